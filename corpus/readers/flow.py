"""Blocks of text put together from the events of a marked-up document, with their outline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus.article import Lang, OutlineBlock, OutlineKind, Role
from corpus.readers.tree import Event

LINE_BREAK = "\u2028"
"""Stands for a line break inside a block until its white space is put in order."""

CELL = "\x1f"
"""Stands between two cells of a row."""

BETWEEN = "\n\n"
"""What stands between two blocks of the text."""

# White space that markup has for its own sake, and controls, which no text needs; not U+00A0.
_SPACE = re.compile(r"[ \t\n\r\f\v\x00-\x08\x0e-\x1e\x7f\x80-\x9f\u2029]+")
_BREAK = re.compile(rf" ?{LINE_BREAK} ?")
_BREAKS = re.compile(rf"{LINE_BREAK}{{2,}}")
_CELLS = re.compile(rf" ?{CELL} ?")
_OUTER: frozenset[Role | None] = frozenset({None, "body", "front", "back"})


Ending = Callable[[], None] | None
"""What ends that which an element begins, None where it begins nothing."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the elements around a text say of it; ``section`` counts the sections with a role."""

    kind: OutlineKind = "paragraph"
    role: Role | None = None
    lang: Lang | None = None
    level: int = 1
    section: int = 0


class Flow:
    """Takes text and the frames around it, and gives one text and its outline.

    ``label`` is what will stand before the next text: the number of a heading or of a note.
    """

    def __init__(self) -> None:
        self.frame = Frame()
        self.label = ""
        self._frames: list[Frame] = []
        self._inline: list[str] = []
        self._blocks: list[tuple[str, Frame]] = []
        self._notes: list[tuple[str, Frame]] = []
        self._held: list[tuple[Frame, str, list[str], list[tuple[str, Frame]]]] = []
        self._sections = 0

    def say(self, text: str) -> None:
        """Add text to the block at hand."""
        if self.label and text.strip():
            text, self.label = f"{self.label} {text.lstrip()}", ""
        self._inline.append(text)

    def open(self, frame: Frame) -> None:
        """Begin a block in ``frame``; one of another role begins a section."""
        self._flush()
        self._frames.append(self.frame)
        self.frame = frame

    def section(self, role: Role, lang: Lang | None, kind: OutlineKind = "paragraph") -> None:
        """Begin a section of ``role``, which a later ``close`` ends."""
        self._sections += 1
        level = 0 if role == "body" else 1
        self.open(Frame(kind, role, lang or self.frame.lang, level, self._sections))

    def close(self) -> None:
        """End the block or section begun last; a label that no text came after is its last."""
        self._end()
        self.frame = self._frames.pop()

    def take(self, events: Iterable[tuple[Event, Any]], start: Callable[[Any], Ending]) -> None:
        """Add what is met on the way through a tree; ``start`` begins what an element begins."""
        ends: list[Ending] = []
        for event, value in events:
            if event is Event.TEXT:
                self.say(value)
            elif event is Event.START:
                ends.append(start(value))
            elif end := ends.pop():
                end()

    def keywords(self, label: str, words: str, lang: Lang | None) -> None:
        """Add keywords as a section of one block, their label before them."""
        self.section("keywords", lang, "keywords")
        self.say(": ".join(part for part in (label.rstrip(" :"), words) if part))
        self.close()

    def in_row(self, *, cell: bool, block: bool) -> Ending:
        """Begin an element in a row of a table: a cell, or a block that only a space sets off."""
        if cell:
            return lambda: self.say(CELL)
        if block:
            self.say(" ")
            return lambda: self.say(" ")
        return None

    def hold(self) -> None:
        """Put the block at hand by for a note in the middle of it; a later ``release`` ends it."""
        self._held.append((self.frame, self.label, self._inline, self._blocks))
        self.label, self._inline, self._blocks = "", [], self._notes
        self.frame = Frame("note", "notes", self.frame.lang)

    def release(self) -> None:
        """End a note, and go on with what was put by."""
        self._end()
        self.frame, self.label, self._inline, self._blocks = self._held.pop()

    def add(self, text: str, frame: Frame) -> None:
        """Add a block as a whole."""
        self.open(frame)
        self.say(text)
        self.close()

    def finish(self) -> tuple[str, tuple[OutlineBlock, ...]]:
        """Return the text and its outline: the blocks in order, the notes last.

        NFC; lines end at a line feed, and an empty line stands between two blocks.
        """
        self._end()
        blocks = [*self._blocks, *self._notes]
        top = min((f.level for _, f in blocks if _heads(f)), default=1)
        outline, position, sections = [], 0, {0}
        for text, frame in blocks:
            extent = (position, position + len(text))
            level = max(frame.level - top + 1 if _heads(frame) else frame.level, 1)
            opens = frame.section not in sections and frame.role is not None
            sections.add(frame.section if frame.role is not None else 0)
            outline.append(OutlineBlock(extent, frame.kind, frame.role, frame.lang, level, opens))
            position = extent[1] + len(BETWEEN)
        return BETWEEN.join(text for text, _ in blocks), tuple(outline)

    def _end(self) -> None:
        if self.label:
            self._inline.append(f" {self.label}")
            self.label = ""
        self._flush()

    def _flush(self) -> None:
        for text in _paragraphs("".join(self._inline)):
            self._blocks.append((text, self.frame))
        self._inline = []


def _heads(frame: Frame) -> bool:
    """Say whether a block is a heading between the sections of the body."""
    return frame.kind == "heading" and frame.role in _OUTER


def _paragraphs(raw: str) -> Iterator[str]:
    """Yield the paragraphs of a block, which two line breaks or more part."""
    text = unicodedata.normalize("NFC", _BREAK.sub(LINE_BREAK, _SPACE.sub(" ", raw)))
    for paragraph in _BREAKS.split(text):
        cells = _CELLS.sub("\t", paragraph)
        lines = (line.strip() for line in cells.split(LINE_BREAK))
        if whole := "\n".join(line for line in lines if line):
            yield whole
