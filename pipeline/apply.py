"""Compare what annotators return with a run, and put it into all outputs of the run.

``corrections.jsonl`` in the run's folder tells who corrected what and when. It also tells when a
returned file was made before the corrections of others: those stay, its own are added.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from annotations.adjudicate import UNDECIDED
from annotations.corrections import (
    UNKNOWN,
    ConflictError,
    Correction,
    apply,
    diff,
    inverse,
)
from annotations.corrections_beads import apply_beads, complete_beads, diff_beads, follow_boundaries
from annotations.corrections_boundaries import Part, UnmatchedError
from annotations.corrections_keep import texts_of, with_unit_ids
from annotations.corrections_read import complete_units
from annotations.jsonl import row_to_bead, row_to_unit, span_to_row
from annotations.model import AnnotatedArticle, Bead, Unit
from annotations.review_log import LOG, pending_rows, read_corrected, read_manifest
from annotations.run_folder import read_claims, read_present_rows
from annotations.validate_errors import check_valid, line_of, place_in_text
from annotations.validate_units import first_difference
from corpus.errors import CorpusError
from pipeline.locks import only_one
from pipeline.write import CorpusWriter


@dataclass
class Difference:
    """What a returned file corrects.

    ``kept`` counts the spans and beads that it has and leaves as they were. ``stale`` names the
    units whose rows were made before corrections that the run has, which stay; ``left_out`` the
    rows of sentences that were split or merged since, ``undecided`` those on which annotators
    differ (see ``derlem adjudicate``); both are passed over.
    """

    corrections: list[Correction] = field(default_factory=list)
    kept: int = 0
    stale: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)


class Returned:
    """The rows of a corrected file, by article; raises CorpusError where one is wrong."""

    def __init__(self, path: Path, by: str) -> None:
        self.path = path
        self.by = by
        check_valid(path)
        self.rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.has_beads = False
        for row in read_present_rows(path):
            if self.rows and self.has_beads != ("tr" in row):
                message = f"{row.get('id', 'a row')} is of the other kind of file"
                raise CorpusError(f"{message}; sentences and beads come back in two", str(path))
            self.has_beads = "tr" in row
            article = row.get("article") or row["id"].rsplit(":", 2)[0]
            self.rows[article].append(row)

    def check_none_left(self, place: Path) -> None:
        """Raise CorpusError where rows are of an article that was not met."""
        for article, rows in self.rows.items():
            message = (
                f"{len(rows)} rows are of the article {article!r}, which is not in {place}; "
                "name the run that the file was made from"
            )
            raise CorpusError(message, str(self.path))


def diff_files(before: Path, after: Path, *, by: str = UNKNOWN) -> Difference:
    """Return what ``after`` corrects in ``before``: a run's folder, or one of its files.

    ``by`` names the annotator where the file does not. Raises CorpusError where a file is wrong, or
    a text was changed.
    """
    returned, found = Returned(after, by), Difference()
    if before.is_dir():
        log = read_log(before / LOG)
        for article in read_corrected(before):
            correct_article(article, returned, log, found)
    else:
        diff_with_file(before, returned, found)
    returned.check_none_left(before)
    return found


def diff_with_file(before: Path, returned: Returned, found: Difference) -> None:
    """Add what a returned file corrects in an earlier state of it."""
    if returned.has_beads:
        for key, beads in groupby(read_claims(before, row_to_bead), key=lambda bead: bead.article):
            correct_beads(returned, key, list(beads), {}, Log(), found)
    else:
        for key, units in groupby(read_claims(before, row_to_unit), key=lambda unit: unit.article):
            correct_units(returned, key, list(units), Log(), found)


def apply_corrections(
    corrected: Path, run: Path, *, by: str = UNKNOWN, time: str | None = None
) -> Difference:
    """Put the corrections of a file into all outputs of a run; return them.

    All files are rewritten or none; applying again changes nothing. ``time`` (ISO 8601; now) goes
    into ``corrections.jsonl``. Raises CorpusError as ``diff_files`` does, and where a correction
    contradicts one that the run has.
    """
    returned, found = Returned(corrected, by), Difference()
    with only_one(run), CorpusWriter(run) as writer:
        log = read_log(run / LOG)
        for article in read_corrected(run):
            writer.add_annotated(correct_article(article, returned, log, found))
        returned.check_none_left(run)
        if found.corrections or pending_rows(run):
            now = time or datetime.now(UTC).isoformat(timespec="seconds")
            rows = [*read_log_rows(run / LOG), *(c.to_row(now) for c in found.corrections)]
            writer.add_rows(LOG, rows)
            manifest = read_manifest(run)
            counts = dict(sorted(writer.counts.items()))
            writer.finish({**manifest, "counts": counts, "corrections": len(rows)})
    return found


@dataclass
class Log:
    """The corrections that a run has, by the id of the unit; sentences and beads that are gone."""

    by_unit: dict[str, list[Correction]] = field(default_factory=lambda: defaultdict(list))
    gone: set[Part] = field(default_factory=set)
    gone_beads: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=set)


def read_log(path: Path) -> Log:
    """Return the corrections of a ``corrections.jsonl``; none where there is no such file."""
    log = Log()
    for row in read_log_rows(path):
        correction = Correction.from_row(row)
        log.by_unit[correction.unit].append(correction)
        if correction.about == "boundaries":
            log.gone |= {Part(**part) for part in correction.before}
        elif correction.about == "beads":
            log.gone_beads |= {sides_of(row) for row in correction.before}
    return log


def read_log_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a ``corrections.jsonl``; none where there is no such file."""
    return read_present_rows(path) if path.is_file() else iter(())


