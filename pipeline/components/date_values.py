"""TIMEX3 values: what a date, a range or a duration is written as.

Values say what the text says and no more: ``1994``, ``XXXX-09-27``, ``2016-04-02/2016-04-05``,
decade ``199``, century ``18``, ``P44D``, ``BC0500``. A year of the Hijri calendar keeps its own
number (``AH1293``, and as it stands where no era is printed: ``1293-09-12`` for `12 Ramazan
1293`), since it lies in two years of the common era.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

UNKNOWN_YEAR = "XXXX"

Unit = tuple[float, str, bool]
"""How many of an ISO 8601 designator a unit of time is, and whether it is a clock unit."""


@dataclass(frozen=True)
class Day:
    """A calendar date as far as it is printed; None is what the text leaves out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """Return the value, cut to what is known: ``2020``, ``2020-09``, ``XXXX-09-27``."""
        year = UNKNOWN_YEAR if self.year is None else f"{self.year:04d}"
        if self.month is None:
            return year
        if self.day is None:
            return f"{year}-{self.month:02d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"

    def completed_by(self, other: Day) -> Day:
        """Return this date with the month and year that stand once, after the last of a group."""
        month = self.month or other.month
        return replace(self, month=month, year=self.year or other.year)


def date_range(first: Day, last: Day) -> str:
    """Return the value of a range; ``2-5 Nisan 2016``: the first day takes what the last has.

    ``Kasım - Ocak 2020`` runs over the turn of the year, so its first month is a year earlier.
    """
    start = first.completed_by(last)
    if first.year is None and last.year and (start.month or 0) > (last.month or 0):
        start = replace(start, year=last.year - 1)
    return f"{start.iso()}/{last.iso()}"


def century(number: int) -> str:
    """Return the value of the n-th century: the years 1801-1900 are ``18``."""
    return f"{number - 1:02d}"


def year_value(year: int, *, before_christ: bool = False) -> str:
    """Return the value of a year of either era, four digits."""
    return f"{'BC' if before_christ else ''}{year:04d}"


def duration(parts: list[tuple[str, Unit]]) -> str:
    """Return the ISO 8601 value of amounts with their units: ``P2Y6M``, ``PT1H30M``, ``PXY``."""
    days = "".join(_amount(n, unit) for n, unit in parts if not unit[2])
    clock = "".join(_amount(n, unit) for n, unit in parts if unit[2])
    return f"P{days}" + (f"T{clock}" if clock else "")


def _amount(number: str, unit: Unit) -> str:
    factor, designator, _ = unit
    if number == "X":
        return f"X{designator}" if factor <= 1 else f"{'X' * len(str(factor))}{designator}"
    return f"{float(number) * factor:.10g}{designator}"


def hijri_to_common_era(year: int) -> int:
    """Return the common-era year in which the Hijri year begins (exact to one year)."""
    return int(year * 0.970229 + 621.5643)


def hijri_month_to_common_era(year: int, month: int) -> str:
    """Return the common-era year of a Hijri month, two where its days can lie in either."""
    first, last = (
        int((year - 1 + (month - 1 + share) / 12) * 0.970224 + 622.54) for share in (0, 1)
    )
    return year_value(first) if first == last else f"{year_value(first)}/{year_value(last)}"


def rumi_to_common_era(day: Day) -> str | None:
    """Return the common-era day, or year, of a Rumi one: 12 Kânunuevvel 1321 is 1905-12-25.

    The Rumi year began in March, with the days of the Julian calendar until 1917.
    """
    if day.year is None or day.month is None:
        return None
    year = day.year + 584 + (day.month < 3)
    if day.day is None:
        return year_value(year)
    lag = 0 if day.year >= 1333 else 13 if year > 1900 or (year == 1900 and day.month > 2) else 12
    try:
        return (date(year, day.month, day.day) + timedelta(days=lag)).isoformat()
    except ValueError:
        return None


def is_hijri_pair(hijri: int, common: int) -> bool:
    """Tell whether two printed years can be one: ``889/1483``; a year of play on either side.

    The Rumi years of the Ottoman state, 1256 to 1342, are sun years: ``1340/1924``.
    """
    if 1256 <= hijri <= 1342 and common - hijri in (584, 585):
        return True
    return 0 < hijri < 1500 and -1 <= common - hijri_to_common_era(hijri) <= 2


def is_hijri_century_pair(hijri: int, common: int) -> bool:
    """Tell whether two printed centuries can be one: ``III./IX. yüzyıl``."""
    return 5 <= common - hijri <= 7
