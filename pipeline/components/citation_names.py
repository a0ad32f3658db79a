"""Read one name: its surname, whether it can be an author's, an institution's or a place's."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.components.citation_name_patterns import (
    GIVEN_NAMES,
    METHOD_WORDS,
    SMALL_NAMES,
)
from pipeline.components.citation_no_name_patterns import (
    BUILDERS,
    LAST_NEWS,
    NEWSPAPER_OPENERS,
    NOT_AUTHORS,
    NOT_NAME_HEADS,
    PERIODICALS,
    PLACES,
    RUSSIAN_ADJECTIVE,
    SURNAMES_TOO,
)
from pipeline.components.citations_patterns import (
    APOSTROPHE,
    ARTICLES,
    HONORIFICS,
    INSTITUTION_HEADS,
    INSTITUTION_SMALL,
    MONTHS,
    PARTICLES,
    TITLES,
    UPPER,
    fold,
)

INITIALS = re.compile(
    rf"(?:[{UPPER}][a-zçşh]?\.\s?-?){{0,4}}[{UPPER}]{{1,2}}[a-zçşh]?\.?(?<![a-z])|[{UPPER}][a-zçşh]\."
)
_SUFFIX = (
    r"(?:l[aeə]r)?(?:[ıiuü]m[ıi]z)?(?:s?[ıiuü])?"
    r"(?:n?(?:[ıiuü]n|[dt][aeə]n?|[aeə])|[ny][aeəıiuü]|y?l[ae]|n?c[aeə])?"
    r"(?:ki(?:l[ae]r)?(?:n[aeıi]n?)?)?(?:l[ıiuü])?(?:[dt][ıiuü]r)?(?:y?ken)?"
)
_CASE_SUFFIX = re.compile(rf"(?<=\w)[.]?[{APOSTROPHE}](?=\w)(?:{_SUFFIX}|[sS])$")
"""A suffix, or the English genitive; what else is behind the sign is the name's: `Ne’eman`."""

_QUOTED_NAME = re.compile(rf"^(?:[{UPPER}][{APOSTROPHE}][{UPPER}]|[dDlL][{APOSTROPHE}])")
_LATE_CAPITAL = re.compile(rf"[a-zçğıöşü]{{1,2}}[{UPPER}]{{1,2}}[a-zçğıöşü]{{3}}")
"""The second or third letter is the capital of the name: `cOAlition S`, `eLife`; not `mRNA`."""

_VERSION = re.compile(r"-\d+$")
"""`DSM-5`, `ICD-11`."""

_PARTICIPANT = re.compile(r"(?:[a-zçöşü]|k\.?k\.?|kş|gk)[ .-]{0,2}\d{1,3}")
"""`K12`, `P5`, `K.K.1`, `KK-3`: a person interviewed."""

_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-ZÇĞŞ]{3,6}")
"""`TBMM`: an acronym, so what follows is no initials."""

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


def is_periodical(word: str) -> bool:
    """Tell whether a word is what a periodical calls itself, in any case: ``gazetesinin``."""
    return word[:1].islower() and fold(_strip_free_suffix(word)) in PERIODICALS


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
        if "." in words[index] and INITIALS.fullmatch(words[index]):
            return words[index + 1 :]
    return words


def _is_initial(word: str, words: list[str]) -> bool:
    """Tell whether a word is initials: `A.`, `J.-P.`, and `AB` after a surname."""
    if not INITIALS.fullmatch(word) or _NO_VOWEL.fullmatch(words[0]):
        return False
    if _LATE_CAPITAL.match(words[0]):  # cOAlition S
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
    if first == "son" and len(words) == 2 and last in LAST_NEWS:
        return False
    return bool(
        _VERSION.search(last)
        or _PARTICIPANT.fullmatch(last)
        or (last in NOT_AUTHORS and not (last == "group" and len(words) > 2))  # Boston C. Group
        or (first in NOT_AUTHORS and (len(first) > 1 or len(words) == 1))  # R Core Team
        or (first in BUILDERS and len(words) > 1 and not is_institution(" ".join(words)))
        or all(part in MONTHS for part in last.split("-"))
        or is_no_name_head(words[-1])
    )


def is_participant(name: str) -> bool:
    """Tell whether a name is the code of a person interviewed: `K2`."""
    return _PARTICIPANT.fullmatch(fold(name)) is not None


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


def is_surname_too(name: str) -> bool:
    """Tell whether a name is a month, place or label that people are called after: `Ocak`."""
    return name[:1].isupper() and fold(name) in SURNAMES_TOO


def is_no_name_head(word: str) -> bool:
    """Tell whether a word, case suffix or not, heads the name of an event, law, scale or work."""
    folded = fold(strip_suffix(word))
    return folded in NOT_NAME_HEADS or _FREE_SUFFIX.sub("", folded) in NOT_NAME_HEADS


def _has_article(word: str) -> bool:
    """Tell whether an Arabic article is joined to a word: `el-Câbirî`."""
    lead, dash, rest = word.partition("-")
    return bool(dash and rest) and lead.islower() and fold(lead) in ARTICLES


def is_name_word(word: str) -> bool:
    """Tell whether a word is capitalised (`Kaya`, `el-Câbirî`, `d’Alembert`, `TÜİK`, `eLife`)."""
    if _QUOTED_NAME.match(word) or _LATE_CAPITAL.match(word) or strip_suffix(word) in SMALL_NAMES:
        return True
    head = word.partition("-")[2] if _has_article(word) else word
    return (
        bool(head)
        and head[0].isalpha()
        and head[0].isupper()
        and not any(c in "=<>%+*" for c in word)
    )
