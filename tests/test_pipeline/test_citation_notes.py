"""Footnote marks filled from their notes, and repeats filled across paragraphs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.components.citation_model import Work
from pipeline.components.citation_notes import Passage, read_work, resolve_passages
from pipeline.components.citations import find_citations


def passage(text: str, *, note: bool = False) -> Passage:
    return Passage(text, find_citations(text), note)


def works(passages: list[Passage]) -> list[tuple[Any, ...]]:
    return [
        ("+".join(work.authors), work.year, work.pages, *work.numbers)
        for citations in resolve_passages(passages)
        for citation in citations
        for work in citation.works
    ]


def test_a_mark_takes_the_works_of_its_note() -> None:
    notes = [
        passage("1 Ali Kaya, Bir Kitap, Ankara: Ev Yayınları, 2015, s. 25.", note=True),
        passage(
            "2 Er, “Bir Ad”, Ev Dergisi, 2016, s. 3; Ak, Bir Kitap, Kars 2010, s. 4.", note=True
        ),
    ]
    assert works([passage("Bu böyledir.¹ Şu da.²"), *notes]) == [
        ("Kaya", "2015", "25", 1),
        ("Er", "2016", "3", 2),
        ("Ak", "2010", "4", 2),
    ]


def test_a_repeat_in_a_note_repeats_the_note_before() -> None:
    found = works(
        [
            passage("Bu böyledir.¹ Şu da.² Yine.³"),
            passage("1 Ali Kaya, Bir Kitap, Ankara: Ev Yayınları, 2015, s. 25.", note=True),
            passage("2 A.g.e., s. 27.", note=True),
            passage("3 Aynı yer.", note=True),
        ]
    )
    assert found[1:] == [
        ("Kaya", "2015", "27", 2),
        ("Kaya", "2015", "27", 3),
        ("Kaya", "2015", "27"),
        ("Kaya", "2015", "27"),
    ]


def test_a_repeat_reaches_back_over_paragraphs() -> None:
    found = works([passage("Öyledir (Kaya, 2018)."), passage("Yine öyledir (a.g.e., s. 5).")])
    assert found[1] == ("Kaya", "2018", "5")


def test_a_mark_without_a_note_keeps_its_number() -> None:
    assert works([passage("Bu böyledir.¹ Şu.")]) == [("", None, None, 1)]


def test_numbers_that_start_again_take_the_next_note() -> None:
    found = works(
        [
            passage("Bu böyledir.¹ Şu."),
            passage("1 Ali Kaya, Bir Kitap, Ankara: Ev Yayınları, 2015, s. 25.", note=True),
            passage("Bu da böyledir.¹ Şu."),
            passage("1 Ayşe Er, Bir Kitap, Ankara: Ev Yayınları, 2016, s. 26.", note=True),
        ]
    )
    assert found == [("Kaya", "2015", "25", 1), ("Er", "2016", "26", 1)]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Bkz. Ali Kaya, Bir Kitap, Kars: Ev, 2015, s. 25.",
            Work(("Kaya",), False, "2015", None, "25"),
        ),
        ("Kaya, Bir Kitap, 31.", Work(("Kaya",), pages="31")),
        ("Ali Kaya – Ayşe Er, Bir Kitap, s. 4.", Work(("Kaya", "Er"), pages="4")),
        ("Bu konu tartışmalıdır.", None),
        ("Ancak, 1998 yılında bu değişti.", None),
    ],
    ids=["full", "short title", "two authors", "explanation", "explanation with a year"],
)
def test_read_work(note: str, expected: Work | None) -> None:
    assert read_work(note) == expected


PIECES = st.sampled_from(
    "1 |² |(Kaya, 2018)|Kaya, |a.g.e., s. 4|Aynı yer.|; |. |Bir Ad, |2015, |s. 5|öyledir.³ ".split(
        "|"
    )
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.lists(PIECES, max_size=8).map("".join), st.booleans()), max_size=5))
def test_no_citation_is_lost(texts: list[tuple[str, bool]]) -> None:
    passages = [passage(text, note=note) for text, note in texts]
    for before, after in zip(passages, resolve_passages(passages), strict=True):
        assert [(c.start, c.end) for c in after] == [(c.start, c.end) for c in before.citations]
