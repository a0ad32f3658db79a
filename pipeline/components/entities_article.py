"""Named entities of a whole article: what one mention of a name tells of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.components.entities_acronyms import share_acronyms
from pipeline.components.entities_capitals import with_names_in_capitals
from pipeline.components.entities_cited import cited_people, with_cited_people
from pipeline.components.entities_doubts import with_likely_labels, without_doubtful
from pipeline.components.entities_lists import with_equal_labels, with_list_members
from pipeline.components.entities_model import FoundEntity, apart
from pipeline.components.entities_no_name import is_sure
from pipeline.components.entities_parliament import with_parliament
from pipeline.components.entities_parts import completed, full_names, parted
from pipeline.components.entities_patterns import ALWAYS_PLACES, CITED_ALONE
from pipeline.components.entities_press import has_case, with_press
from pipeline.components.entities_repeated import is_no_kind, with_names, with_partners
from pipeline.components.entities_surnames import initials_of, with_initialed
from pipeline.components.entities_words import judged_by_article


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
    counted = mentions(texts, shared)
    once = seen_once(counted)
    names = settled_names(counted, cited_bodies(texts, taken))
    places = {
        place: "LOCATION"
        for place in ALWAYS_PLACES
        if counted.get(place, {}).keys() <= {"LOCATION"}
    }
    cited = cited_people(texts, shared, taken)
    full = [
        with_cited_people(
            text, apart(in_full(text, spans, (names, once, places), entities)), spans, cited
        )
        for text, entities, spans in zip(texts, shared, taken, strict=True)
    ]
    letters = initials_of(texts, full)
    initialed = [
        with_initialed(text, entities, spans, letters)
        for text, entities, spans in zip(texts, full, taken, strict=True)
    ]
    return with_names_in_capitals(texts, initialed, taken)


def known_in_both_languages(
    texts: Sequence[str],
    found: Sequence[Sequence[FoundEntity]],
    taken: Sequence[Sequence[tuple[int, int]]],
) -> list[list[FoundEntity]]:
    """Return the entities with what the texts of one language tell those of the other, too.

    These are acronyms that are written out, the parliament, and newspapers.
    """
    for rule in (share_acronyms, with_parliament, with_press):
        found = rule(texts, found, taken)
    return [list(entities) for entities in found]


def in_full(
    text: str,
    taken: Sequence[tuple[int, int]],
    known: tuple[dict[str, str], dict[str, str], dict[str, str]],
    entities: Sequence[FoundEntity],
) -> list[FoundEntity]:
    """Return the entities of a text with what the article and its lists add.

    ``known`` are the names that are settled, those seen once, which need a case suffix after an
    apostrophe, and places known to all, which must not name a breed or a source.
    """
    names, once, places = known
    full = with_names(text, relabelled(text, entities, names), taken, names)
    full = with_names(text, full, taken, once, has_case)
    full = with_names(text, full, taken, places, is_no_kind)
    return with_list_members(text, with_partners(text, full), taken)


def seen_once(counted: dict[str, Counter[str]]) -> dict[str, str]:
    """Return the places of one word that the tagger saw but once, with their label."""
    return {
        name: "LOCATION"
        for name, counts in counted.items()
        if counts == {"LOCATION": 1} and len(name) > 3 and name.isalpha() and name.istitle()
    }


def settled_names(counted: dict[str, Counter[str]], cited: Counter[str]) -> dict[str, str]:
    """Return the names of the article that have one label, with it.

    ``cited`` counts who is cited by name alone: a second mention of a body, if it is one at all.
    """
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
