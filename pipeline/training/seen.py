"""Units as a trained tagger sees them, and how much of it is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotations.iob import iob2_tags
from annotations.model import Span, Unit
from pipeline.stanza_ner import STRETCH
from pipeline.training.ner_data import spans_of


def readable(units: Iterable[Unit]) -> list[Unit]:
    """Return the units that have tokens."""
    return [unit for unit in units if unit.tokens]


def with_entities(unit: Unit, tags: Sequence[str]) -> Unit:
    """Return the unit with the entities of some IOB2 tags as its only spans."""
    tagged = [(token.text, tag) for token, tag in zip(unit.tokens, tags, strict=False)]
    spans = []
    for first, last, label in spans_of(tagged):
        start, end = unit.tokens[first].start, unit.tokens[last - 1].end
        id = f"{unit.id}:{label}:{start}-{end}"
        text = unit.text[start:end]
        source = (unit.start + start, unit.start + end)
        spans.append(Span(id, label, start, end, text, source, None, "model:learner"))
    return replace(unit, spans=tuple(spans))


def f1_of(gold: Sequence[Unit], found: Sequence[Unit]) -> dict[str, float]:
    """Return precision, recall and F1 of entities: the same tokens and the same label."""
    right = told = due = 0
    for wanted, seen in zip(gold, found, strict=True):
        true, claimed = entities_of(wanted), entities_of(seen)
        right += len(true & claimed)
        due += len(true)
        told += len(claimed)
    precision, recall = right / max(1, told), right / max(1, due)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}


def entities_of(unit: Unit) -> set[tuple[int, int, str]]:
    """Return first token, end and label of each entity among the tokens that are read."""
    tags = iob2_tags(unit, "entity")[:STRETCH]
    return set(spans_of([("", tag) for tag in tags]))
