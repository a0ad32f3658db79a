"""The only file that knows both Stanza and spaCy: texts in, surface tokens and tags out.

Stanza's processors are called one by one, each once over all texts, because a call costs far more
than a sentence. Nothing here reaches for the network.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import stanza
import torch
from stanza.models.common.crf import viterbi_decode
from stanza.models.common.doc import Document
from stanza.models.common.foundation_cache import BertRecord, FoundationCache
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer, fix_singleton_tags, unpack_batch
from torch import Tensor
from transformers import AutoModel, AutoTokenizer
from transformers.utils.logging import disable_progress_bar

from annotations.model import Word
from corpus.article import Lang
from corpus.errors import CorpusError
from pipeline.crf import marginals
from pipeline.entity_labels import own_tag
from pipeline.precision import encode_in_bfloat16

logging.getLogger("stanza").setLevel(logging.ERROR)
disable_progress_bar()


@dataclass(frozen=True)
class SurfaceToken:
    """A token as it stands in the text: code-point offsets and its syntactic words."""

    start: int
    end: int
    words: tuple[Word, ...]
    starts_sentence: bool


def default_models(folder: Path, lang: Lang) -> dict[str, Any]:
    """Return what a folder in Stanza's layout loads for a language: processor -> package."""
    resources = json.loads((folder / "resources.json").read_text(encoding="utf-8"))
    return dict(resources[lang]["packages"]["default"])


def quiet_pipeline(folder: Path, lang: Lang, processors: str, **options: Any) -> stanza.Pipeline:
    """Return Stanza's pipeline of these processors, from this folder and nowhere else."""
    return stanza.Pipeline(
        lang,
        dir=str(folder),
        processors=processors,
        download_method=None,
        use_gpu=False,
        verbose=False,
        logging_level="ERROR",
        **options,
    )


class StanzaModels:
    """The Stanza models of one language, loaded from a model directory and kept.

    ``folder`` has Stanza's own layout (``resources.json``, ``tr/tokenize/...``). Raises
    FileNotFoundError where a model that ``resources.json`` names is missing.
    """

    def __init__(self, folder: Path, lang: Lang, *, tag: bool = True) -> None:
        self.lang = lang
        wanted = ("tokenize", "mwt", "pos", "lemma") if tag else ("tokenize", "mwt")
        found = default_models(folder, lang)
        processors = ",".join(name for name in wanted if name in found)
        self._pipeline = quiet_pipeline(folder, lang, processors)

    def tokenize(self, texts: Sequence[str]) -> list[list[SurfaceToken]]:
        """Return the tokens of each text, with the sentence starts that Stanza proposes.

        Each text is one paragraph without line breaks. Offsets are code points into that text.
        """
        documents = [Document([], text=text) for text in texts]
        for name in ("tokenize", "mwt"):
            if documents and name in self._pipeline.processors:
                documents = self._pipeline.processors[name].bulk_process(documents)
        return [
            surface_tokens(document, text, self.lang)
            for document, text in zip(documents, texts, strict=True)
        ]

    def tag(self, sentences: Sequence[Sequence[tuple[Word, ...]]]) -> list[list[tuple[Word, ...]]]:
        """Return the same words with lemma, UPOS and features where the set has such models."""
        names = [name for name in ("pos", "lemma") if name in self._pipeline.processors]
        if not names or not sentences:
            return [list(sentence) for sentence in sentences]
        document = Document([as_stanza_sentence(sentence) for sentence in sentences])
        with torch.inference_mode():
            for name in names:
                document = self._pipeline.processors[name].process(document)
        return [
            [tuple(as_word(word) for word in token.words) for token in sentence.tokens]
            for sentence in document.sentences
        ]


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
        # Sorted, so that a batch holds sentences of about one length and little padding.
        order = sorted(range(len(stretches)), key=lambda number: len(stretches[number]))
        tagged: list[list[ScoredTag]] = [[] for _ in stretches]
        for first in range(0, len(order), NER_BATCH):
            numbers = order[first : first + NER_BATCH]
            found = scored_tags(self.trainer, [stretches[number] for number in numbers])
            for number, tags in zip(numbers, found, strict=True):
                tagged[number] = tags
        flow = chain.from_iterable(tagged)
        return [list(islice(flow, len(sentence))) for sentence in sentences]


