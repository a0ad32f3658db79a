"""How far the words of a bead find a counterpart on its other side.

The vector of a whole sentence says what it is about; the words say whether something is left over,
which decides between one sentence and two. Every word looks for the most similar word of the other
side, as in BERTScore (Zhang et al. 2020) and the soft alignments of SimAlign (Jalili Sabet et al.
2020), with the vectors that the sentence encoder gives to single words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from pipeline.align.embed import Encoder
from pipeline.align.search import Floats

_WORD = re.compile(r"\w+")
_LONGEST = 60  # characters of a word that count
_MOST_WORDS = 4_000  # of a document; those of most units, where there are more
# What a word's best counterpart in an unrelated sentence is like, counted as this many sentences.
_PRIOR_SIMILARITY, _PRIOR_COUNT = 0.35, 4


def words(text: str) -> list[str]:
    """Return the words and numbers of ``text`` in lower case."""
    return [word[:_LONGEST].lower() for word in _WORD.findall(text)]


class Coverage:
    """How many words of the beads of two documents have a counterpart."""

    def __init__(self, left: Sequence[str], right: Sequence[str], encoder: Encoder) -> None:
        sides = [_Side([words(text) for text in texts]) for texts in (left, right)]
        vectors = [np.asarray(encoder.encode(side.vocabulary), dtype=np.float64) for side in sides]
        similarity = vectors[0] @ vectors[1].T
        self._left = _Direction(sides[0], sides[1], similarity)
        self._right = _Direction(sides[1], sides[0], similarity.T)

    def covered(self, m: int, n: int) -> Floats:
        """Return the summed coverage of beads of ``m`` and ``n`` units, above the usual one."""
        return self._left.covered(m, n) + self._right.covered(n, m).T

    def words(self, m: int, n: int) -> Floats:
        """Return the summed weight of all words of both sides of a bead."""
        return self._left.words(m)[:, None] + self._right.words(n)[None, :]


class _Side:
    """The words of one document: a word weighs less the more units hold it."""

    def __init__(self, units: list[list[str]]) -> None:
        seen = Counter(word for unit in units for word in set(unit))
        self.vocabulary = sorted(sorted(seen, key=lambda word: (-seen[word], word))[:_MOST_WORDS])
        column = {word: k for k, word in enumerate(self.vocabulary)}
        rarity = np.array([math.log(1 + len(units) / seen[w]) for w in self.vocabulary])
        self.members = [sorted({column[w] for w in unit if w in column}) for unit in units]
        self.weights = np.zeros((len(units), len(self.vocabulary)))
        for row, unit in zip(self.weights, self.members, strict=True):
            row[unit] = rarity[unit] / math.log(1 + len(units))


class _Direction:
    """Words of one side looking for counterparts on the other."""

    def __init__(self, side: _Side, other: _Side, similarity: Floats) -> None:
        self._weights = side.weights
        nothing = np.zeros(len(side.vocabulary))
        best = [similarity[:, m].max(axis=1) if m else nothing for m in other.members]
        self._best = np.array(best).reshape(len(best), len(side.vocabulary))

    def words(self, m: int) -> Floats:
        return _summed(self._weights.sum(axis=1), m)

    def covered(self, m: int, n: int) -> Floats:
        count = max(len(self._best) - n + 1, 0)
        best = np.max([self._best[k : k + count] for k in range(n)], axis=0)
        total = best.sum(axis=0) + _PRIOR_COUNT * _PRIOR_SIMILARITY
        above = best - total / (count + _PRIOR_COUNT)
        return _summed(self._weights @ above.T, m)


def _summed(rows: Floats, width: int) -> Floats:
    """Return the sums of ``width`` neighbouring rows."""
    count = max(len(rows) - width + 1, 0)
    return np.asarray(np.sum([rows[k : k + count] for k in range(width)], axis=0))
