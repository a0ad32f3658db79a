"""Sentences split and merged: which rows stand for which, told by their texts, and the new units.

An annotator splits a sentence by writing its parts as rows of their own, and merges sentences by
writing their texts, with one space between, as one row. Such a row needs an
id of the section, any, and nothing else: tokens and spans are carried over from the sentences that
it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase
from typing import NamedTuple

from annotations.model import Span, Token, Unit, Word
from annotations.source_map import SOURCE_MAP, cut_places, places_of, source_extent
from corpus.hashes import text_sha256


class Part(NamedTuple):
    """A text and the id it has, or is to have."""

    id: str
    text: str


class Group(NamedTuple):
    """Positions before and after whose texts, joined, are the same."""

    before: list[int]
    after: list[int]


class UnmatchedError(ValueError):
    """No texts of before make up that of ``after[position]``."""

    def __init__(self, position: int) -> None:
        self.position = position
        super().__init__(f"no text for row {position}")


def match_texts(before: Sequence[Part], after: Sequence[Part]) -> list[Group]:
    """Return which texts stand for which, in the order of ``after``; what is not in it is left out.

    Raises UnmatchedError for the first text of ``after`` that is no run of texts of ``before``, nor
    part of one.
    """
    places = {part.id: position for position, part in enumerate(before)}
    same = [places.get(part.id, -1) for part in after]
    groups = [
        Group([i], [j]) for j, i in enumerate(same) if i >= 0 and before[i].text == after[j].text
    ]
    used = {group.before[0] for group in groups}
    settled = {group.after[0] for group in groups}
    rest = [j for j in range(len(after)) if j not in settled]
    while rest:
        group = _group_from(before, after, rest, used)
        groups.append(group)
        used.update(group.before)
        rest = rest[len(group.after) :]
    return sorted(groups, key=lambda group: group.after[0])


def _group_from(
    before: Sequence[Part], after: Sequence[Part], rest: Sequence[int], used: set[int]
) -> Group:
    """Return the group that begins with the first of the positions ``rest`` in ``after``."""
    wanted = after[rest[0]]
    candidates = [
        i
        for i, part in enumerate(before)
        if i not in used
        and section_of(part.id) == section_of(wanted.id)
        and (part.text.startswith(wanted.text) or wanted.text.startswith(part.text))
    ]
    for i in sorted(candidates, key=lambda i: not wanted.id.startswith(before[i].id)):
        if group := _walk(before, after, i, rest, used):
            return group
    raise UnmatchedError(rest[0])


def _walk(
    before: Sequence[Part], after: Sequence[Part], first: int, rest: Sequence[int], used: set[int]
) -> Group | None:
    """Return the shortest group that begins with ``before[first]`` and ``after[rest[0]]``."""
    old, new = [first], [rest[0]]
    old_left, new_left = before[first].text, after[rest[0]].text
    while old_left or new_left:
        if not old_left:
            old.append(old[-1] + 1)
            if old[-1] >= len(before) or old[-1] in used:
                return None
            if section_of(before[old[-1]].id) != section_of(before[first].id):
                return None
            old_left = before[old[-1]].text
        if not new_left:
            if len(new) == len(rest):
                return None
            new.append(rest[len(new)])
            new_left = after[new[-1]].text
        if not (old_left.startswith(new_left) or new_left.startswith(old_left)):
            return None
        common = min(len(old_left), len(new_left))
        old_left, new_left = old_left[common:].lstrip(" "), new_left[common:].lstrip(" ")
    return Group(old, new)


def section_of(unit_id: str) -> str:
    """Return the article and section of a unit's id."""
    return unit_id.rpartition(":")[0]


def ids_of_parts(units: Sequence[Unit], number: int) -> list[str]:
    """Return the ids of what is made of units: merged ones ``3+4``, split ones ``3a``, ``3b``."""
    whole = merged_id(units)
    if number == 1:
        return [whole]
    return [whole + _letters(position) for position in range(number)]


