"""Entries of a reference list: where one ends and the next begins, hanging indents being lost.

In a numbered list only the next number begins an entry. In any other the end of the line before
tells, and the beginning of the line itself: a surname, an institution, a title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.entries_patterns import (
    AUTHORS_GO_ON,
    CLOSED,
    CONGRESS,
    CONTINUES,
    DATED_HEAD,
    DAY_END,
    DOI_CUT,
    DOI_REST,
    ENTRY_AUTHOR,
    ENTRY_CAPITALS,
    ENTRY_END,
    ENTRY_NEWSPAPER,
    ENTRY_NUMBER,
    ENTRY_PARTICLE,
    ENTRY_UNSIGNED,
    ENTRY_YEAR,
    INITIAL,
    LINK_CUT,
    MONTH_AND_YEAR,
    NUMBER,
    OPEN_DOT,
    PUBLISHED_AT,
    REPEATED,
    UNDATED,
    YEAR,
    YEAR_AT_HEAD,
)
from corpus.lines import Line, ends_sentence, is_bullet, starts_lower, starts_upper
from corpus.marks import Mark, Sheet

_BEGINNINGS = (ENTRY_NUMBER, ENTRY_UNSIGNED, ENTRY_CAPITALS, ENTRY_PARTICLE, REPEATED)
_OPEN_END = (",", ":", ";", "-", "–", "&", "(")
# A numbered list has so many entries or more, none of them of more lines.
_LEAST = 3
_MAX_LINES = 15
_MAX_STEP = 3
# The same in a list of chosen entries: behind a stop, or with the number in brackets.
_MAX_LEAP = 20
# Columns by which the lines of an entry are set in.
_HANG = 2
# The part of a line, or of several, that names the authors and the year.
_HEAD = 400
# The lines that the authors of a work take.
_MAX_AUTHOR_LINES = 3


class Entries:
    """Knows of the lines of reference lists whether they begin an entry; linear time."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._starts: dict[int, bool] = {}
        self._undated: set[int] = set()
        for lines in _lists(sheet) if sheet.layout.wrapped else ():
            if starts := _numbered(sheet, lines) or _hanging(sheet, lines):
                self._starts.update((index, index in starts) for index in lines)
            else:
                self._undated.update(_undated(sheet, lines))

    def goes_on(self, index: int, entry: Sequence[Line]) -> bool:
        """Say whether line ``index`` goes on with the entry before it."""
        before, line = entry[-1], self._sheet.lines[index]
        if REPEATED.match(line.text):
            return False
        if index in self._starts:
            apart = self._sheet.layout.parts(line) and not line.page_break
            return not (self._starts[index] or (apart and ENTRY_END.search(before.text[-310:])))
        if starts_lower(line.text) and not ENTRY_AUTHOR.match(line.text[:100]):
            return True
        if _cuts_link(before.text[-310:], line.text):
            return True
        if self._sheet.layout.parts(line) and not line.page_break:
            return not ends_sentence(before.text) and not begins_entry(line.text)
        if not self._sheet.layout.wrapped:
            return is_link(line.text) and not is_link(before.text)
        return self._is_inside(index, entry)

    def _is_inside(self, index: int, entry: Sequence[Line]) -> bool:
        """Say whether a line is none of the first lines of entries that fill lines of one width."""
        before, line = entry[-1], self._sheet.lines[index]
        tail = before.text[-310:]
        if not _may_begin(self._sheet, index) or CONTINUES.match(line.text):
            return True
        if DAY_END.search(tail) and MONTH_AND_YEAR.match(line.text):
            return True
        if INITIAL.search(tail) and not begins_with_author(line.text):
            return True
        dated = any(YEAR.search(row.text) for row in entry)
        if CLOSED.search(tail) and not YEAR_AT_HEAD.search(entry[0].text):
            return not starts_upper(line.text) or is_link(line.text)
        if CONGRESS.match(line.text):
            return True
        short = self._sheet.layout.roomy(index - 1, before, line, 0.8) and not is_link(line.text)
        if not (dated or short or begins_with_author(line.text)):
            return True
        if index in self._undated and (not short or PUBLISHED_AT.fullmatch(line.text)):
            return True
        return not begins_entry(line.text) and not (short and line.text[0].isupper())


def _lists(sheet: Sheet) -> Iterator[list[int]]:
    """Yield the lines of each reference list that nothing else was made of."""
    lines: list[int] = []
    inside = False
    for index, marked in enumerate(sheet.marks):
        if marked.mark is Mark.PROSE:
            lines += [index] if inside else []
        elif marked.mark is not Mark.MORE:
            yield lines
            lines, inside = [], marked.role == "references"
    yield lines


