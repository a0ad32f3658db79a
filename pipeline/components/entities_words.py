"""What an article tells of its own words: which are common nouns, works, terms or surnames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from corpus.letters import turkish_lower
from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_no_name import is_sure
from pipeline.components.entities_patterns import APOSTROPHES, CASE_SUFFIX, CITIES, OUTER_PLACES
from pipeline.components.entities_runs import starts_sentence
from pipeline.components.entities_words_patterns import (
    CITED_SURNAME,
    COMPOUND_TITLE,
    FOLLOWER,
    IS_BODY,
    KEYWORDS,
    LETTERED,
    MADE_OF_WORDS,
    POSSESSED_WORK,
    SMALL_WORDS,
)

CERTAIN = 0.97
"""From this certainty on the tagger knows better than the small letters of the article."""

Found = Sequence[Sequence[FoundEntity]]
Taken = Sequence[Sequence[tuple[int, int]]]


def judged_by_article(texts: Sequence[str], found: Found, taken: Taken) -> list[list[FoundEntity]]:
    """Return the entities without the common nouns and works of the article, surnames as people."""
    works, letters, small = titles(texts), heading_letters(texts), small_words(texts)
    kept = [
        [without_letter(t, e, letters) for e in es if not is_one_of(t, e, works)]
        for t, es in zip(texts, found, strict=True)
    ]
    named = without_key_terms(texts, without_common_nouns(texts, kept, small))
    names = without_first_words(texts, named, small)
    authors = surnames(texts, names, taken)
    whole = {text[e.start : e.end] for text, es in zip(texts, names, strict=True) for e in es}
    return [
        [as_person(text, e, authors) for e in entities if not is_follower(text, e, whole)]
        for text, entities in zip(texts, names, strict=True)
    ]


def titles(texts: Sequence[str]) -> set[str]:
    """Return the works of the article: what somebody has (``Ece’nin Divan’ında``), Arabic titles.

    The second half of an Arabic title is written small (``Fusûsü’l-hikem``), that of a person not.
    """
    found: set[str] = set()
    for text in texts:
        for work in POSSESSED_WORK.finditer(text):
            found.add(work["name"])
        for title in COMPOUND_TITLE.finditer(text):
            found.add(title["name"])
    return found


def is_one_of(text: str, entity: FoundEntity, works: Container[str]) -> bool:
    """Say whether an entity is a work of the article, or begins with one; a known place is none."""
    surface = text[entity.start : entity.end]
    if entity.label == "LOCATION" and (is_sure(entity) or is_known_place(surface)):
        return False
    return surface in works or surface.split("-")[0] in works


def heading_letters(texts: Sequence[str]) -> set[str]:
    """Return the letters that number the article's headings: one has the next of the alphabet."""
    letters = {text[0] for text in texts if LETTERED.match(text)}
    return {x for x in letters if {chr(ord(x) - 1), chr(ord(x) + 1)} & letters}


def without_letter(text: str, entity: FoundEntity, letters: Container[str]) -> FoundEntity:
    """Return a person without the letter of a heading, which looks like an initial."""
    if entity.start > 0 or text[:1] not in letters or not LETTERED.match(text):
        return entity
    return replace(entity, start=min(3, entity.end - 1))


def is_known_place(surface: str) -> bool:
    """Say whether a word is a country, a province or a city that everybody knows."""
    return surface in OUTER_PLACES or surface in CITIES


def without_common_nouns(
    texts: Sequence[str], found: Found, small: Container[str]
) -> list[list[FoundEntity]]:
    """Return the entities without the words that only a sentence's start gives a capital.

    Such a word stands in small letters elsewhere in the article (``Hane`` and ``hanenin``), and
    nowhere else as a name.
    """
    elsewhere = Counter(
        text[e.start : e.end]
        for text, entities in zip(texts, found, strict=True)
        for e in entities
        if not begins(text, e.start)
    )
    return [
        [e for e in es if not is_common(text, e, small, elsewhere)]
        for text, es in zip(texts, found, strict=True)
    ]


def without_key_terms(texts: Sequence[str], found: Found) -> list[list[FoundEntity]]:
    """Return the entities without the bodies that are terms of the list of keywords and no more.

    Each keyword has a capital there; a body that the article is about it names elsewhere, too.
    """
    seen = Counter(t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es)
    return [
        [e for e in es if seen[text[e.start : e.end]] > 1 or not is_key_term(text, e)]
        for text, es in zip(texts, found, strict=True)
    ]


