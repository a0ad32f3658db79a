"""References that a signal word brings into the prose without brackets: ``bkz. Kaya, 2018, s. 5``.

The signal belongs to the citation, as it does inside brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.components.citation_authors import parse_authors
from pipeline.components.citation_brackets import Bracket
from pipeline.components.citation_dates import find_when
from pipeline.components.citation_fields import read_dated
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_prefix import read_prefix
from pipeline.components.citations_patterns import ACCESS, DAY, VIEW

_SOFT = r"(?:[Öö]rneğin|[Mm]esela|[Aa]yrıca|[Aa]yr\.|[Öö]rn\.|[Ee]\.g\.),?\s"
_HARD = (
    r"(?:[Bb]akınız:?|[Bb]k[zn]?z?\.:?|[Bb]kz\b:?|[Kk]a?rş\.:?|[Kk]rs\.:?"
    r"|(?:(?<=[.;,] )|^)(?:[Ss]ee(?: also)?|[Cc]f\.),?)"
)
_SIGNAL = re.compile(rf"(?<!\w)(?:{_SOFT}|{VIEW}\s)?{_HARD}\s")
_SIGNAL_BEFORE = re.compile(rf"(?<!\w)(?:{_SOFT}|{VIEW}\s)?{_HARD}\s?$")
_LONGEST_SIGNAL = 30

_SOURCE_LINE = re.compile(r"(?:Kaynak|KAYNAK|Source):\s")
"""What the line below a table begins with: `Kaynak: TÜİK, 2019a; Kaya, 2020.`"""

_LIKE = re.compile(r"(?<!\w)(?:[Bb]enz\.:?|Benzer(?:ler|ler?i)?:|Paralel(?:ler|ler?i)?:)\s")
"""What stands before the works that print the like of a find, in a catalogue: `Benz.: Er 2017`."""

_PLATE = re.compile(
    r"(?:,\s(?:Abb|Lev|Res|Fig|Şek|Kat|Taf|Pl|Çiz|dn)\.\s(?:[Nn]o[.:]?\s)?[\dIVX]{1,5}"
    r"(?:[/.-]\d{1,3}){0,3}(?!\w)){1,2}"
)
"""The picture that is cited, which belongs to the reference: `Er 2017, 96, Abb. 88`."""

_NAMES = re.compile(r"[^\d;:()\[\]“”\"]{2,120},?\s(?=\d{4}|\d{1,2}[ .])")
_NEXT = re.compile(rf";\s(?:{_SOFT})?(?:{_HARD}\s)?")
_WEB_PAGE = re.compile(
    rf"(?P<address>https?://[^\s,;()]{{3,200}}[^\s,;().])(?:(?:{ACCESS.pattern})(?P<read>{DAY})"
    rf"|,?\s\((?:{ACCESS.pattern})(?P<when>{DAY})\))?"
)
"""A page of the web and the day it was read: `https://ova.example/a, Erişim: 14.05.2023`."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""The day of a newspaper: `Ulus, 3 Mayıs 1946, s. 1`."""

_SELF_STANDING = re.compile(r"[.;,)]|\s(?:ve|and)\s|\s?$")
"""What may follow a reference: no prose that its year belongs to."""

_BARE_STYLES = frozenset({"legal", "archival", "repeat"})


def find_signalled(text: str, brackets: list[Bracket]) -> Iterator[FoundCitation]:
    """Yield the author-year references that follow a signal outside the brackets."""
    done = 0
    if source := _SOURCE_LINE.match(text):
        works, end = _read_list(text, source.end())
        if works and not text[end:].strip(" ."):
            done = end
            yield FoundCitation(source.end(), end, "parenthetical", None, tuple(works))
    for label in _LIKE.finditer(text, done):
        works, end = _read_list(text, label.end())
        if works:
            yield FoundCitation(label.end(), end, "parenthetical", None, tuple(works))
    at = iter(brackets)
    bracket = next(at, None)
    for signal in _SIGNAL.finditer(text):
        while bracket is not None and bracket.end <= signal.start():
            bracket = next(at, None)
        if signal.start() < done or (bracket is not None and bracket.start < signal.start()):
            continue
        works, done = _read_list(text, signal.end())
        if works:
            prefix = read_prefix(signal[0])
            yield FoundCitation(signal.start(), done, "parenthetical", prefix, tuple(works))


def _read_list(text: str, at: int) -> tuple[list[Work], int]:
    """Return the works that semicolons join from ``at`` on, and where the last one ends."""
    works: list[Work] = []
    end = at
    while (found := _read_one(text, at)) is not None:
        works += found[0]
        end = found[1]
        more = _NEXT.match(text, end)
        if more is None:
            break
        at = more.end()
    return works, end


def _read_one(text: str, at: int) -> tuple[list[Work], int] | None:
    if page := _WEB_PAGE.match(text, at):
        read = find_when(page["read"] or page["when"] or "")
        day = (read.year, read.date) if read else (None, None)
        return [Work((page["address"],), False, *day)], page.end()
    names = _NAMES.match(text, at)
    named = parse_authors(names[0], titled=False) if names else None
    when = find_when(text, names.end()) if names else None
    if names is None or named is None or when is None:
        return None
    if when.start != names.end() or not (when.kind == "year" or _DAY.fullmatch(when.date or "")):
        return None
    works, end = read_dated(text, when, named)
    if plate := _PLATE.match(text, end):
        end = plate.end()
    return (works, end) if _SELF_STANDING.match(text, end) else None


def with_signal(text: str, citation: FoundCitation) -> FoundCitation:
    """Return a citation without brackets with the signal before it: ``Bkz. TCK m. 5``."""
    if citation.style not in _BARE_STYLES or text[citation.start] in "([":
        return citation
    floor = max(0, citation.start - _LONGEST_SIGNAL)
    signal = _SIGNAL_BEFORE.search(text[floor : citation.start])
    if signal is None:
        return citation
    return replace(citation, start=floor + signal.start(), prefix=read_prefix(signal[0]))
