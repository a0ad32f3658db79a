"""Dynamic programming over beads: the cheapest monotone alignment, and how sure each bead is.

A *shape* (m, n) says how many units of either side a bead takes. The costs of a shape are an array
whose cell (i, j) prices the bead that starts at unit i of one side and unit j of the other; it has
N - m + 1 rows and M - n + 1 columns. Costs are negative log weights, so that the same table answers
two questions: the cheapest path (Viterbi), and the probability of each bead under all paths
together (forward-backward, as in a semi-Markov CRF; Sarawagi & Cohen 2004). Tables are filled one
anti-diagonal at a time, because no bead starts and ends on the same one.
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

REACH = 3  # the most units of one side that a bead may take


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


def _totals(costs: Costs, size: Size, combine: Callable[[Floats], Floats]) -> Floats:
    """Return the cost of reaching each cell from (0, 0), shape (N + 1, M + 1)."""
    ends = _at_ends(costs, size)
    padded = np.full((size[0] + REACH + 1, size[1] + REACH + 1), np.inf)
    padded[REACH, REACH] = 0.0
    for i, j in _diagonals(*size):
        arrivals = [
            padded[i + REACH - m, j + REACH - n] + cost[i, j] for (m, n, _), cost in ends.items()
        ]
        padded[i + REACH, j + REACH] = combine(np.stack(arrivals))
    return padded[REACH:, REACH:]


def _soft_minimum(arrivals: Floats) -> Floats:
    """Return -log of the summed weights exp(-cost); infinite where every arrival is."""
    lowest = arrivals.min(axis=0)
    finite = np.where(np.isfinite(lowest), lowest, 0.0)
    with np.errstate(divide="ignore"):
        soft: Floats = finite - np.log(np.exp(finite - arrivals).sum(axis=0))
    return soft


def _minimum(arrivals: Floats) -> Floats:
    lowest: Floats = arrivals.min(axis=0)
    return lowest


def cheapest_path(costs: Costs, size: Size) -> list[Step]:
    """Return the beads (i, j, shape) of the cheapest alignment, in order.

    Args:
        costs: for each shape, the price of a bead by where it starts; lower is better.
        size: how many units either side has.
    """
    totals = _totals(costs, size, _minimum)
    path: list[Step] = []
    i, j = size
    while (i, j) != (0, 0):
        starts = [(i - shape.m, j - shape.n, shape) for shape in costs]
        fitting = [(a, b, shape) for a, b, shape in starts if a >= 0 and b >= 0]
        prices = [totals[a, b] + costs[shape][a, b] for a, b, shape in fitting]
        path.append(fitting[int(np.argmin(prices))])
        i, j, _ = path[-1]
    return path[::-1]


def posteriors(costs: Costs, size: Size) -> dict[Shape, Floats]:
    """Return the probability in [0, 1] of each bead, laid out as ``costs``."""
    reversed_costs = {shape: cost[::-1, ::-1] for shape, cost in costs.items()}
    forward = _totals(costs, size, _soft_minimum)
    backward = _totals(reversed_costs, size, _soft_minimum)[::-1, ::-1]
    whole = forward[size]
    result = {}
    for shape, cost in costs.items():
        before = forward[: size[0] + 1 - shape.m, : size[1] + 1 - shape.n]
        after = backward[shape.m :, shape.n :]
        result[shape] = np.exp(np.minimum(whole - before - cost - after, 0.0))
    return result
