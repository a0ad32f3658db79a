"""Named entities: what the tagger saw, made to follow the annotation guideline.

The tagger labels whole tokens. The guideline wants character spans: without a case suffix after
an apostrophe, ``A-B`` pairs as two, nothing inside a citation, no place inside the fixed name of
an event. Those are the rules of this file; each is a function from spans to spans.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.components.entities_patterns import (
    APOSTROPHES,
    BRACKETS,
    BRACKETS_AND_CASE,
    CASE_SUFFIX,
    COMMON_NOUNS,
    EVENT_NOUNS,
    FAITHS,
    HYPHENED,
    INSTITUTION_NOUNS,
    MODEL_NUMBER,
    NATIONALITIES,
    NUMBERING,
    ONE_NAME_AND_NOUN,
    PEOPLE_AND_NOUN,
    PERIOD_NOUNS,
    SENTENCE_OPENERS,
    TITLES,
    TURKISH_I,
    WHOLE_PAIRS,
    WHOLE_WORD,
    WORD_BEFORE,
)

if not Doc.has_extension("entities"):
    Doc.set_extension("entities", default=[])


ScoredTag = tuple[str, float]


@dataclass(frozen=True)
class FoundEntity:
    """An entity: code-point offsets into the text, label, and the tagger's certainty.

    The certainty is a probability, None where a rule found the name.
    """

    start: int
    end: int
    label: str
    score: float | None = None


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
    for entity in entities:
        for part in parts_of(text, entity):
            part = without_common_noun(text, without_title(text, part))
            part = as_organization(text, without_suffix(text, part))
            if part.start >= part.end or any(s < part.end and part.start < e for s, e in citations):
                continue
            if is_no_name(text, part):
                continue
            if found and found[-1].end > part.start:
                continue
            found.append(part)
    return found


def parts_of(text: str, entity: FoundEntity) -> Iterator[FoundEntity]:
    """Yield the names in a span: a bracket, a case suffix or the hyphen of a pair parts them."""
    divider = BRACKETS if entity.label == "ORGANIZATION" else BRACKETS_AND_CASE
    start = entity.start
    for found in divider.finditer(text, entity.start, entity.end):
        yield from split_pair(text, trim(text, replace(entity, start=start, end=found.start())))
        start = found.end()
    yield from split_pair(text, trim(text, replace(entity, start=start)))


def without_common_noun(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a name without common nouns behind it (``Tovuz bölgesi``); organisations keep two."""
    words = text[entity.start : entity.end].split(" ")
    kept, shortest = len(words), 2 if entity.label == "ORGANIZATION" else 1
    while kept > shortest and words[kept - 1][:1].islower():
        kept -= 1
    return replace(entity, end=entity.start + len(" ".join(words[:kept])))


def without_title(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a person without the titles before the name (``Cumhurbaşkanı Erdoğan``)."""
    titles = TITLES.match(text, entity.start, entity.end) if entity.label == "PERSON" else None
    return replace(entity, start=titles.end()) if titles else entity


def as_organization(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a place and the institution named after it as one name (``Azerbaycan Ordusu``)."""
    institution = INSTITUTION_NOUNS.match(text, entity.end)
    if entity.label != "LOCATION" or institution is None:
        return entity
    return replace(entity, end=institution.end(), label="ORGANIZATION")


def trim(text: str, entity: FoundEntity) -> FoundEntity:
    """Return the entity without numbering, quotes and punctuation at its edges."""
    start, end = entity.start, entity.end
    numbering = NUMBERING.match(text, start, end)
    start = numbering.end() if numbering else start
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or is_initial(text, start, end)):
        end -= 1
    return replace(entity, start=start, end=end)


def is_initial(text: str, start: int, end: int) -> bool:
    """Say whether the span ends with the stop of an abbreviation such as ``A.B.D.`` or ``Inc.``."""
    return text[end - 1] == "." and bool(
        re.search(r"(?:\b\w|Inc|Corp|Ltd|Co|Jr)\.$", text[start:end])
    )


