"""Find articles that are near-duplicates of each other: MinHash with banded hashing.

Broder 1997, "On the resemblance and containment of documents"; Leskovec, Rajaraman and Ullman,
"Mining of Massive Datasets", ch. 3. An article is compared by its whole text and, on its own, by
each abstract: the record of an abstract and the full article share no more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]

from annotations.model import AnnotatedArticle, Unit

NEAR = 0.5
"""Jaccard similarity, as MinHash estimates it, from which two texts are near-duplicates."""

SHINGLE = 3
SHORTEST = 20
"""Words in a shingle; shingles of an abstract that is compared on its own."""

PERMUTATIONS, BANDS, ROWS = 128, 64, 2
"""So many bands of two that a pair at ``NEAR`` is passed over once in 100 million."""

WORD = re.compile(r"\w+")


class NearPair(NamedTuple):
    """Two articles, by id in order, and the highest similarity of their texts, in [NEAR, 1]."""

    first: str
    second: str
    similarity: float


class NearDuplicates:
    """Collects articles and tells which are near-duplicates; holds signatures, not texts."""

    def __init__(self) -> None:
        self._index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
        self._empty = MinHash(num_perm=PERMUTATIONS)
        self._signatures: dict[str, tuple[str, MinHash]] = {}

    def add(self, article: AnnotatedArticle) -> None:
        """Add the whole text of an article and its abstracts."""
        for text in texts_of(article):
            signature = self._empty.copy()  # making the permutations anew costs more than a text
            signature.update_batch(sorted(text))
            key = str(len(self._signatures))
            self._signatures[key] = article.id, signature
            self._index.insert(key, signature, check_duplication=False)

    def pairs(self) -> list[NearPair]:
        """Return the near-duplicates, each pair once, sorted."""
        best: dict[tuple[str, str], float] = {}
        for key, (article, signature) in self._signatures.items():
            for other in self._index.query(signature):
                other_article, other_signature = self._signatures[other]
                if int(other) >= int(key) or other_article == article:
                    continue
                similarity = float(np.mean(signature.hashvalues == other_signature.hashvalues))
                if similarity >= NEAR:
                    first, second = sorted((article, other_article))
                    best[first, second] = max(similarity, best.get((first, second), 0.0))
        return [NearPair(*pair, round(best[pair], 3)) for pair in sorted(best)]


def texts_of(article: AnnotatedArticle) -> Iterator[set[bytes]]:
    """Yield the shingles of what is compared: the text without references, and each abstract."""
    running = [unit for unit in article.units if unit.kind != "reference"]
    whole = shingles(running)
    if whole:
        yield whole
    by_id = {unit.id: unit for unit in running}
    for section in article.row.get("sections") or ():
        if section.get("role") == "abstract":
            own = shingles(by_id[id] for id in section.get("units") or () if id in by_id)
            if len(own) >= SHORTEST and own != whole:
                yield own


def shingles(units: Iterable[Unit]) -> set[bytes]:
    """Return each run of ``SHINGLE`` words, in small letters; all words where there are fewer."""
    words = [word for unit in units for word in WORD.findall(unit.text.casefold())]
    count = max(1, len(words) - SHINGLE + 1) if words else 0
    return {" ".join(words[i : i + SHINGLE]).encode() for i in range(count)}


def groups_of(ids: Iterable[str], pairs: Iterable[NearPair]) -> Mapping[str, str]:
    """Return the key of each article's group: the smallest id of those that pairs connect."""
    key = {id: id for id in ids}

    def root(id: str) -> str:
        while key[id] != id:
            key[id] = key[key[id]]
            id = key[id]
        return id

    for pair in pairs:
        low, high = sorted((root(pair.first), root(pair.second)))
        key[high] = low
    return {id: root(id) for id in key}
