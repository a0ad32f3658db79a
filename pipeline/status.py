"""What an output directory holds: shards, articles, what failed, and whether a run goes on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import CorpusError
from pipeline.locks import only_one
from pipeline.manifest import Outcome
from pipeline.shards.marker import read_marker
from pipeline.shards.store import FOLDER, ShardStore


@dataclass
class Status:
    """Counts over the shards of a directory; ``size`` in bytes; ``recipes`` by derlem and set."""

    shards: int = 0
    unreadable: int = 0
    articles: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    recipes: Counter[str] = field(default_factory=Counter)
    troubles: list[Outcome] = field(default_factory=list)
    size: int = 0
    running: bool = False
    finished: bool = False


def status_of(out: Path) -> Status:
    """Return how an output directory stands; raises CorpusError where it has no shards."""
    store = ShardStore(out)
    if not store.folder.is_dir():
        raise CorpusError(f"no {FOLDER}/ in it; name a directory that derlem run wrote", str(out))
    status = Status(finished=(out / "manifest.json").is_file(), running=is_in_use(out))
    for key in store.all_keys():
        marker = read_marker(store.path(key))
        if marker is None:
            status.unreadable += 1
            continue
        status.shards += 1
        status.counts.update(marker.counts)
        status.recipes[f"derlem {marker.recipe.versions['derlem']}, {marker.recipe.models}"] += 1
        for outcome in marker.outcomes:
            status.articles[outcome.outcome] += 1
            if outcome.error:
                status.troubles.append(outcome)
        status.size += sum(p.stat().st_size for p in store.path(key).rglob("*") if p.is_file())
    return status


def is_in_use(out: Path) -> bool:
    """Say whether a derlem works in a directory now."""
    try:
        with only_one(out):
            return False
    except CorpusError:
        return True
