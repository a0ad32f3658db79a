"""The rows that a run writes and annotators correct, as plain dataclasses.

Everything here is a claim about a text and can be corrected; the text itself cannot. Offsets are
Unicode code points, start inclusive, end exclusive. The JSON form is in ``annotations.jsonl``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

SCHEMA = "derlem/1"

ENTITY_LABELS = ("PERSON", "LOCATION", "ORGANIZATION")
TIMEX_LABELS = ("DATE", "TIME", "DURATION", "SET")
CITATION_LABEL = "CITATION"

Layer = Literal["entity", "timex", "citation"]
Status = Literal["machine", "accepted", "corrected", "rejected"]


def layer_of(label: str) -> Layer:
    """Return the layer that a label belongs to; spans of one layer never overlap."""
    if label == CITATION_LABEL:
        return "citation"
    return "timex" if label in TIMEX_LABELS else "entity"


@dataclass(frozen=True)
class Word:
    """A syntactic word (UD): a token is one word, or several when it is a multiword token."""

    text: str
    lemma: str | None = None
    upos: str | None = None
    feats: str | None = None


@dataclass(frozen=True)
class Token:
    """A surface token; ``start``/``end`` are into the unit's text, ``ws``: a space follows."""

    id: int
    text: str
    start: int
    end: int
    ws: bool
    words: tuple[Word, ...]


ATTRIBUTES_OF: Mapping[Layer, tuple[str, ...]] = {
    "entity": (),
    "timex": ("value", "mod", "resolved"),
    "citation": ("style", "prefix", "works", "resolved"),
}
"""The attributes of the spans of each layer."""


@dataclass(frozen=True)
class Span:
    """A claim about ``text[start:end]`` of a unit: an entity, a date or a citation.

    ``source`` is the extent in the source text; ``score`` is in [0, 1] or None; ``by`` says who
    claims it (``rule:citation``, ``model:...``, ``annotator:...``); ``attributes`` holds the
    ``ATTRIBUTES_OF`` its layer as JSON values.
    """

    id: str
    label: str
    start: int
    end: int
    text: str
    source: tuple[int, int]
    score: float | None
    by: str
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def layer(self) -> Layer:
        """The layer of the span's label."""
        return layer_of(self.label)


@dataclass(frozen=True)
class Unit:
    """One row of ``annotations.jsonl``: a sentence, heading, keyword line, title, ...

    ``paragraph`` counts the paragraphs of the article from 0; it is written into ``meta``.
    """

    id: str
    article: str
    lang: str
    section: str
    kind: str
    text: str
    file: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]
    text_sha256: str
    status: Status = "machine"
    meta: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Bead:
    """One row of ``alignments.jsonl``: Turkish and English units that say the same.

    Either side may be empty, not both; ``score`` is in [0, 1], higher is surer.
    """

    id: str
    article: str
    kind: Literal["sentence", "keyword", "title"]
    tr: tuple[str, ...]
    en: tuple[str, ...]
    tr_text: str
    en_text: str
    score: float
    by: str
    status: Status = "machine"


@dataclass(frozen=True)
class AnnotatedArticle:
    """All that a run claims about one article: units, beads, and its row of ``articles.jsonl``."""

    id: str
    units: tuple[Unit, ...]
    beads: tuple[Bead, ...]
    row: dict[str, Any]
