"""From corpora to a model set that ``derlem run --models`` takes: train, put together, describe."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress

import pipeline.stanza_bridge  # noqa: F401 - it keeps Stanza and transformers quiet
from pipeline.model_set import ModelSet
from pipeline.training.curve import draw_curve
from pipeline.training.ner import OnStep, train_ner
from pipeline.training.ner_bundle import bundle_ner
from pipeline.training.ner_data import read_iob2
from pipeline.training.ner_recipe import NerRecipe

MODELS = "models"
PLAIN_EVERY = 100


def train_model_set(recipe: NerRecipe, base: ModelSet, licence: str, on_step: OnStep) -> ModelSet:
    """Train names and return the set of them and ``base``'s other models, in ``recipe.out``.

    The set is put together beside its place and renamed. ``curve.png``, ``log.jsonl`` and the
    card in ``models/encoder/README.md`` tell how the training went.
    """
    best = train_ner(recipe, on_step)
    folder = recipe.out / MODELS
    making = recipe.out / f".{MODELS}"
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(base.folder, making, ignore=shutil.ignore_patterns("encoder"))
    bundle_ner(best, recipe.out / "encoder", making)
    log = read_log(recipe.out / "log.jsonl")
    (making / "encoder" / "README.md").write_text(card(recipe, log, licence), encoding="utf-8")
    draw_log(recipe.out / "curve.png", log)
    shutil.rmtree(folder, ignore_errors=True)
    making.rename(folder)
    return ModelSet(str(folder), folder)


def train_with_bar(recipe: NerRecipe, base: ModelSet, licence: str) -> ModelSet:
    """Do what ``train_model_set`` does, with a bar on a terminal and plain lines elsewhere."""
    total = recipe.length(sum(len(read_iob2(path)) for path in recipe.train))
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("learning", total=total)

        def on_step(step: int, loss: float) -> None:
            bar.update(task, completed=step, description=f"learning, loss {loss:.2f}")
            if not console.is_terminal and step % PLAIN_EVERY == 0:
                console.print(f"step {step} of {total}, loss {loss:.2f}")

        return train_model_set(recipe, base, licence, on_step)


def read_log(path: Path) -> list[dict[str, Any]]:
    """Return the entries of a training log, in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def draw_log(path: Path, log: list[dict[str, Any]]) -> None:
    """Draw the loss, and F1 on each dev corpus, by step."""
    losses = [(entry["step"], max(entry["loss"], 1e-3)) for entry in log if "loss" in entry]
    scores: dict[str, list[tuple[int, float]]] = {}
    for entry in (entry for entry in log if "dev" in entry):
        for name, score in entry["dev"].items():
            scores.setdefault(name, []).append((entry["step"], score["f1"]))
    draw_curve(path, {"loss": losses} if losses else {}, scores)


def card(recipe: NerRecipe, log: list[dict[str, Any]], licence: str) -> str:
    """Return the model card: front matter, data, settings, scores."""
    best = max((entry for entry in log if "dev" in entry), key=lambda entry: entry["mean"])
    lines = [
        "---",
        f"license: {json.dumps(licence)}",
        "language: [tr, en]",
        'summary: "names in Turkish and English: PERSON, LOCATION, ORGANIZATION"',
        'files: ["tr/ner/derlem.pt", "en/ner/derlem.pt", "encoder/*"]',
        "---",
        "# Names: PERSON, LOCATION, ORGANIZATION",
        "",
        f"Trained by `derlem train ner` on {date.today().isoformat()}; the weights of step "
        f"{best['step']} are kept, the best by the mean F1 on the dev files.",
        "",
        "| dev file | P | R | F1 |",
        "|---|---|---|---|",
        *dev_rows(best["dev"]),
        "",
        "## Settings",
        "",
        *(f"- {name}: {value}" for name, value in settings(recipe)),
    ]
    return "\n".join(lines) + "\n"


def dev_rows(scores: dict[str, dict[str, float]]) -> Iterator[str]:
    """Yield the rows of the card's table."""
    for name, score in scores.items():
        figures = " | ".join(f"{score[key]:.3f}" for key in ("precision", "recall", "f1"))
        yield f"| {name} | {figures} |"


def settings(recipe: NerRecipe) -> Iterator[tuple[str, str]]:
    """Yield the settings of a recipe as words; files by name, not by their place."""
    for name, value in asdict(recipe).items():
        if name in {"train", "dev"}:
            yield name, ", ".join(path.name for path in value)
        elif name == "start":
            yield name, recipe.start.name if recipe.start else "nothing"
        elif isinstance(value, Path):
            yield name, value.name
        elif value is not None:
            yield name, str(value)
