"""Page furniture: running headers and footers, page numbers, stray links, how-to-cite blocks.

A line is furniture only with two kinds of evidence: it looks like it (a journal line, a lone
number, a line that returns page after page) and it stands where furniture stands (at a page edge,
set apart, or in the middle of a sentence that goes on after it). Headings and captions never are.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.footnotes import is_note
from corpus.furniture_breaks import PageEnds
from corpus.furniture_evidence import EDGE, Evidence
from corpus.furniture_looks import Look, goes_on
from corpus.furniture_patterns import (
    CITED_WORK,
    DOI_HOST,
    JOURNAL_PAGE,
    JOURNAL_TITLE,
    LINK_COMES,
    LINK_GOES_ON,
    LINK_LINE,
    LINKED_END,
    NUMBERED_NOTE,
    PRINTED_YEAR,
)
from corpus.furniture_pieces import Kind, tells_how_to_cite, tells_rights
from corpus.labels import fold, read_label
from corpus.lines import Layout, Line, ends_sentence, starts_upper
from corpus.pagination import PAGE_LINES

_MAX_MASTHEAD = 6
_MAX_BLOCK = 8
# The lines that a page of a short text has at least.
_MIN_PAGE = 8
# The lines in which the note before is looked for.
_MAX_NOTE = 4
# The share of a line's width below which a line may be a title that stands alone.
_SHORT = 0.6


def find_furniture(lines: Sequence[Line], layout: Layout) -> dict[int, Kind]:
    """Return the kind of furniture of each line that is furniture, by its index; linear time."""
    return _Finder(lines, layout).find()


class _Finder:
    def __init__(self, lines: Sequence[Line], layout: Layout) -> None:
        self._lines = lines
        self._layout = layout
        self._seen = Evidence(lines, layout)
        self._looks = self._seen.looks
        self._references = self._seen.references
        self._kinds: dict[int, Kind] = {}

    def find(self) -> dict[int, Kind]:
        self._find_labelled_blocks()
        for index, look in self._looks.items():
            if index not in self._kinds and (kind := self._kind(index, look)):
                self._kinds[index] = kind
        self._find_interruptions()
        self._find_page_ends()
        self._find_neighbours()
        self._find_next_numbers()
        return self._kinds

    def _kind(self, index: int, look: Look) -> Kind | None:
        if self._is_next_note(index):
            return None
        small = goes_on(self._lines[index].text) and not look.link
        if look.barred or (small and not self._heads_in_small_letters(index, look)):
            return None
        heads = look.number or (look.gap and self._seen.at_edge(index))
        if index >= self._references and not (heads or look.shape in self._seen.returning):
            return None
        if (
            look.doi
            and index < self._references
            and (index < self._seen.front or self._begins(index))
        ):
            return "url"
        if look.gap and (look.journal or self._seen.repeats_beside_number(index)):
            return self._edge_kind(index)
        interrupts = self._seen.interrupts(index, index)
        if look.number is not None:
            counts = index in self._seen.paced or self._seen.ends_pace(index)
            return "page_number" if counts or interrupts else None
        if look.link and self._is_stray_link(index):
            return "url"
        if index in self._seen.paced:
            return self._edge_kind(index)
        edge = self._seen.at_edge(index)
        odd = self._seen.breaks_pace(index)
        returns = self._seen.reaches_edge(index) or look.journal or (interrupts and odd)
        returns = returns or (odd and self._beside_number(index))
        if look.shape in self._seen.returning and returns:
            return self._edge_kind(index)
        named = look.journal or look.named or look.edge_number is not None
        if interrupts and odd and named:
            return self._edge_kind(index)
        apart = edge or self._seen.set_apart(index) or self._in_masthead(index)
        apart = apart or self._beside_number(index) or (look.named and self._seen.parted(index))
        if look.journal and apart and index < self._references:
            return self._edge_kind(index)
        return None

    def _is_next_note(self, index: int) -> bool:
        """Say whether a line has the note number after that of one of the lines above it."""
        number = _note_number(self._lines[index].text)
        above = self._lines[max(0, index - _MAX_NOTE) : index]
        return number > 1 and any(_note_number(line.text) == number - 1 for line in above)

    def _heads_in_small_letters(self, index: int, look: Look) -> bool:
        """Say whether a line in lower case is a running title: it returns, and not by chance."""
        returns = look.shape in self._seen.steady
        return returns and (look.journal or self._seen.reaches_edge(index))

    def _in_masthead(self, index: int) -> bool:
        return index < max(EDGE, self._seen.front) and len(self._lines) >= PAGE_LINES

    def _beside_number(self, index: int) -> bool:
        around = (self._looks.get(index - 1), self._looks.get(index + 1))
        return any(look is not None and look.number is not None for look in around)

    def _edge_kind(self, index: int) -> Kind:
        return "footer" if self._seen.stands_below(index) else "header"

    def _is_stray_link(self, index: int) -> bool:
        """Say whether a link is no text's, the furniture beside it being left out.

        It stands in the middle of a sentence that names no link, or below a running head; or it
        stands at the edge of a page and is the journal's, or is apart from what had ended.
        """
        first, last = self._run(index)
        if index >= self._references:
            return first < last and self._is_own_link(index)
        if self._seen.ends_page_apart(index):
            return LINK_COMES.search(fold(self._lines[index - 1].text[-40:])) is None
        if self._is_own_link(index) and (first < last or self._seen.reaches_edge(index)):
            return True
        below = 0 < first < index and last + 1 < len(self._lines)
        if not (below or self._seen.interrupts(first, last)):
            return False
        before, after = self._lines[first - 1], self._lines[last + 1]
        named = LINK_COMES.search(fold(before.text[-40:]))
        return not (named or LINK_GOES_ON.match(fold(after.text[:40])))

    def _is_own_link(self, index: int) -> bool:
        """Say whether a link leads to the journal, or to the article: it returns, or heads both."""
        address = self._looks[index].address
        known = JOURNAL_PAGE.fullmatch(address) or self._seen.shape(index) in self._seen.returning
        return bool(known) or self._seen.titles.repeats(index, DOI_HOST.sub("", address))

    def _find_labelled_blocks(self) -> None:
        """Take how-to-cite blocks and notices of rights up to the end of their paragraph."""
        for index, line in enumerate(self._lines):
            cites = tells_how_to_cite(line)
            notice = tells_rights(line) and self._begins(index)
            if index in self._kinds or not (cites or notice):
                continue
            kind: Kind = "how_to_cite" if cites else "other"
            self._kinds[index] = kind
            first = index
            while self._block_goes_on(index) or (cites and self._awaits_year(first, index)):
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
        if self._is_page_number(index + 1) or self._is_new(line.text, after.text):
            return False
        if line.apart and not ends_sentence(line.text):  # cut off from a full line
            return not after.apart
        return self._layout.joins(index, line, after)

    def _awaits_year(self, first: int, index: int) -> bool:
        """Say whether a how-to-cite block had no year yet, and its quoted title no end.

        Such a block goes on over empty lines: some layouts have one below every line of it.
        """
        if index + 1 >= len(self._lines) or index - first >= _MAX_BLOCK:
            return False
        after = self._lines[index + 1]
        text = " ".join(line.text for line in self._lines[first : index + 1])
        if after.page_break or read_label(after.text) or PRINTED_YEAR.search(text):
            return False
        return text.count("“") > text.count("”") or LINKED_END.search(text) is not None

    def _is_page_number(self, index: int) -> bool:
        """Say whether a line is a number that counts pages, or the last on its page."""
        if index not in self._looks or self._looks[index].number is None:
            return False
        ends_page = index + 1 == len(self._lines) or self._lines[index + 1].page_break
        return ends_page or index in self._seen.paced

    def _is_new(self, before: str, after: str) -> bool:
        """Say whether a line begins anew behind the link that closes a block."""
        last = before.rsplit(None, 1)[-1]
        return LINK_LINE.fullmatch(last) is not None and last[-1].isalnum() and starts_upper(after)

    def _find_interruptions(self) -> None:
        """Take blocks of several lines that stand in the middle of a sentence."""
        index = 1
        while index < len(self._lines) - 1:
            last = self._interruption(index)
            if last is None:
                index += 1
                continue
            inside = range(index, last + 1)
            returns = any(self._seen.shape(line) in self._seen.returning for line in inside)
            for line in inside:
                numbered = self._looks[line].number is not None
                block: Kind = "header" if returns or len(inside) == 1 else "how_to_cite"
                self._kinds.setdefault(line, "page_number" if numbered else block)
            index = last + 1

    def _interruption(self, first: int) -> int | None:
        """Return the last line of a block of furniture that begins at ``first``.

        The page number ends it, or the line after which the sentence goes on; that line looks like
        furniture by itself, for the sentence may go on with a capital.
        """
        if not self._may_interrupt(first):
            return None
        cites = CITED_WORK.match(self._lines[first].text) is not None
        strong, sure = False, True
        for last in range(first, min(first + _MAX_BLOCK, len(self._lines) - 1)):
            look = self._looks.get(last)
            if look is None or look.barred or self._is_text(last):
                return None
            own = (look.journal and last < self._references) or last in self._kinds
            known = own or look.number is not None or look.link or look.doi
            if not (known or cites or self._seen.titles.repeats(last, self._lines[last].text)):
                sure = False
                if not self._may_be_running_title(last):
                    return None
            strong = strong or own
            if strong and known and last + 1 not in self._kinds:
                numbered = look.number is not None and last > first and sure
                if numbered or self._seen.interrupts(first, last):
                    return last
        return None

    def _may_be_running_title(self, index: int) -> bool:
        """Say whether a line is too short for one of a paragraph, and no sentence."""
        text = self._lines[index].text
        short = len(text) < _SHORT * self._layout.width(index)
        return short and not (ends_sentence(text) or self._seen.ends_paragraph(index))

    def _is_text(self, index: int) -> bool:
        """Say whether a line goes on with a sentence, or begins a footnote."""
        text = self._lines[index].text
        noted = is_note(text) or NUMBERED_NOTE.match(text) is not None
        return goes_on(text) or (noted and index not in self._kinds)

    def _may_interrupt(self, first: int) -> bool:
        if first in self._kinds and first + 1 not in self._kinds:
            return False
        before, line = self._lines[first - 1], self._lines[first]
        apart = line.blanks > self._layout.gap or self._seen.at_edge(first)
        if first > self._references or read_label(before.text):
            return False
        return apart and not ends_sentence(before.text)

    def _find_page_ends(self) -> None:
        """Take the blocks around the ends of pages."""
        for index in (line for block in PageEnds(self._seen).find() for line in block):
            numbered = self._looks[index].number is not None
            self._kinds.setdefault(index, "page_number" if numbered else self._edge_kind(index))

    def _find_neighbours(self) -> None:
        """Take what stands beside furniture: numbers, journal lines, running titles."""
        found = list(self._kinds)
        for index in found:
            for beside in (index - 1, index + 1):
                kind = self._neighbour_kind(beside, self._kinds[index])
                if kind is not None and beside not in self._kinds:
                    self._kinds[beside] = kind
                    found.append(beside)

    def _find_next_numbers(self) -> None:
        """Take a number that stands alone and follows that of the page before."""
        counted: dict[int, int] = {}
        for index, look in self._looks.items():
            if look.number is None:
                continue
            before = counted.get(look.number - 1, len(self._lines))
            if index - before >= _MIN_PAGE and self._seen.parted(index):
                self._kinds.setdefault(index, "page_number")
            if index in self._kinds:
                counted[look.number] = index

    def _neighbour_kind(self, index: int, beside: Kind) -> Kind | None:
        look = self._looks.get(index)
        if look is None:
            return None
        if look.number is not None:
            return "page_number"
        if look.barred or beside not in ("header", "footer", "page_number"):
            return None
        if look.link and self._is_stray_link(index):
            return "url"
        if goes_on(self._lines[index].text) and not look.link:
            return None
        masthead = self._heads_page(index, look)
        journal = look.journal and index < self._references
        if masthead or journal or self._seen.titles.repeats(index, self._lines[index].text):
            return self._edge_kind(index)
        return None

    def _run(self, index: int) -> tuple[int, int]:
        """Return the first and the last line of the furniture that a line stands among.

        No more than a block to either side is looked at, so that the whole stays linear.
        """
        first = last = index
        while first - 1 in self._kinds and index - first < _MAX_BLOCK:
            first -= 1
        while last + 1 in self._kinds and last - index < _MAX_BLOCK:
            last += 1
        return first, last

    def _heads_page(self, index: int, look: Look) -> bool:
        """Say whether a line beside a journal line is the journal's name or address."""
        if index >= _MAX_MASTHEAD or len(self._lines) < PAGE_LINES:
            return False
        heads = index < EDGE or index + 1 in self._kinds
        titled = heads and JOURNAL_TITLE.fullmatch(look.shape) is not None
        return titled or look.named or look.link


def _note_number(text: str) -> int:
    """Return the number of the footnote that a line may begin, or 0."""
    found = NUMBERED_NOTE.match(text)
    return int(found["number"]) if found else 0
