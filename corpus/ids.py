"""The ids of articles: each one's own, whatever names files and records have."""

from __future__ import annotations

from collections import Counter


class Ids:
    """The ids given so far, each with the place of its article."""

    def __init__(self) -> None:
        self._places: dict[str, str] = {}
        self._copies: Counter[str] = Counter()

    def place(self, name: str) -> str | None:
        """Return where the article of this id was read, None where the id is free."""
        return self._places.get(name)

    def give(self, name: str, place: str) -> str:
        """Return ``name``, with a number after it where it is taken, and remember its place."""
        free = name
        while free in self._places:
            self._copies[name] += 1
            free = f"{name}-{self._copies[name] + 1}"
        self._places[free] = place
        return free
