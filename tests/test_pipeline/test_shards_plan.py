"""How articles are cut into batches and shards, and what the keys of shards depend on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.shards import plan
from pipeline.shards.plan import Shard, cut, shards_of
from shard_cases import plain_article as article

TEXTS = st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40), max_size=60)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(plan, "BATCH", (40, 120))


def shards(texts: list[str], size: int = 80) -> list[Shard]:
    return list(shards_of((article(t, str(n)) for n, t in enumerate(texts)), size))


@given(TEXTS, st.integers(1, 500))
def test_every_article_is_in_one_shard_and_in_order(texts, size):
    found = [a.text for shard in shards(texts, size) for a in shard.articles]
    assert found == texts


@given(TEXTS)
def test_sizes_are_within_their_bounds(texts):
    for shard in shards(texts)[:-1]:
        assert shard.size >= 40
        assert shard.size - len(shard.articles[-1].text) < 120


@given(TEXTS, st.integers(1, 2000))
def test_batches_are_the_same_whatever_the_size_of_shards(texts, size):
    batches = [batch for shard in shards(texts) for batch in shard.batches]
    assert [batch for shard in shards(texts, size) for batch in shard.batches] == batches


@given(TEXTS)
def test_no_two_shards_have_one_key(texts):
    keys = [shard.key for shard in shards([*texts, *texts])]
    assert len(set(keys)) == len(keys)


def test_a_new_article_changes_few_shards():
    texts = [f"{n:04} " * 6 for n in range(400)]
    before = {shard.key for shard in shards(texts)}
    after = {shard.key for shard in shards([*texts[:100], "one more article", *texts[100:]])}
    assert len(before) > 100
    assert len(after - before) <= 4


def test_the_key_is_that_of_the_texts_alone():
    one = article("Bir makale.")
    other = replace(one, id="b", file="elsewhere.txt", meta={"year": 2020})
    (first,), (second,) = shards_of([one]), shards_of([other])
    assert first.key == second.key
    assert first.inputs != second.inputs
    (third,) = shards_of([replace(one, text="Başka bir makale.")])
    assert third.key != first.key


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([1, 1], [(1, 1)], id="too little to be cut"),
        pytest.param([9], [(9,)], id="one larger than the bounds"),
        pytest.param([4, 4, 1], [(4, 4), (1,)], id="cut where the most is reached"),
    ],
)
def test_cut(sizes, expected):
    never = "00000001"
    assert list(cut(sizes, lambda size: size, lambda _: never, (2, 8))) == expected


def test_a_cut_falls_after_some_articles_only():
    runs = list(cut(range(100), lambda _: 1, lambda n: f"{n:08x}", (3, 50)))
    assert all((run[-1] % plan.CUT_AFTER == 0) for run in runs[:-1])
    assert all(len(run) == 4 for run in runs[1:-1])
