"""Read tables of articles as Parquet, one article a row, by PyArrow (an extra)."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator
from datetime import date, time
from io import SEEK_END
from typing import Any

from corpus.column_mapping import Columns, quoted
from corpus.errors import CorpusError
from corpus.readers.record import make_record, problem
from corpus.readers.source import LARGEST, Record, Source

BUFFER = 1 << 16
"""Bytes of a column read at a time, so that no row group has to be held."""

MOST_EXPANDED = 1000
"""How many times the size of the file a large group of rows may have when it is decompressed."""

STRINGS = ("string", "large_string", "null")
"""What PyArrow calls the types of a text; ``string_view`` is one too, and null is no text yet."""

FAILURES = (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError, MemoryError)
"""What PyArrow raises on a damaged file, next to ``ArrowException``, known when it is imported."""


def read(source: Source) -> Iterator[Record | CorpusError]:
    """Yield a record, or the error in its place, for each row; ``line`` is the row, from 1.

    Values that JSON does not know become strings, a missing number null. One row is held at a
    time: a dictionary in the file can make every row of it large.

    Raises:
        CorpusError: PyArrow is not installed, a file damaged or cut short, columns not there or
            not of strings, no row.
    """
    table, failures = _open(source)
    if message := _schema_problem(table.schema_arrow, source.columns):
        raise CorpusError(message, source.name)
    number = 0
    for number, row in enumerate(_rows(table, failures, source.name), start=1):
        try:
            yield _record(row, source.columns, number)
        except CorpusError as error:
            yield CorpusError(error.message, source.name, number)
    if not number:
        raise CorpusError("the table has no row; give an article a row", source.name)


def _open(source: Source) -> tuple[Any, tuple[type[Exception], ...]]:
    """Return the file, and the failures that reading it may raise."""
    try:
        import pyarrow  # type: ignore
        from pyarrow import parquet
    except ImportError as error:
        message = 'Parquet needs pyarrow; pip install "derlem[parquet]"'
        raise CorpusError(message, source.name) from error
    failures = (pyarrow.ArrowException, *FAILURES)
    stream = source.seekable()
    try:
        table = parquet.ParquetFile(stream, buffer_size=BUFFER, pre_buffer=False)
        bomb = _bomb(table.metadata, stream.seek(0, SEEK_END))
    except failures as error:
        raise _damaged(source.name) from error
    if bomb:
        raise CorpusError(bomb, source.name)
    return table, failures


def _damaged(name: str) -> CorpusError:
    return CorpusError("the Parquet file is damaged or cut short; get it again", name)


def _bomb(metadata: Any, packed: int) -> str | None:
    """Tell of rows that would fill the memory; real text shrinks to a tenth, not so far.

    Asks the row groups only: PyArrow 26 crashes on those of their columns that are damaged.
    """
    for group in range(metadata.num_row_groups):
        size = metadata.row_group(group).total_byte_size
        if size > max(LARGEST, MOST_EXPANDED * packed):
            return f"{packed} bytes expand to {size >> 20} MiB, as no text does; check the file"
    return None


def _schema_problem(schema: Any, columns: Columns) -> str | None:
    """Tell which columns are not there, twice there, or not of strings."""
    needed = dict.fromkeys((*columns.text, *columns.named))
    if message := columns.problem(needed, schema.names):
        return message
    if twice := sorted({name for name in schema.names if schema.names.count(name) > 1}):
        return f"two columns are called {quoted(twice)}; give each its own name"
    for name in columns.text:
        kind = str(schema.field(name).type)
        if not kind.removeprefix("dictionary<values=").startswith(STRINGS):
            return f"{quoted([name])} is a column of {quoted([kind])}, not of strings"
    return None


def _rows(
    table: Any, failures: tuple[type[Exception], ...], name: str
) -> Iterator[dict[str, Any] | CorpusError]:
    """Yield the rows; one with a value that cannot be read is an error in its place."""
    batches = table.iter_batches(batch_size=1, use_threads=False)
    while True:
        try:
            batch = next(batches, None)
        except failures as error:
            raise _damaged(name) from error
        if batch is None:
            return
        try:
            yield {key: _plain(value) for key, value in batch.to_pylist()[0].items()}
        except failures:
            yield CorpusError("a value that cannot be read (text that is not UTF-8?); mend it")


def _plain(value: Any) -> Any:
    """Return a value as JSON knows it."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float):
        return None if math.isnan(value) else value
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, date | time):
        return value.isoformat()
    return value if isinstance(value, str | int | None) else str(value)


def _record(row: dict[str, Any] | CorpusError, columns: Columns, number: int) -> Record:
    """Return the record of a row; raises CorpusError, without a place, where it is none."""
    if isinstance(row, CorpusError):
        raise row
    if found := problem(row, columns):
        raise CorpusError(found[1])
    written = json.dumps(row, ensure_ascii=False).encode("utf-8")
    sha256 = hashlib.sha256(written).hexdigest()
    return make_record(row, columns, format="parquet", encoding="utf-8", sha256=sha256, line=number)
