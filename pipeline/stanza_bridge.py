"""The only file that knows both Stanza and spaCy: texts in, surface tokens and tags out.

Stanza's models are called one by one, each once over all texts, because a call costs far more than
a sentence, and never twice for a word alone. Nothing here reaches for the network.
"""

from __future__ import annotations

import json
import logging
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import stanza
import torch
from stanza.models.common.doc import Document
from stanza.models.common.vocab import CompositeVocab
from stanza.models.tokenization.data import TokenizationDataset
from stanza.models.tokenization.utils import output_predictions
from transformers.utils.logging import disable_progress_bar

from annotations.model import Word
from corpus.article import Lang

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
        if "pos" in self._pipeline.processors:
            remember_features(self._pipeline.processors["pos"].vocab["feats"])

    def tokenize(self, texts: Sequence[str]) -> list[list[SurfaceToken]]:
        """Return the tokens of each text, with the sentence starts that Stanza proposes.

        Each text is one paragraph without line breaks. Offsets are code points into that text.
        """
        sentences = sentences_of(self._pipeline.processors["tokenize"], texts)
        words = {row["text"] for own in sentences for rows in own for row in rows if "misc" in row}
        expander = self._pipeline.processors.get("mwt")
        parts = expansions(expander, words) if expander and words else {}
        return [
            surface_tokens(own, text, parts, self.lang)
            for own, text in zip(sentences, texts, strict=True)
        ]

    def tag(self, sentences: Sequence[Sequence[tuple[Word, ...]]]) -> list[list[tuple[Word, ...]]]:
        """Return the same words with lemma, UPOS and features where the set has such models."""
        tagger, lemmatizer = (self._pipeline.processors.get(name) for name in ("pos", "lemma"))
        if not (tagger or lemmatizer) or not sentences:
            return [list(sentence) for sentence in sentences]
        document = Document([as_stanza_sentence(sentence) for sentence in sentences])
        with torch.inference_mode():
            if tagger:
                document = tagger.process(document)
            if lemmatizer:
                add_lemmas(lemmatizer, document)
        return [
            [tuple(as_word(word) for word in token.words) for token in sentence.tokens]
            for sentence in document.sentences
        ]


Row = dict[str, Any]
"""A token in Stanza's dictionary form."""


def sentences_of(tokenizer: Any, texts: Sequence[str]) -> list[list[list[Row]]]:
    """Return the tokens of the sentences of each text, with offsets into that text.

    This is ``bulk_process`` without its documents: all texts are one, parted by empty lines.
    """
    joined = "\n\n".join(texts)
    data = TokenizationDataset(
        tokenizer.config,
        input_text=joined,
        vocab=tokenizer.vocab,
        evaluation=True,
        dictionary=tokenizer.trainer.dictionary,
    )
    with torch.inference_mode():
        *_, sentences = output_predictions(
            None, tokenizer.trainer, data, tokenizer.vocab, None, orig_text=joined
        )
    found: list[list[list[Row]]] = [[] for _ in texts]
    starts = list(accumulate((len(text) + 2 for text in texts), initial=0))
    for rows in sentences:
        number = bisect_right(starts, rows[0]["start_char"]) - 1
        for row in rows:
            row["start_char"] -= starts[number]
            row["end_char"] -= starts[number]
        found[number].append(rows)
    return found


def expansions(expander: Any, words: Collection[str]) -> dict[str, list[str]]:
    """Return the parts that Stanza's expander makes of tokens, each asked for once."""
    # Sorted, so that a batch holds words of about one length, and the same for the same words.
    short = sorted((w for w in words if len(w) <= LONGEST_WORD), key=lambda w: (len(w), w))
    rows = [{"id": (n,), "text": w, "misc": "MWT=Yes"} for n, w in enumerate(short, start=1)]
    document = expander.process(Document([rows]))
    tokens = [token for sentence in document.sentences for token in sentence.tokens]
    return {word: [w.text for w in token.words] for word, token in zip(short, tokens, strict=True)}


LONGEST_WORD = 1000
"""Characters of a token that models are given; Stanza too keeps longer ones from them."""


def remember_features(vocab: Any) -> None:
    """Make a vocabulary write each set of features once: there are few, and it is slow at them."""
    if isinstance(vocab, CompositeVocab):
        written = cache(vocab.id2unit)
        vocab.id2unit = lambda ids: written(tuple(ids))


def add_lemmas(lemmatizer: Any, document: Document) -> None:
    """Set the lemmas of a document; words of one form and tag are looked at once.

    That is all that Stanza's lemmatizer sees of them, but for models that read the sentence.
    """
    trainer = lemmatizer.trainer
    if trainer is None or trainer.has_contextual_lemmatizers():
        lemmatizer.process(document)
        return
    words = [word for sentence in document.sentences for word in sentence.words]
    pairs = sorted({(word.text, word.upos) for word in words}, key=lambda p: (len(p[0]), p))
    rows = [{"id": (n,), "text": w, "upos": u} for n, (w, u) in enumerate(pairs, start=1)]
    unique = lemmatizer.process(Document([rows]))
    lemmas = {(word.text, word.upos): word.lemma for word in unique.sentences[0].words}
    for word in words:
        word.lemma = lemmas[word.text, word.upos]


def surface_tokens(
    sentences: Iterable[Sequence[Row]], text: str, parts: Mapping[str, list[str]], lang: Lang
) -> list[SurfaceToken]:
    """Return Stanza's tokens; ``parts`` are those of the tokens that may be several words."""
    tokens = []
    for rows in sentences:
        for index, row in enumerate(rows):
            start, end = row["start_char"], row["end_char"]
            surface = text[start:end]
            made = parts.get(row["text"], []) if "misc" in row else []
            words = tuple(Word(part) for part in parts_of(surface, made, lang))
            tokens.append(SurfaceToken(start, end, words, index == 0))
    return tokens


def parts_of(surface: str, parts: list[str], lang: Lang) -> list[str]:
    """Return the words of a token, if what the expander made of it can be believed.

    It writes letter by letter and may invent some (stanza issue 1417). English words always stand
    in the token as they are, around an apostrophe; a Turkish token begins with its first word.
    """
    if len(parts) < 2:
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
