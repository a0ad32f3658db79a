"""A small article of our own in JATS, HTML and DOCX, and the parts of a DOCX to build others."""

import io
import zipfile
from collections.abc import Callable, Iterator
from html import escape

import pytest

from corpus.article import Article, Structure
from corpus.errors import CorpusError
from corpus.readers.source import Record, Source
from corpus.structure import find_structure
from test_corpus.test_structure import assert_clean, assert_covers

Reader = Callable[[Source], Iterator[Record]]

ABSTRACT_TR = (
    "Bu çalışmada kıyıdaki köylerin nüfusu elli yıllık verilerle incelenmiştir. Sonuçlar nüfusun "
    "azaldığını göstermektedir."
)
ABSTRACT_EN = (
    "In this study the population of villages on the coast was examined with data of fifty years. "
    "The results show that it has been falling."
)
PROSE = (
    "Köylerin nüfusu son elli yılda azalmış ve konutların önemli bir bölümü boş kalmıştır; bu "
    "durum kasabalara yakın köylerde de görülmektedir."
)
REFERENCE = "Kaya, A. (2018). Köylerin nüfusu. Coğrafya Yazıları, 4(2), 11-25."
NOTE = "Ali Kaya, Bilgi ve Yöntem, Ankara: Örnek, 2015, s. 25."

JATS = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.2 20190208//EN"
 "JATS-journalpublishing1.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML"
 article-type="research-article" xml:lang="tr">
