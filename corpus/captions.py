"""Marks captions of tables and figures, and the table under its caption."""

from __future__ import annotations

import re

from corpus.headings import is_title_case, read_number
from corpus.lines import ends_sentence, starts_lower
from corpus.marks import MORE, Mark, Marked, Sheet

_NAMES = (
    r"(?:Tablo|Şekil|Grafik|Çizelge|Resim|Harita|Görsel|Fotoğraf|Foto|Şema|Diyagram|Çizim|Levha|"
    r"Nota|Res\.|Şek\.|Lev\.|Çiz\.|Fot\.|Har\.|Tab\.|Graf\.|Table|Figure|Fig\.|Graph|Chart|Map|Picture|Image|Photo|Scheme|"
    r"TABLO|ŞEKİL|GRAFİK|ÇİZELGE|RESİM|HARİTA|"
    r"GÖRSEL|FOTOĞRAF|TABLE|FIGURE|GRAPH|CHART|MAP)"
)
_CAPTION = re.compile(
    rf"{_NAMES}\s{{0,3}}[A-Z]?\d{{1,3}}(?:[.-]\d{{1,3}}){{0,2}}(?:\s{{0,3}}[.:–—|-]|(?=\s{{0,3}}$))"
)
_NOTE = re.compile(r"(?:Kaynak|Source|Not|Note|KAYNAK)\s?:|Note?\.\s[A-ZÇĞİÖŞÜ]")
_TABLE = re.compile(r"(?:Tablo|Çizelge|Table|TABLO|ÇİZELGE|TABLE)\b")
_MAX_ROWS = 80
_MAX_COLUMNS = 200
_BRACKETED = re.compile(r"\s?\([^()]{1,60}\)$")

# The title once more in the other language, on a line of its own.
_TRANSLATION = re.compile(r"\([^()]{12,200}\)")
_BARE = re.compile(rf"{_NAMES}\s{{0,3}}[A-Z]?\d{{1,3}}(?:[.-]\d{{1,3}}){{0,2}}[.:]?")
_CAPTIONED = Marked(Mark.CAPTION)
_NOTED = Marked(Mark.CAPTION, kind="sentence")
# How many lines below a caption the note to it may stand.
_NEAR = 60
# The columns of a table, where the layout was kept: a wide gap, or several.
_COLUMNS = re.compile(r"\S(?:\t|\s{3,})\S|\S\s{2,}\S.*?\S\s{2,}\S")


def is_caption(text: str) -> bool:
    """Say whether a line begins a caption (``Tablo 1.``) or the note under a table."""
    return bool(_CAPTION.match(text[:60]) or _NOTE.match(text[:12]))


def mark_captions(sheet: Sheet, references: list[bool]) -> None:
    """Mark captions, the lines they go on over, and table rows; not in the reference list.

    The note under a table is a unit as its caption is; one that no caption stands above, prose.
    """
    last = -_NEAR
    for index, line in enumerate(sheet.lines):
        if references[index] or not sheet.is_prose(index):
            continue
        if not (sheet.starts(index) or sheet.layout.parts(line) or _heads_page(sheet, index)):
            continue
        if _NOTE.match(line.text[:12]):
            sheet.marks[index] = _NOTED
            if index - last < _NEAR:
                sheet.marks[index] = _CAPTIONED
                _take_note(sheet, index)
        elif is_caption(line.text):
            sheet.marks[index] = _CAPTIONED
            last = _take_title(sheet, index)
            if _TABLE.match(line.text):
                _take_rows(sheet, last + 1)


def _heads_page(sheet: Sheet, index: int) -> bool:
    """Say whether a float at the head of a page interrupts a sentence: space or its note follows.

    Elsewhere a float in the middle of a sentence has space before it.
    """
    if not sheet.lines[index].page_break or not sheet.is_prose(index + 1):
        return False
    after = sheet.lines[index + 1]
    return sheet.layout.parts(after) or _NOTE.match(after.text[:12]) is not None


def _take_note(sheet: Sheet, index: int) -> None:
    """Take the lines on which a note goes on, as far as its sentence does."""
    while sheet.is_prose(index + 1) and sheet.joins(index + 1):
        if ends_sentence(sheet.lines[index].text) or is_caption(sheet.lines[index + 1].text):
            break
        index += 1
        sheet.marks[index] = MORE


def _take_title(sheet: Sheet, index: int) -> int:
    """Take the lines on which a caption goes on; return the last."""
    bare = _BARE.fullmatch(sheet.lines[index].text) is not None
    while sheet.is_prose(index + 1):
        before, text = sheet.lines[index].text, sheet.lines[index + 1].text
        listed = before[-1] in ":;" and starts_lower(text)  # the abbreviations of a figure
        if is_caption(text) or _is_set_in_columns(text):
            break
        if not bare and sheet.is_cut_off(index + 1):
            break  # a sentence may go on there
        if ends_sentence(before) and not (bare or listed):
            break
        short = len(text) < 0.7 * sheet.layout.width(index) and not ends_sentence(text)
        titled = bare and (short or is_title_case(_BRACKETED.sub("", text)))
        titled = titled or _TRANSLATION.fullmatch(text) is not None
        if not (sheet.joins(index + 1) or titled):
            break
        sheet.marks[index + 1] = MORE
        index, bare = index + 1, False
    return index


def _take_rows(sheet: Sheet, first: int) -> None:
    """Take the rows of a table as one unit of text: no stop parts them.

    They are set in columns, with the rest of a cell between, or are short lines, most of them with
    a figure in them.
    """
    last = first
    second = _in_columns(sheet, first + 1) or _in_columns(sheet, first + 2)
    columns = _in_columns(sheet, first) and second
    while last - first < _MAX_ROWS and _is_row_of(sheet, last, columns=columns):
        last += 1
    rows = range(first, last)
    figures = sum(any(map(str.isdigit, sheet.lines[row].text)) for row in rows)
    if columns or (len(rows) >= 2 and 2 * figures >= len(rows)):
        for row in rows:
            sheet.marks[row] = MORE if row > first else _CAPTIONED


def _is_row_of(sheet: Sheet, index: int, *, columns: bool) -> bool:
    """Say whether a table goes on; one set in columns ends where space stands before a line."""
    if not columns or _in_columns(sheet, index):
        return _in_columns(sheet, index) if columns else _is_row(sheet, index)
    return _is_row(sheet, index) and not sheet.layout.parts(sheet.lines[index])


def _is_set_in_columns(text: str) -> bool:
    return _COLUMNS.search(text[:_MAX_COLUMNS]) is not None


def _in_columns(sheet: Sheet, index: int) -> bool:
    return sheet.is_prose(index) and _is_set_in_columns(sheet.lines[index].text)


def _is_row(sheet: Sheet, index: int) -> bool:
    if not sheet.is_prose(index):
        return False
    text = sheet.lines[index].text
    short = len(text) < 0.75 * sheet.layout.width(index) or not sheet.layout.wrapped
    number = read_number(text)
    headed = number is not None and number[0] != "bare"
    return short and len(text) < 90 and not ends_sentence(text) and not headed