ScoredTag = tuple[str, float]
NER_BATCH = 32


def scored_tags(trainer: Trainer, sentences: Sequence[Sequence[str]]) -> list[list[ScoredTag]]:
    """Return the likeliest tags of some sentences, each with its marginal probability."""
    order, logits, transitions, lengths = network_scores(trainer, sentences)
    layer = trainer.args.get("predict_tagset") or 0
    scores, matrix = logits[layer], transitions[layer]
    probabilities = marginals(scores, matrix, lengths)
    names = trainer.vocab["tag"]._id2unit[layer]
    found: list[list[ScoredTag]] = [[] for _ in sentences]
    for row, (number, length) in enumerate(zip(order, lengths, strict=True)):
        best, _ = viterbi_decode(scores[row, :length].numpy(), matrix.numpy())
        best = [max(tag, VOCAB_PREFIX_SIZE) for tag in best]
        sure = probabilities[row, range(length), best].tolist()
        tags = fix_singleton_tags([names[tag] for tag in best])
        found[number] = [(own_tag(tag), p) for tag, p in zip(tags, sure, strict=True)]
    return found


def network_scores(
    trainer: Trainer, sentences: Sequence[Sequence[str]]
) -> tuple[list[int], Sequence[Tensor], Sequence[Tensor], list[int]]:
    """Return what ``Trainer.predict`` decodes, for sentences none of which is empty.

    These are the number of the sentence in each row, the scores of each tag layer, its transitions,
    and the tokens in each row. Longest sentences come first.
    """
    rows = [[{"text": token[:LONGEST_TOKEN]} for token in sentence] for sentence in sentences]
    loader = DataLoader(
        Document(rows),
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
    trainer.model.eval()
    with torch.inference_mode():
        _, logits, transitions = trainer.model(
            *(word, characters, mask, tags, word_order, lengths, word_lengths),
            *(flow, offsets, char_lengths, char_order),
        )
    return list(order), logits, [matrix.detach() for matrix in transitions], list(lengths)


STRETCH = 128
LONGEST_TOKEN = 60
"""Tokens in a stretch, characters of a token: together they stay within the encoder's reach."""


def stretches_of(sentence: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the sentence in stretches of at most ``STRETCH`` tokens."""
    for start in range(0, len(sentence), STRETCH):
        yield sentence[start : start + STRETCH]


def surface_tokens(document: Document, text: str, lang: Lang) -> list[SurfaceToken]:
    """Return Stanza's tokens with offsets into ``text``, as every character's owner."""
    tokens = []
    for sentence in document.sentences:
        for index, token in enumerate(sentence.tokens):
            surface = text[token.start_char : token.end_char]
            words = tuple(Word(part) for part in parts_of(surface, token, lang))
            tokens.append(SurfaceToken(token.start_char, token.end_char, words, index == 0))
    return tokens


def parts_of(surface: str, token: Any, lang: Lang) -> list[str]:
    """Return the words of a token, if what the expander made of it can be believed.

    It writes letter by letter and may invent some (stanza issue 1417). English words always stand
    in the token as they are, around an apostrophe; a Turkish token begins with its first word.
    """
    parts = [word.text for word in token.words]
    if len(parts) == 1:
        return [surface]
    if lang == "tr":
        return parts if surface.startswith(parts[0][:2]) else [surface]
    clitic = CLITIC.search(surface)
    return [surface[: clitic.start()], clitic.group()] if clitic else [surface]


CLITIC = re.compile(r"(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$|(?<=can)not$", re.IGNORECASE)
"""What English treebanks take for a word of its own at the end of a token."""


def as_stanza_sentence(tokens: Iterable[tuple[Word, ...]]) -> list[dict[str, Any]]:
    """Return a sentence in Stanza's dictionary form; multiword tokens get their range line."""
    rows: list[dict[str, Any]] = []
    number = 1
    for words in tokens:
        if len(words) > 1:
            surface = "".join(word.text for word in words)
            rows.append({"id": (number, number + len(words) - 1), "text": surface})
        for word in words:
            rows.append({"id": (number,), "text": word.text})
            number += 1
    return rows


def as_word(word: Any) -> Word:
    """Return a Stanza word as ours."""
    return Word(word.text, word.lemma, word.upos, word.feats)
