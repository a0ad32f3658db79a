"""How unsure the NER model is of sentences: from the scores that Stanza's tagger decodes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from stanza.models.ner.trainer import Trainer

from pipeline.crf import expected_errors, marginals
from pipeline.stanza_ner import StanzaNer, ner_batches, network_scores, stretches_of


def uncertainty(
    ner: StanzaNer,
    sentences: Sequence[Sequence[str]],
    on_batch: Callable[[int], None] = lambda done: None,
) -> list[float]:
    """Return for each sentence of tokens how many of its tags are expected to be wrong.

    Of a model with several tag layers, the errors of all layers. ``on_batch`` is told how many
    stretches of at most 128 tokens are done.
    """
    stretches = [
        (number, stretch)
        for number, sentence in enumerate(sentences)
        for stretch in stretches_of(sentence)
    ]
    errors = [0.0] * len(sentences)
    done = 0
    for numbers in ner_batches(ner.trainer, [tokens for _, tokens in stretches]):
        batch = [stretches[number] for number in numbers]
        found = batch_errors(ner.trainer, [tokens for _, tokens in batch])
        for (number, _), count in zip(batch, found, strict=True):
            errors[number] += count
        done += len(batch)
        on_batch(done)
    return errors


def batch_errors(trainer: Trainer, sentences: Sequence[Sequence[str]]) -> list[float]:
    """Return the expected errors of some sentences, none empty, in one pass of the network."""
    order, logits, transitions, lengths = network_scores(trainer, sentences)
    total = torch.zeros(len(sentences))
    for scores, matrix in zip(logits, transitions, strict=True):
        total += expected_errors(marginals(scores, matrix, lengths)).cpu()
    found = [0.0] * len(sentences)
    for position, count in zip(order, total.tolist(), strict=True):
        found[position] = count
    return found
