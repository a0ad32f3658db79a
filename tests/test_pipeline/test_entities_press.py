"""Newspapers and journals of an article. A case a line, with its reason."""

import time

import pytest

from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_press import with_press

TOLD = "O gün Kıvılcım gazetesi çıktı."

PRESS = [
    pytest.param([TOLD, "Onu dün Kıvılcım yazdı."], ["Kıvılcım"], id="called a paper once"),
    pytest.param([TOLD, "Bu kıvılcım söndü."], [], id="small letters"),
    pytest.param([TOLD, "Kıvılcım söndü, bir kıvılcım kaldı."], [], id="a sentence's first word"),
    pytest.param([TOLD, "Kıvılcım’ın tavrı sertti."], ["Kıvılcım"], id="first, with a suffix"),
    pytest.param([TOLD, "In those days Kıvılcım was sold."], ["Kıvılcım"], id="in English"),
    pytest.param([TOLD, "Bunu Ece Kıvılcım yazdı."], [], id="part of a longer name"),
    pytest.param([TOLD, "O gün Kıvılcım Yayınevi açıldı."], [], id="more of a longer name"),
    pytest.param([TOLD, "1 “Söz”, Kıvılcım, 3 Mayıs 1931."], [], id="a source that is cited"),
    pytest.param([TOLD, "KIVILCIM VE YANKI GAZETELERİNDE SÖZ"], ["KIVILCIM"], id="capitals"),
    pytest.param(
        ["Burada Kıvılcım, Yankı ve Pusula gazeteleri taranır.", "Ama Pusula susar."],
        ["Kıvılcım", "Yankı", "Pusula", "Pusula"],
        id="a list",
    ),
    pytest.param(
        ["1 “Söz”, Yankı, 3 Mayıs 1931.", "2 “İş”, Yankı, 4 Mayıs 1931.", "Oysa Yankı susar."],
        ["Yankı"],
        id="cited by the day",
    ),
    pytest.param(
        ["Öyledir (Kaya, 3 Mayıs 2020).", "Yine (Kaya, 4 Mayıs 2020).", "Oysa Kaya susar."],
        [],
        id="an author cited by the day",
    ),
    pytest.param(
        ["O Yankı’nın 3. sayısında.", "Oysa Yankı susar."], ["Yankı", "Yankı"], id="issues"
    ),
    pytest.param(["O Yankı’nın nüfus sayısı.", "Oysa Yankı susar."], [], id="a number of things"),
    pytest.param(
        ["Öyle (Milliyet, 3 Mayıs 1951).", "Ama Milliyet susar."], ["Milliyet"], id="known"
    ),
    pytest.param(["O Hukuk-u Nâs gazetesi.", "Bütün Nâs bilir."], [], id="the end of an izafet"),
    pytest.param(["O günün Anadolu gazetesi.", "O yıl Anadolu’da."], [], id="a place"),
]


@pytest.mark.parametrize(("texts", "expected"), PRESS)
def test_press(texts, expected):
    found = with_press(texts, [[] for _ in texts], [[] for _ in texts])
    names = [t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es]
    assert names == ["Kıvılcım"] * texts.count(TOLD) + expected


def test_another_reading_gives_way():
    texts = [TOLD, "Onu dün Kıvılcım yazdı."]
    found = with_press(texts, [[], [FoundEntity(8, 16, "PERSON", 0.97)]], [[], []])
    assert [e.label for es in found for e in es] == ["ORGANIZATION", "ORGANIZATION"]


def test_a_surname_of_the_article_is_no_paper():
    texts = [TOLD, "Ece Kıvılcım yazdı.", "Oysa Kıvılcım susar."]
    person = FoundEntity(0, 12, "PERSON", 0.97)
    found = with_press(texts, [[], [person], []], [[], [], []])
    assert found == [[], [person], []]


def test_long_rows_take_linear_time():
    start = time.perf_counter()
    texts = ["Ova, " * 40_000, "OVA, " * 40_000, "“Ova”, Ova, 3 Mayıs " * 10_000]
    with_press(texts, [[], [], []], [[], [], []])
    assert time.perf_counter() - start < 5
