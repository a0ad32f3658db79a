"""Names in 1,780 real abstracts as sentences to train on.

    python benchmarks/abstract_names.py --data DATA --out texts.jsonl
    derlem run texts.jsonl --out run
    python benchmarks/abstract_names.py --run run --out abstract_names.conll

``pipeline/training/abstract_names.jsonl`` holds, for each record of the DergiPark collection, the
beginning of the SHA-256 of its text and the extents of its names (P, L, O), by one reader each who
had the guideline and saw no output; no text, which belongs to authors and journals. None of the
records is in ``benchmarks/gold``. Tokens and sentences are those of the run.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from abstracts_gold import collection

from annotations.jsonl import read_units, to_lines
from annotations.model import Unit
from annotations.source_map import source_extent

NAMES = Path(__file__).parents[1] / "pipeline" / "training" / "abstract_names.jsonl"
LABELS = {"P": "PERSON", "L": "LOCATION", "O": "ORGANIZATION"}
Name = tuple[int, int, str]


def rows() -> dict[str, dict[str, Any]]:
    """Return the row of each record."""
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


def records(data: Path) -> Iterator[dict[str, Any]]:
    """Yield the records as ``derlem run`` reads them; ValueError where a text is another one."""
    wanted = rows()
    texts = collection(data, {name: row["sha256"] for name, row in wanted.items()})
    yield from ({"id": name, "text": texts[name]} for name in wanted)


def tagged(unit: Unit, names: list[Name]) -> Iterator[str]:
    """Yield a line of IOB2 for each token of a sentence."""
    before: Name | None = None
    for token in unit.tokens:
        start, end = source_extent(unit, token.start, token.end)
        name = next((n for n in names if n[0] < end and start < n[1]), None)
        tag = f"{'I' if name == before else 'B'}-{LABELS[name[2]]}" if name else "O"
        yield f"{token.text.replace(' ', chr(0xA0))}\t{tag}\n"
        before = name


def sentences(run: Path) -> Iterator[str]:
    """Yield the sentences of a run of the records, an empty line behind each."""
    wanted = rows()
    for name, units in groupby(read_units(run / "annotations.jsonl"), lambda unit: unit.article):
        names = [tuple(extent) for extent in wanted[name]["names"]]
        for unit in units:
            if unit.tokens:
                yield "".join(tagged(unit, names)) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", type=Path, help="folder that holds dergipark/: write its texts")
    source.add_argument("--run", type=Path, help="a run of these texts: write its sentences")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    args = parser.parse_args()
    try:
        content = "".join(to_lines(records(args.data)) if args.data else sentences(args.run))
    except ValueError as error:
        parser.error(str(error))
    args.out.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
