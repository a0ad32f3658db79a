"""Measure alignment on Text+Berg, on real abstracts and on cases made from PUD.

    python benchmarks/alignment.py --data ../shared/data --plot docs/alignment-reliability.png

Strict and lax precision, recall and F1 are those of Vecalign's scorer (Thompson & Koehn 2019):
strict counts equal beads, lax beads that share a pair of sentences with the gold; lone sentences
count in precision, not in recall. ``linked`` is strict F1 over beads with both sides alone. The
weights were fitted on the other half of PUD, on other abstracts and on all of Text+Berg;
``alignment_fit.py --held-out`` has the figures for articles that the weights never saw.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from alignment_abstracts import read_abstracts
from alignment_cases import Bead, Case, cases, read_pud, read_text_berg
from alignment_fit import KINDS, TOPICAL, TOPICAL_HELD_OUT, topical_cases
from alignment_plot import plot

from pipeline.align.align import Link, align_sentences
from pipeline.align.embed import Encoder, Remembering, default_encoder

Scored = list[tuple[Case, list[Link]]]
THRESHOLDS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99)
HEADER = f"{'set':26}{'P':>7}{'R':>7}{'F1':>7}{'linked':>8}{'lax':>7}{'seconds':>9}"


def hits(gold: Sequence[Bead], found: Sequence[Bead]) -> tuple[int, int, int]:
    """Return how many of ``found`` match ``gold`` strictly, laxly, and how many there are."""
    answers: dict[int, set[int]] = defaultdict(set)
    for left, right in gold:
        for i in left:
            answers[i].update(right)
    strict = [bead in gold for bead in found]
    near = [bool(set(r) & set().union(*(answers[i] for i in left))) for left, r in found]
    return sum(strict), sum(a or b for a, b in zip(strict, near, strict=True)), len(found)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean; 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def scores(scored: Scored) -> tuple[float, ...]:
    """Return strict P, R, F1, linked F1 and lax F1 over all cases together."""
    totals = [[0, 0, 0] for _ in range(3)]
    for case, links in scored:
        found = [(link.tr, link.en) for link in links]
        linked, gold = [b for b in found if all(b)], [b for b in case.gold if all(b)]
        counted = hits(case.gold, found), hits(linked, gold), hits(gold, linked)
        totals = [
            [a + b for a, b in zip(t, c, strict=True)] for t, c in zip(totals, counted, strict=True)
        ]
    (p, r, q), (lp, lr, _) = ([t[k] / max(t[2], 1) for t in totals] for k in (0, 1))
    return p, r, f1(p, r), f1(q, r), f1(lp, lr)


def line(name: str, figures: Sequence[float], seconds: float = 0.0) -> str:
    """Return one line of the table."""
    return f"{name:26}" + "{:7.3f}{:7.3f}{:7.3f}{:8.3f}{:7.3f}".format(*figures) + f"{seconds:9.1f}"


def judged(scored: Scored) -> list[tuple[float, bool]]:
    """Return the score of each link and whether the link is right, the surest first."""
    links = [(x.score, (x.tr, x.en) in case.gold) for case, found in scored for x in found]
    return sorted(links, reverse=True)


def sets(data: Path) -> dict[str, list[Case]]:
    """Return the cases of every set by name."""
    pairs = read_pud(data)[500:]
    abstracts = read_abstracts(data)
    made = {f"PUD {kind}": cases(kind, pairs, 30, seed=2) for kind in KINDS}
    made["abstracts, made"] = topical_cases(abstracts, TOPICAL_HELD_OUT, 4, seed=2)
    made["abstracts, real"] = [case for name, case in abstracts.items() if name not in TOPICAL]
    return {**made, "Text+Berg (fitted on)": read_text_berg(data)}


def main() -> None:
    """Print one line a set, then how far scores can be trusted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--plot", type=Path, help="write the reliability picture here")
    args = parser.parse_args()
    if not args.data.is_dir():
        raise SystemExit(f"{args.data}: no such folder; nothing to measure")
    encoder = default_encoder()
    unseen: Scored = []
    print(HEADER)
    for name, made in sets(args.data).items():
        scored, seconds = measured(made, encoder)
        print(line(name, scores(scored), seconds), flush=True)
        unseen += scored if "fitted" not in name else []
    links = judged(unseen)
    print("\nscore >=   links  precision  mean score")
    for threshold in THRESHOLDS:
        kept = [(score, right) for score, right in links if score >= threshold]
        means = [sum(values) / max(len(kept), 1) for values in zip(*kept, strict=True)]
        print(f"{threshold:8.2f}{len(kept):8d}{means[1]:11.3f}{means[0]:12.3f}")
    if args.plot:
        plot(links, args.plot)


def measured(made: Sequence[Case], encoder: Encoder) -> tuple[Scored, float]:
    """Return each case with its links, and the seconds all took."""
    start = time.perf_counter()
    once = Remembering(encoder)
    scored = [(case, align_sentences(case.left, case.right, once)) for case in made]
    return scored, time.perf_counter() - start


if __name__ == "__main__":
    main()
