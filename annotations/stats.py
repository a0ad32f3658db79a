"""The figures of a corpus that go into a paper, as pandas tables.

Articles are counted one by one: what is held grows with different names, works and lengths, not
with the text. Every table has the same columns for any corpus, an empty one too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from annotations.corrections import Correction
from annotations.model import AnnotatedArticle, Bead, Span, Unit, layer_of
from annotations.report_totals import work_name, year_of

YEAR = re.compile(r"[0-9]{4}")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "summary": ("what", "count"),
    "labels": ("layer", "label", "lang", "count"),
    "sections": ("role", "lang", "layer", "label", "count"),
    "tokens": ("role", "lang", "tokens"),
    "articles": ("article", "layer", "label", "count"),
    "lengths": ("lang", "tokens", "sentences"),
    "dates": ("year", "count"),
    "cited_years": ("year", "count"),
    "works": ("work", "count"),
    "names": ("label", "name", "count"),
    "alignment": ("kind", "shape", "score", "count"),
    "corrections": ("about", "kind", "annotator", "count"),
}
"""Table -> its columns; the last is a count of what the others name.

``role`` is of the section, ``shape`` is ``1-2`` for a Turkish and two English units, ``score`` is
the lower end of a tenth, ``tokens`` in ``lengths`` are those of a sentence.
"""


@dataclass
class Stats:
    """Counts over the articles of a corpus, and over what was corrected in them."""

    _counts: dict[str, Counter[tuple[Any, ...]]] = field(
        default_factory=lambda: {name: Counter() for name in COLUMNS}
    )

    def add(self, article: AnnotatedArticle) -> None:
        """Count an article."""
        self._summary(articles=1, units=len(article.units))
        roles = {row["id"]: row.get("role") or "" for row in article.row.get("sections") or ()}
        for unit in article.units:
            self._add_unit(unit, roles.get(unit.section, ""))
        for bead in article.beads:
            self._add_bead(bead)

    def add_correction(self, row: Mapping[str, Any]) -> None:
        """Count a row of ``corrections.jsonl``."""
        correction = Correction.from_row(row)
        self._count("corrections", correction.about, correction.kind, correction.annotator)
        self._summary(corrections=1)

    def table(self, name: str) -> pd.DataFrame:
        """Return a table of COLUMNS, sorted by its keys, or by count where names are counted."""
        columns = COLUMNS[name]
        rows = [(*key, count) for key, count in sorted(self._counts[name].items())]
        table = pd.DataFrame(rows, columns=list(columns))
        table[columns[-1]] = table[columns[-1]].astype("int64")
        if name in ("works", "names", "corrections"):
            table = table.sort_values(columns[-1], ascending=False, kind="stable")
        return table.reset_index(drop=True)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Return all tables, by name."""
        return {name: self.table(name) for name in COLUMNS}

    def _count(self, table: str, *key: Any, times: int = 1) -> None:
        self._counts[table][key] += times

    def _summary(self, **counts: int) -> None:
        for what, count in counts.items():
            if count:
                self._count("summary", what, times=count)

    def _add_unit(self, unit: Unit, role: str) -> None:
        words = sum(len(token.words) for token in unit.tokens)
        self._summary(tokens=len(unit.tokens), words=words, spans=len(unit.spans))
        self._summary(**{f"{unit.kind} units": 1, f"{unit.status} units": 1})
        if unit.kind == "sentence":
            self._count("lengths", unit.lang, len(unit.tokens))
        if unit.tokens:
            self._count("tokens", role, unit.lang, times=len(unit.tokens))
        for span in unit.spans:
            self._add_span(unit, span, role)

    def _add_span(self, unit: Unit, span: Span, role: str) -> None:
        layer = layer_of(span.label)
        self._count("labels", layer, span.label, unit.lang)
        self._count("sections", role, unit.lang, layer, span.label)
        self._count("articles", unit.article, layer, span.label)
        if layer == "entity":
            self._count("names", span.label, span.text)
        elif layer == "timex":
            for year in year_of(span):
                self._count("dates", year)
        for work in span.attributes.get("works") or ():
            self._count("works", work_name(work))
            printed = YEAR.search(str(work.get("year") or work.get("date") or ""))
            if printed:
                self._count("cited_years", int(printed[0]))

    def _add_bead(self, bead: Bead) -> None:
        shape = f"{len(bead.tr)}-{len(bead.en)}"
        tenth = min(int(bead.score * 10), 9) / 10
        self._count("alignment", bead.kind, shape, tenth)
        self._summary(**{f"{bead.kind} beads": 1})


def stats_of(
    articles: Iterable[AnnotatedArticle], corrections: Iterable[Mapping[str, Any]] = ()
) -> Stats:
    """Return the statistics of articles and of the rows of ``corrections.jsonl``."""
    stats = Stats()
    for article in articles:
        stats.add(article)
    for row in corrections:
        stats.add_correction(row)
    return stats
