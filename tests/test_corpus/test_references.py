"""What a bibliography entry is read as, in each manual's style."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.references import Author, parse_reference, parse_references

ENTRIES: dict[str, tuple[str, dict[str, Any]]] = {
    "apa-article": (
        "Kaya, A. (2018). Kentte eğitim. Örnek Dergisi, 12(3), 45-67. https://doi.org/10.1234/x.18",
        {
            "type": "article-journal",
            "year": "2018",
            "title": "Kentte eğitim",
            "container": "Örnek Dergisi",
            "volume": "12",
            "issue": "3",
            "pages": "45-67",
            "doi": "10.1234/x.18",
        },
    ),
    "apa-book": (
        "Kaya, A. B., Demir, C. ve Ak, D. (2019a). Medya ve gençlik. Ankara: Deneme Akademi.",
        {
            "type": "book",
            "year": "2019a",
            "title": "Medya ve gençlik",
            "place": "Ankara",
            "publisher": "Deneme Akademi",
        },
    ),
    "apa-chapter-tr": (
        "Ak, C. (2012). Göç. D. Kaya (Ed.), Kent Yazıları içinde (s. 45-67). Bursa: Ev Yayınları.",
        {"type": "chapter", "container": "Kent Yazıları", "pages": "45-67"},
    ),
    "apa-chapter-en": (
        "Smith, J. (2005). Cities. In B. Jones (Ed.), The City Reader (pp. 1-25). Paris: Example.",
        {
            "type": "chapter",
            "container": "The City Reader",
            "pages": "1-25",
            "publisher": "Example",
        },
    ),
    "isnad-article": (
        "Kaya, Ali - Ak, Ayşe. “Bilgi ve Yöntem”. Örnek Dergisi 12/3 (2018), 45-67.",
        {
            "year": "2018",
            "title": "Bilgi ve Yöntem",
            "container": "Örnek Dergisi",
            "volume": "12",
            "issue": "3",
        },
    ),
    "isnad-book": (
        "Kaya, Ali. Bir Tarih. Ankara: Deneme Yayınları, 2015.",
        {"type": "book", "year": "2015", "title": "Bir Tarih", "publisher": "Deneme Yayınları"},
    ),
    "vancouver": (
        "1. Kaya A, Demir B, Oz C. Asthma in children. J Ex Sci. 2018;12(3):45-50.",
        {"number": 1, "year": "2018", "title": "Asthma in children", "container": "J Ex Sci"},
    ),
    "ieee": (
        "[2] A. Kaya and B. Demir, “Deep nets,” Ex. Trans. Nets, vol. 12, no. 3, pp. 4–5, 2018.",
        {"number": 2, "year": "2018", "title": "Deep nets", "volume": "12", "pages": "4–5"},
    ),
    "author who is not turned round, the year at the end": (
        "Yeni Gün. “Ova Haberi”. Örnek Dergisi 3/31 (5 Temmuz 1922), 98.",
        {"authors": (Author("Yeni Gün"),), "year": "1922", "title": "Ova Haberi"},
    ),
    "institution": (
        "Örnek Kurumu (2020). Nüfus. https://www.ornek.example (Erişim tarihi: 12.05.2021)",
        {"type": "webpage", "year": "2020", "title": "Nüfus", "url": "https://www.ornek.example"},
    ),
    "newspaper": (
        "Yeni Gün (2020, 17 Temmuz). Ateşkes sürüyor.",
        {"type": "article-newspaper", "year": "2020", "date": "2020-07-17"},
    ),
    "thesis": (
        "Er, B. (2010). Kimlik. (Yayımlanmamış doktora tezi). Örnek Üniversitesi, Ankara.",
        {"type": "thesis", "title": "Kimlik"},
    ),
    "commas": (
        "KAYA, Ali (2017), Bir Kitap, Örnek Yayınları, İstanbul.",
        {"type": "book", "year": "2017", "title": "Bir Kitap", "publisher": "Örnek Yayınları"},
    ),
    "institution with its acronym": (
        "Örnek Kurumu [ÖRK]. (2020). Nüfus. https://www.ornek.example",
        {"authors": (Author("Örnek Kurumu"),), "year": "2020", "title": "Nüfus"},
    ),
    "day in brackets": (
        "Yeni Ajans (17 Temmuz 2020). “Ateşkes”, https://a.example/1 (Erişim Tarihi: 22.01.2022).",
        {"authors": (Author("Yeni Ajans"),), "date": "2020-07-17", "title": "Ateşkes"},
    ),
    "volume without issue": (
        "Kaya, A. (2020). City. Journal of Examples, 5, 1–20.",
        {"container": "Journal of Examples", "volume": "5", "issue": None, "pages": "1–20"},
    ),
    "volume with a colon": (
        "ÖZ, Ahmet (2012), “Kent”, Örnek Dergisi, Cilt: 5, Sayı: 2, ss. 12-34.",
        {"container": "Örnek Dergisi", "volume": "5", "issue": "2", "pages": "12-34"},
    ),
    "translator before the place": (
        "Kaya, Ali. Bilgi. çev. Can Ak. İstanbul: Örnek Yayınları, 2015.",
        {"place": "İstanbul", "publisher": "Örnek Yayınları"},
    ),
    "translator in the title": (
        "Kaya, A. (2015). Doğuş (M. A. Er, Çev.). Ev Yayınları.",
        {"title": "Doğuş", "publisher": "Ev Yayınları"},
    ),
    "undated": ("Kaya, A. (t.y.). Bir metin.", {"year": None, "title": "Bir metin"}),
}


@pytest.mark.parametrize(("entry", "expected"), ENTRIES.values(), ids=ENTRIES)
def test_fields(entry: str, expected: dict[str, Any]) -> None:
    reference = parse_reference(entry)
    assert {name: getattr(reference, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("entry", "families"),
    [
        ("Kaya, A. (2018). Ad.", ["Kaya"]),
        ("Kaya, A. B., Demir, C. ve Ak, D. (2018). Ad.", ["Kaya", "Demir", "Ak"]),
        ("Smith, J., & Brown, B. (2018). Name.", ["Smith", "Brown"]),
        ("Kaya, Ali - Ak, Ayşe. Ad. Ankara: Ev, 2018.", ["Kaya", "Ak"]),
        ("Van Dijk, T. A. (1998). Name.", ["Van Dijk"]),
        ("3. Kaya A, Oz BC. Name. J Ex. 2018;1:2-3.", ["Kaya", "Oz"]),
        ("[4] A. Kaya, “Name,” 2018.", ["Kaya"]),
        ("Türk Ev Kurumu. (2011). Ad.", ["Türk Ev Kurumu"]),
        ("Mustafa Necip. “Kır Yolları”. Ova 1 (1921), 3.", ["Mustafa Necip"]),
        ("Ev ve Yol Kurumu. Yıllık 2010. Kars: Ev, 2011.", ["Ev ve Yol Kurumu"]),
    ],
)
def test_authors(entry: str, families: list[str]) -> None:
    assert [author.family for author in parse_reference(entry).authors] == families


def test_a_line_for_the_author_repeats_the_author_before() -> None:
    first, second = parse_references(["Kaya, A. (2015). Bir.", "____ (2016). İki."])
    assert second.authors == first.authors
    assert second.year == "2016"


def test_ids_are_unique_and_ascii() -> None:
    references = parse_references(["Şık, A. (2018). Bir.", "Şık, A. (2018). İki."])
    assert [reference.id for reference in references] == ["sik-2018", "sik-2018-2"]


@given(st.text(max_size=300))
def test_any_text_is_kept(text: str) -> None:
    assert parse_reference(text).text == " ".join(text.split())
