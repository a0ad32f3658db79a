"""Whole pages: what a page in columns reads like, and which pages are left as they are."""

from textwrap import wrap

import pypdfium2
import pytest
from pypdfium2 import raw

from corpus.readers import pdf_text
from corpus.readers.pdf_text import text_of
from test_corpus.fixtures_columns import (
    ABSTRACT,
    LEFT,
    OZ,
    PITCH,
    RIGHT,
    WIDTH,
    column,
    full_width,
    justified,
    line_by_line,
)
from test_corpus.fixtures_pdf import Placed, write_pdf

OZ_LEFT, ABSTRACT_RIGHT = column(OZ), column(ABSTRACT, RIGHT)
TITLE = full_width("Öğretmenlerin süreç odaklı ölçme üzerine görüşleri ve sınıf mevcutları", 760)
CAPTION = full_width("Şekil 1. İllere göre katılımcıların dağılımı ve görüşlerin sıklığı", 540)
WIDE = wrap(" ".join(OZ), 90)
NOTES = [
    column(["¹ Bu çalışma bir yüksek lisans tezinden", "üretilmiştir; bkz. Işık, 2019."], top=480),
    column(["² As in Çelik and Güneş, 2020, p. 5;", "see also the third chapter."], RIGHT, top=480),
]
WORDS = ["Kadın", "Erkek", "İlkokul", "ortalama", "sapma", "12,5 (3,1)", "öğretmen", "p < 0,05"]


def raw_page(lines):
    return pypdfium2.PdfDocument(write_pdf([lines]))[0].get_textpage()


def read(lines):
    return text_of(raw_page(lines)).replace("\ufffe", "-\n").replace("\r\n", "\n")


def table(columns, rows, top=700.0):
    step = 500 / columns
    return [
        Placed(WORDS[(3 * row + at) % len(WORDS)], LEFT + step * at, top - PITCH * row)
        for row in range(rows)
        for at in range(columns)
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(line_by_line(OZ_LEFT, ABSTRACT_RIGHT), OZ + ABSTRACT, id="abstracts"),
        pytest.param([*ABSTRACT_RIGHT, *OZ_LEFT], OZ + ABSTRACT, id="right-column-first"),
        pytest.param(
            line_by_line(OZ_LEFT, column(ABSTRACT, RIGHT, top=704.0)),
            OZ + ABSTRACT,
            id="baselines-that-differ",
        ),
        pytest.param(
            line_by_line(column(["ÖZ", *OZ], top=711), column(["ABSTRACT", *ABSTRACT], RIGHT, 711)),
            ["ÖZ", *OZ, "ABSTRACT", *ABSTRACT],
            id="labels-over-the-abstracts",
        ),
        pytest.param(
            [*line_by_line(OZ_LEFT, ABSTRACT_RIGHT), *line_by_line(*NOTES), TITLE],
            [TITLE.text, *OZ, *(n.text for n in NOTES[0]), *ABSTRACT, *(n.text for n in NOTES[1])],
            id="title-written-last-and-footnotes-under-each-column",
        ),
        pytest.param(
            [
                *line_by_line(OZ_LEFT, ABSTRACT_RIGHT),
                CAPTION,
                *line_by_line(column(ABSTRACT, top=520), column(OZ, RIGHT, top=520)),
            ],
            [*OZ, *ABSTRACT, CAPTION.text, *ABSTRACT, *OZ],
            id="caption-between-two-stretches",
        ),
        pytest.param(
            [
                Placed("12", LEFT, 790),
                Placed("Ölçme Dergisi", 480, 790),
                *line_by_line(OZ_LEFT, ABSTRACT_RIGHT),
                Placed("www.olcme.example", LEFT, 40),
                Placed("doi: 10.1/2", 470, 40),
            ],
            ["12 Ölçme Dergisi", *OZ, *ABSTRACT, "www.olcme.example doi: 10.1/2"],
            id="running-header-and-footer",
        ),
        pytest.param(
            [*line_by_line(OZ_LEFT, ABSTRACT_RIGHT), Placed("117", 297, 40)],
            [*OZ, *ABSTRACT, "117"],
            id="page-number-in-the-middle",
        ),
        pytest.param(
            [*line_by_line(column([*OZ, "çö-"]), column([*ABSTRACT, "the e-"], RIGHT)), TITLE],
            [TITLE.text, *OZ, "çö-", *ABSTRACT, "the e-"],
            id="hyphens-at-the-ends-of-columns",
        ),
        pytest.param(
            line_by_line(justified(OZ), justified(ABSTRACT, RIGHT)), OZ + ABSTRACT, id="justified"
        ),
        pytest.param(
            [*line_by_line(column(ABSTRACT, top=620), column(OZ, RIGHT, top=620)), *column(WIDE)],
            [*WIDE, *ABSTRACT, *OZ],
            id="full-width-abstract-that-ends-in-a-short-line",
        ),
        pytest.param(
            line_by_line(*(column([s[:20] for s in OZ], x) for x in (50, 210, 370))),
            [s[:20].rstrip() for s in OZ] * 3,
            id="three-columns",
        ),
    ],
)
def test_columns_are_read_one_after_the_other(lines, text):
    assert read(lines).split("\n") == text


