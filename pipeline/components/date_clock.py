"""Rules for clock times and days of the week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_text import words_to_number
from pipeline.components.date_timex import FoundTimex, TimexLabel, rule
from pipeline.components.dates_patterns import (
    AND,
    BEFORE_NUMBER,
    DASH,
    EN_WEEKDAYS,
    RANGE_START,
    TR_NUMBER_WORDS,
    TR_NUMBERS,
    TR_WEEKDAYS,
    WORD_START,
    either,
)

WEEKDAYS: Final = {**TR_WEEKDAYS, **EN_WEEKDAYS}


def _clock(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    half = match.groupdict().get("half")
    value = _clock_value(match["h"], match["min"], half)
    if match["h2"]:
        value += "/" + _clock_value(match["h2"], match["min2"], half)
    yield FoundTimex(match.start("t"), match.end("t"), "TIME", value)


def _clock_value(hour: str, minute: str | None, half: str | None) -> str:
    """Return the hour of the day; ``half`` is p.m. or a part of the day (`akşam saat 8`)."""
    hours = int(hour)
    late = half and (
        half.startswith(("p", "akşam", "öğleden")) or (half[:4] == "gece" and hours > 6)
    )
    if half and hours <= 12 and (late or half.startswith(("a.", "am"))):
        hours = hours % 12 + (12 if late else 0)
    return f"T{hours:02d}" + (f":{minute}" if minute else "")


def _clock_beside(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read an hour without its word, in a sentence that has told another."""
    if _CLOCK_BEFORE.search(match.string[max(0, match.start() - 80) : match.start()]):
        yield from _clock(match, text)


