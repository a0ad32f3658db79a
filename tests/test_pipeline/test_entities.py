"""The entity rules: a case a line, with its reason."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.components.entities import decode_tags, follow_guideline
from pipeline.components.entities_article import repeat_known_names
from pipeline.components.entities_model import FoundEntity


def found(text: str, surface: str, label: str = "LOCATION") -> FoundEntity:
    start = text.index(surface)
    return FoundEntity(start, start + len(surface), label)


def surfaces(text: str, entities: list[FoundEntity]) -> list[str]:
    return [text[e.start : e.end] for e in entities]


GUIDELINE = [
    pytest.param("Van’a gitti", "Van’a", "LOCATION", ["Van"], id="dative after U+2019"),
    pytest.param("Van'dan geldi", "Van'dan", "LOCATION", ["Van"], id="ablative after U+0027"),
    pytest.param("İzmir’deki liman", "İzmir’deki", "LOCATION", ["İzmir"], id="relative -ki"),
    pytest.param("Turkey’s ports", "Turkey’s", "LOCATION", ["Turkey"], id="English genitive"),
    pytest.param("Kur’an okudu", "Kur’an", "ORGANIZATION", ["Kur’an"], id="not a suffix"),
    pytest.param("D’Annunzio yazdı", "D’Annunzio", "PERSON", ["D’Annunzio"], id="name part"),
    pytest.param("“Rize” kenti", "“Rize”", "LOCATION", ["Rize"], id="quotes stay out"),
    pytest.param("İran-Irak sınırı", "İran-Irak", "LOCATION", ["İran", "Irak"], id="pair"),
    pytest.param(
        "Van-Tatvan-Muş’a", "Van-Tatvan-Muş’a", "LOCATION", ["Van", "Tatvan", "Muş"], id="3"
    ),
    pytest.param(
        "Bosna-Hersek’te", "Bosna-Hersek’te", "LOCATION", ["Bosna-Hersek"], id="one place"
    ),
    pytest.param("Ayşe Kaya-Ak", "Ayşe Kaya-Ak", "PERSON", ["Ayşe Kaya-Ak"], id="double surname"),
    pytest.param("Kırım Savaşı bitti", "Kırım", "LOCATION", [], id="inside an event's name"),
    pytest.param("Kırım savaşı bitti", "Kırım", "LOCATION", ["Kırım"], id="before a common noun"),
    pytest.param("Ermeniler geldi", "Ermeniler", "ORGANIZATION", [], id="a people"),
    pytest.param("Acme Inc. açıldı", "Acme Inc.", "ORGANIZATION", ["Acme Inc."], id="stop stays"),
    pytest.param("Göle bölgesinde", "Göle bölgesinde", "LOCATION", ["Göle"], id="common noun"),
    pytest.param("Anka (Ünye)", "Anka (Ünye)", "LOCATION", ["Anka", "Ünye"], id="other name"),
    pytest.param("Peru Ordusunun", "Peru", "LOCATION", ["Peru Ordusunun"], id="institution"),
    pytest.param("Peru ordusunun", "Peru", "LOCATION", ["Peru"], id="common noun, no institution"),
    pytest.param("Of’un Hayrat", "Of’un Hayrat", "LOCATION", ["Of", "Hayrat"], id="genitive"),
    pytest.param("“Hür Şehir”in", "Hür Şehir”in", "LOCATION", ["Hür Şehir"], id="after quotes"),
    pytest.param("3.3.Doğu Asya", "3.3.Doğu Asya", "LOCATION", ["Doğu Asya"], id="numbering"),
    pytest.param("Van’ındır", "Van’ındır", "LOCATION", ["Van"], id="two suffixes"),
    pytest.param(
        "Nagorno-Karabakh Republic",
        "Nagorno-Karabakh Republic",
        "LOCATION",
        ["Nagorno-Karabakh Republic"],
        id="a hyphen in a longer name",
    ),
    pytest.param("Zira gitti", "Zira", "PERSON", [], id="a conjunction"),
    pytest.param("Bakan Ayşe Kaya", "Bakan Ayşe Kaya", "PERSON", ["Ayşe Kaya"], id="title"),
    pytest.param(
        "Prof. Dr. Ayşe Kaya", "Prof. Dr. Ayşe Kaya", "PERSON", ["Ayşe Kaya"], id="two titles"
    ),
    pytest.param("President Brown", "President Brown", "PERSON", ["Brown"], id="English title"),
    pytest.param("Nuri Paşa geldi", "Nuri Paşa", "PERSON", ["Nuri Paşa"], id="Paşa is inside"),
    pytest.param("Türk Dünyası’nda", "Türk Dünyası", "LOCATION", [], id="a people's world"),
    pytest.param(
        "Hatay Devleti’nde", "Hatay Devleti’nde", "LOCATION", ["Hatay Devleti"], id="a state"
    ),
    pytest.param(
        "Osmanlı Devleti’nde",
        "Osmanlı Devleti’nde",
        "LOCATION",
        ["Osmanlı Devleti"],
        id="past state",
    ),
    pytest.param("Teşkilata girdi", "Teşkilata", "LOCATION", [], id="common noun with a case"),
    pytest.param("VAN’IN KALESİ", "VAN’IN", "LOCATION", ["VAN"], id="suffix in capitals"),
    pytest.param("Osmanlı kenti", "Osmanlı", "LOCATION", [], id="adjective"),
    pytest.param("Osmanlı’nın kenti", "Osmanlı’nın", "LOCATION", ["Osmanlı"], id="the state"),
    pytest.param(
        "Yüce Divan kararı", "Yüce Divan kararı", "ORGANIZATION", ["Yüce Divan"], id="org"
    ),
    pytest.param("Tunç Çağı’nda", "Tunç Çağı’nda", "LOCATION", [], id="a period"),
    pytest.param("Peru hükümeti", "Peru hükümeti", "ORGANIZATION", [], id="name and noun"),
    pytest.param("Teşkilat bunu istedi", "Teşkilat", "PERSON", [], id="a common noun"),
    pytest.param("F-16 uçakları", "F-16", "ORGANIZATION", [], id="a model number"),
    pytest.param("sınır kenti", "sınır", "LOCATION", [], id="no capital"),
    pytest.param("Rize.", "Rize.", "LOCATION", ["Rize"], id="full stop stays out"),
]


@pytest.mark.parametrize(("text", "surface", "label", "expected"), GUIDELINE)
def test_guideline(text, surface, label, expected):
    entities = follow_guideline(text, [found(text, surface, label)], [])
    assert surfaces(text, entities) == expected


def test_nothing_inside_a_citation():
    text = "Doğrudur (Ankara, 2019)."
    assert follow_guideline(text, [found(text, "Ankara")], [(9, 23)]) == []


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        pytest.param(["S-PERSON", "O", "O"], [(0, 1)], id="single"),
        pytest.param(["B-PERSON", "I-PERSON", "E-PERSON"], [(0, 5)], id="BIOES"),
        pytest.param(["B-PERSON", "I-PERSON", "O"], [(0, 3)], id="IOB2"),
        pytest.param(["B-PERSON", "B-PERSON", "O"], [(0, 1), (2, 3)], id="side by side"),
        pytest.param(["I-PERSON", "E-PERSON", "O"], [(0, 3)], id="without a beginning"),
        pytest.param(["B-PERSON", "I-LOCATION", "O"], [(0, 1), (2, 3)], id="label changes"),
    ],
)
def test_decode_tags(tags, expected):
    scored = list(zip(tags, [0.9, 0.8, 0.7], strict=True))
    entities = list(decode_tags([(0, 1), (2, 3), (4, 5)], scored))
    assert [(e.start, e.end) for e in entities] == expected


def test_an_entity_is_as_sure_as_its_least_sure_token():
    tags = [("B-PERSON", 0.9), ("E-PERSON", 0.6), ("O", 0.3)]
    (entity,) = decode_tags([(0, 1), (2, 3), (4, 5)], tags)
    assert entity.score == 0.6


def test_a_given_name_is_completed_where_the_full_name_is_known():
    texts = ["Ersin Tatar geldi.", "Başkan Ersin Tatar gitti.", "Ersin Tatarlı gitti."]
    known = [
        [found(texts[0], "Ersin Tatar", "PERSON")],
        [found(texts[1], "Ersin", "PERSON")],
        [found(texts[2], "Ersin", "PERSON")],
    ]
    repeated = repeat_known_names(texts, known, [[], [], []])
    assert surfaces(texts[1], repeated[1]) == ["Ersin Tatar"]
    assert surfaces(texts[2], repeated[2]) == ["Ersin"]


def test_known_names_are_repeated():
    texts = [
        "Muradiye güzel. Muradiye eski.",
        "Yıllar sonra eski Muradiye büyüdü.",
        "Muradiye Kalesi yıkıldı.",
    ]
    known = [[FoundEntity(0, 8, "LOCATION"), FoundEntity(16, 24, "LOCATION")], [], []]
    repeated = repeat_known_names(texts, known, [[], [], []])
    assert surfaces(texts[1], repeated[1]) == ["Muradiye"]
    assert repeated[2] == [], "part of a longer name"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nitekim Söğüt eskidir.", ["Söğüt"], id="first word of the sentence"),
        pytest.param("Büyük Söğüt eskidir.", [], id="may be another place"),
        pytest.param("Bursa’nın Söğüt ilçesi", ["Söğüt"], id="after a genitive"),
        pytest.param("Bilecik-Söğüt yolu", ["Bilecik", "Söğüt"], id="in a pair"),
        pytest.param("pan-Söğüt fikri", [], id="after a prefix"),
        pytest.param("1.2. Son Durak: Söğüt Buluşması", ["Söğüt"], id="in a heading"),
        pytest.param("Oradan Söğüt Buluşması için geldiler ve gittiler.", [], id="in a name"),
        pytest.param("Nitekim Söğüt Ordusu geldi.", ["Söğüt Ordusu"], id="institution"),
    ],
)
def test_where_a_known_name_counts(text, expected):
    texts = ["Söğüt ve Söğüt.", text]
    known = [[FoundEntity(0, 5, "LOCATION"), FoundEntity(9, 14, "LOCATION")], []]
    assert surfaces(text, repeat_known_names(texts, known, [[], []])[1]) == expected


def test_a_full_name_makes_its_surname_known():
    texts = ["Arda Boylu geldi.", "Oysa o yıl çıkan kitap Boylu’nundur."]
    repeated = repeat_known_names(texts, [[FoundEntity(0, 10, "PERSON")], []], [[], []])
    assert surfaces(texts[1], repeated[1]) == ["Boylu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Van-Bayburt-Kars yolu", ["Van", "Bayburt", "Kars"], id="chain"),
        pytest.param("Van-TIR seferi", ["Van"], id="an acronym is no place"),
    ],
)
def test_places_joined_by_hyphens(text, expected):
    repeated = repeat_known_names([text], [[FoundEntity(0, 3, "LOCATION")]], [[]])
    assert surfaces(text, repeated[0]) == expected


def test_two_known_places_side_by_side_are_two():
    texts = ["Peru Lima illeri", "Peru güzel.", "Lima büyük."]
    known = [[FoundEntity(0, 9, "LOCATION")], [FoundEntity(0, 4, "LOCATION")]]
    known.append([FoundEntity(0, 4, "LOCATION")])
    repeated = repeat_known_names(texts, known, [[], [], []])
    assert surfaces(texts[0], repeated[0]) == ["Peru", "Lima"]


def test_known_names_stay_out_of_citations():
    texts = ["Kars ve Kars.", "Bu böyledir (Kars, 2019)."]
    known = [[FoundEntity(0, 4, "LOCATION"), FoundEntity(8, 12, "LOCATION")], []]
    assert repeat_known_names(texts, known, [[], [(12, 24)]])[1] == []


@given(
    st.text(alphabet="Aab’'-. “”İı🙂", min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_spans_stay_in_the_text_and_apart(text, extents):
    entities = [
        FoundEntity(min(s, e), max(s, e), "LOCATION")
        for s, e in sorted(extents)
        if s != e and max(s, e) <= len(text)
    ]
    kept = follow_guideline(text, entities, [])
    for entity in kept:
        assert 0 <= entity.start < entity.end <= len(text)
        assert text[entity.start].isalnum()
    assert all(a.end <= b.start for a, b in pairwise(kept))
