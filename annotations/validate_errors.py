"""The first problem of a file as an error, and where in a file a text stands."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

from annotations.validate import validate_file
from annotations.validate_problem import Problem, locate, string_column
from corpus.errors import CorpusError

OF_CHANGED_TEXT = ("E3", "E4", "E5")


def check_valid(path: Path, *, but: tuple[str, ...] = ()) -> None:
    """Raise CorpusError, with the place and remedy, for the first error that ``validate`` finds.

    A changed text is left to the comparison, which tells a split or merged sentence from it.
    ``but`` names the codes of errors that are none here.
    """
    try:
        for _, problems in groupby(validate_file(path), key=lambda problem: problem.line):
            errors = [p for p in problems if p.is_error and p.code not in but]
            if any(problem.code == "E301" for problem in errors):
                errors = [p for p in errors if not p.code.startswith(OF_CHANGED_TEXT)]
            if errors:
                raise as_error(errors[0])
    except OSError as error:
        raise CorpusError(f"cannot be read ({error.strerror})", str(path)) from error


def as_error(problem: Problem) -> CorpusError:
    """Return a problem as an error of one line."""
    message = f"{problem.code} {problem.message}; {problem.remedy} (all: derlem validate)"
    return CorpusError(message, problem.file, problem.line, problem.column)


def line_of(path: Path, key: str) -> tuple[int | None, str]:
    """Return number and line of the row with an id; None and nothing where there is none."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            if key in line and json.loads(line).get("id") == key:
                return number, line
    return None, ""


def place_in_text(path: Path, key: str, at: int) -> tuple[int | None, int | None]:
    """Return line and column, both from 1, of a character of the text of the row with an id."""
    number, line = line_of(path, key)
    return number, string_column(line, locate(line, ("text",)), at) + 1 if line else None
