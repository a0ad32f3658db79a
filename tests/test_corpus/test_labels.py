"""Labels of parts: case, spelling, glue; and what only looks like one."""

from __future__ import annotations

import pytest

from corpus.labels import cut_at_labels, fold, is_reference_part, read_label
from corpus.lines import read_lines


@pytest.mark.parametrize(
    ("line", "name", "lang"),
    [
        ("Öz", "abstract", "tr"),
        ("ÖZET", "abstract", "tr"),
        ("Ö Z E T", "abstract", "tr"),
        ("O\u0308zet", "abstract", "tr"),
        ("A B S T R A C T", "abstract", "en"),
        ("Abstract:", "abstract", "en"),
        ("SUMMARY", "abstract", "en"),
        ("Extended Abstract", "extended-abstract", "en"),
        ("GENİŞLETİLMİŞ ÖZET", "extended-abstract", "tr"),
        ("Anahtar Kelimeler: a, b", "keywords", "tr"),
        ("ANAHTAR SÖZCÜKLER: a, b", "keywords", "tr"),
        ("Anahtar kelimeler – a, b", "keywords", "tr"),
        ("Key Words: a, b", "keywords", "en"),
        ("Keywords— a, b", "keywords", "en"),
        ("Index terms: a, b", "keywords", "en"),
        ("JEL Kodu: E31", "jel", None),
        ("KAYNAKÇA", "references", "tr"),
        ("5. Kaynaklar", "references", "tr"),
        ("Kaynakça / References", "references", "tr"),
        ("REFERENCES", "references", "en"),
        ("GİRİŞ", "introduction", "tr"),
        ("1. INTRODUCTION", "introduction", "en"),
        ("IV. Sonuç ve Öneriler", "conclusion", "tr"),
        ("Teşekkür", "back", "tr"),
        ("bulgular:", "results", "tr"),
        ("Resim Listesi", "list", "tr"),
        ("LIST OF FIGURES", "list", "en"),
    ],
)
def test_label(line: str, name: str, lang: str | None) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.name, label.lang) == (name, lang)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("AbstractThe aim of this", "Abstract"),
        ("ÖzBu çalışmada", "Öz"),
        ("ÖZETBu çalışmada", "ÖZET"),
        ("Özet: Bu çalışmada", "Özet: "),
        ("Abstract— The aim", "Abstract— "),
        ("Abstract The aim of this", "Abstract "),
        ("KaynakçaAksoy, B. (2010).", "Kaynakça"),
    ],
)
def test_label_before_its_text(line: str, label: str) -> None:
    found = read_label(line)
    assert found is not None
    assert line[: found.end] == label


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Özgür düşünce üzerine", id="a word that begins alike"),
        pytest.param("ÖZGÜRLÜK", id="the same in capitals"),
        pytest.param("Abstract algebra is a field of mathematics.", id="an adjective"),
        pytest.param("kaynaklar", id="the last word of a paragraph"),
        pytest.param("Sonuç olarak nüfus azalmıştır.", id="a sentence"),
        pytest.param("Introduction of new methods", id="I is no roman number here"),
        pytest.param("Özetle, nüfus azalmıştır.", id="an adverb"),
    ],
)
def test_no_label(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Öz: Bu. Keywords: a, b", ["Öz:", "Bu.", "Keywords: a, b"]),
        ("son cümle.ABSTRACTThe aim is.", ["son cümle.", "ABSTRACT", "The aim is."]),
        ("a, b, c ABSTRACT The aim", ["a, b, c", "ABSTRACT", "The aim"]),
        ("bitti.Anahtar kelimeler: a", ["bitti.", "Anahtar kelimeler: a"]),
        ("Bu bir özet: kısa.", ["Bu bir özet: kısa."]),
    ],
)
def test_cut_at_labels(text: str, pieces: list[str]) -> None:
    assert [line.text for line in cut_at_labels(list(read_lines(text)))] == pieces


def test_fold_keeps_length() -> None:
    text = "IİıiĞÇÖŞÜ âîû \xa0 ß ﬁ"
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        pytest.param("2. Arşiv Belgeleri ve Gazeteler", True, id="two parts"),
        pytest.param("B. Kitaplar, Makaleler ve Tezler", True, id="three parts"),
        pytest.param("Kitaplar / Makaleler", True, id="a stroke between"),
        pytest.param("Kitaplar ve Okurlar", False, id="no part of a list"),
    ],
)
def test_parts_of_a_reference_list(line: str, heads: bool) -> None:
    assert is_reference_part(line) is heads
