"""Names that their shape tells where the tagger saw none: institutions, press, known acronyms."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from pipeline.components.entities_model import FoundEntity, Occupied
from pipeline.components.entities_patterns import NATIONALITIES, SENTENCE_OPENERS
from pipeline.components.entities_shape_patterns import (
    ENGLISH_INSTITUTION,
    KNOWN_BODIES,
    PRESS,
    TURKISH_INSTITUTION,
)

ACRONYM = re.compile(r"(?<![\w’'./-])[^\W\d_]{3,9}(?![\w/]|-\w)")

PRESS_OPENERS = (NATIONALITIES | SENTENCE_OPENERS) - {"Türk", "Turkish"}
"""What stands before a newspaper's name; ``Türk`` begins many (``Türk Yurdu dergisi``)."""


def with_shaped_names(
    text: str, entities: Sequence[FoundEntity], taken: Sequence[tuple[int, int]]
) -> list[FoundEntity]:
    """Return the entities and the institutions that stand free of them and of ``taken``."""
    occupied = Occupied(text, entities, taken)
    added: list[FoundEntity] = []
    for start, end in shaped_names(text):
        if occupied.is_free(start, end):
            added.append(FoundEntity(start, end, "ORGANIZATION"))
            occupied.add(start, end)
    return sorted([*entities, *added], key=lambda e: e.start)


def shaped_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield where institutions stand, by their last or first noun, and acronyms known to all.

    A name at the start of a sentence is left to the tagger: its first word has a capital anyway.
    """
    for pattern in (TURKISH_INSTITUTION, ENGLISH_INSTITUTION):
        for found in pattern.finditer(text):
            start = after_openers(text, found.start(), found.end(), SENTENCE_OPENERS)
            if not starts_sentence(text, start):
                yield start, found.end()
    for found in PRESS.finditer(text):
        start, end = found.span("name")
        start = after_openers(text, start, end, PRESS_OPENERS)
        if start < end and (" " not in text[start:end] or not starts_sentence(text, start)):
            yield start, end
    for found in ACRONYM.finditer(text):
        if found.group() in KNOWN_BODIES:
            yield found.span()


def after_openers(text: str, start: int, end: int, openers: Container[str]) -> int:
    """Return where a run of capitalised words begins without the openers before it."""
    while (space := text.find(" ", start, end)) > 0 and text[start:space] in openers:
        start = space + 1
    return end if text[start:end] in NATIONALITIES | SENTENCE_OPENERS else start


def starts_sentence(text: str, start: int) -> bool:
    """Say whether a word stands where a capital says nothing: first, or after a stop or colon."""
    before = text[max(0, start - 9) : start].rstrip(' “"(')[-1:]
    return not before or before in ".!?:;…"
