import builtins
import gzip
import io
import os
import sys
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.read import Inputs, read_articles
from corpus.readers import parquet
from corpus.readers.source import Record, Source
from test_corpus.fixtures_tables import reads

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def table(columns, **options) -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.table(columns), stream, **options)
    return stream.getvalue()


read, refused = reads(parquet.read, "f.parquet")


def test_a_row_is_an_article_and_other_columns_are_kept():
    data = table({"id": [7, None], "text": ["Çağ", "b"], "lang": ["tr", None], "yıl": [2020, 1]})
    first, second = read(data)
    assert (first.id, first.text, first.lang, first.line) == ("7", "Çağ", "tr", 1)
    assert (first.format, first.encoding, first.meta) == ("parquet", "utf-8", {"yıl": 2020})
    assert (second.id, second.lang, second.line) == (None, None, 2)
    assert first.sha256 != second.sha256
    assert first.sha256 == read(data)[0].sha256


def test_values_that_json_does_not_know():
    columns = {
        "text": ["a"],
        "day": [date(2020, 2, 1)],
        "time": [datetime(2020, 2, 1, 3, 4)],
        "price": [Decimal("1.50")],
        "bytes": [b"\xff"],
        "missing": [float("nan")],
        "list": [[{"a": float("nan")}]],
    }
    [record] = read(table(columns))
    assert record.meta == {
        "day": "2020-02-01",
        "time": "2020-02-01T03:04:00",
        "price": "1.50",
        "bytes": "ff",
        "missing": None,
        "list": [{"a": None}],
    }


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_kinds_of_strings(kind):
    kind = pa.dictionary(pa.int32(), pa.string()) if kind == "dictionary" else getattr(pa, kind)()
    [record] = read(table({"text": pa.array(["Çağ"]).cast(kind)}))
    assert record.text == "Çağ"


def test_columns_are_mapped_and_joined():
    data = table({"No": ["x"], "baslik": ["Göl"], "ozet": [None], "title": ["Lake"]})
    [record] = read(data, text="baslik,ozet,title", id="No")
    assert (record.id, record.text, record.meta) == ("x", "Göl\n\nLake", {})


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        pytest.param({"Metin": ["a"]}, 'no column "text"; there are "Metin"', id="no-text"),
        pytest.param({"text": [5]}, '"text" is a column of "int64", not of strings', id="number"),
        pytest.param({"text": [["a"]]}, '"text" is a column of "list<', id="list"),
        pytest.param({"text": [b"a"]}, '"text" is a column of "binary"', id="bytes"),
        pytest.param({"text": pa.array([], pa.string())}, "the table has no row", id="empty"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_once(columns, message):
    assert refused(table(columns)).startswith(f"f.parquet: {message}")


def test_a_mapped_column_that_is_not_there_is_one_error():
    assert '"No"; there are "text"' in refused(table({"text": ["a", "b"]}), id="No")


def test_two_columns_of_one_name():
    stream = io.BytesIO()
    pq.write_table(pa.table([pa.array(["a"])] * 2, names=["text", "text"]), stream)
    assert 'two columns are called "text"' in refused(stream.getvalue())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        pytest.param({"text": None}, 'no "text"', id="null"),
        pytest.param({"text": " "}, "nothing but white space", id="blank"),
        pytest.param({"text": "a\0"}, "the text holds NUL", id="nul"),
        pytest.param({"id": "a\u202e"}, '"id" holds control', id="bidi-in-id"),
        pytest.param({"lang": "de"}, '"lang" must be one of', id="lang"),
        pytest.param({"x": float("inf")}, "a number too large", id="infinite"),
    ],
)
def test_a_bad_row_is_told_and_does_not_stop_the_others(row, message):
    rows = [{"text": "a", "id": "1", "lang": "tr", "x": 1.0} for _ in range(3)]
    rows[1].update(row, id=row.get("id", "2"))
    data = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), data)
    before, error, after = read(data.getvalue())
    assert before.text == after.text == "a"
    assert str(error).startswith(f"f.parquet:2: {message}")


