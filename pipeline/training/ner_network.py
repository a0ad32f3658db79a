"""Build the network that the NER trainer trains: anew over an encoder, or that of a model set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer
from stanza.models.ner.vocab import MultiVocab
from stanza.models.ner_tagger import parse_args
from transformers import AutoConfig, AutoModel, AutoTokenizer

from pipeline.model_set import ModelSet
from pipeline.precision import encode_in_bfloat16
from pipeline.training.ner_data import LayeredSentence, as_document
from pipeline.training.ner_recipe import NerRecipe


def build_trainer(recipe: NerRecipe, sentences: list[LayeredSentence]) -> Trainer:
    """Return Stanza's trainer with the network and the vocabulary of tags that it starts from.

    Raises ValueError where the recipe names neither an encoder nor a model set.
    """
    torch.manual_seed(recipe.init_seed)
    if recipe.start:
        return start_from(recipe, recipe.start)
    if recipe.encoder is None:
        raise ValueError("the recipe names nothing to start from: an encoder or a model set")
    args = stanza_arguments(recipe, encoder_options(recipe, recipe.encoder))
    vocab = DataLoader(as_document(sentences), recipe.batch_size, args, evaluation=False).vocab
    trainer = Trainer(args=args, vocab=vocab, pretrain=None, device="cpu")
    make_quick(trainer, recipe)
    return trainer


def start_from(recipe: NerRecipe, models: ModelSet) -> Trainer:
    """Return a trainer that goes on with the bilingual model of a set: its tags, its weights."""
    state = torch.load(models.ner, map_location="cpu", weights_only=True)
    encoder = copy_encoder(models.encoder, recipe.out / "encoder")
    options = stanza_arguments(recipe, ("--bert_finetune",))
    shape = {name: state["config"][name] for name in SHAPE}
    args = options | shape | {"bert_model": str(encoder), "bert_learning_rate": recipe.encoder_rate}
    vocab = MultiVocab.load_state_dict(state["vocab"])
    trainer = Trainer(args=args, vocab=vocab, pretrain=None, device="cpu")
    trainer.model.load_state_dict(state["model"], strict=False)
    make_quick(trainer, recipe)
    return trainer


SHAPE = (
    *("hidden_dim", "num_layers", "word_emb_dim", "char", "char_emb_dim", "char_hidden_dim"),
    *("bert_hidden_layers", "input_transform", "dropout", "word_dropout", "scheme"),
)
"""Settings of a model that decide which weights it has, or how it reads its data."""


def stanza_arguments(recipe: NerRecipe, network: tuple[str, ...]) -> dict[str, Any]:
    """Return the arguments of Stanza's NER trainer."""
    options = [
        *("--no_pretrain", "--shorthand", "tr_derlem", "--hidden_dim", str(recipe.hidden)),
        *("--optim", "adamw", "--lr", str(recipe.learning_rate), "--max_grad_norm", "1.0"),
        *("--batch_size", str(recipe.batch_size), "--seed", str(recipe.seed), "--cpu"),
        *network,
    ]
    return dict(parse_args(options))


def encoder_options(recipe: NerRecipe, encoder: Path) -> tuple[str, ...]:
    """Return the options of the network over an encoder: top layers mixed, no word vectors."""
    folder = copy_encoder(encoder, recipe.out / "encoder", layers=recipe.layers)
    return (
        *("--bert_model", str(folder), "--bert_finetune"),
        *("--bert_hidden_layers", str(recipe.mixed_layers)),
        *("--bert_learning_rate", str(recipe.encoder_rate)),
        *("--word_emb_dim", "0", "--no_char", "--dropout", "0.3", "--word_dropout", "0.01"),
    )


def copy_encoder(encoder: Path, folder: Path, layers: int | None = None) -> Path:
    """Write the encoder's first ``layers`` layers, without attention dropout; return the folder.

    All layers where their number is not given.
    """
    if not folder.exists():
        config = AutoConfig.from_pretrained(encoder, local_files_only=True)
        config.num_hidden_layers = layers or config.num_hidden_layers
        config.attention_probs_dropout_prob = 0.0
        model = AutoModel.from_pretrained(
            encoder, config=config, local_files_only=True, dtype=torch.float32
        )
        tokenizer = AutoTokenizer.from_pretrained(encoder, local_files_only=True)
        tokenizer.save_pretrained(folder)
        model.save_pretrained(folder)
    return folder


def make_quick(trainer: Trainer, recipe: NerRecipe) -> None:
    """Make the training of an encoder, or of a part of it, quick on a CPU."""
    encoder = trainer.model.bert_model
    freeze(trainer, frozen_weights(encoder, recipe.top, biases=recipe.biases))
    # PyTorch's fused attention is slower than the plain one on the way back on CPUs.
    encoder.set_attn_implementation("eager")
    encode_in_bfloat16(encoder)


def frozen_weights(
    encoder: Any, top: int | None, *, biases: bool = False
) -> list[torch.nn.Parameter]:
    """Return the weights of an encoder to keep as they are.

    Those are its word vectors, half the parameters and no gain from training; where only the
    ``top`` layers are trained, all that is below; with ``biases`` all but biases and norms, one
    weight in 350 of the layers (BitFit: Ben Zaken et al. 2022, arXiv:2106.10199).
    """
    if top is None and not biases:
        return [encoder.embeddings.word_embeddings.weight]
    layers = encoder.encoder.layer
    below = [] if top is None else layers[: len(layers) - top].parameters()
    rest = [weight for name, weight in layers.named_parameters() if biases and not is_bias(name)]
    return [*encoder.embeddings.parameters(), *below, *rest]


def is_bias(name: str) -> bool:
    """Say whether a weight of a layer is a bias, or the scale of a norm."""
    return name.endswith(".bias") or "LayerNorm" in name


def freeze(trainer: Trainer, weights: list[torch.nn.Parameter]) -> None:
    """Keep these weights as they are, out of the reach of the optimiser."""
    for weight in weights:
        weight.requires_grad_(False)
    for group in trainer.optimizer.param_groups:
        group["params"] = [p for p in group["params"] if p.requires_grad]
