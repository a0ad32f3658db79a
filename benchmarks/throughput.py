"""Tokens a second of ``derlem run`` and of the official way of using Stanza, with the same weights.

    python benchmarks/throughput.py [--texts FILE.jsonl.gz] [--counts 1 10 100] [--workers 1 2]

``derlem`` does all it does: it reads, annotates, aligns, links, and writes every file of a corpus.
``models`` are derlem's models and rules alone, over 100,000 characters at a time. ``stock`` is the
official way: one ``stanza.Pipeline`` a process (tokenize, mwt, pos, lemma, ner), called text by
text, its results thrown away. Texts are shared evenly among the processes, of one thread each.

All are timed from the start of the program to its end, loading included, by the clock and by the
processor's time (which other programs disturb less); with one text this is the cold start. Memory
is that of the largest process, looked at twice a second: its peak, after a tenth of the time, and
at the end. Texts are the ``text`` or ``abstract`` of JSONL records, joined until they have
``--words`` words; without a file, they are made of the paragraphs of ``examples/``.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "demiryolu-ve-kent.txt"
COLUMNS = ("way", "texts", "workers", "tokens", "seconds", "tokens/s", "per cpu s")
MEMORY = ("peak MB", "MB@10%", "MB end")

Process = subprocess.Popen[bytes]


@dataclass(frozen=True)
class Result:
    """Tokens, seconds by clock and processor, and megabytes of the largest process over time."""

    tokens: int
    seconds: float
    cpu: float
    memory: Sequence[int]


def derlem(texts: list[str], workers: int, folder: Path, models: str) -> Result:
    """Run ``derlem run`` over texts."""
    rows = (json.dumps({"id": f"t{n}", "text": text}) for n, text in enumerate(texts))
    (folder / "texts.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    out = folder / "out"
    options = ["--workers", str(workers), "--models", models, "--quiet", "--out", str(out)]
    program = str(Path(sys.executable).with_name("derlem"))
    watched = watch([start([program, "run", str(folder / "texts.jsonl"), *options])])
    tokens = json.loads((out / "manifest.json").read_bytes())["counts"]["tokens"]
    return Result(tokens, *watched)


def stock(texts: list[str], workers: int, folder: Path, models: str) -> Result:
    """Run Stanza's own pipeline over texts, in so many processes side by side."""
    return side_by_side("stock", texts, workers, folder, models)


def models_alone(texts: list[str], workers: int, folder: Path, models: str) -> Result:
    """Run derlem's models and rules over texts, nothing aligned or written."""
    return side_by_side("models", texts, workers, folder, models)


def side_by_side(way: str, texts: list[str], workers: int, folder: Path, models: str) -> Result:
    """Run a way in so many processes, each over its share of the texts."""
    parts = [folder / f"{number}.json" for number in range(workers)]
    for number, part in enumerate(parts):
        part.write_text(json.dumps(texts[number::workers]), encoding="utf-8")
    command = [sys.executable, __file__, "--models", models, "--one", way]
    watched = watch([start([*command, str(part)]) for part in parts])
    return Result(sum(int(part.with_suffix(".n").read_text()) for part in parts), *watched)


def one_process(way: str, part: Path, models: str) -> None:
    """Annotate the texts of a file, and write the number of tokens beside it."""
    import torch

    torch.set_num_threads(1)
    count_tokens = stock_tokens if way == "stock" else derlem_tokens
    tokens = count_tokens(json.loads(part.read_text(encoding="utf-8")), models)
    part.with_suffix(".n").write_text(str(tokens), encoding="utf-8")


def derlem_tokens(texts: list[str], models: str) -> int:
    """Annotate texts by derlem's models and rules; return the number of tokens."""
    from corpus.article import Article
    from corpus.structure import find_structure
    from pipeline.model_set import model_set
    from pipeline.nlp import Annotator
    from pipeline.run import annotate_paragraphs, batches

    annotator, tokens = Annotator(model_set(models)), 0
    for batch in batches(texts):
        found = [find_structure(Article("a", t, "a.txt", "utf-8", "txt", "")) for t in batch]
        tokens += sum(len(doc) for docs in annotate_paragraphs(found, annotator) for doc in docs)
    return tokens


def stock_tokens(texts: list[str], models: str) -> int:
    """Annotate texts one by one by Stanza's own pipeline; return the number of tokens."""
    import stanza

    from pipeline.model_set import model_set

    with contextlib.chdir(model_set(models).folder):
        nlp = stanza.Pipeline(
            "tr", dir=".", package="accurate", download_method=None, use_gpu=False, verbose=False
        )
    return sum(nlp(text).num_tokens for text in texts)


Way = Callable[[list[str], int, Path, str], Result]
WAYS: dict[str, Way] = {"derlem": derlem, "models": models_alone, "stock": stock}


def start(command: list[str]) -> Process:
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def watch(processes: list[Process]) -> tuple[float, float, list[int]]:
    """Wait for programs; return seconds by clock and processor, and memory over time."""
    started, before = time.perf_counter(), cpu_of_children()
    memory: list[int] = []
    while any(process.poll() is None for process in processes):
        memory.append(max((megabytes(pid) for p in processes for pid in tree(p.pid)), default=0))
        time.sleep(0.5)
    assert not any(process.returncode for process in processes), "a program failed"
    return time.perf_counter() - started, cpu_of_children() - before, memory


def cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tree(pid: int) -> Iterator[int]:
    """Yield a process and those it started, and they."""
    yield pid
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from tree(int(child))


def megabytes(pid: int) -> int:
    """Return the resident memory of a process, 0 where it has gone; as Linux tells it."""
    with contextlib.suppress(OSError, StopIteration):
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) // 1024
    return 0


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
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        one_process(args.one[0], Path(args.one[1]), args.models)
        return
    pieces = records(args.texts) if args.texts else example()
    texts = list(islice(joined(pieces, args.words), max(args.counts)))
    print(*(column.rjust(9) for column in (*COLUMNS, *MEMORY)))
    for number in args.counts:
        for workers in (w for w in args.workers if w <= number):
            for way in args.ways:
                with tempfile.TemporaryDirectory() as folder:
                    found = WAYS[way](texts[:number], workers, Path(folder), args.models)
                show(way, number, workers, found)


def show(way: str, texts: int, workers: int, found: Result) -> None:
    """Print a line of the table."""
    rates = [round(found.tokens / seconds) for seconds in (found.seconds, found.cpu)]
    early = found.memory[len(found.memory) // 10]
    end = max(found.memory[-len(found.memory) // 10 :])
    row = [way, texts, workers, found.tokens, f"{found.seconds:.1f}", *rates]
    print(*(str(cell).rjust(9) for cell in [*row, max(found.memory), early, end]), flush=True)


if __name__ == "__main__":
    main()
