"""Names by their last noun, whatever the tagger says. A case a line, with its reason."""

import time

import pytest

from pipeline.components.entities import follow_guideline
from pipeline.components.entities_article import repeat_known_names
from pipeline.components.entities_model import FoundEntity

REST = " çok eski bir yerdir ve bugün de yıkık durur."


def labelled(text: str, entities: list[FoundEntity]) -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.label[0]) for e in entities]


UNSEEN = [
    pytest.param("o Museum für Antike Kunst’ta", [("Museum für Antike Kunst", "O")], id="German"),
    pytest.param("o Société asiatique de Metz", [("Société asiatique de Metz", "O")], id="fr"),
    pytest.param("bu yıl Ova Kazası’nda", [("Ova Kazası", "L")], id="a division"),
    pytest.param("bu yıl Yeni Ova Sancağı", [("Yeni Ova Sancağı", "L")], id="an adjective of it"),
    pytest.param("bu yıl İş Kazası’nda", [], id="an accident"),
    pytest.param("bu yıl Merkez İlçesi’nde", [], id="every province has one"),
    pytest.param("o Türk Kızılayı’na", [("Türk Kızılayı", "O")], id="known to all"),
    pytest.param("o İl Göç İdaresi Müdürlüğü", [("İl Göç İdaresi Müdürlüğü", "O")], id="longer"),
    pytest.param(
        "kit (Tüp AG, Vaduz, Lihtenştayn)",
        [("Tüp AG", "O"), ("Vaduz", "L"), ("Lihtenştayn", "L")],
        id="kit",
    ),
    pytest.param(
        "o ölçer (Tüp Inc., Dayton, OH, ABD)",
        [("Tüp Inc.", "O"), ("Dayton", "L"), ("OH", "L"), ("ABD", "L")],
        id="a firm, town and state",
    ),
    pytest.param("C. YARGITAY", [("YARGITAY", "O")], id="a court in capitals"),
    pytest.param("o Kıyı Yolu’nun ilk sayısı", [("Kıyı Yolu", "O")], id="what has issues"),
    pytest.param("o Kıyı Yolu’nun nüfus sayısı", [], id="a number of things"),
    pytest.param("o École normale", [], id="no more of the name"),
    pytest.param("bu yıl Alacalı Kilise", [("Alacalı Kilise", "L")], id="a church"),
    pytest.param("o yıl Ermeni Kilisesi", [], id="of a people: no name"),
    pytest.param("Sonra Ermeni Ulu Kilisesi", [("Ulu Kilisesi", "L")], id="a people before it"),
    pytest.param("bu yıl II. Murad Külliyesi", [("II. Murad Külliyesi", "L")], id="numbered"),
    pytest.param("o yıl Tunca ile Arda Nehri", [("Arda Nehri", "L")], id="two rivers"),
    pytest.param("bu yıl Kıyı Mezarlığı Rehberi", [], id="the name goes on"),
    pytest.param("Tunca Nehri", [("Tunca Nehri", "L")], id="two words begin a sentence"),
    pytest.param("Bugünkü Ova Çayı", [], id="three words: the first may be none of it"),
    pytest.param("Edirne’deki Ova Çayı", [("Ova Çayı", "L")], id="after a case suffix"),
    pytest.param("near the old Rose Palace", [("Rose Palace", "L")], id="English"),
    pytest.param("the Kazakh SSR was", [("Kazakh SSR", "L")], id="a republic of the Union"),
    pytest.param("o yıl Kazak Hanlığı", [("Kazak Hanlığı", "L")], id="a state of a people"),
    pytest.param("bu yıl Ova Yazma Kütüphanesi", [("Ova Yazma Kütüphanesi", "O")], id="library"),
    pytest.param("bu yıl Ova Ktp., nr. 3", [("Ova Ktp.", "O")], id="its abbreviation, with stop"),
    pytest.param("o yıl Dilek Encümeni’nde", [("Dilek Encümeni", "O")], id="a committee"),
    pytest.param("bu yıl Tunca Parkı’nda", [("Tunca Parkı", "L")], id="a park"),
    pytest.param("o yıl G20 ve D-8 ülkeleri", [("G20", "O"), ("D-8", "O")], id="groups of states"),
    pytest.param("o yıl G7-TR modeli", [], id="a longer code"),
    pytest.param("o yıl Osmanlı Hükümeti", [("Osmanlı Hükümeti", "O")], id="a government"),
    pytest.param("o yıl Ova 3. İş Mahkemesi", [("Ova 3. İş Mahkemesi", "O")], id="a number in it"),
    pytest.param("o yıl Ova Fay Zonu’nda", [("Ova Fay Zonu", "L")], id="a fault"),
    pytest.param(
        "Kaynak Sabah Yeni Şafak Akşam",
        [("Sabah", "O"), ("Yeni Şafak", "O"), ("Akşam", "O")],
        id="a row",
    ),
    pytest.param("dün Sabah Ali", [], id="one of them alone"),
    pytest.param("o yıl Ova, KTP vb. ajansların", [("Ova", "O"), ("KTP", "O")], id="agencies"),
    pytest.param("o yıl SCI ve SSCI dergileri", [], id="indexes"),
    pytest.param("bu yıl Arap Levhası’nda", [("Arap Levhası", "L")], id="a people names a plate"),
    pytest.param("o yıl Zafer Geçidi’nde", [], id="a parade"),
    pytest.param("o yıl Ova Garı’na", [("Ova Garı", "L")], id="a station"),
    pytest.param("bu Müşteri Segmenti için", [], id="a segment of a market"),
    pytest.param("o yıl Ova Patrikhanesi", [("Ova Patrikhanesi", "O")], id="a church's seat"),
    pytest.param("o yıl Bakanlar Kurulunun", [("Bakanlar Kurulunun", "O")], id="a state has one"),
    pytest.param("o yıl Bâbıâli’nin", [("Bâbıâli", "O")], id="the Ottoman government"),
    pytest.param("o yıl KSB ve Ova Arşivi", [("Ova Arşivi", "O")], id="an acronym and ve"),
    pytest.param(
        "o yıl Ova Belediyesi ve Kıyı Belediyesi", [("Kıyı Belediyesi", "O")], id="LOSS: the first"
    ),
    pytest.param("o yıl Resmî Gazete’de", [("Resmî Gazete", "O")], id="the official gazette"),
    pytest.param("Sadece Ova Yazma Eser Arşivi", [("Ova Yazma Eser Arşivi", "O")], id="opener"),
    pytest.param("by the Court of Fog", [("Court of Fog", "O")], id="a court of something"),
    pytest.param("by the Ova Municipality", [("Ova Municipality", "O")], id="English body"),
    pytest.param(
        "o yıl terazi (Kantar, Bursa, Türkiye)",
        [("Kantar", "O"), ("Bursa", "L"), ("Türkiye", "L")],
        id="its maker",
    ),
    pytest.param("o yıl Siemens (Ova, Almanya) ile", [("Ova", "L")], id="a maker's town"),
    pytest.param("o yıl Dolgun (Kantar, Almanya) ile", [], id="a maker or a town"),
    pytest.param("o yıl kongrede (Bonn, Almanya)", [], id="a town in brackets: no maker"),
    pytest.param("o yıl III. Selim döneminde", [("III. Selim", "P")], id="a sultan's number"),
    pytest.param("köy (Çizim: E. Kaya)", [("E. Kaya", "P")], id="whoever drew a figure"),
    pytest.param(
        "Bartın Eski Kent Müzesi’nde", [("Bartın Eski Kent Müzesi", "O")], id="a town first"
    ),
    pytest.param(
        "o yıl Ova Kütüphanesi ile Kıyı Müzesi", [("Kıyı Müzesi", "O")], id="LOSS: the first of two"
    ),
    pytest.param("o yıl II. Ova Kağanlığı", [("II. Ova Kağanlığı", "L")], id="a khaganate"),
    pytest.param("o yıl CHP ve SGK", [("CHP", "O"), ("SGK", "O")], id="acronyms known to all"),
    pytest.param("o yıl Rusya Federasyonu", [("Rusya Federasyonu", "L")], id="a federal state"),
    pytest.param("o yıl Kürek Federasyonu", [("Kürek Federasyonu", "O")], id="a federal body"),
]


