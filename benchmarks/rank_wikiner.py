"""Ranked against random sentences on Turkish Wiki NER: do 2,000 teach what 4,000 do?

    python benchmarks/rank_wikiner.py --data NER_FOLDER --encoder FOLDER [--pool N] [--layers N]

Sentences of the train file, drawn at random, are the pool to correct from; the dev file is the
test. The learner is the one of ``derlem learning-curve``: a CRF on a frozen encoder. Give one that
has seen no names (that of a model set trained on this file has). Ranked are 500 random sentences,
500 that the first model chooses, then 1,000 that the second does. Tokens are given; labels are
PERSON, LOCATION and ORGANIZATION, by the guideline. The likeness of sentences is that of the mean
vectors of their tokens, which are there already.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from annotations.model import Token, Unit, Word
from pipeline.align.embed import Vectors
from pipeline.learning_curve import Point, next_units, point
from pipeline.training.ner_data import TaggedSentence, read_iob2, to_three_labels
from pipeline.training.ner_network import copy_encoder
from pipeline.training.probe import FrozenEncoder, ProbeLearner
from pipeline.training.seen import with_entities

FIRST = 500
RANKED = (1000, 2000)
RANDOM = (1000, 2000, 4000)


def as_unit(id: str, sentence: TaggedSentence) -> Unit:
    """Return a sentence of an IOB2 file as a corrected unit, its tokens joined by spaces."""
    tokens: list[Token] = []
    at = 0
    for number, (form, _) in enumerate(sentence):
        tokens.append(Token(number, form, at, at + len(form), True, (Word(form),)))
        at += len(form) + 1
    text = " ".join(form for form, _ in sentence)
    unit = Unit(
        id, "wiki", "tr", "1", "sentence", text, "wiki", 0, len(text), tuple(tokens), (), ""
    )
    tags = [tag for _, tag in to_three_labels(sentence)]
    return replace(with_entities(unit, tags), status="corrected")


def read_units(path: Path) -> list[Unit]:
    """Return the sentences of a file as units."""
    return [as_unit(f"{path.stem}:{n}", sentence) for n, sentence in enumerate(read_iob2(path))]


class MeanVectors:
    """The encoder that a learner has, as one of sentences: the mean of their tokens' vectors."""

    def __init__(self, frozen: FrozenEncoder, pool: Sequence[Unit]) -> None:
        self._frozen = frozen
        self._units = {unit.text: unit for unit in pool}

    def encode(self, texts: list[str]) -> Vectors:
        """Return the unit vectors of texts of the pool, less what all of them share."""
        rows = self._frozen.vectors([self._units[text] for text in texts])
        means = np.stack([row.mean(dim=0).numpy() for row in rows])
        means -= means.mean(axis=0)
        return means / np.linalg.norm(means, axis=1, keepdims=True)


def trainings(
    pool: Sequence[Unit], learner: ProbeLearner, likeness: MeanVectors, seed: int, out: Path
) -> Iterator[Point]:
    """Yield the score of each training of one seed."""
    shuffled = random.Random(seed).sample(list(pool), len(pool))
    chosen, folder = shuffled[:FIRST], out / "first"
    yield point("random", seed, chosen, learner.train(chosen, folder))
    for size in RANKED:
        chosen = chosen + next_units(shuffled, chosen, size, learner, likeness, folder)
        folder = out / f"ranked-{size}"
        yield point("ranked", seed, chosen, learner.train(chosen, folder))
    for size in RANDOM:
        yield point("random", seed, shuffled[:size], learner.train(shuffled[:size], out / "random"))


def told(trained: Point, seconds: float) -> str:
    """Return a training as a line."""
    corrected = f"{trained.sentences:>5} sentences {trained.tokens:>6} tokens"
    score = "  ".join(f"{name} {value:.3f}" for name, value in trained.scores.items())
    return f"{trained.strategy:<7} seed {trained.seed} {corrected}  {score}  ({seconds:.0f} s)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with tr_wikiner-*.conll")
    parser.add_argument("--encoder", type=Path, required=True, help="Hugging Face encoder")
    parser.add_argument("--pool", type=int, default=18_000, help="sentences to choose from")
    parser.add_argument("--layers", type=int, default=12, help="layers of the encoder to use")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--seeds", default="1,2,3")
    args = parser.parse_args()
    torch.set_num_threads(1)
    train, test = (read_units(args.data / f"tr_wikiner-{name}.conll") for name in ("train", "dev"))
    pool = random.Random(0).sample(train, min(args.pool, len(train)))
    with tempfile.TemporaryDirectory(prefix="derlem-") as folder:
        encoder = copy_encoder(args.encoder, Path(folder) / "encoder", args.layers)
        frozen = FrozenEncoder(encoder)
        learner = ProbeLearner(frozen, test, epochs=args.epochs)
        likeness = MeanVectors(frozen, pool)
        started = time.process_time()
        for seed in map(int, args.seeds.split(",")):
            for trained in trainings(pool, learner, likeness, seed, Path(folder)):
                print(told(trained, time.process_time() - started), flush=True)


if __name__ == "__main__":
    main()
