"""Whether a sentence ends at a full stop, told from what stands before it and after it.

The verdict is True, False, or None where only a statistical splitter (or a reader) can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.components.sentences_patterns import (
    AND_OTHERS,
    CLOSING,
    COUNTED_PARTS,
    COURTS,
    ENUMERATION_ENDS,
    FOLLOWED,
    HEADINGS,
    INSTITUTIONS,
    LABEL_NOUNS,
    LEADING,
    NOT_PREDICATES,
    NUMBERED,
    OPENERS,
    ORDINAL_HEAD,
    PAGE_LABEL,
    PREDICATE,
    RULER_TITLES,
    SAYINGS,
    STRONG_PREDICATE,
    TITLES,
    fold,
)
from pipeline.components.sentences_scan import ADDRESS

_LAST = re.compile(r"[^\s(\[{“„«‘\"]*$")
_PLAIN_NUMBER = re.compile(r"(?:\d{1,4}[-–/])?(\d{1,4})$")
_ROMAN = re.compile(r"(?:[IVXLC]{2,}|I)(?:\.?[-–/][IVXLC]+)?$")
_SMALL_ROMAN = re.compile(r"[ivx]{2,5}$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}$")
_ENUMERATOR = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[^\W\d_]|[ivxIVX]{1,5}|[A-ZÇĞİÖŞÜ]{1,3}\d{1,2})$"
)
_BRACKETED = re.compile(r".*[)\]”%’'][a-zçğıöşü]*$")
_VOWEL = re.compile(r"[aeıioöuüyâîûäéè]", re.IGNORECASE)
_LATIN = re.compile(r"[a-zçğıöşü]+", re.IGNORECASE)
_UNIT = re.compile(r"[gmhLKJVWNPC]")
# Hardly anything is counted so far but years: it is the number of a page.
_NO_ORDINAL = 200
_MOST_ITEMS = 10
_PUBLISHED = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?:\),|[a-z]?:)$")
_PAGE = re.compile(r"\d{2,4}$")  # smaller numbers may count items
_LISTED = (LEADING, NUMBERED, FOLLOWED, CLOSING, ENUMERATION_ENDS)


@dataclass(frozen=True)
class Before:
    """What stands before a stop: the token up to it, and the token before that."""

    token: str
    previous: str
    at_start: bool
    spaced: bool = False  # a space stands before the stop

    @property
    def word(self) -> str:
        """The folded token; of ``Prof.Dr`` the last part, of ``C.H`` all."""
        last = self.token.rpartition(".")[2].lstrip("-")
        return fold(last if len(last) > 1 else self.token)

    @property
    def enumerates(self) -> bool:
        """Whether the token numbers what follows: ``1.``, ``b.``, ``II.`` at an item's head."""
        heads_item = self.at_start or self.previous.endswith((":", ";", ","))
        heads_item = heads_item and not self.pages
        return heads_item and bool(_ENUMERATOR.match(self.token))

    @property
    def pages(self) -> bool:
        """Whether the token is the page of a work: ``… 2001), 42.``, ``Kaya, 2001: 42.``."""
        return bool(_PUBLISHED.search(self.previous) and _PAGE.match(self.token))

    @property
    def heads_note(self) -> bool:
        """Whether the token announces the note under a table (``Not. GA = güven aralığı``)."""
        return self.at_start and self.token in ("Not", "Note")

    @property
    def labelled(self) -> bool:
        """Whether the token is a value or label of the word before (``vitamin D``, ``p = 5``)."""
        if PAGE_LABEL.fullmatch(self.previous) and not is_letter(self.token):  # S. A. Can
            return True
        return fold(self.previous) in LABEL_NOUNS or self.previous.endswith(("=", "<", ">"))


