"""Rules for years and longer periods: ranges, decades, centuries, quarters, terms, eras."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_text import ordinal_number, words_to_number
from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import (
    century,
    is_hijri_century_pair,
    is_hijri_pair,
    year_value,
)
from pipeline.components.dates_patterns import (
    AFTER_NUMBER,
    AND,
    BEFORE_NUMBER,
    CASE,
    DASH,
    EN_COUNTED,
    EN_ORDINALS,
    EN_SEASONS,
    LABELS,
    MEASURES,
    MONTH_NAME,
    ROMAN,
    TR_COUNTED,
    TR_NUMBERS,
    TR_ORDINALS,
    TR_SEASONS,
    YEAR,
    either,
)

SEASONS: Final = {**TR_SEASONS, **EN_SEASONS}

_LABEL_BEFORE = re.compile(rf"(?<!\w)(?:{LABELS})\.?\s?:?\s?$|\b(?:n|p) ?[=<>] ?$|[=<>] $")
_COUNTED_AFTER = re.compile(
    rf" ?(?:%|°|\$|€|₺)|(?: (?:adet )?(?:{TR_COUNTED})| ?(?:{MEASURES})(?![\w'])| (?:{EN_COUNTED})(?!\w))"
    r"|'?[dt][ae]n (?:fazla|çok|az|büyük|küçük|yüksek|düşük)|'?y?[ae] yakin"
    r"|'?[ny]?[iuü]n? (?:aşkin|aşan|üzerinde|bul)| ?[±x×*] ?\d"
)
_YEAR_WORD = r"(?:yil(?!d)|sene|tarih)"
_EVIDENCE_AFTER = re.compile(
    rf"(?:'?{CASE})? ?{_YEAR_WORD}|'[dt][ae](?:n|ki)?(?!\w)|[dt][ae](?:n|ki)?(?!\w)"
    r"|(?:'?\w{1,4})? (?:sonra|önce|itibar|kadar|aras)|\)|"
    r" (?:devrim|ihtilal|isyan|fransiz|vizyon|hedef|revolution|war|treaty|uprising)|; ?\w{1,6}\. ?\d"
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
        return True
    if _SHARED_EVIDENCE.match(match.string, match.end()):
        return True
    return bool(_EVIDENCE_AFTER.match(_after(match)) or _EVIDENCE_BEFORE.search(_before(match)))


def _year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    year = int(match["y"])
    if _is_dated(match, year):
        yield FoundTimex(match.start(), match.end(), "DATE", year_value(year))


def _short_year(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
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


def _decade(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    value = _decade_value(match["x"])
    groups = match.groupdict()
    if groups.get("x1"):
        value = f"{_decade_value(match['x1'])}/{value}"
    yield FoundTimex(match.start(), match.end(), "DATE", value, _part_mod(match))


def _decade_value(written: str) -> str:
    number = int(written) if written.isdigit() else words_to_number(written)
    return str(number // 10) if number >= 100 else f"19{number // 10}"


def _shared_decade(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    yield FoundTimex(match.start(), match.end(), "DATE", _decade_value(match["x"]))


def _century(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    number = _century_number(match["c"])
    if number is None:
        return
    value = century(number)
    first = _century_number(match.groupdict().get("c1"))
    if first is not None:
        paired = re.search(r"[/(]", match[0]) and is_hijri_century_pair(first, number)
        value = value if paired else f"{century(first)}/{value}"
    yield FoundTimex(match.start(), match.end(), "DATE", _era(match) + value, _part_mod(match))


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
    if number is not None and number <= 12:
        yield FoundTimex(match.start(), match.end(), "DATE", f"{_era(match)}{number - 1}",
                         _part_mod(match))  # fmt: skip


def _era(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("bc") or groups.get("bc2"):
        return "BC"
    return "AH" if groups.get("ah") or groups.get("ah2") else ""


def _quarter(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    number = {"ilk": 1, "son": 4, "last": 4, "final": 4}.get(match["q"])
    number = number or int(re.sub(r"\D", "", match["q"]) or words_to_number(match["q"]))
    yield FoundTimex(match.start(), match.end(), "DATE", f"{match['y']}-Q{number}")


_MONTH_BEFORE = re.compile(rf"{MONTH_NAME} $")


def _half(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if _MONTH_BEFORE.search(match.string[max(0, match.start() - 12) : match.start()]):
        return  # half of a month: `Ağustos 2020’nin ilk yarısı`
    number = 2 if match["q"].startswith(("s", "iki", "2", "l")) else 1
    yield FoundTimex(match.start(), match.end(), "DATE", f"{match['y']}-H{number}")


def _series_point(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read the notation of time series: 2005Q1, 1998:Q1-2019:Q2, 2003:01-2018:12."""
    points = [(match[f"y{n}"], match[f"q{n}"], match[f"p{n}"]) for n in "12" if match[f"y{n}"]]
    quarterly = all(
        q in ("q", "ç") or (not q and len(p) == 1 and p in "1234") for _, q, p in points
    )
    if (len(points) == 2 or points[0][1]) and all(1 <= int(p) <= 12 for _, _, p in points):
        values = [f"{y}-Q{int(p)}" if quarterly else f"{y}-{int(p):02d}" for y, _, p in points]
        yield FoundTimex(match.start(), match.end(), "DATE", "/".join(values))


