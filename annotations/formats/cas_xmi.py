"""INCEpTION's XMI: as ``cas``, in the form that its authors advise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotations.formats import cas
from annotations.model import AnnotatedArticle

read = cas.read


def files(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file, and of their type system."""
    return cas.files(articles, links, "xmi")
