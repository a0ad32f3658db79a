"""How unsure the NER model is of sentences: from the scores that Stanza's tagger decodes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from stanza.models.common.doc import Document
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer, unpack_batch

from pipeline.crf import expected_errors, marginals
from pipeline.stanza_bridge import LONGEST_TOKEN, StanzaNer, stretches_of

BATCH = 32


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
        (number, [token[:LONGEST_TOKEN] for token in stretch])
        for number, sentence in enumerate(sentences)
        for stretch in stretches_of(sentence)
    ]
    # Sorted, so that a batch holds sentences of about one length and little padding.
    stretches.sort(key=lambda stretch: len(stretch[1]))
    errors = [0.0] * len(sentences)
    trainer: Trainer = ner._processor.trainers[0]
    for first in range(0, len(stretches), BATCH):
        batch = stretches[first : first + BATCH]
        found = batch_errors(trainer, [tokens for _, tokens in batch])
        for (number, _), count in zip(batch, found, strict=True):
            errors[number] += count
        on_batch(first + len(batch))
    return errors


def batch_errors(trainer: Trainer, sentences: Sequence[Sequence[str]]) -> list[float]:
    """Return the expected errors of some sentences, none empty, in one pass of the network."""
    document = Document([[{"text": token} for token in sentence] for sentence in sentences])
    loader = DataLoader(
        document,
        len(sentences),
        trainer.args,
        vocab=trainer.vocab,
        evaluation=True,
        preprocess_tags=False,
        bert_tokenizer=trainer.model.bert_tokenizer,
    )
    (batch,) = list(loader)
    order, logits, transitions, lengths = network_scores(trainer, batch)
    total = torch.zeros(len(sentences))
    for scores, matrix in zip(logits, transitions, strict=True):
        total += expected_errors(marginals(scores, matrix, lengths)).cpu()
    found = [0.0] * len(sentences)
    for position, count in zip(order, total.tolist(), strict=True):
        found[position] = count
    return found


def network_scores(trainer: Trainer, batch: Any) -> tuple[list[int], Any, Any, list[int]]:
    """Return what ``Trainer.predict`` decodes: order of sentences, scores, transitions, lengths.

    There is a matrix of scores, and one of transitions, for each tag layer.
    """
    device = next(trainer.model.parameters()).device
    inputs, order, word_order, char_order, lengths, word_lengths, char_lengths, offsets = (
        unpack_batch(batch, device)
    )
    word, characters, mask, flow, tags = inputs
    trainer.model.eval()
    with torch.inference_mode():
        _, logits, transitions = trainer.model(
            *(word, characters, mask, tags, word_order, lengths, word_lengths),
            *(flow, offsets, char_lengths, char_order),
        )
    return list(order), logits, transitions, list(lengths)
