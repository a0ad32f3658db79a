"""Headings and captions: which lines are no prose.

A heading is a line that stands alone (the line before ended, the line itself was broken on
purpose, what follows begins anew) and looks like one: a known label, a number that fits the
numbers before it, or capitals. A number at the beginning of a sentence (``21. yüzyılın ilk``)
fails the first test or the second; a list of numbered items fails the sequence test.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from corpus.article import Lang, Role
from corpus.labels import Label, keyword_list_goes_on, read_label
from corpus.lines import Layout, Line, ends_sentence, is_bullet, starts_lower, starts_upper

_MAX_WORDS = 22
_MAX_LENGTH = 180

_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})(?P<stop>[.)]?)(?P<space>\s{0,4})[“\"'‘«(]?(?P<first>[^\W\d_])"
)
_ROMAN = re.compile(r"(?P<number>[IVX]{1,5})(?P<stop>[.)])\s{0,4}[“\"]?(?P<first>[^\W\d_])")
_LETTER = re.compile(r"(?P<number>[A-H])(?P<stop>[.)])\s{1,4}[“\"]?(?P<first>[^\W\d_])")
_CAPTION = re.compile(
    r"(?:Tablo|Şekil|Grafik|Çizelge|Resim|Harita|Görsel|Fotoğraf|Foto|Şema|Diyagram|Table|Figure|"
    r"Fig\.|Graph|Chart|Map|Picture|Image|Photo|Scheme|TABLO|ŞEKİL|GRAFİK|ÇİZELGE|RESİM|HARİTA|"
    r"GÖRSEL|FOTOĞRAF|TABLE|FIGURE|GRAPH|CHART|MAP)\s{0,3}[A-Z]?\d{1,3}(?:[.-]\d{1,3}){0,2}"
    r"(?P<sign>\s{0,3}[.:–—|-]|(?=\s{0,3}$))"
)
_CAPTION_NOTE = re.compile(r"(?:Kaynak|Source|Not|Note|KAYNAK)\s?:")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_SMALL_WORDS = frozenset(
    "ve ile veya ya da de için olarak bir bu of the and in on for to a an as with from by or at".split()
)

Number = tuple[int, ...]


class Mark(Enum):
    """What a line is; ``MORE`` goes on with the line before it."""

    PROSE = "prose"
    LABEL = "label"
    KEYWORDS = "keywords"
    HEADING = "heading"
    CAPTION = "caption"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Marked:
    """A line's mark, with what it opens when it is a label or a heading.

    ``number`` is the printed number of a heading (``1.2``), ``level`` its depth from 1.
    """

    mark: Mark
    role: Role = "body"
    lang: Lang | None = None
    name: str = ""
    number: str = ""
    level: int = 1


_PROSE = Marked(Mark.PROSE)
_MORE = Marked(Mark.MORE)


def mark_lines(lines: Sequence[Line], layout: Layout) -> list[Marked]:
    """Return the mark of every line, in order; linear time."""
    return _Marker(lines, layout).marks()


class _Marker:
    """The passes over the lines of one text: labels, captions, numbers, other headings."""

    def __init__(self, lines: Sequence[Line], layout: Layout) -> None:
        self._lines = lines
        self._layout = layout
        self._marks = [_PROSE] * len(lines)
        self._references = [False] * len(lines)

    def marks(self) -> list[Marked]:
        self._mark_labels()
        self._find_references()
        self._mark_captions()
        self._mark_numbered()
        self._mark_others()
        return self._marks

    # Labels -----------------------------------------------------------------------------------

    def _mark_labels(self) -> None:
        for index, line in enumerate(self._lines):
            label = read_label(line.text)
            if label is None or not self._is_opened(index, label):
                continue
            mark = Mark.KEYWORDS if label.role == "keywords" else Mark.LABEL
            level = 1
            self._marks[index] = Marked(mark, label.role, label.lang, label.name, "", level)
            if number := re.match(r"(\d{1,2}|[IVX]{1,4})[.)]?\s*(?=\D)", line.text):
                if mark is Mark.LABEL and line.text[0] in "0123456789IVX":
                    self._marks[index] = Marked(
                        mark, label.role, label.lang, label.name, number[1], level
                    )
        for index in range(1, len(self._lines)):
            if self._in_keywords(index - 1) and self._marks[index] is _PROSE:
                before, line = self._lines[index - 1], self._lines[index]
                roomy = not self._layout.wrapped or self._layout.roomy(
                    index - 1, before, line, 0.75
                )
                parted = self._layout.parts(line)
                if keyword_list_goes_on(before, line, roomy=roomy, parted=parted):
                    self._marks[index] = _MORE

    def _is_opened(self, index: int, label: Label) -> bool:
        """Say whether a label is no part of running prose."""
        line = self._lines[index]
        if index == 0 or line.cut or label.role in ("abstract", "keywords"):
            return True
        return not self._layout.joins(index - 1, self._lines[index - 1], line)

    def _in_keywords(self, index: int) -> bool:
        while index > 0 and self._marks[index] is _MORE:
            index -= 1
        return self._marks[index].mark is Mark.KEYWORDS

    def _find_references(self) -> None:
        inside = False
        for index, marked in enumerate(self._marks):
            if marked.mark in (Mark.LABEL, Mark.KEYWORDS):
                inside = marked.role == "references"
            self._references[index] = inside

    # Captions ---------------------------------------------------------------------------------

    def _mark_captions(self) -> None:
        for index, line in enumerate(self._lines):
            if self._marks[index] is not _PROSE or self._references[index]:
                continue
            if is_caption(line.text) and self._starts(index):
                self._marks[index] = Marked(Mark.CAPTION)
                self._take_caption_title(index)

    def _take_caption_title(self, index: int) -> None:
        """Take the lines on which a caption goes on."""
        alone = ends_sentence(self._lines[index].text + ".") and len(self._lines[index].text) < 16
        while index + 1 < len(self._lines) and self._marks[index + 1] is _PROSE:
            before, line = self._lines[index], self._lines[index + 1]
            if is_caption(line.text) or (ends_sentence(before.text) and not alone):
                return
            short = len(line.text) < 0.7 * self._layout.width(index)
            if not (self._layout.joins(index, before, line) or (alone and short)):
                return
            self._marks[index + 1] = _MORE
            index, alone = index + 1, False

    # Numbered headings ------------------------------------------------------------------------

    def _mark_numbered(self) -> None:
        candidates = self._numbered_candidates()
        listed = _listed([index for index, _, _ in candidates], candidates)
        last: dict[str, Number] = {}
        seconds = {kind for _, kind, number in candidates if number == (2,)}
        for index, kind, number in candidates:
            if index in listed:
                continue
            strong = kind == "arabic" or _is_capitals(self._lines[index].text) or kind in seconds
            if strong and _follows(last.get(kind), number):
                last[kind] = number
                self._mark_heading(index, _printed(self._lines[index].text), len(number), kind)

    def _numbered_candidates(self) -> list[tuple[int, str, Number]]:
        candidates = []
        for index, line in enumerate(self._lines):
            marked = self._marks[index]
            if marked is not _PROSE and not (marked.mark is Mark.LABEL and marked.number):
                continue
            if self._references[index] and marked is _PROSE:
                continue
            found = _read_number(line.text)
            if found and (marked is not _PROSE or self._stands_alone(index)):
                candidates.append((index, *found))
        return candidates

    def _mark_heading(self, index: int, number: str, level: int, kind: str) -> None:
        marked = self._marks[index]
        if kind == "letter":
            level = 2
        if marked is _PROSE:
            self._marks[index] = Marked(Mark.HEADING, "body", None, "", number, level)
        self._take_second_line(index)

    def _take_second_line(self, index: int) -> None:
        """Take the second line of a heading that was too long for one."""
        if index + 1 >= len(self._lines) or self._marks[index + 1] is not _PROSE:
            return
        before, line = self._lines[index], self._lines[index + 1]
        if not self._layout.wrapped or self._layout.parts(line) or ends_sentence(line.text):
            return
        if starts_lower(line.text) or not self._layout.roomy(index, before, line, 0.75):
            if self._breaks_after(index + 1) and _read_number(line.text) is None:
                self._marks[index + 1] = _MORE

    # Other headings ---------------------------------------------------------------------------

    def _mark_others(self) -> None:
        first = next((i for i, m in enumerate(self._marks) if m.mark in _OPENING), 0)
        for index in range(first, len(self._lines)):
            if self._marks[index] is not _PROSE or not self._stands_alone(index):
                continue
            text = self._lines[index].text
            if _is_capitals(text) or (not self._references[index] and self._is_titled(index)):
                role: Role = "references" if self._references[index] else "body"
                self._marks[index] = Marked(Mark.HEADING, role, None, "", "", 2)
                if _is_capitals(text):
                    self._take_second_capitals(index)

    def _take_second_capitals(self, index: int) -> None:
        if index + 1 < len(self._lines) and self._marks[index + 1] is _PROSE:
            line = self._lines[index + 1]
            if _is_capitals(line.text) and not self._layout.parts(line):
                self._marks[index + 1] = _MORE

    def _is_titled(self, index: int) -> bool:
        """Say whether a short line in title case stands between two blocks of prose."""
        if not 0 < index < len(self._lines) - 1:
            return False
        before, line, after = self._lines[index - 1 : index + 2]
        words = line.text.split()
        if len(line.text) > 90 or not line.text[0].isupper() or line.text[-1] in ",;:–-":
            return False
        if any(char.isdigit() for char in line.text) or not _is_title_case(words):
            return False
        prose = ends_sentence(before.text) or self._marks[index - 1] is not _PROSE
        full = 0.7 * self._layout.width(index) if self._layout.wrapped else 120
        return prose and len(after.text) >= full and starts_upper(after.text)

    # Surroundings -----------------------------------------------------------------------------

    def _starts(self, index: int) -> bool:
        """Say whether the line before ``index`` had ended."""
        if index == 0 or self._marks[index - 1] is not _PROSE:
            return True
        before, line = self._lines[index - 1], self._lines[index]
        return not self._layout.joins(index - 1, before, line) or ends_sentence(before.text)

    def _breaks_after(self, index: int) -> bool:
        """Say whether what follows line ``index`` begins anew."""
        if index + 1 >= len(self._lines) or self._marks[index + 1] is not _PROSE:
            return True
        line, after = self._lines[index], self._lines[index + 1]
        if starts_lower(after.text):
            return False
        if self._layout.parts(after) or not self._layout.wrapped:
            return True
        return self._layout.roomy(index, line, after, 0.88)

    def _stands_alone(self, index: int) -> bool:
        text = self._lines[index].text
        if len(text) > _MAX_LENGTH or len(text.split()) > _MAX_WORDS or text[-1] in ".;,":
            return False
        if is_bullet(text) and not (text[0].isdigit() or text[0].isupper()):
            return False
        if not self._starts(index):
            return False
        return self._breaks_after(index) or self._is_two_lines(index)

    def _is_two_lines(self, index: int) -> bool:
        """Say whether line ``index`` and the next look like one heading cut in two."""
        if index + 2 >= len(self._lines) or _read_number(self._lines[index].text) is None:
            return False
        second = self._lines[index + 1]
        short = len(second.text) < 0.7 * self._layout.width(index)
        return short and not ends_sentence(second.text) and self._breaks_after(index + 1)


_OPENING = frozenset({Mark.LABEL, Mark.KEYWORDS, Mark.HEADING})


def is_caption(text: str) -> bool:
    """Say whether a line begins a caption (``Tablo 1.``) or the note under a table."""
    return bool(_CAPTION.match(text[:60]) or _CAPTION_NOTE.match(text[:12]))


def _is_capitals(text: str) -> bool:
    """Say whether a line is set in capitals; at least four letters, none small."""
    letters = [char for char in text[:_MAX_LENGTH] if char.isalpha()]
    return len(letters) >= 4 and not any(char.islower() for char in letters)


def _is_title_case(words: list[str]) -> bool:
    large = [word for word in words if word.lower() not in _SMALL_WORDS]
    capital = sum(word[:1].isupper() or not word[:1].isalpha() for word in large)
    return 0 < len(words) <= 12 and bool(large) and capital >= 0.8 * len(large)


def _read_number(text: str) -> tuple[str, Number] | None:
    """Return the kind of a heading number and its value."""
    head = text[:40]
    if found := _NUMBERED.match(head):
        number = tuple(int(part) for part in found["number"].split("."))
        plain = len(number) == 1 and not found["stop"]
        if not found["first"].isupper() or (plain and not _is_capitals(text)) or number[0] > 30:
            return None
        return "arabic", number
    if (found := _ROMAN.match(head)) and found["first"].isupper():
        return "roman", (_roman(found["number"]),)
    if (found := _LETTER.match(head)) and found["first"].isupper():
        return "letter", (ord(found["number"]) - ord("A") + 1,)
    return None


def _printed(text: str) -> str:
    found = _NUMBERED.match(text[:40]) or _ROMAN.match(text[:40]) or _LETTER.match(text[:40])
    return found["number"] if found else ""


def _roman(number: str) -> int:
    values = [_ROMAN_VALUES[char] for char in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _follows(last: Number | None, number: Number) -> bool:
    """Say whether ``number`` may come after ``last`` in a numbering (``1.2`` after ``1.1.3``).

    Some headings may have been missed, so a step of up to three is allowed, and so is a number
    of two levels or more; a new part may start again at 1.
    """
    if last is None or number[0] == 1 or len(number) > 1:
        return True
    return 0 < number[0] - last[0] <= 3


def _listed(indexes: list[int], candidates: list[tuple[int, str, Number]]) -> frozenset[int]:
    """Return the lines that follow each other at one level without text between: a list."""
    listed: set[int] = set()
    for (a, kind_a, number_a), (b, kind_b, number_b) in zip(
        candidates, candidates[1:], strict=False
    ):
        if b == a + 1 and kind_a == kind_b and len(number_a) == len(number_b) == 1:
            listed |= {a, b}
    return frozenset(listed & set(indexes))
