"""Score tokenizers, taggers and lemmatizers on raw text by the shared task's official scorer.

The text is what the task gave: sentences joined by spaces, a blank line between paragraphs. Scorer:
``udtools.udeval`` (CoNLL 2018), F1 of sentences (both ends), tokens, words, UPOS, features, lemmas.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import stanza
import torch
from udtools import udeval

METRICS = ("Sentences", "Tokens", "Words", "UPOS", "UFeats", "Lemmas")


def sentence_blocks(path: Path) -> list[str]:
    """Return the sentences of a CoNLL-U file, each as its lines."""
    return path.read_text(encoding="utf-8").strip().split("\n\n")


def paragraphs(sentences: list[str], layout: str) -> Iterator[list[str]]:
    """Yield the sentences of each paragraph: of ``layout`` sentences, or as the treebank marks."""
    if layout != "treebank":
        size = int(layout)
        yield from (sentences[i : i + size] for i in range(0, len(sentences), size))
        return
    paragraph: list[str] = []
    for sentence in sentences:
        if paragraph and ("# newpar" in sentence or "# newdoc" in sentence):
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    yield paragraph


def surface(sentence: str) -> str:
    """Return the text of a sentence with the space that follows it."""
    rows = [line.split("\t") for line in sentence.split("\n") if line[:1].isdigit()]
    text, covered = "", 0
    for row in rows:
        number = row[0]
        if "." in number or ("-" not in number and int(number) <= covered):
            continue
        covered = int(number.split("-")[-1])
        text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    return text


def as_text(sentences: Iterable[str]) -> str:
    """Return the running text of sentences."""
    return "".join(map(surface, sentences)).strip()


def as_scored(conllu: str) -> Any:
    """Return CoNLL-U text as the scorer reads it."""
    return udeval.load_conllu(io.StringIO(conllu.strip() + "\n\n"), "text", {})


def ud_scores(path: Path, nlp: stanza.Pipeline, layout: str = "treebank") -> dict[str, float]:
    """Return the F1 of each of ``METRICS`` on the raw text of a CoNLL-U file."""
    sentences = sentence_blocks(path)
    text = "\n\n".join(map(as_text, paragraphs(sentences, layout)))
    with torch.inference_mode():
        document = nlp(text)
    predicted = f"{document:C}"
    gold = as_scored("\n\n".join(sentences))
    system = as_scored(predicted)
    found = udeval.evaluate(gold, system)
    return {name: found[name].f1 for name in METRICS}
