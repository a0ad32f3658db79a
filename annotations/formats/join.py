"""What foreign files say, checked against the texts they were made from, and made whole.

The rules are the same for all formats: the text must be the same, offsets inside it, the label in
the scheme, the quoted text that of the offsets, and the spans of a layer must not overlap. What a
format does not carry is taken from the unit as it was exported, or from the run.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from annotations.corrections import has_overlap
from annotations.corrections_keep import texts_of
from annotations.corrections_read import complete_spans
from annotations.formats.claims import Claim, LinkRecord, Place, Record
from annotations.formats.offsets import cuts_a_character
from annotations.jsonl import row_to_bead, row_to_unit
from annotations.model import AnnotatedArticle, Bead, Span, Token, Unit
from annotations.run_folder import read_claims, read_present_rows, read_run
from annotations.validate_spans import LABELS, intended_label
from annotations.validate_units import first_difference
from corpus.errors import CorpusError

Match = Callable[[Claim, Span], bool]


class Base:
    """The run that foreign files came from, held whole."""

    def __init__(self, articles: Iterable[AnnotatedArticle] = ()) -> None:
        self.articles = {article.id: article for article in articles}
        self.units = {unit.id: unit for a in self.articles.values() for unit in a.units}

    @classmethod
    def read(cls, path: Path) -> Base:
        """Return the base of a run's directory or of an ``annotations.jsonl``."""
        return cls(read_articles(path))

    def texts(self, article: str) -> dict[str, str]:
        """Return the text of each unit and keyword of an article."""
        known = self.articles.get(article)
        return texts_of(known.units, known.row) if known else {}


def read_articles(path: Path) -> Iterator[AnnotatedArticle]:
    """Yield the articles of a run's directory, of a file in it, or of a file of units by itself."""
    if path.is_dir():
        yield from read_run(path)
    elif (path.parent / "articles.jsonl").is_file() and path.name in RUN_FILES:
        yield from read_run(path.parent)
    else:
        yield from read_rows_of_articles(path)


def read_rows_of_articles(path: Path) -> Iterator[AnnotatedArticle]:
    """Yield the articles of a file of units, or of beads, that lies by itself."""
    if "tr" in next(read_present_rows(path), {}):
        beads = read_claims(path, row_to_bead)
        for key, group in groupby(beads, key=lambda bead: bead.article):
            yield AnnotatedArticle(key, (), tuple(group), {"id": key})
        return
    units = read_claims(path, row_to_unit)
    for key, own in groupby(units, key=lambda unit: unit.article):
        yield AnnotatedArticle(key, tuple(own), (), {"id": key})


RUN_FILES = ("annotations.jsonl", "alignments.jsonl")


def join_record(record: Record, base: Base, name: str, told: list[str]) -> Unit:
    """Return the unit that a record means; ``name`` is the annotator.

    What is only suspicious is added to ``told``. Raises CorpusError, with the place of the record,
    where a rule does not hold.
    """
    origin = origin_of(record, base)
    check_text(record, origin.text)
    claims = record.claims
    if claims is None:
        return replace(origin, status=record.verdict or origin.status)
    for claim in claims:
        check_claim(claim, record, told)
    rows = [as_row(claim, was) for claim, was in paired(claims, origin.spans, record.keeps_ids)]
    spans = complete_spans(rows, origin, name)
    if has_overlap(spans):
        raise error_at(record, "two spans of one layer overlap; keep one of them")
    joined = replace(origin, spans=spans)
    if record.verdict == "rejected":
        return replace(joined, status="rejected")
    if record.verdict == "accepted" and joined == origin and origin.status != "corrected":
        return replace(joined, status="accepted")
    return joined


def origin_of(record: Record, base: Base) -> Unit:
    """Return the unit that a record was exported from; raises CorpusError where none is known."""
    known = base.units.get(record.id or "")
    if record.origin:
        if known:
            check_text(record, known.text)
        return record.origin
    if known is None:
        message = f"no unit {record.id!r} is known; give the run it came from with --base"
        raise error_at(record, message)
    return known


def check_text(record: Record, text: str) -> None:
    """Raise CorpusError, with the first differing position, unless a record has this text."""
    at = first_difference(record.text, text)
    if at is not None:
        was, now = text[at : at + 20], record.text[at : at + 20]
        message = f"the text was changed at character {at}: {now!r} was {was!r}"
        raise error_at(record, f"{message}; only claims about a text can be corrected")


