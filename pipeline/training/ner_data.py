"""Read the NER corpora, bring them to three labels, and augment them.

Sources and licences: Turkish Wiki NER (CC BY-SA 4.0), the Starlang treebanks' names (the data of
Stanza's own Turkish model), Universal NER EWT for English (CC BY-SA 4.0).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

TaggedSentence = list[tuple[str, str]]

LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "LOCATION": "LOCATION",
    "LOC": "LOCATION",
    "GPE": "LOCATION",
    "ORGANIZATION": "ORGANIZATION",
    "ORG": "ORGANIZATION",
}
"""Label of a source corpus -> derlem's label; every other label becomes ``O``."""

HONORIFICS = frozenset({"Bay", "Bayan", "Sayın"})


def read_iob2(path: Path) -> list[TaggedSentence]:
    """Return the sentences of an IOB2 file: token and tag, separated by a tab or a space.

    Universal NER's five-column files (number, token, tag, ...) are understood too.
    """
    sentences: list[TaggedSentence] = []
    current: TaggedSentence = []
    with path.open(encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line.startswith("# "):
                continue
            if not line.strip():
                if current:
                    sentences.append(current)
                current = []
                continue
            fields = line.split("\t") if "\t" in line else line.split(" ")
            token, tag = (fields[1], fields[2]) if len(fields) > 2 else (fields[0], fields[-1])
            current.append((token, tag))
    if current:
        sentences.append(current)
    return sentences


def to_three_labels(sentence: TaggedSentence) -> TaggedSentence:
    """Return the sentence with PERSON, LOCATION and ORGANIZATION only, per the guideline.

    Honorifics (``Bay Jones``) leave the span, and so do common nouns that Starlang marks
    (``şirket`` as an organisation): a name has a capital or a digit somewhere.
    """
    tagged = [(token, "O") for token, _ in sentence]
    for start, end, label in spans_of(sentence):
        mapped = LABELS.get(label)
        while mapped and start < end and sentence[start][0] in HONORIFICS:
            start += 1
        words = [token for token, _ in sentence[start:end]]
        if mapped is None or not any(ch.isupper() or ch.isdigit() for w in words for ch in w):
            continue
        for index in range(start, end):
            prefix = "B-" if index == start else "I-"
            tagged[index] = (sentence[index][0], prefix + mapped)
    return tagged


def spans_of(sentence: TaggedSentence) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, label) of each IOB2 span, in token positions, end exclusive."""
    start, label = -1, ""
    for index, (_, tag) in enumerate([*sentence, ("", "O")]):
        continues = tag.startswith("I-") and tag[2:] == label and start >= 0
        if start >= 0 and not continues:
            yield start, index, label
            start = -1
        if tag.startswith("B-") or (tag.startswith("I-") and not continues):
            start, label = index, tag[2:]


def augment(sentence: TaggedSentence, rng: random.Random) -> TaggedSentence:
    """Return a variant of the sentence as real articles write it; tags stay aligned.

    U+2019 for the apostrophe (absent from the training data), capitals as in headings, no final
    stop, quotation marks around a stretch.
    """
    tokens = [token for token, _ in sentence]
    tags = [tag for _, tag in sentence]
    if rng.random() < 0.6:
        tokens = [token.replace("'", "’") for token in tokens]
    if rng.random() < 0.03:
        tokens = [turkish_upper(token) for token in tokens]
    if len(tokens) > 2 and tokens[-1] in {".", "!", "?"} and rng.random() < 0.08:
        tokens, tags = tokens[:-1], tags[:-1]
    if len(tokens) > 4 and rng.random() < 0.05:
        tokens, tags = quote_a_stretch(tokens, tags, rng)
    return list(zip(tokens, tags, strict=True))


def quote_a_stretch(
    tokens: Sequence[str], tags: Sequence[str], rng: random.Random
) -> tuple[list[str], list[str]]:
    """Return the tokens with “ ” around a stretch that cuts no span."""
    cuts = [i for i, tag in enumerate(tags) if not tag.startswith("I-")]
    if len(cuts) < 2:
        return list(tokens), list(tags)
    start, end = sorted(rng.sample(cuts, 2))
    return (
        [*tokens[:start], "“", *tokens[start:end], "”", *tokens[end:]],
        [*tags[:start], "O", *tags[start:end], "O", *tags[end:]],
    )


def turkish_upper(text: str) -> str:
    """Return the text in capitals by Turkish rules (``i`` -> ``İ``); same length."""
    return re.sub("ı", "I", text.replace("i", "İ")).upper()


def stanza_document(sentences: Sequence[TaggedSentence]) -> list[list[dict[str, object]]]:
    """Return the sentences in the form that Stanza's NER trainer reads (its ``.json`` files)."""
    return [[{"text": token, "ner": tag} for token, tag in sentence] for sentence in sentences]
