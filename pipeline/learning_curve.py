"""What correcting buys: random against ranked sentences, simulated on a corrected corpus.

The corpus is taken for one that nobody has corrected: sentences are "corrected" by uncovering their
spans, in rounds. After each round a model is trained and scored on the test part. The ranked
strategy lets that model choose the next ones; what it is shown of the others is what the model
itself says of them, never their true spans.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, Protocol

from annotations.model import Unit
from pipeline.align.embed import Encoder
from pipeline.rank import rank


class Seen(NamedTuple):
    """A unit as a model annotates it, and how many of its tags the model expects to be wrong."""

    unit: Unit
    errors: float


class Learner(Protocol):
    """What is trained: the simulation knows no more of it than this."""

    def train(self, units: Sequence[Unit], out: Path) -> Mapping[str, float]:
        """Train on corrected units, keep the model in ``out``; return its scores on the test."""
        ...

    def read(self, units: Sequence[Unit], out: Path) -> list[Seen]:
        """Return the units as the model in ``out`` annotates them."""
        ...


@dataclass(frozen=True)
class Point:
    """The scores of one training: ``strategy`` is ``random`` or ``ranked``."""

    strategy: str
    seed: int
    sentences: int
    tokens: int
    scores: Mapping[str, float]


def simulate(
    pool: Sequence[Unit],
    sizes: Sequence[int],
    seeds: Sequence[int],
    learner: Learner,
    encoder: Encoder,
    out: Path,
) -> Iterator[Point]:
    """Yield the scores after each round, of each strategy, for each seed.

    Args:
        pool: corrected units to choose from.
        sizes: how many are corrected after each round, rising, none above the pool's.
        seeds: of the random draws; a seed's first round is random for both strategies, as nothing
            is trained yet that could rank.
        learner: what is trained.
        encoder: for the likeness of sentences.
        out: the folder for the models.
    """
    for seed in seeds:
        shuffled = random.Random(seed).sample(list(pool), len(pool))
        first, folder = shuffled[: sizes[0]], out / f"first-{seed}"
        scores = learner.train(first, folder)
        for strategy in ("random", "ranked"):
            yield point(strategy, seed, first, scores)
        for size in sizes[1:]:
            own = shuffled[:size]
            trained = learner.train(own, out / f"random-{seed}-{size}")
            yield point("random", seed, own, trained)
        chosen = first
        for size in sizes[1:]:
            chosen = chosen + next_units(shuffled, chosen, size, learner, encoder, folder)
            folder = out / f"ranked-{seed}-{size}"
            yield point("ranked", seed, chosen, learner.train(chosen, folder))


def point(strategy: str, seed: int, units: Sequence[Unit], scores: Mapping[str, float]) -> Point:
    """Return the point of a training on some units."""
    return Point(strategy, seed, len(units), sum(len(unit.tokens) for unit in units), scores)


def next_units(
    pool: Sequence[Unit],
    chosen: Sequence[Unit],
    size: int,
    learner: Learner,
    encoder: Encoder,
    model: Path,
) -> list[Unit]:
    """Return the units that bring the chosen ones to ``size``, as the model in ``model`` ranks."""
    taken = {unit.id for unit in chosen}
    left = {unit.id: unit for unit in pool if unit.id not in taken}
    seen = learner.read(list(left.values()), model)
    errors = {each.unit.id: each.errors for each in seen}
    units = [replace(each.unit, status="machine") for each in seen]
    found = rank(units, size - len(chosen), lambda own: [errors[u.id] for u in own], encoder)
    return [left[row.unit.id] for row in found]
