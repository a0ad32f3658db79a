"""The dynamic programming over beads, against a search that tries every path."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.align.search import Shape, cheapest_path, posteriors

SHAPES = (Shape(1, 0), Shape(0, 1), Shape(1, 1), Shape(1, 2), Shape(3, 1), Shape(2, 2, True))
GAP = 0.7


def random_costs(rows: int, columns: int, seed: int) -> dict[Shape, np.ndarray]:
    rng = np.random.default_rng(seed)
    return {s: rng.normal(size=(max(rows - s.m + 1, 0), max(columns - s.n + 1, 0))) for s in SHAPES}


def every_path(costs, size, start=(0, 0)):
    if start == size:
        yield []
    for shape in costs:
        after = start[0] + shape.m, start[1] + shape.n
        if after[0] <= size[0] and after[1] <= size[1]:
            for rest in every_path(costs, size, after):
                yield [(*start, shape), *rest]


def price(path, costs) -> float:
    alone = [0 in shape[:2] for _, _, shape in path]
    openings = sum(now and not before for before, now in itertools.pairwise([False, *alone]))
    return sum(costs[shape][i, j] for i, j, shape in path) + GAP * openings


sizes = st.tuples(st.integers(0, 4), st.integers(0, 4))


@settings(deadline=None)
@given(sizes, st.integers(0, 10_000))
def test_no_path_is_cheaper(size, seed):
    costs = random_costs(*size, seed)
    best = min(price(path, costs) for path in every_path(costs, size))
    assert price(cheapest_path(costs, GAP, size), costs) == pytest.approx(best)


@settings(deadline=None)
@given(sizes, st.integers(0, 10_000))
def test_posteriors_are_shares_of_all_paths(size, seed):
    costs = random_costs(*size, seed)
    paths = [(path, np.exp(-price(path, costs))) for path in every_path(costs, size)]
    total = sum(weight for _, weight in paths)
    chances = posteriors(costs, GAP, size)
    for shape, table in chances.items():
        for i, j in itertools.product(*map(range, table.shape)):
            share = sum(weight for path, weight in paths if (i, j, shape) in path) / total
            assert table[i, j] == pytest.approx(share, abs=1e-9)


@settings(deadline=None)
@given(sizes, st.integers(0, 10_000))
def test_a_path_takes_each_unit_once(size, seed):
    path = cheapest_path(random_costs(*size, seed), GAP, size)
    assert [k for i, _, s in path for k in range(i, i + s.m)] == list(range(size[0]))
    assert [k for _, j, s in path for k in range(j, j + s.n)] == list(range(size[1]))
