"""The result of an alignment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """Units of two texts that answer each other, by index; an empty side: nothing does.

    ``score`` is the probability in [0, 1] that exactly this link is right.
    """

    tr: tuple[int, ...]
    en: tuple[int, ...]
    score: float
