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
from pipeline.components.citation_no_name_patterns import (
    BUILDERS,
    NEWSPAPER_OPENERS,
    NOT_AUTHORS,
    NOT_NAME_HEADS,
    PERIODICALS,
    PLACES,
    RUSSIAN_ADJECTIVE,
)
from pipeline.components.citations_patterns import (
    APOSTROPHE,
    ARTICLES,
    ET_AL,
    HONORIFICS,
    INSTITUTION_HEADS,
    INSTITUTION_SMALL,
    ISSUE,
    JOIN,
    MONTHS,
    PARTICLES,
    PERSONAL,
    SEASON,
    TITLES,
    UPPER,
    fold,
)
from pipeline.components.given_names import GIVEN_NAMES as FULL_NAMES_GIVEN

_INITIALS = re.compile(
    rf"(?:[{UPPER}][a-zçşh]?\.\s?-?){{0,4}}[{UPPER}]{{1,2}}[a-zçşh]?\.?(?<![a-z])|[{UPPER}][a-zçşh]\."
)
_CASE_SUFFIX = re.compile(rf"(?<=\w)[.]?[{APOSTROPHE}](?:[a-zçğıöşü]{{1,7}}|S)$")
_QUOTED_NAME = re.compile(rf"^(?:[{UPPER}][{APOSTROPHE}][{UPPER}]|[dDlL][{APOSTROPHE}])")
_WEB = re.compile(
    r"(?:https?://|www\.)\S{3,200}$|[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.[^\W\d_]{2,60}$|URL[-\s]?\d{1,3}$",
    re.I,
)
_TITLE_AUTHOR = re.compile(r"[“”\"«‘'][^“”\"«»]{3,200}[”\"»’'],?$")
_NOTE = re.compile(r"\s?[\[(][^\])]{0,60}[\])]")
_VERSION = re.compile(r"-\d+$")
"""`DSM-5`, `ICD-11`."""

_NUMBERED_BODY = re.compile(
    rf"(?:[{UPPER}]\w{{1,20}} ){{1,3}}(?:[IVX]{{1,4}}|\d{{1,2}})\.? "
    rf"(?:[Nn]o\.?[{APOSTROPHE}]?l[ui]|[Nn]umaralı)(?: (?:[{UPPER}]\w{{1,20}}|ve)){{1,9}}"
)
"""A body that shares its name with others of its kind: `Bursa I No.lu KTVKK`."""

_PARTICIPANT = re.compile(r"(?:[a-zçöşü]|k\.?k\.?|kş|gk)[ .-]{0,2}\d{1,3}")
"""`K12`, `P5`, `K.K.1`, `KK-3`: a person interviewed."""

_GIVEN_IN_BRACKETS = GIVEN_NAMES - ALSO_SURNAMES
_GIVEN_IN_TEXT = GIVEN_NAMES | {fold(name) for name in FULL_NAMES_GIVEN}
_OPENING_QUOTES = '“”"«‘'
_KNOWN_TITLE = re.compile(
    r"nutuk|mesnevi|divan[ıi]?|kapital|mukaddime|tezkire|ilyada|odysseia|devlet|yasalar|politika|"
    r"tarih|\w{3,12}n[aâ]me(?:si)?"
)
"""Works that are cited by their one-word title: `Nutuk`, `Siyasetnâme`."""

_LISTED_NAMES = re.compile(rf"(?:[{UPPER}]\w{{2,25}} (?:[{UPPER}]\. ?){{1,2}}){{2,6}}")
_NEXT_LISTED = re.compile(rf"(?<=\.) ?(?=[{UPPER}]\w{{2}})")
"""Names with their initials after them and no comma between: `Abbasova E. Gasımov K.`"""

_JOINS_FIRST = re.compile(r"[^,;]{1,40} (?:ve|and|ile|&) ")
"""Two names joined, the first perhaps in capitals: `EYE and Kaya`, unlike `BDE, Beck`."""

_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-ZÇĞŞ]{3,6}")
"""`TBMM`: an acronym, so what follows is no initials."""

