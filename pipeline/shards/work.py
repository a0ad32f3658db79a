"""What a worker does: annotate the articles of a shard and put it into its place.

Only names and texts travel to a worker; it loads the models itself, at its first shard, and keeps
them. It finds out itself whether the shard is already there.
"""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from threading import Lock

from annotations.model import AnnotatedArticle
from corpus.article import Article
from corpus.errors import CorpusError
from corpus.read import Unread
from pipeline.answers import Forgetful, Remembering
from pipeline.manifest import Outcome
from pipeline.model_set import model_set
from pipeline.nlp import Annotator
from pipeline.run import annotate, annotate_many
from pipeline.shards.jobs import Task
from pipeline.shards.marker import Marker, hashes_of, write_marker
from pipeline.shards.plan import Batch, Text, content_key
from pipeline.shards.recipe import Form, Recipe, recipe_of
from pipeline.shards.rows import ANSWERS, ShardWriter, read_lines, write_lines
from pipeline.shards.store import ShardStore
from pipeline.stages import OnStage, nobody

MODELS = Lock()
"""Whose turn it is with the models of this process: a worker may have several threads."""


def make_shard(task: Task, on_stage: OnStage = nobody) -> Marker:
    """Return the marker of a shard once it is in its place.

    Raises CorpusError where this machine would make another one, OSError where it cannot be
    written.
    """
    recipe = own_recipe(task)
    store = ShardStore(Path(task.out))
    state = store.state(task.shard, recipe)
    if state.name == "done" and state.marker:
        return state.marker
    with MODELS, store.new(task.shard.key, task.run) as folder:
        outcomes: list[Outcome] = []
        known = store.path(task.shard.key) / ANSWERS
        (folder / ANSWERS).mkdir()
        with ShardWriter(folder) as writer:
            for batch in task.shard.batches:
                outcomes += make_batch(batch, task, writer, known, on_stage)
        if task.form == "parquet":
            from pipeline.shards.parquet import add_parquet

            add_parquet(folder)
        marker = Marker(
            inputs=task.shard.inputs,
            recipe=recipe,
            outcomes=tuple(outcomes),
            counts=dict(sorted(writer.counts.items())),
            outputs=hashes_of(folder),
        )
        write_marker(folder, marker)
    release_memory()
    return marker


def release_memory() -> None:
    """Give back to the system what was freed; where the C library is another, nothing happens."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def make_batch(
    batch: Batch, task: Task, writer: ShardWriter, known: Path, on_stage: OnStage
) -> Iterator[Outcome]:
    """Annotate and write a batch; yield what became of each article, in order."""
    name = f"{content_key(batch)}.jsonl.zst"
    annotator = annotator_of(task.models, task.recipe)
    answers = Remembering(own_recipe(task).layers, read_lines(known / name))
    annotator.answers = answers
    read = {text.id: read_one(text) for text in batch if text.id not in task.excluded}
    try:
        taken = [article for article in read.values() if isinstance(article, Article)]
        found = dict(annotate_each(taken, annotator, on_stage))
    finally:
        annotator.answers = Forgetful()
    for text in batch:
        outcome = Outcome(file=text.file, article=text.id, sha256=text.sha256)
        article = read.get(text.id)
        if article is None:
            outcome.outcome = "quarantined"
            outcome.error = f"{text.file}: {text.id} is {task.excluded[text.id]}"
        elif isinstance(article, Article):
            outcome.sha256 = article.sha256
            write_one(article, found[text.id], writer, outcome)
        else:
            outcome.outcome, outcome.error = "failed", str(article)
        yield outcome
    write_lines(writer.folder / ANSWERS / name, answers.lines())


LONGEST_ARTICLE = 4_000_000
"""Characters, a book of 1,500 pages: an article is held in memory, some 0.7 GB a million."""


def read_one(text: Text) -> Article | CorpusError:
    """Return an article, read if it was not, or why it cannot be annotated."""
    try:
        article = text.read() if isinstance(text, Unread) else text
    except CorpusError as error:
        return error
    except Exception as error:  # a fault of derlem's own, or no memory: the others go on
        return CorpusError(f"cannot be read ({reason_of(error)})", text.file)
    characters = len(article.text)
    if characters <= LONGEST_ARTICLE:
        return article
    message = f"{characters:,} characters are no single article (at most {LONGEST_ARTICLE:,})"
    return CorpusError(f"{message}; split it into articles, a JSONL record each", article.file)


def write_one(
    article: Article, found: AnnotatedArticle | Exception, writer: ShardWriter, outcome: Outcome
) -> None:
    """Write what was found, or say why nothing was."""
    try:
        if isinstance(found, Exception):
            raise found
        writer.add(article, found)
    except OSError:  # a full disk, a lost model: no article can do without
        raise
    except Exception as error:  # whatever one article does, the others go on
        outcome.outcome = "failed"
        outcome.error = f"{article.file}: {article.id}: {reason_of(error)}"


def reason_of(error: Exception) -> str:
    """Return what went wrong with an article, in one line."""
    if isinstance(error, MemoryError):
        return "not enough memory; give the run fewer --workers, or split the article"
    return " ".join(f"{type(error).__name__}: {error}".split())


def annotate_each(
    articles: list[Article], annotator: Annotator, on_stage: OnStage
) -> Iterator[tuple[str, AnnotatedArticle | Exception]]:
    """Yield the id of each article and what was found in it, or what went wrong with it alone."""
    try:
        found = annotate_many(articles, annotator, on_stage)
    except OSError:
        raise
    except Exception:
        for article in articles:
            yield article.id, annotate_alone(article, annotator)
    else:
        yield from zip((article.id for article in articles), found, strict=True)


def annotate_alone(article: Article, annotator: Annotator) -> AnnotatedArticle | Exception:
    """Return what is found in an article, or what goes wrong."""
    try:
        return annotate(article, annotator)
    except OSError:
        raise
    except Exception as error:
        return error


def try_article(text: Text, models: str, recipe: str) -> None:
    """Annotate an article and forget it, to see whether the worker lives."""
    article = read_one(text)
    if isinstance(article, Article):
        with MODELS:
            annotate_alone(article, annotator_of(models, recipe))


@lru_cache(maxsize=1)
def annotator_of(models: str, recipe: str) -> Annotator:
    """Return the models of this process, loaded again when the recipe is another."""
    return Annotator(model_set(models))


def own_recipe(task: Task) -> Recipe:
    """Return the recipe of this machine; raises CorpusError where the task wants another one."""
    recipe = recipe_here(task.models, task.form, task.recipe)
    if recipe.key != task.recipe:
        recipe_here.cache_clear()
        message = "a worker has other models or another derlem; install the same everywhere"
        raise CorpusError(message, task.out)
    return recipe


@lru_cache(maxsize=1)
def recipe_here(models: str, form: Form, wanted: str) -> Recipe:
    """Return the recipe of this machine, read once for each that is wanted."""
    return recipe_of(models, form)
