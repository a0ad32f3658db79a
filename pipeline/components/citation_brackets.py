"""Pair the brackets of a text in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLOSER = {"(": ")", "[": "]"}
_SIGN = re.compile(r"[()\[\]]")
_LONGEST = 600
"""A bracket longer than this (in code points) is a text of its own, not a citation."""


@dataclass(frozen=True)
class Bracket:
    """A pair of brackets at ``text[start:end]``, both signs included; ``height`` 0: none inside."""

    start: int
    end: int
    height: int


def pair_brackets(text: str) -> list[Bracket]:
    """Return the round and square brackets of a text that close, in order of their start."""
    pairs: list[Bracket] = []
    open_signs: list[tuple[str, int, int]] = []
    for match in _SIGN.finditer(text):
        at, sign = match.start(), match[0]
        if sign in "([":
            open_signs.append((sign, at, len(pairs)))
        elif open_signs and _CLOSER[open_signs[-1][0]] == sign:
            _, start, first = open_signs.pop()
            if at - start <= _LONGEST:
                height = max((pair.height + 1 for pair in pairs[first:]), default=0)
                pairs.append(Bracket(start, at + 1, height))
    return sorted(pairs, key=lambda pair: pair.start)
