"""What holds for every page, whatever stands on it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.pdf_columns import MOST_PIECES, reading_order
from corpus.readers.pdf_rows import Piece

LINE = "ile birlikte ele alınan bir konu"
CELL = "Katılıyorum, her zaman ve yerde"
NUMBERS = st.floats(allow_nan=True, allow_infinity=True, width=32)
SMALL = st.integers(0, 40)


def piece(place, left, row, width=200.0, text=LINE):
    return Piece(place, left, -12.0 * row, left + width, -12.0 * row + 10, text)


def grid(columns, rows, text=LINE):
    """Return the pieces of columns row by row."""
    return [
        piece(columns * row + at, 220.0 * at, row, text=text)
        for row in range(rows)
        for at in range(columns)
    ]


@st.composite
def pages(draw):
    """Draw pages that are like pages: wide lines, columns, lines that end early or are missing."""
    gutters = draw(st.sampled_from([[220.0], [160.0, 320.0], [100.0]]))
    found: list[Piece] = []
    for row in range(draw(st.integers(0, 25))):
        if draw(st.integers(0, 5)) == 0:
            found.append(piece(len(found), 0.0, row, 440.0))
            continue
        for left in [0.0, *gutters]:
            if draw(st.integers(0, 6)):
                found.append(piece(len(found), left, row, draw(st.floats(20, 95))))
    order = draw(st.permutations(found)) if draw(st.booleans()) else found
    return [Piece(place, p.left, p.bottom, p.right, p.top, p.text) for place, p in enumerate(order)]


def boxes(numbers):
    """Draw left, bottom, right, top."""
    return st.tuples(numbers, numbers, numbers, numbers).map(
        lambda n: (min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3]))
    )


BOXES = boxes(SMALL) | boxes(NUMBERS)


@given(st.lists(st.tuples(BOXES, st.sampled_from([LINE, "Ad", "12", "a", ""])), max_size=60))
def test_each_piece_comes_once_wherever_it_stands(drawn):
    found = [Piece(place, *map(float, box), text) for place, (box, text) in enumerate(drawn)]
    ordered = reading_order(found)
    assert sorted(p.place for p in ordered) == [p.place for p in found]


@given(pages())
def test_pieces_of_one_column_keep_their_order(page):
    """Nothing moves before a piece that stands above it, unless the file had it so."""
    ordered = reading_order(page)
    assert sorted(p.place for p in ordered) == [p.place for p in page]
    for one, other in pairwise(ordered):
        beside = one.right <= other.left or other.right <= one.left
        assert one.place < other.place or beside or one.bottom > other.bottom


@given(st.integers(5, 40), st.integers(2, 4))
def test_columns_come_one_after_the_other_and_stay_so(rows, columns):
    ordered = reading_order(grid(columns, rows))
    assert [p.left for p in ordered] == [220.0 * at for at in range(columns) for _ in range(rows)]
    again = [
        Piece(place, p.left, p.bottom, p.right, p.top, p.text) for place, p in enumerate(ordered)
    ]
    assert reading_order(again) == again


@given(st.lists(st.floats(20, 440), max_size=60))
def test_one_column_is_left_as_it_is(widths):
    page = [piece(place, 0.0, place, width) for place, width in enumerate(widths)]
    assert reading_order(page) == page


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            [*grid(2, 4), *(piece(8 + n, 0.0, 5 + n, 440.0) for n in range(9))], id="too-few-rows"
        ),
        pytest.param(grid(2, 30, CELL), id="no-line-in-lower-case"),
        pytest.param(grid(2, 30, "evet"), id="short-cells"),
        pytest.param(
            [
                piece(n, p.left, n // 2, 90 if n % 10 > 1 else 200)
                for n, p in enumerate(grid(2, 30))
            ],
            id="cells-of-half-the-width",
        ),
        pytest.param(
            [piece(n, 220.0 * (n % 4 // 2), n // 4 * 2 + n % 2) for n in range(80)],
            id="cells-of-two-lines",
        ),
        pytest.param(
            [
                piece(n, p.left, n // 2, text=LINE if n % 10 < 2 else CELL)
                for n, p in enumerate(grid(2, 30))
            ],
            id="few-lines-in-lower-case",
        ),
        pytest.param(
            [piece(n, 220.0 * (n < 30), n % 30, text=CELL) for n in range(60)],
            id="right-column-first-without-a-line-in-lower-case",
        ),
        pytest.param(grid(2, MOST_PIECES), id="too-many-pieces"),
    ],
)
def test_what_is_no_text_in_columns_is_left_as_it_is(page):
    assert reading_order(page) == page


@pytest.mark.parametrize("columns", [1, 2, 8, 100])
def test_a_full_page_takes_no_time(columns):
    page = grid(columns, MOST_PIECES // columns)
    start = time.perf_counter()
    reading_order(page)
    assert time.perf_counter() - start < 3  # 0.1 s
