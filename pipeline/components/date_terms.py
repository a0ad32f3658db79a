"""Rules for parts of a year: quarters, halves, seasons, academic terms, time series."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_text import roman, words_to_number
from pipeline.components.date_timex import FoundTimex, rule
from pipeline.components.date_values import UNKNOWN_YEAR
from pipeline.components.dates_patterns import (
    AND,
    BEFORE_NUMBER,
    DASH,
    EN_SEASONS,
    MONTH_NAME,
    OF_YEAR,
    TR_SEASONS,
    WORD_START,
    YEAR,
    either,
)

SEASONS: Final = {**TR_SEASONS, **EN_SEASONS}
_MONTH_BEFORE = re.compile(rf"{MONTH_NAME} $")


def _quarter(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    number = {"ilk": 1, "son": 4, "last": 4, "final": 4}.get(match["q"])
    number = number or int(re.sub(r"\D", "", match["q"]) or words_to_number(match["q"]))
    yield FoundTimex(match.start(), match.end(), "DATE", f"{match['y']}-Q{number}")


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


def _roman_quarters(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    values = [f"{match[f'y{n}']}-Q{roman(match[f'q{n}'])}" for n in "12"]
    yield FoundTimex(match.start(), match.end(), "DATE", "/".join(values))


def _season(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if not _is_person(match, text):
        season = SEASONS[match["s"]]
        year, second = match["y"], match.groupdict().get("y2")
        if second and season in ("SP", "SU"):
            year = year[: -len(second)] + second
        yield FoundTimex(match.start(), match.end(), "DATE", f"{year}-{season}")


def _is_person(match: re.Match[str], text: str) -> bool:
    """Tell `kişi` (person) from `kışı` (its winter), which folding makes one."""
    start, end = match.span("s")
    return match["s"] == "kiş" and "ş" in text[start:end] and text[start + 1] in "iİ"


def _bare_season(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if not _is_person(match, text):
        value = f"{UNKNOWN_YEAR}-{SEASONS[match['s']]}"
        end = match.end("case" if "case" in match.groupdict() else "s")
        yield FoundTimex(match.start("s"), end, "DATE", value)


def _term(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read a term of an academic year: autumn in its first year, spring in its second."""
    terms = [SEASONS[match[group]] for group in ("s", "s2") if match[group]]
    values = [f"{match['y1'] if term == 'FA' else match['y2']}-{term}" for term in terms]
    yield FoundTimex(match.start(), match.end(), "DATE", "/".join(values))


_TR_SEASON = either(TR_SEASONS)
_EN_SEASON = either(EN_SEASONS)
_EN_QUIET_SEASON = "(?:spring|summer|autumn|winter)"  # `fall` is a verb as often
_TR_ORDINAL = r"(?:ilk|son|birinci|ikinci|üçüncü|dördüncü|[1-4]\.)"
_IN_EN_SEASON = (
    r"(?: (?:months?|seasons?|period)(?!\w)|[.,;)]|$"
    r"| (?:and|or|in|when|than|to|due|because|with|by|for|as|was|were|at|on)(?!\w))"
)
_SEASON_CASES = r"[iü](?:n|n?[dt][ae](?:n|ki\w{0,4})?|n[ae]|n[iü]n)?"
_CASES = r"(?:n\w{0,4})?(?!\w)"

