"""Dynamic programming over beads: the cheapest monotone alignment, and how sure each bead is.

A *shape* (m, n) says how many units of either side a bead takes. The costs of a shape are an array
whose cell (i, j) prices the bead that starts at unit i of one side and unit j of the other; it has
N - m + 1 rows and M - n + 1 columns. Costs are negative log weights, so that the same table answers
two questions: the cheapest path (Viterbi), and the probability of each bead under all paths
together (forward-backward, as in a semi-Markov CRF; Sarawagi & Cohen 2004). Tables are filled one
anti-diagonal at a time, because no bead starts and ends on the same one.

Units without counterpart come in runs: a passage is left out more often than single sentences here
and there. A *gap* is a run of lone units of either side, and opening one has a price of its own
(affine gap costs; Gotoh 1982). So every cell has two totals: ``linked``, where the last bead has
both sides or there is none yet, and ``gap``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt


class Shape(NamedTuple):
    """How many units of either side a bead takes; ``crossed``: two pairs that change places."""

    m: int
    n: int
    crossed: bool = False


Floats = npt.NDArray[np.float64]
Size = tuple[int, int]
Costs = Mapping[Shape, Floats]
Step = tuple[int, int, Shape]
Diagonal = tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]

REACH = 4  # the most units of one side that a bead may take


class Totals(NamedTuple):
    """The cost of reaching each cell from (0, 0), by what the last bead was; (N + 1, M + 1)."""

    linked: Floats
    gap: Floats


def cheapest_path(costs: Costs, gap: float, size: Size) -> list[Step]:
    """Return the beads (i, j, shape) of the cheapest alignment, in order.

    Args:
        costs: for each shape, the price of a bead by where it starts; lower is better.
        gap: the price of opening a gap.
        size: how many units either side has.
    """
    totals = _totals(costs, gap, size, _minimum)
    path: list[Step] = []
    i, j = size
    in_gap = totals.gap[size] < totals.linked[size]
    while (i, j) != (0, 0):
        shapes = [s for s in costs if (0 in s[:2]) == in_gap and s.m <= i and s.n <= j]
        starts = [(i - shape.m, j - shape.n, shape) for shape in shapes]
        before = [min(_before(totals, a, b, gap if in_gap else 0.0)) for a, b, _ in starts]
        prices = [price + costs[s][a, b] for price, (a, b, s) in zip(before, starts, strict=True)]
        i, j, shape = starts[int(np.argmin(prices))]
        path.append((i, j, shape))
        linked, stays = _before(totals, i, j, gap if in_gap else 0.0)
        in_gap = stays < linked
    return path[::-1]


def _before(totals: Totals, i: int, j: int, opening: float) -> tuple[float, float]:
    return totals.linked[i, j] + opening, totals.gap[i, j]


def posteriors(costs: Costs, gap: float, size: Size) -> dict[Shape, Floats]:
    """Return the probability in [0, 1] of each bead, laid out as ``costs``."""
    return gap_openings(costs, gap, size)[0]


def gap_openings(costs: Costs, gap: float, size: Size) -> tuple[dict[Shape, Floats], float, float]:
    """Return the posteriors, the expected number of gaps, and the soft cost of all paths."""
    reversed_costs = {shape: cost[::-1, ::-1] for shape, cost in costs.items()}
    forward = _totals(costs, gap, size, _soft_minimum)
    backward = _totals(reversed_costs, gap, size, _soft_minimum)
    whole = float(_soft_minimum(np.stack(forward))[size])
    chances, openings = {}, 0.0
    for shape, cost in costs.items():
        opening = gap if 0 in shape[:2] else 0.0
        before = _soft_minimum(np.stack([forward.linked + opening, forward.gap]))
        after = _soft_minimum(np.stack([backward.linked + opening, backward.gap]))[::-1, ::-1]
        starts = tuple(slice(max(n + 1 - k, 0)) for n, k in zip(size, shape[:2], strict=True))
        rest = cost + after[shape.m :, shape.n :] - whole
        # Both sides have paid for the gap that a lone unit lies in.
        chances[shape] = np.exp(-np.maximum(before[starts] + rest - opening, 0.0))
        if 0 in shape[:2]:
            openings += float(np.exp(-np.maximum(forward.linked[starts] + rest, 0.0)).sum())
    return chances, openings, whole


def _totals(costs: Costs, gap: float, size: Size, combine: Callable[[Floats], Floats]) -> Totals:
    """Fill both tables, one anti-diagonal after the other."""
    ends = _at_ends(costs, size)
    shape = size[0] + REACH + 1, size[1] + REACH + 1
    linked, gaps, either, opened = (np.full(shape, np.inf) for _ in range(4))
    linked[REACH, REACH] = either[REACH, REACH] = 0.0
    opened[REACH, REACH] = gap
    for i, j in _diagonals(*size):
        cell = i + REACH, j + REACH
        arrivals: dict[bool, list[Floats]] = {True: [], False: []}
        for (m, n, _), cost in ends.items():
            alone = m == 0 or n == 0
            source = opened if alone else either
            arrivals[alone].append(source[cell[0] - m, cell[1] - n] + cost[i, j])
        linked[cell], gaps[cell] = (
            combine(np.stack(arrivals[False])),
            combine(np.stack(arrivals[True])),
        )
        either[cell] = combine(np.stack([linked[cell], gaps[cell]]))
        opened[cell] = combine(np.stack([linked[cell] + gap, gaps[cell]]))
    return Totals(linked[REACH:, REACH:], gaps[REACH:, REACH:])


def _diagonals(rows: int, columns: int) -> Iterator[Diagonal]:
    for diagonal in range(1, rows + columns + 1):
        i = np.arange(max(0, diagonal - columns), min(rows, diagonal) + 1)
        yield i, diagonal - i


def _at_ends(costs: Costs, size: Size) -> dict[Shape, Floats]:
    """Return the costs indexed by where a bead ends; infinite where none can."""
    table = {}
    for shape, starts in costs.items():
        ends = np.full((size[0] + 1, size[1] + 1), np.inf)
        ends[shape.m :, shape.n :] = starts
        table[shape] = ends
    return table


def _minimum(arrivals: Floats) -> Floats:
    lowest: Floats = arrivals.min(axis=0)
    return lowest


def _soft_minimum(arrivals: Floats) -> Floats:
    """Return -log of the summed weights exp(-cost); infinite where every arrival is."""
    lowest = _minimum(arrivals)
    finite = np.where(np.isfinite(lowest), lowest, 0.0)
    with np.errstate(divide="ignore"):
        soft: Floats = finite - np.log(np.exp(finite - arrivals).sum(axis=0))
    return soft
