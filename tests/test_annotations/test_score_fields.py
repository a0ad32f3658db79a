"""Fields of dates and citations, compared one by one."""

from typing import Any

import pytest

from annotations.score import Item, Pair
from annotations.score_fields import compare_fields, complete

WORK = {"authors": ["Ak"], "year": "2019", "pages": "7", "role": None}
OTHER = {"authors": ["Bor"], "year": "2004", "pages": None, "role": None}


def pair(gold: dict[str, Any], found: dict[str, Any], end: int = 4) -> Pair:
    return Pair(Item(0, 4, "X", "xxxx", gold), Item(0, end, "X", "xxxx", found))


def wrong(gold: dict[str, Any], found: dict[str, Any]) -> list[str]:
    return [check.name for check in compare_fields(pair(gold, found)) if not check.right]


@pytest.mark.parametrize(
    ("gold", "found", "names"),
    [
        pytest.param({"value": "1994"}, {"value": "1994"}, [], id="same value"),
        pytest.param({"value": "1994"}, {"value": "1995"}, ["value"], id="value"),
        pytest.param({"value": "1994"}, {"value": "1994", "mod": "END"}, [], id="gold has no mod"),
        pytest.param({"mod": None}, {"mod": "END"}, ["mod"], id="gold says there is no mod"),
        pytest.param({"mod": None}, {}, [], id="an absent field is null"),
        pytest.param({"works": [WORK]}, {"works": [WORK]}, [], id="same work"),
        pytest.param(
            {"works": [WORK]}, {"works": [WORK | {"pages": "8"}]}, ["pages"], id="pages of a work"
        ),
        pytest.param(
            {"works": [WORK, OTHER]}, {"works": [OTHER, WORK]}, [], id="works in another order"
        ),
        pytest.param({"works": [WORK]}, {"works": [OTHER, WORK]}, ["works"], id="a work too many"),
        pytest.param(
            {"works": [WORK, OTHER]},
            {"works": [OTHER]},
            ["works", "authors", "year", "pages"],
            id="a work missing: its fields are wrong, the null ones are not",
        ),
    ],
)
def test_wrong_fields(gold, found, names):
    assert sorted(wrong(gold, found)) == sorted(names)


def test_an_item_is_complete_without_what_is_concluded():
    gold = {"value": "XXXX-05-01", "resolved": "2019-05-01"}
    assert complete(pair(gold, gold | {"resolved": None}))
    assert not complete(pair(gold, gold | {"value": "2019-05-01"}))
    assert not complete(pair(gold, gold, end=5))
