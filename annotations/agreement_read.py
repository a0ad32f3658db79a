"""What each annotator claims, read from the files and run directories that came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotations.corrections import Correction
from annotations.corrections_read import complete_span, place_of
from annotations.corrections_replay import (
    annotator_state,
    annotators_of,
    machine_state,
    of_article,
)
from annotations.jsonl import SPAN_FIELDS, row_to_bead, row_to_span, row_to_token
from annotations.model import AnnotatedArticle, Bead, Span, Unit
from annotations.run_folder import read_present_rows
from annotations.run_folder import read_run as read_run_articles
from annotations.validate_errors import check_valid
from corpus.errors import CorpusError

MACHINE = "machine"
LOG = "corrections.jsonl"
PERSON = "annotator:"
FILES = ("annotations.jsonl", "alignments.jsonl")
OF_SEVERAL = ("E204", "E504", "E505")
"""What is no error in a file with the claims of several: their spans overlap, a row each."""


@dataclass
class Annotator:
    """A name, and what is claimed under it, by article.

    ``path`` is the file that came back; ``row`` of an article holds its keywords, if known.
    """

    name: str
    path: Path
    units: dict[str, list[Unit]] = field(default_factory=dict)
    beads: dict[str, list[Bead]] = field(default_factory=dict)
    rows: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def add(self, article: AnnotatedArticle) -> None:
        """Add what is claimed about an article."""
        if article.units:
            self.units[article.id] = list(article.units)
        if article.beads:
            self.beads[article.id] = list(article.beads)
        self.rows[article.id] = article.row


def read_annotators(paths: Sequence[Path], original: Path | None = None) -> list[Annotator]:
    """Return the annotators of the files; a single file may hold the claims of several.

    Args:
        paths: run directories, ``annotations.jsonl`` or ``alignments.jsonl`` files.
        original: the run that they were made from: the machine is one more annotator, the first.

    Raises CorpusError where a file is wrong, or there are not two annotators.
    """
    if len(paths) == 1:
        found = _several(paths[0])
    else:
        names = names_of(paths)
        found = [_annotator(name, path) for name, path in zip(names, paths, strict=True)]
    if original:
        found.insert(0, read_machine(original))
    if len(found) < 2:
        message = "names one annotator; give the file of another, or --include-original RUN_DIR"
        raise CorpusError(message, str(paths[0]))
    return found


def names_of(paths: Sequence[Path]) -> list[str]:
    """Return a name for each path: that of the file or directory, longer where two are the same."""
    whole = [path.parent if path.name in FILES else path.with_suffix("") for path in paths]
    names = [path.resolve().name for path in whole]
    return [
        name if names.count(name) == 1 and name != MACHINE else str(path)
        for name, path in zip(names, paths, strict=True)
    ]


def read_machine(run: Path) -> Annotator:
    """Return what the machine said in a run, also where the run was corrected since."""
    found = Annotator(MACHINE, run / FILES[0])
    log = read_log(run)
    for article in read_run_articles(run):
        found.add(machine_state(article, of_article(log, article.id)))
    return found


def read_log(run: Path) -> list[Correction]:
    """Return the corrections that a run tells of; none where it has none."""
    path = run / LOG
    rows = read_present_rows(path) if path.is_file() else ()
    try:
        return [Correction.from_row(row) for row in rows]
    except KeyError as error:
        raise CorpusError(f"a row lacks {error}; restore it from the run", str(path)) from None


def _annotator(name: str, path: Path, but: tuple[str, ...] = ()) -> Annotator:
    """Return what a path claims under one name; ``but``: codes that are no errors in it."""
    found = Annotator(name, path)
    for file in _files(path):
        check_valid(file, but=but)
        for row in read_present_rows(file):
            if "tr" in row:
                bead = _bead(row, file)
                found.beads.setdefault(bead.article, []).append(bead)
            else:
                found.path = file
                unit = unit_of(row, name, file)
                found.units.setdefault(unit.article, []).append(unit)
    if not found.units and not found.beads:
        raise CorpusError("is empty; name what the annotator returned", str(path))
    if path.is_dir() and (path / "articles.jsonl").is_file():
        rows = read_present_rows(path / "articles.jsonl")
        found.rows = {str(row.get("id")): row for row in rows}
    return found


def _files(path: Path) -> list[Path]:
    """Return the files of a path that are there; raises CorpusError where none is."""
    if not path.exists():
        raise CorpusError("no such file; name what the annotator returned", str(path))
    files = [path / name for name in FILES if (path / name).is_file()] if path.is_dir() else [path]
    if not files:
        message = (
            "holds no annotations.jsonl nor alignments.jsonl; name a run, or one of these files"
        )
        raise CorpusError(message, str(path))
    return files


def _bead(row: dict[str, Any], path: Path) -> Bead:
    try:
        return row_to_bead({"score": 1.0, "by": "", "status": "corrected", "id": "", **row})
    except KeyError as error:
        message = f"a bead lacks {error}; derlem apply fills it in, agreement needs it"
        raise CorpusError(message, str(path)) from None


def unit_of(row: Mapping[str, Any], name: str, path: Path) -> Unit:
    """Return the unit of a row; what ``derlem apply`` fills in may be missing in its spans."""
    missing = [key for key in ("spans", "text_sha256") if row.get(key) is None]
    if missing:
        message = (
            f"{row['id']}: no {' and no '.join(map(repr, missing))}; "
            "apply it to a copy of the run, and compare that"
        )
        raise CorpusError(message, str(path))
    source = row.get("source") or {}
    base = Unit(
        id=row["id"],
        article=row.get("article") or row["id"].rsplit(":", 2)[0],
        lang=row.get("lang") or "tr",
        section=row.get("section") or "",
        kind=row.get("kind") or "sentence",
        text=row["text"],
        file=source.get("file", ""),
        start=source.get("start", 0),
        end=source.get("end", len(row["text"])),
        tokens=tuple(row_to_token(token) for token in row.get("tokens") or ()),
        spans=(),
        text_sha256=row["text_sha256"],
        status=row.get("status") or "corrected",
        meta=row.get("meta") or {},
    )
    try:
        return replace(base, spans=tuple(_span(own, base, name) for own in row["spans"]))
    except ValueError as error:
        raise CorpusError(str(error), str(path)) from None


def _span(row: Mapping[str, Any], unit: Unit, name: str) -> Span:
    if all(row.get(key) is not None for key in SPAN_FIELDS if key != "score") and "score" in row:
        return row_to_span(dict(row))
    return complete_span(row, unit, None, place_of(row, unit), name)


# One file with the claims of several


def _several(path: Path) -> list[Annotator]:
    """Return the annotators that one path names: in its corrections, or as who claims its spans."""
    log = read_log(path) if path.is_dir() else []
    if len(annotators_of(log)) > 1:
        return _from_log(path, log)
    name = names_of([path])[0]
    whole = _annotator(name, path, OF_SEVERAL)
    names = sorted({n for units in whole.units.values() for u in units for n in _named(u)})
    if len(names) < 2:
        return [_annotator(name, path)]
    return [_view(whole, name) for name in names]


def _from_log(run: Path, log: Sequence[Correction]) -> list[Annotator]:
    found = {name: Annotator(name, run / FILES[0]) for name in annotators_of(log)}
    for article in read_run_articles(run):
        own = of_article(log, article.id)
        machine = machine_state(article, own)
        for name, annotator in found.items():
            if any(c.annotator == name for c in own):
                annotator.add(annotator_state(machine, own, name))
    return list(found.values())


def _named(unit: Unit) -> Iterator[str]:
    """Yield who had a hand in a unit, as its spans and notes say."""
    if name := unit.meta.get("annotator"):
        yield str(name)
    yield from (s.by.removeprefix(PERSON) for s in unit.spans if s.by.startswith(PERSON))


def _view(whole: Annotator, name: str) -> Annotator:
    """Return what one of several annotators of a file claims: his spans, and the machine's.

    A row that says whose it is (``meta["annotator"]``) is of nobody else.
    """
    found = Annotator(name, whole.path, beads=whole.beads, rows=whole.rows)
    for article, units in whole.units.items():
        own = [u for u in units if u.meta.get("annotator") in (None, name)]
        found.units[article] = [replace(u, spans=tuple(_claims(u.spans, name))) for u in own]
    return found


def _claims(spans: Iterable[Span], name: str) -> Iterator[Span]:
    return (s for s in spans if not s.by.startswith(PERSON) or s.by == f"{PERSON}{name}")
