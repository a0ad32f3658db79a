from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.report_text import Mark, Piece, bead_rows, blocks, kind_of, marked, work_line
from factories import sentence, span_at, unit
from sample import sample_article

TEXT = "abcdefghijkl"


def outline(pieces: Iterable[Piece]) -> str:
    """Return pieces as text with brackets where marks are."""
    return "".join(p if isinstance(p, str) else f"[{outline(p.pieces)}]" for p in pieces)


def covered(pieces: Iterable[Piece], details: str) -> str:
    """Return the text under the marks with these details."""
    found = ""
    for piece in pieces:
        if isinstance(piece, Mark):
            whole = outline(piece.pieces).translate(str.maketrans("", "", "[]"))
            found += whole if details in piece.details else covered(piece.pieces, details)
    return found


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], TEXT),
        ([(0, 12)], f"[{TEXT}]"),
        ([(2, 4), (4, 6)], "ab[cd][ef]ghijkl"),
        ([(1, 8), (2, 4)], "a[b[cd]efgh]ijkl"),
        ([(1, 5), (1, 5)], "a[[bcde]]fghijkl"),
        ([(1, 5), (3, 8)], "a[bc[de]][fgh]ijkl"),
        ([(1, 5), (3, 8), (4, 9)], "a[bc[d[e]]][[fgh]][i]jkl"),
    ],
    ids=["none", "all", "touching", "nested", "equal", "crossing", "crossing thrice"],
)
def test_marks(spans, expected):
    one = unit(TEXT, spans=tuple(span_at(TEXT, *edges, "PERSON") for edges in spans))
    assert outline(marked(one)) == expected


@given(st.lists(st.sets(st.integers(0, 12), min_size=2, max_size=2).map(sorted), max_size=8))
def test_any_spans_keep_the_text_and_are_marked_whole(edges):
    spans = [span_at(TEXT, start, end, "DATE", by=f"<{n}>") for n, (start, end) in enumerate(edges)]
    pieces = marked(unit(TEXT, spans=tuple(spans)))
    assert outline(pieces).translate(str.maketrans("", "", "[]")) == TEXT
    for span in spans:
        assert covered(pieces, span.by) == span.text


@pytest.mark.parametrize(
    ("label", "kind"),
    [("PERSON", "person"), ("SET", "date"), ("CITATION", "citation"), ("EVENT", "other")],
)
def test_kind(label, kind):
    assert kind_of(label) == kind


@pytest.mark.parametrize(
    ("work", "line"),
    [
        ({"authors": ["Öz"], "year": "2005a", "pages": "91-92"}, "Öz, 2005a, p. 91-92"),
        ({"authors": ["Öz", "Ak"], "et_al": True, "year": None}, "Öz & Ak et al."),
        ({"numbers": [4, 5]}, "[4], [5]"),
        ({"authors": ["Öz"], "role": "cited_in", "reference": "r3"}, "Öz (cited_in) → r3"),
        ({}, "unnamed"),
    ],
)
def test_work(work, line):
    assert work_line(work) == line


def test_every_unit_stands_in_one_place():
    one = sample_article()
    in_beads = [u.id for row in bead_rows(one) for u in (*row.tr, *row.en)]
    in_blocks = [u.id for block in blocks(one) for u in block.units]
    assert sorted(in_beads + in_blocks) == sorted(u.id for u in one.units)


def test_sentences_of_a_paragraph_share_a_block():
    texts = [sentence(f"{n}.", f"a:s1:{n}", meta={"paragraph": n // 2}) for n in range(4)]
    one = sample_article()
    grouped = blocks(type(one)("a", tuple(texts), (), {}))
    assert [[u.text for u in block.units] for block in grouped] == [["0.", "1."], ["2.", "3."]]
