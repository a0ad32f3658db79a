"""Builders of small annotated things for tests: say what matters, the rest is filled in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from annotations.model import AnnotatedArticle, Bead, Span, Token, Unit, Word
from markup import parse_markup

WORD_OR_MARK = re.compile(r"\w+(?:[’'.-]\w+)*|[^\w\s]")


def tokens(text: str, **words: tuple[Word, ...]) -> tuple[Token, ...]:
    """Return tokens: words with inner apostrophes, hyphens and dots, and single marks.

    ``words`` gives the words of a multiword token by its text.
    """
    found = []
    for number, match in enumerate(WORD_OR_MARK.finditer(text)):
        start, end = match.span()
        known = words.get(match[0], (Word(match[0]),))
        found.append(Token(number, match[0], start, end, text[end : end + 1] == " ", known))
    return tuple(found)


def span(text: str, surface: str, label: str, **attributes: Any) -> Span:
    """Return the span of the first occurrence of ``surface`` in ``text``."""
    start = text.index(surface)
    return span_at(text, start, start + len(surface), label, **attributes)


def span_at(text: str, start: int, end: int, label: str, **attributes: Any) -> Span:
    """Return the span ``text[start:end]``; ``by``, ``score``, ``source`` may be given."""
    return Span(
        id=attributes.pop("id", f"{label.lower()}-{start}-{end}"),
        label=label,
        start=start,
        end=end,
        text=text[start:end],
        source=attributes.pop("source", (start, end)),
        score=attributes.pop("score", None),
        by=attributes.pop("by", f"rule:{label.lower()}"),
        attributes=attributes,
    )


def sentence(marked: str, id: str = "a:s1:0", **fields: Any) -> Unit:
    """Return the unit of a text with marks: ``sentence("[PERSON Ada] wrote.")``."""
    text, marks = parse_markup(marked)
    spans = tuple(span_at(text, start, end, label) for label, start, end in marks)
    return unit(text, id, spans=spans, **fields)


def unit(text: str, id: str = "a:s1:0", **fields: Any) -> Unit:
    """Return a unit of a text; ``id`` says its article and section (``article:section:n``)."""
    article, section, _ = id.rsplit(":", 2)
    values: dict[str, Any] = {
        "article": article,
        "lang": "tr",
        "section": section,
        "kind": "sentence",
        "file": f"{article}.txt",
        "start": 0,
        "end": len(text),
        "tokens": tokens(text),
        "spans": (),
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "meta": {"paragraph": 0},
    }
    return Unit(id=id, text=text, **(values | fields))


def bead(tr: Iterable[Unit], en: Iterable[Unit], score: float = 0.9, **fields: Any) -> Bead:
    """Return the bead of Turkish and English units."""
    tr, en = tuple(tr), tuple(en)
    first = (*tr, *en)[0]
    values: dict[str, Any] = {
        "id": f"{first.id}:bead",
        "article": first.article,
        "kind": "sentence",
        "tr": tuple(u.id for u in tr),
        "en": tuple(u.id for u in en),
        "tr_text": " ".join(u.text for u in tr),
        "en_text": " ".join(u.text for u in en),
        "by": "model:aligner",
    }
    return Bead(score=score, **(values | fields))


def article(
    units: Iterable[Unit], beads: Iterable[Bead] = (), id: str = "a", **row: Any
) -> AnnotatedArticle:
    """Return an annotated article; ``row`` holds fields of its ``articles.jsonl`` line."""
    return AnnotatedArticle(id, tuple(units), tuple(beads), {"id": id, **row})
