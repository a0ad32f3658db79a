"""Names that what stands beside them tells, where the tagger saw none (``Ova depremi``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_patterns import (
    CASE_SUFFIX,
    CITIES,
    COMMON_NOUNS,
    NATIONALITIES,
    OUTER_PLACES,
    SENTENCE_OPENERS,
)
from pipeline.components.entities_people_patterns import IN_ITS, TITLES
from pipeline.components.entities_shape_patterns import MONTHS, OFFICE
from pipeline.components.entities_told_patterns import (
    ADDRESS,
    BEFORE_LIFE_DATES,
    BUILDING,
    ENGLISH_OF_A_PLACE,
    HOLY,
    INFORMANTS,
    KIN,
    LIFE_DATES,
    NO_PLACES,
    OF_A_PLACE,
    OF_PLACES,
    OFFICE_ENDS,
    ONE_WORD,
    PAIR,
    PARTICIPANT,
    PARTICIPANT_ROW,
    PARTICIPANT_TABLE,
    WEST,
    WITH_OTHERS,
)
from pipeline.components.given_names import GIVEN_NAMES

LONGEST_PERSON = 90
"""Characters before a bracket with life dates in which the name may begin."""

NO_NAMES = NATIONALITIES | SENTENCE_OPENERS | COMMON_NOUNS | MONTHS
PLACES = OUTER_PLACES | CITIES


def told_names(text: str) -> Iterator[FoundEntity]:
    """Yield people by their life dates or what they are called, places by what they are."""
    yield from dead_people(text)
    for pattern in (HOLY, INFORMANTS):
        for found in pattern.finditer(text):
            if found["name"] not in NO_NAMES:
                yield FoundEntity(*found.span("name"), "PERSON")
    yield from participants(text)
    yield from people_with_others(text)
    for found in KIN.finditer(text):
        if found["name"] not in NO_NAMES | PLACES and says_capital(text, found.start()):
            yield FoundEntity(*found.span("name"), "PERSON")
    yield from told_places(text)


def participants(text: str) -> Iterator[FoundEntity]:
    """Yield the people asked: in a table of theirs, or with a code and the age in brackets.

    A table may have ``Evli`` or ``Kadın`` behind the code: its head must tell of names.
    """
    head = PARTICIPANT_TABLE.search(text)
    for row in PARTICIPANT_ROW.finditer(text, head.end()) if head else ():
        yield FoundEntity(*row.span("name"), "PERSON")
    for found in PARTICIPANT.finditer(text):
        is_name = found["name"] in GIVEN_NAMES or says_capital(text, found.start())
        if is_name and found["name"] not in NO_NAMES:
            yield FoundEntity(*found.span("name"), "PERSON")


def people_with_others(text: str) -> Iterator[FoundEntity]:
    """Yield the surnames before ``ve ark.``, with no citation behind.

    The first word of a sentence is no part of a name.
    """
    for found in WITH_OTHERS.finditer(text):
        start, end = found.span("name")
        if not says_capital(text, start):
            start = text.rfind(" ", start, end) + 1 or start
        if text[start:end] not in NO_NAMES - NATIONALITIES:
            yield FoundEntity(start, end, "PERSON")


def dead_people(text: str) -> Iterator[FoundEntity]:
    """Yield whom a bracket with the year of a death or birth follows (``Kindî (öl. 252/866)``)."""
    for dates in LIFE_DATES.finditer(text):
        floor = max(0, dates.start() - LONGEST_PERSON)
        found = BEFORE_LIFE_DATES.search(text, floor, dates.start())
        if found is None:
            continue
        start, end = after_others(text, *found.span("name")), found.end("name")
        if text[start:end] not in NO_NAMES:
            yield FoundEntity(start, end, "PERSON")


def after_others(text: str, start: int, end: int) -> int:
    """Return where a person begins without openers, another name's words and titles before it.

    A case suffix after an apostrophe ends the other name (``Endülüs’te İbn Rüşd``).
    """
    space = text.find(" ", start, end)
    while space > 0:
        word = text[start:space]
        _, mark, suffix = word.replace("'", "’").partition("’")
        if word not in NO_NAMES and not (mark and CASE_SUFFIX.fullmatch(suffix)):
            break
        start = space + 1
        space = text.find(" ", start, end)
    lead = IN_ITS.match(text, start, end)
    start = lead.end() if lead else start
    titles = TITLES.match(text, start, end)
    return titles.end() if titles else start


def told_places(text: str) -> Iterator[FoundEntity]:
    """Yield what has an office or a common noun of places behind it, alone or in a list."""
    for found in OF_PLACES.finditer(text):
        names = list(ONE_WORD.finditer(text, *found.span("names")))
        if all(name.group() not in NO_NAMES | NO_PLACES for name in names[1:]):
            for name in names:
                if name is not names[0] or is_place(text, name.start(), name.group()):
                    yield FoundEntity(*name.span(), "LOCATION")
    for pattern in (OF_A_PLACE, ENGLISH_OF_A_PLACE):
        for found in pattern.finditer(text):
            if is_place(text, found.start(), found["name"]):
                yield FoundEntity(*found.span("name"), "LOCATION")
    for pattern in (PAIR, WEST):
        for found in pattern.finditer(text):
            yield FoundEntity(*found.span(), "LOCATION")
    for address in ADDRESS.finditer(text):
        if address["province"] in PLACES:
            yield FoundEntity(*address.span("district"), "LOCATION")
            yield FoundEntity(*address.span("province"), "LOCATION")
    yield from states_of_offices(text)
    yield from buildings(text)


def buildings(text: str) -> Iterator[FoundEntity]:
    """Yield buildings named by an adjective or a material, with the town right before."""
    for found in BUILDING.finditer(text):
        if found["kind"] in NATIONALITIES:
            continue
        town = (found["first"] or "").rstrip()
        with_town = town and is_place(text, found.start(), town)
        start = found.start() if with_town else found.start("name")
        yield FoundEntity(start, found.end(), "LOCATION")


def states_of_offices(text: str) -> Iterator[FoundEntity]:
    """Yield the provinces and countries before an office (``Peru Dışişleri Bakanı``)."""
    for word in ONE_WORD.finditer(text):
        office = OFFICE.match(text, word.end()) if word.group() in PLACES else None
        if office and OFFICE_ENDS.match(text, office.end()):
            yield FoundEntity(*word.span(), "LOCATION")


def is_place(text: str, start: int, name: str) -> bool:
    """Say whether a word before the noun of a place may be its name."""
    if name in PLACES:
        return True
    return name not in NO_NAMES | NO_PLACES and says_capital(text, start)


def says_capital(text: str, start: int) -> bool:
    """Say whether a capital tells a name: inside a sentence, with no capital right before."""
    before = text[max(0, start - 40) : start]
    if not before or before.rstrip(' “"(')[-1:] in ".!?:;…":
        return False
    word = re.search(r"[\w’']+ $", before)
    return word is None or not word.group()[0].isupper() or "’" in word.group().replace("'", "’")
