"""What an annotator does to a sentence, as one change, and the unit that it leads to.

Changes come from the page and are checked as strictly as a returned file: offsets against the
quoted text, labels, overlaps within a layer, attributes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotations.corrections import Correction, boundary_corrections, diff_unit, sorted_spans
from annotations.corrections_boundaries import Part, ids_of_parts
from annotations.corrections_read import complete_spans, settled_status
from annotations.jsonl import span_to_row
from annotations.model import Unit
from annotations.validate_spans import LABELS, check_spans
from pipeline.review.attributes import checked_attributes
from pipeline.review.errors import RefusedError

Change = Mapping[str, Any]
Row = dict[str, Any]

LONGEST_NOTE = 10_000
"""Characters."""

STATUSES = ("accepted", "rejected", "machine")
"""What an annotator can say of a whole sentence; ``corrected`` is told by the change itself."""


def corrections_of(unit: Unit, following: Unit | None, change: Change, by: str) -> list[Correction]:
    """Return what a change corrects in a unit; empty where it is so already.

    ``following`` is the unit after it, for a merge. Raises RefusedError where the change is wrong.
    """
    kind = change.get("op")
    if kind == "split":
        return list(boundary_corrections([unit], parts_at(unit, change.get("at")), by))
    if kind == "merge":
        return merge_corrections(unit, following, change, by)
    return list(diff_unit(unit, changed_unit(unit, change, by), by))


def parts_at(unit: Unit, at: Any) -> list[Part]:
    """Return the two parts of a unit's text that meet at a place."""
    if type(at) is not int or not 0 < at < len(unit.text):
        raise RefusedError(422, "place", f"no place inside the sentence: {at!r}")
    texts = [unit.text[:at].rstrip(" "), unit.text[at:].lstrip(" ")]
    if not all(texts):
        raise RefusedError(422, "place", "one part would be empty")
    return [Part(*pair) for pair in zip(ids_of_parts([unit], 2), texts, strict=True)]


def merge_corrections(
    unit: Unit, following: Unit | None, change: Change, by: str
) -> list[Correction]:
    """Return the corrections that make two sentences one."""
    if following is None or following.id != change.get("next"):
        raise RefusedError(409, "stale", "another sentence follows now")
    if following.section != unit.section or not unit.kind == following.kind == "sentence":
        raise RefusedError(422, "merge", "only sentences of one section can be merged")
    gap = "" if following.start == unit.end else " "
    pair = [unit, following]
    whole = Part(ids_of_parts(pair, 1)[0], unit.text + gap + following.text)
    return list(boundary_corrections(pair, [whole], by))


def changed_unit(unit: Unit, change: Change, by: str) -> Unit:
    """Return the unit after a change that keeps its text."""
    op = OPERATIONS.get(str(change.get("op")))
    if op is None:
        raise RefusedError(400, "request", f"unknown change {change.get('op')!r}")
    changed = op(unit, change, by)
    if changed.spans == unit.spans:
        return changed
    check_rows(unit, [span_to_row(span) for span in changed.spans])
    return replace(changed, status=settled_status(unit.status, None, changed=True))


def add(unit: Unit, change: Change, by: str) -> Unit:
    """Mark a stretch of the text."""
    row = {"label": checked_label(change), **checked_place(unit, change)}
    row |= checked_attributes(row["label"], change.get("attributes") or {})
    rows = [*map(span_to_row, unit.spans), row]
    check_rows(unit, rows)
    return replace(unit, spans=complete_spans(rows, unit, by))


def put(unit: Unit, change: Change, by: str) -> Unit:
    """Give a span another label, extent or attributes."""
    rows = [span_to_row(span) for span in unit.spans]
    row = next((row for row in rows if row["id"] == change.get("span")), None)
    if row is None:
        raise RefusedError(409, "stale", "the span is no longer there")
    if "label" in change:
        row["label"] = checked_label(change)
    if "start" in change:
        row |= checked_place(unit, change)
    if change.get("attributes"):
        row |= checked_attributes(row["label"], change["attributes"])
    for key in ("by", "score"):
        row.pop(key)
    check_rows(unit, rows)
    own = complete_spans([row], unit, by)
    others = [span for span in unit.spans if span.id != row["id"]]
    return replace(unit, spans=sorted_spans([*others, *own]))


def delete(unit: Unit, change: Change, by: str) -> Unit:
    """Take a span out."""
    left = tuple(span for span in unit.spans if span.id != change.get("span"))
    if len(left) == len(unit.spans):
        raise RefusedError(409, "stale", "the span is no longer there")
    return replace(unit, spans=left)


def set_status(unit: Unit, change: Change, by: str) -> Unit:
    """Accept or reject the sentence, or open it again."""
    said = change.get("status")
    if said not in STATUSES:
        raise RefusedError(422, "status", f"unknown status {said!r}")
    if said == "machine":
        return replace(unit, status="machine")
    return replace(unit, status=settled_status(unit.status, said, changed=False))


def set_note(unit: Unit, change: Change, by: str) -> Unit:
    """Write a note beside the sentence; an empty one takes it away."""
    note = change.get("note")
    if not isinstance(note, str) or len(note) > LONGEST_NOTE:
        raise RefusedError(422, "note", f"a note is a text of at most {LONGEST_NOTE} characters")
    if not is_whole_text(note):
        raise RefusedError(422, "note", "half a character in the note")
    meta = {key: value for key, value in unit.meta.items() if key != "note"}
    return replace(unit, meta={**meta, "note": note} if note.strip() else meta)


def is_whole_text(text: str) -> bool:
    """Return whether a text has no half of a character in it (a lone surrogate)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


OPERATIONS: Mapping[str, Callable[[Unit, Change, str], Unit]] = {
    "add": add,
    "set": put,
    "delete": delete,
    "status": set_status,
    "note": set_note,
}


def checked_label(change: Change) -> str:
    """Return the label of a change; refuses an unknown one."""
    label = change.get("label")
    if label not in LABELS:
        raise RefusedError(422, "label", f"unknown label {label!r}")
    return str(label)


def checked_place(unit: Unit, change: Change) -> Row:
    """Return start, end and text of a change; refuses a place where the quoted text is not."""
    start, end, quoted = (change.get(key) for key in ("start", "end", "text"))
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(unit.text):
        raise RefusedError(422, "place", f"{start!r}-{end!r} is no stretch of the sentence")
    if unit.text[start:end] != quoted:
        message = f"the text at {start}-{end} is {unit.text[start:end]!r}, not {quoted!r}"
        raise RefusedError(409, "quote", message)
    return {"start": start, "end": end, "text": quoted}


def check_rows(unit: Unit, rows: Sequence[Row]) -> None:
    """Refuse spans that ``derlem validate`` would call wrong."""
    for finding in check_spans({"text": unit.text, "lang": unit.lang, "spans": list(rows)}):
        if finding.code.startswith("E"):
            code = "overlap" if finding.code == "E504" else "span"
            raise RefusedError(422, code, f"{finding.message}; {finding.remedy}")


def hints_of(unit: Unit) -> list[Row]:
    """Return what is suspicious about the spans of a unit: code, span id, message, remedy."""
    rows = [span_to_row(span) for span in unit.spans]
    row = {"text": unit.text, "lang": unit.lang, "spans": rows}
    return [
        {
            "code": finding.code,
            "span": rows[int(finding.path[1])]["id"],
            "message": finding.message,
            "remedy": finding.remedy,
        }
        for finding in check_spans(row)
        if len(finding.path) > 1
    ]
