"""Read articles from files and from standard input, whatever their format, and name them.

Nothing is raised for bad input: the ``CorpusError`` is yielded in the place of the article, so
that one bad record does not stop the others, and the caller decides.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from corpus.article import Article
from corpus.column_mapping import columns_of
from corpus.errors import CorpusError, printable
from corpus.hashes import file_sha256
from corpus.ids import Ids
from corpus.input_files import STDIN, input_files, suffix_of, unreadable
from corpus.readers import delimited, docx, jsonl, markup, parquet, pdf, txt
from corpus.readers.compressed import bare_name, decompressed
from corpus.readers.counted import Counted
from corpus.readers.source import PARQUET_MAGIC, Record, Source

Reader = Callable[[Source], Iterator[Record | CorpusError]]

READERS: dict[str, Reader] = {
    ".txt": txt.read,
    ".text": txt.read,
    ".pdf": pdf.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
    ".json": jsonl.read,
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".parquet": parquet.read,
    ".docx": docx.read,
    ".xml": markup.read,
    ".nxml": markup.read,
    ".html": markup.read,
    ".htm": markup.read,
    ".xhtml": markup.read,
}
"""The reader of each suffix, before which ``.gz`` and ``.zst`` are taken off; under any other
suffix, and on standard input, the content tells."""

ONE_ARTICLE: frozenset[Reader] = frozenset({txt.read, pdf.read, docx.read})
"""The readers of files that hold one article."""

BUFFER = 1 << 16
"""Bytes read at a time, and the grain of ``Inputs.read_bytes``."""


def read_articles(path: str | Path) -> Iterator[Article | CorpusError]:
    """Yield the articles of one input, as ``read_inputs`` does; ``-`` is standard input."""
    return read_inputs([path])


def read_inputs(
    paths: Iterable[str | Path], columns: Mapping[str, str] | None = None
) -> Iterator[Article | CorpusError]:
    """Yield, lazily and in order, each article of each input, or the error in its place.

    ``input_files`` says which files an input means, ``Inputs`` what ``columns`` are and how the
    articles are called.

    Raises:
        CorpusError: columns that cannot be meant.
    """
    return iter(Inputs(paths, columns))


@dataclass(frozen=True)
class Unread:
    """An article in a file of its own, named and not read: ``read`` does that, wherever it is.

    ``path`` is absolute, for a worker may be elsewhere; ``file`` is the path as it was given;
    ``sha256`` and ``size`` are those of the file's bytes.
    """

    id: str
    path: str
    file: str
    sha256: str
    size: int

    def read(self) -> Article:
        """Return the article; raises CorpusError where it cannot be read, or is another by now."""
        try:
            changed = file_sha256(self.path) != self.sha256
        except OSError as error:
            raise unreadable(error, self.path) from error
        if changed:
            raise CorpusError("changed while the run went on; run again", self.file)
        (read,) = read_inputs([self.path])
        if isinstance(read, CorpusError):
            raise CorpusError(read.message, self.file, read.line, read.column)
        return replace(read, id=self.id, file=self.file)


class Inputs:
    """The articles of some inputs, and how far they are read.

    ``columns`` says where tables and JSON records hold ``text``, ``id`` and ``lang``, where not
    in columns of these names: ``{"text": "title,abstract", "id": "No"}``.

    An article is called by the id of its record, else by its file name without suffix (``stdin``
    for ``-``), a record or row without id by that and its line (``name-12``). Where file names
    collide the later one gets a number (``name-2``); an id given twice is an error. Memory: one
    article, and the ids and file names seen.

    Raises:
        CorpusError: columns that cannot be meant.
    """

    def __init__(
        self, paths: Iterable[str | Path], columns: Mapping[str, str] | None = None
    ) -> None:
        self._paths = [os.fspath(path) for path in paths]
        self._columns = columns_of(columns)
        self._done = 0
        self._current: tuple[Counted, int | None] | None = None

    @property
    def total_bytes(self) -> int | None:
        """Bytes of all files, compressed as they are; None with standard input or a pipe.

        Looks each file up anew; what cannot be read counts for nothing.
        """
        total = 0
        for file in input_files(self._paths, READERS):
            size = 0 if isinstance(file, CorpusError) else _size(file)
            if size is None:
                return None
            total += size
        return total

    @property
    def read_bytes(self) -> int:
        """Bytes read so far; 0 before the first article, ``total_bytes`` after the last."""
        if not self._current:
            return self._done
        counted, size = self._current
        return self._done + (counted.count if size is None else min(counted.count, size))

    def __iter__(self) -> Iterator[Article | CorpusError]:
        for item in self._items(lazy=False):
            if not isinstance(item, Unread):
                yield item

    def unread(self) -> Iterator[Article | Unread | CorpusError]:
        """Yield the articles, those that have a file of their own without reading them."""
        return self._items(lazy=True)

    def _items(self, *, lazy: bool) -> Iterator[Article | Unread | CorpusError]:
        self._done = 0
        ids = Ids()
        for file in input_files(self._paths, READERS):
            if isinstance(file, CorpusError):
                yield file
                continue
            for record in self._records(file, lazy=lazy):
                if isinstance(record, Record):
                    yield _named(record, printable(file), ids)
                elif isinstance(record, Unread):
                    yield replace(record, id=ids.give(_stem(record.file), record.file))
                else:
                    yield record

    def _records(self, file: str, *, lazy: bool) -> Iterator[Record | Unread | CorpusError]:
        """Yield the records of one file; an error of the whole file comes last."""
        name = printable(file)
        size = _size(file)
        try:
            with _open(file) as stream:
                counted = Counted(stream)
                self._current = counted, size
                plain = decompressed(io.BufferedReader(counted, BUFFER), name)
                source = Source(name, plain, self._columns)
                reader = _reader(source)
                if lazy and size is not None and reader in ONE_ARTICLE:
                    yield Unread("", str(Path(file).absolute()), name, file_sha256(file), size)
                else:
                    yield from reader(source)
        except CorpusError as error:
            yield error if error.path else CorpusError(error.message, name)
        except OSError as error:
            yield unreadable(error, file)
        finally:
            self._done += (self._current[0].count if self._current else 0) if size is None else size
            self._current = None


def _stem(file: str) -> str:
    """Return what the article of a file is called."""
    return "stdin" if file == STDIN else Path(bare_name(file)).stem.strip() or "article"


def _size(file: str) -> int | None:
    """Return the bytes of a regular file, 0 of one that is not there, None of a pipe."""
    try:
        found = None if file == STDIN else os.stat(file)  # noqa: PTH116
    except (OSError, ValueError):
        return 0
    return found.st_size if found and S_ISREG(found.st_mode) else None


def _open(path: str) -> AbstractContextManager[BinaryIO]:
    """Return the bytes of an input, without closing standard input afterwards."""
    if path == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except ValueError as error:  # a NUL, or half a surrogate pair
        raise CorpusError("no path can have this name; check it", printable(path)) from error


def _reader(source: Source) -> Reader:
    """Return the reader of an input: that of its suffix, unless the content is a binary one."""
    if source.first_line.startswith(b"%PDF-"):
        return pdf.read
    if source.first_line.startswith(PARQUET_MAGIC):
        return parquet.read
    return READERS.get(suffix_of(source.name)) or _reader_by_content(source)


def _reader_by_content(source: Source) -> Reader:
    """Return the reader of an input whose name tells nothing."""
    if jsonl.is_row(source.first_line):
        return jsonl.read
    if docx.is_docx(source.first_line):
        return docx.read
    if markup.is_markup(source.first_line):
        return markup.read
    is_table = delimited.is_header(source.first_line, source.columns)
    return delimited.read if is_table else txt.read


def _named(record: Record, file: str, ids: Ids) -> Article | CorpusError:
    """Return the article of a record, or the error that its id is taken."""
    place = file if record.line is None else f"{file}:{record.line}"
    if record.id is None:
        stem = _stem(file)
        name = ids.give(stem if record.line is None else f"{stem}-{record.line}", place)
    elif taken := ids.place(record.id):
        message = f'the id "{record.id}" is taken by {taken}; give each article its own'
        return CorpusError(message, file, record.line)
    else:
        name = ids.give(record.id, place)
    return Article(
        id=name,
        text=record.text,
        file=file,
        encoding=record.encoding,
        format=record.format,
        sha256=record.sha256,
        lang=record.lang,
        extracted=record.extracted,
        meta=record.meta,
        outline=record.outline,
    )
