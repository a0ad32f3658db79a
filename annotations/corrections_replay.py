"""What each annotator left, and what the machine had said, told by ``corrections.jsonl``.

The machine's state is the corrected one with all corrections undone. An annotator's is the
machine's with his own corrections, of the units that he corrected or accepted; where his
corrections build on those of others, it is the state after his last one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotations.corrections import ConflictError, Correction, apply, inverse
from annotations.corrections_beads import apply_beads
from annotations.model import AnnotatedArticle, Bead, Unit


def of_article(log: Iterable[Correction], article: str) -> list[Correction]:
    """Return the corrections of an article: ids of units and beads begin with its id."""
    return [correction for correction in log if correction.unit.rsplit(":", 2)[0] == article]


def annotators_of(log: Iterable[Correction]) -> list[str]:
    """Return the names in a log, in the order in which they come."""
    return list(dict.fromkeys(correction.annotator for correction in log))


def machine_state(article: AnnotatedArticle, log: Sequence[Correction]) -> AnnotatedArticle:
    """Return an article as it was before its corrections.

    What cannot be undone, as it was changed by hand since, stays as it is.
    """
    undo = [inverse(correction) for correction in reversed(log)]
    units = units_with(undo, article.units)
    return replace(article, units=tuple(units), beads=tuple(beads_with(undo, article.beads)))


def annotator_state(
    machine: AnnotatedArticle, log: Sequence[Correction], name: str
) -> AnnotatedArticle:
    """Return what an annotator left of an article: the units, and the beads, that he touched."""
    own = [c for c in log if c.annotator == name]
    try:
        units = apply(own, machine.units)
    except ConflictError:
        last = max(number for number, c in enumerate(log) if c.annotator == name)
        units = units_with(log[: last + 1], machine.units)
    names = {c.unit for c in own}
    names |= {part["id"] for c in own if c.about == "boundaries" for part in c.after}
    beads = beads_with(own, machine.beads) if any(c.about == "beads" for c in own) else []
    return replace(machine, units=tuple(u for u in units if u.id in names), beads=tuple(beads))


def units_with(corrections: Sequence[Correction], units: Sequence[Unit]) -> list[Unit]:
    """Return units with corrections; those that contradict what is there are passed over."""
    try:
        return apply(corrections, units)
    except ConflictError:
        found = list(units)
    for correction in corrections:
        try:
            found = apply([correction], found)
        except ConflictError:
            continue
    return found


def beads_with(corrections: Sequence[Correction], beads: Sequence[Bead]) -> list[Bead]:
    """Return beads with corrections; those that contradict what is there are passed over."""
    found = list(beads)
    for correction in corrections:
        try:
            found = apply_beads([correction], found)
        except ConflictError:
            continue
    return found
