"""What each line of an article is, and the tests of a line by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from corpus.article import Lang, Role, UnitKind
from corpus.items import is_equation
from corpus.lines import Layout, Line, ends_sentence, is_bullet, starts_lower, starts_with_article

_MAX_WORDS = 22
_MAX_LENGTH = 180


class Mark(Enum):
    """What a line is.

    ``PART`` opens a section without a heading, ``MORE`` goes on with the line before it.
    """

    PROSE = "prose"
    LABEL = "label"
    KEYWORDS = "keywords"
    HEADING = "heading"
    INNER_HEADING = "inner heading"
    CAPTION = "caption"
    PART = "part"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Marked:
    """A line's mark, with what it opens when it is a label or a heading.

    ``number`` is the printed number of a heading (``1.2``), ``level`` its depth from 1. An inner
    heading (``Yöntem`` in a structured abstract) opens nothing. ``kind`` is that of the paragraph
    where markup says it; ``said``: the role comes from markup.
    """

    mark: Mark
    role: Role = "body"
    lang: Lang | None = None
    name: str = ""
    number: str = ""
    level: int = 1
    kind: UnitKind | None = None
    said: bool = False


PROSE = Marked(Mark.PROSE)
MORE = Marked(Mark.MORE)


class Sheet:
    """The lines of a text with their layout and their marks, all prose at first."""

    def __init__(self, lines: Sequence[Line], layout: Layout) -> None:
        self.lines = lines
        self.layout = layout
        self.marks = [PROSE] * len(lines)

    @cached_property
    def front(self) -> int:
        """Return the index of the first label or heading of text, once all are marked, or 0.

        Nothing but a reference list labelled: a section of an article, which has no front matter.
        """
        opening = (Mark.LABEL, Mark.KEYWORDS, Mark.HEADING)
        opened = (i for i, m in enumerate(self.marks) if m.mark in opening and m.role != "front")
        first = next(opened, 0)
        return 0 if first and self.marks[first].role == "references" else first

    def is_prose(self, index: int) -> bool:
        """Say whether there is a line ``index``, and nothing else was made of it yet."""
        return 0 <= index < len(self.lines) and self.marks[index] is PROSE

    def joins(self, index: int) -> bool:
        """Say whether line ``index`` goes on with the paragraph of the line before it."""
        if index == 0:
            return False
        return self.layout.joins(index - 1, self.lines[index - 1], self.lines[index])

    def starts(self, index: int) -> bool:
        """Say whether what stood before line ``index`` had ended."""
        if not self.is_prose(index - 1):
            return True
        return not self.joins(index) or ends_sentence(self.lines[index - 1].text)

    def breaks_after(self, index: int) -> bool:
        """Say whether what follows line ``index`` begins anew."""
        if not self.is_prose(index + 1):
            return True
        line, after = self.lines[index], self.lines[index + 1]
        listed = is_bullet(after.text) and not line.text.endswith(":")
        if starts_lower(after.text) and not (listed or starts_with_article(after.text)):
            return False
        if self.layout.parts(after) or not self.layout.wrapped:
            return True
        return self.layout.roomy(index, line, after, 0.88)

    def may_be_heading(self, index: int) -> bool:
        """Say whether a line is short, ends no sentence, and begins after what had ended."""
        text = self.lines[index].text
        if len(text) > _MAX_LENGTH or len(text.split()) > _MAX_WORDS or text[-1] in ".;,":
            return False
        if is_equation(text) or (is_bullet(text) and not text[0].isalnum()):
            return False
        return self.starts(index)

    def stands_alone(self, index: int) -> bool:
        """Say whether a line may be a heading and what follows it begins anew."""
        if not self.may_be_heading(index):
            return False
        return self.breaks_after(index) or self.is_set_apart(index)

    def is_cut_off(self, index: int) -> bool:
        """Say whether more space than usual, or the end of a page, stands before a line."""
        line = self.lines[index]
        return self.layout.parts(line) or line.page_break

    def is_set_apart(self, index: int) -> bool:
        """Say whether more space than usual stands before and after a line."""
        return all(self.layout.parts(line) for line in self.lines[index : index + 2])
