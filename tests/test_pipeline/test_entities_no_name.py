"""What a tagger takes for names and is none: a case a line, with its reason."""

import time

import pytest

from pipeline.components.entities import follow_guideline
from pipeline.components.entities_article import repeat_known_names
from pipeline.components.entities_model import FoundEntity


def found(text: str, surface: str, label: str, score: float | None = None) -> FoundEntity:
    start = text.index(surface)
    return FoundEntity(start, start + len(surface), label, score)


GUIDELINE = [
    pytest.param("Ova, ORCID: 0000", "ORCID", "ORGANIZATION", [], id="a register"),
    pytest.param("harita N gösterir", "N", "PERSON", [], id="one letter"),
    pytest.param("Trans-Sibirya hattı", "Trans", "LOCATION", [], id="a prefix"),
    pytest.param("köke -mIş gelir", "mIş", "LOCATION", [], id="a suffix"),
    pytest.param("Rize -Of arası", "Of", "LOCATION", [], id="LOSS: a town after a loose hyphen"),
    pytest.param("Oda 3 boştur", "Oda 3", "LOCATION", [], id="a numbered room"),
    pytest.param("A.B. kararında", "A.B.", "ORGANIZATION", [], id="a case by initials"),
    pytest.param("Ece/Peru kararı", "Peru", "LOCATION", [], id="the state in a case's name"),
    pytest.param("Peru kararı geri aldı", "Peru", "LOCATION", ["Peru"], id="who decided"),
    pytest.param(
        "Ece ve Diğerleri/Peru davası", "Ece", "ORGANIZATION", [], id="the party of a case"
    ),
    pytest.param("Peru-Şili Savaşı", "Peru", "LOCATION", [], id="the first of a war's two"),
    pytest.param("Peru-Şili savaşları", "Peru", "LOCATION", ["Peru"], id="wars in small letters"),
    pytest.param("Peru-Şili Dostluk Antlaşması", "Peru", "LOCATION", [], id="a treaty of two"),
    pytest.param("Peru Dostluk Antlaşması", "Peru", "LOCATION", [], id="a treaty's matter"),
    pytest.param(
        "Peru Lima Sözleşmesi’ni onayladı", "Peru", "LOCATION", ["Peru"], id="who signed it"
    ),
    pytest.param(
        "Peru’nun Hava Sahasına Dair Sözleşme", "Peru", "LOCATION", [], id="what a treaty is about"
    ),
    pytest.param("Peru’nun imzaladığı Sözleşme", "Peru", "LOCATION", ["Peru"], id="a signatory"),
    pytest.param("Ova Gaz Boru Hattı", "Ova", "LOCATION", [], id="a pipeline"),
    pytest.param("“Su Yolu” başlıklı yazı", "Su Yolu", "ORGANIZATION", [], id="a quoted title"),
    pytest.param("“Su Yolu” adlı roman", "Su Yolu", "PERSON", [], id="a novel"),
    pytest.param("“Su Yolu” adlı dernek", "Su Yolu", "ORGANIZATION", ["Su Yolu"], id="a body"),
    pytest.param(
        "“Rize’de kış” başlıklı haber", "Rize", "LOCATION", ["Rize"], id="a place in a headline"
    ),
    pytest.param("Su Ansiklopedisi’ne göre", "Su Ansiklopedisi", "ORGANIZATION", [], id="a work"),
    pytest.param("ABK’nın 3. maddesi", "ABK", "ORGANIZATION", [], id="a law by its articles"),
    pytest.param("ABK m. 12", "ABK", "ORGANIZATION", [], id="an article cut short"),
    pytest.param("ABK’nın 3. raporu", "ABK", "ORGANIZATION", ["ABK"], id="a body's report"),
    pytest.param("KPSS sonuçları", "KPSS", "ORGANIZATION", [], id="an exam"),
    pytest.param(
        "Anayasa Mahkemesi",
        "Anayasa Mahkemesi",
        "ORGANIZATION",
        ["Anayasa Mahkemesi"],
        id="a court",
    ),
    pytest.param("Önce Anayasa okundu", "Anayasa", "ORGANIZATION", [], id="the constitution"),
    pytest.param(
        "Kaya ile Ayşe Demir geldi", "Ayşe Demir", "ORGANIZATION", ["Ayşe Demir"], id="a given name"
    ),
    pytest.param(
        "o Ova 3. İş Mahkemesi",
        "İş Mahkemesi",
        "ORGANIZATION",
        ["Ova 3. İş Mahkemesi"],
        id="a numbered court with its town",
    ),
    pytest.param(
        "3. İş Mahkemesi", "İş Mahkemesi", "ORGANIZATION", ["İş Mahkemesi"], id="no town named"
    ),
    pytest.param(
        "Peru-Şili Su Üniversitesi",
        "Şili Su Üniversitesi",
        "ORGANIZATION",
        ["Peru-Şili Su Üniversitesi"],
        id="a university of two",
    ),
    pytest.param(
        "Peru-Su Birliği", "Su Birliği", "ORGANIZATION", ["Su Birliği"], id="a pair of two bodies"
    ),
    pytest.param(
        "o Çevre, Su ve Orman Bakanlığı",
        "Su ve Orman Bakanlığı",
        "ORGANIZATION",
        ["Çevre, Su ve Orman Bakanlığı"],
        id="a ministry with a comma",
    ),
    pytest.param(
        "Ova Üniversitesi İİBF, Su Bilimi Bölümü",
        "Ova Üniversitesi İİBF, Su Bilimi Bölümü",
        "ORGANIZATION",
        ["Ova Üniversitesi İİBF", "Su Bilimi Bölümü"],
        id="a unit behind a comma",
    ),
    pytest.param(
        "Ova Üniversitesi Ağız, Diş Bilimi Bölümü",
        "Ova Üniversitesi Ağız, Diş Bilimi Bölümü",
        "ORGANIZATION",
        ["Ova Üniversitesi Ağız, Diş Bilimi Bölümü"],
        id="a comma in the name of a unit",
    ),
    pytest.param("L Ova Su Ktp.", "L Ova Su Ktp.", "ORGANIZATION", ["Ova Su Ktp."], id="siglum"),
    pytest.param("S3 Nizip", "S3 Nizip", "LOCATION", ["Nizip"], id="the code of a row"),
    pytest.param("3DSİ Kurulu", "3DSİ Kurulu", "ORGANIZATION", ["DSİ Kurulu"], id="a mark"),
    pytest.param("A Haber açıldı", "A Haber", "ORGANIZATION", ["A Haber"], id="a channel"),
    pytest.param(
        "o Ova Ktp., Hacı Ece, nr. 3", "Hacı Ece", "PERSON", ["Ova Ktp."], id="a collection"
    ),
    pytest.param("Lisânü’l-arab yazdı", "Lisânü’l-arab", "PERSON", [], id="an Arabic title"),
    pytest.param("Ebu’l-feth yazdı", "Ebu’l-feth", "PERSON", ["Ebu’l-feth"], id="a byname"),
    pytest.param("Ova X3 (Ova Inc.)", "Ova X3", "ORGANIZATION", [], id="a device, then its maker"),
    pytest.param("Ova X3 (Ova Birliği)", "Ova X3", "ORGANIZATION", ["Ova X3"], id="an old name"),
    pytest.param("Ehl-i hak geldi", "Ehl-i hak", "PERSON", [], id="a people of the faith"),
    pytest.param("Gene de Kaya geldi", "de Kaya", "PERSON", ["Kaya"], id="a particle"),
    pytest.param("o yıl de Kaya geldi", "de Kaya", "PERSON", ["de Kaya"], id="part of a name"),
    pytest.param(
        "Emir Şemseddin geldi", "Emir Şemseddin", "PERSON", ["Şemseddin"], id="a rank before"
    ),
    pytest.param("Emir Kaya geldi", "Emir Kaya", "PERSON", ["Emir Kaya"], id="a given name, too"),
    pytest.param("D-8 açması", "D-8", "ORGANIZATION", [], id="a trench"),
    pytest.param("D-8 ülkeleri", "D-8", "ORGANIZATION", ["D-8"], id="a group of states"),
]


