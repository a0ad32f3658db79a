import hashlib
import io
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.column_mapping import columns_of
from corpus.errors import CorpusError
from corpus.readers import jsonl
from corpus.readers.source import Source


def read(data: bytes, **columns: str):
    return list(jsonl.read(Source("f.jsonl", io.BytesIO(data), columns_of(columns))))


def test_keeps_the_text_and_what_else_the_record_carries():
    row = {"id": 7, "text": " İki\r\nsatır ", "lang": "tr", "year": 2020, "meta": {"a": [None]}}
    [record] = read(json.dumps(row).encode())
    assert (record.id, record.text, record.lang, record.line) == ("7", " İki\r\nsatır ", "tr", 1)
    assert record.meta == {"year": 2020, "meta": {"a": [None]}}


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        pytest.param(b'{"text":"a"}\n\n \r\n{"text":"b"}', [1, 4], id="blank-lines-are-skipped"),
        pytest.param(b"\n" * 9999 + b'{"text":"a"}', [10_000], id="many-blank-lines-first"),
        pytest.param(b'{"text":"a"}\r\n{"text":"b"}\r\n', [1, 2], id="windows-line-ends"),
        pytest.param('{"text":"a\u2028b\u0085c"}'.encode(), [1], id="unicode-line-ends-are-text"),
        pytest.param(b'\xef\xbb\xbf{"text":"a"}\n\xef\xbb\xbf{"text":"b"}', [1, 2], id="marks"),
        pytest.param(b'{"text":"a","id":null,"lang":null}', [1], id="null-is-absent"),
    ],
)
def test_lines(data, lines):
    assert [record.line for record in read(data)] == lines


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        pytest.param(b'{"id": 1, "text" "a"}', 18, "not JSON (Expecting ':'", id="not-json"),
        pytest.param(b'{"text": "a"', 13, "not JSON", id="cut-short"),
        pytest.param(b'{"text": "a"} x', 15, "not JSON (Extra data)", id="something-after"),
        pytest.param(b'{"text": "a\tb"}', 12, "not JSON (Invalid control", id="raw-control"),
        pytest.param(b'["a"]', 1, "not a JSON object", id="list"),
        pytest.param(b'{"id": "x"}', 1, 'no "text"', id="no-text"),
        pytest.param(b'{"text": null}', 2, 'no "text"', id="text-null"),
        pytest.param(b'{"id": 1, "text": 5}', 11, '"text" is not a string', id="text-number"),
        pytest.param(b'{"id": 1, "text": ""}', 11, "nothing but white space", id="text-empty"),
        pytest.param(b'{"text": "\\u200b \\n"}', 2, "nothing but white space", id="invisible"),
        pytest.param(b'{"text": "a\\u0000"}', 2, "the text holds NUL", id="nul"),
        pytest.param(b'{"text": "\\ud800"}', 2, "half a surrogate pair (\\ud800)", id="half-pair"),
        pytest.param(b'{"text": "a", "k": ["\\udc00"]}', 1, "half a surrogate", id="half-in-meta"),
        pytest.param('{"ğ": 1, "text": "'.encode() + b'\xff"}', 19, "not UTF-8", id="bad-bytes"),
        pytest.param(b'{"text": "a", "k": ' + b"[" * 99999, 1, "nested deeper", id="endless-list"),
        pytest.param(
            b'{"text": "a", "k": ' + b"[" * 200 + b"]" * 200 + b"}", 1, "nested deeper", id="deep"
        ),
        pytest.param(b'{"text": "a", "id": ""}', 15, '"id" is empty', id="id-empty"),
        pytest.param(b'{"text": "a", "id": " "}', 15, '"id" is empty', id="id-blank"),
        pytest.param(b'{"text": "a", "id": 1.5}', 15, '"id" is neither', id="id-float"),
        pytest.param(b'{"text": "a", "id": true}', 15, '"id" is neither', id="id-bool"),
        pytest.param(b'{"text": "a", "id": "a\\nb"}', 15, '"id" holds control', id="id-control"),
        pytest.param(b'{"text": "a", "id": "\\u202e"}', 15, '"id" holds', id="id-bidi"),
        pytest.param(b'{"text": "a", "id": "\\ud83d"}', 15, '"id" holds', id="id-half-pair"),
        pytest.param(b'{"text": "a", "lang": "de"}', 15, '"lang" must be one of tr, en', id="lang"),
        pytest.param(b'{"text": "a", "lang": ["tr"]}', 15, '"lang" must be', id="lang-list"),
        pytest.param(b'{"text": "a", "k": NaN}', 1, "NaN is not JSON", id="nan"),
        pytest.param(b'{"text": "a", "k": 1e999}', 1, "a number too large", id="infinite"),
        pytest.param(
            b'{"text": "a", "k": ' + b"1" * 9999 + b"}", 1, "a number of too many", id="huge-int"
        ),
    ],
)
def test_a_bad_line_is_told_and_does_not_stop_the_others(line, column, message):
    before, error, after = read(b'{"text": "a"}\n' + line + b'\n{"text": "b"}\n')
    assert (before.text, after.text) == ("a", "b")
    assert str(error).startswith(f"f.jsonl:2:{column}: {message}")
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"\n \n", "the file is empty", id="blank"),
        pytest.param('{"text": "a"}\n'.encode("utf-16"), "not UTF-8 but UTF-16", id="utf-16"),
        pytest.param(bytes(range(256)), "not UTF-8", id="binary"),
        pytest.param(b'[\n  {"text": "a"}\n]', "JSON over several lines", id="list"),
        pytest.param(json.dumps({"text": "a"}, indent=1).encode(), "JSON over", id="indented"),
    ],
)
def test_a_file_that_is_no_json_lines_is_refused_once(data, message):
    with pytest.raises(CorpusError) as caught:
        read(data)
    assert str(caught.value).startswith(f"f.jsonl: {message}")


