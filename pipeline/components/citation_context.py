"""Tell a cited study from other things before a year: films, novels, events, species."""

from __future__ import annotations

import re

from pipeline.components.citation_context_patterns import (
    ARTS,
    AUTHORITIES,
    LATIN_EPITHET,
    LATIN_GENUS,
    LOOSE_EPITHET,
    STUDY_AFTER,
    STUDY_BEFORE,
    TAXON,
    TAXON_TEXT,
    TURKISH_ENDING,
    WORK_AFTER,
    WORK_BEFORE,
)
from pipeline.components.citation_fields import BracketContent
from pipeline.components.citation_narrative import AuthorGroup
from pipeline.components.citations_patterns import fold

_NEAR = 300
"""How far the talk about films or species may be from the bracket, in code points."""

_EARLIEST_STUDY = 1850
"""An earlier year after a bare name is likelier an event's or a reign's."""


def is_species_authority(text: str, start: int, end: int, content: BracketContent) -> bool:
    """Tell whether the bracket follows a Latin species name and so gives its author."""
    if len(content.works) > 1 or content.works[0].pages or content.works[0].et_al:
        return False
    match = TAXON.search(text[max(0, start - 90) : start])
    if match is None or TURKISH_ENDING.search(match["species"]):
        return False
    if any(fold(author) in AUTHORITIES for author in content.works[0].authors):
        return True
    if (
        match["genus"]
        and LATIN_EPITHET.search(match["species"])
        and LATIN_GENUS.search(match["genus"])
    ):
        return True
    return bool(LOOSE_EPITHET.search(match["species"]) and _near(TAXON_TEXT, text, start, end))


def is_work_credit(text: str, start: int, end: int, content: BracketContent) -> bool:
    """Tell whether the bracket credits a film or book named before it: ``Gelin (Akad, 1973)``."""
    work = content.works[0]
    if len(content.works) > 1 or work.pages or work.et_al or content.prefix or work.date:
        return False
    before = text[max(0, start - 60) : start].split()
    titled = bool(before) and before[-1].lstrip("“\"'‘")[:1].isupper() and len(before) > 1
    return titled and _near(ARTS, text, start, end)


def is_study(text: str, group: AuthorGroup, start: int, end: int, content: BracketContent) -> bool:
    """Tell whether ``group`` before the bracket at ``start`` is the author of a cited study."""
    if is_certain(group, content):
        return True
    before, after = text[max(0, group.start - 40) : group.start], text[end : end + 30]
    if WORK_AFTER.match(after) and not group.suffixed:
        return False
    if STUDY_AFTER.match(after):
        return True
    if WORK_BEFORE.search(before):
        return False
    year = content.works[0].year
    if year is not None and int(year[:4]) < _EARLIEST_STUDY:
        return False
    if group.suffixed:
        return True
    return not _near(ARTS, text, group.start, end) or (
        group.joined and bool(STUDY_BEFORE.search(before))
    )


def is_certain(group: AuthorGroup, content: BracketContent) -> bool:
    """Tell whether the form alone shows a citation: ``vd.``, a page, ``2019a``, several years."""
    return (
        group.et_al
        or len(content.works) > 1
        or any(work.pages or (work.year or "")[-1:].isalpha() for work in content.works)
    )


def _near(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return pattern.search(text, max(0, start - _NEAR), min(len(text), end + _NEAR)) is not None
