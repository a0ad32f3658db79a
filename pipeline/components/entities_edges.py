"""The edges of a name: what numbering, punctuation, suffixes and glued words add to the span."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.letters import turkish_lower
from pipeline.components.entities_edges_patterns import (
    ABBREVIATED,
    ARABIC_COMPOUND,
    ARTICLE_BEFORE,
    GLUED_NUMBER,
    GLUED_WORD,
    MARK_OF_NOTE,
    NUMBERING,
    PARTICLE,
    SIGLUM,
    SMALL_WORD,
    TRANSLITERATION,
)
from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_ottoman_patterns import KIND_OF_PLACE
from pipeline.components.entities_patterns import (
    APOSTROPHES,
    CASE_SUFFIX,
    GENITIVE_NAMES,
    WHOLE_PAIRS,
)
from pipeline.components.entities_runs import starts_sentence

LONGEST_COMPOUND = 80
"""Characters before a part of an Arabic name in which the whole may begin."""


def whole_words(text: str, entity: FoundEntity) -> FoundEntity:
    """Return the entity with the parts of a word that the tokenizer cut off (``İbnü’l-Mukaffa``).

    The hyphen after an Arabic article parts nothing, and the signs for ayn and hamza are letters.
    """
    start, end = entity.start, entity.end
    floor = max(0, start - LONGEST_COMPOUND)
    for compound in ARABIC_COMPOUND.finditer(text, floor, end + LONGEST_COMPOUND):
        if compound.start() < end and start < compound.end():
            start, end = min(start, compound.start()), max(end, compound.end())
    article = ARTICLE_BEFORE.search(text, max(0, start - 4), start)
    if article and text[start : start + 1].isupper():
        start = article.start()
    if text[start - 1 : start] in TRANSLITERATION and not text[start - 2 : start - 1].isalpha():
        start -= 1
    return replace(entity, start=max(start, 0), end=end)


def is_whole_pair(name: str) -> bool:
    """Say whether words with a hyphen are one place (``Saint-Étienne``)."""
    return name.rpartition(" ")[2] in WHOLE_PAIRS or name.startswith(
        ("Saint-", "Sainte-", "Sankt-")
    )


def trim(text: str, entity: FoundEntity) -> FoundEntity:
    """Return the entity without numbering, quotes and punctuation at its edges."""
    start, end = after_numbering(text, entity), entity.end
    start += 4 * text.startswith("the ", start, end)
    start = after_small_words(text, start, end)
    while start < end and not text[start].isalnum():
        start += 1
    marks = MARK_OF_NOTE.get(entity.label)
    mark = marks.search(text, max(start, end - 12), end) if marks else None
    end = mark.start() if mark else end
    while end > start and not (text[end - 1].isalnum() or is_initial(text, start, end)):
        end -= 1
    stop = end > start and text[end : end + 1] == "." and ABBREVIATED.search(text[start:end])
    return replace(entity, start=start, end=end + bool(stop))


def after_numbering(text: str, entity: FoundEntity) -> int:
    """Return where a span begins without a heading's or an affiliation's number.

    A stop and a space follow the number of a court or an army, too (``9. Hukuk Dairesi``).
    """
    start, end = entity.start, entity.end
    numbering = NUMBERING.match(text, start, end)
    if numbering:
        spaced = numbering.group().endswith(" ")
        kept = spaced and entity.label == "ORGANIZATION" and not starts_sentence(text, start)
        return start if kept else numbering.end()
    siglum = SIGLUM.match(text, start, end) if start == 0 else None
    glued = siglum or GLUED_NUMBER.match(text, start, end)
    return glued.end() if glued else start


def after_small_words(text: str, start: int, end: int) -> int:
    """Return where a span begins without words in small letters (``ve/veya``), but not ``van``."""
    while (word := SMALL_WORD.match(text, start, end)) and not PARTICLE.match(word.group()):
        start = word.end()
    glued = GLUED_WORD.match(text, start, end)
    return glued.end() if glued else start


def is_initial(text: str, start: int, end: int) -> bool:
    """Say whether the span ends with the stop of an abbreviation such as ``A.B.D.`` or ``Inc.``."""
    return text[end - 1] == "." and bool(
        re.search(r"\b\w$", text[start : end - 1]) or ABBREVIATED.search(text[start : end - 1])
    )


def without_kind_of_place(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a place without what it is, said before its name (``Medîne-i Ova``)."""
    kind = KIND_OF_PLACE.match(text, entity.start, entity.end)
    return replace(entity, start=kind.end(), label="LOCATION") if kind else entity


def without_suffix(text: str, entity: FoundEntity) -> FoundEntity:
    """Return the entity without the case suffix after its last apostrophe (``Karabağ’a``)."""
    firm = GENITIVE_NAMES.match(text, entity.start)
    if firm and entity.label != "PERSON" and firm.end() <= entity.end + 2:
        return replace(entity, end=firm.end())
    surface = text[entity.start : entity.end]
    cut = max(surface.rfind(mark) for mark in APOSTROPHES)
    if cut > 0 and CASE_SUFFIX.fullmatch(turkish_lower(surface[cut + 1 :])):
        return replace(entity, end=entity.start + len(surface[:cut].rstrip()))
    return entity
