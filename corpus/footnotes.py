"""Footnotes at the bottom of a page: found there, and set apart from the text they interrupt.

Only a text with page breaks (form feeds, or furniture between pages) can have them. A line begins
a footnote if it begins with a note sign, or with a number that the page refers to; from the first
such line to the bottom of the page there must be nothing but notes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from statistics import median

from corpus.labels import fold, front_lines, read_label
from corpus.lines import Line, ends_sentence, starts_lower
from corpus.names import MANUSCRIPT_CAME

_SIGN = re.compile(r"(?:[¹²³⁰⁴-⁹]{1,3}|\*{1,3}|[†‡§])\s{0,3}[“\"‘'(]?[^\W\d_]")
_NUMBER = re.compile(
    r"(?P<number>\d{1,3})\*{0,2}"
    r"(?:\s{1,4}(?P<year>(?:1[0-9]|20)\d\d\s)?[“\"‘'(\[]?|(?=[^\W\d_]{2}))(?P<first>[^\W\d_])"
)
# First words of notes in lower case (folded): a work cited before, a reference, an Arabic name.
_SMALL_FIRST = re.compile(
    r"\d{1,3}\s{1,4}(?:a\.?\s?g\.?\s?[a-z]\b|a\.?\s?e\.|ayni (?:eser|yer|makale|tez|belge)"
    r"|ayrica\b|bkz?\b|krs\b|kars\b|orn\b|ibid\b|op\. ?cit|cf\b|see\b|also\b|ibn\b"
    r"|[ae][a-z]{1,2}[-‐][a-z])"
)
# What the foot of a title page says about the authors and the article (folded).
_ABOUT = re.compile(
    rf"{MANUSCRIPT_CAME}[^:.]{{0,40}}:\s?\d"
    r"|\*?(?:sorumlu yazar|corresponding author|iletisim yazari|yazisma adresi)\b.{0,20}:"
)
# Lines that one note may take, and a page.
_MAX_NOTE = 8
_MAX_PAGE = 150
# The lines that may stand before an abstract.
_MAX_FRONT = 80


def find_footnotes(lines: Sequence[Line], furniture: Collection[int]) -> dict[int, bool]:
    """Return the lines of footnotes by index; True where a note begins. Linear time."""
    notes: dict[int, bool] = {}
    front = front_lines(lines[:_MAX_FRONT])  # the authors stand there, and no notes
    is_open = False
    for page in _pages(lines, furniture):
        if not page or page[-1] < front:
            continue
        found = _notes_of(lines, page) or _notes_of(lines, _above_references(lines, page))
        if is_open:
            found.update(_rest_of_note(lines, page, min(found, default=page[-1] + 1)))
        if len(page) > 1:  # a running head that was not found is no page
            is_open = page[-1] in found and not ends_sentence(lines[page[-1]].text)
        notes.update(found)
    return notes


def _rest_of_note(lines: Sequence[Line], page: list[int], first: int) -> dict[int, bool]:
    """Return the lines on which the last note of the page before goes on, above note ``first``.

    They begin small, below a space, and are a paragraph of their own: text stands between.
    """
    above = [index for index in page if index < first]
    usual = median(lines[index].blanks for index in page)
    for place in range(len(above) - 1, max(len(above) - 1 - _MAX_NOTE, len(page) // 3), -1):
        index = above[place]
        if lines[index].blanks > usual:
            rest = above[place:] if starts_lower(lines[index].text) else []
            return {line: line == index for line in rest}
    return {}


def _pages(lines: Sequence[Line], furniture: Collection[int]) -> Iterator[list[int]]:
    """Yield the indexes of the lines of each page, furniture left out; none if it is all one."""
    pages: list[list[int]] = [[]]
    for index, line in enumerate(lines):
        if (line.page_break or index in furniture) and pages[-1]:
            pages.append([])
        if index not in furniture:
            pages[-1].append(index)
    if len(pages) > 1:
        yield from pages


def _notes_of(lines: Sequence[Line], page: list[int]) -> dict[int, bool]:
    """Return the notes that fill a page from some line down to its bottom."""
    if len(page) > _MAX_PAGE:
        return {}
    notes: dict[int, bool] = {}
    size = _MAX_NOTE
    third = len(page) // 3
    labelled = any(read_label(lines[index].text) for index in page[:third])
    for index in page[third:]:
        begins = _begins(lines, page, index) or (labelled and _is_about(lines[index].text))
        if read_label(lines[index].text):
            size, labelled = _MAX_NOTE, True
        size = 1 if begins else size + 1
        if size > _MAX_NOTE:
            notes.clear()
        else:
            notes[index] = begins
    return notes


def _above_references(lines: Sequence[Line], page: list[int]) -> list[int]:
    """Return the lines of a page above the reference list that begins on it; none where none does.

    Where a text is cut out of pages, the notes of the last one stand there.
    """
    for place, index in enumerate(page):
        label = read_label(lines[index].text)
        if label and label.role == "references":
            return page[:place]
    return []


def _is_about(text: str) -> bool:
    return _ABOUT.match(fold(text[:50])) is not None


def is_note(text: str) -> bool:
    """Say whether a line begins with a note sign."""
    return _SIGN.match(text[:20]) is not None


def _begins(lines: Sequence[Line], page: list[int], index: int) -> bool:
    text = lines[index].text
    if index == page[0] or starts_lower(text):
        return False
    if is_note(text):
        return True
    found = _NUMBER.match(text[:20])
    if found is None:
        return False
    opens = found["first"].isupper() or found["year"] is not None
    if not opens and not _SMALL_FIRST.match(fold(text[:30])):
        return False
    return _is_cited(lines, page, index, found["number"])


def _is_cited(lines: Sequence[Line], page: list[int], index: int, number: str) -> bool:
    """Say whether the page refers to a note: its number hangs on a word or a stop."""
    mark = re.compile(rf"(?:[^\W\d_]|[.,;:][”\"’»)\]]?|[”\"’»)\]]){number}(?!\d|[.,]\d|\s?[-–/%])")
    return any(mark.search(lines[above].text) for above in page if above < index)
