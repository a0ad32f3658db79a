"""The pieces of text on a page, in rows; which rows are running headers and footers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median

EDGE_ROWS = 3
"""Rows at the top and at the bottom of a page among which running headers and footers stand."""

# Pieces that begin at one place, for a column to begin there.
_MARGIN_PIECES = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that no wide gap parts: its place in the file, its box, its text.

    The box is in any unit, y upwards; ``right >= left`` and ``top >= bottom``.
    """

    place: int
    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def width(self) -> float:
        """The width of the box."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """The height of the middle of the box."""
        return (self.bottom + self.top) / 2


Row = list[Piece]


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """Return the pieces in rows from top to bottom, whatever column they stand in."""
    half = _height(pieces) / 2
    rows: list[Row] = []
    floor = inf
    for piece in sorted(pieces, key=lambda piece: -piece.middle):
        if piece.middle < floor:
            rows.append([])
            floor = piece.middle - half
        rows[-1].append(piece)
    return rows


def edges_of(rows: list[Row]) -> frozenset[int]:
    """Return the places of the pieces of running headers and footers: set apart at the edges."""
    ends = [end for end in (_set_apart(rows), _set_apart(rows[::-1])) if not _in_columns(end, rows)]
    return frozenset(piece.place for end in ends for row in end for piece in row)


def _set_apart(rows: list[Row]) -> list[Row]:
    """Return the first rows up to the last white gap among them that is as high as a row."""
    apart = 0
    for number, (one, other) in enumerate(pairwise(rows[: EDGE_ROWS + 1]), start=1):
        gap = max(_gap(one, other), _gap(other, one))
        if gap > _height(one + other):
            apart = number
    return rows[:apart]


def _in_columns(end: list[Row], rows: list[Row]) -> bool:
    """Say whether rows are footnotes or the like: side by side, where the lines of columns begin.

    A running header has something at the outer margin or in the middle.
    """
    starts = Counter(round(piece.left) for row in rows for piece in row)
    margins = [left for left, lines in starts.items() if lines >= _MARGIN_PIECES]
    return any(len(row) > 1 and all(_begins_at(piece, margins) for piece in row) for row in end)


def _begins_at(piece: Piece, margins: list[int]) -> bool:
    return any(abs(piece.left - margin) <= piece.top - piece.bottom for margin in margins)


def _height(pieces: Sequence[Piece]) -> float:
    return median(piece.top - piece.bottom for piece in pieces)


def _gap(upper: Row, lower: Row) -> float:
    return min(piece.bottom for piece in upper) - max(piece.top for piece in lower)
