"""What to correct next: the sentences that a model would learn most from, the best first.

Three things count. Uncertainty: how many tags the NER model expects to have wrong in the sentence,
from the marginals of its CRF (Settles and Craven 2008, D08-1112; Shen et al. 2018,
arXiv:1707.05928). Rarity: how rare the rarest label in it is in the run. Diversity: how unlike it
is to what stands before it, by sentence embeddings, so that ten sentences of one pattern are not
corrected ten times (maximal marginal relevance, Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from annotations.model import SCHEMA, Unit
from pipeline.align.embed import Encoder, Vectors

Floats = npt.NDArray[np.float64]

Uncertain = Callable[[Sequence[Unit]], Sequence[float]]
"""How many tags are expected to be wrong in each unit."""

RARITY_WEIGHT = 0.25
"""Of rarity beside uncertainty, which has the rest; in [0, 1]."""

LIKENESS_WEIGHT = 0.5
"""How much of the score a sentence loses that is like one before it."""

POOL = 4
"""As many times more sentences than are wanted are embedded and compared."""


@dataclass(frozen=True)
class Ranked:
    """A unit with the parts of its score.

    ``uncertainty``: expected wrong tags, from 0; ``rarity``, in [0, 1]; ``diversity``: 1 less the
    cosine to the nearest unit before it, in [0, 2], 1 for the first.
    """

    unit: Unit
    score: float
    uncertainty: float
    rarity: float
    diversity: float

    def to_row(self, rank: int) -> dict[str, Any]:
        """Return the row of a ranking; ``rank`` counts from 1."""
        return {
            "schema": SCHEMA,
            "rank": rank,
            "id": self.unit.id,
            "article": self.unit.article,
            "score": round(self.score, 4),
            "uncertainty": round(self.uncertainty, 4),
            "rarity": round(self.rarity, 4),
            "diversity": round(self.diversity, 4),
        }


def candidates_of(units: Iterable[Unit]) -> list[Unit]:
    """Return the units that nobody has reviewed and that carry annotations."""
    return [
        unit
        for unit in units
        if unit.status == "machine" and unit.kind != "reference" and unit.tokens
    ]


def rank(units: Sequence[Unit], count: int, uncertain: Uncertain, encoder: Encoder) -> list[Ranked]:
    """Return the ``count`` units to correct first, of those nobody has reviewed.

    Args:
        units: all units of a run; labels are rare or frequent among all of them.
        count: how many to return, at least 1.
        uncertain: the model's expected errors.
        encoder: for the likeness of sentences.
    """
    candidates = candidates_of(units)
    if not candidates:
        return []
    errors = np.asarray(uncertain(candidates), dtype=np.float64)
    rarity = label_rarity(units, candidates)
    value = (1 - RARITY_WEIGHT) * shares_below(errors) + RARITY_WEIGHT * rarity
    pool = np.argsort(-value, kind="stable")[: POOL * count]
    vectors = encoder.encode([candidates[i].text for i in pool])
    chosen, likeness = pick_unlike(value[pool], vectors, count)
    return [
        Ranked(
            unit=candidates[pool[at]],
            score=float(value[pool[at]] - LIKENESS_WEIGHT * max(like, 0.0)),
            uncertainty=float(errors[pool[at]]),
            rarity=float(rarity[pool[at]]),
            diversity=1 - like,
        )
        for at, like in zip(chosen, likeness, strict=True)
    ]


def label_rarity(units: Iterable[Unit], candidates: Sequence[Unit]) -> Floats:
    """Return for each candidate the rarity of its rarest label, in [0, 1]; 0 without spans.

    A label's rarity is the information of meeting it, ``log(all / its own)``, over that of a label
    met once.
    """
    counts = Counter(span.label for unit in units for span in unit.spans)
    total = counts.total()
    most = math.log(total) if total > 1 else 1.0
    rarity = {label: math.log(total / count) / most for label, count in counts.items()}
    return np.array(
        [max((rarity[span.label] for span in unit.spans), default=0.0) for unit in candidates]
    )


def shares_below(values: Floats) -> Floats:
    """Return for each value the share of values below it, in [0, 1): a scale-free score."""
    ordered = np.sort(values)
    found: Floats = np.searchsorted(ordered, values, side="left") / len(values)
    return found


def pick_unlike(value: Floats, vectors: Vectors, count: int) -> tuple[list[int], list[float]]:
    """Return positions picked one by one, and the likeness of each to those before it.

    Next is the one with the highest value less its likeness: the highest cosine to any picked
    before, weighed. ``vectors`` are of unit length. Equals are picked in their order.
    """
    likeness = np.zeros(len(value))
    left = np.ones(len(value), dtype=bool)
    chosen: list[int] = []
    told: list[float] = []
    for _ in range(min(count, len(value))):
        worth = np.where(left, value - LIKENESS_WEIGHT * np.maximum(likeness, 0), -np.inf)
        best = int(np.argmax(worth))
        told.append(float(likeness[best]))
        chosen.append(best)
        left[best] = False
        cosines = vectors @ vectors[best]
        likeness = cosines if len(chosen) == 1 else np.maximum(likeness, cosines)
    return chosen, told
