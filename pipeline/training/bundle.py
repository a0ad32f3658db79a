"""Turn Stanza checkpoints into the bundle that ships: half precision, no optimiser, no paths.

The bundle is a Stanza model directory: ``stanza.Pipeline("tr", dir=bundle, download_method=None)``
loads it as it is. The same checkpoints give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import torch

PACKAGE = "derlem"
ACCURATE = "accurate"
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "ner")
LANGUAGES = {"tr": "Turkish", "en": "English"}
# Settings of the training run that name files or machines and mean nothing at run time.
LOCAL_SETTINGS = ("_file", "_dir", "_name", "_gold", "wandb", "device", "cpu", "external_dict")


def add_model(checkpoint: Path, bundle: Path, lang: str, processor: str) -> Path:
    """Write a checkpoint's bundled form into ``bundle`` and list it in ``resources.json``."""
    model = torch.load(checkpoint, map_location="cpu", weights_only=True)
    target = bundle / lang / processor / f"{PACKAGE}.pt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(serialised(compact(model)))
    write_resources(bundle)
    return target


def compact(checkpoint: dict[str, Any]) -> dict[str, Any]:
    """Return a checkpoint in half precision, without optimiser and local settings.

    Stanza builds the network in single precision and copies the weights into it.
    """
    kept = {key: value for key, value in checkpoint.items() if "optimizer" not in key}
    kept["model"] = {
        key: value.half() if value.is_floating_point() else value
        for key, value in (checkpoint["model"] or {}).items()
    } or None
    kept["config"] = {
        key: None if key.endswith(LOCAL_SETTINGS) and isinstance(value, str) else value
        for key, value in sorted(checkpoint["config"].items())
    }
    return kept


def serialised(model: dict[str, Any]) -> bytes:
    """Return the model as ``torch.save`` writes it; the bytes hold no file name."""
    buffer = io.BytesIO()
    torch.save(model, buffer)
    return buffer.getvalue()


def write_resources(bundle: Path) -> None:
    """Write ``resources.json`` from the models that lie in the bundle.

    The default package loads from anywhere. The accurate NER names its encoder by a path relative
    to the bundle, so it is in a package of its own, for a Pipeline made inside that folder.
    """
    resources: dict[str, Any] = {"url": ""}
    for lang, name in LANGUAGES.items():
        entries = {p: model_entries(bundle / lang / p) for p in PROCESSORS}
        found = {processor: models for processor, models in entries.items() if models}
        default = {p: PACKAGE for p in found if p != "ner"}
        packages = {"default": default}
        if PACKAGE in found.get("ner", {}):
            packages[ACCURATE] = default | {"ner": PACKAGE}
        resources[lang] = {"lang_name": name, **found, "packages": packages}
    text = json.dumps(resources, indent=2, ensure_ascii=False)
    (bundle / "resources.json").write_text(text + "\n", encoding="utf-8")


def model_entries(folder: Path) -> dict[str, Any]:
    """Return the entries of a processor's models: a checksum each, and no dependencies."""
    return {
        path.stem: {"md5": hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}
        for path in sorted(folder.glob("*.pt"))
    }
