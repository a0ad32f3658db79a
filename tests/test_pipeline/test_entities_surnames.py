"""Surnames parted from the name, bodies and places by their noun: a case a line, its reason."""

import pytest

from growth import LINEAR, doubling
from pipeline.components.citations import find_citations
from pipeline.components.entities import follow_guideline
from pipeline.components.entities_article import repeat_known_names
from pipeline.components.entities_model import FoundEntity


def names(text: str, *seen: tuple[str, str]) -> list[tuple[str, str]]:
    tagged = []
    for surface, label in seen:
        start = text.index(surface)
        tagged.append(FoundEntity(start, start + len(surface), label, 0.6))
    return [(text[e.start : e.end], e.label) for e in follow_guideline(text, tagged, [])]


P, L, O = "PERSON", "LOCATION", "ORGANIZATION"  # noqa: E741

SEEN = [
    pytest.param(
        "Defteri Ekrem Karadeniz’in verdi.",
        [("Ekrem", P), ("Karadeniz", L)],
        [("Ekrem Karadeniz", P)],
        id="a surname that is a sea",
    ),
    pytest.param(
        "Bunu Ekrem Karadeniz’de gördü.",
        [("Ekrem", P), ("Karadeniz", L)],
        [("Ekrem", P), ("Karadeniz", L)],
        id="where he saw it",
    ),
    pytest.param(
        "Eve Rıza Bey (Ova) geldi.",
        [("Rıza Bey", P), ("Ova", L)],
        [("Rıza Bey (Ova)", P)],
        id="the later surname in brackets",
    ),
    pytest.param(
        "Eve Rıza Bey’in (Ova) yeğeni geldi.",
        [("Rıza Bey", P), ("Ova", L)],
        [("Rıza Bey", P), ("Ova", P)],
        id="a case suffix parts the two",
    ),
    pytest.param(
        "Eve Rıza Kaya (Ova) geldi.",
        [("Rıza Kaya", P), ("Ova", L)],
        [("Rıza Kaya", P), ("Ova", L)],
        id="with no rank it is where he is from",
    ),
    pytest.param(
        "Eve Rıza Nuri (Bey) geldi.",
        [("Rıza Nuri", P)],
        [("Rıza Nuri (Bey)", P)],
        id="the rank in brackets",
    ),
    pytest.param(
        "Şiirlerinde Ali Kaya susar.", [("Şiirlerinde Ali Kaya", P)], [("Ali Kaya", P)], id="in it"
    ),
    pytest.param(
        "Melinda Kaya susar.", [("Melinda Kaya", P)], [("Melinda Kaya", P)], id="her name"
    ),
    pytest.param("Notu Moody’s’in verdi.", [("Moody’s", O)], [("Moody’s", O)], id="a firm’s s"),
    pytest.param("Notu Ece’s gave.", [("Ece’s", O)], [("Ece", O)], id="a genitive"),
    pytest.param("Girit humması arttı.", [("Girit", L)], [], id="an illness"),
    pytest.param("Girit hastanesi açıldı.", [("Girit", L)], [("Girit", L)], id="no illness"),
    pytest.param("Önce Basel II geldi.", [("Basel II", O)], [], id="an accord"),
    pytest.param("Önce Hüzzam Peşrev çaldı.", [("Hüzzam Peşrev", P)], [], id="a piece of music"),
    pytest.param("Önce Talimatname okundu.", [("Talimatname", P)], [], id="regulations"),
    pytest.param(
        "Önce Telif ve Basım Heyeti toplandı.",
        [("Basım Heyeti", O)],
        [("Telif ve Basım Heyeti", O)],
        id="the first noun of two",
    ),
]


@pytest.mark.parametrize(("text", "seen", "expected"), SEEN)
def test_seen(text, seen, expected):
    assert names(text, *seen) == expected


UNSEEN = [
    pytest.param("Oysa Batı’nın gözü", [("Batı", L)], id="a part of the world"),
    pytest.param("Oysa Batı kapısı", [], id="a side"),
    pytest.param("Oysa Mavi Deniz Sigorta Fonu’na", [("Mavi Deniz Sigorta Fonu", O)], id="a fund"),
    pytest.param("Oysa araştırma Fonu", [], id="a fund without a name"),
    pytest.param("Oysa Selvi Dergâhı’nda", [("Selvi Dergâhı", L)], id="a lodge"),
    pytest.param("Oysa Fed’in faizi", [("Fed", O)], id="a central bank"),
    pytest.param("Fed with grass, sheep grow.", [], id="who is fed"),
    pytest.param("Oysa Union Française salonu", [("Union Française", O)], id="a French body"),
]


@pytest.mark.parametrize(("text", "expected"), UNSEEN)
def test_unseen(text, expected):
    assert names(text) == expected


def test_initials_of_somebody_named_in_full():
    texts = ["Bunu Oya Mine SELVİ yazdı.", "Katkı: O. M. Selvi %60, K. Selvi %40."]
    found = [[FoundEntity(5, 19, "PERSON", 0.9)], []]
    _, second = repeat_known_names(texts, found, [[], []])
    assert "O. M. Selvi" in [texts[1][e.start : e.end] for e in second]


def test_the_article_knows_all_words_before_a_name():
    texts = ["Kemanî Rıfkı Ulu Bey çalar.", "Dün Kemanî Rıfkı Ulu Bey çaldı."]
    found = [[FoundEntity(0, 20, "PERSON", 0.9)], [FoundEntity(17, 24, "PERSON", 0.5)]]
    _, [name] = repeat_known_names(texts, found, [[], []])
    assert texts[1][name.start : name.end] == "Kemanî Rıfkı Ulu Bey"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("(Son Posta, 5 Mayıs 1938)", [("1938", "1938-05-05")]),
        ("(Son sürüm, 2019)", []),
        ("BOA, DH.MKT., 7/3, 4 Teşrinievvel 1318 (17 Ekim 1902)", [("1902", "1902-10-17")]),
        ("BOA, DH.MKT., 7/3, 17 Ekim 1902", [("1902", "1902-10-17")]),
    ],
)
def test_citations_by_the_day(text, when):
    found = find_citations(f"Öyle yazar {text}.")
    assert [(w.year, w.date) for c in found for w in c.works] == when


@pytest.mark.parametrize("part", ["A. B. ", "A. Ova ", "Ovalarında ", "Rıza Bey (Ova) "])
def test_long_runs_take_linear_time(part):
    def make(size):
        return part * (size // len(part))

    def use(text):
        repeat_known_names([text], [follow_guideline(text, [], [])], [[]])

    assert doubling(make, use) < LINEAR
