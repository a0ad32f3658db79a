"""Rules for dates of the calendar: days and months, alone and in ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import Day, date_range
from pipeline.components.dates_patterns import (
    AMBIGUOUS_MONTHS,
    AND,
    BEFORE_NUMBER,
    CASE,
    DASH,
    DAY,
    EN_MONTHS,
    EN_SHORT_MONTHS,
    GLUED,
    LETTER,
    MONTH,
    MONTH_NAME,
    OF_YEAR,
    TR_MONTHS,
    TR_SHORT_MONTHS,
    TURKIC_MONTHS,
    WEEKDAY,
    WORD_START,
    YEAR,
    either,
)

MONTHS: Final = {
    **TR_MONTHS, **EN_MONTHS, **TURKIC_MONTHS, **EN_SHORT_MONTHS, **TR_SHORT_MONTHS
}  # fmt: skip

_YEAR_GAP = r"(?: ?[.,] ?| of | sene | )?"
_YEAR_END = rf"{YEAR}(?:{CASE}(?!\w))?(?:(?={GLUED})|(?!{LETTER}))"
_MONTH_END = rf"{MONTH_NAME}(?:{CASE}|[iuü]n[dt]?[aeiuü]n?)?(?!{LETTER})"
_ORDINAL = r"(?:st|nd|rd|th|\.)?"
_MONTH_BEFORE = re.compile(rf"{MONTH_NAME}{_YEAR_GAP}$")
_YEAR_AFTER = re.compile(rf"(?:{DASH}{MONTH})?{_YEAR_GAP}{YEAR}")
_MONTH_BESIDE = re.compile(rf"(?<!\w){either(TR_MONTHS)},? $")
_MONTH_AFTER = re.compile(rf",? (?P<m>{either(TR_MONTHS)})(?!\w)")
_MONTH_NO_GAP = either(month for month in TR_MONTHS if month != "aralik")


_RUMI_GAP: Final = (560, 640)
"""Years between a Rumi or Hijri date and the same day of the common era: `1324/1908`."""


def _day_month(n: str) -> str:
    return rf"(?P<d{n}>{DAY}){_ORDINAL}(?: of)? ?(?P<m{n}>{MONTH})"


def read_day(match: re.Match[str], n: str = "") -> Day:
    """Return what the groups y, m and d of a match say; a group may be missing."""
    groups = match.groupdict()
    year, month, day = (groups.get(f"{letter}{n}") for letter in "ymd")
    return Day(
        int(year[:4]) if year else None,
        month_number(month) if month else None,
        int(day) if day else None,
    )


def month_number(month: str) -> int | None:
    """Return the number of a folded month: its name, short or in its case, or its digits."""
    if month.isdigit():
        return int(month) if 1 <= int(month) <= 12 else None
    name = month.rstrip(".")
    return MONTHS.get(name) or next(MONTHS[stem] for stem in MONTHS if name.startswith(stem))


def _is_month(match: re.Match[str], text: str, group: str) -> bool:
    """Tell whether a month without a year is one: `3 Aralık`, not `3 aralık` (intervals).

    Written small, a case ending or a word says so: `9 ocakta`, `31 ekim sabahı`.
    """
    month = match[group]
    if not _AMBIGUOUS.match(month) or text[match.start(group)].isupper():
        return True
    in_case = re.search("[dt][ae]n?$", month) and not month.startswith("aral")
    return bool(in_case or _DAY_FOLLOWS.match(match.string, match.end(group)))


_DAY_FOLLOWS: Final = re.compile(r"'\w| (?:günü|tarih|sabah|akşam|gece|itibar|öğle)")
_AMBIGUOUS: Final = re.compile(rf"{either(AMBIGUOUS_MONTHS)}(?!is)")  # not `mayıs`


def read_date(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read the date that the groups y, m and d of a match say."""
    day = read_day(match)
    if day.year is None:
        known = _is_month(match, text, "m")
    else:  # `Ara 2018`, not `bir ara 2018`
        known = match["m"] not in TR_SHORT_MONTHS or text[match.start("m")].isupper()
    if known:
        yield FoundTimex(match.start(), match.end(), "DATE", day.iso())


