"""Marks headings: numbered ones, those in capitals, and those in title case between prose.

A heading is a line that stands alone (the line before ended, the line itself was broken on
purpose, what follows begins anew) and looks like one. A number at the beginning of a sentence
(``21. yüzyılın ilk``) fails the first test or the second; a list of numbered items fails the
sequence test.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from corpus.article import Role
from corpus.labels import is_reference_part
from corpus.lines import ends_sentence, is_bullet, starts_lower, starts_upper
from corpus.marks import MORE, Mark, Marked, Sheet

Numbering = Literal["arabic", "bare", "roman", "letter", "small letter"]
Number = tuple[int, ...]
_Candidate = tuple[int, Numbering, Number]

_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})(?P<stop>[.)]?)"
    r"(?:\s{0,4}[“\"'‘«(]?(?:[ae][ltdnrszş][-‐])?(?P<first>[^\W\d_])|\s{1,4}[“\"]?(?P<figure>\d{2,4})"
    r"(?:[’'][^\W\d_]{1,6}[”\"]?)?\s(?:ve\s|ile\s|[A-ZÇĞİÖŞÜ]))"
)
_FIRST = r"(?P<first>[^\W\d_]|(?:1[0-9]|20)\d\d\b)"
_ROMAN = re.compile(rf"(?P<number>[IVX]{{1,5}})[.)]\s{{0,4}}[“\"]?{_FIRST}")
_LETTER = re.compile(rf"(?P<number>[A-H])[.)]\s{{1,4}}[“\"]?{_FIRST}")
# What an ordinal counts: a line that begins so is no numbered part.
_ORDINAL = re.compile(
    r"\d{1,2}\.\s{0,4}(?:yüzyıl|yy\b|as[ıi]?r|dünya savaş|cumhurbaşkan|century)", re.IGNORECASE
)
# The lines that may stand before an abstract.
_MAX_FRONT = 80
_SMALL_LETTER = re.compile(r"(?P<number>[a-h])[.)]\s{1,4}[“\"]?(?P<first>[^\W\d_])")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_LEVELS: dict[Numbering, int] = {"letter": 2, "small letter": 4}
_MAX_PART = 30
# Words with which no heading ends.
_LINKS = (
    " ve",
    " ile",
    " veya",
    " and",
    " of",
    " the",
    " VE",
    " İLE",
    " VEYA",
    " AND",
    " OF",
    " THE",
)
_MAX_TITLE = 90
# The share of a full line below which a line above a paragraph may be a heading in small letters.
_SHORT = 0.5
_SMALL_WORDS = frozenset(
    "ve ile veya ya da de için olarak bir bu of the and in on for to a an as with from by or at "
    "mı mi mu mü ki".split()
)
# The abbreviation of a scale that a heading names: (BDÖ-21).
_ABBREVIATED = re.compile(r"\s\([^\W\d_][^()\s]{1,14}\)$")
_OPENING = frozenset({Mark.LABEL, Mark.KEYWORDS, Mark.HEADING})


def read_number(text: str) -> tuple[Numbering, Number] | None:
    """Return the kind and the value of the heading number that ``text`` begins with, if any.

    A ``bare`` number has neither a stop nor a second level (``2 Veri``): weak evidence.
    """
    head = text[:40]
    if _ORDINAL.match(head.replace("İ", "i").replace("I", "ı")):
        return None
    if found := _NUMBERED.match(head):
        number = tuple(int(part) for part in found["number"].split("."))
        bare = len(number) == 1 and not found["stop"] and not is_capitals(text)
        item = found["stop"] == ")" and not is_capitals(text)
        begins = found["stop"] == "." if found["figure"] else found["first"].isupper()
        if item or not begins or not 0 < number[0] <= _MAX_PART:
            return None
        return "bare" if bare else "arabic", number
    if (found := _ROMAN.match(head)) and not found["first"].islower():
        return "roman", (_roman_value(found["number"]),)
    if (found := _LETTER.match(head)) and not found["first"].islower():
        return "letter", (ord(found["number"]) - ord("A") + 1,)
    if (found := _SMALL_LETTER.match(head)) and found["first"].isupper():
        return "small letter", (ord(found["number"]) - ord("a") + 1,)
    return None


def printed_number(text: str) -> str:
    """Return the number that a heading begins with, as printed (``1.2``, ``IV``), or ``""``."""
    head = text[:40]
    patterns = (_NUMBERED, _ROMAN, _LETTER, _SMALL_LETTER)
    found = next((found for pattern in patterns if (found := pattern.match(head))), None)
    return found["number"] if found else ""


def _roman_value(number: str) -> int:
    values = [_ROMAN_VALUES[char] for char in number]
    pairs = pairwise([*values, 0])
    return sum(-value if value < after else value for value, after in pairs)


def is_capitals(text: str) -> bool:
    """Say whether a line is set in capitals: four letters or more, and little else."""
    letters = [char for char in text if char.isalpha()]
    enough = len(letters) >= 4 and 2 * len(letters) >= len(text.replace(" ", ""))
    return enough and not any(char.islower() for char in letters)


# Numbered headings ----------------------------------------------------------------------------


def mark_numbered(sheet: Sheet, references: Sequence[bool]) -> None:
    """Mark headings whose numbers make a sequence; numbered labels take part in it."""
    candidates = _candidates(sheet, references)
    listed = _listed(candidates)
    seconds = {kind for _, kind, number in candidates if number == (2,)}
    last: dict[Numbering, Number] = {}
    for index, kind, number in candidates:
        text = sheet.lines[index].text
        series: Numbering = "arabic" if kind == "bare" else kind
        if kind == "bare":
            sure = _is_next(last.get(series), number) or not sheet.is_prose(index)
        else:
            sure = kind == "arabic" or kind in seconds or is_capitals(text)
        if index in listed or not sure or not _follows(last.get(series), number):
            continue
        last[series] = number
        if sheet.is_prose(index):
            level = _LEVELS.get(kind, len(number))
            sheet.marks[index] = Marked(Mark.HEADING, number=printed_number(text), level=level)
            _take_second_line(sheet, index)


def _candidates(sheet: Sheet, references: Sequence[bool]) -> list[_Candidate]:
    candidates = []
    front = _front(sheet)
    for index, line in enumerate(sheet.lines):
        labelled = sheet.marks[index].mark is Mark.LABEL
        if not labelled and (references[index] or not sheet.is_prose(index)):
            continue
        found = read_number(line.text)
        if found and index < front and found[1] != (1,):  # a title: 4. Sanayi Devrimi
            continue
        alone = sheet.stands_alone(index) or _heads_text(sheet, index)
        if found and (labelled or alone or _is_two_lines(sheet, index)):
            candidates.append((index, *found))
    return candidates


def _front(sheet: Sheet) -> int:
    """Return where the first label of an abstract is, if nothing but front matter is before it."""
    for index, marked in enumerate(sheet.marks[:_MAX_FRONT]):
        if marked.mark is Mark.LABEL:
            return index if marked.role == "abstract" else 0
    return 0


def _listed(candidates: Sequence[_Candidate]) -> set[int]:
    """Return the lines that follow each other at one level with no text between: a list."""
    listed: set[int] = set()
    for (a, kind_a, number_a), (b, kind_b, number_b) in pairwise(candidates):
        if b == a + 1 and kind_a == kind_b and len(number_a) == len(number_b) == 1:
            listed |= {a, b}
    return listed


def _follows(last: Number | None, number: Number) -> bool:
    """Say whether ``number`` may come after ``last`` in a numbering (``1.2`` after ``1.1.3``).

    Some headings may have been missed, so a step of up to three is allowed, and so is a number
    of two levels or more; a new part may start again at 1.
    """
    if last is None or number[0] == 1 or len(number) > 1:
        return True
    return 0 < number[0] - last[0] <= 3


def _is_next(last: Number | None, number: Number) -> bool:
    """Say whether a number without a stop is the very next part."""
    return last is not None and number[0] == last[0] + 1


def _heads_text(sheet: Sheet, index: int) -> bool:
    """Say whether space stands before a line that is not quite full, and a capital after it.

    Words in title case need no capital after them.
    """
    if not sheet.may_be_heading(index) or not sheet.is_prose(index + 1):
        return False
    line, after = sheet.lines[index : index + 2]
    roomy = sheet.layout.roomy(index, line, after, 0.95)
    name = line.text[len(printed_number(line.text)) :].lstrip(".) ")
    titled = starts_upper(after.text) or (bool(name) and is_title_case(name))
    return sheet.layout.parts(line) and titled and roomy


def _is_two_lines(sheet: Sheet, index: int) -> bool:
    """Say whether line ``index`` and the next look like one heading cut in two."""
    if not sheet.may_be_heading(index) or not sheet.is_prose(index + 1):
        return False
    second = sheet.lines[index + 1].text
    short = len(second) < 0.7 * sheet.layout.width(index)
    return short and not ends_sentence(second) and sheet.breaks_after(index + 1)


def _take_second_line(sheet: Sheet, index: int) -> None:
    """Take the second line of a heading that was too long for one."""
    if not sheet.is_prose(index + 1) or not sheet.layout.wrapped:
        return
    before, line = sheet.lines[index], sheet.lines[index + 1]
    if sheet.layout.parts(line) or ends_sentence(line.text) or read_number(line.text):
        return
    linked = before.text.endswith(_LINKS)
    cut = linked or starts_lower(line.text) or not sheet.layout.roomy(index, before, line, 0.75)
    if cut and sheet.breaks_after(index + 1):
        sheet.marks[index + 1] = MORE


# Other headings -------------------------------------------------------------------------------


def mark_unnumbered(sheet: Sheet, references: Sequence[bool]) -> None:
    """Mark lines in capitals or title case that stand alone, once a first part was opened.

    What stands before the first label or heading is front matter, where a line in capitals is a
    title; a reference list has headings in capitals only.
    """
    marks = enumerate(sheet.marks)
    first = next((index for index, marked in marks if marked.mark in _OPENING), 0)
    for index in range(first, len(sheet.lines)):
        if not sheet.is_prose(index) or not sheet.stands_alone(index):
            continue
        inside = references[index]
        capitals = is_capitals(sheet.lines[index].text)
        titled = is_reference_part(sheet.lines[index].text) if inside else _is_titled(sheet, index)
        if capitals or titled:
            role: Role = "references" if inside else "body"
            sheet.marks[index] = Marked(Mark.HEADING, role, level=2 if inside else 1)
        if capitals:
            _take_second_capitals(sheet, index)


def _take_second_capitals(sheet: Sheet, index: int) -> None:
    if sheet.is_prose(index + 1):
        line = sheet.lines[index + 1]
        if is_capitals(line.text) and not sheet.layout.parts(line):
            sheet.marks[index + 1] = MORE


def _is_titled(sheet: Sheet, index: int) -> bool:
    """Say whether a short line in title case stands between two blocks of prose."""
    if index == 0 or not sheet.is_prose(index + 1):
        return False
    before, text, after = (line.text for line in sheet.lines[index - 1 : index + 2])
    listed = not sheet.layout.wrapped and is_bullet(before)
    ended = ends_sentence(before) or not sheet.is_prose(index - 1) or listed
    apart = sheet.layout.wrapped and sheet.is_set_apart(index)
    full = 0.7 * sheet.layout.width(index) if sheet.layout.wrapped else 120
    above = sheet.layout.parts(sheet.lines[index]) and len(text) < _SHORT * sheet.layout.width(
        index
    )
    phrase = not sheet.layout.wrapped or (ended and (apart or above))
    titled = is_title_case(_ABBREVIATED.sub("", text)) or (phrase and _is_phrase(text))
    begins = starts_upper(after) or is_bullet(after) or apart
    sentence = above and len(after) > len(text) and ends_sentence(after)
    return (ended or apart) and titled and (len(after) >= full or sentence) and begins


def _is_phrase(text: str) -> bool:
    """Say whether a line that is a paragraph of its own may be a heading in sentence case."""
    clean = len(text) <= _MAX_TITLE and text[-1].isalnum() and not any(map(str.isdigit, text))
    return clean and text[0].isupper() and 1 < len(text.split()) <= 12


def is_title_case(text: str) -> bool:
    """Say whether a short line has capitals at nearly all its words, and no figures."""
    if len(text) > _MAX_TITLE or text[-1] in ",;:–-" or any(map(str.isdigit, text)):
        return False
    words = [word for word in text.split() if word.lower() not in _SMALL_WORDS]
    capital = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    return text[0].isupper() and 0 < len(words) <= 12 and capital >= 0.8 * len(words)