@pytest.mark.parametrize(("text", "expected"), UNSEEN)
def test_unseen(text, expected):
    text += REST
    assert labelled(text, follow_guideline(text, [], [])) == expected


PARTS = [
    pytest.param("o Ece Sultan Camii", "Ece Sultan", "P", [("Ece Sultan Camii", "L")], id="mosque"),
    pytest.param("o Can Bey Ktp.", "Can Bey", "P", [("Can Bey Ktp.", "O")], id="library"),
    pytest.param("o Ova Ulu Camii", "Ova Ulu Camii", "P", [("Ova Ulu Camii", "L")], id="label"),
    pytest.param(
        "o Ova Teşkilatı Üye ve Gözlemci Devletlerinin",
        "Ova Teşkilatı Üye ve Gözlemci Devletlerinin",
        "O",
        [("Ova Teşkilatı", "O")],
        id="its members",
    ),
    pytest.param("bu Ova Kalesi", "Ova", "L", [("Ova Kalesi", "L")], id="place and noun"),
    pytest.param("bu Ova kalesi", "Ova", "L", [("Ova", "L")], id="small letter: a common noun"),
    pytest.param(
        "bu Ova ve Kıyı Kalesi", "Ova", "L", [("Ova", "L"), ("Kıyı Kalesi", "L")], id="ve"
    ),
    pytest.param("o Dârülmesnevî", "Dârülmesnevî", "P", [("Dârülmesnevî", "O")], id="house of"),
    pytest.param(
        "o Dârü’l-Kütübi’l-Ovî", "Ovî", "L", [("Dârü’l-Kütübi’l-Ovî", "O")], id="articles"
    ),
    pytest.param("o Dârülharp", "Dârülharp", "L", [("Dârülharp", "L")], id="a notion of law"),
    pytest.param("bu Kıyı Ltd. Şti.", "Kıyı Ltd. Şti", "O", [("Kıyı Ltd. Şti.", "O")], id="stop"),
    pytest.param(
        "2Ova Üniversitesi", "2Ova Üniversitesi", "O", [("Ova Üniversitesi", "O")], id="2"
    ),
    pytest.param("3 Ova Lisesi", "3 Ova Lisesi", "O", [("Ova Lisesi", "O")], id="3 and a space"),
    pytest.param("9 Mayıs Lisesi", "9 Mayıs Lisesi", "O", [("9 Mayıs Lisesi", "O")], id="month"),
    pytest.param(
        "bu Ova Yargıtay 3. Ceza Dairesi",
        "Ova Yargıtay",
        "O",
        [("Ova Yargıtay 3. Ceza Dairesi", "O")],
        id="a court's chamber",
    ),
    pytest.param(
        "bu 3. Ceza Dairesi", "3. Ceza Dairesi", "O", [("3. Ceza Dairesi", "O")], id="its number"
    ),
    pytest.param(
        "o Ova Üniversitesi Fen Fakültesi Kimya Bölümünde",
        "Ova Üniversitesi",
        "O",
        [("Ova Üniversitesi Fen Fakültesi Kimya Bölümünde", "O")],
        id="university, faculty and department",
    ),
    pytest.param(
        "Ova Üniversitesi, Fen Fakültesi, Kimya Anabilim Dalı, bu",
        "Ova Üniversitesi",
        "O",
        [("Ova Üniversitesi", "O"), ("Fen Fakültesi", "O"), ("Kimya Anabilim Dalı", "O")],
        id="commas part them",
    ),
    pytest.param(
        "Ova University, Department of Fog and Rain, here",
        "Ova University",
        "O",
        [("Ova University", "O"), ("Department of Fog and Rain", "O")],
        id="English commas",
    ),
    pytest.param("Peru’sunda kalan", "Peru’sunda", "L", [("Peru", "L")], id="possessive and case"),
    pytest.param("Kıyı Barosu’nca da", "Kıyı Barosu’nca", "O", [("Kıyı Barosu", "O")], id="’nca"),
    pytest.param("southern Peru", "southern Peru", "L", [("Peru", "L")], id="a small word"),
    pytest.param("o İznik Konsili", "İznik", "L", [], id="a council is an event"),
]

