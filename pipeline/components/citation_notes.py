"""Resolve footnote marks by their notes, and repeats across the paragraphs of an article.

Citations are visited in the order a reader meets them: a mark, then its note, then the text after
the mark. ``a.g.e.`` in a note thus repeats what the note before it cites.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.components.citation_authors import parse_authors
from pipeline.components.citation_dates import find_when
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_repeats import resolve_repeat
from pipeline.components.citations_patterns import LOCATOR, PAGE_SPAN, SIGNAL, UPPER

_NUMBER = re.compile(r"\s?(?:\[(\d{1,4})\]|(\d{1,4})[.)]?|([¹²³⁰⁴-⁹]{1,3}))\s{0,3}(?=\S)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LONGEST_WORK = 600
_TITLE = re.compile(r"[“\"«][^”\"»]{3,300}[”\"»]|:\s[^\W\d_]")
"""A quoted title, or the colon of place and publisher: signs of a full reference."""

_LAST_PAGE = re.compile(rf",\s(?P<pages>{PAGE_SPAN})\s?\.?\s?$")
_PIECE_END = re.compile(
    rf";\s|\.\s(?=(?:[Aa]yrıca |[Kk]arş|[Bb]kz?\.|[Kk]rş\.)\s?|[{UPPER}]\w+,\s)"
)


@dataclass(frozen=True)
class Passage:
    """A paragraph with the citations found in it; ``note``: it is a footnote."""

    text: str
    citations: Sequence[FoundCitation]
    note: bool = False


def resolve_passages(passages: Sequence[Passage]) -> list[list[FoundCitation]]:
    """Return the citations of each passage, marks and repeats filled with what they stand for."""
    reader = _Reader(passages)
    for index, passage in enumerate(passages):
        if not reader.is_note(index):
            reader.read_text(index, passage)
    reader.read_notes_left()
    return reader.resolved


class _Reader:
    """Reads the passages in a reader's order and remembers the works cited so far."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.resolved: list[list[FoundCitation]] = [list(p.citations) for p in passages]
        self._passages = passages
        self._cited: list[Work] = []
        self._notes: dict[int, tuple[int, str]] = dict(_notes(passages))
        self._left = deque(self._notes)
        self._by_number: dict[int, deque[int]] = defaultdict(deque)
        self._works: dict[int, tuple[Work, ...]] = {}
        for index, (number, _) in self._notes.items():
            self._by_number[number].append(index)

    def is_note(self, index: int) -> bool:
        return index in self._notes

    def read_text(self, index: int, passage: Passage) -> None:
        resolved = []
        for citation in passage.citations:
            if citation.style == "footnote":
                resolved.append(self._resolve_mark(citation))
            else:
                resolved.append(self._visit(citation))
        self.resolved[index] = resolved

    def read_notes_left(self) -> None:
        while self._left:
            self._read_note(self._left.popleft())

    def _visit(self, citation: FoundCitation) -> FoundCitation:
        citation = resolve_repeat(citation, self._cited)
        self._cited += [work for work in citation.works if work.authors]
        return citation

    def _resolve_mark(self, mark: FoundCitation) -> FoundCitation:
        works: list[Work] = []
        for number in (number for work in mark.works for number in work.numbers):
            works += [replace(work, numbers=(number,)) for work in self._works_of(number)]
        return replace(mark, works=tuple(works)) if works else mark

    def _works_of(self, number: int) -> Sequence[Work]:
        """Return the works of the next note with this number, or the number alone."""
        notes = self._by_number.get(number)
        if not notes:
            return (Work(),)
        index = notes.popleft()
        while self._left and index not in self._works:
            self._read_note(self._left.popleft())
        return self._works.get(index) or (Work(),)

    def _read_note(self, index: int) -> None:
        """Read a note: its citations, and the works that it refers to in full."""
        found = list(self._passages[index].citations)
        text = self._notes[index][1]
        offset = len(self._passages[index].text) - len(text)
        works: list[Work] = []
        resolved: list[FoundCitation] = []
        for start, end in _pieces(text):
            first = start + offset if start else 0
            inside = [c for c in found if first <= c.start < end + offset]
            if inside:
                visited = [self._visit(citation) for citation in inside]
                resolved += visited
                works += [work for citation in visited for work in citation.works]
            elif work := read_work(text[start:end]):
                work = _with_year(work, self._cited)
                works.append(work)
                self._cited.append(work)
        self.resolved[index] = sorted(resolved, key=lambda citation: citation.start)
        self._works[index] = tuple(works)


def _notes(passages: Sequence[Passage]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield index, number and text of the notes: footnotes, and paragraphs that read like one."""
    for index, passage in enumerate(passages):
        number = _NUMBER.match(passage.text)
        if number is None:
            continue
        printed = next(filter(None, number.groups())).translate(_SUPERSCRIPTS)
        text = passage.text[number.end() :]
        if passage.note or read_work(text[:_LONGEST_WORK]) or _opens_with_repeat(passage, number):
            yield index, (int(printed), text)


def _opens_with_repeat(passage: Passage, number: re.Match[str]) -> bool:
    first = passage.citations[0] if passage.citations else None
    return first is not None and first.style == "repeat" and first.start <= number.end()


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the extents of the works that a note lists; together they are the whole note."""
    start = 0
    for stop in _PIECE_END.finditer(text):
        yield start, stop.end()
        start = stop.end()
    yield start, len(text)


def read_work(text: str) -> Work | None:
    """Return the work that a note refers to in full or by a short title, else None.

    ``Ali Kaya, Bilgi ve Yöntem, Ankara: Örnek, 2015, s. 25.``; ``Kaya, Bilgi ve Yöntem, s. 25.``
    """
    signal = SIGNAL.match(text)
    body = text[signal.end() if signal else 0 :][:_LONGEST_WORK].strip()
    names, comma, rest = body.partition(", ")
    named = parse_authors(names, titled=False) if comma else None
    if named is None:
        return None
    pages = _pages(rest)
    year = _last_year(rest)
    if not pages and not (year and _TITLE.search(rest)):
        return None
    return Work(*named, year=year, pages=pages)


def _pages(text: str) -> str | None:
    labelled = [match["pages"] for match in LOCATOR.finditer(text) if match["label"]]
    if labelled:
        return str(labelled[-1])
    last = _LAST_PAGE.search(text)
    return last["pages"] if last and not re.fullmatch(r"[12]\d{3}", last["pages"]) else None


def _last_year(text: str) -> str | None:
    """Return the last year of print in a reference; the years of its title come before it."""
    year = None
    when = find_when(text)
    while when is not None:
        year = when.year or year
        when = find_when(text, when.end)
    return year


def _with_year(work: Work, cited: Sequence[Work]) -> Work:
    """Return a work cited by a short title with the year of its author's only work so far."""
    if work.year:
        return work
    years = {earlier.year for earlier in cited if earlier.authors == work.authors}
    return replace(work, year=years.pop()) if len(years) == 1 else work
