"""Intervals and tests over articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.score import Score
from annotations.score_resample import f1_interval, paired_test


@st.composite
def scores(draw: st.DrawFn) -> Score:
    gold, found = draw(st.integers(0, 9)), draw(st.integers(0, 9))
    right = draw(st.integers(0, min(gold, found)))
    return Score(gold, found, right, right)


def test_articles_that_are_alike_leave_no_doubt():
    interval = f1_interval([Score(4, 4, 2, 2)] * 10)
    assert interval == pytest.approx((0.5, 0.5))


def test_articles_that_differ_leave_some():
    low, high = f1_interval([Score(4, 4, 4, 4), Score(4, 4, 0, 0)] * 10)
    assert 0.2 < low < 0.5 < high < 0.8


@given(st.lists(scores(), min_size=1, max_size=8))
def test_intervals_lie_in_zero_to_one_and_repeat(some):
    low, high = f1_interval(some, samples=50)
    assert 0 <= low <= high <= 1
    assert f1_interval(some, samples=50) == (low, high)


def test_a_run_that_is_better_everywhere_is_surely_better():
    test = paired_test([Score(4, 4, 1, 1)] * 12, [Score(4, 4, 3, 3)] * 12)
    assert test.difference == 0.5
    assert test.p < 0.01


def test_one_article_proves_nothing():
    assert paired_test([Score(4, 4, 0, 0)], [Score(4, 4, 4, 4)]).p == 1.0


@given(st.lists(st.tuples(scores(), scores()), min_size=1, max_size=8))
def test_the_difference_is_that_of_the_sums(pairs):
    before, after = zip(*pairs, strict=True)
    test = paired_test(before, after, samples=50)
    expected = sum(after, Score()).f1 - sum(before, Score()).f1
    assert test.difference == pytest.approx(expected)
    assert 0 < test.p <= 1
    assert paired_test(before, before, samples=50) == (0.0, 1.0)