def check_claim(claim: Claim, record: Record, told: list[str]) -> None:
    """Check one span; raises CorpusError where it is wrong, tells where it is suspicious."""
    text, start, end = record.text, claim.start, claim.end
    if claim.label not in LABELS:
        meant = intended_label(claim.label)
        remedy = f"write {meant}" if meant else f"one of: {', '.join(LABELS)}"
        raise error_at(record, f"unknown label {claim.label!r}; {remedy}")
    if not 0 <= start < end <= len(text):
        message = f"{claim.label} {start}-{end} is no stretch of a text of {len(text)} characters"
        raise error_at(record, f"{message}; are the offsets counted in another unit?")
    if claim.quoted is not None and folded(claim.quoted) != folded(text[start:end]):
        message = f"{claim.label} {start}-{end} is {text[start:end]!r}, not {claim.quoted!r}"
        if record.quotes_exactly:
            raise error_at(record, f"{message}; mend its offsets")
        told.append(f"{record.id}: {message}")
    if cuts_a_character(text, start) or cuts_a_character(text, end):
        told.append(f"{record.id}: {claim.label} {start}-{end} cuts a letter or sign in two")


def folded(text: str) -> str:
    r"""Return a text without white space, and without what stands for it (a literal ``\n``)."""
    return re.sub(r"\s+|\\n|\\r", "", text)


def error_at(record: Record | LinkRecord, message: str) -> CorpusError:
    """Return an error at the place of a record, with the unit's id."""
    key = f"{record.id}: " if isinstance(record, Record) and record.id else ""
    return CorpusError(f"{key}{message}", record.place.path, record.place.line)


def paired(
    claims: Sequence[Claim], spans: Sequence[Span], keeps_ids: bool
) -> Iterator[tuple[Claim, Span | None]]:
    """Yield each claim with the span that it is about; None for a new one.

    Where a format keeps no ids, a span on the same characters was relabelled, and one that overlaps
    and has the same label was moved.
    """
    free = {span.id: span for span in spans}
    found: dict[int, Span] = {}
    for matches in EXACT if keeps_ids else (*EXACT, *LIKELY):
        for number, claim in enumerate(claims):
            if number not in found:
                same = next((span for span in free.values() if matches(claim, span)), None)
                if same:
                    found[number] = free.pop(same.id)
    for number, claim in enumerate(claims):
        yield claim, found.get(number)


def _same_id(claim: Claim, span: Span) -> bool:
    return claim.id == span.id


def _same_claim(claim: Claim, span: Span) -> bool:
    return claim.label == span.label and _same_place(claim, span)


def _same_place(claim: Claim, span: Span) -> bool:
    return (claim.start, claim.end) == (span.start, span.end)


def _moved(claim: Claim, span: Span) -> bool:
    return claim.label == span.label and claim.start < span.end and span.start < claim.end


EXACT: tuple[Match, ...] = (_same_id, _same_claim)
LIKELY: tuple[Match, ...] = (_same_place, _moved)


def as_row(claim: Claim, was: Span | None) -> dict[str, Any]:
    """Return the row that ``complete_spans`` takes."""
    key = {"id": was.id} if was else {}
    return {
        **key,
        "label": claim.label,
        "start": claim.start,
        "end": claim.end,
        **claim.attributes,
    }


def articles_of(
    units: Sequence[Unit], beads: Sequence[Bead], base: Base
) -> Iterator[AnnotatedArticle]:
    """Yield joined units and beads as articles; the row of an article is the base's."""
    keys = dict.fromkeys([*(unit.article for unit in units), *(bead.article for bead in beads)])
    for key in keys:
        known = base.articles.get(key)
        row: Mapping[str, Any] = known.row if known else {"id": key}
        order = {bead.id: number for number, bead in enumerate(known.beads if known else ())}
        own = [bead for bead in beads if bead.article == key]
        own.sort(key=lambda bead: order.get(bead.id, len(order)))
        yield AnnotatedArticle(
            key, tuple(unit for unit in units if unit.article == key), tuple(own), dict(row)
        )


def origin_from(carried: Mapping[str, Any], text: str, place: Place) -> Unit:
    """Return the unit whose row a record carries along.

    Raises CorpusError where the row is broken, or the text is not the one that it was made from.
    """
    try:
        unit = row_to_unit({**carried, "text": text})
    except (KeyError, TypeError, IndexError) as error:
        message = f"what derlem wrote into the record was changed ({error!r}); export it again"
        raise CorpusError(message, place.path, place.line) from None
    if hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() != unit.text_sha256:
        at = first_difference(text, spelled(unit.tokens)) or 0
        message = f"{unit.id}: the text was changed at character {at}: {text[at : at + 20]!r}"
        remedy = "only claims about a text can be corrected"
        raise CorpusError(f"{message}; {remedy}", place.path, place.line)
    return unit


def spelled(tokens: Sequence[Token]) -> str:
    """Return the text that tokens spell, with spaces for what stands between them."""
    text = ""
    for token in tokens:
        text = text.ljust(token.start) + token.text
    return text
