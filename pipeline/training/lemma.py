"""Train the lemmatizer with Stanza's trainer: a dictionary, and a sequence model for the rest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from stanza.models import lemmatizer

from pipeline.training.tagger import split_sentences
from pipeline.training.ud_data import write_conllu


@dataclass(frozen=True)
class LemmaRecipe:
    """Settings of one training run; ``ud`` is the folder of the treebanks' CoNLL-U files."""

    lang: str
    ud: Path
    out: Path
    epochs: int = 15
    hidden: int = 100
    held_out: float = 0.04
    seed: int = 1
    threads: int = 1


def train_lemmatizer(recipe: LemmaRecipe) -> Path:
    """Train, keep the best model on held-out sentences, and return its path."""
    torch.set_num_threads(recipe.threads)
    recipe.out.mkdir(parents=True, exist_ok=True)
    train, dev = split_sentences(recipe.lang, recipe.ud, recipe.held_out, recipe.seed)
    write_conllu(recipe.out / "train.conllu", train)
    write_conllu(recipe.out / "dev.conllu", dev)
    lemmatizer.main(stanza_arguments(recipe))
    return recipe.out / "lemma.pt"


def stanza_arguments(recipe: LemmaRecipe) -> list[str]:
    """Return the command line of Stanza's trainer of lemmatizers."""
    return [
        *("--mode", "train", "--shorthand", f"{recipe.lang}_derlem"),
        *("--train_file", str(recipe.out / "train.conllu")),
        *("--eval_file", str(recipe.out / "dev.conllu")),
        *("--output_file", str(recipe.out / "dev.predicted.conllu")),
        *("--num_epoch", str(recipe.epochs), "--hidden_dim", str(recipe.hidden)),
        *("--decay_epoch", str(recipe.epochs * 2 // 3), "--batch_size", "100", "--lr", "2e-3"),
        *("--skip_blank_lemmas", "--seed", str(recipe.seed), "--cpu"),
        *("--save_dir", str(recipe.out), "--save_name", "lemma.pt"),
    ]
