"""The reading order of a page in columns, from the boxes of its pieces of text.

Recursive X-Y cuts (Nagy & Seth 1984) along white gutters (Breuel 2002): a gutter is a line down
the page that few pieces cross and that has running text on both sides, row by row. The pieces that
cross it cut the page into zones from top to bottom; each zone in columns is read column by column.
Two things differ from the papers: pieces of one column stay in the order of the file, and nothing
moves unless that order tears sentences, so that a page that is in order is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import isfinite
from operator import itemgetter
from statistics import median

from corpus.lines import starts_lower
from corpus.readers.pdf_gutters import likely_gutters
from corpus.readers.pdf_rows import Piece, Row, edges_of, rows_of

MOST_PIECES = 5_000
"""Pieces above which a page is left in the order of the file: dense prose has about 200."""

FEWEST_ROWS = 5
"""Rows with text on both sides that a gutter must part."""

FEWEST_TORN = 3
"""Lines that begin in lower case after one of the other column, for an order to be wrong."""

ZONE_ROWS = 3
"""Rows with text on both sides below which a stretch is no columns: lines that end early."""

TABLE_ROWS = 3
"""Rows one after the other with cells on both sides of a gutter that make a table across it."""

_DEEPEST = 4
# Of the median line of a column: its characters, and its share of the width of the column.
_LEAST_LENGTH = 12
_LEAST_FILL = 0.6
# Share of the lines of a column that begin in lower case: cells and labels begin in upper case.
_LEAST_LOWER = 0.2
# Turns from column to column for each row with text in both: 2 line by line, less cell by cell.
_LEAST_TURNS = 1.5
# Torn lines for each row with text in both columns: line by line, 1.4 in prose, 0.7 in references.
_LEAST_TORN = 0.4


@dataclass(frozen=True, slots=True)
class _Zone:
    """A stretch of the page that is read before what stands below: one column, or two."""

    columns: tuple[list[Piece], ...]
    both: int  # rows with text in both columns


def reading_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page, given in the order of the file, in the order to read them.

    Each comes exactly once, and those of one column in the order given. Time n log n.
    """
    if not (2 * FEWEST_ROWS <= len(pieces) <= MOST_PIECES and all(map(_is_finite, pieces))):
        return list(pieces)
    return _order(list(pieces), edges_of(rows_of(pieces)), 0)


def _is_finite(piece: Piece) -> bool:
    return isfinite(piece.left + piece.bottom + piece.right + piece.top)


def _order(pieces: list[Piece], edges: frozenset[int], depth: int) -> list[Piece]:
    zones = _zones_of(pieces, edges) if depth < _DEEPEST else None
    if zones is None:
        return pieces
    columns = [column for zone in zones for column in zone.columns]
    ordered = [piece for column in columns for piece in _order(column, edges, depth + 1)]
    if _is_torn(zones):
        return ordered
    homes = (piece.place for column in columns for piece in column)
    return [piece for _, piece in sorted(zip(homes, ordered, strict=True), key=itemgetter(0))]


def _zones_of(pieces: list[Piece], edges: frozenset[int]) -> list[_Zone] | None:
    """Return the zones that a gutter makes, or None where there is none."""
    if len(pieces) < 2 * FEWEST_ROWS:
        return None
    rows = rows_of(pieces)
    for gutter in likely_gutters(pieces):
        zones = _zones(rows, gutter, edges)
        if sum(zone.both for zone in zones) >= FEWEST_ROWS and _are_prose(zones, gutter):
            return zones
    return None


def _zones(rows: list[Row], gutter: float, edges: frozenset[int]) -> list[_Zone]:
    """Return the zones from top to bottom."""
    wide = [_is_wide(row, gutter, edges) for row in rows]
    _mark_tables(rows, gutter, wide)
    _mark_leads(rows, gutter, wide)
    _mark_short(rows, gutter, wide)
    runs = groupby(zip(wide, rows, strict=True), key=itemgetter(0))
    return [_zone([row for _, row in run], gutter, across) for across, run in runs]


def _zone(rows: list[Row], gutter: float, across: bool) -> _Zone:
    pieces = sorted((piece for row in rows for piece in row), key=lambda piece: piece.place)
    return _Zone((pieces,), 0) if across else _Zone(_sides(pieces, gutter), _both(rows, gutter))


