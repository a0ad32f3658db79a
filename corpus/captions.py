"""Marks captions of tables and figures, and the rows of a table under its caption."""

from __future__ import annotations

import re

from corpus.headings import read_number
from corpus.lines import ends_sentence
from corpus.marks import MORE, Mark, Marked, Sheet

_NAMES = (
    r"(?:Tablo|Şekil|Grafik|Çizelge|Resim|Harita|Görsel|Fotoğraf|Foto|Şema|Diyagram|Table|Figure|"
    r"Fig\.|Graph|Chart|Map|Picture|Image|Photo|Scheme|TABLO|ŞEKİL|GRAFİK|ÇİZELGE|RESİM|HARİTA|"
    r"GÖRSEL|FOTOĞRAF|TABLE|FIGURE|GRAPH|CHART|MAP)"
)
_CAPTION = re.compile(
    rf"{_NAMES}\s{{0,3}}[A-Z]?\d{{1,3}}(?:[.-]\d{{1,3}}){{0,2}}(?:\s{{0,3}}[.:–—|-]|(?=\s{{0,3}}$))"
)
_NOTE = re.compile(r"(?:Kaynak|Source|Not|Note|KAYNAK)\s?:|Note?\.\s[A-ZÇĞİÖŞÜ]")
_TABLE = re.compile(r"(?:Tablo|Çizelge|Table|TABLO|ÇİZELGE|TABLE)\b")
_MAX_ROWS = 80

_BARE = re.compile(rf"{_NAMES}\s{{0,3}}[A-Z]?\d{{1,3}}(?:[.-]\d{{1,3}}){{0,2}}[.:]?")
_CAPTIONED = Marked(Mark.CAPTION)


def is_caption(text: str) -> bool:
    """Say whether a line begins a caption (``Tablo 1.``) or the note under a table."""
    return bool(_CAPTION.match(text[:60]) or _NOTE.match(text[:12]))


def mark_captions(sheet: Sheet, references: list[bool]) -> None:
    """Mark captions, the lines they go on over, and table rows; not in the reference list."""
    for index, line in enumerate(sheet.lines):
        if references[index] or not sheet.is_prose(index):
            continue
        if is_caption(line.text) and sheet.starts(index):
            sheet.marks[index] = _CAPTIONED
            last = _take_title(sheet, index)
            if _TABLE.match(line.text):
                _take_rows(sheet, last + 1)


def _take_title(sheet: Sheet, index: int) -> int:
    """Take the lines on which a caption goes on; return the last."""
    bare = _BARE.fullmatch(sheet.lines[index].text) is not None
    while sheet.is_prose(index + 1):
        before, line = sheet.lines[index], sheet.lines[index + 1]
        if is_caption(line.text) or (ends_sentence(before.text) and not bare):
            break
        short = len(line.text) < 0.7 * sheet.layout.width(index) and not ends_sentence(line.text)
        if not (sheet.joins(index + 1) or (bare and short)):
            break
        sheet.marks[index + 1] = MORE
        index, bare = index + 1, False
    return index


def _take_rows(sheet: Sheet, first: int) -> None:
    """Take the rows of a table, one caption each, if most of them have a figure in them."""
    last = first
    while sheet.is_prose(last) and last - first < _MAX_ROWS and _is_row(sheet, last):
        last += 1
    rows = range(first, last)
    figures = sum(any(map(str.isdigit, sheet.lines[row].text)) for row in rows)
    if len(rows) >= 2 and 2 * figures >= len(rows):
        for row in rows:
            sheet.marks[row] = _CAPTIONED


def _is_row(sheet: Sheet, index: int) -> bool:
    text = sheet.lines[index].text
    short = len(text) < 0.75 * sheet.layout.width(index) or not sheet.layout.wrapped
    number = read_number(text)
    headed = number is not None and number[0] != "bare"
    return short and len(text) < 90 and not ends_sentence(text) and not headed
