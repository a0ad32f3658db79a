"""Named entities: what the tagger saw, made to follow the annotation guideline.

The tagger labels whole tokens. The guideline wants character spans: without a case suffix after
an apostrophe, ``A-B`` pairs as two, nothing inside a citation, no place inside the fixed name of
an event. Those are the rules of this file; each is a function from spans to spans.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.components.entities_beginnings import from_its_beginning, units_apart
from pipeline.components.entities_edges import (
    is_whole_pair,
    trim,
    whole_words,
    without_kind_of_place,
    without_suffix,
)
from pipeline.components.entities_edges_patterns import ARABIC_COMPOUND
from pipeline.components.entities_model import FoundEntity, Occupied, ScoredTag
from pipeline.components.entities_no_name import is_no_name
from pipeline.components.entities_patterns import (
    BRACKETS,
    BRACKETS_AND_CASE,
    CITIES,
    IS_PLACE_WORD,
    NATIONALITIES,
    OUTER_PLACES,
)
from pipeline.components.entities_people import (
    as_person,
    authors,
    whole_person,
    with_bynames,
    without_title,
)
from pipeline.components.entities_runs import with_shaped_names
from pipeline.components.entities_runs_patterns import (
    CHAMBER,
    COURT,
    DIVISION_BEHIND,
    HAS_UNITS,
    HOUSE_OF,
    INSTITUTION_BEHIND,
    INSTITUTION_ENDS,
    KNOWN_BODIES,
    PLACE_BEHIND,
    PLACE_NOUNS,
    STATE_ENDS,
    UNIVERSITY_UNIT,
)
from pipeline.components.entities_shape_patterns import (
    BODIES_OF_TWO_LETTERS,
    BUILDINGS,
    PEOPLE_BEHIND,
    PRESIDENCY,
    PRESS_WORDS,
)
from pipeline.components.entities_surnames import with_surnames
from pipeline.components.entities_told_patterns import IS_BUILDING

if not Doc.has_extension("entities"):
    Doc.set_extension("entities", default=[])


def decode_tags(
    tokens: Sequence[tuple[int, int]], tags: Sequence[ScoredTag]
) -> Iterator[FoundEntity]:
    """Yield the entities of one sentence: token extents and their BIOES (or IOB2) tags.

    A span that breaks the scheme is still a span: ``I-`` or ``E-`` without a beginning opens one.
    An entity is as sure as the least sure of its tags.
    """
    start, end, label, score = -1, -1, "", 1.0
    for (token_start, token_end), (tag, sure) in zip(tokens, tags, strict=True):
        prefix, _, kind = tag.partition("-")
        if start >= 0 and (prefix in {"B", "S", "O"} or kind != label):
            yield FoundEntity(start, end, label, round(score, 4))
            start = -1
        if prefix != "O":
            if start < 0:
                start, label, score = token_start, kind, 1.0
            end, score = token_end, min(score, sure)
            if prefix in {"E", "S"}:
                yield FoundEntity(start, end, label, round(score, 4))
                start = -1
    if start >= 0:
        yield FoundEntity(start, end, label, round(score, 4))


def follow_guideline(
    text: str, entities: Iterable[FoundEntity], citations: Sequence[tuple[int, int]]
) -> list[FoundEntity]:
    """Return the entities of a text as the guideline has them, sorted, none overlapping."""
    found: list[FoundEntity] = []
    cited = Occupied(text, (), citations)
    for name in names_of(text, entities):
        if name.start >= name.end or not cited.is_free(name.start, name.end):
            continue
        if is_no_name(text, name):
            continue
        add(found, name)
    byline = [FoundEntity(start, end, "PERSON") for start, end in authors(text)]
    return byline or with_surnames(text, with_shaped_names(text, found, citations))


def names_of(text: str, entities: Iterable[FoundEntity]) -> Iterator[FoundEntity]:
    """Yield the names in the tagger's spans, each with all that belongs to it."""
    for entity in entities:
        for part in parts_without_nouns(text, whole_words(text, entity)):
            name = without_suffix(text, without_people(text, without_kind_of_place(text, part)))
            name = as_its_noun_says(text, as_person(text, name))
            name = as_organization(text, with_bynames(text, whole_person(text, name)))
            yield from units_apart(text, from_its_beginning(text, name))


def add(found: list[FoundEntity], name: FoundEntity) -> None:
    """Add a name to those before it, in place of those it holds; one that overlaps is left out."""
    while found and name.start <= found[-1].start:
        found.pop()
    if not found or found[-1].end <= name.start:
        found.append(name)


def parts_of(text: str, entity: FoundEntity) -> Iterator[FoundEntity]:
    """Yield the names in a span: a bracket, a case suffix or the hyphen of a pair parts them."""
    divider = BRACKETS if entity.label == "ORGANIZATION" else BRACKETS_AND_CASE
    start = entity.start
    for found in divider.finditer(text, entity.start, entity.end):
        yield from split_pair(text, trim(text, replace(entity, start=start, end=found.start())))
        start = found.end()
    yield from split_pair(text, trim(text, replace(entity, start=start)))


def parts_without_nouns(text: str, entity: FoundEntity) -> Iterator[FoundEntity]:
    """Yield the names in a span without titles and nouns (``Van-Muş bölgesi`` is two)."""
    for part in parts_of(text, entity):
        for place in with_its_province(text, without_common_noun(text, without_title(text, part))):
            yield from split_pair(text, place)