@pytest.mark.parametrize(("text", "surface", "label", "expected"), GUIDELINE)
def test_what_is_no_name(text: str, surface: str, label: str, expected: list[str]) -> None:
    names = follow_guideline(text, [found(text, surface, label)], [])
    assert [text[e.start : e.end] for e in names] == expected


def test_a_person_with_a_given_name_is_no_body() -> None:
    text = "Kaya ile Ayşe Demir geldi"
    names = follow_guideline(text, [found(text, "Ayşe Demir", "ORGANIZATION")], [])
    assert [e.label for e in names] == ["PERSON"]


ARTICLE = [
    pytest.param(
        ["Hane geçinir.", "Her hane sayıldı."],
        ("Hane", "LOCATION", 0.8),
        None,
        id="a word that the article writes small",
    ),
    pytest.param(
        ["Hanenin işi.", "Her hane sayıldı."],
        ("Hanenin", "LOCATION", 0.8),
        None,
        id="with a case suffix",
    ),
    pytest.param(
        ["Hane’nin işi.", "Her hane sayıldı."],
        ("Hane", "LOCATION", 0.8),
        "LOCATION",
        id="an apostrophe makes it a name",
    ),
    pytest.param(
        ["Bugün Hane geçinir.", "Her hane."],
        ("Hane", "LOCATION", 0.8),
        "LOCATION",
        id="a capital within the sentence",
    ),
    pytest.param(
        ["Ordu ilinde.", "Bir ordu geldi."],
        ("Ordu", "LOCATION", 0.8),
        "LOCATION",
        id="a province",
    ),
    pytest.param(
        ["Anahtar Kelimeler: Su, Göç, Ova", "Bu göç sürdü."],
        ("Göç", "LOCATION", 0.8),
        None,
        id="a keyword",
    ),
    pytest.param(
        ["Bu Divan’da su anılır.", "Ece’nin Divan’ında su vardır."],
        ("Divan", "PERSON", 0.99),
        None,
        id="what somebody has is a work",
    ),
    pytest.param(
        ["Bugün Bursa’da kaldı.", "Ece’nin Bursa’sında su vardır."],
        ("Bursa", "LOCATION", 0.8),
        "LOCATION",
        id="a known place that somebody has",
    ),
    pytest.param(
        ["Bu Fusûs okunur.", "Ece, Fusûsü’l-hikem yazdı."],
        ("Fusûs", "PERSON", 0.99),
        None,
        id="the first noun of an Arabic title",
    ),
    pytest.param(
        ["Bugün Nizâm geldi.", "Vezir Nizâmü’l-Mülk kaldı."],
        ("Nizâm", "PERSON", 0.99),
        "PERSON",
        id="the second half of a person's name has a capital",
    ),
    pytest.param(
        ["A. Meşru Amaç", "B. Ölçü"],
        ("A. Meşru", "PERSON", 0.99),
        "PERSON",
        id="LOSS: the word of a heading with a letter",
    ),
    pytest.param(
        ["Bugün ABÖ iyidir.", "Su Ölçeği verildi."],
        ("ABÖ", "ORGANIZATION", 0.9),
        None,
        id="the acronym of a scale",
    ),
    pytest.param(
        ["Bugün ABÖ iyidir.", "Su azdır."],
        ("ABÖ", "ORGANIZATION", 0.9),
        "ORGANIZATION",
        id="no scale in the article",
    ),
    pytest.param(
        ["Bugün DSÖ iyidir.", "Su Ölçeği verildi."],
        ("DSÖ", "ORGANIZATION", 0.9),
        "ORGANIZATION",
        id="a known body",
    ),
    pytest.param(
        ["Bugün ABX iyidir.", "ABX skoru 3 oldu."],
        ("ABX", "ORGANIZATION", 0.99),
        None,
        id="a score",
    ),
    pytest.param(
        ["Bugün ABX iyidir.", "su kalitesi indeksi (ABX) arttı."],
        ("ABX", "ORGANIZATION", 0.99),
        None,
        id="the English acronym of an index",
    ),
    pytest.param(
        ["Bugün ABX iyidir.", "Su Koruma Kanunu (ABX) çıktı."],
        ("ABX", "ORGANIZATION", 0.99),
        "ORGANIZATION",
        id="a law with other initials",
    ),
    pytest.param(
        ["Bugün SKK iyidir.", "Su Koruma Kanunu (SKK) çıktı."],
        ("SKK", "ORGANIZATION", 0.99),
        None,
        id="a law",
    ),
]


