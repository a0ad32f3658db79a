"""What the entity rules pass on: a name, its place in the text and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ScoredTag = tuple[str, float]


@dataclass(frozen=True)
class FoundEntity:
    """An entity: code-point offsets into the text, label, and the tagger's certainty.

    The certainty is a probability, None where a rule found the name.
    """

    start: int
    end: int
    label: str
    score: float | None = None


def apart(entities: Iterable[FoundEntity]) -> list[FoundEntity]:
    """Return the entities in order, without those that overlap an earlier or a longer one."""
    kept: list[FoundEntity] = []
    for entity in sorted(entities, key=lambda e: (e.start, -e.end)):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return kept


def in_place_of_parts(
    text: str,
    names: Iterable[FoundEntity],
    entities: Sequence[FoundEntity],
    taken: Iterable[tuple[int, int]],
) -> list[FoundEntity]:
    """Return the entities in order, and each name free of the names before it and of ``taken``.

    Entities that such a name overlaps give way to it.
    """
    occupied = Occupied(text, (), taken)
    added: list[FoundEntity] = []
    for name in names:
        if occupied.is_free(name.start, name.end):
            added.append(name)
            occupied.add(name.start, name.end)
    new = Occupied(text, added)
    kept = [entity for entity in entities if new.is_free(entity.start, entity.end)]
    return sorted([*kept, *added], key=lambda e: e.start)


class Occupied:
    """Which characters of a text belong to a span already; each question takes linear time."""

    def __init__(
        self, text: str, entities: Iterable[FoundEntity], taken: Iterable[tuple[int, int]] = ()
    ) -> None:
        self._marks = bytearray(len(text))
        for start, end in taken:
            self.add(start, end)
        for entity in entities:
            self.add(entity.start, entity.end)

    def add(self, start: int, end: int) -> None:
        """Occupy the characters of a span."""
        self._marks[start:end] = b"\x01" * (end - start)

    def is_free(self, start: int, end: int) -> bool:
        """Say whether no character of a span is occupied."""
        return self._marks.find(1, start, end) < 0
