"""Lines put together into blocks: one paragraph, heading, keyword list or reference each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.article import Extent, UnitKind
from corpus.entries import Entries
from corpus.headings import is_title_case
from corpus.items import LISTING, ends_equation, is_next_item
from corpus.language import turkish_score
from corpus.lines import Line, ends_sentence, is_bullet, starts_lower
from corpus.marks import Mark, Marked, Sheet
from corpus.names import (
    affiliations,
    closes_address,
    is_marked,
    is_names,
    leaves_address_open,
    opens_affiliation,
)

_KINDS: dict[Mark, UnitKind] = {
    Mark.PROSE: "sentence",
    Mark.LABEL: "heading",
    Mark.HEADING: "heading",
    Mark.INNER_HEADING: "heading",
    Mark.KEYWORDS: "keywords",
    Mark.CAPTION: "caption",
    Mark.PART: "sentence",
}

_NOTE_NUMBER = re.compile(r"\[?(\d{1,3})[\].)]?\s{1,4}[“\"‘'(]?[^\W_]")

# A line that is nothing but the source of a quotation, in brackets.
_SOURCE = re.compile(r"\([^()]{1,150}\)[.,;]?")
# Columns by which verses are set in, and how many may follow the words that introduce them.
_INSET = 4
_VERSES = 9
# A finite verb is no label, however few words stand before its colon.
_SAID = re.compile(r"[^\W\d_][dt][ıiuü]r(?:l[ae]r)?:$")
# So few words before a colon are a label on a line of its own.
_LABEL_WORDS = 3
_MAIL = re.compile(r"[\w.+-]{1,60}@")
_OPENING = ("“", "«", "„", '"')
# Evidence for a language that a line of a title needs.
_SURE = 2.0


@dataclass(slots=True)
class Block:
    """Consecutive lines that make one paragraph.

    ``parted`` says that more space than usual stands before it, ``notes`` that it is an endnote.
    """

    kind: UnitKind
    marked: Marked
    pieces: list[Extent]
    parted: bool = False
    notes: bool = False
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the lines with a space between them, uncleaned."""
        return " ".join(line.text for line in self.lines)


def read_blocks(sheet: Sheet) -> Iterator[Block]:
    """Yield the blocks of a marked text, in order; every line is in exactly one."""
    block: Block | None = None
    references = notes = False
    entries = Entries(sheet)
    for index, (line, marked) in enumerate(zip(sheet.lines, sheet.marks, strict=True)):
        if marked.mark is not Mark.PROSE and marked.mark is not Mark.MORE:
            references, notes = marked.role == "references", marked.role == "notes"
        if block is not None and _goes_on(sheet, index, block, entries):
            block.pieces.append((line.start, line.end))
            block.lines.append(line)
            continue
        if block is not None:
            yield block
        prose = marked.mark is Mark.PROSE
        usual = "reference" if references and prose else _KINDS[marked.mark]
        kind = marked.kind or usual
        piece = (line.start, line.end)
        block = Block(kind, marked, [piece], sheet.layout.parts(line), notes and prose, [line])
    if block is not None:
        yield block


def _goes_on(sheet: Sheet, index: int, block: Block, entries: Entries) -> bool:
    mark = sheet.marks[index].mark
    if mark is Mark.MORE:
        return True
    if mark is not Mark.PROSE or sheet.lines[index].apart:
        return False
    if block.notes and _is_next_note(block.lines[0].text, sheet.lines[index].text):
        return False
    if block.kind == "reference":
        return entries.goes_on(index, block.lines)
    if block.kind != "sentence":
        return False
    before, line = block.lines[-1].text, sheet.lines[index].text
    inside = index >= sheet.front
    if inside and is_next_item(block.lines, line):
        return False
    if before.endswith(":") and line.startswith(_OPENING):
        return True  # a quotation set apart; no sentence ends at a colon
    if ends_equation(before) and not starts_lower(line):
        return False
    if inside and (_is_led_to(block) or _is_set_apart_with(sheet, index, block)):
        return True
    if inside and _is_cut_by_page(sheet, index, block):
        return True
    listed = not inside and before.endswith(";") and not sheet.layout.parts(sheet.lines[index])
    if not (listed or sheet.joins(index)):
        return False
    if not inside and closes_address(before):
        return False
    if not inside and leaves_address_open(before) and not is_marked(line):
        return True
    if inside or opens_affiliation(line) or _is_next_address(block.lines[0].text, before, line):
        return inside
    if listed or (before.endswith(",") and affiliations(before)):
        return True  # of an address: the town, the country
    return not (is_names(line) or is_names(before) or _changes_language(before, line))


