"""Annotate articles: the stages in their order, from a source text to the rows of a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from annotations.model import AnnotatedArticle, Bead, Unit
from corpus.article import Article, Lang, Structure
from corpus.language import sentence_language
from corpus.references import parse_references
from corpus.structure import find_structure
from pipeline.align.align import Link, align_keywords, align_sentences, align_titles
from pipeline.align.embed import Encoder, default_encoder
from pipeline.align.keywords import split_keywords
from pipeline.components.citation_notes import Passage, resolve_passages
from pipeline.components.dates import resolve
from pipeline.components.entities_article import repeat_known_names
from pipeline.convert import (
    LANGS,
    Bibliography,
    article_row,
    in_role,
    title_of,
    units_of_section,
)
from pipeline.nlp import Annotator
from pipeline.references import LinkReport, link_citations, report_links

STAGES = ("structure", "annotation", "alignment")
"""The stages of ``annotate``, as told to ``on_stage``."""

ALIGNED_BY = "model:derlem-align"

BATCH = 100_000
"""Characters annotated at once: an article or two; what the models need meanwhile is bounded."""

OnStage = Callable[[str], None]


def annotate(
    article: Article, annotator: Annotator, on_stage: OnStage = lambda stage: None
) -> AnnotatedArticle:
    """Return everything derlem claims about an article.

    ``on_stage`` is told each stage's name as it begins, for a progress bar.
    """
    on_stage("structure")
    structure = find_structure(article)
    on_stage("annotation")
    docs = annotate_paragraphs(structure, annotator)
    bibliography = link_bibliography(structure, docs)
    units = collect_units(article, structure, docs, annotator.models.label)
    on_stage("alignment")
    keywords = {lang: keyword_rows(units, structure, lang) for lang in LANGS}
    beads = align(article.id, structure, units, keywords)
    row = article_row(article, structure, units, keywords, bibliography)
    return AnnotatedArticle(article.id, tuple(units), tuple(beads), row)


def annotate_paragraphs(structure: Structure, annotator: Annotator) -> list[Doc]:
    """Return the doc of each paragraph, in order, with what only the whole article tells."""
    paragraphs = list(structure.paragraphs())
    langs = [sentence_language(p.clean.text, section.lang) for section, p in paragraphs]
    docs: dict[int, Doc] = {}
    for lang in LANGS:
        own = [i for i, found in enumerate(langs) if found == lang]
        texts = [paragraphs[i][1].clean.text for i in own]
        annotated = (doc for batch in batches(texts) for doc in annotator.docs(batch, lang))
        docs.update(zip(own, annotated, strict=True))
        share_names([docs[i] for i in own])
    ordered = [docs[i] for i in range(len(paragraphs))]
    resolve_dates(ordered)
    resolve_citations(structure, ordered)
    return ordered


def batches(texts: Sequence[str], size: int = BATCH) -> Iterator[list[str]]:
    """Yield the texts, none of them cut, in lists of about ``size`` characters."""
    batch: list[str] = []
    room = size
    for text in texts:
        batch.append(text)
        room -= len(text)
        if room <= 0:
            yield batch
            batch, room = [], size
    if batch:
        yield batch


def share_names(docs: Sequence[Doc]) -> None:
    """Give each doc the names that the tagger found elsewhere in the article."""
    taken = [[(c.start, c.end) for c in doc._.citations] for doc in docs]
    texts = [doc.text for doc in docs]
    found = repeat_known_names(texts, [doc._.entities for doc in docs], taken)
    for doc, entities in zip(docs, found, strict=True):
        doc._.entities = entities


def resolve_dates(docs: Sequence[Doc]) -> None:
    """Resolve dates such as ``aynı yıl`` against the last date before them in the article."""
    resolved = iter(resolve([timex for doc in docs for timex in doc._.timexes]))
    for doc in docs:
        doc._.timexes = [next(resolved) for _ in doc._.timexes]


def resolve_citations(structure: Structure, docs: Sequence[Doc]) -> None:
    """Resolve footnote marks by their notes, and ``a.g.e.`` by what is cited before it."""
    running = [
        (section.role == "notes", doc)
        for (section, paragraph), doc in zip(structure.paragraphs(), docs, strict=True)
        if paragraph.kind != "reference"
    ]
    passages = [Passage(doc.text, doc._.citations, note) for note, doc in running]
    for (_, doc), citations in zip(running, resolve_passages(passages), strict=True):
        doc._.citations = citations


def link_bibliography(structure: Structure, docs: Sequence[Doc]) -> Bibliography:
    """Read the reference list, link the citations of the text to it, and say what is left over."""
    kinds = [paragraph.kind for _, paragraph in structure.paragraphs()]
    running = [doc for doc, kind in zip(docs, kinds, strict=True) if kind != "reference"]
    listed = [doc.text for doc, kind in zip(docs, kinds, strict=True) if kind == "reference"]
    references = parse_references(listed)
    if not references:
        return Bibliography((), LinkReport((), ()))
    for doc in running:
        doc._.citations = link_citations(doc._.citations, references)
    citations = [citation for doc in running for citation in doc._.citations]
    return Bibliography(references, report_links(citations, references))


def collect_units(
    article: Article, structure: Structure, docs: Sequence[Doc], ner_name: str
) -> list[Unit]:
    """Return the units of all sections, in the order of the source."""
    units: list[Unit] = []
    first = 0
    for section in structure.sections:
        own = docs[first : first + len(section.paragraphs)]
        units += units_of_section(article, section, own, first_paragraph=first, ner_name=ner_name)
        first += len(section.paragraphs)
    return units


def keyword_rows(units: Sequence[Unit], structure: Structure, lang: Lang) -> list[dict[str, Any]]:
    """Return the keywords of a language: id, text, and extents in the unit and in the source."""
    rows: list[dict[str, Any]] = []
    for unit in in_role(units, structure, "keywords", lang):
        if unit.kind == "keywords":
            rows += [
                {
                    "id": f"{unit.id}#{number}",
                    "text": unit.text[start:end],
                    "unit": unit.id,
                    "start": start,
                    "end": end,
                }
                for number, (start, end) in enumerate(split_keywords(unit.text), start=1)
            ]
    return rows


def align(
    article: str,
    structure: Structure,
    units: Sequence[Unit],
    keywords: dict[Lang, list[dict[str, Any]]],
) -> list[Bead]:
    """Return the beads of the abstracts' sentences, the keywords and the titles."""
    titles = [title_of(units, structure, lang) for lang in LANGS]
    sides = {
        "sentence": [abstract_sentences(units, structure, lang) for lang in LANGS],
        "keyword": [{row["id"]: row["text"] for row in keywords[lang]} for lang in LANGS],
        "title": [{title.id: title.text} if title else {} for title in titles],
    }
    beads: list[Bead] = []
    for kind, aligner in ALIGNERS.items():
        tr, en = sides[kind]
        if tr or en:
            links = aligner(list(tr.values()), list(en.values()), default_encoder())
            beads += beads_of(article, kind, links, tr, en)
    return beads


