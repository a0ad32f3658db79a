"""The rows that annotators return, made whole: what they left out is filled in from the run.

A span needs a label and a place; the place may be just its text, where that stands once in the
sentence. A row of split or merged sentences needs an id and a text. Everything else is taken from
the run: id, offsets in the source, score (null, for a person), ``by``, tokens, hash, status.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from annotations.corrections import UNKNOWN, sorted_spans
from annotations.corrections_boundaries import Part, ids_of_parts, match_texts, merge, split
from annotations.jsonl import SPAN_FIELDS, row_to_token
from annotations.model import ATTRIBUTES_OF, Span, Status, Unit, layer_of
from annotations.source_map import SOURCE_MAP, source_extent

Row = Mapping[str, Any]
OF_THE_RUN = ("paragraph", SOURCE_MAP)
"""Keys of ``meta`` that say where a unit stands; a correction does not touch them."""


def complete_units(rows: Sequence[Row], units: Sequence[Unit], by: str) -> list[Unit]:
    """Return the units that rows of an article mean, given the units of the run.

    ``by`` names the annotator where the row does not. Raises UnmatchedError where a text is not one
    of the run, ValueError (with the unit's id) where a span has no place in the text.
    """
    parts = [Part(str(row.get("id", "")), row["text"]) for row in rows]
    known = [Part(unit.id, unit.text) for unit in units]
    found: list[Unit] = []
    for group in match_texts(known, parts):
        old = [units[i] for i in group.before]
        new = [parts[j] for j in group.after]
        bases = old if len(old) == len(new) == 1 else reshaped(old, [part.text for part in new])
        if is_whole_again(new, old, units):
            bases = [replace(bases[0], id=new[0].id)]
        found += [
            complete_unit(rows[j], base, by) for j, base in zip(group.after, bases, strict=True)
        ]
    return found


def is_whole_again(new: Sequence[Part], old: Sequence[Unit], units: Sequence[Unit]) -> bool:
    """Return whether parts of a split sentence are made one under the id that it had."""
    if len(new) != 1 or len(old) < 2 or any(unit.id == new[0].id for unit in units):
        return False
    key = new[0].id
    return all(unit.id.startswith(key) and unit.id[len(key) :].isalpha() for unit in old)


def reshaped(units: Sequence[Unit], texts: Sequence[str]) -> list[Unit]:
    """Return units of other texts in the place of units; spans that reach over an edge are gone."""
    parts = [Part(*part) for part in zip(ids_of_parts(units, len(texts)), texts, strict=True)]
    if len(parts) == 1:
        return [merge(units, parts[0])]
    if len(units) > 1:
        joined = Part(ids_of_parts(units, 1)[0], " ".join(unit.text for unit in units))
        return split(merge(units, joined), parts)
    return split(units[0], parts)


def complete_unit(row: Row, base: Unit, by: str) -> Unit:
    """Return the unit that a row means; ``base`` is the unit of the run with the same text."""
    meta = row.get("meta") or {}
    name = str(meta.get("annotator") or by)
    found = replace(
        base,
        lang=row.get("lang") or base.lang,
        kind=row.get("kind") or base.kind,
        meta={**base.meta, **meta, **{k: base.meta[k] for k in OF_THE_RUN if k in base.meta}},
    )
    if row.get("spans") is not None:
        found = replace(found, spans=complete_spans(row["spans"], base, name))
    if row.get("id") == base.id and row.get("tokens"):
        found = replace(found, tokens=tuple(row_to_token(token) for token in row["tokens"]))
    changed = replace(found, meta=base.meta) != base
    return replace(found, status=settled_status(base.status, row.get("status"), changed))


def settled_status(known: Status, said: str | None, changed: bool) -> Status:
    """Return the status of a row that said one; a row that says ``machine`` says nothing."""
    if said == "rejected":
        return "rejected"
    if changed:
        return "corrected"
    if said in ("accepted", "corrected"):
        return "corrected" if known == "corrected" else "accepted"
    return known


def complete_spans(rows: Iterable[Row], base: Unit, name: str) -> tuple[Span, ...]:
    """Return the spans that rows mean; ``name`` is the annotator."""
    known = {span.id: span for span in base.spans}
    by_claim = {(span.label, span.start, span.end): span for span in base.spans}
    found: dict[str, Span] = {}
    for row in rows:
        start, end = place_of(row, base)
        same = known.get(row.get("id") or "") or by_claim.get((row["label"], start, end))
        if same and same.id in found:
            same = None
        span = complete_span(row, base, same, (start, end), name)
        while span.id in found or (same is None and span.id in known):
            span = replace(span, id=f"{span.id}~")
        found[span.id] = span
    return sorted_spans(found.values())


def complete_span(
    row: Row, unit: Unit, same: Span | None, place: tuple[int, int], name: str
) -> Span:
    """Return the span that a row means; ``same`` is that of the run with its id, if any.

    One that is changed, and says the same ``by`` still, is by who returned it: nobody edits that.
    """
    start, end = place
    attributes = attributes_of(row, same)
    claim = (row["label"], start, end, attributes)
    if same and (same.label, same.start, same.end, same.attributes) == claim:
        return same
    said = str(row.get("by") or "")
    is_left_over = same is not None and said == same.by and name != UNKNOWN
    is_person = said.startswith("annotator:") and not is_left_over
    return Span(
        id=same.id if same else row.get("id") or f"{unit.id}:{row['label']}:{start}-{end}",
        label=row["label"],
        start=start,
        end=end,
        text=unit.text[start:end],
        source=source_extent(unit, start, end),
        score=row.get("score") if is_person else None,
        by=said if is_person else f"annotator:{name}",
        attributes=attributes,
    )


def attributes_of(row: Row, same: Span | None) -> dict[str, Any]:
    """Return the attributes of a span; those of another layer than the label's do not last."""
    layer = layer_of(row["label"])
    foreign = {*chain.from_iterable(ATTRIBUTES_OF.values())} - {*ATTRIBUTES_OF[layer]}
    given = {key: row[key] for key in row if key not in SPAN_FIELDS and key not in foreign}
    return {**same.attributes, **given} if same and same.layer == layer else given


def place_of(row: Row, unit: Unit) -> tuple[int, int]:
    """Return start and end of a span; raises ValueError where it says none that fits."""
    if row.get("start") is not None and row.get("end") is not None:
        start, end = row["start"], row["end"]
    else:
        quoted = str(row.get("text") or "")
        if not quoted or unit.text.count(quoted) != 1:
            raise ValueError(f"{unit.id}: {quoted!r} does not stand there once; give start and end")
        start = unit.text.index(quoted)
        end = start + len(quoted)
    if not 0 <= start < end <= len(unit.text) or row.get("text") not in (
        None,
        unit.text[start:end],
    ):
        raise ValueError(f"{unit.id}: no {row.get('text')!r} at {start}-{end}; see derlem validate")
    return start, end
