"""The settings of a training run of the NER model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.model_set import ModelSet

PASSES = 3
FEWEST_STEPS = 60


@dataclass(frozen=True)
class NerRecipe:
    """Settings of one training run.

    The network starts from an ``encoder``, or goes on from the bilingual model of a set
    (``start``).

    ``learning_rate`` is the head's; the encoder's is ``learning_rate * encoder_rate``. Steps are
    batches of ``batch_size`` sentences. ``average`` is how much of the running average of the
    weights a step keeps, in [0, 1). Of the encoder the ``top`` layers are trained, all without it,
    and of these with ``biases`` only the biases and norms; its word vectors never are.
    ``init_seed`` draws the head's first weights, ``seed`` the order and the augmentation. Without
    ``steps`` it makes ``PASSES`` over the training sentences.
    """

    train: tuple[Path, ...]
    dev: tuple[Path, ...]
    out: Path
    encoder: Path | None = None
    start: ModelSet | None = None
    steps: int | None = None
    batch_size: int = 32
    learning_rate: float = 1e-3
    encoder_rate: float = 0.1
    warmup: int = 200
    eval_every: int = 500
    layers: int = 12
    top: int | None = None
    biases: bool = False
    mixed_layers: int = 4
    hidden: int = 128
    average: float = 0.998
    init_seed: int = 1
    seed: int = 1
    threads: int = 1

    def length(self, sentences: int) -> int:
        """Return the steps to make over so many training sentences."""
        return self.steps or max(FEWEST_STEPS, PASSES * sentences // self.batch_size)


BIAS_RATE = 3.0
"""What biases alone need of the head's rate: they are few, and move little each."""


def fine_tuning(recipe: NerRecipe, start: ModelSet) -> NerRecipe:
    """Return the recipe with the gentler settings of a model that goes on from another."""
    rate = BIAS_RATE if recipe.biases else recipe.encoder_rate
    gentle = replace(recipe, learning_rate=3e-4, warmup=20, eval_every=50, average=0.98)
    return replace(gentle, start=start, encoder_rate=rate)
