"""The structure of whole texts: coverage, sections, furniture."""

from __future__ import annotations

import json
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Structure
from corpus.structure import find_structure


def article(text: str) -> Article:
    return Article(id="a", text=text, file="a.txt", encoding="utf-8", format="text", sha256="")


def assert_covers(text: str, structure: Structure) -> None:
    """Check that every non-space character lies in exactly one paragraph or piece of furniture."""
    furniture = [0] * len(text)
    units = [0] * len(text)
    for piece in structure.furniture:
        for place in range(*piece.extent):
            furniture[place] += 1
    for _, paragraph in structure.paragraphs():
        for place in range(*paragraph.clean.source(0, len(paragraph.clean.text))):
            units[place] += not furniture[place]
    for char, inside, outside in zip(text, units, furniture, strict=True):
        assert inside + outside == 1 or (char.isspace() and inside + outside == 0)


def assert_clean(structure: Structure) -> None:
    for _, paragraph in structure.paragraphs():
        clean = paragraph.clean
        assert clean.text == " ".join(clean.text.split())
        assert unicodedata.is_normalized("NFC", clean.text)
        for offsets in (clean.starts, clean.ends):
            assert all(a <= b for a, b in pairwise(offsets))


WORDS = st.sampled_from(
    "Öz Abstract Anahtar Kelimeler: Kaynakça 1. 1.1 Giriş SONUÇ bu çalışma the aim olmuştur. kul- "
    "lanılan \n \n\n \f \t \r\n \xa0 ﬁnans \u00ad \u200b u\u0308 36 https://a.org/b Tablo 1. "
    "Dergisi, 11/36, 2022, 32-62 Yılmaz, A. (2020). [1] Ankara Üniversitesi * ABSTRACTThe :".split(
        " "
    )
)


@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_nothing_is_lost_or_doubled(text: str) -> None:
    structure = find_structure(article(text))
    assert_covers(text, structure)
    assert_clean(structure)


@pytest.mark.parametrize("text", ["", " \n\t\f", "\ufeff"], ids=["empty", "blank", "mark only"])
def test_a_text_without_words_has_no_sections(text: str) -> None:
    structure = find_structure(article(text))
    assert structure.sections == ()
    assert_covers(text, structure)


def test_one_sentence_is_an_article_with_one_body() -> None:
    (section,) = find_structure(article("Bu çalışma kısa bir metindir.")).sections
    assert (section.id, section.role, section.lang) == ("body", "body", "tr")


def outline(text: str) -> list[tuple[str, str]]:
    """Return id and language of each section, after checking coverage."""
    structure = find_structure(article(text))
    assert_covers(text, structure)
    return [(section.id, section.lang) for section in structure.sections]


def units(text: str, section_id: str) -> list[tuple[str, str]]:
    sections = {section.id: section for section in find_structure(article(text)).sections}
    return [(paragraph.kind, paragraph.clean.text) for paragraph in sections[section_id].paragraphs]


