"""How sure a score is: bootstrap intervals and a paired test, over articles.

Articles, not spans, are drawn: the spans of one article are alike, so drawing spans would make the
intervals too narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from annotations.score import Score

Floats = NDArray[np.float64]


class Interval(NamedTuple):
    """The ends of a confidence interval, each in [0, 1]."""

    low: float
    high: float


class PairedTest(NamedTuple):
    """``difference``: F1 after less F1 before, in [-1, 1]; ``p``: two-sided, in (0, 1]."""

    difference: float
    p: float


def f1_interval(
    scores: Sequence[Score], *, samples: int = 1000, level: float = 0.95, seed: int = 0
) -> Interval:
    """Return the percentile bootstrap interval of F1 (Efron 1979; see also D12-1091).

    Args:
        scores: a measure's score in each article, not empty.
        samples: how often as many articles are drawn, with replacement.
        level: the confidence level, between 0 and 1.
        seed: the same seed gives the same interval.
    """
    articles = len(scores)
    drawn = np.random.default_rng(seed).multinomial(articles, [1 / articles] * articles, samples)
    tail = (1 - level) / 2
    low, high = np.quantile(_f1(drawn @ _counts(scores)), (tail, 1 - tail))
    return Interval(float(low), float(high))


def paired_test(
    before: Sequence[Score], after: Sequence[Score], *, samples: int = 1000, seed: int = 0
) -> PairedTest:
    """Return the difference in F1 and its p-value by approximate randomisation.

    Noreen (1989); Yeh (2000, C00-2137): in each sample, the two runs swap their scores in about
    half of the articles; p is the share of samples that differ at least as much as the runs do.

    Args:
        before: a measure's score in each article, in one run.
        after: the same in the other run, of the same articles in the same order.
        samples: how often the runs are shuffled.
        seed: the same seed gives the same p.
    """
    old, new = _counts(before), _counts(after)
    swaps = np.random.default_rng(seed).random((samples, len(old))) < 0.5
    moved = swaps @ (new - old)
    shuffled = _f1(new.sum(axis=0) - moved) - _f1(old.sum(axis=0) + moved)
    difference = float(_f1(new.sum(axis=0)) - _f1(old.sum(axis=0)))
    as_large = int(np.sum(np.abs(shuffled) >= abs(difference) - 1e-12))
    return PairedTest(difference, (as_large + 1) / (samples + 1))


def _counts(scores: Sequence[Score]) -> Floats:
    """Return the counts, a row an article."""
    rows = [(s.gold, s.found, s.gold_right, s.found_right) for s in scores]
    return np.array(rows, dtype=np.float64)


def _f1(counts: Floats) -> Floats:
    """Return F1 of each row of counts, as ``Score.f1`` does."""
    gold, found, gold_right, found_right = np.moveaxis(counts, -1, 0)
    recall = np.divide(gold_right, gold, out=np.ones_like(gold), where=gold > 0)
    precision = np.divide(found_right, found, out=np.ones_like(found), where=found > 0)
    total = precision + recall
    f1: Floats = np.divide(2 * precision * recall, total, out=np.zeros_like(total), where=total > 0)
    return f1
