import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.readers import pdf
from corpus.readers.source import Source
from test_corpus.fixtures_columns import ABSTRACT, OZ, RIGHT, column, line_by_line
from test_corpus.fixtures_pdf import write_pdf

TURKISH = "Ilgaz’da İnönü’nün çağdaşı olan şöyle güç bir yağış düşünün."
PAGES = [[TURKISH, "Second line."], ["Next page."]]


def read(data: bytes):
    [record] = pdf.read(Source("f.pdf", io.BytesIO(data)))
    return record


def test_reads_turkish_and_marks_the_page_break():
    record = read(write_pdf(PAGES))
    assert record.text == f"{TURKISH}\nSecond line.\n\fNext page."
    assert record.extracted
    assert record.meta == {"pages": 2, "pages_without_text": []}


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(["kes-", "me işi"], "kes-\nme işi", id="hyphen-keeps-its-line-end"),
        pytest.param(["dag\u0306 ve g\u0307"], "dağ ve ġ", id="combining-marks-are-composed"),
        pytest.param(["ölçü 𝑥 birim"], "ölçü 𝑥 birim", id="beyond-16-bits"),
        pytest.param(["dýþ baðlar"], "dış bağlar", id="windows-1254-said-to-be-1252"),
        pytest.param(["Þór dış bağ"], "Þór dış bağ", id="icelandic-name-in-turkish"),
        pytest.param(
            ["As Guðmundsson says, there is more to the sagas than meets the eye."],
            "As Guðmundsson says, there is more to the sagas than meets the eye.",
            id="icelandic-name-in-english",
        ),
        pytest.param(["tek"], "tek", id="one-word-is-an-article"),
    ],
)
def test_text_of_a_page(lines, text):
    assert read(write_pdf([lines])).text == text


def test_encrypted_without_a_password_to_open_it_is_read():
    """Many journals forbid to print or change a PDF, not to read it."""
    assert read(write_pdf(PAGES, password=b"")).text == read(write_pdf(PAGES)).text


def test_a_page_without_text_among_others_is_named():
    assert read(write_pdf([["Bir."], [], ["Üç."]])).meta["pages_without_text"] == [2]


def test_pictures_beside_text_do_no_harm():
    assert read(write_pdf([[TURKISH] * 5], picture=True)).text.startswith(TURKISH)


def test_columns_are_read_one_after_the_other():
    pages = [
        line_by_line(column(OZ), column([*ABSTRACT[:-1], "in-service train-"], RIGHT)),
        ["Son."],
    ]
    columns = "\n".join([*OZ, *ABSTRACT[:-1], "in-service train-"])
    assert read(write_pdf(pages)).text == f"{columns}\n\fSon."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(write_pdf(PAGES, password=b"gizli"), "the PDF is locked", id="locked"),
        pytest.param(write_pdf(PAGES)[:-9], "the PDF is cut short", id="end-missing"),
        pytest.param(write_pdf(PAGES)[:999], "the PDF is cut short", id="half-missing"),
        pytest.param(
            write_pdf(PAGES).replace(b"[7 0 R 9 0 R]", b"[2 0 R 2 0 R]"), "page 1 of", id="cyclic"
        ),
        pytest.param(b"%PDF-1.7\nnothing", "the PDF is damaged", id="corrupt"),
        pytest.param(b"plain text", "the PDF is damaged", id="no-pdf"),
        pytest.param(write_pdf([[], []]), "no text layer", id="no-letters"),
        pytest.param(write_pdf([["3"], ["4"]], picture=True), "no text layer", id="scanned"),
        pytest.param(write_pdf([["DergiPark"]] * 3, picture=True), "no text layer", id="stamped"),
        pytest.param(write_pdf([["(cid:12)(cid:7) a(cid:9)"]]), "the text layer is gar", id="cid"),
        pytest.param(write_pdf([["\ue001\ue002\ue003 \ue004"]]), "the text layer is", id="private"),
        pytest.param(write_pdf([["ta\ufffdra da\ufffd"]]), "the text layer is", id="letters-lost"),
        pytest.param(write_pdf([["#$ %& 12 34 a ()"]]), "the text layer is", id="few-letters"),
    ],
)
def test_refuses_in_one_line(data, message):
    with pytest.raises(CorpusError) as caught:
        read(data)
    assert str(caught.value).startswith(f"f.pdf: {message}")
    assert "\n" not in str(caught.value)


SMALL = write_pdf([line_by_line(column(OZ), column(ABSTRACT, RIGHT)), ["Son."]])
EDITS = st.lists(
    st.tuples(st.integers(0, len(SMALL)), st.integers(0, 20), st.binary(max_size=8)), max_size=8
)


@settings(derandomize=True, max_examples=60)
@given(EDITS)
def test_a_damaged_pdf_is_read_or_refused(edits):
    data = bytearray(SMALL)
    for start, length, new in edits:
        data[start : start + length] = new
    with suppress(CorpusError):
        assert read(bytes(data)).text
