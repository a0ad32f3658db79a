"""JSON of foreign tools: read with a clear error where something is not what it should be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from annotations.formats.claims import Place
from annotations.jsonl import numbered_rows
from corpus.errors import CorpusError

Value = TypeVar("Value")

EXPORT_AGAIN = "export it again"


def json_value(path: Path) -> Any:
    """Return the value of a JSON file; raises CorpusError, with its place, where it is none."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        message = f"not JSON ({error.msg}); {EXPORT_AGAIN}"
        raise CorpusError(message, str(path), error.lineno, error.colno) from error
    except RecursionError:
        raise CorpusError(f"JSON nested too deep; {EXPORT_AGAIN}", str(path)) from None


def json_list(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON list; raises CorpusError where a file is no such list."""
    value = json_value(path)
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise CorpusError("not a list of tasks [{...}, ...]; export as JSON", str(path))
    return value


def json_lines(path: Path) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield the objects of a JSONL file with their places; raises CorpusError where one is none."""
    for number, row in numbered_rows(path, EXPORT_AGAIN):
        yield Place(str(path), number), row


def json_line(row: Mapping[str, Any]) -> str:
    """Return a row as a line of JSON."""
    return json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"


def needed(row: Mapping[str, Any], key: str, kind: type[Value], place: Place) -> Value:
    """Return a value of a row; raises CorpusError where it is missing or of another type."""
    value = row.get(key)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        what = "is missing" if key not in row else f"is {type(value).__name__}"
        message = f"{key!r} {what}, {kind.__name__} is due; is this the export that derlem reads?"
        raise CorpusError(message, *place)
    return value
