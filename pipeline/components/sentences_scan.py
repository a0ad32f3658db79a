"""Stretches of a paragraph inside which no sentence ends: brackets, addresses, quoted titles.

Offsets: code points, half-open. Each scan passes over the text once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from pipeline.components.sentences_patterns import TITLE_NOUNS

Extent = tuple[int, int]

_MAX_BRACKET = 600  # a longer "bracket" is a missing or stray bracket sign
_MAX_TITLE = 160  # longest quotation taken for a title

_OPENING = {")": "(", "]": "[", "}": "{"}
_TOKEN = re.compile(r"\S+")
_QUOTE = re.compile(r"[“”«»\"]")
_CLOSES = {"“": "”", "«": "»", '"': '"'}

ADDRESS = re.compile(
    r"://|@|(?:^|\()www\.|(?:^|\()doi:|(?:^|\()10\.\d{4}"
    r"|\w\.(?:com|org|net|edu|gov|info|html?|aspx?|php|pdf)(?!\w)",
    re.IGNORECASE,
)
"""A token with this is a URL, an e-mail address, a DOI or a domain name."""


class Zones:
    """Extents, merged where they overlap, that can be asked whether they hold an offset."""

    def __init__(self, extents: Iterable[Extent]) -> None:
        self._extents: list[Extent] = []
        for start, end in sorted(extents):
            if self._extents and start < self._extents[-1][1]:
                first, last = self._extents[-1]
                self._extents[-1] = (first, max(last, end))
            elif start < end:
                self._extents.append((start, end))
        self._starts = [start for start, _ in self._extents]

    def hold(self, offset: int) -> bool:
        """Return whether the offset lies strictly inside one of the extents."""
        index = bisect_left(self._starts, offset) - 1
        return index >= 0 and offset < self._extents[index][1]


def bracket_pairs(text: str) -> Iterator[Extent]:
    """Yield each pair of brackets, from the opening sign to after the closing one, inner first.

    Signs without a partner within 600 characters are left out.
    """
    unclosed: dict[str, list[int]] = {"(": [], "[": [], "{": []}
    for match in re.finditer(r"[()\[\]{}]", text):
        sign = match.group()
        if sign in unclosed:
            unclosed[sign].append(match.start())
        elif unclosed[_OPENING[sign]]:
            start = unclosed[_OPENING[sign]].pop()
            if match.end() - start <= _MAX_BRACKET:
                yield start, match.end()


def unbroken(text: str) -> Iterator[Extent]:
    """Yield addresses (URL, e-mail, DOI, domain) and quotations that are titles of something."""
    for token in _TOKEN.finditer(text):
        if ADDRESS.search(token.group()):
            yield token.start(), token.start() + len(token.group().rstrip(".,;:!?…)]}”»’\"'"))
    yield from _quoted_titles(text)


def _quoted_titles(text: str) -> Iterator[Extent]:
    """Yield quotations that a word such as ``adlı`` or ``entitled`` calls a title."""
    start: int | None = None
    for match in _QUOTE.finditer(text):
        if start is not None and match.group() == _CLOSES[text[start]]:
            rest = text[match.end() : match.end() + 20].lstrip()
            if match.end() - start <= _MAX_TITLE and TITLE_NOUNS.match(rest):
                yield start, match.end()
            start = None
        elif match.group() in _CLOSES:
            start = match.start()