def merged_id(units: Sequence[Unit]) -> str:
    """Return the id of units made one: the first's, and the number of the last."""
    if len(units) == 1:
        return units[0].id
    return f"{units[0].id}+{units[-1].id.rpartition(':')[2]}"


def _letters(position: int) -> str:
    """Return a, b, ..., z, aa, ab, ... for 0, 1, ..."""
    before = "" if position < 26 else _letters(position // 26 - 1)
    return before + ascii_lowercase[position % 26]


def merge(units: Sequence[Unit], part: Part) -> Unit:
    """Return units as one; the part's text says whether a space stands between two."""
    tokens: list[Token] = []
    spans: list[Span] = []
    places: list[list[int]] = []
    at = 0
    for unit in units:
        at = part.text.index(unit.text, at)
        if tokens:
            tokens[-1] = replace(tokens[-1], ws=tokens[-1].end < at)
        tokens += [_moved(token, at, len(tokens) + token.id) for token in unit.tokens]
        spans += [replace(span, start=span.start + at, end=span.end + at) for span in unit.spans]
        places += [[place + at, start, end] for place, start, end in places_of(unit)]
        at += len(unit.text)
    whole = replace(units[0], end=units[-1].end)
    known = all(places_of(unit) for unit in units)
    return _made(whole, part, tokens, spans, places if known else [])


def split(unit: Unit, parts: Sequence[Part]) -> list[Unit]:
    """Return a unit as units of its parts; a span or token that reaches over an edge is not kept.

    Of such a token its pieces are kept, without analysis.
    """
    starts = starts_in(unit, parts)
    return [_cut(unit, part, start) for part, start in zip(parts, starts, strict=True)]


def starts_in(unit: Unit, parts: Sequence[Part]) -> Iterator[int]:
    """Yield where each part begins in the unit's text."""
    at = 0
    for part in parts:
        at = unit.text.index(part.text, at)
        yield at
        at += len(part.text)


def _cut(unit: Unit, part: Part, start: int) -> Unit:
    """Return the unit of ``unit.text[start:]``, as long as the part's text."""
    end = start + len(part.text)
    inside = [token for token in unit.tokens if token.start < end and token.end > start]
    tokens = [_moved(_clip(token, start, end), -start, n) for n, token in enumerate(inside)]
    spans = [
        replace(span, start=span.start - start, end=span.end - start)
        for span in unit.spans
        if start <= span.start and span.end <= end
    ]
    source = source_extent(unit, start, end)
    whole = replace(unit, start=source[0], end=source[1])
    return _made(whole, part, tokens, spans, cut_places(unit, start, end))


def _clip(token: Token, start: int, end: int) -> Token:
    """Return the piece of a token that stands between two places of the text."""
    if start <= token.start and token.end <= end:
        return token if token.end < end else replace(token, ws=False)
    begin, stop = max(token.start, start), min(token.end, end)
    text = token.text[begin - token.start : stop - token.start]
    ws = token.ws and stop < end
    return Token(token.id, text, begin, stop, ws, (Word(text),))


def _moved(token: Token, by: int, number: int) -> Token:
    return replace(token, id=number, start=token.start + by, end=token.end + by)


def _made(
    unit: Unit,
    part: Part,
    tokens: Sequence[Token],
    spans: Sequence[Span],
    places: list[list[int]],
) -> Unit:
    """Return a unit with another text, and what belongs to it."""
    meta = {key: value for key, value in unit.meta.items() if key != SOURCE_MAP}
    side_by_side = len(places) <= 1 and unit.end - unit.start == len(part.text)
    return replace(
        unit,
        id=part.id,
        text=part.text,
        tokens=tuple(tokens),
        spans=tuple(spans),
        text_sha256=text_sha256(part.text),
        status="corrected",
        meta=meta if side_by_side or not places else {**meta, SOURCE_MAP: places},
    )
