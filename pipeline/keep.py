"""Keep the corrections that an output directory holds when a run writes into it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotations.corrections import Correction
from annotations.corrections_keep import keep_article
from annotations.corrections_read import OF_THE_RUN
from annotations.jsonl import row_to_bead, row_to_unit
from annotations.model import AnnotatedArticle, Bead, Unit
from annotations.run_folder import read_claims, read_present_rows
from corpus.errors import CorpusError

MACHINE_DIFF = "machine_diff.jsonl"
"""What a new run says otherwise of corrected sentences, in the form of ``corrections.jsonl``."""


class KeptCorrections:
    """The corrected units and beads of an output directory, until each is put back.

    A unit counts as corrected by its status, or by a span that an annotator claims; one with a note
    keeps that. Raises CorpusError where the directory's files cannot be read.
    """

    def __init__(self, out: Path) -> None:
        self.rows = 0
        """How many corrected units and beads were put back."""
        self._out = out
        self._units: dict[str, list[Unit]] = defaultdict(list)
        self._beads: dict[str, list[Bead]] = defaultdict(list)
        self._told: list[Correction] = []
        if (out / "annotations.jsonl").is_file():
            for unit in corrected_units(out / "annotations.jsonl"):
                self._units[unit.article].append(unit)
        if (out / "alignments.jsonl").is_file():
            for bead in read_claims(out / "alignments.jsonl", row_to_bead):
                if bead.status != "machine":
                    self._beads[bead.article].append(bead)

    def put_back(self, article: AnnotatedArticle) -> AnnotatedArticle:
        """Return an article with its corrections; raises CorpusError where they have no place."""
        if article.id not in self._units and article.id not in self._beads:
            return article
        old, beads = self._units.get(article.id, []), self._beads.get(article.id, [])
        found, told = keep_article(old, beads, article)
        self._units.pop(article.id, None)
        self._beads.pop(article.id, None)
        self._told += told
        self.rows += len(old) + len(beads)
        return found

    def check_none_left(self) -> None:
        """Raise CorpusError where corrections would be lost, as this run has not their article."""
        left = [*self._units, *(key for key in self._beads if key not in self._units)]
        if left:
            raise CorpusError(
                f"holds corrections of {left[0]!r} and this run does not have its text"
                f"{f' (so with {len(left)} articles)' if len(left) > 1 else ''}; "
                "nothing is overwritten: give another --out, or run over its articles again",
                str(self._out),
            )

    def machine_diff(self) -> Iterator[dict[str, Any]]:
        """Yield what the machine says otherwise, as rows without a time."""
        return ({**correction.to_row(""), "time": None} for correction in self._told)


def corrected_units(path: Path) -> Iterator[Unit]:
    """Yield the units of a file that a person had a hand in; with a note only, as ``machine``."""
    for row in read_present_rows(path):
        by_hand = any(str(s.get("by")).startswith("annotator:") for s in row.get("spans") or ())
        has_note = bool((row.get("meta") or {}).keys() - set(OF_THE_RUN))
        if by_hand or has_note or row.get("status") != "machine":
            try:
                unit = row_to_unit(row)
            except (KeyError, TypeError, IndexError) as error:
                message = f"{row.get('id')} is incomplete ({error}); see derlem validate"
                raise CorpusError(message, str(path)) from error
            is_unsaid = by_hand and unit.status == "machine"
            yield replace(unit, status="corrected") if is_unsaid else unit
