"""Furniture run together with the text: a how-to-cite block or a DOI on the line of an abstract.

Metadata harvested from journals often has both in the field of the abstract, glued to its first or
last sentence. They are cut off as lines of their own, which `corpus.furniture` then takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from corpus.lines import Line, part_of

_CITE = re.compile(
    r"(?:^|(?<=[.!?”\")\s]))"
    r"(?:(?:(?:Makale )?Atıf|Bu [Mm]akaleye [Aa]tıf|Kaynak Gösterim[iı]?|Alıntı)"
    r"(?: (?:[Ii]çin|[Bb]ilgisi))?\s?[/|–-]\s?)?"
    r"(?:(?:[Pp]lease )?[Cc]ite (?:this|as)\b(?: (?:article|paper|document))?(?: as)?"
    r"|(?:How )?[Tt]o cite(?: this (?:article|paper))?|Atıf (?:[Ii]çin|[Bb]ilgisi))"
    r"(?:\s?/\s?[Aa]tıf(?: [Ii]çin)?)?\s?:"
)
_DOI = re.compile(
    r"(?:\bDOI\s?:\s?(?:https?://doi\.org/)?|\bhttps?://(?:dx\.)?doi\.org/)10\.\d{4,9}/[\w./()-]{3,60}?"
    r"(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,30}[\s:]|\s|$)"
)
_BEFORE_DOI = re.compile(r"[.!?]\s{0,3}$")


def cut_inline(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines, those with furniture inside cut; every non-space character stays in one.

    Lines of which markup says what they are stay whole.
    """
    for line in lines:
        if line.said is not None:
            yield line
            continue
        cuts = sorted({0, *_cuts(line.text), len(line.text)})
        if len(cuts) == 2:
            yield line
        else:
            yield from (part for piece in pairwise(cuts) if (part := part_of(line, *piece)).text)


def _cuts(text: str) -> Iterator[int]:
    """Yield where a line is cut: before a how-to-cite block, and around a DOI."""
    if found := _CITE.search(text):
        yield found.start()
    for found in _DOI.finditer(text):
        start, end = found.span()
        goes_on = start == 0 or _BEFORE_DOI.search(text[max(0, start - 5) : start])
        if goes_on and end < len(text) and text[end : end + 40].lstrip()[:1].isupper():
            yield start
            yield end
