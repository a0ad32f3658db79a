"""What stands before the first abstract: title, authors, addresses, facts about the article."""

from __future__ import annotations

from corpus.article import Article
from corpus.structure import find_structure

ABSTRACT = (
    "Köylerin nüfusu son elli yılda azalmış ve konutların önemli bir bölümü boş kalmıştır; bu\n"
    "durum yalnızca kıyıdan uzak yerleşmelerde değil kasabalara yakın köylerde de görülmekte ve\n"
    "konut dokusunun hızla bozulmasına yol açmaktadır.\n"
)
TITLE = "Köylerin Geleceği Üzerine Karşılaştırmalı Bir İnceleme"
AUTHORS = "Deniz AKSOY1,** , Mert Can YELKEN2"


def listed(front: list[str]) -> list[str]:
    """Return section, kind and text of each unit before the first abstract."""
    text = "\n".join([*front, f"\nÖz\n{ABSTRACT}"])
    article = Article(id="a", text=text, file="a.txt", encoding="utf-8", format="text", sha256="")
    units = [(s.id, p.kind, p.clean.text) for s, p in find_structure(article).paragraphs()]
    return [" ".join(unit) for unit in units[:-2]]


def test_each_author_has_a_line_for_the_id() -> None:
    ids = ["D. Aksoy: https://orcid.org/0000-0001-2345-6789"]
    ids += ["M.C. Yelken: https://orcid.org/0000-0001-2345-9876", "Çevrimiçi/Online: 3 Mayıs 2021"]
    assert listed([TITLE, "", AUTHORS, "", *ids]) == [
        f"title-tr title {TITLE}",
        f"authors sentence {AUTHORS}",
        *(f"authors sentence {line}" for line in ids),
    ]


def test_an_address_goes_on_behind_its_comma() -> None:
    address = ["* Doç. Dr., Kır Üniversitesi, Fen-Edebiyat Fakültesi, Kır Bilimleri Bölümü, Konya,"]
    address += ["Konya/TÜRKİYE, e-posta: daksoy@ornek.edu.tr, ORCID: 0000-0001-2345-6789"]
    assert listed([TITLE, "", "Deniz AKSOY*", "", *address])[2:] == [
        f"authors sentence {' '.join(address)}"
    ]


def test_an_address_without_an_institution_is_no_title() -> None:
    rows = ["1Kır Üniversitesi, Fen Fakültesi, Konya", "2Su İşleri 4. Bölge Müdürlüğü, Yukarıova"]
    assert listed([TITLE, "", AUTHORS, *rows])[2:] == [f"authors sentence {row}" for row in rows]


def test_a_title_of_two_lines_the_second_short() -> None:
    title = ["KÖYDEN KENTE: BOZKIRDAN GÖÇEN KADINLARIN EV EMEĞİ VE", "İTİBAR MÜCADELESİ*"]
    assert listed([*title, "", AUTHORS])[0] == f"title-tr title {' '.join(title)}"


def test_facts_about_the_article_have_a_heading() -> None:
    about = ["Makale Bilgisi / Article Info", "Geliş: 14.11.2020", "Kabul: 02.05.2021"]
    points = ["Ö N E  Ç I K A N L A R", "• Köylerin nüfusu azalmıştır"]
    assert listed([TITLE, "", AUTHORS, "", *points, "", *about])[2:] == [
        "about heading Ö N E Ç I K A N L A R",
        f"about sentence {points[1]}",
        f"about-2 heading {about[0]}",
        f"about-2 sentence {about[1]}",
        f"about-2 sentence {about[2]}",
    ]
