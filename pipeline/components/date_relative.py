"""Dates that lean on another: `aynı yıl`, `ertesi gün`, and years printed once for several days."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import UNKNOWN_YEAR
from pipeline.components.dates_patterns import MONTH

_UNITS: Final = {"yil": "Y", "sene": "Y", "ay": "M", "gün": "D", "year": "Y", "month": "M",
                 "day": "D"}  # fmt: skip
_SHIFTS: Final = {
    "ayni": 0, "o": 0, "ertesi": 1, "bir sonraki": 1, "takip eden": 1, "izleyen": 1,
    "same": 0, "that same": 0, "following": 1, "next": 1,
}  # fmt: skip
_VALUES: Final = {"Y": "XXXX", "M": "XXXX-XX", "D": "XXXX-XX-XX"}
# A day or month follows at once: then these words only lead in (`Aynı yıl 27 Eylül’de`).
_LEADS_IN = re.compile(rf" ?,? ?(?:içinde |in )?(?:\d{{1,2}}\.? )?{MONTH}")


def _relative(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    unit = _UNITS[match["u"]]
    if not _LEADS_IN.match(match.string, match.end()):
        yield FoundTimex(match.start(), match.end(), "DATE", _VALUES[unit],
                         shift=(unit, _SHIFTS[match["s"]]))  # fmt: skip


RULES: Final = (
    Rule(re.compile(r"(?<!\w)(?P<s>ayni|ertesi|bir sonraki|takip eden|izleyen|o) "
                    r"(?P<u>yil|sene|ay|gün)(?:[iuüa]?n?[dt]?[ae]?n?)?(?!\w)"), _relative),
    Rule(re.compile(r"(?<!\w)(?:in |on )?(?:the )?(?P<s>that same|same|following|next) "
                    r"(?P<u>year|month|day)(?!\w)"), _relative),
)  # fmt: skip


# How many dates back a day may find its year: `6 Ocak` after `11 Ocak 2022 ... Mart 2021` is of
# the last January spoken of, not of the last date.
_REACH: Final = 6
_LEAD = re.compile(r"(?<!\w)(?P<s>ayni|o|ertesi) (?:yil|sene)\w{0,3},? $")


def with_lead(timex: FoundTimex, folded: str) -> FoundTimex:
    """Return a date without a year bound to the last one, if so said (`Aynı yıl 27 Eylül’de`)."""
    lead = _LEAD.search(folded[max(0, timex.start - 16) : timex.start])
    if lead and timex.value.startswith(UNKNOWN_YEAR):
        return replace(timex, shift=("Y", _SHIFTS[lead["s"]]))
    return timex


def resolve(timexes: Sequence[FoundTimex]) -> list[FoundTimex]:
    """Fill in ``resolved`` from the dates before: `27 Eylül` after `2020` is 2020-09-27.

    Args:
        timexes: the time expressions of an article, in its order.

    Returns:
        The same expressions in the same order. Where nothing was left open, or no earlier date
        is known, ``resolved`` stays None.
    """
    known: deque[str] = deque(maxlen=_REACH)
    out = []
    for timex in timexes:
        resolved = _resolved(timex, known) if known else None
        out.append(replace(timex, resolved=resolved) if resolved else timex)
        value = resolved or timex.value
        if timex.label == "DATE" and re.match(r"\d{4}(?!\d)", value):
            known.append(value.split("/")[-1])
    return out


def _resolved(timex: FoundTimex, known: Sequence[str]) -> str | None:
    last = known[-1]
    if timex.label == "TIME" and re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        return "/".join(f"{last}{part}" for part in timex.value.split("/"))
    if timex.label != "DATE" or not timex.value.startswith(UNKNOWN_YEAR):
        return None
    if timex.value in _VALUES.values():
        return _shifted(last, *timex.shift) if timex.shift else None
    if not re.match(r"XXXX-\d\d", timex.value):
        return None
    if timex.shift:
        year = f"{int(last[:4]) + timex.shift[1]:04d}"
    else:
        same_month = (value for value in reversed(known) if value[4:7] == timex.value[4:7])
        year = next(same_month, last)[:4]
    return timex.value.replace(UNKNOWN_YEAR, year)


def _shifted(anchor: str, unit: str, steps: int) -> str | None:
    """Return the anchor moved by so many years, months or days; None if it is too coarse."""
    parts = [int(part) for part in anchor.split("-") if part.isdigit()]
    if unit == "Y":
        return f"{parts[0] + steps:04d}"
    if unit == "M" and len(parts) >= 2:
        months = parts[0] * 12 + parts[1] - 1 + steps
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "D" and len(parts) == 3:
        try:
            return (date(*parts) + timedelta(days=steps)).isoformat()
        except ValueError:
            return None
    return None
