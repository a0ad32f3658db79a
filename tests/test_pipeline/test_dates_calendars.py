"""Dates in more than one calendar, language or kind of numeral."""

from __future__ import annotations

import pytest

from pipeline.components.dates import find_timexes, resolve

DATES = [
    # short months
    ("Oca. 2015 31 kişi, Şub 2015 40 kişi", ["Oca. 2015 = 2015-01", "Şub 2015 = 2015-02"],
     "the rows of a table"),
    ("12 Kas. 2011 ve 3 Ara 2012’de", ["12 Kas. 2011 = 2011-11-12", "3 Ara 2012 = 2012-12-03"],
     "with a day"),
    ("Oca-Mar 2020, Kas. 2018-Eki. 2019", ["Oca-Mar 2020 = 2020-01/2020-03",
     "Kas. 2018-Eki. 2019 = 2018-11/2019-10"], "ranges"),
    ("bir ara 2018’de gitti, 3 haz aldı", ["2018 = 2018"], "everyday words"),
    # Roman months
    ("4.VIII.1952’de, 12 X 1923 tarihli", ["4.VIII.1952 = 1952-08-04", "12 X 1923 = 1923-10-12"],
     "the month in Roman numerals"),
    ("3-5.IV.2019 günleri", ["3-5.IV.2019 = 2019-04-03/2019-04-05"], "a range of them"),
    ("5 X 1200 mm, 12 x 1923 adım", ["1923 = 1923"], "sizes"),
    ("04.1957’de, 13.1957’de, 04.5125’te", ["04.1957 = 1957-04"],
     "a month in figures"),
    # months of the Rumi calendar, which had the common days from 1917
    ("9 Teşrinievvel 1925, 3 Kânunusâni 1927, Teşrîn-i Sânî 1922",
     ["9 Teşrinievvel 1925 = 1925-10-09", "3 Kânunusâni 1927 = 1927-01-03",
      "Teşrîn-i Sânî 1922 = 1922-11"], "in a year of the common era"),
    ("9 Teşrinisani 1935, Kânunusani 1943, 9 Teşrinisani 1951", ["9 Teşrinisani 1935 = 1935-11-09",
     "Kânunusani 1943 = 1943-01", "1951 = 1951"], "the names were in use until 1945"),
    ("7 Kânunuevvel 1318 (20 Aralık 1902), Teşrîn-i Evvel 1331", [
     "7 Kânunuevvel 1318 = 1318-12-07", "20 Aralık 1902 = 1902-12-20",
     "Teşrîn-i Evvel 1331 = 1331-10"], "in a Rumi year, as printed"),
    ("9 Mayıs 1336/1920, 9 Mayıs 1318/1902", ["9 Mayıs 1336/1920 = 1920-05-09",
     "9 Mayıs 1318/1902 = 1902"], "in a year of either"),
    # years in two eras
    ("H. 702 (M. 1302-03), Hicrî 702 (Miladi 1302), 1311 (1893)", ["H. 702 = 1302/1303",
     "M. 1302-03 = 1302/1303", "Hicrî 702 = 1302", "Miladi 1302 = 1302", "1311 = 1311",
     "1893 = 1893"],
     "both told in full are two"),
    ("A.H. 702 / A.D. 1302-03, A.D. 1302-03", ["A.H. 702 / A.D. 1302-03 = 1302/1303",
     "A.D. 1302-03 = 1302/1303"], "with a stroke one"),
    ("Boethius’un (480-524) eseri, ölçümün (480-524), Set’in (100-850)", ["480-524 = 0480/0524"],
     "a life"),
    # lists
    ("2-9 Mart 2011, Mayıs-Haziran 2012 ve Ekim 2012", ["2-9 Mart 2011 = 2011-03-02/2011-03-09",
     "Mayıs-Haziran 2012 = 2012-05/2012-06", "Ekim 2012 = 2012-10"], "a comma between two dates"),
    ("Nisan 2011, Mayıs 2012", ["Nisan 2011 = 2011-04", "Mayıs 2012 = 2012-05"],
     "each month has its own year"),
    # two languages
    ("Kabul: 5 Nisan / April 2021, Ocak/January 2020", ["5 Nisan / April 2021 = 2021-04-05",
     "Ocak/January 2020 = 2020-01"], "one month told twice"),
    ("5 Nisan/5 April 2021", ["5 Nisan/5 April 2021 = 2021-04-05"], "one day told twice"),
    # Hijri and Rumi dates with their day of the common era
    ("3 Şaban 1250/5 Aralık 1834’te", ["3 Şaban 1250/5 Aralık 1834 = 1834-12-05"], "a day"),
    ("Muharrem 1150/Mayıs-Haziran 1737", ["Muharrem 1150/Mayıs-Haziran 1737 = 1737-05/1737-06"],
     "a month lies in two"),
    ("1-10 Safer 1150/31 Mayıs 1737", ["1-10 Safer 1150/31 Mayıs 1737 = 1737-05-31"],
     "ten days"),
    ("12 Kânunusani 1325/25 Ocak 1910, 5 Mart 1324/18 Mart 1908",
     ["12 Kânunusani 1325/25 Ocak 1910 = 1910-01-25", "5 Mart 1324/18 Mart 1908 = 1908-03-18"],
     "Rumi"),
    ("Receb 1131/1719", ["Receb 1131/1719 = 1719"], "a month beside a year"),
    ("(1160/1747-1215/1800)", ["1160/1747-1215/1800 = 1747/1800"], "a life"),
    ("12 Ramazan 1293", ["12 Ramazan 1293 = 1293-09-12"], "alone it keeps its number"),
    ("evâhir-i Şaban 1140’ta, Evâsıt-ı Safer sene 1140, evâ’il-i şehr-i Receb 1140",
     ["evâhir-i Şaban 1140 = 1140-08", "Evâsıt-ı Safer sene 1140 = 1140-02",
      "evâ’il-i şehr-i Receb 1140 = 1140-07"], "ten days of a month"),
    ("fî gurre-i Şevvâl 1140, selh-i Safer 1141", ["gurre-i Şevvâl 1140 = 1140-10-01",
     "selh-i Safer 1141 = 1141-02"], "its first day and its last"),
    ("3 Rebîü’l-evvel 1150, Zi’l-ka‘de 1150, 9 Cemâziyelâhir sene 1150, Receb-i şerîf 1150",
     ["3 Rebîü’l-evvel 1150 = 1150-03-03", "Zi’l-ka‘de 1150 = 1150-11",
      "9 Cemâziyelâhir sene 1150 = 1150-06-09", "Receb-i şerîf 1150 = 1150-07"],
     "as documents write them"),
    ("Şaban 1990’da doğdu, evâhir-i saltanat", ["1990 = 1990"], "a man, no month"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), DATES, ids=[c[0] for c in DATES])
