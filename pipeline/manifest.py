"""The manifest of a run: what went in, what it was made with, what came out."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from annotations.model import SCHEMA
from pipeline.model_set import ModelSet

PACKAGES = ("derlem", "spacy", "stanza", "torch", "transformers", "pandas", "typer")


@dataclass
class Outcome:
    """What became of one input: ``done``, ``failed`` or ``quarantined``, and why."""

    file: str
    article: str | None = None
    sha256: str | None = None
    outcome: str = "done"
    error: str | None = None


def manifest(
    models: ModelSet, settings: Mapping[str, Any], counts: Mapping[str, int], seconds: float
) -> dict[str, Any]:
    """Return what ``manifest.json`` holds, without the inputs, which may be too many to hold.

    ``seconds`` is the only thing that two equal runs differ in.
    """
    return {
        "schema": SCHEMA,
        "versions": {"python": platform.python_version(), **versions(PACKAGES)},
        "models": {"set": models.name, "sha256": models.sha256()},
        "settings": dict(settings),
        "inputs": [],
        "counts": dict(sorted(counts.items())),
        "seconds": round(seconds, 2),
    }


def manifest_text(manifest: Mapping[str, Any], inputs: Iterable[Outcome]) -> Iterator[str]:
    """Yield the manifest as JSON, in pieces, with what became of each input."""
    whole = json.dumps(manifest, ensure_ascii=False, indent=2)
    head, mark, tail = whole.partition('"inputs": []')
    yield head
    if mark:
        yield '"inputs": ['
        comma = ""
        for outcome in inputs:
            yield comma + "\n    " + json.dumps(asdict(outcome), ensure_ascii=False)
            comma = ","
        yield "\n  ]" if comma else "]"
    yield tail + "\n"


def versions(packages: Sequence[str]) -> dict[str, str]:
    """Return the installed version of each package."""
    found = {}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "unknown"
    return found
