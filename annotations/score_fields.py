"""The attributes of dates and citations, compared field by field.

A field is compared only where the gold names it, so a gold without ``mod`` says nothing of it.
Accuracy of a field: its share of right ones among the paired items of the same label, as TempEval-3
counts attributes (UzZaman et al. 2013, S13-2001).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

from annotations.score import Pair

Fields = Mapping[str, Any]

OWN_FIELDS = ("kind", "lang", "value", "mod", "resolved", "style", "prefix")
WORK_FIELDS = ("authors", "et_al", "year", "date", "pages", "numbers", "role", "reference")
BEYOND_THE_TEXT = frozenset({"resolved", "reference"})
"""What is concluded, not read: compared, but an item may be complete without it."""


class FieldCheck(NamedTuple):
    """What gold and run say in one field of a pair."""

    name: str
    gold: Any
    found: Any

    @property
    def right(self) -> bool:
        """Whether both say the same."""
        return bool(self.gold == self.found)


def compare_fields(pair: Pair) -> list[FieldCheck]:
    """Return a check for each field that the gold item names; those of works once a gold work."""
    gold, found = pair.gold.fields, pair.found.fields
    checks = [FieldCheck(name, gold[name], found.get(name)) for name in OWN_FIELDS if name in gold]
    if "works" in gold:
        checks += _compare_works(gold["works"] or (), found.get("works") or ())
    return checks


def complete(pair: Pair) -> bool:
    """Return whether extent, label and every field read from the text are right."""
    checks = compare_fields(pair)
    return pair.exact and all(c.right or c.name in BEYOND_THE_TEXT for c in checks)


def _compare_works(gold: Sequence[Fields], found: Sequence[Fields]) -> Iterator[FieldCheck]:
    """Yield the number of works, then the fields of each gold work beside its likest found one."""
    yield FieldCheck("works", len(gold), len(found))
    places = sorted(
        product(range(len(gold)), range(len(found))),
        key=lambda place: (-_likeness(gold[place[0]], found[place[1]]), place),
    )
    answers: dict[int, int] = {}
    for g, f in places:
        if g not in answers and f not in answers.values():
            answers[g] = f
    for g, work in enumerate(gold):
        other = found[answers[g]] if g in answers else {}
        for name in WORK_FIELDS:
            if name in work:
                yield FieldCheck(name, work[name], other.get(name))


def _likeness(work: Fields, other: Fields) -> int:
    """Return the number of fields in which two works agree; names and years count double."""
    return sum(
        1 + (name in ("authors", "year"))
        for name in WORK_FIELDS
        if name in work and work[name] == other.get(name)
    )
