"""Read and write the rows of ``annotations.jsonl`` and ``alignments.jsonl``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from annotations.model import SCHEMA, AnnotatedArticle, Bead, Span, Token, Unit, Word
from annotations.text_lines import numbered_lines
from corpus.errors import CorpusError
from corpus.zstandard import zstd

SPAN_FIELDS = ("id", "label", "start", "end", "text", "source", "score", "by")


def unit_to_row(unit: Unit) -> dict[str, Any]:
    """Return the JSON object of a unit, all keys present, in the order of the contract."""
    return {
        "schema": SCHEMA,
        "id": unit.id,
        "article": unit.article,
        "lang": unit.lang,
        "section": unit.section,
        "kind": unit.kind,
        "text": unit.text,
        "source": {"file": unit.file, "start": unit.start, "end": unit.end},
        "tokens": [token_to_row(token) for token in unit.tokens],
        "spans": [span_to_row(span) for span in unit.spans],
        "text_sha256": unit.text_sha256,
        "status": unit.status,
        "meta": unit.meta,
    }


def token_to_row(token: Token) -> dict[str, Any]:
    """Return the JSON object of a token."""
    words = [
        {"text": w.text, "lemma": w.lemma, "upos": w.upos, "feats": w.feats} for w in token.words
    ]
    return {
        "id": token.id,
        "text": token.text,
        "start": token.start,
        "end": token.end,
        "ws": token.ws,
        "words": words,
    }


def span_to_row(span: Span) -> dict[str, Any]:
    """Return the JSON object of a span: the common fields, then its attributes beside them."""
    return {
        "id": span.id,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "source": list(span.source),
        "score": span.score,
        "by": span.by,
        **span.attributes,
    }


def row_to_unit(row: dict[str, Any]) -> Unit:
    """Return the unit of a JSON object; raises KeyError or TypeError where it has another shape."""
    return Unit(
        id=row["id"],
        article=row["article"],
        lang=row["lang"],
        section=row["section"],
        kind=row["kind"],
        text=row["text"],
        file=row["source"]["file"],
        start=row["source"]["start"],
        end=row["source"]["end"],
        tokens=tuple(row_to_token(token) for token in row["tokens"]),
        spans=tuple(row_to_span(span) for span in row["spans"]),
        text_sha256=row["text_sha256"],
        status=row["status"],
        meta=row["meta"],
    )


def row_to_token(row: dict[str, Any]) -> Token:
    """Return the token of a JSON object."""
    words = tuple(Word(w["text"], w["lemma"], w["upos"], w["feats"]) for w in row["words"])
    return Token(row["id"], row["text"], row["start"], row["end"], row["ws"], words)


def row_to_span(row: dict[str, Any]) -> Span:
    """Return the span of a JSON object; fields beyond the common ones become attributes."""
    return Span(
        id=row["id"],
        label=row["label"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        source=(row["source"][0], row["source"][1]),
        score=row["score"],
        by=row["by"],
        attributes={key: value for key, value in row.items() if key not in SPAN_FIELDS},
    )


def bead_to_row(bead: Bead) -> dict[str, Any]:
    """Return the JSON object of a bead."""
    return {
        "schema": SCHEMA,
        "id": bead.id,
        "article": bead.article,
        "kind": bead.kind,
        "tr": list(bead.tr),
        "en": list(bead.en),
        "tr_text": bead.tr_text,
        "en_text": bead.en_text,
        "score": bead.score,
        "by": bead.by,
        "status": bead.status,
    }


def row_to_bead(row: dict[str, Any]) -> Bead:
    """Return the bead of a JSON object; raises KeyError where a field is missing."""
    return Bead(
        id=row["id"],
        article=row["article"],
        kind=row["kind"],
        tr=tuple(row["tr"]),
        en=tuple(row["en"]),
        tr_text=row["tr_text"],
        en_text=row["en_text"],
        score=row["score"],
        by=row["by"],
        status=row["status"],
    )


def to_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield each row as one line of JSON, UTF-8 unescaped, with its line feed."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"


def article_lines(article: AnnotatedArticle) -> dict[str, str]:
    """Return what the JSONL files of a run have of an article, file name -> lines."""
    rows = {
        "annotations.jsonl": map(unit_to_row, article.units),
        "articles.jsonl": [article.row],
        "alignments.jsonl": map(bead_to_row, article.beads),
    }
    return {name: "".join(to_lines(own)) for name, own in rows.items()}


def open_bytes(path: Path) -> AbstractContextManager[Iterable[bytes]]:
    """Return the bytes of a file, decompressed where it ends in ``.zst``; raises OSError."""
    return zstd.open(path, "rb") if path.suffix == ".zst" else path.open("rb")


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSONL file; raises CorpusError as ``numbered_rows`` does."""
    return (row for _, row in numbered_rows(path))


def numbered_rows(
    path: Path, remedy: str = "mend the line or take it out"
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a JSONL file, or of one under zstd, each with its line, from 1.

    Raises CorpusError, with its place and the remedy, where a line is not UTF-8 or not a JSON
    object; see ``numbered_lines`` for what a line is.
    """
    with open_bytes(path) as file:
        for number, line in numbered_lines(file, path):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                message = f"not JSON ({error.msg}); {remedy}"
                raise CorpusError(message, str(path), number, error.colno) from error
            except RecursionError:
                message = f"JSON nested too deep; {remedy}"
                raise CorpusError(message, str(path), number) from None
            if not isinstance(row, dict):
                raise CorpusError("not a JSON object; one {...} a line", str(path), number, 1)
            yield number, row


def read_units(path: Path) -> Iterator[Unit]:
    """Yield the units of an ``annotations.jsonl``; raises CorpusError as ``read_rows`` does."""
    return (row_to_unit(row) for row in read_rows(path))


def read_beads(path: Path) -> Iterator[Bead]:
    """Yield the beads of an ``alignments.jsonl``; raises CorpusError as ``read_rows`` does."""
    return (row_to_bead(row) for row in read_rows(path))