PRESS = [
    pytest.param("Vakit, Ses ve Tan gazeteleri okundu", "Vakit Ses Tan", id="papers as subject"),
    pytest.param("o Vakit, Ses ve Tan gazetelerinde", "Vakit Ses Tan", id="with a case"),
    pytest.param("Kıyı Sesi ile Dağ Yolu dergileri", "Kıyı_Sesi Dağ_Yolu", id="first, a compound"),
    pytest.param("o Vakit ile Kıyı Sesi dergilerini", "Vakit Kıyı_Sesi", id="journals, two words"),
    pytest.param("o Vakit, Ses, Tan gibi gazetelerde", "Vakit Ses Tan", id="gibi"),
    pytest.param("Sabah, Ses ve Tan gazetelerinde", "Sabah Ses Tan", id="a daily is no author"),
    pytest.param("in the dailies Ses, Tan and Ok and on", "Ses Tan Ok", id="told before, English"),
    pytest.param("o “Ses” ve “Tan” gibi çeşitli dergi ve gazetelerde", "Ses Tan", id="quoted"),
    pytest.param(
        "taranan gazeteler: Vakit, Ses ve Tan.", "Vakit Ses Tan", id="told behind a colon"
    ),
    pytest.param("dört gazete; gazeteler (Vakit, Ses) eski", "Vakit Ses", id="in brackets"),
    pytest.param("the pages of Vakit, Ses, and Tan newspapers", "Vakit Ses Tan", id="English"),
    pytest.param("Çalışmada Vakit ve Ses gazeteleri okundu", "Vakit Ses", id="in the study"),
    pytest.param("o Ece’nin Vakit ve Ses dergilerinde", "Vakit Ses", id="a genitive before it"),
    pytest.param("o Peru’dan Ses ve Çin’den Tan gazetelerinde", "Ses Tan", id="of two countries"),
    pytest.param("Yazar, Vakit ve Ses gazetelerinde yazdı", "Vakit Ses", id="who writes there"),
    pytest.param("Sonuçta, Vakit ve Ses gazeteleri okundu", "Vakit Ses", id="an adverb"),
    pytest.param("Dönemin Vakit, Ses ve Tan gazeteleri", "Ses Tan", id="LOSS: a word before it"),
    pytest.param("o Gür & Vakit Yayın, Ses gazeteleri", "Ses", id="a title cut at its sign"),
    pytest.param("o Rus, Batı ve Alman gazeteleri", "", id="peoples"),
    pytest.param("o Rumca ve Kiril gazeteleri", "", id="a language"),
    pytest.param("o Q1, SCI ve SSCI dergileri", "", id="indexes"),
    pytest.param("o Kıyı gazeteleri", "", id="one word: a place's papers"),
    pytest.param("o Vakit ve Ses gibi kitaplar", "", id="something else"),
    pytest.param("Vakit ve Ses Gazetelerinde Kıyı", "", id="a title in capitals"),
]


