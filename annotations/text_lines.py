"""Read a UTF-8 file line by line, with the place of what is not UTF-8."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import CorpusError

REMEDY = "save the file as UTF-8, or name another"


def numbered_lines(lines: Iterable[bytes], path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file that is open for bytes, each with its number, from 1.

    Lines end at line feeds only: U+2028 and U+0085 are text. A byte order mark is left out. Raises
    CorpusError, with its place, where the file is not UTF-8.
    """
    for number, raw in enumerate(lines, start=1):
        try:
            yield number, (raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw).decode()
        except UnicodeDecodeError as error:
            byte = f"0x{error.object[error.start]:02X}"
            column = len(error.object[: error.start].decode()) + 1
            message = f"not UTF-8 (byte {byte}); {REMEDY}"
            raise CorpusError(message, str(path), number, column) from None
