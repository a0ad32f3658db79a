"""Find numeric citations (`[1]`, `[4–7]`, `(1,2)` of medicine) and footnote marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from pipeline.components.citation_brackets import Bracket
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_narrative import AuthorGroup, find_authors_before
from pipeline.components.citation_prefix import read_prefix
from pipeline.components.citations_patterns import DASH, MONTH, PAGE_LABEL, PAGE_SPAN, UPPER

_RANGE = rf"\d{{1,3}}(?:\s?[{DASH}]\s?\d{{1,3}})?"
_NUMBERS = rf"{_RANGE}(?:\s?,\s?{_RANGE}){{0,30}}"
_ENTRY = re.compile(
    rf"(?:[Rr]efs?\.?\s|[Kk]aynak\s|[Nn]o\.?\s)?(?P<numbers>{_NUMBERS})"
    rf"(?:\s?[,:]\s?{PAGE_LABEL}\s?(?P<pages>{PAGE_SPAN})"
    rf"|:\s(?P<bare>{PAGE_SPAN})|:(?P<span>\d{{1,4}}[{DASH}]\d{{1,4}}))?"
)
_SIGNALS = re.compile(r"(?P<signal>[Bb]kz?\.|[Ss]ee|e\.g\.|örn\.|[Aa]yrıca bkz\.)[,\s]{0,2}")

_NESTED = re.compile(r"\[[^\[\]]*\](?:(?:, | ve | and )\[[^\[\]]*\]){0,9}")
"""`(bkz. [5])`, `(örn. [8], [11])`"""

_INNER = re.compile(r"\[([^\[\]]*)\]")

_FROM_TO = re.compile(rf"\[(?P<first>\d{{1,3}})\]\s?[{DASH}]\s?\[(?P<last>\d{{1,3}})\]")
"""`[14]–[16]`, the ranges of the IEEE"""

_NO_LIST_BEFORE = re.compile(
    r"(?:\d|[=<>≤≥%±:×]|\b(?:aralığı|aralık|interval|range|CI|GA|\(t|madde|[Mm]adde|between"
    r"|arası|in|an?|the|∈)|[A-Za-zα-ω]\(|(?<![^\W_])[A-Za-zα-ω])\s?$"
)
"""What makes a square bracket an interval: `[0, 1]`, `aralığı [10, 20]`."""

_FINITE_VERB = re.compile(
    r"(?:[dt][ıiuü]r(?:l[ae]r)?|m[ıi]şt[ıi]r|müştür|muştur|m[ae]kt[ae]|[ae]bilir|[ıiuü]r"
    r"|[^l][ae]r|yor(?:lar)?|m[ıiuü]ş(?:l[ae]r)?"
    r"|[dt][ıiuü](?:l[ae]r)?|m[ae]z)$"
)
_SENTENCE_AFTER = re.compile(rf"\s?\.(?:\s|[{UPPER}]|$)|$|\s[{UPPER}]")
_RANGE_ONLY = re.compile(rf"\(\d+\s?[{DASH}]\s?\d+\)")
_CITED_BEFORE = re.compile(r"([^\W\d_]{3,40})(?:[.”\"]|\s)?$")
_ONE = re.compile(r"\d{1,3}")
_STANDARD_BEFORE = re.compile(rf"[{UPPER}]{{2}}[ -]\d[\d.-]{{0,12}}\s$")
_WORD_AND_SPACE = re.compile(r"[a-zçğıöşü]{4}\s$")
"""One number behind a word or a standard (``EN 1998-5 [24]``) is no interval."""

_NO_LIST_AFTER = re.compile(r"\w|\s?\d|\s?(?:aralı|interval|range)")

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = re.compile(r"[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}(?:\s?[,⁻–-]\s?[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}){0,9}")
_POWER_AFTER = re.compile(r"\s?[/=+×÷*<>≤≥±−]")
"""A sign of reckoning follows a power: `(G − B)² / B`."""
_MARKED = re.compile(r"(?:[^\W\d_]{3,}|[.,;:!?”’\"')\]…])$")
_UNITS = frozenset(
    "km cm mm dm nm µm kg sec san saniye meter metre mol ppm chi eta khi omega beta adj cal kcal "
    "adjusted".split()
)
_FOOTNOTE = re.compile(
    rf"(?<=[a-zçğıöşü.!?…])(?:[.!?…][”\"’')]?|[”\"])(?P<number>[1-9]\d{{0,2}}(?:[{DASH},]\d{{1,3}}){{0,5}})"
    rf"(?=\s(?!{MONTH})[{UPPER}“\"‘(]|\s?$)"
)
_FOOTNOTE_AFTER_QUOTE = re.compile(r"(?<=[a-zçğıöşü]”)(?P<number>[1-9]\d?)(?=\s[a-zçğıöşü])")
_FOOTNOTE_AFTER_CLOSER = re.compile(
    rf"(?<=\w[”\"’)]\.)(?P<number>[1-9]\d{{0,2}})(?=\s(?!{MONTH})[{UPPER}“\"‘(]|\s?$)"
)
"""`(Ak, 2018).12 Bu`, `dedi”.3 Bu`."""

_FOOTNOTE_BEFORE_STOP = re.compile(
    rf"[a-zçğıöşü]{{4}}(?P<number>[1-9]\d?)(?=\.(?:\s[{UPPER}“\"‘(]|\s?$))"
)
"""`böyledir1. Şu`; after a finite verb only, as `grup1` and `tip2` are names."""

_WORD_BEFORE = re.compile(r"([^\W\d_]{3,40})[.!?…]?$")
_LABELS = frozenset(
    "tablo şekil grafik madde sayı cilt bölüm sayfa resim harita table figure fig vol page part "
    "section "
    "chapter article ver sürüm version tab şek ekran soru item".split()
)


def find_numeric(text: str, brackets: list[Bracket]) -> Iterator[FoundCitation]:
    """Yield the numeric citations in brackets, one per bracket or range, and the footnote marks."""
    found = list(_in_brackets(text, brackets))
    sure = any(citation.style == "numeric" or _is_sure(text, citation) for citation in found)
    yield from (citation for citation in found if sure or citation.style == "numeric")
    yield from _superscripts(text)
    yield from _footnotes(text)


def _is_sure(text: str, citation: FoundCitation) -> bool:
    """Tell whether authors and a number cite; `Evet ve Hayır (12)` may count something."""
    return citation.works[0].et_al or text[citation.end - 1] == "]"


def _in_brackets(text: str, brackets: list[Bracket]) -> Iterator[FoundCitation]:
    """Yield the numeric citations in brackets, with the authors before them."""
    done = 0
    for bracket in brackets:
        if bracket.start < done:
            continue
        if (found := _FROM_TO.match(text, bracket.start)) and (works := _from_to(found)):
            done = found.end()
            yield FoundCitation(bracket.start, done, "numeric", None, works)
            continue
        inside = text[bracket.start + 1 : bracket.end - 1]
        if len(inside) > 160:
            continue
        signal = _SIGNALS.match(inside)
        listed = inside[signal.end() :] if signal else inside
        nested = _NESTED.fullmatch(listed) if signal else None
        works = read_numbers(_unnested(nested[0]) if nested else listed)
        if not works:
            continue
        if not signal and (group := _named_before(text, bracket)):
            done = bracket.end
            yield _narrative(group, done, works)
            continue
        square = text[bracket.start] == "["
        cites = _is_square(text, bracket) if square else _is_round(text, bracket, works)
        if nested or cites:
            done = bracket.end
            prefix = read_prefix(signal["signal"]) if signal else None
            yield FoundCitation(bracket.start, bracket.end, "numeric", prefix, works)


def _named_before(text: str, bracket: Bracket) -> AuthorGroup | None:
    """Return the authors right before a number: several, as one name may be of anything."""
    if text[bracket.start - 1 : bracket.start] != " ":
        return None
    group = find_authors_before(text, bracket.start)
    return group if group and (group.joined or group.et_al) else None


def _narrative(group: AuthorGroup, end: int, works: tuple[Work, ...]) -> FoundCitation:
    """Return ``Kaya vd. [5]``: the work has authors and a number."""
    first = replace(works[0], authors=group.authors, et_al=group.et_al)
    return FoundCitation(group.start, end, "narrative", None, (first, *works[1:]))


def _from_to(found: re.Match[str]) -> tuple[Work, ...]:
    """Return the works from one bracket to another, none where the numbers fall."""
    numbers = _expand(f"{found['first']}-{found['last']}")
    return (Work(numbers=numbers),) if numbers else ()


def _unnested(listed: str) -> str:
    """Return the lists of brackets in a bracket as one list: ``[8], [11, s. 4]``."""
    inner = _INNER.findall(listed)
    return (", " if all(_ONE.fullmatch(each) for each in inner) else ";").join(inner)


def read_numbers(inside: str) -> tuple[Work, ...]:
    """Return one work per group of numbers with its own page, none where it is no such list."""
    works = []
    for part in inside.split(";"):
        match = _ENTRY.fullmatch(part.strip())
        numbers = _expand(match["numbers"]) if match else ()
        if not numbers or match is None:
            return ()
        pages = match["pages"] or match["bare"] or match["span"]
        works.append(Work(numbers=numbers, pages=pages))
    return tuple(works)


def _expand(printed: str) -> tuple[int, ...]:
    """Return the numbers of ``1, 4–7``; nothing where a range falls or a number is 0."""
    numbers: list[int] = []
    for part in printed.split(","):
        if re.match(r"\s?0", part):
            return ()
        ends = [int(number) for number in re.findall(r"\d+", part)]
        if ends[-1] < ends[0] or ends[-1] - ends[0] > 60:
            return ()
        numbers += range(ends[0], ends[-1] + 1)
    return tuple(numbers)


def _is_square(text: str, bracket: Bracket) -> bool:
    before = text[max(0, bracket.start - 30) : bracket.start]
    if before.endswith(" in ") and text[bracket.start + 1 : bracket.end - 1].isdigit():
        return True  # `as shown in [9]`; `x in [0, 1]` is an interval
    if _ONE.fullmatch(text, bracket.start + 1, bracket.end - 1):
        if _STANDARD_BEFORE.search(before):
            return True
        if _WORD_AND_SPACE.search(before) and text[bracket.end : bracket.end + 1] == " ":
            return not _NO_LIST_BEFORE.search(before)
    return not (_NO_LIST_BEFORE.search(before) or _NO_LIST_AFTER.match(text, bracket.end))


def _is_round(text: str, bracket: Bracket, works: tuple[Work, ...]) -> bool:
    """Tell whether ``(1,2)`` cites: it closes a sentence, and rises or follows a verb."""
    numbers = [number for work in works for number in work.numbers]
    paged = len(works) > 1 and any(work.pages for work in works)
    if numbers != sorted(set(numbers)) or paged:
        return False
    before = _CITED_BEFORE.search(text[max(0, bracket.start - 45) : bracket.start])
    if (
        before is None
        or not before[1][1:].islower()
        or not _SENTENCE_AFTER.match(text, bracket.end)
    ):
        return False
    verb = _FINITE_VERB.search(before[1]) is not None
    return verb or (
        len(numbers) > 1 and _RANGE_ONLY.search(text, bracket.start, bracket.end) is None
    )


def _superscripts(text: str) -> Iterator[FoundCitation]:
    for match in _SUPERSCRIPT.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        word = re.search(r"\w+$", before)
        if not _MARKED.search(before) or (word and word[0].lower() in _UNITS):
            continue
        if _POWER_AFTER.match(text, match.end()):
            continue
        plain = match[0].translate(_SUPERSCRIPTS).replace("⁻", "-")
        numbers = _expand(plain)
        if numbers:
            works = (Work(numbers=numbers),)
            yield FoundCitation(match.start(), match.end(), "footnote", None, works)


def _footnotes(text: str) -> Iterator[FoundCitation]:
    """Yield footnote marks that lost their raised position: ``etmiştir.12 Bu``."""
    for match in _FOOTNOTE.finditer(text):
        word = _WORD_BEFORE.search(text[max(0, match.start() - 45) : match.start()])
        if word is None or not word[1].islower() or word[1] in _LABELS:
            continue
        numbers = _expand(match["number"])
        if not numbers:
            continue
        works = (Work(numbers=numbers),)
        yield FoundCitation(*match.span("number"), "footnote", None, works)
    for match in chain(_FOOTNOTE_AFTER_QUOTE.finditer(text), _FOOTNOTE_AFTER_CLOSER.finditer(text)):
        works = (Work(numbers=(int(match["number"]),)),)
        yield FoundCitation(*match.span("number"), "footnote", None, works)
    for match in _FOOTNOTE_BEFORE_STOP.finditer(text):
        word = _WORD_BEFORE.search(text[max(0, match.start() - 45) : match.start("number")])
        if word and word[1][1:].islower() and _FINITE_VERB.search(word[1]):
            works = (Work(numbers=(int(match["number"]),)),)
            yield FoundCitation(*match.span("number"), "footnote", None, works)
