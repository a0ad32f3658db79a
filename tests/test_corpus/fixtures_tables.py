"""How tests read tables of articles."""

import io
from collections.abc import Callable

import pytest

from corpus.column_mapping import columns_of
from corpus.errors import CorpusError
from corpus.read import Reader
from corpus.readers.source import Record, Source

Read = Callable[..., list[Record | CorpusError]]


def reads(reader: Reader, name: str) -> tuple[Read, Callable[..., str]]:
    """Return what reads bytes as a file of this name, and what tells why they are refused."""

    def read(data: bytes, **columns: str) -> list[Record | CorpusError]:
        return list(reader(Source(name, io.BytesIO(data), columns_of(columns))))

    def refused(data: bytes, **columns: str) -> str:
        with pytest.raises(CorpusError) as caught:
            read(data, **columns)
        assert "\n" not in str(caught.value)
        return str(caught.value)

    return read, refused
