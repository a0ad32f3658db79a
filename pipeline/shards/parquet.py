"""Parquet beside the rows of a shard."""

from __future__ import annotations

from pathlib import Path

from annotations.jsonl import read_rows
from annotations.parquet_rows import write_parquet
from pipeline.shards.rows import TABLES


def add_parquet(folder: Path) -> None:
    """Write the rows of a shard again, as Parquet."""
    for table in TABLES:
        write_parquet(folder / f"{table}.parquet", table, read_rows(folder / f"{table}.jsonl.zst"))
