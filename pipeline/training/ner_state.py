"""What a training run of the NER model carries from step to step, on disk too."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from stanza.models.ner.trainer import Trainer


class RunningAverage:
    """An exponential average of the weights that are trained, kept beside them."""

    def __init__(self, model: torch.nn.Module, keep: float) -> None:
        self._weights = {n: p for n, p in model.named_parameters() if p.requires_grad}
        self._keep = keep
        self.steps = 0
        self.average = {name: weight.detach().clone() for name, weight in self._weights.items()}

    def update(self, step: int) -> None:
        """Take in the weights of this step (from 1); the first steps count for less."""
        self.steps = step
        share = 1 - min(self._keep, step / (step + 10))
        with torch.no_grad():
            for name, weight in self._weights.items():
                self.average[name].lerp_(weight, share)

    @contextlib.contextmanager
    def in_place(self) -> Iterator[None]:
        """Put the average into the model, and the weights back afterwards."""
        own = {name: weight.detach().clone() for name, weight in self._weights.items()}
        self._fill(self.average)
        try:
            yield
        finally:
            self._fill(own)

    def _fill(self, values: dict[str, torch.Tensor]) -> None:
        with torch.no_grad():
            for name, weight in self._weights.items():
                weight.copy_(values[name])


@dataclass
class Checkpoint:
    """The state that lets an interrupted run go on: weights, average, optimiser, schedule."""

    path: Path
    trainer: Trainer
    scheduler: Any
    average: RunningAverage

    def save(self, step: int, best: float) -> None:
        """Write the state to a temporary name and rename it over the last one."""
        state = {
            "step": step,
            "best": best,
            "model": self.trainer.model.state_dict(),
            "optimizer": self.trainer.optimizer.state_dict(),
            "scheduler": self.scheduler.state_dict(),
            "average": self.average.average,
            "random": torch.get_rng_state(),
        }
        temporary = self.path.with_suffix(".tmp")
        torch.save(state, temporary)
        temporary.replace(self.path)

    def load(self) -> tuple[int, float]:
        """Restore the state, if there is one; return the step reached and the best F1 (or -1)."""
        if not self.path.exists():
            return 0, -1.0
        state = torch.load(self.path, weights_only=True)
        self.trainer.model.load_state_dict(state["model"])
        self.trainer.optimizer.load_state_dict(state["optimizer"])
        self.scheduler.load_state_dict(state["scheduler"])
        self.average.average = state["average"]
        torch.set_rng_state(state["random"])
        return int(state["step"]), float(state["best"])
