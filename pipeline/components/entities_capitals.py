"""Headings in capitals: a name that the article has in small letters is one there, too."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.letters import turkish_upper
from pipeline.components.entities_known import Lengths, known_names, lengths_of
from pipeline.components.entities_model import FoundEntity, in_place_of_parts


def with_names_in_capitals(
    texts: Sequence[str],
    found: Sequence[Sequence[FoundEntity]],
    taken: Sequence[Sequence[tuple[int, int]]],
) -> list[list[FoundEntity]]:
    """Return the entities, and in texts of capitals the known names of two words or more.

    The tagger sees little in capitals, and a name's ends even less; the article knows both.
    """
    if not any(text.isupper() for text in texts):
        return [list(entities) for entities in found]
    names = names_in_capitals(texts, found)
    lengths = lengths_of(names)
    return [
        with_known(text, entities, spans, names, lengths) if text.isupper() else list(entities)
        for text, entities, spans in zip(texts, found, taken, strict=True)
    ]


def names_in_capitals(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> dict[str, str]:
    """Return the names of several words in capitals, Turkish and English, with their labels."""
    names: dict[str, str] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            name = text[entity.start : entity.end]
            if " " in name and not name.isupper():
                names[turkish_upper(name)] = names[name.upper()] = entity.label
    return names


def with_known(
    text: str,
    entities: Sequence[FoundEntity],
    taken: Sequence[tuple[int, int]],
    names: dict[str, str],
    lengths: Lengths,
) -> list[FoundEntity]:
    """Return the entities of a text in capitals with the known names, in place of their parts."""
    known = (
        FoundEntity(start, end, names[text[start:end]])
        for start, end in known_names(text, names, lengths)
    )
    return in_place_of_parts(text, known, entities, taken)
