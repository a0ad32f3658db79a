"""Precision, recall and F1 of items that have an extent in the source: spans, sentences, tokens.

Gold and found items are paired one to one, the likest first, and counted in four ways, those of
SemEval 2013 task 9.1 (Segura-Bedmar, Martínez & Herrero-Zazo, S13-2056), which go back to MUC-5
(Chinchor & Sundheim, M93-1007):

============= =================================================== ============
measure       a found item is right when                          SemEval name
============= =================================================== ============
`exact`       extent and label are those of its gold item         strict
`extent`      the extent is, whatever the label                   exact
`overlapping` the label is, and the extents overlap               type
`partial`     the extents overlap; half a point unless the same   partial
============= =================================================== ============

nervaluate counts the same, but keeps the pairs to itself, and those are what values are compared
by and what the page shows; spaCy's ``Scorer`` wants spans that end where tokens end, and a Turkish
name ends inside its token (``Karabağ’a``).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from annotations.model import Unit

SCHEMES = ("exact", "extent", "overlapping", "partial")


@dataclass(frozen=True)
class Item:
    """Something that gold and run may both have.

    ``start`` and ``end``: code points into the source, half-open, not empty. ``at``: where it
    stands in the text of its ``unit``. ``fields`` are the attributes to compare.
    """

    start: int
    end: int
    label: str
    text: str
    fields: Mapping[str, Any] = field(default_factory=dict, compare=False)
    unit: Unit | None = field(default=None, compare=False, repr=False)
    at: tuple[int, int] = field(default=(0, 0), compare=False)

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end in the source."""
        return self.start, self.end


class Pair(NamedTuple):
    """A gold item and the found item that answers it; their extents overlap."""

    gold: Item
    found: Item

    @property
    def same_extent(self) -> bool:
        """Whether both have the same start and end."""
        return self.gold.extent == self.found.extent

    @property
    def same_label(self) -> bool:
        """Whether both have the same label."""
        return self.gold.label == self.found.label

    @property
    def exact(self) -> bool:
        """Whether extent and label are the same."""
        return self.same_extent and self.same_label


class Matching(NamedTuple):
    """The items of both sides: paired, missed (gold only) and spurious (found only)."""

    pairs: tuple[Pair, ...]
    missed: tuple[Item, ...]
    spurious: tuple[Item, ...]


@dataclass(frozen=True)
class Score:
    """Counts behind precision, recall and F1; scores add up to micro-averages.

    ``found_right`` and ``gold_right`` differ only where items are not paired one to one; they are
    points, not items, where an item can be half right.
    """

    gold: int = 0
    found: int = 0
    gold_right: float = 0
    found_right: float = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.gold_right + other.gold_right,
            self.found_right + other.found_right,
        )

    @property
    def precision(self) -> float:
        """The share of found items that are right, in [0, 1]; 1 where nothing was found."""
        return self.found_right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of gold items that were found, in [0, 1]; 1 where there is none."""
        return self.gold_right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in [0, 1]."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def match(gold: Sequence[Item], found: Sequence[Item]) -> Matching:
    """Return the items paired one to one: same extent first, then same label, then by overlap.

    Swapping the sides gives the same pairs, swapped. Time is linear in the items, after sorting,
    as long as the items of one side do not overlap.
    """
    gold, found = (sorted(side, key=lambda i: (i.start, i.end, i.label)) for side in (gold, found))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for g, f in sorted(_overlapping(gold, found), key=lambda n: _unlikeness(gold, found, *n)):
        if g not in pairs and f not in taken:
            pairs[g] = f
            taken.add(f)
    return Matching(
        tuple(Pair(gold[g], found[pairs[g]]) for g in sorted(pairs)),
        tuple(item for g, item in enumerate(gold) if g not in pairs),
        tuple(item for f, item in enumerate(found) if f not in taken),
    )


def _overlapping(gold: Sequence[Item], found: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Yield the positions of items that share a character; both sides are sorted by start."""
    waiting = deque(range(len(found)))
    reached: list[int] = []
    for g, item in enumerate(gold):
        while waiting and found[waiting[0]].start < item.end:
            reached.append(waiting.popleft())
        reached = [f for f in reached if found[f].end > item.start]
        yield from ((g, f) for f in reached if found[f].start < item.end)


def _unlikeness(gold: Sequence[Item], found: Sequence[Item], g: int, f: int) -> tuple[Any, ...]:
    """Return a key that sorts the likest items first; ties fall the same way on swapped sides."""
    pair = Pair(gold[g], found[f])
    overlap = min(pair.gold.end, pair.found.end) - max(pair.gold.start, pair.found.start)
    return not pair.same_extent, not pair.same_label, -overlap, g + f, abs(g - f), g


def count(matching: Matching) -> dict[str, Score]:
    """Return the score of each of the SCHEMES."""
    pairs = matching.pairs
    same_extent = sum(pair.same_extent for pair in pairs)
    points = {
        "exact": sum(pair.exact for pair in pairs),
        "extent": same_extent,
        "overlapping": sum(pair.same_label for pair in pairs),
        "partial": (len(pairs) + same_extent) / 2,
    }
    gold = len(pairs) + len(matching.missed)
    found = len(pairs) + len(matching.spurious)
    return {name: Score(gold, found, points[name], points[name]) for name in SCHEMES}


def label_counts(gold: Sequence[Item], found: Sequence[Item]) -> dict[str, dict[str, Score]]:
    """Return the scores of each label, its items paired among themselves; labels sorted."""
    labels = sorted({item.label for item in (*gold, *found)} - {""})
    return {
        label: count(match(*([i for i in side if i.label == label] for side in (gold, found))))
        for label in labels
    }
