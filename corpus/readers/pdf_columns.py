"""The reading order of a page in columns, from the boxes of its pieces of text.

Recursive X-Y cuts (Nagy & Seth 1984) along white gutters (Breuel 2002): a gutter is a height that
few pieces cross and on both sides of which running text stands, row by row. The pieces that cross
it cut the page into zones from top to bottom; each zone in columns is read column by column. Two
things differ from the papers: pieces of one column stay in the order of the file, and nothing
moves unless that order tears sentences, so that a page that is in order is left as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from math import inf, isfinite
from operator import itemgetter
from statistics import median

from corpus.lines import starts_lower

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

EDGE_ROWS = 3
"""Rows at the top and at the bottom of a page among which running headers and footers stand."""

_BINS = 256
_GUTTERS = 4
_CROSSING_COST = 4
# Share of the text of a page that stands on either side of a gutter: less is a margin.
_LEAST_SIDE = 0.05
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


_Row = list[Piece]


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
    return _order(list(pieces), _edges(_rows(pieces)), 0)


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
    rows = _rows(pieces)
    for gutter in _gutters(pieces):
        zones = _zones(rows, gutter, edges)
        if sum(zone.both for zone in zones) >= FEWEST_ROWS and _are_prose(zones):
            return zones
    return None


def _rows(pieces: Sequence[Piece]) -> list[_Row]:
    """Return the pieces in rows from top to bottom, whatever column they stand in."""
    half = _height(pieces) / 2
    rows: list[_Row] = []
    floor = inf
    for piece in sorted(pieces, key=lambda piece: -piece.middle):
        if piece.middle < floor:
            rows.append([])
            floor = piece.middle - half
        rows[-1].append(piece)
    return rows


def _edges(rows: list[_Row]) -> frozenset[int]:
    """Return the places of the pieces of running headers and footers: set apart at the edges."""
    ends = [end for end in (_set_apart(rows), _set_apart(rows[::-1])) if not _in_columns(end, rows)]
    return frozenset(piece.place for end in ends for row in end for piece in row)


def _set_apart(rows: list[_Row]) -> list[_Row]:
    """Return the first rows up to the last white gap among them that is as high as a row."""
    apart = 0
    for number, (one, other) in enumerate(pairwise(rows[: EDGE_ROWS + 1]), start=1):
        gap = max(_gap(one, other), _gap(other, one))
        if gap > _height(one + other):
            apart = number
    return rows[:apart]


def _in_columns(end: list[_Row], rows: list[_Row]) -> bool:
    """Say whether rows are footnotes or the like: side by side, where the lines of columns begin.

    A running header has something at the outer margin or in the middle.
    """
    starts = Counter(round(piece.left) for row in rows for piece in row)
    margins = [left for left, lines in starts.items() if lines >= FEWEST_ROWS]
    return any(len(row) > 1 and all(_begins_at(piece, margins) for piece in row) for row in end)


def _begins_at(piece: Piece, margins: list[int]) -> bool:
    return any(abs(piece.left - margin) <= piece.top - piece.bottom for margin in margins)


def _height(pieces: Sequence[Piece]) -> float:
    return median(piece.top - piece.bottom for piece in pieces)


def _gap(upper: _Row, lower: _Row) -> float:
    return min(piece.bottom for piece in upper) - max(piece.top for piece in lower)


def _gutters(pieces: list[Piece]) -> list[float]:
    """Return where gutters may be, the likeliest first: little across, much on both sides."""
    low = min(piece.left for piece in pieces)
    step = (max(piece.right for piece in pieces) - low) / _BINS
    if not 0 < step < inf:
        return []
    ended, begun = [0.0] * (_BINS + 2), [0.0] * (_BINS + 2)
    for piece in pieces:
        ended[int((piece.right - low) / step) + 1] += piece.width
        begun[int((piece.left - low) / step) + 1] += piece.width
    before, after = list(accumulate(ended)), list(accumulate(begun))
    scores = [_score(*sides, after[-1]) for sides in zip(before, after, strict=True)]
    found = (x for x in range(len(scores)) if scores[x] > -inf)
    stretches = [list(run) for _, run in groupby(found, scores.__getitem__)]
    stretches.sort(key=lambda run: (scores[run[0]], len(run)), reverse=True)
    return [low + step * (run[0] + run[-1]) / 2 for run in stretches[:_GUTTERS]]


def _score(before: float, begun: float, whole: float) -> float:
    """Rate a gutter by the width of the pieces before it, of those begun, and of all."""
    less = min(before, whole - begun)
    return -inf if less < _LEAST_SIDE * whole else less - _CROSSING_COST * (begun - before)


def _zones(rows: list[_Row], gutter: float, edges: frozenset[int]) -> list[_Zone]:
    """Return the zones from top to bottom; neighbours in one column are one zone."""
    wide = [_is_wide(row, gutter, edges) for row in rows]
    _mark_tables(rows, gutter, wide)
    _mark_leads(rows, gutter, wide)
    zones: list[_Zone] = []
    for across, run in groupby(zip(wide, rows, strict=True), lambda pair: pair[0]):
        zone = _zone([row for _, row in run], gutter, across)
        if zones and len(zone.columns) == len(zones[-1].columns) == 1:
            zone = _Zone((_in_place(zones.pop().columns[0] + zone.columns[0]),), 0)
        zones.append(zone)
    return zones


def _zone(rows: list[_Row], gutter: float, across: bool) -> _Zone:
    both = 0 if across else sum(all(_sides(row, gutter)) for row in rows)
    pieces = _in_place([piece for row in rows for piece in row])
    if both < ZONE_ROWS:
        return _Zone((pieces,), 0)
    return _Zone(_sides(pieces, gutter), both)


def _in_place(pieces: list[Piece]) -> list[Piece]:
    return sorted(pieces, key=lambda piece: piece.place)


def _sides(row: _Row, gutter: float) -> tuple[_Row, _Row]:
    """Return the pieces on the left of a gutter, and the others."""
    left = [piece for piece in row if piece.right <= gutter]
    return left, [piece for piece in row if piece.right > gutter]


def _is_wide(row: _Row, gutter: float, edges: frozenset[int]) -> bool:
    return any(piece.left < gutter < piece.right or piece.place in edges for piece in row)


def _mark_tables(rows: list[_Row], gutter: float, wide: list[bool]) -> None:
    """Mark as wide the rows of tables across the gutter: several cells on both sides of it."""
    cells = [all(_are_cells(side) for side in _sides(row, gutter)) for row in rows]
    for full, run in groupby(range(len(rows)), cells.__getitem__):
        numbers = list(run)
        if full and len(numbers) >= TABLE_ROWS:
            wide[numbers[0] : numbers[-1] + 1] = [True] * len(numbers)


def _mark_leads(rows: list[_Row], gutter: float, wide: list[bool]) -> None:
    """Mark as wide what stands on the left above both columns, such as a heading."""
    for number, row in enumerate(rows):
        if (not number or wide[number - 1]) and not _sides(row, gutter)[1]:
            wide[number] = True


def _are_cells(row: _Row) -> bool:
    """Say whether a row has more white in it than the gaps of justified words leave."""
    return len(row) > 1 and sum(piece.width for piece in row) < _LEAST_FILL * _extent(row)


def _are_prose(zones: list[_Zone]) -> bool:
    """Say whether running text stands in both columns, and not the cells of a table."""
    pairs = [zone.columns for zone in zones if zone.both]
    return all(_is_prose([piece for pair in pairs for piece in pair[side]]) for side in (0, 1))


def _is_prose(column: list[Piece]) -> bool:
    rows = _rows(column)
    return (
        median(sum(len(piece.text) for piece in row) for row in rows) >= _LEAST_LENGTH
        and median(sum(piece.width for piece in row) for row in rows)
        >= _LEAST_FILL * _extent(column)
        and sum(_begins_lower(row) for row in rows) >= _LEAST_LOWER * len(rows)
    )


def _extent(pieces: list[Piece]) -> float:
    return max(piece.right for piece in pieces) - min(piece.left for piece in pieces)


def _begins_lower(row: _Row) -> bool:
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
    pairs = pairwise(_in_place(left + right))
    return [b for a, b in pairs if (a.place in lefts) != (b.place in lefts)]
