"""The state of a review: a run and what was corrected in it so far, kept on the disk at each step.

Each change is appended to ``corrections.jsonl`` before it is confirmed. The files of the run do not
change meanwhile; ``pipeline.review.settle`` writes them when the review ends.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotations.corrections import ConflictError, Correction, diff, diff_unit
from annotations.corrections_beads import diff_beads
from annotations.jsonl import bead_to_row, unit_to_row
from annotations.model import AnnotatedArticle, Bead, Unit
from annotations.review_log import LOG, append_rows, correct
from pipeline.review.bead_changes import bead_corrections
from pipeline.review.changes import Change, corrections_of
from pipeline.review.errors import RefusedError
from pipeline.review.index import Entry, Query, RunIndex, entry_of

UNDONE_AT_MOST = 2_000
"""How many steps can be taken back."""


@dataclass(frozen=True)
class Step:
    """One change that can be undone: what it touched, before and after."""

    article: str
    units: tuple[tuple[Unit, ...], tuple[Unit, ...]]
    beads: tuple[tuple[Bead, ...], tuple[Bead, ...]]


@dataclass(frozen=True)
class Saved:
    """What a change led to: the units that are new or other than before, and how to undo it."""

    article: str
    step: str | None
    units: tuple[Unit, ...]


class Review:
    """A run under review. Raises CorpusError where its files are wrong.

    ``by`` is the annotator; ``order`` holds ids of units, the only ones shown, in their order.
    """

    def __init__(self, folder: Path, by: str, order: Sequence[str] | None = None) -> None:
        self.folder = folder
        self.by = by
        self.saved = 0
        """How many corrections were written."""
        self._index = RunIndex(folder)
        self._order = None if order is None else list(order)
        self._articles: dict[str, AnnotatedArticle] = {}
        self._read: tuple[str, AnnotatedArticle] | None = None
        self._steps: dict[str, Step] = {}
        self.session = secrets.token_hex(4)
        """Tells this start of the server from others: its steps can be undone."""

    @property
    def rows(self) -> dict[str, dict[str, Any]]:
        """The rows of ``articles.jsonl``, by id."""
        return self._index.rows

    def article(self, key: str) -> AnnotatedArticle:
        """Return an article with its corrections."""
        if key in self._articles:
            return self._articles[key]
        if key not in self.rows:
            raise RefusedError(404, "unknown", f"no article {key!r}")
        if self._read is None or self._read[0] != key:
            self._read = key, self._index.read(key)
        return self._read[1]

    def position(self, key: str) -> tuple[AnnotatedArticle, int]:
        """Return the article of a unit and the unit's place in it."""
        article = self.article(key.rsplit(":", 2)[0])
        place = next((n for n, unit in enumerate(article.units) if unit.id == key), None)
        if place is None:
            raise RefusedError(404, "unknown", f"no sentence {key!r}")
        return article, place

    def queue(self, query: Query) -> list[str]:
        """Return the ids of the sentences that a query asks for."""
        return [entry.id for entry in self._entries() if query.accepts(entry)]

    def progress(self) -> dict[str, int]:
        """Return how many sentences there are, and how many are reviewed."""
        entries = self._entries()
        return {
            "total": len(entries),
            "reviewed": sum(entry.status != "machine" for entry in entries),
        }

    def _entries(self) -> list[Entry]:
        entries = [entry for own in self._index.entries.values() for entry in own]
        if self._order is None:
            return entries
        known = {entry.id: entry for entry in entries}
        return [known[key] for key in self._order if key in known]

    def change_unit(self, key: str, version: str, change: Change) -> Saved:
        """Save a change of a unit; refuses one that was made of an older state."""
        article, place = self.position(key)
        unit = article.units[place]
        if version != version_of(unit_to_row(unit)):
            raise RefusedError(409, "stale", "the sentence was changed meanwhile")
        following = article.units[place + 1] if place + 1 < len(article.units) else None
        return self._save(article, corrections_of(unit, following, change, self.by))

    def change_beads(self, key: str, version: str, change: Change) -> Saved:
        """Save a change of the alignment of an article; refuses one of an older state."""
        article = self.article(key)
        if version != beads_version(article):
            raise RefusedError(409, "stale", "the alignment was changed meanwhile")
        return self._save(article, bead_corrections(article, change, self.by))

    def undo(self, step: str) -> Saved:
        """Take a step back; refuses where what it touched was changed since."""
        return self._turn(step, back=True)

    def redo(self, step: str) -> Saved:
        """Do a step again that was taken back."""
        return self._turn(step, back=False)

    def _turn(self, key: str, *, back: bool) -> Saved:
        step = self._steps.get(key)
        if step is None:
            raise RefusedError(409, "gone", "this step cannot be taken back any more")
        article = self.article(step.article)
        now, then = (1, 0) if back else (0, 1)
        if _without(step.units[now], article.units):
            raise RefusedError(409, "stale", "the sentence was changed meanwhile")
        if not all(bead in article.beads for bead in step.beads[now]):
            raise RefusedError(409, "stale", "the alignment was changed meanwhile")
        corrections = self._between(step.units[now], step.units[then])
        moved = correct(article, corrections)
        corrections += self._beads_between(moved, step.beads[now], step.beads[then])
        return self._save(article, corrections, step=key)

    def _between(self, before: Sequence[Unit], after: Sequence[Unit]) -> list[Correction]:
        if [unit.id for unit in before] == [unit.id for unit in after]:
            pairs = zip(before, after, strict=True)
            return [c for old, new in pairs for c in diff_unit(old, new, self.by)]
        return diff(before, after, self.by)

    def _beads_between(
        self, article: AnnotatedArticle, before: Sequence[Bead], after: Sequence[Bead]
    ) -> list[Correction]:
        """Return what brings back the beads of a step, as far as they are not there."""
        keys = {key for bead in (*before, *after) for key in (*bead.tr, *bead.en)}
        kinds = {bead.kind for bead in (*before, *after)}
        now = [
            bead
            for bead in article.beads
            if bead.kind in kinds and keys.intersection((*bead.tr, *bead.en))
        ]
        missing = [bead for bead in after if bead not in now]
        return diff_beads(now, after, self.by) if missing else []

    def _save(
        self, article: AnnotatedArticle, corrections: list[Correction], step: str | None = None
    ) -> Saved:
        """Write corrections, then take them over; nothing is taken over that is not on the disk."""
        if not corrections:
            return Saved(article.id, None, ())
        corrections = [replace(c, annotator=self.by) for c in corrections]
        try:
            after = correct(article, corrections)
        except ConflictError as error:
            raise RefusedError(409, "conflict", str(error)) from None
        now = datetime.now(UTC).isoformat(timespec="seconds")
        append_rows(self.folder / LOG, [c.to_row(now) for c in corrections])
        self.saved += len(corrections)
        return self._taken_over(article, after, step)

    def _taken_over(
        self, before: AnnotatedArticle, after: AnnotatedArticle, step: str | None
    ) -> Saved:
        old, new = before.units, after.units
        gone, made = _without(old, new), _without(new, old)
        self._articles[after.id] = after
        self._index.entries[after.id] = [entry_of(unit) for unit in after.units]
        self._follow_order([unit.id for unit in gone], [unit.id for unit in made])
        if step is None:
            step = f"{self.session}-{self.saved}"
            beads = tuple(b for b in before.beads if b not in after.beads)
            now = tuple(b for b in after.beads if b not in before.beads)
            self._steps[step] = Step(after.id, (tuple(gone), tuple(made)), (beads, now))
            if len(self._steps) > UNDONE_AT_MOST:
                self._steps.pop(next(iter(self._steps)))
        return Saved(after.id, step, tuple(made))

    def _follow_order(self, gone: Sequence[str], made: Sequence[str]) -> None:
        """Put new sentences in the order in the place of those that they were made of."""
        if self._order is not None and set(gone) != set(made) and gone[0] in self._order:
            place = self._order.index(gone[0])
            left = [key for key in self._order[place:] if key not in gone]
            self._order[place:] = [*made, *left]


def _without(units: Iterable[Unit], others: Iterable[Unit]) -> list[Unit]:
    """Return the units that are not among others, by all that they say."""
    known = {unit.id: unit for unit in others}
    return [unit for unit in units if known.get(unit.id) != unit]


def version_of(row: Any) -> str:
    """Return what tells a state of a row from others."""
    data = json.dumps(row, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:16]


def beads_version(article: AnnotatedArticle) -> str:
    """Return what tells a state of the alignment of an article from others."""
    return version_of([bead_to_row(bead) for bead in article.beads])
