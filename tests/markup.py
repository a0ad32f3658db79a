r"""Texts with marked spans: ``[PERSON Ada Lovelace] wrote`` is a text and one span.

Marks nest: ``[CITATION ([DATE 2016])]``. ``\[`` and ``\]`` are brackets of the text itself.
"""

from __future__ import annotations

import re

PIECE = re.compile(r"\\(?P<bracket>[\[\]])|\[(?P<label>[A-Z]+) |[\[\]\\]|[^\[\]\\]+")


def parse_markup(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return the text without its marks, and each span as (label, start, end), by start.

    Raises ValueError for a mark that is not opened, not closed, empty or without a label.
    """
    text = ""
    opened: list[tuple[str, int]] = []
    spans: list[tuple[str, int, int]] = []
    for piece in PIECE.finditer(marked):
        if piece["label"]:
            opened.append((piece["label"], len(text)))
        elif piece[0] == "]":
            if not opened:
                raise ValueError(f"nothing to close at {piece.start()} in {marked!r}")
            label, start = opened.pop()
            if start == len(text):
                raise ValueError(f"an empty {label} in {marked!r}")
            spans.append((label, start, len(text)))
        elif piece[0] == "[":
            raise ValueError(f"no label at {piece.start()} in {marked!r}")
        else:
            text += piece["bracket"] or piece[0]
    if opened:
        raise ValueError(f"{opened[-1][0]} is not closed in {marked!r}")
    return text, sorted(spans, key=lambda span: (span[1], -span[2], span[0]))
