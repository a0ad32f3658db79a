"""spaCy's ``DocBin``: one ``Doc`` a unit, with ``doc.ents``, and a span group for each layer.

Kept: everything. Spans of spaCy cover whole tokens, so the exact ones travel in ``user_data``; a
span that comes back with the tokens it had is exactly what it was. Attributes are edited there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, DocBin
from spacy.tokens import Span as DocSpan

from annotations.formats.claims import Claim, Place, Record, carried, editable, edited
from annotations.formats.join import Base, origin_from
from annotations.iob import LAYERS, surface_tokens
from annotations.model import AnnotatedArticle, Span, Unit
from corpus.errors import CorpusError

ROW, ATTRIBUTES = "derlem", "attributes"


def bytes_of(articles: Iterable[AnnotatedArticle], links: bool = False) -> bytes:
    """Return the DocBin of all units."""
    nlp = spacy.blank("xx")
    docs = DocBin(
        attrs=["LEMMA", "POS", "MORPH", "ENT_IOB", "ENT_TYPE", "ENT_ID"], store_user_data=True
    )
    for article in articles:
        for unit in article.units:
            docs.add(doc_of(unit, nlp.vocab))
    return docs.to_bytes()


def doc_of(unit: Unit, vocab: Any) -> Doc:
    """Return a unit as a Doc with exactly its text."""
    pieces = list(pieces_of(unit))
    doc = Doc(vocab, words=[word for word, _ in pieces], spaces=[space for _, space in pieces])
    for layer in LAYERS:
        own = [(n, span) for n, span in enumerate(unit.spans) if span.layer == layer]
        doc.spans[layer] = [token_span(doc, span, number) for number, span in own]
    doc.set_ents(apart(doc.spans["entity"]), default="outside")
    analyses = {token.start: token.words[0] for token in unit.tokens if len(token.words) == 1}
    for token in doc:
        if word := analyses.get(token.idx):
            token.lemma_ = word.lemma or ""
            token.pos_ = word.upos or ""
            token.set_morph(word.feats or "")  # type: ignore[attr-defined]
    doc.user_data[ROW] = json.dumps(carried(unit), ensure_ascii=False)
    values = {str(number): editable(span) for number, span in enumerate(unit.spans)}
    doc.user_data[ATTRIBUTES] = json.dumps(values, ensure_ascii=False)
    return doc


def pieces_of(unit: Unit) -> Iterator[tuple[str, bool]]:
    """Yield words and whether one space follows; other white space is a word of its own."""
    places = {0, len(unit.text)}
    for token in surface_tokens(unit):
        places |= {token.start, token.end}
    order = sorted(places)
    parts = [unit.text[a:b] for a, b in pairwise(order)]
    pieces: list[tuple[str, bool]] = []
    for part in parts:
        if part.startswith(" ") and pieces and not pieces[-1][1]:
            pieces[-1] = pieces[-1][0], True
            part = part[1:]
        if part:
            pieces.append((part, False))
    yield from pieces


def token_span(doc: Doc, span: Span, number: int) -> DocSpan:
    """Return the tokens that a span touches, with its label and number."""
    found = doc.char_span(
        span.start, span.end, span.label, alignment_mode="expand", span_id=f"s{number}"
    )
    if found is None:
        raise CorpusError(f"{span.id}: spaCy finds no tokens at {span.start}-{span.end}")
    return found


def apart(spans: Iterable[DocSpan]) -> list[DocSpan]:
    """Return spans of which no two share a token: the first one has it, as in IOB2."""
    found: list[DocSpan] = []
    for span in spans:
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def read(path: Path, base: Base) -> Iterator[Record]:
    """Yield a record a Doc; raises CorpusError where the file is none, or not derlem's."""
    vocab = spacy.blank("xx").vocab
    try:
        docs = list(DocBin().from_bytes(path.read_bytes()).get_docs(vocab))
    except Exception as error:  # spaCy raises whatever its parser meets
        message = f"no DocBin that spaCy can read ({error}); save it with to_disk"
        raise CorpusError(message.replace("\n", " "), str(path)) from error
    for number, doc in enumerate(docs, start=1):
        place = Place(str(path), number)
        origin = origin_from(json_of(doc, ROW, place), doc.text, place)
        values = json_of(doc, ATTRIBUTES, place)
        known = {f"s{n}": span for n, span in enumerate(origin.spans)}
        claims = [
            claim_of(span, known, values, place)
            for layer in LAYERS
            for span in doc.spans.get(layer, ())
        ]
        yield Record(place, doc.text, claims, origin.id, origin, keeps_ids=True)


def json_of(doc: Doc, key: str, place: Place) -> dict[str, Any]:
    """Return what derlem stored in a Doc; raises CorpusError where it is not there."""
    try:
        value = json.loads(doc.user_data[key])
    except (KeyError, TypeError, ValueError):
        value = None
    if not isinstance(value, dict):
        message = f"a Doc without derlem's user_data[{key!r}]; save it with store_user_data=True"
        raise CorpusError(message, *place)
    return value


def claim_of(span: DocSpan, known: dict[str, Span], values: dict[str, Any], place: Place) -> Claim:
    """Return a span of a Doc as a claim: on the tokens it had, its exact characters."""
    was = known.get(span.id_)
    start, end = span.start_char, span.end_char
    if was:
        same = span.doc.char_span(was.start, was.end, alignment_mode="expand")
        if same is not None and same.start == span.start:
            start = was.start
        if same is not None and same.end == span.end:
            end = was.end
    given = values.get(span.id_.removeprefix("s"), {}) if was else {}
    try:
        attributes = edited(span.label_, {k: str(v) for k, v in given.items()}, was)
    except ValueError as error:
        raise CorpusError(str(error), *place) from None
    return Claim(span.label_, start, end, was.id if was else None, attributes)
