"""Tokens a second of derlem and of the official way of using Stanza, with the same weights.

    python benchmarks/throughput.py [--texts FILE.jsonl.gz] [--counts 1 10 100] [--workers 1 2]

The official way is one ``stanza.Pipeline`` a process, called text by text. Each measurement is
made in fresh processes of one thread each, which share the texts evenly. The rate counts from
loaded models to the last result, by the clock and by the processor's time (which other programs
disturb less); the cold start from the start of a process to its first result.
Texts are the ``text`` or ``abstract`` of JSONL records, joined until they have ``--words`` words;
without a file, they are made of the paragraphs of ``examples/``.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "demiryolu-ve-kent.txt"
FLAT_FROM = 100  # texts after which memory should grow no more
COLUMNS = ("way", "texts", "workers", "tokens", "tokens/s", "per cpu s", "cold s")
MEMORY = ("peak MB", "MB@100", "MB end")

Result = dict[str, Any]
Way = Callable[[list[str], str], Iterator[tuple[int, int]]]
"""Texts and model set -> after each step, how many texts and tokens it did."""


def derlem(texts: list[str], models: str) -> Iterator[tuple[int, int]]:
    """Annotate texts, each stage over all paragraphs of about 100,000 characters of them."""
    from corpus.article import Article  # imports are part of the cold start
    from corpus.structure import find_structure
    from pipeline.convert import LANGS
    from pipeline.model_set import model_set
    from pipeline.nlp import Annotator
    from pipeline.run import batches

    annotator = Annotator(model_set(models))
    for batch in (texts[:1], *batches(texts)):
        found = [find_structure(Article("a", t, "a.txt", "utf-8", "txt", "")) for t in batch]
        paragraphs = [p for structure in found for p in structure.paragraphs()]
        tokens = 0
        for lang in LANGS:
            own = [p.clean.text for section, p in paragraphs if section.lang == lang]
            tokens += sum(len(doc) for doc in annotator.docs(own, lang))
        yield len(batch), tokens


def stock(texts: list[str], models: str) -> Iterator[tuple[int, int]]:
    """Annotate texts one by one with Stanza's own pipeline."""
    import stanza

    from pipeline.model_set import model_set

    with contextlib.chdir(model_set(models).folder):
        nlp = stanza.Pipeline(
            "tr", dir=".", package="accurate", download_method=None, use_gpu=False, verbose=False
        )
    for text in (texts[0], *texts):
        yield 1, nlp(text).num_tokens


WAYS: dict[str, Way] = {"derlem": derlem, "stock": stock}


def megabytes(field: str) -> int:
    """Return a field of this process's memory, VmHWM (peak) or VmRSS (now), as Linux tells it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field)) // 1024


def measure(way: str, texts: list[str], models: str, spawned: float) -> Result:
    """Return what one process did; its first step, a text that is done again, is the warm-up."""
    import torch

    torch.set_num_threads(1)
    steps = WAYS[way](texts, models)
    next(steps)
    cold, started, cpu = time.time() - spawned, time.perf_counter(), time.process_time()
    done = tokens = after = 0
    for number, found in steps:
        done, tokens = done + number, tokens + found
        after = after or (megabytes("VmRSS") if done >= FLAT_FROM else 0)
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    memory = {"peak": megabytes("VmHWM"), "after": after, "end": megabytes("VmRSS")}
    return {"tokens": tokens, "seconds": seconds, "cpu": cpu, "cold": cold, **memory}


def run(way: str, texts: list[str], workers: int, models: str) -> Result:
    """Return the sums over fresh processes that work side by side, and their worst figures."""
    with tempfile.TemporaryDirectory() as folder:
        processes = []
        for number in range(workers):
            part = Path(folder) / f"{number}.json"
            part.write_text(json.dumps(texts[number::workers]), encoding="utf-8")
            command = [sys.executable, __file__, "--worker", way, str(part), "--models", models]
            environment = {**os.environ, "OMP_NUM_THREADS": "1", "SPAWNED": str(time.time())}
            environment["PYTHONPATH"] = str(ROOT)
            processes.append(
                subprocess.Popen(
                    command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                )
            )
        outputs = [process.communicate()[0] for process in processes]
    found = [json.loads(output.splitlines()[-1]) for output in outputs]
    worst = {name: max(one[name] for one in found) for name in found[0]}
    total = {name: sum(one[name] for one in found) for name in ("tokens", "cpu")}
    return {**worst, **total}


def joined(pieces: Iterable[str], words: int) -> Iterator[str]:
    """Yield texts of at least so many words, made of pieces in their order."""
    text: list[str] = []
    length = 0
    for piece in pieces:
        text.append(piece)
        length += len(piece.split())
        if length >= words:
            yield "\n\n".join(text)
            text, length = [], 0


def records(path: Path) -> Iterator[str]:
    """Yield the text of each record of a JSONL file, its title before it."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            parts = [row.get("title"), row.get("text") or row.get("abstract")]
            yield "\n\n".join(part for part in parts if isinstance(part, str) and part)


def example() -> Iterator[str]:
    """Yield the paragraphs of the example without end, each round in another order."""
    paragraphs = EXAMPLE.read_text(encoding="utf-8").split("\n\n")
    for step in count(1):
        for number in range(len(paragraphs)):
            yield paragraphs[number * step % len(paragraphs)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, help="JSONL file, .gz or not")
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--ways", nargs="+", choices=sorted(WAYS), default=sorted(WAYS))
    parser.add_argument("--models", default="bundled")
    parser.add_argument("--worker", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.worker:
        way, part = args.worker
        texts = json.loads(Path(part).read_text(encoding="utf-8"))
        print(json.dumps(measure(way, texts, args.models, float(os.environ["SPAWNED"]))))
        return
    pieces = records(args.texts) if args.texts else example()
    texts = list(islice(joined(pieces, args.words), max(args.counts)))
    print(*(column.rjust(9) for column in (*COLUMNS, *MEMORY)))
    for number in args.counts:
        for workers in (w for w in args.workers if w <= number):
            for way in args.ways:
                found = run(way, texts[:number], workers, args.models)
                rates = [round(found["tokens"] / found[clock]) for clock in ("seconds", "cpu")]
                row = [way, number, workers, found["tokens"], *rates, round(found["cold"], 1)]
                row += [found["peak"], found["after"] or "", found["end"]]
                print(*(str(cell).rjust(9) for cell in row), flush=True)


if __name__ == "__main__":
    main()
