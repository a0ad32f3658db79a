"""Train the tagger of parts of speech and features with Stanza's trainer.

A BiLSTM over words and their characters, no word vectors and no language model (paper: Qi et al.
2018): small and quick, at the price of some points of accuracy.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from stanza.models import tagger

from pipeline.training.academic import in_capitals, with_typography
from pipeline.training.treebanks import Sources, training_sentences
from pipeline.training.ud_data import Sentence, write_conllu


@dataclass(frozen=True)
class TaggerRecipe:
    """Settings of one training run; ``data`` says what text is learnt from.

    ``batch_size`` counts sentences, ``capitals`` is the share of sentences printed in capitals.
    """

    data: Sources
    out: Path
    steps: int = 5000
    batch_size: int = 32
    hidden: int = 128
    char_hidden: int = 128
    capitals: float = 0.02
    held_out: float = 0.04
    seed: int = 1
    threads: int = 1


def train_tagger(recipe: TaggerRecipe) -> Path:
    """Train, keep the best model on held-out sentences, and return its path."""
    torch.set_num_threads(recipe.threads)
    recipe.out.mkdir(parents=True, exist_ok=True)
    train, dev = split_sentences(recipe.data, recipe.held_out, recipe.seed)
    rng = random.Random(recipe.seed)
    printed = [with_typography(sentence, rng) for sentence in train]
    printed = [in_capitals(s) if rng.random() < recipe.capitals else s for s in printed]
    write_conllu(recipe.out / "train.conllu", printed)
    write_conllu(recipe.out / "dev.conllu", dev)
    tagger.main(stanza_arguments(recipe))
    return recipe.out / "tagger.pt"


def split_sentences(
    data: Sources, held_out: float, seed: int
) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    """Return the shuffled training sentences and the ``held_out`` share of them."""
    sentences = training_sentences(data)
    random.Random(seed).shuffle(sentences)
    cut = int(len(sentences) * held_out)
    return sentences[cut:], sentences[:cut]


def stanza_arguments(recipe: TaggerRecipe) -> list[str]:
    """Return the command line of Stanza's trainer of taggers."""
    lang = recipe.data.lang
    return [
        *("--mode", "train", "--lang", lang, "--shorthand", f"{lang}_derlem"),
        *("--train_file", str(recipe.out / "train.conllu")),
        *("--eval_file", str(recipe.out / "dev.conllu")),
        *("--output_file", str(recipe.out / "dev.predicted.conllu")),
        *(
            "--no_pretrain",
            "--word_emb_dim",
            "64",
            "--word_cutoff",
            "3",
            "--augment_nopunct",
            "0.1",
        ),
        *("--hidden_dim", str(recipe.hidden), "--char_hidden_dim", str(recipe.char_hidden)),
        *("--char_emb_dim", "48", "--deep_biaff_hidden_dim", "128", "--tag_emb_dim", "32"),
        *("--char_bidirectional", "--batch_size", str(recipe.batch_size)),
        *("--max_steps", str(recipe.steps), "--eval_interval", "500", "--fix_eval_interval"),
        *("--dropout", "0.33", "--word_dropout", "0.25", "--no_second_optim"),
        *("--max_steps_before_stop", str(recipe.steps), "--seed", str(recipe.seed), "--cpu"),
        *("--save_dir", str(recipe.out), "--save_name", "tagger.pt"),
    ]
