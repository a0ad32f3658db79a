"""Sentences and tokens of two readings of a text, made comparable.

Sentences compare by their extents in the source, tokens by the non-space characters of the text
(as the CoNLL 2018 shared task does, Zeman et al., K18-2001), stretch by stretch between the places
where both sides begin a unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate

from annotations.model import Token, Unit
from annotations.score import Item, Matching, Pair, Score, match

Group = tuple[int, int]


def sentence_items(units: Iterable[Unit]) -> list[Item]:
    """Return an item a unit; its fields are ``kind`` and ``lang``, where they are known."""
    return [
        Item(
            unit.start,
            unit.end,
            "",
            unit.text,
            {name: value for name in ("kind", "lang") if (value := getattr(unit, name))},
            unit,
            (0, len(unit.text)),
        )
        for unit in units
    ]


def quote_groups(units: Iterable[Unit]) -> list[Group]:
    """Return the extents of quotations whose inner breaks are not judged.

    Their units share a ``quote_group`` in ``meta``.
    """
    groups: dict[str, list[Unit]] = {}
    for unit in units:
        if name := unit.meta.get("quote_group"):
            groups.setdefault(name, []).append(unit)
    return sorted((min(u.start for u in g), max(u.end for u in g)) for g in groups.values())


def join_groups(units: Sequence[Unit], groups: Sequence[Group]) -> list[Unit]:
    """Return the units in order, those inside one group joined into one."""
    joined: list[Unit] = []
    inside: Group | None = None
    for unit in sorted(units, key=lambda u: (u.start, u.end)):
        group = next((g for g in groups if g[0] <= unit.start and unit.end <= g[1]), None)
        if group and group == inside:
            joined[-1] = _join(joined[-1], unit)
        else:
            joined.append(unit)
        inside = group
    return joined


def _join(first: Unit, second: Unit) -> Unit:
    return replace(first, text=f"{first.text} {second.text}", end=second.end, spans=(), tokens=())


def boundary_score(gold: Iterable[Unit], found: Iterable[Unit]) -> Score:
    """Return the score of the ends of units; both sides have their groups joined."""
    wanted, ends = {unit.end for unit in gold}, {unit.end for unit in found}
    right = len(wanted & ends)
    return Score(len(wanted), len(ends), right, right)


def match_tokens(gold: Sequence[Unit], found: Sequence[Unit]) -> Matching:
    """Return the tokens of two readings, paired; gold units without tokens are not judged.

    The items' ``start`` and ``end`` count non-space characters from the begin of their stretch.
    """
    shared = {unit.start for unit in gold} & {unit.start for unit in found}
    stretches = [_stretches(side, shared) for side in (gold, found)]
    matchings = [
        _match_stretch(start, units, stretches[1].get(start, []))
        for start, units in stretches[0].items()
        if all(unit.tokens for unit in units)
    ]
    return Matching(
        tuple(pair for m in matchings for pair in m.pairs),
        tuple(item for m in matchings for item in m.missed),
        tuple(item for m in matchings for item in m.spurious),
    )


def _stretches(units: Sequence[Unit], starts: set[int]) -> dict[int, list[Unit]]:
    """Return the units from each of the starts to the next one; -1 for those before the first."""
    stretches: dict[int, list[Unit]] = {}
    current = -1
    for unit in sorted(units, key=lambda u: (u.start, u.end)):
        current = unit.start if unit.start in starts else current
        stretches.setdefault(current, []).append(unit)
    return stretches


def _match_stretch(start: int, gold: Sequence[Unit], found: Sequence[Unit]) -> Matching:
    """Pair by extent where both sides have the same characters, else along the common forms."""
    base = max(start, 0)
    sides = [[*_token_items(units, base)] for units in (gold, found)]
    if _characters(gold) == _characters(found):
        return match(*sides)
    forms, others = ([item.text for item in side] for side in sides)
    blocks = SequenceMatcher(None, forms, others, autojunk=False).get_matching_blocks()
    shared = [(a + n, b + n) for a, b, size in blocks for n in range(size)]
    known = [{n[side] for n in shared} for side in (0, 1)]
    return Matching(
        tuple(Pair(sides[0][a], _moved(sides[1][b], sides[0][a])) for a, b in shared),
        tuple(item for n, item in enumerate(sides[0]) if n not in known[0]),
        tuple(item for n, item in enumerate(sides[1]) if n not in known[1]),
    )


def _moved(item: Item, to: Item) -> Item:
    return replace(item, start=to.start, end=to.end)


def _characters(units: Iterable[Unit]) -> str:
    """Return the text of units without its spaces."""
    return "".join("".join(unit.text.split()) for unit in units)


def _token_items(units: Iterable[Unit], base: int) -> Iterator[Item]:
    """Yield the tokens of the units; extents count non-space characters, from ``base`` on."""
    for unit in units:
        before = [0, *accumulate(not character.isspace() for character in unit.text)]
        for token in unit.tokens:
            yield _token_item(token, unit, base + before[token.start], base + before[token.end])
        base += before[-1]


def _token_item(token: Token, unit: Unit, start: int, end: int) -> Item:
    return Item(start, end, "", token.text, {}, unit, (token.start, token.end))
