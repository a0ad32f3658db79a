"""Read the NER corpora, bring them to derlem's labels, and augment them.

Sources and licences: Turkish Wiki NER (CC BY-SA 4.0), the Starlang treebanks' names (the data of
Stanza's own Turkish model), Universal NER EWT for English (CC BY-SA 4.0).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from stanza.models.common.doc import Document

from annotations.text_lines import numbered_lines
from corpus.letters import turkish_upper
from pipeline.entity_labels import ENTITY_LABELS_ELSEWHERE

TaggedSentence = list[tuple[str, str]]
LayeredSentence = list[tuple[str, tuple[str, ...]]]
"""Tokens with their tags: one of derlem's three labels, then the source corpus's own or ``-``."""

MARKED_BY_FEW = frozenset({"NORP", "WORK_OF_ART", "EVENT", "FAC", "PRODUCT", "TITLE", "LAW"})
"""Labels that tell a corpus of many kinds of names from one that knows the three and figures."""

TAG = re.compile(r"O|[BI]-\S+")
HONORIFICS = frozenset({"Bay", "Bayan", "Sayın"})


def read_iob2(path: Path) -> list[TaggedSentence]:
    """Return the sentences of an IOB2 file: token and tag, separated by a tab or a space.

    derlem's own file, with a column for each layer, and Universal NER's, with the token's number
    first, are understood too. Raises CorpusError, with its place, where it is not UTF-8.
    """
    sentences: list[TaggedSentence] = []
    current: TaggedSentence = []
    with path.open("rb") as file:
        for _, raw in numbered_lines(file, path):
            line = raw.rstrip("\r\n")
            if line.startswith("# "):
                continue
            if line.strip():
                current.append(token_and_tag(line))
            elif current:
                sentences.append(current)
                current = []
    return [*sentences, current] if current else sentences


def token_and_tag(line: str) -> tuple[str, str]:
    """Return the token of a line and its tag in the first layer."""
    fields = line.split("\t") if "\t" in line else line.split(" ")
    if len(fields) > 2 and not TAG.fullmatch(fields[1]):
        return fields[1], fields[2]
    return fields[0], fields[1] if len(fields) > 2 else fields[-1]


def to_three_labels(sentence: TaggedSentence) -> TaggedSentence:
    """Return the sentence with PERSON, LOCATION and ORGANIZATION only, per the guideline.

    Honorifics (``Bay Jones``) leave the span, and so do common nouns that Starlang marks
    (``şirket`` as an organisation): a name has a capital or a digit somewhere. ``Kazan ,
    Rusya'da`` is two places.
    """
    tagged = [(token, "O") for token, _ in sentence]
    for start, end, label in spans_of(sentence):
        mapped = ENTITY_LABELS_ELSEWHERE.get(label)
        while mapped and start < end and sentence[start][0] in HONORIFICS:
            start += 1
        words = [token for token, _ in sentence[start:end]]
        if mapped is None or not any(ch.isupper() or ch.isdigit() for w in words for ch in w):
            continue
        for index in range(start, end):
            if mapped == "LOCATION" and sentence[index][0] == ",":
                continue
            prefix = "B-" if index == start or tagged[index - 1][1] == "O" else "I-"
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


def layered(sentence: TaggedSentence, *, wide: bool) -> LayeredSentence:
    """Return the sentence with both tag layers; the second is ``-`` where the corpus is not wide.

    Stanza takes no gradient from ``-``.
    """
    narrow = to_three_labels(sentence)
    own = [tag for _, tag in sentence] if wide else ["-"] * len(sentence)
    return [(token, (tag, more)) for (token, tag), more in zip(narrow, own, strict=True)]


def read_layered(path: Path) -> list[LayeredSentence]:
    """Return the sentences of an IOB2 file with both tag layers."""
    sentences = read_iob2(path)
    wide = any(tag[2:] in MARKED_BY_FEW for sentence in sentences for _, tag in sentence)
    return [layered(sentence, wide=wide) for sentence in sentences]


def without_empty_layer(sentences: list[LayeredSentence]) -> list[LayeredSentence]:
    """Return the sentences with the first tag layer only, where the second says nothing."""
    if any(tags[1] != "-" for sentence in sentences for _, tags in sentence):
        return sentences
    return [[(token, tags[:1]) for token, tags in sentence] for sentence in sentences]


def augment(sentence: LayeredSentence, rng: random.Random) -> LayeredSentence:
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
    varied = list(zip(tokens, tags, strict=True))
    return quote_a_stretch(varied, rng) if len(tokens) > 4 and rng.random() < 0.05 else varied


def quote_a_stretch(sentence: LayeredSentence, rng: random.Random) -> LayeredSentence:
    """Return the sentence with “ ” around a stretch that cuts no span."""
    cuts = [i for i, (_, tags) in enumerate(sentence) if not any(t.startswith("I-") for t in tags)]
    if len(cuts) < 2:
        return sentence
    start, end = sorted(rng.sample(cuts, 2))
    outside = tuple("-" if tag == "-" else "O" for tag in sentence[0][1])
    opened = [*sentence[:start], ("“", outside), *sentence[start:end]]
    return [*opened, ("”", outside), *sentence[end:]]


def as_document(sentences: Sequence[LayeredSentence]) -> Document:
    """Return the sentences in the form that Stanza's NER trainer reads."""
    return Document(
        [
            [{"text": token, "ner": tags[0], "multi_ner": tags} for token, tags in sentence]
            for sentence in sentences
        ]
    )
