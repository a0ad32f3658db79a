"""Find court decisions and gazettes in running text, and read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.components.citation_calendars import common_era
from pipeline.components.citation_court_patterns import (
    APPLICATION,
    BARE_NUMBER,
    COLLECTION_PAGE,
    COURT,
    COURT_NUMBER,
    DECISION,
    GAZETTE,
    GAZETTE_IN_TEXT,
    NEXT_DECISION,
    PARTIES,
    REPORTS,
    YEAR_OF_COURT,
)
from pipeline.components.citation_dates import When, find_when
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citations_patterns import DAY

_COURT = re.compile(COURT)
_NUMBER = re.compile(COURT_NUMBER)
_DAY_AND_NUMBER = re.compile(rf"{DAY}, {BARE_NUMBER}|(?<= ){BARE_NUMBER}, {DAY}")
_APPLICATION = re.compile(APPLICATION)
_YEAR_OF_COURT = re.compile(YEAR_OF_COURT)
_PARTIES = re.compile(PARTIES)
_REPORTS = re.compile(REPORTS)
_DECISION = re.compile(DECISION)
_NEXT_DECISION = re.compile(NEXT_DECISION)
_WHERE = "RG"
"""The gazette as an acronym says where a law appeared, not who made it: `RG. 3.5.2013, S. 28`.

A comma puts it in the place of an author: `(RG, 3.5.2013, S. 28)`.
"""

_GAZETTE = re.compile(GAZETTE)
_GAZETTE_LAST = re.compile(rf"{DAY} tarihli(?:,| ve) \d{{1,5}} [Ss]ayılı (?P<last>{GAZETTE})")
"""`28.05.2013 tarihli ve 28660 sayılı Resmî Gazete`."""

_GAZETTE_IN_TEXT = re.compile(GAZETTE_IN_TEXT)
_COLLECTION = re.compile("Düst[uû]r")
_COLLECTION_PAGE = re.compile(COLLECTION_PAGE)


def find_decisions(text: str) -> Iterator[FoundCitation]:
    """Yield the decisions in running text; those joined by semicolons are one citation."""
    at = 0
    while match := _DECISION.search(text, at):
        at = match.end()
        works = [read_decision(match[0])]
        if works[0] is None:
            continue
        while following := _NEXT_DECISION.match(text, at):
            works.append(read_decision(following["decision"]))
            at = following.end()
        end = match.start() + len(text[match.start() : at].rstrip(" ,.:–-"))
        yield FoundCitation(match.start(), end, "legal", None, tuple(filter(None, works)))


def find_gazettes(text: str) -> Iterator[FoundCitation]:
    """Yield the gazettes in running text, each with the law it printed."""
    for match in _GAZETTE_IN_TEXT.finditer(text):
        gazette = _GAZETTE.search(match[0])
        work = read_gazette(match[0][gazette.start() :]) if gazette else None
        if work:
            yield FoundCitation(*match.span(), "legal", None, (work,))


def read_decision(text: str) -> Work | None:
    """Return the decision that a text opens with: its court, where one is printed, and its day.

    The numbers of its files name the decision; they are no place in it.
    """
    if reports := _REPORTS.match(text):
        return Work((reports["court"],))
    court = _COURT.match(text)
    year = _YEAR_OF_COURT.search(text, court.end() if court else 0)
    numbered = _NUMBER.search(text) or (
        court and (_DAY_AND_NUMBER.search(text) or _APPLICATION.match(text, court.end()))
    )
    if not numbered or not (court or _PARTIES.match(text)):
        return None
    when = _find_day(text)
    return Work(
        (_court_name(court[0]),) if court else (),
        year=when.year if when else year["year"] if year else None,
        date=when.date if when else None,
    )


def read_gazette(text: str) -> Work | None:
    """Return the gazette, or the page of a collection of laws, that a text opens with."""
    text = common_era(text)
    gazette = _GAZETTE.match(text) or _GAZETTE_LAST.fullmatch(text)
    if gazette is None:
        return None
    name = gazette["last"] if gazette.re is _GAZETTE_LAST else gazette[0]
    when = _find_day(text) or find_when(text)
    is_place = name == _WHERE and not text.startswith(",", gazette.end())
    page = _COLLECTION_PAGE.search(text) if _COLLECTION.match(text) else None
    return Work(
        () if is_place else (name,),
        year=when.year if when else None,
        date=when.date if when else None,
        pages=page[0] if page else None,
    )


def _court_name(printed: str) -> str:
    return printed.strip(" ,")


def _find_day(text: str) -> When | None:
    """Return the first date; a year alone belongs to the number of the case."""
    when = find_when(text)
    while when is not None and when.date is None:
        when = find_when(text, when.end)
    return when
