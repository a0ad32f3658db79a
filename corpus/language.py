"""Turkish or English: a small offline identifier for sentences and paragraphs.

Evidence is counted as log-odds, positive for Turkish: letters only one of the two alphabets has,
function words, and word endings; names count for nothing, unless
most words have a capital, as in a title. No model file; a sentence of five words is usually enough.
"""

from __future__ import annotations

import re

from corpus.article import Lang, UnitKind
from corpus.language_patterns import (
    ENGLISH_ENDINGS,
    ENGLISH_INSTITUTIONS,
    ENGLISH_WORDS,
    TURKISH_ENDINGS,
    TURKISH_INSTITUTIONS,
    TURKISH_WORDS,
)
from corpus.letters import turkish_lower

# An ending behind an apostrophe is no word (the ``in`` of ``İzmir’in``).
_WORD = re.compile(r"(?:(?<=\w)[’'])?[^\W\d_]+")
_SAMPLE = 20_000
_TURKISH_LETTERS = re.compile(r"[ğışĞİŞ]")
_SHARED_LETTERS = re.compile(r"[çöüâîûÇÖÜÂÎÛ]")
_ENGLISH_LETTERS = re.compile(r"[qwxQWX]|th|TH")


def turkish_score(text: str) -> float:
    """Return the evidence that ``text`` is Turkish: above 0 Turkish, below 0 English.

    Only the first 20,000 characters are read. 0 means that nothing speaks for either.
    """
    words = _WORD.findall(text[:_SAMPLE])
    capitals = sum(word[0].isupper() for word in words)
    titled = 3 * capitals >= 2 * len(words)
    return sum(_word_score(word, named=word[0].isupper() and not titled) for word in words)


def _word_score(word: str, *, named: bool) -> float:
    lower = word.lower()
    turkish = turkish_lower(word)
    if lower in ENGLISH_WORDS:
        return -2.0
    if turkish in TURKISH_WORDS or lower in TURKISH_WORDS:
        return 2.0
    if named:
        return 0.0
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


_SURE = 6.0
_SURE_OF_ENTRY = 2.0
_ADDRESS = 400
_CAPTION = re.compile(
    r"(?:(?P<en>Table|Figure|Fig\.|Graph|Chart|Map|Picture|Image|Photo|Scheme|Plate)"
    r"|(?P<tr>Tablo|Şekil|Çizelge|Grafik|Resim|Harita|Fotoğraf|Görsel|Levha))\s{0,3}\d{1,3}",
    re.IGNORECASE,
)


def sentence_language(text: str, around: Lang) -> Lang:
    """Return the language of a sentence or paragraph within a text of the language ``around``.

    A few foreign words (a quoted title, a term) do not make another language: the evidence must
    amount to three function words. A caption is in the language of its label, printed twice in
    many journals, unless its title speaks for the other; the address of an author in that of the
    words for ranks and institutions, if nothing speaks for the other.
    """
    score = turkish_score(text)
    if label := _CAPTION.match(text):
        named: Lang = "en" if label["en"] else "tr"
        if score * (1 if named == "tr" else -1) >= 0:
            return named
    if abs(score) < _SURE:
        return _affiliated(text, score) or around
    return "tr" if score > 0 else "en"


def unit_language(text: str, kind: UnitKind, around: Lang) -> Lang:
    """Return the language of a unit of its ``kind`` within a text of the language ``around``.

    An entry of a reference list is in the language of its title, whatever the list is in: one
    function word is enough, as names and figures say nothing.
    """
    if kind == "reference" and abs(score := turkish_score(text)) >= _SURE_OF_ENTRY:
        return "tr" if score > 0 else "en"
    return sentence_language(text, around)


def _affiliated(text: str, score: float) -> Lang | None:
    """Return the language in which a short text names ranks and institutions, if it is one."""
    words = _WORD.findall(text[:_ADDRESS])
    turkish = not TURKISH_INSTITUTIONS.isdisjoint(map(turkish_lower, words))
    english = not ENGLISH_INSTITUTIONS.isdisjoint(map(str.lower, words))
    if turkish == english or score * (1 if turkish else -1) < 0:
        return None
    return "tr" if turkish else "en"
