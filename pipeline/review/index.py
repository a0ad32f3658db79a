"""Which sentences a run has and what is needed to filter them, without holding the run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, NamedTuple

from annotations.jsonl import row_to_bead, row_to_unit
from annotations.model import AnnotatedArticle, Unit, layer_of
from annotations.run_folder import read_present_rows
from corpus.errors import CorpusError


class Entry(NamedTuple):
    """A sentence, as far as filters ask; ``score`` is the lowest of its spans, in [0, 1]."""

    id: str
    article: str
    kind: str
    status: str
    labels: frozenset[str]
    score: float | None


@dataclass(frozen=True)
class Query:
    """What an annotator wants to see; None: all."""

    status: str | None = None
    """A status, or ``reviewed`` for all but ``machine``."""
    score: float | None = None
    label: str | None = None
    layer: str | None = None
    kind: str | None = None
    article: str | None = None

    def accepts(self, entry: Entry) -> bool:
        """Return whether a sentence is one of those."""
        return (
            self._accepts_status(entry.status)
            and (self.score is None or (entry.score is not None and entry.score < self.score))
            and (self.label is None or self.label in entry.labels)
            and (self.layer is None or any(layer_of(x) == self.layer for x in entry.labels))
            and self.kind in (None, entry.kind)
            and self.article in (None, entry.article)
        )

    def _accepts_status(self, status: str) -> bool:
        return self.status in (None, status) or (self.status == "reviewed" and status != "machine")


def entry_of(unit: Unit) -> Entry:
    """Return the entry of a unit."""
    scores = [span.score for span in unit.spans if span.score is not None]
    return Entry(
        unit.id,
        unit.article,
        unit.kind,
        unit.status,
        frozenset(span.label for span in unit.spans),
        min(scores, default=None),
    )


class Stretch(NamedTuple):
    """Where the rows of an article stand in a file, in bytes."""

    start: int
    end: int


class RunIndex:
    """The articles of a run and where their rows are; raises CorpusError where a file is wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.rows = {str(row["id"]): row for row in read_present_rows(folder / "articles.jsonl")}
        self.entries: dict[str, list[Entry]] = {key: [] for key in self.rows}
        self._units: dict[str, Stretch] = {}
        self._beads: dict[str, Stretch] = {}
        for row in self._scan("annotations.jsonl", self._units):
            unit = row_to_unit({**row, "tokens": ()})
            self.entries[unit.article].append(entry_of(unit))
        for _ in self._scan("alignments.jsonl", self._beads):
            pass

    def read(self, article: str) -> AnnotatedArticle:
        """Return an article of the run, as its files have it."""
        units = [row_to_unit(row) for row in self._read("annotations.jsonl", self._units, article)]
        beads = [row_to_bead(row) for row in self._read("alignments.jsonl", self._beads, article)]
        return AnnotatedArticle(article, tuple(units), tuple(beads), self.rows[article])

    def _scan(self, name: str, places: dict[str, Stretch]) -> Iterator[dict[str, Any]]:
        """Yield the rows of a file, and note where those of each article are."""
        path = self._folder / name
        try:
            with path.open("rb") as file:
                yield from self._scan_lines(path, file, places)
        except OSError as error:
            message = f"cannot be read ({error.strerror}); name a folder that derlem run wrote"
            raise CorpusError(message, str(path)) from error

    def _scan_lines(
        self, path: Path, file: IO[bytes], places: dict[str, Stretch]
    ) -> Iterator[dict[str, Any]]:
        at = 0
        for number, line in enumerate(file, start=1):
            start, at = at, at + len(line)
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                article = row["article"]
                known = places.get(article)
                if article not in self.rows or (known and known.end != start):
                    message = f"{article!r} is not in this place of articles.jsonl"
                    raise CorpusError(message, str(path), number)
                places[article] = Stretch(known.start if known else start, at)
                yield row
            except (ValueError, KeyError, TypeError, IndexError) as error:
                if isinstance(error, CorpusError):
                    raise
                message = f"is no row of a run ({error}); see derlem validate"
                raise CorpusError(message, str(path), number) from error

    def _read(
        self, name: str, places: dict[str, Stretch], article: str
    ) -> Iterable[dict[str, Any]]:
        stretch = places.get(article)
        if stretch is None:
            return []
        with (self._folder / name).open("rb") as file:
            file.seek(stretch.start)
            lines = file.read(stretch.end - stretch.start).split(b"\n")
        return [json.loads(line) for line in lines if line.strip()]
