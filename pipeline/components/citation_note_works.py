"""Read the works that a footnote refers to, in full or by a short title, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.components.citation_calendars import common_era, year_of_print
from pipeline.components.citation_dates import When, find_when
from pipeline.components.citation_model import Work
from pipeline.components.citation_note_authors import QUOTED, note_authors
from pipeline.components.citation_prefix import read_prefix
from pipeline.components.citations_patterns import (
    CITED_IN,
    ISSUE_BEFORE_DAY,
    LEAD_IN,
    LOCATOR,
    PAGE_SPAN,
    SIGNAL,
    UPPER,
    VIEW,
)
from pipeline.components.sentences import sentence_starts
from pipeline.components.sentences_rules import is_strong_predicate

LONGEST_WORK = 600
"""A note about one work is not longer, in code points."""

_TITLE = re.compile(rf"{QUOTED}|:\s[^\W\d_]")
"""A quoted title, or the colon of place and publisher: signs of a full reference."""

_ROMAN_PAGES = r"[ivxl]{1,6}(?:[-–][ivxl]{1,6})?"
_ROMAN_SPAN = rf"(?:{_ROMAN_PAGES},\s)?"
_BEKKER = r"\d{2,4}[ab]\d{1,2}(?:[-–](?:\d{0,4}[ab])?\d{1,2})?"
"""A line of Aristotle, as all prints number them: `1094a15`, `219b1-5`."""

_LAST_PAGE = re.compile(
    rf",\s(?P<pages>{_ROMAN_SPAN}(?:\d{{1,3}}/)?"
    rf"(?:\d{{1,4}}[ab]-[ab]|{_BEKKER}|{PAGE_SPAN})(?:\svd\.?)?|(?<=\), ){_ROMAN_PAGES})"
    r"\s?[.;]?\s?$"
)
_AFTER_PAGE = re.compile(r"(?:(?<=vd|ff)\.)?(?:,\s(?:dn|fn|pn|kn|[nN]|[Nn][ro]|par)\.\s?\d{1,4})?")
"""What may still belong to a page: the stop of `vd.`, the note on it (`s. 412, dn. 37`)."""

_CLOSING = re.compile(r"[)\]]?")
_ISSUE_LAST = re.compile(
    r"(?P<issue>(?:,\s(?:[Nn]o|[Nn]r|[Ss]ayı|S)[.:]{1,2}\s?\d{1,6})?)\s?[.;]?\s?$"
)
"""The issue of a newspaper behind its day, at the end: `, No: 1234.`"""

_LABELLED_NUMBER = re.compile(
    r"(?<=[, ])(?:ss?\.|(?:[Nn]o|[Nn]r|[Ss]ayı)[.:])\s?\d{4}(?:[-–]\d{4})?(?!\d)"
)
"""Pages and issues that could be read as a year: `1997, s. 1311`, `5 Mart 1950, No: 1234`."""

_PLACE_AND_YEAR = re.compile(
    rf"[,(]\s?[{UPPER}]\w{{2,20}}(?:[-–/]\w{{3,20}})?:?,?\s(?:1[4-9]|20)\d\d\)?\s?[.;]?\s?$"
)
"""Where and when a book appeared, at the end: `, Ankara 1999.`"""

_NO_COUNT = (
    r"(?!(?:Cilt|Bask[ıi]|Bas[ıi]m?|Birleşim|Dönem|Devre|Sayı|Bölüm|Oturum|Kitap|Madde|Tertip"
    r"|Kısım|Kanun|Hafta|Ünite|Oda|Daire|Tab[ıi])\b)"
)
_AFTER_PAGES = re.compile(
    rf"(?:\b[sS]{{1,2}}\.\s?|\bpp?\.\s?|\bvr\.\s?|,\s|\d[-–])\d{{1,4}}[ab]?(?:\svd)?\.\s"
    rf"{_NO_COUNT}(?=(?:\d{{1,3}}\s)?[“\"{UPPER}])"
)
"""Pages, and a sentence behind them: `58-60. Yazar`; not a number that counts: `, 2. Cilt`."""

_PIECE_END = re.compile(
    r";\s|(?:(?<=\d)|(?<=[a-zçğıöşü]{4}))\.\s"
    rf"{_NO_COUNT}(?=(?:[Aa]yrıca |[Kk]arş|[Bb]kz?\.|[Kk]rş\.)\s?|[{UPPER}]\w+,\s)"
)
_NEXT_NOTE = re.compile(
    r"(?:(?:(?<=[\d)”\"])|(?<=[a-zçğıöşü]{3})|(?<=vd))\.|(?<=[.”\"])\))\s(?P<number>\d{1,4})[.)]?\s"
    rf"(?:[“\"«{UPPER}]|[a-z]{{1,3}}[-‐]|bkz?\.|krş\.|a\.\s?g\.)"
)
"""The next note of a paragraph: `, 2/44. 6 Kaya, Yollar, 31.`"""

_YEAR_ALONE = re.compile(r"[12]\d{3}")

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEWSPAPER = re.compile(rf"(?P<name>[{UPPER}]\w{{1,20}}(?: [{UPPER}]\w{{1,20}}){{0,2}}) *, *$")
"""A newspaper and the comma before its day: `“Seçim”, Yeni Sabah, 25 Temmuz 1946`."""

_WORDS_AND_COLON = re.compile(rf"[^,;:]{{3,120}}:\s(?=[“\"{UPPER}])")
_VIEW = re.compile(rf"\s?{VIEW}\s")


@dataclass(frozen=True)
class NoteWork:
    """A work at ``text[start:end]`` of a note: code points, half-open, its signal included.

    ``works``: that work, and the one in which it was read (``akt.``).
    """

    start: int
    end: int
    prefix: str | None
    works: tuple[Work, ...]


def note_pieces(text: str, number: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the extents of the works and sentences of a note; together they are the whole note.

    ``number``: that of the note, for the notes that follow it in one paragraph.
    """
    cuts = {0, len(text), *sentence_starts(text, [0], "tr"), *_next_notes(text, number)}
    for ends in (_PIECE_END, _AFTER_PAGES):
        cuts.update(stop.end() for stop in ends.finditer(text))
    yield from pairwise(sorted(cuts))