TR = "Bu çalışmada köylerin nüfusu incelenmiştir. Sonuçlar nüfusun azaldığını göstermektedir."
EN = "The population of villages was studied. The results show that it has been falling for long."
LINES = (
    "Köylerin nüfusu son elli yılda azalmış ve konutların önemli bir bölümü boş kalmıştır; bu\n"
    "durum yalnızca kıyıdan uzak yerleşmelerde değil kasabalara yakın köylerde de görülmekte ve\n"
    "konut dokusunun hızla bozulmasına yol açmaktadır.\n"
)
KEYWORDS = "Anahtar kelimeler: uzun süreli köy araştırmaları, konut dokusu, nüfus, azalma, göçler\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TR, ["body"], id="no heading"),
        pytest.param(f"{TR}\n{EN}", ["abstract-tr", "abstract-en"], id="a pair without labels"),
        pytest.param(f"{EN} {TR}", ["abstract-en", "abstract-tr"], id="a pair in one paragraph"),
        pytest.param(f"{TR} Anahtar Kelimeler: a, b", ["abstract-tr", "keywords-tr"], id="no Öz"),
        pytest.param(
            f"AbstractThe aim. {EN}\nKeywords: a\nÖzBu amaç. {TR}\nAnahtar Kelimeler: b",
            ["abstract-en", "keywords-en", "abstract-tr", "keywords-tr"],
            id="glued labels, english first",
        ),
        pytest.param(
            f"Öz\nAmaç:\n{TR}\nYöntem:\n{TR}\nAnahtar Kelimeler: a\nGiriş\n{TR}",
            ["abstract-tr", "keywords-tr", "introduction"],
            id="structured abstract",
        ),
        pytest.param(
            f"1. Giriş\n{LINES}2. Yöntem\n{LINES}2.1. Veri\n{LINES}3. Sonuç\n{LINES}",
            ["s1", "s2", "s2.1", "s3"],
            id="numbers",
        ),
        pytest.param(
            f"Giriş\n{LINES}\n1. 93 Harbi’nden Sonra Göç\n{LINES}\n"
            f"2. Cumhuriyetin İlk Yıllarında Boşalan Kıyı ve Dağ Köylerinin Durumu\n{LINES}\n"
            f"2.1. 1925 Göç Sözleşmesi\n{LINES}",
            ["introduction", "s1", "s2", "s2.1"],
            id="figures behind the number, nearly full lines",
        ),
        pytest.param(
            f"GİRİŞ\n{LINES}KÖYLERİN DURUMU\n{LINES}SONUÇ\n{LINES}KAYNAKÇA\nAk, B. (2010). Köy.",
            ["introduction", "h1", "conclusion", "references"],
            id="capitals",
        ),
        pytest.param(
            f"Giriş\n{3 * (TR + ' ')}\nKöylerin konut dokusu\n{3 * (TR + ' ')}\n",
            ["introduction", "h1"],
            id="sentence case, a paragraph a line",
        ),
        pytest.param(
            f"1 Giriş\n{LINES}2 Veri Kaynağı\n{LINES}9 Temmuz Günü\n{LINES}3 Sonuç\n{LINES}",
            ["s1", "s2", "s3"],
            id="numbers without a stop",
        ),
        pytest.param(
            f"I. KÖY\n{LINES}A. Evler\n{LINES}a. Taş Evler\n{LINES}b. Ahşap evler\n{LINES}"
            f"B. Yollar\n{LINES}II. KENT\n{LINES}",
            ["sI", "sA", "sa", "sb", "sB", "sII"],
            id="letters",
        ),
        pytest.param(
            f"Öz\n{LINES}{KEYWORDS}1. Giriş\n{LINES}2. Sonuç\n{LINES}",
            ["abstract-tr", "keywords-tr", "s1", "s2"],
            id="a full line of keywords before a numbered heading",
        ),
        pytest.param(
            f"Öz\n{LINES}{KEYWORDS}Giriş\n{LINES}",
            ["abstract-tr", "keywords-tr", "introduction"],
            id="a full line of keywords before the introduction",
        ),
        pytest.param(
            f"ÖZET\n\n{TR}\n\nAnahtar Kelimeler: a, b\n\nON THE FUTURE OF VILLAGES\n\nSUMMARY\n\n"
            f"{EN}",
            ["abstract-tr", "keywords-tr", "title-en", "abstract-en"],
            id="a title in capitals over the second abstract",
        ),
        pytest.param(
            "Köylerin Geleceği\n\nThis article has been reviewed by two of the referees of the "
            f"journal.\n\nÖz\n{TR}\n\nAbstract\n{EN}",
            ["title-tr", "front", "abstract-tr", "abstract-en"],
            id="a notice in English is no abstract where one is labelled",
        ),
        pytest.param(f"Sonuç\n{LINES}Sonuç\n{LINES}", ["conclusion", "conclusion-2"], id="twice"),
        pytest.param(
            f"Sonuç\n{LINES}Extended Abstract\n{EN}",
            ["conclusion", "extended-abstract-en"],
            id="end",
        ),
    ],
)
def test_outline(text: str, expected: list[str]) -> None:
    assert [name for name, _ in outline(text)] == expected


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("21. Yüzyılda köyler değişmiştir.", id="an ordinal that begins a sentence"),
        pytest.param("2022 yılının ilk yarısında yağış azdır.", id="a year"),
        pytest.param("1. Kitap okumak\n2. Yazı yazmak\n3. Düşünmek", id="a list"),
        pytest.param("12 Temmuz 2020", id="a date"),
        pytest.param("a) Kitap okumak\nb) Yazı yazmak\nc) Düşünmek", id="a list with letters"),
    ],
)
def test_no_heading(line: str) -> None:
    kinds = {kind for kind, _ in units(f"1. Giriş\n{LINES}{line}\n{LINES}", "s1")}
    text = dict(units(f"1. Giriş\n{LINES}{line}\n{LINES}", "s1")[:1])
    assert kinds == {"heading", "sentence"}
    assert text == {"heading": "1. Giriş"}


