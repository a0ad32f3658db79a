"""People: their titles stay out of the span, what belongs to the name comes in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_patterns import FIRM_OPENERS, NATIONALITIES, SENTENCE_OPENERS
from pipeline.components.entities_people_patterns import (
    AUTHOR,
    AUTHOR_BEFORE,
    BYLINE,
    BYNAME,
    CAPITAL_SURNAME,
    ENDS_IN_HONOR,
    FIRM_BYNAME,
    HONORIFIC_ASIDE,
    HONORIFIC_BEHIND,
    IN_ITS,
    INITIALS_BEFORE,
    LAST_MARKED_SURNAME,
    MARKED_SURNAME,
    NAME_GOES_ON,
    NO_BYNAME,
    OF_THE_FAITH,
    OPENER_BEFORE,
    ORCID_LINE,
    TITLE_OF_HONOUR,
    TITLES,
)
from pipeline.components.entities_runs import starts_sentence
from pipeline.components.entities_runs_patterns import POSSESSIVE_END
from pipeline.components.given_names import FIRMS, GIVEN_NAMES

MOST_BYNAMES = 4
"""Words that may stand before a name and be a part of it (``Merzifonlu Kara Mustafa Paşa``)."""

LONGEST_BYLINE = 400
"""Characters: a longer paragraph is no line of authors."""


def as_person(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a place or body as a person where it is a given name and surnames (``Ayşe Kaya``)."""
    given, *rest = text[entity.start : entity.end].split(" ")
    is_name = given in GIVEN_NAMES and 0 < len(rest) < 3 and all(map(is_surname, rest))
    return replace(entity, label="PERSON") if is_name else entity


def is_surname(word: str) -> bool:
    """Say whether a word may be a surname: a capital, small letters, no noun with an ending."""
    plain = word.istitle() and word.isalpha() and word not in FIRMS
    return plain and not POSSESSIVE_END.search(word[-1:])


def without_title(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a person without the titles or the conjunction before the name.

    A place or a body loses no more than the word that a sentence begins with (``Nitekim Ova``).
    """
    if entity.label != "PERSON":
        return without_opener(text, entity)
    first, space, _ = text[entity.start : entity.end].partition(" ")
    start = entity.start + (len(first) + 1 if space and first in SENTENCE_OPENERS else 0)
    before = OPENER_BEFORE.search(text, max(0, start - 12), start)
    if before and before["word"] in SENTENCE_OPENERS and text.startswith(("de ", "da "), start):
        start += 3
    lead = IN_ITS.match(text, start, entity.end) if starts_sentence(text, start) else None
    start = lead.end() if lead else start
    titles = TITLES.match(text, start, entity.end)
    return replace(entity, start=titles.end() if titles else start)


def without_opener(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a name without the conjunction or adverb that a sentence begins with."""
    first, _, rest = text[entity.start : entity.end].partition(" ")
    opens = first in FIRM_OPENERS and rest[:1].isupper() and starts_sentence(text, entity.start)
    return replace(entity, start=entity.start + len(first) + 1) if opens else entity


def whole_person(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a person with the honorific, the father's name or the surname behind the name."""
    surface = text[entity.start : entity.end]
    of_faith = OF_THE_FAITH.match(text, entity.end) or TITLE_OF_HONOUR.fullmatch(surface)
    if entity.label == "LOCATION" and of_faith:
        entity = replace(entity, label="PERSON")
    if entity.label != "PERSON":
        return entity
    end = entity.end
    for pattern in (NAME_GOES_ON, HONORIFIC_BEHIND, HONORIFIC_ASIDE, MARKED_SURNAME):
        more = pattern.match(text, end)
        end = more.end() if more else end
    surname = CAPITAL_SURNAME.match(text, end)
    if surname and not text[entity.start : end].isupper():
        end = surname.end()
    return replace(entity, end=with_last_surname(text, entity.start, end))


def with_last_surname(text: str, start: int, end: int) -> int:
    """Return where the name of a byline's last author ends, whose surname has a note's mark.

    The asterisk of a title stands behind a noun as well (``Nâzım Hikmet Şiirleri*``).
    """
    surname = LAST_MARKED_SURNAME.match(text, end)
    before = AUTHOR_BEFORE.search(text, max(0, start - 8), start)
    if not (surname and before) or (start == 0 and POSSESSIVE_END.search(surname.group())):
        return end
    return surname.end()


def with_bynames(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a person with the bynames right before the name (``Bursalı Mehmed Tâhir``)."""
    start = with_initials(text, entity)
    is_person = entity.label == "PERSON" and text[start : entity.end] not in NATIONALITIES
    for _ in range(MOST_BYNAMES if is_person else 0):
        found = BYNAME.search(text, max(0, start - 40), start)
        if found is None or not is_byname(text, found.start(), found["byname"], entity):
            break
        start = found.start()
    return replace(entity, start=start)


def with_initials(text: str, entity: FoundEntity) -> int:
    """Return where a person begins with the initials right before the name."""
    floor = max(0, entity.start - 10)
    initials = INITIALS_BEFORE.search(text, floor, entity.start)
    stands = entity.label == "PERSON" and initials and not starts_sentence(text, initials.start())
    return initials.start() if initials and stands else entity.start


def is_byname(text: str, start: int, word: str, entity: FoundEntity) -> bool:
    """Say whether a word before a person is a byname and no adjective.

    Where a country names the byname, or nothing but a long vowel marks it, a rank must follow the
    name (``Tunuslu Hayreddin Paşa``).
    """
    if TITLES.match(text, start, entity.end):
        return False
    if word in NATIONALITIES or (starts_sentence(text, start) and not FIRM_BYNAME.search(word)):
        return False
    ranked = ENDS_IN_HONOR.search(text[entity.start : entity.end]) is not None
    if NO_BYNAME.fullmatch(word):
        return ranked and word.endswith(("lı", "li", "lu", "lü"))
    return ranked or not word.endswith("î")


def authors(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of a line of authors, surnames in capitals, or of one author's ORCID."""
    line = text.strip()
    if orcid := ORCID_LINE.match(text[:LONGEST_BYLINE]):
        yield orcid.span("name")
    if len(line) <= LONGEST_BYLINE and BYLINE.fullmatch(line):
        for author in AUTHOR.finditer(text):
            yield author.span("name")
