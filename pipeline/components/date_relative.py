"""Dates that lean on another: `aynı yıl`, `ertesi gün`, and years printed once for several days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pipeline.components.date_text import ordinal_number
from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import UNKNOWN_YEAR
from pipeline.components.dates_patterns import MONTH, TR_SEASONS, either

_UNITS: Final = {"yil": "Y", "sene": "Y", "ay": "M", "hafta": "W", "gün": "D", "year": "Y",
                 "month": "M", "week": "W", "day": "D"}  # fmt: skip
_SHIFTS: Final = {
    "ayni": 0, "o": 0, "bu": 0, "ertesi": 1, "sonraki": 1, "bir sonraki": 1, "takip eden": 1,
    "izleyen": 1, "gelecek": 1, "önümüzdeki": 1, "geçen": -1,
    "geçtiğimiz": -1, "önceki": -1, "bir önceki": -1,
    "same": 0, "that": 0, "that same": 0, "this": 0, "following": 1, "next": 1,
    "previous": -1, "preceding": -1,
}  # fmt: skip
_VALUES: Final = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX"}
# A day or month follows at once: then these words only lead in (`Aynı yıl 27 Eylül’de`).
_LEADS_IN = re.compile(rf" ?,? ?(?:içinde |in )?(?:\d{{1,2}}\.? )?{MONTH}")


def _relative(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    unit = _UNITS[match["u"]]
    if not _LEADS_IN.match(match.string, match.end()):
        yield FoundTimex(match.start("s"), match.end(), "DATE", _VALUES[unit],
                         shift=(unit, _SHIFTS[match["s"]]))  # fmt: skip


def _same_season(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if text[match.end("u") - 1 : match.end("u") + 1] != "şi":  # `kişi`, a person
        value = f"{UNKNOWN_YEAR}-{TR_SEASONS[match['u']]}"
        shift = ("Y", _SHIFTS[match["s"]])
        yield FoundTimex(match.start(), match.end(), "DATE", value, shift=shift)


def _part_of_same_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `aynı yılın ikinci çeyreğinde`, `ertesi yılın ilk altı ayında`."""
    sign, last = ("Q", 4) if match["quarter"] else ("H", 2)
    named = {"ilk": 1, "son": last}
    number = named.get(match["q"]) or ordinal_number(match["q"].rstrip("."))
    if number and number <= last:
        value = f"{UNKNOWN_YEAR}-{sign}{number}"
        shift = ("Y", _SHIFTS[match["s"]])
        yield FoundTimex(match.start(), match.end(), "DATE", value, shift=shift)