@dataclass(frozen=True)
class After:
    """What stands after a stop: ``kind`` is upper, lower, digit, symbol, or none."""

    start: int
    glued: bool
    kind: str
    word: str = ""
    sign: str = ""  # the character after the word
    name: tuple[str, ...] = ()  # the word and the capitalised words right after it
    statistic: bool = False  # a figure of a test begins here: ``p<0,05``, ``n = 25``
    headed: bool = False  # a run-in heading begins here: ``Çıkar Çatışması: …``

    @property
    def abbreviated(self) -> bool:
        """Whether the word is an abbreviation that more of the same name follows."""
        word = fold(self.word)
        return self.sign == "." and (word in TITLES or word in INSTITUTIONS)

    @property
    def numbers(self) -> bool:
        """Whether a number or a code begins here: ``2018``, ``No. 5``, ``No: 5``, ``KB.18``."""
        coded = self.word.isupper() and self.sign in (".", "-", "/")
        numbered = self.sign in tuple(".:") and fold(self.word) in ("no", "nr")
        return self.kind == "digit" or coded or numbered

    @property
    def opener(self) -> bool:
        """Whether the word opens sentences; its case is not looked at."""
        word = fold(self.word)
        if self.headed:
            return True
        return self.sign != "." and (word in OPENERS or (self.sign == ":" and word in HEADINGS))


def period_ends(before: Before, after: After, lang: str) -> bool | None:
    """Return whether a sentence ends at a full stop; None when only the splitter can tell."""
    if after.kind == "none" or before.enumerates or before.heads_note:
        return False
    if after.glued:
        return _glued_period_ends(before, after)
    if not before.token or not before.token[-1].isalnum():
        return after.kind != "lower" or after.statistic
    if before.token[-1].isdigit():
        return _number_ends(before, after, lang)
    if _ROMAN.match(before.token):
        return _roman_ends(before, after, lang)
    if is_abbreviation(before):
        return _abbreviation_ends(before, after, lang)
    if after.abbreviated and fold(after.word) in INSTITUTIONS and len(before.token) < 5:
        return False  # İst. Üniv.
    if after.kind != "lower":
        return True
    if after.statistic:
        return is_predicate(before.token) if lang == "tr" else before.token.islower()
    return _starts_small(before, after, lang)


def _starts_small(before: Before, after: After, lang: str) -> bool:
    """Whether a sentence starts with a small letter by mistake; only where that is clear."""
    if lang == "en":
        return len(before.token) > (3 if after.opener else 4) and before.token.islower()
    if fold(after.word) in SAYINGS:
        return False  # a quotation that lost its marks: geldi. dedi Can
    if is_strong_predicate(before.token):
        return True
    return is_predicate(before.token) and (after.opener or len(before.token) > 4)


def _glued_period_ends(before: Before, after: After) -> bool:
    """Judge a stop with no space after it: ``edilmiştir.Bu`` ends, ``M.Kemal`` does not."""
    strong = is_strong_predicate(before.token)
    if after.kind == "digit":
        whole = before.token.isalpha() and _is_plain(before)
        counts = bool(after.word) and (whole or before.token.endswith(")"))
        return not before.spaced and (strong or counts)
    if after.kind == "lower":
        return strong and after.opener
    if after.kind != "upper" or after.sign == "." or is_letter(before.token):
        return False
    if after.opener or after.sign == ":" or strong:
        return True
    if fold(after.word) in HEADINGS and not re.fullmatch(r"\d{1,3}", before.token):
        return True
    return bool(_BRACKETED.match(before.token)) or _is_plain(before) or _names(before, after)


def is_letter(token: str) -> bool:
    """Whether a token is a single letter, as an initial is."""
    return len(token) == 1 and token.isalpha()


def _is_plain(before: Before) -> bool:
    """Whether a whole word in small letters stands before the stop."""
    word = before.token
    plain = word.islower() and len(word) > 3 and not is_abbreviation(before)
    return plain and fold(word) not in COUNTED_PARTS


def _names(before: Before, after: After) -> bool:
    """Whether two names meet at the stop (``Kaşgar.Buna``), neither of them cut short."""
    word = before.token
    whole = word.isalpha() and len(word) > 4 and not is_abbreviation(before)
    return whole and len(after.word) > 3 and not word.isupper()


def _number_ends(before: Before, after: After, lang: str) -> bool | None:
    """Tell ``… sayısı 1923. Bu`` from the ordinal of ``28. Madde``."""
    if after.kind == "lower":
        return False
    plain = _PLAIN_NUMBER.match(before.token)
    if plain is None:  # decimals, percentages, COVID-19: no ordinals
        return True
    number = int(plain.group(1))
    if number < 1000 and fold(before.previous).strip(".,") in COURTS:
        return after.opener  # Danıştay 10. D.
    paged = after.kind == "upper" and PAGE_LABEL.fullmatch(before.previous)
    counted = "" if paged else _counted(after, lang)
    if counted and (number < 1000 or counted in ("yil", "gun")):
        return False
    if "/" in before.token and after.kind == "upper":  # volume and page: Koç, 2/45.
        return True
    if after.kind == "digit" and number < 1000:
        return None
    if _goes_on_listing(before, number) and not after.opener:
        return False
    if number >= _NO_ORDINAL or before.pages or after.opener or before.labelled or lang == "en":
        return True
    return None


