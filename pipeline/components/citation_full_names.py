"""An institution named in full before the bracket that cites its acronym: a narrative citation.

``Dünya Sağlık Örgütü’nün (DSÖ, 2022)`` cites as ``Yılmaz’ın (2022)`` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.components.citation_model import FoundCitation
from pipeline.components.citation_names import is_institution, surname
from pipeline.components.citations_patterns import INSTITUTION_SMALL, fold

_LONGEST = 120
"""Code points looked back at for a name."""

_MOST_WORDS = 9
_ENDS = (".", ",", ";", ":", ")", "]", "”", '"', "»", "?", "!")


def with_full_name(text: str, citation: FoundCitation, since: int) -> FoundCitation:
    """Return a citation from the name that its acronym stands for; others unchanged.

    ``since``: the end of the citation before it.
    """
    if citation.style != "parenthetical" or citation.prefix or len(citation.works) != 1:
        return citation
    work = citation.works[0]
    if len(work.authors) != 1 or text[citation.start - 1 : citation.start] != " ":
        return citation
    start = _name_start(text, max(since, citation.start - _LONGEST), citation.start, *work.authors)
    if start is None:
        return citation
    name = surname(text[start : citation.start - 1])
    works = (replace(work, authors=(name,)),)
    return replace(citation, start=start, style="narrative", works=works)


def _name_start(text: str, floor: int, end: int, acronym: str) -> int | None:
    """Return where the shortest name before ``end`` begins that an acronym stands for."""
    start = end
    for count in range(1, _MOST_WORDS + 1):
        start = text.rfind(" ", floor, start - 1) + 1
        name = text[start:end].strip()
        first = name.split(" ", 1)[0]
        if start < floor or (count > 1 and first.endswith(_ENDS)):
            return None
        if not first[0].isupper():
            if fold(first) not in INSTITUTION_SMALL or start == 0:
                return None
        elif count > 1 and is_institution(name) and abbreviates(acronym, name):
            return start
        if start == 0:
            return None
    return None


def abbreviates(short: str, name: str) -> bool:
    """Tell whether ``TÜİK`` stands for ``Türkiye İstatistik Kurumu``: its letters, in order."""
    initials = [word[0] for word in name.split() if word[0].isupper()]
    if not short.isupper() or " " in short or len(initials) < 2:
        return False
    return _in_order(initials, short) and _in_order(fold(short), fold(name))


def _in_order(letters: Sequence[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
