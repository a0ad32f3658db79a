"""Which units of two texts in different languages say the same.

Nearly all that answers each other comes in one order, which dynamic programming finds best. What
was moved to another place (a caption, a sentence told earlier) is left alone on both sides by that;
it is looked for among what was left, taken out, and the rest aligned again: so the two halves of a
sentence that a caption interrupts come together.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.align.blocks import LONGEST, cuts
from pipeline.align.costs import GAP, Weights, costs
from pipeline.align.embed import Encoder, Remembering
from pipeline.align.features import LONE, features
from pipeline.align.keywords import align_keywords, align_titles
from pipeline.align.links import Link
from pipeline.align.search import Costs, Floats, Shape, Step, cheapest_path, posteriors
from pipeline.align.weights import WEIGHTS

__all__ = ["Link", "align_keywords", "align_sentences", "align_titles"]

# What of a unit counts, in characters; no sentence is longer.
_CLIPPED = 2_000
# What a link between moved passages must have: its probability among what was left alone, and how
# much likelier (log odds) it is than leaving its units alone.
_MOVED_SCORE, _MOVED_ODDS = 0.8, 0.5


def align_sentences(
    tr: Sequence[str], en: Sequence[str], encoder: Encoder, weights: Weights = WEIGHTS
) -> list[Link]:
    """Align two lists of sentences; nothing in it is particular to Turkish and English.

    Time and memory grow with the length of the texts; see ``blocks``.

    Returns:
        Links in which every index of either side is exactly once, in the order of the texts.
    """
    encoder = Remembering(encoder)
    left, right = ([text[:_CLIPPED] for text in texts] for texts in (tr, en))
    links = []
    for (i, j), (k, n) in pairwise(_blocks(left, right, encoder)):
        found = _align_block(left[i:k], right[j:n], encoder, weights)
        links += [_renumbered(link, range(i, k), range(j, n)) for link in found]
    return links


def _blocks(tr: list[str], en: list[str], encoder: Encoder) -> list[tuple[int, int]]:
    if max(len(tr), len(en)) <= LONGEST or not (tr and en):
        return [(0, 0), (len(tr), len(en))]
    return cuts(encoder.encode(tr), encoder.encode(en))


def _align_block(
    tr: Sequence[str], en: Sequence[str], encoder: Encoder, weights: Weights
) -> list[Link]:
    prices, links = _in_order(tr, en, encoder, weights)
    moved = list(_moved(tr, en, links, prices, encoder, weights))
    if not moved:
        return links
    left, right = (
        [k for k in range(len(texts)) if k not in taken]
        for texts, taken in (
            (tr, {i for link in moved for i in link.tr}),
            (en, {j for link in moved for j in link.en}),
        )
    )
    _, links = _in_order([tr[i] for i in left], [en[j] for j in right], encoder, weights)
    links = [_renumbered(link, left, right) for link in links]
    for link in moved:
        place = next((k for k, x in enumerate(links) if x.tr and x.tr > link.tr), len(links))
        links.insert(place, link)
    return links


def _in_order(
    tr: Sequence[str], en: Sequence[str], encoder: Encoder, weights: Weights
) -> tuple[Costs, list[Link]]:
    """Return the costs of all beads and the links of the cheapest path."""
    size = len(tr), len(en)
    if not all(size):
        alone = [Link((i,), (), 1.0) for i in range(size[0])]
        return {}, alone + [Link((), (j,), 1.0) for j in range(size[1])]
    prices = costs(features(tr, en, encoder), weights)
    chances = posteriors(prices, -weights[GAP], size)
    path = cheapest_path(prices, -weights[GAP], size)
    return prices, [link for step in path for link in _links(step, chances)]


def _moved(
    tr: Sequence[str],
    en: Sequence[str],
    links: Sequence[Link],
    prices: Costs,
    encoder: Encoder,
    weights: Weights,
) -> Iterator[Link]:
    """Yield the links between units that were left alone on both sides."""
    left = [i for link in links if not link.en for i in link.tr]
    right = [j for link in links if not link.tr for j in link.en]
    _, found = _in_order([tr[i] for i in left], [en[j] for j in right], encoder, weights)
    for link in found:
        whole = _renumbered(link, left, right)
        if link.tr and link.en and link.score >= _MOVED_SCORE:
            odds = _odds_of_link(whole, prices)
            if odds >= _MOVED_ODDS:
                yield replace(whole, score=link.score / (1 + math.exp(-odds)))


def _odds_of_link(link: Link, prices: Costs) -> float:
    """Return how much cheaper a link is than its units left alone; -inf where no bead can be."""
    (i, *_), (j, *_) = link.tr, link.en
    shape = Shape(len(link.tr), len(link.en))
    whole = link.tr[-1] - i + 1 == shape.m and link.en[-1] - j + 1 == shape.n
    if not whole or shape not in prices:
        return -math.inf
    alone = sum(prices[LONE[0]][k, 0] for k in link.tr) + sum(
        prices[LONE[1]][0, k] for k in link.en
    )
    return float(alone - prices[shape][i, j])


def _renumbered(link: Link, left: Sequence[int], right: Sequence[int]) -> Link:
    return replace(link, tr=tuple(left[i] for i in link.tr), en=tuple(right[j] for j in link.en))


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
