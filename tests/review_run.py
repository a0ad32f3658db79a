"""A run to review, and a review of it: an invented article with every kind of text and bead."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from annotations.jsonl import read_beads, read_rows, read_units
from annotations.model import AnnotatedArticle, Bead, Unit
from factories import article, sentence, span, unit
from pipeline.write import CorpusWriter
from sample import ID, sample_article

HARD = "<script>alert(1)</script> Işıl 👩‍🚀 Café’de 🚜 Öykü’yü 2019’da gördü."
"""Markup, emoji of one and of four code points, a combining accent, apostrophes."""

SECOND = "deniz-2020"


def review_articles() -> list[AnnotatedArticle]:
    """Return the sample article, and one whose text is hard to show."""
    own = [
        unit(HARD, f"{SECOND}:s1:1", spans=(span(HARD, "Işıl", "PERSON", score=0.62),)),
        sentence("[PERSON Ali Kurt] geldi.", f"{SECOND}:s1:2"),
        sentence("Sonra döndü.", f"{SECOND}:s1:3"),
        sentence("[LOCATION Çeşme] uzak.", f"{SECOND}:s2:1"),
    ]
    own = [
        replace(u, start=at, end=at + len(u.text)) for u, at in zip(own, starts(own), strict=True)
    ]
    sections = [{"id": "s1", "units": []}, {"id": "s2", "units": []}]
    title = {"tr": "Deniz", "en": None}
    return [sample_article(), article(own, id=SECOND, title=title, sections=sections)]


def starts(units: list[Unit]) -> list[int]:
    """Return where units begin in a source that holds them one a line."""
    return [0, *accumulate(len(unit.text) + 1 for unit in units[:-1])]


def make_run(folder: Path) -> Path:
    """Write the run and return its folder."""
    with CorpusWriter(folder) as writer:
        for own in review_articles():
            writer.add_annotated(own)
        writer.finish({"schema": "derlem/1", "counts": {}, "seconds": 1.0})
    return folder


def log_of(run: Path) -> list[dict[str, Any]]:
    """Return the rows of a run's corrections.jsonl."""
    path = run / "corrections.jsonl"
    return list(read_rows(path)) if path.exists() else []


def unit_of(run: Path, key: str) -> Unit:
    """Return a unit of a run's annotations.jsonl."""
    return next(u for u in read_units(run / "annotations.jsonl") if u.id == key)


def sides_of(run: Path) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the sides of the sentence beads of a run, as numbers of the sentences."""
    return [short(b) for b in read_beads(run / "alignments.jsonl") if b.kind == "sentence"]


def short(bead: Bead) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sides of a bead without the article and section of each id."""
    tr, en = (tuple(key.rpartition(":")[2] for key in side) for side in (bead.tr, bead.en))
    return tr, en


__all__ = ["HARD", "ID", "SECOND", "log_of", "make_run", "sides_of", "unit_of"]
