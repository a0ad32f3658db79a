"""Authors that an article cites in brackets are people where it only names them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from pipeline.components.entities_model import FoundEntity, Occupied
from pipeline.components.entities_patterns import (
    CITIES,
    COMMON_NOUNS,
    NATIONALITIES,
    OUTER_PLACES,
    SENTENCE_OPENERS,
)
from pipeline.components.entities_runs_patterns import DAILIES
from pipeline.components.entities_shape_patterns import MONTHS

Spans = Sequence[tuple[int, int]]

_SURNAME = r"[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{3,20}"
_YEAR = r"(?:1[89]|20)\d\d"

CITED_AUTHOR = re.compile(
    rf"(?:^|[(;,][ ]?|(?:ve|and|&|[Bb]kz?\.|örn\.|akt\.|krş\.)[ ])(?P<name>{_SURNAME})"
    rf"(?=,?[ ](?:\(?{_YEAR}(?!,[ ]\d{{1,2}}[ ][A-ZÇĞİÖŞÜ])|vd\.|et[ ]al|ve[ ]ark\."
    rf"|(?:ve|and|&)[ ]{_SURNAME},?[ ]\(?{_YEAR}))"
)
"""A surname alone, and the year of the work or who wrote it together with its bearer.

Whoever is cited with the day is often a newspaper (``(Akşam, 2021, 3 Mart)``).
"""

NOTE_AUTHOR = re.compile(
    rf"(?:\d{{1,3}} |(?:Bk|Bkz|bk|bkz|Krş|krş)\. )?(?:[A-ZÇĞİÖŞÜÂÎÛ][\w’-]{{0,20}}\.? ?){{1,3}}"
    rf"(?<= )(?P<name>{_SURNAME}), (?=[“\"A-ZÇĞİÖŞÜ])"
)
"""The surname of the author whom a note cites by the full name (``Ece Ova Kaya, Kitap …``)."""

NAMED = re.compile(
    rf"(?<![\w’'./-])(?<![A-ZÇĞİÖŞÜ]\. )(?P<name>{_SURNAME})"
    r"(?:[’'](?:n?[ıiuü]n|y?[aeıiuü]|y?l[ae]|[dt][ae]n?)(?!\w)|(?=[ ](?:ise|vd\.|ve[ ]ark)))"
)
"""A word with the case suffix of a name, or whom ``ise`` or ``ve ark.`` follows."""

NO_PEOPLE = (
    OUTER_PLACES | CITIES | NATIONALITIES | SENTENCE_OPENERS | COMMON_NOUNS | MONTHS | DAILIES
) | {"Güneş", "Dünya", "Deniz", "Toprak", "Doğu", "Batı", "Anadolu", "Avrupa", "Asya"}
"""Surnames that are too often something else."""


def cited_people(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]], taken: Sequence[Spans]
) -> frozenset[str]:
    """Return the surnames that the article cites, and that name no place and no body in it."""
    names = {
        author["name"]
        for text, citations in zip(texts, taken, strict=True)
        for start, end in citations
        for author in authors_of(text[start:end])
    }
    return frozenset(names - NO_PEOPLE - no_people(texts, found))


def authors_of(citation: str) -> Iterator[re.Match[str]]:
    """Yield the authors in a citation: before a year, or the first of a note."""
    yield from CITED_AUTHOR.finditer(citation)
    if author := NOTE_AUTHOR.match(citation):
        yield author


def no_people(texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]) -> set[str]:
    """Return the words of the names of places and bodies."""
    return {
        word
        for text, entities in zip(texts, found, strict=True)
        for entity in entities
        if entity.label != "PERSON"
        for word in text[entity.start : entity.end].split(" ")
    }


def with_cited_people(
    text: str, entities: Sequence[FoundEntity], taken: Spans, cited: Container[str]
) -> list[FoundEntity]:
    """Return the entities and the authors named outside a citation (``Kaya’nın görüşü``)."""
    occupied = Occupied(text, entities, taken)
    added = [
        FoundEntity(start, end, "PERSON")
        for start, end in named(text)
        if text[start:end] in cited and occupied.is_free(start, end)
    ]
    return sorted([*entities, *added], key=lambda e: e.start)


def named(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words that stand as a surname alone does: no capital right before."""
    for found in NAMED.finditer(text):
        before = re.search(r"[\w’'.]{1,30} $", text[max(0, found.start() - 32) : found.start()])
        word = before.group().strip() if before else ""
        parted = word in SENTENCE_OPENERS or word.endswith(".") or "’" in word or "'" in word
        if parted or not word[:1].isupper():
            yield found.span("name")
