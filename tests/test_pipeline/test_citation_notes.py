"""What notes cite, and what repeats stand for across paragraphs."""

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
        for citations in resolve_passages(passages)
        for citation in citations
        for work in citation.works
    ]


def stand_for(passages: list[Passage]) -> list[str | None]:
    return [
        citation.to_attributes()["resolved"]
        for citations in resolve_passages(passages)
        for citation in citations
    ]


def test_the_reference_in_a_note_is_the_citation_and_its_mark_is_none() -> None:
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
    passages = [
        passage("Bu böyledir.¹ Şu da.² Yine.³"),
        passage("1 Ali Kaya, Bir Kitap, Ankara: Ev Yayınları, 2015, s. 25.", note=True),
        passage("2 A.g.e., s. 27.", note=True),
        passage("3 Aynı yer.", note=True),
    ]
    assert stand_for(passages) == [None, "Kaya, 2015, 27", "Kaya, 2015, 27"]


def test_a_repeat_reaches_back_over_paragraphs() -> None:
    passages = [passage("Öyledir (Kaya, 2018)."), passage("Yine öyledir (a.g.e., s. 5).")]
    assert works(passages)[1] == ("", None, "5")
    assert stand_for(passages)[1] == "Kaya, 2018, 5"


def test_a_short_title_stands_for_the_only_work_of_its_author() -> None:
    passages = [
        passage("1 Ali Kaya, Bir Kitap, Ankara: Ev Yayınları, 2015, s. 25.", note=True),
        passage("2 Kaya, Bir Kitap, s. 31.", note=True),
    ]
    assert works(passages)[1] == ("Kaya", None, "31", 2)
    assert stand_for(passages) == [None, "Kaya, 2015, 31"]


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
        (
            "“Yeni Yollar”, Kars 5/112 (27 Ekim 1910), 118.",
            Work((), False, "1910", "1910-10-27", "118"),
        ),
        (
            "“Yeni Yollar”, Yeni Sabah, 3 Mart 1946, s. 2.",
            Work(("Yeni Sabah",), False, "1946", "1946-03-03", "2"),
        ),
        ("“Yeni Yollar”, Tanin, 3 Mart 1946.", Work(("Tanin",), False, "1946", "1946-03-03")),
        (
            "Ulus, nr. 1234, 3 Mart 1946, s. 2.",
            Work(("Ulus",), False, "1946", "1946-03-03", "2"),
        ),
        (
            "“Yeni Yollar”, Tanin, nr. 1234, 3 Mart 1946.",
            Work(("Tanin",), False, "1946", "1946-03-03"),
        ),
        ("Ulus, 3 Kânunusani 1946, s. 2.", Work(("Ulus",), False, "1946", "1946-01-03", "2")),
        ("a.mlf., “Yollar”, s. 4.", Work((), pages="4")),
        ("Tek örnek şudur: Kaya, 2015, s. 25.", Work(("Kaya",), False, "2015", None, "25")),
        ("Ali Emin Kaya, Bir Kitap, s. 4.", Work(("Kaya",), pages="4")),
        ("Ali Er, Kars Kaleleri, Ankara 1999.", Work(("Er",), False, "1999")),
        (
            "“Yeni Yollar”, Kars 5/112 (9 Mart 1326/22 Mart 1910), 118.",
            Work((), False, "1910", "1910-03-22", "118"),
        ),
        (
            "Ali Er, “Yollar”, Kars 1/3 (15 Mart 1337 [1921]), 35.",
            Work(("Er",), False, "1921", "1921-03-15", "35"),
        ),
        (
            "Er, Yollar (Kars: Ova Matbaası, 1302/1885), 3.",
            Work(("Er",), False, "1302/1885", None, "3"),
        ),
        (
            "Er, Yollar (Kars: Ev, 2007), v-vii, 75.",
            Work(("Er",), False, "2007", None, "v-vii, 75"),
        ),
        (
            "Aristoteles, Yollar (Kars: Ev, 1997), II.3, 219b1.",
            Work(("Aristoteles",), False, "1997", None, "219b1"),
        ),
        (
            "Kars Mecmuası, S. 64 (Mart 1947), s. 13.",
            Work(("Kars Mecmuası",), False, "1947", None, "13"),
        ),
        ("Aksi yönde bkz. Er, Yollar, s. 5.", Work(("Er",), pages="5")),
        ("Madde 12 Çalışma Grubu, Yollar, s. 5.", Work(("Madde 12 Çalışma Grubu",), pages="5")),
        ("Ali Er-Ayşe Nur Ak, Yollar, s. 5.", Work(("Er", "Ak"), pages="5")),
        ("Ayşe Ak-Er, Yollar, s. 5.", Work(("Ak-Er",), pages="5")),
        (
            "KOÇ, M. Ali/ER, Can, Yol Hukuku, Ova 2018, s. 70.",
            Work(("KOÇ", "ER"), False, "2018", None, "70"),
        ),
        ("KOÇ, Ali – ER, Can, Yol Hukuku, s. 70.", Work(("KOÇ", "ER"), pages="70")),
        ("Er, Yol/Kale, Ova 2018, s. 70.", Work(("Er",), False, "2018", None, "70")),
        ("Ali J. Er-Can Ak, Yollar, s. 5.", Work(("Er", "Ak"), pages="5")),
        ("KARS, A. Can, Yol Hukuku, s. 70.", Work(("KARS",), pages="70")),
        ("Ali Yaşar Ocak, Yollar, s. 5.", Work(("Ocak",), pages="5")),
        ("Ocak, Yollar, s. 5.", Work(("Ocak",), pages="5")),
        ("Ali Er, Yol, Ova, 1997, s. 1311.", Work(("Er",), False, "1997", None, "1311")),
        ("Er, Yol (Ova: Ev, 2003), xiv.", Work(("Er",), False, "2003", None, "xiv")),
        ("Vatan, 5 Mart 1945.", Work(("Vatan",), False, "1945", "1945-03-05")),
        ("Bölüm 3 Yolları, Kars Kalesi, s. 5.", None),
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
        "newspaper behind a title",
        "no page",
        "number of a newspaper that is no year",
        "number of a newspaper behind a title",
        "newspaper",
        "the same author",
        "words before it",
        "two given names",
        "place and year",
        "day in two calendars",
        "year in two calendars",
        "year of print in two calendars",
        "pages of a preface",
        "line of Aristotle",
        "issue of a periodical",
        "how it stands to the text",
        "institution with a number",
        "full names joined closely",
        "double surname",
        "surnames first joined by a stroke",
        "surnames first joined by a dash",
        "a stroke in a title",
        "full names with initials",
        "a surname that is a place",
        "a month behind given names",
        "a month alone",
        "a page that could be a year",
        "a page of a preface",
        "newspaper and day",
        "no institution with a number",
        "prose about a page",
        "a place opens prose",
        "explanation",
        "explanation with a year",
    ],
)
def test_read_note_work(note: str, expected: Work | None) -> None:
    read = read_note_work(note)
    assert (read and read.works[0]) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "7 Bu tartışmalıdır. Bkz. Ali Er, Tarih, Kars 1999, s. 4; Koç, s. 5. Kars uzaktır.",
            [("footnote", "Bkz. Ali Er, Tarih, Kars 1999, s. 4; Koç, s. 5")],
        ),
        (
            "8 Er, Tarih, s. 41; aksi yönde Can, a.g.e., s. 5.",
            [("footnote", "Er, Tarih, s. 41; aksi yönde Can, a.g.e., s. 5")],
        ),
        (
            "8 Er, Tarih, s. 41. Ayrıca bk. Can, Coğrafya, s. 5.",
            [("footnote", "Er, Tarih, s. 41"), ("footnote", "Ayrıca bk. Can, Coğrafya, s. 5")],
        ),
        ("8 Can, a.g.e., s. 5.", [("repeat", "Can, a.g.e., s. 5")]),
        (
            "8 TCK m. 5; Er, Tarih, s. 41.",
            [("legal", "TCK m. 5; Er, Tarih, s. 41")],
        ),
        (
            "9 Bu tartışma için bkz. Kaya, 2018, s. 5-6; Er, 2019, s. 7.",
            [("footnote", "bkz. Kaya, 2018, s. 5-6; Er, 2019, s. 7")],
        ),
        (
            "9 Bkz. Ali Er, Tarih, Kars 1999, s. 171 vd. Yolu anlatan kitap budur.",
            [("footnote", "Bkz. Ali Er, Tarih, Kars 1999, s. 171 vd.")],
        ),
        (
            "9 Ayrıca bk. Can Er, Roads (Ova: Ova University Press, 2006), 63.",
            [("footnote", "Ayrıca bk. Can Er, Roads (Ova: Ova University Press, 2006), 63")],
        ),
        (
            "9 Kaya, Tarih, s. 4. 10 Er, Yollar, s. 5.",
            [("footnote", "Kaya, Tarih, s. 4"), ("footnote", "Er, Yollar, s. 5")],
        ),
        (
            "9 Ova Kütüphanesi (OK), Yazmalar, nr. 18, vr. 3a. Yazma yenidir.",
            [("archival", "Ova Kütüphanesi (OK), Yazmalar, nr. 18, vr. 3a")],
        ),
        (
            "9 Liman Arşivi, K. 8, D. 22 (1907). Bakan Ece’ye teşekkürler.",
            [("archival", "Liman Arşivi, K. 8, D. 22 (1907)")],
        ),
        (
            "9 MŞH.ŞSC.d. (Meşîhat Arşivi, Siciller), 5/40, vr. 3a.",
            [("archival", "MŞH.ŞSC.d. (Meşîhat Arşivi, Siciller), 5/40, vr. 3a")],
        ),
        ("9 Bu kitap Ova Kütüphanesi, Yeni Kısım, nr. 8’de durur.", []),
        (
            "9 Kur’ân, el-Bakara 2/30; en-Nisâ 4/6.",
            [("scripture", "Kur’ân, el-Bakara 2/30; en-Nisâ 4/6")],
        ),
        ("9 Ova Yolu 2/30.", []),
        (
            "9 Müslim, “Yol”, 5; Buhârî, “Ev”, 7.",
            [("scripture", "Müslim, “Yol”, 5; Buhârî, “Ev”, 7")],
        ),
        ("9 Millî Kütüphane, Yazmalar, nr. 5.", [("archival", "Millî Kütüphane, Yazmalar, nr. 5")]),
        (
            "9 Yol Kanunu, Resmî Cerîde 7 (3 Mart 1340/1924), Kanun No. 5, md. 2. Ova uzaktır.",
            [("legal", "Yol Kanunu, Resmî Cerîde 7 (3 Mart 1340/1924), Kanun No. 5, md. 2")],
        ),
        (
            "9 “12345 Sayılı Yol Kanununun Değiştirilmesi Hakkında Kanun”, Resmî Gazete, "
            "4 Mart 1946, S. 64.",
            [
                (
                    "legal",
                    "“12345 Sayılı Yol Kanununun Değiştirilmesi Hakkında Kanun”, Resmî Gazete, "
                    "4 Mart 1946, S. 64",
                )
            ],
        ),
        ("9 Aksi yönde bkz. Er, Yol, s. 5.", [("footnote", "Aksi yönde bkz. Er, Yol, s. 5")]),
        (
            "9 BCA, 490.1/5.26, 3.7.1947; Ulus, 4 Temmuz 1947, s. 1.",
            [("archival", "BCA, 490.1/5.26, 3.7.1947; Ulus, 4 Temmuz 1947, s. 1")],
        ),
        ("9 Bu yol Kars’tan 1999 yılında geçti.", []),
        # a narrative citation begins with its author in a note as well
        ("9 Yol uzundur; krş. Ak (1998: 28).", [("footnote", "Ak (1998: 28)")]),
        (
            "9 Liste için bkz. https://ova.example/liste, Erişim: 14.05.2023.",
            [("footnote", "bkz. https://ova.example/liste, Erişim: 14.05.2023")],
        ),
        ("9 Liste https://ova.example/liste adresindedir.", []),
        (
            "9 Er, Yol (Ova: Ev, 2010), 2/4. 10 Ak, Kale, 31; Er, Yol, 9. 11 en-Nûr 24/35.",
            [
                ("footnote", "Er, Yol (Ova: Ev, 2010), 2/4"),
                ("footnote", "Ak, Kale, 31; Er, Yol, 9"),
                ("scripture", "en-Nûr 24/35"),
            ],
        ),
        ("3 Er, Yol, s. 4. Kitap eskidir.", [("footnote", "Er, Yol, s. 4")]),
        (
            "9 BOA, HAT, 5/2, 7 R 1254; Er, a.g.e., s. 4.",
            [("archival", "BOA, HAT, 5/2, 7 R 1254; Er, a.g.e., s. 4")],
        ),
        (
            "9 BOA, İ.DH., 5/2, H. 7 Ca 1256 (7 Temmuz 1840).",
            [("archival", "BOA, İ.DH., 5/2, H. 7 Ca 1256 (7 Temmuz 1840)")],
        ),
        ("9 BOA, A.}MKT, 5/2, 7/Z/1310.", [("archival", "BOA, A.}MKT, 5/2, 7/Z/1310")]),
        (
            "9 BOA, Yol Nezâreti Kalemi (YN.K.), 5/2, 7 Mayıs 1915.",
            [("archival", "BOA, Yol Nezâreti Kalemi (YN.K.), 5/2, 7 Mayıs 1915")],
        ),
        (
            "9 TNA, FO 5/41, Elçiden Bakan’a, 3 Mayıs 1850.",
            [("archival", "TNA, FO 5/41, Elçiden Bakan’a, 3 Mayıs 1850")],
        ),
        (
            "9 “Yeni Yol”, Tanin, 3 Mart 1946; Ulus, 4 Mart 1946.",
            [("footnote", "“Yeni Yol”, Tanin, 3 Mart 1946; Ulus, 4 Mart 1946")],
        ),
        ("9 Ankara, 4 Mart 1946.", []),
        (
            "9 Yarg. 4. HD, E. 2015/12, K. 2016/8, T. 2.9.2016 (Ova İçtihat Bankası).",
            [("legal", "Yarg. 4. HD, E. 2015/12, K. 2016/8, T. 2.9.2016 (Ova İçtihat Bankası)")],
        ),
        (
            "9 Yarg. 4. HD, E. 2015/12, K. 2016/8 (eski görüş).",
            [("legal", "Yarg. 4. HD, E. 2015/12, K. 2016/8")],
        ),
        (
            "9 AYM, E. 2012/1, K. 2013/8, T. 4.7.2013, RG. 2.8.2013, S. 28726.",
            [("legal", "AYM, E. 2012/1, K. 2013/8, T. 4.7.2013, RG. 2.8.2013, S. 28726")],
        ),
        (
            "9 Er, Yol, Ova 2019, s. 5; BGE 137 III 16.",
            [("footnote", "Er, Yol, Ova 2019, s. 5; BGE 137 III 16")],
        ),
        (
            "9 Bkz. Er, Haluk N., Yol Hukuku, 7. Bası, Ova 2020, s. 2.",
            [("footnote", "Bkz. Er, Haluk N., Yol Hukuku, 7. Bası, Ova 2020, s. 2")],
        ),
        ("9 Ocak, a.g.e., s. 5.", [("repeat", "Ocak, a.g.e., s. 5")]),
        ("9 Ulus, 5.5.1950, No: 1234.", [("footnote", "Ulus, 5.5.1950, No: 1234")]),
        ("9 BCA, 30..10.0/123.4, 3.7.1947.", [("archival", "BCA, 30..10.0/123.4, 3.7.1947")]),
        ("9 AYM, E.S. 2010/1, K.S. 2012/4.", [("legal", "AYM, E.S. 2010/1, K.S. 2012/4")]),
        ("9 Müslim, “Yol”, 1 (No. 41).", [("scripture", "Müslim, “Yol”, 1 (No. 41)")]),
    ],
    ids=(
        "prose repeat-beside sentences repeat law signal page imprint next library box siglum "
        "no-shelf suras no-sura hadith national gazette quoted-law view archive explanation "
        "narrative web no-signal next-notes page-no-note hijri-and-repeat two-calendars strokes "
        "fond-in-full letter papers place-and-day database remark decision-in-gazette reports "
        "print month-surname issue two-stops esas hadith-number"
    ).split(),
)
def test_the_citations_of_a_note(note: str, expected: list[tuple[str, str]]) -> None:
    found = resolve_passages([passage(note, note=True)])[0]
    assert [(c.style, note[c.start : c.end]) for c in found] == expected


