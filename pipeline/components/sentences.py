"""Sentence ends in academic prose: rules that correct the sentence splitter's proposals.

Every stop (``. ? ! …``) at top level is a candidate. What stands before it (word, number, initial,
abbreviation, bracket) and after it (capital, figure, opener such as ``Bu`` or ``However``) decides
most of them; the few that stay in doubt, such as an abbreviation before a capitalised noun, go the
way the splitter proposed. A bracket after the stop goes with the sentence before it, and a citation
with no stop at all ends the sentence when a finite verb stands before it and a capital after it.
Candidates with evidence from both sides are the idea of Kiss & Strunk (2006), "Unsupervised
Multilingual Sentence Boundary Detection"; word lists stand in for their statistics.

Time is linear in the length of the text: looks to either side of a stop are bounded.
Offsets: code points, half-open, into the paragraph's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.components.sentences_patterns import (
    CLOSING,
    ENUMERATION_ENDS,
    LABEL_NOUNS,
    LEADING,
    NOT_PREDICATES,
    NUMBERED,
    OPENERS,
    ORDINAL_HEADS,
    PREDICATE,
    RULER_TITLES,
    STRONG_PREDICATE,
    TITLES,
    fold,
)
from pipeline.components.sentences_scan import ADDRESS, Extent, Zones, bracket_pairs, unbroken

_LOOK = 48  # characters looked at to either side of a stop: longer than any word that matters

_CANDIDATE = re.compile(r"[.?!…]+|[)\]]")
_CLOSERS = re.compile(r"(?:[”»’\"']|“(?=[\s.(]|$)| (?=[”»\"](?:\s|$))){0,4}[¹²³⁰-⁹]{0,3}")
_FOOTNOTE = re.compile(r"\d{1,3}(?=\s+[“\"‘]?[^\W\d_])")
_LEAD = re.compile(r"[\s“”„«‘’\"'(\[–—•▪·*%$€#~<>≤≥±=+-]{0,6}")
_LAST = re.compile(r"[^\s(\[{“„«‘\"]*$")
_WORD = re.compile(r"[^\W\d_]{1,40}")
_PLAIN_NUMBER = re.compile(r"(?:\d{1,4}[-–/])?(\d{1,4})$")
_ROMAN = re.compile(r"(?:[IVXLC]{2,}|I)(?:[-–/][IVXLC]+)?$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}$")
_ENUMERATOR = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[^\W\d_]|[ivxIVX]{1,5})$")
_BRACKETED_ENUMERATOR = re.compile(r"\((?:\d{1,2}|[a-zçğıöşü]|[ivx]{1,4})\)$")
_CITED_YEAR = re.compile(r"[^\W\d_].*(?<!\d)(?:1[0-9]|20)\d\d[a-z]?(?!\d)", re.DOTALL)
_VOWEL = re.compile(r"[aeıioöuüyâîûäéè]", re.IGNORECASE)


def sentence_starts(
    text: str, proposed: Sequence[int], lang: str, protected: Sequence[Extent] = ()
) -> list[int]:
    """Return where the sentences of a paragraph begin.

    Args:
        text: One cleaned paragraph: no line breaks, one space between words.
        proposed: Offsets where a statistical splitter begins sentences. They decide doubtful
            stops only, so ``[0]`` (no splitter) is a valid and nearly sufficient proposal.
        lang: ``tr`` or ``en``. Abbreviations of both languages are known in both.
        protected: Extents of citations and dates: no sentence begins inside one, and a citation
            in brackets stays with the sentence before it.

    Returns:
        Sorted offsets, each of a character that is no space; empty for a blank text. A start may
        lie inside what a tokenizer took for one token (``edilmiştir.Bu``).
    """
    return list(_Paragraph(text, proposed, lang, protected).starts())


@Language.factory("derlem_sentences", assigns=["token.is_sent_start"])
class SentenceComponent:
    """Corrects ``token.is_sent_start`` of a paragraph; stands before anything that sets heads.

    Reads the present ``is_sent_start`` as proposals, and ``doc._.citations`` and ``doc._.timexes``
    (objects with ``start`` and ``end``, code points into ``doc.text``) where they exist. A token
    cannot be cut here: a sentence that starts inside one stays joined to the sentence before.
    Callers that can tokenise anew ask ``sentence_starts`` first and cut the text themselves.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.lang = nlp.lang

    def __call__(self, doc: Doc) -> Doc:
        """Set ``is_sent_start`` on every token and return the document."""
        proposed = [token.idx for token in doc if token.is_sent_start]
        starts = set(sentence_starts(doc.text, proposed, self.lang, _protected(doc)))
        for token in doc:
            token.is_sent_start = token.idx in starts or token.i == 0
        return doc


