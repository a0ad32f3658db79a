"""Draw random outputs of each layer from a run, to be read by a person and counted.

    python benchmarks/sample_outputs.py out --count 100 --seed 1 > to-read.txt

Sentences are shown as units with their neighbours' edges, spans in their sentence, beads with both
sides. The same run, count and seed give the same lines.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotations.jsonl import read_beads, read_units
from annotations.model import Span, Unit

SHOWN = 60


def sentences(units: list[Unit]) -> Iterator[str]:
    """Yield each boundary between two sentences of a paragraph, and each end of a paragraph."""
    for unit, after in pairwise(units):
        together = unit.meta.get("paragraph") == after.meta.get("paragraph")
        if unit.article == after.article and together:
            yield f"{unit.id} [{unit.lang}] …{unit.text[-SHOWN:]} ‖ {after.text[:SHOWN]}…"


def marked(unit: Unit, span: Span) -> str:
    """Return the sentence with the span in brackets, cut to what stands near it."""
    before, after = unit.text[: span.start], unit.text[span.end :]
    return f"…{before[-SHOWN:]}⟦{span.text}⟧{after[:SHOWN]}…"


def spans(units: list[Unit], layer: str) -> Iterator[str]:
    for unit in units:
        for span in unit.spans:
            if span.layer == layer:
                detail = {k: v for k, v in span.attributes.items() if v}
                yield f"{unit.id} {span.label} {detail or ''} {marked(unit, span)}"


def beads(path: Path) -> Iterator[str]:
    for bead in read_beads(path):
        yield f"{bead.id} {bead.score:.2f} {bead.tr_text or '—'} ‖ {bead.en_text or '—'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path, help="the output directory of a run")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    units = list(read_units(args.out / "annotations.jsonl"))
    layers: dict[str, Any] = {
        "sentence boundaries": sentences([u for u in units if u.kind == "sentence"]),
        "entities": spans(units, "entity"),
        "dates": spans(units, "timex"),
        "citations": spans(units, "citation"),
        "beads": beads(args.out / "alignments.jsonl"),
    }
    for name, outputs in layers.items():
        found = list(outputs)
        drawn = random.Random(args.seed).sample(found, min(args.count, len(found)))
        print(f"\n## {name}: {len(drawn)} of {len(found)}\n")
        for number, line in enumerate(drawn, start=1):
            print(f"{number}. {line}")


if __name__ == "__main__":
    main()
