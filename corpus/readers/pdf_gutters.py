"""Where the white gutters between the columns of a page may be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, groupby
from math import inf

from corpus.readers.pdf_rows import Piece

_BINS = 256
_GUTTERS = 4
_CROSSING_COST = 4
# Share of the text of a page that stands on either side of a gutter: less is a margin.
_LEAST_SIDE = 0.05


def likely_gutters(pieces: Sequence[Piece]) -> list[float]:
    """Return where gutters may be, the likeliest first: little across, much on both sides."""
    low = min(piece.left for piece in pieces)
    step = (max(piece.right for piece in pieces) - low) / _BINS
    if not 0 < step < inf:
        return []
    ended, begun = [0.0] * (_BINS + 2), [0.0] * (_BINS + 2)
    for piece in pieces:
        ended[min(int((piece.right - low) / step), _BINS) + 1] += piece.width
        begun[min(int((piece.left - low) / step), _BINS) + 1] += piece.width
    before, after = list(accumulate(ended)), list(accumulate(begun))
    scores = [_score(*sides, after[-1]) for sides in zip(before, after, strict=True)]
    found = (x for x in range(len(scores)) if scores[x] > -inf)
    stretches = [list(run) for _, run in groupby(found, scores.__getitem__)]
    stretches.sort(key=lambda run: (scores[run[0]], len(run)), reverse=True)
    return [low + step * (run[0] + run[-1]) / 2 for run in stretches[:_GUTTERS]]


def _score(before: float, begun: float, whole: float) -> float:
    """Rate a gutter by the width of the pieces before it, of those begun, and of all."""
    less = min(before, whole - begun)
    return -inf if less < _LEAST_SIDE * whole else less - _CROSSING_COST * (begun - before)
