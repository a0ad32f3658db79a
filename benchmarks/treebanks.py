"""Score the tokenizers, taggers and lemmatizers of a model set on treebanks.

    python benchmarks/treebanks.py --data UD_FOLDER [--models FOLDER] [--layout treebank]

Most treebanks do not say where a paragraph ends; ``--layout`` makes them of so many sentences
(``6``, ``10``), or follows the treebank (``treebank``), where a file that marks no paragraph is
one. BOUN, IMST, PUD, EWT test and GUM were not trained on. ``marks`` is the sentence F1 of whoever
ends a sentence, infallibly, where it has its final mark, and nowhere else.
"""

from __future__ import annotations

import argparse
import logging
import re
from itertools import pairwise
from pathlib import Path

from pipeline.model_set import BUNDLED
from pipeline.stanza_bridge import quiet_pipeline
from pipeline.training.ud_score import (
    METRICS,
    as_text,
    paragraphs,
    sentence_blocks,
    ud_scores,
)

FINAL_MARK = re.compile(r"[.!?…][\"'”’»)\]]*$")

TREEBANKS = {
    "tr": ("tr_boun-ud-dev", "tr_imst-ud-test", "tr_pud-ud-test"),
    "en": ("en_ewt-ud-test", "en_gum-ud-test", "en_pud-ud-test"),
}


def by_final_marks(path: Path, layout: str) -> float:
    """Return the F1 of sentences, both ends right, that end at final marks and paragraphs alone."""
    gold = right = found = 0
    for paragraph in paragraphs(sentence_blocks(path), layout):
        ends = [bool(FINAL_MARK.search(as_text([sentence]))) for sentence in paragraph]
        ends[-1] = True
        gold += len(paragraph)
        found += sum(ends)
        right += sum(a and b for a, b in pairwise([True, *ends]))
    return 2 * right / (gold + found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of .conllu files")
    parser.add_argument("--models", type=Path, default=BUNDLED)
    parser.add_argument("--layout", default="treebank", help="treebank, or sentences a paragraph")
    parser.add_argument("--processors", default="tokenize,mwt,pos,lemma")
    parser.add_argument("--lang", choices=sorted(TREEBANKS), action="append")
    args = parser.parse_args()
    logging.getLogger("stanza").setLevel(logging.ERROR)
    print("treebank".ljust(20), *(name.rjust(9) for name in (*METRICS, "marks")))
    for lang in args.lang or sorted(TREEBANKS, reverse=True):
        nlp = quiet_pipeline(args.models, lang, args.processors)
        for name in TREEBANKS[lang]:
            path = args.data / f"{name}.conllu"
            found = ud_scores(path, nlp, args.layout)
            figures = [*(found[metric] for metric in METRICS), by_final_marks(path, args.layout)]
            print(name.ljust(20), *(f"{figure:9.3f}" for figure in figures))


if __name__ == "__main__":
    main()