def correct_article(
    article: AnnotatedArticle, returned: Returned, log: Log, found: Difference
) -> AnnotatedArticle:
    """Return an article with what a file corrects in it, which is added to ``found``."""
    if article.id not in returned.rows:
        return article
    if returned.has_beads:
        texts = texts_of(article.units, article.row)
        beads = correct_beads(returned, article.id, article.beads, texts, log, found)
        return replace(article, beads=tuple(beads))
    first = len(found.corrections)
    units = correct_units(returned, article.id, article.units, log, found)
    row = with_unit_ids(article.row, units)
    beads = follow_boundaries(found.corrections[first:], article.beads, texts_of(units, row))
    return replace(article, units=tuple(units), beads=tuple(beads), row=row)


def correct_beads(
    returned: Returned,
    article: str,
    beads: Sequence[Bead],
    texts: dict[str, str],
    log: Log,
    found: Difference,
) -> list[Bead]:
    """Return the beads of an article with what a file corrects in them."""
    rows = returned.rows.pop(article, [])
    texts = texts or {
        side[0]: text
        for bead in beads
        for side, text in ((bead.tr, bead.tr_text), (bead.en, bead.en_text))
        if len(side) == 1
    }
    try:
        after = complete_beads(rows, beads, texts, returned.by) if rows else []
    except ValueError as error:
        raise CorpusError(str(error), str(returned.path)) from None
    corrections = diff_beads(beads, after, returned.by)
    try:
        undoing = undone_beads(corrections, rows, log)
    except ConflictError as error:
        raise CorpusError(f"{error}; take its row from the run again", str(returned.path)) from None
    corrections = [c for c in corrections if c not in undoing]
    found.stale += [c.unit for c in undoing]
    found.corrections += corrections
    found.kept += sum(bead in beads for bead in after)
    return apply_beads(corrections, beads)


def undone_beads(
    corrections: Sequence[Correction], rows: Sequence[dict[str, Any]], log: Log
) -> list[Correction]:
    """Return those that only undo what the run has, as the file was made before that.

    Their rows say ``machine`` and are what a correction of the run found. Raises ConflictError
    where such rows hang together with corrected ones.
    """
    older = {sides_of(row) for row in rows if row.get("status") == "machine"} & log.gone_beads
    found = []
    for correction in corrections:
        sides = {sides_of(row) for row in correction.after}
        if sides <= older:
            found.append(correction)
        elif sides & older:
            raise ConflictError(correction)
    return found


