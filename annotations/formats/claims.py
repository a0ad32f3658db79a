"""What a foreign file says about a text, before it is joined with the run it came from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from annotations.jsonl import unit_to_row
from annotations.model import ATTRIBUTES_OF, Span, Unit, layer_of

Verdict = Literal["accepted", "rejected"]

MODS = (
    *("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN"),
    *("EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"),
)
"""The values of ``mod``: https://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html"""

AS_JSON = ("works",)
"""Attributes that are no text: tools show and give them back as JSON."""


class Place(NamedTuple):
    """Where a record stands: a file, and the line or (in a JSON list) the number of the task."""

    path: str
    line: int | None = None


@dataclass(frozen=True)
class Claim:
    """A span as a foreign file has it; offsets are code points into the record's text.

    ``id`` is that of one of our spans, where the format keeps it. ``attributes`` holds what the
    file says of them, nothing where it says nothing. ``quoted`` is the text that the tool shows.
    """

    label: str
    start: int
    end: int
    id: str | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    quoted: str | None = None


@dataclass(frozen=True)
class Record:
    """What one annotator says about one text.

    ``id`` is the unit's. ``origin`` is the unit as it was exported, where the format carries it.
    ``claims`` is None where nothing is said of spans. ``keeps_ids``: a claim without an id is new.
    ``quotes_exactly``: a quoted text that does not fit is an error, not just suspicious.
    """

    place: Place
    text: str
    claims: Sequence[Claim] | None
    id: str | None = None
    origin: Unit | None = None
    annotator: str | None = None
    verdict: Verdict | None = None
    keeps_ids: bool = False
    quotes_exactly: bool = True


@dataclass(frozen=True)
class LinkRecord:
    """Which Turkish and English units one annotator links, of one kind in one article.

    ``units`` holds the texts of units by id, ``links`` pairs of their ids, in any direction; or
    ``groups`` says which ids make a bead. ``origin`` holds the rows of the beads as they were
    exported, where the format carries them.
    """

    place: Place
    article: str
    kind: str
    units: Mapping[str, str]
    links: Sequence[tuple[str, str]] = ()
    origin: Sequence[Mapping[str, Any]] = ()
    annotator: str | None = None
    verdict: Verdict | None = None
    groups: Sequence[tuple[Sequence[str], Sequence[str]]] | None = None


def carried(unit: Unit) -> dict[str, Any]:
    """Return the row of a unit without its text: what formats with room for it carry along."""
    return {key: value for key, value in unit_to_row(unit).items() if key != "text"}


def editable(span: Span) -> dict[str, str]:
    """Return the attributes that tools let annotators edit, as text; ``works`` is JSON."""
    found = {}
    for key in ATTRIBUTES_OF[span.layer]:
        value = span.attributes.get(key)
        if key in AS_JSON and value is not None:
            found[key] = json.dumps(value, ensure_ascii=False)
        elif isinstance(value, str) and value:
            found[key] = value
    return found


def edited(label: str, given: Mapping[str, str], was: Span | None) -> dict[str, Any]:
    """Return the attributes that a tool gives back as text; what was taken out is None.

    ``was`` is the span as it was exported. Raises ValueError where JSON is due and is not there.
    """
    before = editable(was) if was else {}
    found: dict[str, Any] = {}
    for key in ATTRIBUTES_OF[layer_of(label)]:
        if key in given and given[key] != before.get(key):
            found[key] = _json(key, given[key]) if key in AS_JSON else given[key]
        elif key not in given and key in before:
            found[key] = None
    return found


def _json(key: str, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"{key!r} is no JSON ({error.msg} at character {error.pos}): {text[:60]!r}"
        raise ValueError(message) from None
