"""Named entities of a whole article: what one mention of a name tells of the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from pipeline.components.entities import as_organization
from pipeline.components.entities_acronyms import share_acronyms
from pipeline.components.entities_capitals import with_names_in_capitals
from pipeline.components.entities_cited import cited_people, with_cited_people
from pipeline.components.entities_edges import is_whole_pair
from pipeline.components.entities_known import known_names, lengths_of
from pipeline.components.entities_lists import with_equal_labels, with_list_members
from pipeline.components.entities_model import FoundEntity, Occupied, apart
from pipeline.components.entities_no_name import is_no_name, is_sure
from pipeline.components.entities_patterns import (
    APOSTROPHES,
    CITED_ALONE,
    HYPHENED,
    SENTENCE_OPENERS,
    WHOLE_WORD,
    WORD_BEFORE,
)
from pipeline.components.entities_people import with_bynames
from pipeline.components.entities_runs import is_heading, starts_sentence
from pipeline.components.entities_shape_patterns import IS_FROM, MONTHS, OFFICE, PEOPLE_AFTER
from pipeline.components.entities_words import judged_by_article

DOUBTFUL = 0.7
"""Below this certainty a word at the start of a sentence needs a second mention."""

UNLIKELY = 0.6
"""Below this certainty a label gives way to the one that the name has elsewhere."""

LONGEST_NAME = 8
"""Words of a person's name that may be looked for in its parts."""

LONGEST_PLACE = 120
"""Characters of a span of places that may be parted; a longer one is no name at all."""

LONGEST_CHAIN = 200
"""Characters before and behind a name that hyphens may join to it; a route of ten cities has 80."""


def repeat_known_names(
    texts: Sequence[str],
    found: Sequence[Sequence[FoundEntity]],
    taken: Sequence[Sequence[tuple[int, int]]],
) -> list[list[FoundEntity]]:
    """Return the entities, with names added that the tagger saw elsewhere in the same article.

    A capitalised word that got one label at least twice and nearly always (80 %) is that name
    wherever it stands alone, and so is the surname of a person named in full; one document rarely
    uses a name in two senses (Gale, Church and Yarowsky 1992).
    """
    surfaces = {t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es}
    people = full_names(texts, found)
    whole = [
        apart(
            part
            for entity in entities
            for part in parted(text, completed(text, entity, people), surfaces)
        )
        for text, entities in zip(texts, found, strict=True)
    ]
    certain = judged_by_article(texts, without_doubtful(texts, whole), taken)
    listed = [with_equal_labels(t, es) for t, es in zip(texts, certain, strict=True)]
    shared = share_acronyms(texts, with_likely_labels(texts, listed), taken)
    names = settled_names(texts, shared, cited_bodies(texts, taken))
    cited = cited_people(texts, shared, taken)
    full = [
        with_cited_people(text, apart(in_full(text, spans, names, entities)), spans, cited)
        for text, entities, spans in zip(texts, shared, taken, strict=True)
    ]
    return with_names_in_capitals(texts, full, taken)


def in_full(
    text: str,
    taken: Sequence[tuple[int, int]],
    names: dict[str, str],
    entities: Sequence[FoundEntity],
) -> list[FoundEntity]:
    """Return the entities of a text with what the article and its lists add."""
    known = with_names(text, relabelled(text, entities, names), taken, names)
    return with_list_members(text, with_partners(text, known), taken)


def settled_names(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]], cited: Counter[str]
) -> dict[str, str]:
    """Return the names of the article that have one label, with it.

    ``cited`` counts who is cited by name alone: a second mention of a body, if it is one at all.
    """
    counted = mentions(texts, found)
    for name in counted.keys() & cited.keys():
        if "ORGANIZATION" in counted[name]:
            counted[name]["ORGANIZATION"] += cited[name]
    return {
        name: counts.most_common(1)[0][0]
        for name, counts in counted.items()
        if len(name) > 3 and name[0].isupper() and is_settled(counts)
    }


def cited_bodies(texts: Sequence[str], taken: Sequence[Sequence[tuple[int, int]]]) -> Counter[str]:
    """Return how often each name alone stands before the year or day of a work that is cited."""
    return Counter(
        author["name"]
        for text, citations in zip(texts, taken, strict=True)
        for start, end in citations
        for author in CITED_ALONE.finditer(text, start, end)
    )


