"""Turkish or English."""

from __future__ import annotations

import pytest

from corpus.article import Lang
from corpus.language import language_of, sentence_language, unit_language
from corpus.switches import language_switch

TURKISH = "Bu çalışmada köylerin nüfusu incelenmiştir. Sonuçlar nüfusun azaldığını göstermektedir. "
ENGLISH = "The population of villages was studied. The results show that it has been falling. "


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Bu bir deneme.", "tr", id="function words"),
        pytest.param("This is a trial.", "en", id="english function words"),
        pytest.param("KÖYLERİN NÜFUSU VE GELECEĞİ", "tr", id="capitals"),
        # The letter behind the apostrophe is an ending, and no English article.
        pytest.param("Köyün Konya’a Gelişi", "tr", id="an ending behind an apostrophe"),
        pytest.param("The Future of Our Villages", "en", id="title case"),
        pytest.param("Küçük Köylerde Nüfus Hareketleri", "tr", id="turkish title case"),
        pytest.param("Ayşe Işık and Şule Çağ went home.", "en", id="turkish names in english"),
        pytest.param("Smith ve Williams bunu yazdı.", "tr", id="english names in turkish"),
        pytest.param("123", "tr", id="nothing speaks: the default"),
    ],
)
def test_language_of(text: str, lang: str) -> None:
    assert language_of(text) == lang


@pytest.mark.parametrize(
    ("text", "around", "lang"),
    [
        pytest.param("Figure 2. Wells in the upper plain", "tr", "en", id="a caption in English"),
        pytest.param("Table 3. Depth (m)", "tr", "en", id="the label alone speaks"),
        pytest.param("Table 3. Köylerin nüfusu", "tr", "tr", id="an English label only"),
        pytest.param("Şekil 2. Ova kuyuları", "en", "tr", id="a caption in Turkish"),
        pytest.param("Kuyular “wells of the plain” adıyla anılır.", "tr", "tr", id="a quotation"),
        pytest.param(
            "Asst. Prof., Plain University, School of Wells",
            "tr",
            "en",
            id="an English address",
        ),
        pytest.param(
            "* Doç. Dr., Ova Üniversitesi, Kuyu Bölümü, Bursa", "en", "tr", id="a Turkish address"
        ),
        pytest.param(
            "Ova Üniversitesi / Plain University, Bursa", "tr", "tr", id="an address in both"
        ),
        pytest.param(
            "Kuyular Plain University’de ölçüldü.", "tr", "tr", id="a university in a sentence"
        ),
    ],
)
def test_sentence_language(text: str, around: Lang, lang: Lang) -> None:
    assert sentence_language(text, around) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Er, S. (1997). Wells and ditches in Bursa. Ova Yay.", "en", id="its title"),
        pytest.param("Er, S. (1997). Ova ve kuyu. Plain Press.", "tr", id="a Turkish title"),
        pytest.param("Er, S. (1997). Bursa. Plain, 3(2), 41.", "tr", id="nothing speaks"),
    ],
)
def test_the_language_of_an_entry(text: str, lang: Lang) -> None:
    assert unit_language(text, "reference", "tr") == lang
    assert unit_language(text, "sentence", "tr") == "tr"


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        pytest.param([TURKISH + ENGLISH], (0, len(TURKISH)), id="in one paragraph"),
        pytest.param([TURKISH, ENGLISH], (1, 0), id="at a paragraph"),
        pytest.param([ENGLISH, TURKISH], (1, 0), id="english first"),
        pytest.param([TURKISH.strip() + ENGLISH], (0, len(TURKISH) - 1), id="no space between"),
        pytest.param([TURKISH * 3], None, id="one language"),
        pytest.param([TURKISH * 5 + ENGLISH + TURKISH * 5], None, id="an island is a quotation"),
        pytest.param([], None, id="nothing"),
    ],
)
def test_language_switch(texts: list[str], place: tuple[int, int] | None) -> None:
    assert language_switch(texts) == place