@pytest.mark.parametrize(("texts", "name", "label"), ARTICLE)
def test_what_the_article_tells(
    texts: list[str], name: tuple[str, str, float], label: str | None
) -> None:
    first = found(texts[0], *name)
    kept = repeat_known_names(texts, [[first], *([] for _ in texts[1:])], [[] for _ in texts])
    assert [e.label for e in kept[0]] == ([label] if label else [])


def test_a_term_of_the_keywords_alone_is_no_body() -> None:
    texts = ["Keywords: Rural Opposition, River Council", "It is rural."]
    names = [
        found(texts[0], name, "ORGANIZATION", 0.8) for name in ("Rural Opposition", "River Council")
    ]
    kept, _ = repeat_known_names(texts, [names, []], [[], []])
    assert [texts[0][e.start : e.end] for e in kept] == ["River Council"]


def test_who_follows_somebody_is_no_name() -> None:
    texts = ["Bunu Zî Nâzım söyler.", "O Zî Nâzımcı görüş."]
    names = [
        found(texts[0], "Zî Nâzım", "PERSON", 0.9),
        found(texts[1], "Zî Nâzımcı", "PERSON", 0.9),
    ]
    kept = repeat_known_names(texts, [[names[0]], [names[1]]], [[], []])
    assert [len(entities) for entities in kept] == [1, 0]


