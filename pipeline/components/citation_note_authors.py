"""Read the authors that a reference in a note opens with, and where its title begins."""

from __future__ import annotations

import re

from pipeline.components.citation_authors import parse_authors
from pipeline.components.citation_names import is_institution
from pipeline.components.citations_patterns import JOIN, TURKISH_MONTH_SURNAMES, UPPER

Authors = tuple[tuple[str, ...], bool]

QUOTED = r"[“\"«][^”\"»]{3,300}[”\"»]"
_TITLE_FIRST = re.compile(rf"(?:\[İmzasız\],\s)?{QUOTED},\s")
"""A piece without an author begins with its title: `“Yeni Okullar”, Tanin 5/112, 3.`"""

_SAME_AUTHOR = re.compile(r"(?:[aA]ynı (?:mlf\.|müellif|yazar)|[aA]\. ?mlf\.)")

_WORD = rf"[{UPPER}]\w{{1,20}}"
_PERIODICAL = re.compile(
    rf"{_WORD}(?: {_WORD}){{0,3}}, (?=(?:C(?:ilt)?[.:]?\s?[\dIVX]{{1,5}}, )?"
    r"(?:S|S[ay]y?|Sayı|[Nn]o|[Nn]r)[.:]\s?\d)"
)
"""A periodical in the place of an author, its issue behind it: `Yeni Mecmua, S. 12`."""

_NUMBERED_BODY = re.compile(rf"{_WORD}(?: (?:\d{{1,3}}\.?|{_WORD})){{1,7}}")
"""An institution with a number in its name: `Madde 29 Çalışma Grubu`."""

_FULL = rf"(?:(?:{_WORD}|[{UPPER}]\.) ){{1,2}}{_WORD}"
_TWO_FULL_NAMES = re.compile(rf"({_FULL})-({_FULL})")
"""Two authors with their given names are two however close the hyphen: `Ali Er-Ayşe Nur Ak`."""

_CAPITALS = rf"[{UPPER}]{{2,20}}(?:[- ][{UPPER}]{{2,20}})?"
_GIVEN = rf"(?:[{UPPER}]\w{{0,14}}\.? ?){{1,3}}"
_INVERTED = re.compile(
    rf"{_CAPITALS}, {_GIVEN}(?:(?: ?/ ?| ?[–-] ?|(?<= )(?:ve|ile) ){_CAPITALS}, {_GIVEN}){{1,5}}, "
)
"""Authors in the order of a list, as law journals join them: `KOÇ, M. Ali/ER, Can, Yollar`."""

_INVERTED_SURNAME = re.compile(rf"{_CAPITALS}(?=, )")
_IN_CAPITALS = re.compile(
    rf"(?P<surname>[{UPPER}]{{3,20}}), (?:[{UPPER}]\. ?){{1,3}}(?:{_WORD})?, "
)
"""A surname that may be a place or a body, told by its initials: `OVA, A. Can, Yollar`."""

_MONTH_SURNAME = re.compile(
    rf"(?:{_WORD} |[{UPPER}]\. ?){{0,3}}(?P<surname>{TURKISH_MONTH_SURNAMES})"
)
"""A month in the place of an author is a surname: `Ali Yaşar Ocak, Yollar`."""

_ROLE = re.compile(r"\([^()]{1,12}\)")
"""`(haz.)` behind the last name."""

_FULL_NAME = re.compile(rf"(?!(?:Van|De|İbn|El|Ebû|Ebu)\s){_WORD} {_WORD}")


def note_authors(body: str) -> tuple[Authors | None, int]:
    """Return the authors (none where its title stands first) and where the title begins."""
    lead = len(body) - len(body.lstrip())
    if title := _TITLE_FIRST.match(body, lead):
        return ((), False), title.end()
    if inverted := _INVERTED.match(body, lead):
        return (tuple(_INVERTED_SURNAME.findall(inverted[0])), False), inverted.end()
    if capitals := _IN_CAPITALS.match(body, lead):
        return ((capitals["surname"],), False), capitals.end()
    names, comma, _ = body.partition(", ")
    begins = len(names) + len(comma)
    if _SAME_AUTHOR.fullmatch(names.strip()):
        return ((), False), begins
    return _named(names.strip(), body[lead : begins + 30]) if comma else None, begins


def _surnames(names: str, authors: tuple[str, ...]) -> tuple[str, ...]:
    """Return authors without given names that are in no list, where the first has one that is.

    ``Ali Er - Örnekhan Ak``: who prints one given name prints the other as well.
    """
    printed = [" ".join(_ROLE.sub("", part).split()) for part in JOIN.split(names)]
    if len(printed) != len(authors) or printed[0] == authors[0]:
        return authors
    return tuple(
        author.split()[1] if author == part and _is_full_name(part) else author
        for part, author in zip(printed, authors, strict=True)
    )


def _is_full_name(name: str) -> bool:
    return _FULL_NAME.fullmatch(name) is not None and not is_institution(name)


def _named(names: str, opening: str) -> Authors | None:
    """Return the authors of a reference from its names; ``opening``: what stands behind as well."""
    if month := _MONTH_SURNAME.fullmatch(names):
        return (month["surname"],), False
    two = _TWO_FULL_NAMES.fullmatch(names)
    if named := parse_authors(" - ".join(two.groups()) if two else names, titled=False):
        return _surnames(names, named[0]), named[1]
    is_body = is_institution(names) or names.endswith(" Grubu")
    body = is_body and _NUMBERED_BODY.fullmatch(names)
    return ((names,), False) if body or _PERIODICAL.match(opening) else None
