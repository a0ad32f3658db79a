"""The parliament, and acronyms of two languages. A case a line, with its reason."""

import time

import pytest

from pipeline.components.entities_article import known_in_both_languages
from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_parliament import with_parliament

ABOUT = "Ovalı milletvekilleri toplandı."

MEETS = [
    pytest.param([ABOUT, "O gün Meclis’te söz aldı."], ["Meclis"], id="a case suffix"),
    pytest.param([ABOUT, "Meclis ertesi gün açıldı."], ["Meclis"], id="a sentence's first word"),
    pytest.param([ABOUT, "It met in the Assembly, twice."], ["Assembly"], id="in English"),
    pytest.param(["O gün Meclis’te söz aldı."], [], id="nothing tells of a parliament"),
    pytest.param([ABOUT, "O gün Belediye Meclisi ile Meclis’te."], [], id="a town's council"),
    pytest.param([ABOUT, "O gün Kurucu Meclis’te söz aldı."], [], id="a longer name"),
    pytest.param([ABOUT, "O gün Meclis Başkanı söz aldı."], [], id="an office"),
    pytest.param([ABOUT, "The Assembly of Ova met."], [], id="another assembly"),
    pytest.param([ABOUT, "O gün meclis toplandı."], [], id="small letters"),
]


@pytest.mark.parametrize(("texts", "expected"), MEETS)
def test_parliament(texts, expected):
    found = with_parliament(texts, [[] for _ in texts], [[] for _ in texts])
    assert [t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es] == expected


def test_an_acronym_of_two_letters_is_known_where_it_is_written_out():
    texts = ["O yıl Ova Partisi’nin (OP) ilk işi.", "Oysa OP’liler sustu.", "The OP grew; Dr. OPA."]
    found = [[FoundEntity(6, 17, "ORGANIZATION", 0.9)], [], []]
    shared = known_in_both_languages(texts, found, [[], [], []])
    assert [t[e.start : e.end] for t, es in zip(texts, shared, strict=True) for e in es] == [
        "Ova Partisi",
        "OP",
        "OP",
        "OP",
    ]


def test_an_archive_keeps_the_acronym_of_its_former_name():
    text = "Ova Belge Arşivi (KBA) ve Söz Optimizasyonu (BOA)"
    shared = known_in_both_languages([text], [[FoundEntity(0, 16, "ORGANIZATION", 0.9)]], [[]])
    assert [text[e.start : e.end] for e in shared[0]] == ["Ova Belge Arşivi", "KBA"]


def test_long_texts_take_linear_time():
    start = time.perf_counter()
    text = "Meclis’te Meclis, the Assembly " * 20_000
    with_parliament([ABOUT, text], [[], []], [[], []])
    assert time.perf_counter() - start < 5
