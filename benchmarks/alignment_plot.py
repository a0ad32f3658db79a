"""The reliability picture: is a score the share of right links, and does filtering pay?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

import numpy as np

_BINS = 10


def plot(links: Sequence[tuple[float, bool]], path: Path) -> None:
    """Draw the scores of links, the surest first, against whether they are right."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 4), layout="constrained")
    bins = [np.array(part) for part in _bins(links)]
    left.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    means, shares = (np.array([part[:, k].mean() for part in bins]) for k in (0, 1))
    counts = np.array([len(part) for part in bins])
    errors = 1.96 * np.sqrt(np.maximum(shares * (1 - shares), 0.25 / counts) / counts)
    left.errorbar(means, shares, yerr=errors, fmt="o", capsize=2)
    left.set(xlabel="mean score", ylabel="share of right links", title="Reliability")
    left.set(xlim=(0, 1.02), ylim=(0, 1.05))
    kept = np.arange(1, len(links) + 1)
    rights = np.array(list(accumulate(right for _, right in links)))
    right.plot(kept / len(links), rights / kept)
    right.set(xlabel="share of links kept, the surest first", ylabel="precision", title="Filtering")
    figure.savefig(path, dpi=110)


def _bins(links: Sequence[tuple[float, bool]]) -> list[list[tuple[float, bool]]]:
    """Return the links by tenths of the score, without empty ones."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for score, right in links:
        bins[min(int(score * _BINS), _BINS - 1)].append((score, right))
    return [part for part in bins if part]
