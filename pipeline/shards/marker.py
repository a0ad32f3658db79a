"""The marker of a shard, ``done.json``: of what and with what it was made, and what is in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from msgspec.structs import replace

from annotations.model import SCHEMA
from corpus.hashes import file_sha256
from pipeline.manifest import Outcome
from pipeline.shards.recipe import Recipe

MARKER = "done.json"


class Marker(msgspec.Struct, frozen=True):
    """``inputs`` and ``outputs`` are SHA-256; ``outputs`` has each file of the shard.

    ``sha256`` is that of the rest of the marker, so that one edited by hand is no marker.
    """

    inputs: str
    recipe: Recipe
    outcomes: tuple[Outcome, ...]
    counts: dict[str, int]
    outputs: dict[str, str]
    schema: str = SCHEMA
    sha256: str = ""


def write_marker(folder: Path, marker: Marker) -> None:
    """Write the marker into the folder of a shard."""
    signed = replace(marker, sha256=own_hash(marker))
    text = msgspec.json.format(msgspec.json.encode(signed), indent=1)
    (folder / MARKER).write_bytes(text + b"\n")


def read_marker(folder: Path) -> Marker | None:
    """Return the marker of a shard; None where it is missing, damaged or edited."""
    try:
        marker = msgspec.json.decode((folder / MARKER).read_bytes(), type=Marker)
    except (OSError, msgspec.MsgspecError):
        return None
    return marker if marker.sha256 == own_hash(marker) else None


def own_hash(marker: Marker) -> str:
    """Return the SHA-256 of what a marker says."""
    said = msgspec.json.encode(replace(marker, sha256=""), order="deterministic")
    return hashlib.sha256(said).hexdigest()


def is_whole(folder: Path, marker: Marker) -> bool:
    """Say whether the files of a shard are those that its marker was written for."""
    try:
        return hashes_of(folder) == marker.outputs
    except OSError:
        return False


def hashes_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of a shard but its marker, by its path in the shard."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): file_sha256(path)
        for path in files
        if path.name != MARKER
    }
