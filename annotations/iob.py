"""IOB2, the view of the spans that sequence taggers read, and ``corpus.bio.conll``.

Spans are counted in characters and may cut a token (``Ermenistan`` in ``Ermenistan'ın``); a tag
covers a whole token. The projection widens a span to the tokens it touches. Where two spans of a
layer meet in one token (``Azerbaycan-Ermenistan``), the token is the first one's; the second shows
from its next token on. It is a view: the spans themselves are in the JSONL and CoNLL-U files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from annotations.model import Layer, Token, Unit, Word
from corpus.errors import CorpusError

LAYERS: tuple[Layer, ...] = ("entity", "timex", "citation")
TAG = re.compile(r"O|[BI]-\S+")


class TaggedToken(NamedTuple):
    """A line of ``corpus.bio.conll``: a surface form and its tag in each layer."""

    form: str
    entity: str
    timex: str
    citation: str


def surface_tokens(unit: Unit) -> tuple[Token, ...]:
    """Return the tokens of a unit; the stretches between spaces where nothing tokenized it."""
    if unit.tokens:
        return unit.tokens
    stretches = re.finditer(r"\S+", unit.text)
    return tuple(
        Token(i, m[0], m.start(), m.end(), m.end() < len(unit.text), (Word(m[0]),))
        for i, m in enumerate(stretches)
    )


def iob2_tags(unit: Unit, layer: Layer) -> list[str]:
    """Return the tag of each surface token in a layer: ``O``, ``B-LABEL`` or ``I-LABEL``."""
    tokens = surface_tokens(unit)
    tags = ["O"] * len(tokens)
    first = 0
    for span in sorted((s for s in unit.spans if s.layer == layer), key=lambda s: (s.start, s.end)):
        while first < len(tokens) and tokens[first].end <= span.start:
            first += 1
        prefix = "B"
        while first < len(tokens) and tokens[first].start < span.end:
            tags[first] = f"{prefix}-{span.label}"
            prefix = "I"
            first += 1
    return tags


def units_to_bio(units: Iterable[Unit]) -> Iterator[str]:
    """Yield each unit as lines of form, entity, date and citation tag, then an empty line."""
    for unit in units:
        tokens = surface_tokens(unit)
        columns = zip(*(iob2_tags(unit, layer) for layer in LAYERS), strict=True)
        for token, tags in zip(tokens, columns, strict=True):
            yield "\t".join((one_field(token.text), *map(one_field, tags))) + "\n"
        if tokens:
            yield "\n"


def one_field(text: str) -> str:
    """Return a text fit for one tab-separated field: a form may hold a tab only by mistake."""
    return re.sub(r"[\t\r\n]", " ", text)


def read_bio(path: Path) -> Iterator[list[TaggedToken]]:
    """Yield the tagged tokens of each unit.

    Raises CorpusError, with the line, where a line has not four columns or a tag is not IOB2.
    """
    unit: list[TaggedToken] = []
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            if line == "\n":
                yield unit
                unit = []
            else:
                unit.append(_parse_line(line.removesuffix("\n"), unit, str(path), number))
    if unit:
        raise CorpusError("no empty line after the last unit; is the file cut off?", str(path))


def _parse_line(line: str, before: list[TaggedToken], path: str, number: int) -> TaggedToken:
    """Return the token of a line; ``before`` holds the tokens of the unit so far."""
    columns = line.split("\t")
    if len(columns) != len(TaggedToken._fields):
        raise CorpusError(f"{len(columns)} columns; form and three tags are due", path, number)
    token = TaggedToken(*columns)
    previous = before[-1] if before else TaggedToken("", "O", "O", "O")
    for tag, last in zip(token[1:], previous[1:], strict=True):
        if not TAG.fullmatch(tag):
            raise CorpusError(f"no IOB2 tag: {tag!r}; O, B-LABEL or I-LABEL", path, number)
        if tag.startswith("I-") and last[2:] != tag[2:]:
            raise CorpusError(f"{tag} after {last}; a span starts with B-", path, number)
    return token