def _protected(doc: Doc) -> list[Extent]:
    layers = [name for name in ("citations", "timexes") if Doc.has_extension(name)]
    return [(span.start, span.end) for name in layers for span in doc._.get(name) or ()]


@dataclass(frozen=True)
class _Before:
    """What stands before a stop: the token up to it, and the token before that."""

    token: str
    previous: str
    at_start: bool

    @property
    def word(self) -> str:
        """The folded token; of ``Prof.Dr`` the last part."""
        return fold(self.token.rpartition(".")[2])

    @property
    def enumerates(self) -> bool:
        """Whether the token numbers what follows: ``1.``, ``a)``, ``II.`` at the head of an item."""
        heads_item = self.at_start or self.previous.endswith((":", ";", ","))
        return heads_item and bool(_ENUMERATOR.match(self.token))

    @property
    def labelled(self) -> bool:
        """Whether the token is a value or label of the word before (``vitamin D``, ``p = 5``)."""
        return fold(self.previous) in LABEL_NOUNS or self.previous.endswith(("=", "<", ">"))


@dataclass(frozen=True)
class _After:
    """What stands after a stop: ``kind`` is upper, lower, digit, symbol, or none."""

    start: int
    glued: bool
    kind: str
    word: str = ""
    abbreviated: bool = False

    @property
    def opener(self) -> bool:
        """Whether the word opens sentences; its case is not looked at."""
        return not self.abbreviated and fold(self.word) in OPENERS


