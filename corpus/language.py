"""Turkish or English: a small offline identifier for sentences and paragraphs.

Evidence is counted as log-odds, positive for Turkish: letters only one of the two alphabets has,
function words, and word endings. No model file; a sentence of five words is usually enough.
"""

from __future__ import annotations

import re

from corpus.article import Lang
from corpus.language_patterns import (
    ENGLISH_ENDINGS,
    ENGLISH_WORDS,
    TURKISH_ENDINGS,
    TURKISH_WORDS,
)

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_TURKISH_LETTERS = re.compile(r"[ğışĞİŞ]")
_SHARED_LETTERS = re.compile(r"[çöüâîûÇÖÜÂÎÛ]")
_ENGLISH_LETTERS = re.compile(r"[qwxQWX]|th|TH")


def turkish_score(text: str) -> float:
    """Return the evidence that ``text`` is Turkish: above 0 Turkish, below 0 English.

    Only the first 20,000 characters are read. 0 means that nothing speaks for either.
    """
    return sum(_word_score(word) for word in _WORD.findall(text[:_SAMPLE]))


def _word_score(word: str) -> float:
    lower = word.lower()
    turkish = word.translate(_LOWER).lower()
    if lower in ENGLISH_WORDS:
        return -2.0
    if turkish in TURKISH_WORDS or lower in TURKISH_WORDS:
        return 2.0
    score = 1.5 * bool(_TURKISH_LETTERS.search(word)) + 0.7 * bool(_SHARED_LETTERS.search(word))
    score -= 0.8 * bool(_ENGLISH_LETTERS.search(word))
    if len(word) > 4:
        score += 0.8 * turkish.endswith(TURKISH_ENDINGS) - 0.8 * lower.endswith(ENGLISH_ENDINGS)
    return score


def language_of(text: str, default: Lang = "tr") -> Lang:
    """Return the language of ``text``; ``default`` where nothing speaks for either."""
    score = turkish_score(text)
    if score == 0:
        return default
    return "tr" if score > 0 else "en"