def _goes_on_listing(before: Before, number: int) -> bool:
    """Whether the number counts the last of several: ``1. …, 2. … ve 3. Kurumların …``."""
    return number < _MOST_ITEMS and before.previous in ("ve", "veya", "and", "or")


def _counted(after: After, lang: str) -> str:
    """Return the noun that an ordinal counts: ``kongre`` in ``32. Tarih Kongresi``."""
    if after.kind != "upper" or after.opener:
        return ""
    name = after.name if lang == "tr" else after.name[:1]
    heads = (ORDINAL_HEAD.match(fold(word)) for word in name)
    return next((head[1] for head in heads if head), "")


def _roman_ends(before: Before, after: After, lang: str) -> bool | None:
    """Tell ``World War II. Turkey`` from ``II. Mahmud``."""
    if after.kind != "upper" or _counted(after, lang):
        return False
    if after.opener or before.labelled:
        return True
    named = before.previous[:1].isupper() and fold(before.previous) not in RULER_TITLES
    return lang == "en" and named and len(before.token) > 1


def is_abbreviation(before: Before) -> bool:
    """Return whether the stop may be an abbreviation's: listed, dotted, a letter, or no vowel."""
    token, word = before.token, before.word
    if ADDRESS.search(token):
        return False
    if len(token) == 1 or _DOTTED.match(token) or _SMALL_ROMAN.match(token):
        return token.isalpha() or "." in token
    if word in TITLES:
        return token[0].isupper() and not token[1:].isupper()
    if any(word in listed for listed in _LISTED):
        return True
    short = len(word) < 5 and token[1:].islower() and bool(_LATIN.fullmatch(word))
    return short and not _VOWEL.search(word)


def _abbreviation_ends(before: Before, after: After, lang: str) -> bool | None:
    dotted = fold(before.token)
    words = {dotted, before.word}
    if after.kind == "lower":
        return False
    if is_letter(before.token):
        return _initial_ends(before, after)
    enumerates = words & ENUMERATION_ENDS and not (lang == "en" and before.word == "vs")
    if words & LEADING or before.word in TITLES or (after.abbreviated and not enumerates):
        return False
    if enumerates:
        return lang == "en" or after.kind != "digit"  # evler, yollar vb. 12 yapı
    if words & FOLLOWED:
        return after.opener
    if words & NUMBERED:
        return not after.numbers
    measured = before.previous[-1:].isdigit() and before.word not in AND_OTHERS
    if measured and after.kind == "upper":
        return True  # a unit of measure
    if after.opener:
        return True
    return None if words & CLOSING else False


def _initial_ends(before: Before, after: After) -> bool | None:
    """Judge a single letter: an initial, unless it is a label or the word after it opens."""
    if after.kind != "upper":
        return False
    if before.labelled or after.opener:
        return True
    if _UNIT.fullmatch(before.token) and before.previous[-1:].isdigit():
        return True
    return None if before.token == "L" and before.previous.islower() else False  # noqa: S105


def last_token(left: str) -> str:
    """Return the last piece of a text, from after a space, an opening bracket or quote."""
    match = _LAST.search(left)
    return match.group() if match else ""


def is_strong_predicate(word: str) -> bool:
    """Return whether a Turkish word is a finite verb or copula beyond doubt."""
    return bool(STRONG_PREDICATE.search(_small(word))) and fold(word) not in NOT_PREDICATES


def is_predicate(word: str) -> bool:
    """Return whether a Turkish word has the form of a predicate, as nouns may too."""
    found = PREDICATE.search(_small(word)) or STRONG_PREDICATE.search(_small(word))
    return bool(found) and fold(word) not in NOT_PREDICATES


def _small(word: str) -> str:
    """Turkish lower case; the word's length may change, so no offset is taken from it."""
    return word.replace("İ", "i").replace("I", "ı").lower()
