"""Put the gold of 270 real abstracts beside their texts, which belong to their authors.

    python benchmarks/abstracts_gold.py --data DATA --out gold
    derlem run gold/unseen/texts.jsonl --out out
    derlem evaluate gold/unseen out

``gold/abstracts.jsonl`` holds, for each record of the DergiPark collection, the SHA-256 of its text
and the extents of sentences, names, dates and citations, by one annotator each who read the
guideline and never saw the output. ``seen`` records were looked at when rules were written,
``unseen`` ones were not.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotations.jsonl import to_lines, unit_to_row
from annotations.model import Span, Unit
from corpus.hashes import text_sha256

GOLD = Path(__file__).parent / "gold" / "abstracts.jsonl"
PARTS = ("seen", "unseen")
Row = dict[str, Any]


def units(row: Row, source: str) -> Iterator[Unit]:
    """Yield the sentences of a record with their spans."""
    for number, (start, end) in enumerate(row["units"], start=1):
        text = collapsed(source[start:end])
        inside = [span for span in row["spans"] if start <= span["start"] < end]
        spans = tuple(placed(span, source, start) for span in inside)
        yield Unit(
            id=f"{row['id']}:gold:{number}",
            article=row["id"],
            lang="",
            section="gold",
            kind="sentence",
            text=text,
            file=row["id"],
            start=start,
            end=end,
            tokens=(),
            spans=spans,
            text_sha256=text_sha256(text),
            status="accepted",
        )


def placed(row: Row, source: str, unit_start: int) -> Span:
    """Return a span with its place in the text of its sentence."""
    text = collapsed(source[row["start"] : row["end"]])
    start = len(collapsed(source[unit_start : row["start"]] + "|")) - 1
    return Span(
        id=f"{row['start']}:{row['label']}",
        label=row["label"],
        start=start,
        end=start + len(text),
        text=text,
        source=(row["start"], row["end"]),
        score=None,
        by="annotator:gold",
        attributes={name: row[name] for name in ("value", "mod", "style") if name in row},
    )


def collapsed(text: str) -> str:
    """Return a text with one space for white space of any length."""
    return " ".join(text.split())


def collection(data: Path, hashes: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of some records of the DergiPark collection by their ids.

    ``hashes``: of each the SHA-256 of its text, or the beginning of it. Raises ValueError where the
    collection has another text.
    """
    path = data / "dergipark" / "abstracts.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = map(json.loads, file)
        texts = {row["id"]: row["abstract"] for row in rows if row["id"] in hashes}
    for name, sha256 in hashes.items():
        if not text_sha256(texts.get(name, "")).startswith(sha256):
            raise ValueError(f"{name} has another text in {path}")
    return texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder that holds dergipark/")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    args = parser.parse_args()
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    try:
        texts = collection(args.data, {row["id"]: row["text_sha256"] for row in rows})
    except ValueError as error:
        parser.error(str(error))
    for part in PARTS:
        chosen = [row for row in rows if row["part"] == part]
        folder = args.out / part
        folder.mkdir(parents=True, exist_ok=True)
        records = [{"id": row["id"], "text": texts[row["id"]]} for row in chosen]
        gold = [unit_to_row(unit) for row in chosen for unit in units(row, texts[row["id"]])]
        for name, content in (("texts.jsonl", records), ("annotations.jsonl", gold)):
            (folder / name).write_text("".join(to_lines(content)), encoding="utf-8")


if __name__ == "__main__":
    main()
