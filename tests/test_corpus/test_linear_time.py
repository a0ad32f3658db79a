"""Every reader, and the structure of texts: double the input takes double the time, whatever it is.

Sizes are in characters, about; what a reader refuses must be refused as quickly.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from contextlib import suppress

import pyarrow
import pytest
from pyarrow import parquet

from corpus.errors import CorpusError
from corpus.readers import delimited, docx, jsonl, markup, pdf, txt
from corpus.readers import parquet as parquet_reader
from corpus.readers.compressed import decompressed
from corpus.readers.source import Source
from corpus.references import parse_references
from corpus.structure import find_structure
from corpus.zstandard import zstd
from growth import LINEAR, doubling
from test_corpus.fixtures_markup import NOTE, paragraph, write_docx
from test_corpus.fixtures_pdf import Placed, write_pdf
from test_corpus.test_structure import article

Make = Callable[[int], bytes]


def repeated(piece: str, start: str = "") -> Make:
    return lambda size: (start + piece * (size // len(piece))).encode()


def assert_linear(make: Make, read: Callable[[Source], object]) -> None:
    def use(data: bytes) -> None:
        with suppress(CorpusError):
            list(read(Source("a", io.BytesIO(data))))

    assert doubling(make, use) < LINEAR


def test_what_is_not_linear_is_seen():
    def quadratic(text: str) -> None:
        for start in range(0, len(text), 50):
            text[start:].count("b")

    assert doubling(lambda size: "a" * size, quadratic) > LINEAR


TEXTS = (
    "a ", "a\n", "a\n\n", "\n", "1\n", "1. ", "1. Giriş\n", "1.1.1.1.\n", "(", "Öz\n", "Öz ", "\f",
    "Abstract: ", "Kaynakça\n", "Kaynakça\nAk, A. (2019). Ad.\n", "Anahtar Kelimeler: a, ", "- ",
    "kul-\n", "https://a.b\n", "Tablo 1. a\n", "Tablo 1 ", "* a\n", "¹ a\n", "a¹ ", "u\u0308",
    "Dergisi, 11/36, 2022, 32-62\n", "Dergisi, 11/36, 2022, 32-62\n\f", "\u00ad", "\u200b",
    "Ak, A. (2019). ", "AB CD\n", "A. Ak\nB. Er\n\n", "a.\n1\n\f", "[1] a\n", "a ABSTRACT", "ﬁ",
)  # fmt: skip


@pytest.mark.parametrize("piece", TEXTS)
def test_structure(piece):
    def make(size: int) -> str:
        return piece * (size // len(piece))

    assert doubling(make, lambda text: find_structure(article(text))) < LINEAR


@pytest.mark.parametrize("piece", ["a", "Ak, A. ", "(2019) ", "“", ". ", "1-", "10.1/", "Ak, A., "])
def test_references(piece):
    def make(size: int) -> list[str]:
        return [piece * (size // len(piece))]

    assert doubling(make, parse_references) < LINEAR


@pytest.mark.parametrize("piece", ["a\n", "\n", "ş", "\u0130\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1254", "utf-16"])
def test_plain_text(piece, encoding):
    def make(size: int) -> bytes:
        return (piece * (size // len(piece))).encode(encoding, "replace")

    assert_linear(make, txt.read)


PAGES = (
    "<p>a", "<b>a", "<b>", "<br>", "<li>a", "<ul><li>a</ul>", "<tr><td>a", "<td>a", "<h1>a</h1>",
    "<", "&amp;", "&", "</p>", "a=b ", "<table><tr><td>a</table>", "<p class=keywords>a, b</p>",
    "<p class=abstract>a</p>", "<li id=fn1>a", "<a href=#fn1>1</a>", "<sup>1</sup>", "<dt>a<dd>b",
    "<script>a</script>", "<meta name=citation_author content=a>", "<figure><figcaption>a</figure>",
    "<section>a</section>", "<nav>a</nav>", "<select><option>a", "<form>", "<svg>", "<a name=a>",
)  # fmt: skip


@pytest.mark.parametrize("piece", PAGES)
def test_html(piece):
    assert_linear(repeated(piece, "<html><body><p>a"), markup.read)


ARTICLES = (
    "<p>a</p>", "<sec><title>a</title><p>b</p></sec>", "<p>a<fn><p>n</p></fn></p>", "<sec>", "<p>",
    '<xref ref-type="fn" rid="f">1</xref>', '<fn id="f"><label>1</label><p>n</p></fn>', "<!-- -->",
    "<list><list-item><p>a</p></list-item></list>", "<fig><label>Tablo 1</label></fig>",
    "<ref><mixed-citation>Ak (2019).</mixed-citation></ref>", "<kwd>a</kwd>", "&amp;", "<?a?>",
    "<ref><element-citation><year>2019</year></element-citation></ref>", "<ack>a</ack>",
    "<def-list><def-item><term>a</term></def-item></def-list>", "<title>a</title>", "<![CDATA[a]]>",
)  # fmt: skip


@pytest.mark.parametrize("piece", ARTICLES)
@pytest.mark.parametrize("parent", ["body", "ref-list"])
def test_jats(piece, parent):
    front = f"<article><front><article-meta/></front><{parent}><p>a</p>"

    def make(size: int) -> bytes:
        return (front + piece * (size // len(piece)) + f"</{parent}></article>").encode()

    assert_linear(make, markup.read)


def test_jats_of_many_articles():
    one = "<article><front><article-meta/></front><body><p>a</p></body></article>"

    def make(size: int) -> bytes:
        return f"<pmc-articleset>{one * (size // len(one))}</pmc-articleset>".encode()

    assert_linear(make, markup.read)


MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
WORD = {
    "paragraphs": paragraph("a"),
    "headings": paragraph("a", "Balk1"),
    "notes": paragraph("a", after=MARK),
    "tables": "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "lists": '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
    "fields": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
    "bookmarks": '<w:bookmarkStart w:name="a"/>',
}


@pytest.mark.parametrize("name", WORD)
def test_docx(name):
    notes = f'<w:footnote w:id="2">{paragraph(NOTE)}</w:footnote>'
    styles = {"Balk1": "heading 1"}

    def make(size: int) -> bytes:
        return write_docx(WORD[name] * (size // len(WORD[name])), styles, notes)

    assert_linear(make, docx.read)


ROWS = ("a,b\n", '"', '"a', ',"a\nb"\n', ",", "\n", '""', ";", "\ta\n", "\r")


@pytest.mark.parametrize("piece", ROWS)
def test_tables(piece):
    assert_linear(repeated(piece, "id,text\n1,"), delimited.read)


RECORDS = ('{"text":"a"}\n', "[", '{"a":', '"\\u0130', "\n", '{"text":', "9", "\\")


@pytest.mark.parametrize("piece", RECORDS)
def test_json_lines(piece):
    assert_linear(repeated(piece, '{"text": "a"}\n'), jsonl.read)


def test_one_long_record():
    assert_linear(repeated("\\n\\u0130", '{"text": "'), jsonl.read)


def test_parquet():
    def make(size: int) -> bytes:
        file = io.BytesIO()
        parquet.write_table(pyarrow.table({"text": ["a"] * (size // 10)}), file)
        return file.getvalue()

    assert_linear(make, parquet_reader.read)


def places(columns: int, step: float) -> Callable[[int], list[Placed]]:
    """Return a page of so many columns of words, all on it however many they are."""

    def page(size: int) -> list[Placed]:
        rows = size // 5 // columns
        height = min(step, 700 / max(rows, 1))
        width = 500 / columns
        return [
            Placed("kıyı", 50 + column * width, 780 - row * height, 4)
            for row in range(rows)
            for column in range(columns)
        ]

    return page


PRINTED = {
    "two columns": places(2, 9),
    "twenty columns": places(20, 9),
    "one line": lambda size: places(max(size // 5, 1), 9)(size),
    "one place": lambda size: [Placed("kıyı", 50, 700, 4)] * (size // 5),
}


@pytest.mark.parametrize("name", PRINTED)
def test_pdf_page(name):
    assert_linear(lambda size: write_pdf([PRINTED[name](size)]), pdf.read)


def test_pdf_pages():
    page = places(2, 9)(500)
    assert_linear(lambda size: write_pdf([page] * (size // 500)), pdf.read)


@pytest.mark.parametrize("compress", [gzip.compress, zstd.compress])
def test_many_compressed_members(compress):
    member = compress(b"a\n")

    def make(size: int) -> bytes:
        return member * (size // 20)

    def read(source: Source) -> object:
        plain = decompressed(io.BufferedReader(io.BytesIO(source.read())), "a.gz")
        return txt.read(Source("a", plain))

    assert_linear(make, read)
