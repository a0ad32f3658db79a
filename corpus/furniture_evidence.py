"""Where the lines of a text stand: at the edge of a page, apart, in the middle of a sentence.

What the whole text shows is collected once: which lines return page after page, which numbers
count the pages, where the front matter ends and the reference list begins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from corpus.furniture_looks import Look, goes_on, look_of
from corpus.furniture_patterns import LOOSE_NUMBER_AT_EDGE
from corpus.labels import front_lines, read_label
from corpus.lines import Layout, Line, ends_sentence
from corpus.pagination import PAGE_LINES, rising_numbers
from corpus.running_titles import RunningTitles

EDGE = 3
"""Lines at the top and at the bottom of a page that are its edge."""

_MAX_FRONT = 40
_MAX_LINE = 170
# A running title returns so often.
_RETURNS = 3
# The pages that may lie between two that a running title is found on.
_MAX_STEP = 12


class Evidence:
    """The lines of a text, what they look like, and where they stand.

    ``looks`` are those of the lines short enough to be furniture, by index; ``returning`` the
    shapes of lines that return, ``steady`` those that return time and again, ``paced`` the lines
    whose numbers count pages. ``references`` and
    ``front`` are the lines where the reference list and the first abstract begin.
    """

    def __init__(self, lines: Sequence[Line], layout: Layout) -> None:
        self.lines = lines
        self.layout = layout
        self.looks = {
            i: look_of(line) for i, line in enumerate(lines) if len(line.text) <= _MAX_LINE
        }
        self._page, self._top, self._bottom = _pages(lines)
        self._paged = bool(lines) and self._page[-1] > 0
        self.references = _references(lines)
        self.returning, self.steady = self._returning_shapes()
        self.titles = RunningTitles(lines)
        self.front = front_lines(lines[:_MAX_FRONT])
        self.paced = self._page_number_sequence()

    def _returning_shapes(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the shapes of lines that come again page after page, and of those often.

        Entries of a reference list look alike too, and so do the last lines of footnotes: a running
        title returns in the text before, and no number in it changes but that of the page.
        """
        places: dict[str, list[int]] = defaultdict(list)
        for index, look in self.looks.items():
            if not look.barred and (not self._paged or self.at_edge(index)):
                places[look.shape].append(index)
        shapes = {
            shape: where
            for shape, where in places.items()
            if len(shape) > 3 and where[0] < self.references
            if self._returns(where) and self._keeps_pace(where)
        }
        often = (s for s, where in shapes.items() if self._times(where) >= _RETURNS)
        return frozenset(shapes), frozenset(often)

    def _returns(self, where: list[int]) -> bool:
        if self._paged:
            return self._times(where) >= 2
        apart = [b - a for a, b in pairwise(where)]
        least = 2 if self.looks[where[0]].journal else _RETURNS
        return len(where) >= least and min(apart) >= PAGE_LINES

    def _keeps_pace(self, where: list[int]) -> bool:
        """Say whether the numbers of lines of one shape are the same, but one that rises."""
        columns = zip(*(self.looks[index].numbers for index in where), strict=True)
        changing = [column for column in columns if len(set(column)) > 1]
        if len(changing) > 1:
            return False
        return all(a < b <= a + _MAX_STEP for column in changing for a, b in pairwise(column))

    def _times(self, where: list[int]) -> int:
        return len({self._page[index] for index in where}) if self._paged else len(where)

    def _page_number_sequence(self) -> frozenset[int]:
        """Return the lines whose numbers count pages: rising by little, far apart.

        At the edge of a page the number may stand beside a running title.
        """
        if self._paged:
            return self._steady_numbers()
        looks = self.looks.items()
        bare = [(index, look.number) for index, look in looks if look.number is not None]
        titled = [
            (index, number)
            for index, look in looks
            if (number := self._number_beside_title(index, look)) is not None
        ]
        barred = [(i, number) for i, number in bare if "|" in self.lines[i].text]
        paced = rising_numbers(sorted(bare + titled), _RETURNS)
        return paced | rising_numbers(sorted(barred + titled), 2)

    def _number_beside_title(self, index: int, look: Look) -> int | None:
        """Return the page number of a line that is a running title for the rest."""
        text = self.lines[index].text
        found = LOOSE_NUMBER_AT_EDGE.fullmatch(text)
        if found is None or look.barred or look.number is not None or ends_sentence(text):
            return None
        repeats = self.repeats_beside_number(index)
        if not (look.journal or look.named or found["bar"] or repeats):
            return None
        return int(found["left"] or found["right"])

    def repeats_beside_number(self, index: int) -> bool:
        """Say whether a line repeats the title or the authors beside a page number."""
        found = LOOSE_NUMBER_AT_EDGE.fullmatch(self.lines[index].text)
        title = found and (found["right_title"] or found["left_title"])
        return bool(title) and self.titles.repeats(index, str(title))

    def _steady_numbers(self) -> frozenset[int]:
        """Return the lines at page edges whose numbers keep step with the pages."""
        steps: dict[int, list[int]] = defaultdict(list)
        for index, look in self.looks.items():
            number = look.edge_number if look.number is None else look.number
            if number is not None and self.at_edge(index):
                steps[number - self._page[index]].append(index)
        steady = [where for where in steps.values() if len({self._page[i] for i in where}) >= 2]
        return frozenset(index for where in steady for index in where)

    # Evidence of the place --------------------------------------------------------------------

    def at_edge(self, index: int) -> bool:
        """Say whether the line is one of the first or the last of its page."""
        return self._paged and min(self._top[index], self._bottom[index]) < EDGE

    def reaches_edge(self, index: int) -> bool:
        """Say whether there is nothing but furniture between the line and the edge of the page."""
        if not self.at_edge(index):
            return False
        top, bottom = self._top[index], self._bottom[index]
        outside = range(index - top, index) if top < EDGE else range(index + 1, index + bottom + 1)
        return all(i in self.paced or self.shape(i) in self.returning for i in outside)

    def ends_pace(self, index: int) -> bool:
        """Say whether a line is the number of the last page, with which the text ends."""
        number = self.looks[index].number
        if number is None or not self.paced or index + 1 < len(self.lines):
            return False
        look = self.looks[max(self.paced)]
        before = look.edge_number if look.number is None else look.number
        return before is not None and before < number <= before + _MAX_STEP

    def ends_page_apart(self, index: int) -> bool:
        """Say whether a line ends a page, apart from a paragraph that had ended, or its number."""
        if not self._paged or self._bottom[index] or not 0 < index < len(self.lines) - 1:
            return False
        line, before = self.lines[index], self.lines[index - 1]
        ended = index - 1 in self.paced or ends_sentence(before.text)
        return line.blanks > self.layout.gap and not line.page_break and ended

    def ends_paragraph(self, index: int) -> bool:
        """Say whether a line is close to the line before, and far from what comes after."""
        if index == 0 or index + 1 >= len(self.lines):
            return False
        line, after = self.lines[index], self.lines[index + 1]
        close = line.blanks <= self.layout.gap and not (line.page_break or line.apart)
        return close and (self.layout.parts(after) or after.page_break)

    def shape(self, index: int) -> str:
        """Return the shape of a line, "" where it is too long to be furniture."""
        return self.looks[index].shape if index in self.looks else ""

    def set_apart(self, index: int) -> bool:
        """Say whether more space than usual stands before or after the line."""
        line = self.lines[index]
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        wide = self.layout.gap + 2
        return line.blanks >= wide or (after is not None and after.blanks >= wide)

    def parted(self, index: int) -> bool:
        """Say whether the line is a paragraph of its own, between empty lines."""
        around = range(index, min(index + 2, len(self.lines)))
        return index > 0 and all(map(self.begins_apart, around))

    def begins_apart(self, index: int) -> bool:
        """Say whether an empty line or a new page parts the line from the one above."""
        line = self.lines[index]
        return line.page_break or self.layout.parts(line)

    def breaks_pace(self, index: int) -> bool:
        """Say whether the line is short, or the space in or around it is not what lines have."""
        if index in self.looks and self.looks[index].gap:
            return True
        around = self.lines[index : index + 2]
        if any(line.blanks != self.layout.gap or line.page_break for line in around):
            return True
        return len(self.lines[index].text) < 0.8 * self.layout.width(index)

    def interrupts(self, first: int, last: int) -> bool:
        """Say whether lines ``first`` to ``last`` stand in the middle of a sentence."""
        if first == 0 or last + 1 >= len(self.lines):
            return False
        before, after = self.lines[first - 1], self.lines[last + 1]
        full = len(before.text) >= 0.6 * self.layout.width(first - 1)
        return full and goes_on(after.text) and not ends_sentence(before.text)

    def stands_below(self, index: int) -> bool:
        """Say whether the line is nearer to the bottom of its page than to the top."""
        return self._paged and self._bottom[index] < self._top[index]


def _references(lines: Sequence[Line]) -> int:
    """Return where the reference list begins: journals and volumes are at home there."""
    labels = ((index, read_label(line.text)) for index, line in enumerate(lines))
    starts = (index for index, label in labels if label and label.role == "references")
    return next(starts, len(lines))


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
