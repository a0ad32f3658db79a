"""Keyword lines are cut into terms, and terms matched in any order."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.align.embed import default_encoder
from pipeline.align.keywords import (
    align_keywords,
    align_titles,
    best_assignment,
    split_keywords,
)

LINES = [
    ("Anahtar Kelimeler: göç, kent, kimlik", ["göç", "kent", "kimlik"], "plain"),
    ("Anahtar Sözcükler: göç; kent; kimlik.", ["göç", "kent", "kimlik"], "semicolons, final stop"),
    ("ANAHTAR KELİMELER: GÖÇ, KENT", ["GÖÇ", "KENT"], "capitals with a dotted İ"),
    ("Anahtar Kelimeler - göç, kent", ["göç", "kent"], "dash after the label"),
    ("Anahtar kelime göç, kent", ["göç", "kent"], "no mark after the label"),
    ("Keywords: migration • city • identity", ["migration", "city", "identity"], "bullets"),
    ("Key Words: migration · city", ["migration", "city"], "middle dots"),
    (
        "Keywords: migration - city - gender-based law",
        ["migration", "city", "gender-based law"],
        "spaced dashes separate, hyphens do not",
    ),
    ("Keywords and Phrases: migration, city", ["migration", "city"], "long label"),
    (
        "Keywords: Bursa, Turkey; silk; trade",
        ["Bursa, Turkey", "silk", "trade"],
        "a comma among semicolons belongs to its term",
    ),
    (
        "Keywords: silk, trade, port; guild",
        ["silk", "trade", "port", "guild"],
        "one semicolon among commas separates too",
    ),
    (
        "Keywords: 2,4-D, soil (pH, salt), growth",
        ["2,4-D", "soil (pH, salt)", "growth"],
        "commas of numbers and brackets",
    ),
    ("Keywords: soil (pH, salt, growth", ["soil (pH", "salt", "growth"], "an unclosed bracket"),
    ("Keywords: Depression. Anxiety. Stress.", ["Depression", "Anxiety", "Stress"], "full stops"),
    ("göç, kent", ["göç", "kent"], "no label"),
    ("Anahtar Kelimeler: göç,, kent, ", ["göç", "kent"], "empty terms"),
    ("Anahtar Kelimeler:", [], "label alone"),
    ("", [], "nothing"),
    ("Keywordsmith, forge", ["Keywordsmith", "forge"], "a word that starts like a label"),
]


@pytest.mark.parametrize(("line", "terms"), [c[:2] for c in LINES], ids=[c[2] for c in LINES])
def test_split(line, terms):
    assert [line[a:b] for a, b in split_keywords(line)] == terms


@given(st.text(alphabet="aİ ,;.-•()\n1", max_size=40))
def test_terms_are_ordered_trimmed_and_lose_nothing(line):
    spans = split_keywords(line)
    flat = list(itertools.chain.from_iterable(spans))
    assert flat == sorted(flat)
    assert all(line[a:b] == line[a:b].strip() != "" for a, b in spans)
    kept = {k for a, b in spans for k in range(a, b)}
    assert not any(line[k].isalnum() for k in range(len(line)) if k not in kept)


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 10_000))
def test_no_matching_is_worth_more(rows, columns, seed):
    values = np.random.default_rng(seed).normal(size=(rows, columns))
    columns_of = best_assignment(values)
    worth = sum(values[i, j] for i, j in enumerate(columns_of) if j is not None)
    used = [j for j in columns_of if j is not None]
    assert len(used) == len(set(used))
    choices = itertools.product([None, *range(columns)], repeat=rows)
    best = max(
        sum(values[i, j] for i, j in enumerate(choice) if j is not None)
        for choice in choices
        if len({j for j in choice if j is not None}) == sum(j is not None for j in choice)
    )
    assert worth == pytest.approx(best)


def test_keywords_in_another_order():
    tr = ["eğitim", "iklim değişikliği", "Osmanlı Devleti", "yapay zekâ"]
    en = ["Ottoman Empire", "artificial intelligence", "education", "climate change"]
    links = align_keywords(tr, en, default_encoder())
    assert [(x.tr, x.en) for x in links] == [((0,), (2,)), ((1,), (3,)), ((2,), (0,)), ((3,), (1,))]
    assert all(0 <= x.score <= 1 for x in links)


def test_a_keyword_without_partner_stays_alone():
    links = align_keywords(
        ["iklim değişikliği", "balıkçılık", "tarım"],
        ["climate change", "agriculture"],
        default_encoder(),
    )
    assert ((1,), ()) in [(x.tr, x.en) for x in links]
    assert ((2,), (1,)) in [(x.tr, x.en) for x in links]


@pytest.mark.parametrize(("tr", "en"), [([], []), (["göç"], []), ([], ["migration"])])
def test_empty_lists(tr, en):
    links = align_keywords(tr, en, default_encoder())
    assert len(links) == len(tr) + len(en)


def test_titles_answer_each_other():
    links = align_titles(
        ["Ortaokul öğrencilerinin kaygı düzeyleri"],
        ["Anxiety levels of secondary school students"],
        default_encoder(),
    )
    assert [(x.tr, x.en) for x in links] == [((0,), (0,))]
    assert links[0].score > 0.8
