"""Dates told in two calendars: which of their years and days are of the common era."""

from __future__ import annotations

import re

from pipeline.components.citations_patterns import HIJRI_DATE, MONTH

_OTHER_DAY = re.compile(
    rf"(?:{HIJRI_DATE}|\d{{1,2}} \w{{4,16}} 1[23]\d\d)\s?[/=(\[]\s?(?=\d{{1,2}} {MONTH} \d{{4}})"
)
"""The day of the Hijri or Rumi calendar before the same one: `14 Eylül 1326/27 Eylül 1910`.

The second may be in brackets.
"""

_TWO_YEARS = re.compile(
    rf"(?P<day>\d{{1,2}} {MONTH} )(?P<other>1[23]\d\d\s?[/\[]\s?)(?=1[89]\d\d(?!\d))"
)
"""A day with the year of both calendars: `15 Mart 1337 [1921]`, `6 Mart 1340/1924`."""

_PRINT = re.compile(r"(?<=[,:] )1[0-4]\d\d\s?[/-]\s?1[5-9]\d\d(?=\))")
"""The two years in which a book appeared, behind its publisher: `Matbaa, 1302/1885)`."""


def common_era(text: str) -> str:
    """Return a reference with its days in the common era alone; every other sign in its place."""
    text = _OTHER_DAY.sub(lambda day: " " * len(day[0]), text)
    return _TWO_YEARS.sub(lambda day: " " * len(day["other"]) + day["day"], text)


def year_of_print(text: str, at: int) -> re.Match[str] | None:
    """Return the year of a book that is told in both calendars, if it is: ``1302/1885``."""
    return _PRINT.search(text, at)
