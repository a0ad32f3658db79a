"""Alignment cases with known answers, made from parallel sentences by seeded choices."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Pair = tuple[str, str]
Bead = tuple[tuple[int, ...], tuple[int, ...]]
# A cell holds the units of both sides that answer each other: the gold bead in the making.
Cell = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Case:
    """Two lists of sentences and the beads between them, lone sentences among them."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    gold: tuple[Bead, ...]


def read_pud(data: Path) -> list[Pair]:
    """Return the 1,000 sentence pairs of the Turkish and English PUD treebanks."""
    sides = []
    for lang in ("tr", "en"):
        text = (data / "ud" / f"{lang}_pud-ud-test.conllu").read_text(encoding="utf-8")
        sides.append(re.findall(r"^# text = (.*)$", text, re.MULTILINE))
    return list(zip(*sides, strict=True))


def read_text_berg(data: Path) -> list[Case]:
    """Return the seven German-French articles of Text+Berg with their gold beads."""
    root = data / "align" / "text+berg"
    cases = []
    for gold in sorted((root / "gold").iterdir()):
        left, right = (
            tuple((root / lang / gold.name).read_text(encoding="utf-8").splitlines())
            for lang in ("de", "fr")
        )
        beads = [_read_bead(line) for line in gold.read_text().splitlines() if line.strip()]
        cases.append(Case(left, right, tuple(beads)))
    return cases


def _read_bead(line: str) -> Bead:
    left, right = (tuple(map(int, re.findall(r"\d+", side))) for side in line.split(":"))
    return left, right


def case(cells: Sequence[Cell]) -> Case:
    """Lay out cells as two texts with their gold."""
    left: list[str] = []
    right: list[str] = []
    gold: list[Bead] = []
    for tr, en in cells:
        rows = tuple(range(len(left), len(left) + len(tr)))
        columns = tuple(range(len(right), len(right) + len(en)))
        gold.append((rows, columns))
        left += tr
        right += en
    return Case(tuple(left), tuple(right), tuple(gold))


def _one(pair: Pair) -> Cell:
    return (pair[0],), (pair[1],)


def dropped(pairs: Sequence[Pair], rng: random.Random, share: float = 0.2) -> Case:
    """Leave out a share of one side's sentences."""
    side = rng.randrange(2)
    gone = set(rng.sample(range(len(pairs)), max(1, round(share * len(pairs)))))
    cells = [_one(pair) for pair in pairs]
    return case([_without(cell, side) if k in gone else cell for k, cell in enumerate(cells)])


def _without(cell: Cell, side: int) -> Cell:
    return ((), cell[1]) if side == 0 else (cell[0], ())


def comparable(pairs: Sequence[Pair], rng: random.Random) -> Case:
    """Leave out a third of the sentences of either side: a retelling, not a translation."""
    cells = [_one(pair) for pair in pairs]
    return case([_without(c, rng.randrange(2)) if rng.random() < 0.6 else c for c in cells])


def merged(pairs: Sequence[Pair], rng: random.Random, share: float = 0.3) -> Case:
    """Join neighbouring sentences of one side, or across each other into 2-2 beads."""
    cells: list[Cell] = []
    k = 0
    while k < len(pairs):
        size = rng.choices((2, 3), (4, 1))[0] if rng.random() < share else 1
        group = pairs[k : k + size]
        cells.append(_merge(group, rng))
        k += len(group)
    return case(cells)


def _merge(group: Sequence[Pair], rng: random.Random) -> Cell:
    tr, en = [pair[0] for pair in group], [pair[1] for pair in group]
    if len(group) == 1:
        return (tr[0],), (en[0],)
    if len(group) == 3 and rng.random() < 0.5:
        return (_join(tr[:2], "ve", rng), tr[2]), (en[0], _join(en[1:], "and", rng))
    if rng.random() < 0.5:
        return (_join(tr, "ve", rng),), tuple(en)
    return tuple(tr), (_join(en, "and", rng),)


def _join(sentences: Sequence[str], word: str, rng: random.Random) -> str:
    glue = rng.choice((", ", "; ", f" {word} ", f", {word} "))
    return glue.join([s.rstrip(".") for s in sentences[:-1]] + [sentences[-1]])


def inserted(pairs: Sequence[Pair], rng: random.Random, strangers: Sequence[Pair] = ()) -> Case:
    """Put sentences from elsewhere between those of either side."""
    cells = []
    for pair in pairs:
        if rng.random() < 0.2:
            cells.append(_without(_one(rng.choice(strangers)), rng.randrange(2)))
        cells.append(_one(pair))
    return case(cells)


def loosened(pairs: Sequence[Pair], rng: random.Random) -> Case:
    """Let either side tell less, as abstracts written twice do: sentences and parts of them."""
    cells = []
    for pair in pairs:
        side = rng.randrange(2)
        kept = [_shortened(text, rng) if k == side else text for k, text in enumerate(pair)]
        cell = _one((kept[0], kept[1])) if rng.random() < 0.7 else _one(pair)
        cells.append(_without(cell, rng.randrange(2)) if rng.random() < 0.3 else cell)
    return case(cells)


def _shortened(text: str, rng: random.Random) -> str:
    """Leave out a third to a half of the words, in one stretch."""
    words = text.split()
    gone = round(len(words) * rng.uniform(0.3, 0.55))
    start = rng.randint(0, len(words) - gone)
    return " ".join(words[:start] + words[start + gone :])


def swapped(pairs: Sequence[Pair], rng: random.Random) -> Case:
    """Let one pair of neighbours change places on one side."""
    whole = case([_one(pair) for pair in pairs])
    k = rng.randrange(len(pairs) - 1)
    right = list(whole.right)
    right[k], right[k + 1] = right[k + 1], right[k]
    gold = [((i,), (k + 1 if i == k else k if i == k + 1 else i,)) for i in range(len(pairs))]
    return Case(whole.left, tuple(right), tuple(gold))


def mixed(pairs: Sequence[Pair], rng: random.Random) -> Case:
    """Merge and leave out sentences in one document."""
    cells: list[Cell] = []
    k = 0
    while k < len(pairs):
        size = rng.choices((1, 2, 3), (12, 3, 1))[0]
        cell = _merge(pairs[k : k + size], rng)
        lost = rng.random() < 0.15 and size == 1
        cells.append(_without(cell, rng.randrange(2)) if lost else cell)
        k += size
    return case(cells)


Maker = Callable[[Sequence[Pair], random.Random], Case]
MAKERS: dict[str, Maker] = {
    "dropped": dropped,
    "comparable": comparable,
    "loosened": loosened,
    "merged": merged,
    "swapped": swapped,
    "mixed": mixed,
}


def documents(pairs: Sequence[Pair], rng: random.Random, count: int) -> list[Sequence[Pair]]:
    """Return ``count`` runs of 8 to 12 pairs, as long as abstracts."""
    starts = [rng.randrange(len(pairs) - 12) for _ in range(count)]
    return [pairs[start : start + rng.randint(8, 12)] for start in starts]


def cases(name: str, pairs: Sequence[Pair], count: int, seed: int) -> list[Case]:
    """Return ``count`` cases of one kind; the same for the same seed."""
    rng = random.Random(f"{name} {seed}")
    runs = documents(pairs, rng, count)
    if name == "inserted":
        return [inserted(run, rng, pairs) for run in runs]
    return [MAKERS[name](run, rng) for run in runs]
