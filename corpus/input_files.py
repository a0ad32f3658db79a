"""Which files the inputs of a run mean: files as named, those of directories, and of globs."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from corpus.errors import CorpusError, printable
from corpus.readers.compressed import bare_name

STDIN = "-"
MAGIC = frozenset("*?[")
OUTPUT = ("manifest.json", "annotations.jsonl")
"""What lies together in a directory that derlem wrote, which is no input."""

MARKER = "done.json"
"""What lies in a shard of such a directory."""


def input_files(paths: Iterable[str], suffixes: Collection[str]) -> Iterator[str | CorpusError]:
    """Yield the files that the inputs mean, in order, or the error in the place of one.

    A directory means the files of ``suffixes`` (before ``.gz`` and ``.zst``) in it and below, by
    name; hidden ones, what derlem wrote, and what is no regular file are left out. A glob (``*``,
    ``?``, ``[a-z]``, ``**``) means what it matches, unless a file has that very name.

    An input named twice is an error: one of the two is a slip. A file that is also found in a
    directory or by a glob is read once, where it comes first: whoever gives ``a.txt papers/``
    means each article of it once. Memory: the names of the files.
    """
    given: set[Path] = set()
    seen: dict[str, bool] = {}
    for path in paths:
        if Path(path).absolute() in given:
            yield CorpusError("given twice; name each input once", printable(path))
            continue
        given.add(Path(path).absolute())
        for file in _meant(path, suffixes):
            if isinstance(file, CorpusError) or _is_new(_real(file), seen, named=file == path):
                yield file


def unreadable(error: OSError, path: str) -> CorpusError:
    """Return why a path cannot be read, and the remedy."""
    if isinstance(error, FileNotFoundError):
        message = "no such file; check the path"
    elif isinstance(error, PermissionError):
        message = "no permission to read it; change its mode or its owner"
    else:
        message = f"cannot be read ({error.strerror}); check the path"
    return CorpusError(message, printable(path))


def _is_new(real: str, seen: dict[str, bool], *, named: bool) -> bool:
    """Say whether a file is to be read, and remember whether it was found, not named.

    Two names that were given for one file are two articles; a name and a find are one.
    """
    new = real not in seen or (named and not seen[real])
    seen[real] = seen.get(real, False) or not named
    return new


def _real(path: str) -> str:
    """Return the path without symbolic links, so that a file is known by one name."""
    try:
        return path if path == STDIN else os.path.realpath(path)
    except (OSError, ValueError):  # opening it will tell
        return path


def _meant(path: str, suffixes: Collection[str]) -> Iterator[str | CorpusError]:
    """Yield the files that one input means."""
    if path == STDIN:
        yield path
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on odd names
        yield from _in_directory(path, suffixes)
    elif MAGIC.isdisjoint(path) or os.path.lexists(path):
        yield path
    else:
        yield from _matched(path, suffixes)


def _in_directory(path: str, suffixes: Collection[str]) -> Iterator[str | CorpusError]:
    """Yield the files of a directory, or the error that there are none."""
    nothing = True
    for file in _walk(path, suffixes):
        nothing = False
        yield file
    if nothing:
        known = ", ".join(sorted(suffixes))
        yield CorpusError(f"no file in it to read ({known}); name others yourself", printable(path))


def _walk(path: str, suffixes: Collection[str]) -> Iterator[str | CorpusError]:
    """Yield files in the order of their names; each directory once, so that no link loops."""
    walked: set[tuple[int, int]] = set()
    waiting = [path]
    while waiting:
        current = waiting.pop()
        try:
            if not os.path.isdir(current):  # noqa: PTH112
                yield current
                continue
            found = os.stat(current)  # noqa: PTH116
            place = (found.st_dev, found.st_ino)
            if place not in walked:
                walked.add(place)
                waiting += reversed(_entries(current, suffixes))
        except OSError as error:
            yield unreadable(error, current)


def _entries(directory: str, suffixes: Collection[str]) -> list[str]:
    """Return the directories and the files to read in a directory, sorted."""
    with os.scandir(directory) as scan:
        entries = sorted(scan, key=lambda entry: entry.name)
    names = {entry.name for entry in entries}
    if names.issuperset(OUTPUT) or MARKER in names:
        return []
    return [
        entry.path
        for entry in entries
        if not entry.name.startswith(".")
        and (entry.is_dir() or (entry.is_file() and suffix_of(entry.name) in suffixes))
    ]


def suffix_of(name: str) -> str:
    """Return the suffix that tells the format: lower case, without ``.gz`` or ``.zst``."""
    return Path(bare_name(name)).suffix.lower()


def _matched(pattern: str, suffixes: Collection[str]) -> Iterator[str | CorpusError]:
    """Yield the files that a glob matches, and those in directories that it matches."""
    try:
        matches = _glob(pattern)
    except (OSError, ValueError, NotImplementedError):  # a malformed pattern matches nothing
        matches = []
    if not matches:
        yield CorpusError("no file is called so, or matches; check the path", printable(pattern))
    for match in matches:
        if match.is_dir():
            yield from _walk(str(match), suffixes)
        else:
            yield str(match)


def _glob(pattern: str) -> list[Path]:
    """Return what a pattern matches, sorted; hidden names only where the pattern has a dot.

    ``pathlib`` follows no symbolic link for ``**``, so that none loops.
    """
    parts = Path(pattern).parts
    fixed = list(takewhile(MAGIC.isdisjoint, parts))
    rest = parts[len(fixed) :]
    base = Path(*fixed)
    dotted = any(part.startswith(".") for part in rest)
    return sorted(
        match
        for match in base.glob("/".join(rest))
        if dotted or not any(part.startswith(".") for part in match.parts[len(fixed) :])
    )
