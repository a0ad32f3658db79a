"""``report.html``: one file that shows a run without a network, to be opened in any browser.

The page needs nothing from outside: style and script stand in it, and its content policy allows
only those two, by their hash. All text is escaped by the template engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any

from jinja2 import Template

from annotations.model import AnnotatedArticle
from annotations.page import inline_assets, page_template
from annotations.report_charts import chart
from annotations.report_text import bead_rows, blocks, kind_of, marked
from annotations.report_totals import Place, Totals, place_of, title_of

FULL_ARTICLES = 20
LISTED_ARTICLES = 2000
NAMES, WORKS = 15, 10
LANGUAGES = {"tr": "Turkish", "en": "English"}


class Report:
    """Collects articles and renders the page.

    Holds the first ``full`` articles, a line for the first ``listed``, and counts of all.
    """

    def __init__(self, full: int = FULL_ARTICLES, listed: int = LISTED_ARTICLES) -> None:
        self._full = full
        self._listed = listed
        self._totals = Totals()
        self._articles: list[AnnotatedArticle] = []
        self._places: list[Place] = []

    def add(self, article: AnnotatedArticle) -> None:
        """Take up an article."""
        self._totals.add(article)
        number = self._totals.counts["articles"]
        if number <= self._full:
            self._articles.append(article)
        if number <= self._listed:
            self._places.append(place_of(number, article))

    def add_counted(self, totals: Totals, places: Iterable[Place]) -> None:
        """Take up articles that were counted elsewhere; they are listed, not shown in full."""
        first = self._totals.counts["articles"] + 1
        listed = islice(places, max(self._listed + 1 - first, 0))
        self._places += [place._replace(number=n) for n, place in enumerate(listed, start=first)]
        self._totals.update(totals)

    @property
    def is_full(self) -> bool:
        """Whether no more articles are shown in full."""
        return len(self._articles) >= self._full

    def render(self, manifest: Mapping[str, Any]) -> Iterator[str]:
        """Yield the page in pieces; the same articles and manifest give the same bytes."""
        return _template().generate(
            **inline_assets("report.css", "report.js"),
            articles=self._articles,
            places=self._places,
            totals=self._totals,
            years=chart(self._totals.year_columns(), [""]),
            lengths=chart(self._totals.length_columns(), self._languages()),
            languages=self._languages(),
            names=self._totals.name_rows(NAMES),
            works=self._totals.work_rows(WORKS),
            run=_run_facts(manifest),
        )

    def _languages(self) -> list[str]:
        """Return the names of the languages in the order in which sentence lengths are counted."""
        return [LANGUAGES.get(lang, lang) for lang in self._totals.lengths]


def _run_facts(manifest: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return what the foot of the page says of the run: versions, models and settings, no times."""
    facts: list[tuple[str, str]] = []
    for part in ("versions", "models", "settings"):
        values = manifest.get(part)
        if isinstance(values, Mapping):
            facts += [(f"{part}: {key}", str(value)) for key, value in values.items()]
    return facts


@cache
def _template() -> Template:
    """Return the page's template, read once."""
    filters: dict[str, Callable[..., Any]] = {
        "kind_of": kind_of,
        "marked": marked,
        "blocks": blocks,
        "bead_rows": bead_rows,
        "title_of": title_of,
        "number": "{:,}".format,
    }
    return page_template("report.html", filters)
