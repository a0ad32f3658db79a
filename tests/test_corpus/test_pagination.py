"""Numbers that count pages."""

from __future__ import annotations

import pytest

from corpus.pagination import rising_numbers


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        pytest.param([(10, 5), (50, 6), (90, 7)], {10, 50, 90}, id="one a page"),
        pytest.param([(10, 5), (20, 40), (50, 6), (90, 7)], {10, 50, 90}, id="a cell between"),
        pytest.param([(10, 5), (12, 6), (14, 7)], set(), id="a list"),
        pytest.param([(10, 5), (50, 6)], set(), id="too few"),
        pytest.param([(10, 5), (500, 6), (900, 7)], set(), id="too far apart"),
        pytest.param([(10, 7), (50, 6), (90, 5)], set(), id="falling"),
        pytest.param([], set(), id="none"),
    ],
)
def test_rising_numbers(numbers: list[tuple[int, int]], found: set[int]) -> None:
    assert rising_numbers(numbers, 3) == found
