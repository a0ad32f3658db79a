"""JSONL for Hugging Face ``datasets``: tokens and their IOB2 tags, every key on every line.

Columns have one type throughout, so what has no fixed shape is JSON in a string. Kept: everything;
the tags of tokens can be corrected, and, for attributes, the spans in the column ``derlem``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotations.formats.claims import Claim, Place, Record, carried
from annotations.formats.join import Base, origin_from
from annotations.formats.json_files import json_line, json_lines, needed
from annotations.formats.tags import claims_from_tags
from annotations.iob import iob2_tags, surface_tokens
from annotations.model import AnnotatedArticle, Layer, Unit
from corpus.errors import CorpusError

TAG_COLUMNS: Mapping[str, Layer] = {
    "ner_tags": "entity",
    "date_tags": "timex",
    "citation_tags": "citation",
}


def lines(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[str]:
    """Yield a line a unit."""
    for article in articles:
        yield from (json_line(unit_row(unit)) for unit in article.units)


def unit_row(unit: Unit) -> dict[str, Any]:
    """Return the row of a unit."""
    return {
        "id": unit.id,
        "lang": unit.lang,
        "kind": unit.kind,
        "text": unit.text,
        "tokens": [token.text for token in surface_tokens(unit)],
        **{column: iob2_tags(unit, layer) for column, layer in TAG_COLUMNS.items()},
        "sha256": unit.text_sha256,
        "derlem": json.dumps(carried(unit), ensure_ascii=False),
    }


def read(path: Path, base: Base) -> Iterator[Record]:
    """Yield a record a line; raises CorpusError, with the line, where it is not derlem's."""
    for place, row in json_lines(path):
        text = needed(row, "text", str, place)
        key = needed(row, "id", str, place)
        origin = origin_of(row, text, key, base, place)
        if needed(row, "tokens", list, place) != [t.text for t in surface_tokens(origin)]:
            raise CorpusError(f"{key}: the tokens were changed; only tags can be", *place)
        tags = {
            layer: [str(tag) for tag in needed(row, column, list, place)]
            for column, layer in TAG_COLUMNS.items()
            if column in row
        }
        try:
            claims = claims_from_tags(origin, tags)
        except ValueError as error:
            raise CorpusError(f"{key}: {error}", *place) from None
        yield Record(place, text, with_attributes(claims, origin), key, restored(origin, base))


def origin_of(row: Mapping[str, Any], text: str, key: str, base: Base, place: Place) -> Unit:
    """Return the unit with the spans of its row; raises CorpusError where none is known."""
    own = row.get("derlem")
    if isinstance(own, str):
        try:
            value = json.loads(own)
        except json.JSONDecodeError as error:
            raise CorpusError(f"'derlem' is no JSON ({error.msg})", *place) from None
        if isinstance(value, dict):
            return origin_from(value, text, place)
    if key not in base.units:
        message = f"no unit {key!r} is known; give the run it came from with --base"
        raise CorpusError(message, *place)
    return base.units[key]


def restored(origin: Unit, base: Base) -> Unit:
    """Return the unit with the spans that the run has, of which the file may have edited some."""
    known = base.units.get(origin.id)
    return replace(origin, spans=known.spans) if known else origin


def with_attributes(claims: list[Claim], origin: Unit) -> list[Claim]:
    """Return claims with the attributes that the file has of their spans."""
    known = {span.id: span for span in origin.spans}
    return [
        replace(claim, attributes=known[claim.id].attributes)
        if claim.id in known and known[claim.id].label == claim.label
        else claim
        for claim in claims
    ]
