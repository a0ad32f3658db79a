"""Page furniture: running headers and footers, page numbers, stray links, how-to-cite blocks.

A line is furniture only with two kinds of evidence: it looks like it (a journal line, a lone
number, a line that returns page after page) and it stands where furniture stands (at a page edge,
set apart, or in the middle of a sentence that goes on after it). Headings and captions never are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from corpus.article import Furniture
from corpus.furniture_patterns import (
    HOW_TO_CITE,
    JOURNAL_LINE,
    LINK_GOES_ON,
    LINK_LINE,
    NUMBER_AT_EDGE,
    PAGE_NUMBER,
)
from corpus.headings import is_caption
from corpus.labels import fold, read_label
from corpus.lines import Layout, Line, ends_sentence, starts_lower

Kind = Literal["header", "footer", "page_number", "url", "how_to_cite", "other"]

_EDGE = 3
_MAX_LINE = 170
_MAX_BLOCK = 8
# Two page numbers stand at least so many lines apart, and a running title returns so often.
_PAGE_LINES = 12
_RETURNS = 3
_STRENGTH: tuple[Kind, ...] = ("how_to_cite", "header", "footer", "url", "page_number", "other")


@dataclass(frozen=True, slots=True)
class _Look:
    """What a line looks like, wherever it stands."""

    shape: str
    number: int | None
    journal: bool
    numbered: bool
    link: bool
    cites: bool
    barred: bool


def find_furniture(lines: Sequence[Line], layout: Layout) -> dict[int, Kind]:
    """Return the kind of furniture of each line that is furniture, by its index; linear time."""
    return _Finder(lines, layout).find()


def as_pieces(lines: Sequence[Line], kinds: dict[int, Kind]) -> Iterator[Furniture]:
    """Yield the furniture: neighbouring lines of one page are one piece, of its strongest kind."""
    run: list[int] = []
    for index in sorted(kinds):
        if run and (index != run[-1] + 1 or lines[index].page_break):
            yield _piece(lines, kinds, run)
            run = []
        run.append(index)
    if run:
        yield _piece(lines, kinds, run)


def _piece(lines: Sequence[Line], kinds: dict[int, Kind], run: list[int]) -> Furniture:
    kind = min((kinds[index] for index in run), key=_STRENGTH.index)
    return Furniture(kind, (lines[run[0]].start, lines[run[-1]].end))


class _Finder:
    def __init__(self, lines: Sequence[Line], layout: Layout) -> None:
        self._lines = lines
        self._layout = layout
        self._kinds: dict[int, Kind] = {}
        self._looks = {
            i: _look(line) for i, line in enumerate(lines) if len(line.text) <= _MAX_LINE
        }
        self._page, self._top, self._bottom = _pages(lines)
        self._paged = bool(lines) and self._page[-1] > 0
        self._returning = self._returning_shapes()
        self._paced = self._page_number_sequence()

    def find(self) -> dict[int, Kind]:
        self._find_cite_blocks()
        for index, look in self._looks.items():
            if index not in self._kinds and (kind := self._kind(index, look)):
                self._kinds[index] = kind
        self._find_interruptions()
        self._find_neighbours()
        return self._kinds

    # Evidence of the whole text ---------------------------------------------------------------

    def _returning_shapes(self) -> frozenset[str]:
        """Return the shapes of lines that come again, page after page."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, look in self._looks.items():
            if not look.barred and (not self._paged or self._at_edge(index)):
                places[look.shape].append(index)
        return frozenset(
            shape for shape, where in places.items() if len(shape) > 3 and self._returns(where)
        )

    def _returns(self, where: list[int]) -> bool:
        if self._paged:
            return len({self._page[index] for index in where}) >= 2
        apart = [b - a for a, b in pairwise(where)]
        return len(where) >= _RETURNS and min(apart) >= _PAGE_LINES

    def _page_number_sequence(self) -> frozenset[int]:
        """Return the lone numbers that count pages: rising by little, far apart."""
        numbers = [
            (index, look.number) for index, look in self._looks.items() if look.number is not None
        ]
        if self._paged:
            return self._steady_numbers([n for n in numbers if self._at_edge(n[0])])
        paced: set[int] = set()
        for (a, first), (b, second) in zip(numbers, numbers[1:], strict=False):
            if b - a >= _PAGE_LINES and 0 < second - first <= 4:
                paced |= {a, b}
        return frozenset(paced) if len(paced) >= _RETURNS else frozenset()

    def _steady_numbers(self, numbers: list[tuple[int, int]]) -> frozenset[int]:
        """Return the numbers at page edges that keep step with the pages."""
        steps = Counter(number - self._page[index] for index, number in numbers)
        steady = {step for step, count in steps.items() if count >= 2}
        return frozenset(index for index, n in numbers if n - self._page[index] in steady)

    # Evidence of the place --------------------------------------------------------------------

    def _at_edge(self, index: int) -> bool:
        return self._paged and min(self._top[index], self._bottom[index]) < _EDGE

    def _set_apart(self, index: int) -> bool:
        """Say whether more space than usual stands before or after the line."""
        line = self._lines[index]
        after = self._lines[index + 1] if index + 1 < len(self._lines) else None
        wide = self._layout.gap + 2
        return line.blanks >= wide or (after is not None and after.blanks >= wide)

    def _interrupts(self, first: int, last: int) -> bool:
        """Say whether lines ``first`` to ``last`` stand in the middle of a sentence."""
        if first == 0 or last + 1 >= len(self._lines):
            return False
        before, after = self._lines[first - 1], self._lines[last + 1]
        full = len(before.text) >= 0.6 * self._layout.width(first - 1)
        return full and starts_lower(after.text) and not ends_sentence(before.text)

    # Decisions --------------------------------------------------------------------------------

    def _kind(self, index: int, look: _Look) -> Kind | None:
        if look.barred:
            return None
        placed = self._at_edge(index) or self._set_apart(index) or self._interrupts(index, index)
        if look.number is not None:
            counted = index in self._paced or self._interrupts(index, index)
            return "page_number" if counted else None
        if look.link and self._is_stray_link(index):
            return "url"
        strong = look.journal or look.numbered
        if strong and placed and not (look.numbered and not look.journal and not self._known(look)):
            return self._edge_kind(index)
        if look.shape in self._returning and (self._at_edge(index) or look.journal or placed):
            return self._edge_kind(index)
        return None

    def _known(self, look: _Look) -> bool:
        return look.shape in self._returning

    def _edge_kind(self, index: int) -> Kind:
        below = self._paged and self._bottom[index] < self._top[index]
        return "footer" if below else "header"

    def _is_stray_link(self, index: int) -> bool:
        if not self._interrupts(index, index):
            return False
        return not LINK_GOES_ON.match(fold(self._lines[index + 1].text[:40]))

    def _find_cite_blocks(self) -> None:
        """Take a labelled how-to-cite block up to the end of its paragraph."""
        for index, look in self._looks.items():
            if not look.cites or index in self._kinds:
                continue
            self._kinds[index] = "how_to_cite"
            while self._block_goes_on(index):
                index += 1
                self._kinds[index] = "how_to_cite"

    def _block_goes_on(self, index: int) -> bool:
        if index + 1 >= len(self._lines) or not self._layout.wrapped:
            return False
        line, after = self._lines[index], self._lines[index + 1]
        if self._layout.parts(after) or after.page_break or read_label(after.text):
            return False
        return self._layout.joins(index, line, after)

    def _find_interruptions(self) -> None:
        """Take blocks of several lines that stand in the middle of a sentence."""
        index = 1
        while index < len(self._lines) - 1:
            last = self._interruption(index)
            if last is None:
                index += 1
                continue
            for inside in range(index, last + 1):
                self._kinds.setdefault(inside, "how_to_cite" if last > index else "header")
            index = last + 1

    def _interruption(self, first: int) -> int | None:
        """Return the last line of a block of furniture that begins at ``first``."""
        if not self._may_interrupt(first):
            return None
        strong = False
        for last in range(first, min(first + _MAX_BLOCK, len(self._lines) - 1)):
            look = self._looks.get(last)
            if (
                look is None
                or look.barred
                or (last > first and starts_lower(self._lines[last].text))
            ):
                return None
            strong = strong or look.journal or last in self._kinds
            if strong and self._interrupts_block(first, last):
                return last
        return None

    def _may_interrupt(self, first: int) -> bool:
        if first in self._kinds and first + 1 not in self._kinds:
            return False
        before, line = self._lines[first - 1], self._lines[first]
        apart = line.blanks > self._layout.gap or line.page_break
        return apart and not starts_lower(line.text) and not ends_sentence(before.text)

    def _interrupts_block(self, first: int, last: int) -> bool:
        return self._interrupts(first, last) and last + 1 not in self._kinds

    def _find_neighbours(self) -> None:
        """Take a lone number beside other furniture, and numbers between furniture lines."""
        for index in list(self._kinds):
            for beside in (index - 1, index + 1):
                look = self._looks.get(beside)
                if beside in self._kinds or look is None or look.number is None:
                    continue
                self._kinds[beside] = "page_number"


