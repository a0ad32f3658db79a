"""From spaCy docs to derlem's rows: units with tokens and spans, and the article's own row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from annotations.model import CITATION_LABEL, SCHEMA, Span, Token, Unit
from annotations.source_map import source_map
from corpus.article import Article, Extent, Lang, Paragraph, Section, Structure
from corpus.hashes import text_sha256
from corpus.language import unit_language
from corpus.references import Reference
from pipeline.components.morphology import words_of
from pipeline.references import LinkReport

LANGS: tuple[Lang, ...] = ("tr", "en")


@dataclass(frozen=True)
class Bibliography:
    """The reference list of an article, and what does not fit between it and the citations.

    ``links`` tells the works cited but not listed and the entries listed but not cited.
    """

    references: Sequence[Reference]
    links: LinkReport


def units_of_section(
    article: Article,
    section: Section,
    docs: Sequence[Doc],
    *,
    first_paragraph: int,
    ner_name: str,
) -> Iterator[Unit]:
    """Yield the units of a section, given the doc of each of its paragraphs, in order.

    ``first_paragraph`` is the number of the section's first paragraph in the article.
    """
    number = 0
    for offset, (paragraph, doc) in enumerate(zip(section.paragraphs, docs, strict=True)):
        for sent in sentences_of(paragraph, doc):
            number += 1
            unit_id = f"{article.id}:{section.id}:{number}"
            meta = {"paragraph": first_paragraph + offset}
            yield unit_of(article, section, paragraph, sent, unit_id, meta, ner_name)


def sentences_of(paragraph: Paragraph, doc: Doc) -> list[DocSpan]:
    """Return the sentences of running text; any other paragraph stays whole."""
    return list(doc.sents) if paragraph.kind == "sentence" else [doc[:]]


def unit_of(
    article: Article,
    section: Section,
    paragraph: Paragraph,
    sent: DocSpan,
    unit_id: str,
    meta: dict[str, Any],
    ner_name: str,
) -> Unit:
    """Return one sentence of a doc as a unit."""
    clean = paragraph.clean.slice(sent.start_char, sent.end_char)
    start, end = clean.source(0, len(clean.text))
    return Unit(
        id=unit_id,
        article=article.id,
        lang=unit_language(clean.text, paragraph.kind, section.lang),
        section=section.id,
        kind=paragraph.kind,
        text=clean.text,
        file=article.file,
        start=start,
        end=end,
        tokens=tuple(tokens_of(sent)),
        spans=tuple(spans_of(paragraph, sent, unit_id, ner_name)),
        text_sha256=text_sha256(clean.text),
        meta=meta | source_map(clean.starts, clean.ends),
    )


def tokens_of(sent: DocSpan) -> Iterator[Token]:
    """Yield the surface tokens of a sentence; offsets are into the sentence."""
    last = sent.end - 1
    for number, token in enumerate(sent):
        start = token.idx - sent.start_char
        space = bool(token.whitespace_) and token.i != last
        yield Token(number, token.text, start, start + len(token.text), space, words_of(token))


def spans_of(paragraph: Paragraph, sent: DocSpan, unit_id: str, ner_name: str) -> list[Span]:
    """Return the spans of a sentence, of all layers, by start, the longer first.

    An entry of the reference list has none: all of it is the work cited.
    """
    if paragraph.kind == "reference":
        return []
    doc = sent.doc
    text = doc.text  # spaCy makes it anew at each look
    found: list[tuple[Any, str, float | None, str, dict[str, Any]]] = []
    for entity in doc._.entities:
        # The tagger is never without a score; a name without one was added by a rule.
        by = "rule:entity" if entity.score is None else f"model:{ner_name}"
        found.append((entity, entity.label, entity.score, by, {}))
    for timex in doc._.timexes:
        found.append((timex, timex.label, None, "rule:timex", timex.to_attributes()))
    for citation in doc._.citations:
        attributes = citation.to_attributes()
        found.append((citation, CITATION_LABEL, None, "rule:citation", attributes))
    spans = []
    for mark, label, score, by, attributes in found:
        if sent.start_char <= mark.start and mark.end <= sent.end_char:
            start, end = mark.start - sent.start_char, mark.end - sent.start_char
            spans.append(
                Span(
                    id=f"{unit_id}:{label}:{start}-{end}",
                    label=label,
                    start=start,
                    end=end,
                    text=text[mark.start : mark.end],
                    source=paragraph.clean.source(mark.start, mark.end),
                    score=score,
                    by=by,
                    attributes=attributes,
                )
            )
    return sorted(spans, key=lambda span: (span.start, -span.end, span.label))


def article_row(
    article: Article,
    structure: Structure,
    units: Sequence[Unit],
    keywords: Mapping[Lang, list[dict[str, Any]]],
    bibliography: Bibliography,
) -> dict[str, Any]:
    """Return the row of ``articles.jsonl``: metadata, sections, furniture, keywords, references."""
    ids: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        ids[unit.section].append(unit.id)
    titles = {lang: title_of(units, structure, lang) for lang in LANGS}
    return {
        "schema": SCHEMA,
        "id": article.id,
        "file": article.file,
        "format": article.format,
        "encoding": article.encoding,
        "sha256": article.sha256,
        "text_sha256": text_sha256(article.text),
        "characters": len(article.text),
        "lang": article.lang,
        "title": {lang: title.text if title else None for lang, title in titles.items()},
        "authors": [unit.text for unit in in_role(units, structure, "authors")],
        "sections": [section_row(section, ids[section.id]) for section in structure.sections],
        "furniture": [furniture_row(article, f.kind, f.extent) for f in structure.furniture],
        "keywords": dict(keywords),
        "references": reference_rows(units, bibliography),
        "uncited": [reference.id for reference in bibliography.links.uncited],
        "unlinked": [dict(work.to_json()) for work in bibliography.links.unlinked],
        "meta": dict(article.meta),
    }


def reference_rows(units: Sequence[Unit], bibliography: Bibliography) -> list[dict[str, Any]]:
    """Return the entries of the reference list as JSON, each with the id of its unit."""
    listed = [unit.id for unit in units if unit.kind == "reference"]
    return [
        {**asdict(reference), "unit": unit}
        for unit, reference in zip(listed, bibliography.references, strict=True)
    ]


def section_row(section: Section, units: Sequence[str]) -> dict[str, Any]:
    """Return a section as JSON: role, language, heading, paragraph extents and unit ids."""
    return {
        "id": section.id,
        "role": section.role,
        "lang": section.lang,
        "level": section.level,
        "heading": section.heading,
        "paragraphs": [
            {"kind": p.kind, "start": p.clean.starts[0], "end": p.clean.ends[-1]}
            for p in section.paragraphs
        ],
        "units": list(units),
    }


def furniture_row(article: Article, kind: str, extent: Extent) -> dict[str, Any]:
    """Return a piece of furniture as JSON, with its text as it stands in the source."""
    start, end = extent
    return {"kind": kind, "start": start, "end": end, "text": article.text[start:end]}


def in_role(
    units: Sequence[Unit], structure: Structure, role: str, lang: Lang | None = None
) -> list[Unit]:
    """Return the units of the sections with this role, in one language if it is given."""
    sections = (section for section in structure.sections if section.role == role)
    wanted = {section.id for section in sections if lang in (None, section.lang)}
    return [unit for unit in units if unit.section in wanted]


def title_of(units: Sequence[Unit], structure: Structure, lang: Lang) -> Unit | None:
    """Return the title in a language, if there is one."""
    return next(iter(in_role(units, structure, "title", lang)), None)