def without_doubtful(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> list[list[FoundEntity]]:
    """Return the entities without single words that only a sentence's start gives a capital.

    Such a word is dropped where the tagger doubted it and saw it nowhere else (``Devrin``).
    """
    seen = Counter(t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es)
    return [
        [e for e in es if seen[text[e.start : e.end]] > 1 or not is_doubtful(text, e)]
        for text, es in zip(texts, found, strict=True)
    ]


def is_doubtful(text: str, entity: FoundEntity) -> bool:
    """Say whether an unsure word has its capital from the start of the sentence alone."""
    if entity.label == "LOCATION" or entity.score is None or entity.score >= DOUBTFUL:
        return False
    word = text[entity.start : entity.end]
    suffixed = text[entity.end : entity.end + 1] in APOSTROPHES and entity.end < len(text)
    return (
        word[1:].isalpha()
        and word[1:].islower()
        and not suffixed
        and starts_sentence(text, entity.start)
    )


def with_likely_labels(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> list[list[FoundEntity]]:
    """Return the entities; a doubtful one has the label that its name got with most certainty."""
    sums: dict[str, dict[str, float]] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            of_name = sums.setdefault(text[entity.start : entity.end], {})
            score = 1.0 if entity.score is None else entity.score
            of_name[entity.label] = of_name.get(entity.label, 0.0) + score
    likely = {name: max(labels, key=labels.__getitem__) for name, labels in sums.items()}
    return [
        [
            replace(e, label=likely[text[e.start : e.end]])
            if e.score is not None and e.score < UNLIKELY
            else e
            for e in entities
        ]
        for text, entities in zip(texts, found, strict=True)
    ]


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

    A given name has the surname that follows it, a name the word before it (``Kul Mesud``).
    """
    if entity.label != "PERSON":
        return entity
    surface = text[entity.start : entity.end]
    for name in people.get(surface, ()):
        end = entity.start + len(name)
        if text.startswith(name, entity.start) and not text[end : end + 1].isalnum():
            return replace(entity, end=end)
    before = WORD_BEFORE.search(text, max(0, entity.start - 40), entity.start)
    if before and f"{before['word']} {surface}" in people.get(before["word"], ()):
        return replace(entity, start=before.start("word"))
    return entity


def parted(text: str, entity: FoundEntity, surfaces: Container[str]) -> list[FoundEntity]:
    """Return the places of a span such as ``Azerbaycan Fuzuli``, else the entity alone.

    It is two where the article has each part as a name of its own elsewhere. A span that lost its
    first word to the heading's number (``3.Orta`` ``Asya``) gets it back.
    """
    surface = text[entity.start : entity.end]
    if entity.label != "LOCATION" or len(surface) > LONGEST_PLACE or is_whole_pair(surface):
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


def relabelled(
    text: str, entities: Sequence[FoundEntity], names: dict[str, str]
) -> list[FoundEntity]:
    """Return the entities, each with its name's label in the article unless it is sure."""
    return [
        e if is_sure(e) else replace(e, label=names.get(text[e.start : e.end], e.label))
        for e in entities
    ]


def mentions(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> dict[str, Counter[str]]:
    """Return how often each name got each label; a full name speaks for its surname, too.

    What a rule found counts twice: the words beside it told what it is.
    """
    labels: dict[str, Counter[str]] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            surface = text[entity.start : entity.end]
            *given, name = surface.split(" ")
            labels.setdefault(surface, Counter())[entity.label] += 1 + (entity.score is None)
            if given and entity.label == "PERSON":
                labels.setdefault(name, Counter())["PERSON"] += 2
    return labels


def is_settled(counts: Counter[str]) -> bool:
    """Say whether a name has one label at least twice and in 80 % of its mentions."""
    first = counts.most_common(1)[0][1]
    return first >= 2 and first >= 0.8 * counts.total()


def with_names(
    text: str,
    entities: Sequence[FoundEntity],
    taken: Sequence[tuple[int, int]],
    names: dict[str, str],
) -> list[FoundEntity]:
    """Return the entities and the known names that stand free in the text."""
    occupied = Occupied(text, entities, taken)
    added = []
    for start, end in known_names(text, names, lengths_of(names)):
        known = FoundEntity(start, end, names[text[start:end]])
        entity = as_organization(text, with_bynames(text, known))
        if not occupied.is_free(entity.start, entity.end) or IS_FROM.match(text, entity.end):
            continue
        is_part = entity.start == start and in_longer_name(text, entity, names)
        if not (is_part or is_no_name(text, entity)):
            added.append(entity)
            occupied.add(entity.start, entity.end)
    return sorted([*entities, *added], key=lambda e: e.start)


def in_longer_name(text: str, entity: FoundEntity, names: dict[str, str]) -> bool:
    """Say whether the word is part of some longer name: capitals or a hyphen beside it.

    A capital says nothing of the first word of a sentence (``Nitekim Tovuz``), of a word with a
    case suffix (``Rusya’nın Tovuz``), of a month, of another place, and of what follows in a
    heading (``Tovuz Saldırısı``). An office or a people may follow (``Rusya Devlet Başkanı``).
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


def hyphened(text: str, entity: FoundEntity) -> re.Match[str] | None:
    """Return the run of words and hyphens that holds a name, as far as ``LONGEST_CHAIN``."""
    start, floor = entity.start, max(0, entity.start - LONGEST_CHAIN)
    while start > floor and (text[start - 1].isalpha() or text[start - 1] in "-–"):
        start -= 1
    return HYPHENED.match(text, start, entity.end + LONGEST_CHAIN)
