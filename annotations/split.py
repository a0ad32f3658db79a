"""Divide a corpus into train, dev and test: by article, the same way for ever.

An article's place is a hash of the seed and of its id; near-duplicates (``near_duplicates``) share
the hash of their group's key, its smallest id. So an article's place depends on no other article,
and adding articles moves none. What that costs: parts have the wanted shares only about, and labels
are balanced only as chance has it. Stability wins. Choosing the seed gives balance: ``balanced``
looks for the one whose parts come nearest to the shares in every label.

A new article can still tie groups together, or bring a smaller key into one. ``Earlier`` keeps
those of an earlier split where they are: a near-duplicate of them joins them, and one that ties
two parts together goes into none.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from annotations.model import AnnotatedArticle
from annotations.near_duplicates import NearDuplicates, NearPair, groups_of
from corpus.errors import CorpusError

Part = Literal["train", "dev", "test"]
PARTS: tuple[Part, ...] = ("train", "dev", "test")

Why = Literal["hash", "near-duplicate", "earlier split", "joins the earlier split", "ties parts"]
"""Why an article is where it is; those that tie two parts of an earlier split are in none."""


class Shares(NamedTuple):
    """The wanted share of the articles in each part, in [0, 1], together 1."""

    train: float
    dev: float
    test: float

    def part_at(self, point: float) -> Part:
        """Return the part in which a point of [0, 1) lies."""
        if point < self.train:
            return "train"
        return "dev" if point < self.train + self.dev or not self.test else "test"


def share_of(shares: Shares, part: Part) -> float:
    """Return the share of a part."""
    return shares[PARTS.index(part)]


def shares_of(train: float, dev: float, test: float) -> Shares:
    """Return shares; raises CorpusError where one is negative or they do not make 1."""
    shares = Shares(train, dev, test)
    if min(shares) < 0 or abs(sum(shares) - 1) > 1e-6:
        told = " + ".join(f"{share:g}" for share in shares)
        raise CorpusError(f"the shares {told} do not make 1; give --train, --dev and --test")
    return shares


@dataclass(frozen=True)
class Place:
    """Where an article is, and why; ``part`` is None where it is in no part.

    ``group`` is the key of its near-duplicates; ``near`` lists them with their similarity.
    """

    article: str
    part: Part | None
    group: str
    why: Why
    near: tuple[tuple[str, float], ...] = ()

    def to_row(self) -> dict[str, Any]:
        """Return the place as JSON."""
        near = [{"article": article, "similarity": value} for article, value in self.near]
        return {
            "article": self.article,
            "part": self.part,
            "group": self.group,
            "why": self.why,
            "near": near,
        }


@dataclass
class Surveyed:
    """What a split needs to know of a corpus: counts by article, and the near-duplicates."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    duplicates: NearDuplicates = field(default_factory=NearDuplicates)

    def add(self, article: AnnotatedArticle) -> None:
        """Take an article in; raises CorpusError where its id is taken."""
        if article.id in self.counts:
            message = f"the article {article.id!r} is in the corpus twice; name each run once"
            raise CorpusError(message)
        labels = (span.label for unit in article.units for span in unit.spans)
        tokens = sum(len(unit.tokens) for unit in article.units)
        sizes = Counter(articles=1, units=len(article.units), tokens=tokens)
        self.counts[article.id] = sizes + Counter(labels)
        self.duplicates.add(article)


def split(
    ids: Iterable[str],
    pairs: Sequence[NearPair],
    shares: Shares,
    seed: int = 0,
    earlier: Mapping[str, Part] | None = None,
) -> list[Place]:
    """Return the place of each article, sorted by id.

    Args:
        ids: the articles, in any order.
        pairs: the near-duplicates among them.
        shares: how much of the corpus each part is to have, about.
        seed: another seed gives another split.
        earlier: by article id, the parts of an earlier split, which hold.

    Raises:
        CorpusError: where near-duplicates are in different parts of the earlier split.
    """
    held = earlier or {}
    ids = sorted(ids)
    check_apart(pairs, held)
    groups = groups_of(ids, pairs)
    near: dict[str, list[tuple[str, float]]] = {id: [] for id in ids}
    parts: dict[str, set[Part]] = {}
    for id in ids:
        if id in held:
            parts.setdefault(groups[id], set()).add(held[id])
    for pair in pairs:
        near[pair.first].append((pair.second, pair.similarity))
        near[pair.second].append((pair.first, pair.similarity))
    places = []
    for id in ids:
        key = groups[id]
        hashed = shares.part_at(point_of(key, seed))
        part, why = _place(held.get(id), sorted(parts.get(key, ())), hashed, bool(near[id]))
        places.append(Place(id, part, key, why, tuple(sorted(near[id]))))
    return places


def _place(
    held: Part | None, around: Sequence[Part], hashed: Part, has_near: bool
) -> tuple[Part | None, Why]:
    """Return where an article goes: where it was, where its likes are, or where its hash says."""
    if held:
        return held, "earlier split"
    if len(around) > 1:
        return None, "ties parts"
    if around:
        return around[0], "joins the earlier split"
    return hashed, "near-duplicate" if has_near else "hash"


def check_apart(pairs: Iterable[NearPair], held: Mapping[str, Part]) -> None:
    """Raise CorpusError where near-duplicates are in different parts of an earlier split."""
    for pair in pairs:
        parts = {held.get(pair.first), held.get(pair.second)} - {None}
        if len(parts) > 1:
            raise CorpusError(
                f"{pair.first!r} and {pair.second!r} are near-duplicates and in different parts of"
                " the earlier split; split anew, without --after"
            )


def point_of(key: str, seed: int) -> float:
    """Return a point of [0, 1) that depends on nothing but a key and the seed."""
    digest = hashlib.sha256(f"{seed}:{key}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def balanced(
    counts: Mapping[str, Counter[str]],
    pairs: Sequence[NearPair],
    shares: Shares,
    seeds: Sequence[int],
) -> int:
    """Return the seed whose parts come nearest to the shares, the first of equals."""
    return min(
        seeds,
        key=lambda seed: imbalance(totals(split(counts, pairs, shares, seed), counts), shares),
    )


def totals(places: Iterable[Place], counts: Mapping[str, Counter[str]]) -> dict[Part, Counter[str]]:
    """Return the counts of each part: articles, units, tokens, and spans of each label."""
    found: dict[Part, Counter[str]] = {part: Counter() for part in PARTS}
    for place in places:
        if place.part:
            found[place.part] += counts[place.article]
    return found


def imbalance(parts: Mapping[Part, Counter[str]], shares: Shares) -> float:
    """Return how far the parts are from the shares: 0 where each has its share of every label.

    The mean over labels and parts with a share of ``|found - wanted| / wanted``, where ``wanted``
    is the part's share of all spans of the label; articles count as a label.
    """
    all_parts = sum(parts.values(), Counter())
    names = sorted(name for name in all_parts if name not in ("units", "tokens"))
    wanted: list[tuple[int, float]] = [
        (parts[part][name], all_parts[name] * share_of(shares, part))
        for name in names
        for part in PARTS
        if share_of(shares, part)
    ]
    return sum(abs(found - due) / due for found, due in wanted) / max(1, len(wanted))
