"""Lines and layout: which lines make one paragraph."""

from __future__ import annotations

import pytest

from corpus.lines import Layout, ends_sentence, read_lines

FULL = "Bu satır sayfa genişliğinde kesilmiş uzun bir satırdır ve sonraki satırda sürüp\n"


def paragraphs(text: str) -> list[list[str]]:
    lines = list(read_lines(text))
    layout = Layout.measure(lines)
    result: list[list[str]] = []
    for index, line in enumerate(lines):
        if index and layout.joins(index - 1, lines[index - 1], line):
            result[-1].append(line.text)
        else:
            result.append([line.text])
    return result


def test_every_line_break_counts_once() -> None:
    lines = list(read_lines("bir\r\niki\n\n\füç \u2028dört"))
    assert [line.text for line in lines] == ["bir", "iki", "üç", "dört"]
    assert [line.blanks for line in lines] == [0, 0, 2, 0]
    assert [line.page_break for line in lines] == [False, False, True, False]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        pytest.param(FULL * 3 + "gider.\n" + FULL + "gider.", [4, 2], id="a short last line"),
        pytest.param((FULL + "\n") * 3 + "gider.\n\nYeni.", [4, 1], id="a blank after every line"),
        pytest.param("Bir cümle.\nBir cümle daha.\nVe bir.", [1, 1, 1], id="one paragraph a line"),
        pytest.param(FULL * 2 + "gider.\n\n" + FULL + "gider.", [3, 2], id="blank between"),
        pytest.param(FULL + FULL + "\f" + FULL + "gider.", [4], id="page break"),
        pytest.param(
            FULL + "gider (Ak, 2000,\n\n\fs. 61-63). Su", [3], id="a bracket over a page break"
        ),
        pytest.param(
            FULL * 3 + "yer ve ark.\n\n\f[9, s. 41] da der.", [5], id="a number after a page"
        ),
        pytest.param(FULL * 3 + "gider.\n\n\f[9] Er, A. Su.", [4, 1], id="an entry after a page"),
        pytest.param(FULL + "gider:\na) Su\nb) Toprak", [2, 1, 1], id="list"),
        pytest.param(FULL + "gider.\n• Su\n• Toprak", [2, 1, 1], id="items without stops"),
        pytest.param(FULL * 2 + "– ki uzun –\n" + "gider.", [4], id="a dash goes on"),
    ],
)
def test_joins(text: str, sizes: list[int]) -> None:
    assert [len(paragraph) for paragraph in paragraphs(text)] == sizes


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("bitti.", True),
        ("bitti.”", True),
        ("bitti.12", True),
        ("oran 2.5", False),
        ("oran -.28", False),
        ("*p < .05.", True),  # a value without its zero is no ordinal
        ("bitmedi", False),
        ("Prof. Dr.", False),
        ("21.", False),
        ("A.", False),
        ("şunlar:", True),
    ],
)
def test_ends_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends
