"""Pairs of gold and found items, and how they are counted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.score import SCHEMES, Item, Score, count, label_counts, match


def item(start: int, end: int, label: str = "PERSON") -> Item:
    return Item(start, end, label, "x" * (end - start))


@st.composite
def sides(draw: st.DrawFn) -> list[Item]:
    """Draw items of one layer: they do not overlap."""
    edges = sorted(draw(st.sets(st.integers(0, 30), max_size=12)))
    labels = st.sampled_from(("PERSON", "LOCATION"))
    return [item(start, end, draw(labels)) for start, end in pairwise(edges) if draw(st.booleans())]


# The scenarios of the SemEval paper: points are exact, extent, overlapping, partial.
SCENARIOS = [
    pytest.param([item(0, 4)], [item(0, 4)], (1, 1, 1, 1), id="same"),
    pytest.param([item(0, 4)], [], (0, 0, 0, 0), id="missed"),
    pytest.param([], [item(0, 4)], (0, 0, 0, 0), id="false alarm"),
    pytest.param([item(0, 4)], [item(0, 4, "LOCATION")], (0, 1, 0, 1), id="label"),
    pytest.param([item(0, 4)], [item(0, 6)], (0, 0, 1, 0.5), id="extent"),
    pytest.param([item(0, 4)], [item(2, 6, "LOCATION")], (0, 0, 0, 0.5), id="extent and label"),
    pytest.param([item(0, 4)], [item(4, 6)], (0, 0, 0, 0), id="touching is not overlapping"),
    pytest.param([item(0, 9)], [item(0, 4), item(5, 9)], (0, 0, 1, 0.5), id="split: one answers"),
    pytest.param([item(0, 4), item(5, 9)], [item(0, 9)], (0, 0, 1, 0.5), id="joined: one answered"),
]


@pytest.mark.parametrize(("gold", "found", "points"), SCENARIOS)
def test_scenarios(gold, found, points):
    counts = count(match(gold, found))
    assert tuple(counts[name].found_right for name in SCHEMES) == points
    assert {(s.gold, s.found) for s in counts.values()} == {(len(gold), len(found))}


def test_an_exact_item_is_not_taken_by_one_that_overlaps():
    gold = [item(0, 4), item(5, 9)]
    matching = match(gold, [item(0, 7), item(5, 9)])
    assert [(p.gold.start, p.found.start) for p in matching.pairs] == [(0, 0), (5, 5)]


def test_same_label_goes_before_more_overlap():
    matching = match([item(0, 4, "LOCATION"), item(4, 6)], [item(0, 6)])
    assert matching.pairs[0].gold.start == 4


def test_the_same_item_twice_is_one_false_alarm():
    counts = count(match([item(0, 4)], [item(0, 4), item(0, 4)]))
    assert counts["exact"] == Score(1, 2, 1, 1)


def test_labels_are_paired_among_themselves():
    counts = label_counts([item(0, 4)], [item(0, 4, "LOCATION"), item(5, 7)])
    assert counts["PERSON"]["overlapping"] == Score(1, 1, 0, 0)
    assert counts["LOCATION"]["exact"] == Score(0, 1, 0, 0)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        pytest.param(Score(4, 2, 1, 1), (0.5, 0.25, 1 / 3), id="plain"),
        pytest.param(Score(0, 0, 0, 0), (1, 1, 1), id="nothing to find, nothing found"),
        pytest.param(Score(3, 0, 0, 0), (1, 0, 0), id="nothing found"),
        pytest.param(Score(0, 3, 0, 0), (0, 1, 0), id="nothing to find"),
        pytest.param(Score(2, 4, 1, 3), (0.75, 0.5, 0.6), id="not one to one"),
    ],
)
def test_precision_recall_f1(score, expected):
    assert (score.precision, score.recall, score.f1) == pytest.approx(expected)


@given(sides(), sides())
def test_swapping_the_sides_swaps_precision_and_recall(gold, found):
    there, back = count(match(gold, found)), count(match(found, gold))
    for name in SCHEMES:
        assert there[name].precision == back[name].recall
        assert there[name].f1 == pytest.approx(back[name].f1)


@given(sides(), sides())
def test_scores_are_shares_and_schemes_are_ordered(gold, found):
    counts = count(match(gold, found))
    for score in counts.values():
        assert 0 <= score.f1 <= 1
        assert 0 <= score.precision <= 1
    assert counts["exact"].f1 <= counts["extent"].f1 <= counts["partial"].f1
    assert counts["exact"].f1 <= counts["overlapping"].f1


@given(sides())
def test_gold_against_itself_is_perfect(gold):
    assert {score.f1 for score in count(match(gold, gold)).values()} == {1.0}


@given(sides(), sides())
def test_every_item_is_in_one_place(gold, found):
    matching = match(gold, found)
    assert sorted([*matching.missed, *(p.gold for p in matching.pairs)], key=str) == sorted(
        gold, key=str
    )
    assert sorted([*matching.spurious, *(p.found for p in matching.pairs)], key=str) == sorted(
        found, key=str
    )
