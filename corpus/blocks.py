"""Lines put together into blocks: one paragraph, heading, keyword list or reference each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.article import Extent, UnitKind
from corpus.headings import Mark, Marked
from corpus.lines import Layout, Line, ends_sentence, is_bullet, starts_lower

_KINDS: dict[Mark, UnitKind] = {
    Mark.PROSE: "sentence",
    Mark.LABEL: "heading",
    Mark.HEADING: "heading",
    Mark.KEYWORDS: "keywords",
    Mark.CAPTION: "caption",
}

# A reference begins with a number, or with a surname (or institution) and what follows one.
_ENTRY_NUMBER = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s{0,4}\S|[-•*–]\s")
_ENTRY_AUTHOR = re.compile(
    r"(?:(?:[dD]e|[vV]an|[vV]on|[eE]l|[aA]l|[dD]i|[lL]a|[lL]e|[bB]in)[ -]){0,2}"
    r"[^\W\d_][\w’'.\-]{0,30}(?:[ -][^\W\d_][\w’'.\-]{0,30}){0,3}(?:,|\s&)\s{0,2}[^\W\d_]"
)
_ENTRY_YEAR = re.compile(
    r"\(?(?:1[5-9]|20)\d\d[a-zçğıöşü]?\)?[.,:;)]|\((?:t\.?y\.?|n\.?d\.?|b\.?t\.?)"
)
_ENTRY_END = re.compile(r"(?:[.)\]”\"»]|\d|\.\s?[a-z]{2,4}/?|https?://\S{1,300})$")


@dataclass(slots=True)
class Block:
    """Consecutive lines that make one paragraph.

    ``parted`` says that more space than usual stands before it.
    """

    kind: UnitKind
    marked: Marked
    pieces: list[Extent]
    parted: bool = False
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the lines with a space between them, uncleaned."""
        return " ".join(line.text for line in self.lines)


def read_blocks(lines: Sequence[Line], marks: Sequence[Marked], layout: Layout) -> Iterator[Block]:
    """Yield the blocks of the marked lines, in order; every line is in exactly one."""
    entries = _EntryRule(layout)
    block: Block | None = None
    in_references = False
    for index, (line, marked) in enumerate(zip(lines, marks, strict=True)):
        if marked.mark is not Mark.PROSE and marked.mark is not Mark.MORE:
            in_references = marked.role == "references"
        if block is not None and _goes_on(
            block, index, lines, marked, layout, entries, in_references
        ):
            block.pieces.append((line.start, line.end))
            block.lines.append(line)
            continue
        if block is not None:
            yield block
        kind = "reference" if in_references and marked.mark is Mark.PROSE else _KINDS[marked.mark]
        block = Block(kind, marked, [(line.start, line.end)], layout.parts(line), [line])
    if block is not None:
        yield block


def _goes_on(
    block: Block,
    index: int,
    lines: Sequence[Line],
    marked: Marked,
    layout: Layout,
    entries: _EntryRule,
    in_references: bool,
) -> bool:
    if marked.mark is Mark.MORE:
        return True
    if marked.mark is not Mark.PROSE or block.kind not in ("sentence", "reference"):
        return False
    if lines[index].cut:
        return False
    if in_references:
        return entries.goes_on(index - 1, lines[index - 1], lines[index])
    return layout.joins(index - 1, lines[index - 1], lines[index])


class _EntryRule:
    """Says where a new entry of a reference list begins, its hanging indent being lost."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def goes_on(self, index: int, before: Line, line: Line) -> bool:
        """Say whether ``line`` goes on with the reference of ``before``, line ``index``."""
        if starts_lower(line.text) and not _ENTRY_AUTHOR.match(line.text[:100]):
            return True
        if self._layout.parts(line) and not line.page_break:
            return not ends_sentence(before.text) and not begins_entry(line.text)
        if not self._layout.wrapped:
            return not begins_entry(line.text) and is_link(line.text)
        if not _ENTRY_END.search(before.text[-310:]):
            return True
        return not begins_entry(line.text)


def begins_entry(text: str) -> bool:
    """Say whether a line looks like the beginning of a reference."""
    head = text[:160]
    if _ENTRY_NUMBER.match(head):
        return True
    if head[:1].isupper() and _ENTRY_AUTHOR.match(head):
        return True
    return head[:1].isupper() and _ENTRY_YEAR.search(head) is not None and not is_bullet(head)


def is_link(text: str) -> bool:
    """Say whether a line begins with a link."""
    return text.startswith(("http://", "https://", "www.", "doi:", "DOI:", "Doi:"))
