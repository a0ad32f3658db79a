"""DOCX: structure from the styles of Word, or from the rules where there are none."""

import io
import time
import zipfile

import pytest

from corpus.readers.docx import LARGEST_XML, read
from test_corpus.fixtures_markup import (
    ABSTRACT_EN,
    ABSTRACT_TR,
    DOCX,
    NAMESPACE,
    NOTE,
    PLAIN_DOCX,
    PROSE,
    REFERENCE,
    paragraph,
    records,
    refusal,
    sections,
    table,
    texts,
    write_docx,
)


def test_the_styles_of_word_are_the_structure():
    found = sections(read, DOCX)
    assert list(found) == [
        "title-tr",
        "authors",
        "abstract-tr",
        "keywords-tr",
        "abstract-en",
        "keywords-en",
        "s1",
        "s1.1",
        "h1",
        "references",
        "footnotes",
    ]
    assert found["title-tr"] == [("title", "Köylerin Nüfusu")]
    assert found["abstract-tr"] == [("heading", "Öz"), ("sentence", ABSTRACT_TR)]
    assert found["abstract-en"] == [("heading", "Abstract"), ("sentence", ABSTRACT_EN)]
    assert found["s1"] == [("heading", "1. Giriş"), ("sentence", f"{PROSE}¹")]
    assert found["s1.1"][2:] == [
        ("caption", "Tablo 1. Nüfus"),
        ("caption", "Yıl Kişi"),
        ("caption", "1970 812"),
    ]
    assert found["h1"] == [("heading", "Köylerin Geleceği"), ("sentence", PROSE)]
    assert found["references"] == [("heading", "Kaynakça"), ("reference", REFERENCE)]
    assert found["footnotes"] == [("sentence", f"¹ {NOTE}")]


def test_without_styles_the_rules_for_plain_text_tell():
    assert texts(read, PLAIN_DOCX) == {
        "abstract-tr": ["Öz", ABSTRACT_TR],
        "keywords-tr": ["Anahtar Kelimeler: köy, nüfus"],
        "s1": ["1. Giriş", PROSE],
        "s2": ["2. Veri", PROSE],
    }


@pytest.mark.parametrize("style", ["heading 1", "Heading 1", "Başlık 1"])
def test_names_of_heading_styles(style):
    body = paragraph("Köyler ve evler", "b") + paragraph(PROSE) + paragraph("Yollar", "b")
    data = write_docx(paragraph(PROSE) + body + paragraph(PROSE), {"b": style})
    assert texts(read, data) == {
        "body": [PROSE],
        "h1": ["Köyler ve evler", PROSE],
        "h2": ["Yollar", PROSE],
    }


def test_styles_of_parts_of_an_article():
    styles = {"o": "Öz", "k": "Anahtar Kelimeler", "y": "Yazar", "g": "Kaynakça"}
    body = [("Ayşe Kaya", "y"), ("Örnek Üniversitesi", "y"), ("Öz", "o"), (PROSE, "o")]
    body += [("Anahtar Kelimeler: a, b", "k"), (PROSE, ""), (REFERENCE, "g"), (REFERENCE, "g")]
    assert texts(read, write_docx("".join(paragraph(*one) for one in body), styles)) == {
        "authors": ["Ayşe Kaya", "Örnek Üniversitesi"],
        "abstract-tr": ["Öz", PROSE],
        "keywords-tr": ["Anahtar Kelimeler: a, b"],
        "body": [PROSE],
        "references": [REFERENCE, REFERENCE],
    }


def test_a_table_that_lays_out_the_first_page_is_text():
    data = write_docx(table(["ARTICLE INFO", 3 * f"{ABSTRACT_EN} "]) + paragraph(PROSE))
    [record] = records(read, data)
    assert record.text.split("\n\n") == ["ARTICLE INFO", " ".join(3 * [ABSTRACT_EN]), PROSE]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        pytest.param("<w:r><w:t>kö</w:t></w:r><w:r><w:t>y</w:t></w:r>", "köy", id="runs"),
        pytest.param("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb", id="line break"),
        pytest.param("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b", id="tab"),
        pytest.param("<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>a</w:t></w:r>",
                     "a", id="deleted"),
        pytest.param("<w:ins><w:r><w:t>a</w:t></w:r></w:ins>", "a", id="inserted"),
        pytest.param("<w:r><w:t>a\u00a0b</w:t></w:r>", "a\u00a0b", id="no-break space"),
        pytest.param("<w:r><w:t>u\u0308</w:t></w:r>", "ü", id="composed"),
        pytest.param("<w:r><w:t>&lt;p&gt;&amp;amp;</w:t></w:r>", "<p>&amp;", id="signs"),
        pytest.param(
            '<w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            "<w:t>2</w:t></w:r>", "m²", id="raised",
        ),
    ],
)  # fmt: skip
def test_what_runs_hold(run, expected):
    [record] = records(read, write_docx(f"<w:p>{run}</w:p>"))
    assert record.text == expected


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return file.getvalue()


def locked(data: bytes) -> bytes:
    """Return a ZIP whose members say that they are encrypted."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01")


DEEP = "<w:sdt><w:sdtContent>" * 20_000 + "</w:sdtContent></w:sdt>" * 20_000
BOMB = '<!DOCTYPE w [<!ENTITY a "aaaa">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"metin", "the DOCX is damaged", id="no zip"),
        pytest.param(DOCX[:-300], "the DOCX is damaged", id="cut short"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "locked by a password", id="OLE"),
        pytest.param(locked(DOCX), "locked by a password", id="zip with a password"),
        pytest.param(zipped(a=b"b"), "a ZIP file, but no DOCX", id="another zip"),
        pytest.param(write_docx(""), "no text in the DOCX", id="empty"),
        pytest.param(write_docx("<w:p>"), "the DOCX is damaged", id="not well-formed"),
        pytest.param(write_docx(DEEP), "the DOCX is", id="deep"),
        pytest.param(
            write_docx("", **{"word/document.xml": BOMB + "<w/>"}), "declares entities", id="DTD"
        ),
        pytest.param(
            write_docx("", **{"word/styles.xml": (BOMB + "<w/>").encode("utf-16")}),
            "declares entities",
            id="DTD in UTF-16",
        ),
        pytest.param(write_docx("<" * 2_000_000), "a DOCX of more than a million tags", id="tags"),
        pytest.param(write_docx(" " * LARGEST_XML), "more than 32 MiB of XML", id="bomb"),
        pytest.param(
            write_docx("", **{f"word/{n}.xml": "" for n in range(10_000)}),
            "more than 32 MiB of XML",
            id="files",
        ),
    ],
)
def test_hostile_documents_are_refused_in_one_line(data, message):
    start = time.perf_counter()
    assert message in refusal(read, data)
    assert time.perf_counter() - start < 5


def test_a_size_that_lies_does_not_unpack_more():
    data = write_docx(" " * 10_000_000)
    size = len(f"<w:document {NAMESPACE}><w:body></w:body></w:document>") + 10_000_000
    lie = data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lie != data
    assert "the DOCX is damaged" in refusal(read, lie)


def test_pictures_are_not_unpacked():
    media = {f"word/media/{n}.png": b"\0" * 1000 for n in range(100)}
    assert records(read, write_docx(paragraph("Metin."), **media))[0].text == "Metin."
