"""Links that foreign files make between Turkish and English units, made whole as beads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotations.corrections_beads import complete_beads
from annotations.formats.claims import LinkRecord
from annotations.formats.join import Base, error_at
from annotations.jsonl import row_to_bead
from annotations.model import Bead
from annotations.validate_units import first_difference

Sides = tuple[Sequence[str], Sequence[str]]


def join_links(record: LinkRecord, base: Base, name: str) -> list[Bead]:
    """Return the beads that linked units make; raises CorpusError where units are not the run's."""
    known = base.articles.get(record.article)
    beads = [row_to_bead(dict(row)) for row in record.origin]
    if not beads and known:
        beads = [bead for bead in known.beads if bead.kind == record.kind]
    if not beads:
        message = f"no beads of {record.article!r} are known; give the run with --base"
        raise error_at(record, message)
    texts = base.texts(record.article)
    for key, text in record.units.items():
        at = first_difference(text, texts.get(key, text))
        if at is not None:
            message = f"the text of {key!r} was changed at character {at}"
            raise error_at(record, f"{message}; only claims about a text can be corrected")
    try:
        rows = link_rows(record, beads)
        made = complete_beads(rows, beads, {**texts, **record.units}, name)
    except ValueError as error:
        raise error_at(record, str(error)) from None
    if record.verdict and made == beads:
        return [replace(b, status="accepted") if b.status == "machine" else b for b in made]
    return made


def link_rows(record: LinkRecord, beads: Sequence[Bead]) -> list[dict[str, Any]]:
    """Return a row for each bead that a record makes of the units of beads.

    Raises ValueError where a link does not join a Turkish with an English unit.
    """
    if record.groups is not None:
        used = {key for group in record.groups for side in group for key in side}
        left: list[Sides] = [
            (bead.tr, bead.en) for bead in beads if not used & {*bead.tr, *bead.en}
        ]
        left += _alone(beads, used)
        return [
            {"kind": record.kind, "tr": [*tr], "en": [*en]} for tr, en in [*record.groups, *left]
        ]
    side = {key: name for bead in beads for name in ("tr", "en") for key in getattr(bead, name)}
    return [
        {"kind": record.kind, **{s: [k for k in keys if side[k] == s] for s in ("tr", "en")}}
        for keys in linked_sets(record.links, beads, side)
    ]


def linked_sets(
    links: Sequence[tuple[str, str]], beads: Sequence[Bead], side: Mapping[str, str]
) -> list[list[str]]:
    """Return the sets of ids that hang together, in the order of the beads."""
    linked = {key for link in links for key in link}
    group: dict[str, list[str]] = {key: [key] for key in side}
    for bead in beads:
        ids = [*bead.tr, *bead.en]
        if not (bead.tr and bead.en) and not linked.intersection(ids):
            group.update(dict.fromkeys(ids, ids))
    for first, second in links:
        if {side.get(first), side.get(second)} != {"tr", "en"}:
            message = f"a link joins {first!r} and {second!r}; one Turkish, one English unit is due"
            raise ValueError(message)
        if group[first] is not group[second]:
            both = group[first] + group[second]
            group.update(dict.fromkeys(both, both))
    return list({id(keys): keys for keys in group.values()}.values())


def _alone(beads: Sequence[Bead], used: set[str]) -> Iterator[Sides]:
    """Yield the units that stay alone of beads of which others were taken."""
    for bead in beads:
        if used & {*bead.tr, *bead.en}:
            yield from (((key,), ()) for key in bead.tr if key not in used)
            yield from (((), (key,)) for key in bead.en if key not in used)
