"""Train the lemmatizer with Stanza's trainer: a dictionary, and a sequence model for the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from stanza.models import lemmatizer

from annotations.model import Word
from pipeline.training.tagger import split_sentences
from pipeline.training.treebanks import Sources
from pipeline.training.ud_data import Sentence, SurfaceToken, write_conllu


@dataclass(frozen=True)
class LemmaRecipe:
    """Settings of one training run; ``data`` says what text is learnt from."""

    data: Sources
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
    train, dev = split_sentences(recipe.data, recipe.held_out, recipe.seed)
    write_conllu(recipe.out / "train.conllu", distinct_words(train))
    write_conllu(recipe.out / "dev.conllu", dev)
    lemmatizer.main(stanza_arguments(recipe))
    return recipe.out / "lemma.pt"


def distinct_words(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield every form with its tag once, a sentence of its own, with its most frequent lemma.

    The lemmatizer looks at no context, so this teaches it what the running text would, in a third
    of the time.
    """
    lemmas: defaultdict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
    for word in (word for sentence in sentences for token in sentence for word in token.words):
        if word.lemma and word.upos:
            lemmas[word.text, word.upos][word.lemma] += 1
    for (form, upos), seen in lemmas.items():
        yield (SurfaceToken(form, (Word(form, seen.most_common(1)[0][0], upos),)),)


def stanza_arguments(recipe: LemmaRecipe) -> list[str]:
    """Return the command line of Stanza's trainer of lemmatizers."""
    return [
        *("--mode", "train", "--shorthand", f"{recipe.data.lang}_derlem"),
        *("--train_file", str(recipe.out / "train.conllu")),
        *("--eval_file", str(recipe.out / "dev.conllu")),
        *("--output_file", str(recipe.out / "dev.predicted.conllu")),
        *("--num_epoch", str(recipe.epochs), "--hidden_dim", str(recipe.hidden)),
        *(
            "--decay_epoch",
            str(max(2, recipe.epochs * 2 // 3)),
            "--batch_size",
            "100",
            "--lr",
            "2e-3",
        ),
        *("--skip_blank_lemmas", "--seed", str(recipe.seed), "--cpu"),
        *("--save_dir", str(recipe.out), "--save_name", "lemma.pt"),
    ]
