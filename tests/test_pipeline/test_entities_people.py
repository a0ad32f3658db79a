"""The rules for people: titles, honorifics, bynames, authors in capitals. A case a line."""

import time

import pytest

from pipeline.components.entities import follow_guideline
from pipeline.components.entities_article import repeat_known_names
from pipeline.components.entities_model import FoundEntity


def people(text: str, surface: str) -> list[str]:
    start = text.index(surface)
    entity = FoundEntity(start, start + len(surface), "PERSON", 0.95)
    return [text[e.start : e.end] for e in follow_guideline(text, [entity], [])]


TITLES = [
    pytest.param("Oraya Sultan Murad geldi", "Sultan Murad", ["Murad"], id="a sultan's name"),
    pytest.param("Sultan IV. Mehmed’e", "Sultan IV. Mehmed’e", ["IV. Mehmed"], id="his number"),
    pytest.param("Sultan Korkmaz’ın evi", "Sultan Korkmaz’ın", ["Sultan Korkmaz"], id="given name"),
    pytest.param("Fatih Sultan Mehmed", "Fatih Sultan Mehmed", ["Fatih Sultan Mehmed"], id="whole"),
    pytest.param("II. Abdülhamid", "II. Abdülhamid", ["II. Abdülhamid"], id="number alone"),
    pytest.param("İmam Nesefî’nin", "İmam Nesefî’nin", ["Nesefî"], id="İmam"),
    pytest.param("o Kara oğlu Nâzım’ın", "Kara", ["Kara oğlu Nâzım"], id="his father’s name"),
    pytest.param("o Nâzım bin el-Kara der", "Nâzım", ["Nâzım bin el-Kara"], id="with an article"),
    pytest.param("Şeyh Kudsî ile", "Şeyh Kudsî", ["Kudsî"], id="Şeyh"),
    pytest.param("Kādî İyâz der", "Kādî İyâz", ["İyâz"], id="Kadı with a macron"),
    pytest.param("Hz. Ömer’in", "Hz. Ömer’in", ["Ömer"], id="Hz."),
    pytest.param("Hz. Peygamber’in sözü", "Hz. Peygamber’in", [], id="a title and no name"),
    pytest.param("Molla Kasım Efe’nin", "Molla Kasım Efe’nin", ["Kasım Efe"], id="Molla, a title"),
    pytest.param("Molla Kasım’ın", "Molla Kasım’ın", ["Molla Kasım"], id="Molla and one word"),
    pytest.param("Kaptan-ı Derya Piyale Paşa", "Derya Piyale Paşa", ["Piyale Paşa"], id="izafet"),
    pytest.param("İkinci Kâtibi Can Er’i", "Kâtibi Can Er’i", ["Can Er"], id="an office"),
    pytest.param("Şeyhülislâm Esad Efendi", "Şeyhülislâm Esad Efendi", ["Esad Efendi"], id="rank"),
    pytest.param("Prof.Dr.Can Er", "Prof.Dr.Can Er", ["Can Er"], id="titles without a space"),
    pytest.param("Dr. Öğr. Üyesi Can Er", "Dr. Öğr. Üyesi Can Er", ["Can Er"], id="Üyesi"),
    pytest.param("Krş. Can Er, s. 3", "Krş. Can Er", ["Can Er"], id="a reference's sign"),
    pytest.param("Queen Anne’s lace", "Queen Anne", ["Anne"], id="English"),
    pytest.param("Mimar Can Er’in", "Mimar Can Er’in", ["Can Er"], id="an occupation"),
    pytest.param("Mimar Sinan’ın", "Mimar Sinan’ın", ["Mimar Sinan"], id="known by it"),
    pytest.param("o yıl Romalı Titus geldi", "Titus", ["Titus"], id="of an empire"),
    pytest.param("Hacı Can Er", "Hacı Can Er", ["Hacı Can Er"], id="Hacı is a part of the name"),
]

