"""The only file that knows both Stanza and spaCy: texts in, surface tokens and tags out.

Stanza's processors are called one by one, each once over all texts, because a call costs far more
than a sentence. Nothing here reaches for the network.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import stanza
import torch
from stanza.models.common.doc import Document
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
