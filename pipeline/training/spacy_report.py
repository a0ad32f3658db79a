"""What stays of a spaCy training run for people: the curve and the model card."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy

from annotations.jsonl import read_rows
from pipeline.manifest import versions
from pipeline.training.curve import draw_curve

ROWS = {"ents": "entities", "spans_dates": "dates", "spans_citations": "citations"}
"""How spaCy names the scores of a layer, and how we do."""


LOSSES = {"ner": "entities", "dates": "dates", "citations": "citations"}


def write_curve(out: Path) -> None:
    """Draw ``curve.png`` from ``log.jsonl``, where losses are sums since the row before."""
    log = list(read_rows(out / "log.jsonl"))
    losses = {
        told: [
            (row["step"], row["losses"][name] / (row["step"] - before["step"]))
            for before, row in pairwise(log)
        ]
        for name, told in LOSSES.items()
        if name in log[0]["losses"]
    }
    scores = {
        told: [(row["step"], row["scores"][f"{name}_f"] / 100) for row in log]
        for name, told in ROWS.items()
        if f"{name}_f" in log[0]["scores"]
    }
    draw_curve(out / "curve.png", losses, scores)


def write_card(out: Path, split: Mapping[str, Any], licence: str) -> None:
    """Write ``README.md``, the model card, from what lies in the folder and the split.

    ``licence`` is the hub's identifier of the licence of the corpus, which binds the model too.
    """
    metrics = json.loads((out / "metrics.json").read_text(encoding="utf-8"))
    (out / "README.md").write_text(model_card(out, metrics, split, licence), encoding="utf-8")


def model_card(
    out: Path, metrics: Mapping[str, Any], split: Mapping[str, Any], licence: str
) -> str:
    """Return the model card: what it is, made from what, how good, how to load it."""
    lang = spacy.util.load_config(out / "config.cfg")["nlp"]["lang"]
    log = list(read_rows(out / "log.jsonl"))
    best = max(log, key=lambda row: row["score"])
    made = versions(("derlem", "spacy", "thinc"))
    seen = metrics["train"]
    counts = split["counts"]
    labels = "; ".join(
        f"{key}: " + ", ".join(f"{label} {n}" for label, n in sorted(found.items()))
        for key, found in seen["labels"].items()
    )
    lines = [
        *("---", f"language: {lang}", f"license: {licence}", "library_name: spacy"),
        *("tags:", "- spacy", "- token-classification", "---", ""),
        f"# {out.resolve().name}: entities, dates and citations, for spaCy",
        "",
        "One encoder of hashed word shapes, a `ner` for the entities (`doc.ents`) and two span",
        'categorizers for dates and citations (`doc.spans["dates"]`, `doc.spans["citations"]`).',
        "No word vectors, no transformer. Load the folder itself:",
        "",
        *("```python", "import spacy", "", 'nlp = spacy.load("model-best")', "```", ""),
        *("## Trained on", ""),
        f"{counts['train'].get('articles', 0)} articles, {seen['units']} sentences and other units;"
        f" chosen by {counts['dev'].get('articles', 0)} others, scored on "
        f"{counts['test'].get('articles', 0)} more that it never saw. Divided by article with "
        f"`derlem split`, seed {split['seed']}, near-duplicates together.",
        f"Labels: {labels}.",
        *_too_long(seen["too_long"]),
        f"The best of {len(log)} states, at step {best['step']} of {log[-1]['step']}, by the dev "
        f"part. Made with {', '.join(f'{name} {version}' for name, version in made.items())}.",
        *("", "![Training](curve.png)", ""),
        *("## How good", ""),
        "Exact spans and labels, in spaCy's tokens: a span that ends inside a word "
        "(`1990’lı yıllar|da`) counts as the word.",
        "",
        *_score_table(metrics),
        "",
        "## Not for",
        "",
        "It gives no values of dates and no fields of citations; `derlem run` does. On text of "
        "another kind than the training articles, expect less than these figures.",
    ]
    return "\n".join(lines) + "\n"


def _too_long(count: int) -> Iterator[str]:
    if count:
        yield f"{count} spans of the training part were too long for the span categorizers."


def _score_table(metrics: Mapping[str, Any]) -> Iterator[str]:
    yield "| part | layer | label | P | R | F1 |"
    yield "|---|---|---|---|---|---|"
    for part in ("dev", "test"):
        scores = metrics[part] or {}
        for key, layer in ROWS.items():
            if f"{key}_f" in scores:
                p, r, f = (scores[f"{key}_{suffix}"] for suffix in "prf")
                yield f"| {part} | {layer} | all | {p:.3f} | {r:.3f} | {f:.3f} |"
                for label, own in sorted(scores.get(f"{key}_per_type", {}).items()):
                    told = " | ".join(f"{own[suffix]:.3f}" for suffix in "prf")
                    yield f"| {part} | {layer} | {label} | {told} |"
