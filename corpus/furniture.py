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
from corpus.captions import is_caption
from corpus.footnotes import is_note
from corpus.furniture_patterns import (
    DOI_LINE,
    HOW_TO_CITE,
    JOURNAL_LINE,
    JOURNAL_NAME,
    JOURNAL_TITLE,
    LINK_GOES_ON,
    LINK_LINE,
    LOOSE_NUMBER_AT_EDGE,
    LOWER_CASE_HEADER,
    NUMBER_AT_EDGE,
    NUMBERED_NOTE,
    PAGE_NUMBER,
    RIGHTS,
    WIDE_GAP,
)
from corpus.labels import fold, read_label
from corpus.lines import Layout, Line, ends_sentence, starts_lower
from corpus.pagination import PAGE_LINES, rising_numbers
from corpus.running_titles import RunningTitles

Kind = Literal["header", "footer", "page_number", "url", "how_to_cite", "other"]

_EDGE = 3
_MAX_MASTHEAD = 6
_MAX_FRONT = 40
_MAX_LINE = 170
_MAX_LABEL = 100
_MAX_BLOCK = 8
# A running title returns so often.
_RETURNS = 3
_STRENGTH: tuple[Kind, ...] = ("how_to_cite", "header", "footer", "url", "page_number", "other")


@dataclass(frozen=True, slots=True)
class _Look:
    """What a line looks like, wherever it stands."""

    shape: str
    number: int | None
    edge_number: int | None
    journal: bool
    named: bool
    link: bool
    doi: bool
    gap: bool
    barred: bool


def find_furniture(lines: Sequence[Line], layout: Layout) -> dict[int, Kind]:
    """Return the kind of furniture of each line that is furniture, by its index; linear time."""
    return _Finder(lines, layout).find()


def as_pieces(lines: Sequence[Line], kinds: dict[int, Kind]) -> Iterator[Furniture]:
    """Yield the furniture: neighbouring lines of one page are one piece, of its strongest kind.

    A labelled block (how to cite, rights) begins a piece of its own.
    """
    run: list[int] = []
    for index in sorted(kinds):
        apart = lines[index].page_break or _labels_block(lines[index])
        if run and (index != run[-1] + 1 or apart):
            yield _piece(lines, kinds, run)
            run = []
        run.append(index)
    if run:
        yield _piece(lines, kinds, run)