@pytest.mark.parametrize(("text", "expected"), PRESS)
def test_press_in_a_list(text, expected):
    found = [(title.replace("_", " "), "O") for title in expected.split()]
    assert labelled(text, follow_guideline(text, [], [])) == found


def test_two_places_in_a_list_tell_whose_papers_they_are():
    text = "o Ova, Kıyı ve Tepe gazeteleri"
    places = [FoundEntity(2, 5, "LOCATION", 0.9), FoundEntity(7, 11, "LOCATION", 0.9)]
    assert labelled(text, follow_guideline(text, places, [])) == [("Ova", "L"), ("Kıyı", "L")]
    assert labelled(text, follow_guideline(text, places[:1], []))[1:] == [
        ("Kıyı", "O"),
        ("Tepe", "O"),
    ]


LABELS = {"P": "PERSON", "L": "LOCATION", "O": "ORGANIZATION"}


@pytest.mark.parametrize(("text", "surface", "label", "expected"), PARTS)
def test_seen_in_part(text, surface, label, expected):
    text += REST
    start = text.index(surface)
    entity = FoundEntity(start, start + len(surface), LABELS[label], 0.95)
    assert labelled(text, follow_guideline(text, [entity], [])) == expected


def test_a_heading_in_capitals_has_the_names_of_the_article():
    texts = ["A. KIYI İŞLERİ KURULU’NUN KARARLARI", "O yıl Kıyı İşleri Kurulu kuruldu."]
    known = [[FoundEntity(3, 7, "LOCATION", 0.6)], [FoundEntity(6, 24, "ORGANIZATION", 0.9)]]
    repeated = repeat_known_names(texts, known, [[], []])
    assert labelled(texts[0], repeated[0]) == [("KIYI İŞLERİ KURULU", "O")]


def test_a_full_name_keeps_its_label_beside_a_place():
    text = "Oradan Can Erdem, Gence’ye gitti."
    known = [FoundEntity(7, 16, "PERSON", 0.5), FoundEntity(18, 23, "LOCATION", 0.95)]
    assert repeat_known_names([text], [known], [[]])[0][0].label == "PERSON"


@pytest.mark.parametrize(
    "part",
    ["Ova ", "Ova Üniversitesi, ", "Ova Camii ", "Ova ve ", "Ova’da ", "Ova, Ada gazeteleri "],
)
def test_long_runs_take_linear_time(part):
    text = part * (40_000 // len(part))
    step = len(part)
    known = [
        FoundEntity(at, at + 3, "LOCATION", 0.9) for at in range(0, len(text) - step, 2 * step)
    ]
    started = time.perf_counter()
    follow_guideline(text, known, [])
    assert time.perf_counter() - started < 5
