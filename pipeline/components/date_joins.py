"""Expressions that stand side by side and are one: ranges, a day with its hour, yearly dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pipeline.components.date_timex import FoundTimex
from pipeline.components.date_values import UNKNOWN_YEAR

_DASH = re.compile(r" ?- ?")
# `5 Mart 2020 saat 14.30`, `5 Mart 2020 Cuma günü saat 14.30`; an ending or another word between
# them (`2020 tarihinde, saat`) keeps them two
_TO_HOUR = re.compile(r",? (?:günü,? )?")
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_PART_OF_DAY = re.compile(
    r"(?: günü)? (?P<part>sabahi|öğlesi|akşami|gecesi|öğleden sonra)"
    r"(?:nd[ae]n?|n[ae]|n[ei]n|n[iu]n)?(?!\w)"
)
# The part of a day, in Turkish behind its date: TIMEX3 has a sign for each.
_PARTS_OF_DAY: Final = {
    "sabahi": "TMO", "öğlesi": "TAF", "öğleden sonra": "TAF", "akşami": "TEV", "gecesi": "TNI",
}  # fmt: skip
_YEARLY_MONTH = re.compile(rf"{UNKNOWN_YEAR}-\d\d(?:-\d\d)?")
_HOUR = re.compile(r"T\d\d(?::\d\d)?(?:/T\d\d(?::\d\d)?)?")


def in_the_day(timex: FoundTimex, folded: str) -> FoundTimex:
    """Return a day with the part of it behind it as a time (``12 Haziran 1719 sabahı``).

    The night between two days is that of the first (``5/6 Ocak 1910 gecesi``).
    """
    part = _PART_OF_DAY.match(folded, timex.end)
    if timex.label != "DATE" or part is None:
        return timex
    day, _, next_day = timex.value.partition("/")
    night = part["part"] == "gecesi" and _is_day_after(day, next_day)
    if not _DAY.fullmatch(day) or (next_day and not night):
        return timex
    value = day + _PARTS_OF_DAY[part["part"]]
    return replace(timex, end=part.end(), label="TIME", value=value)


def _is_day_after(day: str, next_day: str) -> bool:
    """Tell whether a day is the next one of another; both have their number at the end."""
    if not (_DAY.fullmatch(day) and _DAY.fullmatch(next_day)):
        return False
    numbers = int(day[-2:]), int(next_day[-2:])
    return numbers[1] == numbers[0] + 1 or (numbers[1] == 1 and numbers[0] >= 28)


def joined(timexes: Iterable[FoundTimex], folded: str) -> list[FoundTimex]:
    """Return the expressions, those that are one as one (`MÖ 27 - MS 14`, `her yıl 5 Ekim`)."""
    out: list[FoundTimex] = []
    for timex in timexes:
        both = _both(out[-1], timex, folded[out[-1].end : timex.start]) if out else None
        if both:
            out[-1] = both
        elif out and _again(out[-1], timex, folded[out[-1].end : timex.start]):
            out.append(replace(timex, label="SET"))
        else:
            out.append(timex)
    return out


def _both(first: FoundTimex, last: FoundTimex, between: str) -> FoundTimex | None:
    """Return two neighbours as one expression, None if they are two."""
    if _is_range(first, last, between):
        mod = last.mod if last.mod == first.mod else None
        return replace(first, end=last.end, value=f"{first.value}/{last.value}", mod=mod)
    if _is_hour_of(first, last, between):
        value, mod = _day_and_hour(first, last), last.mod or first.mod
        return replace(first, end=last.end, label="TIME", value=value, mod=mod)
    if _is_yearly(first, last, between):
        return replace(last, start=first.start, label="SET")
    return None


def _again(first: FoundTimex, last: FoundTimex, between: str) -> bool:
    """Tell a month told with another that comes again (`her yıl ocak ve eylül aylarında`)."""
    return (
        first.label == "SET"
        and last.label == "DATE"
        and all(_YEARLY_MONTH.fullmatch(timex.value) for timex in (first, last))
        and between in (", ", " ve ", " and ")
    )


def _is_range(first: FoundTimex, last: FoundTimex, between: str) -> bool:
    return (
        first.label == last.label == "DATE"
        and "/" not in first.value + last.value
        and first.value.startswith(UNKNOWN_YEAR) == last.value.startswith(UNKNOWN_YEAR)
        and first.value != last.value
        and not (first.shift or last.shift)
        and _DASH.fullmatch(between) is not None
    )


def _is_hour_of(first: FoundTimex, last: FoundTimex, between: str) -> bool:
    """Tell the hour right behind its day (`5 Mart 2020, saat 14.30`)."""
    return (
        _DAY.fullmatch(first.value[:10]) is not None
        and first.value[10:] in ("", *_PARTS_OF_DAY.values())
        and last.label == "TIME"
        and _HOUR.fullmatch(last.value) is not None
        and _TO_HOUR.fullmatch(between) is not None
    )


def _day_and_hour(day: FoundTimex, hour: FoundTimex) -> str:
    """Return the value of an hour in its day; eight of an evening is twenty o'clock."""
    late = day.value[10:] in ("TAF", "TEV")
    values = []
    for each in hour.value.split("/"):
        hours = int(each[1:3])
        values.append(f"{day.value[:10]}T{hours + 12 * (late and hours < 12):02d}{each[3:]}")
    return "/".join(values)


def _is_yearly(first: FoundTimex, last: FoundTimex, between: str) -> bool:
    """Tell a date that comes again (`her yıl 5 Ekim`)."""
    return (
        first.label == "SET"
        and first.value == "P1Y"
        and last.label == "DATE"
        and re.match(rf"{UNKNOWN_YEAR}-\d\d", last.value) is not None
        and between == " "
    )