RULES: Final = (
    # 2004’ün ilk çeyreği, first quarter of 2020, Q1 2020
    rule(
        _quarter,
        rf"{BEFORE_NUMBER}(?P<y>{YEAR}){OF_YEAR}(?P<q>{_TR_ORDINAL}) ?çeyre(?:ği{_CASES}|k(?!\w))",
    ),
    rule(
        _quarter,
        rf"{WORD_START}(?P<q>first|second|third|fourth|last|final) quarter of (?:the year )?",
        rf"(?P<y>{YEAR})(?!\w)",
    ),
    rule(_quarter, rf"{WORD_START}(?P<q>q[1-4])(?:,| of)? (?P<y>{YEAR})(?!\w)"),
    rule(_half, rf"{WORD_START}h(?P<q>[12]),? (?P<y>{YEAR})(?!\w)"),
    # 2020 yılının ikinci yarısı, 2020’nin ilk altı ayı, first half of 2020
    rule(
        _half,
        rf"{BEFORE_NUMBER}(?P<y>{YEAR}){OF_YEAR}(?P<q>ilk|son|birinci|ikinci|[12]\.) ?",
        rf"(?:yarisi|(?:alti|6) ayi){_CASES}",
    ),
    rule(
        _half,
        rf"{WORD_START}(?P<q>first|second|last) half of (?:the year )?(?P<y>{YEAR})(?![\w'])",
    ),
    # 2005Q1, 1998:Q1-2019:Q2, 2003:01-2018:12
    rule(
        _series_point,
        rf"{BEFORE_NUMBER}(?P<y1>{YEAR})[:./-]?(?P<q1>[qçm]?)(?P<p1>\d{{1,2}})(?:{DASH}",
        rf"(?P<y2>{YEAR})[:./-]?(?P<q2>[qçm]?)(?P<p2>\d{{1,2}}))?(?![\w]|[.:/-]\d)",
    ),
    # 1990:I-2022:IV
    rule(
        _roman_quarters,
        rf"{BEFORE_NUMBER}(?P<y1>{YEAR})[:.]?(?P<q1>iv|i{{1,3}}){DASH}",
        rf"(?P<y2>{YEAR})[:.]?(?P<q2>iv|i{{1,3}})(?!\w)",
    ),
    # 2019 yazı, 2020 baharında, 2021 kış dönemi, Fall 2019
    rule(
        _season,
        rf"{BEFORE_NUMBER}(?P<y>{YEAR}){OF_YEAR}(?P<s>{_TR_SEASON})",
        rf"(?:{_SEASON_CASES}",
        r"| (?:dönemi|yariyili|mevsimi|sezonu)(?:n\w{0,4})?| aylari\w{0,4})(?!\w)",
    ),
    # 2020/21 kışındaki, 2019-2020 güzünde
    rule(
        _season,
        rf"{BEFORE_NUMBER}(?P<y>{YEAR})[/-](?P<y2>{YEAR}|\d\d)(?:'\w{{1,4}})? (?P<s>{_TR_SEASON})",
        rf"{_SEASON_CASES}(?!\w)",
    ),
    rule(
        _season,
        rf"{WORD_START}(?P<s>{_EN_SEASON})(?: semester| term| season| months)?,?(?: of)?(?: the)? ",
        rf"(?P<y>{YEAR})(?:-(?P<y2>{YEAR}))?(?!\w|-\d)",
    ),
    # Bahar 2019
    rule(_season, rf"{WORD_START}(?P<s>{_TR_SEASON}) (?P<y>{YEAR})(?!\w|-\d)"),
    # kış aylarında, yaz mevsimi, ilkbaharda, kışın
    rule(
        _bare_season,
        rf"{WORD_START}(?P<s>{_TR_SEASON})(?=(?:{AND}{_TR_SEASON})? (?:ay(?:i|lar)|mevsim))",
    ),
    rule(_bare_season, rf"{WORD_START}(?P<s>(?:ilk|son)bahar)(?P<case>d[ae]n?)(?!\w)"),
    # in winter, the summer months
    rule(
        _bare_season,
        r"(?<!\w)(?:in|during|until|to|from) (?:the )?(?:early |late |mid-)?",
        rf"(?:{_EN_QUIET_SEASON}(?:,| and| or) )?(?P<s>{_EN_QUIET_SEASON}){_IN_EN_SEASON}",
    ),
    rule(
        _bare_season,
        rf"(?<!\w)(?:in|during) (?:the )?(?P<s>{_EN_QUIET_SEASON})(?=(?:,| and| or) ",
        rf"{_EN_QUIET_SEASON}{_IN_EN_SEASON})",
    ),
    rule(_bare_season, rf"(?<=the )(?P<s>{_EN_QUIET_SEASON})(?= (?:months|season)(?!\w))"),
    # 2020-2021 güz dönemi, 2019-2020 eğitim-öğretim yılı bahar yarıyılı
    rule(
        _term,
        rf"{BEFORE_NUMBER}(?P<y1>{YEAR}) ?[-/] ?(?P<y2>{YEAR})(?:'\w{{1,4}})? ",
        rf"(?:[\w-]{{4,10}}[ -]){{0,3}}?(?:yili(?:n[iı]n)? )?(?P<s>{_TR_SEASON})",
        rf"(?: ve (?P<s2>{_TR_SEASON}))? (?:dönem|yariyil|sömestr)(?:l[ae]r)?(?:i{_CASES})?(?!\w)",
    ),
    # fall semester of the 2020-2021 academic year
    rule(
        _term,
        rf"{WORD_START}(?P<s>{_EN_SEASON})(?: and (?P<s2>spring))? (?:semesters?|terms?) of ",
        rf"(?:the )?(?:academic year )?(?P<y1>{YEAR}) ?[-/] ?(?P<y2>{YEAR})",
        r"(?: academic year)?(?!\w)",
    ),
    # 2020-2021 spring semester, 2020-2021 academic year fall term
    rule(
        _term,
        rf"{BEFORE_NUMBER}(?P<y1>{YEAR}) ?[-/] ?(?P<y2>{YEAR})(?: (?:academic|school)(?: year)?)?",
        rf",? (?P<s>{_EN_SEASON})(?: and (?P<s2>spring))? (?:semester|term)s?(?!\w)",
    ),
)
