"""Names in Ottoman usage. A case a line, with its reason."""

import pytest

from growth import LINEAR, doubling
from pipeline.components.entities import follow_guideline
from pipeline.components.entities_model import FoundEntity

UNSEEN = [
    pytest.param("o Encümen-i Nâzım’ın üyesi", [("Encümen-i Nâzım", "O")], id="a council"),
    pytest.param("o Mekteb-i Fünûn-ı Nâzıma’da", [("Mekteb-i Fünûn-ı Nâzıma", "O")], id="of three"),
    pytest.param("o Tersane-i Amire emini", [("Tersane-i Amire", "O")], id="without long vowels"),
    pytest.param("o Hilal-i Ahmer Cemiyeti’nin", [("Hilal-i Ahmer Cemiyeti", "O")], id="its noun"),
    pytest.param("o meclis-i meşveret kuruldu", [], id="small letters"),
    pytest.param("o Divan-ı Nâzım’ı okudu", [], id="a divan may be a book"),
    pytest.param("o Takvim-i Vekayi’de çıktı", [("Takvim-i Vekayi", "O")], id="a paper"),
    pytest.param("o Ufk-ı Vatan’ın 3. sayısında", [("Ufk-ı Vatan", "O")], id="what has issues"),
    pytest.param("o Ufk-ı Vatan’ın nüfus sayısı", [], id="a number of things"),
    pytest.param("o Nazar veled-i Serkis’in evi", [("Nazar veled-i Serkis", "P")], id="son of"),
    pytest.param(
        "o Ümmühan bint-i el-Nazar ile", [("Ümmühan bint-i el-Nazar", "P")], id="daughter of"
    ),
]

SEEN = [
    pytest.param("oğlu es-Seyyid Nazar’a", "Seyyid Nazar", "P", ["es-Seyyid Nazar"], id="article"),
    pytest.param("bu ders-Nazar’a", "Nazar", "P", ["Nazar"], id="no article"),
    pytest.param("o Evâhir-i Recep 1120", "Evâhir-i Recep", "P", [], id="a third of a month"),
    pytest.param("o Medîne-i Ova’da", "Medîne-i Ova", "O", ["Ova"], id="what a place is"),
    pytest.param(
        "o Medine-i Münevvere’de", "Medine-i Münevvere", "L", ["Medine-i Münevvere"], id="!"
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNSEEN)
def test_unseen(text, expected):
    found = follow_guideline(text, [], [])
    assert [(text[e.start : e.end], e.label[0]) for e in found] == expected


@pytest.mark.parametrize(("text", "surface", "label", "expected"), SEEN)
def test_seen(text, surface, label, expected):
    start = text.index(surface)
    name = {"P": "PERSON", "L": "LOCATION", "O": "ORGANIZATION"}[label]
    found = follow_guideline(text, [FoundEntity(start, start + len(surface), name, 0.9)], [])
    assert [text[e.start : e.end] for e in found] == expected


@pytest.mark.parametrize("part", ["Mekteb-i Fünûn-ı ", "Nazar veled-i ", "Ufk-ı Vatan’ın son "])
def test_long_runs_take_linear_time(part):
    def make(size):
        return part * (size // len(part))

    assert doubling(make, lambda text: follow_guideline(text, [], [])) < LINEAR
