"""Train one model of words or sentences and put it into a model set beside the others."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.model_set import ModelSet, write_sha256
from pipeline.stanza_bridge import quiet_pipeline
from pipeline.training.bundle import add_model
from pipeline.training.lemma import LemmaRecipe, train_lemmatizer
from pipeline.training.mwt import ExpanderRecipe, train_expander
from pipeline.training.tagger import TaggerRecipe, train_tagger
from pipeline.training.tokenizer import TokenizerRecipe, train_tokenizer
from pipeline.training.treebanks import Sources
from pipeline.training.ud_score import ud_scores


@dataclass(frozen=True)
class Kind:
    """A kind of model: its recipe, what trains it, and Stanza's name of its processor."""

    recipe: Callable[..., Any]
    train: Callable[[Any], Path]
    processor: str


PROCESSORS = "tokenize,mwt,pos,lemma"
KINDS = {
    "tokenizer": Kind(TokenizerRecipe, train_tokenizer, "tokenize"),
    "expander": Kind(ExpanderRecipe, train_expander, "mwt"),
    "tagger": Kind(TaggerRecipe, train_tagger, "pos"),
    "lemmatizer": Kind(LemmaRecipe, train_lemmatizer, "lemma"),
}


def train_word_model(
    kind: str, data: Sources, out: Path, base: ModelSet, settings: dict[str, Any]
) -> ModelSet:
    """Train a model and return the set of it and ``base``'s others, in ``out/models``.

    ``settings`` are those of the kind's recipe. A set that is there already gets the new model.
    What Stanza's trainer says is in ``out/KIND/log.txt``.
    """
    trained = KINDS[kind]
    work = out / kind
    work.mkdir(parents=True, exist_ok=True)
    with logged(work / "log.txt"):
        checkpoint = trained.train(trained.recipe(data=data, out=work, **settings))
    models = ModelSet(str(out / "models"), out / "models")
    if not models.folder.exists():
        shutil.copytree(base.folder, models.folder)
    target = add_model(checkpoint, models.folder, data.lang, trained.processor)
    scores = ud_scores(work / "dev.conllu", quiet_pipeline(models.folder, data.lang, PROCESSORS))
    text = card(kind, data, settings, scores, target.relative_to(models.folder))
    (target.parent / "README.md").write_text(text, encoding="utf-8")
    write_sha256(models)
    return models


@contextmanager
def logged(path: Path) -> Iterator[None]:
    """Write what Stanza logs to a file meanwhile, from its start."""
    handler = logging.FileHandler(path, mode="w", encoding="utf-8")
    logger = logging.getLogger("stanza")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.setLevel(level)
        logger.removeHandler(handler)
        handler.close()


def card(
    kind: str, data: Sources, settings: dict[str, Any], scores: dict[str, float], path: Path
) -> str:
    """Return the model card: front matter, data, settings, scores on what was held out."""
    sources = [str(data.treebanks.name)] if data.treebanks else []
    sources += [file.name for file in data.more]
    lines = [
        "---",
        'license: "see the data"',
        f"language: [{data.lang}]",
        f'summary: "{data.lang} {kind}"',
        f'files: ["{path.as_posix()}"]',
        "---",
        f"# {kind.capitalize()}, {data.lang}",
        "",
        f"Trained by `derlem train {kind}` on {', '.join(sources)}.",
        *(f"- {name}: {value}" for name, value in settings.items()),
        "",
        "F1 on sentences kept out of training, from raw text, with the other models of the set:",
        *(f"- {name}: {score:.3f}" for name, score in scores.items()),
    ]
    return "\n".join(lines) + "\n"