def test_calendars(text: str, expected: list[str], reason: str) -> None:
    found = [f"{text[t.start : t.end]} = {t.value}" for t in find_timexes(text, "tr")]
    assert found == expected, reason


@pytest.mark.parametrize(
    ("text", "mod", "resolved"),
    [
        ("evâhir-i Safer 1140", "END", "1727"),
        ("evâil-i Receb 1112", "START", "1700/1701"),  # a month over the turn of the year
        ("12 Ramazan 1293", None, "1876"),
        ("1311 (1893)", None, "1893"),  # the text itself tells it
    ],
)
def test_hijri_in_the_common_era(text: str, mod: str | None, resolved: str) -> None:
    first = resolve(find_timexes(text, "tr"))[0]
    assert (first.mod, first.resolved) == (mod, resolved)


def test_a_day_after_a_hijri_date_is_of_the_common_era() -> None:
    timexes = resolve(find_timexes("12 Ramazan 1293’te geldi, 5 Ekim’de gitti.", "tr"))
    assert timexes[-1].resolved == "1876-10-05"


def test_the_mark_of_a_note_is_no_day() -> None:
    text = "geri döndü.4 Safer 1140’ta"
    assert [(t.start, t.value) for t in find_timexes(text, "tr", [(11, 12)])] == [(13, "1140-02")]


@pytest.mark.parametrize(("text", "expected"), [
    ("7 Kânunuevvel 1318", "1902-12-20"), ("4 Kânunusani 1311", "1896-01-16"),
    ("3 Teşrinievvel 1334", "1918-10-03"), ("Kânunusani 1330", "1915"),
    ("31 Teşrinisani 1320", None),
])  # fmt: skip
def test_the_common_day_of_a_rumi_date(text: str, expected: str | None) -> None:
    assert find_timexes(text, "tr")[0].resolved == expected