class _Paragraph:
    """A paragraph with what the rules look up in it."""

    def __init__(
        self, text: str, proposed: Sequence[int], lang: str, protected: Sequence[Extent]
    ) -> None:
        self.text = text
        self.lang = lang
        self.proposed = sorted(proposed)
        self.close_of = dict(bracket_pairs(text))
        self.open_of = {close: start for start, close in self.close_of.items()}
        self.citations = {start for start, _ in protected}
        self.zones = Zones([*protected, *self.close_of.items(), *unbroken(text)])

    def starts(self) -> Iterator[int]:
        """Yield the sentence starts in order."""
        begin = self._skip_space(0)
        if begin == len(self.text):
            return
        yield begin
        for match in _CANDIDATE.finditer(self.text):
            if match.end() <= begin or self.zones.hold(match.end()):
                continue
            start = self._next_start(match.start(), match.end(), begin)
            if start is not None and not self.zones.hold(start):
                begin = start
                yield begin

    def _next_start(self, stop: int, end: int, begin: int) -> int | None:
        """Return where the next sentence begins if one ends at ``text[stop:end]``."""
        if self.text[stop] in ")]":
            verdict, after = self._bracket_ends(end, begin)
        elif self.text[stop:end] == ".":
            verdict, after = self._period_ends(stop, end, begin)
        else:
            verdict, after = self._mark_ends(stop, end)
        if after.kind == "none":
            return None
        if verdict is None:
            verdict = self._is_proposed(end, after.start)
        return after.start if verdict else None

    def _period_ends(self, stop: int, end: int, begin: int) -> tuple[bool | None, _After]:
        before = self._before(stop, begin)
        resume, quoted = self._absorb(end, before)
        after = self._after(resume)
        if quoted and (after.kind == "lower" or self._opens_aside(after.start)):
            return False, after  # the matrix clause goes on: “… geldi.” dedi
        if (
            resume == end
            and self.text[after.start : after.start + 1] in ("(", "[")
            and (_is_abbreviation(before))
        ):
            return False, after  # a name and its year: Yılmaz vd. (2020)
        return period_ends(before, after, self.lang), after

    def _mark_ends(self, stop: int, end: int) -> tuple[bool | None, _After]:
        """Judge ``?``, ``!`` and the ellipsis; one set off by a space marks an omission."""
        resume, _ = self._absorb(end, None)
        after = self._after(resume)
        if after.kind == "lower" or self._opens_aside(after.start):
            return False, after
        if self.text[stop:end].strip(".…"):
            return True, after
        if after.glued and resume == end:
            return False, after
        return (None if self.text[stop - 1 : stop].isspace() else stop > 0), after

    def _bracket_ends(self, end: int, begin: int) -> tuple[bool | None, _After]:
        """Judge a bracket without a stop after it: a sentence of its own, or a citation."""
        after = self._after(end)
        start = self.open_of.get(end)
        if start is None or after.kind != "upper" or after.glued:
            return False, after
        if start == begin:
            return self.text[end - 2] in ".?!…", after
        last = _LAST.search(self.text[max(begin, start - _LOOK) : start].rstrip(" ”»’\"'"))
        word = last.group() if last else ""
        if start not in self.citations and not _CITED_YEAR.search(self.text[start:end]):
            return _strong(word) and after.opener, after
        if self.lang == "en":
            return word.islower() and after.opener, after
        if not _predicate(word):
            return False, after
        return (True if _strong(word) or after.opener else None), after

    def _absorb(self, end: int, before: _Before | None) -> tuple[int, bool]:
        """Return where the sentence's own closing signs stop, and whether a quotation closed.

        Its own are quotation marks, a footnote number (``edilmiştir.12 Bu``) and brackets after
        the stop (``edilmiştir. (Kaya, 2020) Bu``).
        """
        resume = _CLOSERS.match(self.text, end).end()  # type: ignore[union-attr]
        quoted = resume > end
        if before is None or before.token[-1:].islower() or before.token[-1:] in ")]":
            footnote = _FOOTNOTE.match(self.text, resume)
            resume = footnote.end() if footnote else resume
        while (bracket := self._skip_space(resume)) in self.close_of and self._looks_back(bracket):
            resume = self.close_of[bracket]
        return resume, quoted

    def _looks_back(self, bracket: int) -> bool:
        """Whether a bracket after a stop belongs to the sentence before it."""
        close = self.close_of[bracket]
        content = self.text[bracket:close]
        if self._after(close).kind in ("lower", "digit"):
            return False
        if bracket in self.citations or _CITED_YEAR.search(content):
            return True
        own_sentence = content[-2] in ".?!…" and content[1].isupper() and content.count(" ") > 2
        return not own_sentence and not _BRACKETED_ENUMERATOR.match(content)

    def _opens_aside(self, start: int) -> bool:
        """Whether a bracket starts here after which the sentence goes on in small letters."""
        close = self.close_of.get(start)
        return close is not None and self._after(close).kind == "lower"

    def _before(self, stop: int, begin: int) -> _Before:
        left = self.text[max(begin, stop - _LOOK) : stop].rstrip()
        token = _last_token(left)
        rest = left[: len(left) - len(token)].rstrip()
        return _Before(token, _last_token(rest), at_start=not rest and stop - begin < _LOOK)

    def _after(self, resume: int) -> _After:
        start = self._skip_space(resume)
        glued = start == resume
        if start == len(self.text) or self.text[start] in ".?!…,;:)]}":
            return _After(start, glued, "none")
        first = _LEAD.match(self.text, start).end()  # type: ignore[union-attr]
        word = _WORD.match(self.text, first)
        if word is None:
            digit = self.text[first : first + 1].isdigit()
            return _After(start, glued, "digit" if digit else "symbol")
        is_upper = not word.group().islower() or not word.group()[0].islower()
        kind = "upper" if is_upper else "lower"
        return _After(start, glued, kind, word.group(), self.text[word.end() :][:1] == ".")

    def _is_proposed(self, low: int, high: int) -> bool:
        return bisect_left(self.proposed, low) < bisect_right(self.proposed, high)

    def _skip_space(self, offset: int) -> int:
        while offset < len(self.text) and self.text[offset].isspace():
            offset += 1
        return offset


def period_ends(before: _Before, after: _After, lang: str) -> bool | None:
    """Return whether a sentence ends at a full stop; None when only the splitter can tell."""
    if after.kind == "none" or before.enumerates:
        return False
    if after.glued:
        return _glued_period_ends(before, after)
    if not before.token or not before.token[-1].isalnum():
        return after.kind != "lower"
    if before.token[-1].isdigit():
        return _number_ends(before, after, lang)
    if _ROMAN.match(before.token):
        return _roman_ends(before, after, lang)
    if _is_abbreviation(before):
        return _abbreviation_ends(before, after, lang)
    if after.kind != "lower":
        return True
    return _starts_small(before, after, lang)


