"""The page of an article: structure from its elements, furniture around it, hostile pages."""

import time

import pytest

from corpus.readers.markup import LARGEST_MARKUP, read
from test_corpus.fixtures_markup import (
    ABSTRACT_EN,
    ABSTRACT_TR,
    NOTE,
    PAGE,
    PROSE,
    REFERENCE,
    furniture,
    records,
    refusal,
    sections,
    structure,
    texts,
)


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def test_a_page_has_the_sections_that_its_elements_name():
    found = sections(read, PAGE.encode())
    assert list(found) == [
        "title-tr",
        "authors",
        "abstract-tr",
        "keywords-tr",
        "abstract-en",
        "keywords-en",
        "s1",
        "s1.1",
        "conclusion",
        "references",
        "footnotes",
    ]
    assert found["authors"] == [("sentence", "Ayşe Kaya, Ali Demir")]
    assert found["abstract-tr"] == [("heading", "Öz"), ("sentence", ABSTRACT_TR)]
    assert found["abstract-en"] == [("heading", "Abstract"), ("sentence", ABSTRACT_EN)]
    assert found["keywords-tr"] == [("keywords", "Anahtar Kelimeler: köy, nüfus")]
    assert found["keywords-en"] == [("keywords", "village, population")]
    assert found["references"] == [
        ("heading", "Kaynakça"),
        ("reference", REFERENCE),
        ("reference", "Demir, B. (2010). Evler. Yapı, 5(2), 12-20."),
    ]


def test_notes_lists_tables_and_line_breaks():
    found = sections(read, PAGE.encode())
    assert found["s1"] == [
        ("heading", "1. Giriş"),
        ("sentence", f"{PROSE}¹ Alan 3 m² dir."),
        ("sentence", "İkinci paragraf."),
    ]
    assert found["footnotes"] == [("sentence", f"¹ {NOTE}")]
    assert found["s1.1"][2:7] == [
        ("sentence", "Birinci madde"),
        ("sentence", "İkinci madde"),
        ("caption", "Tablo 1. Nüfus"),
        ("caption", "Yıl Kişi"),
        ("caption", "1970 812"),
    ]


def test_a_table_that_lays_out_the_page_is_text():
    assert sections(read, PAGE.encode())["s1.1"][-1] == ("sentence", f"{PROSE} {PROSE} {PROSE}")


def test_what_stands_around_the_article_is_furniture():
    assert furniture(read, PAGE.encode()).split() == (
        "Köy Dergisi Ana sayfa Arşiv Son sayı © Dergi".split()
    )


def test_scripts_styles_and_the_head_are_no_text():
    [record] = records(read, PAGE.encode())
    assert not any(word in record.text for word in ("betik", "gizli", "color", "Dergi sayfası"))
    assert "İkin\u00adci" in record.text
    assert "3\u00a0m" in record.text


def test_data_about_the_article():
    [record] = records(read, PAGE.encode())
    assert (record.format, record.lang) == ("html", "tr")
    assert record.meta == {
        "title": "Köylerin Nüfusu",
        "authors": ["A. Kaya", "Ali Demir"],
        "doi": "10.1234/koy.5",
        "language": "tr",
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("Kısa metin.", {"body": ["Kısa metin."]}, id="no element"),
        pytest.param(
            f"<h1>Köyler</h1><p>Ayşe Kaya</p><h2>Öz</h2><p>{PROSE}</p><h2>Giriş</h2><p>{PROSE}</p>",
            {
                "title-tr": ["Köyler"],
                "authors": ["Ayşe Kaya"],
                "abstract-tr": ["Öz", PROSE],
                "introduction": ["Giriş", PROSE],
            },
            id="headings alone",
        ),
        pytest.param(
            f"<p><b>Öz</b></p><p>{PROSE}</p><p>Anahtar Kelimeler: a, b</p><p>1. Giriş</p>"
            f"<p>{PROSE}</p>",
            {
                "abstract-tr": ["Öz", PROSE],
                "keywords-tr": ["Anahtar Kelimeler: a, b"],
                "s1": ["1. Giriş", PROSE],
            },
            id="paragraphs alone, read by the rules",
        ),
        pytest.param(
            f"<div class='item abstract'><strong>Öz</strong><p>{PROSE}</p></div>",
            {"abstract-tr": ["Öz", PROSE]},
            id="a label in bold",
        ),
        pytest.param(
            f"<div class=abstract><h3>Öz</h3><h4>Amaç</h4><p>{PROSE}</p></div>",
            {"abstract-tr": ["Öz", "Amaç", PROSE]},
            id="structured abstract",
        ),
        pytest.param(
            "<section class='item keywords'><h2 class=label>Keywords:</h2><span>a, b</span>"
            "</section>",
            {"keywords-en": ["Keywords: a, b"]},
            id="keywords of Open Journal Systems",
        ),
        pytest.param(
            f"<p>{PROSE}<a href='#_ftn1' name='_ftnref1'>[1]</a></p>"
            "<div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Not.</p></div>",
            {"body": [f"{PROSE}¹"], "footnotes": ["[1] Not."]},
            id="notes of Word",
        ),
        pytest.param(
            "<p>İlk</p><p hidden>gizli</p><form>Ara</form><p>son</p>",
            {"body": ["İlk", "son"]},
            id="hidden",
        ),
        pytest.param(
            f"<p>{PROSE}</p><div class='item citation'><h2>How to Cite</h2><p>Kaya</p></div>",
            {"body": [PROSE]},
            id="how to cite on a page of Open Journal Systems",
        ),
        pytest.param("<p>kü<b>çü</b>k<wbr> köy</p>", {"body": ["küçük köy"]}, id="inline"),
        pytest.param("<div>a<p>b</p>c</div>", {"body": ["a", "b", "c"]}, id="text beside blocks"),
        pytest.param("<p>a<br>b", {"body": ["a b"]}, id="a line break"),
        pytest.param(
            "<p>&lt;b&gt; &amp;amp; &#0;&#31;x", {"body": ["<b> &amp; \ufffd x"]}, id="signs"
        ),
    ],
)
def test_bodies(body, expected):
    assert texts(read, page(body)) == expected


