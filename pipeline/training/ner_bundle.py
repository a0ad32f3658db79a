"""Put a trained NER model into a model set: the encoder and the head apart, in float16.

Stanza saves a fine-tuned encoder inside its checkpoint and then asks for the encoder's folder
besides, which would ship it twice. Apart, each is stored once, and the head names the encoder by
its path in the set, not by one of the machine that trained it: ``stanza.Pipeline(dir=".",
package="accurate")`` finds it when made inside the folder of the set.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from transformers import AutoConfig, AutoModel, AutoTokenizer

from pipeline.model_set import ModelSet, write_sha256
from pipeline.training.bundle import LANGUAGES, PACKAGE, serialised, write_resources

ENCODER_NAME = "encoder"
IN_ENCODER = "bert_model."
OTHER_LAYER = ("tag_clfs.1.", "crits.1.")


def bundle_ner(checkpoint: Path, trained_encoder: Path, models: Path) -> Path:
    """Write ``models/encoder`` and the head for both languages; return the latter's path.

    ``checkpoint`` is what ``train_ner`` returns, ``trained_encoder`` the folder ``encoder`` beside
    it, whose configuration and tokenizer are kept. Of the two tag layers only derlem's is.
    """
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    weights = {k: v.half() if v.is_floating_point() else v for k, v in state["model"].items()}
    encoder = {
        k.removeprefix(IN_ENCODER): v for k, v in weights.items() if k.startswith(IN_ENCODER)
    }
    write_encoder(encoder, trained_encoder, models / ENCODER_NAME)
    head = {k: v for k, v in weights.items() if not k.startswith((IN_ENCODER, *OTHER_LAYER))}
    config = {**state["config"], "bert_model": ENCODER_NAME, **ANONYMOUS}
    # No word vectors: the vocabulary of words is there for nothing.
    vocab = {name: entries for name, entries in state["vocab"].items() if name != "delta"}
    vocab["tag"] = first_layer(vocab["tag"])
    data = serialised({"model": head, "vocab": vocab, "config": config})
    for lang in LANGUAGES:
        target = models / lang / "ner" / f"{PACKAGE}.pt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    write_resources(models)
    write_sha256(ModelSet(models.name, models))
    return models / "tr" / "ner" / f"{PACKAGE}.pt"


def first_layer(vocab: dict[str, Any]) -> dict[str, Any]:
    """Return a vocabulary of tags with its first layer only."""
    return {
        name: {0: layers[0]} if name in {"_id2unit", "_unit2id"} else layers
        for name, layers in vocab.items()
    }


def mix(first: Path, second: Path, share: float, out: Path) -> Path:
    """Write the average of two checkpoints, ``share`` of it the second's; return ``out``.

    For runs of which one went on from the other (Wortsman et al. 2022, arXiv:2203.05482). What only
    one of them has, such as the other tag layer, is the first's.
    """
    one = torch.load(first, map_location="cpu", weights_only=True)
    other = torch.load(second, map_location="cpu", weights_only=True)["model"]
    for name, weights in one["model"].items():
        if name in other and weights.is_floating_point():
            one["model"][name] = torch.lerp(weights, other[name].to(weights.dtype), share)
    torch.save(one, out)
    return out


ANONYMOUS: dict[str, Any] = dict.fromkeys(
    ("train_file", "eval_file", "save_dir", "save_name", "finetune_load_name")
)
"""Settings that name files of the training machine."""


def write_encoder(weights: dict[str, torch.Tensor], trained: Path, target: Path) -> None:
    """Write the encoder as a Hugging Face folder, float16 on disk and float32 when loaded."""
    config = AutoConfig.from_pretrained(trained, local_files_only=True)
    model = AutoModel.from_config(config)
    model.load_state_dict(weights, strict=False)
    model.half().save_pretrained(target)
    AutoTokenizer.from_pretrained(trained, local_files_only=True).save_pretrained(target)
    write_compactly(target / "tokenizer.json")
    path = target / "config.json"
    written = json.loads(path.read_text(encoding="utf-8"))
    written["dtype"] = "float32"
    path.write_text(json.dumps(written, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def write_compactly(path: Path) -> None:
    """Write a JSON file anew without the blanks, which are half of a list of word pieces."""
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
