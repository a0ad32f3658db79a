"""Tables, as CSV: units and spans in two files, or the beads in one; made and read by pandas.

Kept: everything; a span is edited in its row, one without an id is new. All columns are read as
text, so that an id ``0012`` stays one. The column ``derlem`` of a unit holds the rest of its row.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from annotations.formats.claims import Claim, LinkRecord, Place, Record, carried, edited
from annotations.formats.join import Base, origin_from
from annotations.jsonl import bead_to_row
from annotations.model import ATTRIBUTES_OF, AnnotatedArticle, Span, layer_of
from annotations.tables import spans_table, units_table
from corpus.errors import CorpusError

Write = Callable[[pd.DataFrame], str | bytes]
Load = Callable[[Path], pd.DataFrame]
UNITS, SPANS, BEADS = "units", "spans", "beads"
NEEDED: Mapping[str, tuple[str, ...]] = {
    UNITS: ("id", "text"),
    SPANS: ("unit", "label", "start", "end"),
    BEADS: ("article", "kind", "tr", "en"),
}


def files(
    articles: Iterable[AnnotatedArticle], links: bool = False
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the name and content of each table."""
    return tables(articles, links, ".csv", as_csv)


def tables(
    articles: Iterable[AnnotatedArticle], links: bool, suffix: str, write: Write
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the name and content of each table, written in one way or the other."""
    known = list(articles)
    if links:
        yield f"{BEADS}{suffix}", write(beads(known))
        return
    units = units_table(known)
    rows = [
        json.dumps(carried(unit), ensure_ascii=False) for article in known for unit in article.units
    ]
    yield f"{UNITS}{suffix}", write(units.assign(derlem=pd.Series(rows, dtype="string")))
    yield f"{SPANS}{suffix}", write(spans_table(known))


def as_csv(table: pd.DataFrame) -> str:
    """Return a table as CSV; every text is quoted, so line breaks in it last."""
    return table.to_csv(index=False, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)


def beads(articles: Iterable[AnnotatedArticle]) -> pd.DataFrame:
    """Return a row a bead; ``tr`` and ``en`` are JSON lists of ids."""
    rows = [bead_to_row(bead) for article in articles for bead in article.beads]
    for row in rows:
        row.update({side: json.dumps(row[side], ensure_ascii=False) for side in ("tr", "en")})
    return pd.DataFrame(rows, columns=[*BEAD_COLUMNS])


BEAD_COLUMNS = (
    *("schema", "id", "article", "kind", "tr", "en"),
    *("tr_text", "en_text", "score", "by", "status"),
)


def read(path: Path, base: Base) -> Iterator[Record | LinkRecord]:
    """Yield the records of the tables of a folder, or of the folder of one table."""
    folder = path if path.is_dir() else path.parent
    return records(folder, ".csv", read_csv, base)


def read_csv(path: Path) -> pd.DataFrame:
    """Return a CSV as text; an empty field is an empty text."""
    try:
        return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except (ValueError, pd.errors.ParserError) as error:
        raise CorpusError(f"no CSV that pandas can read ({error})", str(path)) from error


def records(folder: Path, suffix: str, load: Load, base: Base) -> Iterator[Record | LinkRecord]:
    """Yield the records of the tables of a folder; raises CorpusError where one is not derlem's."""
    if not (folder / f"{UNITS}{suffix}").is_file() and (folder / f"{BEADS}{suffix}").is_file():
        yield from bead_records(folder / f"{BEADS}{suffix}", load, base)
        return
    path = folder / f"{SPANS}{suffix}"
    spans: dict[str, list[tuple[Place, dict[str, str]]]] = {}
    for place, row in rows_of(path, SPANS, load):
        spans.setdefault(row["unit"], []).append((place, row))
    for place, row in rows_of(folder / f"{UNITS}{suffix}", UNITS, load):
        own = row.get("derlem")
        origin = origin_from(json_of(own, place), row["text"], place) if own else None
        known = {span.id: span for span in origin.spans} if origin else {}
        claims = [claim_of(span, known, where) for where, span in spans.pop(row["id"], ())]
        has_ids = origin is not None
        yield Record(place, row["text"], claims, row["id"], origin, keeps_ids=has_ids)
    for key, left in spans.items():
        raise CorpusError(f"no unit {key!r} is in {UNITS}{suffix}", *left[0][0])


def rows_of(path: Path, name: str, load: Load) -> Iterator[tuple[Place, dict[str, str]]]:
    """Yield the rows of a table with their numbers; raises CorpusError where a column lacks."""
    if not path.is_file():
        message = f"no such file; {UNITS} and {SPANS} are read together"
        raise CorpusError(message, str(path))
    table = load(path)
    if missing := [column for column in NEEDED[name] if column not in table.columns]:
        raise CorpusError(f"no column {missing[0]!r}; take the table from derlem again", str(path))
    for number, row in enumerate(table.to_dict("records"), start=1):
        yield Place(str(path), number), {str(key): text_of(value) for key, value in row.items()}


def text_of(value: Any) -> str:
    """Return a value of a table as text; nothing is the empty text."""
    return "" if value is None or value is pd.NA or value != value else str(value)


def claim_of(row: Mapping[str, str], known: Mapping[str, Span], place: Place) -> Claim:
    """Return the claim of a row; raises CorpusError where its offsets are no numbers."""
    was = known.get(row.get("id", ""))
    given = {key: row[key] for key in ATTRIBUTES_OF[layer_of(row["label"])] if row.get(key)}
    try:
        start, end = int(row["start"]), int(row["end"])
        attributes = edited(row["label"], given, was)
    except ValueError as error:
        raise CorpusError(f"row {place.line}: {error}", place.path) from None
    key = was.id if was else None
    return Claim(row["label"], start, end, key, attributes, row.get("text") or None)


def bead_records(path: Path, load: Load, base: Base) -> Iterator[LinkRecord]:
    """Yield a record for each kind of beads of each article in a table of beads.

    Without a base, the beads are what the table says of them.
    """
    rows: dict[tuple[str, str], list[tuple[Place, dict[str, str]]]] = {}
    for place, row in rows_of(path, BEADS, load):
        rows.setdefault((row["article"], row["kind"]), []).append((place, row))
    for (article, kind), own in rows.items():
        groups = [
            (json_of(row["tr"], where, list), json_of(row["en"], where, list)) for where, row in own
        ]
        beads = () if article in base.articles else [bead_row(row, where) for where, row in own]
        yield LinkRecord(own[0][0], article, kind, {}, origin=beads, groups=groups)


def bead_row(row: Mapping[str, str], place: Place) -> dict[str, Any]:
    """Return the JSON row of a row of the table; raises CorpusError where a column is missing."""
    try:
        sides = {side: json_of(row[side], place, list) for side in ("tr", "en")}
        return {**{key: row[key] for key in BEAD_COLUMNS}, **sides, "score": float(row["score"])}
    except (KeyError, ValueError) as error:
        message = f"row {place.line}: {error}; give the run it came from with --base"
        raise CorpusError(message, place.path) from None


def json_of(text: str, place: Place, kind: type = dict) -> Any:
    """Return the JSON of a field; raises CorpusError where it is none of this type."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise CorpusError(f"row {place.line}: no JSON ({error.msg})", place.path) from None
    if not isinstance(value, kind):
        raise CorpusError(f"row {place.line}: {kind.__name__} is due", place.path)
    return value
