"""Cut a stream of articles into batches and batches into shards, by what the articles say.

Where a cut falls depends on the articles just before it only, so a new article changes the shard
that it falls into and hardly another (content-defined chunking: Muthitacharoen et al. 2001, "A
low-bandwidth network file system"). Models see a batch at once; the bytes of the result do not
depend on how many batches make a shard.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import TypeVar

import msgspec

from corpus.article import Article
from corpus.hashes import text_sha256
from corpus.read import Unread

Item = TypeVar("Item")

BATCH = (40_000, 120_000)
"""Characters: a batch is not cut before the first, and always from the second."""

SHARD_SIZE = 80_000
"""Characters of a shard, about: a batch, some ten seconds of one core."""

CUT_AFTER = 4
"""One article in so many ends a batch that is large enough."""

Text = Article | Unread
"""An article, read or still to be read by the worker."""

Batch = tuple[Text, ...]


@dataclass(frozen=True)
class Shard:
    """Some articles, in batches; ``number`` counts the shards of a plan from 0.

    ``key`` names the content and nothing else: the same texts under other names or ids have the
    same key, so that what the models said of them is found again.
    """

    number: int
    key: str
    batches: tuple[Batch, ...]

    @property
    def articles(self) -> list[Text]:
        """The articles in their order."""
        return [article for batch in self.batches for article in batch]

    @property
    def size(self) -> int:
        """Characters of text, about: bytes of what is not read."""
        return sum(map(batch_size, self.batches))

    @cached_property
    def inputs(self) -> str:
        """The SHA-256 of all that is known of the articles: texts, ids, files, metadata."""
        digest = hashlib.sha256()
        for article in self.articles:
            known = {key: value for key, value in asdict(article).items() if key != "path"}
            digest.update(msgspec.json.encode(known, order="deterministic"))
        return digest.hexdigest()


def shards_of(articles: Iterable[Text], size: int = SHARD_SIZE) -> Iterator[Shard]:
    """Yield the shards of a stream of articles, of about ``size`` characters each."""
    seen: Counter[str] = Counter()
    batches = cut(articles, size_of, lambda article: article.sha256, BATCH)
    bounds = (size // 2, size * 3 // 2)
    cuts = cut(batches, batch_size, lambda batch: batch[-1].sha256, bounds)
    for number, own in enumerate(cuts):
        content = content_key(article for batch in own for article in batch)
        seen[content] += 1
        key = content if seen[content] == 1 else f"{content}-{seen[content]}"
        yield Shard(number, key, own)


def cut(
    items: Iterable[Item],
    size_of: Callable[[Item], int],
    hash_of: Callable[[Item], str],
    bounds: tuple[int, int],
) -> Iterator[tuple[Item, ...]]:
    """Yield the items in runs, none empty, whose size is within the bounds where items allow it."""
    least, most = bounds
    run: list[Item] = []
    size = 0
    for item in items:
        run.append(item)
        size += size_of(item)
        if size >= most or (size >= least and int(hash_of(item)[:8], 16) % CUT_AFTER == 0):
            yield tuple(run)
            run, size = [], 0
    if run:
        yield tuple(run)


def batch_size(batch: Batch) -> int:
    """Return the characters of a batch."""
    return sum(map(size_of, batch))


def size_of(article: Text) -> int:
    """Return the characters of an article, or the bytes of its file."""
    return article.size if isinstance(article, Unread) else len(article.text)


def content_key(articles: Iterable[Text]) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of some texts, or of their files."""
    digest = hashlib.sha256()
    for article in articles:
        digest.update(content_of(article).encode())
    return digest.hexdigest()[:16]


def content_of(article: Text) -> str:
    """Return the SHA-256 of a text, or of the file that it is in."""
    if isinstance(article, Unread):
        return article.sha256
    return text_sha256(article.text)
