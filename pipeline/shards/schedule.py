"""Have shards made by an engine, whatever happens to its workers.

A shard whose worker died is tried again. After the third death its articles are tried one by one,
and those that kill a worker alone go into quarantine; the shard is made without them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from pipeline.engines.engine import Ended, Engine, Job
from pipeline.shards.jobs import Task, make_shard, try_article
from pipeline.shards.marker import Marker
from pipeline.shards.plan import Shard, Text, size_of

TRIES = 3
"""Deaths after which it is not the machine's fault."""

WAIT = 0.5
"""Seconds between two looks at the engine, so that Ctrl-C and the clock are noticed."""


@dataclass
class Attempt:
    """A shard under way: its deaths, and, once its articles are tried alone, which are left."""

    task: Task
    more: tuple[Any, ...] = ()
    deaths: int = 0
    left: set[str] = field(default_factory=set)
    guilty: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """A shard that is in its place; ``deaths`` says how many workers died over it."""

    shard: Shard
    marker: Marker
    deaths: int


def make_shards(
    tasks: Iterator[Task], engine: Engine, more: tuple[Any, ...] = ()
) -> Iterator[Made | None]:
    """Yield the shards as they are made, in any order, and None now and then when none is.

    ``more`` is given to ``make_shard`` with each task. Tasks are taken as the engine has room for
    them. Raises what is wrong with all of them: CorpusError, OSError.
    """
    again: deque[Job] = deque()
    under_way = 0
    while True:
        for task in islice(tasks, max(engine.capacity - under_way, 0)):
            engine.submit(shard_job(Attempt(task, more)))
            under_way += 1
        if not under_way:
            return
        ended = engine.ended(WAIT)
        if not ended:
            yield None
        for each in ended:
            under_way -= 1
            made, jobs = after(each)
            again.extend(jobs)
            if made:
                yield made
        while again:
            engine.submit(again.popleft())
            under_way += 1


def shard_job(attempt: Attempt) -> Job:
    """Return the job of making a shard."""
    arguments = (attempt.task, *attempt.more)
    size = attempt.task.shard.size
    return Job((attempt, None), make_shard, arguments, seconds_for(size))


def article_job(attempt: Attempt, article: Text) -> Job:
    """Return the job of trying an article alone."""
    arguments = (article, attempt.task.models, attempt.task.recipe)
    return Job((attempt, article), try_article, arguments, seconds_for(size_of(article)))


def seconds_for(characters: int) -> float:
    """Return after how long a worker counts as hung: fifty times what it should need."""
    return 180 + characters / 100


def after(ended: Ended) -> tuple[Made | None, list[Job]]:
    """Return what came of a job: a shard, or what to do next."""
    attempt, article = ended.job.key
    if ended.error:
        raise ended.error
    if article is not None:
        return None, after_trial(attempt, article, ended.death)
    if ended.death is None:
        return Made(attempt.task.shard, ended.value, attempt.deaths), []
    return None, after_death(attempt, ended.death)


def after_death(attempt: Attempt, death: str) -> list[Job]:
    """Return what to do when a worker died over a shard."""
    attempt.deaths += 1
    if attempt.deaths % TRIES:
        return [shard_job(attempt)]
    excluded = attempt.task.excluded
    suspects = [a for a in attempt.task.shard.articles if a.id not in excluded]
    if len(suspects) == 1 or attempt.deaths > TRIES:  # alone, or only together
        return without(attempt, {article.id: quarantine(death) for article in suspects})
    attempt.left = {article.id for article in suspects}
    return [article_job(attempt, article) for article in suspects]


def after_trial(attempt: Attempt, article: Text, death: str | None) -> list[Job]:
    """Return what to do when an article was tried alone: nothing, until all of them were."""
    attempt.left.remove(article.id)
    if death:
        attempt.guilty[article.id] = quarantine(death)
    return [] if attempt.left else without(attempt, attempt.guilty)


def without(attempt: Attempt, guilty: dict[str, str]) -> list[Job]:
    """Return the job of making a shard without some articles."""
    excluded = {**attempt.task.excluded, **guilty}
    attempt.task = replace(attempt.task, excluded=excluded)
    return [shard_job(attempt)]


def quarantine(death: str) -> str:
    """Return what the manifest says of an article that kills its workers."""
    return f"in quarantine: its worker died {TRIES} times ({death}); look at the article"