def _labels_block(line: Line) -> bool:
    head = fold(line.text[:_MAX_LABEL])
    return HOW_TO_CITE.match(head) is not None or RIGHTS.match(head) is not None


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
        self._references = _references(lines)
        self._titles = RunningTitles(lines)
        self._front = _front(lines)
        self._paced = self._page_number_sequence()

    def find(self) -> dict[int, Kind]:
        self._find_labelled_blocks()
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
        least = 2 if self._looks[where[0]].journal else _RETURNS
        return len(where) >= least and min(apart) >= PAGE_LINES

    def _page_number_sequence(self) -> frozenset[int]:
        """Return the lines whose numbers count pages: rising by little, far apart.

        At the edge of a page the number may stand beside a running title.
        """
        if self._paged:
            return self._steady_numbers()
        looks = self._looks.items()
        bare = [(index, look.number) for index, look in looks if look.number is not None]
        titled = [
            (index, number)
            for index, look in looks
            if (number := self._number_beside_title(index, look)) is not None
        ]
        barred = [(i, number) for i, number in bare if "|" in self._lines[i].text]
        paced = rising_numbers(sorted(bare + titled), _RETURNS)
        return paced | rising_numbers(sorted(barred + titled), 2)

    def _number_beside_title(self, index: int, look: _Look) -> int | None:
        """Return the page number of a line that is a running title for the rest."""
        text = self._lines[index].text
        found = LOOSE_NUMBER_AT_EDGE.fullmatch(text)
        if found is None or look.barred or look.number is not None or ends_sentence(text):
            return None
        repeats = self._repeats_beside_number(index)
        if not (look.journal or look.named or found["bar"] or repeats):
            return None
        return int(found["left"] or found["right"])

    def _repeats_beside_number(self, index: int) -> bool:
        """Say whether a line repeats the title or the authors beside a page number."""
        found = LOOSE_NUMBER_AT_EDGE.fullmatch(self._lines[index].text)
        title = found and (found["right_title"] or found["left_title"])
        return bool(title) and self._titles.repeats(index, str(title))

    def _steady_numbers(self) -> frozenset[int]:
        """Return the lines at page edges whose numbers keep step with the pages."""
        steps: dict[int, list[int]] = defaultdict(list)
        for index, look in self._looks.items():
            number = look.edge_number if look.number is None else look.number
            if number is not None and self._at_edge(index):
                steps[number - self._page[index]].append(index)
        steady = [where for where in steps.values() if len({self._page[i] for i in where}) >= 2]
        return frozenset(index for where in steady for index in where)

    # Evidence of the place --------------------------------------------------------------------

    def _at_edge(self, index: int) -> bool:
        return self._paged and min(self._top[index], self._bottom[index]) < _EDGE

    def _reaches_edge(self, index: int) -> bool:
        """Say whether there is nothing but furniture between the line and the edge of the page."""
        if not self._at_edge(index):
            return False
        top, bottom = self._top[index], self._bottom[index]
        outside = range(index - top, index) if top < _EDGE else range(index + 1, index + bottom + 1)
        return all(i in self._paced or self._shape(i) in self._returning for i in outside)

    def _shape(self, index: int) -> str:
        return self._looks[index].shape if index in self._looks else ""

    def _set_apart(self, index: int) -> bool:
        """Say whether more space than usual stands before or after the line."""
        line = self._lines[index]
        after = self._lines[index + 1] if index + 1 < len(self._lines) else None
        wide = self._layout.gap + 2
        return line.blanks >= wide or (after is not None and after.blanks >= wide)

    def _breaks_pace(self, index: int) -> bool:
        """Say whether the line is short, or the space in or around it is not what lines have."""
        if index in self._looks and self._looks[index].gap:
            return True
        around = self._lines[index : index + 2]
        if any(line.blanks != self._layout.gap or line.page_break for line in around):
            return True
        return len(self._lines[index].text) < 0.8 * self._layout.width(index)

    def _interrupts(self, first: int, last: int) -> bool:
        """Say whether lines ``first`` to ``last`` stand in the middle of a sentence."""
        if first == 0 or last + 1 >= len(self._lines):
            return False
        before, after = self._lines[first - 1], self._lines[last + 1]
        full = len(before.text) >= 0.6 * self._layout.width(first - 1)
        return full and _goes_on(after.text) and not ends_sentence(before.text)

    # Decisions --------------------------------------------------------------------------------

    def _kind(self, index: int, look: _Look) -> Kind | None:
        if look.barred or (_goes_on(self._lines[index].text) and not look.link):
            return None
        if index >= self._references and not (look.number or look.shape in self._returning):
            return None
        if look.doi and index < self._references and (index < self._front or self._begins(index)):
            return "url"
        if look.gap and (look.journal or self._repeats_beside_number(index)):
            return self._edge_kind(index)
        interrupts = self._interrupts(index, index)
        if look.number is not None:
            return "page_number" if index in self._paced or interrupts else None
        if look.link and interrupts and self._is_stray_link(index):
            return "url"
        if index in self._paced:
            return self._edge_kind(index)
        edge = self._at_edge(index)
        odd = self._breaks_pace(index)
        returns = self._reaches_edge(index) or look.journal or (interrupts and odd)
        if look.shape in self._returning and returns:
            return self._edge_kind(index)
        if interrupts and (look.journal or (odd and (look.named or look.edge_number is not None))):
            return self._edge_kind(index)
        apart = edge or self._set_apart(index) or self._in_masthead(index)
        apart = apart or self._beside_number(index)
        if look.journal and apart and index < self._references:
            return self._edge_kind(index)
        return None

    def _in_masthead(self, index: int) -> bool:
        return index < max(_EDGE, self._front) and len(self._lines) >= PAGE_LINES

    def _beside_number(self, index: int) -> bool:
        around = (self._looks.get(index - 1), self._looks.get(index + 1))
        return any(look is not None and look.number is not None for look in around)

    def _edge_kind(self, index: int) -> Kind:
        below = self._paged and self._bottom[index] < self._top[index]
        return "footer" if below else "header"

    def _is_stray_link(self, index: int) -> bool:
        return index < self._references and not LINK_GOES_ON.match(
            fold(self._lines[index + 1].text[:40])
        )

    def _find_labelled_blocks(self) -> None:
        """Take how-to-cite blocks and notices of rights up to the end of their paragraph."""
        for index, line in enumerate(self._lines):
            head = fold(line.text[:_MAX_LABEL])
            cites = HOW_TO_CITE.match(head) is not None
            notice = RIGHTS.match(head) is not None and self._begins(index)
            if index in self._kinds or not (cites or notice):
                continue
            kind: Kind = "how_to_cite" if cites else "other"
            self._kinds[index] = kind
            while self._block_goes_on(index):
                index += 1
                self._kinds[index] = kind

    def _begins(self, index: int) -> bool:
        """Say whether what stood before the line had ended."""
        if index == 0:
            return True
        before, line = self._lines[index - 1], self._lines[index]
        ended = ends_sentence(before.text) or line.apart
        return ended or not self._layout.joins(index - 1, before, line)

    def _block_goes_on(self, index: int) -> bool:
        if index + 1 >= len(self._lines):
            return False
        line, after = self._lines[index], self._lines[index + 1]
        if self._layout.parts(after) or after.page_break or read_label(after.text):
            return False
        if line.apart and not ends_sentence(line.text):  # cut off from a full line
            return not after.apart
        return self._layout.joins(index, line, after)

    def _find_interruptions(self) -> None:
        """Take blocks of several lines that stand in the middle of a sentence."""
        index = 1
        while index < len(self._lines) - 1:
            last = self._interruption(index)
            if last is None:
                index += 1
                continue
            inside = range(index, last + 1)
            returns = any(self._shape(line) in self._returning for line in inside)
            for line in inside:
                self._kinds.setdefault(
                    line, "header" if returns or len(inside) == 1 else "how_to_cite"
                )
            index = last + 1

    def _interruption(self, first: int) -> int | None:
        """Return the last line of a block of furniture that begins at ``first``.

        The page number ends it, or the line after which the sentence goes on.
        """
        if not self._may_interrupt(first):
            return None
        strong = False
        for last in range(first, min(first + _MAX_BLOCK, len(self._lines) - 1)):
            look = self._looks.get(last)
            if look is None or look.barred or self._is_text(last):
                return None
            journal = look.journal and last < self._references
            strong = strong or journal or last in self._kinds
            if strong and last + 1 not in self._kinds:
                numbered = look.number is not None and last > first
                if numbered or self._interrupts(first, last):
                    return last
        return None

    def _is_text(self, index: int) -> bool:
        """Say whether a line goes on with a sentence, or begins a footnote."""
        text = self._lines[index].text
        noted = is_note(text) or NUMBERED_NOTE.match(text) is not None
        return _goes_on(text) or (noted and index not in self._kinds)

    def _may_interrupt(self, first: int) -> bool:
        if first in self._kinds and first + 1 not in self._kinds:
            return False
        before, line = self._lines[first - 1], self._lines[first]
        apart = line.blanks > self._layout.gap or self._at_edge(first)
        if first > self._references or read_label(before.text):
            return False
        return apart and not ends_sentence(before.text)

    def _find_neighbours(self) -> None:
        """Take what stands beside furniture: numbers, journal lines, running titles."""
        found = list(self._kinds)
        for index in found:
            for beside in (index - 1, index + 1):
                kind = self._neighbour_kind(beside, self._kinds[index])
                if kind is not None and beside not in self._kinds:
                    self._kinds[beside] = kind
                    found.append(beside)

    def _neighbour_kind(self, index: int, beside: Kind) -> Kind | None:
        look = self._looks.get(index)
        if look is None:
            return None
        if look.number is not None:
            return "page_number"
        lower = _goes_on(self._lines[index].text)
        if look.barred or lower or beside not in ("header", "footer", "page_number"):
            return None
        masthead = self._heads_page(index, look)
        journal = look.journal and index < self._references
        if masthead or journal or self._titles.repeats(index, self._lines[index].text):
            return self._edge_kind(index)
        return None

    def _heads_page(self, index: int, look: _Look) -> bool:
        """Say whether a line beside a journal line is the journal's name or address."""
        if index >= _MAX_MASTHEAD or len(self._lines) < PAGE_LINES:
            return False
        heads = index < _EDGE or index + 1 in self._kinds
        titled = heads and JOURNAL_TITLE.fullmatch(look.shape) is not None
        return titled or look.named or look.link


