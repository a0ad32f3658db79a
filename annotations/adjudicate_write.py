"""Write what was adjudicated: the merged file, the merged beads, and the list of the undecided."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from annotations.adjudicate import adjudicate
from annotations.adjudicate_beads import judge_beads
from annotations.agreement import Agreement, Listed
from annotations.agreement_lines import listed_lines
from annotations.agreement_table import listed_json
from annotations.corrections_keep import texts_of
from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.model import SCHEMA, Bead, Unit
from annotations.text_files import write_text


class Adjudicated(NamedTuple):
    """The merged units and beads of all articles, and what is left to a person, worst first."""

    units: list[Unit]
    beads: list[Bead]
    undecided: list[Listed]


def adjudicated(agreement: Agreement) -> Adjudicated:
    """Return what the majority of annotators says, and what has none."""
    units: list[Unit] = []
    beads: list[Bead] = []
    undecided: list[Listed] = []
    for stretch, verdict in adjudicate(agreement):
        units += verdict.units
        if verdict.undecided:
            undecided.append(Listed(stretch.article, tuple(verdict.undecided), stretch))
    for article in agreement.articles:
        if versions := agreement.bead_versions(article):
            found, open_ = judge_beads(versions, bead_texts(agreement, article, units))
            beads += found
            undecided += [Listed(article, (difference,), None) for difference in open_]
    return Adjudicated(units, beads, sorted(undecided, key=lambda own: -own.weight))


def bead_texts(agreement: Agreement, article: str, units: Iterable[Unit]) -> dict[str, str]:
    """Return the text of each id of an article that is known, of units, keywords, or lone sides."""
    texts = {
        side[0]: text
        for beads in agreement.bead_versions(article).values()
        for bead in beads
        for side, text in ((bead.tr, bead.tr_text), (bead.en, bead.en_text))
        if len(side) == 1
    }
    own = [unit for unit in units if unit.article == article]
    return texts | texts_of(own, agreement.row_of(article))


def write_adjudicated(found: Adjudicated, out: Path) -> list[Path]:
    """Write the files beside ``out``; return them. Without beads, or units, there is none of them.

    ``out`` is the merged ``annotations.jsonl``; beside it are ``.alignments.jsonl``,
    ``.undecided.jsonl`` for programs and ``.undecided.txt`` to read. Raises OSError.
    """
    files: list[tuple[Path, Iterable[str]]] = []
    if found.units:
        files.append((out, to_lines(map(unit_to_row, found.units))))
    if found.beads:
        files.append((beside(out, "alignments.jsonl"), to_lines(map(bead_to_row, found.beads))))
    files.append((beside(out, "undecided.jsonl"), to_lines(map(undecided_row, found.undecided))))
    lines = (f"{line}\n" for own in found.undecided for line in (*listed_lines(own), ""))
    files.append((beside(out, "undecided.txt"), lines))
    for path, content in files:
        write_text(path, content)
    return [path for path, _ in files]


def beside(out: Path, name: str) -> Path:
    """Return the path of a file that goes with the merged one."""
    return out.with_name(f"{out.name.removesuffix('.jsonl')}.{name}")


def undecided_row(listed: Listed) -> dict[str, Any]:
    """Return a row of the list of the undecided."""
    return {"schema": SCHEMA, **listed_json(listed)}
