"""Read HTML and JATS XML: whichever of the two the content is, whatever the file is called."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from corpus.encoding import decode
from corpus.errors import CorpusError
from corpus.readers.html_page import lang_of, parse_page, read_page
from corpus.readers.jats import parse_xml, read_jats
from corpus.readers.source import Record, Source, text_problem
from corpus.readers.tree import MOST_TAGS

LARGEST_MARKUP = 1 << 25
"""Bytes of the largest document, 32 MiB; the pictures in a page count."""

_PROLOG = re.compile(r"[\s\ufeff]*(?:<\?[^>]{0,500}\?>|<!--.{0,5000}?-->|\s{1,9999})*", re.DOTALL)
_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_DECLARED = re.compile(r"[\s\ufeff]*(?:<\?xml\b|<!DOCTYPE\s)")
_ARTICLE = re.compile(r"<(?:\w{1,20}:)?(?:article|pmc-articleset)\b")
_JATS_FRONT = re.compile(r"<(?:\w{1,20}:)?(?:article-meta|front-stub)\b")
_START = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml\b|!doctype\s+(?:html|article)\b|html\b)",
    re.IGNORECASE,
)


def is_markup(first_line: bytes) -> bool:
    """Say whether the first line of an input is that of HTML or XML."""
    return _START.match(first_line[:200].replace(b"\0", b"")) is not None


def read(source: Source) -> Iterator[Record]:
    """Yield the record of an HTML page, or one for each article in a JATS document.

    The encoding is told from the bytes, as that of plain text is: the one declared may be wrong.
    ``encoding`` of a record is that in which the extracted text is written.

    Raises:
        CorpusError: empty, binary, too large, not sound, or without text.
    """
    data = source.read()
    if len(data) > LARGEST_MARKUP:
        message = f"markup of more than {LARGEST_MARKUP >> 20} MiB; split it into articles"
        raise CorpusError(message, source.name)
    text, _ = decode(data, source.name)
    if text.count("<") > MOST_TAGS:
        raise CorpusError("markup of more than a million tags; split it into articles", source.name)
    if problem := text_problem(text):
        raise CorpusError(problem, source.name)
    try:
        for record in _records(text, hashlib.sha256(data).hexdigest()):
            if text_problem(record.text):
                raise CorpusError("no text in it; give the page of an article")
            yield record
    except CorpusError as error:
        raise CorpusError(error.message, source.name, error.line, error.column) from error


def _records(text: str, sha256: str) -> Iterator[Record]:
    if _is_page(text):
        page, outline, meta = read_page(parse_page(text))
        lang = lang_of(meta.get("language"))
        yield Record(
            page, "html", "utf-8", sha256, lang=lang, extracted=True, meta=meta, outline=outline
        )
        return
    for article, outline, meta, lang in read_jats(parse_xml(text)):
        yield Record(
            article, "jats", "utf-8", sha256, lang=lang, extracted=True, meta=meta, outline=outline
        )


def _is_page(text: str) -> bool:
    """Say whether a document is HTML: by its first element, or as it has no front of JATS."""
    start = _PROLOG.match(text)
    begin = start.end() if start else 0
    if _PAGE.match(text, begin):
        return True
    if _DECLARED.match(text) or _DECLARED.match(text, begin):
        return False
    return _ARTICLE.match(text, begin) is None or _JATS_FRONT.search(text) is None
