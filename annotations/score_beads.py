"""Strict and lax scores of alignment beads (Langlais et al. 1998; Thompson & Koehn 2019, D19-1136).

Strict: both sides have the same units. Lax: both sides share some text with one gold bead. Beads
with an empty side count in neither (Vecalign's ``score.py`` leaves them out of recall, but not out
of precision); the unaligned units have a score of their own. Units compare by their extents in the
source, keywords by their text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotations.model import AnnotatedArticle, Bead
from annotations.score import Item, Score

Member = tuple[int, int] | str
Side = frozenset[Member]
Key = tuple[str, Side, Side]


class Link(NamedTuple):
    """A bead by what its units are, not by what they are called."""

    kind: str
    tr: Side
    en: Side
    bead: Bead

    @property
    def key(self) -> Key:
        """What is the same in two beads that say the same."""
        return self.kind, self.tr, self.en


class BeadMatching(NamedTuple):
    """Beads with two sides: the same on both sides, overlapping, missed and spurious."""

    same: tuple[tuple[Link, Link], ...]
    overlapping: tuple[tuple[Link, Link], ...]
    missed: tuple[Link, ...]
    spurious: tuple[Link, ...]


def links_of(article: AnnotatedArticle) -> list[Link]:
    """Return the beads of an article with their units looked up."""
    members: dict[str, Member] = {unit.id: (unit.start, unit.end) for unit in article.units}
    for keywords in (article.row.get("keywords") or {}).values():
        members |= {keyword["id"]: " ".join(keyword["text"].split()) for keyword in keywords}
    return [
        Link(
            bead.kind,
            frozenset(members.get(id, id) for id in bead.tr),
            frozenset(members.get(id, id) for id in bead.en),
            bead,
        )
        for bead in article.beads
    ]


def bead_scores(gold: Sequence[Link], found: Sequence[Link]) -> dict[str, Score]:
    """Return the scores ``exact`` (strict), ``overlapping`` (lax) and ``unaligned``."""
    wanted, others = _two_sided(gold), _two_sided(found)
    same = len(wanted.keys() & others.keys())
    touched, touching = _touching(wanted, others), _touching(others, wanted)
    return {
        "exact": Score(len(wanted), len(others), same, same),
        "overlapping": Score(len(wanted), len(others), touched, touching),
        "unaligned": _unaligned_score(gold, found),
    }


def _two_sided(links: Sequence[Link]) -> dict[Key, Link]:
    """Return the links with units on both sides, each once."""
    return {link.key: link for link in links if link.tr and link.en}


def _touching(links: Mapping[Key, Link], others: Mapping[Key, Link]) -> int:
    """Return how many of the links overlap some other on both sides."""
    return sum(any(overlap(link, other) for other in others.values()) for link in links.values())


def overlap(link: Link, other: Link) -> bool:
    """Return whether two links of one kind share text on both sides."""
    return link.kind == other.kind and _meet(link.tr, other.tr) and _meet(link.en, other.en)


def _meet(side: Side, other: Side) -> bool:
    if side & other:
        return True
    extents = [member for member in side if isinstance(member, tuple)]
    others = [member for member in other if isinstance(member, tuple)]
    return any(a[0] < b[1] and b[0] < a[1] for a in extents for b in others)


def _unaligned_score(gold: Sequence[Link], found: Sequence[Link]) -> Score:
    wanted, others = (
        {(link.kind, m) for link in side if not (link.tr and link.en) for m in link.tr | link.en}
        for side in (gold, found)
    )
    right = len(wanted & others)
    return Score(len(wanted), len(others), right, right)


def match_beads(gold: Sequence[Link], found: Sequence[Link]) -> BeadMatching:
    """Return the beads with two sides, each in one place: with its equal, or with one it meets."""
    wanted, left = _two_sided(gold), _two_sided(found)
    same = tuple((link, left.pop(key)) for key, link in wanted.items() if key in left)
    overlapping: list[tuple[Link, Link]] = []
    missed: list[Link] = []
    known = {link.key for link, _ in same}
    for link in (link for key, link in wanted.items() if key not in known):
        other = next((other for other in left.values() if overlap(link, other)), None)
        if other is None:
            missed.append(link)
        else:
            overlapping.append((link, left.pop(other.key)))
    return BeadMatching(same, tuple(overlapping), tuple(missed), tuple(left.values()))


def bead_item(link: Link) -> Item:
    """Return a bead as an item that can be listed; its extent is that of its first unit."""
    extents = sorted(member for member in link.tr | link.en if isinstance(member, tuple))
    start, end = extents[0] if extents else (0, 0)
    return Item(start, end, link.kind, f"{link.bead.tr_text} ⇄ {link.bead.en_text}")
