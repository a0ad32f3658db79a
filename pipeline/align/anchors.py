"""What survives translation: numbers, and names and words of common origin."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np

from pipeline.align.search import Floats
from pipeline.components.dates import find_timexes

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
# Turkish spells borrowed sounds its own way: demokrasi, psikoloji, Azerbaycan beside democracy,
# psychology, Azerbaijan. Folding to the same letters leaves the first syllables alike.
_FOLDED = str.maketrans({"ı": "i", "c": "k", "q": "k", "ç": "k", "y": "i", "w": "v", "j": "i"})
_STEM = 4


def figures(text: str, lang: str) -> frozenset[str]:
    """Return the numbers of ``text``, and its dates and durations by value.

    ``27 Eylül 2020`` and ``27 September 2020`` are both 2020-09-27, ``XIX. yüzyıl`` and
    ``nineteenth century`` both 18.
    """
    values = (timex.value for timex in find_timexes(text, lang))
    return numbers(text) | {f"={part}" for value in values for part in value.split("/")}


def numbers(text: str) -> frozenset[str]:
    """Return the numbers of ``text`` as digits alone, so that 0,05 and 0.05 are the same."""
    return frozenset(re.sub(r"[.,]", "", match) for match in _NUMBER.findall(text))


def cognates(text: str) -> frozenset[str]:
    """Return the folded first letters of all longer words."""
    return frozenset(stem(word) for word in _WORD.findall(text) if len(word) > _STEM)


def stem(word: str) -> str:
    """Return the first letters of ``word`` without case, marks and spelling of borrowed sounds."""
    plain = unicodedata.normalize("NFKD", word.replace("İ", "i").lower())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return letters.translate(_FOLDED)[:_STEM]


class Overlap:
    """How much of what survives translation the runs of two documents share.

    A key weighs less the more units hold it (inverse document frequency), 1 at most.
    """

    def __init__(self, left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> None:
        seen = Counter(key for keys in (*left, *right) for key in keys)
        self._column = {key: k for k, key in enumerate(sorted(seen))}
        total = len(left) + len(right)
        rarity = [math.log(1 + total / seen[key]) / math.log(1 + total) for key in self._column]
        self._weight = np.array(rarity)
        self._sides = self._incidence(left), self._incidence(right)

    def shared(self, m: int, n: int) -> Floats:
        """Return the summed weight of common keys of runs of ``m`` and ``n`` units."""
        left, right = _runs(self._sides[0], m), _runs(self._sides[1], n)
        return np.asarray((left * self._weight) @ right.T)

    def alone(self, m: int, n: int) -> Floats:
        """Return the summed weight of keys that one of the two runs lacks."""
        left, right = (
            _runs(side, k) @ self._weight for side, k in zip(self._sides, (m, n), strict=True)
        )
        return np.asarray(left[:, None] + right[None, :] - 2 * self.shared(m, n))

    def _incidence(self, units: Sequence[frozenset[str]]) -> Floats:
        rows = np.zeros((len(units), len(self._column)))
        for row, keys in zip(rows, units, strict=True):
            row[[self._column[key] for key in keys]] = 1.0
        return rows


def _runs(incidence: Floats, width: int) -> Floats:
    """Return the keys of every run of ``width`` units: those of any of them."""
    count = len(incidence) - width + 1
    return np.asarray(np.max([incidence[k : k + max(count, 0)] for k in range(width)], axis=0))
