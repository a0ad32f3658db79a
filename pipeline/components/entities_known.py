"""Where names that an article is known to have stand in a text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from pipeline.components.entities_patterns import WHOLE_WORD

Lengths = dict[str, list[int]]
"""How long the names of several words are, by first word."""


def known_names(text: str, names: Container[str], lengths: Lengths) -> Iterator[tuple[int, int]]:
    """Yield where a name stands as whole words, or as a part between hyphens; the longest first.

    ``lengths`` tells, by first word, how long the names of several words are.
    """
    for match in WHOLE_WORD.finditer(text):
        start = match.start()
        for length in lengths.get(match.group(), ()):
            if (
                text[start : start + length] in names
                and not text[start + length : start + length + 1].isalnum()
            ):
                yield start, start + length
        if match.group() in names:
            yield match.span()
            continue
        for part in re.finditer(r"\w+", match.group()):
            if part.group() in names:
                yield start + part.start(), start + part.end()


def lengths_of(names: Iterable[str]) -> Lengths:
    """Return the lengths of the names of several words by first word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        if " " in name:
            lengths.setdefault(name.split(" ")[0], set()).add(len(name))
    return {first: sorted(found, reverse=True) for first, found in lengths.items()}
