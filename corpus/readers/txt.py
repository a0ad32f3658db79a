"""Read plain text: one article, decoded and otherwise untouched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from corpus.encoding import decode
from corpus.errors import CorpusError
from corpus.readers.source import Record, Source, text_problem


def read(source: Source) -> Iterator[Record]:
    """Yield the one record of a text file, in whichever encoding ``corpus.encoding`` knows.

    Raises:
        CorpusError: empty, blank, binary, or not decodable.
    """
    data = source.read()
    text, encoding = decode(data, source.name)
    if problem := text_problem(text):
        raise CorpusError(problem, source.name)
    yield Record(text, "txt", encoding, hashlib.sha256(data).hexdigest())
