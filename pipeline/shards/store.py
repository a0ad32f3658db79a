"""The shards of an output directory, in ``shards/``: each a folder that is whole or not there.

A shard grows under a temporary name; all of it is on the disk before it gets its own.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Literal

from corpus.errors import CorpusError
from pipeline.in_place import remove, sync, sync_one
from pipeline.locks import PART_LOCK
from pipeline.shards.marker import Marker, is_whole, read_marker
from pipeline.shards.plan import Shard
from pipeline.shards.recipe import Recipe, different
from pipeline.write import TEXTS

FOLDER = "shards"
TEMPORARY = ".part-"
REPLACED = ".old-"


@dataclass(frozen=True)
class State:
    """How a shard stands: ``done``, ``missing``, ``damaged``, or ``stale`` and why."""

    name: Literal["done", "stale", "damaged", "missing"]
    marker: Marker | None = None
    changed: list[str] = field(default_factory=list)
    """Of a stale shard: ``articles``, ``rules``, ``form``, ``set``, layers; ``trouble``."""


class ShardStore:
    """The folder of shards in an output directory."""

    def __init__(self, out: Path) -> None:
        self.folder = out / FOLDER

    def path(self, key: str) -> Path:
        """Return the folder of the shard of this key."""
        return self.folder / key

    def state(self, shard: Shard, recipe: Recipe) -> State:
        """Return how a shard stands, its files read and compared with its marker."""
        folder = self.path(shard.key)
        marker = read_marker(folder)
        if marker is None:
            return State("damaged" if folder.exists() else "missing")
        if not is_whole(folder, marker):
            return State("damaged")
        changed = ["articles"] * (marker.inputs != shard.inputs)
        changed += different(marker.recipe, recipe)
        changed += ["trouble"] * any(outcome.error for outcome in marker.outcomes)
        return State("stale" if changed else "done", marker, changed)

    def all_keys(self) -> Iterator[str]:
        """Yield the keys of the shards that are there, sorted."""
        if self.folder.is_dir():
            names = sorted(path.name for path in self.folder.iterdir() if path.is_dir())
            yield from (name for name in names if not name.startswith("."))

    @contextmanager
    def new(self, key: str, run: str) -> Iterator[Path]:
        """Give a temporary folder to fill, which at the end becomes the shard of this key.

        ``run`` names the run in it. Raises OSError where it cannot be written; then what was there
        before is there still.
        """
        self.folder.mkdir(exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=f"{TEMPORARY}{run}-", dir=self.folder))
        try:
            yield temporary
            publish(temporary, self.path(key))
        finally:
            shutil.rmtree(temporary, ignore_errors=True)

    def remove_leftovers(self, run: str | None = None) -> None:
        """Remove what killed runs of this name, or of any name, left unfinished."""
        if self.folder.is_dir():
            unfinished = f"{TEMPORARY}{run}-*" if run else f"{TEMPORARY}*"
            for path in chain(self.folder.glob(unfinished), self.folder.glob(f"{REPLACED}*")):
                remove(path)

    def remove_all(self) -> None:
        """Remove the shards and their folder."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def remove_others(self, keys: set[str]) -> None:
        """Remove the shards of all but these keys, and the locks of parts."""
        for key in list(self.all_keys()):
            if key not in keys:
                remove(self.path(key))
        for lock in self.folder.glob(f"{PART_LOCK}*"):
            lock.unlink(missing_ok=True)


def check_folders(out: Path) -> None:
    """Raise CorpusError where a directory in ``out`` is a file, or a link: to write elsewhere."""
    for folder in (out / FOLDER, out / TEXTS):
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            message = "is a link or a file where derlem keeps a directory of its own; move it away"
            raise CorpusError(message, str(folder))


def publish(temporary: Path, target: Path) -> None:
    """Give a finished folder its name, in the place of what has it now.

    Where another worker was quicker with the same shard, its folder stays.
    """
    sync(temporary)
    if os.path.lexists(target):  # a link that leads nowhere is in the way too
        old = target.with_name(f"{REPLACED}{temporary.name}")
        with suppress(FileNotFoundError):
            target.rename(old)
        remove(old)
    try:
        temporary.rename(target)
    except OSError:
        if read_marker(target) is None:
            raise
    sync_one(target.parent)