<front>
<journal-meta><journal-title-group><journal-title>Köy Dergisi</journal-title></journal-title-group>
<issn>1234-5678</issn></journal-meta>
<article-meta>
<article-id pub-id-type="doi">10.1234/koy.5</article-id>
<title-group><article-title>Köylerin Nüfusu</article-title>
<trans-title-group xml:lang="en"><trans-title>The Population of Villages</trans-title>
</trans-title-group></title-group>
<contrib-group>
<contrib contrib-type="author"><name><surname>Kaya</surname><given-names>Ayşe</given-names></name>
<xref ref-type="aff" rid="a1">1</xref></contrib>
<contrib><name><surname>Demir</surname><given-names>Ali</given-names></name></contrib>
<aff id="a1"><label>1</label><institution>Örnek Üniversitesi</institution>, Ankara</aff>
</contrib-group>
<pub-date><year>2020</year></pub-date><volume>3</volume><issue>1</issue>
<permissions><license><license-p>CC BY 4.0</license-p></license></permissions>
<abstract><title>Öz</title><p>{ABSTRACT_TR}</p></abstract>
<trans-abstract xml:lang="en"><sec><title>Aim</title><p>{ABSTRACT_EN}</p></sec></trans-abstract>
<kwd-group xml:lang="tr"><title>Anahtar Kelimeler</title><kwd>köy</kwd><kwd>nüfus</kwd></kwd-group>
<kwd-group xml:lang="en"><kwd>village</kwd><kwd>population, rural</kwd></kwd-group>
</article-meta>
</front>
<body>
<sec><label>1.</label><title>Giriş</title>
<p>{PROSE}<xref ref-type="fn" rid="f1"><sup>1</sup></xref> Alan 3 m<sup>2</sup>&nbsp;dir<fn id="f2">
<label>2</label><p>İkinci not.</p></fn> (<xref ref-type="bibr" rid="b1">Kaya, 2018</xref>).</p>
<sec><label>1.1.</label><title>Veri</title><p>{PROSE}</p>
<list><list-item><p>Birinci madde</p></list-item><list-item><p>İkinci madde</p></list-item></list>
<table-wrap><label>Tablo 1</label><caption><title>Nüfus</title></caption>
<table><thead><tr><th>Yıl</th><th>Kişi</th></tr></thead><tbody><tr><td>1970</td><td><p>812</p></td>
</tr></tbody></table></table-wrap>
<fig><label>Şekil 1.</label><caption><p>Harita</p></caption><graphic xlink:href="a.png"/></fig>
<p>Formül <inline-formula><alternatives><tex-math>\\frac12</tex-math><mml:math><mml:mi>x</mml:mi>
</mml:math></alternatives></inline-formula> burada.</p></sec></sec>
<sec><title>Sonuç</title><p>{PROSE}</p></sec>
</body>
<back><ack><title>Teşekkür</title><p>Köylülere teşekkür ederiz.</p></ack>
<fn-group><title>Notlar</title><fn id="f1"><label>1</label><p>{NOTE}</p></fn></fn-group>
<ref-list><title>Kaynakça</title>
<ref id="b1"><label>1</label><mixed-citation>{REFERENCE}</mixed-citation></ref>
<ref><element-citation publication-type="journal"><person-group><name><surname>Demir</surname>
<given-names>B</given-names></name></person-group><article-title>Evler</article-title>
<source>Yapı</source><year>2010</year><volume>5</volume><issue>2</issue><fpage>12</fpage>
<lpage>20</lpage></element-citation></ref></ref-list></back>
</article>
"""

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="iso-8859-9"><title>Dergi sayfası</title>
<meta name="citation_title" content="Köylerin Nüfusu">
<meta name="citation_author" content="A. Kaya">
<meta name="citation_author" content="Ali Demir"><meta name="citation_doi" content="10.1234/koy.5">
<meta name="citation_language" content="tr"><style>p {{ color: red }}</style>
<script>var gizli = "<p>betik</p>";</script></head>
<body><header><a href="/">Köy Dergisi</a></header>
<nav><ul><li>Ana sayfa</li><li>Arşiv</li></ul></nav>
<main><article>
<h1>Köylerin  Nüfusu</h1>
<p class="article-authors">Ayşe Kaya, Ali Demir</p>
<div class="article-abstract data-section"><h3>Öz</h3><p>{ABSTRACT_TR}</p></div>
<div class="article-keywords data-section"><h3>Anahtar Kelimeler</h3>
<p><a href="/k1">köy</a>, <a href="/k2">nüfus</a></p></div>
<div class="article-abstract data-section" lang="en"><h3>Abstract</h3><p>{ABSTRACT_EN}</p></div>
<div class="keywords"><ul><li>village</li><li>population</li></ul></div>
<h2>1. Giriş</h2><p>{PROSE}<sup><a href="#fn1">1</a></sup> Alan 3&nbsp;m<sup>2</sup> dir.<br><br>
İkin&shy;ci paragraf.</p><script>betik()</script>
<h3>1.1. Veri</h3><p>{PROSE}</p><ul><li>Birinci madde</li><li>İkinci madde</li></ul>
<table><caption>Tablo 1. Nüfus</caption><tr><th>Yıl</th><th>Kişi</th></tr>
<tr><td>1970</td><td><p>812</p></td></tr></table>
<figure><img src="a.png" alt="x"><figcaption>Şekil 1. Harita</figcaption></figure>
<table><tr><td><p>{PROSE} {PROSE} {PROSE}</p></td></tr></table>
<h2>Sonuç</h2><p>{PROSE}</p>
<h2>Kaynakça</h2><p>{REFERENCE}</p><p>Demir, B. (2010). Evler. Yapı, 5(2), 12-20.</p>
<section class="footnotes"><ol><li id="fn1"><p>{NOTE} <a href="#fnref1">^</a></p></li></ol>
</section>
</article></main><aside>Son sayı</aside><footer>© Dergi</footer></body></html>
"""

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets: str) -> str:
    """Return the relations of a part: what each target is, by its kind."""
    rows = (
        f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f"{_RELATIONS}{''.join(rows)}</Relationships>"


def paragraph(text: str, style: str = "", after: str = "") -> str:
    """Return a paragraph of Word; ``after`` is markup at its end."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f"<w:p>{named}{run}{after}</w:p>"


def table(*rows: list[str]) -> str:
    """Return a table of Word."""
    made = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in made)}</w:tbl>"


def write_docx(body: str, styles: dict[str, str] | None = None, notes: str = "", **parts) -> bytes:
    """Return a DOCX: ``styles`` gives the names of styles by id, ``parts`` replaces whole parts."""
    named = (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (styles or {}).items()
    )
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(styles="styles.xml", footnotes="footnotes.xml"),
        "word/styles.xml": f"<w:styles {NAMESPACE}>{''.join(named)}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {NAMESPACE}>{notes}</w:footnotes>",
        "word/document.xml": f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>",
        **parts,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file.getvalue()


STYLES = {"Balk1": "heading 1", "Balk2": "heading 2", "KonuBal": "Title", "Resim": "caption"}
_MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_NOTES = f'<w:footnote w:id="2">{paragraph(" " + NOTE)}</w:footnote>'
DOCX = write_docx(
    paragraph("Köylerin Nüfusu", "KonuBal")
    + paragraph("Ayşe Kaya, Örnek Üniversitesi")
    + paragraph("Öz")
    + paragraph(ABSTRACT_TR)
    + paragraph("Anahtar Kelimeler: köy, nüfus")
    + paragraph("Abstract", "Balk1")
    + paragraph(ABSTRACT_EN)
    + paragraph("Keywords: village, population")
    + paragraph("1. Giriş", "Balk1")
    + paragraph(PROSE, after=_MARK)
    + paragraph("1.1. Veri", "Balk2")
    + paragraph(PROSE)
    + paragraph("Tablo 1. Nüfus", "Resim")
    + table(["Yıl", "Kişi"], ["1970", "812"])
    + paragraph("Köylerin Geleceği", "Balk1")
    + paragraph(PROSE)
    + paragraph("Kaynakça", "Balk1")
    + paragraph(REFERENCE),
    STYLES,
    _NOTES,
)
PLAIN_DOCX = write_docx(
    "".join(
        map(
            paragraph,
            [
                "Öz",
                ABSTRACT_TR,
                "Anahtar Kelimeler: köy, nüfus",
                "1. Giriş",
                PROSE,
                "2. Veri",
                PROSE,
            ],
        )
    )
)


def records(read: Reader, data: bytes) -> list[Record]:
    """Return the records of ``data``, after checking what holds for any extracted text."""
    found = list(read(Source("dosya", io.BytesIO(data))))
    for record in found:
        assert record.extracted
        assert record.encoding == "utf-8"
        ends = [0, *(place for block in record.outline for place in block.extent)]
        assert ends == sorted(ends)
        assert all(record.text[slice(*block.extent)].strip() for block in record.outline)
    return found


def refusal(read: Reader, data: bytes) -> str:
    """Return the one line with which ``data`` is refused."""
    with pytest.raises(CorpusError) as error:
        records(read, data)
    assert "\n" not in str(error.value)
    return str(error.value)


def structure(record: Record) -> Structure:
    """Return the structure of a record, after checking that nothing is lost."""
    article = Article(
        id="a",
        text=record.text,
        file="a",
        encoding=record.encoding,
        format=record.format,
        sha256=record.sha256,
        lang=record.lang,
        outline=record.outline,
    )
    found = find_structure(article)
    assert_covers(record.text, found)
    assert_clean(found)
    ids = [section.id for section in found.sections]
    assert len(ids) == len(set(ids))
    return found


def sections(read: Reader, data: bytes) -> dict[str, list[tuple[str, str]]]:
    """Return kind and text of the paragraphs of each section of the one record, by section id."""
    [record] = records(read, data)
    return {
        section.id: [(paragraph.kind, paragraph.clean.text) for paragraph in section.paragraphs]
        for section in structure(record).sections
    }


def texts(read: Reader, data: bytes) -> dict[str, list[str]]:
    """Return the paragraphs of each section of the one record, by section id."""
    found = sections(read, data)
    return {name: [text for _, text in units] for name, units in found.items()}


def furniture(read: Reader, data: bytes) -> str:
    """Return the furniture of the one record, its pieces parted by line ends."""
    [record] = records(read, data)
    return "\n".join(record.text[slice(*f.extent)] for f in structure(record).furniture)
