"""What the tagger took for a name and is none, as the guideline has it."""

from __future__ import annotations

import re

from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_no_name_patterns import (
    ARABIC_TITLE,
    CASE_BEHIND,
    COLLECTION_BEFORE,
    COLLECTION_BEHIND,
    DEED_ABOUT,
    FIXED_DEED,
    ILLNESS_BEHIND,
    INITIALS_ONLY,
    LAW,
    LAW_BEHIND,
    NOTATION_BEFORE,
    NUMBERED_PLACE,
    OWN_MAKER,
    PAIR_OF_WAR,
    PARTY_BEFORE,
    PREFIXES,
    TITLE_BEHIND,
    WORK_ENDS,
    WORKS,
)
from pipeline.components.entities_ottoman_patterns import PART_OF_MONTH
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

OPENING_QUOTES = '“"‘«'

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
    if surface in SENTENCE_OPENERS or len(surface) == 1 or PART_OF_MONTH.match(surface):
        return True
    if is_work(text, entity) or is_notation(text, entity) or is_party(text, entity):
        return True
    if is_in_deed(text, entity):
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
    fixed = WORK_BEHIND.match(text, entity.end) or ILLNESS_BEHIND.match(text, entity.end)
    return bool(fixed) or is_in_event(text, entity)


def is_work(text: str, entity: FoundEntity) -> bool:
    """Say whether a span is a law, an exam, a platform, or the title of a work.

    A quoted headline may name a place; its words are a title where the span is all of it.
    """
    surface = text[entity.start : entity.end]
    if surface in WORKS or WORK_ENDS.search(surface):
        return True
    if is_collection(text, entity) or is_device(text, entity):
        return True
    if entity.label != "ORGANIZATION" and ARABIC_TITLE.fullmatch(surface):
        return True
    if LAW.fullmatch(surface) and LAW_BEHIND.match(text, entity.end):
        return entity.label == "ORGANIZATION" and not surface.islower()
    opened = text[entity.start - 1 : entity.start] in OPENING_QUOTES and entity.start > 0
    return opened and TITLE_BEHIND.match(text, entity.end) is not None


def is_collection(text: str, entity: FoundEntity) -> bool:
    """Say whether a span is the collection of a manuscript in a library."""
    before = COLLECTION_BEFORE.search(text, max(0, entity.start - 16), entity.start)
    return bool(before and COLLECTION_BEHIND.match(text, entity.end))


def is_device(text: str, entity: FoundEntity) -> bool:
    """Say whether a span is a device and its maker follows, of whom it has the first word."""
    first, space, _ = text[entity.start : entity.end].partition(" ")
    behind = OWN_MAKER.match(text, entity.end) if entity.label == "ORGANIZATION" else None
    return bool(space and behind and behind["maker"] == first)


def is_notation(text: str, entity: FoundEntity) -> bool:
    """Say whether a span is a suffix, a prefix or the number of a room or trench."""
    surface = text[entity.start : entity.end]
    if surface in PREFIXES and text.startswith(("-", "–"), entity.end):
        return True
    if NUMBERED_PLACE.fullmatch(surface):
        return True
    is_suffix = surface[:1].islower() or len(surface) < 4
    return is_suffix and bool(NOTATION_BEFORE.search(text, max(0, entity.start - 2), entity.start))


def is_party(text: str, entity: FoundEntity) -> bool:
    """Say whether a span is a party in a case's name (``A.B. kararı``, ``Ece/Peru kararı``)."""
    if not CASE_BEHIND.match(text, entity.end):
        return False
    before = PARTY_BEFORE.search(text, max(0, entity.start - 4), entity.start)
    is_initials = INITIALS_ONLY.fullmatch(text, entity.start, entity.end)
    return bool(before or is_initials or text.startswith((" ve Diğerleri/", "/"), entity.end))


def is_in_deed(text: str, entity: FoundEntity) -> bool:
    """Say whether a place or body is in the name of a treaty or a pipeline."""
    if entity.label == "PERSON":
        return False
    about = entity.label == "LOCATION" and DEED_ABOUT.match(text, entity.end)
    return bool(about or FIXED_DEED.match(text, entity.end))


def is_in_event(text: str, entity: FoundEntity) -> bool:
    """Say whether a place is in the name of an event, a treaty or an award.

    In a heading a capital does not make a name of what happened (``Ilgın Olayları``).
    """
    if EVENT_BEFORE.search(text, max(0, entity.start - 30), entity.start):
        return True
    pair = PAIR_OF_WAR.match(text, entity.end)
    event = EVENT_NOUNS.match(text, pair.end() if pair else entity.end)
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
