"""A conditional random field over beads, fitted by maximum likelihood.

The paths of all cases are summed at once: cases are padded to one size and their cells laid out by
anti-diagonals, so that a few hundred tensor operations do for all. Sutton & McCallum 2012, "An
Introduction to Conditional Random Fields".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from alignment_cases import Bead, Case

from pipeline.align.costs import GAP
from pipeline.align.embed import Encoder
from pipeline.align.features import CROSSED, MERGES, ONE, Features, features
from pipeline.align.search import Shape, Step

DECAY = 0.1
_FAR = 1e9  # the cost of what cannot be; finite, so that gradients are
_BLOCK = 24


@dataclass(frozen=True)
class Example:
    """A stretch of a case: the features of all its beads, and the gold path."""

    size: tuple[int, int]
    table: Features
    path: list[Step]

    def seen(self, names: list[str]) -> torch.Tensor:
        """Return the summed features of the gold path."""
        total = torch.zeros(len(names), dtype=torch.float64)
        for i, j, shape in self.path:
            for name, values in self.table[shape].items():
                total[names.index(name)] += float(values[i, j])
        lone = [False, *(0 in shape[:2] for _, _, shape in self.path)]
        total[names.index(GAP)] += sum(b and not a for a, b in pairwise(lone))
        return total


def examples(case: Case, encoder: Encoder) -> list[Example]:
    """Return a case cut at one-to-one beads into stretches of about 24 units."""
    table, path = features(case.left, case.right, encoder), gold_path(case)
    cuts = [(0, 0, 0)]
    for k, (i, j, shape) in enumerate(path):
        if shape == ONE and max(i - cuts[-1][0], j - cuts[-1][1]) >= _BLOCK:
            cuts.append((i, j, k))
    cuts.append((len(case.left), len(case.right), len(path)))
    return [_stretch(table, path[a[2] : b[2]], a[:2], b[:2]) for a, b in pairwise(cuts)]


def _stretch(
    table: Features, path: Sequence[Step], start: tuple[int, int], end: tuple[int, int]
) -> Example:
    (i0, j0), (i1, j1) = start, end
    cut = {
        shape: {
            name: values[i0 : max(i1 - shape.m + 1, i0), j0 : max(j1 - shape.n + 1, j0)]
            for name, values in named.items()
        }
        for shape, named in table.items()
    }
    return Example((i1 - i0, j1 - j0), cut, [(i - i0, j - j0, shape) for i, j, shape in path])


class Batch:
    """Examples padded to one size; cell (i, j) of a table lies at [i + j, i]."""

    def __init__(self, given: Sequence[Example], names: list[str]) -> None:
        self.names, self.count = names, len(given)
        self.rows = max(e.size[0] for e in given) + 1
        self.diagonals = max(e.size[0] for e in given) + max(e.size[1] for e in given) + 1
        self.seen = sum((e.seen(names) for e in given), torch.zeros(len(names)).double())
        self.ends = torch.tensor([(sum(e.size), k, e.size[0]) for k, e in enumerate(given)]).T
        self.tables = {shape: self._table(given, shape) for shape in given[0].table}

    def _table(
        self, given: Sequence[Example], shape: Shape
    ) -> tuple[list[int], torch.Tensor, torch.Tensor]:
        """Return which features a shape has, their values, and what cannot be."""
        named = list(given[0].table[shape])
        values = np.zeros((len(named), self.count, self.diagonals, self.rows), dtype=np.float32)
        never = np.full(values.shape[1:], _FAR)
        for k, example in enumerate(given):
            starts = np.stack([example.table[shape][name] for name in named])
            i, j = np.indices(starts.shape[1:])
            i, j = i + shape.m, j + shape.n
            values[:, k, i + j, i] = starts
            never[k, i + j, i] = 0.0
        indices = [self.names.index(name) for name in named]
        return indices, torch.from_numpy(values), torch.from_numpy(never)

    def loss(self, weights: torch.Tensor) -> torch.Tensor:
        """Return minus the log probability of all gold paths."""
        gap = -weights[self.names.index(GAP)]
        costs = {
            shape: (never - torch.tensordot(weights[i].float(), x, 1).double()).unbind(1)
            for shape, (i, x, never) in self.tables.items()
        }
        far = torch.full((self.count, self.rows), _FAR, dtype=torch.float64)
        origin = far.clone()
        origin[:, 0] = 0.0
        either, opened = [origin], [origin + gap]
        for d in range(1, self.diagonals):
            arrivals: dict[bool, list[torch.Tensor]] = {True: [far], False: [far]}
            for shape, cost in costs.items():
                alone, before = 0 in shape[:2], d - shape.m - shape.n
                if before >= 0:
                    source = (opened if alone else either)[before]
                    shifted = torch.cat([far[:, : shape.m], source[:, : self.rows - shape.m]], 1)
                    arrivals[alone].append(shifted + cost[d])
            linked, gaps = _soft_minimum(arrivals[False]), _soft_minimum(arrivals[True])
            either.append(_soft_minimum([linked, gaps]))
            opened.append(_soft_minimum([linked + gap, gaps]))
        whole = torch.stack(either)[tuple(self.ends)]
        return -whole.sum() - weights @ self.seen

    def scale(self, names: list[str]) -> torch.Tensor:
        """Return the usual size (root mean square) of each feature."""
        scale = torch.ones(len(names), dtype=torch.float64)
        for indices, values, never in self.tables.values():
            mean = (values.double() ** 2).sum((1, 2, 3)) / (never == 0).sum()
            scale[indices] = mean.sqrt().clamp(min=1e-3)
        return scale


def _soft_minimum(arrivals: Sequence[torch.Tensor]) -> torch.Tensor:
    return -torch.logsumexp(-torch.stack(list(arrivals)), 0)


def feature_names(given: Sequence[Example]) -> list[str]:
    """Return the names of all weights."""
    return sorted({GAP, *(name for named in given[0].table.values() for name in named)})


def fit(batches: Sequence[Batch], rounds: int, start: dict[str, float]) -> dict[str, float]:
    """Return the weights of least loss; features count by their usual size (L-BFGS)."""
    names = batches[0].names
    scale = torch.stack([batch.scale(names) for batch in batches]).mean(0)
    vector = torch.tensor([start.get(name, 0.0) for name in names]).double() * scale
    vector.requires_grad_(True)
    search = torch.optim.LBFGS([vector], max_iter=rounds, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        search.zero_grad()
        loss = DECAY * vector @ vector + sum(batch.loss(vector / scale) for batch in batches)
        loss.backward()
        return loss

    search.step(closure)
    return dict(zip(names, (vector / scale).detach().tolist(), strict=True))


def gold_path(case: Case) -> list[Step]:
    """Return the gold as a path; beads that no path can hold leave their units alone."""
    steps: list[Step] = []
    i = j = 0
    for a, b, shape in (*_monotone(_steps(case)), (len(case.left), len(case.right), Shape(0, 0))):
        steps += [(k, j, Shape(1, 0)) for k in range(i, a)]
        steps += [(a, k, Shape(0, 1)) for k in range(j, b)]
        steps.append((a, b, shape))
        i, j = a + shape.m, b + shape.n
    return steps[:-1]


def _steps(case: Case) -> list[Step]:
    beads = sorted(bead for bead in case.gold if all(bead))
    steps, swapped = [], False
    for bead, after in pairwise([*beads, ((), ())]):
        (i, *_), (j, *_) = bead
        if swapped:
            swapped = False
        elif after == ((i + 1,), (j - 1,)) and len(bead[0]) == len(bead[1]) == 1:
            steps.append((i, j - 1, CROSSED))
            swapped = True
        elif _held(bead):
            steps.append((i, j, Shape(len(bead[0]), len(bead[1]))))
    return steps


def _held(bead: Bead) -> bool:
    whole = all(side[-1] - side[0] + 1 == len(side) for side in bead)
    return whole and (len(bead[0]), len(bead[1])) in {s[:2] for s in (ONE, *MERGES)}


def _monotone(steps: list[Step]) -> list[Step]:
    """Return the longest chain of steps that do not cross."""
    chains: list[list[Step]] = []
    for i, j, shape in steps:
        fitting = [c for c in chains if c[-1][0] + c[-1][2].m <= i and c[-1][1] + c[-1][2].n <= j]
        chains.append([*max(fitting, key=len, default=[]), (i, j, shape)])
    return max(chains, key=len, default=[])