_POSSESSED = re.compile(r"(?:l[ae]r[ıi]?|s[ıiuü]|ğ[ıiuü])$")
"""The end of a Turkish title: `Kaza İstatistikleri`, `Yeme Alışkanlığı`."""

_TITLES_WITHOUT_STOP = frozenset({"prof", "doç", "dr", "jr.", "sr.", "ed", "eds", "ed.", "eds."})

_FREE_SUFFIX = re.compile(r"(?:n[iu]n?|n[dt][ae]n?|n[ae]|yl[ae])$")


def strip_suffix(word: str) -> str:
    """Return a name without its case suffix: ``Kaya’ya`` → ``Kaya``, ``Smith's`` → ``Smith``."""
    if word.endswith(tuple(APOSTROPHE)):
        return word[:-1]
    return _CASE_SUFFIX.sub("", word)


@lru_cache(maxsize=4096)
def is_institution(name: str) -> bool:
    """Tell whether a name holds a word that heads the name of an institution."""
    return any(
        fold(_strip_free_suffix(strip_suffix(word))).strip(".,") in INSTITUTION_HEADS
        for word in name.split()
    )


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
    if _NUMBERED_BODY.fullmatch(without):
        return (without,), et_al
    if _WEB.match(without) or _TITLE_AUTHOR.match(without):
        return (without.strip("“”\"«»‘’',"),), et_al
    parts = _split(without, titled=titled)
    bare = len(parts) > 1 and any(" " not in p and not _is_acronym(p) for p in parts)
    given = FOREIGN_GIVEN_NAMES if bare else _GIVEN_IN_BRACKETS if titled else _GIVEN_IN_TEXT
    names = [name for part in parts if (name := surname(part, given))]
    if not _JOINS_FIRST.match(without):
        names = _without_acronym_lead(names)
    if not names:
        return None
    if not all(map(is_author, names)) or all(map(is_place, names)):
        return None
    return tuple(names), et_al


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
    long = [word for word in words if not _INITIALS.fullmatch(word)]
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
    if len(pieces) < 2 or re.search(r"[–—/&+]", chunk) or any(map(_is_acronym, pieces)):
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


def surname(part: str, given: frozenset[str] = GIVEN_NAMES) -> str:
    """Return the surname (or the institution whole) of one name as printed, else ``""``.

    ``given`` are the given names: where the names are surnames alone, `Gül Ak` is a double one.
    """
    words = [strip_suffix(word) if i else word for i, word in enumerate(part.split())]
    if words:
        words[-1] = _strip_free_suffix(strip_suffix(words[-1]))
    if is_institution(part) or (words and fold(words[-1]) in HONORIFICS):
        return " ".join(words)
    if len(words) > 1 and _has_article(words[-1]):  # Ebû Hâmid el-Gazzâlî
        words = words[-1:]
    if len(words) > 1 and words[-1].isupper() and len(words[-1]) > 2:  # Ali KAYA
        words = [word for word in words if word.isupper() or fold(word) in PARTICLES]
    untitled = [word for word in words if not _is_title_of_person(word)]
    titled, words = len(untitled) < len(words), untitled
    kept = [word for word in _after_middle_initial(words) if not _is_initial(word, words)]
    if not kept:
        return ""
    while len(kept) > 1 and fold(kept[-1]) in METHOD_WORDS:
        kept = kept[:-1]
    while len(kept) > 1 and (fold(kept[0]) in given or fold(kept[0]) in METHOD_WORDS):
        kept = kept[1:]
    if titled and len(kept) == 2 and fold(kept[0]) not in PARTICLES:  # Dr. Nursal Kumaş
        kept = kept[1:]
    if len(kept) > 2 and kept[1] in PARTICLES and fold(kept[0]) not in PARTICLES:
        # Ferdinand de Saussure, not Van den Berg
        kept = kept[1:]
    return " ".join(kept).strip(" .,:;")


def _is_title_of_person(word: str) -> bool:
    folded = fold(word).strip("()")
    return (folded.strip(".") in TITLES and word.endswith(".")) or folded in _TITLES_WITHOUT_STOP


