"""A small gold run, and ways to spoil it: what the tests of the scorer share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.model import AnnotatedArticle, Unit
from factories import article, bead, span, unit

WORK = {"authors": ["Ak"], "et_al": False, "year": "2019", "date": None, "pages": "7"}


def gold_article(id: str = "a") -> AnnotatedArticle:
    """Return an article with every layer, its units one after the other in the source."""
    first, second = "Ada 1994’te geldi (Ak, 2019, 7).", "Can gitti."
    units = [
        unit(
            first,
            f"{id}:tr:1",
            start=100,
            end=100 + len(first),
            spans=(
                span(first, "Ada", "PERSON", source=(100, 103)),
                span(first, "1994", "DATE", source=(104, 108), value="1994", mod=None),
                span(
                    first,
                    "(Ak, 2019, 7)",
                    "CITATION",
                    source=(118, 131),
                    style="parenthetical",
                    prefix=None,
                    works=[WORK],
                ),
            ),
        ),
        unit(second, f"{id}:tr:2", start=140, end=150),
        unit("Ada came.", f"{id}:en:1", start=160, end=169, lang="en"),
        unit("Can went.", f"{id}:en:2", start=170, end=179, lang="en"),
    ]
    beads = [
        bead(units[:1], units[2:3], id=f"{id}:bead:1"),
        bead(units[1:2], units[3:], id=f"{id}:bead:2"),
    ]
    furniture = [{"kind": "page_number", "start": 133, "end": 135, "text": "12"}]
    return article(units, beads, id=id, furniture=furniture)


def with_units(gold: AnnotatedArticle, units: Iterable[Unit]) -> AnnotatedArticle:
    return replace(gold, units=tuple(units))


def with_span(gold: AnnotatedArticle, old_label: str, **changes: Any) -> AnnotatedArticle:
    """Return the article with the span of a label changed; attributes are merged."""
    attributes = changes.pop("attributes", {})
    units = [
        replace(
            u,
            spans=tuple(
                replace(s, attributes=s.attributes | attributes, **changes)
                if s.label == old_label
                else s
                for s in u.spans
            ),
        )
        for u in gold.units
    ]
    return with_units(gold, units)


def without_span(gold: AnnotatedArticle, label: str) -> AnnotatedArticle:
    units = (replace(u, spans=tuple(s for s in u.spans if s.label != label)) for u in gold.units)
    return with_units(gold, units)


def write_run(folder: Path, *articles: AnnotatedArticle) -> Path:
    """Write the files of a run that a scorer reads, and return its directory."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = {
        "annotations.jsonl": [unit_to_row(u) for a in articles for u in a.units],
        "alignments.jsonl": [bead_to_row(b) for a in articles for b in a.beads],
        "articles.jsonl": [a.row for a in articles],
    }
    for name, lines in rows.items():
        (folder / name).write_text("".join(to_lines(lines)), encoding="utf-8")
    return folder