def test_a_narrow_column_beside_the_abstract_over_the_columns_of_the_text():
    info = [line[:20] for line in OZ]
    abstract = [Placed(line, 200, 700 - PITCH * row, 10) for row, line in enumerate(OZ)]
    body = line_by_line(column(ABSTRACT, top=540), column(OZ, RIGHT, top=540))
    lines = [*line_by_line(column(info), abstract), *body]
    assert read(lines).split("\n") == [*(s.rstrip() for s in info), *OZ, *ABSTRACT, *OZ]


def test_a_hyphen_that_pdfium_takes_for_the_end_of_a_line_of_its_own():
    right = [*ABSTRACT[:-1], "that in-service train-"]
    lines = line_by_line(column([*OZ, "için"]), column(right, RIGHT))
    assert "train\ufffe" in raw_page([*lines[:20], Placed("için", LEFT, 580)]).get_text_range()
    assert read(lines).split("\n") == [*OZ, "için", *right]


def test_marks_above_the_line_and_ligatures_stay_in_their_column():
    left = [Placed("sını\ufb02arda", LEFT, 600), Placed("3", 98, 603, 5), Placed("ise", 103, 600)]
    tail = [*left, Placed("the \ufb01ndings", RIGHT, 600), Placed("son", LEFT, 589)]
    found = read([*line_by_line(OZ_LEFT[:9], ABSTRACT_RIGHT[:9]), *tail])
    alone = read([*OZ_LEFT[:9], *left, Placed("son", LEFT, 589)])
    assert found.startswith(alone)
    assert found.removeprefix(alone).split("\n")[1:] == [*ABSTRACT[:9], read(tail[3:4])]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*OZ_LEFT, *ABSTRACT_RIGHT], id="columns-in-order"),
        pytest.param([*OZ_LEFT, *NOTES[0], *ABSTRACT_RIGHT, *NOTES[1], TITLE], id="title-last"),
        pytest.param([*OZ_LEFT, *ABSTRACT_RIGHT, *NOTES[0], *NOTES[1]], id="footnotes-last"),
        pytest.param(OZ + ABSTRACT, id="one-column"),
        pytest.param(justified(OZ + ABSTRACT, stretch=1.9), id="one-column-justified"),
        pytest.param([*ABSTRACT_RIGHT[::2], *OZ_LEFT[1::2]], id="no-row-with-both"),
        pytest.param(line_by_line(OZ_LEFT[:4], ABSTRACT_RIGHT[:4]), id="too-few-rows"),
        pytest.param(table(2, 20), id="table-of-two-columns"),
        pytest.param(table(3, 20), id="table-of-three-columns"),
        pytest.param([*OZ, *table(6, 20, 500)], id="wide-table-under-text"),
        pytest.param(
            line_by_line(column([s.capitalize() for s in OZ]), column(["Katılıyorum"] * 11, RIGHT)),
            id="questionnaire",
        ),
        pytest.param(
            [
                line
                for row in range(0, 9, 3)
                for line in [*OZ_LEFT[row : row + 3], *ABSTRACT_RIGHT[row : row + 3]]
            ],
            id="cells-of-several-lines",
        ),
        pytest.param([], id="nothing"),
    ],
)
def test_other_pages_are_left_as_they_are(lines):
    assert text_of(raw_page(lines)) == raw_page(lines).get_text_range()


def test_a_wide_table_between_columns_is_read_row_by_row():
    below = line_by_line(column(ABSTRACT, top=520), column(OZ, RIGHT, top=520))
    rows = table(4, 5, 570)
    found = read([*line_by_line(OZ_LEFT, ABSTRACT_RIGHT), *rows, *below])
    assert found.split("\n") == [*OZ, *ABSTRACT, *read(rows).split("\n"), *ABSTRACT, *OZ]


def test_a_page_with_too_many_characters_is_left_as_it_is(monkeypatch):
    lines = line_by_line(OZ_LEFT, ABSTRACT_RIGHT)
    monkeypatch.setattr(pdf_text, "MOST_CHARACTERS", 500)
    assert text_of(raw_page(lines)) == raw_page(lines).get_text_range()


def test_a_page_whose_glyphs_are_not_those_of_its_text_is_left_as_it_is(monkeypatch):
    code = raw.FPDFText_GetUnicode
    page = raw_page(line_by_line(OZ_LEFT, ABSTRACT_RIGHT))
    monkeypatch.setattr(raw, "FPDFText_GetUnicode", lambda page, n: code(page, n) if n < 800 else 1)
    assert text_of(page) == page.get_text_range()


def test_letters_beyond_16_bits_and_glyphs_that_are_no_text_do_no_harm():
    odd = [f"𝑥 ölçü\u0003 {line[:30]}" for line in OZ]
    lines = line_by_line(column(odd), ABSTRACT_RIGHT)
    assert read(lines).split("\n") == [*read(column(odd)).split("\n"), *ABSTRACT]


def test_lines_of_the_fixture_fit_their_columns():
    assert max(map(len, OZ + ABSTRACT)) <= WIDTH
    assert len(WIDE[-1]) < WIDTH
    assert LEFT + 0.6 * 8 * WIDTH + 10 < RIGHT