def without_common_noun(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a name without common nouns behind it (``Tovuz bölgesi``); organisations keep two."""
    words = text[entity.start : entity.end].split(" ")
    kept, shortest = len(words), 2 if entity.label == "ORGANIZATION" else 1
    while kept > shortest and words[kept - 1][:1].islower():
        kept -= 1
    return replace(entity, end=entity.start + len(" ".join(words[:kept])))


def without_people(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a place without the people named after it, a body without its presidency."""
    pattern = {"LOCATION": PEOPLE_BEHIND, "ORGANIZATION": PRESIDENCY}.get(entity.label)
    behind = pattern.search(text[entity.start : entity.end]) if pattern else None
    if behind is None or text[entity.start : entity.start + behind.start()] in NATIONALITIES:
        return entity
    return replace(entity, end=entity.start + behind.start())


def as_its_noun_says(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a name that ends like a place or a state as a place, like an institution as one."""
    surface = text[entity.start : entity.end]
    if entity.label == "PERSON" and (surface in CITIES or PLACE_NOUNS.search(surface)):
        return replace(entity, label="LOCATION")
    if entity.label == "ORGANIZATION" and STATE_ENDS.search(surface):
        return replace(entity, label="LOCATION")
    if entity.label == "PERSON" and PRESS_WORDS.search(surface):
        return replace(entity, label="ORGANIZATION")
    if surface in BUILDINGS or IS_BUILDING.search(surface):
        return replace(entity, label="LOCATION")
    if surface in KNOWN_BODIES or surface in BODIES_OF_TWO_LETTERS:
        return replace(entity, label="ORGANIZATION")
    if INSTITUTION_ENDS.search(surface) or HOUSE_OF.fullmatch(surface):
        return replace(entity, label="ORGANIZATION")
    return entity


def as_organization(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a name and the noun behind it as one (``Azerbaycan Ordusu``, ``Mardin Kalesi``).

    A university goes on with its faculty, a court with its chamber.
    """
    surface = text[entity.start : entity.end]
    for institution, more in ((HAS_UNITS, UNIVERSITY_UNIT), (COURT, CHAMBER)):
        unit = more.match(text, entity.end) if institution.search(surface) else None
        if unit:
            return replace(entity, end=unit.end())
    if entity.label == "ORGANIZATION":
        return entity
    for noun, label in ((INSTITUTION_BEHIND, "ORGANIZATION"), (PLACE_BEHIND, "LOCATION")):
        behind = noun.match(text, entity.end)
        if behind:
            return replace(entity, end=behind.end(), label=label)
    division = DIVISION_BEHIND.match(text, entity.end) if entity.label == "LOCATION" else None
    return replace(entity, end=division.end()) if division else entity


def with_its_province(text: str, entity: FoundEntity) -> list[FoundEntity]:
    """Return a place and the province or country right before it as two (``Bursa İznik``)."""
    outer, space, inner = text[entity.start : entity.end].partition(" ")
    splits = (
        entity.label == "LOCATION"
        and outer in OUTER_PLACES
        and IS_PLACE_WORD.match(inner)
        and not PLACE_NOUNS.search(space + inner)
    )
    if not splits:
        return [entity]
    middle = entity.start + len(outer)
    return [replace(entity, end=middle), replace(entity, start=middle + 1)]


def split_pair(text: str, entity: FoundEntity) -> list[FoundEntity]:
    """Return the two (or three) places of an ``A-B`` pair, else the entity alone."""
    surface = text[entity.start : entity.end]
    parts = re.split(r"[-–—/]", surface)
    name = without_suffix(text, entity)
    whole = text[name.start : name.end].replace("–", "-")
    splits = (
        entity.label == "LOCATION"
        and len(parts) > 1
        and " " not in whole
        and not is_whole_pair(whole)
        and not ARABIC_COMPOUND.fullmatch(whole)
        and all(len(part) > 2 and part[0].isupper() for part in parts)
    )
    if not splits:
        return [entity]
    found, start = [], entity.start
    for part in parts:
        found.append(replace(entity, start=start, end=start + len(part)))
        start += len(part) + 1
    return found


Tagger = Callable[[list[list[str]]], list[list[ScoredTag]]]
"""Sentences as lists of token texts -> a BIOES tag for each token, and how sure it is."""


class EntityComponent:
    """spaCy component: tags the sentences of many docs at once and sets ``doc._.entities``.

    ``tagger`` is given by whoever builds the pipeline, so that this file knows no model library.
    """

    def __init__(self) -> None:
        self.tagger: Tagger | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of one doc."""
        return next(iter(self.pipe([doc])))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 0) -> Iterator[Doc]:
        """Set the entities of all docs of the stream; the sentences are tagged in one go.

        Raises ValueError where no tagger was given.
        """
        if self.tagger is None:
            raise ValueError("derlem_entities has no tagger; build the pipeline with build_nlp()")
        docs = list(stream)
        sentences = [[token.text for token in sent] for doc in docs for sent in doc.sents]
        tags = iter(self.tagger(sentences))
        for doc in docs:
            found: list[FoundEntity] = []
            for sent in doc.sents:
                extents = [(token.idx, token.idx + len(token)) for token in sent]
                found += decode_tags(extents, next(tags))
            citations = [(citation.start, citation.end) for citation in doc._.citations]
            doc._.entities = follow_guideline(doc.text, found, citations)
            yield doc


@Language.factory("derlem_entities", requires=["token.is_sent_start"], assigns=["doc._.entities"])
def create_entities(nlp: Language, name: str) -> EntityComponent:
    """Return the component, still without a tagger."""
    return EntityComponent()
