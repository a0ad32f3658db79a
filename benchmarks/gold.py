"""Score a run against hand-made gold with source offsets, layer by layer.

    python benchmarks/gold.py out ../shared/gold [--misses]

``out`` is a run on the gold's article. A span is right when its source offsets are exact (and, for
dates, its value; for citations, every field). Sentence breaks inside one quotation
(``quote_group``) are not scored; entities are scored only where the gold has them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Extent = tuple[int, int]

DATE_LABELS = {"DATE", "TIME", "DURATION", "SET"}
ENTITY_LABELS = {"PERSON", "LOCATION", "ORGANIZATION"}


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def extent(row: Row) -> Extent:
    return row["start"], row["end"]


def inside(span: Extent, area: Extent) -> bool:
    return area[0] <= span[0] and span[1] <= area[1]


def area_of(spans: Iterable[Extent]) -> Extent:
    found = list(spans)
    return min(s for s, _ in found), max(e for _, e in found)


def sentences(gold: Path, units: list[Row]) -> tuple[set[Any], set[Any]]:
    wanted = rows(gold / "sentences.jsonl")
    groups: dict[str, list[Extent]] = {}
    for row in wanted:
        groups.setdefault(row.get("quote_group") or row["id"], []).append(extent(row))
    merged = [area_of(spans) for spans in groups.values()]
    found = [extent(u["source"]) for u in units]
    joined = set()
    for span in found:
        group = [g for g in merged if inside(span, g)]
        parts = [s for s in found if inside(s, group[0])] if group else [span]
        joined.add(area_of(parts))
    area = area_of(merged)
    return set(merged), {span for span in joined if inside(span, area)}


def spans(units: list[Row], labels: set[str], area: Extent) -> list[Row]:
    found = [s for u in units for s in u["spans"] if s["label"] in labels]
    return [s for s in found if inside(tuple(s["source"]), area)]


def dates(gold: Path, units: list[Row], area: Extent) -> tuple[set[Any], set[Any]]:
    wanted = {(*extent(r), r["value"]) for r in rows(gold / "dates.jsonl")}
    return wanted, {(*s["source"], s["value"]) for s in spans(units, DATE_LABELS, area)}


def citations(gold: Path, units: list[Row], area: Extent) -> tuple[set[Any], set[Any]]:
    fields = ("year", "date", "pages")
    wanted = {
        (*extent(r), r["prefix"], tuple(r["authors"]), *(r[f] for f in fields))
        for r in rows(gold / "citations.jsonl")
    }
    found = {
        (*s["source"], s["prefix"], tuple(w["authors"]), *(w[f] for f in fields))
        for s in spans(units, {"CITATION"}, area)
        for w in s["works"]
    }
    return wanted, found


def entities(gold: Path, units: list[Row]) -> tuple[set[Any], set[Any]]:
    wanted = {(*extent(r), r["label"]) for r in rows(gold / "entities.jsonl")}
    start, end = area_of((s, e) for s, e, _ in wanted)
    found = spans(units, ENTITY_LABELS, (start - 20, end + 120))
    return wanted, {(*s["source"], s["label"]) for s in found}


def furniture(gold: Path, articles: list[Row], area: Extent) -> tuple[set[Any], set[Any]]:
    wanted = {extent(r) for r in rows(gold / "furniture.jsonl")}
    found = {extent(f) for a in articles for f in a["furniture"]}
    return wanted, {span for span in found if inside(span, area)}


def score(wanted: set[Any], found: set[Any]) -> tuple[float, float, float]:
    right = len(wanted & found)
    precision = right / len(found) if found else 1.0
    recall = right / len(wanted) if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return precision, recall, f1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--misses", action="store_true", help="list each miss and false alarm")
    args = parser.parse_args()
    units = rows(args.out / "annotations.jsonl")
    articles = rows(args.out / "articles.jsonl")
    area = area_of(extent(r) for r in rows(args.gold / "sentences.jsonl"))
    layers = {
        "sentences": sentences(args.gold, units),
        "dates": dates(args.gold, units, area),
        "citations": citations(args.gold, units, area),
        "entities": entities(args.gold, units),
        "furniture": furniture(args.gold, articles, area),
    }
    print(f"{'layer':<12}{'P':>8}{'R':>8}{'F1':>8}{'gold':>6}{'found':>6}")
    for name, (wanted, found) in layers.items():
        p, r, f = score(wanted, found)
        print(f"{name:<12}{p:8.3f}{r:8.3f}{f:8.3f}{len(wanted):6}{len(found):6}")
        if args.misses:
            for item in sorted(wanted - found):
                print("  missed     ", item)
            for item in sorted(found - wanted):
                print("  false alarm", item)


if __name__ == "__main__":
    main()