@pytest.mark.parametrize(
    ("note", "prefix", "cited"),
    [
        ("3 Er, a.g.e., s. 4; krş. Ak, a.g.m., s. 9.", None, ["Er:4", "Ak:9"]),
        ("3 Bkz. Er, Yol, s. 4; krş. Ak, Kale, s. 9.", "Bkz.", ["Er:4", "Ak:9"]),
        ("3 Ali Er, Yol, akt. Can Ak, Kale, 9.", "akt.", ["Er:None", "Ak:9 cited_in"]),
        ("3 Er, Yol, s. 4, akt. Ak, Kale, s. 9.", "akt.", ["Er:4", "Ak:9 cited_in"]),
        ("3 Er, Yol, s. 4; akt. Ak, Kale, s. 9.", "akt.", ["Er:4", "Ak:9 cited_in"]),
        ("3 Er, “Yolu Kime akt. Ak Bilir”, Ova, s. 4.", None, ["Er:4"]),
    ],
    ids=["later", "first", "no page", "pages", "after a semicolon", "in a title"],
)
def test_the_prefix_of_a_note_is_what_it_begins_with_or_akt(
    note: str, prefix: str | None, cited: list[str]
) -> None:
    (found,) = resolve_passages([passage(note, note=True)])[0]
    assert found.prefix == prefix
    told = [f"{w.authors[0]}:{w.pages} {w.role or ''}".strip() for w in found.works]
    assert told == cited


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (["6 BOA, HAT, 5/6, 9 S 1262. 7 Ali Er, Yol, Ova 1991, s. 4."], ["archival", "footnote"]),
        (["6 YHGK, 5.3.2019, E. 2017/4. Bkz. Ak, Kale, s. 4."], ["legal", "footnote"]),
        (
            ["6 Er, Yol, s. 4.", "7 Bu konuda yazılanlar azdır. Bkz. Ak, Kale, s. 4."],
            ["footnote", "footnote"],
        ),
        # another number does not go on from the note before it
        (["6 Er, Yol, s. 4.", "9 Bu konuda yazılanlar azdır. Bkz. Ak, Kale, s. 4."], ["footnote"]),
        (["7 Bu konuda yazılanlar azdır. Bkz. Ak, Kale, s. 4."], []),
    ],
    ids=["opens with a document", "with a decision", "the next note", "not the next", "alone"],
)
def test_a_paragraph_that_is_a_note(paragraphs: list[str], found: list[str]) -> None:
    resolved = resolve_passages([passage(text) for text in paragraphs])
    assert [citation.style for citations in resolved for citation in citations] == found


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Ali Kaya - Örnekhan Ak (haz.)", ("Kaya", "Ak")),
        ("Kaya - Örnekhan Ak", ("Kaya", "Örnekhan Ak")),
        ("Ali Kaya - Ayşe Örnekhan Ak", ("Kaya", "Örnekhan Ak")),
        ("Ali Kaya - Ova Üniversitesi", ("Kaya", "Ova Üniversitesi")),
    ],
    ids=["one is known", "surnames alone", "three words", "a body"],
)
def test_a_given_name_in_no_list_beside_one_that_is(names: str, expected: tuple[str, ...]) -> None:
    read = read_note_work(f"{names}, Uzun Yol, Ankara 2004, s. 57.")
    assert read is not None
    assert read.works[0].authors == expected


