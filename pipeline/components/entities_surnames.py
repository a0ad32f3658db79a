"""Surnames that the tagger parted from the name, or took for a place, and those behind initials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.letters import turkish_lower
from pipeline.components.citation_name_patterns import TURKISH_GIVEN_NAMES
from pipeline.components.citations_patterns import fold
from pipeline.components.entities_model import FoundEntity, Occupied, in_place_of_parts
from pipeline.components.entities_people_patterns import ENDS_IN_HONOR

Spans = Sequence[tuple[int, int]]

_CAPITAL = "A-ZÇĞİÖŞÜÂÎÛ"
_SURNAME = rf"[{_CAPITAL}][a-zçğıöşüâîû]{{2,20}}"

INITIALED = re.compile(
    rf"(?<![\w.’'-])(?P<first>[{_CAPITAL}])\. ?(?:[{_CAPITAL}]\. ?){{0,2}}"
    rf"(?:{_SURNAME} )?(?P<surname>{_SURNAME})(?![\w-])"
)
"""Initials, perhaps a second given name or surname, and a surname (``A. Kaya``)."""

OF_THE_NAME = re.compile(r"(?![’'])|[’'](?:n?[ıiuü]n|y?[ıiuü]|y?l[ae])(?!\w)")
"""The end of a subject or object: what stands in the locative or dative is where, no surname."""

BEHIND_SUFFIX = re.compile(r"(?:[’']\w{1,4})? \($")


def with_surnames(text: str, entities: Sequence[FoundEntity]) -> list[FoundEntity]:
    """Return the entities of a text; a surname that looks like a place belongs to its person.

    It stands behind a given name (``Ali Karadeniz’in``), or in brackets behind a rank (``Ali Bey
    (Ova)``), where a case suffix of the name parts the two.
    """
    joined: list[FoundEntity] = []
    for entity in entities:
        person = joined[-1] if joined else None
        if person is None or person.label != "PERSON" or entity.label == "ORGANIZATION":
            joined.append(entity)
        elif is_surname_of(text, person, entity):
            joined[-1] = replace(person, end=entity.end)
        elif is_in_brackets(text, person, entity):
            if text.startswith(" (", person.end):
                joined[-1] = replace(person, end=entity.end + 1)
            else:
                joined.append(replace(entity, label="PERSON"))
        else:
            joined.append(entity)
    return joined


def is_surname_of(text: str, person: FoundEntity, place: FoundEntity) -> bool:
    """Say whether a place of one word right behind a given name is the surname."""
    given, surname = text[person.start : person.end], text[place.start : place.end]
    return (
        place.label == "LOCATION"
        and text[person.end : place.start] == " "
        and fold(given) in TURKISH_GIVEN_NAMES
        and re.fullmatch(_SURNAME, surname) is not None
        and OF_THE_NAME.match(text, place.end) is not None
    )


def is_in_brackets(text: str, person: FoundEntity, entity: FoundEntity) -> bool:
    """Say whether one word in brackets is the later surname of somebody with a rank."""
    return (
        ENDS_IN_HONOR.search(text[person.start : person.end]) is not None
        and BEHIND_SUFFIX.fullmatch(text, person.end, entity.start) is not None
        and text.startswith(")", entity.end)
        and re.fullmatch(_SURNAME, text[entity.start : entity.end]) is not None
    )


def initials_of(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> dict[str, frozenset[str]]:
    """Return the first letters of the given names of the people named in full, by surname."""
    letters: dict[str, frozenset[str]] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            given, *rest = text[entity.start : entity.end].split(" ")
            if entity.label == "PERSON" and rest and len(given) > 2:
                surname = turkish_lower(rest[-1])
                letters[surname] = letters.get(surname, frozenset()) | {given[0]}
    return letters


def with_initialed(
    text: str, entities: Sequence[FoundEntity], taken: Spans, letters: dict[str, frozenset[str]]
) -> list[FoundEntity]:
    """Return the entities and the people named in full elsewhere, here with initials."""
    marked = Occupied(text, [e for e in entities if e.label != "PERSON"])
    names = [
        FoundEntity(*found.span(), "PERSON")
        for found in INITIALED.finditer(text)
        if found["first"] in letters.get(turkish_lower(found["surname"]), ())
        and marked.is_free(*found.span())
    ]
    return in_place_of_parts(text, names, entities, taken) if names else list(entities)
