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

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.components.sentences_patterns import MONTHS, STATEMENT, fold
from pipeline.components.sentences_rules import (
    After,
    Before,
    is_abbreviation,
    is_predicate,
    is_strong_predicate,
    last_token,
    period_ends,
)
from pipeline.components.sentences_scan import Extent, Zones, bracket_pairs, unbroken

_LOOK = 48  # characters looked at to either side of a stop: longer than any word that matters

_CANDIDATE = re.compile(r"[.?!…]+|[)\]]")
_CLOSERS = re.compile(r"(?:[”»’\"']|“(?=[\s.(]|$)| (?=[”»\"](?:[\s.,]|$))){0,4}[¹²³⁰-⁹]{0,3}")
_FOOTNOTE = re.compile(r"\d{1,3}(?:[,–-]\s?\d{1,3}){0,6}(?:(?=\s+(?:[“\"‘]?([^\W\d_]+)|\d))|\s*$)")
_NOTE = re.compile(r"(?<=[^\W\d_)”]\.)(\d{1,3})(?=\s+[^\W\d_a-zçğıöşü]|\s*$)")
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d[a-z]?(?!\d)")
_BRACKETED_ENUMERATOR = re.compile(r"\((?:\d{1,2}|[a-zçğıöşü]|[ivx]{1,4})\)$")
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-hçı]|[ivx]{1,4})\) ?[“\"‘]?[^\W\d_]")
_LEAD = re.compile(r"[\s“”„«‘’\"'(\[–—•▪·*%$€#~<>≤≥±=+-]{0,6}")
_NAME = re.compile(r"[^\W\d_]{1,40}(?: [A-ZÇĞİÖŞÜ][\w’']{1,40}){0,4}")
_WORD = re.compile(r"[^\W\d_]{1,40}")
_COUNTED = re.compile(r"\d{1,4} ([^\W\d_]{1,40})")
_STATISTIC = re.compile(
    r"(?:[pnrtdzf]|df|sd|ci|[αβχηκω])[²2]?"
    r"(?:\s?(?:\([^()]{1,20}\)\s?)?[=<>≤≥]|[-\s](?:değer|value|test))",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"[<>≤≥]\s?\d")
