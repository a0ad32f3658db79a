"""An invented bilingual article with everything that the formats and the report have to show."""

from __future__ import annotations

from annotations.model import AnnotatedArticle, Bead, Unit, Word
from factories import article, bead, sentence, span, tokens, unit

ID = "karasu-2021"
FILE = f"{ID}.txt"


def sample_article() -> AnnotatedArticle:
    """Return the article: titles, two abstracts, keywords, body, references."""
    units = (*titles(), *abstract_tr(), *abstract_en(), *keywords(), *body(), *references())
    return article(
        units,
        beads({u.id: u for u in units}),
        id=ID,
        file=FILE,
        title={"tr": titles()[0].text, "en": titles()[1].text},
        sections=[
            section_row("title-tr", "title", "tr", None),
            section_row("title-en", "title", "en", None),
            section_row("abstract-tr", "abstract", "tr", "Öz"),
            section_row("abstract-en", "abstract", "en", "Abstract"),
            section_row("keywords-tr", "keywords", "tr", None),
            section_row("keywords-en", "keywords", "en", None),
            section_row("s1", "body", "tr", "Giriş"),
            section_row("references", "references", "tr", "Kaynakça"),
        ],
        furniture=[
            {"kind": "header", "start": 900, "end": 930, "text": "Kıyı Araştırmaları <Dergisi> 7"},
            {"kind": "page_number", "start": 931, "end": 933, "text": "14"},
        ],
        references=[unit.text for unit in references()],
    )


def section_row(id: str, role: str, lang: str, heading: str | None) -> dict[str, object]:
    """Return a section as it stands in ``articles.jsonl``."""
    return {"id": id, "role": role, "lang": lang, "level": 1, "heading": heading}


def titles() -> tuple[Unit, Unit]:
    return (
        sentence(
            "[LOCATION Karasu] Havzasında Tarım Kooperatifleri ([DATE 1950-1980])",
            f"{ID}:title-tr:1",
            kind="title",
            meta={"paragraph": 0},
        ),
        sentence(
            "Agricultural Cooperatives in the [LOCATION Karasu] Basin ([DATE 1950-1980])",
            f"{ID}:title-en:1",
            kind="title",
            lang="en",
            meta={"paragraph": 1},
        ),
    )


def abstract_tr() -> tuple[Unit, ...]:
    texts = (
        "Bu çalışma [LOCATION Karasu]’daki tarım kooperatiflerini inceler.",
        "[ORGANIZATION Ziraat Odası] kayıtları [DATE 12 Mart 1954] ile [DATE Mayıs 1961] arasında"
        " taranmıştır.",
        "Kooperatiflerin çoğu [DATE 1960’lı yıllar]da kurulmuştur; üye sayısı ise hızla artmıştır.",
        "Köylerde yapılan görüşmeler bu artışı doğrulamaktadır.",
    )
    return tuple(
        sentence(text, f"{ID}:abstract-tr:{n}", meta={"paragraph": 2})
        for n, text in enumerate(texts, 1)
    )


def abstract_en() -> tuple[Unit, ...]:
    texts = (
        "This study examines the agricultural cooperatives of [LOCATION Karasu].",
        "The records of the [ORGANIZATION Chamber of Agriculture] were read for"
        " [DATE 12 March 1954] to [DATE May 1961].",
        "Most cooperatives were founded in [DATE the 1960s].",
        "Membership grew fast.",
        "Further work is called for.",
    )
    return tuple(
        sentence(text, f"{ID}:abstract-en:{n}", lang="en", meta={"paragraph": 3})
        for n, text in enumerate(texts, 1)
    )


def keywords() -> tuple[Unit, Unit]:
    return (
        unit(
            "Anahtar Kelimeler: kooperatif, tarım",
            f"{ID}:keywords-tr:1",
            kind="keywords",
            meta={"paragraph": 4},
        ),
        unit(
            "Keywords: cooperative, agriculture",
            f"{ID}:keywords-en:1",
            kind="keywords",
            lang="en",
            meta={"paragraph": 5},
        ),
    )


def body() -> tuple[Unit, ...]:
    """Return a heading and sentences with nested, touching and token-cutting spans."""
    heading = unit("1. Giriş", f"{ID}:s1:1", kind="heading", meta={"paragraph": 6})
    cited = sentence(
        "[PERSON Selin Akdağ]’a göre [LOCATION Batum]-[LOCATION Karasu] yolu [DATE 1956]’da"
        " açılmıştır [CITATION (Akdağ & Öz, [DATE 2004], s. 7)].",
        f"{ID}:s1:2",
        meta={"paragraph": 7},
    )
    text = "Köydeydi 🚜 <b>ve</b> Ören’e (2012a) göre “yol” 44 günde bitti | tamam."
    words = (Word("Köyde", "köy", "NOUN", "Case=Loc|Number=Sing"), Word("ydi", "i", "AUX", None))
    works = [{"authors": ["Ören"], "et_al": False, "year": "2012a", "pages": None}]
    rich = unit(
        text,
        f"{ID}:s1:3",
        tokens=tokens(text, Köydeydi=words),
        spans=(
            span(text, "Ören’e (2012a)", "CITATION", style="narrative", prefix=None, works=works),
            span(text, "44 gün", "DURATION", value="P44D", mod=None, score=0.5),
        ),
        start=1200,
        end=1270,
        status="corrected",
        meta={"paragraph": 7, "note": "iki\nsatır"},
    )
    return heading, cited, rich


def references() -> tuple[Unit, ...]:
    text = "Akdağ, S. & Öz, T. (2004). Karasu yolları. Örnek Yayınevi."
    return (unit(text, f"{ID}:references:1", kind="reference", meta={"paragraph": 8}),)


def beads(units: dict[str, Unit]) -> tuple[Bead, ...]:
    """Return beads of every shape: 1-1, 1-2, unaligned on either side, title, keyword."""

    def side(lang: str, *numbers: int) -> list[Unit]:
        return [units[f"{ID}:abstract-{lang}:{n}"] for n in numbers]

    pairs = [((1,), (1,), 0.97), ((2,), (2,), 0.91), ((3,), (3, 4), 0.74), ((4,), (), 0.0)]
    sentences = [
        bead(side("tr", *tr), side("en", *en), score, id=f"{ID}:sentence:{n}")
        for n, (tr, en, score) in enumerate([*pairs, ((), (5,), 0.0)], 1)
    ]
    title = bead(titles()[:1], titles()[1:], 0.95, kind="title", id=f"{ID}:title:1")
    return (*sentences, title, *map(keyword_bead, (1, 2), *zip(*KEYWORDS, strict=True)))


KEYWORDS = (("kooperatif", "cooperative"), ("tarım", "agriculture"))


def keyword_bead(number: int, tr: str, en: str) -> Bead:
    return Bead(
        id=f"{ID}:keyword:{number}",
        article=ID,
        kind="keyword",
        tr=(f"{ID}:keywords-tr:1#{number}",),
        en=(f"{ID}:keywords-en:1#{number}",),
        tr_text=tr,
        en_text=en,
        score=0.88,
        by="model:aligner",
    )
