"""Thirty scripted corrections of a run, and what ``diff`` must list for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from annotations.iob import surface_tokens
from annotations.model import ENTITY_LABELS, TIMEX_LABELS, Span, Token, Unit

NUMBER = 30
OTHER = dict(zip(ENTITY_LABELS, (*ENTITY_LABELS[1:], ENTITY_LABELS[0]), strict=True))
OTHER |= dict(zip(TIMEX_LABELS, (*TIMEX_LABELS[1:], TIMEX_LABELS[0]), strict=True))


@dataclass(frozen=True)
class Edit:
    """A correction: ``kind`` as ``diff`` names it, the span before, and what it is to be."""

    kind: str
    unit: Unit
    was: Span | None
    label: str = ""
    start: int = 0
    end: int = 0
    attribute: tuple[str, str] | None = None

    def expected(self) -> tuple[Any, ...]:
        """Return what a correction in the diff says: kind, unit, before, after."""
        before = self.was and (self.was.label, self.was.start, self.was.end)
        after = None if self.kind == "deleted" else (self.label, self.start, self.end)
        return self.kind, self.unit.id, before, after, self.attribute


def plan(units: Sequence[Unit], *, attributes: bool) -> list[Edit]:
    """Return thirty corrections of all kinds, each at edges of tokens.

    ``attributes``: whether the format lets annotators edit them.
    """
    found = list(attribute_edits(units)) if attributes else []
    apart = {edit.unit.id for edit in found}
    rest = [unit for unit in units if unit.id not in apart]
    for edits, number in ((deletions, 6), (relabellings, 6), (moves, 5)):
        taken = {edit.was.id for edit in found if edit.was}
        free = [edit for edit in edits(rest) if edit.was and edit.was.id not in taken]
        found += free[::2][:number]
    found += list(additions(rest))[: NUMBER - len(found)]
    assert len(found) == NUMBER
    assert {e.kind for e in found} >= {"added", "deleted", "relabelled", "moved"}
    return found


def attribute_edits(units: Sequence[Unit]) -> Iterator[Edit]:
    """Yield a new value of a date, a new style of a citation, in units with one of them."""
    for wanted, key, value in (("timex", "value", "1901-05"), ("citation", "style", "legal")):
        found = [(unit, s) for unit in units for s in unit.spans if s.layer == wanted]
        for unit, span in found[-2:] if wanted == "timex" else found[:2]:
            yield Edit("changed", unit, span, span.label, span.start, span.end, (key, value))


def deletions(units: Sequence[Unit]) -> Iterator[Edit]:
    yield from (Edit("deleted", unit, span) for unit in units for span in shown(unit))


def relabellings(units: Sequence[Unit]) -> Iterator[Edit]:
    for unit in units:
        for span in shown(unit):
            if span.label in OTHER:
                yield Edit("relabelled", unit, span, OTHER[span.label], span.start, span.end)


def moves(units: Sequence[Unit]) -> Iterator[Edit]:
    """Yield spans made longer by the next token, where no span is on it."""
    for unit in units:
        tokens = surface_tokens(unit)
        for span in shown(unit):
            after = [token for token in tokens if token.start >= span.end]
            if after and is_free(after[0], unit):
                yield Edit("moved", unit, span, span.label, span.start, after[0].end)


def additions(units: Sequence[Unit]) -> Iterator[Edit]:
    """Yield a word a unit that no span is on or right before."""
    for unit in units:
        tokens = surface_tokens(unit)
        for before, token in pairwise(tokens):
            if is_free(token, unit) and is_free(before, unit) and token.text.isalpha():
                yield Edit("added", unit, None, "PERSON", token.start, token.end)
                break


def is_free(token: Token, unit: Unit) -> bool:
    return not any(span.start < token.end and token.start < span.end for span in unit.spans)


def shown(unit: Unit) -> list[Span]:
    """Return the spans on tokens of their own, which a tag of whole tokens shows."""
    tokens = surface_tokens(unit)

    def on(span: Span) -> set[int]:
        return {t.id for t in tokens if t.start < span.end and span.start < t.end}

    return [
        span
        for span in unit.spans
        if not any(
            other is not span and other.layer == span.layer and on(other) & on(span)
            for other in unit.spans
        )
    ]
