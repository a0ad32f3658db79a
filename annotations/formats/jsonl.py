"""derlem's own JSONL: what ``derlem diff`` and ``derlem apply`` take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.model import AnnotatedArticle


def lines(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[str]:
    """Yield the rows of units, or of beads."""
    for article in articles:
        if links:
            yield from to_lines(map(bead_to_row, article.beads))
        else:
            yield from to_lines(map(unit_to_row, article.units))
