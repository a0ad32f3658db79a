"""Rules for durations: `44 günlük`, `çeyrek asırdan fazla`, `a quarter of a century`, `24 h`.

A word that changes the amount is inside the span (`yaklaşık yetmiş sene`, `more than 30 years`);
one that places it in time is not (`iki gün önce`, `the last two decades`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_amounts import (
    DIGITS,
    EN_NUMBER,
    EN_VAGUE,
    NUMBER_START,
    START,
    TR_NUMBER,
    amount,
    unit_of,
)
from pipeline.components.date_text import words_to_number
from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import duration, year_value
from pipeline.components.dates_patterns import (
    EN_NUMBER_WORDS,
    EN_UNITS,
    LETTER,
    TR_NUMBER_WORDS,
    TR_QUARTER,
    TR_UNITS,
    UNIT_ENDING,
    YEAR,
    either,
)

# `12 sa` behind figures only, and never with an ending: `2 sayı`.
_TR_UNIT = (
    rf"(?:{either([*TR_UNITS, 'asr'])}|{TR_QUARTER}"
    rf"|(?<=\d )sa(?!{LETTER})|(?<=\d)sa(?!{LETTER}))"
)
_EN_UNIT = either(EN_UNITS)
# A rate (`gün-1`) is no duration, a snake (`yılan`) no year, a weekend no week.
_TR_UNIT_END = rf"(?! sonu)(?!an){UNIT_ENDING}(?!\w|[-⁻]\d)"
_EN_UNIT_END = r"s?(?:'s?)?(?![\w/]|[-⁻]\d)"
_SPACE = r"(?:[ -]|(?<=\d))"

_TR_LEAD = (
    r"(?:(?P<lead>yaklaşik(?: olarak)?|aşaği yukari|takriben|neredeyse|en (?:az|fazla|çok)|"
    r"asgari|azami) )?"
)
_TR_MORE = (
    r"(?P<more>(?<=[dt][ae]n) (?:daha )?(?:fazla|çok|uzun|az|kisa)(?:dir)?(?!\w)|"
    r"(?<=[iuü]) aşkin(?!\w)|(?<=[ae]) yakin(?!\w)|"
    r" ve daha (?:fazla|uzun|az|kisa)(?!\w)|"
    r" ve (?:üzeri|üstü|alti)(?:nd[ae]n?|n[ae]|n[iu]n|ndeki|ndaki)?(?!\w)|"
    r"(?:(?<=yil)|(?<=sene)|(?<=ay)|(?<=hafta)|(?<=gün)|(?<=saat)|(?<=dakika)|(?<=asir)) kadar"
    r"(?!\w)| (?:civar|dolay)inda(?!\w))?"
)
_EN_MORE = r"(?P<more> or (?:more|longer|less)(?!\w))?"
_EN_LEAD = (
    r"(?:(?P<lead>about|around|approximately|nearly|almost|roughly|more than|over|less than|"
    r"at least|at most|up to|under) )?"
)
_MODS: Final = {
    "EQUAL_OR_MORE": re.compile(
        r"en az|asgari|at least|ve üz|ve üst|ve daha (?:faz|uz)|or (?:more|longer)"
    ),
    "EQUAL_OR_LESS": re.compile(
        r"en (?:fazla|çok)|azami|at most|up to|ve alt|ve daha (?:az|kisa)|or less"
    ),
    "MORE_THAN": re.compile(r"fazla|çok|uzun|aşkin|more than|over"),
    "LESS_THAN": re.compile(r"\baz|kisa|less than|under"),
    "APPROX": re.compile(
        r"yak[il]|aşaği|takriben|neredeyse|kadar|civar|dolay|about|around|approx|nearly|almost|roughly"
    ),
}

# Told of the amount by the verb or place behind it, which stays outside: `48 saati aşan`.
_BEYOND: Final = re.compile(
    r"(?:'\w{1,4})?(?:(?P<MORE_THAN>(?<=[iuü]) (?:aş(?:an|miş|masi|ti)\w{0,6}|geçen(?= \w)(?! yil))"
    r"|(?<=n) (?:üzeri|üstü)nde(?:ki)?(?! dur))"
    r"|(?P<LESS_THAN>(?<=n) altinda(?:ki)?|(?<=[ae]) varmadan))(?!\w)"
)
# `en geç 30 dk`: told of when, so that it is outside the amount
_LATEST_BEFORE = re.compile(r"(?<!\w)en geç $")
_SIGNS: Final = {
    "<": "LESS_THAN", ">": "MORE_THAN", "≤": "EQUAL_OR_LESS", "≥": "EQUAL_OR_MORE",
}  # fmt: skip

_AGE_BEFORE = re.compile(
    r"(?<!\w)(?:yaş(?:i(?!nda(?!ki))|lar|lik|,| |nda)\w*|ages?|aged)(?!\w)"
    r"(?:[^.;!?]|\.(?=\d)){0,48}$"
    r"|(?<!\w)(?:haftanin|günün|yilin|ayin) $"
)
_AGE_AFTER = re.compile(
    r"[ -]?(?:olds?(?!\w)|of age|yaş(?!a[mnydt]|iyor))|[- ](?:and over|and older)(?!\w)"
)
# A mean of years is an age (`62,1±11,4 yıl`) where nothing says what lasts.
_LASTING_BEFORE = re.compile(
    r"(?<!\w)(?:süre|takip|izlem|kidem|deneyim|duration|time|follow-?up|experience|stay|survival)"
)
_LONG_FOLLOWS = re.compile(r" (?:önce|sonra|evvel|boyunca|süre|içinde|içerisinde|arayla|ara)")
_AVERAGE_BEFORE = re.compile(r"(?<!\w)(?:ortalama|toplam|yalnizca|sadece) $")
_DIARY_FOLLOWS = re.compile(r" (?:tür|tut|yaz|roman|olarak|biçim)")
_IN_YEAR = re.compile(r"(?:yil|senes)in(?:da|de|dan|den|a|e)(?:ki)?$|senesi$")
_COUNTED_OFF: Final = ("son ", "ilk ")
_POSSESSED_YEAR = re.compile(r"(?:yil|sene)s?i(?!n(?!\w)| aşkin)")


def _mod(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    before = match.string[max(0, match.start() - 2) : match.start()].rstrip()
    if before.endswith(tuple(_SIGNS)):
        return _SIGNS[before[-1]]
    if _LATEST_BEFORE.search(match.string[max(0, match.start() - 8) : match.start()]):
        return "EQUAL_OR_LESS"
    said = " ".join(groups[name] for name in ("lead", "more") if groups.get(name))
    if said:
        return next((mod for mod, words in _MODS.items() if words.search(said)), None)
    beyond = _BEYOND.match(match.string, match.end())
    return beyond.lastgroup if beyond else None


def _duration(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if _is_age(match) or _is_year(match) or _is_something_else(match, text):
        return
    if _is_year_in_words(match):
        year = year_value(words_to_number(match["n"]))
        yield FoundTimex(match.start("n"), match.end("n"), "DATE", year)
        return
    groups = match.groupdict()
    unit = unit_of(match["u"])
    number = match["n"].replace(",", ".") if groups["spread"] else amount(match["n"])
    if groups.get("half"):
        number = f"{float(number) + 0.5:.10g}"
    parts = [(number, unit)]
    parts += [
        (amount(match[f"n{i}"]), unit_of(match[f"u{i}"])) for i in "23" if groups.get(f"n{i}")
    ]
    value = duration(parts)
    if groups.get("n0"):
        first = unit_of(groups["u0"]) if groups.get("u0") else unit
        value = f"{duration([(amount(match['n0']), first)])}/{value}"
    yield FoundTimex(match.start(), match.end(), "DURATION", value, _mod(match))


def _is_age(match: re.Match[str]) -> bool:
    if unit_of(match["u"])[2]:
        return False
    before = match.string[max(0, match.start() - 64) : match.start()]
    if match.groupdict().get("spread") and unit_of(match["u"])[1] == "Y":
        return not _LASTING_BEFORE.search(before)
    end = max(match.end(), match.end("u"))
    after = match.string[end : end + 16].lstrip("s")
    aged = _AGE_BEFORE.search(before)
    lasting = aged and _LASTING_BEFORE.search(aged[0])
    return bool((aged and not lasting) or _AGE_AFTER.match(after))


def _is_year(match: re.Match[str]) -> bool:
    """Tell `2020 yılı` and `622 yılında` from `1000 yıllık` and `2500 yıl önce`."""
    number = match["n"]
    if unit_of(match["u"]) != (1, "Y", False) or not number.isdigit():
        return False
    first = match.groupdict().get("n0") or ""
    if re.fullmatch(YEAR, first) and int(number) < 100:
        number = first  # `1252-53 yılına`
    if int(number) < 100:
        return False
    if _POSSESSED_YEAR.search(match[0]):
        return True
    if not 1000 <= int(number) <= 2100:
        return False
    if match["u"] == "year" and int(number) < 1800:
        return False  # 1300 years; `2016-2019 years` are years in the English of many abstracts
    lasting = re.search(r"(?:yil|sene)(?:l[iu][kğ]|d[iu]r)|aşkin", match[0])
    return not lasting and not _LONG_FOLLOWS.match(match.string, match.end())


def _is_year_in_words(match: re.Match[str]) -> bool:
    """Tell `altı yüz kırk senesinde` from `üç yüz yılda` and `son iki yüz yılında`."""
    said = re.fullmatch(TR_NUMBER_WORDS, match["n"]) and _IN_YEAR.search(match[0])
    if (
        not said
        or match.groupdict().get("n0")
        or match.string.endswith(_COUNTED_OFF, 0, match.start())
    ):
        return False
    number = words_to_number(match["n"])
    return number > 100 and number != 1000


def _is_some_day(match: re.Match[str]) -> bool:
    """Tell `bir gün` (some day) from `bir gün sonra`, and `bir günlük` (a diary).

    So with `bir çeyrek`, which is a fourth of anything.
    """
    if match[0] == "bir günlük" and _DIARY_FOLLOWS.match(match.string, match.end()):
        return True
    told = _LONG_FOLLOWS.match(match.string, match.end())
    told = told or _AVERAGE_BEFORE.search(match.string[max(0, match.start() - 12) : match.start()])
    return match[0] in ("bir gün", "bir çeyrek") and not told


def _is_both(match: re.Match[str]) -> bool:
    """Tell `her iki yıl`, which is both of them, from `iki yıl`."""
    return match["n"] == "iki" and match.string.endswith("her ", 0, match.start())


def _is_something_else(match: re.Match[str], text: str) -> bool:
    next_cell = match.groupdict().get("spread") and text[match.start("u")].isupper()
    return bool(
        next_cell or _is_some_day(match) or _is_both(match) or _is_hydrogen(match, text)
    )  # `18 (69,2) Günde bir`: a cell of a table, and the next row


def _is_hydrogen(match: re.Match[str], text: str) -> bool:
    """Tell `1H NMR` from `1h`, and an acronym from `2 sa`."""
    return match["u"] in ("h", "sa", "ms") and text[match.start("u")].isupper()


def _shared_duration(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read one of several amounts, whose unit stands at the last of them."""
    if not _is_age(match) and not _is_year(match):
        value = duration([(amount(match["n"]), unit_of(match["u"]))])
        yield FoundTimex(match.start(), match.end("n"), "DURATION", value)


