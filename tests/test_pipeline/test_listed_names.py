"""Pen names and titles that only the reference list tells from surnames and authors."""

from __future__ import annotations

import pytest

from corpus.references import parse_references
from pipeline.components.citations import find_citations
from pipeline.listed_names import ListedNames

LISTED = ListedNames(
    parse_references(
        [
            "Orhan Gün. (1963). Kırık Saat (4. bs.). Ankara: Ev Yayınları.",
            "Kaya, A. (2018). Bir. Örnek Dergisi, 1(2), 3-4.",
            "Er, B. (2019). Ova Su Kurumu. Ankara: Ev Yayınları.",
            "Ak, C. (2001). Ova II No.lu KVBK. Ankara: Ev Yayınları.",
            "Uzak Köy Türküleri. (1975). Ankara: Ev Yayınları.",
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bilinir (Orhan Gün, 1963: 9).", ["Orhan Gün"], id="as the list has it"),
        pytest.param("Krş. Orhan Gün, 1970: 9.", ["Orhan Gün"], id="another work of his"),
        pytest.param("Bilinir (Gün, 1963: 9).", ["Gün"], id="printed by its last word"),
        pytest.param("Bilinir (Orhan Gün Can, 1963).", ["Gün Can"], id="goes on"),
        pytest.param("Bilinir (A. Gün, 1990; Orhan Gün, 1963).", ["Gün", "Gün"], id="which one"),
    ],
)
def test_pen_names(text: str, expected: list[str]) -> None:
    (found,) = find_citations(text)
    works = LISTED.read_again(text, found).works
    assert [author for work in works for author in work.authors] == expected


def test_names_of_a_list_that_turns_none_round_are_no_pen_names() -> None:
    listed = ListedNames(parse_references(["Orhan Gün. (1963). Kırık Saat. Ankara: Ev."]))
    text = "Bilinir (Orhan Gün, 1963)."
    assert listed.read_again(text, *find_citations(text)).works[0].authors == ("Gün",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Karar (Ova II No.lu KVBK, 1988).", False, id="a body in a title"),
        pytest.param("Sahne (Kırık Saat, 1964).", True, id="film after a listed novel"),
        pytest.param("Kırık Saat’in (1964) sonu böyledir.", True, id="with a suffix"),
        pytest.param("Haber (Kırık Saat, 5 Mayıs 1964).", False, id="a day: a newspaper"),
        pytest.param("Bilinir (Ova Su Kurumu, 2020).", False, id="an institution as a title"),
        pytest.param("Bilinir (Uzak Köy Türküleri, 1976).", False, id="a work without author"),
        pytest.param("Bilinir (Kırık, 2001).", False, id="a word of a title"),
    ],
)
def test_titles(text: str, expected: bool) -> None:
    (found,) = find_citations(text)
    assert LISTED.is_title(text, found) is expected
