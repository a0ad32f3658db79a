"""Make a ``Record`` of a row, whatever the format: what its fields may be, and what is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

from corpus.article import Lang
from corpus.column_mapping import Columns, quoted
from corpus.readers.source import LARGEST, Record, text_problem

DEEPEST = 100
"""Levels of nesting in a record; Python's own limit depends on where the stack happens to be."""

JOINT = "\n\n"
"""Joins the columns of a text: a blank line ends a paragraph."""

Problem = tuple[str | None, str]
"""The column at fault, None for no single one, and what is wrong with it."""


def make_record(
    row: Mapping[str, Any],
    columns: Columns,
    *,
    format: str,
    encoding: str,
    sha256: str,
    line: int | None,
) -> Record:
    """Return the record of a row in which ``problem`` finds none.

    A text of several columns is ``extracted``: it stands in no file as it is.
    """
    name = row.get(columns.id)
    return Record(
        text=_text(row, columns),
        format=format,
        encoding=encoding,
        sha256=sha256,
        id=None if name is None else str(name).strip(),
        line=line,
        lang=row.get(columns.lang),
        extracted=len(columns.text) > 1,
        meta=_meta(row, columns),
    )


def problem(row: Mapping[str, Any], columns: Columns) -> Problem | None:
    """Return the first problem of a row, None where it is an article."""
    if found := _text_problem(row, columns):
        return found
    for column, problem_of in ((columns.id, _id_problem), (columns.lang, _lang_problem)):
        if message := problem_of(row.get(column)):
            return column, f"{quoted([column])} {message}"
    message = _meta_problem(_meta(row, columns))
    return (None, message) if message else None


def _meta(row: Mapping[str, Any], columns: Columns) -> dict[str, Any]:
    read = columns.read()
    return {key: value for key, value in row.items() if key not in read}


def _text(row: Mapping[str, Any], columns: Columns) -> str:
    """Return the text: of one column as it is, of several those that are not blank, joined."""
    texts: list[str] = [row[name] for name in columns.text if row.get(name) is not None]
    if len(columns.text) > 1:
        texts = [text for text in texts if text.strip()]
    return JOINT.join(texts)


def _text_problem(row: Mapping[str, Any], columns: Columns) -> Problem | None:
    first = columns.text[0]
    if all(row.get(name) is None for name in columns.text):
        return first, f"no {quoted(columns.text)}; give each record its text"
    for name in columns.text:
        if not isinstance(row.get(name), str | None):
            return name, f"{quoted([name])} is not a string; put it in quotes"
    text = _text(row, columns)
    if len(text) > LARGEST:
        return first, f"larger than {LARGEST >> 20} MiB; split it into articles"
    message = _surrogate_problem(text) or text_problem(text)
    return (first, message) if message else None


def _id_problem(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        return "is neither a string nor an integer"
    if not str(value).strip():
        return "is empty; give one, or leave the key out"
    if not str(value).isprintable():
        return "holds control or other invisible characters; take them out"
    return None


def _lang_problem(value: Any) -> str | None:
    allowed = get_args(Lang)
    if value is None or value in allowed:
        return None
    return f"must be one of {', '.join(allowed)}, or be left out"


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
