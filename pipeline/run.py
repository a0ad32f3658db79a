"""Annotate articles: the stages in their order, from a source text to the rows of a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from annotations.model import AnnotatedArticle, Unit
from corpus.article import Article, Lang, Structure
from corpus.language import unit_language
from corpus.references import parse_references
from corpus.structure import find_structure
from pipeline.align.keywords import split_keywords
from pipeline.beads import align
from pipeline.components.citation_notes import Passage, resolve_passages
from pipeline.components.citation_numbered import count_listed, with_numbered
from pipeline.components.dates import resolve
from pipeline.components.entities_article import known_in_both_languages, repeat_known_names
from pipeline.components.entities_model import FoundEntity, Occupied
from pipeline.convert import (
    LANGS,
    Bibliography,
    article_row,
    in_role,
    units_of_section,
)
from pipeline.listed_names import ListedNames
from pipeline.nlp import Annotator
from pipeline.references import LinkReport, link_citations, report_links
from pipeline.stages import OnStage, nobody

NameRule = Callable[
    [Sequence[str], Sequence[Sequence[FoundEntity]], Sequence[Sequence[tuple[int, int]]]],
    list[list[FoundEntity]],
]
"""The texts of an article, their entities and what is taken by citations -> the entities."""

BATCH = 100_000
"""Characters annotated at once: an article or two; what the models need meanwhile is bounded."""


def annotate(
    article: Article, annotator: Annotator, on_stage: OnStage = nobody
) -> AnnotatedArticle:
    """Return everything derlem claims about an article.

    ``on_stage`` is told each stage's name as it begins, for a progress bar.
    """
    return annotate_many([article], annotator, on_stage)[0]


def annotate_many(
    articles: Sequence[Article], annotator: Annotator, on_stage: OnStage = nobody
) -> list[AnnotatedArticle]:
    """Return what derlem claims about each article, every stage run over all of them.

    The models see the paragraphs of all articles at once: much faster for short ones. A score may
    differ in its last digits with the articles beside it, but not from one run to the next.
    """
    on_stage("structure")
    structures = [find_structure(article) for article in articles]
    on_stage("annotation")
    docs = annotate_paragraphs(structures, annotator)
    on_stage("alignment")
    return [
        collect_claims(*each, annotator) for each in zip(articles, structures, docs, strict=True)
    ]


def collect_claims(
    article: Article, structure: Structure, docs: Sequence[Doc], annotator: Annotator
) -> AnnotatedArticle:
    """Return all claims about an article, given the doc of each paragraph."""
    bibliography = link_bibliography(structure, docs)
    units = collect_units(article, structure, docs, annotator.models.label)
    keywords = {lang: keyword_rows(units, structure, lang) for lang in LANGS}
    beads = align(article.id, structure, units, keywords, annotator.answers)
    row = article_row(article, structure, units, keywords, bibliography)
    return AnnotatedArticle(article.id, tuple(units), tuple(beads), row)


def annotate_paragraphs(structures: Sequence[Structure], annotator: Annotator) -> list[list[Doc]]:
    """Return, for each article, the docs of its paragraphs, with what only the whole tells."""
    articles = [[paragraph for _, paragraph in s.paragraphs()] for s in structures]
    langs = [
        [unit_language(p.clean.text, p.kind, section.lang) for section, p in s.paragraphs()]
        for s in structures
    ]
    found: list[dict[int, Doc]] = [{} for _ in structures]
    for lang in LANGS:
        places = [
            (a, i) for a, own in enumerate(langs) for i, each in enumerate(own) if each == lang
        ]
        texts = [articles[a][i].clean.text for a, i in places]
        annotated = (doc for batch in batches(texts) for doc in annotator.docs(batch, lang))
        for (a, i), doc in zip(places, annotated, strict=True):
            found[a][i] = doc
    for structure, own, docs in zip(structures, langs, found, strict=True):
        complete(structure, own, docs)
    return [[docs[i] for i in sorted(docs)] for docs in found]


def complete(structure: Structure, langs: Sequence[Lang], docs: Mapping[int, Doc]) -> None:
    """Tell the docs of an article what they know together: names, dates, repeated citations."""
    ordered = [docs[i] for i in range(len(docs))]
    resolve_citations(structure, ordered)
    for lang in LANGS:
        own_docs = [doc for doc, own in zip(ordered, langs, strict=True) if own == lang]
        share_names(repeat_known_names, own_docs)
    share_names(known_in_both_languages, ordered)
    resolve_dates(ordered)


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


def share_names(rule: NameRule, docs: Sequence[Doc]) -> None:
    """Give each doc the names that a rule finds in all of them."""
    taken = [[(c.start, c.end) for c in doc._.citations] for doc in docs]
    found = rule([doc.text for doc in docs], [doc._.entities for doc in docs], taken)
    for doc, entities in zip(docs, found, strict=True):
        doc._.entities = entities


def resolve_dates(docs: Sequence[Doc]) -> None:
    """Resolve dates such as ``aynı yıl`` against the last date before them in the article."""
    resolved = iter(resolve([timex for doc in docs for timex in doc._.timexes]))
    for doc in docs:
        doc._.timexes = [next(resolved) for _ in doc._.timexes]


def resolve_citations(structure: Structure, docs: Sequence[Doc]) -> None:
    """Find what the notes cite, and say what ``a.g.e.`` repeats.

    What a note refers to is cited: no name and no date is told inside it.
    """
    running = [
        (section.role == "notes", doc)
        for (section, paragraph), doc in zip(structure.paragraphs(), docs, strict=True)
        if paragraph.kind != "reference"
    ]
    kinds = [paragraph.kind for _, paragraph in structure.paragraphs()]
    entries = (doc.text for doc, kind in zip(docs, kinds, strict=True) if kind == "reference")
    passages = [Passage(doc.text, doc._.citations, note) for note, doc in running]
    passages = with_numbered(passages, count_listed(entries))
    for (_, doc), citations in zip(running, resolve_passages(passages), strict=True):
        doc._.citations = citations
        cited = Occupied(doc.text, (), [(c.start, c.end) for c in citations])
        doc._.entities = [name for name in doc._.entities if cited.is_free(name.start, name.end)]
        doc._.timexes = [when for when in doc._.timexes if cited.is_free(when.start, when.end)]


def link_bibliography(structure: Structure, docs: Sequence[Doc]) -> Bibliography:
    """Read the reference list, link the citations of the text to it, and say what is left over."""
    kinds = [paragraph.kind for _, paragraph in structure.paragraphs()]
    running = [doc for doc, kind in zip(docs, kinds, strict=True) if kind != "reference"]
    listed = [doc.text for doc, kind in zip(docs, kinds, strict=True) if kind == "reference"]
    references = parse_references(listed)
    if not references:
        return Bibliography((), LinkReport((), ()))
    names = ListedNames(references)
    for doc in running:
        found = [names.read_again(doc.text, each) for each in doc._.citations]
        linked = link_citations(found, references)
        doc._.citations = [each for each in linked if not names.is_title(doc.text, each)]
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
