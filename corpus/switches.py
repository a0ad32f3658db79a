"""Where a text changes from Turkish to English: two abstracts run together without a label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Lang
from corpus.language import turkish_score

# A rough cut: good enough to ask for the language of each piece.
_CUT = re.compile(
    r"[.!?…][\"”’»)\]]{0,3}(?:\s+|(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]))(?=[\"“‘(]?[A-ZÇĞİÖŞÜ\d])"
)
_SWITCH_COST = 8.0
_MAX_PIECE_SCORE = 12.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one language: ``paragraph`` is an index, offsets are into its clean text."""

    lang: Lang
    paragraph: int
    start: int
    end: int


def language_stretches(texts: Sequence[str]) -> list[Stretch]:
    """Return the paragraphs ``texts`` cut where the language changes for good.

    A change must pay for itself (a title or a quotation in the other language is no change); the
    best sequence of languages over all rough sentences is found by dynamic programming.
    """
    pieces = [(p, a, b) for p, text in enumerate(texts) for a, b in _rough_sentences(text)]
    scores = [
        max(-_MAX_PIECE_SCORE, min(_MAX_PIECE_SCORE, turkish_score(texts[p][a:b])))
        for p, a, b in pieces
    ]
    stretches: list[Stretch] = []
    for (paragraph, start, end), lang in zip(pieces, _best_languages(scores), strict=True):
        last = stretches[-1] if stretches else None
        if last and last.lang == lang and last.paragraph == paragraph:
            stretches[-1] = Stretch(lang, paragraph, last.start, end)
        else:
            stretches.append(Stretch(lang, paragraph, start, end))
    return stretches


def _rough_sentences(text: str) -> list[tuple[int, int]]:
    starts = [0, *(found.end() for found in _CUT.finditer(text))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _best_languages(scores: Sequence[float]) -> list[Lang]:
    """Return the best language of each piece (Viterbi over two states)."""
    turkish = english = 0.0
    back: list[tuple[bool, bool]] = []
    for score in scores:
        from_english, from_turkish = english - _SWITCH_COST, turkish - _SWITCH_COST
        back.append((from_english > turkish, from_turkish > english))
        turkish = max(turkish, from_english) + score
        english = max(english, from_turkish) - score
    langs: list[Lang] = []
    in_english = english > turkish
    for switched_to_turkish, switched_to_english in reversed(back):
        langs.append("en" if in_english else "tr")
        in_english = not switched_to_english if in_english else switched_to_turkish
    return langs[::-1]
