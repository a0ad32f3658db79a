"""What speaks for and against a bead.

The features follow the literature: similarity against the neighbourhood (Artetxe & Schwenk 2019;
Vecalign, Thompson & Koehn 2019), what a merge gains over its parts (Bertalign, Liu & Zhu 2022),
length (Gale & Church 1993), words that find a counterpart, numbers and cognates, and sentences that
look cut in two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from pipeline.align import anchors
from pipeline.align.coverage import Coverage
from pipeline.align.embed import Encoder, centred, encode_runs
from pipeline.align.search import REACH, Floats, Shape

ONE = Shape(1, 1)
MERGES = tuple(
    Shape(m, n) for m, n in ((1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))
)
CROSSED = Shape(2, 2, crossed=True)
LONE = (Shape(1, 0), Shape(0, 1))

# Marks that end a unit, in kinds; the last is the usual one. What closes after them is passed over.
_ENDS = ("?", "!", ":", ";", ".…")
_CLOSING = "\"'”»’)] >"

Features = dict[Shape, dict[str, Floats]]

# A sentence is compared with what an unrelated one would give; a short document has few of those,
# so this many imagined ones are counted with them.
_PRIOR_COUNT = 4
# Gale & Church's variance of the length of a translation, in characters per character.
_LENGTH_VARIANCE = 6.8
# Characters after which a unit is no longer a crumb: a number, a caption's mark, an interjection.
_CRUMB = 10.0
# The summed weight of numbers and dates that counts; a table of results is no better evidence.
_FIGURES = 3.0
# A mark that ends a sentence, and what may close after it.
_FINISHED = re.compile(r"[.!?…][\"'”»’)\] ]{0,8}$")


def features(left: Sequence[str], right: Sequence[str], encoder: Encoder) -> Features:
    """Return the features of every bead of two documents, neither of them empty.

    Returns:
        For each shape the features by name, each an array over the starts of beads, shape
        (len(left) - m + 1, len(right) - n + 1).
    """
    pair = _Pair(left, right, encoder)
    table = {shape: pair.linked(shape) for shape in (ONE, *MERGES)}
    table[CROSSED] = _crossed(table[ONE])
    table |= {shape: pair.lone(shape) for shape in LONE}
    return table


def usual(similarity: Floats, axis: int, prior: float = 0.0) -> Floats:
    """Return the mean similarity along ``axis``, drawn to the prior where units are few.

    The similarity of unrelated texts is about 0 where vectors are centred.
    """
    total = similarity.sum(axis=axis) + _PRIOR_COUNT * prior
    return np.asarray(total / (similarity.shape[axis] + _PRIOR_COUNT))


def _kind(shape: Shape) -> str:
    """Return the name of a shape's own weight: the same for both directions."""
    low, high = sorted(shape[:2])
    return f"{low}-{high}"


