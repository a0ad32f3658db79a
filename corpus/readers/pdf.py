"""Read the text layer of a PDF; a PDF without a sound one is refused."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from corpus.errors import CorpusError
from corpus.readers.pdf_process import pages_of
from corpus.readers.source import Record, Source

PAGE_BREAK = "\n\f"
"""Joins the pages, as ``pdftotext`` does: the last line of a page ends before the form feed."""

FEWEST_LETTERS = 100
"""Letters below which a page with a picture on it counts as scanned: a stamp, a page number."""

LOWEST_LETTER_SHARE = 0.35
"""Share of letters in the visible characters below which a text layer is garbage."""

HIGHEST_BROKEN_SHARE = 0.05
"""Share of broken glyphs above which a text layer is garbage: the letters of Turkish that ASCII
lacks are 0.1 of a text, the bullets and signs of symbol fonts hardly 0.01."""

GLYPH_NUMBER = re.compile(r"\(cid:\d{1,6}\)")
"""A glyph without a character, as extractors such as pdfminer print it."""

ICELANDIC_FOR_TURKISH = str.maketrans("ýþðÝÞÐ", "ışğİŞĞ")
"""Fonts made for windows-1254 whose layer says windows-1252, which differs in six letters."""

LEAST_ICELANDIC = 0.02
"""Share of those letters that makes them Turkish ones (0.08 of a Turkish text), not of names."""


def read(source: Source) -> Iterator[Record]:
    r"""Yield the one record of a PDF: its pages in order, with ``PAGE_BREAK`` between.

    The text is NFC, lines end at ``\n``. ``encoding`` is that in which the extracted text is
    written; ``meta`` has the number of pages, and those (from 1) on which no letter was found.

    Raises:
        CorpusError: locked, cut short, damaged, scanned, with a text layer that is garbage, or
            with too much in it to be read.
    """
    data = source.read()
    try:
        pages = pages_of(data)
        text = PAGE_BREAK.join(page for page, _ in pages)
        _check_layer(text, len(pages), sum(map(_is_scanned, pages)))
        text = _with_turkish_letters(text)
    except CorpusError as error:
        raise CorpusError(error.message, source.name) from error
    silent = [n for n, (page, _) in enumerate(pages, start=1) if not _letters(page)]
    yield Record(
        text,
        "pdf",
        "utf-8",
        hashlib.sha256(data).hexdigest(),
        extracted=True,
        meta={"pages": len(pages), "pages_without_text": silent},
    )


def _is_scanned(page: tuple[str, bool]) -> bool:
    text, has_picture = page
    return has_picture and _letters(text) < FEWEST_LETTERS


def _check_layer(text: str, pages: int, scanned: int) -> None:
    """Refuse a text layer that is missing, or that does not say what the page shows."""
    visible = len(text) - sum(map(str.isspace, text))
    if not visible or 2 * scanned > pages:
        raise CorpusError("no text layer: a scanned PDF? run OCR on it first")
    numbered = GLYPH_NUMBER.findall(text)
    broken = len(numbered) + sum(map(_is_broken, text))
    visible -= len("".join(numbered)) - len(numbered)
    letters = _letters(GLYPH_NUMBER.sub("", text))
    if letters < LOWEST_LETTER_SHARE * visible or broken > HIGHEST_BROKEN_SHARE * visible:
        message = "the text layer is garbage (glyphs without characters); run OCR on the PDF"
        raise CorpusError(message)


def _with_turkish_letters(text: str) -> str:
    """Return the text with the letters that the page shows, where the layer has Icelandic ones."""
    turkish = text.translate(ICELANDIC_FOR_TURKISH)
    changed = sum(map(str.__ne__, text, turkish))
    sound = any(chr(letter) in text for letter in ICELANDIC_FOR_TURKISH.values())
    return text if sound or changed < LEAST_ICELANDIC * _letters(text) else turkish


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _is_broken(character: str) -> bool:
    """Say whether a character is a private one, a control, unassigned or U+FFFD: no text."""
    if character == "\ufffd":
        return True
    return not character.isspace() and unicodedata.category(character) in ("Co", "Cc", "Cn")