def test_a_heading_over_two_lines() -> None:
    first = "2. Köylerin Nüfusunun Azalmasının Nedenleri ve Bunun Konut Dokusuna Olan Uzun"
    text = f"1. Giriş\n{LINES}{first}\nSüreli Etkileri\n{LINES}"
    assert units(text, "s2")[0] == ("heading", f"{first} Süreli Etkileri")


def test_keywords_are_one_unit_with_their_label() -> None:
    text = f"Öz\n{TR}\nAnahtar Kelimeler: köy,\nnüfus, konut\n\nGiriş\n{TR}"
    assert units(text, "keywords-tr") == [("keywords", "Anahtar Kelimeler: köy, nüfus, konut")]


@pytest.mark.parametrize(
    ("after", "keywords"),
    [
        pytest.param("Abstract", "Anahtar Kelimeler Köy Konut Kırsal Göç", id="a label"),
        pytest.param(
            "On the Villages\nAbstract", "Anahtar Kelimeler Köy Konut Kırsal Göç", id="a title"
        ),
    ],
)
def test_keywords_one_a_line(after: str, keywords: str) -> None:
    text = f"Öz\n{LINES}Anahtar Kelimeler\nKöy\nKonut\nKırsal Göç\n{after}\n{EN}\n"
    assert units(text, "keywords-tr") == [("keywords", keywords)]


def test_a_title_and_its_translation_are_two() -> None:
    text = (
        "Köylerin Geleceği Üzerine Karşılaştırmalı Bir İnceleme ve Bazı Öneriler\n"
        f"A Comparative Study on the Future of the Villages and Some Proposals\n\nÖz\n{LINES}"
    )
    assert [name for name, _ in outline(text)] == ["title-tr", "title-en", "abstract-tr"]


def test_the_kind_of_article_is_no_title() -> None:
    text = f"ORİJİNAL MAKALE / ORIGINAL ARTICLE\nKöylerin Geleceği\nDeniz Ak\n\nÖz\n{LINES}"
    assert units(text, "title-tr") == [("title", "Köylerin Geleceği")]


def test_front_matter() -> None:
    text = (
        "KÖYLERİN GELECEĞİ ÜZERİNE\nBİR İNCELEME\nA Study on the Future of Villages\n"
        f"Deniz AKSOY¹, Can ER²\n¹ Örnek Üniversitesi, deniz@ornek.edu.tr\nÖz\n{LINES}"
    )
    assert [name for name, _ in outline(text)] == ["title-tr", "title-en", "authors", "abstract-tr"]
    assert units(text, "title-tr") == [("title", "KÖYLERİN GELECEĞİ ÜZERİNE BİR İNCELEME")]


def test_a_sentence_runs_over_a_page() -> None:
    text = LINES.replace(
        "görülmekte ve\n", "görülmekte ve\n\n\n36    Kır Dergisi, 4/12, 2021, 3-9\n\n"
    )
    structure = find_structure(article(text))
    (section,) = structure.sections
    assert [paragraph.clean.text for paragraph in section.paragraphs] == [" ".join(LINES.split())]
    assert [piece.kind for piece in structure.furniture] == ["header"]


def test_footnotes_are_a_section() -> None:
    text = f"Giriş\n{LINES}{LINES}durmuştur.¹\n¹ Bk. Er, Köyler, s. 3.\n\f{LINES}{LINES}"
    assert [name for name, _ in outline(text)] == ["introduction", "footnotes"]
    assert units(text, "footnotes") == [("sentence", "¹ Bk. Er, Köyler, s. 3.")]


def test_what_the_foot_of_a_title_page_says_interrupts_nothing() -> None:
    foot = "Sorumlu yazar: Deniz Ak, deniz@ornek.edu.tr\n"
    text = f"Giriş\n{LINES}{LINES[:88]}\n{foot}\f{LINES[89:]}{LINES}"
    assert units(text, "footnotes") == [("sentence", foot.strip())]


def test_a_starred_note_higher_up_does_not_hide_the_footnotes() -> None:
    notes = "1 Er, Köyler, s. 3.\n2 Ak, Evler, s. 4.\n"
    body = f"durmuştur1. Bu da böyledir2. {LINES}{3 * LINES}"
    text = f"Giriş\n{LINES}{LINES}* Yazının ilk hâlidir.\n{body}{notes}\f{LINES}{LINES}"
    assert [unit for _, unit in units(text, "footnotes")] == notes.splitlines()


