"""Weights of the alignment costs; written by ``benchmarks/alignment_fit.py``."""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "0-1": 0.601,
    "1-1": 0.064,
    "1-2": -1.075,
    "1-3": 0.853,
    "2-2": -2.089,
    "cognates": 1.931,
    "crossed": -1.524,
    "gain 1-2": 5.187,
    "gain 1-3": 0.447,
    "gain 2-2": 1.824,
    "length": -1.129,
    "lone numbers": -2.147,
    "margin column": 4.915,
    "margin row": 4.623,
    "names": 2.313,
    "numbers": 2.993,
    "position": -8.148,
    "similarity": 3.799,
    "unlinked best": -2.729,
    "unlinked usual": -0.078,
    "usual": 0.627,
}