BEHIND = [
    pytest.param("Rıza Paşa’ya", "Rıza", ["Rıza Paşa"], id="Paşa"),
    pytest.param("Rıza Paşanın", "Rıza", ["Rıza Paşanın"], id="a suffix without apostrophe"),
    pytest.param("Rıza Beyin kızı", "Rıza", ["Rıza Beyin"], id="Bey with a suffix"),
    pytest.param("Rıza Beyazıt’ta", "Rıza", ["Rıza"], id="a word that begins like one"),
    pytest.param("o gün Hürrem Sultan Selim’i", "Hürrem", ["Hürrem"], id="the next one's title"),
    pytest.param("Ebû Bekir b. Hasan der", "Ebû Bekir", ["Ebû Bekir b. Hasan"], id="son of"),
    pytest.param("Fahr al-Dīn al-Sāvī", "Fahr", ["Fahr al-Dīn al-Sāvī"], id="two articles"),
    pytest.param("Ebü’l-Hasan er-Rûyânî’ye", "Ebü’l-Hasan", ["Ebü’l-Hasan er-Rûyânî"], id="dative"),
]

BYNAMES = [
    pytest.param(
        "bunu Tosyalı Rıza Tevfik yazar", "Rıza Tevfik", ["Tosyalı Rıza Tevfik"], id="-lı"
    ),
    pytest.param("bunu Fransalı Rıza yazar", "Rıza", ["Rıza"], id="of a country: an adjective"),
    pytest.param("o Tunuslu Rıza Paşa gelir", "Rıza Paşa", ["Tunuslu Rıza Paşa"], id="with a rank"),
    pytest.param(
        "Farklı Rıza Tevfik", "Rıza Tevfik", ["Rıza Tevfik"], id="a sentence's first word"
    ),
    pytest.param("Osmanlı Rıza Paşa", "Rıza Paşa", ["Rıza Paşa"], id="a dynasty"),
    pytest.param("Kadızâde Rıza der", "Rıza", ["Kadızâde Rıza"], id="-zâde, also first"),
    pytest.param("eski Hilmî Rıza Efendi", "Rıza Efendi", ["Hilmî Rıza Efendi"], id="pen name"),
    pytest.param("eski millî Rıza Efendi", "Rıza Efendi", ["Rıza Efendi"], id="small letters"),
    pytest.param("o Millî Rıza der", "Rıza", ["Rıza"], id="a long vowel without a rank"),
    pytest.param("o Maarif Vekili Rıza der", "Rıza", ["Rıza"], id="a title is no byname"),
    pytest.param("Tarihçi Rıza der", "Tarihçi Rıza", ["Rıza"], id="a calling"),
    pytest.param("Uzm. Dt. Rıza der", "Uzm. Dt. Rıza", ["Rıza"], id="abbreviated titles"),
    pytest.param("Kemâleddîn-i Rûmî’nin", "Rûmî", ["Kemâleddîn-i Rûmî"], id="izafet"),
    pytest.param("Divan-ı Rûmî’nin", "Rûmî", ["Rûmî"], id="the izafet of a work"),
    pytest.param("o Damad Rıza Paşa", "Rıza Paşa", ["Damad Rıza Paşa"], id="listed"),
    pytest.param("o Tosyalı Tatar der", "Tatar", ["Tatar"], id="a people has none"),
    pytest.param("bu Ebü’l-Alâ Rıza", "Rıza", ["Ebü’l-Alâ Rıza"], id="father of"),
]

