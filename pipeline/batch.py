"""Run over many articles: read, annotate, write; one that fails is named and stops no other."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from corpus.article import Article
from corpus.errors import CorpusError
from corpus.read import read_inputs
from pipeline.keep import MACHINE_DIFF, KeptCorrections
from pipeline.manifest import Manifest, Outcome
from pipeline.model_set import model_set
from pipeline.nlp import Annotator
from pipeline.progress import Progress
from pipeline.review.settle import only_one, settle, settled_entry
from pipeline.run import annotate
from pipeline.write import CorpusWriter, make_directory


def run_batch(
    inputs: Sequence[str], out: Path, *, models: str = "bundled", quiet: bool = False
) -> bool:
    """Annotate the articles of all inputs into ``out``; return whether every one succeeded.

    Errors go to stderr, one line each. Nothing is written when no article succeeds. Raises
    CorpusError where ``out`` or the model set cannot be used, or ``out`` is being reviewed.
    """
    started = time.monotonic()
    annotator = Annotator(model_set(models))
    manifest = Manifest(annotator.models, {"models": models})
    make_directory(out)
    with only_one(out):
        settle(out)
        return write_batch(inputs, out, annotator, manifest, started=started, quiet=quiet)


def write_batch(
    inputs: Sequence[str],
    out: Path,
    annotator: Annotator,
    manifest: Manifest,
    *,
    started: float,
    quiet: bool,
) -> bool:
    """Annotate the inputs into a directory that nobody else writes; as ``run_batch``."""
    kept = KeptCorrections(out)
    with CorpusWriter(out) as writer, Progress(quiet=quiet) as progress:
        for read in read_inputs(inputs):
            outcome = annotate_one(read, annotator, writer, progress, kept)
            manifest.inputs.append(outcome)
            if outcome.error:
                progress.error(outcome.error)
        if writer.counts["articles"]:
            kept.check_none_left()
            if kept.rows:
                writer.add_rows(MACHINE_DIFF, kept.machine_diff())
                progress.kept(kept.rows, MACHINE_DIFF)
            made = manifest.as_json(writer.counts, time.monotonic() - started)
            writer.finish({**made, **settled_entry(out)})
            progress.summary(writer.counts, out)
    return all(outcome.outcome == "done" for outcome in manifest.inputs)


def annotate_one(
    read: Article | CorpusError,
    annotator: Annotator,
    writer: CorpusWriter,
    progress: Progress,
    kept: KeptCorrections,
) -> Outcome:
    """Annotate and write one article, its corrections kept; return what became of it.

    Raises OSError where the output cannot be written: the run ends, and nothing of it is shown.
    """
    if isinstance(read, CorpusError):
        return Outcome(file=read.path, outcome="failed", error=str(read))
    outcome = Outcome(file=read.file, article=read.id, sha256=read.sha256)
    if len(read.text) > LONGEST_ARTICLE:
        outcome.outcome = "failed"
        outcome.error = f"{read.file}: {too_long(len(read.text))}"
        return outcome
    try:
        with progress.article(read.id) as on_stage:
            writer.add(read, kept.put_back(annotate(read, annotator, on_stage)))
    except OSError:  # a full disk, a lost model: no article can do without
        raise
    except Exception as error:  # whatever one article does, the others go on
        outcome.outcome = "failed"
        outcome.error = f"{read.file}: {type(error).__name__}: {error}".replace("\n", " ")
    return outcome


LONGEST_ARTICLE = 4_000_000
"""Characters, a book of 1,500 pages: an article is held in memory, some 0.7 GB a million."""


def too_long(characters: int) -> str:
    """Return what is wrong with a text of so many characters, and the remedy."""
    return (
        f"{characters:,} characters are no single article (at most {LONGEST_ARTICLE:,}); "
        "split it into articles, a JSONL record each"
    )
