"""Which units of two texts in different languages say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.align.costs import GAP, costs
from pipeline.align.embed import Encoder
from pipeline.align.features import features
from pipeline.align.keywords import align_keywords, align_titles
from pipeline.align.links import Link
from pipeline.align.search import Floats, Shape, Step, cheapest_path, posteriors
from pipeline.align.weights import WEIGHTS

__all__ = ["Link", "align_keywords", "align_sentences", "align_titles"]


def align_sentences(tr: Sequence[str], en: Sequence[str], encoder: Encoder) -> list[Link]:
    """Align two lists of sentences; nothing in it is particular to Turkish and English.

    Returns:
        Links in which every index of either side is exactly once, in the order of the texts.
    """
    size = len(tr), len(en)
    if not all(size):
        return [Link((i,), (), 1.0) for i in range(size[0])] + [
            Link((), (j,), 1.0) for j in range(size[1])
        ]
    prices = costs(features(tr, en, encoder), WEIGHTS)
    chances = posteriors(prices, -WEIGHTS[GAP], size)
    path = cheapest_path(prices, -WEIGHTS[GAP], size)
    return [link for step in path for link in _links(step, chances)]


def _links(step: Step, chances: dict[Shape, Floats]) -> Iterator[Link]:
    i, j, shape = step
    if shape.crossed:
        score = float(chances[shape][i, j])
        yield Link((i,), (j + 1,), score)
        yield Link((i + 1,), (j,), score)
        return
    yield Link(tuple(range(i, i + shape.m)), tuple(range(j, j + shape.n)), _score(step, chances))


def _score(step: Step, chances: dict[Shape, Floats]) -> float:
    """Return the chance of a bead; of a lone unit, wherever the path leaves it out."""
    i, j, shape = step
    table = chances[shape]
    if shape.n == 0:
        return min(float(table[i].sum()), 1.0)
    if shape.m == 0:
        return min(float(table[:, j].sum()), 1.0)
    return float(table[i, j])
