"""Read what the notes of an article cite, and resolve repeats across its paragraphs.

The reference in a note is the citation; the mark in the text that points to the note is not a
second one. Citations are visited in the order a reader meets them: a mark, then its note, then the
text after the mark. ``a.g.e.`` in a note thus repeats what the note before it cites.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.components.citation_model import FoundCitation, Style, Work
from pipeline.components.citation_note_works import (
    LONGEST_WORK,
    last_number,
    note_pieces,
    read_note_work,
)
from pipeline.components.citation_repeats import REMEMBERED, resolve_repeat, works_cited
from pipeline.components.citation_sources import read_note_source

_NUMBER = re.compile(r"\s?(?:\[(\d{1,4})\]|(\d{1,4})[.)]?|([¹²³⁰⁴-⁹]{1,3}))\s{0,3}(?=\S)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_TO_A_MARK = 2
"""Citations in the text to a note mark from which on it cites there, not in its notes."""

_AUTHOR_YEAR = frozenset({"parenthetical", "narrative"})

_SOURCES = frozenset({"repeat", "archival", "legal", "scripture"})
"""Styles of what a paragraph of its own with a number opens with if it is a note."""

_IN_ONE = re.compile(r"\s?;\s(?:[a-zçğıöşü]{2,12}\s){0,2}")
"""What joins the works of one citation: `; `, `; aksi yönde `."""

_OF_WORKS = frozenset({"footnote", "repeat"})
_JOINED = tuple(_OF_WORKS | {of_documents} for of_documents in ("archival", "legal"))


@dataclass(frozen=True)
class Passage:
    """A paragraph with the citations found in it; ``note``: it is a footnote."""

    text: str
    citations: Sequence[FoundCitation]
    note: bool = False


def resolve_passages(passages: Sequence[Passage]) -> list[list[FoundCitation]]:
    """Return what each passage cites: the works of notes, and repeats with what they stand for.

    A mark stays a citation only where the article has no notes, and does not cite by author and
    year or by number.
    """
    reader = _Reader(passages)
    for index, passage in enumerate(passages):
        if not reader.is_note(index):
            reader.read_text(index, passage)
    reader.read_notes_left()
    return reader.citations


class _Reader:
    """Reads the passages in a reader's order and remembers the works cited so far."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.citations = [list(passage.citations) for passage in passages]
        self._passages = passages
        self._cited: list[Work] = []
        self._notes: dict[int, tuple[int, str]] = dict(find_notes(passages))
        self._left = deque(self._notes)
        self._by_number: dict[int, deque[int]] = defaultdict(deque)
        self._in_text = _cites_in_text(p for i, p in enumerate(passages) if not self.is_note(i))
        for index, (number, _) in self._notes.items():
            self._by_number[number].append(index)

    def is_note(self, index: int) -> bool:
        return index in self._notes

    def read_text(self, index: int, passage: Passage) -> None:
        resolved = []
        for citation in passage.citations:
            if citation.style != "footnote":
                resolved.append(self._visit(citation))
            elif self._notes:
                self._read_notes_of(citation)
            elif not self._in_text:
                resolved.append(citation)
        self.citations[index] = resolved

    def read_notes_left(self) -> None:
        while self._left:
            self._read_note(self._left.popleft())

    def _visit(self, citation: FoundCitation) -> FoundCitation:
        citation = resolve_repeat(citation, self._cited)
        self._cited += works_cited(citation)
        return citation

    def _read_notes_of(self, mark: FoundCitation) -> None:
        """Read the notes up to those that a mark points to."""
        for number in (number for work in mark.works for number in work.numbers):
            if notes := self._by_number.get(number):
                index = notes.popleft()
                while self._left and self._left[0] <= index:
                    self._read_note(self._left.popleft())

    def _read_note(self, index: int) -> None:
        """Read a note: its citations, and the works that it refers to in full."""
        passage = self._passages[index]
        number, text = self._notes[index]
        offset = len(passage.text) - len(text)
        cited = [c for c in passage.citations if c.style != "footnote"]
        starts, ends = [c.start for c in cited], [c.end for c in cited]
        found: list[FoundCitation] = []
        for start, end in note_pieces(text, number):
            if (next_note := _NUMBER.match(text, start, end)) and _printed(next_note) == number + 1:
                number, start = number + 1, next_note.end()
            first = start + offset
            since = first if start else 0
            inside = cited[bisect_right(ends, since) : bisect_left(starts, end + offset)]
            if own := self._read_piece(text[start:end], first, number, inside):
                found.append(own)
            else:
                found += [self._visit(_of_note(c)) for c in inside if c.start >= since]
        found.sort(key=lambda citation: citation.start)
        self.citations[index] = list(_joined(passage.text, found))

    def _read_piece(
        self, piece: str, at: int, number: int, inside: Sequence[FoundCitation]
    ) -> FoundCitation | None:
        """Return what a whole piece of a note cites; ``at``: where it stands in the passage.

        None where what was found ``inside`` it is more than a part of that reference.
        """
        if not inside and (source := read_note_source(piece)):
            return self._visit(replace(source, start=at + source.start, end=at + source.end))
        read = read_note_work(piece)
        if read is None:
            return None
        place = (at + read.start, at + read.end)
        if not all(_is_part(citation, place) for citation in inside):
            return None
        cites = (replace(work, numbers=(number,)) for work in read.works)
        works = tuple(_with_year(work, self._cited) for work in cites)
        return self._visit(FoundCitation(*place, "footnote", read.prefix, works))


