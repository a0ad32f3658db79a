"""A proof, in few steps, that nothing is wrong or suspicious about a line: the way of nearly all.

A line that is not proved right here is not wrong yet: the careful checks look at it and say so.
What is let through here must pass them without a finding; where it costs time to be sure, the line
is left to them. Types and lists of values are checked by msgspec while it reads the JSON.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args

import msgspec

from annotations.model import layer_of
from annotations.validate_spans import CLAIMANTS, STYLES, VALUE

Lang = Literal["tr", "en"]
Kind = Literal["sentence", "heading", "keywords", "title", "caption", "reference"]
BeadKind = Literal["sentence", "keyword", "title"]
StatusName = Literal["machine", "accepted", "corrected", "rejected"]
Label = Literal["PERSON", "LOCATION", "ORGANIZATION", "DATE", "TIME", "DURATION", "SET", "CITATION"]


class WordRow(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A word of a token."""

    text: str
    lemma: str | None
    upos: str | None
    feats: str | None


class TokenRow(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A token; offsets are code points into the text."""

    id: int
    text: str
    start: int
    end: int
    ws: bool
    words: Annotated[list[WordRow], msgspec.Meta(min_length=1)]


class SpanRow(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A span with the attributes that a run writes."""

    id: str
    label: Label
    start: int
    end: int
    text: str
    source: tuple[int, int]
    score: float | None
    by: str
    value: Any = None
    mod: Any = None
    resolved: Any = None
    style: Any = None
    prefix: Any = None
    works: Any = None


class SourceRow(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """Where a unit stands in its source."""

    file: str
    start: int
    end: int


class UnitRow(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A line of ``annotations.jsonl``."""

    schema: Literal["derlem/1"]
    id: str
    article: str
    lang: Lang
    section: str
    kind: Kind
    text: str
    source: SourceRow
    tokens: list[TokenRow]
    spans: list[SpanRow]
    text_sha256: str
    status: StatusName
    meta: dict[str, Any]


class BeadRow(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A line of ``alignments.jsonl``."""

    schema: Literal["derlem/1"]
    id: str
    article: str
    kind: BeadKind
    tr: list[str]
    en: list[str]
    tr_text: str
    en_text: str
    score: float
    by: str
    status: StatusName


LAYERS = {label: layer_of(label) for label in get_args(Label)}

decode_unit = msgspec.json.Decoder(UnitRow).decode
decode_bead = msgspec.json.Decoder(BeadRow).decode


def right_unit(line: bytes) -> UnitRow | None:
    """Return the row of a line of ``annotations.jsonl`` that is right; None where it may not be."""
    try:
        row = decode_unit(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return row if is_right_unit(row) else None


def right_bead(line: bytes) -> BeadRow | None:
    """Return the row of a line of ``alignments.jsonl`` that is right; None where it may not be."""
    try:
        row = decode_bead(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return row if is_right_bead(row) else None


def is_right_bead(row: BeadRow) -> bool:
    """Return whether a bead has a side, texts beside its ids, and units of its article only."""
    head = f"{row.article}:"
    return (
        0 <= row.score <= 1
        and (bool(row.tr) or bool(row.en))
        and bool(row.tr) == bool(row.tr_text)
        and bool(row.en) == bool(row.en_text)
        and all(unit.startswith(head) for unit in row.tr)
        and all(unit.startswith(head) for unit in row.en)
    )


def is_right_unit(row: UnitRow) -> bool:
    """Return whether id, text, source, tokens and spans of a row are right."""
    text = row.text
    head = f"{row.article}:{row.section}:"
    return (
        row.id.startswith(head)
        and len(row.id) > len(head)
        and has_single_spaces(text)
        and hashlib.sha256(text.encode()).hexdigest() == row.text_sha256
        and 0 <= row.source.start < row.source.end
        and spells(row.tokens, text)
        and (not row.spans or has_right_spans(row))
    )


def has_single_spaces(text: str) -> bool:
    """Return whether a text is there, without line breaks and with one space between words."""
    return (
        text != ""
        and text[0] != " "
        and text[-1] != " "
        and "  " not in text
        and "\n" not in text
        and "\t" not in text
        and "\r" not in text
    )


def spells(tokens: Sequence[TokenRow], text: str) -> bool:
    """Return whether tokens, counted from 0, spell a text; ``ws`` stands for its spaces."""
    at = end = 0
    for number, token in enumerate(tokens):
        start, end = token.start, token.end
        if start != at or start >= end or text[start:end] != token.text or token.id != number:
            return False
        at = end
        if token.ws:
            if text[end : end + 1] != " ":
                return False
            at += 1
    return end == len(text)


def has_right_spans(row: UnitRow) -> bool:
    """Return whether the spans of a row are right, and stand in the order of a run."""
    text, source, is_turkish = row.text, row.source, row.lang == "tr"
    ends = {"entity": 0, "timex": 0, "citation": 0}
    ids, before = set(), 0
    for span in row.spans:
        start, end, layer = span.start, span.end, LAYERS[span.label]
        if (
            start < before
            or start >= end
            or text[start:end] != span.text
            or start < ends[layer]
            or (layer == "entity" and start < ends["citation"])
            or not source.start <= span.source[0] < span.source[1] <= source.end
            or not has_right_edges(text, start, end)
            or not has_right_fields(span, layer, is_turkish)
        ):
            return False
        before = start
        ends[layer] = end
        ids.add(span.id)
    return len(ids) == len(row.spans)


def has_right_edges(text: str, start: int, end: int) -> bool:
    """Return whether a span ends at no space, and cuts no letter from its accent."""
    if text[start] == " " or text[end - 1] == " ":
        return False
    return text.isascii() or not (
        unicodedata.combining(text[start]) or (end < len(text) and unicodedata.combining(text[end]))
    )


def has_right_fields(span: SpanRow, layer: str, is_turkish: bool) -> bool:
    """Return whether it is said who claims a span, how surely, and what its layer asks for."""
    if not span.by.startswith(CLAIMANTS) or not (span.score is None or 0 <= span.score <= 1):
        return False
    if layer == "timex":
        return type(span.value) is str and is_value(span.value)
    if layer == "citation":
        return span.style in STYLES and type(span.works) is list
    return not is_turkish or ("'" not in span.text and "’" not in span.text)


@lru_cache(maxsize=4096)
def is_value(value: str) -> bool:
    """Return whether a value of a date is one of TIMEX3; a corpus has few, again and again."""
    return value != "" and VALUE.fullmatch(value) is not None
