r"""CoNLL-U without loss: what is read is written again byte by byte.

Comments stay verbatim and in order, columns stay raw strings (so MISC keeps its order, repeated
keys and bare items), ranges (``3-4``), empty nodes (``5.1``) and ``\r\n`` line ends stay.
Format: https://universaldependencies.org/format.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from corpus.errors import CorpusError

ROW_ID = re.compile(
    r"(?P<word>[1-9][0-9]*)(?:-(?P<last>[1-9][0-9]*))?|(?P<before>[0-9]+)\.(?P<empty>[1-9][0-9]*)"
)


class Row(NamedTuple):
    """The ten columns of a line, as they are written; ``_`` is nothing."""

    id: str
    form: str
    lemma: str = "_"
    upos: str = "_"
    xpos: str = "_"
    feats: str = "_"
    head: str = "_"
    deprel: str = "_"
    deps: str = "_"
    misc: str = "_"

    @property
    def range(self) -> tuple[int, int] | None:
        """The first and last word of a multiword token; None for any other row."""
        first, dash, last = self.id.partition("-")
        return (int(first), int(last)) if dash else None

    @property
    def is_empty_node(self) -> bool:
        """Whether the row is an empty node (``5.1``) of the enhanced graph."""
        return "." in self.id

    def misc_items(self) -> list[tuple[str, str | None]]:
        """Return the items of MISC in order, still escaped; an item without ``=`` has no value."""
        if self.misc == "_":
            return []
        parts = (item.partition("=") for item in self.misc.split("|"))
        return [(key, value if equals else None) for key, equals, value in parts]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a CoNLL-U file: its comment lines with their ``#``, then its rows.

    ``line`` is where it was read, from 1; it does not count when sentences are compared.
    """

    comments: tuple[str, ...]
    rows: tuple[Row, ...]
    line_end: str = "\n"
    line: int | None = field(default=None, compare=False)

    def comment(self, key: str) -> str | None:
        """Return the value of the first comment ``# key = value``; None if there is none."""
        for line in self.comments:
            name, equals, value = line[1:].partition("=")
            if equals and name.strip() == key:
                return value.removeprefix(" ")
        return None

    def tokens(self) -> Iterator[tuple[Row, tuple[Row, ...]]]:
        """Yield each surface row with its words: a range with several, a word with itself."""
        rows = iter([row for row in self.rows if not row.is_empty_node])
        for row in rows:
            first, last = row.range or (0, 0)
            yield row, tuple(next(rows) for _ in range(first, last + 1)) if row.range else (row,)

    def __str__(self) -> str:
        lines = [*self.comments, *("\t".join(row) for row in self.rows), ""]
        return "".join(line + self.line_end for line in lines)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file, one held at a time; raises CorpusError as the parser does."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from parse_conllu(lines, str(path))


def parse_conllu(lines: Iterable[str], path: str = "") -> Iterator[Sentence]:
    """Yield the sentences of lines that keep their line ends.

    Raises CorpusError, with the line, for what the format does not allow: another number of
    columns, empty columns, ids out of order, comments inside a sentence, a cut-off end.
    """
    block: list[str] = []
    number = 0
    for number, line in enumerate(lines, start=1):
        block.append(line)
        if line in ("\n", "\r\n"):
            yield _parse_block(block, path, number - len(block) + 1)
            block = []
    if block:
        message = "no empty line after the last sentence; is the file cut off?"
        raise CorpusError(message, path, number)


def _parse_block(block: list[str], path: str, start: int) -> Sentence:
    """Return the sentence of a block of lines, the last of them empty; ``start`` is its line."""
    line_end = block[-1]
    comments: list[str] = []
    rows: list[Row] = []
    for number, line in enumerate(block[:-1], start=start):
        if line.endswith("\r\n") != (line_end == "\r\n"):
            raise CorpusError("line ends change inside a sentence; use one kind", path, number)
        text = line.removesuffix(line_end)
        if not text.startswith("#"):
            rows.append(_parse_row(text, path, number))
        elif rows:
            raise CorpusError(
                "a comment inside a sentence; move it before the first word", path, number
            )
        else:
            comments.append(text)
    if not rows:
        message = "a sentence without words; one empty line ends a sentence"
        raise CorpusError(message, path, start + len(block) - 1)
    _check_ids(rows, path, start + len(comments))
    return Sentence(tuple(comments), tuple(rows), line_end, start)


def _parse_row(text: str, path: str, number: int) -> Row:
    """Return the row of a line; raises CorpusError where it has not ten columns, all filled."""
    columns = text.split("\t")
    if len(columns) != len(Row._fields):
        message = f"{len(columns)} columns; a line has ten, with tabs between them"
        raise CorpusError(message, path, number)
    if "" in columns:
        name = Row._fields[columns.index("")].upper()
        raise CorpusError(f"column {name} is empty; write _ for nothing", path, number)
    return Row(*columns)


def _check_ids(rows: list[Row], path: str, start: int) -> None:
    """Raise CorpusError at the first id out of order; ``start`` is the line of the first row."""
    word = empty = covered = 0
    for number, row in enumerate(rows, start=start):
        match = ROW_ID.fullmatch(row.id)
        if match is None:
            raise CorpusError(f"no id: {row.id!r}; 3, 3-4 or 3.1", path, number)
        if match["empty"]:
            empty += 1
            expected = f"{word}.{empty}"
        elif match["last"]:
            expected = f"{max(word, covered) + 1}-{match['last']}"
            covered = max(covered, int(match["last"]))
            if covered <= word:
                raise CorpusError(f"range {row.id} ends before it starts", path, number)
        else:
            word, empty = word + 1, 0
            expected = str(word)
        if row.id != expected:
            raise CorpusError(f"id {row.id} where {expected} is due", path, number)
    if covered > word:
        raise CorpusError(f"a range ends at word {covered}; the last is {word}", path, start)
