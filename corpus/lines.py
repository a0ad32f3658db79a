"""The line model: what the layout of a plain text says about its paragraphs.

A text taken from a PDF has lines cut at the page width, a text copied from a web page has one
paragraph a line, and in some texts an empty line follows every line. Nothing says which is which,
so `Layout` measures it: a line that begins in lower case after one that ended no sentence shows
how far apart the lines of one paragraph stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.article import OutlineBlock

_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029]")
_CHUNK = 16
# Share of line pairs that must run on for a text to count as cut at the page width.
_WRAPPED_SHARE = 0.12

_STOP = re.compile(
    r"[.?!…:;][\"'”’»)\]]*$|(?<=[^\s\d=<>(\[–-])[.?!…][\"'”’»)\]]*(?:\d{1,3}|\*{1,3})$"
)
# Abbreviations that go on (titles, citation terms), initials and ordinals end no sentence.
_OPEN_DOT = re.compile(
    r"(?:\b(?:prof|doç|dr|yrd|öğr|av|hz|bk|bkz|örn|çev|ed|haz|cilt|no|sy|ss?|c|pp?|vol|fig|vs|cf|"
    r"st|mrs?|ms|e\.g|i\.e)|(?<![.,])\b\d{1,3}|\b[^\W\d_])\.$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[-•*–—▪●○■·]|\(?(?:\d{1,2}|[^\W\d_]|[ivx]{1,4})[.)])\s")
# Signs that open an item and nothing else; a dash may go on with a sentence.
_ITEM_SIGN = re.compile(r"[•▪●○■]\s")
_CLOSED = re.compile(r"[)\]”\"’»]$")
_OPEN = re.compile(r"\([^()]{0,80}$")
_CLOSES = re.compile(r"[^()]{0,80}\)")
_NUMERIC_CITATION = re.compile(r"\[\d[^\]]{0,40}\](?:\s[a-zçğıöşü]|,\s)")
_ARTICLE = re.compile(r"[ae][ltdnrszş][-‐][^\W\d_a-zçğıöşü]")
_HYPHEN_END = re.compile(r"\w[-‐\u00ad¬]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it.

    ``start``/``end``: its first and past its last non-space character, in the source; ``text`` is
    the source between them. ``blanks`` counts the empty lines before it, ``indent`` the columns
    of white space; ``page_break`` says that a form feed stands before it, ``apart`` that
    it goes on with nothing: a label or a footnote stands before it. ``said`` is what markup says
    of it, None where the rules for the text have to tell.
    """

    start: int
    end: int
    text: str
    blanks: int
    indent: int
    page_break: bool = False
    apart: bool = False
    said: OutlineBlock | None = None


def read_lines(text: str) -> Iterator[Line]:
    """Yield the lines of ``text`` that are not empty, in order; linear time."""
    position, blanks, page_break = 0, 0, False
    for end, break_char in _line_ends(text):
        raw = text[position:end]
        body = raw.strip()
        if body:
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            columns = len(raw[:indent].expandtabs(4))
            yield Line(start, start + len(body), body, blanks, columns, page_break)
            blanks, page_break = 0, False
        else:
            blanks += 1
        position = end + len(break_char)
        page_break = page_break or break_char == "\f"


def part_of(line: Line, start: int, end: int) -> Line:
    """Return ``line.text[start:end]`` as a line; it goes on with nothing unless it is the first."""
    raw = line.text[start:end]
    text = raw.strip()
    begin = line.start + start + len(raw) - len(raw.lstrip())
    first = start == 0
    return replace(
        line,
        start=begin,
        end=begin + len(text),
        text=text,
        blanks=line.blanks if first else 0,
        page_break=line.page_break and first,
        apart=line.apart or not first,
    )


def _line_ends(text: str) -> Iterator[tuple[int, str]]:
    for found in _BREAK.finditer(text):
        yield found.start(), found.group()
    yield len(text), ""


def ends_sentence(text: str) -> bool:
    """Say whether a line ends with a full stop or the like (a colon and a semicolon count)."""
    tail = text[-40:]
    return bool(_STOP.search(tail)) and not _OPEN_DOT.search(tail)


def ends_with_hyphen(text: str) -> bool:
    """Say whether a line ends in the middle of a hyphenated word."""
    return bool(_HYPHEN_END.search(text[-3:]))


