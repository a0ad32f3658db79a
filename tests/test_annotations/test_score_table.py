"""The table and the JSON of an evaluation."""

import json

import pytest

from annotations.score_read import gold_of
from annotations.score_run import Evaluation, score_article
from annotations.score_table import finding_line, to_json, to_table
from score_cases import gold_article, with_span, without_span


def evaluation(*spoil) -> Evaluation:
    """Return an evaluation of articles, each gold one spoilt by a function."""
    golds = [gold_article(f"a{n}") for n in range(len(spoil))]
    return Evaluation(
        tuple(score_article(gold_of(g), s(g)) for g, s in zip(golds, spoil, strict=True))
    )


def same(gold):
    return gold


def nameless(gold):
    return without_span(gold, "PERSON")


def misdated(gold):
    return with_span(gold, "DATE", attributes={"value": "1995"})


def lines(table: str, start: str) -> list[list[str]]:
    return [line.split() for line in table.splitlines() if line.startswith(start)]


def test_the_table_has_a_line_a_layer_and_a_field():
    table = to_table(evaluation(misdated))
    assert lines(table, "timex ")[0] == ["timex", "1", "1", *["1.000"] * 7, "0.000"]
    assert ["timex", "value", "0", "1", "0.000"] in lines(table, "timex ")
    assert lines(table, "sentence boundary")


def test_several_articles_have_intervals():
    assert "0.000-1.000" in to_table(evaluation(nameless, same))
    assert "95 %" not in to_table(evaluation(same))


def test_a_comparison_lists_gains_and_losses():
    table = to_table(evaluation(misdated), evaluation(nameless))
    assert "gained: 1\n  entity PERSON, missed, a0:100: Ada" in table
    assert "lost: 1\n  timex DATE, wrong field, a0:104: 1994; value: '1994' -> '1995'" in table


def relabelled(gold):
    return with_span(gold, "PERSON", label="LOCATION")


def shortened(gold):
    return with_span(gold, "PERSON", end=2, text="Ad", source=(100, 102))


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        pytest.param(nameless, "entity PERSON, missed, a0:100: Ada", id="missed"),
        pytest.param(relabelled, "entity PERSON, wrong label, a0:100: Ada -> LOCATION", id="label"),
        pytest.param(shortened, "entity PERSON, wrong extent, a0:100: Ada -> Ad", id="extent"),
    ],
)
def test_an_error_in_one_line(spoil, line):
    (finding,) = evaluation(spoil).findings()
    assert finding_line(finding) == line


def test_json_has_the_scores_and_the_errors():
    row = json.loads(json.dumps(to_json(evaluation(misdated, same), evaluation(same, same))))
    (error,) = row["findings"]
    assert error["fields"] == [{"name": "value", "gold": "1994", "found": "1995"}]
    assert error["gold"] == {"start": 104, "end": 108, "label": "DATE", "text": "1994"}
    assert row["losses"] == row["findings"]
    assert row["gains"] == []
    assert all(0 <= score["f1"] <= 1 and score["interval"] for score in row["scores"])
    assert to_json(evaluation(same))["gains"] is None