def without_suffix(text: str, entity: FoundEntity) -> FoundEntity:
    """Return the entity without the case suffix after its last apostrophe (``Karabağ’a``)."""
    surface = text[entity.start : entity.end]
    cut = max(surface.rfind(mark) for mark in APOSTROPHES)
    if cut > 0 and CASE_SUFFIX.fullmatch(surface[cut + 1 :].translate(TURKISH_I).lower()):
        return replace(entity, end=entity.start + cut)
    return entity


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
        and whole not in WHOLE_PAIRS
        and all(len(part) > 2 and part[0].isupper() for part in parts)
    )
    if not splits:
        return [entity]
    found, start = [], entity.start
    for part in parts:
        found.append(replace(entity, start=start, end=start + len(part)))
        start += len(part) + 1
    return found


def is_no_name(text: str, entity: FoundEntity) -> bool:
    """Say whether the span is no name: a nationality, a common noun, a place in an event's name.

    A single name before a common noun (``Kazakistan hükümeti``) is no organisation; the name itself
    comes back where the article knows it.
    """
    surface = text[entity.start : entity.end]
    if not any(character.isupper() or character.isdigit() for character in surface):
        return True
    suffixed = text[entity.end : entity.end + 1] in APOSTROPHES and entity.end < len(text)
    if (surface in NATIONALITIES and not suffixed) or surface in SENTENCE_OPENERS:
        return True
    if is_common_noun(surface):
        return True
    if MODEL_NUMBER.fullmatch(surface):
        return True
    if entity.label == "ORGANIZATION" and ONE_NAME_AND_NOUN.fullmatch(surface):
        return True
    if entity.label != "LOCATION":
        return False
    if PERIOD_NOUNS.search(surface):
        return True
    if PEOPLE_AND_NOUN.fullmatch(surface) and surface.split()[0] in NATIONALITIES | FAITHS:
        return True
    return EVENT_NOUNS.match(text, entity.end) is not None


def is_common_noun(surface: str) -> bool:
    """Say whether a word is a common noun with a capital, with or without a case suffix."""
    endings = (surface[len(noun) :] for noun in COMMON_NOUNS if surface.startswith(noun))
    return any(not ending or CASE_SUFFIX.fullmatch(ending) for ending in endings)


def repeat_known_names(
    texts: Sequence[str],
    found: Sequence[Sequence[FoundEntity]],
    taken: Sequence[Sequence[tuple[int, int]]],
) -> list[list[FoundEntity]]:
    """Return the entities, with names added that the tagger saw elsewhere in the same article.

    A single capitalised word that got one label at least twice and nearly always (80 %) is that
    name wherever it stands alone, and so is the surname of a person named in full; one document
    rarely uses a name in two senses (Gale, Church and Yarowsky 1992).
    """
    surfaces = {t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es}
    people = full_names(texts, found)
    found = [
        [
            part
            for entity in entities
            for part in parted(text, completed(text, entity, people), surfaces)
        ]
        for text, entities in zip(texts, found, strict=True)
    ]
    labels = mentions(texts, found)
    names = {
        name: counts.most_common(1)[0][0]
        for name, counts in labels.items()
        if len(name) > 3 and name[0].isupper() and is_settled(counts)
    }
    return [
        with_partners(text, with_names(text, relabelled(text, e, names), spans, names))
        for text, e, spans in zip(texts, found, taken, strict=True)
    ]


