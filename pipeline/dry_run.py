"""Say what a run would do, without doing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.batch import Settings, states
from pipeline.shards.recipe import LAYERS

WHY = {
    "articles": "articles were renamed or their metadata changed",
    "rules": "derlem or a library is another version",
    "form": "another form of shards is asked for",
    "set": "the model set has another name",
    "trouble": "articles failed or are in quarantine; they are tried again",
    "tokens": "another tokenizer",
    "words": "another tagger or lemmatizer",
    "names": "another model of names",
    "alignment": "another aligner",
}


def dry_run_text(inputs: Sequence[str], out: Path, settings: Settings) -> str:
    """Return, in lines, how many shards and articles are done, missing or to be made again."""
    shards, articles, reasons = Counter[str](), Counter[str](), Counter[str]()
    for shard, state in states(inputs, out, settings):
        shards[state.name] += 1
        articles[state.name] += len(shard.articles)
        reasons.update(state.changed)
    lines = [
        f"{name:<8} {articles[name]:>9,} articles in {shards[name]:,} shards"
        for name in ("done", "missing", "stale", "damaged")
        if shards[name]
    ]
    for name, count in reasons.most_common():
        again = " (the models are asked again)" if name in LAYERS else ""
        lines.append(f"  stale: {WHY[name]}, {count:,} shards{again}")
    return "\n".join(lines or ["no articles"])
