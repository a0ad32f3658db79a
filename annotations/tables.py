"""The corpus as pandas tables: units, spans, beads and counts.

Columns and their types are the same for any input, none at all too. Ids and other texts stay text
(pandas would read the id ``0012`` as a number): tables are made from the rows, not from files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from annotations.model import AnnotatedArticle, Bead, Span, Unit

TEXT, COUNT, SCORE = "string", "int64", "float64"

UNIT_COLUMNS = {
    "article": TEXT, "id": TEXT, "lang": TEXT, "section": TEXT, "kind": TEXT, "status": TEXT,
    "text": TEXT, "start": COUNT, "end": COUNT, "characters": COUNT, "tokens": COUNT,
    "words": COUNT, "spans": COUNT,
}  # fmt: skip
SPAN_COLUMNS = {
    "article": TEXT, "unit": TEXT, "id": TEXT, "lang": TEXT, "section": TEXT, "kind": TEXT,
    "layer": TEXT, "label": TEXT, "start": COUNT, "end": COUNT, "text": TEXT,
    "source_start": COUNT, "source_end": COUNT, "score": SCORE, "by": TEXT,
    "value": TEXT, "mod": TEXT, "resolved": TEXT, "style": TEXT, "prefix": TEXT, "works": TEXT,
}  # fmt: skip
BEAD_COLUMNS = {
    "article": TEXT, "id": TEXT, "kind": TEXT, "shape": TEXT, "tr": TEXT, "en": TEXT,
    "tr_text": TEXT, "en_text": TEXT, "score": SCORE, "by": TEXT, "status": TEXT,
}  # fmt: skip
COUNT_COLUMNS = {"article": TEXT, "layer": TEXT, "label": TEXT, "count": COUNT}


def units_table(articles: Iterable[AnnotatedArticle]) -> pd.DataFrame:
    """Return a row a unit; ``tokens`` are surface tokens, ``words`` syntactic words."""
    return _table((_unit(u) for a in articles for u in a.units), UNIT_COLUMNS)


def spans_table(articles: Iterable[AnnotatedArticle]) -> pd.DataFrame:
    """Return a row a span.

    ``start`` and ``end`` are into the unit's text, ``source_*`` into the source, code points. The
    attributes of dates and citations have columns of their own; ``works`` is JSON.
    """
    rows = (_span(unit, span) for a in articles for unit in a.units for span in unit.spans)
    return _table(rows, SPAN_COLUMNS)


def beads_table(articles: Iterable[AnnotatedArticle]) -> pd.DataFrame:
    """Return a row a bead; ``shape`` is ``1-2`` for one Turkish and two English units."""
    return _table((_bead(bead) for a in articles for bead in a.beads), BEAD_COLUMNS)


def counts_table(articles: Iterable[AnnotatedArticle]) -> pd.DataFrame:
    """Return the number of spans by article, layer and label; labels without spans are left out."""
    spans = spans_table(articles)
    counts = spans.groupby(["article", "layer", "label"], sort=True).size()
    return counts.reset_index(name="count").astype(COUNT_COLUMNS)


def _table(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """Return the rows as a table with exactly these columns and types."""
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object).astype(dict(columns))


def _unit(unit: Unit) -> dict[str, Any]:
    """Return the row of a unit."""
    return {
        "article": unit.article,
        "id": unit.id,
        "lang": unit.lang,
        "section": unit.section,
        "kind": unit.kind,
        "status": unit.status,
        "text": unit.text,
        "start": unit.start,
        "end": unit.end,
        "characters": len(unit.text),
        "tokens": len(unit.tokens),
        "words": sum(len(token.words) for token in unit.tokens),
        "spans": len(unit.spans),
    }


def _span(unit: Unit, span: Span) -> dict[str, Any]:
    """Return the row of a span; what it has no attribute for is missing."""
    works = span.attributes.get("works")
    own = {key: span.attributes.get(key) for key in ("value", "mod", "resolved", "style", "prefix")}
    return {
        "article": unit.article,
        "unit": unit.id,
        "id": span.id,
        "lang": unit.lang,
        "section": unit.section,
        "kind": unit.kind,
        "layer": span.layer,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "source_start": span.source[0],
        "source_end": span.source[1],
        "score": span.score,
        "by": span.by,
        **own,
        "works": None if works is None else json.dumps(works, ensure_ascii=False),
    }


def _bead(bead: Bead) -> dict[str, Any]:
    """Return the row of a bead; ids of a side are joined by a space."""
    return {
        "article": bead.article,
        "id": bead.id,
        "kind": bead.kind,
        "shape": f"{len(bead.tr)}-{len(bead.en)}",
        "tr": " ".join(bead.tr),
        "en": " ".join(bead.en),
        "tr_text": bead.tr_text,
        "en_text": bead.en_text,
        "score": bead.score,
        "by": bead.by,
        "status": bead.status,
    }
