"""Rules for years: alone, in ranges, of the Hijri calendar, before Christ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_timex import FoundTimex, rule
from pipeline.components.date_values import is_hijri_pair, year_value
from pipeline.components.dates_patterns import (
    AD,
    AD_AFTER,
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
    RANGE_START,
    TR_COUNTED,
    WORD_START,
    YEAR,
)

_LABEL_BEFORE = re.compile(rf"(?<!\w)(?:{LABELS})\.?\s?:?\s?$|\b(?:n|p) ?[=<>] ?$|[=<>] $")
_AMOUNT_BEFORE = re.compile(
    r"(?<!\w)(?:toplam|total|than|en az|en fazla|en çok|"
    r"yaklaşik(?: olarak)?|approximately|nearly|almost) $"
)
_STATISTIC = r"(?!\w* (?:sayi|oran|veri|istatisti))"
_COUNTED_AFTER = re.compile(
    rf" ?(?:%|°|\$|€|₺)| (?:adet )?(?:(?P<tr>{TR_COUNTED}){_STATISTIC}|(?P<en>{EN_COUNTED})(?!\w))"
    rf"| ?(?:{MEASURES})(?![\w'])"
    rf"| (?:ila|ile|ve|veya|to|and|or) \d{{3,5}} ?(?:{MEASURES}|{EN_COUNTED}|{TR_COUNTED})(?![\w'])"
    r"|'?l[ae]rc[ae]|'?s?[iuü] (?:kadin|erkek|kiz|evli|bekar)"
    r"|'?[dt][ae]n (?:fazla|çok|az|büyük|küçük|yüksek|düşük)|'?y?[ae] yakin"
    r"|'?[ny]?[iuü]n? (?:aşkin|aşan|üzerinde|bul)| ?[±x×*] ?\d"
)
_IN = r"'?[dt][ae](?:n|ki)?(?!\w)"
# `1650 civarında tamamlandı` is a year; `1650 civarında eser`, and what was made as often
# (`üretilen`, `yapılar`), is a count.
_MADE_ABOUT = (
    r"civar(?:inda|ina) (?:tamamla(?:n|d)|yap(?:il(?!ar)|ti)|yaz(?:il|di)|kaleme|inşa|"
    r"kur(?:ul(?=[admu])|du)|telif|istinsah|bas(?:il(?!i)|ti)|doğ(?:an|d|mu)|öldü|vefat|tarihle)"
)
_EVIDENCE_AFTER = re.compile(
    rf"(?:'?{CASE})? ?(?:yil(?!d)|sene|tarih)|{_IN}"
    rf"| {_MADE_ABOUT}"
    r"|(?:'?\w{1,4})? (?:sonra|önce|itibar|kadar|aras|(?:baş|orta|son)(?:lar)?[iu]n)"
    r"| (?:devrim|ihtilal|isyan|(?:veba )?salgin|fransiz|vizyon|hedef"
    r"|revolution|war|treaty|uprising)"
)
_CLOSED = re.compile(r"\)")  # (2040)
_COMING_YEAR = r"20\d\d"
_BESIDE_COMING = re.compile(rf"(?<![\d.,])(?:{_COMING_YEAR}, ?|{_COMING_YEAR} (?:ve|and) )$")
_COMING_BESIDE = re.compile(rf"(?: ?, ?| (?:ve|and) ){YEAR}(?![\w%]|[.,]\d)")
_SHARED_EVIDENCE = re.compile(
    rf"(?: ?, ?{YEAR}){{0,8}}{AND}{YEAR}(?:(?:'\w{{1,4}})? (?:yil|sene|tarih|aras|dönem)|{_IN})"
)
_EVIDENCE_BEFORE = re.compile(
    r"(?<!\w)(?:in|since|until|till|by|from|year|years|during|circa|c\.|ca\.|born|died|d\.|b\.|"
    r"ö\.|öl\.|v\.|vef\.|doğ\.|dated|sene|between|the|after|before|around|early|late|pre|post|m\.|"
    r"miladi|yak\.|yili|tarihi?n?|tarihinin|a\.?d\.?|m\.?s\.?),?[ -]?$|\($"
    rf"|(?<!\w)(?:between|from|years) (?:the years? )?{YEAR},? ?(?:and|to|until|till|-) ?$"
)
# What a year names, when its name is printed with a capital: `1071 Malazgirt Savaşı`.
_EVENT_AFTER = re.compile(
    r" (?:[\w'-]{2,20} ){1,3}(?:savaş|zafer|yenilgi|bozgun|muharebe|kuşatma|fethi|sefer|isyan|"
    r"ferman|depremi|yangini)| (?:battle|war|siege|earthquake|fire|rebellion)(?!\w)"
)
# Words of a text about the centuries whose years have three digits.
_EARLY_AGE = re.compile(
    r"bizans|emevi|abbas[iî]|halife|sasani|göktürk|kağan|hicret|milat|roma imp|\bhz\.|peygamber|"
    r"\bm\.? ?ö\.?|\bm\.? ?s\.|\b(?:[4-9]|10|vii?i?i?|iv|ix|x)\. ?(?:yüz ?yil|asir)"
)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 48) : match.start()]


def _digits_end(match: re.Match[str]) -> int:
    """Return where the last year ends, before its ending: `1797|de`, `1914-1918|'de`."""
    return match.end("y2" if match.groupdict().get("y2") else "y")


def _is_counted(match: re.Match[str], text: str) -> bool:
    """Tell `2000 öğrenci` from the name in `2009 Öğrenci Kongresi`, printed with a capital."""
    counted = _COUNTED_AFTER.match(match.string, _digits_end(match))
    if counted is None:
        return False
    word = text[max(counted.start("tr"), counted.start("en"), 0) :][:2]
    return counted.lastgroup is None or not (word[:1].isupper() and word[1:].islower())


def _is_dated(match: re.Match[str], text: str, year: int) -> bool:
    """Tell whether a number that can be a year is one, from what stands beside it.

    From 1800 to 2049 anything not counted, measured or labelled is a year; outside, a number
    needs a word that says so (`1453 yılında`, `in 1648`), to 2100 another year (`2040, 2060`).
    """
    end = _digits_end(match)
    evident = _EVIDENCE_AFTER.match(match.string, end)
    if _is_counted(match, text) or (_LABEL_BEFORE.search(_before(match)) and not evident):
        return False
    if 1800 <= year < 2050:
        return not _AMOUNT_BEFORE.search(_before(match)) or bool(evident)
    return bool(
        evident
        or _CLOSED.match(match.string, end)
        or (2050 <= year <= 2100 and _is_beside_a_year(match, end))
        or _SHARED_EVIDENCE.match(match.string, end)
        or _EVIDENCE_BEFORE.search(_before(match))
        or (text[end + 1 : end + 2].isupper() and _EVENT_AFTER.match(match.string, end))
    )


def _is_beside_a_year(match: re.Match[str], end: int) -> bool:
    return bool(_BESIDE_COMING.search(_before(match)) or _COMING_BESIDE.match(match.string, end))


def _year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    year = int(match["y"])
    if _is_dated(match, text, year):
        yield FoundTimex(match.start("y"), match.end(), "DATE", year_value(year))


def _short_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if text[: match.start()].rstrip()[-1:].isupper():
        return  # an article: `TCK 314’te`
    before = match.string[max(0, match.start() - 200) : match.start()]
    if not match.groupdict().get("case") or _EARLY_AGE.search(before):
        yield FoundTimex(match.start("y"), match.end("y"), "DATE", year_value(int(match["y"])))


def _inscribed(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read the years of what was written then: `yazıtlar (732, 735)`."""
    for year in re.finditer(r"\d{3}", match["years"]):
        start = match.start("years") + year.start()
        yield FoundTimex(start, start + 3, "DATE", year_value(int(year[0])))