def _is_part(citation: FoundCitation, reference: tuple[int, int]) -> bool:
    """Tell whether what reads like an author and a year is inside a full reference."""
    inside = reference[0] <= citation.start and citation.end <= reference[1]
    return inside and citation.style in _AUTHOR_YEAR and len(citation.works) == 1


def _of_note(citation: FoundCitation) -> FoundCitation:
    """Return a citation in a note with the style of notes."""
    if citation.style not in _AUTHOR_YEAR:
        return citation
    return replace(citation, style="footnote")


def _joined(text: str, citations: Iterable[FoundCitation]) -> Iterator[FoundCitation]:
    """Yield the citations of a note, those of one list of works as one."""
    last: FoundCitation | None = None
    for citation in citations:
        style = last and _common_style(last.style, citation.style)
        if last and style and _IN_ONE.fullmatch(text, last.end, citation.start):
            works = (*last.works, *citation.works)
            consulted = any(work.role for work in citation.works)
            prefix = last.prefix or (citation.prefix if consulted else None)
            last = replace(last, end=citation.end, style=style, works=works, prefix=prefix)
        else:
            if last:
                yield last
            last = citation
    if last:
        yield last


def _common_style(style: Style, other: Style) -> Style | None:
    """Return the style of two citations as one, or None where they cannot be one.

    That of the first, as in brackets: `BCA, 30.10/4.5; Ulus, 3 Mayıs 1946`.
    """
    if style == other:
        return style
    if {style, other} <= _OF_WORKS:
        return "footnote"
    return style if any({style, other} <= styles for styles in _JOINED) else None


def _cites_in_text(text: Iterable[Passage]) -> bool:
    """Tell whether citations in the text, many times the marks of notes, are how a text cites."""
    styles = [citation.style for passage in text for citation in passage.citations]
    in_text = sum(style in _AUTHOR_YEAR or style == "numeric" for style in styles)
    return in_text > _TO_A_MARK * styles.count("footnote")


def find_notes(passages: Sequence[Passage]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield index, number and text of the notes: footnotes, and paragraphs that read like one.

    So do those that open with a work or a source, or go on from the note before them.
    """
    after: tuple[int, int] | None = None
    for index, passage in enumerate(passages):
        number = _NUMBER.match(passage.text)
        if number is None:
            continue
        text = passage.text[number.end() :]
        goes_on = after == (index, _printed(number))
        if passage.note or goes_on or _opens_with_work(text) or _opens_with_source(passage, number):
            yield index, (_printed(number), text)
            after = index + 1, last_number(text, _printed(number)) + 1


def _printed(number: re.Match[str]) -> int:
    return int(next(filter(None, number.groups())).translate(_SUPERSCRIPTS))


def _opens_with_work(text: str) -> bool:
    start, end = next(note_pieces(text[:LONGEST_WORK]), (0, 0))
    return read_note_work(text[start:end]) is not None


def _opens_with_source(passage: Passage, number: re.Match[str]) -> bool:
    first = passage.citations[0] if passage.citations else None
    return first is not None and first.style in _SOURCES and first.start <= number.end()


def _with_year(work: Work, cited: Sequence[Work]) -> Work:
    """Return a work cited by a short title with the only work of its authors cited so far."""
    if work.year:
        return work
    same = (earlier for earlier in cited[-REMEMBERED:] if earlier.authors == work.authors)
    years = {earlier.year for earlier in same} - {None}
    if len(years) != 1:
        return work
    return replace(work, stands_for=Work(work.authors, work.et_al, years.pop(), pages=work.pages))
