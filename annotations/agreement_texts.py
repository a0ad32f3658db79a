"""The same stretches of text, as several annotators left them.

Annotators may have split and merged sentences, or returned a part of the rows. A stretch is the
shortest text that begins and ends at a sentence edge of all who have it; what they claim about it
has offsets into it. Texts that differ are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotations.corrections import parts_of
from annotations.corrections_boundaries import Group, Part, UnmatchedError, match_texts, merge
from annotations.model import Unit

WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")
"""What stands for tokens in rows that were returned without them."""

Extent = tuple[int, int]


@dataclass(frozen=True)
class Stretch:
    """A text, its tokens' extents, and by annotator the unit of this text, and his units of it.

    ``rejected`` are those who rejected it: they claim nothing about it, and are not in ``units``.
    """

    article: str
    id: str
    text: str
    tokens: tuple[Extent, ...]
    units: Mapping[str, Unit]
    originals: Mapping[str, tuple[Unit, ...]]
    rejected: tuple[str, ...] = ()


class DifferentTextError(ValueError):
    """A unit of an annotator whose text is not the others'."""

    def __init__(self, annotator: str, unit: Unit, other: str) -> None:
        self.annotator = annotator
        self.unit = unit
        self.other = other
        """The text of the others."""
        super().__init__(f"{annotator}: {unit.id}")


@dataclass
class _Piece:
    """A unit of the first who has it, and who else has units with (a part of) its text."""

    unit: Unit
    having: dict[str, list[Unit]] = field(default_factory=dict)


def stretches_of(annotators: Mapping[str, Sequence[Unit]]) -> list[Stretch]:
    """Return the stretches of an article, in the order of those who have them first.

    Raises DifferentTextError where one has another text.
    """
    pieces: list[_Piece] = []
    joined: list[tuple[int, int]] = []
    for name, units in annotators.items():
        for group, own in _placed(name, units, pieces):
            pieces[group.before[0]].having.setdefault(name, []).extend(own)
            joined.append((group.before[0], group.before[-1]))
    runs = _runs(len(pieces), joined)
    return [_stretch(pieces[first : last + 1]) for first, last in runs]


def _placed(
    name: str, units: Sequence[Unit], pieces: list[_Piece]
) -> list[tuple[Group, list[Unit]]]:
    """Return which units stand for which pieces; units that nobody had become new pieces."""
    known = {piece.unit.id: piece.unit for piece in pieces}
    before, after = parts_of(piece.unit for piece in pieces), list(units)
    new: list[Unit] = []
    while True:
        try:
            groups = match_texts(before, parts_of(after))
            break
        except UnmatchedError as error:
            lost = after.pop(error.position)
            if lost.id in known:
                raise DifferentTextError(name, lost, known[lost.id].text) from None
            new.append(lost)
    placed = [(group, [after[j] for j in group.after]) for group in groups]
    for unit in new:
        pieces.append(_Piece(unit))
        placed.append((Group([len(pieces) - 1], []), [unit]))
    return placed


def _runs(number: int, joined: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the first and last of the pieces that hang together, in order."""
    last = list(range(number))
    for first, end in joined:
        last[first] = max(last[first], end)
    runs: list[tuple[int, int]] = []
    for at in range(number):
        if runs and at <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], last[at]))
        else:
            runs.append((at, last[at]))
    return runs


def _stretch(pieces: Sequence[_Piece]) -> Stretch:
    names = dict.fromkeys(name for piece in pieces for name in piece.having)
    having = {name: [u for piece in pieces for u in piece.having.get(name, ())] for name in names}
    text = _whole([piece.unit for piece in pieces], [u for some in having.values() for u in some])
    length = len(text.replace(" ", ""))
    whole = {
        name: units
        for name, units in having.items()
        if sum(len(unit.text.replace(" ", "")) for unit in units) == length
    }
    first = pieces[0].unit
    made = {name: _as_one(units, text, first.id) for name, units in whole.items()}
    rejected = [name for name, units in whole.items() if any(u.status == "rejected" for u in units)]
    return Stretch(
        article=first.article,
        id=first.id,
        text=text,
        tokens=_tokens(text, made.values()),
        units={name: unit for name, unit in made.items() if name not in rejected},
        originals={name: tuple(units) for name, units in whole.items()},
        rejected=tuple(rejected),
    )


def _whole(pieces: Sequence[Unit], units: Sequence[Unit]) -> str:
    """Return the text of pieces as one; no space where somebody has them without."""
    text = pieces[0].text
    for piece in pieces[1:]:
        tight = text[-20:] + piece.text[:20]
        text += ("" if any(tight in unit.text for unit in units) else " ") + piece.text
    return text


def _as_one(units: Sequence[Unit], text: str, key: str) -> Unit:
    return units[0] if len(units) == 1 else merge(units, Part(key, text))


def _tokens(text: str, units: Iterable[Unit]) -> tuple[Extent, ...]:
    for unit in units:
        if unit.tokens:
            return tuple((token.start, token.end) for token in unit.tokens)
    return tuple(match.span() for match in WORD_OR_MARK.finditer(text))
