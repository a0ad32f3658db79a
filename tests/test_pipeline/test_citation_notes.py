"""Footnote marks filled from their notes, and repeats filled across paragraphs."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.components.citation_model import Work
from pipeline.components.citation_note_works import read_note_work
from pipeline.components.citation_notes import Passage, resolve_passages
from pipeline.components.citations import find_citations
from pipeline.components.entities_model import FoundEntity
from pipeline.run import resolve_citations


def passage(text: str, *, note: bool = False) -> Passage:
    return Passage(text, find_citations(text), note)


def works(passages: list[Passage]) -> list[tuple[Any, ...]]:
    return [
        ("+".join(work.authors), work.year, work.pages, *work.numbers)
        for reading in resolve_passages(passages)
        for citation in reading.citations
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
        ("Koç/Er, s. 203; ", Work(("Koç", "Er"), pages="203")),
        ("Krş. Er, Tarih, s. 412 vd., dn. 37.", Work(("Er",), pages="412 vd.")),
        ("Er, Tarih, vr. 6b.", Work(("Er",), pages="6b")),
        (
            "Er Efendi, Tarih (Kars: Ev, 1985), 2/97-98; ",
            Work(("Er Efendi",), False, "1985", None, "2/97-98"),
        ),
        ("“Yeni Yollar”, Kars 5/112 (27 Ekim 1910), 118.", Work((), False, "1910", None, "118")),
        ("Ali Er, Kars Kaleleri, Ankara 1999.", Work(("Er",), False, "1999")),
        ("Er, bunun s. 5’te yazıldığını söylemektedir.", None),
        ("Türkiye, Avrupa’ya 1987 yılında başvurdu, s. 5.", None),
        ("Bu konu tartışmalıdır.", None),
        ("Ancak, 1998 yılında bu değişti.", None),
    ],
    ids=[
        "full",
        "short title",
        "two authors",
        "authors joined by a stroke",
        "note on a page",
        "leaf of a manuscript",
        "volume and page",
        "title without an author",
        "place and year",
        "prose about a page",
        "a place opens prose",
        "explanation",
        "explanation with a year",
    ],
)
def test_read_note_work(note: str, expected: Work | None) -> None:
    read = read_note_work(note)
    assert (read and read.work) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "7 Bu tartışmalıdır. Bkz. Ali Er, Tarih, Kars 1999, s. 4; Koç, s. 5. Kars uzaktır.",
            ["Bkz. Ali Er, Tarih, Kars 1999, s. 4", "Koç, s. 5"],
        ),
        ("8 Er, Tarih, s. 41; krş. Can, a.g.e., s. 5.", ["Er, Tarih, s. 41"]),
        ("9 Bu yol Kars’tan 1999 yılında geçti.", []),
    ],
    ids=["prose before and after", "beside a repeat", "explanation"],
)
def test_the_stretch_of_a_note_that_refers_to_a_work(note: str, expected: list[str]) -> None:
    reading = resolve_passages([passage(note, note=True)])[0]
    assert [note[start:end] for start, end in reading.references] == expected


@pytest.mark.parametrize(
    "note",
    ["1 Bkz. Kaya, 2018, s. 5.", "1 Bunu Kaya (2018: 5) yazar.", "1 Öyledir (Kaya, 2018)."],
    ids=["after a signal", "narrative", "in brackets"],
)
def test_what_a_note_cites_is_of_the_note(note: str) -> None:
    passages = [passage(note, note=True), passage("Bkz. Kaya, 2018, s. 5.")]
    found = [reading.citations[0].style for reading in resolve_passages(passages)]
    assert found == ["footnote", "parenthetical"]


BY_YEAR = "Öyledir (Kaya, 2018). Er (2019) buna karşıdır. Ak’a (2020) göre de öyledir."


@pytest.mark.parametrize(
    ("text", "note", "marks"),
    [
        pytest.param(BY_YEAR, "1 Sayımı yapanlara teşekkür ederiz.", 0, id="explains"),
        pytest.param(BY_YEAR, "1 Tartışma için bkz. Oy, 2017, s. 5.", 0, id="mentions"),
        pytest.param(BY_YEAR, "1 Ali Oy, Bir Kitap, Ankara: Ev, 2015, s. 25.", 1, id="refers"),
        pytest.param("Öyledir (Kaya, 2018).", "1 Sayımda hata vardır.", 1, id="cites-by-notes"),
    ],
)
def test_the_mark_of_a_note_that_explains_cites_nothing(text: str, note: str, marks: int) -> None:
    readings = resolve_passages([passage(text + " Bu böyledir.¹ Şu."), passage(note, note=True)])
    assert [c.style for c in readings[0].citations].count("footnote") == marks


def test_no_name_and_no_date_is_told_inside_a_reference() -> None:
    text = "3 Ali Kaya, Kars Tarihi, Ankara 1999, s. 4. Kitap Van’da 2001’de çıktı."
    nlp = spacy.blank("tr")
    nlp.add_pipe("derlem_dates")
    doc = nlp(text)
    doc._.entities = [FoundEntity(2, 10, "PERSON"), FoundEntity(50, 53, "LOCATION")]
    place = (SimpleNamespace(role="notes"), SimpleNamespace(kind="sentence"))
    resolve_citations(SimpleNamespace(paragraphs=lambda: [place]), [doc])
    assert [doc.text[e.start : e.end] for e in doc._.entities] == ["Van"]
    assert [t.value for t in doc._.timexes] == ["2001"]


PIECES = st.sampled_from(
    "1 |² |(Kaya, 2018)|Kaya, |a.g.e., s. 4|Aynı yer.|; |. |Bir Ad, |2015, |s. 5|öyledir.³ ".split(
        "|"
    )
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.lists(PIECES, max_size=8).map("".join), st.booleans()), max_size=5))
def test_no_citation_but_the_mark_of_a_note_is_lost(texts: list[tuple[str, bool]]) -> None:
    passages = [passage(text, note=note) for text, note in texts]
    for before, after in zip(passages, resolve_passages(passages), strict=True):
        left = {(c.start, c.end) for c in after.citations}
        found = {(c.start, c.end): c.style for c in before.citations}
        assert left <= found.keys()
        assert {found[span] for span in found.keys() - left} <= {"footnote"}
