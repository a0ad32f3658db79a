"""The settings of a training run of the NER model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.model_set import ModelSet


@dataclass(frozen=True)
class NerRecipe:
    """Settings of one training run.

    The network starts from an ``encoder``, or goes on from the bilingual model of a set
    (``start``). Without either it is a BiLSTM over the words and letters that it is trained on:
    weaker, many times faster, and it needs no file beside it.

    ``learning_rate`` is the head's; the encoder's is ``learning_rate * encoder_rate``. Steps are
    batches of ``batch_size`` sentences. ``average`` is how much of the running average of the
    weights a step keeps, in [0, 1). ``init_seed`` draws the head's first weights, ``seed`` the
    order and the augmentation.
    """

    train: tuple[Path, ...]
    dev: tuple[Path, ...]
    out: Path
    encoder: Path | None = None
    start: ModelSet | None = None
    steps: int = 3000
    batch_size: int = 32
    learning_rate: float = 1e-3
    encoder_rate: float = 0.1
    warmup: int = 200
    eval_every: int = 500
    layers: int = 12
    mixed_layers: int = 4
    hidden: int = 128
    average: float = 0.998
    init_seed: int = 1
    seed: int = 1
    threads: int = 1