@pytest.mark.parametrize(
    "note",
    ["1 Bkz. Kaya, 2018, s. 5.", "1 Bunu Kaya (2018: 5) yazar.", "1 Öyledir (Kaya, 2018)."],
    ids=["after a signal", "narrative", "in brackets"],
)
def test_what_a_note_cites_is_of_the_note(note: str) -> None:
    passages = [passage(note, note=True), passage("Bkz. Kaya, 2018, s. 5.")]
    found = [citations[0].style for citations in resolve_passages(passages)]
    assert found == ["footnote", "parenthetical"]


BY_YEAR = "Öyledir (Kaya, 2018). Er (2019) buna karşıdır. Ak’a (2020) göre de öyledir."


@pytest.mark.parametrize(
    ("text", "note", "marks"),
    [
        pytest.param(BY_YEAR, "1 Sayımı yapanlara teşekkür ederiz.", 0, id="explains"),
        pytest.param(BY_YEAR, "1 Ali Oy, Bir Kitap, Ankara: Ev, 2015, s. 25.", 0, id="refers"),
        pytest.param(BY_YEAR, "Bu kimsenin notu değildir.", 0, id="cites-by-year"),
        pytest.param("Öyledir.", "Bu kimsenin notu değildir.", 1, id="notes-not-there"),
    ],
)
def test_a_mark_is_a_citation_where_nothing_else_is(text: str, note: str, marks: int) -> None:
    found = resolve_passages([passage(text + " Bu böyledir.¹ Şu."), passage(note)])
    assert [c.style for c in found[0]].count("footnote") == marks


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
        ends = [-1, *(place for c in after for place in (c.start, c.end))]
        assert ends == sorted(ends)
        lost = [c for c in before.citations if not any(a.start <= c.start < a.end for a in after)]
        assert {c.style for c in lost} <= {"footnote"}
