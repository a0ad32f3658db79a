"""The rows of the contract as Parquet: the same columns, nested as in JSON.

What has no fixed shape (``meta``, the entries of a reference list, attributes of spans that no rule
of derlem sets) is JSON in a column of text. The schemas are explicit, so that every file of a
corpus has the same columns, whatever its rows hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from annotations.jsonl import SPAN_FIELDS
from annotations.model import ATTRIBUTES_OF, layer_of
from corpus.errors import CorpusError

try:
    import pyarrow as pa  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]
except ImportError as error:
    message = 'Parquet needs pyarrow; pip install "derlem[parquet]"'
    raise CorpusError(message) from error

TEXT, NUMBER = pa.string(), pa.int64()


def rows_of(**fields: pa.DataType) -> pa.DataType:
    """Return the type of a list of objects."""
    return pa.list_(pa.struct(fields))


def texts(*names: str) -> dict[str, pa.DataType]:
    """Return fields of text."""
    return dict.fromkeys(names, TEXT)


WORKS = rows_of(
    authors=pa.list_(TEXT),
    et_al=pa.bool_(),
    numbers=pa.list_(NUMBER),
    **texts("year", "date", "pages", "role", "reference"),
)
ATTRIBUTES = {**texts("value", "mod", "resolved", "style", "prefix"), "works": WORKS}

WORDS = rows_of(**texts("text", "lemma", "upos", "feats"))
TOKENS = rows_of(id=NUMBER, text=TEXT, start=NUMBER, end=NUMBER, ws=pa.bool_(), words=WORDS)
SPANS = rows_of(
    id=TEXT,
    label=TEXT,
    start=NUMBER,
    end=NUMBER,
    text=TEXT,
    source=pa.list_(NUMBER),
    score=pa.float64(),
    by=TEXT,
    **ATTRIBUTES,
    more=TEXT,
)
KEYWORDS = rows_of(id=TEXT, text=TEXT, unit=TEXT, start=NUMBER, end=NUMBER)
EXTENTS = rows_of(kind=TEXT, start=NUMBER, end=NUMBER)
SECTIONS = rows_of(
    id=TEXT,
    role=TEXT,
    lang=TEXT,
    level=NUMBER,
    heading=TEXT,
    paragraphs=EXTENTS,
    units=pa.list_(TEXT),
)
FURNITURE = rows_of(kind=TEXT, start=NUMBER, end=NUMBER, text=TEXT)

SCHEMAS = {
    "annotations": pa.schema(
        {
            **texts("schema", "id", "article", "lang", "section", "kind", "text"),
            "source": pa.struct({"file": TEXT, "start": NUMBER, "end": NUMBER}),
            "tokens": TOKENS,
            "spans": SPANS,
            **texts("text_sha256", "status", "meta"),
        }
    ),
    "articles": pa.schema(
        {
            **texts("schema", "id", "file", "format", "encoding", "sha256", "text_sha256"),
            "characters": NUMBER,
            "lang": TEXT,
            "title": pa.struct(texts("tr", "en")),
            "authors": pa.list_(TEXT),
            "sections": SECTIONS,
            "furniture": FURNITURE,
            "keywords": pa.struct({"tr": KEYWORDS, "en": KEYWORDS}),
            **texts("references", "uncited", "unlinked", "meta"),
        }
    ),
    "alignments": pa.schema(
        {
            **texts("schema", "id", "article", "kind"),
            "tr": pa.list_(TEXT),
            "en": pa.list_(TEXT),
            **texts("tr_text", "en_text"),
            "score": pa.float64(),
            **texts("by", "status"),
        }
    ),
}
"""The columns of each table."""

AS_JSON = ("meta", "references", "uncited", "unlinked")
"""Columns that hold JSON as text."""

ROWS_AT_ONCE = 2000


def write_parquet(path: Path, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows into a new Parquet file, under zstd; ``table`` is a key of ``SCHEMAS``."""
    schema = SCHEMAS[table]
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        held: list[dict[str, Any]] = []
        for row in rows:
            held.append(to_columns(row))
            if len(held) == ROWS_AT_ONCE:
                writer.write_table(pa.Table.from_pylist(held, schema))
                held = []
        writer.write_table(pa.Table.from_pylist(held, schema))


def read_parquet(path: Path) -> Iterable[dict[str, Any]]:
    """Yield the rows of a Parquet file as JSON has them."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(ROWS_AT_ONCE):
            yield from map(from_columns, batch.to_pylist())


def to_columns(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with JSON for what has no fixed shape."""
    found: dict[str, Any] = {
        key: as_json(value) if key in AS_JSON else value for key, value in row.items()
    }
    if "spans" in found:
        found["spans"] = [span_to_columns(span) for span in found["spans"]]
    return found


def span_to_columns(span: Mapping[str, Any]) -> dict[str, Any]:
    """Return a span with the attributes that have no column as JSON in ``more``."""
    own = {key: value for key, value in span.items() if key in SPAN_FIELDS or key in ATTRIBUTES}
    more = {key: value for key, value in span.items() if key not in own}
    return {**own, "more": as_json(more) if more else None}


def from_columns(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row that ``to_columns`` was given."""
    found = {key: json.loads(value) if key in AS_JSON else value for key, value in row.items()}
    if "spans" in found:
        found["spans"] = [span_from_columns(span) for span in found["spans"]]
    return found


def span_from_columns(span: dict[str, Any]) -> dict[str, Any]:
    """Return the span that ``span_to_columns`` was given: each label has attributes of its own."""
    more: dict[str, Any] = json.loads(span.pop("more") or "{}")
    others = ATTRIBUTES.keys() - {*ATTRIBUTES_OF[layer_of(span["label"])]}
    return {key: value for key, value in span.items() if key not in others} | more


def as_json(value: Any) -> str:
    """Return a value as JSON, UTF-8 unescaped."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
