"""Rules for years: alone, in ranges, of the Hijri calendar, before Christ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_timex import FoundTimex, rule
from pipeline.components.date_values import is_hijri_pair, year_value
from pipeline.components.dates_patterns import (
    AD,
    AFTER_NUMBER,
    AND,
    BC,
    BC_AFTER,
    BEFORE_NUMBER,
    CASE,
    DASH,
    EN_COUNTED,
    LABELS,
    MEASURES,
    TR_COUNTED,
    WORD_START,
    YEAR,
)

_LABEL_BEFORE = re.compile(rf"(?<!\w)(?:{LABELS})\.?\s?:?\s?$|\b(?:n|p) ?[=<>] ?$|[=<>] $")
_AMOUNT_BEFORE = re.compile(r"(?<!\w)(?:toplam|total|than|en az|en fazla|en çok) $")
_COUNTED_AFTER = re.compile(
    rf" ?(?:%|°|\$|€|₺)| (?:adet )?(?:{TR_COUNTED})| (?:{EN_COUNTED})(?!\w)"
    rf"| ?(?:{MEASURES})(?![\w'])"
    r"|'?[dt][ae]n (?:fazla|çok|az|büyük|küçük|yüksek|düşük)|'?y?[ae] yakin"
    r"|'?[ny]?[iuü]n? (?:aşkin|aşan|üzerinde|bul)| ?[±x×*] ?\d"
)
_EVIDENCE_AFTER = re.compile(
    rf"(?:'?{CASE})? ?(?:yil(?!d)|sene|tarih)|'?[dt][ae](?:n|ki)?(?!\w)"
    r"|(?:'?\w{1,4})? (?:sonra|önce|itibar|kadar|aras)|\)"
    r"| (?:devrim|ihtilal|isyan|fransiz|vizyon|hedef|revolution|war|treaty|uprising)"
)
_SHARED_EVIDENCE = re.compile(
    rf"(?: ?, ?{YEAR}){{0,8}}{AND}{YEAR}(?:'\w{{1,4}})? (?:yil|sene|tarih|aras|dönem)"
)
_EVIDENCE_BEFORE = re.compile(
    r"(?<!\w)(?:in|since|until|till|by|from|year|years|during|circa|c\.|ca\.|born|died|d\.|b\.|"
    r"ö\.|öl\.|v\.|vef\.|doğ\.|dated|between|the|after|before|around|early|late|m\.|miladi|"
    r"yili|tarih|tarihi|a\.?d\.?|m\.?s\.?),?[ -]?$|\($"
)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 16) : match.start()]


def _after(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + 24]


def _is_dated(match: re.Match[str], year: int) -> bool:
    """Tell whether a number that can be a year is one, from what stands beside it.

    From 1800 to 2049 anything not counted, measured or labelled is a year; outside, a number
    needs a word that says so (`1453 yılında`, `in 1648`).
    """
    if _COUNTED_AFTER.match(_after(match)) or _LABEL_BEFORE.search(_before(match)):
        return False
    if 1800 <= year < 2050:
        return not _AMOUNT_BEFORE.search(_before(match)) or bool(
            _EVIDENCE_AFTER.match(_after(match))
        )
    if _SHARED_EVIDENCE.match(match.string, match.end()):
        return True
    return bool(_EVIDENCE_AFTER.match(_after(match)) or _EVIDENCE_BEFORE.search(_before(match)))


def _year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    year = int(match["y"])
    if _is_dated(match, year):
        yield FoundTimex(match.start(), match.end(), "DATE", year_value(year))


def _short_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if not text[: match.start()].rstrip()[-1:].isupper():  # an article: `TCK 314’te`
        yield FoundTimex(match.start("y"), match.end("y"), "DATE", year_value(int(match["y"])))


def _year_range(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    first, last = int(match["y1"]), int(match["y2"])
    if last < 100:
        last += first // 100 * 100
    if (
        first < last
        and (first >= 1400 or _EVIDENCE_AFTER.match(_after(match)))
        and _is_dated(match, max(first, 1800))
    ):
        value = f"{year_value(first)}/{year_value(last)}"
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _slash_years(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `2019/2020`, two years in a row; `2015/1234` is the number of a decision."""
    first, last = int(match["y1"]), int(match["y2"])
    if last < 100:
        last += first // 100 * 100
    if last == first + 1 and _is_dated(match, first):
        value = f"{year_value(first)}/{year_value(last)}"
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _hijri_pair(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    hijri, common = int(match["h"]), int(match["m"])
    if is_hijri_pair(hijri, common):
        value = year_value(common)
        if match["m2"]:
            last = match["m2"]
            value += f"/{year_value(int(match['m'][: -len(last)] + last))}"
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _hijri_life(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read the life of a scholar in both calendars: `80-150/699-767`."""
    born, died = int(match["m"]), int(match["m2"])
    if is_hijri_pair(int(match["h"]), born) and is_hijri_pair(int(match["h2"]), died):
        value = f"{year_value(born)}/{year_value(died)}"
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _hijri_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if 1 <= int(match["h"]) < 1500:
        yield FoundTimex(match.start(), match.end(), "DATE", f"AH{int(match['h']):04d}")


def _era_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    groups = match.groupdict()
    before_christ = bool(groups.get("bc"))
    value = year_value(int(match["y"]), before_christ=before_christ)
    if match["y2"]:
        value += "/" + year_value(int(match["y2"]), before_christ=before_christ)
    yield FoundTimex(match.start(), match.end(), "DATE", value)


_HIJRI_MARK = r" ?h\.?"

RULES: Final = (
    rule(
        _year,
        rf"(?:{BEFORE_NUMBER}|(?<=mid-))(?P<y>{YEAR})(?:{CASE}(?!\w))?{AFTER_NUMBER}(?!-\d)",
    ),
    # 622 yılında: three digits only with the word
    rule(
        _short_year,
        rf"{BEFORE_NUMBER}(?P<y>[1-9]\d\d)",
        r"(?= (?:yili|senesi)n[iad]|'[dt][ae](?:n|ki)? "
        r"(?:\w{2,14}(?:'\w{1,5})? ){0,2}(?:doğ|öl[dm]|vefat|hicret|feth|tahta|kurul|yikil))",
    ),
    # 1914-1918, 1995-96
    rule(
        _year_range,
        rf"{BEFORE_NUMBER}(?P<y1>{YEAR}){DASH}(?:{YEAR}{DASH})?(?P<y2>{YEAR}|\d\d(?!\d))",
        rf"(?:{CASE}(?!\w))?{AFTER_NUMBER}(?!-\d)",
    ),
    rule(
        _slash_years,
        rf"{BEFORE_NUMBER}(?P<y1>(?:19|20)\d\d) ?/ ?(?P<y2>{YEAR}|\d\d(?!\d))",
        rf"{AFTER_NUMBER}(?!-\d)",
    ),
    # 889/1483, H. 1293/M. 1876, 1005h/1596-97
    rule(
        _hijri_pair,
        rf"(?:{WORD_START}h\.? ?|hicri )?{BEFORE_NUMBER}(?P<h>\d{{1,4}})(?:{_HIJRI_MARK})?",
        r" ?/ ?(?:m\.? ?)?(?P<m>\d{3,4})(?:-(?P<m2>\d{2,4}))?(?: m\.)?(?![\w/])",
    ),
    rule(
        _hijri_life,
        rf"(?:{WORD_START}h\.? ?)?{BEFORE_NUMBER}(?P<h>\d{{1,4}})-(?P<h2>\d{{1,4}}) ?/ ?",
        r"(?P<m>\d{3,4})-(?P<m2>\d{3,4})(?![\w/])",
    ),
    # H. 1293, hicri 1293
    rule(
        _hijri_year,
        rf"{WORD_START}(?:hicri |h\. ?|h(?= ?1[0-4]\d\d)) ?(?P<h>\d{{2,4}})(?![\w./%]|,\d)",
    ),
    # M.Ö. 500, MÖ 1200-800, MS 330
    rule(
        _era_year,
        rf"{WORD_START}(?:(?P<bc>{BC})|{AD}) ?(?P<y>\d{{1,4}})(?:{DASH}(?P<y2>\d{{1,4}}))?",
        r"(?![\w%]|\. ?(?:yüz|yy|bin)|[.,]\d)",
    ),
    # 500 BC
    rule(
        _era_year,
        rf"{BEFORE_NUMBER}(?P<y>\d{{1,4}})(?:{DASH}(?P<y2>\d{{1,4}}))? ?",
        rf"(?:(?P<bc>{BC_AFTER})|ad|ce)(?!\w)",
    ),
)