WORDS = [
    pytest.param("bu İbnü’l-Verdî’nin", "İbnü’l", ["İbnü’l-Verdî"], id="the article's hyphen"),
    pytest.param("bu İbnü’l-Verdî’nin", "Verdî", ["İbnü’l-Verdî"], id="its second half"),
    pytest.param("by ʿUmar al-Sāvī", "Umar al-Sāvī", ["ʿUmar al-Sāvī"], id="ayn is a letter"),
    pytest.param("bu kitaptaHegel’in", "kitaptaHegel’in", ["Hegel"], id="a lost space"),
    pytest.param("van Dijk yazar", "van Dijk", ["van Dijk"], id="a particle stays"),
    pytest.param("ve Can Er yazar", "ve Can Er", ["Can Er"], id="a conjunction goes"),
    pytest.param("Can ERDEM2*, bu", "Can ERDEM2*", ["Can ERDEM"], id="marks of notes"),
    pytest.param("Can ERDEM2, Ece IŞIK3", "Can", ["Can ERDEM", "Ece IŞIK"], id="a line of authors"),
    pytest.param("Can ERDEM ULU* – Ece IŞIK**", "Ece", ["Can ERDEM ULU", "Ece IŞIK"], id="dash"),
    pytest.param("Can ERDEM* Ece IŞIK**", "Can", ["Can ERDEM", "Ece IŞIK"], id="marks alone"),
    pytest.param("Elnur MƏMMƏDOV* Ece IŞIK**", "Ece", ["Elnur MƏMMƏDOV", "Ece IŞIK"], id="Azeri"),
    pytest.param("Can ERDEM ve Ece IŞIK AK", "Can", ["Can ERDEM", "Ece IŞIK AK"], id="no mark"),
    pytest.param("Can Erdem2   , Ece Işık3", "Can", ["Can Erdem"], id="a surname with a mark"),
    pytest.param("Can Grup2 içinde", "Can", ["Can"], id="no line of authors"),
    pytest.param("Can Erdem*, Ece Işık**", "Can", ["Can Erdem"], id="an asterisk and a comma"),
    pytest.param("Can Erdem*, Ece Işık**", "Ece", ["Ece Işık"], id="the last of a line"),
    pytest.param("Can Erdem† and Ece Işık‡", "Can", ["Can Erdem"], id="a dagger"),
    pytest.param("Can Erdem† and Ece Işık‡", "Ece", ["Ece Işık"], id="a double dagger at the end"),
    pytest.param("Can Erdem¹ ; Ece Işık²", "Can", ["Can Erdem"], id="a raised figure"),
    pytest.param("Can Erdem¹; Ece Işık²", "Ece", ["Ece Işık"], id="a raised figure at the end"),
    pytest.param("Can Erdem¹,*, Ece Işık²", "Can", ["Can Erdem"], id="two marks"),
    pytest.param("Can Erdem*", "Can", ["Can Erdem"], id="one author alone"),
    pytest.param("Can Ak Öyküleri*", "Can Ak", ["Can Ak"], id="a title's noun"),
    pytest.param("Öykücü Can Seçki*", "Can", ["Can"], id="a title's last word"),
    pytest.param("o Can Model* ile", "Can", ["Can"], id="an asterisk inside a sentence"),
    pytest.param("Can Erdem****, Ece", "Can", ["Can"], id="a row of asterisks"),
    pytest.param("posta 01360 kodu", "01360", [], id="figures alone"),
    pytest.param("Oraya Can NATO ile gitti", "Can", ["Can", "NATO"], id="capitals in a sentence"),
    pytest.param("Öz", "Öz", [], id="a heading of the abstract"),
    pytest.param("Öz’ün kitabı", "Öz’ün", ["Öz"], id="a surname"),
]