def _range(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    first, last = read_day(match, "1"), read_day(match, "2")
    if last.year is not None or _is_month(match, text, "m2"):
        twice = first.year and last.year and _RUMI_GAP[0] <= last.year - first.year <= _RUMI_GAP[1]
        if twice and " / " in match[0]:
            return  # two dates, one of each calendar
        same = first.completed_by(last) == last  # `5 Mart/5 March 2020`
        value = last.iso() if twice or same else date_range(first, last)
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _month_range(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    first, last = read_day(match, "1"), read_day(match, "2")
    if match["y0"]:
        year = int(match["y0"])
        turn = (first.month or 0) > (last.month or 0)
        first, last = Day(year, first.month), Day(last.year or year + turn, last.month)
    printed_as_names = all(text[match.start(group)].isupper() for group in ("m1", "m2"))
    plain = not all(_AMBIGUOUS.match(match[group]) for group in ("m1", "m2"))
    if (
        last.year is not None
        or printed_as_names
        or match["ay"]
        or (plain and match["span"] is not None)
    ):
        yield FoundTimex(match.start(), match.start("ay") if match["ay"] else match.end(), "DATE",
                         date_range(first, last))  # fmt: skip


def _shared(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read the first of several dates, whose month or year stands at the last of them."""
    if match["y"] or _is_month(match, text, "m"):
        day = read_day(match, "1").completed_by(read_day(match))
        yield FoundTimex(match.start(), match.end("d1" if day.day else "m1"), "DATE", day.iso())


def _without_year(start: int, end: int, day: Day, year: int | None) -> FoundTimex:
    """Return a date whose year stands only at a later one: the value says what is printed here."""
    resolved = day.completed_by(Day(year)).iso() if year else None
    return FoundTimex(start, end, "DATE", day.iso(), resolved=resolved)


def _shared_day_month(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    yield _without_year(match.start(), match.end("m1"), read_day(match, "1"), int(match["y"]))


def _shared_month(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if text[match.start()].isupper() or not match["y"]:
        year = int(match["y"]) if match["y"] else None
        month = Day(None, month_number(match["m1"]))
        yield _without_year(match.start(), match.end("m1"), month, year)


def _month_of_same_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    yield _without_year(match.start(), match.end(), Day(None, month_number(match["m"])), None)


def _month_first_shared(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    yield _without_year(match.start(), match.end(), read_day(match, "1"), int(match["y"]))


def _month_first_range(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    first, last = read_day(match, "1"), read_day(match, "2")
    last = Day(last.year, last.month or first.month, last.day)
    if last.year is not None or text[match.start()].isupper():
        yield FoundTimex(match.start(), match.end(), "DATE", date_range(first, last))


def _year_month(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    before = match.string[max(0, match.start() - 12) : match.start()]
    if "," in match[0] and (
        _MONTH_BEFORE.search(before) or _YEAR_AFTER.match(match.string, match.end())
    ):
        return  # two dates: `Mayıs 2018, Haziran 2019`
    if "yil" in match[0] or match["ay"] or _is_month(match, text, "m"):
        end = match.end("m") if not match["ay"] else match.start("ay")
        yield FoundTimex(match.start(), end, "DATE", read_day(match).iso())


def _month_of_ay(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if match["ay"] or _is_month(match, text, "m"):
        yield FoundTimex(match.start("m"), match.end("m"), "DATE", read_day(match).iso())


def _month_beside(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read one of several months in a row, all with a capital."""
    before = _MONTH_BESIDE.search(match.string[max(0, match.start() - 12) : match.start()])
    after = _MONTH_AFTER.match(match.string, match.end())
    starts = [match.start()]
    starts += [match.start() - len(before[0])] if before else []
    starts += [after.start("m")] if after else []
    if len(starts) > 1 and all(text[start].isupper() for start in starts):
        yield FoundTimex(match.start(), match.end(), "DATE", read_day(match).iso())


def _told_month(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    yield FoundTimex(match.start("m"), match.end(), "DATE", read_day(match).iso())


def _month_with_case(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    named = text[match.start()].isupper()
    if (named and match["mark"]) or (match["m"] not in AMBIGUOUS_MONTHS and not match["mark"]):
        end = match.end("m") if match["mark"] else match.end()
        yield FoundTimex(match.start(), end, "DATE", read_day(match).iso())


def _english_month(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if text[match.start("m")].isupper():
        yield FoundTimex(match.start("m"), match.end("m"), "DATE", read_day(match).iso())


def _two_languages(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `Aralık/December 2023`, one month told twice."""
    first, last = read_day(match, "1"), read_day(match, "2")
    if first.month == last.month and first.day == (last.day or first.day):
        day = Day(last.year, last.month, first.day)
        yield FoundTimex(match.start(), match.end(), "DATE", day.iso())


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


RULES: Final = (
    # 27 Eylül 2020, 27 Eylül, Sunday, 27th of September 2020, 27 Eylül 2020 Pazar
    Rule(_rule(rf"(?:{WORD_START}{WEEKDAY},? |{BEFORE_NUMBER}){_day_month('')}"
               rf"{_YEAR_GAP}(?P<y>{_YEAR_END})(?: ?,? {WEEKDAY}(?!\w))?"), read_date),
    Rule(_rule(rf"{BEFORE_NUMBER}(?P<d>{DAY}){_ORDINAL}(?: of)? ?(?P<m>{MONTH}|{_MONTH_END})"
               rf"(?: {WEEKDAY}(?= günü| sabahi| akşami| gecesi| öğle|'))?"), read_date),
    # 8 Haziran 632
    Rule(_rule(rf"{BEFORE_NUMBER}{_day_month('')} (?P<y>[3-9]\d\d)"
               r"(?=\)|'[dt][ae]| (?:tarih|yili|günü))"), read_date),
    # September 27, 2020; Sept. 27th
    Rule(_rule(rf"{WORD_START}(?:{WEEKDAY},? )?(?P<m>{MONTH}) ?(?P<d>{DAY})(?:st|nd|rd|th)?"
               rf",? (?P<y>{_YEAR_END})"), read_date),
    Rule(_rule(rf"{WORD_START}(?P<m>(?:{either(EN_MONTHS)}|{either(EN_SHORT_MONTHS)}\.?)(?!\w))"
               rf" (?P<d>{DAY})(?:st|nd|rd|th)?(?!\w|[.,:]\d|%)"), read_date),
    # 2-5 Nisan 2016, 2-3-4 Nisan 2016, 30 Ağustos-9 Eylül 1922, 1 Ocak 2010 - 31 Aralık 2015
    Rule(_rule(rf"{BEFORE_NUMBER}(?P<d1>{DAY}){_ORDINAL}(?:-{DAY}(?=-)){{0,4}}(?: ?(?P<m1>{MONTH})"
               rf"(?:{_YEAR_GAP}(?P<y1>{YEAR}))?)? ?[-/] ?{_day_month('2')}"
               rf"(?:{_YEAR_GAP}(?P<y2>{_YEAR_END}))?"), _range),
    # April 2-5, 2016; April 30 - May 4, 2016
    Rule(_rule(rf"{WORD_START}(?P<m1>{MONTH}) (?P<d1>{DAY})(?:th|st|nd|rd)?"
               rf"(?:,? (?P<y1>{YEAR}))?{DASH}(?:(?P<m2>{MONTH}) )?(?P<d2>{DAY})(?:th|st|nd|rd)?"
               rf"(?:,? (?P<y2>{YEAR}))?(?!\w|[.,]\d)"),
         _month_first_range),
    # 5, 12 ve 19 Ocak 2020: the first two; 1 Ocak ile 31 Aralık 2019: the first
    Rule(_rule(rf"{BEFORE_NUMBER}(?P<d1>{DAY})\.?(?!,\d)(?=(?: ?, ?{DAY}){{0,6}}{AND}{DAY}\.? "
               rf"(?P<m>{MONTH})(?:{_YEAR_GAP}(?P<y>{YEAR}))?)"), _shared),
    Rule(_rule(rf"{BEFORE_NUMBER}{_day_month('1')}"
               rf"(?=(?: ?, ?{DAY} {MONTH}){{0,4}}{AND}{DAY}\.? {MONTH}{_YEAR_GAP}(?P<y>{YEAR}))"),
         _shared_day_month),
    Rule(_rule(rf"{WORD_START}(?P<m1>{MONTH}) (?P<d1>{DAY})(?:st|nd|rd|th)?"
               rf"(?=,?{AND}{MONTH} {DAY}(?:st|nd|rd|th)?,? (?P<y>{YEAR}))"),
         _month_first_shared),
    # Mayıs, Haziran ve Temmuz 2020: the first two; ... aylarında; Kasım ve Aralık’ta
    Rule(_rule(rf"{WORD_START}(?P<m1>{MONTH})(?=(?: ?, ?{MONTH}){{0,8}}{AND}(?P<m>{MONTH})"
               rf"(?:{_YEAR_GAP}(?P<y>{YEAR})| ay(?:i|lar)|'[dt][ae]))"),
         _shared_month),
    # aynı yılın Mart ayında
    Rule(_rule(rf"{WORD_START}ayni yilin (?P<m>{_MONTH_END})"), _month_of_same_year),
    # in February, March and April: all but the last
    Rule(_rule(rf"{WORD_START}(?P<m>{either(EN_MONTHS)})(?=(?: ?, ?{either(EN_MONTHS)}){{0,8}}"
               rf",?{AND}{either(EN_MONTHS)}(?!\w))"), _english_month),
    # Eylül 2020, September of 2020, mid-March 2020
    Rule(_rule(rf"(?:{WORD_START}|(?<=mid-))(?P<m>{MONTH}){_YEAR_GAP}(?P<y>{_YEAR_END})"
               rf"(?!-\d|[./:]\d)"), read_date),
    # 2020 yılının Eylül (ayında), 2020 Eylül
    Rule(_rule(rf"{BEFORE_NUMBER}(?P<y>{YEAR}){OF_YEAR}(?P<m>{_MONTH_END})(?P<ay> ay(?:i|lar))?"
               rf"(?! {YEAR}(?!\w))"),
         _year_month),
    # 2006 Ocak-2020 Ekim
    Rule(_rule(rf"{BEFORE_NUMBER}(?P<y1>{YEAR}){OF_YEAR}(?P<m1>{MONTH}){DASH}"
               rf"(?P<y2>{YEAR}){OF_YEAR}(?P<m2>{_MONTH_END})"), _range),
    # Eylül-Ekim 2020, Kasım 2019-Mart 2020, Ocak-Şubat-Mart 2020, 2021 yılı Haziran-Temmuz
    Rule(_rule(rf"(?:{BEFORE_NUMBER}(?P<y0>{YEAR})(?!,){OF_YEAR}|{WORD_START})(?P<m1>{MONTH})"
               rf"(?:{_YEAR_GAP}(?P<y1>{YEAR}))?(?:{DASH}{MONTH}){{0,3}}{DASH}(?P<m2>{MONTH})"
               rf"(?:{_YEAR_GAP}(?P<y2>{_YEAR_END}))?(?P<ay> ay(?:i|lar))?"
               rf"(?P<span>(?= aras| dönem| sezon))?"), _month_range),
    # ekim ayında, Haziran sonunda, Aralık sayısı, Eylül’de, mayısta
    Rule(_rule(rf"{WORD_START}(?P<m>{either(TR_MONTHS)})(?=(?P<ay> ay(?:i|lar))|"
               r" (?:baş|son|orta)(?:lar)?s?[iu]n| sayisi)"), _month_of_ay),
    # eylül seviyesi, Kasım gelmeden
    Rule(_rule(rf"{WORD_START}(?<!\d )(?<!sekiz )(?<!dokuz )(?P<m>{_MONTH_NO_GAP})(?P<ay>(?!))?"
               r"(?= (?:örnekle|ölçüm|ortalama|seviye|gel(?:meden|ince|diğinde)|boyunca|yerine))"),
         _month_of_ay),
    # en soğuk ay ocak
    Rule(_rule(rf"(?<!\w)en \w{{3,12}} ay(?:lar)?(?: ise| olan)? (?P<m>{either(TR_MONTHS)})"
               r"(?P<copula>d[iu]r)?(?!\w)"), _told_month),
    # Haziran’ın 15’inde, Haziran ayının 15’i
    Rule(_rule(rf"{WORD_START}(?P<m>{either(TR_MONTHS)})(?:'[iuü]n| ayinin) (?P<d>{DAY})"
               r"(?='(?![dt]e bir))"),
         read_date),
    # Ocak Nisan Temmuz: the heads of a table
    Rule(_rule(rf"{WORD_START}(?P<m>{either(TR_MONTHS)})(?!\w)"), _month_beside),
    Rule(_rule(rf"{WORD_START}(?P<m>{either(TR_MONTHS)})(?P<mark>')?[dt][ae](?:n|ki)?(?!\w)"),
         _month_with_case),
    # Haziran’a kadar, Mart’ın ilk haftası
    Rule(_rule(rf"{WORD_START}(?P<m>{either(TR_MONTHS)})(?P<mark>')"
               r"(?=[ae] (?:kadar|dek|değin|doğru)|[iuü]n (?:ilk|son|baş|orta|ikinci|\d))"),
         _month_with_case),
    # in September, early May
    Rule(_rule(rf"(?:in|during|since|until|till|by|of|from|to|through|early|late|mid|between|and)"
               rf"[ -](?P<m>{either(EN_MONTHS)})(?!\w|-| \d)"), _english_month),
    # 14 Ağustos / August 2022, Aralık/December 2023
    Rule(_rule(rf"(?:{BEFORE_NUMBER}(?P<d1>{DAY})\.? ?|{WORD_START})(?P<m1>{either(TR_MONTHS)})"
               rf" ?/ ?(?:(?P<d2>{DAY}) ?)?(?P<m2>{either(EN_MONTHS)}),? (?P<y2>{YEAR})(?!\w)"),
         _two_languages),
)  # fmt: skip
