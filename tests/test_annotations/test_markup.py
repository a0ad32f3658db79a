"""The marks in the tests' own texts."""

from __future__ import annotations

import pytest

from markup import parse_markup


@pytest.mark.parametrize(
    ("marked", "text", "spans"),
    [
        ("[PERSON Ada] wrote", "Ada wrote", [("PERSON", 0, 3)]),
        ("[CITATION (Öz [DATE 2016])]", "(Öz 2016)", [("CITATION", 0, 9), ("DATE", 4, 8)]),
        (r"\[1\] a\b", r"[1] a\b", []),
    ],
)
def test_read(marked, text, spans):
    assert parse_markup(marked) == (text, spans)


@pytest.mark.parametrize("marked", ["[PERSON Ada", "Ada]", "[PERSON ]", "[ada]", "[PERSON"])
def test_refused(marked):
    with pytest.raises(ValueError, match="in "):
        parse_markup(marked)