DERGIPARK = f"""
<div class="kt-heading"><a href="/"><h1>Köy Dergisi</h1></a></div>
<div class="tab-content"><div class="tab-pane">
<h3 class="article-title">Köylerin Nüfusu</h3><p class="article-authors"><a>Ayşe Kaya</a></p>
<div class="article-abstract data-section"><h3>Öz</h3><p>{ABSTRACT_TR}</p></div>
<div class="article-keywords data-section"><h3>Anahtar Kelimeler</h3><p><a>köy</a>, <a>ev</a></p>
</div><div class="article-citations data-section"><h3>Kaynakça</h3>
<ul class="fa-ul"><li>{REFERENCE}</li><li>Demir, B. (2010). Evler.</li></ul></div></div>
<div class="tab-pane"><h3 class="article-title">The Population of Villages</h3>
<div class="article-abstract data-section"><h3>Abstract</h3><p>{ABSTRACT_EN}</p></div></div></div>
<table class="record_properties"><tr><th>Bölüm</th><td>Makale</td></tr></table>
<button>PDF</button>"""


def test_a_page_of_dergipark():
    known = "<meta name=citation_title content='Köylerin Nüfusu'>"
    data = page(DERGIPARK, f"{known}<meta name=citation_journal_title content='Köy Dergisi'>")
    assert texts(read, data) == {
        "title-tr": ["Köylerin Nüfusu"],
        "authors": ["Ayşe Kaya"],
        "abstract-tr": ["Öz", ABSTRACT_TR],
        "keywords-tr": ["Anahtar Kelimeler: köy, ev"],
        "references": ["Kaynakça", REFERENCE, "Demir, B. (2010). Evler."],
        "title-en": ["The Population of Villages"],
        "abstract-en": ["Abstract", ABSTRACT_EN],
    }
    assert furniture(read, data).split() == "Köy Dergisi Bölüm Makale PDF".split()


def test_an_article_with_little_of_the_text_is_not_all_of_it():
    body = f"<p>{PROSE}</p><p>{PROSE}</p><article><p>Son sayı</p></article>"
    assert texts(read, page(body)) == {"body": [PROSE, PROSE, "Son sayı"]}


def test_a_title_outside_the_article_is_found_by_what_the_page_says():
    body = f"<h1>Köy Dergisi</h1><h2>Köyler</h2><main><p>{PROSE}</p></main>"
    data = page(body, "<meta name=citation_title content=Köyler>")
    assert texts(read, data) == {"title-tr": ["Köyler"], "body": [PROSE]}
    assert furniture(read, data) == "Köy Dergisi"


def test_levels_begin_at_one():
    data = page(f"<h1>Köyler</h1><h3>1. Giriş</h3><p>{PROSE}</p><h4>1.1. Veri</h4><p>{PROSE}</p>")
    [record] = records(read, data)
    levels = {section.id: section.level for section in structure(record).sections}
    assert levels == {"title-tr": 1, "s1": 1, "s1.1": 2}


def test_xhtml_is_a_page():
    declared = '<?xml version="1.0" encoding="latin-1"?>'
    data = f'{declared}\n<html xmlns="a"><body><p>{PROSE}</p></body></html>'
    assert texts(read, data.encode()) == {"body": [PROSE]}


HOSTILE = {
    "deep blocks": b"<html>" + 100_000 * b"<div>a",
    "deep inline": b"<html>" + 100_000 * b"<sup>a",
    "deep tables": b"<html>" + 30_000 * b"<table><tr><td>a",
    "only NUL": b"<html><p>a\0b\0c",
    "no text": b"<html><body><script>a</script></body></html>",
    "comment": b"<html><!-- never ended " + 1000 * b"a",
    "too many tags": b"<html>" + 10_000_000 * b"<",
    "too large": b"<html>" + LARGEST_MARKUP * b"a",
    "fifty megabytes": b"<html>" + 50_000_000 * b"<",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_refused_in_one_line(name):
    start = time.perf_counter()
    refusal(read, HOSTILE[name])
    assert time.perf_counter() - start < 5


LONG = {
    "less-than signs": b"<html><p>a" + 1_000_000 * b"<",
    "paragraphs": b"<html>" + 50_000 * b"<p>a",
    "attributes": b"<html><p " + 200_000 * b"a=b " + b">a",
    "tables": b"<html>" + 500 * b"<table><tr><td>a",
    "notes": b"<html>" + b"".join(b"<li id=fn%d>a" % n for n in range(20_000)),
    "links": b"<html><li id=fn1>" + 50_000 * b"<a href=#fn1>1</a>a",
    "headings": b"<html>" + 20_000 * b"<h1>a</h1>",
    "nested keywords": b"<html>" + 1000 * b"<div class=keywords><h2>a</h2>" + 3000 * b"b ",
    "nested roles": b"<html>" + 1500 * b"<div class=abstract>a",
    "superscripts": b"<html>" + 1500 * b"<sup>1",
}


@pytest.mark.parametrize("name", LONG)
def test_long_pages_are_read_in_linear_time(name):
    start = time.perf_counter()
    assert "a" in records(read, LONG[name])[0].text or name == "superscripts"
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1254", "utf-16", "utf-8-sig"])
def test_the_encoding_declared_may_be_wrong(encoding):
    [record] = records(read, PAGE.encode(encoding))
    assert ABSTRACT_TR in record.text