def test_bytes_that_are_no_text_are_told():
    broken = pa.StringArray.from_buffers(
        2, pa.py_buffer(b"\0\0\0\0\1\0\0\0\2\0\0\0"), pa.py_buffer(b"\xffa")
    )
    error, after = read(table({"text": broken}))
    assert str(error).startswith("f.parquet:1: a value that cannot be read")
    assert after.text == "a"


def test_a_file_cut_short_or_damaged_is_told():
    data = table({"text": [f"{n} metin" * 99 for n in range(2000)]}, data_page_size=1 << 10)
    assert "damaged or cut short" in refused(data[:-9])
    assert "damaged or cut short" in refused(data[:9])
    spoilt = bytearray(data)
    spoilt[len(data) // 2 : len(data) // 2 + 2000] = b"\xff" * 2000
    records = parquet.read(Source("f.parquet", io.BytesIO(bytes(spoilt))))
    with pytest.raises(CorpusError, match="damaged or cut short"):
        list(records)


def test_content_beats_the_suffix(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(table({"text": ["Bir"]}))
    [article] = read_articles(path)
    assert (article.format, article.id) == ("parquet", "a-1")


def test_what_cannot_be_sought_in_is_held_in_memory(monkeypatch):
    data = io.BytesIO(gzip.compress(table({"text": ["Bir"]})))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    [article] = read_articles("-")
    assert (article.format, article.id) == ("parquet", "stdin-1")


def test_progress_follows_the_rows(tmp_path):
    path = tmp_path / "a.parquet"
    texts = [os.urandom(1000).hex() for _ in range(1000)]
    path.write_bytes(
        table({"text": texts}, use_dictionary=False, data_page_size=1, write_batch_size=10)
    )
    inputs = Inputs([path])
    seen = [inputs.read_bytes for _ in inputs]
    assert seen == sorted(seen)
    assert seen[0] < seen[500] < seen[-1]
    assert seen[500] < 0.7 * path.stat().st_size
    assert inputs.read_bytes == inputs.total_bytes == path.stat().st_size


def test_a_column_that_expands_as_no_text_does_is_refused(monkeypatch):
    data = table({"text": ["a" * (1 << 24)]}, compression="zstd", use_dictionary=False)
    assert len(read(data)) == 1
    monkeypatch.setattr(parquet, "LARGEST", 1 << 20)
    assert "bytes expand to 16 MiB" in refused(data)


def test_a_value_repeated_by_a_dictionary_is_held_once(tmp_path):
    text = pa.DictionaryArray.from_arrays(pa.array([0] * 100, pa.int32()), pa.array(["a" * 9**6]))
    data = table({"text": text.cast(pa.string())}, compression="zstd")
    records = parquet.read(Source("f.parquet", io.BytesIO(data)))
    next(records)
    before = pa.total_allocated_bytes()
    assert all(pa.total_allocated_bytes() - before < 10 * 9**6 for _ in records)


def test_without_pyarrow_the_remedy_is_told(monkeypatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    data = table({"text": ["a"]})
    monkeypatch.setattr(builtins, "__import__", without)
    assert refused(data) == 'f.parquet: Parquet needs pyarrow; pip install "derlem[parquet]"'


GOOD = table({"id": ["1", "2"], "text": ["Çağ" * 9, "b"], "x": [[{"a": 1.5}], None]})


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=6))
def test_any_damage_yields_records_or_errors(changes):
    data = bytearray(GOOD)
    for place, value in changes:
        data[place] = value
    try:
        items = read(bytes(data))
    except CorpusError as error:
        items = [error]
    assert items
    for item in items:
        assert isinstance(item, Record | CorpusError)


@given(st.binary())
def test_any_bytes_yield_an_error(data):
    assert refused(data)
