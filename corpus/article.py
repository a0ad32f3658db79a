"""What an article is: one source text, its structure, and the furniture set aside.

All offsets are Unicode code points, start inclusive, end exclusive, into ``Article.text``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Extent = tuple[int, int]
"""A stretch of the source text: (start, end), code points, half-open."""

Lang = Literal["tr", "en"]

Role = Literal[
    "title", "authors", "abstract", "keywords", "body", "references", "notes", "front", "back"
]
"""What a section is for; ``front`` and ``back`` stand before and after the text proper."""

UnitKind = Literal["sentence", "heading", "keywords", "title", "caption", "reference"]
"""How a paragraph is cut: running prose into sentences, anything else stays whole."""


OutlineKind = Literal[
    "paragraph",
    "heading",
    "title",
    "keywords",
    "caption",
    "reference",
    "item",
    "row",
    "note",
    "furniture",
]
"""What a stretch of an extracted text is by its markup: ``item`` of a list, ``row`` of a table."""


@dataclass(frozen=True, slots=True)
class OutlineBlock:
    """A stretch of whole lines of the text, and what the markup that it was taken from says of it.

    ``role`` and ``lang`` are those of the section it stands in, None where the markup does not
    say. ``opens``: a section of this role begins here. ``level`` of a heading counts from 1.
    A ``paragraph`` without a role is a stretch of which nothing is known but its ends.
    """

    extent: Extent
    kind: OutlineKind = "paragraph"
    role: Role | None = None
    lang: Lang | None = None
    level: int = 1
    opens: bool = False


@dataclass(frozen=True)
class Article:
    """One article as read: its decoded text, untouched, and where it came from.

    ``text`` is the only text; ``sha256`` is that of the bytes read; ``extracted`` says that the
    text was taken out of another format (PDF, DOCX, JATS, HTML) and has to be written beside the
    outputs. ``outline`` is what markup said about it: blocks in order that do not overlap, the
    notes last; empty where there was no markup.
    """

    id: str
    text: str
    file: str
    encoding: str
    format: str
    sha256: str
    lang: Lang | None = None
    extracted: bool = False
    meta: Mapping[str, Any] = field(default_factory=dict)
    outline: tuple[OutlineBlock, ...] = ()


@dataclass(frozen=True)
class CleanText:
    """Text made readable (lines joined, furniture out), with the way back to the source.

    ``starts[i]`` and ``ends[i]`` are the source offsets of the character ``text[i]``; both are
    non-decreasing. A space put in for a line break points at the break.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def __post_init__(self) -> None:
        if not len(self.text) == len(self.starts) == len(self.ends):
            raise ValueError("a clean text needs one start and one end per character")

    def source(self, start: int, end: int) -> Extent:
        """Return the source extent of ``text[start:end]``; ``0 <= start < end <= len(text)``."""
        return self.starts[start], self.ends[end - 1]

    def slice(self, start: int, end: int) -> CleanText:
        """Return the clean text of ``text[start:end]``."""
        return CleanText(self.text[start:end], self.starts[start:end], self.ends[start:end])


@dataclass(frozen=True)
class Furniture:
    """A piece of the page that is not text: running header or footer, page number, stray URL."""

    kind: Literal["header", "footer", "page_number", "url", "how_to_cite", "other"]
    extent: Extent


@dataclass(frozen=True)
class Paragraph:
    """A block of text that belongs together; ``kind`` says how it is cut into units."""

    clean: CleanText
    kind: UnitKind = "sentence"


@dataclass(frozen=True)
class Section:
    """A part of the article under one heading (which is its first paragraph, if it has one).

    ``id`` is stable and unique in the article (``abstract-tr``, ``s1.2``); ``level`` counts from 1.
    """

    id: str
    role: Role
    lang: Lang
    level: int
    paragraphs: tuple[Paragraph, ...]
    heading: str | None = None


@dataclass(frozen=True)
class Structure:
    """The sections of an article in the order of the source, and its furniture.

    Every non-space character of the source lies in exactly one paragraph or piece of furniture.
    """

    sections: tuple[Section, ...]
    furniture: tuple[Furniture, ...]

    def paragraphs(self) -> Iterator[tuple[Section, Paragraph]]:
        """Yield each paragraph with its section, in order."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield section, paragraph
