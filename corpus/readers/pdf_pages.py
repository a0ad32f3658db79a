"""Take the text of the pages of a PDF, by PDFium, which a hostile PDF may make end the process."""

from __future__ import annotations

import unicodedata

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from corpus.errors import CorpusError
from corpus.readers.pdf_text import LINE_END_HYPHEN, text_of

LONGEST_TEXT = 1 << 25
"""Characters of all pages together, 33 million: forms drawn again and again make a text of no end
from a small file; a book of 1,500 pages has 4 million."""

PDFIUM_FAILURES = (pypdfium2.PdfiumError, AssertionError, RecursionError)
"""What pypdfium2 raises on a broken page."""


def pages_of(data: bytes) -> list[tuple[str, bool]]:
    r"""Return the text of each page, NFC, and whether there is a picture on it.

    Lines end at ``\n``.

    Raises:
        CorpusError: locked, cut short, damaged, or more text than ``LONGEST_TEXT``.
    """
    with _open(data) as document:
        pages, size = [], 0
        for number in range(len(document)):
            try:
                page = _page(document, number)
            except PDFIUM_FAILURES as error:
                message = f"page {number + 1} of the PDF is damaged; get the file again"
                raise CorpusError(message) from error
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
    page = document[number]
    text = text_of(page.get_textpage())
    text = text.replace(LINE_END_HYPHEN, "-\n").replace("\r\n", "\n").replace("\0", "\ufffd")
    pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
    return unicodedata.normalize("NFC", text), any(True for _ in pictures)
