"""Newspapers and journals: one that the article calls so, or cites by the day, is one throughout.

Their names are common nouns and places as a rule (``Ova``), so that the tagger takes them for
anything; the article tells, and so does the capital in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Iterator, Sequence

from corpus.letters import turkish_lower, turkish_upper
from pipeline.components.entities_model import FoundEntity, in_place_of_parts
from pipeline.components.entities_no_name import is_sure
from pipeline.components.entities_patterns import (
    APOSTROPHES,
    CASE_SUFFIX,
    CITIES,
    NATIONALITIES,
    OUTER_PLACES,
    SENTENCE_OPENERS,
    WHOLE_WORD,
)
from pipeline.components.entities_press_patterns import (
    ADJECTIVE,
    CITED_BEHIND,
    CITED_DAILY,
    CITED_PAPER,
    GOES_ON,
    NAME_IN_CAPITALS,
    NO_PAPERS,
    NUMBERED_PAPER,
    ONE_NAME,
    PAPER,
    PAPERS,
    PAPERS_IN_CAPITALS,
)
from pipeline.components.entities_runs import is_heading, starts_sentence
from pipeline.components.entities_shape_patterns import MONTHS
from pipeline.components.entities_words import small_words

NOT_PRESS = NO_PAPERS | OUTER_PLACES | CITIES | NATIONALITIES | SENTENCE_OPENERS | MONTHS

MANY = 4
"""So many sure mentions make a place of what is a paper's name as well."""

Spans = Sequence[tuple[int, int]]


def with_press(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]], taken: Sequence[Spans]
) -> list[list[FoundEntity]]:
    """Return the entities with all mentions of the article's newspapers and journals."""
    papers = press_of(texts) - people_and_places(texts, found)
    if not papers:
        return [list(entities) for entities in found]
    small = small_words(texts)
    return [
        with_papers(text, entities, spans, papers, small)
        for text, entities, spans in zip(texts, found, taken, strict=True)
    ]


def people_and_places(texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]) -> set[str]:
    """Return the surnames of people named in full, and the places that the tagger is sure of."""
    surnames: set[str] = set()
    sure: Counter[str] = Counter()
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            *given, name = text[entity.start : entity.end].split(" ")
            if given and entity.label == "PERSON":
                surnames.add(name)
            elif not given and entity.label == "LOCATION" and is_sure(entity):
                sure[name] += 1
    return surnames | {name for name, count in sure.items() if count >= MANY}


def press_of(texts: Sequence[str]) -> set[str]:
    """Return the papers of one word: called so once, or cited with the day twice.

    A daily known to all needs to be cited but once.
    """
    told = {name for text in texts for name in papers_told(text)}
    told.update(daily["name"] for text in texts for daily in CITED_DAILY.finditer(text))
    cited = Counter(
        paper["quoted"] or paper["paged"] for text in texts for paper in CITED_PAPER.finditer(text)
    )
    told.update(name for name, count in cited.items() if count > 1)
    return {name for name in told if name not in NOT_PRESS and not ADJECTIVE.search(name)}


def papers_told(text: str) -> Iterator[str]:
    """Yield the words that a text calls papers and that are no part of a longer title."""
    for pattern in (PAPER, NUMBERED_PAPER):
        for paper in pattern.finditer(text):
            if begins_alone(text, paper.start("name")):
                yield paper["name"]
    for papers in PAPERS.finditer(text):
        first, *others = ONE_NAME.findall(papers["names"])
        yield from others
        if begins_alone(text, papers.start("names")):
            yield first


def with_papers(
    text: str,
    entities: Sequence[FoundEntity],
    taken: Spans,
    papers: Collection[str],
    small: Container[str],
) -> list[FoundEntity]:
    """Return the entities of a text and its papers, in place of other readings of them."""
    longer = {
        (entity.start, entity.end)
        for entity in entities
        if " " in text[entity.start : entity.end] or entity.label == "ORGANIZATION"
    }
    names = (*mentions(text, papers, small), *in_capitals(text, papers))
    spans = [FoundEntity(start, end, "ORGANIZATION") for start, end in names]
    return in_place_of_parts(text, spans, entities, [*taken, *longer])


def mentions(text: str, papers: Container[str], small: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield where a paper stands in a text, and not as a source that is cited.

    Where a capital says nothing the article must not have the word in small letters.
    """
    in_heading = is_heading(text)
    for found in WHOLE_WORD.finditer(text):
        start, end = found.span()
        if found.group() not in papers or CITED_BEHIND.match(text, end):
            continue
        if not stands_alone(text, start, end):
            continue
        told = has_case(text, end) or turkish_lower(found.group()) not in small
        if told or not (in_heading or starts_sentence(text, start)):
            yield start, end


def has_case(text: str, end: int) -> bool:
    """Say whether an apostrophe and a case suffix follow a word."""
    suffix = re.compile(r"\w{1,8}").match(text, end + 1)
    return text[end : end + 1] in APOSTROPHES and bool(
        suffix and CASE_SUFFIX.fullmatch(suffix.group())
    )


def stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether no capital stands right beside a word, as it would in a longer name."""
    after = text[end : end + 2]
    goes_on = after[:1] in {" ", "-", "–"} and after[1:].isupper()
    return begins_alone(text, start) and not goes_on and not GOES_ON.match(text, end)


def begins_alone(text: str, start: int) -> bool:
    """Say whether no capital, and no izafet, stands right before a word."""
    before = re.search(r"[\w’'.-]{1,30} $", text[max(0, start - 32) : start])
    word = before.group().strip() if before else ""
    parted = word in SENTENCE_OPENERS or word.endswith(".") or "’" in word or "'" in word
    return parted or not (word[:1].isupper() or re.search(r"-[iıuü]$", word))


def in_capitals(text: str, papers: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield the papers of a title in capitals, where their noun follows."""
    capitals = {turkish_upper(paper) for paper in papers}
    for row in PAPERS_IN_CAPITALS.finditer(text):
        for name in NAME_IN_CAPITALS.finditer(text, *row.span("names")):
            if name.group() in capitals:
                yield name.span()
