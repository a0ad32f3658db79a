r"""Checks of ``annotations.jsonl`` and ``alignments.jsonl``: E is wrong, W is suspicious.

====  ===========================================================================================
E101  a line is not UTF-8
E102  the file begins with a byte order mark
E103  lines end with ``\r\n``
E104  a line is not JSON: a missing comma, a smart quote, a row broken in two, ...
E105  a line is JSON, but no object
W101  a character that other programs take for a line end (U+2028, U+2029, U+0085)
W102  an empty line
E201  the schema is not ``derlem/1``
E202  a key is missing
E203  a value has the wrong type
E204  a row stands twice, or two rows have one id
E205  an id does not say the row's article and section
E206  lang, kind or status is none of the known values
W201  a key that the contract does not name
W202  a short row (id and text) of a split or merged sentence, which ``apply`` completes
E301  the text was changed
E302  the text has white space that is not one space between words, or half a character
E303  the unit's source extent is malformed
E401  tokens do not spell the text
E402  token ids do not count from 0
E403  ``ws`` says a space follows where none does
E404  a token has no words
E501  a span's offsets are out of the text
E502  a span's quoted text is not what its offsets say
E503  an unknown label
E504  two spans of one layer overlap
E505  two spans of a row have one id
E506  a span's score is outside 0..1
E507  a span's ``by`` is no rule, model or annotator
E508  a span's source extent is no pair of numbers
W501  a span's edge stands at a space or between a letter and its accent
W502  a span lacks keys that ``apply`` fills in
W503  a date without a TIMEX3 value, a citation without style or works
W504  a name ends with what looks like a case suffix after an apostrophe
W505  a name stands inside a citation
W508  a span's source extent reaches out of its unit's
E601  a bead has two empty sides
E602  a unit is in two beads of one kind
E603  a bead's score is outside 0..1
E604  a bead names a unit of another article
W602  a bead lacks what ``apply`` fills in, or its text does not fit its ids
====  ===========================================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from annotations.validate_beads import (
    check_bead_article,
    check_bead_score,
    check_bead_values,
    check_side_texts,
    check_sides,
)
from annotations.validate_lines import LineReader, RawLine, raw_lines
from annotations.validate_problem import Finding, Problem, place_of
from annotations.validate_quick import right_bead, right_unit
from annotations.validate_shape import BEAD, UNIT, Shape, misshapen, unknown_keys
from annotations.validate_spans import check_spans
from annotations.validate_units import (
    STATUSES,
    check_schema,
    check_source,
    check_text_characters,
    check_text_unchanged,
    check_tokens,
    check_unit_id,
    check_unit_values,
    unknown_value,
)

__all__ = ["Problem", "validate_file"]

Row = dict[str, Any]
Check = Callable[[Row], Iterable[Finding]]
Checks = tuple[tuple[Check, frozenset[str]], ...]
"""Checks of a row, each with the keys that must be sound for it."""


def _checks(*pairs: tuple[Check, str]) -> Checks:
    return tuple((check, frozenset(keys.split())) for check, keys in pairs)


UNIT_CHECKS = _checks(
    (check_schema, "schema"),
    (check_unit_values, "lang kind status"),
    (check_unit_id, "id article section"),
    (check_text_characters, "text"),
    (check_text_unchanged, "text text_sha256"),
    (check_source, "source"),
    (check_tokens, "text tokens"),
    (check_spans, "text spans lang"),
)
BEAD_CHECKS = _checks(
    (check_schema, "schema"),
    (check_bead_values, "kind status"),
    (check_sides, "tr en"),
    (check_bead_article, "article tr en"),
    (check_bead_score, "score"),
    (check_side_texts, "tr en tr_text en_text"),
)


class RowKind(NamedTuple):
    """How the rows of a file are checked; ``types`` are those of nearly all rows: the quick way."""

    shape: Shape
    types: tuple[type, ...]
    checks: Checks


UNIT_ROWS = RowKind(UNIT, tuple(types[0] for types in UNIT.values()), UNIT_CHECKS)
BEAD_ROWS = RowKind(BEAD, tuple(types[0] for types in BEAD.values()), BEAD_CHECKS)
MADE_FROM_TEXT = {"text_sha256", "tokens"}
"""A row without these is a short one: of sentences split or merged by hand."""

FILLABLE = {"schema", "id", "tr_text", "en_text", "score", "by", "status"}
"""What ``apply`` fills in where a bead lacks it."""


class Seen:
    """What the rows of a file have said so far: their ids, and which units are in which bead."""

    def __init__(self) -> None:
        self.ids: dict[str, tuple[int, int]] = {}
        """The line of each id, and the hash of that line."""
        self.aligned: dict[tuple[str, str], int] = {}
        """The line of the bead that each unit is in, by kind and unit."""


def validate_file(path: Path) -> Iterator[Problem]:
    """Yield every problem of an ``annotations.jsonl`` or ``alignments.jsonl``, in its order.

    Which of the two it is, each row says: beads have ``tr`` and ``en``. Raises OSError.
    """
    seen, reader = Seen(), LineReader(str(path))
    with path.open("rb") as stream:
        for line in raw_lines(stream):
            if not (line.is_quiet and is_proved_right(line, seen)):
                yield from check_line(line, reader, seen)


def is_proved_right(line: RawLine, seen: Seen) -> bool:
    """Return whether a line is right in itself and with those before; if so, it is noted."""
    if unit := right_unit(line.raw):
        if unit.id in seen.ids:
            return False
        seen.ids[unit.id] = (line.number, hash(line.raw))
        return True
    bead = right_bead(line.raw)
    if bead is None or bead.id in seen.ids:
        return False
    members = [(bead.kind, unit) for unit in (*bead.tr, *bead.en)]
    if len(set(members)) < len(members) or any(key in seen.aligned for key in members):
        return False
    seen.ids[bead.id] = (line.number, hash(line.raw))
    seen.aligned.update(dict.fromkeys(members, line.number))
    return True


def check_line(line: RawLine, reader: LineReader, seen: Seen) -> Iterator[Problem]:
    """Yield every problem of a line."""
    problems: list[Problem] = []
    text, row = reader.read(line.number, line.raw, problems)
    yield from problems
    if row is not None:
        found = [*check_row(row), *check_repeated(row, line, seen.ids)]
        if "tr" in row:
            found += check_aligned_once(row, line.number, seen.aligned)
        for finding in found:
            yield place_of(finding, reader.file, line.number, text)


def check_row(row: Row) -> list[Finding]:
    """Return the findings of a row by itself."""
    is_bead = "tr" in row or "en" in row
    kind = BEAD_ROWS if is_bead else UNIT_ROWS
    if not is_bead and not (row.keys() & MADE_FROM_TEXT):
        return check_short_row(row)
    found, unsound = check_shape(row, kind)
    if is_bead and unsound:
        found = [as_fillable(finding, row) for finding in found]
    for check, keys in kind.checks:
        if not unsound or not (keys & unsound):
            found += check(row)
    return found


def check_shape(row: Row, kind: RowKind) -> tuple[list[Finding], set[str]]:
    """Return what is wrong with the keys and types of a row, and the keys that are unsound."""
    found: list[Finding] = []
    shape = kind.shape
    if len(row) == len(shape) and tuple(map(type, map(row.get, shape))) == kind.types:
        return found, set()
    if row.keys() != shape.keys():
        found += unknown_keys(row, shape)
    unsound = {key for key, types in shape.items() if type(row.get(key, found)) not in types}
    unsound |= shape.keys() - row.keys()
    if unsound:
        found += misshapen(row, shape)
    return found, unsound


def check_short_row(row: Row) -> list[Finding]:
    """W202: a row that has only what an annotator writes to split or merge sentences."""
    found = list(misshapen(row, {"id": (str,), "text": (str,)}))
    if found:
        return found
    message = "a short row; derlem apply fills it in from the sentences with its text"
    found.append(
        Finding("W202", (), message, "nothing to do, if sentences are split or merged here")
    )
    found += unknown_keys(row, UNIT)
    found += check_text_characters(row)
    if "status" in row and row["status"] not in STATUSES:
        found.append(unknown_value("status", str(row["status"]), STATUSES))
    if type(row.get("spans")) is list:
        found += check_spans({"lang": "tr", **row})
    return found


def as_fillable(finding: Finding, row: Row) -> Finding:
    """Return W602 for a bead's missing key that ``apply`` fills in; any other finding as it is."""
    key = next((key for key in FILLABLE if finding.message == f"no {key!r}"), None)
    if finding.code != "E202" or key is None:
        return finding
    message = f"{finding.message}; derlem apply fills that in"
    return Finding("W602", finding.path, message, "nothing to do, if the bead is meant")


