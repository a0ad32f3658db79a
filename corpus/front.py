"""Front matter: which lines before an abstract are a title, which name the authors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from corpus.blocks import Block
from corpus.lines import ends_sentence
from corpus.names import affiliations, is_marked, is_names

FrontPart = Literal["title", "authors", "prose"]

_MIN_PROSE_WORDS = 8
# The blocks below a title among which its authors are looked for.
_MOST_BELOW = 6


def front_parts(blocks: Sequence[Block], *, titled: bool = False) -> list[FrontPart]:
    """Say of each block of front matter whether it is a title, about the authors, or prose.

    The first short block that ends no sentence is a title, and so are those like it that follow;
    names, institutions, dates and addresses are about the authors. ``titled``: the title came
    before, so that the first block may be a name.
    """
    parts: list[FrontPart] = []
    for number, block in enumerate(blocks):
        text = block.text
        if block.kind != "sentence" or _is_prose(text):
            parts.append("prose")
        elif parts[-1:] == ["title"] and _goes_on(blocks, number):
            parts.append("title")
        elif affiliations(text) or _names_people(text, parts, titled=titled):
            parts.append("authors")
        else:
            parts.append("title")
    return parts


def _goes_on(blocks: Sequence[Block], number: int) -> bool:
    """Say whether a block is the next line of the title before it, whatever it looks like.

    After a colon it is; and right under it, where the authors stand further down with space before
    them (``GÖÇMEN KADINLARIN EMEĞİ VE``, ``SAYGINLIK MÜCADELESİ``).
    """
    if blocks[number - 1].text.endswith(":"):
        return True
    if blocks[number].parted:
        return False
    below = blocks[number + 1 : number + 1 + _MOST_BELOW]
    apart = next((place for place, block in enumerate(below) if block.parted), len(below))
    return any(is_names(block.text) for block in below[apart:])


def _names_people(text: str, before: Sequence[FrontPart], *, titled: bool) -> bool:
    """Say whether a short line after others names an author, or adds to one."""
    if not titled and "title" not in before:
        return False
    added = len(text.split()) < 4 or is_marked(text)
    return (before[-1:] == ["authors"] and added) or is_names(text)


def _is_prose(text: str) -> bool:
    words = len(text.split())
    noted = not text[0].isalpha() and text[0] not in "“\"‘'("  # ¹ Dr., … University.
    if len(text) < 250 and affiliations(text) > (0 if noted else 1):
        return False
    return words > 45 or (
        words >= _MIN_PROSE_WORDS and ends_sentence(text) and text[-1] not in "?!:"
    )
