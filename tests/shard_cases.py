"""Articles for tests of shards."""

from __future__ import annotations

from hashlib import sha256

from corpus.article import Article


def plain_article(text: str, name: str | None = None) -> Article:
    """An article of this text, named by it or otherwise."""
    name = name or text
    return Article(name, text, f"{name}.txt", "utf-8", "txt", sha256(text.encode()).hexdigest())
