"""Rules for dates of the Hijri and Rumi calendars, alone and beside their common-era day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from pipeline.components.date_calendar import month_number
from pipeline.components.date_timex import FoundTimex, rule
from pipeline.components.date_values import (
    Day,
    date_range,
    hijri_month_to_common_era,
    is_hijri_pair,
    rumi_to_common_era,
)
from pipeline.components.dates_patterns import (
    BEFORE_NUMBER,
    DAY,
    HIJRI_MONTHS,
    MONTH,
    RUMI_MONTH,
    RUMI_MONTHS,
    TR_MONTHS,
    WORD_START,
    YEAR,
    either,
)


def _hijri(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `12 Ramazan 1293`, as printed; ``resolved`` is the year of the common era."""
    year, month = int(match["hy"]), _month_of(HIJRI_MONTHS, match["hm"])
    day, mod = _TENTHS[match["part"].replace("'", "")] if match["part"] else (None, None)
    day = int(match["d"]) if match["d"] else day
    resolved = hijri_month_to_common_era(year, month)
    value = Day(year, month, day).iso()
    yield FoundTimex(match.start(), match.end(), "DATE", value, mod, resolved)
    if match["d"]:  # which can be the mark of a note: `çekildi.5 Ramazan 1014`
        value = Day(year, month).iso()
        yield FoundTimex(match.start("hm"), match.end(), "DATE", value, None, resolved)


def _month_of(months: Mapping[str, int], name: str) -> int:
    return next(number for stem, number in months.items() if re.fullmatch(stem, name))


# Ten days of a month, its first day, its last: `evâhir-i Receb`, `gurre-i Safer`.
_TENTHS: Final[dict[str, tuple[int | None, str | None]]] = {
    "evail": (None, "START"), "evasit": (None, "MID"), "evahir": (None, "END"),
    "gurre": (1, None), "selh": (None, "END"),
}  # fmt: skip


def _in_both(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `10 Zilhicce 1262/29 Kasım 1846`, whose value is that of the common era."""
    year = int(match["y"])
    if " / " in match[0] or not is_hijri_pair(int(match["hy"]), year):
        return  # with blanks round the stroke they are two
    months = [month_number(match[group]) for group in ("m1", "m2") if match[group]]
    days = [int(match[group]) for group in ("d1", "d2") if match[group]]
    if not months and match["om"] in TR_MONTHS and int(match["hy"]) >= _SAME_DAYS:
        months = [TR_MONTHS[match["om"]]]
        days = [int(match["od"])] if match["od"] else []
    if len(months) > 1:
        value = date_range(Day(month=months[0]), Day(year, months[1]))
    elif len(days) > 1:
        value = date_range(Day(day=days[0]), Day(year, months[0], days[1]))
    else:
        value = Day(year, *months, *days).iso()
    yield FoundTimex(match.start(), match.end(), "DATE", value)


_SAME_DAYS: Final = 1333
"""The Rumi year 1333, 1917, from which that calendar has the days of the common era."""


def _old_month(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read a month of the Rumi calendar in a year of the common era: `29 Teşrinievvel 1923`."""
    yield FoundTimex(match.start(), match.end(), "DATE", _day_of_rumi_month(match).iso())


def _rumi(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read a month of the Rumi calendar in a year of it, as printed: `12 Kânunuevvel 1321`."""
    rumi = _day_of_rumi_month(match)
    resolved = rumi_to_common_era(rumi)
    yield FoundTimex(match.start(), match.end(), "DATE", rumi.iso(), None, resolved)


def _day_of_rumi_month(match: re.Match[str]) -> Day:
    day = int(match["d"]) if match["d"] else None
    return Day(int(match["y"]), _month_of(RUMI_MONTHS, match["om"]), day)


def _old_day(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read a day of the Julian calendar with that of the Gregorian in brackets: the first is it."""
    first, last = (int(match[group]) for group in ("d", "d2"))
    month = month_number(match["m"] or match["m0"])
    if match["m2"] or last - first in _JULIAN_LAG:
        value = Day(int(match["y"]), month, first).iso()
        yield FoundTimex(match.start(), match.end(), "DATE", value)


_JULIAN_LAG: Final = range(10, 14)
"""Days by which the Julian calendar was behind, from 1582 to 1918."""


_HIJRI_MONTH = either(HIJRI_MONTHS)
_OLD_MONTH = f"(?:{_HIJRI_MONTH}|{RUMI_MONTH}|{either(TR_MONTHS)})"
_START = rf"(?:{BEFORE_NUMBER}(?P<d>{DAY}) |{WORD_START})"

RULES: Final = (
    # 12 Ramazan 1293, Ramazan-ı şerîf 1293, evâhir-i Receb sene 1112
    rule(
        _hijri,
        rf"(?:{_START}|{WORD_START}(?P<part>eva'?il|{either(_TENTHS)})(?:-?i)? (?:şehr-?i )?)",
        rf"(?P<hm>{_HIJRI_MONTH})(?:-?[iu]? ?(?:şerif|mübarek|muazzam|haram))?",
        r",? (?:sene |senesi )?(?P<hy>1[0-4]\d\d)(?!\w|/)",
    ),
    # 2 (15) Şubat 1913, 25 Ekim (7 Kasım) 1917
    rule(
        _old_day,
        rf"{BEFORE_NUMBER}(?P<d>{DAY})(?P<in> (?P<m>{MONTH}))? ?\((?P<d2>{DAY})",
        rf"(?(in) (?P<m2>{MONTH})\)|\) (?P<m0>{MONTH})),? (?P<y>{YEAR})(?!\w|/)",
    ),
    # 29 Teşrinievvel 1923
    rule(_old_month, rf"{_START}(?P<om>{RUMI_MONTH}),? (?P<y>19(?:[1-3]\d|4[0-5]))(?!\w|/)"),
    # 12 Kânunuevvel 1321
    rule(_rumi, rf"{_START}(?P<om>{RUMI_MONTH}),? (?:sene )?(?P<y>1(?:2[5-9]|3[0-4])\d)(?!\w|/)"),
    # 10 Zilhicce 1262/29 Kasım 1846, Muharrem 1150/Mayıs-Haziran 1737, 5 Mart 1324/18 Mart 1908
    rule(
        _in_both,
        rf"(?:{BEFORE_NUMBER}(?:{DAY}-)?(?P<od>{DAY}) |{WORD_START})(?P<om>{_OLD_MONTH}),? ",
        r"(?P<hy>\d{3,4}) ?/ ?",
        rf"(?:(?:(?P<d1>{DAY})(?:-(?P<d2>{DAY}))? )?(?P<m1>{MONTH})(?:-(?P<m2>{MONTH}))?,? )?",
        rf"(?P<y>{YEAR})(?!\w|[./]\d)",
    ),
)
