"""Decompress gzip and Zstandard as a stream; what a file holds is told by its first bytes."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

from corpus.errors import CorpusError
from corpus.zstandard import zstd

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP = b"\x1f\x8b"
ZSTANDARD = b"\x28\xb5\x2f\xfd"
SKIPPABLE = b"\x2a\x4d\x18"
"""The last three bytes that a frame for the user's own data in Zstandard starts with."""

SUFFIXES = {".gz": "gzip", ".zst": "Zstandard"}
MAGIC_BYTES = 4
FAILURES = (EOFError, OSError, zlib.error, zstd.ZstdError)
"""What the decompressors raise on data that is cut short or damaged."""


def bare_name(name: str) -> str:
    """Return a file name without ``.gz`` or ``.zst`` at its end."""
    for suffix in SUFFIXES:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return name


def decompressed(stream: io.BufferedReader, name: str) -> BinaryIO:
    """Return the stream itself, or what it holds where it is gzip or Zstandard.

    Members and frames may follow one another. Zstandard frames that ask for a window of more
    than 128 MiB are refused by the decompressor.

    Raises:
        CorpusError: a name in ``.gz`` or ``.zst`` and other content; while reading, data that is
            cut short or damaged, after what comes before.
    """
    start = stream.peek(MAGIC_BYTES)[:MAGIC_BYTES]
    if start.startswith(GZIP):
        return io.BufferedReader(_Checked(gzip.GzipFile(fileobj=stream, mode="rb"), "gzip"))
    if start == ZSTANDARD or start[1:] == SKIPPABLE:
        return io.BufferedReader(_Checked(zstd.ZstdFile(stream, "r"), "Zstandard"))
    if start and bare_name(name) != name:
        kind = next(kind for suffix, kind in SUFFIXES.items() if name.lower().endswith(suffix))
        raise CorpusError(f"not {kind} in spite of its name; take the suffix off or get it again")
    return stream


class _Checked(io.RawIOBase):
    """A decompressor whose failures are told as a ``CorpusError``."""

    def __init__(self, inner: gzip.GzipFile | zstd.ZstdFile, kind: str) -> None:
        self._inner = inner
        self._kind = kind

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer as far as one read goes; return how far, 0 at the end."""
        view = memoryview(buffer).cast("B")
        try:  # read1, so that what is sound before a fault is given before the fault is told
            data = self._inner.read1(len(view))
        except CorpusError:
            raise
        except FAILURES as error:
            fault = "cut short" if isinstance(error, EOFError) else "damaged"
            message = f"the {self._kind} data is {fault}; get the file again"
            raise CorpusError(message) from error
        view[: len(data)] = data
        return len(data)
