"""Weights of the alignment costs, written by ``benchmarks/alignment_fit.py``."""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "0-1": 0.811,
    "1-1": 0.327,
    "1-2": -0.622,
    "1-3": -0.701,
    "2-2": 0.801,
    "cognates": -0.187,
    "covered": 0.969,
    "crossed": -4.299,
    "gain 1-2": 5.694,
    "gain 1-3": 0.205,
    "gain 2-2": 2.551,
    "gap": -2.756,
    "length": -0.187,
    "lone best": -2.828,
    "lone seams": 0.304,
    "lone usual": 5.299,
    "margin": 0.608,
    "numbers": -0.602,
    "seams": 0.375,
    "similarity": 9.401,
    "usual": 0.407,
    "words": -0.833,
}
