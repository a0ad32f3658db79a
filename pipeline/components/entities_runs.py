"""Names by their shape, where the tagger saw none or a part: institutions, places, press."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from pipeline.components.entities_makers import makers
from pipeline.components.entities_model import FoundEntity, Occupied, in_place_of_parts
from pipeline.components.entities_ottoman_patterns import CHILD_OF, OTTOMAN_BODY
from pipeline.components.entities_patterns import (
    CASE_SUFFIX,
    GENERAL_BODY,
    NATIONALITIES,
    OUTER_PLACES,
    SENTENCE_OPENERS,
)
from pipeline.components.entities_people_patterns import CREDIT, RULER
from pipeline.components.entities_runs_patterns import (
    DAILIES,
    DAILY,
    ENGLISH_INSTITUTION,
    ENGLISH_NOUN_LAST,
    ENGLISH_PLACE,
    FOREIGN_INSTITUTION,
    GROUP_OF_STATES,
    HAS_UNITS,
    IN_WHICH,
    ISSUED,
    KNOWN_BODIES,
    KNOWN_NAMES,
    LEADS_IN,
    NEWS_LIST,
    POSSESSIVE_END,
    PRESS,
    PRESS_LIST,
    PRESS_TITLE,
    ROW_OF_DAILIES,
    TITLE_GOES_BACK,
    TURKISH_DIVISION,
    TURKISH_INSTITUTION,
    TURKISH_PLACE,
    TURKISH_STATE,
    UNIT_BEHIND_COMMA,
)
from pipeline.components.entities_told import told_names

ACRONYM = re.compile(r"(?<![\w’'./-])[^\W\d_]{3,9}(?![\w/]|-\w)")

WORD_THAT_ENDS = re.compile(
    r"[’'](?P<suffix>\w{1,12}) |(?:(?<![^\W\d_])[A-ZÇĞİÖŞÜ]{2,9}|(?:Üniversite|Belediye|Hastane"
    r"|Fakülte|Enstitü|Kütüphane|Müze|Bakanlı|Müdürlü|Mahkeme)(?:s[iü]|ğ[ıü])) (?:ve|ile) "
)
"""What ends a name before the run: perhaps a case suffix; an acronym or a body and ``ve``."""

PRESS_OPENERS = (NATIONALITIES | SENTENCE_OPENERS) - {"Türk", "Turkish"}
"""What stands before a newspaper's name; ``Türk`` begins many (``Türk Yurdu dergisi``)."""

PLACE_OPENERS = (NATIONALITIES | SENTENCE_OPENERS) - {"Arap"}
"""What is said of a place and does not name it (``Ermeni Kilisesi``), but ``Arap Yarımadası``."""

OPENING_PLACES = OUTER_PLACES | {"Anadolu", "Avrupa"}
"""What is the first word of a longer name also where a sentence begins."""

LAST_NOUNS = (
    (TURKISH_INSTITUTION, "ORGANIZATION", SENTENCE_OPENERS),
    (ENGLISH_NOUN_LAST, "ORGANIZATION", SENTENCE_OPENERS),
    (TURKISH_PLACE, "LOCATION", PLACE_OPENERS),
    (TURKISH_DIVISION, "LOCATION", PLACE_OPENERS),
    (TURKISH_STATE, "LOCATION", SENTENCE_OPENERS),
    (ENGLISH_PLACE, "LOCATION", PLACE_OPENERS),
)
"""Names by their last noun: pattern, label, and what may stand before them and is no part."""

LONGEST_HEADING = 600
"""Characters: a longer text is not looked at for each of its names."""


def with_shaped_names(
    text: str, entities: Sequence[FoundEntity], taken: Sequence[tuple[int, int]]
) -> list[FoundEntity]:
    """Return the entities, and the names by shape that stand free of them and of ``taken``.

    A name by shape takes the place of the names inside it where none of them reaches its noun
    (``Mihrimah Sultan`` in ``Mihrimah Sultan Camii``).
    """
    known = in_place_of_parts(text, names_that_fit(text, entities), entities, taken)
    return with_units(text, known, taken)


