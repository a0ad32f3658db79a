"""Read JSON Lines: one article a line, ``{"id", "text", "lang"}`` and what else it carries."""

from __future__ import annotations

import codecs
import hashlib
import json
from collections.abc import Iterator
from typing import Any, NoReturn, get_args

from corpus.article import Lang
from corpus.errors import CorpusError
from corpus.readers.source import Record, Source, text_problem

DEEPEST = 100
"""Levels of nesting in a record; Python's own limit depends on where the stack happens to be."""


def read(source: Source) -> Iterator[Record | CorpusError]:
    r"""Yield a record, or the error in its place, for each line that is not blank.

    Lines end at ``\n`` only: U+2028 and U+0085 are text. One line is held at a time.

    Raises:
        CorpusError: no record at all, no JSON Lines at all, or a line too long to hold.
    """
    if problem := _file_problem(source.first_line):
        raise CorpusError(problem, source.name)
    for number, line in source.lines():
        if not line.strip():
            continue
        try:
            yield parse(line, number)
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


def parse(line: bytes, number: int | None = None) -> Record:
    """Return the record of one line; keys other than id, text and lang are kept in ``meta``.

    Raises:
        CorpusError: with the column, in code points, but without file and line.
    """
    text = _decode(line)
    row = _load(text)
    for key, problem_of in FIELDS.items():
        if problem := problem_of(row.get(key)):
            raise CorpusError(problem, column=max(text.find(f'"{key}"'), 0) + 1)
    meta = {key: value for key, value in row.items() if key not in FIELDS}
    if problem := _meta_problem(meta):
        raise CorpusError(problem, column=1)
    return Record(
        text=row["text"],
        format="jsonl",
        encoding="utf-8",
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        id=None if row.get("id") is None else str(row["id"]).strip(),
        line=number,
        lang=row.get("lang"),
        meta=meta,
    )


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


def _text_problem(value: Any) -> str | None:
    if value is None:
        return 'no "text"; give each record its text'
    if not isinstance(value, str):
        return '"text" is not a string; put it in quotes'
    return _surrogate_problem(value) or text_problem(value)


def _id_problem(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        return '"id" is neither a string nor an integer'
    if not str(value).strip():
        return '"id" is empty; give one, or leave the key out'
    if not str(value).isprintable():
        return '"id" holds control or other invisible characters; take them out'
    return None


def _lang_problem(value: Any) -> str | None:
    allowed = get_args(Lang)
    if value is None or value in allowed:
        return None
    return f'"lang" must be one of {", ".join(allowed)}, or be left out'


def _meta_problem(meta: dict[str, Any]) -> str | None:
    """Tell why keys that are only passed on could not be written again; None where they can."""
    if _is_deep(meta):
        return f"nested deeper than {DEEPEST} levels"
    try:
        written = json.dumps(meta, ensure_ascii=False, allow_nan=False)
    except ValueError:
        return "a number too large to be held; put it in quotes"
    return _surrogate_problem(written)


def _surrogate_problem(text: str) -> str | None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        return f"half a surrogate pair (\\u{code:04x}), which is no character; take it out"
    return None


def _is_deep(value: Any) -> bool:
    """Say whether lists and objects are nested deeper than ``DEEPEST``; needs no stack itself."""
    level = [value]
    for _ in range(DEEPEST):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return False
    return True


def _children(value: Any) -> list[Any]:
    """Return the lists and objects directly inside a list or object."""
    values = value.values() if isinstance(value, dict) else value
    return [child for child in values if isinstance(child, dict | list)]


FIELDS = {"text": _text_problem, "id": _id_problem, "lang": _lang_problem}
"""The keys that derlem reads, each with what may be wrong with it."""