def _is_cut_by_page(sheet: Sheet, index: int, block: Block) -> bool:
    """Say whether a page ended inside a paragraph, however short its last line there is.

    The paragraph has lines before that one, or a comma ends it: no label or cell stands alone. Nor
    did it end in the first line of the next page, if that breaks off.
    """
    line, before = sheet.lines[index], block.lines[-1].text
    if line.apart or is_bullet(line.text):
        return False
    if not line.page_break:
        first = block.lines[-1].page_break and not sheet.layout.parts(line)
        return first and len(block.lines) > 1 and before[-1].isalpha()
    return before.endswith(",") or (len(block.lines) > 1 and before[-1].isalpha())


def _is_led_to(block: Block) -> bool:
    """Say whether a block ends in words before a colon, which whatever is next goes on with.

    A label does not: a few words without a verb, or words in title case.
    """
    if not block.lines[-1].text.endswith(":"):
        return False
    words = " ".join(line.text for line in block.lines[-2:])
    few = len(words.split()) <= _LABEL_WORDS and not _SAID.search(words)
    return not few and not is_title_case(words.rstrip(":"))


def _is_set_apart_with(sheet: Sheet, index: int, block: Block) -> bool:
    """Say whether a line belongs to what is set apart: the next item or verse, its source.

    An item goes on where no stop ends the one before, a verse after the colon that introduces it.
    """
    before, line = block.lines[-1], sheet.lines[index]
    if is_bullet(line.text):
        return before.text.endswith(LISTING)
    if sheet.is_cut_off(index):
        return False
    if _SOURCE.fullmatch(line.text):
        return ends_sentence(before.text) or line.indent > sheet.layout.indent
    inset = min(before.indent, line.indent) >= sheet.layout.indent + _INSET
    led = any(row.text.endswith(":") for row in block.lines[-_VERSES:-1])
    return inset and (led or _leads_to_source(sheet, index))


def _leads_to_source(sheet: Sheet, index: int) -> bool:
    """Say whether the lines set in from line ``index`` on end in the source of the verses."""
    for row in sheet.lines[index : index + _VERSES]:
        if row.indent < sheet.layout.indent + _INSET or ends_sentence(row.text):
            return False
        if _SOURCE.fullmatch(row.text):
            return True
    return False


def _is_next_address(first: str, before: str, line: str) -> bool:
    """Say whether a line has the mark of the next author, or is the mail of the one before."""
    mail = _MAIL.match(line) is not None and not before.endswith((":", ",", "|"))
    return mail or (is_marked(first) and is_marked(line))


def _changes_language(before: str, line: str) -> bool:
    """Say whether two lines of a title page are in two languages: a title and its translation."""
    if starts_lower(line):
        return False
    scores = turkish_score(before), turkish_score(line)
    return min(scores) <= -_SURE and max(scores) >= _SURE


def _is_next_note(first: str, line: str) -> bool:
    """Say whether a line has the number of the note after the one that begins with ``first``."""
    found, after = _NOTE_NUMBER.match(first[:20]), _NOTE_NUMBER.match(line[:20])
    return bool(found and after) and int(after[1]) == int(found[1]) + 1  # type: ignore[index]
