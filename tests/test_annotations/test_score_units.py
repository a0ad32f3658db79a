"""Sentences and tokens of two readings of one text."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotations.score import count
from annotations.score_units import boundary_score, join_groups, match_tokens, quote_groups
from factories import tokens, unit

TEXT = "Ada geldi. Can gitti. Su durdu."


def pieces(*cuts: int, text: str = TEXT):
    """Return the units of a text cut at places, without the spaces between them."""
    edges = [0, *cuts, len(text)]
    found = []
    for n, (start, end) in enumerate(pairwise(edges)):
        piece = text[start:end].rstrip()
        found.append(unit(piece, f"a:s:{n}", start=start, end=start + len(piece)))
    return found


def test_units_of_a_quotation_are_one():
    units = pieces(11, 22)
    quoted = [replace(u, meta={"quote_group": "q"}) for u in units[:2]]
    groups = quote_groups([*quoted, units[2]])
    assert groups == [(0, 21)]
    assert [u.text for u in join_groups(units, groups)] == ["Ada geldi. Can gitti.", "Su durdu."]


def test_a_unit_that_leaves_the_group_is_not_joined():
    assert len(join_groups(pieces(11), [(0, 21)])) == 2


def test_splits_within_one_sentence_are_not_forgiven():
    assert boundary_score(pieces(), pieces(11)).precision == 0.5


def test_boundaries():
    score = boundary_score(pieces(11, 22), pieces(11))
    assert (score.precision, round(score.recall, 3)) == (1.0, 0.667)


@given(st.sets(st.sampled_from((4, 11, 15, 22, 25))), st.sets(st.sampled_from((11, 22))))
def test_tokens_do_not_depend_on_the_sentence_split(some, others):
    score = count(match_tokens(pieces(*sorted(some)), pieces(*sorted(others))))["exact"]
    assert score.f1 == 1.0


def test_a_token_cut_in_two_is_one_miss_and_two_false_alarms():
    gold = [unit("Köyde’yim ben")]
    cut = (
        *tokens("Köyde"),
        *(replace(t, start=t.start + 5, end=t.end + 5) for t in tokens("’yim")),
    )
    found = [unit("Köyde’yim ben", tokens=(*cut, gold[0].tokens[-1]))]
    score = count(match_tokens(gold, found))["exact"]
    assert (score.gold, score.found, score.found_right) == (2, len(cut) + 1, 1)


def test_tokens_of_different_texts_pair_along_the_common_forms():
    gold = [unit("Ada bugün geldi .", start=0, end=20)]
    found = [unit("Ada SAYFA 7 bugün geldi .", start=0, end=28)]
    score = count(match_tokens(gold, found))["exact"]
    assert (score.gold, score.found, score.found_right) == (4, 6, 4)


def test_gold_without_tokens_is_not_judged():
    assert match_tokens([unit("Ada.", tokens=())], [unit("Ada.")]) == ((), (), ())


def test_tokens_of_an_unread_unit_are_missed():
    assert len(match_tokens([unit("Ada geldi.")], []).missed) == 3
