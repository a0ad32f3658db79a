"""Find and read laws, cited by article or by year, and the resolutions of bodies of nations.

The article names a part of the law, not a page: a law has no pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.components.citation_dates import find_when
from pipeline.components.citation_law_patterns import (
    ARTICLE_FIRST,
    BARE_ARTICLE,
    DATED_LAW,
    LAW_ARTICLE,
    LAW_NAME,
    LAW_OF_DAY,
    RESOLUTION,
    UNION_LAW,
    YEAR_OF_LAW,
)
from pipeline.components.citation_model import FoundCitation, Work

_LAW = re.compile(LAW_NAME + LAW_ARTICLE)
_LAW_ARTICLE_FIRST = re.compile(LAW_NAME + ARTICLE_FIRST)
_LAW_NAME_BEFORE = re.compile(rf"(?<![\w/])(?<![^a-zçğıöşü]\.){LAW_NAME}$")
_ARTICLE_IN_TEXT = re.compile(rf"(?<=\s){LAW_ARTICLE}")
_BARE_ARTICLE = re.compile(BARE_ARTICLE + r"(?!\w)")
_DATED_LAW = re.compile(DATED_LAW)
_LAW_OF_DAY = re.compile(LAW_OF_DAY)
_UNION_LAW = re.compile(UNION_LAW)
_RESOLUTION = re.compile(RESOLUTION)
_YEAR_LAST = re.compile(rf", {YEAR_OF_LAW}$")
_LONGEST_NAME = 110


def find_laws(text: str) -> Iterator[FoundCitation]:
    """Yield the laws that running text cites by article."""
    for match in _ARTICLE_IN_TEXT.finditer(text):
        floor = max(0, match.start() - _LONGEST_NAME)
        name = _LAW_NAME_BEFORE.search(text[floor : match.start()])
        if name:
            work = Work((name["code"],))
            yield FoundCitation(floor + name.start(), match.end(), "legal", None, (work,))


def read_law(text: str) -> Work | None:
    """Return the law that a text opens with; one that is cited by its year is all of the text."""
    if dated := _DATED_LAW.fullmatch(text):
        return Work((dated["code"] or dated["short"],), year=dated["year"])
    if of_day := _LAW_OF_DAY.fullmatch(text):
        return _dated(of_day["code"], of_day["day"])
    if of_union := _UNION_LAW.fullmatch(text):
        return Work((of_union["code"],))
    if law := _LAW.match(text) or _LAW_ARTICLE_FIRST.fullmatch(text):
        year = _YEAR_LAST.search(text)
        return Work((law["code"],), year=year["year"] if year else None)
    bare = _BARE_ARTICLE.match(text)
    return Work() if bare and bare.end() >= len(text) - 20 else None


def read_resolution(text: str) -> Work | None:
    """Return the resolution that is all of a text: ``BMGK, S/RES/1701, 2006``."""
    match = _RESOLUTION.fullmatch(text)
    return _dated(match["body"], match["when"] or "") if match else None


def _dated(author: str, day: str) -> Work:
    when = find_when(day)
    return Work((author,), year=when.year, date=when.date) if when else Work((author,))