def _season(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    season = SEASONS[match["s"]]
    if (
        match["s"] == "kiş"
        and "ş" in text[match.start("s") : match.end("s")]
        and (text[match.start("s") + 1] in "iİ")
    ):
        return  # kişi, not kışı
    yield FoundTimex(match.start(), match.end(), "DATE", f"{match['y']}-{season}")


def _term(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read a term of an academic year: autumn in its first year, spring in its second."""
    terms = [SEASONS[match[group]] for group in ("s", "s2") if match[group]]
    values = [f"{match['y1'] if term == 'FA' else match['y2']}-{term}" for term in terms]
    yield FoundTimex(match.start(), match.end(), "DATE", "/".join(values))


_START_WORDS = re.compile(r"(?<!\w)(?:ilk|baş|first|early|beginning|start|turn)|^birinci")
_END_WORDS = re.compile(r"(?<!\w)(?:son|late|end|last|final|ikinci yari|second half)")
_MIDDLE_WORDS = re.compile(r"(?<!\w)(?:orta|mid|middle|ikinci|üçüncü|second|third)")


def _part_mod(match: re.Match[str]) -> str | None:
    """Return which part of its period a match names: START, MID, END or None for all of it."""
    part = " ".join(match[group] for group in ("part", "pre") if match.groupdict().get(group))
    for mod, words in (("START", _START_WORDS), ("END", _END_WORDS), ("MID", _MIDDLE_WORDS)):
        if part and words.search(part.strip()):
            return mod
    return None


_BC = r"m\. ?ö\.?|mö\.?|i\. ?ö\.?|iö\.?|milattan önce|b\.?c\.?e?\.?"
_AD = r"m\. ?s\.?|ms\.?|i\. ?s\.?|milattan sonra|a\.?d\.?"
_BC_AFTER = r"b\.c\.e\.|b\.c\.|bce|bc|m\.ö\.|mö"
_AH = r"hicri|h\."
_ERA_BEFORE = rf"(?:(?:(?P<bc>{_BC})|{_AD}|(?P<ah>{_AH})|miladi) ?)?"
_ERA_AFTER = rf"(?: (?:(?P<bc2>{_BC_AFTER})|(?P<ah2>a\.?h\.?)|ad|ce)(?!\w))?"
_WORD_START = r"(?<![\w'-])"
_TR_ORDINAL = rf"(?:(?:on|yirmi) ?)?{either(TR_ORDINALS)}"
_EN_ORDINAL = rf"(?:twenty-)?{either(EN_ORDINALS)}"
_SUFFIXED = r"(?: ?'?[iuü]?n[cç][iuü])"
_NUMERAL = rf"(?:\d{{1,2}}|{ROMAN})"
_TR_CENTURY = rf"(?:{_NUMERAL}(?=[./-]|{_SUFFIXED}| |y)|{_TR_ORDINAL})"
_TR_CENTURY_MARK = rf"(?:\.|{_SUFFIXED})?"
_CENTURY_WORD = r"(?:yüz ?yil|yuzyil|yy|asi?r)"
_PART_NOUN = r"(?:baş|son|orta)(?:lar)?[iu](?:n\w{0,4})?"
_FRACTION = (
    r"(?:(?:ilk|son|birinci|ikinci|üçüncü|dördüncü|1\.|2\.|3\.|4\.) "
    r"(?:yarisi|yarilari|çeyreği|çeyrekleri|onyili|on yili)\w{0,6})"
)
_TR_PART = rf"(?: (?P<part>{_FRACTION}|{_PART_NOUN}))?(?!\w)"
_PLURAL_ENDING = r"(?:l[ae]r)?(?:[iuü]?n?[iuüae]?(?:n?[dt][ae](?:n|ki)?)?|n[iuü]n|n?[dt][ae](?:n|ki\w{0,3})?|l[iuü]k\w{0,5})"
_EN_PART = (
    r"(?:(?P<part>(?:first|second|last|third|final|latter|former) (?:half|quarter|third|decades?)"
    r"|(?:beginning|end|middle|start|turn)s?) of (?:the )?)?(?:(?P<pre>early|late|mid|middle)[ -])?"
)
_EN_CENTURY = rf"(?:\d{{1,2}}(?= ?(?:st|nd|rd|th)| )|{ROMAN}|{_EN_ORDINAL})"
_EN_MARK = r"(?: ?(?:st|nd|rd|th)|\.)?"
_YEAR_OF = r"(?:'\w{1,4})?(?: (?:yili|senesi)(?:n[ai](?:n|da)?)?)?,? "
_SEASON_TR = either(TR_SEASONS)

RULES: Final = (
    Rule(re.compile(rf"(?:{BEFORE_NUMBER}|(?<=mid-))(?P<y>{YEAR})(?:{CASE}(?!\w))?{AFTER_NUMBER}(?!-\d)"), _year),
    # 622 yılında: fewer digits only with the word
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y>[1-9]\d\d)(?= (?:yili|senesi)n[ia]|'[dt][ae](?:n|ki)? (?:doğ|öl|vefat))"),
         _short_year),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y1>{YEAR}){DASH}(?P<y2>{YEAR}|\d\d(?!\d))"
                    rf"(?:{CASE}(?!\w))?{AFTER_NUMBER}(?!-\d)"), _year_range),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y1>20\d\d|19\d\d) ?/ ?(?P<y2>{YEAR}|\d\d(?!\d)){AFTER_NUMBER}(?!-\d)"),
         _slash_years),
    # 889/1483, H. 1293/M. 1876, 1293 (1876)
    Rule(re.compile(rf"(?:{_WORD_START}h\.? ?|hicri )?{BEFORE_NUMBER}(?P<h>\d{{1,4}})(?: ?h\.?)?"
                    rf" ?/ ?(?:m\.? ?)?(?P<m>\d{{3,4}})(?:-(?P<m2>\d{{2,4}}))?(?: m\.)?(?![\w/])"),
         _hijri_pair),
    Rule(re.compile(rf"{_WORD_START}(?:hicri |h\. ?|h(?= ?1[0-4]\d\d)) ?(?P<h>\d{{2,4}})(?![\w./%]|,\d)"),
         _hijri_year),
    # M.Ö. 500, MÖ 1200-800, MS 330, 500 BC, AD 79
    Rule(re.compile(rf"{_WORD_START}(?:(?P<bc>{_BC})|{_AD}) ?(?P<y>\d{{1,4}})(?:{DASH}(?P<y2>\d{{1,4}}))?"
                    r"(?![\w%]|\. ?(?:yüz|yy|bin)|[.,]\d)"), _era_year),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y>\d{{1,4}})(?:{DASH}(?P<y2>\d{{1,4}}))? ?"
                    rf"(?:(?P<bc>{_BC_AFTER})|ad|ce)(?!\w)"), _era_year),
    # 1990’lı yıllar, 90’lı yıllar, 1960-1970’li yıllar, 1990’lar, seksenli yıllar
    Rule(re.compile(rf"{BEFORE_NUMBER}(?:(?P<x1>[12]\d\d0|[1-9]0){DASH})?(?P<x>[12]\d\d0|[1-9]0)'?"
                    rf"l[iuü] yil(?:l[ae]r)?(?:{CASE}|[dt][ae](?:n|ki)?)?{_TR_PART}"), _decade),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?:(?P<x1>[12]\d\d0|[1-9]0){DASH})?(?P<x>[12]\d\d0|[1-9]0(?='))'?"
                    rf"l[ae]r(?:{CASE}|[dt][ae](?:n|ki)?)?{_TR_PART}"), _decade),
    Rule(re.compile(rf"{_WORD_START}(?P<x>{either(w for w, n in TR_NUMBERS.items() if 10 < n < 100)})"
                    rf"l[iuü] yillar(?:{CASE})?{_TR_PART}"), _decade),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<x>[12]\d\d0|[1-9]0)'?l[iuü](?=(?: ?, ?\d{{2,4}}'?l[iuü]){{0,4}}{AND}"
                    r"\d{2,4}'?l[iuü] yil)"), _shared_decade),
    Rule(re.compile(rf"{_WORD_START}{_EN_PART}'?(?P<x>[12]\d\d0|(?<=')[1-9]0)'?s(?!\w)"), _decade),
    # XIX. yüzyıl, 19. yy., on dokuzuncu yüzyıl, 21’inci yüzyılın ilk çeyreği, III./IX. asır
    Rule(re.compile(rf"{_WORD_START}{_ERA_BEFORE}(?:(?P<c1>{_TR_CENTURY}){_TR_CENTURY_MARK} ?[-/] ?)?"
                    rf"(?P<c>{_TR_CENTURY}){_TR_CENTURY_MARK} ?{_CENTURY_WORD}(?:\.(?= [a-zçğıöşü]))?'?"
                    rf"{_PLURAL_ENDING}{_TR_PART}"), _century),
    # IV. (X.) yüzyıl
    Rule(re.compile(rf"{_WORD_START}{_ERA_BEFORE}(?P<c1>{_NUMERAL})\.? ?\((?P<c>{_NUMERAL})\.?\) ?{_CENTURY_WORD}"
                    rf"{_PLURAL_ENDING}{_TR_PART}"), _century),
    Rule(re.compile(rf"{_WORD_START}{_ERA_BEFORE}(?P<c>{_TR_CENTURY}){_TR_CENTURY_MARK}"
                    rf"(?=(?: ?, ?{_NUMERAL}\.?){{0,4}}{AND}{_TR_CENTURY}{_TR_CENTURY_MARK} ?{_CENTURY_WORD})"),
         _shared_century),
    # the 19th century, second half of the nineteenth century, 16th-17th centuries
    Rule(re.compile(rf"{_WORD_START}{_EN_PART}(?:(?P<c1>{_EN_CENTURY}){_EN_MARK} ?[-/] ?)?"
                    rf"(?P<c>{_EN_CENTURY}){_EN_MARK}[ -]centur(?:y|ies){_ERA_AFTER}(?!\w)"), _century),
    Rule(re.compile(rf"{_WORD_START}{_EN_PART}(?P<c>{_EN_CENTURY}){_EN_MARK}"
                    rf"(?=(?: ?, ?{_EN_CENTURY}{_EN_MARK}){{0,4}}{AND}(?:the )?(?:(?:early|late|mid)[ -])?{_EN_CENTURY}{_EN_MARK}[ -]centur)"),
         _shared_century),
    # M.Ö. 3. binyıl, third millennium BC
    Rule(re.compile(rf"{_WORD_START}{_ERA_BEFORE}(?P<c>{_TR_CENTURY}){_TR_CENTURY_MARK} ?bin ?yil\w{{0,6}}{_TR_PART}"),
         _millennium),
    Rule(re.compile(rf"{_WORD_START}{_EN_PART}(?P<c>{_EN_CENTURY}){_EN_MARK}[ -]millennium{_ERA_AFTER}(?!\w)"),
         _millennium),
    # 2004’ün ilk çeyreği, first quarter of 2020, Q1 2020, 2020 yılının ikinci yarısı
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y>{YEAR}){_YEAR_OF}(?P<q>ilk|son|birinci|ikinci|üçüncü|dördüncü|[1-4]\.) ?"
                    r"çeyreği(?:n\w{0,4})?(?!\w)"), _quarter),
    Rule(re.compile(rf"{_WORD_START}(?P<q>first|second|third|fourth|last|final) quarter of (?:the year )?(?P<y>{YEAR})(?!\w)"),
         _quarter),
    Rule(re.compile(rf"{_WORD_START}(?P<q>q[1-4]),? (?P<y>{YEAR})(?!\w)"), _quarter),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y>{YEAR}){_YEAR_OF}(?P<q>ilk|son|birinci|ikinci|[12]\.) ?"
                    r"(?:yarisi|(?:alti|6) ayi)(?:n\w{0,4})?(?!\w)"), _half),
    Rule(re.compile(rf"{_WORD_START}(?P<q>first|second|last) half of (?:the year )?(?P<y>{YEAR})(?![\w'])"), _half),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y1>{YEAR})[:.-]?(?P<q1>[qçm]?)(?P<p1>\d{{1,2}})(?:{DASH}"
                    rf"(?P<y2>{YEAR})[:.-]?(?P<q2>[qçm]?)(?P<p2>\d{{1,2}}))?(?![\w]|[.:/-]\d)"), _series_point),
    # 2019 yazı, 2020 baharında, Fall 2019, 2019-2020 eğitim-öğretim yılı güz dönemi
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y>{YEAR}){_YEAR_OF}(?P<s>{_SEASON_TR})"
                    r"(?:i(?:n|n?[dt]a(?:n|ki)?|na|nin)?| (?:dönemi|yariyili|mevsimi|sezonu)(?:n\w{0,4})?| aylari\w{0,4})(?!\w)"), _season),
    Rule(re.compile(rf"{_WORD_START}(?P<s>{either(EN_SEASONS)})(?: semester| term)?,?(?: of)?(?: the)? (?P<y>{YEAR})(?!\w)"),
         _season),
    Rule(re.compile(rf"{BEFORE_NUMBER}(?P<y1>{YEAR}) ?[-/] ?(?P<y2>{YEAR})(?:'\w{{1,4}})? (?:[\w-]{{4,10}}[ -]){{0,3}}?"
                    rf"(?:yili(?:n[iı]n)? )?(?P<s>{_SEASON_TR})(?: ve (?P<s2>{_SEASON_TR}))?"
                    r" (?:dönem|yariyil|sömestr)(?:l[ae]r)?(?:[iı](?:n\w{0,4})?)?(?!\w)"), _term),
    Rule(re.compile(rf"{_WORD_START}(?P<s>{either(EN_SEASONS)})(?: and (?P<s2>spring))? (?:semesters?|terms?) of (?:the )?"
                    rf"(?:academic year )?(?P<y1>{YEAR}) ?[-/] ?(?P<y2>{YEAR})(?: academic year)?(?!\w)"), _term),
)  # fmt: skip
