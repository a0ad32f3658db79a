"""Near-duplicates: what is one, what is none, and that groups are what pairs connect."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.near_duplicates import NEAR, NearDuplicates, NearPair, groups_of
from factories import article, unit

RNG = random.Random(7)
WORDS = [f"kelime{n}" for n in range(3000)]
TEXT = " ".join(RNG.choices(WORDS, k=200))
OTHER = " ".join(RNG.choices(WORDS, k=200))


def with_text(id, text, section="s1", role="body", more=""):
    units = [unit(text, f"{id}:{section}:1")]
    units += [unit(more, f"{id}:s9:1")] if more else []
    return article(units, id=id, sections=[{"id": section, "role": role, "units": [units[0].id]}])


def edited(text, every):
    words = text.split()
    words[::every] = [f"yeni{n}" for n in range(len(words[::every]))]
    return " ".join(words)


@pytest.mark.parametrize(
    ("first", "second", "near"),
    [
        pytest.param(with_text("a", TEXT), with_text("b", TEXT), True, id="the same text"),
        pytest.param(with_text("a", TEXT), with_text("b", TEXT.upper()), True, id="capitals"),
        pytest.param(with_text("a", TEXT), with_text("b", edited(TEXT, 20)), True, id="1 in 20"),
        pytest.param(with_text("a", TEXT), with_text("b", edited(TEXT, 3)), False, id="1 in 3"),
        pytest.param(with_text("a", TEXT), with_text("b", OTHER), False, id="other words"),
        pytest.param(
            with_text("a", TEXT, "abstract-tr", "abstract"),
            with_text("b", TEXT, "abstract-tr", "abstract", more=" ".join([OTHER] * 3)),
            True,
            id="the record of an abstract and its article",
        ),
        pytest.param(
            with_text("a", "Kısa öz.", "abstract-tr", "abstract", more=TEXT),
            with_text("b", "Kısa öz.", "abstract-tr", "abstract", more=OTHER),
            False,
            id="a few words in common",
        ),
        pytest.param(article([], id="a"), article([], id="b"), False, id="nothing in either"),
    ],
)
def test_near_duplicates(first, second, near):
    found = NearDuplicates()
    found.add(first)
    found.add(second)
    pairs = found.pairs()
    assert [(p.first, p.second) for p in pairs] == ([("a", "b")] if near else [])
    assert all(NEAR <= p.similarity <= 1 for p in pairs)


IDS = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(IDS, IDS)))
def test_groups_are_what_pairs_connect(links):
    groups = groups_of("abcdefgh", [NearPair(*sorted(link), 1.0) for link in links])
    assert all(groups[first] == groups[second] for first, second in links)
    for id, key in groups.items():
        assert key <= id
        assert groups[key] == key
    assert len(set(groups.values())) >= 8 - len(links)
