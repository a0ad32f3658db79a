"""Agreement beyond chance of annotators who label the same items, by NLTK.

=================== ==============================================================================
Cohen's kappa       two annotators, each with a chance agreement of their own (Cohen 1960)
Fleiss' kappa       any number of annotators, one chance agreement for all (Fleiss 1971); NLTK has
                    it as multi-pi (Siegel & Castellan 1988, Artstein & Poesio 2008)
Krippendorff's      any number of annotators, items that some of them left out, few items
alpha, nominal      (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability")
=================== ==============================================================================

Each is 1 where all agree always, 0 where they agree as often as by chance, below 0 where less
often. None stands for a statistic that says nothing: no items, or one label in all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Column = Sequence[str | None]
"""The labels that one annotator gave the items, in their order; None: not labelled."""


def cohen_kappa(columns: Sequence[Column]) -> float | None:
    """Return Cohen's kappa of two annotators, over the items that both labelled."""
    rows = complete(columns)
    return None if _says_nothing(rows) else float(_task(rows).kappa())


def fleiss_kappa(columns: Sequence[Column]) -> float | None:
    """Return Fleiss' kappa, over the items that all annotators labelled."""
    rows = complete(columns)
    return None if _says_nothing(rows) else float(_task(rows).pi())


def nominal_alpha(columns: Sequence[Column]) -> float | None:
    """Return Krippendorff's alpha, nominal, over the items that two or more labelled."""
    rows = [row for row in zip(*columns, strict=True) if sum(v is not None for v in row) > 1]
    return None if _says_nothing(rows) else float(_task(rows).alpha())


def complete(columns: Sequence[Column]) -> list[tuple[str | None, ...]]:
    """Return the items, as rows, that every annotator labelled."""
    return [row for row in zip(*columns, strict=True) if None not in row]


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of those values that there are; None where there is none."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _says_nothing(rows: Sequence[Sequence[str | None]]) -> bool:
    return len({value for row in rows for value in row if value is not None}) < 2


def _task(rows: Sequence[Sequence[str | None]]) -> Any:
    """Return the items as NLTK takes them; importing it takes a second, so it comes late."""
    from nltk.metrics.agreement import AnnotationTask  # type: ignore[import-untyped]

    return AnnotationTask(
        [
            (str(annotator), item, label)
            for item, row in enumerate(rows)
            for annotator, label in enumerate(row)
            if label is not None
        ]
    )
