"""What the page is shown of a sentence and of the alignment of two abstracts."""

from __future__ import annotations

from typing import Any

from annotations.corrections_keep import texts_of
from annotations.jsonl import span_to_row, unit_to_row
from annotations.model import AnnotatedArticle, Unit
from pipeline.review.changes import hints_of
from pipeline.review.store import Review, beads_version, version_of


def unit_row(review: Review, key: str) -> dict[str, Any]:
    """Return a sentence with its spans, its neighbours and what is suspicious about it.

    All offsets count code points. Raises RefusedError where there is no such sentence.
    """
    article, place = review.position(key)
    unit = article.units[place]
    return {
        "id": unit.id,
        "article": unit.article,
        "title": next(filter(None, (article.row.get("title") or {}).values()), unit.article),
        "section": section_name(article, unit),
        "kind": unit.kind,
        "lang": unit.lang,
        "text": unit.text,
        "status": unit.status,
        "note": str(unit.meta.get("note") or ""),
        "spans": [{**span_to_row(span), "layer": span.layer} for span in unit.spans],
        "tokens": [[token.start, token.end] for token in unit.tokens],
        "hints": hints_of(unit),
        "version": version_of(unit_to_row(unit)),
        "before": neighbour(article, place - 1),
        "after": neighbour(article, place + 1),
        "has_beads": bool(article.beads),
    }


def section_name(article: AnnotatedArticle, unit: Unit) -> str:
    """Return the heading of a unit's section, or its id."""
    for section in article.row.get("sections") or ():
        if section.get("id") == unit.section:
            return str(section.get("heading") or unit.section)
    return unit.section


def neighbour(article: AnnotatedArticle, place: int) -> dict[str, Any] | None:
    """Return the unit at a place; None where the article has none."""
    if not 0 <= place < len(article.units):
        return None
    unit = article.units[place]
    return {"id": unit.id, "text": unit.text, "lang": unit.lang, "kind": unit.kind}


def bead_rows(article: AnnotatedArticle) -> dict[str, Any]:
    """Return the alignment of an article, kind by kind, with the text of each id."""
    texts = texts_of(article.units, article.row)
    named = {key for bead in article.beads for key in (*bead.tr, *bead.en)}
    return {
        "article": article.id,
        "version": beads_version(article),
        "texts": {key: texts.get(key, "") for key in named},
        "beads": [
            {
                "id": bead.id,
                "kind": bead.kind,
                "tr": bead.tr,
                "en": bead.en,
                "score": bead.score,
                "by": bead.by,
                "status": bead.status,
            }
            for bead in article.beads
        ],
    }
