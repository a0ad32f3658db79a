"""Beads of several annotators made one set: by majority, and what is left to a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotations.agreement_read import PERSON
from annotations.agreement_votes import BeadVote, Difference, bead_votes
from annotations.corrections_beads import components, joined
from annotations.model import Bead

Versions = Mapping[str, Sequence[Bead]]
"""The beads of an article, by annotator."""


def judge_beads(
    annotators: Versions, texts: Mapping[str, str]
) -> tuple[list[Bead], list[Difference]]:
    """Return the beads of the majority, and what has none.

    Each sentence is in one bead. Where there is no majority, the beads are those of the machine, if
    an annotator left them, else those of the first annotator, with the status ``machine``.
    ``texts`` gives the text of each id, as far as it is known.
    """
    half = len(annotators) / 2
    votes = bead_votes(annotators)
    taken = [decided_bead(vote, len(annotators)) for vote in votes if len(vote.beads) > half]
    settled: set[tuple[str, str]] = {
        (bead.kind, key) for bead in taken for key in (*bead.tr, *bead.en)
    }
    left = {name: _left(beads, settled, texts) for name, beads in annotators.items()}
    undecided: list[Difference] = []
    for versions in _components(left):
        taken += [replace(bead, status="machine") for bead in _standing(versions)]
        undecided.append(_open_beads(versions, tuple(annotators)))
    return _in_order(taken, annotators), undecided


def decided_bead(vote: BeadVote, voters: int) -> Bead:
    """Return the bead of a majority, and by whom it is, if it is not the machine's."""
    machine = [bead for bead in vote.beads.values() if not bead.by.startswith(PERSON)]
    if not machine:
        first = next(iter(vote.beads.values()))
        return replace(first, by=PERSON + "+".join(vote.beads), status="corrected")
    return machine[0] if len(vote.beads) == voters else replace(machine[0], status="accepted")


def _left(
    beads: Sequence[Bead], settled: set[tuple[str, str]], texts: Mapping[str, str]
) -> list[Bead]:
    """Return the beads without the ids that are in a bead of the majority."""
    found = []
    for bead in beads:
        tr, en = (
            tuple(key for key in side if (bead.kind, key) not in settled)
            for side in (bead.tr, bead.en)
        )
        if (tr, en) == (bead.tr, bead.en):
            found.append(bead)
        elif tr or en:
            left = replace(bead, tr=tr, en=en, score=bead.score if tr and en else 0.0)
            texts_left = joined(tr, texts), joined(en, texts)
            found.append(replace(left, tr_text=texts_left[0], en_text=texts_left[1]))
    return found


def _components(annotators: Versions) -> list[dict[str, list[Bead]]]:
    """Return the beads that hang together by their ids, by annotator."""
    every = [bead for beads in annotators.values() for bead in beads]
    found = []
    for kind in dict.fromkeys(bead.kind for bead in every):
        for together, _ in components([bead for bead in every if bead.kind == kind], []):
            own = {n: [b for b in beads if b in together] for n, beads in annotators.items()}
            found.append({name: beads for name, beads in own.items() if beads})
    return found


def _standing(versions: Mapping[str, Sequence[Bead]]) -> Sequence[Bead]:
    """Return the version that stands until a person decides."""
    for beads in versions.values():
        if not any(bead.by.startswith(PERSON) for bead in beads):
            return beads
    return next(iter(versions.values()))


def _open_beads(versions: Mapping[str, Sequence[Bead]], voters: Sequence[str]) -> Difference:
    says: dict[str, tuple[str, ...]] = {}
    for name in voters:
        beads = versions.get(name, ())
        answer = " | ".join(f"{' '.join(b.tr) or '-'} = {' '.join(b.en) or '-'}" for b in beads)
        says[answer] = (*says.get(answer, ()), name)
    first = next(iter(versions.values()))[0]
    return Difference("bead", f"{first.tr_text} ⇄ {first.en_text}", says, first.kind)


def _in_order(beads: Sequence[Bead], annotators: Versions) -> list[Bead]:
    """Return beads in the order of the first annotator's, no two with one id."""
    places: dict[tuple[str, str], int] = {}
    for own in annotators.values():
        for bead in own:
            for key in (*bead.tr, *bead.en):
                places.setdefault((bead.kind, key), len(places))
    found: list[Bead] = []
    taken: set[str] = set()
    for bead in sorted(beads, key=lambda b: min(places[b.kind, k] for k in (*b.tr, *b.en))):
        key = bead.id or f"{bead.article}:{bead.kind}:1"
        while key in taken:
            key += "~"
        taken.add(key)
        found.append(replace(bead, id=key))
    return found
