"""The block around a page's end: number, running title and journal, though each stands there once.

In a short text no running head returns and no numbers count the pages. There the block is told by
its place and its form: empty lines part it from the text, a page number or a journal line is
in it, the rest are short titles, and the sentence above it goes on below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.footnotes import is_note
from corpus.furniture_evidence import Evidence
from corpus.furniture_looks import goes_on
from corpus.furniture_patterns import (
    INITIALED,
    JOURNAL_TITLE,
    NUMBERED_NOTE,
    PRINTED_GAP,
    RUNNING_AUTHORS,
    SHORT_FORM_END,
    UNLIKE_TITLE,
)
from corpus.labels import fold
from corpus.lines import ends_sentence, is_bullet

_MAX_BLOCK = 6
_MAX_LINE = 100
# Signs of list items; a running title may stand between two of them.
_SIGNS = "-•*–—▪●○■·"
# The share of a full line that a running title stays below.
_TITLE = 0.8
# The share of a full line that the text on one side of the block reaches; cells of tables do not.
_FULL = 0.6
# A page number without a journal's line beside it is believed below a longer line only.
_LONG = 0.5


class PageEnds:
    """Finds the blocks at the ends of pages; linear time, for a block has six lines at most."""

    def __init__(self, seen: Evidence) -> None:
        self._seen = seen
        self._lines = seen.lines
        self._looks = seen.looks

    def find(self) -> Iterator[range]:
        """Yield the lines of each block, in order."""
        index = 1
        while index < min(len(self._lines) - 1, self._seen.references):
            last = self._block(index)
            if last is None:
                index += 1
                continue
            yield range(index, last + 1)
            index = last + 1

    def _block(self, first: int) -> int | None:
        """Return the last line of the block that begins at ``first``, None where none does."""
        if not (self._seen.begins_apart(first) and self._may_belong(first)):
            return None
        last = first
        while last - first < _MAX_BLOCK and self._may_belong(last + 1):
            last += 1
        if last + 1 >= len(self._lines) or not self._seen.begins_apart(last + 1):
            return None
        return last if self._is_sure(first, last) else None

    def _may_belong(self, index: int) -> bool:
        """Say whether a line has the form of a number, a journal's line or a running title."""
        look = self._looks.get(index)
        if look is None or look.barred:
            return False
        if look.number is not None or look.edge_number is not None or look.link:
            return True
        text = self._lines[index].text
        ended = ends_sentence(text) and SHORT_FORM_END.search(text) is None
        if ended or len(text) > _MAX_LINE or is_note(text):
            return False
        if look.journal or JOURNAL_TITLE.fullmatch(fold(text)):
            return True
        if self._reaches(index, _TITLE):
            return False
        if goes_on(text) and not self._is_lone_word(index):
            return False
        if text[0] in _SIGNS and not text.endswith(text[0]):
            return False
        return UNLIKE_TITLE.match(text) is None and NUMBERED_NOTE.match(text) is None

    def _is_lone_word(self, index: int) -> bool:
        """Say whether a line is one word between empty lines: a journal's name in small letters."""
        alone = index + 1 < len(self._lines) and self._seen.parted(index)
        return alone and self._lines[index].text.isalpha()

    def _is_sure(self, first: int, last: int) -> bool:
        inside, below = range(first, last + 1), self._below(last)
        looks = [self._looks[index] for index in inside]
        journal = any(look.journal for look in looks)
        numbered = any(look.number is not None or look.edge_number is not None for look in looks)
        if not (journal or numbered):
            return False
        breaks = any(self._lines[index].page_break for index in range(first, last + 2))
        if not (self._reaches(first - 1, _FULL) or self._reaches(below, _FULL)):
            return False
        if not self._interrupts(first, last):
            return breaks and all(self._has_form(index) for index in inside)
        if breaks or journal or self._ends_notes(first):
            return True
        lone = any(self._is_lone_word(index) for index in inside)
        return not lone and self._reaches(first - 1, _LONG) and self._reaches(below, _LONG)

    def _interrupts(self, first: int, last: int) -> bool:
        """Say whether a sentence, of the text or over a footnote, goes on below the block."""
        before, after = self._lines[first - 1].text, self._lines[self._below(last)].text
        if not goes_on(after) or is_bullet(after):
            return False
        return not ends_sentence(before) or self._ends_notes(first)

    def _below(self, last: int) -> int:
        """Return the line of text below the block, or below the caption that stands there."""
        look = self._looks.get(last + 1)
        captioned = look is not None and look.barred and last + 2 < len(self._lines)
        return last + 2 if captioned else last + 1

    def _reaches(self, index: int, share: float) -> bool:
        return len(self._lines[index].text) >= share * self._seen.layout.width(index)

    def _ends_notes(self, first: int) -> bool:
        above = self._lines[max(0, first - 4) : first]
        return any(is_note(line.text) or NUMBERED_NOTE.match(line.text) for line in above)

    def _has_form(self, index: int) -> bool:
        """Say whether a line is furniture by its form alone, wherever it stands."""
        look, text = self._looks[index], self._lines[index].text
        if look.number is not None or look.journal or look.named or look.link:
            return True
        if RUNNING_AUTHORS.fullmatch(text) or JOURNAL_TITLE.fullmatch(fold(text)):
            return True
        above = self._looks.get(index - 1)
        if INITIALED.fullmatch(text) and self._lines[index].blanks == 0:
            return above is not None and (above.journal or above.named)
        return PRINTED_GAP.search(text) is not None
