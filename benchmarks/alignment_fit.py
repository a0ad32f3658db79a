"""Fit the weights of the alignment costs: a conditional random field by maximum likelihood.

    python benchmarks/alignment_fit.py --data ../shared/data > pipeline/align/weights.py

Fitted on cases made from the first half of PUD and from abstracts, and on five articles of
Text+Berg; ``alignment.py`` measures on the rest. Sutton & McCallum 2012, "An Introduction to
Conditional Random Fields".
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from alignment_cases import MAKERS, Bead, Case, cases, read_dergipark, read_pud, read_text_berg

from pipeline.align.costs import GAP
from pipeline.align.embed import Encoder, default_encoder
from pipeline.align.features import CROSSED, MERGES, ONE, features
from pipeline.align.search import Shape, Step, gap_openings

KINDS = ("dropped", "comparable", "merged", "inserted", "swapped", "mixed")
PER_KIND = 6
BERG = (0, 2, 3, 4, 5)  # articles to fit on; the two longest, nearly half of all beads, are not
DECAY = 0.02
# Records of DergiPark whose two abstracts answer each other sentence by sentence (read by hand), to
# fit on and to measure with: unlike those of PUD, the sentences of an abstract share their subject.
TOPICAL, TOPICAL_HELD_OUT = ("dp2001", "dp2005", "dp13781"), ("dp20825", "dp22517", "dp22526")
TOPICAL_KINDS = ("dropped", "comparable", "merged", "mixed")


class Example:
    """A case as the fit sees it: features of all beads, and the gold path."""

    def __init__(self, case: Case, encoder: Encoder) -> None:
        self.case = case
        self.size = len(case.left), len(case.right)
        self.table = features(case.left, case.right, encoder)
        self.path = gold_path(case)

    def pack(self, names: list[str]) -> None:
        """Lay out the features by shape as (indices of names, stacked values)."""
        self.packed = {
            shape: (
                np.array([names.index(name) for name in named]),
                np.stack(list(named.values())).astype(np.float32),
            )
            for shape, named in self.table.items()
        }
        self.seen = np.zeros(len(names))
        for i, j, shape in self.path:
            indices, values = self.packed[shape]
            self.seen[indices] += values[:, i, j]
        lone = [False, *(0 in shape[:2] for _, _, shape in self.path)]
        self.seen[names.index(GAP)] = sum(b and not a for a, b in pairwise(lone))

    def loss(self, weights: np.ndarray, names: list[str]) -> tuple[float, np.ndarray]:
        """Return minus the log probability of the gold path, and its gradient."""
        k = names.index(GAP)
        prices = {s: -np.tensordot(weights[i], v, 1) for s, (i, v) in self.packed.items()}
        chances, openings, whole = gap_openings(prices, -weights[k], self.size)
        gradient = -self.seen
        gradient[k] += openings
        for shape, (indices, values) in self.packed.items():
            gradient[indices] += np.tensordot(values, chances[shape], axes=([1, 2], [0, 1]))
        return -whole - float(weights @ self.seen), gradient


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


def fit(examples: Sequence[Example], rounds: int = 45) -> dict[str, float]:
    """Return the weights of least regularised loss (L-BFGS)."""
    tables = [example.table for example in examples]
    names = sorted({GAP, *(n for table in tables for named in table.values() for n in named)})
    for example in examples:
        example.pack(names)
    return _minimise(examples, names, rounds)


def _minimise(examples: Sequence[Example], names: list[str], rounds: int) -> dict[str, float]:
    vector = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    search = torch.optim.LBFGS([vector], max_iter=rounds, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        current = vector.detach().numpy().copy()
        loss, gradient = DECAY * current @ current, 2 * DECAY * current
        for example in examples:
            part, slope = example.loss(current, names)
            loss, gradient = loss + part, gradient + slope
        vector.grad = torch.from_numpy(gradient)
        return torch.tensor(loss)

    search.step(closure)
    return dict(zip(names, vector.detach().tolist(), strict=True))


def pud_examples(data: Path, encoder: Encoder, seed: int = 1) -> list[Example]:
    """Return examples made from the first half of PUD."""
    half = read_pud(data)[:500]
    return [Example(c, encoder) for kind in KINDS for c in cases(kind, half, PER_KIND, seed)]


def topical_cases(data: Path, ids: Sequence[str], per_kind: int, seed: int) -> list[Case]:
    """Return cases made from whole abstracts."""
    rng = random.Random(seed)
    abstracts = read_dergipark(data, ids)
    turns = [(kind, pairs) for kind in TOPICAL_KINDS for pairs in abstracts]
    return [MAKERS[kind](pairs, rng) for kind, pairs in turns for _ in range(per_kind)]


def main() -> None:
    """Fit and print the module with the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    encoder = default_encoder()
    articles = read_text_berg(data)
    berg = [Example(articles[k], encoder) for k in BERG]
    topical = [Example(case, encoder) for case in topical_cases(data, TOPICAL, 4, seed=1)]
    weights = fit([*pud_examples(data, encoder), *topical, *berg])
    print('"""Weights of the alignment costs, written by ``benchmarks/alignment_fit.py``."""\n')
    print("from __future__ import annotations\n\nWEIGHTS: dict[str, float] = {")
    for name, weight in weights.items():
        print(f'    "{name}": {weight:.3f},')
    print("}")


if __name__ == "__main__":
    main()
