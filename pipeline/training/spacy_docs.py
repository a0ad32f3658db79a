"""Units as spaCy docs that a ``ner`` and two ``spancat`` learn from: entities, dates, citations.

A doc is one unit. ``doc.ents`` holds the entities, ``doc.spans["dates"]`` and
``doc.spans["citations"]`` the rest; both groups are there in every doc, empty or not, for spaCy's
span categorizer stops (E143, KeyError) where a doc lacks its group.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.tokens import Span as DocSpan
from spacy.util import filter_spans
from spacy.vocab import Vocab

from annotations.iob import surface_tokens
from annotations.model import Layer, Unit

SPAN_KEYS: dict[Layer, str] = {"timex": "dates", "citation": "citations"}
"""Layer -> the key of ``doc.spans`` that holds it."""

IN_A_FILE = 20_000
"""Docs in one file: some 100 MB in memory while it is filled."""


def unit_to_doc(unit: Unit, vocab: Vocab) -> Doc:
    """Return the doc of a unit; its text is that of the unit.

    A token is cut at the edge of a span where a mark stands (``Karabağ|’a``), as a tokenizer could
    do; else the span is widened to the token (``1990’lı yıllar|da``), for no tokenizer cuts there.

    Raises ValueError where the text has more than one space between words, or at its ends.
    """
    edges = edges_of(unit)
    pieces = [unit.text[start:end] for start, end in pairwise(edges)]
    words = [piece.strip(" ") for piece in pieces]
    spaces = [piece.endswith(" ") for piece in pieces]
    starts: list[bool | int | None] = [number == 0 for number in range(len(words))]
    doc = Doc(vocab, words=words, spaces=spaces, sent_starts=starts)
    if doc.text.rstrip(" ") != unit.text:
        raise ValueError(f"{unit.id}: more than one space between words; see derlem validate")
    doc.ents = spans_of(doc, unit, "entity")
    for layer, key in SPAN_KEYS.items():
        doc.spans[key] = spans_of(doc, unit, layer)
    return doc


def edges_of(unit: Unit) -> list[int]:
    """Return where the tokens of the doc begin, and the end of the text."""
    text = unit.text
    edges = {token.start for token in surface_tokens(unit)} | {0, len(text)}
    edges |= {
        edge
        for span in unit.spans
        for edge in (span.start, span.end)
        if 0 < edge < len(text) and is_cut(text[edge - 1], text[edge])
    }
    return sorted(edge for edge in edges if text[edge : edge + 1] != " ")


def is_cut(before: str, after: str) -> bool:
    """Return whether a tokenizer could cut between two characters: one is a mark."""
    return " " not in (before, after) and not (before.isalnum() and after.isalnum())


def spans_of(doc: Doc, unit: Unit, layer: Layer) -> list[DocSpan]:
    """Return the spans of a layer in the doc; of two that meet in a token, the longer stays."""
    found = [
        doc.char_span(span.start, span.end, label=span.label, alignment_mode="expand")
        for span in unit.spans
        if span.layer == layer
    ]
    return list(filter_spans(span for span in found if span is not None))


class DocFiles:
    """Writes units as ``0001.spacy``, ``0002.spacy``, ... into a folder, as ``spacy train`` reads.

    ``close`` writes the last file; a folder without units holds one file without docs.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._vocab = Vocab()
        self._files = 0
        self._docs = DocBin(attrs=ATTRIBUTES)

    def add(self, units: Iterable[Unit]) -> None:
        """Add the docs of units; a full file is written."""
        for unit in units:
            self._docs.add(unit_to_doc(unit, self._vocab))
            if len(self._docs) == IN_A_FILE:
                self._write()

    def close(self) -> None:
        """Write what is left."""
        if len(self._docs) or not self._files:
            self._write()

    def _write(self) -> None:
        self._files += 1
        self._folder.mkdir(parents=True, exist_ok=True)
        self._docs.to_disk(self._folder / f"{self._files:04}.spacy")
        self._docs = DocBin(attrs=ATTRIBUTES)


ATTRIBUTES = ("ORTH", "SPACY", "SENT_START", "ENT_IOB", "ENT_TYPE")
