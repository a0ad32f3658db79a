"""Put finished files into their place, all of them or none, and take away what is left over."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

TEMPORARY = ".derlem-"
"""How the names of folders of unfinished outputs begin."""

LAST = "manifest.json"
"""What gets its name last, and says that all is there."""


@contextmanager
def unfinished(out: Path) -> Iterator[Path]:
    """Give a folder in a directory for files that are not finished; it is gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=out))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(folder: Path, out: Path) -> None:
    """Give the files of a folder, and of the folders in it, their names in a directory.

    Raises OSError where they do not reach the disk; then none has got its name.
    """
    sync(folder)
    for path in sorted(folder.iterdir(), key=lambda path: (path.name == LAST, path.name)):
        replace(path, out / path.name)
    sync_one(out)


def replace(path: Path, target: Path) -> None:
    """Put a finished file, or each file of a finished folder, in its place."""
    if path.is_dir():
        target.mkdir(exist_ok=True)
        for child in sorted(path.iterdir()):
            child.replace(target / child.name)
    else:
        path.replace(target)


def sync(folder: Path) -> None:
    """Return when a folder and all in it is on the disk."""
    for path in sorted(folder.rglob("*")):
        sync_one(path)
    sync_one(folder)


def sync_one(path: Path) -> None:
    """Return when a file's bytes, or a folder's names, are on the disk."""
    if os.name == "nt" and path.is_dir():  # Windows has no such thing
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_leftovers(out: Path) -> None:
    """Remove what runs that were killed left in an output directory."""
    for path in out.glob(f"{TEMPORARY}*"):
        remove(path)


def remove(path: Path) -> None:
    """Remove a file, a link (not what it leads to), or a folder, as far as that is possible."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
