"""Read tables of articles as text: CSV and TSV, one article a row, named columns."""

from __future__ import annotations

import codecs
import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from corpus.column_mapping import Columns, quoted
from corpus.encoding import detect
from corpus.errors import CorpusError
from corpus.readers.record import make_record, problem
from corpus.readers.source import HEAD, LARGEST_ROW, Record, Source

DELIMITERS = ("\t", ";", ",")

FAULTS = {
    "unexpected end": "a quote is opened in this row and never closed; close it",
    "field larger": f"larger than {LARGEST_ROW >> 20} MiB; is a quote never closed?",
    "new-line character": "a carriage return outside quotes; quote the field that holds it",
}
"""What ``csv`` says, and what a reader of derlem is told. A quote that is never closed makes the
rest of a file one field."""

OTHER_FAULT = 'a quote inside a quoted field; write it twice ("")'


def read(source: Source) -> Iterator[Record | CorpusError]:
    """Yield a record, or the error in its place, for each row that is not blank.

    The delimiter is the one of tab, semicolon and comma by which the first row names the columns
    asked for. Fields in quotes may hold line breaks. ``line`` is that on which a row starts.
    One row is held at a time, and the head of the file.

    Raises:
        CorpusError: no header, no row, columns not there, a row too large, or no text at all.
    """
    head = _head(source)
    lines = _Lines(source, _encoding(source, head))
    header = [line.decode(lines.encoding, "surrogateescape") for line in head]
    rows = _rows(lines, _delimiter(header, source.columns))
    names = _names(next(rows, None), source)
    empty = True
    for line, fields in rows:
        empty = False
        try:
            yield _record(fields, names, lines, source.columns, line)
        except CorpusError as error:
            yield CorpusError(error.message, source.name, line)
    if empty:
        raise CorpusError("no row under the header; give an article a row", source.name)


def is_header(line: bytes, columns: Columns) -> bool:
    """Say whether a line names, among others, the columns to read, without spaces around them."""
    if len(line) > HEAD:
        return False
    text = line.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    names = _fields([text], _delimiter([text], columns))
    there = len(names) > 1 and all(name == name.strip() for name in names)
    return there and not columns.problem(_needed(columns), names)


def _head(source: Source) -> list[bytes]:
    """Return the first lines, at most ``HEAD`` bytes, without byte order mark.

    Raises:
        CorpusError: no text, or a first line larger than that.
    """
    if not source.first_line.removeprefix(codecs.BOM_UTF8).strip():
        raise CorpusError("the file is empty; give a header and an article a row", source.name)
    if len(source.first_line) > HEAD:
        message = (
            f"no table: its first line is larger than {HEAD >> 20} MiB; name the columns in it"
        )
        raise CorpusError(message, source.name)
    lines = source.head()
    lines = [
        line for line, end in zip(lines, accumulate(map(len, lines)), strict=True) if end <= HEAD
    ]
    return [line.removeprefix(codecs.BOM_UTF8) for line in lines]


class _Lines:
    """The lines of a table, decoded, and the bytes of the row that is being read."""

    def __init__(self, source: Source, encoding: str) -> None:
        self.encoding = encoding
        self._lines = source.lines()
        self._name = source.name
        self._row = bytearray()
        self._first = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        number, line = next(self._lines)
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        self._first = self._first or number
        self._row += line
        if len(self._row) > LARGEST_ROW:
            raise CorpusError(FAULTS["field larger"], self._name, self._first)
        return line.decode(self.encoding, "surrogateescape")

    def start_row(self) -> None:
        """Forget the lines of the row before."""
        self._row.clear()
        self._first = 0

    def row(self) -> bytes:
        """Return the bytes of the row, without its end."""
        return bytes(self._row).rstrip(b"\r\n")


def _rows(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | CorpusError]]:
    """Yield the first line, and the fields or the fault, of each row that is not blank."""
    csv.field_size_limit(LARGEST_ROW)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.start_row()
        first = reader.line_num + 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield first, CorpusError(_fault(error, first, reader.line_num))
        else:
            if any(field.strip() for field in fields):
                yield first, fields


def _fault(error: csv.Error, first: int, last: int) -> str:
    """Return what is wrong with a row, and which lines are left out with it."""
    told = (message for start, message in FAULTS.items() if str(error).startswith(start))
    message = next(told, OTHER_FAULT)
    return message if first == last else f"{message}; lines {first} to {last} are left out"


def _record(
    fields: list[str] | CorpusError, names: list[str], lines: _Lines, columns: Columns, line: int
) -> Record:
    """Return the record of a row; raises CorpusError, without a place, where it is none."""
    if isinstance(fields, CorpusError):
        raise fields
    data = lines.row()
    try:
        data.decode(lines.encoding)
    except UnicodeDecodeError as error:
        raise CorpusError(f"not {lines.encoding} ({error.reason}); save it as UTF-8") from error
    if len(fields) != len(names):
        message = f"{len(fields)} fields under {len(names)} columns; quote what holds a delimiter"
        raise CorpusError(message)
    row: dict[str, Any] = dict(zip(names, fields, strict=True))
    for name in {columns.id, columns.lang} & row.keys():
        row[name] = row[name].strip() or None
    if found := problem(row, columns):
        raise CorpusError(found[1])
    sha256 = hashlib.sha256(data).hexdigest()
    return make_record(
        row, columns, format="csv", encoding=lines.encoding, sha256=sha256, line=line
    )


def _encoding(source: Source, head: list[bytes]) -> str:
    """Return the encoding of a table by its head; a stray NUL is left to its row to tell."""
    encoding = ""
    if b"\0" not in source.first_line:
        encoding = detect(b"".join(head).replace(b"\0", b""), source.name)
    if encoding in ("", "utf-16"):
        raise CorpusError("UTF-16 or binary data; save the table as UTF-8", source.name)
    return encoding


def _delimiter(header: list[str], columns: Columns) -> str:
    """Return the delimiter by which the header names the columns to read, or else the most."""

    def fit(delimiter: str) -> tuple[bool, int]:
        names = _fields(header, delimiter)
        return columns.problem(_needed(columns), names) is None, len(names)

    return max(DELIMITERS, key=fit)


def _fields(header: Iterable[str], delimiter: str) -> list[str]:
    """Return the fields of the first row that is not blank; none where it cannot be read."""
    try:
        rows = csv.reader(header, delimiter=delimiter, strict=True)
        return next((row for row in rows if any(field.strip() for field in row)), [])
    except csv.Error:
        return []


def _needed(columns: Columns) -> tuple[str, ...]:
    return (*columns.text, *columns.named)


def _names(first: tuple[int, list[str] | CorpusError] | None, source: Source) -> list[str]:
    """Return the names of the columns; one without a name is called by its number."""
    line, fields = first or (1, [])
    if isinstance(fields, CorpusError):
        raise CorpusError(fields.message, source.name, line)
    names = [name.strip() or f"column_{n}" for n, name in enumerate(fields, start=1)]
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        message = f"two columns are called {quoted(twice)}; give each its own name"
        raise CorpusError(message, source.name, line)
    needed = dict.fromkeys(_needed(source.columns))
    if message := source.columns.problem(needed, names) or "":
        raise CorpusError(message, source.name, line)
    return names