def _year_range(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    first, last = int(match["y"]), int(match["y2"].lstrip("'"))
    if last < 100 <= first:
        last += first // 100 * 100
    end = _digits_end(match)
    evident = _EVIDENCE_AFTER.match(match.string, end) or _CLOSED.match(match.string, end)
    dated = first >= 1400 or evident or _EVIDENCE_BEFORE.search(_before(match))
    coming = 2050 <= first < last <= 2100
    if first < last and dated and _is_dated(match, text, 2000 if coming else max(first, 1800)):
        value = f"{year_value(first)}/{year_value(last)}"
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _slash_years(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `2019/2020`, two years in a row; `2015/1234` is the number of a decision."""
    first, last = int(match["y"]), int(match["y2"])
    if last < 100:
        last += first // 100 * 100
    named = match.string.startswith(" yillari", match.end())
    if (last == first + 1 or (named and first < last)) and _is_dated(match, text, max(first, 1800)):
        value = f"{year_value(first)}/{year_value(last)}"
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _hijri_pair(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    hijri, common = int(match["h"]), int(match["m"])
    if not is_hijri_pair(hijri, common):
        return
    value = year_value(common)
    if match["m2"]:
        last = match["m2"]
        value += f"/{year_value(int(match['m'][: -len(last)] + last))}"
    if "open" in match.groupdict():  # what is in brackets is a date of its own
        opened = match.start("open") if match["open"] else match.start("m")
        plain = match.start() == match.start("h")  # no era is printed, so its number is all it says
        printed, resolved = (year_value(hijri), value) if plain else (value, None)
        yield FoundTimex(match.start(), match.end("h"), "DATE", printed, resolved=resolved)
        yield FoundTimex(opened, match.end() - 1, "DATE", value)
    else:
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _hijri_life(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read the life of a scholar in both calendars: `80-150/699-767`."""
    born, died = int(match["m"]), int(match["m2"])
    if is_hijri_pair(int(match["h"]), born) and is_hijri_pair(int(match["h2"]), died):
        value = f"{year_value(born)}/{year_value(died)}"
        yield FoundTimex(match.start(), match.end(), "DATE", value)


def _early_life(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read the life of somebody of the first centuries behind the name: `Boethius’un (480-524)`."""
    born, died = int(match["y"]), int(match["y2"])
    if 20 <= died - born <= 95:
        value = f"{year_value(born)}/{year_value(died)}"
        yield FoundTimex(match.start("y"), match.end("y2"), "DATE", value)


def _hijri_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if 1 <= int(match["h"]) < 1500:
        yield FoundTimex(match.start(), match.end(), "DATE", f"AH{int(match['h']):04d}")


def _era_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    before_christ = bool(match["bc"])
    years = [re.sub(r"\D", "", match[group]) for group in ("y", "y2") if match[group]]
    if not before_christ and len(years[-1]) < len(years[0]):  # A.D. 1250-51
        years[-1] = years[0][: -len(years[-1])] + years[-1]
    thousand = 1000 if match.groupdict().get("bin") else 1
    value = "/".join(
        year_value(int(year) * thousand, before_christ=before_christ) for year in years
    )
    yield FoundTimex(match.start(), match.end(), "DATE", value)


def _year_of_era(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read a year of an era that is printed once, at the first of them: `M.S. 115 ve 526`."""
    era = _ERA_BEFORE.search(_before(match))
    if era and not _is_counted(match, text):
        value = year_value(int(match["y"]), before_christ=bool(era["bc"]))
        yield FoundTimex(match.start("y"), match.end("y"), "DATE", value)


_ERA_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<bc>{BC})|{AD}) ?\d{{1,4}}(?:'\w{{1,4}})?"
    r"(?: ?, ?\d{1,4}(?:'\w{1,4})?){0,4}(?: ?, ?| (?:ve|ile|and) )$"
)
_HIJRI_LEAD = rf"(?:{WORD_START}(?:a\.? ?)?h\.? ?|hicri |hijri )"
_COMMON_LEAD = r"(?:m\.? ?|miladi |a\. ?d\. ?)"
_HIJRI_MARK = r" ?h\.?"
_AFTER_COMMA = r"(?<=\b(?:19|20)\d\d,)"  # 2019,2020 ve 2021
_ERA_YEAR = r"(?:\d{1,3}\.\d{3}|\d{1,6})"

RULES: Final = (
    rule(
        _year,
        rf"(?:{BEFORE_NUMBER}|(?<=mid-)|(?<=pre-)|(?<=post-)|{_AFTER_COMMA})(?P<y>{YEAR})",
        rf"(?:{CASE}(?!\w))?(?:{AFTER_NUMBER}|(?=,{YEAR})|(?=yil(?:i|lar)))(?!-\d)",
    ),
    # MS 115, 341 ve 526: all but the first
    rule(
        _year_of_era,
        rf"{BEFORE_NUMBER}(?P<y>1?\d{{3}})",
        r"(?=['),;]|\.(?! ?(?:yüz|yy|bin))(?!\d)| (?:yil|deprem|salgin|savaş|tarih|aras|ve \d))",
    ),
    # 622 yılında, the year 644, 876 ile 880 yılları, ö. 976: three digits only with the word
    rule(
        _short_year,
        rf"{BEFORE_NUMBER}(?P<y>[1-9]\d\d)",
        r"(?= (?:(?:yili|senesi)n[iad]|yillari(?! aş)|(?:ve|ile|ila) \d{3,4} yil)"
        r"|'[dt][ae](?:n|ki)? "
        r"(?:\w{2,14}(?:'\w{1,5})? ){0,2}(?:doğ|öl[dm]|vefat|hicret|feth|tahta|kurul|yikil))",
    ),
    rule(
        _short_year,
        r"(?<!\w)(?:the years? |sene |(?:ö|öl|d|doğ|vef)\. ?)(?P<y>[1-9]\d\d)",
        rf"(?![\w/.%'-]|,\d| ?/| ?(?:{MEASURES})(?!\w))",
    ),
    # yazıtlar (732, 735)
    rule(
        _inscribed,
        rf"{WORD_START}(?:yazit|kitabe|abide|sikke|inscription|stele)[\w']{{0,10}} ",
        r"\((?P<years>[3-9]\d\d(?:(?:, | ve | and )[3-9]\d\d){0,3})\)",
    ),
    # 609’da, in a text about such years
    rule(_short_year, rf"{BEFORE_NUMBER}(?P<y>[1-9]\d\d)(?P<case>'[dt][ae](?:n|ki)?)(?!\w)"),
    # 1914-1918, 1995-96, 2012-’22, 1640?-1712
    rule(
        _year_range,
        rf"{BEFORE_NUMBER}(?P<y>{YEAR})\??{DASH}(?:{YEAR}{DASH})?(?P<y2>{YEAR}|'?\d\d(?!\d))",
        rf"(?:{CASE}(?!\w))?{AFTER_NUMBER}(?!-\d)",
    ),
    # 311-314 yılları
    rule(
        _year_range,
        rf"{BEFORE_NUMBER}(?P<y>[1-9]\d\d){DASH}(?P<y2>\d{{3,4}})(?= yillari )",
    ),
    # 2019/2020, 1776/77
    rule(
        _slash_years,
        rf"{BEFORE_NUMBER}(?P<y>{YEAR}) ?/ ?(?P<y2>{YEAR}|\d\d(?!\d))",
        rf"{AFTER_NUMBER}(?!-\d)",
    ),
    # 889/1483, H. 1293/M. 1876, 1005h/1596-97
    rule(
        _hijri_pair,
        rf"{_HIJRI_LEAD}?{BEFORE_NUMBER}(?P<h>\d{{1,4}})(?:{_HIJRI_MARK})?",
        rf" ?/ ?{_COMMON_LEAD}?",
        r"(?P<m>\d{3,4})(?:-(?P<m2>\d{2,4}))?(?: m\.)?(?![\w/]| years)",
    ),
    # 1302 (1885), H. 1302 (M. 1885)
    rule(
        _hijri_pair,
        rf"{_HIJRI_LEAD}?{BEFORE_NUMBER}(?P<h>\d{{3,4}})",
        rf" ?\((?P<open>{_COMMON_LEAD})?",
        r"(?P<m>\d{3,4})(?:-(?P<m2>\d{2,4}))?\)",
    ),
    # 80-150/699-767, 648-707 (1250-1307)
    rule(
        _hijri_life,
        rf"(?:{WORD_START}h\.? ?)?{BEFORE_NUMBER}(?P<h>\d{{1,4}})-(?P<h2>\d{{1,4}}) ?",
        r"(?:/ ?|(?P<open>\())(?P<m>\d{3,4})-(?P<m2>\d{3,4})(?(open)\)|(?![\w/]))",
    ),
    # 1179/1765-1236/1821
    rule(
        _hijri_life,
        rf"{BEFORE_NUMBER}(?P<h>\d{{2,4}})/(?P<m>\d{{3,4}}){DASH}(?P<h2>\d{{2,4}})/(?P<m2>\d{{3,4}})",
        r"(?![\w/])",
    ),
    # Boethius’un (480-524)
    rule(_early_life, r"\w'\w{1,4} \((?P<y>[1-9]\d\d)-(?P<y2>[1-9]\d{2,3})\)"),
    # H. 1293, hicri 1293
    rule(
        _hijri_year,
        rf"{WORD_START}(?:hicri |hijri |a\.?h\. ?|h\. ?|h(?= ?1[0-4]\d\d)) ?",
        r"(?P<h>\d{2,4})(?![\w./%]|,\d)",
    ),
    # 852 AH
    rule(_hijri_year, rf"{BEFORE_NUMBER}(?P<h>\d{{2,4}}) ?(?:a\. ?h\.|ah|h\.(?= [a-zçşü]))(?!\w)"),
    # M.Ö. 500, MÖ 1200-800, MS 330, MÖ 10.000, MÖ 5 bin yılında
    rule(
        _era_year,
        rf"{RANGE_START}(?:(?P<bc>{BC})|{AD}) ?(?P<y>{_ERA_YEAR})(?:{DASH}(?P<y2>{_ERA_YEAR}))?",
        r"(?P<bin> bin(?= yil))?(?![\w%]|\. ?(?:yüz|yy|bin)|[.,]\d)",
    ),
    # 500 BC
    rule(
        _era_year,
        rf"{BEFORE_NUMBER}(?P<y>\d{{1,4}})(?:{DASH}(?P<y2>\d{{1,4}}))? ?",
        rf"(?:(?P<bc>{BC_AFTER})|{AD_AFTER})(?!\w)",
    ),
)
