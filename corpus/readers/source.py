"""What every reader takes, a ``Source`` of bytes, and what it gives, ``Record``s."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from itertools import chain
from typing import Any, BinaryIO

from corpus.article import Lang, OutlineBlock
from corpus.column_mapping import Columns
from corpus.errors import CorpusError

LARGEST = 1 << 28
"""Bytes of the largest article, 256 MiB; what has no end (a device) must not fill the memory."""

LARGEST_ROW = 1 << 25
"""Bytes of the largest JSON record or row, 32 MiB: parsed, it takes some twenty times as much."""

BLANK_LINES = 1 << 16
"""Lines looked through for the first that is not blank."""

CHUNK = 1 << 20

PIECE = 1 << 16
"""Bytes of a long line read at a time."""

PARQUET_MAGIC = b"PAR1\x15"
"""How Parquet starts, with the header after it (a receptor is called PAR1 too): it has no lines,
and the first is not looked for through all of it."""

HEAD = 1 << 20
"""Bytes looked at for what holds for a whole table: its encoding, its columns."""


@dataclass(frozen=True)
class Record:
    """An article that has no name yet; ``id`` and ``line`` are those of a JSONL record or a row.

    ``sha256`` is that of the bytes read: the file, or the record's line or lines without their
    end; that of a Parquet row is of its JSON. ``outline`` is that of ``Article``.
    """

    text: str
    format: str
    encoding: str
    sha256: str
    id: str | None = None
    line: int | None = None
    lang: Lang | None = None
    extracted: bool = False
    meta: Mapping[str, Any] = field(default_factory=dict)
    outline: tuple[OutlineBlock, ...] = ()


class Source:
    """The bytes of one input, read once: as a whole or line by line.

    ``name`` is what messages call it; ``first_line`` is the first line that is not blank, to tell
    the format by; ``columns`` are those to read of a table or a JSON record. Needs no seeking, so
    that pipes are read too.
    """

    def __init__(self, name: str, stream: BinaryIO, columns: Columns | None = None) -> None:
        self.name = name
        self.columns = columns or Columns()
        self._stream = stream
        self._fault: CorpusError | None = None
        self._start = list(self._up_to_text())
        self.first_line = self._start[-1]

    def read(self) -> bytes:
        """Return all bytes; raises CorpusError where there are none, or too many."""
        parts: list[bytes] = []
        size = 0
        for part in chain(self._start, iter(partial(self._stream.read, CHUNK), b"")):
            parts.append(part)
            size += len(part)
            if size > LARGEST:
                raise self._too_large()
        if not size:
            raise CorpusError("the file is empty; give one with text", self.name)
        return b"".join(parts)

    def lines(self) -> Iterator[tuple[int, bytes]]:
        r"""Yield number, from 1, and bytes of each line; lines end at ``\n`` only."""
        return enumerate(chain(filter(None, self._start), self._rest()), start=1)

    def head(self) -> list[bytes]:
        """Return the first lines, some ``HEAD`` bytes, which ``lines`` yields nevertheless.

        What keeps the next line from being read is raised when ``lines`` comes to it.
        """
        size = sum(map(len, self._start))
        try:
            while size < HEAD and (line := self._next_line()):
                self._start.append(line)
                size += len(line)
        except CorpusError as error:
            self._fault = error
        return self._start

    def seekable(self) -> BinaryIO:
        """Return all bytes as a file that can be sought in; in memory if the input cannot be.

        Raises:
            CorpusError: a pipe or a compressed file of more than ``LARGEST`` bytes.
        """
        if not self._stream.seekable():
            return BytesIO(self.read())
        self._stream.seek(0)
        return self._stream

    def _rest(self) -> Iterator[bytes]:
        if self._fault:
            raise self._fault
        yield from iter(self._next_line, b"")

    def _up_to_text(self) -> Iterator[bytes]:
        """Yield the blank lines at the start, and the line after them or the end (``b""``)."""
        for _ in range(BLANK_LINES):
            line = self._next_line()
            yield line
            if line.strip() or not line:
                break

    def _next_line(self) -> bytes:
        """Return the next line, in pieces, so that one too large is never held twice."""
        parts: list[bytes] = []
        size = 0
        for part in iter(partial(self._stream.readline, PIECE), b""):
            parts.append(part)
            size += len(part)
            if size > LARGEST:
                raise self._too_large()
            if part.endswith(b"\n") or parts[0].startswith(PARQUET_MAGIC):
                break
        return b"".join(parts)

    def _too_large(self) -> CorpusError:
        return CorpusError(f"larger than {LARGEST >> 20} MiB; split it into articles", self.name)


def text_problem(text: str) -> str | None:
    """Return what keeps a text from being read, and the remedy; None where nothing does."""
    if not any(character.isprintable() and character != " " for character in text):
        return "nothing but white space; give a text"
    if "\0" in text:
        return "the text holds NUL characters, as binary data does; give plain text"
    return None