def _starts_small(before: _Before, after: _After, lang: str) -> bool:
    """Whether a sentence starts with a small letter by mistake; only where that is clear."""
    if lang == "en":
        return after.opener and len(before.token) > 3 and before.token.islower()
    return _strong(before.token) or (_predicate(before.token) and after.opener)


def _glued_period_ends(before: _Before, after: _After) -> bool:
    """Judge a stop with no space after it: ``edilmiştir.Bu`` ends, ``M.Kemal`` does not."""
    if after.kind == "digit":
        return _strong(before.token)
    if after.kind != "upper" or after.abbreviated or len(before.token) == 1:
        return False
    if after.opener or _strong(before.token) or before.token[-1:] in (")", "]", "”", "%"):
        return True
    return before.token.islower() and len(before.token) > 3 and not _is_abbreviation(before)


def _number_ends(before: _Before, after: _After, lang: str) -> bool | None:
    """Tell ``… sayısı 1923. Bu`` from the ordinal of ``28. Madde``."""
    if after.kind == "lower":
        return False
    plain = _PLAIN_NUMBER.match(before.token)
    if plain is None:  # decimals, percentages, COVID-19: no ordinals
        return True
    number = int(plain.group(1))
    counted = ORDINAL_HEADS.match(fold(after.word)) if after.kind == "upper" else None
    if counted and (number < 1000 or counted.group() in ("yil", "gun")):
        return False
    if after.kind == "digit" and number < 1000:
        return None
    if number >= 1000 or after.opener or before.labelled or lang == "en":
        return True
    return None


def _roman_ends(before: _Before, after: _After, lang: str) -> bool | None:
    """Tell ``World War II. Turkey`` from ``II. Mahmud``."""
    if after.kind != "upper" or ORDINAL_HEADS.match(fold(after.word)):
        return False
    if after.opener or before.labelled:
        return True
    named = before.previous[:1].isupper() and fold(before.previous) not in RULER_TITLES
    return lang == "en" and named and len(before.token) > 1


def _is_abbreviation(before: _Before) -> bool:
    token, word = before.token, before.word
    if ADDRESS.search(token):
        return False
    if len(token) == 1 or _DOTTED.match(token):
        return token.isalpha() or "." in token
    if word in TITLES:
        return token[0].isupper()
    listed = word in LEADING or word in NUMBERED or word in CLOSING or word in ENUMERATION_ENDS
    return listed or (
        len(word) < 5 and word.isalpha() and not _VOWEL.search(word) and not token.isupper()
    )


def _abbreviation_ends(before: _Before, after: _After, lang: str) -> bool | None:
    dotted = fold(before.token)
    words = {dotted, before.word}
    if after.kind == "lower":
        return False
    if len(before.token) == 1:
        return _initial_ends(before, after)
    if words & LEADING or before.word in TITLES:
        return False
    if words & ENUMERATION_ENDS and not (lang == "en" and before.word == "vs"):
        return True
    if words & NUMBERED:
        return after.kind != "digit"
    return True if after.opener else None


def _initial_ends(before: _Before, after: _After) -> bool | None:
    """Judge a single letter: an initial, unless it is a label or the word after it opens."""
    if after.kind != "upper":
        return False
    if before.labelled or after.opener:
        return True
    return None if before.token == "L" and before.previous.islower() else False  # noqa: S105


def _last_token(left: str) -> str:
    match = _LAST.search(left)
    return match.group() if match else ""


def _strong(word: str) -> bool:
    return bool(STRONG_PREDICATE.search(_small(word))) and fold(word) not in NOT_PREDICATES


def _predicate(word: str) -> bool:
    found = PREDICATE.search(_small(word)) or STRONG_PREDICATE.search(_small(word))
    return bool(found) and fold(word) not in NOT_PREDICATES


def _small(word: str) -> str:
    """Turkish lower case; the word's length may change, so no offset is taken from it."""
    return word.replace("İ", "i").replace("I", "ı").lower()
