"""What a simulation of learning curves leaves: a CSV file, a picture, and a line of its sense."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pandas as pd
from matplotlib.figure import Figure

from annotations.text_files import write_text
from pipeline.learning_curve import Point

COLOURS = {"random": "#999999", "ranked": "#d55e00"}
SCORE = "f1"


def to_frame(points: Iterable[Point]) -> pd.DataFrame:
    """Return a row a training: strategy, seed, sentences, tokens, and the scores."""
    rows = [
        {
            "strategy": point.strategy,
            "seed": point.seed,
            "sentences": point.sentences,
            "tokens": point.tokens,
            **{name: round(value, 4) for name, value in point.scores.items()},
        }
        for point in points
    ]
    return pd.DataFrame(rows)


def write_report(out: Path, frame: pd.DataFrame) -> None:
    """Write ``curve.csv``, ``curve.pdf`` and ``curve.png``."""
    write_text(out / "curve.csv", [frame.to_csv(index=False, lineterminator="\n")])
    figure = Figure(figsize=(6.8, 2.6), layout="constrained")
    sides = figure.subplots(1, 2, sharey=True)
    for axes, unit in zip(sides, ("sentences", "tokens"), strict=True):
        for strategy, own in frame.groupby("strategy", sort=False):
            means = own.groupby("sentences")[["tokens", SCORE]].mean()
            ends = own.groupby("sentences")[SCORE].agg(["min", "max"])
            at = list(means.index) if unit == "sentences" else list(means["tokens"])
            colour = COLOURS[str(strategy)]
            axes.plot(at, list(means[SCORE]), marker="o", color=colour, label=str(strategy))
            axes.fill_between(at, list(ends["min"]), list(ends["max"]), color=colour, alpha=0.2)
        axes.set_xlabel(f"{unit} corrected")
        axes.spines[["top", "right"]].set_visible(False)
    sides[0].set_ylabel("F1 on the test part")
    sides[0].legend(frameon=False)
    for suffix, metadata in (("pdf", {"CreationDate": None}), ("png", {"Software": None})):
        figure.savefig(out / f"curve.{suffix}", dpi=150, metadata=metadata)


def lines_of(frame: pd.DataFrame) -> Iterator[str]:
    """Yield a table of mean F1 by size, and how many random sentences the ranked ones are worth."""
    means = frame.groupby(["sentences", "strategy"])[SCORE].mean().unstack()
    yield f"{'sentences':>9}  {'random':>6}  {'ranked':>6}"
    for size, row in means.iterrows():
        yield f"{size:>9}  {row['random']:>6.3f}  {row['ranked']:>6.3f}"
    for size, score in means["ranked"].iloc[1:].items():
        yield f"{size} ranked sentences reach what {worth(means['random'], float(score))} random do"


def worth(curve: pd.Series, score: float) -> str:
    """Return at how many sentences a curve reaches a score, between its points on a straight line.

    Says ``more than N`` where it does not, and ``fewer than N`` where it begins above.
    """
    points = [(int(str(size)), float(value)) for size, value in curve.items()]
    if points[0][1] > score:
        return f"fewer than {points[0][0]}"
    for (size, value), (next_size, next_value) in pairwise(points):
        if value <= score <= next_value:
            share = (score - value) / (next_value - value) if next_value > value else 0.0
            return str(round(size + share * (next_size - size)))
    return f"more than {points[-1][0]}"
