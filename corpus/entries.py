"""Entries of a reference list: where one ends and the next begins, hanging indents being lost.

In a numbered list only the next number begins an entry. In any other the end of the line before
tells, and the beginning of the line itself: a surname, an institution, a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.lines import Line, ends_sentence, is_bullet, starts_lower, starts_upper
from corpus.marks import Mark, Sheet

# A reference begins with a number, or with a surname (or institution) and what follows one.
_ENTRY_NUMBER = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s{0,4}\S|[-•*–]\s")
_ENTRY_AUTHOR = re.compile(
    r"(?:(?:[dD]e|[vV]an|[vV]on|[eE]l|[aA]l|[dD]i|[lL]a|[lL]e|[bB]in)[ -]){0,2}"
    r"[^\W\d_][\w’'.\-]{0,30}(?:[ -][^\W\d_][\w’'.\-]{0,30}){0,3}(?:,|\s&)\s{0,2}[^\W\d_]"
)
_ENTRY_YEAR = re.compile(
    r"(?<![-–\d])\(?(?:1[5-9]|20)\d\d[a-zçğıöşü]?\)?[.,:;)]|\((?:t\.?y\.?|n\.?d\.?|b\.?t\.?)"
)
_LINK_CUT = re.compile(r"(?:https?://|doi:\s?10\.)\S{0,300}[/_=-]$")
_ENTRY_END = re.compile(r"(?:[.)\]”\"»]|\d|\w\.[a-z]{2,4}/?|https?://\S{1,300})$")
# An institution or a surname in capitals, before its work or the author's first name.
_ENTRY_CAPITALS = re.compile(r"[^\W\d_a-z][^\W\d_a-zçğıöşü][^a-zçğıöşü:,]{1,70}[:,]\s")
# What ends an entry in styles that have the year at the end (`Ankara: Kır, 2019.`) or the pages.
_CLOSED = re.compile(
    r"(?:,\s(?:1[0-9]|20)\d\d[a-z]?(?:[/-]\d{2,4})?|,\s(?:ts|t\.y|n\.d)"
    r"|,\s[^\W\d_a-zçğıöşü]\w{2,15}\s(?:19|20)\d\d"
    r"|[,:]\s(?:ss?\.\s?)?(?:\d{1,3}[-–]\d{1,4}|\d{4}[-–]\d{4}(?<!(?:1[89]|20)\d\d)))\.$"
)
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_YEAR_AT_HEAD = re.compile(r"\((?:1[5-9]|20)\d\d")
# Initials, abbreviations before a name or a number, and a bracket left open.
_OPEN_DOT = re.compile(
    r"\b(?:thk|tahk|nşr|çev|haz|der|eds?|trans|[Nn]r|[Nn]o|[Vv]ol|pp?|ss?|[Cc]|Prof|Doç|Dr|[IVX]{2,4}"
    r"|[^\W\d_a-zçğıöşü]\.\s?[^\W\d_a-zçğıöşü])\.$|\([^()]{1,80}$"
)
_INITIAL = re.compile(r"\b[^\W\d_a-zçğıöşü]\.$")
# What no entry begins with: the edition, the volume, the day of a visit.
_CONTINUES = re.compile(
    r"(?:Cilt|Ciltler|Bask[ıi]|Bas[ıi]m?|Say[ıi]|Erişim|Son [Ee]rişim|Retrieved|Accessed|Available"
    r"|Doktora|Yüksek Lisans|Yayımlanmamış|Yayınlanmamış|Unpublished|Yayınları|Yayınevi|Press)\b"
)
_CONGRESS = re.compile(r"[IVX]{1,4}\.\s[^\W\d_]")
_NUMBER = re.compile(
    r"(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?!\d)|(\d{1,3})(?=\s{1,4}[^\W\d_a-z]))"
)
_OPEN_END = (",", ":", ";", "-", "–", "&", "(")
# A numbered list has so many entries or more, none of them of more lines.
_LEAST = 3
_MAX_LINES = 15
_MAX_STEP = 3
# Columns by which the lines of an entry are set in.
_HANG = 2


class Entries:
    """Knows of the lines of reference lists whether they begin an entry; linear time."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._starts: dict[int, bool] = {}
        for lines in _lists(sheet) if sheet.layout.wrapped else ():
            if starts := _numbered(sheet, lines) or _hanging(sheet, lines):
                self._starts.update((index, index in starts) for index in lines)

    def goes_on(self, index: int, entry: Sequence[Line]) -> bool:
        """Say whether line ``index`` goes on with the entry before it."""
        before, line = entry[-1], self._sheet.lines[index]
        if index in self._starts:
            apart = self._sheet.layout.parts(line) and not line.page_break
            return not (self._starts[index] or (apart and _ENTRY_END.search(before.text[-310:])))
        if starts_lower(line.text) and not _ENTRY_AUTHOR.match(line.text[:100]):
            return True
        if _LINK_CUT.search(before.text[-310:]) and " " not in line.text:
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
        if not _ENTRY_END.search(tail) or _OPEN_DOT.search(tail) or _CONTINUES.match(line.text):
            return True
        if _INITIAL.search(tail) and not begins_with_author(line.text):
            return True
        dated = any(_YEAR.search(row.text) for row in entry)
        if _CLOSED.search(tail) and not _YEAR_AT_HEAD.search(entry[0].text):
            return not starts_upper(line.text) or is_link(line.text)
        if _CONGRESS.match(line.text):
            return True
        short = self._sheet.layout.roomy(index - 1, before, line, 0.8) and not is_link(line.text)
        if not (dated or short or begins_with_author(line.text)):
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
        found = _NUMBER.match(sheet.lines[index].text[:20])
        read = int(next(filter(None, found.groups()))) if found else 0
        ended = place > 0 and not sheet.lines[index - 1].text.endswith(_OPEN_END)
        if place == 0 or (ended and number < read <= number + _MAX_STEP):
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


def begins_with_author(text: str) -> bool:
    """Say whether a line begins with the number of an entry, or with a surname."""
    head = text[:160]
    named = head[:1].isupper() and _ENTRY_AUTHOR.match(head) is not None
    return named or any(known.match(head) for known in (_ENTRY_NUMBER, _ENTRY_CAPITALS))


def begins_entry(text: str) -> bool:
    """Say whether a line looks like the beginning of a reference."""
    head = text[:160]
    if begins_with_author(head):
        return True
    return head[:1].isupper() and _ENTRY_YEAR.search(head) is not None and not is_bullet(head)


def is_link(text: str) -> bool:
    """Say whether a line begins with a link."""
    return text.startswith(("http://", "https://", "www.", "doi:", "DOI:", "Doi:"))
