import hashlib
import io
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.column_mapping import columns_of
from corpus.errors import CorpusError
from corpus.readers import delimited
from corpus.readers.source import Record, Source
from test_corpus.fixtures_tables import reads

read, refused = reads(delimited.read, "f.csv")


def test_a_row_is_an_article_and_other_columns_are_kept():
    data = "id,text,lang,Yıl\n7,Bir metin.,tr,2020\n,Second.,,\n".encode()
    first, second = read(data)
    assert (first.id, first.text, first.lang, first.line) == ("7", "Bir metin.", "tr", 2)
    assert (first.format, first.encoding, first.meta) == ("csv", "utf-8", {"Yıl": "2020"})
    assert first.sha256 == hashlib.sha256(b"7,Bir metin.,tr,2020").hexdigest()
    assert (second.id, second.lang, second.line, second.meta) == (None, None, 3, {"Yıl": ""})


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiters_and_line_ends(delimiter, end):
    rows = [["id", "text"], ["1", '"a,b;c\td"'], ["2", '"İki\nsatır ""alıntı"""'], ["3", "son"]]
    records = read(end.join(delimiter.join(row) for row in rows).encode())
    assert [record.text for record in records] == ["a,b;c\td", 'İki\nsatır "alıntı"', "son"]
    assert [record.line for record in records] == [2, 3, 5]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("a;b;c,text", "x,metin"),
        ('text,"a;b;c;d"', "metin,x"),
        ("text", "metin"),
        ('"text"', "metin"),
        ("\ntext,a", "metin,x"),
        ("\ttext\t", "x\tmetin\ty"),
        ('"a\n;;;",text', "x,metin"),
    ],
)
def test_the_delimiter_is_that_by_which_the_columns_are_there(header, row):
    [record] = read(f"{header}\n{row}\n".encode())
    assert record.text == "metin"


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("windows-1254", "windows-1254")],
)
def test_encodings(encoding, expected):
    data = "text;Yazar\n“Şu ıssız göl” – bu çok güzel.;Işık Çağ\n".encode(encoding)
    [record] = read(data)
    assert (record.text, record.encoding) == ("“Şu ıssız göl” – bu çok güzel.", expected)
    assert record.meta == {"Yazar": "Işık Çağ"}


def test_columns_are_mapped_and_joined():
    data = (
        "No,baslik_tr,ozet_tr,baslik_en,ozet_en,text\n"
        "1,Göl,Gölün suyu.,Lake,Water of the lake.,x\n"
        "2,Dağ,Dağın karı.,, ,y\n"
    ).encode()
    first, second = read(data, text="baslik_tr,ozet_tr,baslik_en,ozet_en", id="No")
    assert first.text == "Göl\n\nGölün suyu.\n\nLake\n\nWater of the lake."
    assert (first.id, first.meta, first.extracted) == ("1", {"text": "x"}, True)
    assert second.text == "Dağ\n\nDağın karı."
    [alone] = read(b"Metin\n bir \n", text="Metin")
    assert (alone.text, alone.extracted) == (" bir ", False)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        pytest.param(b"1", "1 fields under 2 columns; quote", id="too-few"),
        pytest.param(b"1,a,b", "3 fields under 2 columns", id="too-many"),
        pytest.param(b'1,"a"b', "a quote inside a quoted field; write it twice", id="quote"),
        pytest.param(b"1,a\rb", "a carriage return outside quotes", id="carriage-return"),
        pytest.param(b"1, ", "nothing but white space", id="blank-text"),
        pytest.param(b"1,a\0b", "the text holds NUL", id="nul"),
        pytest.param(b"1,a\xffb", "not utf-8 (invalid start byte)", id="bad-byte"),
        pytest.param(b"a\0,b", '"id" holds control', id="nul-in-id"),
        pytest.param("a\u202eb,c".encode(), '"id" holds control', id="bidi-in-id"),
        pytest.param(b'1,"a"b\nc,d"', "a quote inside", id="first-line-of-two"),
    ],
)
def test_a_bad_row_is_told_and_does_not_stop_the_others(row, message):
    before, error, *_, after = read(b"id,text\n8,\xc3\xa7\n" + row + b"\n9,z\n")
    assert (before.id, after.id) == ("8", "9")
    assert str(error).startswith(f"f.csv:3: {message}")


