"""The parliament: in an article on a state's politics ``Meclis`` alone is its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.components.entities_model import FoundEntity, in_place_of_parts

PARLIAMENT = re.compile(
    r"\b(?:TBMM|T\.B\.M\.M|Millet Meclisi|Meclis-i (?:Meb|Â|A)|(?:Meb[‘’]?[uû]sa?n|[AÂ]yan) Meclisi"
    r"|[Mm]illetvekil|(?:Grand )?National Assembly|GNAT|TGNA)"
)
"""What tells that an article is about a parliament."""

COUNCIL = re.compile(
    r"\b(?:[Bb]elediye|İl Genel|İl genel|il genel|[Kk]ent|[Vv]il[aâ]yet) [Mm]eclis"
)
"""A council of a town or province, whose short name is the same."""

_CASE = r"[’'](?:t[ea]n?|[ie]n?|l[ei]|çe)\w{0,4}(?!\w)"

ALONE = re.compile(
    rf"(?<![\w’'.-])(?P<name>Meclis)(?={_CASE}|[,;.)]| [a-zçğıöşü])"
    r"|\b[Tt]he (?P<english>Assembly)(?=[’',;.)”]| (?!of\b)[a-z])"
)
"""The parliament with a capital and no more of a name around it."""

NAME_BEFORE = re.compile(r"[A-ZÇĞİÖŞÜÂÎÛ][\w-]{1,25} $")
"""A word of a longer name right before it (``Kurucu Meclis``), if no sentence begins with it."""


def with_parliament(
    texts: Sequence[str],
    found: Sequence[Sequence[FoundEntity]],
    taken: Sequence[Sequence[tuple[int, int]]],
) -> list[list[FoundEntity]]:
    """Return the entities and the mentions of the parliament that the article is about."""
    about = any(map(PARLIAMENT.search, texts)) and not any(map(COUNCIL.search, texts))
    if not about:
        return [list(entities) for entities in found]
    return [
        in_place_of_parts(text, mentions(text), entities, [*spans, *extents(entities)])
        for text, entities, spans in zip(texts, found, taken, strict=True)
    ]


def extents(entities: Sequence[FoundEntity]) -> list[tuple[int, int]]:
    """Return where the entities are, none of which gives way."""
    return [(entity.start, entity.end) for entity in entities]


def mentions(text: str) -> list[FoundEntity]:
    """Return the parliament where it stands alone."""
    return [
        FoundEntity(*alone.span(alone.lastgroup or 0), "ORGANIZATION")
        for alone in ALONE.finditer(text)
        if not NAME_BEFORE.search(text, max(0, alone.start() - 27), alone.start())
    ]
