"""What a bead costs: minus the weighted sum of what speaks for it.

The weights are those of a conditional random field, fitted by ``benchmarks/alignment_fit.py``.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from pipeline.align.features import Features
from pipeline.align.search import Floats, Shape

GAP = "gap"  # the weight of opening a run of lone units, negative

Weights = Mapping[str, float]


def costs(table: Features, weights: Weights) -> dict[Shape, Floats]:
    """Return the cost of every bead: any real number, lower is better."""
    return {
        shape: -np.sum([weights[name] * value for name, value in named.items()], axis=0)
        for shape, named in table.items()
    }
