"""What a new run must not overwrite: the corrections that the output directory holds.

Corrected sentences stay as the annotators left them; what the machine says of them now is told as
a diff. The rest is the new run's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from annotations.corrections import Correction, diff_unit, inverse, parts_of
from annotations.corrections_beads import diff_beads, follow_boundaries, joined, sides
from annotations.corrections_boundaries import UnmatchedError, match_texts
from annotations.corrections_read import OF_THE_RUN, reshaped
from annotations.model import AnnotatedArticle, Bead, Unit
from annotations.source_map import source_extent
from corpus.errors import CorpusError

MACHINE = "machine"


class Kept(NamedTuple):
    """Units with the corrections kept, what the machine says otherwise, and old ids -> new ones."""

    units: list[Unit]
    machine_diff: list[Correction]
    ids: dict[str, str]


def keep_corrections(old: Sequence[Unit], new: Sequence[Unit]) -> Kept:
    """Return the new units of an article with the corrected ones of ``old`` in their place.

    Of units that are the machine's still, the notes are kept (what else their ``meta`` holds).
    Raises CorpusError where the text of a corrected unit is no longer in the article.
    """
    corrected = [unit for unit in old if unit.status != "machine"]
    try:
        groups = match_texts(parts_of(new), parts_of(corrected))
    except UnmatchedError as error:
        raise _lost(corrected[error.position].id) from None
    placed: dict[int, list[Unit]] = {}
    told: list[Correction] = []
    ids: dict[str, str] = {}
    for group in groups:
        machine = [new[i] for i in group.before]
        mine = [corrected[j] for j in group.after]
        bases = (
            machine
            if len(machine) == len(mine) == 1
            else reshaped(machine, [unit.text for unit in mine])
        )
        kept = [rehomed(unit, base) for unit, base in zip(mine, bases, strict=True)]
        told += [c for unit, base in zip(kept, bases, strict=True) for c in told_by(unit, base)]
        ids |= {was.id: now.id for was, now in zip(mine, kept, strict=True)}
        placed |= {i: [] for i in group.before} | {group.before[0]: kept}
    units = [unit for i, own in enumerate(new) for unit in placed.get(i, [own])]
    return Kept(with_notes(units, [unit for unit in old if unit.status == MACHINE]), told, ids)


def notes_of(unit: Unit) -> dict[str, Any]:
    """Return what ``meta`` holds beside the place of a unit."""
    return {key: value for key, value in unit.meta.items() if key not in OF_THE_RUN}


def with_notes(units: Sequence[Unit], old: Sequence[Unit]) -> list[Unit]:
    """Return units with the notes on the same texts of ``old``.

    Raises CorpusError where a text with a note is no longer there.
    """
    found = list(units)
    for noted in old:
        if notes := notes_of(noted):
            same = [
                number
                for number, unit in enumerate(found)
                if (unit.section, unit.text) == (noted.section, noted.text)
            ]
            if not same:
                raise _lost(noted.id)
            at = next((n for n in same if found[n].id == noted.id), same[0])
            found[at] = replace(found[at], meta=found[at].meta | notes)
    return found


def rehomed(unit: Unit, base: Unit) -> Unit:
    """Return a corrected unit at the place in the source where the new run found its text."""
    place = {key: base.meta[key] for key in OF_THE_RUN if key in base.meta}
    meta = notes_of(unit)
    spans = (replace(span, source=source_extent(base, span.start, span.end)) for span in unit.spans)
    return replace(
        unit,
        id=base.id,
        section=base.section,
        file=base.file,
        start=base.start,
        end=base.end,
        spans=tuple(spans),
        meta=meta | place,
    )


def told_by(kept: Unit, machine: Unit) -> list[Correction]:
    """Return what the machine would change in a corrected unit: its spans, nothing else."""
    mine = {(span.label, span.start, span.end): span for span in kept.spans}
    spans = []
    for span in machine.spans:
        same = mine.get((span.label, span.start, span.end))
        if same and same.attributes == span.attributes:
            spans.append(same)
        else:
            spans.append(replace(span, id=same.id if same else span.id))
    return list(diff_unit(kept, replace(kept, spans=tuple(spans)), MACHINE))


def keep_article(
    old: Sequence[Unit], old_beads: Sequence[Bead], new: AnnotatedArticle
) -> tuple[AnnotatedArticle, list[Correction]]:
    """Return a newly annotated article with the corrections of the old one, and the machine's diff.

    Raises CorpusError where a correction has lost its text.
    """
    kept = keep_corrections(old, new.units)
    texts = texts_of(kept.units, new.row)
    parts = boundary_changes(new.units, kept.units)
    machine = follow_boundaries(parts, new.beads, texts)
    beads, told = keep_beads(old_beads, machine, texts, kept.ids)
    row = with_unit_ids(new.row, kept.units)
    article = replace(new, units=tuple(kept.units), beads=tuple(beads), row=row)
    return article, [*map(by_machine, parts), *kept.machine_diff, *told]


def by_machine(boundary: Correction) -> Correction:
    """Return what the machine would do to sentences that a person split or merged: the reverse."""
    reverse = inverse(boundary)
    return replace(reverse, unit=reverse.before[0]["id"], annotator=MACHINE)


def boundary_changes(new: Sequence[Unit], kept: Sequence[Unit]) -> list[Correction]:
    """Return the ids that gave way to others, as splits and merges."""
    groups = match_texts(parts_of(new), parts_of(kept))
    return [
        Correction(
            new[group.before[0]].id,
            "merged" if len(group.after) == 1 else "split",
            [part._asdict() for part in parts_of([new[i] for i in group.before])],
            [part._asdict() for part in parts_of([kept[j] for j in group.after])],
        )
        for group in groups
        if len(group.before) != 1 or len(group.after) != 1
    ]


def keep_beads(
    old: Sequence[Bead], new: Sequence[Bead], texts: Mapping[str, str], ids: Mapping[str, str]
) -> tuple[list[Bead], list[Correction]]:
    """Return the new beads with the corrected ones of ``old`` in their place, and the difference.

    ``ids`` gives the new id of a unit where it is another. Raises CorpusError where a corrected
    bead names a unit that is no longer there.
    """
    mine = [_translated(bead, ids, texts) for bead in old if bead.status != "machine"]
    if not mine:
        return list(new), []
    taken = {key for bead in mine for key in _keys(bead)}
    touched = [bead for bead in new if taken.intersection(_keys(bead))]
    partners = {key for bead in touched for key in _keys(bead)}
    beads: list[Bead] = []
    for bead in new:
        met = [own for own in mine if own not in beads and set(_keys(own)) & set(_keys(bead))]
        beads += [*met, *_without(bead, taken, texts)]
    beads = _numbered(beads)
    now = [bead for bead in beads if partners.intersection(_keys(bead))]
    differs = {sides(bead) for bead in now} != {sides(bead) for bead in touched}
    return beads, diff_beads(now, touched, MACHINE) if differs else []


def _keys(bead: Bead) -> tuple[str, ...]:
    return (*bead.tr, *bead.en)


def _numbered(beads: Sequence[Bead]) -> list[Bead]:
    """Return beads of which no two have one id; a corrected bead keeps its own."""
    taken = {bead.id for bead in beads if bead.status != "machine"}
    found = []
    for bead in beads:
        while bead.status == "machine" and bead.id in taken:
            bead = replace(bead, id=f"{bead.id}~")
        taken.add(bead.id)
        found.append(bead)
    return found


def _translated(bead: Bead, ids: Mapping[str, str], texts: Mapping[str, str]) -> Bead:
    tr, en = (tuple(ids.get(key, key) for key in side) for side in (bead.tr, bead.en))
    for key in (*tr, *en):
        if key not in texts:
            raise _lost(bead.id)
    return replace(bead, tr=tr, en=en, tr_text=joined(tr, texts), en_text=joined(en, texts))


def _without(bead: Bead, taken: set[str], texts: Mapping[str, str]) -> list[Bead]:
    """Return a bead without the ids that a corrected one has; none, where nothing is left."""
    if not taken.intersection(_keys(bead)):
        return [bead]
    tr, en = (tuple(key for key in side if key not in taken) for side in sides(bead))
    left = replace(bead, tr=tr, en=en, tr_text=joined(tr, texts), en_text=joined(en, texts))
    return [replace(left, score=0.0)] if tr or en else []


def texts_of(units: Sequence[Unit], row: Mapping[str, Any]) -> dict[str, str]:
    """Return the text of each id that beads of an article name: units and keywords."""
    keywords = [k for own in (row.get("keywords") or {}).values() for k in own]
    return {unit.id: unit.text for unit in units} | {k["id"]: k["text"] for k in keywords}


def with_unit_ids(row: Mapping[str, Any], units: Sequence[Unit]) -> dict[str, Any]:
    """Return the row of an article with the ids of its units, section by section."""
    own: dict[str, list[str]] = {}
    for unit in units:
        own.setdefault(unit.section, []).append(unit.id)
    sections = [
        {**section, "units": own.get(section["id"], [])} if "units" in section else section
        for section in row.get("sections") or ()
    ]
    return {**row, "sections": sections} if "sections" in row else dict(row)


def _lost(key: str) -> CorpusError:
    return CorpusError(
        f"the text of {key}, which was corrected, is no longer in the article; "
        "write into another --out, or move the corrected files away"
    )
