"""The lines of a JSONL file as rows, with everything that is wrong before a row can be checked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from annotations.validate_problem import Problem

BOM = "\ufeff"
SMART_QUOTES = "“”„‟«»‘’‚′″'"
NOT_JSON_WORDS = {
    "None": "null",
    "NULL": "null",
    "True": "true",
    "TRUE": "true",
    "False": "false",
    "FALSE": "false",
}
LINE_BREAKS = ("\u2028", "\u2029", "\u0085")
"""What ``str.splitlines`` and many editors take for the end of a line; JSONL does not."""

BLOCK = 1 << 16
"""How many bytes of a file are read, and looked over, at once; such a block stays in the cache."""

TOLD_OF = (BOM.encode(), *(character.encode() for character in LINE_BREAKS))
"""Characters that are told of before a row is read."""

LAST_BYTES = tuple(sorted({mark[-1:] for mark in TOLD_OF}))
"""Their last bytes; looking for one byte first is much the quickest, as most blocks have none."""


class RawLine(NamedTuple):
    """A line as it stands in the file, without its line feed, and its number, from 1.

    A ``quiet`` one has none of the characters that are told of before it is read.
    """

    number: int
    raw: bytes
    is_quiet: bool


def raw_lines(stream: IO[bytes]) -> Iterator[RawLine]:
    """Yield the lines of a file, which end at line feeds only."""
    number = 0
    while block := stream.read(BLOCK) + stream.readline():
        is_quiet = _is_quiet(block)
        for raw in block.removesuffix(b"\n").split(b"\n"):
            number += 1
            yield RawLine(number, raw, is_quiet)


def _is_quiet(block: bytes) -> bool:
    if b"\r" in block:
        return False
    return not any(byte in block for byte in LAST_BYTES) or not any(m in block for m in TOLD_OF)


class LineReader:
    """Reads the lines of one file with care: what is wrong before a row can be checked is told."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._has_return = False

    def read(
        self, number: int, raw: bytes, problems: list[Problem]
    ) -> tuple[str, dict[str, Any] | None]:
        """Return a line as text, and its row; None, and a problem, where it is none."""
        line = _decode(raw, self.file, number, problems)
        if number == 1 and line.startswith(BOM):
            problems.append(_bom(self.file, line))
            line = line.removeprefix(BOM)
        if line.endswith("\r") and not self._has_return:
            self._has_return = True
            problems.append(_return(self.file, number, line))
        if not line.strip():
            problems.append(_empty(self.file, number, line))
            return line, None
        problems += _breaks(self.file, number, line)
        return line, _row(self.file, number, line, problems)


def _decode(raw: bytes, file: str, number: int, problems: list[Problem]) -> str:
    """Return a line as text; what is not UTF-8 in it becomes U+FFFD and a problem."""
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        column = len(raw[: error.start].decode(errors="replace")) + 1
        text = raw.decode(errors="replace")
        message = f"not UTF-8 (byte 0x{raw[error.start]:02X})"
        remedy = "save the file as UTF-8; an editor may call it 'UTF-8 without BOM'"
        problems.append(Problem(file, number, column, "E101", message, remedy, text))
        return text


def _bom(file: str, line: str) -> Problem:
    message = "a byte order mark (U+FEFF) stands before the first row"
    return Problem(file, 1, 1, "E102", message, "save as 'UTF-8', not 'UTF-8 with BOM'", line)


def _return(file: str, number: int, line: str) -> Problem:
    remedy = "save with Unix line ends (LF); told once, other lines may have it too"
    column = len(line)
    return Problem(file, number, column, "E103", "the line ends with \\r\\n, not \\n", remedy, line)


def _empty(file: str, number: int, line: str) -> Problem:
    return Problem(file, number, 1, "W102", "an empty line", "take it out", line)


def _breaks(file: str, number: int, line: str) -> Iterator[Problem]:
    """Yield the characters that other programs may break the row at."""
    for character in LINE_BREAKS:
        if character in line:
            column = line.index(character) + 1
            message = f"U+{ord(character):04X} in a row; many programs break lines there"
            remedy = "leave it where the text has it; do not read the file with str.splitlines()"
            yield Problem(file, number, column, "W101", message, remedy, line)


def _row(file: str, number: int, line: str, problems: list[Problem]) -> dict[str, Any] | None:
    """Return the row of a line; None, and a problem, where it is no JSON object."""
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        problems.append(_not_json(file, number, line, error))
        return None
    except (RecursionError, ValueError):
        message, remedy = "nested too deep, or too long a number", "mend the line"
        problems.append(Problem(file, number, 1, "E104", message, remedy, line))
        return None
    if isinstance(row, dict):
        return row
    remedy = "write one {...} a line; a list of rows is no JSON Lines"
    problems.append(Problem(file, number, 1, "E105", "not a JSON object", remedy, line))
    return None


def _not_json(file: str, number: int, line: str, error: json.JSONDecodeError) -> Problem:
    """Return what is wrong with a line that is not JSON, guessed from the place."""
    at = min(error.pos, len(line.rstrip("\r\n")))
    message, remedy, at = _json_mistake(line, at, error.msg)
    return Problem(file, number, at + 1, "E104", f"not JSON: {message}", remedy, line)


def _json_mistake(line: str, at: int, said: str) -> tuple[str, str, int]:
    """Return message, remedy and place of a mistake that the JSON parser met at ``at``."""
    before = line[:at].rstrip()
    word = re.match(r"\w*", line[at:])
    if not line.lstrip().startswith("{"):
        remedy = "join it to the row above, where a line break was put in; one {...} a line"
        return "the line does not begin with {", remedy, 0
    if line[at : at + 1] in SMART_QUOTES and line[at : at + 1]:
        return f"the quote {line[at]}", 'use the straight quote "', at
    if word and word[0] in NOT_JSON_WORDS:
        return f"{word[0]} is not a JSON value", f"write {NOT_JSON_WORDS[word[0]]}", at
    if before.endswith(",") and line[at : at + 1] in ("}", "]"):
        return "a comma before the closing bracket", "take the comma out", len(before) - 1
    if said.startswith(("Expecting ',' delimiter", "Expecting ':' delimiter")):
        return _delimiter_mistake(line, at, before, said)
    if said.startswith("Unterminated string"):
        remedy = 'close the text with "; if the row was broken into two lines, join them'
        return "a text is not closed on its line", remedy, at
    if said.startswith("Extra data"):
        return "something follows the row", "put each row on a line of its own", at
    if said.startswith("Invalid control character"):
        return "a tab or control character inside a text", "take it out, or write \\t", at
    if said.startswith("Invalid \\"):
        return "a backslash inside a text", "write it twice: \\\\", at
    return said[:1].lower() + said[1:], "mend the line, or take the row from the run again", at


def _delimiter_mistake(line: str, at: int, before: str, said: str) -> tuple[str, str, int]:
    """Return what is wrong where the parser missed a comma or colon."""
    if not line[at:].strip():
        return "the row is cut off", "close its brackets; one whole {...} a line", at
    if line[at] in '"{[-' or line[at].isdigit():
        mark = said[11]
        return f"missing {mark}", f"put {mark} after what stands before it", len(before)
    return 'a quote " inside a text', 'write it as \\"', max(0, len(before) - 1)
