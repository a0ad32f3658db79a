"""What stands beside a date or an amount of time, and changes it."""

from __future__ import annotations

import pytest

from test_pipeline.test_dates_forms import found

DATES = [
    # what makes a ``mod``
    ("1935 öncesi surlar, 2008 yılı öncesinde", ["1935 = 1935 BEFORE", "2008 = 2008 BEFORE"],
     "before it"),
    ("1935 öncesindeki surlar, 1935’ten önce, 2008 sonrası", ["1935 = 1935", "1935 = 1935",
     "2008 = 2008"], "readers do not agree on these"),
    ("üç hafta öncesine rastlar", ["üç hafta = P3W"], "an amount has nothing before it"),
    ("2015 yılının ilk aylarında, 2015’in son haftasında", ["2015 = 2015 START",
     "2015 = 2015 END"], "the first months, the last week"),
    ("2015’in ilk üç ayında", ["2015 = 2015", "üç ayında = P3M"], "counted: an amount of its own"),
    ("Mart ayının sonuydu", ["Mart = XXXX-03 END"], "with its copula"),
    ("saat 15.20 sularında, saat 8 civarında", ["saat 15.20 = T15:20 APPROX",
     "saat 8 = T08 APPROX"], "about an hour"),
    # how they are printed
    ("Hicrî 1080’li yıllarda", ["Hicrî 1080’li yıllarda = AH108"], "a decade of the Hijri era"),
    ("1960’lı yıl-ların sonunda", ["1960’lı yıl-ların sonunda = 196 END"], "a word once broken"),
    ("fî 9 Nisan sene 1874", ["9 Nisan sene 1874 = 1874-04-09"], "the year with its word"),
    ("1956yılında onarıldı", ["1956 = 1956"], "the space lost"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), DATES, ids=[c[0] for c in DATES])
def test_beside(text: str, expected: list[str], reason: str) -> None:
    assert found(text, "tr") == expected, reason
