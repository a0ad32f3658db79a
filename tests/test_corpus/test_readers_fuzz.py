"""Whatever bytes the readers of markup get: records of which nothing is lost, or one line."""

from __future__ import annotations

import io
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.readers import docx, markup
from corpus.readers.source import Source
from test_corpus.fixtures_markup import DOCX, JATS, PAGE, paragraph, structure, write_docx
from test_corpus.test_structure import WORDS

TAGS = re.findall("<[^>]{1,80}>", JATS + PAGE)
SOUP = st.lists(st.sampled_from(TAGS) | WORDS | st.text(max_size=5), max_size=40).map("".join)


def assert_read_or_refused(read, data: bytes) -> None:
    try:
        records = list(read(Source("dosya", io.BytesIO(data))))
    except CorpusError as error:
        records = []
        lines = len(str(error).splitlines())
        assert lines == 1
    for record in records:
        structure(record)


@given(st.binary(max_size=200) | SOUP.map(str.encode))
@example(b"<p>a")
@example(b"<html>")
@example(b"<?xml version='1.0'?><article><front/><body><p>a</p></body></article>")
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_as_markup_or_refused(data: bytes) -> None:
    assert_read_or_refused(markup.read, data)


@given(st.lists(st.tuples(st.integers(0), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_a_damaged_document_is_read_or_refused(damage: list[tuple[int, int]]) -> None:
    for read, data in (
        (markup.read, JATS.encode()),
        (markup.read, PAGE.encode()),
        (docx.read, DOCX),
    ):
        broken = bytearray(data)
        for place, value in damage:
            broken[place % len(broken)] = value
        assert_read_or_refused(read, bytes(broken))


WORD = re.findall("<[^>]{1,80}>", paragraph("a", "b") + "<w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl>")


@given(st.lists(st.sampled_from(WORD) | WORDS, max_size=20).map("".join))
@settings(max_examples=100, deadline=None)
def test_any_document_of_word_is_read_or_refused(body: str) -> None:
    assert_read_or_refused(docx.read, write_docx(body))
