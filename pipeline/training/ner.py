"""Train the bilingual NER model with Stanza's NER trainer.

The network, the loss, the data loader and the optimiser are Stanza's
(``stanza.models.ner.trainer``, paper: Qi et al. 2018, Akbik et al. 2018); the loop around them adds
what its command line lacks: a warm-up and linear decay, bfloat16 in the encoder on CPUs that have
it, fresh augmentation in every epoch, a running average of the weights (Polyak and Juditsky 1992),
and resuming after an interruption.

The network has two tag layers, which Stanza calls tag sets: derlem's three labels, learnt from
every sentence, and all labels of the corpora that mark more (works, events, nationalities), learnt
from those corpora alone, so that no corpus teaches that what it does not mark is no name. Only the
first is used at run time.
"""

from __future__ import annotations

import itertools
import json
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

import torch
from stanza.models.ner import scorer
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer

from pipeline.training.ner_data import (
    LayeredSentence,
    as_document,
    augment,
    read_layered,
    without_empty_layer,
)
from pipeline.training.ner_network import build_trainer
from pipeline.training.ner_recipe import NerRecipe
from pipeline.training.ner_state import Checkpoint, RunningAverage

OnStep = Callable[[int, float], None]
LOG_EVERY = 50


def train_ner(recipe: NerRecipe, on_step: OnStep = lambda step, loss: None) -> Path:
    """Train, keep the best model by mean dev F1 over the dev corpora, and return its path.

    ``on_step`` is told each step's number and loss. A run that was interrupted goes on from its
    last evaluation.
    """
    recipe.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(recipe.threads)
    sentences = without_empty_layer([s for path in recipe.train for s in read_layered(path)])
    dev = {path.stem: read_layered(path) for path in recipe.dev}
    trainer = build_trainer(recipe, sentences)
    steps = recipe.length(len(sentences))
    torch.manual_seed(recipe.seed)
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        trainer.optimizer, warmup_then_decay(recipe.warmup, steps)
    )
    average = RunningAverage(trainer.model, recipe.average)
    state = Checkpoint(recipe.out / "checkpoint.pt", trainer, scheduler, average)
    step, best = state.load()
    started = time.monotonic()
    with (recipe.out / "log.jsonl").open("a", encoding="utf-8") as log:
        for batch in batches(sentences, recipe, trainer, steps=range(step, steps)):
            loss = trainer.update(batch)
            scheduler.step()
            step += 1
            average.update(step)
            on_step(step, loss)
            if step % LOG_EVERY == 0:
                note(log, {"step": step, "loss": loss, "seconds": time.monotonic() - started})
            if step % recipe.eval_every == 0 or step == steps:
                best = keep_best(trainer, average, dev, best, recipe.out / "best.pt", log)
                state.save(step, best)
    return recipe.out / "best.pt"


def keep_best(
    trainer: Trainer,
    average: RunningAverage,
    dev: dict[str, list[LayeredSentence]],
    best: float,
    path: Path,
    log: TextIO,
) -> float:
    """Score the averaged weights, save them where they are the best yet; return the best mean."""
    with average.in_place():
        scores = {name: evaluate(trainer, sentences) for name, sentences in dev.items()}
        mean = sum(score["f1"] for score in scores.values()) / len(scores)
        note(log, {"step": average.steps, "dev": scores, "mean": mean})
        if mean > best:
            trainer.save(str(path))
    return max(mean, best)


def note(log: TextIO, entry: dict[str, Any]) -> None:
    """Write a line of the log, at once."""
    log.write(json.dumps(entry) + "\n")
    log.flush()


def batches(
    sentences: list[LayeredSentence], recipe: NerRecipe, trainer: Trainer, steps: range
) -> Iterator[Any]:
    """Yield the training batches of these steps, newly augmented in each epoch.

    Each epoch draws from its own seeded generator, so a resumed run sees what it would have seen.
    """
    epochs = (epoch_batches(sentences, recipe, trainer, epoch) for epoch in itertools.count())
    yield from itertools.islice(itertools.chain.from_iterable(epochs), steps.start, steps.stop)


def epoch_batches(
    sentences: list[LayeredSentence], recipe: NerRecipe, trainer: Trainer, epoch: int
) -> Iterator[Any]:
    """Yield the batches of one epoch, sentences of like length together."""
    rng = random.Random(f"{recipe.seed}:{epoch}")
    augmented = [augment(s, rng) for s in sentences]
    rng.shuffle(augmented)
    pool = 32 * recipe.batch_size
    pools = [sorted(augmented[i : i + pool], key=len) for i in range(0, len(augmented), pool)]
    loader = DataLoader(
        as_document([s for p in pools for s in p]),
        recipe.batch_size,
        trainer.args,
        vocab=trainer.vocab,
        evaluation=True,
        max_batch_words=1200,
    )
    order = list(range(len(loader)))
    rng.shuffle(order)
    for index in order:
        yield loader[index]


def warmup_then_decay(warmup: int, steps: int) -> Callable[[int], float]:
    """Return the factor on the learning rate: linear up over ``warmup``, linear down to 0."""

    def factor(step: int) -> float:
        if step < warmup:
            return (step + 1) / warmup
        return max(0.0, (steps - step) / max(1, steps - warmup))

    return factor


def evaluate(trainer: Trainer, sentences: list[LayeredSentence]) -> dict[str, float]:
    """Return entity precision, recall and F1 (exact span and label), by Stanza's scorer."""
    loader = DataLoader(
        as_document(sentences), 64, trainer.args, vocab=trainer.vocab, evaluation=True
    )
    with torch.inference_mode():
        predicted = [tags for batch in loader for tags in trainer.predict(batch)]
    gold = [[column[0] for column in tags] for tags in loader.tags]
    precision, recall, f1, _ = scorer.score_by_entity(predicted, gold)
    return {"precision": precision, "recall": recall, "f1": f1}
