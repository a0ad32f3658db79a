"""What a bead costs: minus the weighted sum of what speaks for it.

The features follow the literature: similarity against the neighbourhood (Artetxe & Schwenk 2019;
Vecalign, Thompson & Koehn 2019), what a merge gains over its parts (Bertalign, Liu & Zhu 2022),
length (Gale & Church 1993), and numbers, names and cognates. Their weights are those of a
conditional random field, fitted by ``benchmarks/alignment.py --fit``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from pipeline.align import anchors
from pipeline.align.embed import Encoder, encode_runs
from pipeline.align.search import REACH, Floats, Shape

ONE = Shape(1, 1)
TWO = Shape(2, 2)
CROSSED = Shape(2, 2, crossed=True)
MERGES = (Shape(1, 2), Shape(2, 1), Shape(1, 3), Shape(3, 1), TWO)
SHAPES = (ONE, Shape(1, 0), Shape(0, 1), *MERGES, CROSSED)

Features = dict[Shape, dict[str, Floats]]
Weights = Mapping[str, float]

# A sentence is compared with what an unrelated one would give; a short document has few of those,
# so this many imagined ones of usual similarity are counted with them.
_PRIOR_COUNT = 4
_PRIOR_SIMILARITY = 0.15
# Gale & Church's variance of the length of a translation, in characters per character.
_LENGTH_VARIANCE = 6.8


def features(left: Sequence[str], right: Sequence[str], encoder: Encoder) -> Features:
    """Return the features of every bead of two documents.

    Returns:
        For each shape the features by name, each an array over the starts of beads, shape
        (len(left) - m + 1, len(right) - n + 1).
    """
    pair = _Pair(left, right, encoder)
    table = {shape: pair.linked(shape) for shape in (ONE, *MERGES)}
    table[CROSSED] = _crossed(table[ONE])
    table[Shape(1, 0)] = pair.unlinked(axis=1)
    table[Shape(0, 1)] = pair.unlinked(axis=0)
    return table


def costs(table: Features, weights: Weights) -> dict[Shape, Floats]:
    """Return the cost of every bead: any real number, lower is better."""
    return {
        shape: -np.sum([weights[name] * value for name, value in named.items()], axis=0)
        for shape, named in table.items()
    }


def usual(similarity: Floats, axis: int) -> Floats:
    """Return the mean similarity along ``axis``, drawn to the prior where units are few."""
    total = similarity.sum(axis=axis) + _PRIOR_COUNT * _PRIOR_SIMILARITY
    return np.asarray(total / (similarity.shape[axis] + _PRIOR_COUNT))


def _bias(shape: Shape) -> str:
    """Return the name of a shape's own weight: the same for both directions."""
    low, high = sorted((shape.m, shape.n))
    return "crossed" if shape.crossed else f"{low}-{high}"


def _crossed(one: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return the features of two neighbouring pairs that change places."""
    summed = {name: value[:-1, 1:] + value[1:, :-1] for name, value in one.items()}
    return {**summed, "crossed": np.ones_like(summed["1-1"])}


def _windows(values: Floats, width: int) -> Floats:
    """Return the sums of ``width`` neighbours."""
    totals = np.concatenate([[0.0], np.cumsum(values)])
    return np.asarray(totals[width:] - totals[:-width])


def _best_outside(similarity: Floats, width: int) -> Floats:
    """Return the highest similarity of each row outside each window of ``width`` columns."""
    rows, columns = similarity.shape
    nothing = np.full((rows, 1), -1.0)
    before = np.maximum.accumulate(np.hstack([nothing, similarity]), axis=1)
    after = np.maximum.accumulate(np.hstack([similarity, nothing])[:, ::-1], axis=1)[:, ::-1]
    return np.asarray(np.maximum(before[:, : columns - width + 1], after[:, width:]))


class _Pair:
    """Two documents, embedded in runs of 1 to 3 units."""

    def __init__(self, left: Sequence[str], right: Sequence[str], encoder: Encoder) -> None:
        self._texts = (left, right)
        runs = encode_runs(left, REACH, encoder), encode_runs(right, REACH, encoder)
        self._similarity = {
            (m, n): np.asarray(runs[0][m] @ runs[1][n].T, dtype=np.float64)
            for m in runs[0]
            for n in runs[1]
        }
        self._numbers, self._names, self._cognates = (
            anchors.Overlap([keys(text) for text in left], [keys(text) for text in right])
            for keys in (anchors.numbers, anchors.names, anchors.cognates)
        )
        self._lengths = [
            np.array([len(text) for text in side], dtype=float) for side in self._texts
        ]

    def linked(self, shape: Shape) -> dict[str, Floats]:
        similarity = self._similarity[shape.m, shape.n]
        by_row, by_column = self._similarity[shape.m, 1], self._similarity[1, shape.n]
        named = {
            _bias(shape): np.ones_like(similarity),
            "similarity": similarity,
            "usual": usual(by_row, 1)[:, None] + usual(by_column, 0)[None, :],
            "margin row": similarity - _best_outside(by_row, shape.n),
            "margin column": similarity - _best_outside(by_column.T, shape.m).T,
            "length": self._length(shape),
            "position": self._position(shape),
            **self._anchors(shape),
        }
        if shape != ONE:
            named[f"gain {_bias(shape)}"] = similarity - self._best_part(shape)
        return named

    def unlinked(self, axis: int) -> dict[str, Floats]:
        similarity = self._similarity[1, 1]
        best = similarity.max(axis=axis, initial=-1.0)
        ordinary = usual(similarity, axis)
        rows, columns = similarity.shape
        size = (rows, columns + 1) if axis == 1 else (rows + 1, columns)
        return {
            "0-1": np.ones(size),
            "unlinked best": np.broadcast_to(np.expand_dims(best, axis), size),
            "unlinked usual": np.broadcast_to(np.expand_dims(ordinary, axis), size),
        }

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

    def _length(self, shape: Shape) -> Floats:
        """Return Gale & Church's squared deviation of the two lengths, at most 9."""
        left = _windows(self._lengths[0], shape.m)[:, None]
        right = _windows(self._lengths[1], shape.n)[None, :]
        variance = _LENGTH_VARIANCE * np.maximum((left + right) / 2, 1.0)
        return np.asarray(np.minimum((left - right) ** 2 / variance, 9.0))

    def _position(self, shape: Shape) -> Floats:
        """Return how far from the diagonal a bead lies, in [0, 1]."""
        rows, columns = len(self._texts[0]), len(self._texts[1])
        left = (np.arange(rows - shape.m + 1) + shape.m / 2) / max(rows, 1)
        right = (np.arange(columns - shape.n + 1) + shape.n / 2) / max(columns, 1)
        return np.asarray(np.abs(left[:, None] - right[None, :]))

    def _anchors(self, shape: Shape) -> dict[str, Floats]:
        m, n, _ = shape
        return {
            "numbers": np.minimum(self._numbers.shared(m, n), 3.0),
            "lone numbers": np.minimum(self._numbers.alone(m, n), 3.0),
            "names": np.sqrt(self._names.shared(m, n)),
            "cognates": np.sqrt(self._cognates.shared(m, n)),
        }
