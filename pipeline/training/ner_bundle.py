"""Put a trained NER model into a model set: the encoder and the head apart, in float16.

Stanza saves a fine-tuned encoder inside its checkpoint and then asks for the encoder's folder
besides, which would ship it twice. Apart, each is stored once, and the head names the encoder by a
name, not by a path of the machine that trained it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from transformers import AutoConfig, AutoModel, AutoTokenizer

ENCODER_NAME = "derlem-encoder"
IN_ENCODER = "bert_model."


def bundle_ner(checkpoint: Path, trained_encoder: Path, models: Path) -> Path:
    """Write ``models/encoder`` and ``models/ner/derlem.pt``; return the latter.

    ``checkpoint`` is what ``train_ner`` returns, ``trained_encoder`` the folder ``encoder`` beside
    it, whose configuration and tokenizer are kept.
    """
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    weights = {k: v.half() if v.is_floating_point() else v for k, v in state["model"].items()}
    encoder = {
        k.removeprefix(IN_ENCODER): v for k, v in weights.items() if k.startswith(IN_ENCODER)
    }
    write_encoder(encoder, trained_encoder, models / "encoder")
    head = {k: v for k, v in weights.items() if not k.startswith(IN_ENCODER)}
    config = {**state["config"], "bert_model": ENCODER_NAME, **ANONYMOUS}
    # No word vectors: the vocabulary of words is there for nothing.
    vocab = {name: entries for name, entries in state["vocab"].items() if name != "delta"}
    target = models / "ner" / "derlem.pt"
    target.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"model": head, "vocab": vocab, "config": config}, target)
    return target


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
    path = target / "config.json"
    written = json.loads(path.read_text(encoding="utf-8"))
    written["dtype"] = "float32"
    path.write_text(json.dumps(written, indent=2, sort_keys=True) + "\n", encoding="utf-8")
