import pytest

from corpus.errors import CorpusError
from corpus.readers import pdf_pages
from corpus.readers.pdf_pages import LONGEST_STRING, pages_of
from test_corpus.fixtures_pdf import write_pdf


def test_pages_with_and_without_a_picture():
    assert pages_of(write_pdf([["dag\u0306", "b\ufffdc"], []])) == [
        ("dağ\nb\ufffdc", False),
        ("", False),
    ]
    assert pages_of(write_pdf([["Metin"]], picture=True)) == [("Metin", True)]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(["abc\0def"], "abc\ufffddef", id="in-a-word"),
        pytest.param(["a\0b-", "def\0"], "a\ufffdb-\ndef\ufffd", id="beside-a-hyphen"),
        pytest.param(["kes-", "me\0"], "kes-\nme\ufffd", id="after-a-hyphen"),
        pytest.param(["\0", "me"], "\ufffd\nme", id="at-the-end-of-a-line"),
        pytest.param(["a\x02b\0c-", "d"], "ab\ufffdc-\nd", id="beside-what-is-like-a-hyphen"),
    ],
)
def test_a_glyph_without_a_character_is_no_hyphen(lines, text):
    assert pages_of(write_pdf([lines])) == [(text, False)]


def test_a_string_that_pdfium_cuts_is_not_lost_in_silence():
    text = "uzun bir satır " * 3000
    assert pages_of(write_pdf([[text[: LONGEST_STRING - 1]]]))[0][0] == text[: LONGEST_STRING - 1]
    for length in (LONGEST_STRING, LONGEST_STRING + 1, len(text)):
        with pytest.raises(CorpusError, match="page 2 of the PDF has a string that is too long"):
            pages_of(write_pdf([["Bir."], [text[:length]]]))


def test_many_strings_are_not_one_long_string():
    [(text, _)] = pages_of(write_pdf([["çok satır " * 20] * 100]))
    assert len(text) > LONGEST_STRING


def test_text_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_pages, "LONGEST_TEXT", 9)
    assert len(pages_of(write_pdf([["Metin"], ["var."]]))) == 2
    with pytest.raises(CorpusError, match="more than 9 characters"):
        pages_of(write_pdf([["Metin"], ["daha."]]))
