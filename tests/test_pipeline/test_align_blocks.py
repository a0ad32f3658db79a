"""Long documents are cut where both sides agree, and into bounded pieces where they do not."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.align.blocks import LONGEST, Anchor, anchors, cuts, in_order


def directions(count: int, seed: int, width: int = 64) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, width))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_a_short_document_stays_whole():
    assert cuts(directions(9, 1), directions(7, 2)) == [(0, 0), (9, 7)]


def test_cuts_lie_between_answering_units():
    units = directions(500, 3)
    assert all(i == j for i, j in cuts(units, units))


def test_cuts_follow_what_is_missing_on_one_side():
    units = directions(400, 4)
    kept = np.delete(units, np.arange(100, 160), axis=0)
    places = cuts(units, kept)
    assert all(j == i or j == i - 60 for i, j in places)
    assert places[-1] == (400, 340)


sizes = st.integers(0, 700)


@settings(deadline=None, max_examples=40)
@given(sizes, sizes, st.sampled_from(["different", "equal"]))
def test_blocks_are_bounded_and_lose_nothing(rows, columns, kind):
    left, right = (
        directions(count, seed, 4) if kind == "different" else np.ones((count, 4), np.float32) / 2
        for count, seed in ((rows, 1), (columns, 2))
    )
    places = cuts(left, right)
    assert places[0] == (0, 0)
    assert places[-1] == (rows, columns)
    for (a, b), (c, d) in pairwise(places):
        assert 0 <= c - a <= LONGEST
        assert 0 <= d - b <= LONGEST
        assert c > a or d > b or (rows, columns) == (0, 0)


def test_units_alike_are_no_anchors():
    same = np.ones((5, 4), np.float32) / 2
    assert list(anchors(same, same)) == []


@pytest.mark.parametrize(
    ("columns", "kept"),
    [
        ([0, 1, 2], [0, 1, 2]),
        ([5, 1, 2, 3, 0], [1, 2, 3]),
        ([0, 9, 1, 2], [0, 1, 2]),
        ([], []),
    ],
    ids=["all in order", "one moved to either end", "one stray", "none"],
)
def test_the_longest_chain_stays(columns, kept):
    found = [Anchor(i, j, 1.0) for i, j in enumerate(columns)]
    assert [anchor.j for anchor in in_order(found)] == kept
