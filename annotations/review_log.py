"""The log of a review, ``corrections.jsonl``: what it adds to the files of a run.

A review appends each correction to the log at once and leaves the other files as they are. The
manifest says how many rows of the log the files hold already; the rows after these are pending.
Who reads a run with ``read_corrected`` sees the pending rows as well.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from annotations.corrections import ConflictError, Correction, apply, inverse
from annotations.corrections_beads import apply_beads, follow_boundaries
from annotations.corrections_keep import texts_of, with_unit_ids
from annotations.jsonl import bead_to_row, to_lines
from annotations.model import AnnotatedArticle
from annotations.run_folder import read_present_rows, read_run
from corpus.errors import CorpusError

LOG = "corrections.jsonl"
MANIFEST = "manifest.json"


def read_corrected(folder: Path) -> Iterator[AnnotatedArticle]:
    """Yield the articles of a run with the pending corrections of its log.

    Raises CorpusError as ``read_run`` does, and where a correction does not fit its article.
    """
    pending = pending_by_article(folder)
    for article in read_run(folder):
        yield with_pending(article, pending.pop(article.id, ()), folder)
    if pending:
        key, corrections = next(iter(pending.items()))
        message = f"{len(corrections)} pending corrections are of {key!r}, which is not in the run"
        raise CorpusError(f"{message}; restore its files", str(folder / LOG))


def with_pending(
    article: AnnotatedArticle, pending: Sequence[Correction], folder: Path
) -> AnnotatedArticle:
    """Return an article with its pending corrections, whether its files hold them or not.

    They do hold them where a machine stopped after the files were written and before the manifest.
    """
    try:
        return correct(article, pending)
    except ConflictError as error:
        if _holds(article, pending):
            return article
        message = f"{error}; the log and {folder.name}/annotations.jsonl are not of one run"
        raise CorpusError(message, str(folder / LOG)) from None


def _holds(article: AnnotatedArticle, corrections: Sequence[Correction]) -> bool:
    """Return whether the article is what the corrections lead to."""
    live: list[Any] = []
    for correction in corrections:
        if correction.about == "beads":
            live = [row for row in live if row not in correction.before] + correction.after
    beads = [bead_to_row(bead) for bead in article.beads]
    try:
        before = apply([inverse(c) for c in reversed(corrections)], article.units)
        return apply(corrections, before) == list(article.units) and all(b in beads for b in live)
    except ConflictError:
        return False


def correct(article: AnnotatedArticle, corrections: Iterable[Correction]) -> AnnotatedArticle:
    """Return an article with corrections of any kind, in their order.

    Beads follow the sentences that are split or merged. Raises ConflictError.
    """
    for about, group in groupby(corrections, key=_layer):
        some = list(group)
        if about == "beads":
            article = replace(article, beads=tuple(apply_beads(some, article.beads)))
            continue
        units = apply(some, article.units)
        article = replace(article, units=tuple(units))
        if about == "boundaries":
            row = with_unit_ids(article.row, units)
            beads = follow_boundaries(some, article.beads, texts_of(units, row))
            article = replace(article, row=row, beads=tuple(beads))
    return article


def _layer(correction: Correction) -> str:
    """Return what a correction is about, as far as the others wait for it."""
    return correction.about if correction.about in ("beads", "boundaries") else "claims"


def pending_by_article(folder: Path) -> dict[str, list[Correction]]:
    """Return the corrections that only the log of a run holds, by article."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for row in pending_rows(folder):
        found[str(row["unit"]).rsplit(":", 2)[0]].append(Correction.from_row(row))
    return dict(found)


def pending_rows(folder: Path) -> list[dict[str, Any]]:
    """Return the rows of the log that the files of the run do not hold."""
    path = folder / LOG
    if not path.is_file():
        return []
    return list(read_present_rows(path))[settled_rows(folder) :]


def settled_rows(folder: Path) -> int:
    """Return how many rows of the log the files of the run hold."""
    return int(read_manifest(folder).get("corrections") or 0)


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a run; raises CorpusError where it is missing or broken."""
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"cannot be read ({error}); name a folder that derlem run wrote"
        raise CorpusError(message, str(path)) from error
    return manifest


def append_rows(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Append rows to a log and return when they are on the disk; raises OSError."""
    data = "".join(to_lines(rows)).encode()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        size = os.fstat(handle).st_size
        try:
            if os.write(handle, data) != len(data):
                raise OSError(28, "no space left for the whole row", str(path))
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, size)
            raise
    finally:
        os.close(handle)


def mend_log(path: Path) -> None:
    """Take off a last line that was cut short when a machine stopped; it was never confirmed."""
    if path.is_file():
        data = path.read_bytes()
        whole = data.rfind(b"\n") + 1
        if whole < len(data):
            with path.open("r+b") as file:
                file.truncate(whole)
                os.fsync(file.fileno())
