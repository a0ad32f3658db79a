"""Prodigy JSONL: one unit a line; offsets are code points, ``token_end`` is inclusive.

Tokens are cut at the edges of spans, so that each span covers whole tokens, as the page wants it.
Kept: everything; attributes stand beside ``label`` in a span and come back from there. Only what
was accepted is read as spans; a rejected task is a rejected unit; ignored ones are passed over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotations.formats.claims import Claim, LinkRecord, Place, Record, Verdict, carried
from annotations.formats.join import Base, origin_from
from annotations.formats.json_files import json_line, json_lines, needed
from annotations.formats.links import TRANSLATION, LinkTask, link_tasks
from annotations.formats.one_text import link_record
from annotations.iob import surface_tokens
from annotations.model import ATTRIBUTES_OF, AnnotatedArticle, Unit, layer_of
from corpus.errors import CorpusError

Json = dict[str, Any]
Extent = tuple[int, int]
VERDICTS: dict[str, Verdict] = {"accept": "accepted", "reject": "rejected"}


def lines(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[str]:
    """Yield a task a unit, or a task a pair of aligned texts."""
    if links:
        yield from (json_line(link_row(task)) for task in link_tasks(articles))
        return
    for article in articles:
        yield from (json_line(unit_row(unit)) for unit in article.units)


def unit_row(unit: Unit) -> Json:
    """Return the task of a unit."""
    words = [(token.start, token.end) for token in surface_tokens(unit)]
    tokens = cut_tokens(unit.text, words, [(span.start, span.end) for span in unit.spans])
    spans = [
        {
            **span.attributes,
            "id": span.id,
            "start": span.start,
            "end": span.end,
            **token_range(tokens, span.start, span.end),
            "label": span.label,
            "text": span.text,
        }
        for span in unit.spans
    ]
    meta = {"doc_id": unit.id, "sha256": unit.text_sha256, "offset_unit": "code point"}
    return {
        "text": unit.text,
        "tokens": tokens,
        "spans": spans,
        "meta": meta,
        "derlem": carried(unit),
    }


def cut_tokens(text: str, words: Sequence[Extent], spans: Sequence[Extent]) -> list[Json]:
    """Return tokens, cut at the edges of spans; single spaces between them are no tokens."""
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    places = sorted({0, len(text), *(place for extent in (*words, *spans) for place in extent)})
    found: list[Json] = []
    for start, end in pairwise(places):
        part = text[start:end]
        if part == " " and found and start not in starts and end not in ends:
            found[-1]["ws"] = True
        else:
            token = {"text": part, "start": start, "end": end, "id": len(found), "ws": False}
            found.append(token)
    return found


def token_range(tokens: Sequence[Json], start: int, end: int) -> Json:
    """Return the first and the last token of a stretch, both inclusive."""
    starts = [token["start"] for token in tokens]
    first, last = (bisect_right(starts, place) - 1 for place in (start, end - 1))
    return {"token_start": first, "token_end": last}


def link_row(task: LinkTask) -> Json:
    """Return the task of aligned texts."""
    text, pieces = task.one_text()
    tokens = cut_tokens(text, [(piece.start, piece.end) for _, piece in pieces], [])
    spans = {
        piece.id: {
            "start": piece.start,
            "end": piece.end,
            **token_range(tokens, piece.start, piece.end),
            "label": side,
        }
        for side, piece in pieces
    }
    relations = [
        {
            "head": spans[tr]["token_end"],
            "child": spans[en]["token_end"],
            "label": TRANSLATION,
            "head_span": spans[tr],
            "child_span": spans[en],
        }
        for tr, en in task.links
    ]
    return {
        "text": text,
        "tokens": tokens,
        "spans": list(spans.values()),
        "relations": relations,
        "meta": {"doc_id": task.id},
        "derlem": task.carried(),
    }


def read(path: Path, base: Base) -> Iterator[Record | LinkRecord]:
    """Yield a record a task that was answered, or a task of a file that nobody answered yet.

    Raises CorpusError, with the line, where a task is not one of derlem's.
    """
    for place, row in json_lines(path):
        answer = row.get("answer")
        if answer not in (None, "accept", "reject", "ignore"):
            raise CorpusError(f"unknown answer {answer!r}; accept, reject or ignore", *place)
        if answer == "ignore":
            continue
        text = needed(row, "text", str, place)
        said = VERDICTS.get(answer or "")
        name = annotator_of(row)
        own = row.get("derlem")
        if isinstance(own, dict) and "beads" in own:
            if said != "rejected":
                yield link_record(own, text, relations_of(row, place), place, name, said)
            continue
        origin = origin_from(own, text, place) if isinstance(own, dict) else None
        key = needed(needed(row, "meta", dict, place), "doc_id", str, place)
        claims = None if said == "rejected" else list(claims_of(row, place))
        yield Record(place, text, claims, key, origin, name, said)


def annotator_of(row: Json) -> str | None:
    """Return who answered: the annotator's name, or the session's."""
    name = row.get("_annotator_id") or row.get("_session_id")
    return str(name) if name else None


def claims_of(row: Json, place: Place) -> Iterator[Claim]:
    """Yield the spans of a task; Prodigy gives no id to new ones, and may leave ``text`` out."""
    for span in needed(row, "spans", list, place):
        if not isinstance(span, dict):
            raise CorpusError("a span is no object; is this Prodigy's export?", *place)
        label = needed(span, "label", str, place)
        known = ATTRIBUTES_OF[layer_of(label)]
        quoted = span.get("text")
        yield Claim(
            label,
            needed(span, "start", int, place),
            needed(span, "end", int, place),
            span["id"] if isinstance(span.get("id"), str) else None,
            {key: span[key] for key in known if key in span},
            quoted if isinstance(quoted, str) else None,
        )


def relations_of(row: Json, place: Place) -> Iterator[tuple[Claim, Claim]]:
    """Yield the sentences that each relation joins."""
    for relation in needed(row, "relations", list, place):
        spans = [needed(relation, key, dict, place) for key in ("head_span", "child_span")]
        ends = [[needed(span, key, int, place) for key in ("start", "end")] for span in spans]
        yield Claim("", ends[0][0], ends[0][1]), Claim("", ends[1][0], ends[1][1])
