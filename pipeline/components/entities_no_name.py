"""What the tagger took for a name and is none, as the guideline has it."""

from __future__ import annotations

import re

from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_patterns import (
    ACCEPTED,
    APOSTROPHES,
    CASE_SUFFIX,
    COMMON_NOUNS,
    DEED,
    DYNASTY,
    EVENT_BEFORE,
    EVENT_NOUNS,
    FAITHS,
    GENERAL_BODY,
    INFORMANT,
    MODEL_NUMBER,
    NATIONALITIES,
    ONE_NAME_AND_NOUN,
    PEOPLE_AND_NOUN,
    PERIOD_NOUNS,
    SECTION_LABELS,
    SENTENCE_OPENERS,
    WORK_BEHIND,
)
from pipeline.components.entities_runs import is_heading
from pipeline.components.entities_shape_patterns import (
    AUTHORITY_BEFORE,
    AUTHORITY_BEHIND,
    BODIES_OF_TWO_LETTERS,
    CASE_NOUNS,
    EPONYM_NOUNS,
    EPONYMS,
    EPONYMS_IN_PAIRS,
    GEOLOGY,
    METHODS,
    NOT_PERSON,
    SCRIPTURES,
    SOFTWARE,
)

LONGEST_SPECIES = 110
"""Characters of the name of a species before whoever described it."""

MAKERS = ("Inc", "Inc.", "Corp", "Corp.")
"""What makes the name of a program that of a company."""


def is_no_name(text: str, entity: FoundEntity) -> bool:
    """Say whether the span is no name: a nationality, a common noun, a place in an event's name.

    A single name before a common noun (``Kazakistan hükümeti``) is no organisation; the name itself
    comes back where the article knows it.
    """
    surface = text[entity.start : entity.end]
    if not any(character.isupper() or character.isdigit() for character in surface):
        return True
    if not any(character.isalpha() for character in surface):
        return True
    suffixed = text[entity.end : entity.end + 1] in APOSTROPHES and entity.end < len(text)
    if surface in NATIONALITIES and not suffixed and not is_sure(entity):
        return True
    if surface in SENTENCE_OPENERS:
        return True
    if entity.label == "PERSON" and (
        NOT_PERSON.search(surface)
        or EPONYM_NOUNS.match(text, entity.end)
        or CASE_NOUNS.match(text, entity.end)
        or is_authority(text, entity)
    ):
        return True
    if is_common_noun(surface) or DEED.search(surface):
        return True
    if any(kind.fullmatch(surface) for kind in (MODEL_NUMBER, INFORMANT, GEOLOGY, DYNASTY)):
        return True
    if SOFTWARE.fullmatch(surface) and not surface.endswith(MAKERS):
        return True
    if surface.replace("’", "").replace("'", "") in SCRIPTURES:
        return True
    if is_eponym(surface) or (surface in SECTION_LABELS and not suffixed):
        return True
    if entity.label == "ORGANIZATION" and is_no_organization(surface, entity):
        return True
    if entity.label != "LOCATION":
        return False
    if PERIOD_NOUNS.search(surface) or ACCEPTED.match(text, entity.start):
        return True
    if PEOPLE_AND_NOUN.fullmatch(surface) and surface.split()[0] in NATIONALITIES | FAITHS:
        return True
    return bool(WORK_BEHIND.match(text, entity.end)) or is_in_event(text, entity)


def is_in_event(text: str, entity: FoundEntity) -> bool:
    """Say whether a place is in the name of an event, a treaty or an award.

    In a heading a capital does not make a name of what happened (``Ilgın Olayları``).
    """
    if EVENT_BEFORE.search(text, max(0, entity.start - 30), entity.start):
        return True
    event = EVENT_NOUNS.match(text, entity.end)
    return event is not None and not (is_heading(text) and " Olay" in event.group())


def is_authority(text: str, entity: FoundEntity) -> bool:
    """Say whether a person is no more than whoever described a species."""
    before = text[max(0, entity.start - LONGEST_SPECIES) : entity.start]
    return bool(AUTHORITY_BEHIND.match(text, entity.end) and AUTHORITY_BEFORE.search(before))


def is_eponym(surface: str) -> bool:
    """Say whether a name is that of a test (``Levene``), or a pair of names (``Cox Box``)."""
    names = re.split("[-– ]", surface)
    return (EPONYMS_IN_PAIRS if len(names) > 1 else EPONYMS).issuperset(names)


def is_no_organization(surface: str, entity: FoundEntity) -> bool:
    """Say whether a span is a name and a noun, a kind of body, a method or a doubtful variable."""
    if ONE_NAME_AND_NOUN.fullmatch(surface) or GENERAL_BODY.fullmatch(surface):
        return True
    if surface in METHODS:
        return True
    known = len(surface) > 2 or surface in BODIES_OF_TWO_LETTERS
    return not known and entity.score is not None and entity.score < 0.8


def is_sure(entity: FoundEntity) -> bool:
    """Say whether the tagger has no doubt, as of a surname that is also a people's name."""
    return entity.score is not None and entity.score >= 0.9


def is_common_noun(surface: str) -> bool:
    """Say whether a word is a common noun with a capital, with or without a case suffix."""
    endings = (surface[len(noun) :] for noun in COMMON_NOUNS if surface.startswith(noun))
    return any(not ending or CASE_SUFFIX.fullmatch(ending) for ending in endings)