def sides_of(row: dict[str, Any]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return what a row of ``alignments.jsonl`` aligns: its kind, and the ids of both sides."""
    return row["kind"], tuple(sorted(row.get("tr") or ())), tuple(sorted(row.get("en") or ()))


def correct_units(
    returned: Returned, article: str, units: Sequence[Unit], log: Log, found: Difference
) -> list[Unit]:
    """Return the units of an article with what a file corrects in them."""
    rows = current_rows(returned.rows.pop(article, []), units, log, found)
    corrections = corrections_of(returned, rows, units)
    older = older_states(rows, units, corrections, log)
    if older:
        own = corrections_of(returned, [r for r in rows if r["id"] in older], [*older.values()])
        corrections = [c for c in corrections if c.unit not in older]
        corrections += [c for c in own if not is_made(c, units, log)]
        found.stale += [key for key in older if not claims_of(log.by_unit[key]) <= claims_of(own)]
    try:
        after = apply(corrections, units)
    except ConflictError as error:
        raise CorpusError(f"{error}; take its row from the run again", str(returned.path)) from None
    found.corrections += corrections
    found.kept += kept_spans(rows, units, corrections)
    return after


def corrections_of(
    returned: Returned, rows: Sequence[dict[str, Any]], units: Sequence[Unit]
) -> list[Correction]:
    """Return what rows correct in units; raises CorpusError where a text was changed."""
    try:
        after = complete_units(rows, units, returned.by)
        return diff(units, after, returned.by)
    except UnmatchedError as error:
        raise changed_text(returned.path, rows[error.position], units) from None
    except ValueError as error:
        raise CorpusError(str(error), str(returned.path)) from None


def kept_spans(
    rows: Sequence[dict[str, Any]], units: Sequence[Unit], corrections: Sequence[Correction]
) -> int:
    """Return how many spans of the units in the file were left as they were."""
    named = {row["id"] for row in rows}
    changed = sum(c.about == "span" and c.kind != "added" for c in corrections)
    return max(0, sum(len(unit.spans) for unit in units if unit.id in named) - changed)


def current_rows(
    rows: Sequence[dict[str, Any]], units: Sequence[Unit], log: Log, found: Difference
) -> list[dict[str, Any]]:
    """Return the rows but undecided ones, and those of sentences split or merged since.

    These are told.

    A short row, which says no status, is not one of them: it undoes the change on purpose.
    """
    present = {unit.id for unit in units}
    gone = [
        row["id"]
        for row in rows
        if row["id"] not in present
        and row.get("status", "corrected") != "corrected"
        and Part(row["id"], row["text"]) in log.gone
    ]
    found.left_out += gone
    undecided = [row["id"] for row in rows if is_undecided(row)]
    found.undecided += undecided
    return [row for row in rows if row["id"] not in {*gone, *undecided}]


def is_undecided(row: dict[str, Any]) -> bool:
    """Return whether annotators differ on a row, and no person has given it a status since."""
    return bool((row.get("meta") or {}).get(UNDECIDED)) and row.get("status") == "machine"


def older_states(
    rows: Sequence[dict[str, Any]],
    units: Sequence[Unit],
    corrections: Sequence[Correction],
    log: Log,
) -> dict[str, Unit]:
    """Return the units, by id, as they were when their rows were taken from the run.

    These are the ones whose rows say ``machine``, or hold a span of the machine that the run has
    corrected, or would undo all corrections that the run has and do not say that they are of the
    corrected state.
    """
    by_id = {row["id"]: row for row in rows if row.get("spans") is not None}
    undoing = claims_of(corrections)
    found = {}
    for unit in units:
        own = [c for c in log.by_unit.get(unit.id, ()) if is_claim(c)]
        row = by_id.get(unit.id)
        if not own or row is None:
            continue
        undo = [inverse(c) for c in reversed(own)]
        status = row.get("status", "corrected")
        undoes_all = status != "corrected" and claims_of(undo) <= undoing
        if status == "machine" or undoes_all or has_corrected_span(row, unit, own):
            with suppress(ConflictError):
                found[unit.id] = apply(undo, [unit])[0]
    return found


def has_corrected_span(row: dict[str, Any], unit: Unit, corrections: Sequence[Correction]) -> bool:
    """Return whether a row holds a span of the machine, to the letter, that the run corrected."""
    now = [span_to_row(span) for span in unit.spans]
    before = [c.before for c in corrections if c.about == "span" and c.before]
    corrected = [span for span in before if span not in now and not is_by_person(span)]
    return any(span in row["spans"] for span in corrected)


def is_by_person(span: dict[str, Any]) -> bool:
    """Return whether a person claims the span of a row."""
    return str(span.get("by")).startswith("annotator:")


def claims_of(corrections: Iterable[Correction]) -> set[str]:
    """Return what corrections claim, whoever says it: unit, and spans without score."""
    return {
        json.dumps([c.unit, *map(bare, (c.before, c.after))], sort_keys=True)
        for c in corrections
        if is_claim(c)
    }


def is_claim(correction: Correction) -> bool:
    """Return whether a correction is of what a row claims: its spans, or one of these fields."""
    if correction.about == "span":
        return True
    return correction.about == "unit" and bool(correction.after.keys() & {"lang", "kind", "tokens"})


def bare(row: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return the row of a span (or a field) without who claims it, and how surely."""
    return row and {key: row[key] for key in row if key not in ("by", "score", "id")}


def is_made(correction: Correction, units: Sequence[Unit], log: Log) -> bool:
    """Return whether a correction was made before, by anyone: applying it would change nothing."""
    if claims_of([correction]) & claims_of(log.by_unit[correction.unit]):
        return True
    try:
        return apply([correction], units) == list(units)
    except ConflictError:
        return False


def changed_text(path: Path, row: dict[str, Any], units: Sequence[Unit]) -> CorpusError:
    """Return the error of a row whose text is none of the run's, with the first difference."""
    unit = next((unit for unit in units if unit.id == row["id"]), None)
    if unit is None:
        message = "is no sentence of the run, nor split or merged from its sentences"
        whole = next((unit.id for unit in units if row["text"] in unit.text), None)
        if whole:
            message += f"; if it is a part of {whole!r}, give all its parts and take its row out"
        number, _ = line_of(path, row["id"])
        return CorpusError(f"{row['id']!r} {message}", str(path), number)
    at = first_difference(row["text"], unit.text) or 0
    message = (
        f"the text of {unit.id!r} was changed at character {at}: {row['text'][at : at + 20]!r} "
        f"was {unit.text[at : at + 20]!r}; only claims about a text can be corrected"
    )
    return CorpusError(message, str(path), *place_in_text(path, unit.id, at))
