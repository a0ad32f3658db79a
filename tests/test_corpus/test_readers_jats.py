"""JATS: what its elements say becomes the structure, and hostile XML is refused in one line."""

import time
from itertools import pairwise

import pytest
from lxml import etree

from corpus.readers.jats_references import written_reference
from corpus.readers.markup import read
from test_corpus.fixtures_markup import (
    ABSTRACT_EN,
    ABSTRACT_TR,
    JATS,
    NOTE,
    PROSE,
    REFERENCE,
    furniture,
    records,
    refusal,
    sections,
    structure,
)

FRONT = "<front><article-meta><title-group><article-title>Köy</article-title></title-group>{}"


def jats(body: str = "", meta: str = "", back: str = "") -> bytes:
    front = FRONT.format(f"{meta}</article-meta></front>")
    return f"<article>{front}<body>{body}</body><back>{back}</back></article>".encode()


def test_an_article_has_the_sections_that_its_elements_name():
    found = sections(read, JATS.encode())
    assert list(found) == [
        "title-tr",
        "title-en",
        "authors",
        "abstract-tr",
        "abstract-en",
        "keywords-tr",
        "keywords-en",
        "s1",
        "s1.1",
        "conclusion",
        "back",
        "references",
        "footnotes",
    ]
    assert found["title-en"] == [("title", "The Population of Villages")]
    assert found["authors"] == [
        ("sentence", "Ayşe Kaya, Ali Demir"),
        ("sentence", "1 Örnek Üniversitesi, Ankara"),
    ]
    assert found["abstract-tr"] == [("heading", "Öz"), ("sentence", ABSTRACT_TR)]
    assert found["abstract-en"] == [("heading", "Aim"), ("sentence", ABSTRACT_EN)]
    assert found["keywords-tr"] == [("keywords", "Anahtar Kelimeler: köy, nüfus")]
    assert found["keywords-en"] == [("keywords", "village; population, rural")]
    assert found["back"] == [("heading", "Teşekkür"), ("sentence", "Köylülere teşekkür ederiz.")]


def test_headings_lists_tables_figures_and_formulas():
    found = sections(read, JATS.encode())
    assert found["s1"][0] == ("heading", "1. Giriş")
    assert found["s1.1"] == [
        ("heading", "1.1. Veri"),
        ("sentence", PROSE),
        ("sentence", "Birinci madde"),
        ("sentence", "İkinci madde"),
        ("caption", "Tablo 1. Nüfus"),
        ("caption", "Yıl Kişi"),
        ("caption", "1970 812"),
        ("caption", "Şekil 1. Harita"),
        ("sentence", "Formül x burada."),
    ]


def test_levels_are_those_of_the_sections():
    [record] = records(read, JATS.encode())
    found = structure(record).sections
    levels = {section.id: section.level for section in found if section.role == "body"}
    assert levels == {"s1": 1, "s1.1": 2, "conclusion": 1}
    assert next(s.heading for s in found if s.id == "abstract-en") is None


def test_notes_come_last_and_their_marks_are_raised():
    found = sections(read, JATS.encode())
    assert found["s1"][1] == ("sentence", f"{PROSE}¹ Alan 3 m² dir² (Kaya, 2018).")
    assert found["footnotes"] == [
        ("sentence", "² İkinci not."),
        ("heading", "Notlar"),
        ("sentence", f"¹ {NOTE}"),
    ]


def test_references_are_entries():
    assert sections(read, JATS.encode())["references"] == [
        ("heading", "Kaynakça"),
        ("reference", f"1. {REFERENCE}"),
        ("reference", "Demir, B. (2010). Evler. Yapı, 5(2), 12–20."),
    ]


@pytest.mark.parametrize(
    ("printed", "data", "kept"),
    [
        pytest.param("Ak, B. Köy.", "<source>Köy.</source>", "Ak, B. Köy.", id="said twice"),
        pytest.param("Ak, B.", "<source>Köy</source>", "Ak, B. Köy.", id="more in the data"),
        pytest.param("", "<source>Köy</source>", "Köy.", id="nothing printed"),
    ],
)
def test_data_beside_a_printed_reference_is_left_out_where_it_says_nothing_more(
    printed, data, kept
):
    entry = f"<mixed-citation>{printed}</mixed-citation><element-citation>{data}"
    back = f"<ref-list><ref>{entry}</element-citation></ref></ref-list>"
    [record] = records(read, jats(back=back))
    assert " ".join(record.text.split()).endswith(kept)
    assert record.text.count("Köy") == 2  # the title of the article is one of them


