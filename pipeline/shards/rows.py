"""The files of a shard: rows as JSONL under zstd, the texts that were taken out of other formats.

They are the machine's alone; what annotators correct are the merged files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from annotations.jsonl import article_lines
from annotations.model import AnnotatedArticle
from annotations.report_totals import Place, Totals, place_of
from corpus.article import Article
from corpus.errors import CorpusError
from corpus.zstandard import zstd
from pipeline.write import count_claims, write_text

LEVEL = 3
TABLES = ("annotations", "articles", "alignments")
ANSWERS = "answers"
SUMMARY = "summary.json"


class ShardWriter:
    """Context manager that writes the rows of articles into the folder of a shard."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts: Counter[str] = Counter()
        self._totals = Totals()
        self._places: list[Place] = []

    def __enter__(self) -> Self:
        self._stack = ExitStack()
        self._streams = {
            f"{name}.jsonl": self._stack.enter_context(
                write_zstd(self.folder / f"{name}.jsonl.zst")
            )
            for name in TABLES
        }
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()
        if kind is None:
            summary = {"totals": self._totals.to_json(), "places": self._places}
            (self.folder / SUMMARY).write_bytes(msgspec.json.encode(summary))

    def add(self, article: Article, annotated: AnnotatedArticle) -> None:
        """Write the claims about an article: all, or none where they make no sense."""
        for name, lines in article_lines(annotated).items():
            self._streams[name].write(lines.encode())
        self.counts.update(count_claims(annotated))
        self._totals.add(annotated)
        self._places.append(place_of(0, annotated))
        write_text(self.folder, article)


def read_summary(folder: Path) -> tuple[Totals, list[Place]]:
    """Return the counts of a shard and the lines of its articles; raises CorpusError."""
    path = folder / SUMMARY
    try:
        row = msgspec.json.decode(path.read_bytes())
        return Totals.from_json(row["totals"]), [Place(*place) for place in row["places"]]
    except (OSError, msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
        message = "changed by somebody else while the run was reading it; run again"
        raise CorpusError(message, str(path)) from error


def write_zstd(path: Path) -> zstd.ZstdFile:
    """Return a new file to write bytes to, compressed; the same bytes give the same file."""
    stream = zstd.open(path, "wb", level=LEVEL)
    stream.write(b"")  # without it, a file of no rows would not be one of Zstandard
    return stream


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """Write lines into a new compressed file."""
    with write_zstd(path) as stream:
        for line in lines:
            stream.write(line)


def read_lines(path: Path) -> Iterator[bytes]:
    """Yield the lines of a compressed file; none where it is missing, fewer where it is damaged."""
    try:
        with zstd.open(path, "rb") as stream:
            yield from stream
    except (OSError, EOFError, zstd.ZstdError):
        return
