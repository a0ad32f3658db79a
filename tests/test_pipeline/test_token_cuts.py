"""Tokens are cut where a sentence begins inside them; what they say stays whole."""

from __future__ import annotations

import pytest

from pipeline.nlp import pieces
from pipeline.stanza_bridge import SurfaceToken


@pytest.mark.parametrize(
    ("text", "inner", "expected"),
    [
        # a missing space
        ("bitti.Ertesi", [6], ["bitti", ".", "Ertesi"]),
        # no mark before the cut
        ("bittiErtesi", [5], ["bitti", "Ertesi"]),
        # a number in groups: the space at which it is cut is in no piece
        ("7. 15", [3], ["7", ".", "15"]),
        ("7 15", [2], ["7", "15"]),
    ],
)
def test_pieces(text, inner, expected):
    found = pieces(text, SurfaceToken(0, len(text), (), True), inner)
    assert [text[token.start : token.end] for token in found] == expected
    assert [token.start for token in found if token.starts_sentence] == [0, *inner]
