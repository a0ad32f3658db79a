from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.report_charts import chart, level_step, short
from annotations.report_totals import Column


@pytest.mark.parametrize(
    ("highest", "step"), [(1, 1), (4, 1), (5, 2), (8, 2), (9, 5), (21, 10), (900, 500)]
)
def test_level_step(highest, step):
    assert level_step(highest) == step


@pytest.mark.parametrize(
    ("number", "name"), [(0, "0"), (500, "500"), (2000, "2k"), (20_000, "20k"), (5_000_000, "5M")]
)
def test_short(number, name):
    assert short(number) == name


@pytest.mark.parametrize("columns", [[], [Column("1994", (0,))]], ids=["none", "empty"])
def test_nothing_to_draw(columns):
    assert chart(columns, [""]) is None


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 50)), min_size=1, max_size=60))
def test_bars_stay_inside(counts):
    drawn = chart([Column(str(n), pair) for n, pair in enumerate(counts)], ["a", "b"])
    if drawn is None:
        assert not any(map(any, counts))
        return
    assert len(drawn.bars) == sum(count > 0 for pair in counts for count in pair)
    for bar in drawn.bars:
        assert drawn.left <= bar.x
        assert bar.x + bar.width <= drawn.right + 0.1
        assert bar.y >= drawn.levels[-1].at - 0.1
        assert bar.y + bar.height == pytest.approx(drawn.base, abs=0.02)
