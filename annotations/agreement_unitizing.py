"""Krippendorff's alpha for unitizing: agreement on where spans begin and end, and of which label.

Annotators cut the same continuum of ``length`` characters into units (the spans of a label) and
gaps. What two of them cut differently counts by the squares of the lengths in which they differ;
chance is what random units of the same lengths would give. The formulas are those of Krippendorff
(1995), "On the reliability of unitizing continuous data", Sociological Methodology 25, 47-76, and
of *Content Analysis* (2nd ed. 2004), chapter 11, whose example (p. 254) the tests compute. No
maintained library has it: krippendorff (GPL) and NLTK have the alphas for coding only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, combinations
from typing import NamedTuple

Extent = tuple[int, int]
"""Start and end of a unit, half-open."""


class Section(NamedTuple):
    """A unit, or a gap between units; offsets are half-open."""

    start: int
    end: int
    is_unit: bool


class Disagreement(NamedTuple):
    """How much annotators disagree on one label, and how much they would by chance."""

    observed: float
    expected: float

    @property
    def alpha(self) -> float | None:
        """1 less the observed part of the expected; None where nobody has a unit."""
        return 1 - self.observed / self.expected if self.expected else None


def unitizing_alpha(
    length: int, annotators: Sequence[Mapping[str, Sequence[Extent]]]
) -> float | None:
    """Return alpha over all labels; None where nobody has a unit, or there are not two annotators.

    Args:
        length: of the continuum, in characters.
        annotators: for each, the units of each label, sorted, not overlapping within a label.
    """
    labels = sorted({label for units in annotators for label in units})
    parts = [
        disagreement(length, [units.get(label, ()) for units in annotators]) for label in labels
    ]
    return Disagreement(sum(p.observed for p in parts), sum(p.expected for p in parts)).alpha


def disagreement(length: int, annotators: Sequence[Sequence[Extent]]) -> Disagreement:
    """Return observed and expected disagreement on the units of one label."""
    sides = [list(sections(units, length)) for units in annotators]
    number = len(sides)
    if number < 2 or not length:
        return Disagreement(0.0, 0.0)
    between = sum(_distance(a, b) for a, b in combinations(sides, 2))
    observed = 2 * between / (number * (number - 1) * length**2)
    return Disagreement(observed, _expected(length, sides))


def sections(units: Sequence[Extent], length: int) -> Iterator[Section]:
    """Yield units and the gaps before, between and after them."""
    at = 0
    for start, end in units:
        if at < start:
            yield Section(at, start, False)
        yield Section(start, end, True)
        at = end
    if at < length:
        yield Section(at, length, False)


def _distance(first: Sequence[Section], second: Sequence[Section]) -> int:
    """Return the sum of squared differences of all sections of two annotators that meet."""
    total = i = j = 0
    while i < len(first) and j < len(second):
        a, b = first[i], second[j]
        total += squared_difference(a, b)
        i += a.end <= b.end
        j += b.end <= a.end
    return total


def squared_difference(a: Section, b: Section) -> int:
    """Return how much two sections that meet differ, in squared characters."""
    if a.is_unit and b.is_unit:
        return (a.start - b.start) ** 2 + (a.end - b.end) ** 2
    if a.is_unit and b.start <= a.start and a.end <= b.end:
        return (a.end - a.start) ** 2
    if b.is_unit and a.start <= b.start and b.end <= a.end:
        return (b.end - b.start) ** 2
    return 0


def _expected(length: int, sides: Sequence[Sequence[Section]]) -> float:
    units = [s.end - s.start for side in sides for s in side if s.is_unit]
    gaps = sorted(s.end - s.start for side in sides for s in side if not s.is_unit)
    before = [0, *accumulate(gaps)]
    total = 0.0
    for unit in units:
        first = bisect_left(gaps, unit)
        places = before[-1] - before[first] - (len(gaps) - first) * (unit - 1)
        total += (len(units) - 1) / 3 * (2 * unit**3 - 3 * unit**2 + unit) + unit**2 * places
    points = len(sides) * length
    ways = points * (points - 1) - sum(unit * (unit - 1) for unit in units)
    return 2 / length * total / ways if ways else 0.0