# The Arabic article before a name, written small: el-Kâfî.
_ARTICLE = re.compile(r"[ae][ltdnrszş][-‐](?=[^\W\d_])")
# The name of a site that a sentence is about, written small: kuzeyhaber.com’un.
_DOMAIN = re.compile(r"[a-z0-9-]{2,40}\.(?:com|org|net|gov|edu)(?:\.[a-z]{2})?(?![\w/@])")
_BRACKETED_CITED_YEAR = re.compile(r"[^\W\d_].*(?<!\d)(?:1[0-9]|20)\d\d[a-z]?(?!\d)", re.DOTALL)


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
        self.lang = nlp.lang or "tr"

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
        self.notes = {int(number) for number in _NOTE.findall(text)}
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

    def _period_ends(self, stop: int, end: int, begin: int) -> tuple[bool | None, After]:
        before = self._before(stop, begin)
        resume, quoted = self._absorb(end)
        after = self._after(resume)
        if self._opens_item(after.start) and not after.glued and not is_abbreviation(before):
            return before.token != "", after
        if quoted and (after.kind == "lower" or self._opens_aside(after.start)):
            return False, after  # the matrix clause goes on: “… geldi.” dedi
        beside = self._skip_space(end)
        if self.text[beside : beside + 1] in ("(", "[") and is_abbreviation(before):
            return False, after  # a name and its year: Yılmaz vd. (2020)
        if after.kind == "lower" and self._verb_before_bracket(stop, begin):
            return True, after
        return period_ends(before, after, self.lang), after

    def _verb_before_bracket(self, stop: int, begin: int) -> bool:
        """Whether a stop follows a bracket, and the bracket a finite verb of Turkish."""
        start = self.open_of.get(stop, begin)
        left = self.text[max(begin, start - _LOOK) : start].rstrip(" ”»’\"'")
        return self.lang == "tr" and start > begin and is_strong_predicate(last_token(left))

    def _mark_ends(self, stop: int, end: int) -> tuple[bool | None, After]:
        """Judge ``?``, ``!`` and the ellipsis; one set off by a space marks an omission."""
        resume, _ = self._absorb(end)
        after = self._after(resume)
        if self._opens_item(after.start) and not after.glued:
            return True, after
        if after.kind == "lower" or self._opens_aside(after.start):
            return False, after
        if self.text[stop:end].strip(".…"):
            return True, after
        if after.glued and resume == end:
            return after.opener and self.text[stop - 1 : stop].islower(), after
        omission = stop == 0 or self.text[stop - 1].isspace()
        return after.opener or not omission, after

    def _bracket_ends(self, end: int, begin: int) -> tuple[bool | None, After]:
        """Judge a bracket without a stop after it: a sentence of its own, or a citation."""
        after = self._after(end)
        start = self.open_of.get(end)
        if start is None or after.kind != "upper" or after.glued:
            return False, after
        if start == begin:
            return self.text[end - 2] in ".?!…", after
        word = last_token(self.text[max(begin, start - _LOOK) : start].rstrip(" ”»’\"'"))
        if word[:1].isupper():  # a name, not a verb: Kuvvetler (Kardeşlik, 2021) Tatbikatı
            return False, after
        if start not in self.citations and not _cites_year(self.text[start:end]):
            return is_strong_predicate(word) and after.opener, after
        if self.lang == "en":
            return word.islower() and after.opener, after
        if not is_predicate(word):
            return False, after
        return (True if is_strong_predicate(word) or after.opener else None), after

    def _absorb(self, end: int) -> tuple[int, bool]:
        """Return where the sentence's own closing signs stop, and whether a quotation closed.

        Its own are quotation marks, a footnote number (``edilmiştir.12 Bu``) and brackets after
        the stop (``edilmiştir. (Kaya, 2020) Bu``).
        """
        resume = _CLOSERS.match(self.text, end).end()  # type: ignore[union-attr]
        quoted = resume > end
        footnote = _FOOTNOTE.match(self.text, resume)
        goes_on = footnote and quoted and (footnote[1] or "X")[0].islower()
        if footnote and (goes_on or self._is_note(footnote, end)):
            resume = footnote.end()
        while (bracket := self._skip_space(resume)) in self.close_of and self._looks_back(bracket):
            resume = self.close_of[bracket]
        return resume, quoted

    def _is_note(self, found: re.Match[str], stop: int) -> bool:
        """Whether a number behind a stop is a footnote's, and not the first word after it."""
        noted = self.text[stop - 2 : stop - 1]
        if not noted.islower() and noted not in ")]”":
            return False
        return _starts_prose(found[1] or "X") or self._counts_notes(found.group(), stop)

    def _counts_notes(self, number: str, stop: int) -> bool:
        """Whether a number on a verb is a note's before a small letter, told by its neighbours.

        In ``… yazılmıştır.3 nitekim … sanılır.4 Oysa`` it is; it may also be a count.
        """
        word = last_token(self.text[max(0, stop - 1 - _LOOK) : stop - 1])
        near = number.isdigit() and not self.notes.isdisjoint((int(number) - 1, int(number) + 1))
        return near and is_strong_predicate(word)

    def _looks_back(self, bracket: int) -> bool:
        """Whether a bracket after a stop belongs to the sentence before it."""
        close = self.close_of[bracket]
        content = self.text[bracket:close]
        if self.text[close : close + 1] in ("’", "'"):
            return False  # the bracket is the first word: (Kaya, 2020)’ye göre
        if bracket in self.citations or _cites_year(content):
            return True
        if self._after(close).kind == "lower":
            return False
        own_sentence = content[-2] in ".?!…" and content[1].isupper() and content.count(" ") > 2
        return not own_sentence and not _BRACKETED_ENUMERATOR.match(content)

    def _opens_item(self, start: int) -> bool:
        """Whether an item of a list in the text starts here: ``(2) …``, ``b) …``."""
        return _ITEM.match(self.text, start) is not None

    def _opens_aside(self, start: int) -> bool:
        """Whether a bracket starts here after which the sentence goes on in small letters."""
        close = self.close_of.get(start)
        return close is not None and self._after(close).kind == "lower"

    def _before(self, stop: int, begin: int) -> Before:
        around = self.text[max(begin, stop - _LOOK) : stop]
        left = around.rstrip()
        token = last_token(left)
        rest = left[: len(left) - len(token)].rstrip()
        at_start = self._is_start(begin, stop, rest)
        return Before(token, last_token(rest), at_start, spaced=left != around)

    @staticmethod
    def _is_start(begin: int, stop: int, rest: str) -> bool:
        return stop - begin < _LOOK and not rest.strip("“”„«‘’\"'([–—•-")

    def _after(self, resume: int) -> After:
        start = self._skip_space(resume)
        glued = start == resume
        if start == len(self.text) or self._goes_on_at(start, glued):
            return After(start, glued, "none")
        first = _LEAD.match(self.text, start).end()  # type: ignore[union-attr]
        first = article.end() if (article := _ARTICLE.match(self.text, first)) else first
        word = _WORD.match(self.text, first)
        if word is None:
            digit = self.text[first : first + 1].isdigit()
            kind = "digit" if digit else "symbol"
            return After(start, glued, kind, self._counted(first))
        is_upper = not word.group().islower() or _DOMAIN.match(self.text, first) is not None
        kind = "upper" if is_upper else "lower"
        words = _NAME.match(self.text, first)
        name = tuple(words.group().split()) if words else ()
        sign = self.text[word.end() : word.end() + 1]
        statistic = _STATISTIC.match(self.text, first) is not None
        headed = STATEMENT.match(self.text, first) is not None
        return After(start, glued, kind, word.group(), sign, name, statistic, headed)

    def _counted(self, figure: int) -> str:
        """Return the noun or the month behind a figure."""
        found = _COUNTED.match(self.text, figure)
        return found[1] if found and (found[1][0].islower() or fold(found[1]) in MONTHS) else ""

    def _goes_on_at(self, start: int, glued: bool) -> bool:
        """Whether a sign stands here that begins no sentence; ``>10 mg`` may begin one."""
        if not glued and _COMPARED.match(self.text, start):
            return False
        return self.text[start] in ".?!…,;:)]}&|/=<>≤≥"

    def _is_proposed(self, low: int, high: int) -> bool:
        return bisect_left(self.proposed, low) < bisect_right(self.proposed, high)

    def _skip_space(self, offset: int) -> int:
        while offset < len(self.text) and self.text[offset].isspace():
            offset += 1
        return offset


def _starts_prose(word: str) -> bool:
    """Whether a number before the word can be a footnote's, not a day's or a count's."""
    return word[0].isupper() and fold(word) not in MONTHS


def _cites_year(bracket: str) -> bool:
    """Whether words and then a year stand in the bracket, as in a citation."""
    year = _YEAR.search(bracket)
    return year is not None and any(sign.isalpha() for sign in bracket[: year.start()])
