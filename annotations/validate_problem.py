"""A problem that ``validate`` found: what is wrong, where, and the remedy; and how it is shown."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from json import JSONDecoder
from typing import Any, NamedTuple

Path = tuple[str | int, ...]
"""The way to a value in a row: keys and positions, ``("spans", 2, "label")``."""

WINDOW = 48
"""How many characters of the line are shown on each side of the place."""

DECODER = JSONDecoder()


class Finding(NamedTuple):
    """What a check says of a row; ``offset`` counts characters inside the string at ``path``."""

    code: str
    path: Path
    message: str
    remedy: str
    offset: int = 0


@dataclass(frozen=True)
class Problem:
    """A finding with its place; ``line`` and ``column`` count from 1, columns in code points."""

    file: str
    line: int
    column: int
    code: str
    message: str
    remedy: str
    text: str
    """The line, as it stands in the file."""

    @property
    def is_error(self) -> bool:
        """Whether it is wrong (``E``), not just suspicious (``W``)."""
        return self.code.startswith("E")

    def render(self) -> str:
        """Return the place and message, the part of the line with a caret, and the remedy."""
        lines = [f"{self.file}:{self.line}:{self.column}: {self.code} {printable(self.message)}"]
        excerpt, caret = self.excerpt()
        if excerpt:
            lines += [f"    {excerpt}", f"    {' ' * width(excerpt[:caret])}^"]
        return "\n".join([*lines, f"  remedy: {printable(self.remedy)}"])

    def as_json(self) -> dict[str, Any]:
        """Return the problem as a JSON object; ``caret`` is a position in ``excerpt``."""
        excerpt, caret = self.excerpt()
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "severity": "error" if self.is_error else "warning",
            "message": self.message,
            "remedy": self.remedy,
            "excerpt": excerpt,
            "caret": caret,
        }

    def excerpt(self) -> tuple[str, int]:
        """Return the part of the line around the column, and the place of the column in it."""
        at = self.column - 1
        first = max(0, at - WINDOW)
        part = self.text[first : at + WINDOW].rstrip("\r\n")
        before = "…" if first else ""
        after = "…" if at + WINDOW < len(self.text.rstrip("\r\n")) else ""
        return before + printable(part) + after, at - first + len(before)


def printable(text: str) -> str:
    """Return a text that a terminal shows as it is: what has no shape becomes U+FFFD."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def width(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)


def place_of(finding: Finding, file: str, number: int, line: str) -> Problem:
    """Return the finding on a line of JSON as a problem, with the column of its value."""
    at = locate(line, finding.path)
    if finding.offset and line[at : at + 1] == '"':
        at = string_column(line, at, finding.offset)
    code, _, message, remedy, _ = finding
    return Problem(file, number, at + 1, code, message, remedy, line)


def locate(line: str, path: Path) -> int:
    """Return where the value at a path begins in a line of valid JSON.

    What the path names and the row lacks is given by the place of what should hold it.
    """
    at = _skip_space(line, 0)
    for step in path:
        members = _members(line, at)
        if step not in members:
            return at
        at = members[step]
    return at


def string_column(line: str, at: int, offset: int) -> int:
    """Return where a character of the JSON string that begins at ``at`` stands in the line."""
    at += 1
    for _ in range(offset):
        if line[at] != "\\":
            at += 1
        elif line[at + 1] != "u":
            at += 2
        else:
            is_pair = line[at + 2 : at + 4].lower() in ("d8", "d9", "da", "db")
            at += 12 if is_pair else 6
    return at


def _members(line: str, at: int) -> dict[str | int, int]:
    """Return where each value of the object or array at a place begins, by key or position."""
    found: dict[str | int, int] = {}
    if line[at] not in "{[":
        return found
    is_object, at = line[at] == "{", _skip_space(line, at + 1)
    while line[at] not in "}]":
        key: str | int = len(found)
        if is_object:
            key, at = DECODER.raw_decode(line, at)
            at = _skip_space(line, _skip_space(line, at) + 1)
        found[key] = at
        at = _skip_space(line, DECODER.raw_decode(line, at)[1])
        if line[at] == ",":
            at = _skip_space(line, at + 1)
    return found


def _skip_space(line: str, at: int) -> int:
    """Return the first place from ``at`` on that is not JSON white space."""
    while line[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at
