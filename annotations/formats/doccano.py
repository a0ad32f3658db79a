"""doccano 1.8 JSONL: one unit a line, offsets in UTF-16 code units, as doccano's page counts them.

Kept: everything but the ids of spans, which doccano has none of; spans are known again by their
place and label. Attributes cannot be edited in doccano: they stay as they were exported. Links are
written for a project with relations: both texts in one, the sentences as entities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from annotations.formats.claims import Claim, LinkRecord, Place, Record, carried
from annotations.formats.join import Base, origin_from
from annotations.formats.json_files import json_line, json_lines, needed
from annotations.formats.links import TRANSLATION, LinkTask, link_tasks
from annotations.formats.offsets import from_utf16, utf16_offsets
from annotations.formats.one_text import link_record
from annotations.model import AnnotatedArticle, Unit
from corpus.errors import CorpusError

Json = dict[str, Any]
UTF16, CODE_POINT = "utf-16", "code point"


def lines(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[str]:
    """Yield a line a unit, or a line a pair of aligned texts."""
    if links:
        yield from (json_line(link_row(task)) for task in link_tasks(articles))
        return
    for article in articles:
        yield from (json_line(unit_row(unit)) for unit in article.units)


def unit_row(unit: Unit) -> Json:
    """Return the row of a unit."""
    at = utf16_offsets(unit.text)
    return {
        "text": unit.text,
        "label": [[at[span.start], at[span.end], span.label] for span in unit.spans],
        "doc_id": unit.id,
        "sha256": unit.text_sha256,
        "offset_unit": UTF16,
        "derlem": carried(unit),
    }


def link_row(task: LinkTask) -> Json:
    """Return the row of aligned texts."""
    text, pieces = task.one_text()
    at = utf16_offsets(text)
    number = {piece.id: n for n, (_, piece) in enumerate(pieces)}
    return {
        "text": text,
        "entities": [
            {"id": n, "start_offset": at[p.start], "end_offset": at[p.end], "label": side}
            for n, (side, p) in enumerate(pieces)
        ],
        "relations": [
            {"id": n, "from_id": number[tr], "to_id": number[en], "type": TRANSLATION}
            for n, (tr, en) in enumerate(task.links)
        ],
        "doc_id": task.id,
        "offset_unit": UTF16,
        "derlem": task.carried(),
    }


def read(path: Path, base: Base) -> Iterator[Record | LinkRecord]:
    """Yield a record a line, of either kind of project.

    Raises CorpusError, with the line, where it is no export of doccano, or an offset does not fit
    the unit that ``offset_unit`` names.
    """
    for place, row in json_lines(path):
        text = needed(row, "text", str, place)
        own = row.get("derlem")
        if isinstance(own, dict) and "beads" in own:
            relations = relations_of(row, list(spans_of(row, text, place)), place)
            yield link_record(own, text, relations, place)
            continue
        origin = origin_from(own, text, place) if isinstance(own, dict) else None
        claims = [claim for _, claim in spans_of(row, text, place)]
        yield Record(place, text, claims, needed(row, "doc_id", str, place), origin)


def spans_of(row: Json, text: str, place: Place) -> Iterator[tuple[Any, Claim]]:
    """Yield each span with its id, None where it has none; offsets become code points."""
    unit = row.get("offset_unit", UTF16)
    if unit not in (UTF16, CODE_POINT):
        message = f"offset_unit is {unit!r}; {UTF16!r} or {CODE_POINT!r} is due"
        raise CorpusError(message, *place)
    at = utf16_offsets(text)
    for key, label, start, end in raw_spans(row, place):
        try:
            if unit == UTF16:
                start, end = from_utf16(at, start), from_utf16(at, end)
        except ValueError as error:
            message = f"{label} {start}-{end}: {error}; was 'grapheme mode' on in the project?"
            raise CorpusError(message, *place) from None
        yield key, Claim(label, start, end)


def raw_spans(row: Json, place: Place) -> Iterator[tuple[Any, str, int, int]]:
    """Yield id, label, start and end of each span, as they stand in either kind of row."""
    if "entities" in row:
        for entity in needed(row, "entities", list, place):
            if not isinstance(entity, dict):
                raise CorpusError("an entity is no object; is this doccano's export?", *place)
            start, end = (needed(entity, k, int, place) for k in ("start_offset", "end_offset"))
            yield entity.get("id"), needed(entity, "label", str, place), start, end
        return
    for item in needed(row, "label", list, place):
        if not isinstance(item, list) or [type(part) for part in item] != [int, int, str]:
            message = f"{item!r} is no span; [start, end, label] is due"
            raise CorpusError(f"{message}; export as JSONL", *place)
        yield None, item[2], item[0], item[1]


def relations_of(
    row: Json, spans: Sequence[tuple[Any, Claim]], place: Place
) -> Iterator[tuple[Claim, Claim]]:
    """Yield the spans that each relation joins."""
    known = dict(spans)
    for relation in needed(row, "relations", list, place):
        ends = [relation.get(key) for key in ("from_id", "to_id")]
        if any(end not in known for end in ends):
            raise CorpusError(f"a relation joins unknown entities {ends}; take it out", *place)
        yield known[ends[0]], known[ends[1]]
