"""Lines of a title page: persons, addresses, and what only looks like them."""

from __future__ import annotations

import pytest

from corpus.names import (
    affiliations,
    closes_address,
    is_names,
    leaves_address_open,
    names_type,
    opens_affiliation,
)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Deniz AKSOY1,** , Ece YELKEN2", id="marks behind the names"),
        pytest.param("Deniz AKSOY1*, Ece YELKEN2 , Mert SU1,3", id="an author of two places"),
        pytest.param("Mert Can ULUDERE1, Ece Yelken", id="a given name that is a word of English"),
        pytest.param("Deniz AKSOY*  -  Ece YELKEN**", id="a dash between"),
    ],
)
def test_names(line: str) -> None:
    assert is_names(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Kır Üniversitesi, Fen Fakültesi, Konya,", id="an address that goes on"),
        pytest.param("Bölümü, Konya, Türkiye", id="the end of an address"),
        pytest.param("KÖYLERDEKİ SEYRİ*", id="a word in -deki"),
        pytest.param("İTİBAR MÜCADELESİ*", id="a word in -lesi, and the mark of a note"),
        pytest.param("Öğretimindeki Yeri", id="small letters"),
        pytest.param("Bozkır Evleri 2018", id="a year"),
    ],
)
def test_no_names(line: str) -> None:
    assert not is_names(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("D. Aksoy: https://orcid.org/0000-0001-2345-6789", id="the id of an author"),
        pytest.param("Ece Yelken: 0000-0001-2345-6789", id="without the address"),
        pytest.param("Çevrimiçi/Online: 3 Mayıs 2021", id="the day it went on line"),
    ],
)
def test_a_line_about_the_authors_begins_anew(line: str) -> None:
    assert opens_affiliation(line)
    assert affiliations(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("https://orcid.org/0000-0001-2345-6789", id="an id cut off from its line"),
        pytest.param("Çevrimiçi Öğrenme: Köyden Kente", id="the second line of a title"),
    ],
)
def test_a_line_that_goes_on(line: str) -> None:
    assert not opens_affiliation(line)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        pytest.param("Araştırma Makalesi / Research Article", True, id="in two languages"),
        pytest.param("DERLEME MAKALESİ | REVIEW ARTICLE", True, id="in capitals"),
        pytest.param("Olgu Sunumu (Case Report)", True, id="the second in brackets"),
        pytest.param("Kitap İncelemesi", True, id="in one language"),
        pytest.param("Makale Türü: Derleme", False, id="a field of data is a sentence"),
        pytest.param("Derleme Kitapların Okurları", False, id="a title"),
    ],
)
def test_the_type_of_an_article(line: str, named: bool) -> None:
    assert names_type(line) is named


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        pytest.param("Dr., Vadi Üniversitesi, Kır Bölümü, Amasya,", True, id="a comma"),
        pytest.param("Uzm., Vadi Şehir Hastanesi, Amasya, Tür-", True, id="half a word"),
        pytest.param("Prof., Plain University, Department of", True, id="a word that more follows"),
        pytest.param("Dr., Vadi Üniversitesi, Kır Bölümü, Amasya", False, id="the end"),
        pytest.param("Ece Yelken, Mert Su ve", False, id="names"),
    ],
)
def test_an_address_that_goes_on(line: str, goes_on: bool) -> None:
    assert leaves_address_open(line) is goes_on


def test_nothing_goes_on_with_a_day() -> None:
    assert closes_address("Kabul Tarihi / Accepted: 02.06.2019")
    assert not closes_address("Kabul edilen köylerin sayısı")
