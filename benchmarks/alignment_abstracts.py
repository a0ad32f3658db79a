"""The two abstracts of real records, with links that a person read and set right.

``alignment_abstracts.json`` has for each record how many sentences derlem finds on either side, and
the gold beads by sentence number; it holds no text.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from alignment_cases import Case

from corpus.article import Article, Lang
from corpus.structure import find_structure
from pipeline.beads import abstract_sentences
from pipeline.convert import LANGS, title_of
from pipeline.nlp import Annotator
from pipeline.run import annotate_paragraphs, collect_units, keyword_rows

GOLD = Path(__file__).with_suffix(".json")


class Record(NamedTuple):
    """What of an article is aligned: sentences of the abstracts, keywords, titles; by language."""

    id: str
    sentences: dict[Lang, list[str]]
    keywords: dict[Lang, list[str]]
    titles: dict[Lang, list[str]]


class _NoNames:
    """A tagger that sees no names: alignment does not ask for them."""

    def tag(self, sentences: Sequence[Sequence[Any]]) -> list[list[str]]:
        return [["O"] * len(sentence) for sentence in sentences]


class _Splitter(Annotator):
    _ner = _NoNames()  # type: ignore[assignment]


def read_records(data: Path, ids: Sequence[str]) -> Iterator[Record]:
    """Yield the records of DergiPark as the pipeline reads and splits them."""
    with gzip.open(data / "dergipark" / "abstracts.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = {row["id"]: row["abstract"] for row in map(json.loads, file)}
    splitter = _Splitter(morphology=False)
    for name in ids:
        yield read_record(Article(name, texts[name], name, "utf-8", "jsonl", ""), splitter)


def read_record(article: Article, splitter: Annotator) -> Record:
    """Return what of an article is aligned."""
    whole = find_structure(article)
    wanted = ("abstract", "keywords", "title")
    structure = replace(whole, sections=tuple(s for s in whole.sections if s.role in wanted))
    (docs,) = annotate_paragraphs([structure], splitter)
    units = collect_units(article, structure, docs, "")
    titles = {lang: title_of(units, structure, lang) for lang in LANGS}
    return Record(
        article.id,
        {lang: list(abstract_sentences(units, structure, lang).values()) for lang in LANGS},
        {lang: [k["text"] for k in keyword_rows(units, structure, lang)] for lang in LANGS},
        {lang: [title.text] if title else [] for lang, title in titles.items()},
    )


def read_abstracts(data: Path) -> dict[str, Case]:
    """Return the records with gold; one whose sentences are no longer those read is an error."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    cases = {}
    for record in read_records(data, list(gold)):
        tr, en = (tuple(record.sentences[lang]) for lang in LANGS)
        beads = tuple((tuple(left), tuple(right)) for left, right in gold[record.id]["beads"])
        if [len(tr), len(en)] != gold[record.id]["sizes"]:
            raise SystemExit(f"{record.id}: split otherwise than when it was read; read it again")
        cases[record.id] = Case(tr, en, beads)
    return cases
