"""Score a model set on gold: annotate the gold's own source texts with it, then compare."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.run_folder import read_present_rows
from corpus.article import Article
from corpus.errors import CorpusError
from corpus.read import read_inputs
from pipeline.model_set import model_set
from pipeline.nlp import Annotator
from pipeline.progress import Progress
from pipeline.run import annotate
from pipeline.write import CorpusWriter


@contextmanager
def annotated_again(gold: Path, models: str, sources: Path | None = None) -> Iterator[Path]:
    """Annotate the source texts of a gold run with a model set; yield the folder of that run.

    Args:
        gold: the directory of a corrected run, or of a part of a split.
        models: the name of the set.
        sources: where the source files are, if not where ``articles.jsonl`` says.

    Raises:
        CorpusError: where a source is missing, is not what the gold was made from, or fails.
    """
    rows = {str(row["id"]): row for row in read_present_rows(gold / "articles.jsonl")}
    files = {str(row["file"]): source_of(str(row["file"]), sources) for row in rows.values()}
    annotator = Annotator(model_set(models))
    with tempfile.TemporaryDirectory(prefix="derlem-") as folder:
        out = Path(folder) / "run"
        left = set(rows)
        with CorpusWriter(out) as writer, Progress() as progress:
            for read in read_inputs([str(path) for path in dict.fromkeys(files.values())]):
                if isinstance(read, CorpusError):
                    raise read
                if read.id not in left:
                    continue
                check_same(read, rows[read.id].get("sha256"))
                writer.add(read, annotate(read, annotator, progress.stage))
                progress.advance(1)
                left.remove(read.id)
            if left:
                message = f"the article {min(left)!r} is in none of its source files"
                raise CorpusError(f"{message}; name their folder with --sources", str(gold))
            writer.finish({})
        yield out


def source_of(file: str, sources: Path | None) -> Path:
    """Return the source file; raises CorpusError where there is none."""
    path = sources / Path(file).name if sources else Path(file)
    if not path.is_file():
        message = "the source of the gold is not here; name its folder with --sources"
        raise CorpusError(message, str(path))
    return path


def check_same(article: Article, sha256: str | None) -> None:
    """Raise CorpusError where an article is not the one that the gold was made from."""
    if sha256 and article.sha256 != sha256:
        message = f"{article.id!r} was changed since the gold was made from it; restore it"
        raise CorpusError(message, article.file)
