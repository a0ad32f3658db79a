"""Where a text changes from Turkish to English: two abstracts run together without a label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, zip_longest

from corpus.language import turkish_score

# A rough cut: good enough to ask for the language of each piece.
_CUT = re.compile(
    r"[.!?…][\"”’»)\]]{0,3}(?:\s+|(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])|(?<=[a-zçğıöşü]{3}[.!?])(?=[A-ZÇĞİÖŞÜ]{3}))"
    r"(?=[\"“‘(]?[A-ZÇĞİÖŞÜ\d])"
)
# No sentence counts for more, so that a long one does not outweigh all others.
_MAX_SCORE = 12.0
# Evidence that each side needs, and its least share of the text.
_MIN_SCORE = 12.0
_MIN_SHARE = 0.12

Place = tuple[int, int]
"""An index of a paragraph, and an offset into its text."""


def language_switch(texts: Sequence[str]) -> Place | None:
    """Return where paragraphs change for good from one language to the other, if they do.

    The best place between two rough sentences is the one that parts the evidence best; a title or
    a quotation in the other language is no change. At offset 0 the paragraph begins the new part.
    """
    places = [(p, offset) for p, text in enumerate(texts) for offset in _sentence_starts(text)]
    scores = [_score(texts, *pair) for pair in zip_longest(places, places[1:])]
    before = list(accumulate(scores, initial=0.0))
    best = max(range(len(before)), key=lambda i: abs(2 * before[i] - before[-1]))
    left, right = before[best], before[-1] - before[best]
    if left * right >= 0 or min(abs(left), abs(right)) < _MIN_SCORE:
        return None
    share = _length(texts, places[best]) / max(1, sum(map(len, texts)))
    return places[best] if _MIN_SHARE <= share <= 1 - _MIN_SHARE else None


def _sentence_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _CUT.finditer(text))]


def _score(texts: Sequence[str], place: Place, after: Place | None) -> float:
    paragraph, start = place
    end = after[1] if after and after[0] == paragraph else None
    return max(-_MAX_SCORE, min(_MAX_SCORE, turkish_score(texts[paragraph][start:end])))


def _length(texts: Sequence[str], place: Place) -> int:
    paragraph, offset = place
    return sum(map(len, texts[:paragraph])) + offset
