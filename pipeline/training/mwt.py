"""Train the expander of multiword tokens with Stanza's trainer.

Every multiword token here is the sum of its words, so Stanza trains a classifier of characters
(cut here or not) behind its dictionary of seen tokens.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import torch
from stanza.models import mwt_expander

from pipeline.training.academic import with_typography
from pipeline.training.treebanks import Sources, training_sentences
from pipeline.training.ud_data import SurfaceToken, write_conllu


@dataclass(frozen=True)
class ExpanderRecipe:
    """Settings of one training run; ``data`` says what text is learnt from."""

    data: Sources
    out: Path
    epochs: int = 20
    hidden: int = 64
    held_out: float = 0.05
    seed: int = 1
    threads: int = 1


def train_expander(recipe: ExpanderRecipe) -> Path:
    """Train, keep the best model on held-out tokens, and return its path."""
    torch.set_num_threads(recipe.threads)
    recipe.out.mkdir(parents=True, exist_ok=True)
    sentences = [s for s in training_sentences(recipe.data) if all(map(is_sum, s))]
    random.Random(recipe.seed).shuffle(sentences)
    cut = int(len(sentences) * recipe.held_out)
    rng = random.Random(recipe.seed)
    printed = [with_typography(sentence, rng) for sentence in sentences[cut:]]
    write_conllu(recipe.out / "train.conllu", [*sentences[cut:], *printed])
    write_conllu(recipe.out / "dev.conllu", sentences[:cut])
    mwt_expander.main(stanza_arguments(recipe))
    return recipe.out / "mwt.pt"


def is_sum(token: SurfaceToken) -> bool:
    """Return whether the token's words make up its text."""
    return "".join(word.text for word in token.words) == token.text


def stanza_arguments(recipe: ExpanderRecipe) -> list[str]:
    """Return the command line of Stanza's trainer of expanders."""
    lang, dev = recipe.data.lang, str(recipe.out / "dev.conllu")
    return [
        *("--mode", "train", "--lang", lang, "--shorthand", f"{lang}_derlem"),
        *("--train_file", str(recipe.out / "train.conllu"), "--eval_file", dev, "--gold_file", dev),
        *("--output_file", str(recipe.out / "dev.predicted.conllu"), "--augment_apos", "0.1"),
        *("--num_epoch", str(recipe.epochs), "--hidden_dim", str(recipe.hidden)),
        *("--seed", str(recipe.seed), "--cpu"),
        *("--save_dir", str(recipe.out), "--save_name", "mwt.pt"),
    ]
