"""Names that began before the tagger's span, or went on past their end: courts, ministries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_runs_patterns import UNIT_BEHIND_COMMA

_CAP = r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'-]{1,30}"

BEGINNINGS = (
    (
        re.compile(r"(?:Mahkemesi|Dairesi|Müdürlüğü|Noterliği|Hâkimliği|Hakimliği)\w{0,5}$"),
        re.compile(rf"(?<![\w’'.-]){_CAP} (?:(?:Anadolu|Batı|Doğu) )?\d{{1,2}}\. $"),
    ),
    (
        re.compile(r"(?:Üniversitesi|Derneği|Vakfı|Lisesi|Enstitüsü)\w{0,5}$"),
        re.compile(rf"(?<![\w’'-]){_CAP}[-–]$"),
    ),
    (
        re.compile(r" ve .* Bakanlığı\w{0,5}$"),
        re.compile(
            r"(?<![\w’'-])(?:Çevre|Aile|Gıda|Bilim|Ulaştırma|Tarım|Enerji|Kültür|Gençlik), $"
        ),
    ),
    (
        re.compile(r" (?:Heyeti|Encümeni|Komisyonu|Komitesi|Nez[aâ]reti)\w{0,5}$"),
        re.compile(
            r"(?<![\w’'-])(?:[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{2,20}-y?[iıuü] "
            r"|(?:Tasnif|Telif|Teftiş|Tetkik|Tahkik|Bilim|Hukuk|Plan|Kültür|Maliye|Ticaret|Sanayi) "
            r"ve )$"
        ),
    ),
)
"""How a body's name ends, and the first part of it that a number, a hyphen or a comma cuts off."""

ENDS_A_BODY = re.compile(
    r"(?:Üniversitesi|Fakültesi|Enstitüsü|Yüksekokulu)$"
    r"|Üniversitesi .*(?:Fakültesi|Yüksekokulu|[A-ZÇĞİÖŞÜ]{3,5})$"
)
"""A university, or its faculty, written out or as an acronym."""


def from_its_beginning(text: str, entity: FoundEntity) -> FoundEntity:
    """Return a body with the first part of its name (``Ova 3. İş Mahkemesi``)."""
    if entity.label != "ORGANIZATION":
        return entity
    surface = text[entity.start : entity.end]
    for end, beginning in BEGINNINGS:
        first = beginning.search(text, max(0, entity.start - 60), entity.start)
        if first and end.search(surface):
            return replace(entity, start=first.start())
    return entity


def units_apart(text: str, entity: FoundEntity) -> Iterator[FoundEntity]:
    """Yield a university and its unit behind a comma as two names.

    The comma of a unit's own name parts nothing (``Ağız, Diş ve Çene Cerrahisi Bölümü``).
    """
    comma = text.find(", ", entity.start, entity.end)
    unit = UNIT_BEHIND_COMMA.match(text, comma) if comma > 0 else None
    is_body = entity.label == "ORGANIZATION" and ENDS_A_BODY.search(text[entity.start : comma])
    if unit is None or not is_body or unit.end() < entity.end:
        yield entity
        return
    yield replace(entity, end=comma)
    yield replace(entity, start=unit.start("name"))
