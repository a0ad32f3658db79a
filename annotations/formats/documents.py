"""The units of an article as one document, for tools that show whole texts: one unit a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from annotations.formats.claims import Claim, Place, Record
from annotations.formats.join import Base
from annotations.model import AnnotatedArticle, Span, Unit
from annotations.validate_units import first_difference
from corpus.errors import CorpusError

BETWEEN = "\n"


class Document(NamedTuple):
    """An article's units, its text and where each unit begins in it."""

    article: str
    units: tuple[Unit, ...]
    text: str
    starts: tuple[int, ...]


def document_of(article: AnnotatedArticle) -> Document:
    """Return the document of an article."""
    units = tuple(unit for unit in article.units if unit.text)
    starts = []
    at = 0
    for unit in units:
        starts.append(at)
        at += len(unit.text) + len(BETWEEN)
    return Document(article.id, units, BETWEEN.join(unit.text for unit in units), tuple(starts))


def file_stem(article: str) -> str:
    """Return a safe file name for an article: its letters and digits, and a hash where others went.

    No path can be built from an id: only ASCII letters, digits, ``_`` and ``-`` are left.
    """
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", article)[:80]
    return plain if plain == article else f"{plain}-{sha256(article.encode()).hexdigest()[:8]}"


def article_of_file(stem: str, base: Base, path: str) -> AnnotatedArticle:
    """Return the article of the base whose file has this name; raises CorpusError for none."""
    known = next((a for a in base.articles.values() if file_stem(a.id) == stem), None)
    if known is None:
        message = f"no article of the run has the file name {stem!r}"
        raise CorpusError(f"{message}; give the run it came from with --base", path)
    return known


def check_document(text: str, document: Document, path: str) -> None:
    """Raise CorpusError, with the first differing position, unless this is the document's text."""
    at = first_difference(text, document.text)
    if at is None:
        return
    number = bisect_right(document.starts, at) - 1
    key = document.units[number].id if document.units else document.article
    message = (
        f"the text was changed at character {at}, in {key}: {text[at : at + 20]!r} was "
        f"{document.text[at : at + 20]!r}; only claims about a text can be corrected"
    )
    raise CorpusError(message, path, text.count("\n", 0, at) + 1)


def known_span(document: Document, start: int, key: str | None) -> Span | None:
    """Return the span with an id in the unit at a place of the text; None where there is none."""
    number = bisect_right(document.starts, start) - 1
    spans = document.units[number].spans if 0 <= number < len(document.units) else ()
    return next((span for span in spans if span.id == key), None)


def records_of(
    document: Document,
    claims: Iterable[tuple[Claim, Place]],
    path: str,
) -> list[Record]:
    """Return a record for each unit, given claims whose offsets are into the document.

    Raises CorpusError where a claim reaches over the edge of a unit.
    """
    own: list[list[Claim]] = [[] for _ in document.units]
    for claim, place in claims:
        number = bisect_right(document.starts, claim.start) - 1
        if not 0 <= claim.start < claim.end <= len(document.text):
            message = f"{claim.label} {claim.start}-{claim.end} is out of the text"
            raise CorpusError(message, *place)
        begin = document.starts[number]
        if claim.end > begin + len(document.units[number].text):
            message = f"{claim.label} {claim.start}-{claim.end} reaches over the end of its line"
            raise CorpusError(f"{message}; mark what is inside one sentence", *place)
        moved = replace(claim, start=claim.start - begin, end=claim.end - begin)
        own[number].append(moved)
    return [
        Record(Place(path), unit.text, found, unit.id, unit, keeps_ids=True)
        for unit, found in zip(document.units, own, strict=True)
    ]
