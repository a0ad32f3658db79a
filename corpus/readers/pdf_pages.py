"""Take the text of the pages of a PDF, by PDFium, which a hostile PDF may make end the process."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.errors import CorpusError
from corpus.readers.pdf_text import LINE_END_HYPHEN, text_of

LONGEST_TEXT = 1 << 25
"""Characters of all pages together, 33 million: forms drawn again and again make a text of no end
from a small file; a book of 1,500 pages has 4 million."""

LONGEST_STRING = 16_383
"""Glyphs of two bytes that PDFium reads of one string, 32,767 of one byte; it drops the others."""

PDFIUM_FAILURES = (pypdfium2.PdfiumError, AssertionError, RecursionError)
"""What pypdfium2 raises on a broken page."""


def pages_of(data: bytes) -> list[tuple[str, bool]]:
    r"""Return the text of each page, NFC, and whether there is a picture on it.

    Lines end at ``\n``.

    Raises:
        CorpusError: locked, cut short, damaged, with more text than ``LONGEST_TEXT``, or with a
            string as long as ``LONGEST_STRING``.
    """
    with _open(data) as document:
        pages, size = [], 0
        for number in range(len(document)):
            page = _page(document, number)
            pages.append(page)
            size += len(page[0])
            if size > LONGEST_TEXT:
                raise CorpusError(f"more than {LONGEST_TEXT} characters; split it into articles")
    return pages


def _open(data: bytes) -> pypdfium2.PdfDocument:
    """Return the document; PDFium mends a file that is cut short by leaving out its pages."""
    if b" obj" in data.rpartition(b"%%EOF")[2]:
        raise CorpusError("the PDF is cut short; get the file again")
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            message = "the PDF is locked by a password; save a copy without it"
            raise CorpusError(message) from error
        raise CorpusError("the PDF is damaged; get the file again") from error


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[str, bool]:
    try:
        page = document[number]
        glyphs = page.get_textpage()
        text, is_cut = text_of(glyphs), _is_cut(glyphs)
        pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
        has_picture = any(True for _ in pictures)
    except PDFIUM_FAILURES as error:
        message = f"page {number + 1} of the PDF is damaged; get the file again"
        raise CorpusError(message) from error
    if is_cut:
        message = f"page {number + 1} of the PDF has a string that is too long to be read whole"
        raise CorpusError(f"{message}; print it into a new PDF, or give its text")
    text = text.replace(LINE_END_HYPHEN, "-\n").replace("\r\n", "\n").replace("\0", "\ufffd")
    return unicodedata.normalize("NFC", text), has_picture


def _is_cut(page: pypdfium2.PdfTextPage) -> bool:
    """Say whether a string of the page is so long that it may have been longer."""
    count = page.count_chars()
    if count < LONGEST_STRING:
        return False
    strings = (raw.FPDFText_GetTextObject(page, index) for index in range(count))
    lengths = Counter(ctypes.cast(string, ctypes.c_void_p).value for string in strings if string)
    return max(lengths.values(), default=0) >= LONGEST_STRING
