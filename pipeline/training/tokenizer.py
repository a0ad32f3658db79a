"""Train the sentence splitter and tokenizer with Stanza's tokenizer trainer.

Paper: Qi et al. 2018, https://nlp.stanford.edu/pubs/qi2018universal.pdf. The network and the loop
are Stanza's; what is ours is the text it reads (``ud_data``, ``academic``).
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import torch
from stanza.models import tokenizer

from pipeline.training.academic import ENGLISH, TURKISH, Templates, training_text
from pipeline.training.treebanks import Sources, training_sentences
from pipeline.training.ud_data import Paragraph, write_tokenizer_files

TEMPLATES = {"tr": TURKISH, "en": ENGLISH}
# Sentences that are no sentences in an article: the treebank cut a text at a colon or a dash.
CUT_OFF = frozenset({":", "-", "--", ",", ";", "/"})


@dataclass(frozen=True)
class TokenizerRecipe:
    """Settings of one training run; ``data`` says what text is learnt from.

    ``copies`` is how often each sentence is printed, every time otherwise; steps are batches of
    ``batch_size`` windows of ``window`` characters.
    """

    data: Sources
    out: Path
    copies: int = 3
    held_out: float = 0.04
    steps: int = 2000
    batch_size: int = 32
    window: int = 300
    hidden: int = 64
    seed: int = 1
    threads: int = 1


def train_tokenizer(recipe: TokenizerRecipe) -> Path:
    """Train, keep the best model on held-out text, and return its path."""
    torch.set_num_threads(recipe.threads)
    train, dev = training_paragraphs(recipe)
    write_tokenizer_files(recipe.out, "train", train)
    write_tokenizer_files(recipe.out, "dev", dev)
    tokenizer.main(stanza_arguments(recipe))
    return recipe.out / "tokenizer.pt"


def training_paragraphs(recipe: TokenizerRecipe) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return the training and the held-out text, both in the print of an article."""
    sentences = training_sentences(recipe.data)
    sentences = [s for s in sentences if s[-1].text not in CUT_OFF and s[0].text != "."]
    random.Random(recipe.seed).shuffle(sentences)
    cut = int(len(sentences) * recipe.held_out)
    templates: Templates = TEMPLATES[recipe.data.lang]
    dev = training_text(sentences[:cut], templates, copies=1, seed=recipe.seed)
    train = training_text(sentences[cut:], templates, copies=recipe.copies, seed=recipe.seed + 1)
    return train, dev


def stanza_arguments(recipe: TokenizerRecipe) -> list[str]:
    """Return the command line of Stanza's tokenizer trainer."""
    lang, train, dev = recipe.data.lang, recipe.out / "train", recipe.out / "dev"
    return [
        *("--mode", "train", "--lang", lang, "--shorthand", f"{lang}_derlem"),
        *("--txt_file", f"{train}.txt", "--label_file", f"{train}.labels"),
        *("--mwt_json_file", f"{train}.mwt.json"),
        *("--dev_txt_file", f"{dev}.txt", "--dev_label_file", f"{dev}.labels"),
        *("--dev_conll_gold", f"{dev}.conllu", "--conll_file", f"{dev}.predicted.conllu"),
        *("--max_seqlen", str(recipe.window), "--hidden_dim", str(recipe.hidden)),
        *("--batch_size", str(recipe.batch_size), "--steps", str(recipe.steps)),
        *("--eval_steps", "400", "--report_steps", "100", "--anneal_after", str(recipe.steps // 2)),
        *("--anneal", "0.7", "--use_mwt", "--seed", str(recipe.seed), "--cpu"),
        *("--save_dir", str(recipe.out), "--save_name", "tokenizer.pt"),
    ]
