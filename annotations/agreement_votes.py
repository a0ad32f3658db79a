"""Who claims what about a stretch of text, and where they disagree."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from annotations.agreement_texts import Stretch
from annotations.model import Bead, Layer, Span, layer_of

Kind = Literal["span", "attributes", "sentence", "rejected", "bead"]
Sides = tuple[tuple[str, ...], tuple[str, ...]]


class Vote(NamedTuple):
    """A span of one extent and label, with the span of each annotator who claims it."""

    label: str
    start: int
    end: int
    spans: Mapping[str, Span]

    @property
    def layer(self) -> Layer:
        """The layer of the label."""
        return layer_of(self.label)

    @property
    def names(self) -> tuple[str, ...]:
        """Who claims it."""
        return tuple(self.spans)


def votes_of(stretch: Stretch) -> list[Vote]:
    """Return the spans that anybody claims, by place, the longer first."""
    found: dict[tuple[str, int, int], dict[str, Span]] = {}
    for name, unit in stretch.units.items():
        for span in unit.spans:
            found.setdefault((span.label, span.start, span.end), {})[name] = span
    votes = [Vote(*key, spans) for key, spans in found.items()]
    return sorted(votes, key=lambda vote: (vote.start, -vote.end, vote.label))


@dataclass(frozen=True)
class Difference:
    """Something on which annotators differ: who says what; ``weight`` counts the pairs that do."""

    kind: Kind
    what: str
    says: Mapping[str, tuple[str, ...]]
    """Each answer, and who gives it."""

    layer: str = ""

    @property
    def weight(self) -> int:
        """How many pairs of annotators differ."""
        sizes = [len(names) for names in self.says.values()]
        return (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2


def differences(stretch: Stretch) -> list[Difference]:
    """Return where annotators differ about a stretch."""
    everybody = tuple(stretch.units)
    found = [
        Difference("span", _shown(vote), _for_and_against(vote.names, everybody), vote.layer)
        for vote in votes_of(stretch)
        if len(vote.names) < len(everybody)
    ]
    found += _attribute_differences(stretch)
    parts = sentence_answers(stretch)
    if len(parts) > 1:
        found.append(Difference("sentence", "where sentences begin", parts))
    if stretch.rejected and everybody:
        says = {"rejected": stretch.rejected, "kept": everybody}
        found.append(Difference("rejected", "whether the row is good", says))
    return found


def _for_and_against(names: Sequence[str], everybody: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {"yes": tuple(names), "no": tuple(name for name in everybody if name not in names)}


def _shown(vote: Vote) -> str:
    text = next(iter(vote.spans.values())).text
    return f"{vote.label} {vote.start}-{vote.end} {text!r}"


def sentence_answers(stretch: Stretch) -> dict[str, tuple[str, ...]]:
    """Return each way to cut a stretch into sentences, and who cuts it so."""
    return answers_of(
        {name: " | ".join(unit.text for unit in own) for name, own in stretch.originals.items()}
    )


def _attribute_differences(stretch: Stretch) -> Iterator[Difference]:
    """Yield the attributes that those who claim a span fill in differently."""
    for vote in votes_of(stretch):
        keys = dict.fromkeys(key for span in vote.spans.values() for key in span.attributes)
        for key in keys:
            answers = answers_of(
                {name: as_text(span.attributes.get(key)) for name, span in vote.spans.items()}
            )
            if len(answers) > 1:
                yield Difference("attributes", f"{key} of {_shown(vote)}", answers, vote.layer)


def as_text(value: Any) -> str:
    """Return a JSON value as text, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def answers_of(by_name: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return each answer with those who give it."""
    found: dict[str, tuple[str, ...]] = {}
    for name, answer in by_name.items():
        found[answer] = (*found.get(answer, ()), name)
    return found


class BeadVote(NamedTuple):
    """A bead of one kind and sides, with the bead of each annotator who has it."""

    kind: str
    sides: Sides
    beads: Mapping[str, Bead]


def bead_votes(annotators: Mapping[str, Sequence[Bead]]) -> list[BeadVote]:
    """Return the beads of an article that anybody has, in the order of the first who has them."""
    found: dict[tuple[str, Sides], dict[str, Bead]] = {}
    for name, beads in annotators.items():
        for bead in beads:
            key = (bead.kind, (tuple(sorted(bead.tr)), tuple(sorted(bead.en))))
            found.setdefault(key, {})[name] = bead
    return [BeadVote(kind, sides, beads) for (kind, sides), beads in found.items()]


def bead_differences(annotators: Mapping[str, Sequence[Bead]]) -> list[Difference]:
    """Return the beads of an article that not all have."""
    everybody = tuple(annotators)
    found = []
    for vote in bead_votes(annotators):
        if len(vote.beads) < len(everybody):
            bead = next(iter(vote.beads.values()))
            what = f"{bead.tr_text or '(nothing)'} ⇄ {bead.en_text or '(nothing)'}"
            says = _for_and_against(tuple(vote.beads), everybody)
            found.append(Difference("bead", what, says, vote.kind))
    return found