def _two_hours(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    for n in ("", "2"):
        value = _clock_value(match[f"h{n}"], match[f"min{n}"], None)
        yield FoundTimex(match.start(f"h{n}"), match.end(f"min{n}"), "TIME", value)


def _past_or_to(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    hours, minutes = (_number(match[group]) for group in ("h", "min"))
    if not 1 <= hours <= 24 or not 1 <= minutes <= 59:
        return
    total = hours * 60 + (minutes if match["past"] == "geçe" else -minutes)
    yield FoundTimex(match.start(), match.end(), "TIME", f"T{total // 60:02d}:{total % 60:02d}")


def _spoken_hour(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    half = (match["part"] or "").strip() or None
    value = _clock_value(str(_number(match["h"])), "30" if match["half"] else None, half)
    yield FoundTimex(match.start(), match.end(), "TIME", value)


def _noon(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    value = "T12:00" if match["t"] == "noon" else "T24:00"
    yield FoundTimex(match.start(), match.end(), "TIME", value)


def _number(written: str) -> int:
    if written == "çeyrek":
        return 15
    return int(written) if written.isdigit() else words_to_number(written)


def _weekday(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    day = next(group for group in ("en", "tr", "plain") if match[group])
    name = match[day]
    capital = text[match.start(day)].isupper()
    if (day == "en" or match["mark"]) and not capital:
        return
    if day == "plain" and capital and name in ("çarşamba", "perşembe"):
        return  # a place
    again = _DAYS_AFTER.match(match.string, match.end(day))
    label: TimexLabel = "SET" if again or match["every"] else "DATE"
    start = match.start() if match["every"] else match.start(day)
    alone = again and again["only"] and not match["every"]
    alone = alone and not _DAY_BEFORE.search(
        match.string, max(0, match.start() - 16), match.start()
    )
    end = again.end() if again and alone else match.end(day)
    yield FoundTimex(start, end, label, f"XXXX-WXX-{WEEKDAYS[name]}")


_HOURS = either(word for word, number in TR_NUMBERS.items() if number <= 10)
_WEEKDAY_TR = either(TR_WEEKDAYS)
_CLOCK_TIME = r"(?P<h>[01]?\d|2[0-4])(?:[.:](?P<min>[0-5]\d))?(?!\d)"
_CLOCK_END = rf"(?:{DASH}(?P<h2>[01]?\d|2[0-4])(?:[.:](?P<min2>[0-5]\d))?(?!\d))?"
_HOUR_MINUTE = r"(?P<h>[01]?\d|2[0-3])[.:](?P<min>[0-5]\d)(?!\d)"
_TO_HOUR_MINUTE = rf"(?:{DASH}(?P<h2>[01]?\d|2[0-4])[.:](?P<min2>[0-5]\d)(?!\d))?"
# Two figures on either side of the point, in halves: hours without the word for them.
_UNMARKED = rf"{BEFORE_NUMBER}(?<!ph )"
_HH = r"(?:[01]\d|2[0-4])"
_HALF = "(?:00|30)"
_PART_OF_DAY = "sabah|öğlen?|akşam|gece|öğleden sonra"
_CLOCK_BEFORE = re.compile(
    r"(?<!\w)(?:(?:saat|sabah|akşam|gece) \d{1,2}[.:]\d\d"
    rf"|saat (?:on (?:bir|iki)|{_HOURS})(?: buçuk)?[dt][ae](?!\w))(?:[^.!?]|\.(?=\d)){{0,70}}$"
)
_OF_DAY = r" (?:gün(?:ü|ler)|akşam|sabah|gece)"
# Days in the plural come again; the word is inside behind a single one (`salı günleri`), not
# behind the last of several (`salı ve cuma günleri`).
_DAY_BEFORE = re.compile(rf"(?<!\w){_WEEKDAY_TR}(?:{AND}| ?- ?)$")
_DAYS_AFTER = re.compile(
    rf"(?: ?, ?{_WEEKDAY_TR}){{0,6}}(?:{AND}{_WEEKDAY_TR}) günler"
    r"|(?P<only> günleri(?:n[ei]|nd[ae]n?)?)(?!\w)"
)
_NO_RANGE = r"(?P<h2>(?!))?(?P<min2>(?!))?"

RULES: Final = (
    # saat 14.30; 14:30 p.m.; 2 p.m.
    rule(
        _clock,
        rf"{WORD_START}(?P<t>saat {_CLOCK_TIME}{_CLOCK_END})(?P<half>(?!))?",
        r"(?= |'|$|[.,;)])(?! ?(?:dakika|saat|gün|-))",
    ),
    rule(
        _clock,
        rf"{BEFORE_NUMBER}(?P<t>{_CLOCK_TIME}{_CLOCK_END} ?(?P<half>[ap]\.?m\.?))(?!\w)",
    ),
    # akşam saat 8’de, sabah 9’da, gece 11’e kadar; in `her sabah saat 9’da` two
    rule(
        _clock,
        rf"{WORD_START}(?<!her )(?P<t>(?P<half>{_PART_OF_DAY}) (?:saat )?{_CLOCK_TIME})",
        rf"{_NO_RANGE}(?='[dt][ae]|'y?[ae] (?:kadar|dek|değin|doğru)| sular| siralar)",
    ),
    # sabahın 02.00’sine dek, akşamın 8’inde; not `gecenin 3’te 1’i`
    rule(
        _clock,
        rf"{WORD_START}(?P<t>(?P<half>sabahin|akşamin|gecenin) (?:saat )?{_CLOCK_TIME})",
        rf"{_NO_RANGE}(?='(?!\w{{2,4}} \d)\w| sular| siralar)",
    ),
    # 09.30-12.00 saatleri arasında, 10:00 ve 16:00 saatleri, 08.00-16.00 vardiyası
    rule(
        _clock,
        rf"{BEFORE_NUMBER}(?P<t>{_HOUR_MINUTE}{_TO_HOUR_MINUTE})",
        rf"(?=(?:{AND}\d\d[.:]\d\d(?:{DASH}\d\d[.:]\d\d)?){{0,4}} ",
        r"(?:saatler|vardiya|mesai|nöbet|rasat|seans|shift))",
    ),
    # at 14:30, between 09:00 and 17:00; not 20:50:30
    rule(
        _clock,
        r"(?:(?<=at )|(?<=between )|(?<=from )|(?<=until )|(?<=:\d\d and )|(?<=:\d\d to ))",
        rf"(?P<t>(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?![:\d]){_TO_HOUR_MINUTE})",
        r"(?! ?(?:ratio|dilution|scale|\())",
    ),
    # 16:55’te, günü 22.00’de; not `ortalama 12.45’te`
    rule(
        _clock,
        rf"{BEFORE_NUMBER}(?P<t>(?P<h>[01]\d|2[0-3]):(?P<min>[0-5]\d)){_NO_RANGE}(?='[dt][ae])",
    ),
    rule(
        _clock,
        r"(?:gün(?:ü|leri)?|sabahi?|akşami?|gecesi|saat\w{0,6}|20\d\d'[dt]e) ",
        rf"(?P<t>(?P<h>[01]\d|2[0-3])\.(?P<min>[0-5]\d)){_NO_RANGE}(?='[dt][ae])",
    ),
    # 08:00-17:00
    rule(
        _clock,
        rf"{BEFORE_NUMBER}(?P<t>(?P<h>[01]\d|2[0-3]):(?P<min>[0-5]\d){DASH}",
        r"(?P<h2>[01]\d|2[0-3]):(?P<min2>[0-5]\d))(?![:\d])(?P<half>(?!))?",
    ),
    # 14.00-16.00 arasında
    rule(
        _clock,
        rf"{_UNMARKED}(?P<t>(?P<h>{_HH})[.:](?P<min>{_HALF}){DASH}",
        rf"(?P<h2>{_HH})[.:](?P<min2>{_HALF})(?!\d))(?P<half>(?!))?(?= aras)",
    ),
    # 06.00 ile 17.30 arasında
    rule(
        _two_hours,
        rf"{_UNMARKED}(?P<h>{_HH})[.:](?P<min>{_HALF}) (?:ile|ila|ve) ",
        rf"(?P<h2>{_HH})[.:](?P<min2>{_HALF})(?= aras)",
    ),
    # saat 11.00 ile 13.00 arasında: the second
    rule(
        _clock_beside,
        rf"(?:(?<= ile )|(?<= ve ))(?P<t>{_HOUR_MINUTE}){_NO_RANGE}(?= aras)",
    ),
    # sabah 07.00-08.30 arasında
    rule(
        _clock,
        rf"(?:(?<=sabah )|(?<=akşam )|(?<=gece ))(?P<t>{_HOUR_MINUTE}{DASH}",
        r"(?P<h2>[01]?\d|2[0-3])[.:](?P<min2>[0-5]\d)(?!\d))(?= aras)",
    ),
    # 11.00’den önce
    rule(
        _clock,
        rf"{BEFORE_NUMBER}(?P<t>(?P<h>[01]\d|2[0-3])[.:](?P<min>00|15|30|45)){_NO_RANGE}",
        r"(?='[dt][ae]n (?:önce|sonra|itibaren))",
    ),
    # 20.02.2023, 20:04
    rule(
        _clock,
        r"(?:(?<=[./]\d{4}, )|(?<=[./]\d{4} ))(?P<t>(?P<h>[01]\d|2[0-3]):(?P<min>[0-5]\d))",
        rf"{_NO_RANGE}(?![:\d])",
    ),
    # sabah 05.30’da başlıyor, 13.00’te
    rule(
        _clock_beside,
        rf"{BEFORE_NUMBER}(?P<t>(?P<h>[01]?\d|2[0-3])\.(?P<min>[0-5]\d)){_NO_RANGE}(?='[dt][ae])",
    ),
    # 5’i 10 geçe, sekize çeyrek kala
    rule(
        _past_or_to,
        rf"(?<![\w.,])(?P<h>\d{{1,2}}|{TR_NUMBER_WORDS}?)'?(?P<case>[yn]?[iuüae]) ",
        rf"(?P<min>\d{{1,2}}|{TR_NUMBER_WORDS}|çeyrek) (?P<past>geçe|kala)(?!\w)",
    ),
    # sabah saat dokuzda
    rule(
        _spoken_hour,
        rf"{WORD_START}(?P<part>sabah |akşam |gece |öğleden sonra )?saat "
        rf"(?P<h>on (?:bir|iki)|{_HOURS}|(?:1[0-2]|[1-9])(?= buçuk))(?P<half> buçuk)?",
        r"[dt][ae](?:ki)?(?!\w| bir(?!\w))",
    ),
    # at noon, at 10 o’clock
    rule(_noon, r"(?<=at )(?P<t>noon|midnight)(?!\w)"),
    rule(
        _clock,
        rf"{BEFORE_NUMBER}(?P<t>(?P<h>1[0-2]|[1-9])(?P<min>(?!))? o'clock){_NO_RANGE}",
    ),
    # pazartesi günü, cuma akşamı, Salı’dan, pazartesi ve salı günleri, her cuma, on Monday
    rule(
        _weekday,
        rf"(?P<every>{WORD_START}(?:her|every) )?{RANGE_START}(?:(?P<tr>{_WEEKDAY_TR})",
        rf"(?=(?:(?: ?, ?{_WEEKDAY_TR}){{0,6}}(?:{AND}|-){_WEEKDAY_TR})?{_OF_DAY}",
        r"|(?P<mark>'[yd])|(?(every)(?!\w)|(?!)))",
        r"|(?P<plain>pazartesi|cumartesi|çarşamba|perşembe)(?!\w)",
        rf"|(?P<en>{either(EN_WEEKDAYS)})(?!\w))",
    ),
)
