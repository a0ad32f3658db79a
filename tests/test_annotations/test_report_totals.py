from __future__ import annotations

import pytest

from annotations.report_totals import Row, Totals, period_name, place_of, year_of
from factories import article, sentence, span_at, unit
from sample import sample_article


@pytest.mark.parametrize(
    ("label", "attributes", "years"),
    [
        ("DATE", {"value": "1994"}, [1994]),
        ("DATE", {"value": "2016-04-02/2016-04-05"}, [2016]),
        ("DATE", {"value": "BC0500"}, [-500]),
        ("DATE", {"value": "XXXX-01-06"}, []),
        ("DATE", {"value": "XXXX-01-06", "resolved": "1990-01-06"}, [1990]),
        ("DATE", {"value": "199"}, []),
        ("DATE", {"value": None}, []),
        ("DATE", {}, []),
        ("DURATION", {"value": "P1990D"}, []),
        ("SET", {"value": "1990"}, []),
    ],
)
def test_year(label, attributes, years):
    assert list(year_of(span_at("x", 0, 1, label, **attributes))) == years


def totals_of_years(*years: str) -> Totals:
    totals = Totals()
    spans = tuple(span_at("x", 0, 1, "DATE", value=year) for year in years)
    totals.add(article([unit("x", spans=spans)]))
    return totals


@pytest.mark.parametrize(
    ("years", "names"),
    [
        ((), []),
        (("1994",), ["1994"]),
        (("1994", "1996"), ["1994", "1995", "1996"]),
        (("1881", "1938"), [f"{y}–{y + 1}" for y in range(1880, 1939, 2)]),
        (("BC0500", "1999"), [period_name(y, 100) for y in range(-500, 2000, 100)]),
    ],
    ids=["none", "one", "each year", "pairs of years", "centuries"],
)
def test_years_are_counted_in_periods(years, names):
    columns = totals_of_years(*years).year_columns()
    assert [column.name for column in columns] == names
    assert sum(sum(column.counts) for column in columns) == len(years)


def test_widest_possible_years():
    assert len(totals_of_years("BC9999", "9999").year_columns()) <= 30


def test_lengths():
    totals = Totals()
    totals.add(article([sentence("bir iki üç"), sentence("a " * 80), unit("x", lang="en")]))
    columns = totals.length_columns()
    assert columns[0].counts == (1, 1)
    assert columns[-1] == ("60+", (1, 0))
    assert totals.medians() == {"tr": 3, "en": 1}


def test_rows_are_in_order_with_their_share():
    totals = Totals()
    totals.add(article([sentence("[PERSON Ada] [LOCATION Kars] [LOCATION Kars] [PERSON Ali]")]))
    assert totals.name_rows(2) == [Row("Kars", "LOCATION", 2, 1.0), Row("Ada", "PERSON", 1, 0.5)]
    assert [row[:3] for row in totals.label_rows()] == [
        ("LOCATION", "LOCATION", 2),
        ("PERSON", "PERSON", 2),
    ]


def test_place_of_an_article():
    place = place_of(3, sample_article())
    assert place.title == "Karasu Havzasında Tarım Kooperatifleri (1950-1980)"
    assert place[-5:] == (11, 9, 11, 2, 3)
