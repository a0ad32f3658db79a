"""Read the works that a footnote refers to, in full or by a short title, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.components.citation_authors import parse_authors
from pipeline.components.citation_dates import find_when
from pipeline.components.citation_model import Work
from pipeline.components.citation_prefix import read_prefix
from pipeline.components.citations_patterns import LEAD_IN, LOCATOR, PAGE_SPAN, SIGNAL, UPPER
from pipeline.components.sentences import sentence_starts
from pipeline.components.sentences_rules import is_strong_predicate

LONGEST_WORK = 600
"""A note about one work is not longer, in code points."""

_QUOTED = r"[“\"«][^”\"»]{3,300}[”\"»]"
_TITLE = re.compile(rf"{_QUOTED}|:\s[^\W\d_]")
"""A quoted title, or the colon of place and publisher: signs of a full reference."""

_TITLE_FIRST = re.compile(rf"{_QUOTED},\s")
"""A piece without an author begins with its title: `“Yeni Okullar”, Tanin 5/112, 3.`"""

_LAST_PAGE = re.compile(
    rf",\s(?P<pages>(?:\d{{1,3}}/)?(?:\d{{1,4}}[ab]-[ab]|{PAGE_SPAN})(?:\svd\.?)?)\s?[.;]?\s?$"
)
_AFTER_PAGE = re.compile(r"(?:(?<=vd|ff)\.)?(?:,\s(?:dn|fn|pn|kn|[nN]|[Nn][ro]|par)\.\s?\d{1,4})?")
"""What may still belong to a page: the stop of `vd.`, the note on it (`s. 412, dn. 37`)."""

_CLOSING = re.compile(r"[)\]]?")
_PLACE_AND_YEAR = re.compile(
    rf"[,(]\s?[{UPPER}]\w{{2,20}}(?:[-–/]\w{{3,20}})?:?,?\s(?:1[4-9]|20)\d\d\)?\s?[.;]?\s?$"
)
"""Where and when a book appeared, at the end: `, Ankara 1999.`"""

_PIECE_END = re.compile(
    r";\s|(?:(?<=\d)|(?<=[a-zçğıöşü]{4}))\.\s"
    rf"(?=(?:[Aa]yrıca |[Kk]arş|[Bb]kz?\.|[Kk]rş\.)\s?|[{UPPER}]\w+,\s)"
)
_YEAR_ALONE = re.compile(r"[12]\d{3}")


@dataclass(frozen=True)
class NoteWork:
    """A work at ``text[start:end]`` of a note: code points, half-open, its signal included."""

    start: int
    end: int
    prefix: str | None
    work: Work


def note_pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the extents of the works and sentences of a note; together they are the whole note."""
    cuts = {0, len(text), *sentence_starts(text, [0], "tr")}
    cuts.update(stop.end() for stop in _PIECE_END.finditer(text))
    yield from pairwise(sorted(cuts))


def read_note_work(text: str) -> NoteWork | None:
    """Return the work that a piece of a note refers to in full or by a short title, else None.

    ``Ali Kaya, Bilgi ve Yöntem, Ankara: Örnek, 2015, s. 25.``; ``Kaya, Bilgi ve Yöntem, s. 25.``
    """
    signal = SIGNAL.match(text) or LEAD_IN.match(text)
    at = signal.end() if signal else 0
    body = text[at : at + LONGEST_WORK]
    named, titled = _authors(body)
    if named is None:
        return None
    pages, end = _pages(body, titled)
    year, year_end = _last_year(body, titled)
    if pages is None:
        if year is None or not (
            _TITLE.search(body, titled) or _PLACE_AND_YEAR.search(body, titled)
        ):
            return None
        end = _CLOSING.match(body, year_end).end()  # type: ignore[union-attr] # matches everything
    if any(word.islower() and is_strong_predicate(word.strip(".,;")) for word in body.split()):
        return None  # prose about a page
    start = signal.start("signal") if signal else at + len(body) - len(body.lstrip())
    prefix = read_prefix(signal["signal"]) if signal else None
    return NoteWork(start, at + end, prefix, Work(*named, year=year, pages=pages))


def _authors(body: str) -> tuple[tuple[tuple[str, ...], bool] | None, int]:
    """Return the authors that a reference opens with, and where its title begins."""
    if title := _TITLE_FIRST.match(body.lstrip()):
        return ((), False), len(body) - len(body.lstrip()) + title.end()
    names, comma, _ = body.partition(", ")
    named = parse_authors(names.strip(), titled=False) if comma else None
    return named, len(names) + len(comma)


def _pages(body: str, at: int) -> tuple[str | None, int]:
    """Return the pages of a reference whose title begins at ``at``, and where they end."""
    labelled = [match for match in LOCATOR.finditer(body, at) if match["label"]]
    if labelled:
        end = _AFTER_PAGE.match(body, labelled[-1].end()).end()  # type: ignore[union-attr]
        return labelled[-1]["pages"], end
    last = _LAST_PAGE.search(body, at - 2)
    if last is None or _YEAR_ALONE.fullmatch(last["pages"]):
        return None, 0
    return last["pages"], last.end("pages")


def _last_year(body: str, at: int) -> tuple[str | None, int]:
    """Return the last year of print in a reference, and its end; its title's come before it."""
    year, end = None, at
    when = find_when(body, at)
    while when is not None:
        if when.year:
            year, end = when.year, when.end
        when = find_when(body, when.end)
    return year, end