def test_the_hash_is_that_of_the_line_without_its_end():
    first, last = read(b'{"text": "a"}\r\n{"text": "a"}')
    assert first.sha256 == last.sha256 == hashlib.sha256(b'{"text": "a"}').hexdigest()


def test_holds_one_line_at_a_time():
    line = json.dumps({"text": "ğ" * 10_000}).encode() + b"\n"
    records = jsonl.read(Source("f", io.BytesIO(line * 300)))
    next(records)
    tracemalloc.start()
    assert sum(1 for _ in records) == 299
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * len(line)


def test_bidi_controls_stay_in_a_text():
    [record] = read(b'{"text": "a\\u202eb\\u2066"}')
    assert record.text == "a\u202eb\u2066"


def test_keys_are_mapped_and_joined():
    data = (
        '{"No": 3, "baslik": "Göl", "ozet": "Su.", "text": "x", "Dil": "tr"}\n'
        '{"No": 4, "baslik": "Dağ", "ozet": null}\n'
        '{"No": 5, "baslik": "Yol", "ozet": ["Su."]}\n'
        '{"No": 6, "Dil": "tr"}\n'
    ).encode()
    first, second, third, fourth = read(data, text="baslik,ozet", id="No", lang="Dil")
    assert (first.id, first.text, first.lang, first.meta) == (
        "3",
        "Göl\n\nSu.",
        "tr",
        {"text": "x"},
    )
    assert first.extracted
    assert (second.id, second.text, second.lang) == ("4", "Dağ", None)
    assert str(third) == 'f.jsonl:3:28: "ozet" is not a string; put it in quotes'
    assert str(fourth) == 'f.jsonl:4:1: no "baslik", "ozet"; give each record its text'


def test_a_mapped_key_that_no_record_has_is_one_error():
    with pytest.raises(CorpusError) as caught:
        read(b'{"Metin": "a"}\n{"Metin": "b", "id": "2"}\n', text="metin")
    told = 'no column "metin"; there are "Metin", "id": map one, as text=NAME'
    assert str(caught.value) == f"f.jsonl: {told}"


def test_a_key_that_some_record_has_is_there():
    first, second = read(b'{"text": "a"}\n{"text": "b", "No": "2"}\n', id="No")
    assert (first.id, second.id) == (None, "2")


def test_a_line_too_large_is_told_and_does_not_stop_the_others(monkeypatch):
    monkeypatch.setattr(jsonl, "LARGEST_ROW", 1 << 20)
    before, error, after = read(b'{"text":"a"}\n{"text":"' + b"a" * (1 << 20) + b'"}\n{"text":"b"}')
    assert (before.text, after.text) == ("a", "b")
    assert str(error) == "f.jsonl:2:1: larger than 1 MiB; split it into articles"


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(texts.filter(lambda text: "\0" not in text and text.isprintable() and text.strip()))
def test_text_comes_back(text):
    [record] = read(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n")
    assert record.text == text


@given(st.binary())
def test_any_bytes_yield_records_or_errors(data):
    for item in read(b'{"text": "a"}\n' + data):
        assert isinstance(item, jsonl.Record | CorpusError)
