"""The marker of a shard, ``done.json``: of what and with what it was made, and what is in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from annotations.model import SCHEMA
from pipeline.manifest import Outcome
from pipeline.shards.recipe import Recipe

MARKER = "done.json"


class Marker(msgspec.Struct, frozen=True):
    """``inputs`` and ``outputs`` are SHA-256; ``outputs`` has each file of the shard."""

    inputs: str
    recipe: Recipe
    outcomes: tuple[Outcome, ...]
    counts: dict[str, int]
    outputs: dict[str, str]
    schema: str = SCHEMA


def write_marker(folder: Path, marker: Marker) -> None:
    """Write the marker into the folder of a shard."""
    text = msgspec.json.format(msgspec.json.encode(marker), indent=1)
    (folder / MARKER).write_bytes(text + b"\n")


def read_marker(folder: Path) -> Marker | None:
    """Return the marker of a shard; None where it is missing or cannot be read."""
    try:
        return msgspec.json.decode((folder / MARKER).read_bytes(), type=Marker)
    except (OSError, msgspec.MsgspecError):
        return None


def is_whole(folder: Path, marker: Marker) -> bool:
    """Say whether the files of a shard are those that its marker was written for."""
    try:
        return hashes_of(folder) == marker.outputs
    except OSError:
        return False


def hashes_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of a shard but its marker, by its path in the shard."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MARKER:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            found[path.relative_to(folder).as_posix()] = digest
    return found
