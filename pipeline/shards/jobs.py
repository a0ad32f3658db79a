"""The jobs that workers are given: what travels to them, and how they find what to do.

Whoever hands out jobs needs no models: their libraries, some seconds and 300 MB, are loaded where
a job is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.shards.marker import Marker
from pipeline.shards.plan import Shard, Text
from pipeline.shards.recipe import Form
from pipeline.stages import OnStage, nobody


@dataclass(frozen=True)
class Task:
    """A shard to be made in an output directory; ``out`` is a path that all workers see.

    ``recipe`` is the key that the worker's own models and code must have; ``excluded`` are the ids
    of articles in quarantine, each with the reason.
    """

    shard: Shard
    out: str
    models: str
    form: Form
    recipe: str
    run: str
    excluded: Mapping[str, str] = field(default_factory=dict)


def make_shard(task: Task, on_stage: OnStage = nobody) -> Marker:
    """Return the marker of a shard once it is in its place; as ``pipeline.shards.work`` does it."""
    from pipeline.shards import work

    return work.make_shard(task, on_stage)


def try_article(text: Text, models: str, recipe: str) -> None:
    """Annotate an article and forget it, to see whether the worker lives."""
    from pipeline.shards import work

    work.try_article(text, models, recipe)
