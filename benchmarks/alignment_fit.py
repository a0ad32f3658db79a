"""Fit the weights of the alignment costs.

    python benchmarks/alignment_fit.py --data ../shared/data > pipeline/align/weights.py
    python benchmarks/alignment_fit.py --data ../shared/data --held-out

Fitted on cases made from the first half of PUD and from six records with both abstracts, and on
Text+Berg; ``alignment.py`` measures on the rest. ``--held-out`` measures on Text+Berg itself: each
article with weights fitted without it.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from alignment_abstracts import read_abstracts
from alignment_cases import MAKERS, Case, cases, read_pud, read_text_berg
from alignment_crf import Batch, examples, feature_names, fit

from pipeline.align.embed import Encoder, Remembering, default_encoder

KINDS = ("dropped", "comparable", "loosened", "merged", "inserted", "swapped", "mixed")
PER_KIND = 6
ROUNDS, ROUNDS_AGAIN = 150, 40
# Records of DergiPark whose two abstracts answer each other sentence by sentence, to fit on and to
# make cases of to measure with: unlike those of PUD, their sentences share one subject.
TOPICAL = ("dp2008", "dp13792", "dp18514", "dp20825", "dp22523", "dp3159")
TOPICAL_HELD_OUT = ("dp18537", "dp2001", "dp22517", "dp22524", "dp22526")
TOPICAL_KINDS = ("dropped", "comparable", "loosened", "merged", "mixed")


def topical_cases(
    abstracts: Mapping[str, Case], ids: Sequence[str], per_kind: int, seed: int
) -> list[Case]:
    """Return cases made from whole abstracts."""
    rng = random.Random(seed)
    pairs = [list(zip(abstracts[i].left, abstracts[i].right, strict=True)) for i in ids]
    turns = [(kind, whole) for kind in TOPICAL_KINDS for whole in pairs]
    return [MAKERS[kind](whole, rng) for kind, whole in turns for _ in range(per_kind)]


def batches(data: Path, encoder: Encoder) -> list[Batch]:
    """Return what is fitted on: the made cases, then each article of Text+Berg."""
    half = read_pud(data)[:500]
    made = [case for kind in KINDS for case in cases(kind, half, PER_KIND, seed=1)]
    made += topical_cases(read_abstracts(data), TOPICAL, 2, seed=1)
    whole = [example for case in made for example in examples(case, encoder)]
    articles = [examples(case, encoder) for case in read_text_berg(data)]
    names = feature_names(whole)
    return [Batch(given, names) for given in (whole, *articles)]


def held_out(given: Sequence[Batch], start: dict[str, float]) -> list[dict[str, float]]:
    """Return for each article of Text+Berg the weights fitted without it.

    The search starts from the weights of all, drawn half-way to nothing.
    """
    halved = {name: weight / 2 for name, weight in start.items()}
    return [fit([*given[:k], *given[k + 1 :]], ROUNDS_AGAIN, halved) for k in range(1, len(given))]


def main() -> None:
    """Fit, and print the module with the weights or the scores of articles held out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--held-out", action="store_true")
    args = parser.parse_args()
    encoder = Remembering(default_encoder())
    given = batches(args.data, encoder)
    weights = fit(given, ROUNDS, {})
    if args.held_out:
        print_held_out(read_text_berg(args.data), held_out(given, weights), encoder)
        return
    print('"""Weights of the alignment costs, written by ``benchmarks/alignment_fit.py``."""\n')
    print("from __future__ import annotations\n\nWEIGHTS: dict[str, float] = {")
    for name, weight in weights.items():
        print(f'    "{name}": {weight:.3f},')
    print("}")


def print_held_out(
    articles: Sequence[Case], weights: Sequence[Mapping[str, float]], encoder: Encoder
) -> None:
    from alignment import HEADER, line, scores

    from pipeline.align.align import align_sentences

    scored = [
        (case, align_sentences(case.left, case.right, encoder, own))
        for case, own in zip(articles, weights, strict=True)
    ]
    print(HEADER)
    print(line("Text+Berg, each held out", scores(scored)))


if __name__ == "__main__":
    main()