def _strip_free_suffix(word: str) -> str:
    """Return the head of an institution without a suffix that no apostrophe parts.

    ``Kurumunun`` → ``Kurumu``.
    """
    folded = fold(word)
    bare = _FREE_SUFFIX.sub("", folded)
    if folded in INSTITUTION_HEADS or bare not in INSTITUTION_HEADS:
        return word
    return word[: len(bare)]


def _after_middle_initial(words: list[str]) -> list[str]:
    """Return the surname of ``Elliot B. Weininger``, else all words."""
    for index in range(len(words) - 2, 0, -1):
        if "." in words[index] and _INITIALS.fullmatch(words[index]):
            return words[index + 1 :]
    return words


def _is_initial(word: str, words: list[str]) -> bool:
    """Tell whether a word is initials: `A.`, `J.-P.`, and `AB` after a surname."""
    if not _INITIALS.fullmatch(word) or _NO_VOWEL.fullmatch(words[0]):
        return False
    return (
        (len(word) == 1 and len(words) < 3) or "." in word or (len(words) > 1 and word == words[-1])
    )


def is_author(name: str) -> bool:
    """Tell whether a name can be that of an author or an institution."""
    words = name.split()
    if not words or len(words) > (12 if is_institution(name) else 6):
        return False
    if not any(is_name_word(word) for word in words):
        return False
    small = INSTITUTION_SMALL | PARTICLES
    if fold(words[-1]) in PERIODICALS and len(words) > 1:
        words = words[:-1]  # Ulus gazetesi
    if not all(is_name_word(word) or fold(word) in small for word in words):
        return False
    if fold(words[-1]) in INSTITUTION_SMALL - PARTICLES:
        return False
    return not is_no_author(words)


def is_no_author(words: list[str]) -> bool:
    """Tell whether words name a place, a label, a month, an event: what stands before years too."""
    first, last = (fold(strip_suffix(word)).strip(".:") for word in (words[0], words[-1]))
    return bool(
        _VERSION.search(last)
        or _PARTICIPANT.fullmatch(last)
        or (last in NOT_AUTHORS and not (last == "group" and len(words) > 2))  # Boston C. Group
        or (first in NOT_AUTHORS and (len(first) > 1 or len(words) == 1))  # R Core Team
        or (first in BUILDERS and len(words) > 1 and not is_institution(" ".join(words)))
        or all(part in MONTHS for part in last.split("-"))
        or is_no_name_head(words[-1])
    )


def is_place(name: str) -> bool:
    """Tell whether a name ends in a place: no author but beside others (`Sivas ve Er`).

    `Yeni Sakarya` and the like are newspapers.
    """
    words = [fold(strip_suffix(word)).strip(".:") for word in name.split()]
    opener = words[0] in NEWSPAPER_OPENERS or RUSSIAN_ADJECTIVE.fullmatch(words[0])
    newspaper = len(words) > 1 and opener and words[-1] != "delhi"
    branch = len(words) > 1 and words[0] not in PLACES and len(name.split()[0]) > 2
    branch = branch and name.split()[0].isupper() and not name.isupper()  # WWF Türkiye
    return words[-1] in PLACES and not (newspaper or branch or is_institution(name))


def is_no_name_head(word: str) -> bool:
    """Tell whether a word, case suffix or not, heads the name of an event, law, scale or work."""
    folded = fold(strip_suffix(word))
    return folded in NOT_NAME_HEADS or _FREE_SUFFIX.sub("", folded) in NOT_NAME_HEADS


def _has_article(word: str) -> bool:
    """Tell whether an Arabic article is joined to a word: `el-Câbirî`."""
    lead, dash, rest = word.partition("-")
    return bool(dash and rest) and lead.islower() and fold(lead) in ARTICLES


def is_name_word(word: str) -> bool:
    """Tell whether a word is capitalised (`Kaya`, `el-Câbirî`, `d’Alembert`, `TÜİK`)."""
    if _QUOTED_NAME.match(word):
        return True
    head = word.partition("-")[2] if _has_article(word) else word
    return (
        bool(head)
        and head[0].isalpha()
        and head[0].isupper()
        and not any(c in "=<>%+*" for c in word)
    )