def last_number(text: str, number: int) -> int:
    """Return the number of the last note of a paragraph that begins with note ``number``."""
    return number + sum(1 for _ in _next_notes(text, number))


def _next_notes(text: str, number: int) -> Iterator[int]:
    """Yield where the notes after note ``number`` begin: its stop, the next number, a work."""
    for following in _NEXT_NOTE.finditer(text) if number else ():
        if int(following["number"]) == number + 1:
            number += 1
            yield following.start("number")


def read_note_work(text: str) -> NoteWork | None:
    """Return the work that a piece of a note refers to in full or by a short title, else None.

    ``Ali Kaya, Bilgi ve Yöntem, Ankara: Örnek, 2015, s. 25.``; ``Kaya, Bilgi ve Yöntem, s. 25.``
    Words of the note may stand before it: ``Tek örnek şudur: Kaya, 2015, s. 25.``
    """
    if read := _read(text):
        return read
    words = _WORDS_AND_COLON.match(text)
    read = _read(text[words.end() :]) if words else None
    at = words.end() if words else 0
    return replace(read, start=read.start + at, end=read.end + at) if read else None


def _read(text: str) -> NoteWork | None:
    """Return the work of a piece, with the one in which it was read where ``akt.`` tells that."""
    mark = CITED_IN.search(text[:LONGEST_WORK])
    if mark is None or not _names_follow(text, mark):
        return _read_one(text)
    consulted = _read_one(text[mark.end() :])
    if consulted is None or consulted.prefix:
        return None
    quoted = text[: mark.start()]
    works = tuple(replace(work, role="cited_in") for work in consulted.works)
    end = mark.end() + consulted.end
    if not quoted.strip():
        return NoteWork(mark.start("mark"), end, mark["mark"], works)
    start, prefix, first = _quoted(quoted)
    return NoteWork(start, end, prefix or mark["mark"], (first, *works)) if first else None


def _names_follow(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark joins two works: it is no word of a title, and a name follows."""
    in_title = text.count("“", 0, mark.start()) > text.count("”", 0, mark.start())
    return not in_title and text[mark.end() : mark.end() + 1].isupper()


def _quoted(text: str) -> tuple[int, str | None, Work | None]:
    """Return start, prefix and work of what was read elsewhere: its author may be all of it."""
    if read := _read_one(text):
        return read.start, read.prefix, read.works[0]
    named, _ = note_authors(f"{text.strip()}, ")
    return len(text) - len(text.lstrip()), None, Work(*named) if named else None


def _read_one(text: str) -> NoteWork | None:
    view = _VIEW.match(text)
    since = view.end() if view else 0
    signal = SIGNAL.match(text, since) or LEAD_IN.match(text, since)
    at = signal.end() if signal else since
    body = common_era(text[at : at + LONGEST_WORK])
    body = ISSUE_BEFORE_DAY.sub(lambda issue: " " * len(issue[0]), body)
    named, titled = note_authors(body)
    if named is None:
        return None
    pages, end = _pages(body, titled)
    when = _last_print(_LABELLED_NUMBER.sub(_blanked, body), titled)
    year, date = (when.year, when.date) if when else (None, None)
    date = date if date and _DAY.fullmatch(date) else None
    paper = _NEWSPAPER.fullmatch(body, titled, when.start) if when and date else None
    if paper and not named[0]:
        named = (paper["name"],), False
    issue = _day_of_paper(body, titled, when) if when and date else None
    if pages is None:
        if when is None or not (
            paper or issue or _TITLE.search(body, titled) or _PLACE_AND_YEAR.search(body, titled)
        ):
            return None
        end = _CLOSING.match(body, when.end).end()  # type: ignore[union-attr] # matches everything
        end = issue.end("issue") if issue else end
    if any(word.islower() and is_strong_predicate(word.strip(".,;")) for word in body.split()):
        return None  # prose about a page
    start = signal.start("signal") if signal else at + len(body) - len(body.lstrip())
    start = len(text) - len(text.lstrip()) if view else start
    prefix = read_prefix(signal["signal"]) if signal else None
    return NoteWork(start, at + end, prefix, (Work(*named, year=year, date=date, pages=pages),))


def _day_of_paper(body: str, titled: int, when: When) -> re.Match[str] | None:
    """Return what ends a reference that is a newspaper and its day: ``Vatan, 25 Ağustos 1945``."""
    named = not body[titled : when.start].strip(" ,")
    return _ISSUE_LAST.match(body, when.end) if named else None


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


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


def _last_print(body: str, at: int) -> When | None:
    """Return the last year or day of print in a reference; its title's come before it."""
    last = None
    when = find_when(body, at)
    while when is not None:
        last = when if when.year else last
        when = find_when(body, when.end)
    if last is None and (printed := year_of_print(body, at)):
        return When(*printed.span(), "year", printed[0], None)
    return last