def _both(rows: list[Row], gutter: float) -> int:
    return sum(all(_sides(row, gutter)) for row in rows)


def _sides(row: Row, gutter: float) -> tuple[Row, Row]:
    """Return the pieces on the left of a gutter, and the others."""
    left = [piece for piece in row if piece.right <= gutter]
    return left, [piece for piece in row if piece.right > gutter]


def _is_wide(row: Row, gutter: float, edges: frozenset[int]) -> bool:
    return any(piece.left < gutter < piece.right or piece.place in edges for piece in row)


def _mark_tables(rows: list[Row], gutter: float, wide: list[bool]) -> None:
    """Mark as wide the rows of tables across the gutter: several cells on both sides of it."""
    cells = [all(_are_cells(side) for side in _sides(row, gutter)) for row in rows]
    for full, run in groupby(range(len(rows)), cells.__getitem__):
        numbers = list(run)
        if full and len(numbers) >= TABLE_ROWS:
            wide[numbers[0] : numbers[-1] + 1] = [True] * len(numbers)


def _mark_leads(rows: list[Row], gutter: float, wide: list[bool]) -> None:
    """Mark as wide what stands on the left above both columns, such as a heading."""
    for number, row in enumerate(rows):
        if (not number or wide[number - 1]) and not _sides(row, gutter)[1]:
            wide[number] = True


def _mark_short(rows: list[Row], gutter: float, wide: list[bool]) -> None:
    """Mark as wide stretches of few rows: between wide lines, those that end before the gutter."""
    for across, run in groupby(range(len(rows)), wide.__getitem__):
        numbers = list(run)
        if not across and _both([rows[number] for number in numbers], gutter) < ZONE_ROWS:
            wide[numbers[0] : numbers[-1] + 1] = [True] * len(numbers)


def _are_cells(row: Row) -> bool:
    """Say whether a row has more white in it than the gaps of justified words leave."""
    if len(row) < 2:
        return False
    extent = max(piece.right for piece in row) - min(piece.left for piece in row)
    return sum(piece.width for piece in row) < _LEAST_FILL * extent


def _are_prose(zones: list[_Zone], gutter: float) -> bool:
    """Say whether running text stands in both columns, and not the cells of a table."""
    pairs = [zone.columns for zone in zones if zone.both]
    left, right = ([piece for pair in pairs for piece in pair[side]] for side in (0, 1))
    return _fills(left, gutter - min(piece.left for piece in left)) and _fills(
        right, max(piece.right for piece in right) - gutter
    )


def _fills(column: list[Piece], width: float) -> bool:
    """Say whether running text fills a column of that width."""
    rows = rows_of(column)
    return (
        median(sum(len(piece.text) for piece in row) for row in rows) >= _LEAST_LENGTH
        and median(sum(piece.width for piece in row) for row in rows) >= _LEAST_FILL * width
        and sum(_begins_lower(row) for row in rows) >= _LEAST_LOWER * len(rows)
    )


def _begins_lower(row: Row) -> bool:
    return starts_lower(min(row, key=lambda piece: piece.left).text)


def _is_torn(zones: list[_Zone]) -> bool:
    """Say whether the order of the file goes to and fro between columns inside sentences.

    It may go once from the left column to the right one; all of the right one first is wrong.
    """
    turns = torn = 0
    for left, right in (zone.columns for zone in zones if zone.both):
        if right[-1].place < left[0].place and min(len(left), len(right)) >= FEWEST_ROWS:
            return True
        begun = _after_turns(left, right)
        turns += len(begun)
        torn += max(0, sum(starts_lower(piece.text) for piece in begun) - 1)
    rows = sum(zone.both for zone in zones)
    return turns >= _LEAST_TURNS * rows and torn >= max(FEWEST_TORN, _LEAST_TORN * rows)


def _after_turns(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """Return the pieces that the file has after one of the other column."""
    lefts = frozenset(piece.place for piece in left)
    pairs = pairwise(sorted(left + right, key=lambda piece: piece.place))
    return [b for a, b in pairs if (a.place in lefts) != (b.place in lefts)]
