"""Resolve footnote marks by their notes, and repeats across the paragraphs of an article.

Citations are visited in the order a reader meets them: a mark, then its note, then the text after
the mark. ``a.g.e.`` in a note thus repeats what the note before it cites. Where the text cites by
author and year, or by number, a note explains: its mark cites nothing, what it mentions is the
citation.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_note_works import LONGEST_WORK, note_pieces, read_note_work
from pipeline.components.citation_repeats import resolve_repeat

_NUMBER = re.compile(r"\s?(?:\[(\d{1,4})\]|(\d{1,4})[.)]?|([¹²³⁰⁴-⁹]{1,3}))\s{0,3}(?=\S)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_TO_A_MARK = 2
"""Citations in the text to a note mark from which on it cites there, not in its notes."""

_AUTHOR_YEAR = frozenset({"parenthetical", "narrative"})


@dataclass(frozen=True)
class Passage:
    """A paragraph with the citations found in it; ``note``: it is a footnote."""

    text: str
    citations: Sequence[FoundCitation]
    note: bool = False


@dataclass(frozen=True)
class Reading:
    """What a passage cites.

    ``references`` are the stretches of a note that refer to a work in full or by a short title:
    the mark in the text is the citation, and all that they hold belongs to it.
    """

    citations: Sequence[FoundCitation]
    references: Sequence[tuple[int, int]] = ()


def resolve_passages(passages: Sequence[Passage]) -> list[Reading]:
    """Return what each passage cites, marks and repeats filled with what they stand for."""
    reader = _Reader(passages)
    for index, passage in enumerate(passages):
        if not reader.is_note(index):
            reader.read_text(index, passage)
    reader.read_notes_left()
    return reader.readings


class _Reader:
    """Reads the passages in a reader's order and remembers the works cited so far."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.readings = [Reading(passage.citations) for passage in passages]
        self._passages = passages
        self._cited: list[Work] = []
        self._notes: dict[int, tuple[int, str]] = dict(_notes(passages))
        self._left = deque(self._notes)
        self._by_number: dict[int, deque[int]] = defaultdict(deque)
        self._works: dict[int, tuple[Work, ...]] = {}
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
            elif (mark := self._resolve_mark(citation)) is not None:
                resolved.append(mark)
        self.readings[index] = Reading(resolved)

    def read_notes_left(self) -> None:
        while self._left:
            self._read_note(self._left.popleft())

    def _visit(self, citation: FoundCitation) -> FoundCitation:
        citation = resolve_repeat(citation, self._cited)
        self._cited += [work for work in citation.works if work.authors]
        return citation

    def _resolve_mark(self, mark: FoundCitation) -> FoundCitation | None:
        """Return a mark with the works of its notes; None if these only explain."""
        works: list[Work] = []
        refers = False
        for number in (number for work in mark.works for number in work.numbers):
            index = self._read_next(number)
            noted = () if index is None else self._works.get(index, ())
            refers = refers or bool(index is not None and self.readings[index].references)
            works += [replace(work, numbers=(number,)) for work in noted or (Work(),)]
        if self._in_text and not refers:
            return None
        return replace(mark, works=tuple(works)) if works else mark

    def _read_next(self, number: int) -> int | None:
        """Read the notes up to the next one with this number; return where it is."""
        notes = self._by_number.get(number)
        if not notes:
            return None
        index = notes.popleft()
        while self._left and index not in self._works:
            self._read_note(self._left.popleft())
        return index

    def _read_note(self, index: int) -> None:
        """Read a note: its citations, and the works that it refers to in full."""
        found = list(self._passages[index].citations)
        text = self._notes[index][1]
        offset = len(self._passages[index].text) - len(text)
        works: list[Work] = []
        resolved: list[FoundCitation] = []
        references: list[tuple[int, int]] = []
        for start, end in note_pieces(text):
            first = start + offset
            inside = [c for c in found if (first if start else 0) <= c.start < end + offset]
            if inside:
                visited = [self._visit(_of_note(citation)) for citation in inside]
                resolved += visited
                works += [work for citation in visited for work in citation.works]
            elif read := read_note_work(text[start:end]):
                work = _with_year(read.work, self._cited)
                works.append(work)
                self._cited += [work] if work.authors else []
                references.append((first + read.start, first + read.end))
        resolved.sort(key=lambda citation: citation.start)
        self.readings[index] = Reading(resolved, references)
        self._works[index] = tuple(works)


def _of_note(citation: FoundCitation) -> FoundCitation:
    """Return a citation in a note with the style of notes."""
    if citation.style not in _AUTHOR_YEAR:
        return citation
    return replace(citation, style="footnote")


def _cites_in_text(text: Iterable[Passage]) -> bool:
    """Tell whether citations in the text, many times the marks of notes, are how a text cites."""
    styles = [citation.style for passage in text for citation in passage.citations]
    in_text = sum(style in _AUTHOR_YEAR or style == "numeric" for style in styles)
    return in_text > _TO_A_MARK * styles.count("footnote")


def _notes(passages: Sequence[Passage]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield index, number and text of the notes: footnotes, and paragraphs that read like one."""
    for index, passage in enumerate(passages):
        number = _NUMBER.match(passage.text)
        if number is None:
            continue
        printed = next(filter(None, number.groups())).translate(_SUPERSCRIPTS)
        text = passage.text[number.end() :]
        if passage.note or _opens_with_work(text) or _opens_with_repeat(passage, number):
            yield index, (int(printed), text)


def _opens_with_work(text: str) -> bool:
    start, end = next(note_pieces(text[:LONGEST_WORK]), (0, 0))
    return read_note_work(text[start:end]) is not None


def _opens_with_repeat(passage: Passage, number: re.Match[str]) -> bool:
    first = passage.citations[0] if passage.citations else None
    return first is not None and first.style == "repeat" and first.start <= number.end()


def _with_year(work: Work, cited: Sequence[Work]) -> Work:
    """Return a work cited by a short title with the year of its author's only work so far."""
    if work.year:
        return work
    years = {earlier.year for earlier in cited if earlier.authors == work.authors}
    return replace(work, year=years.pop()) if len(years) == 1 else work