@pytest.mark.parametrize(
    ("references", "count"),
    [
        pytest.param("Ak, B. (2010). Uzun Bir Kitap Adı: Altbaşlık ve\nDevamı. Ankara: X.\n"
                     "Can, D. (2011). Kitap. İzmir: Y.\n", 2, id="author and year"),
        pytest.param(
            "Ak, B. (2010). Kitap. https://doi.org/10.15390/\nEB.2018.1234\nCan, D. (2011). Y.\n",
            2,
            id="a link cut in two",
        ),
        pytest.param("[1] B. Ak, Kitap, 2010.\n[2] D. Can, Kitap, 2011.\n", 2, id="brackets"),
        pytest.param("1. Ak B. Kitap. Derg. 2010;5:1-2.\n2. Can D. Kitap.\n", 2, id="numbers"),
    ],
)  # fmt: skip
def test_references_are_one_unit_each(references: str, count: int) -> None:
    found = units(f"Sonuç\n{LINES}Kaynakça\n{references}", "references")
    assert [kind for kind, _ in found] == ["heading", *["reference"] * count]


def test_a_caption_and_its_table() -> None:
    text = f"1. Bulgular\n{LINES}Tablo 1. Nüfus\nKöy 1990 2020\nYukarı 410 122\n{LINES}"
    kinds = [kind for kind, _ in units(text, "s1")]
    assert kinds == ["heading", "sentence", "caption", "caption", "sentence"]


def test_a_title_in_capitals_over_two_lines_that_look_like_a_name() -> None:
    text = (
        "KIYIDAN DAĞLARA: GÖÇEN KÖYLÜLERİN EMEĞİ VE\nSAYGINLIK ARAYIŞI*\n\n"
        f"From Coast to Mountain\n\nDeniz AKSOY**\nCan ER***\n\nÖz\n{LINES}"
    )
    title = "KIYIDAN DAĞLARA: GÖÇEN KÖYLÜLERİN EMEĞİ VE SAYGINLIK ARAYIŞI*"
    assert units(text, "title-tr") == [("title", title)]
    assert [text for _, text in units(text, "authors")] == ["Deniz AKSOY**", "Can ER***"]


def test_the_notes_of_the_last_page_above_the_reference_list() -> None:
    page = "Köylerde evler boşalmış ve yollar kapanmıştır.1 Kuyular kurumuş,\n" + LINES
    notes = "1 Ak, Evler, s. 3.\n2 Su, Köyler, s. 30-32."
    text = (
        f"{page}\n\f{LINES}\n{page}bağlar da terk edilmiştir.2 Bu böyledir.\n"
        f"{notes}\n\nKaynakça\n\nAksoy, D. (2020). Köyler. Ankara: Ek.\n"
    )
    assert [note for _, note in units(text, "footnotes")] == notes.split("\n")


def test_a_numeric_citation_at_the_head_of_a_page_goes_on_with_the_sentence() -> None:
    text = f"{LINES}\nEvlerin sayısı için Kır-2018\n\f[12], elli yıl yeterlidir.\n{LINES}"
    assert any("Kır-2018 [12], elli" in unit for _, unit in units(text, "body"))


def test_a_section_with_a_reference_list_has_no_front_matter() -> None:
    source = "Evlerin bir kısmı yüzyıllar önce yapılmıştır, bugün boştur (Semercioğlu Aksoy"
    text = f"{LINES}{source}\n2021: 210, res. 15a-c).\n\nKaynakça\n\nAk, D. (2020). Köy. Ek: Ek.\n"
    assert any(unit.endswith("Aksoy 2021: 210, res. 15a-c).") for _, unit in units(text, "body"))


SHARED = Path(__file__).parents[2].parent / "shared"


@pytest.mark.skipif(not SHARED.exists(), reason="the gold article is not here")
def test_the_gold_article() -> None:
    text = (SHARED / "articles/demokrasi-platformu-2022-11-36.txt").read_text(encoding="utf-8")
    structure = find_structure(article(text))
    assert_covers(text, structure)
    pieces = {piece.extent for piece in structure.furniture}
    with (SHARED / "gold/furniture.jsonl").open(encoding="utf-8") as rows:
        assert all((row["start"], row["end"]) in pieces for row in map(json.loads, rows))
    edges = [p.clean.source(0, len(p.clean.text)) for _, p in structure.paragraphs()]
    with (SHARED / "gold/sentences.jsonl").open(encoding="utf-8") as rows:
        units = [json.loads(row) for row in rows]
    starts = {unit["start"] for unit in units}
    inside = [e for e in edges if units[0]["start"] <= e[0] < units[-1]["end"]]
    assert all(start in starts for start, _ in inside)
    headings = {p.clean.source(0, 1)[0] for _, p in structure.paragraphs() if p.kind == "heading"}
    assert {unit["start"] for unit in units if unit.get("heading")} <= headings
