"""Checks of one row of ``alignments.jsonl``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotations.validate_problem import Finding
from annotations.validate_units import STATUSES, unknown_value

Row = dict[str, Any]
BEAD_KINDS = ("sentence", "keyword", "title")
SIDES = ("tr", "en")


def check_bead_values(row: Row) -> Iterator[Finding]:
    """E206: kind or status is none of the known values."""
    for key, known in (("kind", BEAD_KINDS), ("status", STATUSES)):
        if row[key] not in known:
            yield unknown_value(key, row[key], known)


def check_sides(row: Row) -> Iterator[Finding]:
    """E601: both sides are empty; E203: what stands in a side is no id."""
    if not row["tr"] and not row["en"]:
        remedy = "take the row out, or put its sentence back"
        yield Finding("E601", ("tr",), "both sides are empty", remedy)
    for side in SIDES:
        for number, unit in enumerate(row[side]):
            if type(unit) is not str:
                remedy = "the id of a row of annotations.jsonl, in quotes"
                yield Finding("E203", (side, number), f"{unit!r} is no id", remedy)


def check_bead_article(row: Row) -> Iterator[Finding]:
    """E604: a unit of another article."""
    head = f"{row['article']}:"
    for side in SIDES:
        for number, unit in enumerate(row[side]):
            if type(unit) is str and not unit.startswith(head):
                message = f"{unit!r} is not of the article {row['article']!r}"
                remedy = "a bead joins units of one article; mend the id"
                yield Finding("E604", (side, number), message, remedy)


def check_bead_score(row: Row) -> Iterator[Finding]:
    """E603: a score outside 0..1."""
    if not 0 <= row["score"] <= 1:
        message = f"score {row['score']}"
        yield Finding("E603", ("score",), message, "a number from 0 to 1, higher is surer")


def check_side_texts(row: Row) -> Iterator[Finding]:
    """W602: a side with ids and no text, or a text and no ids."""
    for side in SIDES:
        if bool(row[side]) != bool(row[f"{side}_text"]):
            message = f"'{side}' has {len(row[side])} ids, '{side}_text' is {row[f'{side}_text']!r}"
            yield Finding("W602", (f"{side}_text",), message, "nothing to do: apply fills it in")