def _look(line: Line) -> _Look:
    folded = fold(line.text)
    number = PAGE_NUMBER.fullmatch(folded)
    prose = len(line.text) > 60 and line.text.endswith((".", "?", "!")) and folded.count(" ") > 11
    barred = is_caption(line.text) or read_label(line.text) is not None
    return _Look(
        shape=_shape(folded),
        number=int(number["number"]) if number else None,
        edge_number=None if prose else _edge_number(line.text),
        journal=not prose and JOURNAL_LINE.search(folded) is not None,
        named=not prose and JOURNAL_NAME.search(folded) is not None,
        link=LINK_LINE.fullmatch(line.text) is not None,
        doi=DOI_LINE.fullmatch(folded) is not None,
        gap=WIDE_GAP.search(line.text) is not None,
        barred=barred,
    )


def _shape(folded: str) -> str:
    """Return a line with its page number taken off, and every other number as one sign."""
    if found := NUMBER_AT_EDGE.fullmatch(folded):
        side = "left" if found["left"] else "right"
        folded = f"{folded[: found.start(side)]}{folded[found.end(side) :]}".strip(" \t|•/")
    return re.sub(r"\s+", " ", re.sub(r"\d+", "0", folded))


def _edge_number(text: str) -> int | None:
    found = NUMBER_AT_EDGE.fullmatch(text)
    return int(found["left"] or found["right"]) if found else None


def _goes_on(text: str) -> bool:
    """Say whether a line goes on in lower case, and not because furniture does (``doi:``)."""
    return starts_lower(text) and LOWER_CASE_HEADER.match(fold(text[:20])) is None


def _front(lines: Sequence[Line]) -> int:
    """Return where the first label is, if it is an abstract's: before it nothing is text."""
    for index, line in enumerate(lines[:_MAX_FRONT]):
        if label := read_label(line.text):
            return index if label.role == "abstract" else 0
    return 0


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