def _look(line: Line) -> _Look:
    folded = fold(line.text)
    number = PAGE_NUMBER.fullmatch(folded)
    prose = len(line.text) > 60 and line.text.endswith((".", "?", "!")) and folded.count(" ") > 11
    barred = is_caption(line.text) or read_label(line.text) is not None
    return _Look(
        shape=re.sub(r"\s+", " ", re.sub(r"\d+", "0", folded)),
        number=int(number["number"]) if number else None,
        journal=not prose and JOURNAL_LINE.search(folded) is not None,
        numbered=not prose and NUMBER_AT_EDGE.fullmatch(line.text) is not None,
        link=LINK_LINE.fullmatch(line.text) is not None,
        cites=HOW_TO_CITE.match(folded) is not None,
        barred=barred,
    )


def _pages(lines: Sequence[Line]) -> tuple[list[int], list[int], list[int]]:
    """Return each line's page, and its distance from the top and the bottom of the page."""
    page, top = [], []
    number = place = 0
    for index, line in enumerate(lines):
        if line.page_break and index:
            number, place = number + 1, 0
        page.append(number)
        top.append(place)
        place += 1
    sizes = Counter(page)
    bottom = [sizes[p] - 1 - t for p, t in zip(page, top, strict=True)]
    return page, top, bottom