def starts_lower(text: str) -> bool:
    """Say whether a line goes on in lower case."""
    return text[:1].islower()


def starts_with_article(text: str) -> bool:
    """Say whether a line begins with the Arabic article of a name, which stays small."""
    return _ARTICLE.match(text) is not None


def starts_upper(text: str) -> bool:
    """Say whether a line begins as a sentence does: a capital, a digit, or an opening quote."""
    head = text[:2].lstrip("“\"'‘«([")
    return bool(head) and (head[0].isupper() or head[0].isdigit())


def is_bullet(text: str) -> bool:
    """Say whether a line begins like an item of a list (``-``, ``a)``, ``1.``)."""
    return bool(_BULLET.match(text))


def _runs_on(before: Line, after: Line) -> bool:
    return starts_lower(after.text) and not ends_sentence(before.text)


@dataclass(frozen=True)
class Layout:
    """How the lines of one text are set.

    ``wrapped``: lines are cut at the page width. ``gap``: empty lines between two lines of one
    paragraph; more of them part paragraphs. ``indent``: columns before an ordinary line.
    ``widths``: the usual length of a full line around each line, in chunks of 16 lines.
    """

    wrapped: bool
    gap: int
    indent: int
    widths: tuple[int, ...]

    @classmethod
    def measure(cls, lines: Sequence[Line]) -> Layout:
        """Measure the layout of a text from its lines; linear time."""
        pairs = [(a, b) for a, b in pairwise(lines) if not b.apart]
        gaps = Counter(b.blanks for a, b in pairs if _runs_on(a, b))
        running = gaps.total()
        gap = gaps.most_common(1)[0][0] if gaps else 0
        indents = Counter(line.indent for line in lines if not line.apart)
        return cls(
            wrapped=running > 0 and running >= _WRAPPED_SHARE * len(pairs),
            gap=min(gap, 1) if running < 3 else gap,
            indent=indents.most_common(1)[0][0] if indents else 0,
            widths=_widths(lines),
        )

    def width(self, index: int) -> int:
        """Return the usual length of a full line around line ``index``, in characters."""
        return self.widths[min(index // _CHUNK, len(self.widths) - 1)]

    def parts(self, line: Line) -> bool:
        """Say whether more empty lines stand before ``line`` than lines of a paragraph have."""
        return line.blanks > self.gap

    def roomy(self, index: int, before: Line, after: Line, share: float) -> bool:
        """Say whether the first word of ``after`` had room on ``before``, line ``index``.

        A line broken although there was room was broken on purpose. ``share`` (0 to 1) is the
        part of the usual width that counts as full.
        """
        first_word = after.text[:40].split(None, 1)[0]
        return len(before.text) + 1 + len(first_word) <= share * self.width(index)

    def joins(self, index: int, before: Line, after: Line) -> bool:
        """Say whether ``after`` goes on with the paragraph of ``before``, line ``index``."""
        if _ITEM_SIGN.match(after.text):
            return False
        if _OPEN.search(before.text[-81:]) and _CLOSES.match(after.text):
            return True
        if after.page_break and _NUMERIC_CITATION.match(after.text):
            return True
        parted = self.parts(after) and not after.page_break
        if starts_lower(after.text) and not is_bullet(after.text):
            return not (parted and ends_sentence(before.text))
        if ends_with_hyphen(before.text):
            return True
        if parted or not self.wrapped:
            return before.text.endswith(",") and not is_bullet(after.text)
        return not self._deliberate(index, before, after)

    def _deliberate(self, index: int, before: Line, after: Line) -> bool:
        if is_bullet(after.text) and ends_sentence(before.text):
            return True
        if ends_sentence(before.text):
            indented = after.indent >= self.indent + 2 and not after.page_break
            return indented or self.roomy(index, before, after, 0.88)
        closed = _CLOSED.search(before.text) is not None
        return self.roomy(index, before, after, 0.82 if closed else 0.7)


def _widths(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the 80th percentile of line lengths around each chunk of lines."""
    lengths = [len(line.text) for line in lines]
    widths = []
    for start in range(0, max(len(lengths), 1), _CHUNK):
        around = sorted(lengths[max(0, start - _CHUNK) : start + 2 * _CHUNK])
        widths.append(around[len(around) * 4 // 5] if around else 0)
    return tuple(widths)
