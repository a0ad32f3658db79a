"""The manifest of a run: what went in, what it was made with, what came out."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from annotations.model import SCHEMA
from pipeline.model_set import ModelSet

PACKAGES = ("derlem", "spacy", "stanza", "torch", "transformers", "pandas", "typer")


@dataclass
class Outcome:
    """What became of one input: ``done`` or ``failed``, and why."""

    file: str
    article: str | None = None
    sha256: str | None = None
    outcome: str = "done"
    error: str | None = None


@dataclass
class Manifest:
    """Collected during a run; ``as_json`` is what ``manifest.json`` holds."""

    models: ModelSet
    settings: dict[str, Any]
    inputs: list[Outcome] = field(default_factory=list)

    def as_json(self, counts: Counter[str], seconds: float) -> dict[str, Any]:
        """Return the manifest; ``seconds`` is the only thing that two equal runs differ in."""
        return {
            "schema": SCHEMA,
            "versions": {"python": platform.python_version(), **versions(PACKAGES)},
            "models": {"set": self.models.name, "sha256": self.models.sha256()},
            "settings": self.settings,
            "inputs": [asdict(outcome) for outcome in self.inputs],
            "counts": dict(sorted(counts.items())),
            "seconds": round(seconds, 2),
        }


def versions(packages: Sequence[str]) -> dict[str, str]:
    """Return the installed version of each package."""
    found = {}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "unknown"
    return found
