"""The page of an evaluation: each miss, false alarm and wrong value in its sentence.

One file that needs nothing from outside; its content policy allows its own style and script, by
hash, and nothing else. All text is escaped by the template engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from jinja2 import Template

from annotations.model import Unit
from annotations.page import inline_assets, page_template
from annotations.score import Item
from annotations.score_gold import place
from annotations.score_run import Evaluation, Finding, compare
from annotations.score_table import KEY, field_rows, layer_rows, other_rows

CONTEXT = 300
"""Characters shown before the first and after the last mark of a long text."""


class Piece(NamedTuple):
    """A stretch of text; ``marks`` names what covers it: ``gold``, ``found``, both or nothing."""

    text: str
    marks: str


class Mark(NamedTuple):
    """A stretch of a text to be marked, in code points."""

    start: int
    end: int
    name: str


class Shown(NamedTuple):
    """A finding with its texts: one, or two where gold and found do not stand in one."""

    finding: Finding
    texts: tuple[tuple[Piece, ...], ...]
    new: bool


def to_page(evaluation: Evaluation, title: str, against: Evaluation | None = None) -> str:
    """Return the page as HTML.

    Args:
        evaluation: a run beside its gold.
        title: what was scored against what.
        against: another run beside the same gold: its errors that are gone are shown too, and
            those that are new are told apart.
    """
    totals = evaluation.totals()
    changes = compare(against, evaluation) if against else None
    new = {finding.key for finding in changes.losses} if changes else set()
    findings = evaluation.findings()
    gained = changes.gains if changes else ()
    return _template().render(
        **inline_assets("score_page.css", "score_page.js"),
        title=title,
        key=KEY,
        articles=len(evaluation.articles),
        rows=layer_rows(totals),
        fields=field_rows(totals),
        others=other_rows(totals),
        findings=[shown(finding, finding.key in new) for finding in findings],
        gained=[shown(finding, False) for finding in gained],
        compared=changes is not None,
        layers=_distinct(finding.layer for finding in (*findings, *gained)),
        kinds=_distinct(finding.kind for finding in (*findings, *gained)),
    )


def shown(finding: Finding, new: bool) -> Shown:
    """Return a finding with its gold and its found item marked in their sentence."""
    gold, found = finding.gold, finding.found
    if gold and found and (at := _at_home(found, gold.unit)):
        texts = [_pieces(_text(gold), [Mark(*_at(gold), "gold"), Mark(*at, "found")])]
    else:
        sides = [(item, name) for item, name in ((gold, "gold"), (found, "found")) if item]
        texts = [_pieces(_text(item), [Mark(*_at(item), name)]) for item, name in sides]
    return Shown(finding, tuple(texts), new)


def _text(item: Item) -> str:
    return item.unit.text if item.unit else " ".join(item.text.split())


def _at(item: Item) -> tuple[int, int]:
    return item.at if item.unit else (0, len(_text(item)))


def _at_home(item: Item, unit: Unit | None) -> tuple[int, int] | None:
    """Return where an item stands in the unit of another; None where it does not."""
    if unit is None or item.unit is None:
        return None
    if item.unit.text == unit.text:
        return item.at
    return place(item.text, item.unit.start + item.at[0], unit)


def _pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return a text cut where marks begin and end, and short of what is far from them."""
    first = max(0, min(mark.start for mark in marks) - CONTEXT)
    last = min(len(text), max(mark.end for mark in marks) + CONTEXT)
    edges = sorted({first, last, *(edge for mark in marks for edge in (mark.start, mark.end))})
    pieces = [
        Piece(text[a:b], " ".join(m.name for m in marks if m.start <= a and b <= m.end))
        for a, b in pairwise(edges)
    ]
    before, after = [Piece("… ", "")] * (first > 0), [Piece(" …", "")] * (last < len(text))
    return (*before, *pieces, *after)


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


@cache
def _template() -> Template:
    """Return the page's template, read once."""
    return page_template("score_page.html", {"share": "{:.3f}".format})