def test_data_about_the_article():
    [record] = records(read, JATS.encode())
    assert (record.format, record.lang) == ("jats", "tr")
    assert record.meta == {
        "journal": "Köy Dergisi",
        "title": "Köylerin Nüfusu",
        "doi": "10.1234/koy.5",
        "volume": "3",
        "issue": "1",
        "date": "2020",
        "issn": "1234-5678",
        "authors": ["Ayşe Kaya", "Ali Demir"],
    }
    assert furniture(read, JATS.encode()) == "CC BY 4.0"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>Kısa metin.</p>", {"body": ["Kısa metin."]}, id="no section"),
        pytest.param(
            "<sec><title>Köyler</title><p>a</p></sec><sec><title>Evler</title><p>b</p></sec>",
            {"h1": ["Köyler", "a"], "h2": ["Evler", "b"]},
            id="headings without numbers",
        ),
        pytest.param(
            "<sec><title>12 Temmuz Günü</title><p>a</p></sec>",
            {"s12": ["12 Temmuz Günü", "a"]},
            id="a number in a heading",
        ),
        pytest.param(
            "<p>Önce<disp-quote><p>Alıntı</p></disp-quote>sonra</p>",
            {"body": ["Önce", "Alıntı", "sonra"]},
            id="a block inside a paragraph",
        ),
        pytest.param(
            "<p>a<xref ref-type='bibr'><sup>4,5</sup></xref> b<sup>x</sup></p>",
            {"body": ["a⁴,⁵ bx"]},
            id="raised",
        ),
        pytest.param(
            "<p>21. Yüzyılda</p><p>Sonuç</p><p>Öz: Kısa</p>",
            {"body": ["21. Yüzyılda", "Sonuç", "Öz: Kısa"]},
            id="a paragraph is no heading, whatever it looks like",
        ),
        pytest.param(
            "<fig><label>Şekil 3</label></fig>", {"body": ["Şekil 3."]}, id="a label alone"
        ),
        pytest.param(
            "<p>Bir.<fn><p>İlk not</p></fn> İki.<fn><p>Son not</p></fn></p>",
            {"body": ["Bir.¹ İki.²"], "footnotes": ["¹ İlk not", "² Son not"]},
            id="notes without numbers",
        ),
        pytest.param("<p>a&nbsp;&ccedil;&unknown;</p>", None, id="an entity nobody knows"),
        pytest.param("<p>a&nbsp;&scedil;&lt;</p>", {"body": ["a ş<"]}, id="entities of HTML"),
        pytest.param(
            "<p>kü<!-- yorum -->çük<?pi x?> köy</p>", {"body": ["küçük köy"]}, id="comments"
        ),
    ],
)
def test_bodies(body, expected):
    if expected is None:
        assert "not sound" in refusal(read, jats(body))
        return
    found = sections(read, jats(body))
    assert found.pop("title-tr") == [("title", "Köy")]
    assert {name: [text for _, text in units] for name, units in found.items()} == expected


def test_a_collection_gives_a_record_for_each_article():
    one = jats("<p>Bir metin.</p>").decode()
    data = f"<pmc-articleset>{one}{one}</pmc-articleset>".encode()
    assert [record.text for record in records(read, data)] == ["Köy\n\nBir metin."] * 2


def test_a_translation_inside_is_part_of_the_article():
    inside = (
        '<sub-article xml:lang="en"><front-stub><title-group><article-title>Village'
        "</article-title></title-group></front-stub><body><p>A text.</p></body></sub-article>"
    )
    data = jats("<p>Bir metin.</p>").replace(b"</article>", inside.encode() + b"</article>")
    assert list(sections(read, data)) == ["title-tr", "body", "title-en", "body-en"]


def test_soft_hyphens_stay_in_the_text_and_the_text_is_composed():
    [record] = records(read, jats("<p>İkin\u00adci u\u0308lke</p>"))
    assert "İkin\u00adci ülke" in record.text
    assert "\r" not in record.text


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1254", "utf-16", "utf-8-sig"])
def test_the_encoding_declared_may_be_wrong(encoding):
    [record] = records(read, JATS.replace("UTF-8", "koi8-r", 1).encode(encoding))
    assert ABSTRACT_TR in record.text


NESTED = "".join(f'<!ENTITY {b} "{10 * f"&{a};"}">' for a, b in pairwise("abcdefghij"))
BOMB = f'<!DOCTYPE article [<!ENTITY a "aaaaaaaaaa">{NESTED}]>'
OUTSIDE = '<!DOCTYPE article [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE article [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(BOMB + "<article><p>&j;</p></article>", "XML that", id="bomb"),
        pytest.param(BOMB + '<article x="&j;"/>', "XML that", id="bomb in an attribute"),
        pytest.param(OUTSIDE + "<article><p>&a;</p></article>", "XML that declares", id="file"),
        pytest.param(
            PARAMETER + "<article><p>b</p></article>", "XML that declares", id="parameter"
        ),
        pytest.param("<?xml version='1.0'?>" + 100_000 * "<p>", "XML that is not", id="deep"),
        pytest.param("<?xml version='1.0'?>" + 50_000 * "<", "XML that is not sound", id="less"),
        pytest.param("<?xml version='1.0'?><TEI><p>a</p></TEI>", "XML, but no JATS", id="TEI"),
        pytest.param("<?xml version='1.0'?><article/>", "no text in it", id="no text"),
        pytest.param("<?xml version='1.0'?><article>\0</article>", "binary data", id="NUL"),
        pytest.param("<?xml version='1.0'?>", "XML that is not sound", id="no element"),
    ],
)
def test_hostile_xml_is_refused_in_one_line(data, message):
    start = time.perf_counter()
    assert message in refusal(read, data.encode())
    assert time.perf_counter() - start < 5


def test_the_place_of_a_mistake_is_told():
    assert refusal(read, b"<?xml version='1.0'?>\n<article>\n<p>a</q>\n").startswith("dosya:3:")


def test_references_that_are_data_keep_all_their_text():
    citation = etree.fromstring(
        "<element-citation><person-group><name><surname>Ak</surname><given-names>B C</given-names>"
        "</name><etal/></person-group><source>Köy</source><year>2010</year><comment>Basılmadı"
        "</comment><publisher-name>Örnek</publisher-name><publisher-loc>Ankara</publisher-loc>"
        "</element-citation>"
    )
    assert written_reference(citation, lambda _: None) == (
        "Ak, B. C., et al. (2010). Köy. Örnek: Ankara. Basılmadı."
    )
