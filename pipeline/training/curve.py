"""The picture of a training run: loss and dev scores over the steps, as a PNG for the card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.figure import Figure

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Okabe and Ito's palette: told apart by colour-blind readers too."""


def draw_curve(
    path: Path,
    steps: Sequence[int],
    losses: Mapping[str, Sequence[float]],
    scores: Mapping[str, Sequence[float]],
) -> None:
    """Write the picture: losses on a logarithmic scale beside scores in [0, 1], both by step."""
    figure = Figure(figsize=(7.2, 2.8), layout="constrained")
    left, right = figure.subplots(1, 2)
    for axes, series in ((left, losses), (right, scores)):
        for colour, (name, values) in zip(COLOURS, series.items(), strict=False):
            axes.plot(steps, values, label=name, color=colour, marker=".", linewidth=1.2)
        axes.set_xlabel("training step")
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    left.set_ylabel("training loss")
    left.set_yscale("symlog")
    right.set_ylabel("F1 on dev")
    right.set_ylim(0, 1)
    for axes in (left, right):
        axes.legend(frameon=False, fontsize="small")
    figure.savefig(path, dpi=150, metadata={"Software": None})
