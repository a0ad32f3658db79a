"""What every reader takes, a ``Source`` of bytes, and what it gives, ``Record``s."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any, BinaryIO

from corpus.article import Lang, OutlineBlock
from corpus.errors import CorpusError

LARGEST = 1 << 28
"""Bytes of the largest article, 256 MiB; what has no end (a device) must not fill the memory."""

BLANK_LINES = 1 << 16
"""Lines looked through for the first that is not blank."""

CHUNK = 1 << 20


@dataclass(frozen=True)
class Record:
    """An article that has no name yet; ``id`` and ``line`` are those of a JSONL record.

    ``sha256`` is that of the bytes read: the file, or the line of the record
    without its end. ``outline`` is that of ``Article``.
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
    the format by. Needs no seeking, so that pipes are read too.
    """

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self.name = name
        self._stream = stream
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
        return enumerate(chain(self._start, iter(self._next_line, b"")), start=1)

    def _up_to_text(self) -> Iterator[bytes]:
        """Yield the blank lines at the start, and the line after them or the end (``b""``)."""
        for _ in range(BLANK_LINES):
            line = self._next_line()
            yield line
            if line.strip() or not line:
                break

    def _next_line(self) -> bytes:
        line = self._stream.readline(LARGEST + 1)
        if len(line) > LARGEST:
            raise self._too_large()
        return line

    def _too_large(self) -> CorpusError:
        return CorpusError(f"larger than {LARGEST >> 20} MiB; split it into articles", self.name)


def text_problem(text: str) -> str | None:
    """Return what keeps a text from being read, and the remedy; None where nothing does."""
    if not any(character.isprintable() and character != " " for character in text):
        return "nothing but white space; give a text"
    if "\0" in text:
        return "the text holds NUL characters, as binary data does; give plain text"
    return None
