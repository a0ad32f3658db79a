"""Read what a run wrote, article by article, without holding more than one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Generic, TypeVar

from annotations.jsonl import read_rows, row_to_bead, row_to_unit
from annotations.model import AnnotatedArticle, Bead, Unit
from corpus.errors import CorpusError
from corpus.zstandard import zstd

Claim = TypeVar("Claim", Unit, Bead)


def read_run(folder: Path) -> Iterator[AnnotatedArticle]:
    """Yield the articles of a run in their order.

    Raises CorpusError where a file is missing, is not what a run writes, or names an article that
    ``articles.jsonl`` does not have in this place.
    """
    units = _ByArticle(file_of(folder, "annotations.jsonl"), row_to_unit)
    beads = _ByArticle(file_of(folder, "alignments.jsonl"), row_to_bead)
    for row in read_present_rows(file_of(folder, "articles.jsonl")):
        key = str(row.get("id"))
        yield AnnotatedArticle(key, units.take(key), beads.take(key), row)
    units.check_end()
    beads.check_end()


def file_of(folder: Path, name: str) -> Path:
    """Return a file of a run, under zstd where it lies so in a shard."""
    compressed = folder / f"{name}.zst"
    return compressed if compressed.is_file() else folder / name


class _ByArticle(Generic[Claim]):
    """Rows of a file, taken article by article."""

    def __init__(self, path: Path, make: Callable[[dict[str, Any]], Claim]) -> None:
        self._path = path
        self._groups: Iterator[tuple[str, Iterator[Claim]]] = groupby(
            read_claims(path, make), key=lambda claim: claim.article
        )
        self._next: tuple[str, Iterator[Claim]] | None = next(self._groups, None)

    def take(self, article: str) -> tuple[Claim, ...]:
        """Return the rows of an article; none where the next rows are of another."""
        if self._next is None or self._next[0] != article:
            return ()
        found = tuple(self._next[1])
        self._next = next(self._groups, None)
        return found

    def check_end(self) -> None:
        if self._next is not None:
            message = f"has the article {self._next[0]!r}, articles.jsonl not in this place"
            raise CorpusError(f"{message}; restore the file from the run", str(self._path))


def read_claims(path: Path, make: Callable[[dict[str, Any]], Claim]) -> Iterator[Claim]:
    """Yield the units or beads of a file; raises CorpusError where a row is no such thing."""
    for number, row in enumerate(read_present_rows(path), start=1):
        try:
            yield make(row)
        except (KeyError, TypeError, IndexError) as error:
            message = f"row {number} is incomplete ({error}); see derlem validate"
            raise CorpusError(message, str(path)) from error


def read_present_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file; raises CorpusError where it is missing or damaged."""
    try:
        yield from read_rows(path)
    except FileNotFoundError:
        raise CorpusError("no such file; name what derlem run wrote", str(path)) from None
    except OSError as error:
        raise CorpusError(f"cannot be read ({error.strerror})", str(path)) from error
    except (EOFError, zstd.ZstdError) as error:
        raise CorpusError("damaged; run again, which makes it again", str(path)) from error
