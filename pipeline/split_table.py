"""Tell a person what is in each part of a split, and what to mind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from annotations.split import PARTS, imbalance, share_of
from pipeline.split import Split

SIZES = ("articles", "units", "tokens")


def to_table(made: Split) -> str:
    """Return a line a size and label: how many each part holds, and its share in percent."""
    total = sum((made.parts[part][name] for part in PARTS for name in ("articles",)), 0)
    labels = sorted({name for part in PARTS for name in made.parts[part]} - set(SIZES))
    head = f"{'':<14}" + "".join(f"{part:>18}" for part in PARTS)
    lines = [head, *(_line(made, name) for name in (*SIZES, *labels))]
    told = f"{total} articles, seed {made.options.seed}"
    return "\n".join(
        [*lines, f"{told}, imbalance {imbalance(made.parts, made.options.shares):.3f}"]
    )


def _line(made: Split, name: str) -> str:
    counts = [made.parts[part][name] for part in PARTS]
    total = max(1, sum(counts))
    return f"{name:<14}" + "".join(f"{n:>10} {n / total:>6.1%}" for n in counts)


def notes(made: Split) -> Iterator[str]:
    """Yield what to mind: near-duplicates, articles in no part, empty parts."""
    keys = sorted(place.group for place in made.places)
    sizes = [len(list(group)) for _, group in groupby(keys)]
    together = [size for size in sizes if size > 1]
    if together:
        yield (
            f"{sum(together)} articles are near-duplicates, in {len(together)} groups "
            f"(the largest of {max(together)}); each group is in one part"
        )
    out = [place.article for place in made.places if place.part is None]
    if out:
        yield f"{len(out)} articles tie parts of the earlier split and are in none: {out[0]}, ..."
    for part in PARTS:
        if share_of(made.options.shares, part) and not made.parts[part]["articles"]:
            yield f"{part} is empty; try --best-of 100, or another --seed"
