"""Find the authors that stand before a year in brackets: ``Yılmaz ve Kaya’ya (2019)``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.components.citation_authors import parse_authors, parse_surname
from pipeline.components.citation_name_patterns import GIVEN_NAMES
from pipeline.components.citation_names import (
    is_institution,
    is_name_word,
    is_no_name_head,
    is_periodical,
    strip_suffix,
)
from pipeline.components.citation_no_name_patterns import (
    NARRATIVE_LINKS,
    NATIONS,
    PLACES,
    SENTENCE_OPENERS,
    WORK_OF,
)
from pipeline.components.citations_patterns import (
    APOSTROPHE,
    DASH,
    ET_AL,
    INSTITUTION_SMALL,
    PARTICLES,
    TITLES,
    UPPER,
    YEAR_AND_PAGE,
    fold,
)

_WINDOW = 240
"""How far back the names may reach, in code points; it bounds the time per bracket."""

_TOKEN = re.compile(
    rf"(?:[^\s,.;:”\"»)\]]|[,;:”\"»)\]](?![{UPPER}])|\.(?<![a-zçğıöşü]{{3}}\.)|\.(?![{UPPER}]))+"
    rf"[,.;:”\"»)\]]?|[,.;:”\"»)\]]"
)
"""A word, also where the space before it is lost: `ölçeği”,Kaya`, `bitti.Kaya`."""
_INITIAL = re.compile(r"(?:\w{1,2}\.-?){1,3}")
_ACRONYM = re.compile(r"(?<=\w)\s[\[(][^\W\d_]{2,10}[\])]$")
"""`Millî Eğitim Bakanlığı [MEB] (2018)`."""
_ACRONYM_BEFORE = re.compile(
    rf"[{UPPER}]{{3,6}} (?P<first>[{UPPER}][^\W\d_]+)"
    rf"(?: (?:ve|and|&|ile) [{UPPER}][\w{APOSTROPHE}-]+$| (?:vd|ve ark|ve diğ|et al)\.)"
)
"""A method or measure before the authors, of two or more: `GMM Ak ve Er (1991)`."""

_NAMES_AFTER_CAPITALS = GIVEN_NAMES | PLACES
"""What follows a surname or a body in capitals: `KAYA Ali ve Er`, `WWF Türkiye ve Er`."""

_CONNECTORS = frozenset({"ve", "və", "and", "&", "ile", "-", "–", "—", "et", "y", "und"})
_NAMES_WITH_OPENERS = ("We Are Social",)
"""Names of bodies that begin with a word that sentences open with."""

_OPENING = '“"‘«([{'
_SENTENCE_END = (".", ":", ";", "?", "!", ")", "]", "”", '"', "»", "…", "/", "’", "'")
_YEAR_OF_STUDY = re.compile(
    rf"\({YEAR_AND_PAGE.pattern}|\(\d{{4}}[a-z]?\),?\s(?:göre|tarafından)\b"
)
"""A page in the bracket, or `göre` after it: `Ocak’a (1985: 14)` is no month."""

_LONGEST_NAME = 4
_MOST_WORDS = 24
_LONGEST_END = 60
"""Longer than any `ve arkadaşlarının’a` or `[MEB]` at the end of the names, in code points."""
_LONGEST_WORK = 80
"""Longer than what may stand between the author and the year, in code points."""
_PLURAL = re.compile(r"[a-zçğıöşü]{3}l[ae]r(?:in?|imiz(?:in)?)?$")
"""`Veriler`, `Bulgularımız`, `Ölçeklerin`: a sentence opens with them, a name does not."""
_LONG_LOCATIVE = re.compile(r"\w{5}[dt][ae]n?$")
"""`Literatürde`, `Bunlardan`."""
_ABSTRACT = re.compile(r"\w{5}l[iuü]k,$")
"""`Geçerlilik, Ak ve Er (2010) ile`: the subject of a passive before its authors."""

_CONNECTIVES = frozenset({"of", "for", "the", "ve", "and", "ben"})
_CLITICS = frozenset({"de", "da", "den"})
_NAME_MAY_FOLLOW = frozenset({"and", "ve", "by", "of", "see", "&", "to", "in", "from", "with"})


@dataclass(frozen=True)
class AuthorGroup:
    """The authors before a bracket: ``text[start:end]`` as printed, and what they are read as."""

    start: int
    end: int
    authors: tuple[str, ...]
    et_al: bool
    joined: bool
    suffix: str


def find_authors_before(text: str, end: int) -> AuthorGroup | None:
    """Return the authors that end right before ``text[end]``, or None."""
    floor = max(0, end - _WINDOW)
    if floor:
        floor = text.find(" ", floor, end) + 1 or end
    names_end = _names_end(text, floor, end)
    floor = _after_brackets(text, floor, names_end)
    et_al = ET_AL.search(text, max(floor, names_end - _LONGEST_END), names_end)
    if et_al:
        start = _group_start(text, floor, et_al.start(), listed=True)
    else:
        start = _group_start(text, floor, names_end, listed=False)
    if start is None:
        return None
    if acronym := _ACRONYM_BEFORE.match(text, start, names_end):
        first = acronym["first"]
        if not (fold(first) in _NAMES_AFTER_CAPITALS or is_institution(first)):
            start = acronym.start("first")
    printed = text[start:names_end]
    told = _YEAR_OF_STUDY.match(text, end) and parse_surname(printed)
    named = told or parse_authors(printed.rstrip(","), titled=False)
    if named is None:
        return None
    joined = len(named[0]) > 1
    if not (joined or et_al or told) and _opens_with_place(printed):
        return None
    last = printed.split()[-1]
    suffix = last[len(strip_suffix(last)) :].lstrip(APOSTROPHE)
    return AuthorGroup(start, names_end, *named, joined=joined, suffix=suffix)


def _after_brackets(text: str, floor: int, end: int) -> int:
    """Return where the word of the last bracket before ``end`` starts: names do not go over it."""
    bracket = max(text.rfind("(", floor, end), text.rfind(")", floor, end))
    return floor if bracket < 0 else max(floor, text.rfind(" ", floor, bracket) + 1)


def _opens_with_place(name: str) -> bool:
    """Tell whether a name is a product or event of a place: ``Erzurum Ketesi``."""
    first = name.split()[0]
    return first[0].isupper() and fold(first) in PLACES - PARTICLES and not is_institution(name)


def _names_end(text: str, floor: int, end: int) -> int:
    """Return where the names end: before the space, the work, and before ``göre`` or ``ise``."""
    end = floor + len(text[floor:end].rstrip(" ,"))
    work = WORK_OF.search(text, max(floor, end - _LONGEST_WORK), end)
    if work:
        return work.start("work")
    for _ in range(2):  # göre ise
        space = text.rfind(" ", floor, end)
        if space > floor and text[space + 1 : end] in NARRATIVE_LINKS:
            end = floor + len(text[floor:space].rstrip(" ,"))
    acronym = _ACRONYM.search(text, max(floor, end - _LONGEST_END), end)
    return acronym.start() if acronym else end


def _group_start(text: str, floor: int, end: int, *, listed: bool) -> int | None:
    """Walk back over the words of the names; ``listed``: more names may stand before a comma."""
    tokens = [(m.start() + floor, m[0]) for m in _TOKEN.finditer(text[floor:end])][-_MOST_WORDS:]
    start: int | None = None
    run = 0  # words of the present name
    institution = pending = False  # pending: a connector stands right of this word
    right = ""
    for index in range(len(tokens) - 1, -1, -1):
        at, raw = tokens[index]
        word = raw.lstrip(_OPENING)
        core = word.rstrip(",")
        if core in _CONNECTORS and right and not pending:
            listed = pending = True
            continue
        institution = institution or _in_institution(tokens[: index + 1], core, right)
        comma_ok = listed or not right or any(map(_INITIAL.fullmatch, (right, core)))
        if not _belongs(core, right, pending, institution) or (core != word and not comma_ok):
            break
        run = 1 if pending or core != word else run + 1
        if run > _LONGEST_NAME and not institution:
            break
        start, right, pending = at + len(raw) - len(word), core, False
        if word != raw:
            break
    return _skip_openers(text, start, end)


def _in_institution(tokens: list[tuple[int, str]], core: str, right: str) -> bool:
    """Tell whether the name is an institution's: it ends in a head or has one before `of`."""
    if not right:
        return is_institution(core)
    if fold(core) not in ("of", "for"):
        return False
    for _, word in reversed(tokens[-6:]):
        if not (word[0].isupper() or fold(word) in INSTITUTION_SMALL):
            return False
        if is_institution(word):
            return True
    return False


