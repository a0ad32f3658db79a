"""Names by a NER model of Stanza's: BIOES tags of given tokens, each with its probability.

Stanza's network is used as it is; of its CRF the best path and the marginals are taken, so that one
pass gives tags and how sure they are. Nothing here reaches for the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.doc import Document
from stanza.models.common.foundation_cache import BertRecord, FoundationCache
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer, fix_singleton_tags, unpack_batch
from torch import Tensor
from transformers import AutoModel, AutoTokenizer

from corpus.article import Lang
from corpus.errors import CorpusError
from pipeline.crf import best_paths, marginals
from pipeline.entity_labels import own_tag
from pipeline.length_batches import length_batches
from pipeline.precision import encode_in_bfloat16
from pipeline.stanza_bridge import default_models, quiet_pipeline


class StanzaNer:
    """A NER model of Stanza's; its labels become derlem's, those of other kinds are left out."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer

    @classmethod
    def with_encoder(cls, model: Path, encoder: Path) -> StanzaNer:
        """Return the model of both languages that stands on a fine-tuned encoder.

        The encoder is put into Stanza's cache under the name that the model asks for, so that its
        path need not be written into the model, and Stanza does not look for it anywhere else.
        """
        wanted = torch.load(model, map_location="cpu", weights_only=True)["config"]["bert_model"]
        network = AutoModel.from_pretrained(encoder, local_files_only=True, dtype=torch.float32)
        encode_in_bfloat16(network)
        tokenizer = AutoTokenizer.from_pretrained(
            encoder, local_files_only=True, add_prefix_space=True
        )
        cache = FoundationCache()
        cache.bert[wanted] = BertRecord(network, tokenizer, {})
        return cls(Trainer(model_file=str(model), device="cpu", foundation_cache=cache))

    @classmethod
    def of_language(cls, folder: Path, lang: Lang) -> StanzaNer:
        """Return the model that a folder in Stanza's layout has for a language.

        Raises CorpusError where it has none.
        """
        if "ner" not in default_models(folder, lang):
            message = f"no NER model for {lang!r} here; name another model set"
            raise CorpusError(message, str(folder))
        pipeline = quiet_pipeline(folder, lang, "tokenize,ner", tokenize_pretokenized=True)
        return cls(pipeline.processors["ner"].trainers[0])

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[ScoredTag]]:
        """Return a BIOES tag for each token of each sentence, with its probability.

        Very long sentences are tagged in stretches, for the encoder reads 512 pieces at most.
        """
        stretches = [list(stretch) for sentence in sentences for stretch in stretches_of(sentence)]
        tagged: list[list[ScoredTag]] = [[] for _ in stretches]
        for numbers in ner_batches(self.trainer, stretches):
            found = scored_tags(self.trainer, [stretches[number] for number in numbers])
            for number, tags in zip(numbers, found, strict=True):
                tagged[number] = tags
        flow = chain.from_iterable(tagged)
        return [list(islice(flow, len(sentence))) for sentence in sentences]


ScoredTag = tuple[str, float]

PIECES = 1_024
"""What the network reads at once, padding included: enough to be fast, small enough for caches."""


def ner_batches(trainer: Trainer, stretches: Sequence[Sequence[str]]) -> list[list[int]]:
    """Return the numbers of the stretches in batches of little padding, see ``length_batches``."""
    tokenizer = trainer.model.bert_tokenizer
    if tokenizer is None:
        return length_batches([len(stretch) for stretch in stretches], PIECES)
    cut = [[token[:LONGEST_TOKEN] for token in stretch] for stretch in stretches]
    tokens = sorted({token for stretch in cut for token in stretch})
    pieces = tokenizer([[t] for t in tokens], is_split_into_words=True, add_special_tokens=False)
    count = {t: len(ids) for t, ids in zip(tokens, pieces["input_ids"], strict=True)}
    return length_batches([sum(map(count.__getitem__, stretch)) for stretch in cut], PIECES)