def _one_unit(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    number = "1.5" if match.groupdict().get("half") else "1"
    value = duration([(number, unit_of(match["u"]))])
    yield FoundTimex(match.start("x"), match.end("x"), "DURATION", value, _mod(match))


def _quarters(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `within four quarters`, not `three quarters of the sample` or `the two quarters`."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    if _QUARTERS_BEFORE.search(before) or _QUARTERS_AFTER.match(match.string, match.end()):
        yield from _part_of_unit(match, text)


_QUARTERS_BEFORE: Final = re.compile(
    r"(?<!\w)(?:within|after|for|over|last|next|past|first|previous|following|consecutive|every)"
    r"(?: the)? $"
)
_QUARTERS_AFTER: Final = re.compile(r",? (?:later|earlier|ahead|after|before|ago)(?!\w)")


def _part_of_unit(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    value = duration([(amount(match["n"]), unit_of(match["u"]))])
    yield FoundTimex(match.start(), match.end(), "DURATION", value, _mod(match))


_TR_FIRST_OF_TWO = rf"(?:(?P<n0>{TR_NUMBER})(?:{_SPACE}(?P<u0>{_TR_UNIT})(?= ?-))? ?(?:-|ila) ?)?"
# What a mean or median is given with: `5,2±1,3 gün`, `6 (4-9) gün`.
_SPREAD = rf"(?P<spread> ?± ?{DIGITS}| \({DIGITS} ?[-;,/] ?{DIGITS}\))?"
_TR_SECOND_UNIT = (
    rf"(?: (?:ve )?(?P<n2>{TR_NUMBER}) (?!(?P=u))(?P<u2>ay|hafta|gün|dakika|saniye|dk|sn)"
    rf"(?: (?:ve )?(?P<n3>{TR_NUMBER}) (?P<u3>gün|saniye|sn))?)?"
)
_EN_FIRST_OF_TWO = (
    rf"(?:(?P<n0>{DIGITS}(?= ?(?:-|to |or ))|{EN_NUMBER_WORDS}(?= (?:to|or) )) ?(?:-|to|or) ?)?"
)
_EN_SECOND_UNIT = rf"(?:s? (?:and )?(?P<n2>{EN_NUMBER}) (?P<u2>month|day|minute|second))?"
_ONE_UNIT = r"(?P<u>year|month|week|day|decade|century|hour)"

TR_RULES: Final = (
    # 44 günlük, üç yıldan fazla, 2 yıl 6 ay, 3-5 gün, yaklaşık yetmiş sene
    Rule(
        re.compile(
            rf"{_TR_LEAD}{START}{_TR_FIRST_OF_TWO}(?P<n>{TR_NUMBER}){_SPREAD}{_SPACE}"
            rf"(?P<u>{_TR_UNIT}){_TR_SECOND_UNIT}{_TR_UNIT_END}{_TR_MORE}"
        ),
        _duration,
    ),
    # 7, 14 ve 28 gün: the first two
    Rule(
        re.compile(
            rf"{NUMBER_START}(?P<n>{DIGITS}|{TR_NUMBER_WORDS})(?=(?: ?, ?{DIGITS}){{0,6}}"
            rf"(?: ve | veya | ya da ){TR_NUMBER} (?P<u>{_TR_UNIT}){_TR_UNIT_END})"
        ),
        _shared_duration,
    ),
)
EN_RULES: Final = (
    # 44 days, three-year, two and a half years, 3-5 weeks, more than 30 years
    Rule(
        re.compile(
            rf"{_EN_LEAD}{START}{_EN_FIRST_OF_TWO}(?P<n>{EN_NUMBER}|{EN_VAGUE}|half an?)"
            rf"(?P<half> and (?:a )?half)?{_SPREAD}{_SPACE}(?P<u>{_EN_UNIT}){_EN_SECOND_UNIT}"
            rf"{_EN_UNIT_END}{_EN_MORE}"
        ),
        _duration,
    ),
    # 24, 48 and 72 hours: the first two
    Rule(
        re.compile(
            rf"{NUMBER_START}(?P<n>{EN_NUMBER})(?:-(?=[, ]))?(?=(?: ?, ?{DIGITS}){{0,6}}"
            rf",? (?:and|or) {EN_NUMBER}[ -](?P<u>{_EN_UNIT}){_EN_UNIT_END})"
        ),
        _shared_duration,
    ),
    # a decade, with a word beside it that makes it a length of time
    Rule(
        re.compile(
            r"(?<!\w)(?:for|over|within|after|in|nearly|about|almost|than) "
            rf"(?P<x>an? {_ONE_UNIT})(?!\w|-| and (?:a )?half)"
        ),
        _one_unit,
    ),
    # more than a century
    Rule(
        re.compile(
            r"(?<!\w)(?P<x>(?P<lead>(?:more|less) than|nearly|about|almost|approximately|at least) "
            rf"an? {_ONE_UNIT})(?!\w|-| and (?:a )?half)"
        ),
        _one_unit,
    ),
    # the century-long struggle, a decade-old debate
    Rule(re.compile(rf"(?<![\w-])(?<!\d )(?P<x>{_ONE_UNIT}-(?:long|old))(?!\w)"), _one_unit),
    # more than a century and a half
    Rule(
        re.compile(rf"(?P<x>{_EN_LEAD}(?<!\w)an? {_ONE_UNIT}(?P<half> and a half))(?!\w)"),
        _one_unit,
    ),
    Rule(
        re.compile(rf"(?<!\w)(?P<x>an? {_ONE_UNIT}) (?=later|ago|earlier|before|after|long)"),
        _one_unit,
    ),
    # within four quarters, two quarters later
    Rule(
        re.compile(
            rf"{_EN_LEAD}{START}(?P<n>{EN_NUMBER})(?: consecutive)? (?P<u>quarter)s?"
            r"(?!\w| of(?! (?:growth|data|lag|contraction|decline))| (?:hours?|centur))"
        ),
        _quarters,
    ),
    # a quarter of a century, half a century
    Rule(
        re.compile(
            rf"{_EN_LEAD}(?<!\w)(?:an? )?(?P<n>quarter|half)(?:[ -]of)?(?:[ -]an?)?[ -]"
            r"(?P<u>century|decade|year|hour)(?!\w)"
        ),
        _part_of_unit,
    ),
)
