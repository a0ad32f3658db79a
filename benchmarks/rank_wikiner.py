"""Ranked against random sentences on Turkish Wiki NER: do 2,000 teach what 4,000 do?

    python benchmarks/rank_wikiner.py --data NER_FOLDER --encoder FOLDER [--seeds 1,2,3] [--out DIR]

The train file is the pool to correct from, the dev file the test. The learner is the one of
``derlem learning-curve``: a CRF on a frozen encoder, which should have seen no labels of the pool
(the encoder of a model set that was trained on it has). Tokens are given; labels are PERSON,
LOCATION and ORGANIZATION, by the guideline. Likeness of sentences is by derlem's sentence encoder.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import torch

from annotations.model import Token, Unit, Word
from pipeline.align.embed import Remembering, default_encoder
from pipeline.learning_curve import Point, simulate
from pipeline.learning_curve_report import lines_of, to_frame, write_report
from pipeline.training.ner_data import TaggedSentence, read_iob2, to_three_labels
from pipeline.training.probe import ProbeLearner
from pipeline.training.seen import with_entities

SIZES = (500, 1000, 2000, 4000)


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


def told(point: Point, seconds: float) -> str:
    """Return a training as a line."""
    corrected = f"{point.sentences:>5} sentences {point.tokens:>6} tokens"
    score = f"F1 {point.scores['f1']:.3f}  {seconds:.0f} s"
    return f"{point.strategy:<7}seed {point.seed}  {corrected}  {score}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with tr_wikiner-*.conll")
    parser.add_argument("--encoder", type=Path, required=True, help="Hugging Face encoder")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--out", type=Path, help="folder for curve.csv and the picture")
    args = parser.parse_args()
    torch.set_num_threads(1)
    started = time.monotonic()
    pool, test = (read_units(args.data / f"tr_wikiner-{name}.conll") for name in ("train", "dev"))
    learner = ProbeLearner(args.encoder, test)
    seeds = [int(seed) for seed in args.seeds.split(",")]
    likeness = Remembering(default_encoder())
    points = []
    with tempfile.TemporaryDirectory(prefix="derlem-") as folder:
        for point in simulate(pool, SIZES, seeds, learner, likeness, Path(folder)):
            points.append(point)
            print(told(point, time.monotonic() - started), flush=True)
    frame = to_frame(points)
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        write_report(args.out, frame)
    for line in lines_of(frame):
        print(line)


if __name__ == "__main__":
    main()
