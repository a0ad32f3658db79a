"""How much longer something takes when what it is given grows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Given = TypeVar("Given")

LINEAR = 3.0
"""The largest factor of a doubling that counts as linear: 2 is, 4 is quadratic."""

ENOUGH = 0.01
"""Seconds of the processor that tell more than noise."""

LARGEST = 1 << 20


def doubling(make: Callable[[int], Given], use: Callable[[Given], object]) -> float:
    """Return the factor by which ``use`` takes longer for double what ``make`` makes of a size.

    It is told from four times the smallest size that takes long enough; 0 where none does. The
    least of some runs counts, for a busy machine makes them longer and never shorter.
    """
    size = 1000
    while least(make(size), use, runs=1) < ENOUGH:
        size *= 2
        if size > LARGEST:
            return 0.0
    return float((least(make(4 * size), use, runs=2) / least(make(size), use)) ** 0.5)


def least(given: Given, use: Callable[[Given], object], *, runs: int = 3) -> float:
    """Return the fewest processor seconds that one of some runs takes."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        use(given)
        taken.append(time.process_time() - start)
    return min(taken)
