"""Score the tokenizers, taggers and lemmatizers of a model set on treebanks.

    python benchmarks/treebanks.py --data UD_FOLDER [--models FOLDER] [--layout treebank]

The text is what the scorer's shared task gave: sentences joined by spaces, a blank line between
paragraphs. Most treebanks do not say where a paragraph ends; ``--layout`` makes them of so many
sentences (``6``, ``10``), or follows the treebank (``treebank``), where a file that marks no
paragraph is one. Scorer: ``udtools.udeval`` (CoNLL 2018), F1 of sentences (both ends), tokens,
words, UPOS, features and lemmas on raw text. BOUN, IMST, PUD, EWT test and GUM were not trained on.
"""

from __future__ import annotations

import argparse
import io
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import stanza
import torch
from udtools import udeval

from pipeline.model_set import BUNDLED

TREEBANKS = {
    "tr": ("tr_boun-ud-dev", "tr_imst-ud-test", "tr_pud-ud-test"),
    "en": ("en_ewt-ud-test", "en_gum-ud-test", "en_pud-ud-test"),
}
METRICS = ("Sentences", "Tokens", "Words", "UPOS", "UFeats", "Lemmas")


def blocks(path: Path) -> list[str]:
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
    return "".join(map(surface, sentences)).strip()


def as_scored(conllu: str) -> Any:
    """Return CoNLL-U text as the scorer reads it."""
    return udeval.load_conllu(io.StringIO(conllu.strip() + "\n\n"), "text", {})


def scores(path: Path, layout: str, pipeline: stanza.Pipeline) -> dict[str, float]:
    """Return the F1 of each metric on one treebank file."""
    sentences = blocks(path)
    text = "\n\n".join(map(as_text, paragraphs(sentences, layout)))
    with torch.inference_mode():
        document = pipeline(text)
    predicted = f"{document:C}"
    gold = as_scored("\n\n".join(sentences))
    system = as_scored(predicted)
    found = udeval.evaluate(gold, system)
    return {name: found[name].f1 for name in METRICS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of .conllu files")
    parser.add_argument("--models", type=Path, default=BUNDLED)
    parser.add_argument("--layout", default="treebank", help="treebank, or sentences a paragraph")
    parser.add_argument("--processors", default="tokenize,mwt,pos,lemma")
    parser.add_argument("--lang", choices=sorted(TREEBANKS), action="append")
    args = parser.parse_args()
    logging.getLogger("stanza").setLevel(logging.ERROR)
    print("treebank".ljust(20), *(name.rjust(9) for name in METRICS))
    for lang in args.lang or sorted(TREEBANKS, reverse=True):
        pipeline = stanza.Pipeline(
            lang,
            dir=str(args.models),
            processors=args.processors,
            download_method=None,
            use_gpu=False,
            verbose=False,
        )
        for name in TREEBANKS[lang]:
            found = scores(args.data / f"{name}.conllu", args.layout, pipeline)
            print(name.ljust(20), *(f"{found[metric]:9.3f}" for metric in METRICS))


if __name__ == "__main__":
    main()