def _belongs(core: str, right: str, pending: bool, institution: bool) -> bool:
    """Tell whether a word can be part of the names whose next word is ``right``."""
    if not core or any(sign in core for sign in '“”"«»()'):
        return False
    if core.endswith(".") and fold(core).rstrip(".") in TITLES:
        return False
    initial = _INITIAL.fullmatch(core) and core[0].isupper()
    possessive = not right and core.endswith(("s’", "s'"))
    if core.endswith(_SENTENCE_END) and not (initial or possessive):
        return False
    bare = strip_suffix(core)
    if right and not pending and (bare != core or core[-1] in DASH):
        return False  # a case suffix ends a name, a dash a label
    if right and is_no_name_head(bare) and not institution:
        return False
    if is_name_word(core) or (not right and is_periodical(core)):
        return True
    small = PARTICLES | INSTITUTION_SMALL if institution else PARTICLES
    return bool(right) and not pending and core in small


def _skip_openers(text: str, start: int | None, end: int) -> int | None:
    """Return the start without the words that open a sentence, and small words before the name."""
    while start is not None and start < end:
        if text.startswith(_NAMES_WITH_OPENERS, start):
            return start
        word, _, rest = text[start:end].partition(" ")
        if fold(word) in NATIONS and is_institution(rest):
            return start
        if not _opens_sentence(word, rest, first=_begins_sentence(text, start)) and not _is_clitic(
            text, start, word
        ):
            return start
        start += len(word) + 1
    return None


def _begins_sentence(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip()[-1:] in ("", *_SENTENCE_END)


def _opens_sentence(word: str, rest: str, *, first: bool) -> bool:
    """Tell whether a word before other names opens a sentence; ``first``: it can."""
    folded = fold(strip_suffix(word.rstrip(",")))
    if folded in SENTENCE_OPENERS or word in _CONNECTIVES:
        return True
    if not rest or rest.split()[0] in _CONNECTORS:
        return False
    inflected = first and (
        _PLURAL.search(folded) or _LONG_LOCATIVE.search(folded) or _ABSTRACT.search(fold(word))
    )
    return bool(inflected) or (word.endswith(",") and folded in PLACES)


def _is_clitic(text: str, start: int, word: str) -> bool:
    """Tell Turkish ``de`` (`Bunu da Kaya`) from the particle of a name (`and de Beauvoir`)."""
    if word not in _CLITICS:
        return False
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1] not in _NAME_MAY_FOLLOW and before[-1][-1] not in ".,;:("
