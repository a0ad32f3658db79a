"""Score the tokenizers, taggers and lemmatizers of a model set on treebanks.

    python benchmarks/treebanks.py --data UD_FOLDER [--models FOLDER] [--layout treebank]

Most treebanks do not say where a paragraph ends; ``--layout`` makes them of so many sentences
(``6``, ``10``), or follows the treebank (``treebank``), where a file that marks no paragraph is
one. BOUN, IMST, PUD, EWT test and GUM were not trained on.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from pipeline.model_set import BUNDLED
from pipeline.stanza_bridge import quiet_pipeline
from pipeline.training.ud_score import METRICS, ud_scores

TREEBANKS = {
    "tr": ("tr_boun-ud-dev", "tr_imst-ud-test", "tr_pud-ud-test"),
    "en": ("en_ewt-ud-test", "en_gum-ud-test", "en_pud-ud-test"),
}


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
        nlp = quiet_pipeline(args.models, lang, args.processors)
        for name in TREEBANKS[lang]:
            found = ud_scores(args.data / f"{name}.conllu", nlp, args.layout)
            print(name.ljust(20), *(f"{found[metric]:9.3f}" for metric in METRICS))


if __name__ == "__main__":
    main()