def names_that_fit(text: str, entities: Sequence[FoundEntity]) -> Iterator[FoundEntity]:
    """Yield the names by shape that the entities leave room for, or that hold them.

    What the tagger saw as well, its shape makes sure.
    """
    starts = [entity.start for entity in entities]
    in_heading = is_heading(text)
    yield from makers(text)
    for name in names_by_last_noun(text):
        inside = entities[slice(*overlapping(entities, starts, name))]
        at_start = starts_sentence(text, name.start) or (in_heading and name.label == "LOCATION")
        if is_inside(text, inside, name, at_start) if inside else is_whole(text, name, at_start):
            yield name
    marked = Occupied(text, entities)
    extents = {(entity.start, entity.end) for entity in entities}
    listed = listed_press(text, entities, starts)
    for name in (*other_shapes(text), *listed):
        if marked.is_free(name.start, name.end) or (name.start, name.end) in extents:
            yield name
    for name in told_names(text):
        inside = entities[slice(*overlapping(entities, starts, name))]
        if all(name.start <= e.start and e.end <= name.end for e in inside):
            yield name


def overlapping(
    entities: Sequence[FoundEntity], starts: Sequence[int], name: FoundEntity
) -> tuple[int, int]:
    """Return the first and the last but one of the entities that overlap a name."""
    first = bisect_left(starts, name.start)
    if first and entities[first - 1].end > name.start:
        first -= 1
    return first, bisect_left(starts, name.end)


def is_inside(
    text: str, entities: Sequence[FoundEntity], name: FoundEntity, at_start: bool
) -> bool:
    """Say whether all entities are inside a name and none of them reaches its noun.

    Where a capital says nothing the first of them must begin it.
    """
    first, last = entities[0], entities[-1]
    if first.start < name.start or last.end >= name.end:
        return False
    if any(text.startswith((" ve ", " ile ", ","), entity.end) for entity in entities):
        return False
    return first.start == name.start or not at_start


def is_whole(text: str, name: FoundEntity, at_start: bool) -> bool:
    """Say whether all words of a name are a part of it, as its capitals say.

    Where a capital says nothing they are in a compound of two words, or of a number and words.
    """
    words = text[name.start : name.end].split(" ")
    compound = len(words) == 2 or words[0] in OPENING_PLACES or words[0].endswith(".")
    return not at_start or (compound and POSSESSIVE_END.search(words[-1]) is not None)


def names_by_last_noun(text: str) -> Iterator[FoundEntity]:
    """Yield institutions and places that end with what they are, also where a sentence starts."""
    for pattern, label, openers in LAST_NOUNS:
        for found in pattern.finditer(text):
            start = after_openers(text, found.start(), found.end(), openers)
            name = text[start : found.end()]
            if " " in name and not GENERAL_BODY.fullmatch(name):
                yield FoundEntity(start, found.end(), label)


def other_shapes(text: str) -> Iterator[FoundEntity]:
    """Yield institutions by their first noun, press, and acronyms known to all.

    At the start of a sentence several words are left to the tagger: it may be no part of the name.
    """
    for found in ENGLISH_INSTITUTION.finditer(text):
        start = after_openers(text, found.start(), found.end(), SENTENCE_OPENERS)
        if start < found.end() and not starts_sentence(text, start):
            yield FoundEntity(start, found.end(), "ORGANIZATION")
    for found in FOREIGN_INSTITUTION.finditer(text):
        yield FoundEntity(*found.span(), "ORGANIZATION")
    for pattern in (PRESS, ISSUED):
        for found in pattern.finditer(text):
            start, end = found.span("name")
            start = after_openers(text, start, end, PRESS_OPENERS)
            if start < end and (" " not in text[start:end] or not starts_sentence(text, start)):
                yield FoundEntity(start, end, "ORGANIZATION")
    for found in KNOWN_NAMES.finditer(text):
        yield FoundEntity(*found.span(), "ORGANIZATION")
    for found in ACRONYM.finditer(text):
        if found.group() in KNOWN_BODIES:
            yield FoundEntity(*found.span(), "ORGANIZATION")
    for found in GROUP_OF_STATES.finditer(text):
        yield FoundEntity(*found.span(), "ORGANIZATION")
    for row in ROW_OF_DAILIES.finditer(text):
        for found in DAILY.finditer(text, *row.span()):
            yield FoundEntity(*found.span(), "ORGANIZATION")
    for found in OTTOMAN_BODY.finditer(text):
        yield FoundEntity(*found.span(), "ORGANIZATION")
    for pattern in (RULER, CHILD_OF):
        for found in pattern.finditer(text):
            yield FoundEntity(*found.span(), "PERSON")
    for found in CREDIT.finditer(text):
        yield FoundEntity(*found.span("name"), "PERSON")


