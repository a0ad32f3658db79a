"""A stream that knows how many of its bytes were read, for progress."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, cast

from corpus.readers.compressed import MAGIC_BYTES

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class Counted(io.RawIOBase):
    """The bytes of ``stream``, which it does not close; ``count`` of them were read so far.

    The first read gives all ``MAGIC_BYTES`` where there are so many, even if a pipe brings them
    one by one.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = cast(io.BufferedIOBase, stream)
        self.count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Say whether the stream can be sought in."""
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place, as ``io.IOBase.seek`` does; counts nothing."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """Return the place, in bytes from the start."""
        return self._stream.tell()

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer as far as one read goes; return how far, 0 at the end."""
        view = memoryview(buffer).cast("B")
        size = read = self._stream.readinto1(view)
        while read and self.count + size < MAGIC_BYTES and size < len(view):
            read = self._stream.readinto1(view[size:])
            size += read
        self.count += size
        return size
