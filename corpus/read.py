"""Read articles from files and from standard input, whatever their format, and name them.

Nothing is raised for bad input: the ``CorpusError`` is yielded in the place of the article, so
that one bad record does not stop the others, and the caller decides.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from corpus.article import Article
from corpus.errors import CorpusError
from corpus.readers import docx, jsonl, markup, pdf, txt
from corpus.readers.source import Record, Source

Reader = Callable[[Source], Iterator[Record | CorpusError]]

READERS: dict[str, Reader] = {
    ".txt": txt.read,
    ".text": txt.read,
    ".pdf": pdf.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
    ".json": jsonl.read,
    ".docx": docx.read,
    ".xml": markup.read,
    ".nxml": markup.read,
    ".html": markup.read,
    ".htm": markup.read,
    ".xhtml": markup.read,
}
"""The reader of each suffix; under any other suffix, and on standard input, the content tells."""

STDIN = "-"


def read_articles(path: str | Path) -> Iterator[Article | CorpusError]:
    """Yield the articles of one input, as ``read_inputs`` does; ``-`` is standard input."""
    return read_inputs([path])


def read_inputs(paths: Iterable[str | Path]) -> Iterator[Article | CorpusError]:
    """Yield, lazily and in order, each article of each input, or the error in its place.

    An article is called by the ``id`` of its JSONL record, else by its file name without suffix
    (``stdin`` for ``-``), a JSONL record without ``id`` by that and its line (``name-12``). Where
    file names collide the later one gets a number (``name-2``); an ``id`` given twice is an
    error, and so is an input given twice. Memory: one article, and the ids seen.
    """
    given: set[Path] = set()
    names = _Names()
    for path in paths:
        file = _printable(os.fspath(path))
        if Path(path).absolute() in given:
            yield CorpusError("given twice; name each input once", file)
            continue
        given.add(Path(path).absolute())
        for record in _records(path, file):
            yield _named(record, file, names) if isinstance(record, Record) else record


def _records(path: str | Path, file: str) -> Iterator[Record | CorpusError]:
    """Yield the records of one input; an error of the whole input comes last."""
    try:
        with _open(path) as stream:
            source = Source(file, stream)
            yield from _reader(source)(source)
    except CorpusError as error:
        yield error
    except FileNotFoundError:
        yield CorpusError("no such file; check the path", file)
    except IsADirectoryError:
        yield CorpusError("a directory; name the files in it", file)
    except PermissionError:
        yield CorpusError("no permission to read it; change its mode or its owner", file)
    except OSError as error:
        yield CorpusError(f"cannot be read ({error.strerror}); check the path", file)


def _open(path: str | Path) -> AbstractContextManager[BinaryIO]:
    """Return the bytes of an input, without closing standard input afterwards."""
    if os.fspath(path) == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except ValueError as error:  # a NUL, or half a surrogate pair
        raise CorpusError("no path can have this name; check it", _printable(str(path))) from error


def _reader(source: Source) -> Reader:
    """Return the reader of an input: that of its suffix, unless the content is a PDF's."""
    if source.first_line.startswith(b"%PDF-"):
        return pdf.read
    by_content = jsonl.read if jsonl.is_row(source.first_line) else txt.read
    if docx.is_docx(source.first_line):
        by_content = docx.read
    elif markup.is_markup(source.first_line):
        by_content = markup.read
    return READERS.get(Path(source.name).suffix.lower(), by_content)


def _named(record: Record, file: str, names: _Names) -> Article | CorpusError:
    """Return the article of a record, or the error that its id is taken."""
    place = file if record.line is None else f"{file}:{record.line}"
    if record.id is None:
        stem = "stdin" if file == STDIN else Path(file).stem.strip() or "article"
        name = names.give(stem if record.line is None else f"{stem}-{record.line}", place)
    elif taken := names.place(record.id):
        message = f'the id "{record.id}" is taken by {taken}; give each article its own'
        return CorpusError(message, file, record.line)
    else:
        name = names.give(record.id, place)
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


class _Names:
    """The ids given so far, each with the place of its article."""

    def __init__(self) -> None:
        self._places: dict[str, str] = {}
        self._copies: Counter[str] = Counter()

    def place(self, name: str) -> str | None:
        """Return where the article of this id was read, None where the id is free."""
        return self._places.get(name)

    def give(self, name: str, place: str) -> str:
        """Return ``name``, with a number after it where it is taken, and remember its place."""
        free = name
        while free in self._places:
            self._copies[name] += 1
            free = f"{name}-{self._copies[name] + 1}"
        self._places[free] = place
        return free


def _printable(path: str) -> str:
    """Return a path as it can stand in a line of UTF-8: ``_`` for what cannot be printed."""
    return "".join(character if character.isprintable() else "_" for character in path)