def check_repeated(row: Row, line: RawLine, ids: dict[str, tuple[int, int]]) -> Iterator[Finding]:
    """E204: the id was seen before; ``ids`` holds the line and content hash of each id."""
    key = row.get("id")
    if type(key) is not str:
        return
    content = hash(line.raw)
    first, known = ids.setdefault(key, (line.number, content))
    if first != line.number:
        what = "the row" if content == known else "another row with this id"
        remedy = "take one of the two out; ids are unique"
        yield Finding("E204", ("id",), f"{what} stands on line {first} already", remedy)


def check_aligned_once(
    row: Row, number: int, aligned: dict[tuple[str, str], int]
) -> Iterator[Finding]:
    """E602: a unit is in another bead of the kind, or twice in one; ``aligned`` holds the lines."""
    own: set[str] = set()
    for side in ("tr", "en"):
        units = row.get(side)
        for position, unit in enumerate(units if isinstance(units, list) else ()):
            first = aligned.setdefault((str(row.get("kind")), str(unit)), number)
            if first != number or str(unit) in own:
                other = f"in the bead on line {first} already"
                message = f"{unit!r} is {'in this bead twice' if first == number else other}"
                remedy = "a unit is in exactly one bead; take it out of one of them"
                yield Finding("E602", (side, position), message, remedy)
            own.add(str(unit))
