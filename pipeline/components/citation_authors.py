"""Read the author part of a citation: split it into authors, drop what is not the surname."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.components.citation_name_patterns import (
    ALSO_SURNAMES,
    FOREIGN_GIVEN_NAMES,
    GIVEN_NAMES,
    METHOD_PAIRS,
    METHOD_WORDS,
)
from pipeline.components.citation_names import (
    INITIALS,
    is_author,
    is_institution,
    is_no_name_head,
    is_participant,
    is_place,
    is_surname_too,
    strip_suffix,
    surname,
)
from pipeline.components.citations_patterns import (
    APOSTROPHE,
    ET_AL,
    ISSUE,
    JOIN,
    PARTICLES,
    PERSONAL,
    SEASON,
    TITLES,
    UPPER,
    fold,
)
from pipeline.components.given_names import GIVEN_NAMES as FULL_NAMES_GIVEN

_WEB = re.compile(
    r"(?:https?://|www\.)\S{3,200}$|[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.[^\W\d_]{2,60}$|URL[-\s]?\d{1,3}$",
    re.I,
)
_TITLE_AUTHOR = re.compile(r"[“”\"«‘'][^“”\"«»]{3,200}[”\"»’'],?$")
_NOTE = re.compile(r"\s?[\[(][^\])]{0,60}[\])]")
_NUMBERED_BODY = re.compile(
    rf"(?:[{UPPER}]\w{{1,20}} ){{1,3}}(?:[IVX]{{1,4}}|\d{{1,2}})\.? "
    rf"(?:[Nn]o\.?[{APOSTROPHE}]?l[ui]|[Nn]umaralı)(?: (?:[{UPPER}]\w{{1,20}}|ve)){{1,9}}"
)
"""A body that shares its name with others of its kind: `Bursa I No.lu KTVKK`."""

_GIVEN_IN_BRACKETS = GIVEN_NAMES - ALSO_SURNAMES
_GIVEN_IN_TEXT = GIVEN_NAMES | {fold(name) for name in FULL_NAMES_GIVEN}
_OPENING_QUOTES = '“”"«‘'
_KNOWN_TITLE = re.compile(
    r"nutuk|mesnevi|divan[ıi]?|kapital|mukaddime|tezkire|ilyada|odysseia|devlet|yasalar|politika|"
    r"tarih|\w{3,12}n[aâ]me(?:si)?"
)
"""Works that are cited by their one-word title: `Nutuk`, `Siyasetnâme`."""

_STANDARD = re.compile(
    r"(?:(?:TSE?|EN|ISO|IEC|ASTM|DIN|BS|ACI|IEEE|AASHTO|API|ASHRAE|NFPA|ANSI|NF|AWS|ASME|FEMA|GOST"
    r"|AASTP|EC|Eurocode)[ /-]){1,4}[A-Z]{0,2}[ -]?\d{1,5}(?:[-./][A-Z]?\d{1,4}){0,3}[A-Z]?"
)
"""A standard, which is cited by its number: `TS EN 206`, `ASTM C39`, `ISO 14040`."""

_LISTED_NAMES = re.compile(rf"(?:[{UPPER}]\w{{2,25}} (?:[{UPPER}]\. ?){{1,2}}){{2,6}}")
_NEXT_LISTED = re.compile(rf"(?<=\.) ?(?=[{UPPER}]\w{{2}})")
"""Names with their initials after them and no comma between: `Abbasova E. Gasımov K.`"""

_JOINS_FIRST = re.compile(r"[^,;]{1,40} (?:ve|and|ile|&) ")
"""Two names joined, the first perhaps in capitals: `EYE and Kaya`, unlike `BDE, Beck`."""

_POSSESSED = re.compile(r"(?:l[ae]r[ıi]?|s[ıiuü]|ğ[ıiuü])$")
"""The end of a Turkish title: `Kaza İstatistikleri`, `Yeme Alışkanlığı`."""


@lru_cache(maxsize=1024)  # a text names the same authors again and again
def parse_authors(text: str, *, titled: bool = True) -> tuple[tuple[str, ...], bool] | None:
    """Return the authors in a text and whether ``et al.`` follows; None if these are no authors.

    ``text`` is all that stands before the year: ``Kaya, A., Demir, B. vd.``; ``titled``: the title
    of the work may stand there too.
    """
    text = PERSONAL.sub("", _NOTE.sub("", text)).strip(" ,;:.–—-")
    text = SEASON.sub("", text)
    without = ET_AL.sub("", text).rstrip(" ,")
    et_al = without != text
    if not without or len(without) > 300:
        return None
    if _NUMBERED_BODY.fullmatch(without) or _STANDARD.fullmatch(without):
        return (without,), et_al
    if _WEB.match(without) or _TITLE_AUTHOR.match(without):
        return (without.strip("“”\"«»‘’',"),), et_al
    parts = _split(without, titled=titled)
    bare = len(parts) > 1 and any(" " not in p and not _is_acronym(p) for p in parts)
    given = FOREIGN_GIVEN_NAMES if bare else _GIVEN_IN_BRACKETS if titled else _GIVEN_IN_TEXT
    names = [name for part in parts if (name := surname(part, given))]
    if names and is_participant(names[0]):  # K2, Ova Mahallesi
        return None
    if not _JOINS_FIRST.match(without):
        names = _without_acronym_lead(names)
    if not names:
        return None
    sure = [name for name in names if is_author(name) and not is_place(name)]
    beside = et_al or (bool(sure) and JOIN.search(without) is not None)
    if not all(is_author(name) or (beside and is_surname_too(name)) for name in names):
        return None
    if not sure and not (et_al and len(names) == 1 and is_surname_too(names[0])):
        return None
    return tuple(names), et_al


def parse_surname(text: str) -> tuple[tuple[str, ...], bool] | None:
    """Return the one author that a month, a place or a label is where a page follows: ``Ocak’a``.

    Elsewhere such a word is what it says, so `parse_authors` reads it beside other authors only.
    """
    name = strip_suffix(text.strip(" ,:;"))
    return ((name,), False) if is_surname_too(name) else None


def _without_acronym_lead(names: list[str]) -> list[str]:
    """Drop the acronym of a scale before its author: ``BDE, Beck`` → ``Beck``."""
    if len(names) > 1 and _is_acronym(names[0]) and not any(map(_is_acronym, names[1:])):
        return names[1:] if not is_institution(names[1]) else names
    return names


def _is_acronym(name: str) -> bool:
    return 2 <= len(name) <= 6 and name.isupper()


def _split(text: str, *, titled: bool) -> list[str]:
    """Split at commas and at what joins authors; an institution keeps its ``ve`` and ``and``."""
    parts: list[str] = []
    for chunk in text.split(","):
        chunk = re.sub(r"^\s?(?:ve|və|and|&|ile)\s", "", chunk).strip(" &.")
        if _LISTED_NAMES.fullmatch(f"{chunk}."):
            parts += [part.strip() for part in _NEXT_LISTED.split(f"{chunk}.") if part.strip()]
            continue
        if ISSUE.fullmatch(chunk):
            continue
        pieces = [piece for part in chunk.split(" & ") for piece in _split_joined(part)]
        if titled and parts and _begins_title(pieces):
            break
        parts += pieces
    return [part.strip() for part in parts]


def _split_joined(names: str) -> list[str]:
    """Split at what joins authors, but not inside one institution's name."""
    if _keeps_and(names):
        return [names]
    return [part for piece in JOIN.split(names) for part in _split_pair(piece)]


