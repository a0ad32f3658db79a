"""Run over articles: plan shards, have them made, and make one corpus of them.

One article that fails is named and stops no other. A run that was stopped, however, goes on where
it was: what is done is found by what is in it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from corpus.errors import CorpusError
from corpus.read import Inputs
from pipeline.engines.engine import Engine
from pipeline.engines.here import Here
from pipeline.engines.local import Local, default_workers
from pipeline.in_place import remove_leftovers
from pipeline.locks import only_one, only_part
from pipeline.manifest import Outcome
from pipeline.merge import Corpus, keep_as_shards, merge
from pipeline.model_set import model_set
from pipeline.progress import Progress
from pipeline.review.settle import settle
from pipeline.shards.jobs import Task
from pipeline.shards.plan import SHARD_SIZE, Shard, Text, shards_of
from pipeline.shards.recipe import Form, Recipe, recipe_of
from pipeline.shards.schedule import make_shards
from pipeline.shards.store import ShardStore, State, check_folders
from pipeline.write import make_directory


@dataclass(frozen=True)
class Settings:
    """How to run; what of it changes the result goes into the manifest.

    ``columns``: of tables, as ``corpus.Inputs`` takes them. ``workers``: processes, None for as
    many as cores and memory allow; ``scheduler``: the address of a Dask cluster instead. ``part``:
    (k, n), only every n-th shard from the k-th, k from 1, and nothing merged. ``shards``: keep the
    shards in this form instead of merging them; ``shard_size``: characters, about.
    """

    models: str = "bundled"
    columns: Mapping[str, str] | None = None
    workers: int | None = None
    scheduler: str | None = None
    part: tuple[int, int] | None = None
    shards: Form | None = None
    shard_size: int = SHARD_SIZE

    @property
    def name(self) -> str:
        """What this run's unfinished shards are called by."""
        return "-of-".join(map(str, self.part)) if self.part else "all"

    @property
    def form(self) -> Form:
        """What the shards hold."""
        return self.shards or "jsonl"

    @property
    def models_anywhere(self) -> str:
        """The model set as a worker finds it, whatever directory it works in."""
        named = self.models in ("bundled", "official")
        return self.models if named else str(Path(self.models).absolute())

    def for_manifest(self) -> dict[str, Any]:
        """Return what changes the result."""
        given = {"columns": dict(self.columns or {}), "shards": self.shards}
        return {"models": self.models} | {key: value for key, value in given.items() if value}


@dataclass
class Plan:
    """The shards of some inputs, read as they are asked for; remembers what was read.

    ``errors`` has what could not be read, each with the number of articles before it.
    """

    inputs: Inputs
    settings: Settings
    articles: int = 0
    keys: list[str] = field(default_factory=list)
    errors: list[tuple[int, Outcome]] = field(default_factory=list)
    complete: bool = False

    def shards(self) -> Iterator[Shard]:
        """Yield the shards, all of them, whoever makes them."""
        for shard in shards_of(self._articles(), self.settings.shard_size):
            self.keys.append(shard.key)
            yield shard
        self.complete = True

    def is_ours(self, shard: Shard) -> bool:
        """Say whether a shard is of the part of this run."""
        k, n = self.settings.part or (1, 1)
        return shard.number % n == k - 1

    def _articles(self) -> Iterator[Text]:
        for read in self.inputs.unread():
            if isinstance(read, CorpusError):
                failed = Outcome(file=read.path, outcome="failed", error=str(read))
                self.errors.append((self.articles, failed))
            else:
                self.articles += 1
                yield read


def run_batch(
    inputs: Sequence[str], out: Path, settings: Settings | None = None, *, quiet: bool = False
) -> bool:
    """Annotate the articles of all inputs into ``out``; return whether every one succeeded.

    Errors go to stderr, one line each. Nothing is written when no article succeeds. Raises
    CorpusError where ``out`` or the model set cannot be used, or another program uses ``out``;
    KeyboardInterrupt passes through, and the next run goes on.
    """
    settings = settings or Settings()
    recipe = recipe_of(settings.models, settings.form)
    if settings.form == "parquet":
        import annotations.parquet_rows  # noqa: F401 - says at once where pyarrow is missing
    make_directory(out)
    check_folders(out)
    lock = only_part(out, settings.name) if settings.part else only_one(out)
    with told_of(out), lock, Progress(quiet=quiet) as progress:
        if not settings.part:
            settle(out)
        return Run(inputs, out, settings, recipe, progress).run()