EPONYMS = [
    pytest.param("Levene’in testi", "Levene’in", [], id="always a test"),
    pytest.param("Fisher’in kesin testi", "Fisher’in", [], id="exact test in the genitive"),
    pytest.param("Fisher’in kitabı", "Fisher’in", ["Fisher"], id="a person's book"),
    pytest.param("Cohen d değeri", "Cohen", [], id="effect size"),
    pytest.param("Cohen’s kappa", "Cohen", [], id="kappa"),
    pytest.param("Hosmer-Lemeshow ile", "Hosmer-Lemeshow", [], id="a pair"),
    pytest.param("Cox bunu yazdı", "Cox", ["Cox"], id="one of a pair alone"),
    pytest.param("Er Okul Kaygısı Ölçeği", "Er", [], id="a scale with its words between"),
    pytest.param("Er’in Okul Kaygısı Ölçeği", "Er’in", ["Er"], id="his scale"),
    pytest.param("Jones kriterleri", "Jones", [], id="criteria"),
    pytest.param("Er/Peru kararı", "Er", [], id="the case of a court"),
    pytest.param("Er’in kararı", "Er’in", ["Er"], id="his decision"),
    pytest.param("o Kerrâmiyye’de", "Kerrâmiyye", [], id="a school"),
    pytest.param("Lyon Konsili", "Lyon Konsili", [], id="a council is an event"),
]


@pytest.mark.parametrize(
    ("text", "surface", "expected"), [*TITLES, *BEHIND, *BYNAMES, *WORDS, *EPONYMS]
)
def test_people(text, surface, expected):
    assert people(text, surface) == expected


def test_al_din_makes_a_place_a_person():
    text = "by Fahr al-Dīn here"
    (entity,) = follow_guideline(text, [FoundEntity(3, 7, "LOCATION", 0.4)], [])
    assert (text[entity.start : entity.end], entity.label) == ("Fahr al-Dīn", "PERSON")


def test_the_article_knows_the_word_before_a_name():
    texts = ["Şair Kul Hâmî der.", "Kul Hâmî’ye göre", "Bunu Kemâleddîn-i Hâmî yazar."]
    known = [[FoundEntity(5, 13, "PERSON", 0.9)], [FoundEntity(4, 8, "PERSON", 0.9)], []]
    repeated = repeat_known_names(texts, known, [[], [], []])
    names = [[t[e.start : e.end] for e in es] for t, es in zip(texts, repeated, strict=True)]
    assert names == [["Kul Hâmî"], ["Kul Hâmî"], ["Kemâleddîn-i Hâmî"]]


def test_a_byname_seen_as_a_name_is_not_doubled():
    text = "oradaki Kadızâde Rıza der"
    known = [FoundEntity(8, 16, "PERSON", 0.9), FoundEntity(17, 21, "PERSON", 0.9)]
    assert [text[e.start : e.end] for e in follow_guideline(text, known, [])] == ["Kadızâde Rıza"]


@pytest.mark.parametrize(
    "part",
    ["Can ERDEM2, ", "Ebü’l-", "İbn Can b. ", "Tosyalı ", "Dr. ", "a/b ", "Sultan ", "Hacı Can "],
)
def test_long_runs_take_linear_time(part):
    text = part * (40_000 // len(part))
    step = len(part)
    known = [
        FoundEntity(start, start + step - 1, "PERSON", 0.9)
        for start in range(0, len(text) - step, 2 * step)
    ]
    started = time.perf_counter()
    follow_guideline(text, known, [])
    assert time.perf_counter() - started < 5


def test_an_author_with_an_orcid():
    text = "M.C. Ova-Kıyı: https://orcid.org/0000-0001-0000-0000"
    found = follow_guideline(text, [FoundEntity(0, 13, "LOCATION")], [])
    assert [(text[e.start : e.end], e.label) for e in found] == [("M.C. Ova-Kıyı", "PERSON")]


def test_a_title_of_honour_in_one_word_is_a_person():
    text = "Oysa Bedreddin er-Ovî der."
    [name] = follow_guideline(text, [FoundEntity(5, 14, "LOCATION", 0.6)], [])
    assert (text[name.start : name.end], name.label) == ("Bedreddin er-Ovî", "PERSON")


def test_life_dates_tell_the_whole_name():
    text = "Oysa Ali er-Ovî (ö. 606/1210) der."
    [name] = follow_guideline(text, [FoundEntity(5, 8, "LOCATION", 0.6)], [])
    assert (text[name.start : name.end], name.label) == ("Ali er-Ovî", "PERSON")