Aligner = Callable[[Sequence[str], Sequence[str], Encoder], list[Link]]
ALIGNERS: dict[str, Aligner] = {
    "sentence": align_sentences,
    "keyword": align_keywords,
    "title": align_titles,
}


def abstract_sentences(units: Sequence[Unit], structure: Structure, lang: Lang) -> dict[str, str]:
    """Return the sentences of the abstract in a language, id -> text."""
    own = in_role(units, structure, "abstract", lang)
    return {unit.id: unit.text for unit in own if unit.kind == "sentence"}


def beads_of(
    article: str, kind: Any, links: Sequence[Link], tr: dict[str, str], en: dict[str, str]
) -> Iterator[Bead]:
    """Yield links between positions as beads between ids."""
    all_tr, all_en = list(tr), list(en)
    for number, link in enumerate(links, start=1):
        tr_ids = tuple(all_tr[i] for i in link.tr)
        en_ids = tuple(all_en[i] for i in link.en)
        yield Bead(
            id=f"{article}:{kind}:{number}",
            article=article,
            kind=kind,
            tr=tr_ids,
            en=en_ids,
            tr_text=" ".join(tr[i] for i in tr_ids),
            en_text=" ".join(en[i] for i in en_ids),
            score=round(link.score, 4),
            by=ALIGNED_BY,
        )
