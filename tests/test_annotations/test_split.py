"""Where an article goes: by its id and the seed alone, its near-duplicates with it."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.near_duplicates import NearPair
from annotations.split import Shares, balanced, imbalance, shares_of, split, totals
from corpus.errors import CorpusError

SHARES = Shares(0.6, 0.2, 0.2)
MANY = [f"makale-{n}" for n in range(2000)]
IDS = st.sets(st.text(min_size=1, max_size=6), min_size=1, max_size=30)


def parts(ids, pairs=(), shares=SHARES, seed=0, earlier=None):
    return {p.article: p.part for p in split(ids, list(pairs), shares, seed, earlier)}


@given(IDS, IDS, st.integers())
def test_adding_articles_moves_none(ids, more, seed):
    before = parts(ids, seed=seed)
    after = parts(ids | more, seed=seed)
    assert {id: after[id] for id in ids} == before


@given(IDS, st.data(), st.integers(0, 3))
def test_near_duplicates_are_in_one_part(ids, data, seed):
    some = st.tuples(*[st.sampled_from(sorted(ids))] * 2).filter(lambda pair: pair[0] < pair[1])
    links = data.draw(st.lists(some, max_size=10)) if len(ids) > 1 else []
    found = parts(ids, [NearPair(*link, 0.9) for link in links], seed=seed)
    assert all(found[first] == found[second] for first, second in links)


@given(IDS, IDS, st.data())
def test_an_earlier_split_holds_whatever_is_added(ids, more, data):
    before = parts(ids)
    all_ids = sorted(ids | more)
    some = st.tuples(*[st.sampled_from(all_ids)] * 2).filter(
        lambda pair: pair[0] < pair[1] and not (pair[0] in ids and pair[1] in ids)
    )
    links = data.draw(st.lists(some, max_size=10)) if len(more - ids) else []
    after = parts(all_ids, [NearPair(*link, 0.9) for link in links], earlier=before)
    assert {id: after[id] for id in ids} == before
    for first, second in links:
        if after[first] and after[second]:
            assert after[first] == after[second]


def test_an_article_that_ties_two_parts_is_in_none():
    earlier = {"a": "train", "b": "test"}
    pairs = [NearPair("a", "x", 0.9), NearPair("b", "x", 0.8)]
    place = split(["a", "b", "x"], pairs, SHARES, 0, earlier)[2]
    assert (place.part, place.why) == (None, "ties parts")
    assert place.near == (("a", 0.9), ("b", 0.8))


def test_near_duplicates_apart_in_an_earlier_split_are_an_error():
    with pytest.raises(CorpusError, match="'a' and 'b' are near-duplicates"):
        split(["a", "b"], [NearPair("a", "b", 1.0)], SHARES, 0, {"a": "train", "b": "test"})


def test_the_shares_are_met_about():
    sizes = Counter(parts(MANY).values())
    assert sizes["train"] == pytest.approx(1200, abs=80)
    assert sizes["dev"] == pytest.approx(400, abs=60)


def test_another_seed_is_another_split():
    assert parts(MANY, seed=1) != parts(MANY, seed=2)


def test_a_part_without_a_share_stays_empty():
    assert set(parts(MANY, shares=Shares(0.9, 0.1, 0.0)).values()) == {"train", "dev"}
    assert set(parts(MANY, shares=Shares(0.0, 0.0, 1.0)).values()) == {"test"}


@pytest.mark.parametrize("shares", [(0.8, 0.1, 0.2), (1.1, -0.1, 0.0)])
def test_shares_that_make_no_whole(shares):
    with pytest.raises(CorpusError, match="do not make 1"):
        shares_of(*shares)


def test_trying_seeds_balances_the_labels():
    counts = {id: Counter(articles=1, PERSON=n % 5, SET=n == 3) for n, id in enumerate(MANY[:20])}

    def off(seed):
        return imbalance(totals(split(counts, [], SHARES, seed), counts), SHARES)

    best = balanced(counts, [], SHARES, range(30))
    assert off(best) == min(off(seed) for seed in range(30))
    assert off(best) < off(0)


def test_perfect_balance_is_zero():
    whole = {"train": Counter(articles=6), "dev": Counter(articles=2), "test": Counter(articles=2)}
    assert imbalance(whole, SHARES) == pytest.approx(0)
