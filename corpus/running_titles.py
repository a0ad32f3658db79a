"""Running titles: lines inside an article that repeat its title or its authors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.labels import fold, read_label
from corpus.lines import Line
from corpus.names import is_names

# Where a text without labels has its title, and how far the front matter may go.
_FRONT_LINES = 2
_MAX_FRONT_LINES = 80
# Shorter lines repeat by chance.
_MIN_TITLE = 8
_MIN_INNER_TITLE = 10
_MAX_NAMES = 8

_WORD = re.compile(r"[^\W\d_]{3,40}")
_OTHERS = frozenset({"and", "ark", "dig", "vdg"})


class RunningTitles:
    """Knows the lines of the front matter again; at most 80 are looked at for each line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._front = _front(lines)
        self._titles = [fold(line.text) for line in lines[: self._front]]
        named = (line.text for line in lines[: self._front] if is_names(line.text))
        self._names = frozenset(word for text in named for word in _WORD.findall(fold(text)))

    def repeats(self, index: int, text: str) -> bool:
        """Say whether ``text``, on line ``index``, repeats a line of the front matter.

        It may be a part of that line (the short title), or hold the line with more around it
        (``Deniz Aksoy, Köylerin Geleceği``), or name the authors alone (``Aksoy ve Can``).
        """
        title = fold(text).strip()
        if index < self._front:
            return False
        if self._are_authors(text):
            return True
        if len(title) < _MIN_TITLE:
            return False
        return any(
            title in line or (len(line) >= _MIN_INNER_TITLE and line in title)
            for line in self._titles
        )

    def _are_authors(self, text: str) -> bool:
        """Say whether a text has the authors' names in it and nothing else."""
        words = [word for word in _WORD.findall(text[:120]) if word.lower() not in _OTHERS]
        if not 0 < len(words) <= _MAX_NAMES or not all(word[0].isupper() for word in words):
            return False
        return all(fold(word) in self._names for word in words)


def _front(lines: Sequence[Line]) -> int:
    """Return where the front matter ends: at the last label of an abstract or its keywords."""
    labels = [(i, read_label(line.text)) for i, line in enumerate(lines[:_MAX_FRONT_LINES])]
    outer = [i for i, label in labels if label and label.role in ("abstract", "keywords")]
    return max(outer, default=_FRONT_LINES)
