"""The picture of a training run: loss and dev scores over the steps, as a PNG for the card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.figure import Figure

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Okabe and Ito's palette: told apart by colour-blind readers too."""


Points = Sequence[tuple[int, float]]
"""A value at each of some steps."""


def draw_curve(path: Path, losses: Mapping[str, Points], scores: Mapping[str, Points]) -> None:
    """Write the picture: losses on a logarithmic scale beside scores in [0, 1], both by step.

    A name has the same colour on both sides.
    """
    figure = Figure(figsize=(7.2, 2.8), layout="constrained")
    left, right = figure.subplots(1, 2)
    names = list(dict.fromkeys([*losses, *scores]))
    for axes, series in ((left, losses), (right, scores)):
        for name, points in series.items():
            colour = COLOURS[names.index(name) % len(COLOURS)]
            axes.plot(*zip(*points, strict=True), label=name, color=colour, marker=".")
        axes.set_xlabel("training step")
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(axis="y", color="#dddddd", linewidth=0.6)
        if series:
            axes.legend(frameon=False, fontsize="small")
    left.set_ylabel("loss a step")
    left.set_yscale("log")
    right.set_ylabel("F1 on dev")
    right.set_ylim(0, 1)
    figure.savefig(path, dpi=150, metadata={"Software": None})