@contextmanager
def told_of(out: Path) -> Iterator[None]:
    """Have an error of the system that names no path name ``out``: a full disk does not."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(out)
        raise


class Run:
    """One run over some inputs into a directory that nobody else uses."""

    def __init__(
        self,
        inputs: Sequence[str],
        out: Path,
        settings: Settings,
        recipe: Recipe,
        progress: Progress,
    ) -> None:
        self._out = out
        self._settings = settings
        self._recipe = recipe
        self._progress = progress
        self._plan = Plan(Inputs(inputs, settings.columns), settings)
        self._store = ShardStore(out)
        self._failed = 0
        self._told = 0
        self._started = time.monotonic()
        self._size = self._plan.inputs.total_bytes

    def run(self) -> bool:
        """Make what is missing, and the corpus; return whether every article succeeded."""
        if self._settings.part:
            self._store.remove_leftovers(self._settings.name)
        else:
            self._store.remove_leftovers()
            remove_leftovers(self._out)
        self._make()
        self._tell_errors()
        if self._settings.part:
            k, n = self._settings.part
            self._progress.note(
                f"part {k} of {n} is done; when all are, the same command without --part merges"
            )
        elif self._plan.articles:
            self._finish()
        return not (self._failed or self._plan.errors)

    def _make(self) -> None:
        tasks = self._tasks()
        first = list(islice(tasks, 2))
        if not first:
            return
        alone = len(first) == 1 and self._plan.articles == 1
        engine = self._engine(alone=alone)
        on_stage = (self._progress.stage,) if alone else ()
        try:
            for made in make_shards(chain(first, tasks), engine, on_stage):
                if made:
                    self._progress.advance(len(made.marker.outcomes))
                    self._tell(made.marker.outcomes)
                self._progress.expect(self._expected())
                self._tell_errors()
                self._progress.show()
        finally:
            engine.stop()
            self._store.remove_leftovers(self._settings.name)

    def _engine(self, *, alone: bool) -> Engine:
        if self._settings.scheduler:
            from pipeline.engines.cluster import Cluster

            return Cluster(self._settings.scheduler)
        if alone:
            return Here()
        return Local(self._settings.workers or default_workers())

    def _tasks(self) -> Iterator[Task]:
        """Yield the shards to be made; those that are done are only counted."""
        for shard in self._plan.shards():
            if not self._plan.is_ours(shard):
                continue
            state = self._store.state(shard, self._recipe)
            if state.name == "done" and state.marker:
                self._progress.found(len(state.marker.outcomes))
                self._tell(state.marker.outcomes)
                continue
            yield Task(
                shard=shard,
                out=str(self._out.absolute()),
                models=self._settings.models_anywhere,
                form=self._settings.form,
                recipe=self._recipe.key,
                run=self._settings.name,
            )

    def _expected(self) -> int | None:
        """Return how many articles there are, or about; None where nothing tells."""
        if self._plan.complete:
            return self._plan.articles
        total, read = self._size, self._plan.inputs.read_bytes
        return round(self._plan.articles * total / read) if total and read else None

    def _tell(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            if outcome.error:
                self._failed += 1
                self._progress.error(outcome.error)

    def _tell_errors(self) -> None:
        """Say what could not be read since the last time."""
        for _, outcome in self._plan.errors[self._told :]:
            self._progress.error(outcome.error or "")
        self._told = len(self._plan.errors)

    def _finish(self) -> None:
        corpus = Corpus(
            out=self._out,
            store=self._store,
            keys=self._plan.keys,
            errors=self._plan.errors,
            models=model_set(self._settings.models),
            settings=self._settings.for_manifest(),
            started=self._started,
        )
        finish = keep_as_shards if self._settings.shards else merge
        counts = finish(corpus, self._progress)
        if counts is None:
            self._store.remove_all()
            return
        self._store.remove_others(set(self._plan.keys))
        self._progress.summary(counts, self._out)


def states(inputs: Sequence[str], out: Path, settings: Settings) -> Iterator[tuple[Shard, State]]:
    """Yield each shard of some inputs and how it stands; writes nothing."""
    recipe = recipe_of(settings.models, settings.form)
    store = ShardStore(out)
    plan = Plan(Inputs(inputs, settings.columns), settings)
    for shard in plan.shards():
        if plan.is_ours(shard):
            yield shard, store.state(shard, recipe)