def known_words(text: str, names: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield where a name stands as a whole word, or as a part between hyphens; linear time."""
    for match in WHOLE_WORD.finditer(text):
        if match.group() in names:
            yield match.span()
            continue
        for part in re.finditer(r"\w+", match.group()):
            if part.group() in names:
                yield match.start() + part.start(), match.start() + part.end()


def full_names(texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]) -> dict[str, set[str]]:
    """Return the names of people of two words or more, by their first word."""
    names: dict[str, set[str]] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            first, *more = text[entity.start : entity.end].split(" ")
            if entity.label == "PERSON" and more:
                names.setdefault(first, set()).add(" ".join([first, *more]))
    return names


def completed(text: str, entity: FoundEntity, people: dict[str, set[str]]) -> FoundEntity:
    """Return a person whose given name alone was seen with the surname that follows it."""
    names = people.get(text[entity.start : entity.end], set()) if entity.label == "PERSON" else ()
    for name in names:
        end = entity.start + len(name)
        if text.startswith(name, entity.start) and not text[end : end + 1].isalnum():
            return replace(entity, end=end)
    return entity


def parted(text: str, entity: FoundEntity, surfaces: set[str]) -> list[FoundEntity]:
    """Return the two places of a span such as ``Azerbaycan Fuzuli``, else the entity alone.

    It is two where the article has each part as a name of its own elsewhere.
    """
    surface = text[entity.start : entity.end]
    for space in re.finditer(" ", surface if entity.label == "LOCATION" else ""):
        cut = space.start()
        if surface[:cut] in surfaces and surface[cut + 1 :] in surfaces:
            middle = entity.start + cut
            return [replace(entity, end=middle), replace(entity, start=middle + 1)]
    return [entity]


def with_partners(text: str, entities: Sequence[FoundEntity]) -> list[FoundEntity]:
    """Return the entities and the places that hyphens join to one of them (``Bakü-Tiflis``)."""
    added: list[FoundEntity] = []
    for entity in entities:
        chain = HYPHENED.match(text, hyphened_start(text, entity.start))
        if entity.label != "LOCATION" or chain is None or "-" not in chain.group():
            continue
        parts = list(re.finditer(r"[^-–]+", chain.group()))
        if chain.group() in WHOLE_PAIRS or not all(is_place_like(p.group()) for p in parts):
            continue
        for part in parts:
            start = chain.start() + part.start()
            place = replace(entity, start=start, end=start + len(part.group()))
            if all(place.end <= e.start or e.end <= place.start for e in [*entities, *added]):
                added.append(place)
    return sorted([*entities, *added], key=lambda e: e.start)


def is_place_like(word: str) -> bool:
    """Say whether a word may be the name of a place: a capital, then small letters."""
    return len(word) > 2 and word[0].isupper() and word[1:].islower()


def relabelled(
    text: str, entities: Sequence[FoundEntity], names: dict[str, str]
) -> list[FoundEntity]:
    """Return the entities, each with the label that its name has in the article."""
    return [replace(e, label=names.get(text[e.start : e.end], e.label)) for e in entities]


def mentions(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> dict[str, Counter[str]]:
    """Return how often each one-word name got each label; a full name speaks for its surname."""
    labels: dict[str, Counter[str]] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            *given, name = text[entity.start : entity.end].split(" ")
            if not given:
                labels.setdefault(name, Counter())[entity.label] += 1
            elif entity.label == "PERSON":
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
    occupied = [(e.start, e.end) for e in entities] + list(taken)
    added = []
    for start, end in known_words(text, names):
        entity = as_organization(text, FoundEntity(start, end, names[text[start:end]]))
        taken_already = any(s < entity.end and entity.start < e for s, e in occupied)
        if not (taken_already or in_longer_name(text, entity) or is_no_name(text, entity)):
            added.append(entity)
    return sorted([*entities, *added], key=lambda e: e.start)


def in_longer_name(text: str, entity: FoundEntity) -> bool:
    """Say whether the word is part of some longer name: capitals or a hyphen beside it.

    A capital says nothing of the first word of a sentence (``Nitekim Tovuz``), of a word with a
    case suffix (``Rusya’nın Tovuz``), and of what follows in a heading (``Tovuz Saldırısı``).
    """
    joined = HYPHENED.match(text, hyphened_start(text, entity.start))
    if joined and "-" in joined.group():
        whole = joined.group().replace("–", "-")
        return whole in WHOLE_PAIRS or not all(part[:1].isupper() for part in whole.split("-"))
    before = WORD_BEFORE.search(text, max(0, entity.start - 40), entity.start)
    if before and before["word"][0].isupper() and before["word"] not in SENTENCE_OPENERS:
        return True
    after = text[entity.end : entity.end + 2]
    return after[:1] == " " and after[1:].isupper() and not is_heading(text)


def hyphened_start(text: str, start: int) -> int:
    """Return where the run of letters and hyphens that holds ``start`` begins."""
    while start > 0 and (text[start - 1].isalpha() or text[start - 1] in "-–"):
        start -= 1
    return start


def is_heading(text: str) -> bool:
    """Say whether most words of a short text have a capital, as in a heading."""
    words = [word for word in text.split(" ") if word[:1].isalpha()]
    return len(words) < 20 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


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
