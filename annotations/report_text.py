"""What the report shows of an article: texts with nested marks, its blocks and beads."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from annotations.model import ENTITY_LABELS, AnnotatedArticle, Span, Unit
from annotations.report_totals import work_name


@dataclass(frozen=True)
class Mark:
    """A stretch of text under a span; ``kind`` picks its colour, ``details`` is what it tells."""

    kind: str
    details: str
    pieces: tuple[str | Mark, ...]


Piece = str | Mark


class Block(NamedTuple):
    """A paragraph or heading of the article, with the units it is made of.

    ``number`` counts from 1; ``level`` is that of the section, 1 the highest.
    """

    number: int
    level: int
    kind: str
    lang: str
    units: tuple[Unit, ...]


class BeadRow(NamedTuple):
    """Two sides of a bead; ``score`` is None where one side is missing."""

    tr: tuple[Unit, ...]
    en: tuple[Unit, ...]
    score: float | None


class Cut(NamedTuple):
    """The part of a span that is to be marked: all of it, unless it crosses another."""

    start: int
    end: int
    span: Span


def marked(unit: Unit) -> tuple[Piece, ...]:
    """Return the text of a unit in pieces, marks inside marks; a crossing span is cut in two."""
    cuts = [Cut(span.start, span.end, span) for span in unit.spans]
    in_order = sorted(cuts, key=lambda cut: (cut.start, -cut.end, cut.span.layer))
    return tuple(_nest(unit.text, 0, len(unit.text), deque(in_order)))


def _nest(text: str, start: int, end: int, cuts: deque[Cut]) -> Iterator[Piece]:
    """Yield the pieces of ``text[start:end]`` under the cuts inside it."""
    while cuts:
        outer = cuts.popleft()
        if start < outer.start:
            yield text[start : outer.start]
        inside: deque[Cut] = deque()
        beyond: list[Cut] = []
        while cuts and cuts[0].start < outer.end:
            cut = cuts.popleft()
            inside.append(cut._replace(end=min(cut.end, outer.end)))
            if cut.end > outer.end:
                beyond.append(cut._replace(start=outer.end))
        cuts.extendleft(reversed(beyond))
        pieces = tuple(_nest(text, outer.start, outer.end, inside))
        yield Mark(kind_of(outer.span.label), details(outer.span), pieces)
        start = outer.end
    if start < end:
        yield text[start:end]


def kind_of(label: str) -> str:
    """Return the CSS class of a label; labels that annotators brought in share one."""
    if label in ENTITY_LABELS:
        return label.lower()
    return {
        "CITATION": "citation",
        "DATE": "date",
        "TIME": "date",
        "DURATION": "date",
        "SET": "date",
    }.get(label, "other")


def details(span: Span) -> str:
    """Return what a reader may want to know of a span, a line each: ``value: 1994``."""
    facts: dict[str, Any] = {
        key: span.attributes.get(key) for key in ("value", "mod", "resolved", "style", "prefix")
    }
    lines = [span.label, *(f"{key}: {value}" for key, value in facts.items() if value)]
    lines += [f"work: {work_line(work)}" for work in span.attributes.get("works") or ()]
    if span.score is not None:
        lines.append(f"score: {span.score:.2f}")
    return "\n".join([*lines, f"by: {span.by}"])


def work_line(work: dict[str, Any]) -> str:
    """Return a cited work with its pages, its role and the entry of the references it points to."""
    pages = f", p. {work['pages']}" if work.get("pages") else ""
    role = f" ({work['role']})" if work.get("role") else ""
    reference = f" → {work['reference']}" if work.get("reference") else ""
    return f"{work_name(work)}{pages}{role}{reference}"


def bead_rows(article: AnnotatedArticle) -> list[BeadRow]:
    """Return the beads of the abstracts, in order."""
    units = {unit.id: unit for unit in article.units}
    return [
        BeadRow(
            tuple(units[id] for id in bead.tr if id in units),
            tuple(units[id] for id in bead.en if id in units),
            bead.score if bead.tr and bead.en else None,
        )
        for bead in article.beads
        if bead.kind == "sentence"
    ]


def blocks(article: AnnotatedArticle) -> list[Block]:
    """Return the text in order, without the abstract sentences, which stand in their beads."""
    shown = {id for b in article.beads if b.kind == "sentence" for id in (*b.tr, *b.en)}
    units = (unit for unit in article.units if unit.id not in shown)
    groups = groupby(units, key=lambda u: (u.section, u.meta.get("paragraph"), u.kind, u.lang))
    levels = {row["id"]: row.get("level", 1) for row in article.row.get("sections", ())}
    return [
        Block(number, levels.get(section, 1), kind, lang, tuple(group))
        for number, ((section, _, kind, lang), group) in enumerate(groups, 1)
    ]