def _crossed(one: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return the features of two neighbouring pairs that change places."""
    summed = {name: value[:-1, 1:] + value[1:, :-1] for name, value in one.items()}
    return {**summed, "crossed": np.ones_like(summed["1-1"])}


def _windows(values: Floats, width: int) -> Floats:
    """Return the sums of ``width`` neighbours."""
    totals = np.concatenate([[0.0], np.cumsum(values)])
    return np.asarray(totals[width:] - totals[: max(len(totals) - width, 0)])


def _best_outside(similarity: Floats, width: int) -> Floats:
    """Return the highest similarity of each row outside each window of ``width`` columns."""
    rows, columns = similarity.shape
    nothing = np.full((rows, 1), -1.0)
    before = np.maximum.accumulate(np.hstack([nothing, similarity]), axis=1)
    after = np.maximum.accumulate(np.hstack([similarity, nothing])[:, ::-1], axis=1)[:, ::-1]
    return np.asarray(np.maximum(before[:, : max(columns - width + 1, 0)], after[:, width:]))


def _ends(texts: Sequence[str]) -> Floats:
    """Return the kind of mark that each text ends with, one column a kind."""
    lasts = [text.rstrip(_CLOSING)[-1:] or "-" for text in texts]
    return np.array([[last in kind for kind in _ENDS] for last in lasts], dtype=float)


def _open_ends(texts: Sequence[str]) -> Floats:
    """Return for each pair of neighbours whether the first has no end, the second no beginning."""
    signs = [
        (not _FINISHED.search(before[-9:])) + after.lstrip()[:1].islower()
        for before, after in pairwise(texts)
    ]
    return np.array(signs, dtype=float)


class _Pair:
    """Two documents, embedded in runs of 1 to 3 units."""

    def __init__(self, left: Sequence[str], right: Sequence[str], encoder: Encoder) -> None:
        self._texts = (left, right)
        runs = [centred(encode_runs(texts, REACH, encoder)) for texts in self._texts]
        self._similarity = {
            (m, n): np.asarray(runs[0][m] @ runs[1][n].T, dtype=np.float64)
            for m in runs[0]
            for n in runs[1]
        }
        self._figures = anchors.Overlap(
            [anchors.figures(text, "tr") for text in left],
            [anchors.figures(text, "en") for text in right],
        )
        self._cognates = anchors.Overlap(
            *([anchors.cognates(text) for text in texts] for texts in self._texts)
        )
        self._coverage = Coverage(left, right, encoder)
        self._lengths = [np.array([len(t) for t in texts], dtype=float) for texts in self._texts]
        self._crumb = [np.exp(-lengths / _CRUMB) for lengths in self._lengths]
        self._open = [_open_ends(texts) for texts in self._texts]
        self._ends = [_ends(texts) for texts in self._texts]

    def linked(self, shape: Shape) -> dict[str, Floats]:
        """Return the features of beads with both sides."""
        similarity = self._similarity[shape.m, shape.n]
        by_row, by_column = self._similarity[shape.m, 1], self._similarity[1, shape.n]
        named = {
            _kind(shape): np.ones_like(similarity),
            "similarity": similarity,
            "usual": usual(by_row, 1)[:, None] + usual(by_column, 0)[None, :],
            "margin": 2 * similarity
            - _best_outside(by_row, shape.n)
            - _best_outside(by_column.T, shape.m).T,
            "length": self._length(shape),
            "ratio": self._ratio(shape),
            **self._wordwise(shape),
            **self._endwise(shape),
        }
        if shape != ONE:
            named[f"gain {_kind(shape)}"] = similarity - self._best_part(shape)
            named[f"weakest {_kind(shape)}"] = self._weakest_part(shape)
            named["crumbs"] = self._crumbs(shape)
            named["seams"] = self._seams(shape)
        return named

    def lone(self, shape: Shape) -> dict[str, Floats]:
        """Return the features of a unit without counterpart, wherever the other side stands."""
        side, other = (0, 1) if shape.m else (1, 0)
        similarity = self._similarity[1, 1]
        inner = np.concatenate([[0.0], self._open[side], [0.0]])
        named = {
            "0-1": np.ones(len(self._texts[side])),
            "lone best": similarity.max(axis=other),
            "lone usual": usual(similarity, other),
            "lone seams": inner[:-1] + inner[1:],
            "lone crumb": self._crumb[side],
        }
        places = len(self._texts[other]) + 1
        return {name: np.stack([v] * places, axis=other) for name, v in named.items()}

    def _best_part(self, shape: Shape) -> Floats:
        """Return the similarity of the best bead that leaves out a unit at an edge."""
        m, n, _ = shape
        parts = []
        if m > 1:
            shorter = self._similarity[m - 1, n]
            parts += [shorter[:-1], shorter[1:]]
        if n > 1:
            shorter = self._similarity[m, n - 1]
            parts += [shorter[:, :-1], shorter[:, 1:]]
        return np.asarray(np.max(parts, axis=0))

    def _weakest_part(self, shape: Shape) -> Floats:
        """Return how similar the unit is that has least to do with the other side."""
        m, n, _ = shape
        rows, columns = self._similarity[m, n].shape
        parts = [self._similarity[1, n][a : a + rows] for a in range(m) if m > 1]
        parts += [self._similarity[m, 1][:, b : b + columns] for b in range(n) if n > 1]
        return np.asarray(np.min(parts, axis=0))

    def _crumbs(self, shape: Shape) -> Floats:
        """Return how far the units of merged sides are too short to say anything by themselves."""
        left, right = (
            _windows(crumb, width) * (width > 1)
            for crumb, width in zip(self._crumb, shape[:2], strict=True)
        )
        return np.asarray(left[:, None] + right[None, :])

    def _ratio(self, shape: Shape) -> Floats:
        """Return the logarithm of the longer side's length over the shorter's, at most 1.5."""
        left, right = (
            np.log(_windows(lengths, width) + 1)
            for lengths, width in zip(self._lengths, shape[:2], strict=True)
        )
        return np.asarray(np.minimum(np.abs(left[:, None] - right[None, :]), 1.5))

    def _length(self, shape: Shape) -> Floats:
        """Return Gale & Church's squared deviation of the two lengths, at most 9."""
        left = _windows(self._lengths[0], shape.m)[:, None]
        right = _windows(self._lengths[1], shape.n)[None, :]
        variance = _LENGTH_VARIANCE * np.maximum((left + right) / 2, 1.0)
        return np.asarray(np.minimum((left - right) ** 2 / variance, 9.0))

    def _wordwise(self, shape: Shape) -> dict[str, Floats]:
        m, n, _ = shape
        return {
            "figures": np.minimum(self._figures.shared(m, n), _FIGURES),
            "figures alone": np.minimum(self._figures.alone(m, n), _FIGURES),
            "cognates": np.sqrt(self._cognates.shared(m, n)),
            "covered": self._coverage.covered(m, n) / 5,
            "words": self._coverage.words(m, n) / 10,
        }

    def _endwise(self, shape: Shape) -> dict[str, Floats]:
        """Return whether both sides end with one kind of mark, and whether it is a telling one."""
        left, right = (ends[width - 1 :] for ends, width in zip(self._ends, shape[:2], strict=True))
        return {"ends": left @ right.T, "telling ends": left[:, :-1] @ right[:, :-1].T}

    def _seams(self, shape: Shape) -> Floats:
        """Return how many signs there are that the units of a bead belong together."""
        left, right = (
            _windows(seams, width - 1) for seams, width in zip(self._open, shape[:2], strict=True)
        )
        return np.asarray(left[:, None] + right[None, :])