def _numbered(sheet: Sheet, lines: Sequence[int]) -> frozenset[int]:
    """Return the lines that begin the entries of a numbered list; none if it is not numbered.

    The first line has a number, and the next number follows within the lines that an entry takes.
    """
    starts: list[int] = []
    number = last = 0
    for place, index in enumerate(lines):
        found = NUMBER.match(sheet.lines[index].text[:20])
        read = int(next(filter(None, found.groups()))) if found else 0
        before = sheet.lines[index - 1].text if place else ""
        ended = place > 0 and not before.endswith(_OPEN_END)
        sure = before.endswith(".") or (found is not None and found[1] is not None)
        if place == 0 or (ended and number < read <= number + (_MAX_LEAP if sure else _MAX_STEP)):
            if not read:
                return frozenset()
            starts.append(index)
            number, last = read, place
        elif place - last > _MAX_LINES:
            return frozenset()
    return frozenset(starts) if len(starts) >= _LEAST else frozenset()


def _hanging(sheet: Sheet, lines: Sequence[int]) -> frozenset[int]:
    """Return the lines that begin the entries of a list with hanging indents; none if it has none.

    What stands out mostly begins with an author, far more often than what is indented.
    """
    pages = _pages(sheet, lines)
    outer = frozenset(index for page in pages for index in _standing_out(sheet, page))
    named = sum(begins_with_author(sheet.lines[index].text) for index in outer)
    inner = [index for index in lines if index not in outer]
    mixed = sum(begins_with_author(sheet.lines[index].text) for index in inner)
    telling = 2 * named > len(outer) and 2 * mixed * len(outer) <= named * len(inner)
    return outer if telling and len(inner) >= _LEAST else frozenset()


def _undated(sheet: Sheet, lines: Sequence[int]) -> Iterator[int]:
    """Yield the lines that begin no entry in a list in which the year follows the authors.

    They have no year behind an author, though a publisher and its place look like a name.
    """
    named = frozenset(i for i in lines if begins_with_author(sheet.lines[i].text))
    dated = frozenset(i for i in lines if _is_dated(sheet, i))
    unsigned = frozenset(i for i in lines if _is_unsigned(sheet.lines[i].text))
    first = [i for i in named | dated if i not in unsigned and _may_begin(sheet, i)]
    telling = sum(index in dated for index in first)
    if telling < _LEAST or 3 * telling < 2 * len(first):
        return
    for index in lines:
        text = sheet.lines[index].text
        year = YEAR.search(text) or UNDATED.search(text)
        if not (index in dated or index in unsigned or (index in named and year)):
            yield index


def _is_unsigned(text: str) -> bool:
    return any(known.match(text) for known in (ENTRY_UNSIGNED, ENTRY_NEWSPAPER))


def _may_begin(sheet: Sheet, index: int) -> bool:
    """Say whether the entry of the line before may have ended there."""
    tail = sheet.lines[index - 1].text[-310:]
    return ENTRY_END.search(tail) is not None and OPEN_DOT.search(tail) is None


def _is_dated(sheet: Sheet, index: int) -> bool:
    """Say whether a line begins with authors, and the year is behind the last, lines below even."""
    text = sheet.lines[index].text
    for after in sheet.lines[index + 1 : index + _MAX_AUTHOR_LINES]:
        if not AUTHORS_GO_ON.search(text[-40:]):
            break
        text = f"{text} {after.text}"
    return DATED_HEAD.match(text[:_HEAD]) is not None


def _standing_out(sheet: Sheet, page: Sequence[int]) -> Iterator[int]:
    """Yield the lines of a page at its margin; it has none where an entry only ends."""
    margin = min(sheet.lines[index].indent for index in page)
    outer = [index for index in page if sheet.lines[index].indent < margin + _HANG]
    if len(page) > _LEAST or begins_with_author(sheet.lines[page[0]].text):
        yield from outer


def _pages(sheet: Sheet, lines: Sequence[int]) -> Iterator[list[int]]:
    page: list[int] = []
    for index in lines:
        if page and sheet.lines[index].page_break:
            yield page
            page = []
        page.append(index)
    if page:
        yield page


def _cuts_link(tail: str, text: str) -> bool:
    """Say whether a line is the rest of the link that the line before ends with."""
    cut = DOI_CUT.search(tail) is not None and DOI_REST.fullmatch(text) is not None
    return cut or (LINK_CUT.search(tail) is not None and " " not in text)


def begins_with_author(text: str) -> bool:
    """Say whether a line begins with the number of an entry, or with a surname."""
    head = text[:160]
    named = head[:1].isupper() and ENTRY_AUTHOR.match(head) is not None
    return named or any(known.match(head) for known in _BEGINNINGS)


def begins_entry(text: str) -> bool:
    """Say whether a line looks like the beginning of a reference."""
    head = text[:160]
    if begins_with_author(head):
        return True
    return head[:1].isupper() and ENTRY_YEAR.search(head) is not None and not is_bullet(head)


def is_link(text: str) -> bool:
    """Say whether a line begins with a link."""
    return text.startswith(("http://", "https://", "www.", "doi:", "DOI:", "Doi:"))