def _same_day(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    value = _VALUES["D"] + _PARTS_OF_DAY[match["u"]]
    yield FoundTimex(match.start(), match.end(), "TIME", value)


_PARTS_OF_DAY: Final = {"sabah": "TMO", "akşam": "TEV", "gece": "TNI"}
_NEAR: Final = "ayni|ertesi|bir sonraki|takip eden|izleyen"
_ENDING: Final = r"(?:[iuüa]?n?[dt]?[ae]?n?|k[iü](?:l[ae]r\w{0,4})?)?(?!\w)"

RULES: Final = (
    Rule(re.compile(rf"(?<!\w)(?P<s>{_NEAR}|o) (?P<u>yil|sene|ay|hafta|gün){_ENDING}"),
         _relative),
    Rule(re.compile(rf"(?<!\w)(?P<s>bu) (?P<u>yil|sene){_ENDING}"), _relative),
    Rule(re.compile(rf"(?<!\w)(?P<s>ayni|o) (?P<u>{either(TR_SEASONS)})(?!\w)"), _same_season),
    # aynı yılın güzünde
    Rule(re.compile(rf"(?<!\w)(?P<s>{_NEAR}|o) (?:yil|sene)n?in (?P<u>{either(TR_SEASONS)})"
                    r"[iü](?:n?[dt][ae](?:n|ki\w{0,4})?|n[aei]n?)?(?!\w)"), _same_season),
    # aynı yılın ikinci çeyreğinde, ertesi yılın ilk altı ayında
    Rule(re.compile(rf"(?<!\w)(?P<s>{_NEAR}|o|bir önceki|önceki) (?:yil|sene)n?in "
                    r"(?P<q>ilk|son|birinci|ikinci|üçüncü|dördüncü|[1-4]\.) "
                    r"(?:(?P<quarter>çeyreği)|yarisi|(?:alti|6) ayi)(?:n\w{0,4})?(?!\w)"),
         _part_of_same_year),
    # o akşam; with an hour behind it, the hour is the time
    Rule(re.compile(rf"(?<!\w)(?:o|ayni|ertesi) (?P<u>{either(_PARTS_OF_DAY)})"
                    r"(?!\w| (?:saat|\d|namaz|ezan|nöbet))"), _same_day),
    # `her geçen yıl`, `daha önceki yıl` and `son geçen ay` are other things
    Rule(re.compile(rf"(?<!\w)(?<!her )(?<!daha )(?P<s>(?:bir )?önceki|geçen|geçtiğimiz|sonraki|"
                    rf"gelecek|önümüzdeki) (?P<u>yil|sene|ay|hafta){_ENDING}"), _relative),
    Rule(re.compile(r"(?<!\w)(?<!bir )(?P<s>(?:bir )?önceki) (?P<u>gün)(?!\w)"), _relative),
    Rule(re.compile(r"(?<!\w)(?P<s>that same|same|following|next|previous|preceding) "
                    r"(?P<u>year|month|week|day)(?!\w|-)"), _relative),
    Rule(re.compile(r"(?<!\w)(?P<s>that|this) (?P<u>year)(?!\w|-)"), _relative),
)  # fmt: skip


_LEAD = re.compile(r"(?<!\w)(?P<s>ayni|o|ertesi) (?:yil|sene)\w{0,3},? $")


def with_lead(timex: FoundTimex, folded: str) -> FoundTimex:
    """Return a date without a year bound to the last one, if so said (`Aynı yıl 27 Eylül’de`)."""
    lead = _LEAD.search(folded[max(0, timex.start - 16) : timex.start])
    if lead and timex.value.startswith(UNKNOWN_YEAR):
        return replace(timex, shift=("Y", _SHIFTS[lead["s"]]))
    return timex


def resolve(timexes: Sequence[FoundTimex]) -> list[FoundTimex]:
    """Fill in ``resolved`` from the dates before: `27 Eylül` after `2020` is 2020-09-27.

    A date leans on the last one that the text itself told; what is quoted or bracketed in between
    (`“Mart 2021’de dedik”`, `(1881-1938)`) speaks of another time, and only dates inside it, or
    those before which the text told none, lean on it.

    Args:
        timexes: the time expressions of an article, in its order.

    Returns:
        The same expressions in the same order. Where nothing was left open, or no earlier date
        is known, ``resolved`` stays None.
    """
    told: str | None = None
    last: str | None = None
    out = []
    for timex in timexes:
        anchors = (last, told) if timex.aside else (told, last)
        tries = [timex.resolved, *(_resolved(timex, anchor) for anchor in anchors if anchor)]
        resolved = next((value for value in tries if value), None)
        out.append(replace(timex, resolved=resolved) if resolved else timex)
        point = _point(resolved or timex.value) if timex.label in ("DATE", "TIME") else None
        last = point or last
        told = (None if timex.aside else point) or told
    return out


def _point(value: str) -> str | None:
    """Return the day, month or year that a date sets for what follows; None if it sets none.

    A range sets its end, if it is no longer than from one year into the next.
    """
    first, last = (value.split("/")[end].partition("T")[0] for end in (0, -1))
    if not all(re.match(r"\d{4}(?!\d)", end) for end in (first, last)):
        return None
    return last if int(last[:4]) - int(first[:4]) <= 1 else None


def _resolved(timex: FoundTimex, last: str) -> str | None:
    if timex.value.startswith("T") and re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        return "/".join(f"{last}{part}" for part in timex.value.split("/"))
    if timex.label not in ("DATE", "TIME") or not timex.value.startswith(UNKNOWN_YEAR):
        return None
    if timex.value in _VALUES.values():
        return _shifted(last, *timex.shift) if timex.shift else None
    if not re.match(r"XXXX-(?:\d\d|S[PU]|FA|WI|Q\d|H\d)", timex.value):
        return None
    year = int(last[:4]) + (timex.shift[1] if timex.shift else 0)
    return timex.value.replace(UNKNOWN_YEAR, f"{year:04d}")


def _shifted(anchor: str, unit: str, steps: int) -> str | None:
    """Return the anchor moved by so many years, months, weeks or days; None if it is too coarse."""
    parts = [int(part) for part in anchor.split("-") if part.isdigit()]
    if unit == "Y":
        return f"{parts[0] + steps:04d}"
    if unit == "M" and len(parts) >= 2:
        months = parts[0] * 12 + parts[1] - 1 + steps
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit in "WD" and len(parts) == 3:
        try:
            moved = date(*parts) + timedelta(days=steps * (7 if unit == "W" else 1))
        except ValueError:
            return None
        return moved.isoformat() if unit == "D" else moved.strftime("%G-W%V")
    return None
