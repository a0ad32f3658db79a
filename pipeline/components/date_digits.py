"""Rules for dates in digits: `12.05.2019`, `2019-05-12`, `7.XI.1931`, and their ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_calendar import read_date, read_day
from pipeline.components.date_text import roman
from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import Day, date_range
from pipeline.components.dates_patterns import (
    BEFORE_NUMBER,
    DASH,
    DAY,
    GLUED,
    MEASURES,
    MONTH,
    MONTH_NUMBER,
    ROMAN,
    WEEKDAY,
    YEAR,
)


def _numeric(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    day = _numeric_day(match)
    if day and not _STANDARD_BEFORE.search(match.string, max(0, match.start() - 6), match.start()):
        yield FoundTimex(match.start(), match.end(), "DATE", day.iso())


def _numeric_day(match: re.Match[str], n: str = "") -> Day | None:
    """Return a date in digits, the day first; where only the month can be first, it is."""
    year, month, day = (int(match[f"{letter}{n}"]) for letter in "ymd")
    if month > 12 >= day:
        month, day = day, month
    return Day(year, month, day) if month <= 12 and day <= 31 else None


def _numeric_range(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    first, last = read_day(match, "1"), _numeric_day(match, "2")
    if last:
        yield FoundTimex(match.start(), match.end(), "DATE", date_range(first, last))


def _roman(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `7.XI.1931`, a month in capital Roman numerals; `12 x 1923 mm` is a size."""
    month = roman(match["m"])
    if month and month <= 12 and text[match.start("m") : match.end("m")].isupper():
        last = Day(int(match["y"]), month, int(match["d"]))
        first = match["d1"]
        value = date_range(Day(day=int(first)), last) if first else last.iso()
        yield FoundTimex(match.start(), match.end(), "DATE", value)


_NUMBER_END = rf"(?:(?={GLUED})|(?!\w|[.,]\d))"
_STANDARD_BEFORE = re.compile(r"(?<!\w)(?:ts|en|iso|iec|din) $")  # TS EN 1992-1-1
_SEPARATED = rf"(?P<d>{DAY})(?P<sep> ?[./-] ?)(?P<m>\d{{1,2}})(?P=sep)(?P<y>{YEAR})"

RULES: Final = (
    # 12.05.2019, 2019-05-12 and their ranges
    Rule(re.compile(rf"{BEFORE_NUMBER}{_SEPARATED}(?:,? {WEEKDAY}(?!\w)|{_NUMBER_END})"), _numeric),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y>{YEAR})(?P<sep>[./-])(?P<m>{MONTH_NUMBER})(?P=sep)"
               rf"(?P<d>{DAY}){_NUMBER_END}"), _numeric),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<d1>{DAY})(?:[./](?P<m1>{MONTH_NUMBER})"
               rf"(?:[./](?P<y1>{YEAR}))?)?{DASH}"
               rf"(?P<d2>{DAY})(?P<sep>[./])(?P<m2>\d{{1,2}})(?P=sep)(?P<y2>{YEAR}){_NUMBER_END}"),
         _numeric_range),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<m>0[1-9]|1[0-2])/(?P<y>{YEAR}){_NUMBER_END}"), read_date),
    # 15-Mar-2021
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<d>{DAY})-(?P<m>{MONTH})-(?P<y>{YEAR}){_NUMBER_END}"),
         read_date),
    # 09.1936’da
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<m>0[1-9]|1[0-2])\.(?P<y>(?:1[89]|20)\d\d)"
               r"(?='[dt][ae])"), read_date),
    # 7.XI.1931, 12 X 1923, 3-5.IV.2019
    Rule(re.compile(rf"{BEFORE_NUMBER}(?:(?P<d1>{DAY})-)?(?P<d>{DAY})(?P<sep> ?[./-] ?| )"
               rf"(?P<m>{ROMAN})(?P=sep)(?P<y>{YEAR})(?! ?(?:{MEASURES})(?!\w)){_NUMBER_END}"),
         _roman),
)  # fmt: skip
