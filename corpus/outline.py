"""What the markup of an article says, put on the lines of its text before the rules read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from corpus.article import Lang, OutlineBlock, OutlineKind, Role, UnitKind
from corpus.furniture_pieces import Kind
from corpus.headings import printed_number, read_number
from corpus.labels import Label, read_label
from corpus.lines import Line
from corpus.marks import MORE, Mark, Marked, Sheet

UNITS: Final[Mapping[OutlineKind, UnitKind]] = {
    "paragraph": "sentence",
    "heading": "heading",
    "title": "title",
    "keywords": "keywords",
    "caption": "caption",
    "reference": "reference",
    "item": "sentence",
    "row": "caption",
    "note": "sentence",
}
"""How a block is cut into units; a row of a table stays whole, as it does in plain text."""

_PARTED: frozenset[Role] = frozenset({"body", "front", "back"})
"""The roles in which every heading opens a section; inside the others it opens nothing."""


def outlined(lines: Iterable[Line], outline: Sequence[OutlineBlock]) -> Iterator[Line]:
    """Yield the lines, each with the block that it begins in, if that says anything of it.

    The first line of a block, and the first after one, go on with nothing. Linear time.
    """
    blocks = iter(outline)
    block = next(blocks, None)
    before: OutlineBlock | None = None
    for line in lines:
        while block is not None and block.extent[1] <= line.start:
            block = next(blocks, None)
        inside = block if block is not None and block.extent[0] <= line.start else None
        said = inside if inside is not None and _says(inside) else None
        yield (
            replace(line, said=said, apart=True)
            if inside is not before
            else (replace(line, said=said) if said else line)
        )
        before = inside


def _says(block: OutlineBlock) -> bool:
    return block.kind != "paragraph" or block.role is not None


def said_furniture(lines: Sequence[Line], found: Mapping[int, Kind]) -> dict[int, Kind]:
    """Return the furniture of the lines by index: what markup calls so, else what was found."""
    kinds = {index: kind for index, kind in found.items() if lines[index].said is None}
    for index, line in enumerate(lines):
        if line.said is not None and line.said.kind == "furniture":
            kinds[index] = "other"
    return kinds


def said_notes(lines: Sequence[Line]) -> dict[int, bool]:
    """Return the lines of notes by index; True where a note begins."""
    return {
        index: line.apart
        for index, line in enumerate(lines)
        if line.said is not None and _is_note(line.said)
    }


def _is_note(block: OutlineBlock) -> bool:
    return block.kind != "furniture" and (block.kind == "note" or block.role == "notes")


def mark_said(sheet: Sheet) -> None:
    """Mark the lines of which markup says what they are; first of all, as it holds."""
    before: OutlineBlock | None = None
    role: Role | None = None
    for index, line in enumerate(sheet.lines):
        if line.said is not None:
            same = line.said is before
            sheet.marks[index] = MORE if same else _marked(line.said, line.text, role)
            role = line.said.role
        before = line.said


def _marked(block: OutlineBlock, text: str, before: Role | None) -> Marked:
    """Return the mark of a block; ``before`` is the role of the block before it."""
    if block.kind == "heading" or (block.opens and _is_label(block, text)):
        return _heading(block, text)
    kind = UNITS.get(block.kind, "sentence")
    if block.role is None:
        return _loose(block, text, kind)
    if block.opens and not (block.role == before == "authors"):
        lang = block.lang or _labelled(block.role, text)
        return Marked(Mark.PART, block.role, lang, block.role, kind=kind, said=True)
    return Marked(Mark.PROSE, kind=kind, said=True)


def _is_label(block: OutlineBlock, text: str) -> bool:
    """Say whether the first paragraph of a section is nothing but its label."""
    label = read_label(text) if block.kind == "paragraph" else None
    return label is not None and label.role == block.role and label.end >= len(text)


def _labelled(role: Role, text: str) -> Lang | None:
    """Return the language of the label that the text of a section begins with, if it has one."""
    label = read_label(text)
    return label.lang if label is not None and label.role == role else None


def _loose(block: OutlineBlock, text: str, kind: UnitKind) -> Marked:
    """Return the mark of a block without a role; a title and keywords are sections themselves."""
    if block.kind == "title":
        return Marked(Mark.PART, "title", block.lang, "title", kind=kind, said=True)
    if block.kind == "keywords":
        lang = block.lang or _labelled("keywords", text)
        return Marked(Mark.PART, "keywords", lang, "keywords", kind=kind, said=True)
    if block.kind == "reference":
        return Marked(Mark.PROSE, kind=kind)
    return Marked(Mark.CAPTION if kind == "caption" else Mark.PROSE, kind=kind)


def _heading(block: OutlineBlock, text: str) -> Marked:
    label = read_label(text)
    if label is not None and label.end < len(text):
        label = None
    number = printed_number(text) if read_number(text) else ""
    if block.role is None or (block.role in _PARTED and not block.opens):
        return _opening_heading(block, label, number)
    if not block.opens:
        return Marked(Mark.INNER_HEADING, block.role, kind="heading", said=True)
    if block.role not in _PARTED and block.level > 1:  # the first heading inside an abstract
        return Marked(Mark.PART, block.role, block.lang, block.role, kind="heading", said=True)
    name = label.name if label is not None and label.role == block.role else block.role
    lang = block.lang or (label.lang if label else None)
    name = "" if block.role == "body" and label is None else name
    return Marked(
        Mark.LABEL, block.role, lang, name, number, block.level, kind="heading", said=True
    )


def _opening_heading(block: OutlineBlock, label: Label | None, number: str) -> Marked:
    """Return the mark of a heading of which only its text can say more."""
    role, said = block.role or "body", block.role is not None
    if label is None:
        return Marked(Mark.HEADING, role, block.lang, "", number, block.level, "heading", said)
    mark = Mark.KEYWORDS if label.role == "keywords" else Mark.LABEL
    lang = block.lang or label.lang
    kind: UnitKind = "keywords" if label.role == "keywords" else "heading"
    return Marked(mark, label.role, lang, label.name, number, block.level, kind, said)
