"""Measure how many rows a second ``derlem validate`` checks.

    python benchmarks/validate_speed.py RUN_DIR [--rows 200000] [--profile]

The rows of the run's ``annotations.jsonl`` are written again and again, under other article ids,
until there are enough. CPU seconds are told beside those of the clock, for a busy machine.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import tempfile
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from annotations.jsonl import read_rows
from annotations.validate import validate_file


def copies(path: Path) -> Iterator[str]:
    """Yield the rows of a file for ever, the articles renamed in each round."""
    rows = list(read_rows(path))
    for number in count():
        for row in rows:
            article = f"{row['article']}-{number}"
            renamed = row | {
                "article": article,
                "id": article + row["id"].removeprefix(row["article"]),
            }
            yield json.dumps(renamed, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the file, check it, and print what that took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "annotations.jsonl"
        with path.open("w", encoding="utf-8") as stream:
            stream.writelines(islice(copies(options.run / "annotations.jsonl"), options.rows))
        size = path.stat().st_size
        profile = cProfile.Profile()
        if options.profile:
            profile.enable()
        clock, cpu = time.perf_counter(), time.process_time()
        problems = sum(1 for _ in validate_file(path))
        clock, cpu = time.perf_counter() - clock, time.process_time() - cpu
    print(f"{options.rows:,} rows of {size / options.rows:,.0f} bytes, {problems:,} problems")
    print(f"{options.rows / clock:,.0f} rows a second, {options.rows / cpu:,.0f} a CPU second")
    if options.profile:
        profile.disable()
        profile.print_stats("tottime")


if __name__ == "__main__":
    main()
