"""Corrections of the alignment: beads linked, unlinked, merged, and beads after sentence changes.

An annotator moves ids between the ``tr`` and ``en`` lists of the rows, adds rows or takes rows out;
texts, scores and ids of rows are filled in. Every id of an article must still be in one row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from annotations.corrections import UNKNOWN, ConflictError, Correction
from annotations.corrections_read import Row, settled_status
from annotations.jsonl import bead_to_row, row_to_bead
from annotations.model import Bead

Sides = tuple[tuple[str, ...], tuple[str, ...]]


def complete_beads(
    rows: Sequence[Row], beads: Sequence[Bead], texts: Mapping[str, str], by: str
) -> list[Bead]:
    """Return the beads that rows of an article mean, given those of the run.

    ``texts`` holds the text of each id. Raises ValueError where an id is in no row or in two, or
    is not one of the run, and where a row joins kinds.
    """
    order = {key: n for n, key in enumerate(key for bead in beads for key in (*bead.tr, *bead.en))}
    known = {sides(bead): bead for bead in beads}
    taken = {bead.id for bead in beads}
    found = []
    for row in rows:
        kind = row["kind"]
        pair = tuple(tuple(sorted(row.get(s) or (), key=lambda k: order.get(k, 0))) for s in SIDES)
        same = known.get((pair[0], pair[1]))
        bead = same or new_bead(row, (pair[0], pair[1]), beads[0].article, kind, texts, by, taken)
        changed = same is None
        status = settled_status("corrected" if changed else bead.status, row.get("status"), changed)
        found.append(replace(bead, status=status))
    check_cover(found, beads)
    return found


SIDES = ("tr", "en")


def sides(bead: Bead) -> Sides:
    """Return the ids of both sides."""
    return bead.tr, bead.en


def new_bead(
    row: Row,
    pair: Sides,
    article: str,
    kind: Any,
    texts: Mapping[str, str],
    by: str,
    taken: set[str],
) -> Bead:
    """Return the bead that a person made: score 1 where it links, 0 where it leaves alone."""
    number = next(n for n in count(len(taken) + 1) if f"{article}:{kind}:{n}" not in taken)
    taken.add(f"{article}:{kind}:{number}")
    said = str(row.get("by") or "")
    return Bead(
        id=f"{article}:{kind}:{number}",
        article=article,
        kind=kind,
        tr=pair[0],
        en=pair[1],
        tr_text=joined(pair[0], texts),
        en_text=joined(pair[1], texts),
        score=1.0 if all(pair) else 0.0,
        by=said if said.startswith("annotator:") else f"annotator:{by}",
        status="corrected",
    )


def joined(ids: Iterable[str], texts: Mapping[str, str]) -> str:
    """Return the text of one side of a bead."""
    return " ".join(texts.get(key, "") for key in ids)


def check_cover(found: Sequence[Bead], beads: Sequence[Bead]) -> None:
    """Raise ValueError unless both have the same ids, on the same sides, in the same kinds."""
    now, was = (
        Counter(
            (bead.kind, side, key) for bead in some for side in SIDES for key in getattr(bead, side)
        )
        for some in (found, beads)
    )
    kinds = {bead.kind for bead in found}
    for place, times in now.items():
        if place not in was:
            raise ValueError(f"{place[2]} is no {place[1]} side of a {place[0]} bead of the run")
        if times > 1:
            raise ValueError(f"{place[2]} is in {times} beads; leave it in one")
    for kind, _, key in was:
        if kind in kinds and all((kind, side, key) not in now for side in SIDES):
            raise ValueError(f"{key} is in no bead; give it a row, with an empty other side")


def diff_beads(
    before: Sequence[Bead], after: Sequence[Bead], by: str = UNKNOWN
) -> list[Correction]:
    """Return what leads from the beads of an article to others of the same ids.

    Kinds that ``after`` does not have are left as they are.
    """
    found = []
    kinds = {bead.kind for bead in after}
    for old, new in components([bead for bead in before if bead.kind in kinds], after):
        if len(old) == len(new) == 1 and sides(old[0]) == sides(new[0]):
            new = [replace(new[0], id=old[0].id)]
        if old != new:
            was, now = ([bead_to_row(bead) for bead in some] for some in (old, new))
            name = new[0].by.partition("annotator:")[2] or by
            found.append(Correction(old[0].id, kind_of_change(old, new), was, now, name))
    return found


def components(
    before: Sequence[Bead], after: Sequence[Bead]
) -> Iterator[tuple[list[Bead], list[Bead]]]:
    """Yield the beads of both states that hang together by their ids, in the order of before."""
    group: dict[str, int] = {}
    members: dict[int, tuple[list[Bead], list[Bead]]] = {}
    for side, beads in enumerate((before, after)):
        for bead in beads:
            keys = (*bead.tr, *bead.en)
            met = sorted({group[key] for key in keys if key in group})
            number = met[0] if met else len(group) + len(members)
            own = members.setdefault(number, ([], []))
            for other in met[1:]:
                for mine, theirs in zip(own, members.pop(other), strict=True):
                    mine += theirs
                group |= {key: number for key, at in group.items() if at == other}
            own[side].append(bead)
            group |= dict.fromkeys(keys, number)
    yield from members.values()


def kind_of_change(old: Sequence[Bead], new: Sequence[Bead]) -> str:
    """Return what was done to beads that hang together."""
    if [sides(bead) for bead in old] == [sides(bead) for bead in new]:
        status = new[0].status
        return status if len(new) == 1 and status in ("accepted", "rejected") else "changed"
    if len(new) < len(old):
        return "linked" if any(not all(sides(bead)) for bead in old) else "merged"
    if len(new) > len(old):
        return "unlinked" if any(not all(sides(bead)) for bead in new) else "split"
    return "changed"


def apply_beads(corrections: Iterable[Correction], beads: Sequence[Bead]) -> list[Bead]:
    """Return the beads with the corrections; those of units are passed over.

    Raises ConflictError where the beads of a correction are neither as before nor as after.
    """
    found = list(beads)
    for correction in corrections:
        if correction.about == "beads":
            before, after = (
                [row_to_bead(row) for row in rows] for rows in (correction.before, correction.after)
            )
            if all(bead in found for bead in after):
                continue
            if any(bead not in found for bead in before):
                raise ConflictError(correction)
            at = found.index(before[0])
            found[at:at] = after
            found = [bead for bead in found if bead not in before or bead in after]
    return found


def follow_boundaries(
    corrections: Iterable[Correction], beads: Sequence[Bead], texts: Mapping[str, str]
) -> list[Bead]:
    """Return the beads after sentences were split or merged; ``texts`` holds the new texts.

    A split sentence's parts stay in its bead; beads of sentences made one become one bead.
    """
    found = list(beads)
    for correction in corrections:
        if correction.about == "boundaries":
            old = {part["id"] for part in correction.before}
            new = [part["id"] for part in correction.after]
            found = _united([_renamed(bead, old, new) for bead in found], texts)
    touched = {key for c in corrections if c.about == "boundaries" for key in _ids(c.after)}
    return [
        replace(b, tr_text=joined(b.tr, texts), en_text=joined(b.en, texts))
        if touched.intersection((*b.tr, *b.en))
        else b
        for b in found
    ]


def _ids(parts: Iterable[Mapping[str, str]]) -> list[str]:
    return [part["id"] for part in parts]


def _renamed(bead: Bead, old: set[str], new: Sequence[str]) -> Bead:
    """Return a bead with new ids in the place of the first of the old ones."""

    def side(ids: tuple[str, ...]) -> tuple[str, ...]:
        keys = [key for old_key in ids for key in (new if old_key in old else [old_key])]
        return tuple(dict.fromkeys(keys))

    return replace(bead, tr=side(bead.tr), en=side(bead.en))


def _united(beads: Sequence[Bead], texts: Mapping[str, str]) -> list[Bead]:
    """Return beads of which none share an id within a kind: those that do become one."""
    found: list[Bead] = []
    for bead in beads:
        keys = {*bead.tr, *bead.en}
        other = next(
            (b for b in found if b.kind == bead.kind and keys.intersection((*b.tr, *b.en))), None
        )
        if other is None:
            found.append(bead)
            continue
        both = [tuple(dict.fromkeys(a + b)) for a, b in zip(sides(other), sides(bead), strict=True)]
        score = min(other.score, bead.score)
        found[found.index(other)] = replace(other, tr=both[0], en=both[1], score=score)
    return found
