"""From offsets in a unit's text to offsets in the source text.

``meta["source_map"]`` of a unit holds ``[text, start, end]`` for each place from which on text and
source no longer run side by side (a line end taken out with its hyphen, furniture, an accent
composed): the character at ``text`` is the source's ``start`` to ``end``, and both grow by one a
character until the next place. A unit without it runs side by side with its source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from annotations.model import Unit

SOURCE_MAP = "source_map"
Place = list[int]


def source_map(starts: Sequence[int], ends: Sequence[int]) -> dict[str, Any]:
    """Return the ``meta`` entry for a text; empty where one place says it all.

    ``starts[i]`` and ``ends[i]`` are the source offsets of the character ``i``.
    """
    places: list[Place] = []
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if not at or start != starts[at - 1] + 1 or end != ends[at - 1] + 1:
            places.append([at, start, end])
    is_plain = len(places) <= 1 and (not places or places[0][2] == places[0][1] + 1)
    return {} if is_plain else {SOURCE_MAP: places}


def source_extent(unit: Unit, start: int, end: int) -> tuple[int, int]:
    """Return the source extent of ``unit.text[start:end]``.

    Where the unit does not say how its text stands in the source (a file of another making), that
    is the extent of the whole unit.
    """
    places = places_of(unit)
    if not places:
        return unit.start, unit.end
    first = places[bisect_right(places, start, key=lambda place: place[0]) - 1]
    last = places[bisect_right(places, end - 1, key=lambda place: place[0]) - 1]
    return first[1] + start - first[0], last[2] + end - 1 - last[0]


def places_of(unit: Unit) -> list[Place]:
    """Return the source map of a unit, also of one that needs none; empty where it is unknown."""
    known: list[Place] = unit.meta.get(SOURCE_MAP) or []
    if known or unit.end - unit.start != len(unit.text):
        return known
    return [[0, unit.start, unit.start + 1]]


def cut_places(unit: Unit, start: int, end: int) -> list[Place]:
    """Return the source map of ``unit.text[start:end]`` as a text of its own."""
    places = places_of(unit)
    if not places:
        return []
    inner = [[at - start, a, b] for at, a, b in places if start < at < end]
    begin, _ = source_extent(unit, start, start + 1)
    return [[0, begin, source_extent(unit, start, start + 1)[1]], *inner]
