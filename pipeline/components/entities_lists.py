"""Names in a list: what stands beside places is a place, beside people a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.components.entities_model import FoundEntity, Occupied
from pipeline.components.entities_patterns import SENTENCE_OPENERS
from pipeline.components.entities_runs import starts_sentence
from pipeline.components.entities_shape_patterns import LIST_JOINT, LIST_WORD, MONTHS

UNSURE = 0.7
"""Below this certainty a label gives way to that of its neighbour in the list."""

GAP = 0.2
"""How much surer the neighbour must be."""


def with_equal_labels(text: str, entities: Sequence[FoundEntity]) -> list[FoundEntity]:
    """Return the entities; one the tagger was unsure of takes the label of its list neighbour.

    Two words tell enough of themselves: a full name may stand before the place of an event.
    """
    known = list(entities)
    for i, (left, right) in enumerate(pairwise(entities)):
        if "ORGANIZATION" in {left.label, right.label} or not are_listed(text, left, right):
            continue
        if is_unsure(left, right) and " " not in text[left.start : left.end]:
            known[i] = replace(left, label=right.label)
        elif is_unsure(right, left) and " " not in text[right.start : right.end]:
            known[i + 1] = replace(right, label=left.label)
    return known


def are_listed(text: str, left: FoundEntity, right: FoundEntity) -> bool:
    """Say whether nothing but a comma or ``ve`` (and a case suffix) is between two names."""
    joint = LIST_JOINT.match(text, left.end)
    return joint is not None and joint.end() == right.start


def is_unsure(one: FoundEntity, other: FoundEntity) -> bool:
    """Say whether the tagger doubted one name and was clearly surer of the other."""
    if one.score is None or other.score is None:
        return False
    return one.score < UNSURE and other.score >= one.score + GAP


def with_list_members(
    text: str, entities: Sequence[FoundEntity], taken: Sequence[tuple[int, int]]
) -> list[FoundEntity]:
    """Return the entities and the words that stand in a list with two places or more."""
    occupied = Occupied(text, entities, taken)
    added = []
    for left, right in pairwise(entities):
        if left.label != "LOCATION" or right.label != "LOCATION":
            continue
        spots = [between(text, left, right)]
        if are_listed(text, left, right):
            spots += [before(text, left), after(text, right)]
        for start, end in filter(None, spots):
            if occupied.is_free(start, end):
                added.append(FoundEntity(start, end, "LOCATION"))
                occupied.add(start, end)
    return sorted([*entities, *added], key=lambda e: e.start)


def between(text: str, left: FoundEntity, right: FoundEntity) -> tuple[int, int] | None:
    """Return the one word between two places of a list, if any."""
    joint = LIST_JOINT.match(text, left.end)
    word = LIST_WORD.match(text, joint.end()) if joint else None
    second = LIST_JOINT.match(text, word.end()) if word else None
    if word is None or second is None or second.end() != right.start:
        return None
    return word.span() if is_member(word["word"]) else None


def before(text: str, first: FoundEntity) -> tuple[int, int] | None:
    """Return the word before the first place of a list, unless a sentence begins with it."""
    if text[first.start - 2 : first.start] != ", ":
        return None
    end = first.start - 2
    start = text.rfind(" ", max(0, end - 40), end) + 1
    word = LIST_WORD.fullmatch(text, start, end)
    if start == 0 or word is None or starts_sentence(text, start) or text[start - 2] in "’'":
        return None
    return word.span() if is_member(word["word"]) else None


def after(text: str, last: FoundEntity) -> tuple[int, int] | None:
    """Return the word after the last place of a list where the list goes on."""
    joint = LIST_JOINT.match(text, last.end)
    word = LIST_WORD.match(text, joint.end()) if joint else None
    if word is None or not text.startswith((",", " il", " ve ", " and ", "’", "'"), word.end()):
        return None
    return word.span() if is_member(word["word"]) else None


def is_member(word: str) -> bool:
    """Say whether a word may be the name of a place: a capital, then small letters."""
    named = len(word) > 2 and word[0].isupper() and word[1:].islower()
    return named and word not in SENTENCE_OPENERS | MONTHS
