"""What was corrected between two states of the same units, and how to do it again.

Spans are joined by their ids. ``apply(diff(a, b), a)`` is ``b``; applying twice is applying once.
Units that ``after`` does not have are left as they are: annotators return what they looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotations.corrections_boundaries import (
    Group,
    Part,
    match_texts,
    merge,
    merged_id,
    split,
    starts_in,
)
from annotations.jsonl import row_to_span, row_to_token, span_to_row, token_to_row
from annotations.model import SCHEMA, Span, Unit

UNKNOWN = "unknown"
FIELDS = ("lang", "kind", "meta", "tokens")
"""What else of a unit can be corrected; its text and place cannot."""


@dataclass(frozen=True)
class Correction:
    """One change of one claim; ``unit`` is the id of the unit (or bead) as it was before.

    ``kind``: a span is added, deleted, moved, relabelled or changed (its attributes); a unit is
    accepted, rejected or changed (a field); units are split or merged; beads are linked, unlinked,
    merged, split or changed. ``before`` and ``after`` are JSON values, None where there is nothing.
    """

    unit: str
    kind: str
    before: Any
    after: Any
    annotator: str = UNKNOWN

    def to_row(self, time: str) -> dict[str, Any]:
        """Return the row of ``corrections.jsonl``; ``time`` is ISO 8601."""
        return {
            "schema": SCHEMA,
            "time": time,
            "annotator": self.annotator,
            "unit": self.unit,
            "kind": self.kind,
            "before": self.before,
            "after": self.after,
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Correction:
        """Return the correction of a row of ``corrections.jsonl``."""
        return cls(row["unit"], row["kind"], row["before"], row["after"], row["annotator"])

    @property
    def about(self) -> str:
        """What is corrected: a ``span``, a ``unit``, the ``boundaries`` of units, or ``beads``."""
        some = self.after or self.before
        if isinstance(some, list):
            return "beads" if "tr" in some[0] else "boundaries"
        return "span" if "label" in some else "unit"


class ConflictError(ValueError):
    """A correction whose ``before`` is not what is there."""

    def __init__(self, correction: Correction) -> None:
        self.correction = correction
        some = correction.before or correction.after
        text = some.get("text") if isinstance(some, dict) else None
        about = f" ({text!r})" if text else ""
        super().__init__(
            f"{correction.unit}: not {correction.kind}{about}; it was corrected otherwise meanwhile"
        )


def diff(before: Sequence[Unit], after: Sequence[Unit], by: str = UNKNOWN) -> list[Correction]:
    """Return what leads from ``before`` to ``after``, in the order of ``after``.

    ``by`` is the annotator where neither a span nor ``meta["annotator"]`` names one. Raises
    UnmatchedError where a text of ``after`` is not one of ``before``.
    """
    found: list[Correction] = []
    for group in match_texts(parts_of(before), parts_of(after)):
        found += diff_group(group, before, after, by)
    return found


def parts_of(units: Iterable[Unit]) -> list[Part]:
    """Return the ids and texts of units."""
    return [Part(unit.id, unit.text) for unit in units]


def diff_group(
    group: Group, before: Sequence[Unit], after: Sequence[Unit], by: str
) -> Iterator[Correction]:
    """Yield what leads from some units to others with the same text."""
    old = [before[i] for i in group.before]
    new = [after[j] for j in group.after]
    if len(old) == len(new) == 1:
        yield from diff_unit(old[0], new[0], by)
        return
    name = annotator_of(new[0], by)
    for correction in boundary_corrections(old, parts_of(new), name):
        yield correction
        old = list(apply([correction], old))
    for was, now in zip(old, new, strict=True):
        yield from diff_unit(was, now, by)


def boundary_corrections(
    old: Sequence[Unit], parts: Sequence[Part], name: str
) -> Iterator[Correction]:
    """Yield the merge and the split that make units of other texts; first, spans in the way go."""
    whole = Part(parts[0].id if len(parts) == 1 else merged_id(old), _joined(old, parts))
    merged = merge(old, whole) if len(old) > 1 else old[0]
    if len(old) > 1:
        yield Correction(old[0].id, "merged", _texts(parts_of(old)), _texts([whole]), name)
    if len(parts) > 1:
        edges = list(starts_in(merged, parts))
        for span in merged.spans:
            if any(span.start < edge < span.end for edge in edges):
                yield Correction(merged.id, "deleted", span_to_row(span), None, name)
        yield Correction(merged.id, "split", _texts([whole]), _texts(parts), name)


def _texts(parts: Iterable[Part]) -> list[dict[str, str]]:
    return [{"id": part.id, "text": part.text} for part in parts]


def _joined(old: Sequence[Unit], parts: Sequence[Part]) -> str:
    """Return the text of the units made one; a space where either side has one."""
    if len(parts) == 1:
        return parts[0].text
    return old[0].text if len(old) == 1 else " ".join(unit.text for unit in old)


def diff_unit(old: Unit, new: Unit, by: str) -> Iterator[Correction]:
    """Yield what leads from a unit to another state of it."""
    name = annotator_of(new, by)
    was = {span.id: span for span in old.spans}
    now = {span.id: span for span in new.spans}
    for key in [*was, *(key for key in now if key not in was)]:
        kind = kind_of_change(was.get(key), now.get(key))
        if kind:
            first, last = (span and span_to_row(span) for span in (was.get(key), now.get(key)))
            yield Correction(old.id, kind, first, last, span_annotator(now.get(key), name))
    for field in FIELDS:
        if getattr(old, field) != getattr(new, field):
            values = [_field(unit, field) for unit in (old, new)]
            yield Correction(old.id, "changed", {field: values[0]}, {field: values[1]}, name)
    if old.status != new.status:
        kind = new.status if new.status in ("accepted", "rejected") else "changed"
        yield Correction(old.id, kind, {"status": old.status}, {"status": new.status}, name)


def kind_of_change(was: Span | None, now: Span | None) -> str | None:
    """Return how a span was changed; None where it is the same."""
    if was == now:
        return None
    if was is None or now is None:
        return "added" if was is None else "deleted"
    if was.label != now.label:
        return "relabelled"
    return "moved" if (was.start, was.end) != (now.start, now.end) else "changed"


def annotator_of(unit: Unit, by: str) -> str:
    """Return who corrected a unit, where it says so."""
    return str(unit.meta.get("annotator") or by)


def span_annotator(span: Span | None, name: str) -> str:
    """Return who claims a span, if a person does; else ``name``."""
    said = span.by.partition("annotator:")[2] if span else ""
    return said or name


def apply(corrections: Iterable[Correction], units: Sequence[Unit]) -> list[Unit]:
    """Return the units with the corrections; those of beads are passed over.

    Raises ConflictError where what a correction changes is neither as it was nor as it is to be.
    """
    found = {unit.id: unit for unit in units}
    touched: dict[str, Correction] = {}
    for correction in corrections:
        if correction.about == "boundaries":
            found = _with_boundaries(correction, found)
        elif correction.about != "beads":
            if correction.unit not in found:
                raise ConflictError(correction)
            change = _with_span if correction.about == "span" else _with_fields
            found[correction.unit] = change(correction, found[correction.unit])
            touched[correction.unit] = correction
    for key in touched.keys() & found.keys():
        if has_overlap(found[key].spans):
            raise ConflictError(touched[key])
    return list(found.values())


def has_overlap(spans: Iterable[Span]) -> bool:
    """Return whether two spans of one layer overlap."""
    ends: dict[str, int] = {}
    for span in sorted(spans, key=lambda span: span.start):
        if span.start < ends.get(span.layer, 0):
            return True
        ends[span.layer] = span.end
    return False


def inverse(correction: Correction) -> Correction:
    """Return the correction that undoes another."""
    opposite = {"added": "deleted", "split": "merged", "linked": "unlinked"}
    opposite |= {value: key for key, value in opposite.items()}
    kind = opposite.get(correction.kind, correction.kind)
    return replace(correction, kind=kind, before=correction.after, after=correction.before)


def _with_span(correction: Correction, unit: Unit) -> Unit:
    before, after = (row and row_to_span(row) for row in (correction.before, correction.after))
    key = (after or before).id
    now = next((span for span in unit.spans if span.id == key), None)
    if now == after:
        return unit
    if now != before:
        raise ConflictError(correction)
    spans = [span for span in unit.spans if span.id != key]
    return replace(unit, spans=sorted_spans([*spans, after] if after else spans))


def sorted_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in the order of a run: by start, the longer first."""
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end, span.label)))


