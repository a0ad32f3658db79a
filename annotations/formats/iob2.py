"""IOB2 CoNLL of two to four tab-separated columns: form, entity, date and citation tag.

Kept: the labels of whole tokens. Lost: ids, offsets, attributes, edges inside a token, everything
about the unit. All of it comes back from the run, by the words of the sentences in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from annotations.formats.claims import Place, Record
from annotations.formats.join import Base
from annotations.formats.tags import check_tag, claims_from_tags
from annotations.iob import LAYERS, one_field, surface_tokens, units_to_bio
from annotations.model import AnnotatedArticle, Layer, Unit
from corpus.errors import CorpusError

COLUMNS = (2, 3, 4)
Forms = tuple[str, ...]


class Block(NamedTuple):
    """A sentence of the file: its first line, its forms and the tags of each column."""

    line: int
    forms: Forms
    tags: Mapping[Layer, Sequence[str]]


def lines(
    articles: Iterable[AnnotatedArticle], links: bool = False, columns: int = 4
) -> Iterator[str]:
    """Yield the lines of all units, with this many columns."""
    for article in articles:
        for line in units_to_bio(article.units):
            yield line if line == "\n" else "\t".join(line[:-1].split("\t")[:columns]) + "\n"


def read(path: Path, base: Base) -> Iterator[Record]:
    """Yield a record a sentence; raises CorpusError where no sentence of the run has its words."""
    if not base.units:
        message = "IOB2 has no ids and offsets; give the run it came from with --base"
        raise CorpusError(message, str(path))
    order = [unit for unit in base.units.values() if surface_tokens(unit)]
    places: dict[Forms, list[int]] = {}
    for number, unit in enumerate(order):
        places.setdefault(forms_of(unit), []).append(number)
    following = 0
    for block in blocks(path):
        known = places.get(block.forms, [])
        number = next((n for n in known if n >= following), -1)
        if number < 0:
            raise unknown_sentence(block, order[following:], str(path))
        unit, following = order[number], number + 1
        try:
            claims = claims_from_tags(unit, block.tags)
        except ValueError as error:
            raise CorpusError(f"{unit.id}: {error}", str(path), block.line) from None
        yield Record(Place(str(path), block.line), unit.text, claims, unit.id)


def forms_of(unit: Unit) -> Forms:
    """Return the forms of a unit as the file has them."""
    return tuple(one_field(token.text) for token in surface_tokens(unit))


def unknown_sentence(block: Block, left: Sequence[Unit], path: str) -> CorpusError:
    """Return the error of a sentence whose words are none of the run's, with the first other."""
    due = forms_of(left[0]) if left else ()
    pairs = enumerate(zip(block.forms, due, strict=False))
    at = next((n for n, (a, b) in pairs if a != b), min(len(block.forms), len(due)))
    word = block.forms[at] if at < len(block.forms) else "the end"
    was = f"{due[at]!r} is due in {left[0].id}" if at < len(due) else "no sentence is left there"
    message = f"no sentence of the run from here on has these words: {word!r} where {was}"
    return CorpusError(f"{message}; only tags can be corrected", path, block.line + at)


def blocks(path: Path) -> Iterator[Block]:
    """Yield the sentences of a file; raises CorpusError, with the line, where one is malformed."""
    rows: list[list[str]] = []
    number = width = 0
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate([*file, "\n"], start=1):
            text = line.rstrip("\r\n")
            if not text:
                if rows:
                    yield _block(rows, number - len(rows))
                rows = []
                continue
            row = text.split("\t")
            width = width or len(row)
            if len(row) != width or width not in COLUMNS:
                message = f"{len(row)} columns; a form and one to three tags are due, with tabs"
                raise CorpusError(message, str(path), number)
            _check(row, rows[-1] if rows else ["O"] * width, str(path), number)
            rows.append(row)


def _block(rows: Sequence[Sequence[str]], line: int) -> Block:
    columns = list(zip(*rows, strict=True))
    return Block(line, columns[0], dict(zip(LAYERS, columns[1:], strict=False)))


def _check(row: Sequence[str], before: Sequence[str], path: str, number: int) -> None:
    for tag, last in zip(row[1:], before[1:], strict=True):
        try:
            check_tag(tag, last)
        except ValueError as error:
            raise CorpusError(str(error), path, number) from None
