"""Acronyms: one that the article writes out has the label of its long form everywhere."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from pipeline.components.entities_model import FoundEntity, Occupied
from pipeline.components.entities_runs import ACRONYM
from pipeline.components.entities_runs_patterns import KNOWN_BODIES
from pipeline.components.entities_shape_patterns import INSTRUMENTS

BRACKETED = re.compile(r"(?:[’'][^\W\d_]{1,8})?[”\"]? \(“?(?P<acronym>[^\W\d_][\w-]{1,9})[,;)’'”]")
SCORED = re.compile(
    r"(?<![\w’'./-])(?P<acronym>[A-ZÇĞİÖŞÜ][\w-]{1,9})"
    r"(?: (?:skor|puan|ölçeğ|envanter|sınav|indeks)[a-zçğıöşü]{0,9}(?!\w)| ?[≥≤<>=])"
)
"""An acronym with the noun of a score or an exam, or with a value."""

SCALE = re.compile(r"[Öö]lçe[kğ](?:i|ler)?")
SCALE_ACRONYM = re.compile(r"(?<![\w’'-])(?![DF][SKT]Ö|ŞİÖ|İKÖ|UÇÖ|UAÖ)[A-ZÇĞİÖŞÜ]{2,7}Ö(?!\w)")
"""The acronym of a scale in an article that has one: its last letter is that of ``Ölçeği``."""

MEASURE_BEFORE = re.compile(
    r"(?:indeks|endeks|skor|puan|katsayı|ölçe[kğ]|test|yöntem|algoritma|sistem|sınav|analiz|oran"
    r"|yazılım|index|score|scale|method|algorithm|ratio)[a-zçğıöşü]{0,4} "
    r"\((?P<acronym>[A-ZÇĞİÖŞÜ][\w-]{1,9})\)"
)
"""A measure in small letters and its acronym, also that of its English name."""

WRITTEN_OUT = re.compile(rf"(?<![\w’'./-])[A-ZÇĞİÖŞÜ]{{2}}(?![\w/]|\.\w|-\w)|{ACRONYM.pattern}")
"""An acronym that the article may write out; one of two letters only it can tell (``DP``)."""

ARCHIVE = ("Arşivi", "Arşivleri")
ARCHIVE_ACRONYM = re.compile(r"[A-ZÇĞİÖŞÜ]{2,4}A")
"""The acronym of an archive, which keeps the letters of its former name (``BOA``)."""

TERM = re.compile(r" \((?P<acronym>[^\W\d_][\w-]{1,9})[,;)]")
SMALL_WORDS = frozenset("ve ile of and the for in de da on".split())


def share_acronyms(
    texts: Sequence[str],
    found: Sequence[Sequence[FoundEntity]],
    taken: Sequence[Sequence[tuple[int, int]]],
) -> list[list[FoundEntity]]:
    """Return the entities, every mention of an acronym labelled like what it stands for.

    It stands for the name right before its bracket whose words begin with its letters (Schwartz
    and Hearst 2003), or for a name of the article with exactly its initials.
    """
    labels: dict[str, str] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            labels.update(acronyms_of(text, entity))
    terms = {term for text in texts for term in term_acronyms(text)}
    if any(SCALE.search(text) for text in texts):
        terms |= {scale for text in texts for scale in SCALE_ACRONYM.findall(text)} - KNOWN_BODIES
    terms -= labels.keys()
    return [
        with_acronyms(text, [e for e in entities if not is_term(text, e, terms)], spans, labels)
        for text, entities, spans in zip(texts, found, taken, strict=True)
    ]


def acronyms_of(text: str, entity: FoundEntity) -> Iterator[tuple[str, str]]:
    """Yield the acronyms of a place or organisation of two words or more, with its label."""
    words = [w for w in text[entity.start : entity.end].split() if w not in SMALL_WORDS]
    if entity.label == "PERSON" or len(words) < 2:
        return
    initials = "".join(word[0] for word in words).upper()
    if len(initials) > 2:
        yield initials, entity.label
    bracket = BRACKETED.match(text, entity.end)
    if bracket and (
        is_short_for(bracket["acronym"], initials)
        or share_their_end(bracket["acronym"], initials)
        or (words[-1] in ARCHIVE and ARCHIVE_ACRONYM.fullmatch(bracket["acronym"]))
    ):
        yield bracket["acronym"], entity.label


def is_term(text: str, entity: FoundEntity, terms: Container[str]) -> bool:
    """Say whether an entity is an acronym of some term of the article, and no name."""
    return text[entity.start : entity.end] in terms


def term_acronyms(text: str) -> Iterator[str]:
    """Yield the acronyms that stand for common nouns (``gayrisafi hasıla (GH)``) or a scale."""
    for pattern in (SCORED, MEASURE_BEFORE):
        for measure in pattern.finditer(text):
            if is_acronym(measure["acronym"]):
                yield measure["acronym"]
    for bracket in TERM.finditer(text):
        acronym = bracket["acronym"]
        words = text[max(0, bracket.start() - 200) : bracket.start()].split()
        words = [word for word in words if word not in SMALL_WORDS]
        if words and is_one_word_for(acronym, words[-1]):
            yield acronym
        for size in range(sum(letter.isupper() for letter in acronym), 1, -1):
            last = words[-size:]
            initials = "".join(word[0] for word in last).upper()
            if not initials or not is_short_for(acronym.replace("İ", "I"), initials):
                continue
            if all(word.islower() for word in last[1:]) or INSTRUMENTS.search(last[-1]):
                yield acronym
                break


def is_acronym(word: str) -> bool:
    """Say whether a word is mostly capitals, and no body known to all."""
    capitals = sum(letter.isupper() for letter in word)
    return capitals > 1 and 2 * capitals > len(word) and word not in KNOWN_BODIES


def is_one_word_for(acronym: str, word: str) -> bool:
    """Say whether an acronym has its letters from one common noun (``dopamin (DPN)``)."""
    rest = iter(word)
    return word.islower() and all(letter in rest for letter in acronym.lower())


def is_short_for(acronym: str, initials: str) -> bool:
    """Say whether most letters of an acronym, the first among them, are initials, in order."""
    capitals = [letter for letter in acronym if letter.isupper()]
    if len(capitals) < 2 or 2 * len(capitals) < len(acronym) or capitals[0] != initials[0]:
        return False
    place, met = 0, 0
    for letter in capitals:
        at = initials.find(letter, place)
        if at >= 0:
            place, met = at + 1, met + 1
    return 2 * met > len(capitals)


def share_their_end(acronym: str, initials: str) -> bool:
    """Say whether an acronym and initials end alike: one of the two has more before it.

    The acronym is that of a unit (``Ova Üniversitesi Tarım Merkezi (TM)``), or has a word that the
    text leaves out (``Cumhuriyet Arşivi (BCA)``).
    """
    shorter, longer = sorted((acronym, initials), key=len)
    letters = acronym.isupper() and len(shorter) > 1 and len(acronym) - len(initials) < 2
    return letters and longer.endswith(shorter)


def with_acronyms(
    text: str,
    entities: Sequence[FoundEntity],
    taken: Sequence[tuple[int, int]],
    labels: dict[str, str],
) -> list[FoundEntity]:
    """Return the entities, the acronyms among them relabelled, and the acronyms not yet seen."""
    known = [replace(e, label=labels.get(text[e.start : e.end], e.label)) for e in entities]
    occupied = Occupied(text, entities, taken)
    added = [
        FoundEntity(*match.span(), labels[match.group()])
        for match in WRITTEN_OUT.finditer(text)
        if match.group() in labels and occupied.is_free(*match.span())
    ]
    return sorted([*known, *added], key=lambda e: e.start)
