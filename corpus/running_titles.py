"""Running titles: lines inside an article that repeat its title or its authors."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.labels import fold, read_label
from corpus.lines import Line

# Where a text without labels has its title, and how far the front matter may go.
_FRONT_LINES = 2
_MAX_FRONT_LINES = 80
# Shorter lines repeat by chance.
_MIN_TITLE = 8
_MIN_INNER_TITLE = 10


class RunningTitles:
    """Knows the lines of the front matter again; at most 80 are looked at for each line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._front = _front(lines)
        self._titles = [fold(line.text) for line in lines[: self._front]]

    def repeats(self, index: int, text: str) -> bool:
        """Say whether ``text``, on line ``index``, repeats a line of the front matter.

        It may be a part of that line (the short title), or hold the line with more around it
        (``Deniz Aksoy, Köylerin Geleceği``).
        """
        title = fold(text).strip()
        if index < self._front or len(title) < _MIN_TITLE:
            return False
        return any(
            title in line or (len(line) >= _MIN_INNER_TITLE and line in title)
            for line in self._titles
        )


def _front(lines: Sequence[Line]) -> int:
    """Return where the front matter ends: at the last label of an abstract or its keywords."""
    labels = [(i, read_label(line.text)) for i, line in enumerate(lines[:_MAX_FRONT_LINES])]
    outer = [i for i, label in labels if label and label.role in ("abstract", "keywords")]
    return max(outer, default=_FRONT_LINES)
