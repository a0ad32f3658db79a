import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.encoding import decode
from corpus.errors import CorpusError

PLAIN = "Çağdaş ölçütler ışığında Iğdır’dan İzmir’e; şöyle güç bir yağış düşünün."
QUOTED = "“Şu ıssız göl” – İnönü’nün anısı… ağaç, öğün, üzüm."
TYPED = PLAIN.replace("’", "'")
RUSSIAN = "Этот текст написан по-русски, и никто его здесь не ждёт."


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        pytest.param("Only ASCII.", "ascii", "utf-8", id="ascii-is-utf-8"),
        pytest.param(PLAIN, "utf-8", "utf-8", id="utf-8"),
        pytest.param(PLAIN, "utf-8-sig", "utf-8-sig", id="utf-8-with-mark"),
        pytest.param(PLAIN, "utf-16-le", "utf-16-le", id="utf-16-le-without-mark"),
        pytest.param(PLAIN, "utf-16-be", "utf-16-be", id="utf-16-be-without-mark"),
        pytest.param("a", "utf-16-le", "utf-16-le", id="one-character"),
        pytest.param(QUOTED, "windows-1254", "windows-1254", id="quotes-only-windows-has"),
        pytest.param(TYPED, "windows-1254", "iso-8859-9", id="no-byte-tells-them-apart"),
        pytest.param(TYPED, "iso-8859-9", "iso-8859-9", id="iso"),
        pytest.param("“Curly” isn’t Turkish.", "windows-1252", "windows-1254", id="english"),
        pytest.param("Les élèves à l’école où naît", "windows-1252", "windows-1254", id="french"),
        pytest.param(TYPED, "cp857", "cp857", id="dos"),
        pytest.param(PLAIN, "mac-turkish", "mac-turkish", id="old-mac"),
        pytest.param("a\r\nb\rc\n\n", "utf-8", "utf-8", id="newlines-untouched"),
        pytest.param("\ufeffiki", "utf-8-sig", "utf-8-sig", id="only-one-mark-is-taken"),
    ],
)
def test_tells_the_encoding(text, written, read):
    assert decode(text.encode(written)) == (text, read)


@pytest.mark.parametrize("order", ["le", "be"])
def test_utf16_mark_is_no_part_of_the_text(order):
    mark = codecs.BOM_UTF16_LE if order == "le" else codecs.BOM_UTF16_BE
    assert decode(mark + PLAIN.encode(f"utf-16-{order}")) == (PLAIN, "utf-16")


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        pytest.param(bytes(range(256)) * 8, "f", "binary data", id="nul"),
        pytest.param(bytes(range(1, 256)) * 8, "f", "binary data", id="controls"),
        pytest.param(b"\x7fELF\2\1\1" + b"\0" * 9, "f", "binary data", id="program"),
        pytest.param(b"PK\3\4" + b"\x14\0\x06\0\x08\0" * 9, "f", "binary data", id="zip"),
        pytest.param("iki\nağaç".encode() + b"\xff", "f:2:5", "not valid utf-8", id="hurt"),
        pytest.param("ilk\nağaç".encode()[:-1], "f:2:4", "not valid utf-8", id="cut-short"),
        pytest.param(codecs.BOM_UTF8 + b"ab\ncd\xfe", "f:2:3", "not valid utf-8", id="marked"),
        pytest.param("ağ".encode("utf-16")[:-1], "f:1:2", "not valid utf-16", id="half-a-unit"),
        pytest.param(RUSSIAN.encode("windows-1251"), "f", "unknown encoding", id="cyrillic"),
        pytest.param(
            "漢字かな交じり文。".encode("shift-jis"), "f", "unknown encoding", id="japanese"
        ),
    ],
)
def test_refuses_in_one_line(data, place, message):
    with pytest.raises(CorpusError) as caught:
        decode(data, "f")
    assert str(caught.value).startswith(f"{place}: {message}")
    assert "\n" not in str(caught.value)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back(text):
    data = text.encode("utf-8")
    decoded, encoding = decode(data)
    assert data.decode(encoding) == decoded
    assert decoded == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_decode_or_are_refused(data):
    try:
        text, encoding = decode(data)
    except CorpusError:
        return
    assert data.decode(encoding) == text
