"""From corrected texts to a better model: the whole way, in some minutes of CPU time.

    python examples/improve_names.py improved

The texts are invented, and so are the ships in them. By the guideline of this small project a ship
that is called by its name is an ORGANIZATION (it hires, owes, is sued), without the word for its
kind: ``[ORGANIZATION Mavi Turna] teknesi``. The bundled model cannot know that. The script runs
derlem over the texts, corrects the names in what it wrote, splits by article, goes on training from
the bundled model, and scores both models on the test part, which no training has seen.

It stops where a command fails. The folder has to be new; the same seed gives the same scores.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).with_suffix(".jsonl")
MARK = re.compile(r"\[(PERSON|LOCATION|ORGANIZATION) ([^\]]+)\]")
NAMES = ("PERSON", "LOCATION", "ORGANIZATION")
JSON = ("--format", "json")
SHARES = ("--train", "0.5", "--dev", "0.1", "--test", "0.4")
Row = dict[str, Any]


def derlem(*arguments: object) -> str:
    """Run a command of derlem, show it, and return what it printed."""
    words = [str(argument) for argument in arguments]
    print("$ derlem", *words, flush=True)
    program = Path(sys.executable).with_name("derlem")
    done = subprocess.run([program, *words], check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    return done.stdout


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write_rows(path: Path, rows: list[Row]) -> Path:
    """Write rows as a JSONL file."""
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def without_marks(marked: str) -> tuple[str, list[Row]]:
    """Return the text of a marked text, and the names in it as spans of that text."""
    spans: list[Row] = []
    text, last = "", 0
    for found in MARK.finditer(marked):
        text += marked[last : found.start()]
        name, last = found[2], found.end()
        spans.append({"label": found[1], "start": len(text), "end": len(text) + len(name)})
        text += name
    return text + marked[last:], spans


def corrected(row: Row, names: list[Row]) -> Row:
    """Return a row of ``annotations.jsonl`` with the right names; the rest stays as it is."""
    start, end = row["source"]["start"], row["source"]["end"]
    spans = [span for span in row["spans"] if span["label"] not in NAMES]
    spans += [
        {**name, "start": name["start"] - start, "end": name["end"] - start}
        for name in names
        if start <= name["start"] and name["end"] <= end
    ]
    return {**row, "spans": spans, "status": "corrected"}


def build_corpus(texts: Path, out: Path) -> Path:
    """Annotate the texts, correct the names, and return the folder of the corrected run."""
    marked = {row["id"]: without_marks(" ".join(row["sentences"])) for row in read_rows(texts)}
    articles = [{"id": id, "lang": "tr", "text": text} for id, (text, _) in marked.items()]
    corpus = out / "corpus"
    derlem("run", write_rows(out / "texts.jsonl", articles), "--out", corpus, "--quiet")
    rows = read_rows(corpus / "annotations.jsonl")
    returned = [corrected(row, marked[row["article"]][1]) for row in rows]
    file = write_rows(out / "returned.jsonl", returned)
    print(derlem("apply", file, "--to", corpus, "--by", "example"))
    return corpus


def table(before: Row, after: Row) -> Iterator[str]:
    """Yield F1 of the names before and after, with 95 % intervals, and p of the paired test."""
    yield f"{'exact F1, 95 %':<14}{'gold':>5}  {'before':<20}  {'after':<20}  p"
    for label in ("", *NAMES):
        old, new = (measure_of(scores["scores"], label) for scores in (before, after))
        p = measure_of(after["tests"], label)["p"]
        name = label or "all names"
        yield f"{name:<14}{new['gold']:>5}  {interval(old):<20}  {interval(new):<20}  {p:.3f}"


def measure_of(rows: list[Row], label: str) -> Row:
    """Return the row of the names of a label, extent and label exact; all names without one."""
    wanted = {"layer": "entity", "name": "exact", "label": label}
    return next(row for row in rows if wanted.items() <= row.items())


def interval(score: Row) -> str:
    """Return F1 with its 95 % interval."""
    low, high = score["interval"]
    return f"{score['f1']:.3f} ({low:.3f}-{high:.3f})"


def improve(texts: Path, out: Path, steps: int, seed: int) -> Iterator[str]:
    """Go the whole way; yield the lines that tell what it brought."""
    corpus, parts, trained = build_corpus(texts, out), out / "parts", out / "trained"
    print(derlem("split", corpus, *SHARES, "--best-of", 20, "--out", parts))
    # One thread: the same sums in the same order, however many cores there are.
    options = ("--steps", steps, "--seed", seed, "--threads", 1)
    derlem("train", "ner", parts, *options, "--out", trained)
    test, models = parts / "test", trained / "models"
    before = derlem("evaluate", test, "--models", "bundled", *JSON)
    after = derlem("evaluate", test, "--models", models, "--against-models", "bundled", *JSON)
    yield from table(json.loads(before), json.loads(after))


def main() -> None:
    """Read the arguments, make the folder, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path, help="a new folder for all that is made")
    parser.add_argument("--steps", type=int, default=60, help="batches of 32 sentences to learn")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True)
    print("", *improve(TEXTS, args.out, args.steps, args.seed), sep="\n")


if __name__ == "__main__":
    main()
