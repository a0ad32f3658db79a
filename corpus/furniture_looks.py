"""What a line of a page looks like, wherever it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.captions import is_caption
from corpus.furniture_patterns import (
    CLOSES_BRACKET,
    DOI_LINE,
    JOURNAL_LINE,
    JOURNAL_NAME,
    LINK_AT_EDGE,
    LOWER_CASE_HEADER,
    NUMBER_AT_EDGE,
    PAGE_NUMBER,
    WIDE_GAP,
)
from corpus.labels import fold, read_label
from corpus.lines import Line, starts_lower


@dataclass(frozen=True, slots=True)
class Look:
    """The looks of a line.

    ``shape`` is its text with every number as one sign, ``numbers`` are those numbers; ``number``
    and ``edge_number`` are page numbers, alone and beside text; ``address`` is the link that it is,
    but for a page number; ``barred`` says that it never is furniture.
    """

    shape: str
    numbers: tuple[int, ...]
    number: int | None
    edge_number: int | None
    journal: bool
    named: bool
    address: str
    doi: bool
    gap: bool
    barred: bool

    @property
    def link(self) -> bool:
        """Say whether the line is a link."""
        return self.address != ""


def look_of(line: Line) -> Look:
    """Return what a line looks like; its text should be no longer than a line of a page."""
    folded = fold(line.text)
    number = PAGE_NUMBER.fullmatch(folded)
    prose = len(line.text) > 60 and line.text.endswith((".", "?", "!")) and folded.count(" ") > 11
    barred = is_caption(line.text) or read_label(line.text) is not None
    title = _without_page_number(folded)
    link = LINK_AT_EDGE.fullmatch(line.text)
    return Look(
        shape=re.sub(r"\s+", " ", re.sub(r"\d+", "0", title)),
        numbers=tuple(int(found[:9]) for found in re.findall(r"\d+", title)),
        number=int(number["number"]) if number else None,
        edge_number=None if prose else _edge_number(line.text),
        journal=not (prose or CLOSES_BRACKET.match(folded))
        and JOURNAL_LINE.search(folded) is not None,
        named=not prose and JOURNAL_NAME.search(folded) is not None,
        address=link["address"] if link else "",
        doi=DOI_LINE.fullmatch(folded) is not None,
        gap=WIDE_GAP.search(line.text) is not None,
        barred=barred,
    )


def _without_page_number(folded: str) -> str:
    if found := NUMBER_AT_EDGE.fullmatch(folded):
        side = "left" if found["left"] else "right"
        return f"{folded[: found.start(side)]}{folded[found.end(side) :]}".strip(" \t|•/")
    return folded


def _edge_number(text: str) -> int | None:
    found = NUMBER_AT_EDGE.fullmatch(text)
    return int(found["left"] or found["right"]) if found else None


def goes_on(text: str) -> bool:
    """Say whether a line goes on in lower case, and not because furniture does (``doi:``)."""
    return starts_lower(text) and LOWER_CASE_HEADER.match(fold(text[:20])) is None