def test_bidi_controls_stay_in_a_text():
    [record] = read("text\na\u202eb\u2066\n".encode())
    assert record.text == "a\u202eb\u2066"


def test_an_unknown_language_is_told():
    [error] = read(b"text,lang\na,de\n")
    assert str(error) == 'f.csv:2: "lang" must be one of tr, en, or be left out'


def test_a_quote_never_closed_names_the_lines_it_takes():
    first, error = read(b'text,a\nbir,1\n"iki,2\nuc,3\n')
    assert first.text == "bir"
    assert str(error) == (
        "f.csv:3: a quote is opened in this row and never closed; close it; "
        "lines 3 to 4 are left out"
    )


def test_a_quote_never_closed_does_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(delimited, "LARGEST_ROW", 1 << 16)
    rows = delimited.read(Source("f.csv", io.BytesIO(b'text,a\nbir,1\n"' + b"iki\n" * 99_999)))
    assert next(rows).text == "bir"
    with pytest.raises(CorpusError, match=r"f.csv:3: larger than .* is a quote never closed\?"):
        next(rows)


def test_blank_rows_are_skipped():
    assert [r.line for r in read(b"\n\ntext,a\n\nbir,1\n,\n \niki,2\n,,,\n")] == [5, 8]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf", "the file is empty", id="mark-only"),
        pytest.param(b"text,id\n\n", "no row under the header", id="header-only"),
        pytest.param(
            b"No,Metin\n1,a\n",
            'f.csv:1: no column "text"; there are "No", "Metin"',
            id="no-text",
        ),
        pytest.param(b"text,a,a\n1,2,3\n", 'f.csv:1: two columns are called "a"', id="twice"),
        pytest.param(b'"text,a\n1,2\n', "f.csv:1: a quote is opened", id="quote-in-header"),
        pytest.param("text,a\nb,c\n".encode("utf-16"), "UTF-16 or binary data", id="utf-16"),
        pytest.param(bytes(range(256)) * 4, "UTF-16 or binary", id="binary"),
        pytest.param(b"\x01\x02\x03\n" * 99, "binary data", id="controls"),
        pytest.param(b"," * (2 << 20), "no table: its first line is larger", id="endless-header"),
    ],
)
def test_what_is_no_table_is_refused_once(data, message):
    assert refused(data).removeprefix("f.csv: ").startswith(message)


def test_a_mapped_column_that_is_not_there_is_one_error():
    told = refused(b"No,text\n1,a\n2,b\n", id="no")
    assert told == 'f.csv:1: no column "no"; there are "No", "text": map one, as text=NAME'


def test_columns_without_a_name_are_numbered():
    [record] = read(b",text,\n0,a,b\n")
    assert record.meta == {"column_1": "0", "column_3": "b"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"id,text\n", True),
        (b"\xef\xbb\xbftext;Y\xc4\xb1l\r\n", True),
        (b"text\n", False),
        (b"Image, text, sound\n", False),
        (b"id,Text\n", False),
        (b'"id,text\n', False),
        (b"\xff,text\n", True),
        (b"text," * (1 << 20), False),
    ],
)
def test_tells_a_header_from_a_text(line, expected):
    assert delimited.is_header(line, columns_of(None)) is expected


def test_holds_one_row_and_the_head():
    row = ("ğ" * 10_000 + ",1\n").encode()
    records = delimited.read(Source("f", io.BytesIO(b"text,a\n" + row * 300)))
    next(records)
    tracemalloc.start()
    assert sum(1 for _ in records) == 299
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * len(row)


fields = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n",;\t'))


@given(
    st.lists(
        fields.filter(lambda text: any(c.isprintable() and c != " " for c in text)), min_size=1
    )
)
def test_texts_come_back(texts):
    rows = ['"' + text.replace('"', '""') + '";"x"' for text in texts]
    records = read("\n".join(["text;meta", *rows]).encode())
    assert [record.text for record in records] == texts


@settings(deadline=None)
@given(st.binary(), st.sampled_from([b"", b"text,id\n", b"text;a\na;b\n", b'text\tid\n"a']))
def test_any_bytes_yield_records_or_errors(data, start):
    try:
        items = read(start + data)
    except CorpusError as error:
        items = [error]
    assert items
    for item in items:
        assert isinstance(item, Record | CorpusError)