def listed_press(
    text: str, entities: Sequence[FoundEntity], starts: Sequence[int]
) -> Iterator[FoundEntity]:
    """Yield the newspapers and journals of lists (``Vakit, Akşam ve Tan gazeteleri``).

    A list that names a people, a language or two places tells whose papers they are.
    """
    for found in PRESS_LIST.finditer(text):
        group = next(name for name in ("before", "named", "told", "aside") if found[name])
        whole = FoundEntity(*found.span(group), "ORGANIZATION")
        titles = list(PRESS_TITLE.finditer(text, whole.start, whole.end))
        inside = entities[slice(*overlapping(entities, starts, whole))]
        places = sum(entity.label == "LOCATION" for entity in inside)
        if places < 2 and not any(is_people(title.group()) for title in titles):
            for title in titles:
                start = title_start(text, *title.span(), is_first=title is titles[0])
                if is_title(text, start, title.end(), found):
                    yield FoundEntity(start, title.end(), "ORGANIZATION")


def title_start(text: str, start: int, end: int, *, is_first: bool) -> int:
    """Return where a title in a list begins; where the words are none, their end."""
    if not is_first:
        return after_openers(text, start, end, ())
    if TITLE_GOES_BACK.search(text, max(0, start - 40), start):
        return end
    start = after_openers(text, start, end, PRESS_OPENERS)
    lead = IN_WHICH.match(text, start, end) if starts_sentence(text, start) else None
    return lead.end() if lead else start


def is_people(word: str) -> bool:
    """Say whether a word names a people or its language (``Fransızca``)."""
    return word in NATIONALITIES or word[:-2] in NATIONALITIES


def is_title(text: str, start: int, end: int, found: re.Match[str]) -> bool:
    """Say whether words in a list are one of its titles, and no index or number.

    What a sentence begins with is one where it is one word. Before a comma it may be who writes
    there (``Yazar, Akşam ve Tan gazetelerinde …``), unless the papers are what the sentence is on.
    """
    title = text[start:end]
    is_index = title.isupper() and not NEWS_LIST.search(found.group())
    if is_index or not all(letter.isalpha() or letter in " -’'" for letter in title):
        return False
    if not found["before"] or not starts_sentence(text, start):
        return title != ""
    if title in DAILIES:
        return True
    told = text[end] != "," or (found["no_case"] is not None and not LEADS_IN.search(title))
    return told and (" " not in title or POSSESSIVE_END.search(title) is not None)


def after_openers(text: str, start: int, end: int, openers: Container[str]) -> int:
    """Return where a run of capitalised words begins without the openers before it.

    A word with a case suffix after an apostrophe is one (``Ankara’daki``), wherever it stands, and
    so is an acronym or a body with a conjunction (``BOA ve``).
    """
    while (space := text.find(" ", start, end)) > 0 and text[start:space] in openers:
        start = space + 1
    for word in WORD_THAT_ENDS.finditer(text, start, end):
        if word["suffix"] is None or CASE_SUFFIX.fullmatch(word["suffix"]):
            return after_openers(text, word.end(), end, openers)
    return end if text[start:end] in NATIONALITIES | SENTENCE_OPENERS else start


def with_units(
    text: str, entities: Sequence[FoundEntity], taken: Sequence[tuple[int, int]]
) -> list[FoundEntity]:
    """Return the entities and the units behind the comma of an institution (``…, Tıp Fakültesi``).

    The unit of a unit follows in the same way.
    """
    known = Occupied(text, entities, taken)
    units = []
    for entity in entities:
        while entity.label == "ORGANIZATION" and HAS_UNITS.search(text[entity.start : entity.end]):
            unit = UNIT_BEHIND_COMMA.match(text, entity.end)
            if unit is None:
                break
            start, end = unit.span("name")
            if not known.is_free(start, end):
                break
            entity = FoundEntity(start, end, "ORGANIZATION")
            known.add(start, end)
            units.append(entity)
    return sorted([*entities, *units], key=lambda e: e.start)


def starts_sentence(text: str, start: int) -> bool:
    """Say whether a word stands where a capital says nothing: first, or after a stop or colon."""
    before = text[max(0, start - 9) : start].rstrip(' “"(')
    return not before or before[-1] in ".!?:;…" or (start < 5 and before[1:] == ")")


def is_heading(text: str) -> bool:
    """Say whether most words of a short text have a capital, as in a heading."""
    if len(text) > LONGEST_HEADING:
        return False
    words = [word for word in text.split(" ") if word[:1].isalpha()]
    return len(words) < 20 and sum(word[0].isupper() for word in words) > 0.7 * len(words)
