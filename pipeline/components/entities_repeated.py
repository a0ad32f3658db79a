"""Where a known name of the article stands free in a text, or joined to others by hyphens."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.components.entities import as_organization
from pipeline.components.entities_edges import is_whole_pair
from pipeline.components.entities_known import known_names, lengths_of
from pipeline.components.entities_model import FoundEntity, Occupied
from pipeline.components.entities_no_name import is_no_name
from pipeline.components.entities_patterns import (
    HYPHENED,
    KIND_BEHIND,
    SENTENCE_OPENERS,
    WHOLE_WORD,
    WORD_BEFORE,
)
from pipeline.components.entities_people import with_bynames
from pipeline.components.entities_runs import is_heading, starts_sentence
from pipeline.components.entities_shape_patterns import IS_FROM, MONTHS, OFFICE, PEOPLE_AFTER

LONGEST_CHAIN = 200
"""Characters before and behind a name that hyphens may join to it; a route of ten cities has 80."""


def with_names(
    text: str,
    entities: Sequence[FoundEntity],
    taken: Sequence[tuple[int, int]],
    names: dict[str, str],
    tells: Callable[[str, int], bool] = lambda text, end: True,
) -> list[FoundEntity]:
    """Return the entities and the known names that stand free in the text.

    ``tells`` says of what follows a name, from ``end`` on, whether it lets the word be one.
    """
    occupied = Occupied(text, entities, taken)
    added = []
    for start, end in known_names(text, names, lengths_of(names)):
        known = FoundEntity(start, end, names[text[start:end]])
        entity = as_organization(text, with_bynames(text, known))
        if not occupied.is_free(entity.start, entity.end) or IS_FROM.match(text, entity.end):
            continue
        if not tells(text, entity.end):
            continue
        is_part = entity.start == start and in_longer_name(text, entity, names)
        if not (is_part or is_no_name(text, entity)):
            added.append(entity)
            occupied.add(entity.start, entity.end)
    return sorted([*entities, *added], key=lambda e: e.start)


def is_no_kind(text: str, end: int) -> bool:
    """Say whether what follows a place makes it no breed, variety or year of print."""
    return KIND_BEHIND.match(text, end) is None


def in_longer_name(text: str, entity: FoundEntity, names: dict[str, str]) -> bool:
    """Say whether the word is part of some longer name: capitals or a hyphen beside it.

    A capital says nothing of the first word of a sentence (``Nitekim Tovuz``), of a word with a
    case suffix (``Rusya’nın Tovuz``), of a month, of another place, and of what follows in a
    heading (``Tovuz Saldırısı``). An office or a people may follow (``Rusya Devlet Başkanı``), or
    the code of a table's next row (``Tovuz K2``).
    """
    joined = hyphened(text, entity)
    if joined and "-" in joined.group():
        whole = joined.group().replace("–", "-")
        return is_whole_pair(whole) or not all(part[:1].isupper() for part in whole.split("-"))
    before = WORD_BEFORE.search(text, max(0, entity.start - 40), entity.start)
    if before and before["word"][0].isupper() and not is_apart(text, before, entity, names):
        return True
    after = text[entity.end : entity.end + 2]
    if after[:1] != " " or not after[1:].isupper() or is_heading(text):
        return False
    if entity.label != "PERSON" and (
        OFFICE.match(text, entity.end) or PEOPLE_AFTER.match(text, entity.end)
    ):
        return False
    following = WHOLE_WORD.match(text, entity.end + 1)
    if following and any(letter.isdigit() for letter in following.group()):
        return False
    return following is None or not are_places(following.group(), entity, names)


def is_apart(text: str, before: re.Match[str], entity: FoundEntity, names: dict[str, str]) -> bool:
    """Say whether a capitalised word before a name is no part of it.

    A surname may follow the first word of a sentence; a place may have it as its first word.
    """
    word = before["word"]
    if entity.label == "PERSON" and starts_sentence(text, before.start("word")):
        return True
    return word in SENTENCE_OPENERS | MONTHS or are_places(word, entity, names)


def are_places(word: str, entity: FoundEntity, names: dict[str, str]) -> bool:
    """Say whether a word and the name beside it are both places of the article."""
    return entity.label == "LOCATION" == names.get(word)


def with_partners(text: str, entities: Sequence[FoundEntity]) -> list[FoundEntity]:
    """Return the entities and the places that hyphens join to one of them (``Bakü-Tiflis``)."""
    added: list[FoundEntity] = []
    occupied = Occupied(text, entities)
    for entity in entities:
        chain = hyphened(text, entity)
        if entity.label != "LOCATION" or chain is None or "-" not in chain.group():
            continue
        parts = list(re.finditer(r"[^-–]+", chain.group()))
        if is_whole_pair(chain.group()) or not all(is_place_like(p.group()) for p in parts):
            continue
        for part in parts:
            start = chain.start() + part.start()
            place = replace(entity, start=start, end=start + len(part.group()))
            if occupied.is_free(place.start, place.end):
                added.append(place)
                occupied.add(place.start, place.end)
    return sorted([*entities, *added], key=lambda e: e.start)


def is_place_like(word: str) -> bool:
    """Say whether a word may be the name of a place: a capital, then small letters."""
    return len(word) > 2 and word[0].isupper() and word[1:].islower()


def hyphened(text: str, entity: FoundEntity) -> re.Match[str] | None:
    """Return the run of words and hyphens that holds a name, as far as ``LONGEST_CHAIN``."""
    start, floor = entity.start, max(0, entity.start - LONGEST_CHAIN)
    while start > floor and (text[start - 1].isalpha() or text[start - 1] in "-–"):
        start -= 1
    return HYPHENED.match(text, start, entity.end + LONGEST_CHAIN)
