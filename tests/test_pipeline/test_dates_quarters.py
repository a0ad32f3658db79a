"""Quarters and halves of a year: counted, coming again, of the year told before."""

from __future__ import annotations

import pytest

from pipeline.components.dates import find_timexes, resolve

CASES = [
    # counted
    ("tr", "yaklaşık beş çeyrek sonra, en çok üç çeyrek olmak üzere", [
     "yaklaşık beş çeyrek = DURATION P5Q APPROX", "en çok üç çeyrek = DURATION P3Q EQUAL_OR_LESS"],
     "an amount of quarters"),
    ("tr", "48 çeyreklik örneklem, izleyen iki çeyrekte", ["48 çeyreklik = DURATION P48Q",
     "iki çeyrekte = DURATION P2Q"], "bound forms and cases"),
    ("tr", "bir çeyrek içinde, bir çeyrek elma", ["bir çeyrek = DURATION P1Q"],
     "one of them needs a word that makes it time"),
    ("tr", "üç çeyrek asır sürdü", ["üç çeyrek asır = DURATION P75Y"], "a fraction of a century"),
    ("tr", "iki çeyrek altın, dört çeyrek final, üç çeyrek ses, dört çeyreğe bölündü", [],
     "coins, rounds, notes, parts"),
    ("en", "within three quarters, about five quarters later", ["three quarters = DURATION P3Q",
     "about five quarters = DURATION P5Q APPROX"], "a word of time beside it"),
    ("en", "for two consecutive quarters, after two quarters of growth",
     ["two consecutive quarters = DURATION P2Q", "two quarters = DURATION P2Q"], "in a row"),
    ("en", "for three quarters of the pupils, the two quarters of the town", [],
     "a fraction, parts of a town"),
    # of the year told before
    ("tr", "aynı yılın üçüncü çeyreğinde, ertesi yılın ilk altı ayı, o yılın ikinci yarısı", [
     "aynı yılın üçüncü çeyreğinde = DATE XXXX-Q3", "ertesi yılın ilk altı ayı = DATE XXXX-H1",
     "o yılın ikinci yarısı = DATE XXXX-H2"], "one date with its year"),
    ("tr", "aynı yılın ilk üç ayında", ["aynı yılın = DATE XXXX", "üç ayında = DURATION P3M"],
     "counted: an amount of its own"),
    # coming again
    ("tr", "çeyreklik veriler, çeyreklik dilim", ["çeyreklik = SET P1Q"],
     "what is measured each quarter, and a statistic"),
    ("tr", "yıllık su faturası, haftalık açıklanan kur, aylık toplantı", [
     "yıllık = SET P1Y", "haftalık = SET P1W"], "paid and published again; a meeting"),
    ("tr", "veriler derlendi.7 Aylık ortalama, 7 aylık ortalama", ["Aylık = SET P1M",
     "7 aylık = DURATION P7M"], "behind the mark of a note, and counted"),
    ("en", "quarterly data", ["quarterly = SET P1Q"], "in English"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected", "reason"), CASES, ids=[c[1] for c in CASES])
def test_quarters(lang: str, text: str, expected: list[str], reason: str) -> None:
    found = [
        " ".join(filter(None, [text[t.start : t.end], "=", t.label, t.value, t.mod]))
        for t in find_timexes(text, lang)
    ]
    assert found == expected, reason


def test_the_year_of_a_quarter_is_that_of_the_last_date() -> None:
    text = "2009’da arttı; aynı yılın son çeyreğinde, ertesi yılın ilk yarısında düştü"
    assert [timex.resolved for timex in resolve(find_timexes(text, "tr"))] == [
        None, "2009-Q4", "2010-H1",
    ]  # fmt: skip
