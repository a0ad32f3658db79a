"""Read the year or date of a citation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.components.citations_patterns import MONTHS, WHEN, fold


@dataclass(frozen=True)
class When:
    """When a work appeared: ``text[start:end]`` is the printed form.

    ``kind``: ``year`` (``2019a``), ``date`` (a day, month or range), ``none`` (``t.y.``).
    """

    start: int
    end: int
    kind: str
    year: str | None
    date: str | None


_FIRST_PRINT = 1729
"""The year of the first book printed in Turkish."""


def find_when(text: str, start: int = 0) -> When | None:
    """Return the first year or date at or after ``start``; impossible dates are passed over."""
    for match in WHEN.finditer(text, start):
        when = _read(match)
        if when is not None:
            return when
    return None


def last_print(year: str) -> str | None:
    """Return the digits of a year, of the later one in ``1867/1990`` and ``1990 [1867]``."""
    return max(re.findall(r"\d{4}", year), default=None)


def _read(match: re.Match[str]) -> When | None:
    found = {name: value for name, value in match.groupdict().items() if value}
    extent = match.span()
    if "none" in found:
        return When(*extent, "none", None, None)
    if "year" in found:
        if not _is_year_of_print(found["year"]):
            return None
        return When(*extent, "year", found["year"], None)
    if "iso" in found:
        return When(*extent, "date", found["iso"][:4], found["iso"])
    year = next(found[name] for name in ("y1", "y3", "y4", "y5", "y6", "y7", "y8") if name in found)
    days = [
        int(found[name]) for name in ("d1", "d2", "d3", "d4", "d6", "d7", "d8") if name in found
    ]
    months = [_month(found[name]) for name in ("m0", *_MONTH_GROUPS) if name in found]
    if not all(1 <= day <= 31 for day in days) or not all(1 <= month <= 12 for month in months):
        return None
    return When(*extent, "date", year, _iso(year, months, days))


def _is_year_of_print(year: str) -> bool:
    """Say whether ``1975/2010`` is a year of print: a reprint, no season (2018/2019).

    ``1320/1902`` is one year in two calendars; before printing it dates a life.
    """
    first, _, second = year.partition("/")
    if not second:
        return True
    gap = int(second) - int(first)
    two_calendars = int(first) < 1450 and 560 < gap < 650
    return gap != 1 and (not two_calendars or int(second) >= _FIRST_PRINT)


_MONTH_GROUPS = ("m1", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "n8")


def _month(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS[fold(word).rstrip(".")]


def _iso(year: str, months: list[int], days: list[int]) -> str:
    """Return ``2020-07-17``, ``2020-07``, or a range ``2020-09/2020-10``."""
    first, last = months[0], months[-1]
    if len(days) == 2:
        return f"{year}-{first:02}-{days[0]:02}/{year}-{last:02}-{days[1]:02}"
    if days:
        return f"{year}-{first:02}-{days[0]:02}"
    if len(months) == 2:
        return f"{year}-{first:02}/{year}-{last:02}"
    return f"{year}-{first:02}"
