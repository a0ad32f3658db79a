"""Read JSON Lines: one article a line, ``{"id", "text", "lang"}`` and what else it carries."""

from __future__ import annotations

import codecs
import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NoReturn

from corpus.column_mapping import Columns
from corpus.errors import CorpusError
from corpus.readers.record import DEEPEST, make_record, problem
from corpus.readers.source import LARGEST_ROW, Record, Source


def read(source: Source) -> Iterator[Record | CorpusError]:
    r"""Yield a record, or the error in its place, for each line that is not blank.

    Lines end at ``\n`` only: U+2028 and U+0085 are text. One line is held at a time.

    Raises:
        CorpusError: no record at all, no JSON Lines at all, or a line too long to hold.
    """
    if message := _file_problem(source.first_line) or _missing_keys(source):
        raise CorpusError(message, source.name)
    for number, line in source.lines():
        if not line.strip():
            continue
        try:
            yield parse(line, number, source.columns)
        except CorpusError as error:
            yield CorpusError(error.message, source.name, number, error.column)


def _file_problem(first_line: bytes) -> str | None:
    """Tell by the first line why no line can be a record; one message instead of thousands."""
    if not first_line.strip():
        return 'the file is empty; give one {"id", "text"} a line'
    if b"\0" in first_line:
        return "not UTF-8 but UTF-16 or binary data; save the file as UTF-8"
    if first_line.strip() in (b"{", b"[", b"[{"):
        return "JSON over several lines; put each record on one, as `jq -c` does"
    return None


def _missing_keys(source: Source) -> str | None:
    """Tell which keys that the user named are in none of the first records."""
    keys: dict[str, None] = {}
    if source.columns.named:
        for line in filter(bytes.strip, source.head()):
            with suppress(CorpusError):
                keys.update(dict.fromkeys(_load(_decode(line))))
    return source.columns.problem(source.columns.named, keys) if keys else None


def parse(line: bytes, number: int | None = None, columns: Columns | None = None) -> Record:
    """Return the record of one line; keys other than id, text and lang are kept in ``meta``.

    Raises:
        CorpusError: with the column, in code points, but without file and line.
    """
    columns = columns or Columns()
    text = _decode(line)
    row = _load(text)
    if found := problem(row, columns):
        key, message = found
        raise CorpusError(message, column=1 if key is None else max(text.find(f'"{key}"'), 0) + 1)
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return make_record(row, columns, format="jsonl", encoding="utf-8", sha256=sha256, line=number)


def is_row(line: bytes) -> bool:
    """Say whether a line is a JSON object, whatever its keys."""
    if not line.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        return False
    try:
        return bool(_load(_decode(line)))
    except CorpusError:
        return False


def _decode(line: bytes) -> str:
    """Return the text of a line, without byte order mark (files may be joined) and line end."""
    if len(line) > LARGEST_ROW:
        raise CorpusError(f"larger than {LARGEST_ROW >> 20} MiB; split it into articles", column=1)
    line = line.removeprefix(codecs.BOM_UTF8).rstrip(b"\r\n")
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8")) + 1
        message = f"not UTF-8 ({error.reason}); save the file as UTF-8"
        raise CorpusError(message, column=column) from error


def _load(text: str) -> dict[str, Any]:
    """Return the object that a line holds."""
    try:
        row = json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        message = f"not JSON ({error.msg}); mend the line or take it out"
        raise CorpusError(message, column=error.colno) from error
    except RecursionError as error:
        raise CorpusError(f"nested deeper than {DEEPEST} levels", column=1) from error
    except CorpusError:
        raise
    except ValueError as error:  # Python reads no integer of more than some thousand digits
        raise CorpusError("a number of too many digits; put it in quotes", column=1) from error
    if not isinstance(row, dict):
        raise CorpusError("not a JSON object; give one {...} a line", column=1)
    return row


def _refuse_constant(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads and JSON does not know."""
    raise CorpusError(f"{name} is not JSON; put null or a number", column=1)
