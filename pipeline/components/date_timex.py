"""The date that a rule finds, and what a rule is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

TimexLabel = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True)
class FoundTimex:
    """A time expression: ``text[start:end]`` of the paragraph, in code points, half-open.

    ``label`` and ``value`` are TIMEX3's type and value, ``mod`` is START, MID, END, BEFORE, AFTER,
    APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS or None. ``resolved`` is the value
    with the year that the text printed earlier, or the common-era year of a date of the Hijri
    calendar; None where nothing was left open or is known.
    ``shift`` is how a relative date lies to the last one: ``("D", 1)`` is the day after.
    ``aside`` tells that it stands in quotation marks or brackets, where another time is spoken of.
    """

    start: int
    end: int
    label: TimexLabel
    value: str
    mod: str | None = None
    resolved: str | None = None
    shift: tuple[str, int] | None = None
    aside: bool = False

    def to_attributes(self) -> dict[str, str | None]:
        """Return the attributes of the span in ``annotations.jsonl``."""
        return {"value": self.value, "mod": self.mod, "resolved": self.resolved}


class Rule(NamedTuple):
    """A pattern over folded text, and what one match of it says.

    ``read`` gets the match and the text as printed, for what folding hides (capital letters).
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], str], Iterator[FoundTimex]]


def rule(read: Callable[[re.Match[str], str], Iterator[FoundTimex]], *pieces: str) -> Rule:
    """Return the rule that reads what the pieces of a pattern, joined, match."""
    return Rule(re.compile("".join(pieces)), read)
