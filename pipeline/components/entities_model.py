"""What the entity rules pass on: a name, its place in the text and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
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
