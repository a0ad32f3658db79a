"""Bytes sent between two processes as a whole: their number first, then themselves."""

from __future__ import annotations

import struct
from typing import BinaryIO

from corpus.readers.source import LARGEST

_SIZE = struct.Struct("<Q")


def send(stream: BinaryIO, data: bytes) -> None:
    """Write all of the bytes, even to a stream without a buffer.

    Raises:
        OSError: the other process has ended.
    """
    for part in (_SIZE.pack(len(data)), data):
        left = memoryview(part)
        while left:
            left = left[stream.write(left) :]
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Return what was sent, from a stream with a buffer.

    None where the other process ended before all was there, or means more than ``LARGEST`` bytes.
    """
    header = stream.read(_SIZE.size)
    if len(header) < _SIZE.size:
        return None
    [size] = _SIZE.unpack(header)
    data = stream.read(size) if size <= LARGEST else b""
    return data if len(data) == size else None
