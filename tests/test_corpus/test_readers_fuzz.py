"""Whatever bytes the readers of markup get: records of which nothing is lost, or one line."""

from __future__ import annotations

import io
import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.readers import docx, markup
from corpus.readers.html_page import parse_page
from corpus.readers.jats import parse_xml
from corpus.readers.source import Source
from test_corpus.fixtures_markup import DOCX, JATS, PAGE, paragraph, structure, write_docx
from test_corpus.test_structure import WORDS

TAGS = re.findall("<[^>]{1,80}>", JATS + PAGE)
SOUP = st.lists(st.sampled_from(TAGS) | WORDS | st.text(max_size=5), max_size=40).map("".join)


PAGE_TAGS = (
    "<p> </p> <div> </div> <h1> <h2> </h2> <ul><li> </ul> "
    "<table><tr><td> </td><td> <caption> </table> "
    "<main> <article> </article> <nav> </nav> <b> <br> <button> <form> <section> </section> <pre> "
    "<div class=keywords> <div class=abstract> <div class=references> <div class=footnotes> "
    "<li id=fn1> <p class=article-title> <p hidden> <header> <dl><dt> <dd> <figure><figcaption>"
).split()
JATS_TAGS = (
    "p sec title list list-item table-wrap label caption table tr td fig fn xref fn-group ref-list "
    "ref mixed-citation disp-quote ack app boxed-text bold kwd-group kwd abstract aff permissions "
    "verse-line back def-list term def statement source year article-title"
).split()
TEXT = st.sampled_from("köy ev Öz Abstract: Kaynakça 1. Giriş yol, a b".split(" "))
NODE = st.recursive(
    TEXT,
    lambda inside: st.builds(
        lambda tag, parts: f"<{tag}>{' '.join(parts)}</{tag}>",
        st.sampled_from(JATS_TAGS),
        st.lists(inside, max_size=4),
    ),
    max_leaves=25,
)


def signs(text: str) -> Counter[str]:
    return Counter(re.sub(r"[\W\d_⁰-⁹¹²³]", "", text))


@given(st.lists(st.sampled_from(PAGE_TAGS) | TEXT, max_size=30).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_no_text_of_a_page_is_lost_or_doubled(body: str) -> None:
    data = f"<html><body><i>a</i>{body}".encode()
    [record] = markup.read(Source("dosya", io.BytesIO(data)))
    assert signs(record.text) == signs("".join(parse_page(data.decode()).itertext()))


@given(NODE)
@settings(max_examples=300, deadline=None)
def test_no_text_of_a_body_in_jats_is_lost_or_doubled(body: str) -> None:
    data = f"<?xml version='1.0'?><article><body>ilk {body}</body></article>".encode()
    [record] = markup.read(Source("dosya", io.BytesIO(data)))
    assert signs(record.text) == signs("".join(parse_xml(data.decode()).itertext()))


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