def scored_tags(trainer: Trainer, sentences: Sequence[Sequence[str]]) -> list[list[ScoredTag]]:
    """Return the likeliest tags of some sentences, each with its marginal probability."""
    order, logits, transitions, lengths = network_scores(trainer, sentences)
    layer = trainer.args.get("predict_tagset") or 0
    scores, matrix = logits[layer], transitions[layer]
    paths = best_paths(scores, matrix, lengths).clamp(min=VOCAB_PREFIX_SIZE)
    probabilities = marginals(scores, matrix, lengths).gather(2, paths.unsqueeze(2)).squeeze(2)
    names = trainer.vocab["tag"]._id2unit[layer]
    found: list[list[ScoredTag]] = [[] for _ in sentences]
    rows = zip(order, lengths, paths.tolist(), probabilities.tolist(), strict=True)
    for number, length, path, sure in rows:
        tags = fix_singleton_tags([names[tag] for tag in path[:length]])
        found[number] = [(own_tag(tag), p) for tag, p in zip(tags, sure[:length], strict=True)]
    return found


def network_scores(
    trainer: Trainer, sentences: Sequence[Sequence[str]]
) -> tuple[list[int], Sequence[Tensor], Sequence[Tensor], list[int]]:
    """Return what ``Trainer.predict`` decodes, for sentences none of which is empty.

    These are the number of the sentence in each row, the scores of each tag layer, its transitions,
    and the tokens in each row. Longest sentences come first.
    """
    rows = [[token[:LONGEST_TOKEN] for token in sentence] for sentence in sentences]
    batch = character_batch if trainer.args["char"] else word_batch
    order, lengths, inputs = batch(trainer, rows)
    if trainer.model.training:  # asking costs less than saying so to each of its parts
        trainer.model.eval()
    with torch.inference_mode():
        _, logits, transitions = trainer.model(*inputs)
    return order, logits, [matrix.detach() for matrix in transitions], lengths


Batch = tuple[list[int], list[int], tuple[Any, ...]]
"""The number of the sentence in each row, the tokens in it, and what the network is given."""


def word_batch(trainer: Trainer, sentences: Sequence[list[str]]) -> Batch:
    """Return the batch for a network that reads no characters but through its encoder."""
    order = sorted(range(len(sentences)), key=lambda number: -len(sentences[number]))
    words = [sentences[number] for number in order]
    lengths = [len(sentence) for sentence in words]
    # There is nothing to learn, so the true tags are padding.
    tags = torch.zeros(len(words), lengths[0], len(trainer.vocab["tag"].lens()), dtype=torch.long)
    return order, lengths, (words, None, None, tags, None, lengths, *[None] * 5)


def character_batch(trainer: Trainer, sentences: Sequence[list[str]]) -> Batch:
    """Return the batch for a network that reads characters too, as Stanza makes it."""
    loader = DataLoader(
        Document([[{"text": token} for token in sentence] for sentence in sentences]),
        len(sentences),
        trainer.args,
        vocab=trainer.vocab,
        evaluation=True,
        preprocess_tags=False,
        bert_tokenizer=trainer.model.bert_tokenizer,
    )
    device = next(trainer.model.parameters()).device
    inputs, order, word_order, char_order, lengths, word_lengths, char_lengths, offsets = (
        unpack_batch(loader[0], device)
    )
    word, characters, mask, flow, tags = inputs
    given = (word, characters, mask, tags, word_order, lengths, word_lengths, flow, offsets)
    return list(order), list(lengths), (*given, char_lengths, char_order)


STRETCH = 128
LONGEST_TOKEN = 60
"""Tokens in a stretch, characters of a token: together they stay within the encoder's reach."""


def stretches_of(sentence: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the sentence in stretches of at most ``STRETCH`` tokens."""
    for start in range(0, len(sentence), STRETCH):
        yield sentence[start : start + STRETCH]