def _begins_title(pieces: list[str]) -> bool:
    """Tell whether what stands after the first author is the work's title, or its place.

    ``Öz, İlk Dönem Kaynakları ve Yazarları, Ankara, 2006``.
    """
    if len(pieces) == 1 and is_place(pieces[0] or "-"):
        return True
    return any(map(_is_title, pieces))


def _is_title(piece: str) -> bool:
    words = piece.split()
    if not words or is_institution(piece):
        return False
    if words[0][0] in _OPENING_QUOTES:
        return True
    if len(words) == 1 and _KNOWN_TITLE.fullmatch(fold(piece)):
        return True
    long = [word for word in words if not INITIALS.fullmatch(word)]
    if len(long) < 3 or fold(long[0]) in GIVEN_NAMES:
        return False
    small = [word for word in long if word[0].islower() and fold(word) not in PARTICLES | TITLES]
    last = long[-1]
    return bool(small) or is_no_name_head(last) or _POSSESSED.search(last) is not None


def _split_pair(part: str) -> list[str]:
    """Split the name of a method (`Dickey-Fuller`) into its authors."""
    words = [word for word in part.split() if fold(word) not in METHOD_WORDS]
    if len(words) == 1 and fold(strip_suffix(words[0])) in METHOD_PAIRS:
        return words[0].split("-")
    return [part]


def _keeps_and(chunk: str) -> bool:
    """Tell whether ``ve``/``and`` is inside one institution's name."""
    pieces = JOIN.split(chunk)
    if len(pieces) < 2 or re.search(r"[–—/&+]| - ", chunk) or any(map(_is_acronym, pieces)):
        return False
    words = fold(chunk).split()
    first = pieces[0].split()
    turkish = (
        is_institution(pieces[-1])
        and not (len(first) > 1 and is_institution(first[-1]))
        and len(pieces[-1].split()) > 1
    )
    english = bool({"of", "for"} & set(words)) and is_institution(pieces[0])
    return turkish or english