FIRST_WORDS = [
    pytest.param("Ovayı Gediz sular.", "Ovayı Gediz", "LOCATION", "Gediz", id="an object"),
    pytest.param("Bu Ovayı Gediz sular.", "Ovayı Gediz", "LOCATION", "Ovayı Gediz", id="within"),
    pytest.param("Kuzey Gediz sular.", "Kuzey Gediz", "LOCATION", "Kuzey Gediz", id="a direction"),
    pytest.param("Ova Gediz sular.", "Ova Gediz", "ORGANIZATION", "Ova Gediz", id="a body"),
    pytest.param("Kuşçu Ali Kaya gitti.", "Kuşçu Ali Kaya", "PERSON", "Ali Kaya", id="a trade"),
]


@pytest.mark.parametrize(("text", "surface", "label", "expected"), FIRST_WORDS)
def test_the_first_word_of_a_sentence(text: str, surface: str, label: str, expected: str) -> None:
    texts = [text, "Her ova, kuzey ve kuşçu; Gediz; Ali Kaya."]
    names = [found(texts[1], "Gediz", "LOCATION"), found(texts[1], "Ali Kaya", "PERSON")]
    [[first], _] = repeat_known_names(texts, [[found(text, surface, label)], names], [[], []])
    assert text[first.start : first.end] == expected


def test_a_place_with_the_surname_of_an_author_is_that_author() -> None:
    texts = ["Bugün Ece yazdı.", "Su azdır (Ece, 2019)."]
    place = found(texts[0], "Ece", "LOCATION", 0.8)
    [[person], _] = repeat_known_names(texts, [[place], []], [[], [(9, 20)]])
    assert person.label == "PERSON"


def test_a_sure_place_stays_one() -> None:
    texts = ["Bugün Ece kentinde.", "Su azdır (Ece, 2019)."]
    place = found(texts[0], "Ece", "LOCATION", 0.95)
    [[kept], _] = repeat_known_names(texts, [[place], []], [[], [(9, 20)]])
    assert kept.label == "LOCATION"


def test_time_grows_with_the_text() -> None:
    words = "Ece’nin Su-Ova Ve Dair " * 20_000
    start = time.perf_counter()
    follow_guideline(words, [FoundEntity(0, 3, "LOCATION")], [])
    assert time.perf_counter() - start < 20
