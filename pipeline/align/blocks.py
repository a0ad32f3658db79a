"""Long documents, cut where both sides surely agree: time and memory grow with their length.

A cut lies before two units that are each other's most similar ones by far and fit the order of all
other such pairs; where there are none for long, both sides are cut in proportion.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from pipeline.align.embed import Vectors

LONGEST = 200
"""Units of either side that are aligned as a whole."""

_CLEAR = 0.1  # how much more similar an anchor's units are to each other than to any other
_ROWS = 512  # rows of the similarity that are held at once


class Anchor(NamedTuple):
    """Two units that surely answer each other."""

    i: int
    j: int
    clarity: float


def cuts(left: Vectors, right: Vectors, longest: int = LONGEST) -> list[tuple[int, int]]:
    """Return where blocks begin and the last one ends, from (0, 0) to both lengths.

    Args:
        left: unit vectors of one side's units, one a row.
        right: those of the other side.
        longest: how many units of either side a block may have.
    """
    end = len(left), len(right)
    places = [(0, 0)]
    if max(end) > longest:
        chain = in_order(list(anchors(left, right)))
        for place in (*_chosen(chain, longest), end):
            places += _even(places[-1], place, longest)
    return places if places[-1] == end else [*places, end]


def anchors(left: Vectors, right: Vectors) -> Iterator[Anchor]:
    """Yield the pairs of units that are each other's most similar ones by far."""
    if not (len(left) and len(right)):
        return
    best_left, _ = _best(right, left)
    best_right, clarity = _best(left, right)
    for i, j in enumerate(best_right):
        if best_left[j] == i and clarity[i] >= _CLEAR:
            yield Anchor(i, int(j), float(clarity[i]))


def _best(side: Vectors, other: Vectors) -> tuple[Sequence[int], Vectors]:
    """Return for each unit its most similar one, and how far the next is behind."""
    best, clarity = [], []
    for start in range(0, len(side), _ROWS):
        similarity = np.pad(side[start : start + _ROWS] @ other.T, ((0, 0), (0, 1)))
        best.append(similarity[:, :-1].argmax(axis=1))
        second, first = np.partition(similarity, -2, axis=1)[:, -2:].T
        clarity.append(first - second)
    return np.concatenate(best).tolist(), np.concatenate(clarity)


def in_order(found: Sequence[Anchor]) -> list[Anchor]:
    """Return the longest chain of anchors, given by ``i``, whose ``j`` rise (patience sorting)."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for k, anchor in enumerate(found):
        pile = bisect_left(tops, anchor.j)
        before.append(last[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [anchor.j]
        last[pile : pile + 1] = [k]
    chain, k = [], last[-1] if last else -1
    while k >= 0:
        chain.append(found[k])
        k = before[k]
    return chain[::-1]


def _chosen(chain: Sequence[Anchor], longest: int) -> Iterator[tuple[int, int]]:
    """Yield cuts that leave blocks between half as long as allowed and as long, the clearest."""
    start, window = (0, 0), list[Anchor]()
    for anchor in chain:
        length = max(anchor.i - start[0], anchor.j - start[1])
        if window and length > longest:
            start = max(window, key=lambda a: a.clarity)[:2]
            yield start
            window = []
            length = max(anchor.i - start[0], anchor.j - start[1])
        if length >= longest / 2:
            window.append(anchor)
    if window:
        yield max(window, key=lambda a: a.clarity)[:2]


def _even(start: tuple[int, int], end: tuple[int, int], longest: int) -> list[tuple[int, int]]:
    """Return ends of equal parts of a stretch, none longer than allowed."""
    rows, columns = end[0] - start[0], end[1] - start[1]
    count = max(-(-max(rows, columns) // longest), 1)
    return [
        (start[0] + rows * k // count, start[1] + columns * k // count) for k in range(1, count + 1)
    ]
