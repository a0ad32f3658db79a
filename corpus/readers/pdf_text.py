"""The text of a PDF page as PDFium has it, with columns that stand line by line put in order."""

from __future__ import annotations

import re
from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.readers.pdf_columns import reading_order
from corpus.readers.pdf_rows import Piece

LINE_END_HYPHEN = "\ufffe"
"""What PDFium puts for a hyphen at the end of a line together with the line break after it."""

MOST_CHARACTERS = 50_000
"""Characters above which a page is left in the order of the file: dense prose has 8,000."""

WIDE_GAP = 0.8
"""Height of a line (1.2 of the letter size) that parts columns; the gaps of justified words
are mostly below 0.5."""

_HYPHEN = 2

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points, y upwards."""

Glyph = tuple[int, Box]
"""The place of a visible character in the text, and its box."""


def text_of(page: pypdfium2.PdfTextPage) -> str:
    r"""Return the text of a page; lines end at ``\r\n``, or with ``LINE_END_HYPHEN``.

    NUL stands for a glyph that is mapped to no character.
    """
    codes = _codes(page)
    text = _with_unknown(page, page.get_text_range(), codes)
    runs = _runs(text, _glyphs(page, text, codes))
    pieces = [_piece(place, run, text) for place, run in enumerate(runs)]
    order = [piece.place for piece in reading_order(pieces)]
    if order == sorted(order):
        return text
    return _rearranged(text, [(run[0][0], run[-1][0] + 1) for run in runs], order)


def _codes(page: pypdfium2.PdfTextPage) -> list[int]:
    """Return what each glyph of the page is mapped to; nothing where they are too many."""
    count = page.count_chars()
    if count > MOST_CHARACTERS:
        return []
    return [raw.FPDFText_GetUnicode(page, index) for index in range(count)]


def _with_unknown(page: pypdfium2.PdfTextPage, text: str, codes: list[int]) -> str:
    """Return the text with NUL where a glyph is mapped to it: PDFium puts a hyphen there too."""
    if 0 not in codes:
        return text
    shown = [
        "\0" if not code else LINE_END_HYPHEN
        for index, code in enumerate(codes)
        if not code or (code == _HYPHEN and raw.FPDFText_IsHyphen(page, index) == 1)
    ]
    parts = text.split(LINE_END_HYPHEN)
    if len(parts) != len(shown) + 1:
        return text
    return "".join(part + sign for part, sign in zip(parts, [*shown, ""], strict=True))


def _glyphs(page: pypdfium2.PdfTextPage, text: str, codes: list[int]) -> list[Glyph]:
    """Return the visible characters; none where the text does not go with the glyphs.

    PDFium leaves some glyphs out of the text, and has a glyph for each half of a surrogate pair.
    """
    glyphs, at = [], 0
    for index, code in enumerate(codes):
        if at < len(text) and _shows(code, text[at]):
            if not text[at].isspace():
                glyphs.append((at, _box(page, index)))
            at += 1
    return glyphs if at == len(text) else []


def _shows(code: int, character: str) -> bool:
    if character > "\uffff":
        return 0xDC00 <= code <= 0xDFFF
    return code == (_HYPHEN if character == LINE_END_HYPHEN else ord(character))


def _box(page: pypdfium2.PdfTextPage, index: int) -> Box:
    """Return the box of a glyph, as high as its font."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    return box.left, box.bottom, box.right, box.top


def _runs(text: str, glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Return the glyphs of each piece: cut at the ends of lines and at wide gaps."""
    runs = [glyphs[:1]] if glyphs else []
    for before, glyph in pairwise(glyphs):
        if _is_cut(text, before, glyph):
            runs.append([])
        runs[-1].append(glyph)
    return runs


def _is_cut(text: str, before: Glyph, glyph: Glyph) -> bool:
    (at, (left, low, right, high)), (other, (other_left, other_low, _, other_high)) = before, glyph
    if text[at] == LINE_END_HYPHEN or "\n" in text[at:other]:
        return True
    height = max(high - low, other_high - other_low)
    return other_left - right > WIDE_GAP * height or left - other_left > height


def _piece(place: int, run: list[Glyph], text: str) -> Piece:
    lefts, bottoms, rights, tops = zip(*(box for _, box in run), strict=True)
    text = text[run[0][0] : run[-1][0] + 1]
    return Piece(place, min(lefts), min(bottoms), max(rights), max(tops), text)


def _rearranged(text: str, spans: list[tuple[int, int]], order: list[int]) -> str:
    """Return the text in that order; where two pieces were no neighbours, a line ends."""
    parts = [text[: spans[0][0]], text[slice(*spans[order[0]])]]
    for before, piece in pairwise(order):
        if piece == before + 1:
            parts.append(text[spans[before][1] : spans[piece][0]])
        elif not parts[-1].endswith(LINE_END_HYPHEN):
            parts.append("\r\n")
        parts.append(text[slice(*spans[piece])])
    rearranged = "".join([*parts, text[spans[-1][1] :]])
    return re.sub(f"{LINE_END_HYPHEN}$", "-", rearranged)
