"""Read a folder of gold rows: a file a layer, spans by their source offsets, no tokens.

The files are ``sentences.jsonl``, ``entities.jsonl``, ``dates.jsonl``, ``citations.jsonl`` and
``furniture.jsonl``, or some of them. A row is ``{"start", "end", "text"}`` and what its layer needs
beside them. They are turned into units with spans; a key that a row does not have stays unsaid.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotations.iob import LAYERS
from annotations.model import ATTRIBUTES_OF, CITATION_LABEL, AnnotatedArticle, Layer, Span, Unit
from annotations.score_read import Extent, Gold, Row, built
from corpus.errors import CorpusError
from corpus.hashes import text_sha256

GOLD_FILES = {
    "sentence": "sentences.jsonl",
    "entity": "entities.jsonl",
    "timex": "dates.jsonl",
    "citation": "citations.jsonl",
    "furniture": "furniture.jsonl",
}
DATE_KINDS = {"duration": "DURATION", "set": "SET", "time": "TIME"}
OFTEN_PARTIAL = "entity"
"""The layer that takes longest to annotate and so may cover less than the sentences do."""


def is_gold_folder(path: Path) -> bool:
    """Return whether a path is a folder with some of the GOLD_FILES."""
    return any((path / name).is_file() for name in GOLD_FILES.values())


def read_gold_folder(folder: Path) -> list[Gold]:
    """Return the articles of a folder of gold rows; rows may name theirs in ``article``.

    Raises CorpusError where a row has no extent or text, or a span begins in no sentence.
    """
    layers: dict[str, dict[str, list[Row]]] = {}
    for layer, name in GOLD_FILES.items():
        if (folder / name).is_file():
            for row in built(folder / name, _checked):
                layers.setdefault(row.get("article") or "", {}).setdefault(layer, []).append(row)
            for rows in layers.values():
                rows.setdefault(layer, [])
    return [_gold_of_rows(id, rows) for id, rows in layers.items()]


def _checked(row: Row) -> Row:
    """Return the row; raises KeyError or TypeError where it has no extent or no text."""
    if not int(row["start"]) < int(row["end"]):
        raise TypeError(f"start {row['start']} and end {row['end']}")
    str(row["text"])
    return row


def _gold_of_rows(id: str, layers: dict[str, list[Row]]) -> Gold:
    """Return the gold of one article: its spans in the units that hold them."""
    rows = [(layer, row) for layer in LAYERS for row in layers.get(layer, ())]
    homes = layers["sentence"] if "sentence" in layers else [row for _, row in rows]
    units = sorted((_unit(id, row) for row in homes), key=lambda unit: unit.start)
    starts = [unit.start for unit in units]
    spans: list[list[Span]] = [[] for _ in units]
    for layer, row in rows:
        home = bisect_right(starts, row["start"]) - 1
        if home < 0 or units[home].end <= row["start"]:
            raise CorpusError(f"{layer} at {row['start']} is in no sentence; add the sentence")
        spans[home].append(_span(layer, row, units[home]))
    whole = tuple(replace(u, spans=tuple(s)) for u, s in zip(units, spans, strict=True))
    pieces = [_trimmed(row) for row in layers.get("furniture", ())]
    furniture = {"furniture": pieces} if "furniture" in layers else {}
    article = AnnotatedArticle(id, whole, (), {"id": id, **furniture})
    return Gold(article, {layer: [extent] for layer, extent in _areas(layers).items()})


def _trimmed(row: Row) -> Row:
    """Return a row of furniture without the white space around it, which tells nothing."""
    text = row["text"]
    start = row["start"] + len(text) - len(text.lstrip())
    end = row["end"] - len(text) + len(text.rstrip())
    return {**row, "start": start, "end": end, "text": text.strip()}


def _areas(layers: dict[str, list[Row]]) -> dict[str, Extent]:
    """Return the stretch in which each layer was annotated: that of the sentences.

    That of the entities goes from the sentence of the first to the sentence of the last one.
    """
    extents = {layer: [_extent(row) for row in rows] for layer, rows in layers.items() if rows}
    sentences = extents.get("sentence") or [e for found in extents.values() for e in found]
    whole = _around(sentences)
    areas = dict.fromkeys(layers, whole)
    if spans := extents.get(OFTEN_PARTIAL):
        own = _around(spans)
        areas[OFTEN_PARTIAL] = _around([own, *(s for s in sentences if _meet(s, own))])
    return areas


def _around(extents: Sequence[Extent]) -> Extent:
    return min((s for s, _ in extents), default=0), max((e for _, e in extents), default=0)


def _meet(one: Extent, other: Extent) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _extent(row: Row) -> Extent:
    return row["start"], row["end"]


def _unit(article: str, row: Row) -> Unit:
    """Return the unit of a sentence row; only headings tell their kind."""
    return Unit(
        id=str(row.get("id") or row["start"]),
        article=article,
        lang=row.get("lang") or "",
        section="",
        kind=row.get("kind") or ("heading" if row.get("heading") else ""),
        text=row["text"],
        file="",
        start=row["start"],
        end=row["end"],
        tokens=(),
        spans=(),
        text_sha256=text_sha256(row["text"]),
        status="accepted",
        meta={"quote_group": row["quote_group"]} if row.get("quote_group") else {},
    )


def _span(layer: Layer, row: Row, unit: Unit) -> Span:
    """Return the span of a row, placed in the text of its unit."""
    start, end = place(row["text"], row["start"], unit) or (0, len(unit.text))
    return Span(
        id=str(row.get("id") or row["start"]),
        label=row.get("label") or _label(layer, row),
        start=start,
        end=end,
        text=unit.text[start:end],
        source=_extent(row),
        score=None,
        by="annotator:gold",
        attributes=_attributes(layer, row),
    )


def place(text: str, source_start: int, unit: Unit) -> Extent | None:
    """Return where a text that starts at a source offset stands in the text of its unit.

    None where it does not stand there; of several places, the nearest. White space and furniture
    are not in a unit's text, so offsets into it are at most those into the source.
    """
    text = " ".join(text.split())
    wanted = source_start - unit.start
    places: list[int] = []
    at = unit.text.find(text) if text else -1
    while at >= 0:
        places.append(at)
        at = unit.text.find(text, at + 1)
    if not places:
        return None
    start = min(places, key=lambda place: abs(place - wanted))
    return start, start + len(text)


def _label(layer: str, row: Row) -> str:
    return CITATION_LABEL if layer == "citation" else DATE_KINDS.get(row.get("kind", ""), "DATE")


def _attributes(layer: Layer, row: Row) -> dict[str, Any]:
    """Return the attributes that a row tells; flat fields of a citation are its one work's."""
    own: dict[str, Any] = {name: row[name] for name in ATTRIBUTES_OF[layer] if name in row}
    if layer != "citation":
        return own
    flat = ("authors", "et_al", "year", "date", "pages", "numbers", "role")
    work = {name: row[name] for name in flat if name in row}
    return {"works": [work]} | own if work else own
