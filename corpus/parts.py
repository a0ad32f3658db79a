"""Marks the labels of the parts of an article, its keyword lists and its reference list."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.article import Lang
from corpus.labels import Label, fold, keyword_list_goes_on, read_label
from corpus.language import turkish_score
from corpus.lines import Line, ends_sentence
from corpus.marks import MORE, Mark, Marked, Sheet

_NUMBER = re.compile(r"(\d{1,2}|[IVX]{1,4})(?:[.)]\s*|\s+)(?=[^\W\d_])")
_AIM_FIRST = re.compile(r"(?:amac|aim|objective|purpose|background|giris|introduction)\w{0,6}\b")
_FIRST_PART = re.compile(r"(?:[1I]\.|1\.1\.?)\s{0,3}[^\W\d_]")
# The lines that keywords may take before the text proper begins.
_MAX_KEYWORD_LINES = 4
# The longest structured abstract, in characters.
_MAX_ABSTRACT = 6_000
_MAX_KEYWORD_WORDS = 5
# Evidence that a line is in the other language: a function word.
_OTHER_LANGUAGE = 2.0
_LABELS = (Mark.LABEL, Mark.KEYWORDS)
_OUTER = ("abstract", "keywords", "references")


def mark_labels(sheet: Sheet) -> None:
    """Mark labels and keyword lists; headings inside a structured abstract become inner ones."""
    keywords = -_MAX_KEYWORD_LINES - 1
    for index, line in enumerate(sheet.lines):
        label = read_label(line.text) if sheet.is_prose(index) else None
        if label is None:
            continue
        after_keywords = index - keywords <= _MAX_KEYWORD_LINES and _ends_keywords(line, label)
        opens = line.apart or after_keywords or _opens(sheet, index)
        if label.role not in _OUTER and (not opens or _continues_title(sheet, index)):
            continue
        keywords = index if label.role == "keywords" else keywords
        mark = Mark.KEYWORDS if label.role == "keywords" else Mark.LABEL
        number = _NUMBER.match(line.text)
        printed = number[1] if number else ""
        sheet.marks[index] = Marked(mark, label.role, label.lang, label.name, printed)
    _take_keyword_lists(sheet)
    _take_keyword_columns(sheet)
    _mark_inner_headings(sheet)


def _ends_keywords(line: Line, label: Label) -> bool:
    """Say whether a label is none of the keywords before it: numbered, or an introduction."""
    return label.name == "introduction" or _NUMBER.match(line.text) is not None


def _opens(sheet: Sheet, index: int) -> bool:
    return not sheet.joins(index) or ends_sentence(sheet.lines[index - 1].text)


def _continues_title(sheet: Sheet, index: int) -> bool:
    """Say whether a line in capitals is the second one of a title in capitals."""
    line, before = sheet.lines[index], sheet.lines[index - 1] if index else None
    if before is None or line.blanks > before.blanks or line.page_break or line.apart:
        return False
    short = sheet.layout.roomy(index - 1, before, line, 0.6) or ends_sentence(before.text)
    return sheet.is_prose(index - 1) and line.text.isupper() and before.text.isupper() and not short


def _take_keyword_lists(sheet: Sheet) -> None:
    inside = False
    for index, line in enumerate(sheet.lines):
        if not sheet.is_prose(index):
            inside = sheet.marks[index].mark is Mark.KEYWORDS
        elif inside:
            before = sheet.lines[index - 1]
            roomy = not sheet.layout.wrapped or sheet.layout.roomy(index - 1, before, line, 0.75)
            parted = sheet.layout.parts(line) and not line.page_break
            other = _FIRST_PART.match(line.text[:20]) or _is_next_title(sheet, index)
            inside = not other and keyword_list_goes_on(before, line, roomy=roomy, parted=parted)
            if inside:
                sheet.marks[index] = MORE


def _is_next_title(sheet: Sheet, index: int) -> bool:
    """Say whether a line after keywords is the title of the abstract in the other language."""
    for after in sheet.marks[index + 1 : index + 3]:
        if after.mark is Mark.LABEL:
            score = turkish_score(sheet.lines[index].text) * (1 if after.lang == "tr" else -1)
            return after.role == "abstract" and after.lang is not None and score >= _OTHER_LANGUAGE
    return False


def _take_keyword_columns(sheet: Sheet) -> None:
    """Take keywords set one a line under their label, if the next label comes right after.

    A title in the other language may stand between.
    """
    for index, marked in enumerate(sheet.marks):
        if marked.mark is not Mark.KEYWORDS or not _is_bare(sheet.lines[index].text):
            continue
        last = index + 1
        while last < len(sheet.lines) and _is_keyword(sheet, last, marked.lang):
            last += 1
        closed = any(after.mark in _LABELS for after in sheet.marks[last : last + 2])
        if index + 2 < last and closed:
            sheet.marks[index + 1 : last] = [MORE] * (last - index - 1)


def _is_bare(text: str) -> bool:
    label = read_label(text)
    return label is not None and label.end >= len(text)


def _is_keyword(sheet: Sheet, index: int, lang: Lang | None) -> bool:
    """Say whether a line may be a keyword: a few words, not clearly in the other language."""
    text = sheet.lines[index].text
    if sheet.marks[index].mark not in (Mark.PROSE, Mark.MORE) or ends_sentence(text):
        return False
    score = turkish_score(text) * (-1 if lang == "en" else 1)
    return len(text.split()) <= _MAX_KEYWORD_WORDS and score > -_OTHER_LANGUAGE


def _mark_inner_headings(sheet: Sheet) -> None:
    """Find the headings of structured abstracts: Amaç, Yöntem, Bulgular, Sonuç.

    An abstract is structured if a heading, or a run-in one, comes right after its label, or if
    the text begins with the heading of an aim.
    """
    outer = [i for i, marked in enumerate(sheet.marks) if marked.role in _OUTER]
    for start, end in pairwise([*outer, len(sheet.lines)]):
        opening = range(start + 1, min(start + 4, end))
        level = sheet.marks[start].level
        if sheet.marks[start].role == "abstract" and any(_aims(sheet, i, level) for i in opening):
            _make_inner(sheet, start + 1, end, level)
    if sheet.lines and sheet.marks[0].name == "aim":
        _make_inner(sheet, 0, outer[0] if outer else len(sheet.lines), 0)


def _aims(sheet: Sheet, index: int, level: int) -> bool:
    marked = sheet.marks[index]
    if marked.mark is Mark.LABEL:
        return _may_be_inner(marked, level)
    return _AIM_FIRST.match(fold(sheet.lines[index].text[:20])) is not None


def _may_be_inner(marked: Marked, level: int) -> bool:
    """Say whether a label may be one inside an abstract, whose own label is of ``level``.

    A heading that markup sets no deeper is not inside it.
    """
    inside = marked.kind is None or marked.level > level
    return marked.mark is Mark.LABEL and marked.role == "body" and not marked.number and inside


def _make_inner(sheet: Sheet, start: int, end: int, level: int) -> None:
    if sheet.lines[end - 1].end - sheet.lines[start].start > _MAX_ABSTRACT:
        return
    for index in range(start, end):
        if _may_be_inner(sheet.marks[index], level):
            sheet.marks[index] = Marked(Mark.INNER_HEADING)


def reference_lines(sheet: Sheet) -> list[bool]:
    """Say of each line whether it stands in a reference list."""
    inside = False
    result = []
    for marked in sheet.marks:
        if marked.mark in (Mark.LABEL, Mark.KEYWORDS, Mark.PART):
            inside = marked.role == "references"
        result.append(inside)
    return result