def _with_fields(correction: Correction, unit: Unit) -> Unit:
    ((field, value),) = correction.after.items()
    now = _field(unit, field)
    if now not in (value, correction.before[field]):
        raise ConflictError(correction)
    return replace(unit, **{field: _value(field, value)})


def _field(unit: Unit, field: str) -> Any:
    """Return a field of a unit as JSON."""
    value = getattr(unit, field)
    return [token_to_row(token) for token in value] if field == "tokens" else value


def _value(field: str, value: Any) -> Any:
    """Return the value of a field from JSON."""
    return tuple(row_to_token(row) for row in value) if field == "tokens" else value


def _with_boundaries(correction: Correction, units: dict[str, Unit]) -> dict[str, Unit]:
    """Return the units with some of them split or merged."""
    before = [Part(**part) for part in correction.before]
    after = [Part(**part) for part in correction.after]
    if all(part.id in units and units[part.id].text == part.text for part in after):
        return units
    if any(part.id not in units or units[part.id].text != part.text for part in before):
        raise ConflictError(correction)
    old = [units[part.id] for part in before]
    new = split(old[0], after) if len(old) == 1 else [merge(old, after[0])]
    made: dict[str, Unit] = {}
    for key, unit in units.items():
        if key == old[0].id:
            made |= {unit.id: unit for unit in new}
        elif key not in {unit.id for unit in old}:
            made[key] = unit
    return made
