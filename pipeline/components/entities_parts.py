"""Spans with too little or too much, mended by the other names of the article."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from pipeline.components.entities_edges import is_whole_pair
from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_patterns import WORD_BEFORE
from pipeline.components.entities_told_patterns import IS_BUILDING

LONGEST_NAME = 8
"""Words of a person's name that may be looked for in its parts."""

LONGEST_PLACE = 120
"""Characters of a span of places that may be parted; a longer one is no name at all."""


def full_names(texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]) -> dict[str, set[str]]:
    """Return the names of people of two words or more, by their first word.

    A name without its bynames is one, too (``Mehmed Tâhir``).
    """
    names: dict[str, set[str]] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            words = text[entity.start : entity.end].split(" ")
            if entity.label == "PERSON" and len(words) <= LONGEST_NAME:
                for i in range(len(words) - 1):
                    names.setdefault(words[i], set()).add(" ".join(words[i:]))
    return names


def completed(text: str, entity: FoundEntity, people: dict[str, set[str]]) -> FoundEntity:
    """Return a person of whom a part was seen with the rest of a full name of the article.

    A given name has the surname that follows it, a name the words before it (``Kul Mesud``).
    """
    if entity.label != "PERSON":
        return entity
    surface = text[entity.start : entity.end]
    for name in people.get(surface, ()):
        end = entity.start + len(name)
        if text.startswith(name, entity.start) and not text[end : end + 1].isalnum():
            return replace(entity, end=end)
    for _ in range(LONGEST_NAME):
        before = WORD_BEFORE.search(text, max(0, entity.start - 40), entity.start)
        surface = text[entity.start : entity.end]
        if before is None or f"{before['word']} {surface}" not in people.get(before["word"], ()):
            break
        entity = replace(entity, start=before.start("word"))
    return entity


def is_whole(surface: str) -> bool:
    """Say whether a place is one however many names are in it (``Sivas Gök Medrese``)."""
    return is_whole_pair(surface) or IS_BUILDING.search(surface) is not None


def parted(text: str, entity: FoundEntity, surfaces: Container[str]) -> list[FoundEntity]:
    """Return the places of a span such as ``Azerbaycan Fuzuli``, else the entity alone.

    It is two where the article has each part as a name of its own elsewhere. A span that lost its
    first word to the heading's number (``3.Orta`` ``Asya``) gets it back.
    """
    surface = text[entity.start : entity.end]
    if entity.label != "LOCATION" or len(surface) > LONGEST_PLACE or is_whole(surface):
        return [entity]
    for mark in re.finditer("[- ]", surface):
        left, right = surface[: mark.start()], surface[mark.end() :]
        if left in surfaces and (right in surfaces or (mark.group() == "-" and " " in right)):
            first = replace(entity, end=entity.start + mark.start())
            rest = replace(entity, start=entity.start + mark.end())
            return [first, *parted(text, rest, surfaces)]
    before = WORD_BEFORE.search(text, max(0, entity.start - 40), entity.start)
    word = before["word"] if before else ""
    if before and word not in surfaces and f"{word} {surface}" in surfaces:
        return [replace(entity, start=before.start("word"))]
    return [entity]
