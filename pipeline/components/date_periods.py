"""Rules for decades, centuries and millennia, of either era and of the Hijri calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_text import ordinal_number, words_to_number
from pipeline.components.date_timex import FoundTimex, rule
from pipeline.components.date_values import century, is_hijri_century_pair
from pipeline.components.dates_patterns import (
    AD,
    AND,
    BC,
    BC_AFTER,
    BEFORE_NUMBER,
    CASE,
    DASH,
    EN_ORDINALS,
    EN_TENS,
    RANGE_START,
    ROMAN,
    TR_NUMBERS,
    TR_ORDINALS,
    WORD_START,
    either,
)

_START_WORDS = re.compile(r"(?<!\w)(?:ilk|baş|first|early|beginning|start|turn)|^birinci")
_END_WORDS = re.compile(r"(?<!\w)(?:son|late|end|last|final|ikinci yari|second half)")
_MIDDLE_WORDS = re.compile(r"(?<!\w)(?:orta|mid|middle|ikinci|üçüncü|second|third)")


def _decade(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    value = _era(match) + _decade_value(match["x"])
    groups = match.groupdict()
    if groups.get("x1"):
        value = f"{_era(match)}{_decade_value(match['x1'])}/{value}"
    yield FoundTimex(match.start(), match.end(), "DATE", value, _part_mod(match))


def _decade_value(written: str) -> str:
    if written in EN_TENS:
        return f"19{EN_TENS[written]}"
    number = int(written) if written.isdigit() else words_to_number(written)
    return str(number // 10) if number >= 100 else f"19{number // 10}"


def _shared_decade(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    yield FoundTimex(match.start(), match.end(), "DATE", _decade_value(match["x"]))


def _century(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    number = _century_number(match["c"])
    if number is None:
        return
    value = century(number)
    groups = match.groupdict()
    first = _century_number(groups.get("c1"))
    if first is not None:
        paired = re.search(r"[/(]", match[0]) and is_hijri_century_pair(first, number)
        value = value if paired else f"{century(first)}/{_era(match)}{value}"
    end = match.start("mark") if groups.get("mark") and not groups.get("part") else match.end()
    yield FoundTimex(match.start(), end, "DATE", _era(match) + value, _part_mod(match))


def _shared_century(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    number = _century_number(match["c"])
    if number is not None:
        yield FoundTimex(
            match.start(), match.end(), "DATE", _era(match) + century(number), _part_mod(match)
        )


def _century_number(written: str | None) -> int | None:
    number = ordinal_number(written) if written else None
    return number if number is not None and 1 <= number <= 60 else None


def _millennium(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    number = _century_number(match["c"])
    amount = match["c"].isdigit() and match.string[match.end("c")] == " " and not _era(match)
    if number is not None and number <= 12 and not amount:  # `9 bin yıl` are years
        yield FoundTimex(match.start(), match.end(), "DATE", f"{_era(match)}{number - 1}",
                         _part_mod(match))  # fmt: skip


def _era(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("bc") or groups.get("bc2"):
        return "BC"
    if groups.get("ah") or groups.get("ah2"):
        return "AH"
    before = match.string[max(0, match.start() - 60) : match.start()]
    if "c" not in groups or match.start() < match.start(_first_number(match)):
        return ""  # no century, or one of an era of its own: `MS 3. yüzyıl`
    earlier = _BC_CENTURY.search(before)
    falling = earlier and (_century_number(earlier["n"]) or 0) > (_century_number(match["c"]) or 0)
    return "BC" if falling or _BC_SHARED.search(before) else ""


def _first_number(match: re.Match[str]) -> str:
    return "c1" if match.groupdict().get("c1") else "c"


def _part_mod(match: re.Match[str]) -> str | None:
    """Return which part of its period a match names: START, MID, END or None for all of it."""
    part = " ".join(match[group] for group in ("part", "pre") if match.groupdict().get(group))
    for mod, words in (("START", _START_WORDS), ("END", _END_WORDS), ("MID", _MIDDLE_WORDS)):
        if part and words.search(part.strip()):
            return mod
    return None


_ERA_BEFORE = rf"(?:(?:(?P<bc>{BC})|{AD}|(?P<ah>hicri|hicretin|h\.)|miladi) ?)?"
_ERA_AFTER = rf"(?: (?:(?P<bc2>{BC_AFTER})|(?P<ah2>a\.?h\.?)|ad|ce)(?!\w))?"

_SUFFIXED = r"(?: ?'?[iuü]?n[cç][iuü])"
_NUMERAL = rf"(?:\d{{1,2}}|{ROMAN})"
_ORDINAL = rf"(?:(?:on|yirmi) ?)?{either(TR_ORDINALS)}"
_NUMBER = rf"(?:{_NUMERAL}(?=[./-]|{_SUFFIXED}| |y)|{_ORDINAL})"
_MARK = rf"\.?{_SUFFIXED}?"
# `MÖ 4. ve 3. yüzyıllarda`: the era is printed once, at the first
_BC_SHARED = re.compile(rf"(?<!\w)(?:{BC}) ?{_NUMERAL}\.?(?: ?, ?{_NUMERAL}\.?){{0,3}}{AND}$")
_FIRST_OF_TWO = rf"(?:(?P<c1>{_NUMBER}){_MARK} ?[-/] ?)?"
# The stop of `yy.` is its own; `yüz-yıl` is broken over two lines.
_CENTURY_WORD = r"(?:yüz-? ?yil|yuzyil|yy\.?|asi?r)"
# `MÖ 5. yüzyıl ile 4. yüzyıl`: so it is where the numbers fall
_BC_CENTURY = re.compile(
    rf"(?<!\w)(?:{BC}) ?(?P<n>{_NUMERAL})\.? ?{_CENTURY_WORD}[\w']{{0,8}}"
    r"(?: (?:baş|son|orta)\w{1,8}| \w{2,8} (?:yari|çeyre)\w{1,6})?"
    r"(?: (?:ile|ila|ve) | ?- ?|(?<=[dt][ae]n) )$"
)
_CASES = r"(?:[dt][ae](?:n|ki)?)"
_ENDING = (
    rf"(?:\.(?= [a-zçğöşü]))?(?P<mark>')?(?:l[ae]r)?(?:[iuü]?n?[iuüae]?(?:n?{_CASES})?|n[iuü]n|"
    r"n?[dt][ae](?:n|ki\w{0,3})?|l[iuü]k\w{0,5})"
)
_FRACTION = (
    r"(?:ilk|son|birinci|ikinci|üçüncü|dördüncü|[1-4]\.) "
    r"(?:yarisi|yarilari|çeyreği|çeyrekleri|yillari|\w{2,6} ?yili)\w{0,6}"
)
_PLACE = r"(?:baş|son|orta)(?:lar)?s?[iu](?:n\w{0,4})?"
_PART = rf"(?: (?P<part>{_FRACTION}|{_PLACE}))?(?!\w)"

_EN_PART = (
    r"(?:(?P<part>(?:first|second|last|third|final|latter|former) (?:half|quarter|third|decades?)"
    r"|(?:beginning|end|middle|start|turn)s?) of (?:the )?)?(?:(?P<pre>early|late|mid|middle)[ -])?"
)
_EN_NUMBER = rf"(?:\d{{1,2}}(?= ?(?:st|nd|rd|th)| )|{ROMAN}|(?:twenty-)?{either(EN_ORDINALS)})"
_EN_MARK = r"(?: ?(?:st|nd|rd|th)|\.)?"
_EN_CENTURY = rf"(?P<c>{_EN_NUMBER}){_EN_MARK}"
_EN_FIRST_OF_TWO = rf"(?:(?P<c1>{_EN_NUMBER}){_EN_MARK} ?[-/] ?)?"

_TENS = r"(?:[12]\d\d0|[1-9]0)"
_FIRST_TENS = rf"(?:(?P<x1>{_TENS}){DASH})?"
_TEN_WORDS = either(word for word, number in TR_NUMBERS.items() if 10 < number < 100)
# Not `kırklar`, the forty saints, nor `otuzlarında`, an age.
_LATE_TENS = r"(?:elli|altmiş|yetmiş|seksen|doksan)"
# `1990’ların başı`; not `2000’lerce`
_YEARS = rf"l[ae]r(?!c[ae])\w{{0,6}}{_PART}"

RULES: Final = (
    # 1990’lı yıllar, 90’lı yıllar, 1960-1970’li yıllar
    rule(
        _decade,
        rf"{BEFORE_NUMBER}{_FIRST_TENS}(?P<x>{_TENS})'? ?l[iuü] yil(?:-?{_YEARS}|{CASE}?(?!\w))",
    ),
    # 1990’lar, 1990’ların başı, 90’lar, MÖ 3000’lerde
    rule(
        _decade,
        rf"{BEFORE_NUMBER}{_FIRST_TENS}(?P<x>[12]\d\d0|[1-9]0(?=')|[5-9]0(?=l))'?{_YEARS}",
    ),
    rule(
        _decade,
        rf"{RANGE_START}(?:(?P<bc>{BC})|{AD}|(?P<ah>hicri|h\.)) ?",
        rf"(?P<x>[1-9]\d{{0,2}}0)'?(?:l[iuü] yil)?{_YEARS}",
    ),
    # seksenli yıllar, iki binli yıllar, seksenlerde
    rule(_decade, rf"{WORD_START}(?P<x>{_TEN_WORDS}|iki ?bin)l[iuü] yil{_YEARS}"),
    rule(_decade, rf"{WORD_START}(?P<x>{_LATE_TENS})l[ae]r(?:d[ae]n?|d[ae]ki|in|)(?!\w){_PART}"),
    # 1960’lı ve 1970’li yıllar, 1990 ve 2000’li yıllar: the first
    rule(
        _shared_decade,
        rf"{BEFORE_NUMBER}(?P<x>{_TENS})(?:'?l[iuü])?",
        rf"(?=(?: ?, ?\d{{2,4}}'?l[iuü]){{0,4}}{AND}\d{{2,4}}'?(?:l[iuü] yil|l[ae]r(?!c)))",
    ),
    # the early 1990s, the ’90s, the 550s, the nineties
    rule(
        _decade,
        rf"{RANGE_START}{_EN_PART}'?(?P<x>[12]\d\d0|(?<=')[1-9]0)'?s{_ERA_AFTER}(?!\w)",
    ),
    rule(_decade, rf"(?<=the ){_EN_PART}(?P<x>[1-9]\d0|[5-9]0)s{_ERA_AFTER}(?!\w)"),
    rule(_decade, rf"(?<=the ){_EN_PART}(?P<x>{either(EN_TENS)})(?!\w)"),
    # XIX. yüzyıl, 19. yy., on dokuzuncu yüzyıl, 21’inci yüzyılın ilk çeyreği, III./IX. asır
    rule(
        _century,
        rf"{RANGE_START}{_ERA_BEFORE}{_FIRST_OF_TWO}(?P<c>{_NUMBER}){_MARK} ?{_CENTURY_WORD}",
        rf"{_ENDING}{_PART}",
    ),
    # IV. (X.) yüzyıl
    rule(
        _century,
        rf"{WORD_START}(?P<c1>{_NUMERAL})\.? ?\((?P<c>{_NUMERAL})\.?\) ?{_CENTURY_WORD}",
        rf"{_ENDING}{_PART}",
    ),
    # XIX ve XX. yüzyıllar: the first
    rule(
        _shared_century,
        rf"{WORD_START}{_ERA_BEFORE}(?P<c>{_NUMBER}){_MARK}",
        rf"(?=(?: ?, ?{_NUMERAL}\.?){{0,4}}{AND}(?:(?:{AD}) ?)?{_NUMBER}{_MARK} ?{_CENTURY_WORD})",
    ),
    # the 19th century BC, second half of the nineteenth century, 16th-17th centuries
    rule(
        _century,
        rf"{WORD_START}{_EN_PART}{_EN_FIRST_OF_TWO}{_EN_CENTURY}[ -]centur(?:y|ies)",
        rf"{_ERA_AFTER}(?!\w)",
    ),
    # 19th and 20th centuries: the first
    rule(
        _shared_century,
        rf"{WORD_START}{_EN_PART}{_EN_CENTURY}",
        rf"(?=(?: ?, ?{_EN_NUMBER}{_EN_MARK}){{0,4}}{AND}(?:the )?(?:(?:early|late|mid)[ -])?",
        rf"{_EN_NUMBER}{_EN_MARK}[ -]centur(?:y|ies){_ERA_AFTER})",
    ),
    # M.Ö. 3. binyıl, MÖ 2. bin, third millennium BC
    rule(
        _millennium,
        rf"{WORD_START}{_ERA_BEFORE}(?P<c>{_NUMBER}){_MARK} ?bin",
        r"(?: ?yil\w{0,6}|(?(bc)(?:'?[dt][ae]\w{0,3}|l[ei]\w{0,6}|[ei]n?)?|(?!)))(?!\w)",
        _PART,
    ),
    rule(
        _millennium,
        rf"{WORD_START}{_EN_PART}{_EN_CENTURY}[ -]millennium{_ERA_AFTER}(?!\w)",
    ),
)
