"""Pieces of furniture: which lines of furniture belong together, and what kind they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from corpus.article import Furniture
from corpus.furniture_patterns import HOW_TO_CITE, RIGHTS
from corpus.labels import fold
from corpus.lines import Line

Kind = Literal["header", "footer", "page_number", "url", "how_to_cite", "other"]

_MAX_LABEL = 100
# The lines in which a link is one of those of the journal's head.
_MASTHEAD = 8
_STRENGTH: tuple[Kind, ...] = ("how_to_cite", "header", "footer", "url", "page_number", "other")


def as_pieces(lines: Sequence[Line], kinds: dict[int, Kind]) -> Iterator[Furniture]:
    """Yield the furniture: neighbouring lines of one page are one piece, of its strongest kind.

    A labelled block (how to cite, rights) begins a piece of its own, and so does a page number or
    a link; an empty line parts all but the lines of a block that tells how to cite.
    """
    run: list[int] = []
    for index in sorted(kinds):
        if run and (index != run[-1] + 1 or _begins_piece(lines, kinds, index)):
            yield _piece(lines, kinds, run)
            run = []
        run.append(index)
    if run:
        yield _piece(lines, kinds, run)


def _begins_piece(lines: Sequence[Line], kinds: dict[int, Kind], index: int) -> bool:
    line, kind, before = lines[index], kinds[index], kinds[index - 1]
    if line.page_break or tells_how_to_cite(line) or tells_rights(line):
        return True
    if line.blanks > 0 and "how_to_cite" not in (kind, before):
        return True
    apart = {"page_number"} if index < _MASTHEAD else {"page_number", "url"}
    return kind != before and (line.blanks > 0 or not apart.isdisjoint((kind, before)))


def tells_how_to_cite(line: Line) -> bool:
    """Say whether a line begins with the label of a how-to-cite block."""
    return HOW_TO_CITE.match(fold(line.text[:_MAX_LABEL])) is not None


def tells_rights(line: Line) -> bool:
    """Say whether a line begins with a notice of copyright or licence."""
    return RIGHTS.match(fold(line.text[:_MAX_LABEL])) is not None


def _piece(lines: Sequence[Line], kinds: dict[int, Kind], run: list[int]) -> Furniture:
    kind = min((kinds[index] for index in run), key=_STRENGTH.index)
    return Furniture(kind, (lines[run[0]].start, lines[run[-1]].end))
