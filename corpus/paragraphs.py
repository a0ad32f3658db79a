"""From pieces of the source to the clean text of a paragraph, with the way back.

Lines are joined with one space, halves of a cut word without; ligatures are written out, marks
composed (NFC), invisible characters dropped. Every character keeps its place in the source.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence

from corpus.article import CleanText, Extent
from corpus.hyphens import Hyphens, Seam

# Soft hyphen, zero-width and direction signs, byte order mark, control characters but white space.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_ODD = re.compile(rf"[\s{_INVISIBLE}]{{2,}}|[^\S ]|[{_INVISIBLE}]|[ﬀ-ﬆ]")
# Characters that compose with the one before them though they are no combining marks (NFC).
_COMPOSING = re.compile(
    "[\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e"
    "\u1161-\u1175\u11a8-\u11c2\u1b35\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd"
    "\U000115af\U00011930]"
)


def clean_text(source: str, pieces: Sequence[Extent], hyphens: Hyphens) -> CleanText | None:
    """Return the clean text of consecutive pieces of ``source``; None if nothing is visible.

    ``pieces`` are the lines of the paragraph without white space around them, in order. The
    first and last character of the result point at the first and last of the pieces, so that
    the paragraph's extent covers invisible characters at its edges too.
    """
    builder = _Builder(source)
    for number, (start, end) in enumerate(pieces):
        if number:
            builder.join(pieces[number - 1][1], start, hyphens)
        builder.add(start, end)
    return builder.finish(pieces[0][0], pieces[-1][1])


class _Builder:
    def __init__(self, source: str) -> None:
        self._source = source
        self._chars: list[str] = []
        self._starts = array("I")
        self._ends = array("I")

    def add(self, start: int, end: int) -> None:
        position = start
        for odd in _ODD.finditer(self._source, start, end):
            self._plain(position, odd.start())
            written = _LIGATURES.get(odd.group())
            if written is None:
                written = " " if any(map(str.isspace, odd.group())) else ""
            self._written(written, odd.start(), odd.end())
            position = odd.end()
        self._plain(position, end)

    def join(self, before: int, after: int, hyphens: Hyphens) -> None:
        """Put the right thing between a piece that ends at ``before`` and one at ``after``."""
        if before == after:
            return
        seam = hyphens.seam(self._source, before, after)
        if seam is Seam.SPACE:
            self._written(" ", before, before + 1)
        elif seam is Seam.DROP_HYPHEN:
            self._drop_last()

    def _plain(self, start: int, end: int) -> None:
        if start < end:
            self._chars.append(self._source[start:end])
            self._starts.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))

    def _written(self, text: str, start: int, end: int) -> None:
        if text == " " and self._chars and self._chars[-1].endswith(" "):
            return
        for char in text:
            self._chars.append(char)
            self._starts.append(start)
            self._ends.append(end)

    def _drop_last(self) -> None:
        self._chars[-1] = self._chars[-1][:-1]
        self._starts.pop()
        self._ends.pop()

    def finish(self, start: int, end: int) -> CleanText | None:
        text = "".join(self._chars)
        if not unicodedata.is_normalized("NFC", text):
            text, self._starts, self._ends = _compose(text, self._starts, self._ends)
        first, last = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
        if first >= last:
            return None
        clean = CleanText(text[first:last], self._starts[first:last], self._ends[first:last])
        return _covering(clean, start, end)


def _covering(clean: CleanText, start: int, end: int) -> CleanText:
    if clean.starts[0] == start and clean.ends[-1] == end:
        return clean
    starts, ends = array("I", clean.starts), array("I", clean.ends)
    starts[0], ends[-1] = start, end
    return CleanText(clean.text, starts, ends)


def _compose(text: str, starts: array[int], ends: array[int]) -> tuple[str, array[int], array[int]]:
    """Normalise to NFC; the characters of a cluster all point at the whole cluster."""
    parts: list[str] = []
    new_starts, new_ends = array("I"), array("I")
    for first, last in _clusters(text):
        composed = unicodedata.normalize("NFC", text[first:last])
        parts.append(composed)
        if composed == text[first:last]:
            new_starts.extend(starts[first:last])
            new_ends.extend(ends[first:last])
        else:
            new_starts.extend([starts[first]] * len(composed))
            new_ends.extend([ends[last - 1]] * len(composed))
    return "".join(parts), new_starts, new_ends


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield each character with the combining marks that follow it."""
    first = 0
    for index in range(1, len(text)):
        if not unicodedata.combining(text[index]) and not _COMPOSING.match(text[index]):
            yield first, index
            first = index
    yield first, len(text)