def is_key_term(text: str, entity: FoundEntity) -> bool:
    """Say whether a body of several words that the tagger saw is in a list of keywords."""
    tagged = entity.label == "ORGANIZATION" and entity.score is not None
    surface = text[entity.start : entity.end]
    return (
        tagged
        and " " in surface
        and KEYWORDS.match(text) is not None
        and not IS_BODY.search(surface)
    )


def small_words(texts: Sequence[str]) -> set[str]:
    """Return the words that the article writes in small letters."""
    return {word for text in texts for word in SMALL_WORDS.findall(text)}


def without_first_words(
    texts: Sequence[str], found: Found, small: Container[str]
) -> list[list[FoundEntity]]:
    """Return the entities, none with a sentence's first word before a name of the article."""
    names = Counter(t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es)
    return [
        [without_first_word(text, entity, small, names) for entity in entities]
        for text, entities in zip(texts, found, strict=True)
    ]


def without_first_word(
    text: str, entity: FoundEntity, small: Container[str], names: Counter[str]
) -> FoundEntity:
    """Return a name without the word before it that the article writes small (``Ovayı Asi``).

    The rest of a person's name must be a full name: the word may be a given name.
    """
    first, _, rest = text[entity.start : entity.end].partition(" ")
    is_name = names[rest] and names[f"{first} {rest}"] == 1 and first not in MADE_OF_WORDS
    is_whole = entity.label == "LOCATION" or (entity.label == "PERSON" and " " in rest)
    if not (is_name and is_whole and starts_sentence(text, entity.start)):
        return entity
    said = any(part in small for part in stems(first))
    return replace(entity, start=entity.start + len(first) + 1) if said else entity


def is_common(
    text: str, entity: FoundEntity, small: Container[str], elsewhere: Counter[str]
) -> bool:
    """Say whether an entity is a word of the article that has its capital from its place alone."""
    word = text[entity.start : entity.end]
    suffixed = text[entity.end : entity.end + 1] in APOSTROPHES and entity.end < len(text)
    if not (word.isalpha() and word[1:].islower()) or suffixed or elsewhere[word]:
        return False
    if entity.score is None or entity.score >= CERTAIN or is_known_place(word):
        return False
    return begins(text, entity.start) and any(part in small for part in stems(word))


def begins(text: str, start: int) -> bool:
    """Say whether a capital says nothing at a place: a sentence's start, or a list of keywords."""
    return starts_sentence(text, start) or bool(KEYWORDS.match(text))


def stems(word: str) -> Iterator[str]:
    """Yield a word in small letters, and without each ending that may be a case suffix."""
    lower = turkish_lower(word)
    yield lower
    for cut in range(3, len(lower)):
        if CASE_SUFFIX.fullmatch(lower[cut:]):
            yield lower[:cut]


def is_follower(text: str, entity: FoundEntity, names: Container[str]) -> bool:
    """Say whether an entity is no more than who follows a person (``İbn Sînâcı``)."""
    surface = text[entity.start : entity.end]
    follower = FOLLOWER.search(surface)
    return bool(follower and " " in surface and surface[: follower.start()] in names)


def surnames(texts: Sequence[str], found: Found, taken: Taken) -> set[str]:
    """Return the surnames of the people named in full, and of the authors cited.

    Whom the words beside the name tell (a code and an age, a year of death) needs no full name.
    """
    named = {
        text[e.start : e.end].split(" ")[-1]
        for text, entities in zip(texts, found, strict=True)
        for e in entities
        if e.label == "PERSON" and (e.score is None or " " in text[e.start : e.end])
    }
    cited = {
        author["name"]
        for text, citations in zip(texts, taken, strict=True)
        for start, end in citations
        for author in CITED_SURNAME.finditer(text, start, end)
    }
    return named | cited


def as_person(text: str, entity: FoundEntity, authors: Container[str]) -> FoundEntity:
    """Return a place the tagger doubted as the person whose surname it is in the article."""
    surface = text[entity.start : entity.end]
    doubted = entity.score is not None and not is_sure(entity)
    if (
        entity.label == "LOCATION"
        and doubted
        and surface in authors
        and not is_known_place(surface)
    ):
        return replace(entity, label="PERSON")
    return entity
