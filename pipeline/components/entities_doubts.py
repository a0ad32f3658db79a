"""What the tagger doubted in an article, judged by its other mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.components.entities_model import FoundEntity
from pipeline.components.entities_patterns import APOSTROPHES
from pipeline.components.entities_runs import starts_sentence

DOUBTFUL = 0.7
"""Below this certainty a word at the start of a sentence needs a second mention."""

UNLIKELY = 0.6
"""Below this certainty a label gives way to the one that the name has elsewhere."""


def without_doubtful(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> list[list[FoundEntity]]:
    """Return the entities without single words that only a sentence's start gives a capital.

    Such a word is dropped where the tagger doubted it and saw it nowhere else (``Devrin``).
    """
    seen = Counter(t[e.start : e.end] for t, es in zip(texts, found, strict=True) for e in es)
    return [
        [e for e in es if seen[text[e.start : e.end]] > 1 or not is_doubtful(text, e)]
        for text, es in zip(texts, found, strict=True)
    ]


def is_doubtful(text: str, entity: FoundEntity) -> bool:
    """Say whether an unsure word has its capital from the start of the sentence alone."""
    if entity.label == "LOCATION" or entity.score is None or entity.score >= DOUBTFUL:
        return False
    word = text[entity.start : entity.end]
    suffixed = text[entity.end : entity.end + 1] in APOSTROPHES and entity.end < len(text)
    return (
        word[1:].isalpha()
        and word[1:].islower()
        and not suffixed
        and starts_sentence(text, entity.start)
    )


def with_likely_labels(
    texts: Sequence[str], found: Sequence[Sequence[FoundEntity]]
) -> list[list[FoundEntity]]:
    """Return the entities; a doubtful one has the label that its name got with most certainty."""
    sums: dict[str, dict[str, float]] = {}
    for text, entities in zip(texts, found, strict=True):
        for entity in entities:
            of_name = sums.setdefault(text[entity.start : entity.end], {})
            score = 1.0 if entity.score is None else entity.score
            of_name[entity.label] = of_name.get(entity.label, 0.0) + score
    likely = {name: max(labels, key=labels.__getitem__) for name, labels in sums.items()}
    return [
        [
            replace(e, label=likely[text[e.start : e.end]])
            if e.score is not None and e.score < UNLIKELY
            else e
            for e in entities
        ]
        for text, entities in zip(texts, found, strict=True)
    ]
