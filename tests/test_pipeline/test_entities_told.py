"""Names that what stands beside them tells. A case a line, with its reason."""

import pytest

from growth import LINEAR, doubling
from pipeline.components.entities import follow_guideline
from pipeline.components.entities_article import repeat_known_names
from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_told import told_names

TOLD = [
    pytest.param("sonra Nâzımî (öl. 1252) gelir", [("Nâzımî", "P")], id="a death"),
    pytest.param("Nâzımî (ö. 350/961) ise", [("Nâzımî", "P")], id="of two calendars"),
    pytest.param("o Nâzımî’yi (öl. M.Ö. 347) anar", [("Nâzımî", "P")], id="a case suffix"),
    pytest.param("Ova’da Ali Nâzım (d. 1901) ve", [("Ali Nâzım", "P")], id="after a place"),
    pytest.param("bu Vâiz-zâde (öl. 1534) ile", [("Vâiz-zâde", "P")], id="a hyphen"),
    pytest.param("Oysa Kadı Nâzım (ö. 1534) der", [("Nâzım", "P")], id="opener and title"),
    pytest.param("o defterin (d. 1534) kaydı", [], id="small letters"),
    pytest.param("bu Hz. Zeynep’in evi", [("Zeynep", "P")], id="the honoured"),
    pytest.param("bu Hz. Peygamber’in evi", [], id="a title alone"),
    pytest.param("bunu Hz. Peygambere sordu", [], id="the same without an apostrophe"),
    pytest.param("evde Emine teyze oturur", [("Emine", "P")], id="kin"),
    pytest.param("Yaşlı teyze oturur", [], id="a sentence's first word"),
    pytest.param("Selvi ve ark.nın bulgusu", [("Selvi", "P")], id="with others"),
    pytest.param("Selvi ve ark.nın [3] bulgusu", [], id="a citation"),
    pytest.param("Selvi vd.nin bulgusu", [("Selvi", "P")], id="vd."),
    pytest.param("Türkmen ve ark. bunu", [("Türkmen", "P")], id="a surname like a people"),
    pytest.param("o Nar Selvi ve ark. bunu", [("Nar Selvi", "P")], id="two surnames"),
    pytest.param("Ardından Selvi ve ark. bunu", [("Selvi", "P")], id="a sentence's first word"),
    pytest.param("o yıl Ova bozgununda", [("Ova", "L")], id="a defeat"),
    pytest.param("o yıl Mayıs olayları", [], id="a month"),
    pytest.param("o Taş Medrese ile", [("Taş Medrese", "L")], id="a building"),
    pytest.param("o Sivas Ulu Cami ile", [("Sivas Ulu Cami", "L")], id="its town"),
    pytest.param("Böylesi Ulu Cami ile", [("Ulu Cami", "L")], id="no town"),
    pytest.param("o Osmanlı Cami ile", [], id="a dynasty's"),
    pytest.param("o Nazlı Kilise ile", [("Nazlı Kilise", "L")], id="named by what it has"),
    pytest.param("KK1: Ali Selvi, 1938 doğumlu", [("Ali Selvi", "P")], id="an informant"),
    pytest.param(
        "Kod Ad Yaş Yer K1 Nazlı 34 Ova K2 Selvi 41 Kıyı",
        [("Nazlı", "P"), ("Selvi", "P")],
        id="asked",
    ),
    pytest.param("Kod Durum Yaş K1 Evli 34 K2 Bekar 41", [], id="a table without names"),
    pytest.param("dün gece Nazlı (K2, 41, esnaf) der", [("Nazlı", "P")], id="a code and an age"),
    pytest.param("Zehra (K2, 41) der", [("Zehra", "P")], id="a given name, first"),
    pytest.param("Öğretmen (K2, 41) der", [], id="a sentence's first word, no name"),
    pytest.param("posta 01234 Ova/Muş e-posta", [("Ova", "L"), ("Muş", "L")], id="an address"),
    pytest.param("yanıt 01234 Evet/Hayır", [], id="no province"),
    pytest.param(
        "o Kuzey Ren-Vestfalya’da", [("Kuzey Ren-Vestfalya", "L")], id="a pair that is one"
    ),
    pytest.param("in the Uşak earthquake of", [("Uşak", "L")], id="in English"),
    pytest.param("in the Turkish village of", [], id="a people in English"),
    pytest.param("o yıl Uşak depreminde", [("Uşak", "L")], id="what happened there"),
    pytest.param("o yıl Ova kadısı Ali", [("Ova", "L")], id="an office"),
    pytest.param("o yıl Lidya Kralı Kroisos", [("Lidya", "L")], id="an office with a capital"),
    pytest.param("o yıl Ege Ova kadısı", [], id="two words: left to the tagger"),
    pytest.param("o yıl Rus büyükelçisi", [], id="a people"),
    pytest.param("Mısır Enerji ve Ticaret Bakanı gelir", [("Mısır", "L")], id="a state's office"),
    pytest.param("o yıl Muş Büyükşehir Belediye Başkanı", [("Muş", "L")], id="a town's office"),
    pytest.param("o yıl Mısır Devlet Başkanlığı", [], id="a body: left to the tagger"),
    pytest.param("o yıl Merkez ilçesi", [], id="what every province has"),
    pytest.param(
        "o yıl Ova, Kıyı ve Dere ilçelerinde",
        [("Ova", "L"), ("Kıyı", "L"), ("Dere", "L")],
        id="list",
    ),
    pytest.param("o yıl Rus ve Alman köyleri", [], id="peoples in a list"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text, expected):
    found = sorted(follow_guideline(text, [], []), key=lambda e: e.start)
    assert [(text[e.start : e.end], e.label[0]) for e in found] == expected


def test_what_is_told_is_sure():
    text = "Gelir; Nâzımî (öl. 1252) der."
    seen = [FoundEntity(7, 13, "LOCATION", 0.5)]
    [found] = follow_guideline(text, seen, [])
    assert (found.label, found.score) == ("PERSON", None)


def test_one_mention_that_is_told_is_enough():
    texts = ["Gelir; Nâzımî (öl. 1252) der.", "Yine Nâzımî bir söz söyler."]
    found = repeat_known_names(texts, [follow_guideline(t, [], []) for t in texts], [[], []])
    assert [t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es] == [
        "Nâzımî",
        "Nâzımî",
    ]


CITED = [
    pytest.param("Oysa Erdinç’e göre böyledir.", ["Erdinç"], id="a case suffix"),
    pytest.param("Böyle der; Erdinç ise susar.", ["Erdinç"], id="ise"),
    pytest.param("Erdinç vd.nin dediği gibi", ["Erdinç"], id="with others"),
    pytest.param("Oysa Güncel’e göre böyledir.", ["Güncel"], id="cited in a note"),
    pytest.param("Oysa Yazısız’a göre böyledir.", [], id="a word of a title"),
    pytest.param("Erdinç bir yerdir.", [], id="no sign of a name"),
    pytest.param("Ali Erdinç’in evi", [], id="the surname of another"),
    pytest.param("Oysa Selvi’ye göre böyledir.", [], id="not cited"),
    pytest.param("Oysa Konya’ya göre böyledir.", [], id="a city"),
    pytest.param("Oysa Akşam’a göre böyledir.", [], id="a newspaper"),
]


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_whom_the_article_cites(text, expected):
    cited = "(Erdinç, 2001: 5; Konya, 2002; Akşam, 2003)"
    texts = [f"Böyledir {cited}.", text]
    note = "3 Ece Ova Güncel, Yazısız Taş (Ova: Taş Yayınları, 2001), 5."
    taken = [[(9, 9 + len(cited))], [], [(2, len(note))]]
    _, found, _ = repeat_known_names([*texts, note], [[], [], []], taken)
    assert [text[e.start : e.end] for e in found if e.label == "PERSON"] == expected


@pytest.mark.parametrize("part", ["Ova ", "Ova, ", "Ova ve ", "Ova’ya (ö. 1200) ", "Hz. Ova "])
def test_long_runs_take_linear_time(part):
    def make(size):
        return part * (size // len(part))

    assert doubling(make, lambda text: list(told_names(text))) < LINEAR
