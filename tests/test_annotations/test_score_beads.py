"""Strict and lax scores of beads."""

import pytest

from annotations.score import Score
from annotations.score_beads import bead_scores, links_of, match_beads
from factories import article, bead, unit

TR = [unit(f"Cümle {n}.", f"a:tr:{n}", start=n * 10, end=n * 10 + 8) for n in range(4)]
EN = [unit(f"Line {n}.", f"a:en:{n}", start=100 + n * 10, end=108 + n * 10) for n in range(4)]


def links(*beads: tuple[str, str]):
    """Return links written as digits: ``("12", "3")`` is Turkish 1 and 2 with English 3."""
    made = [bead([TR[int(n)] for n in tr], [EN[int(n)] for n in en]) for tr, en in beads]
    return links_of(article([*TR, *EN], made))


GOLD = links(("0", "0"), ("12", "1"), ("3", ""), ("", "2"))


@pytest.mark.parametrize(
    ("found", "strict", "lax"),
    [
        pytest.param(GOLD, (1, 1), (1, 1), id="same"),
        pytest.param(links(("0", "0"), ("1", "1"), ("2", "")), (0.5, 0.5), (1, 1), id="part"),
        pytest.param(
            links(("0", "0"), ("1", "1"), ("2", "1")), (1 / 3, 0.5), (1, 1), id="two for one"
        ),
        pytest.param(links(("0", "1"), ("12", "0")), (0, 0), (0, 0), id="crossed"),
        pytest.param(links(("0", "")), (1, 0), (1, 0), id="null beads count in neither"),
        pytest.param(links(("0", "0"), ("3", "2")), (0.5, 0.5), (0.5, 0.5), id="forced"),
    ],
)
def test_strict_and_lax(found, strict, lax):
    scores = bead_scores(GOLD, found)
    assert (scores["exact"].precision, scores["exact"].recall) == pytest.approx(strict)
    assert (scores["overlapping"].precision, scores["overlapping"].recall) == pytest.approx(lax)


def test_swapping_the_sides_swaps_precision_and_recall():
    found = links(("0", "0"), ("1", "1"), ("2", "1"), ("3", "2"))
    there, back = bead_scores(GOLD, found), bead_scores(found, GOLD)
    for name in there:
        assert there[name].precision == back[name].recall


def test_unaligned_units_are_scored_apart():
    scores = bead_scores(GOLD, links(("0", "0"), ("12", "12"), ("3", "")))
    assert scores["unaligned"] == Score(2, 1, 1, 1)


def test_units_are_the_same_by_place_not_by_id():
    renamed = [unit(u.text, f"a:oz:{n}", start=u.start, end=u.end) for n, u in enumerate(TR)]
    found = links_of(article([*renamed, *EN], [bead(renamed[:1], EN[:1])]))
    assert bead_scores(links(("0", "0")), found)["exact"].f1 == 1.0


def test_units_split_elsewhere_overlap():
    halves = [unit("Cümle", "a:tr:9", start=0, end=4), unit("0.", "a:tr:8", start=5, end=8)]
    found = links_of(article([*halves, *EN], [bead(halves, EN[:1])]))
    scores = bead_scores(links(("0", "0")), found)
    assert (scores["exact"].f1, scores["overlapping"].f1) == (0.0, 1.0)


def test_every_bead_is_listed_once():
    matching = match_beads(GOLD, links(("0", "0"), ("1", "1"), ("2", "1"), ("3", "3")))
    assert [len(part) for part in matching] == [1, 1, 0, 2]
