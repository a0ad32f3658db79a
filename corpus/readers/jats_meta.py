"""Data about an article in JATS: what identifies it, apart from its text."""

from __future__ import annotations

from typing import Any, Final

from corpus.readers.jats_references import written_name
from corpus.readers.tree import Element, name_of, text_of

PLACES: Final = {
    "journal": "{*}journal-meta//{*}journal-title",
    "title": "{*}article-meta/{*}title-group/{*}article-title",
    "doi": "{*}article-meta/{*}article-id[@pub-id-type='doi']",
    "volume": "{*}article-meta/{*}volume",
    "issue": "{*}article-meta/{*}issue",
    "first_page": "{*}article-meta/{*}fpage",
    "last_page": "{*}article-meta/{*}lpage",
    "date": "{*}article-meta/{*}pub-date/{*}year",
    "issn": "{*}journal-meta/{*}issn",
}
"""Where each is, from the ``front`` of the article; the names are those of `html_meta`."""

_MOST = 500


def read_meta(article: Element) -> dict[str, Any]:
    """Return what is known: ``title``, ``authors``, ``doi``, ``journal``, ``date``...

    A key is there only where the document says something. At most 500 authors are kept.
    """
    front = article.find("{*}front")
    if front is None:
        return {}
    found = {key: front.find(place) for key, place in PLACES.items()}
    meta: dict[str, Any] = {
        key: text_of(element) for key, element in found.items() if element is not None
    }
    groups = front.findall("{*}article-meta/{*}contrib-group")
    authors = [name for group in groups for name in contributors(group)][:_MOST]
    return {**meta, "authors": authors} if authors else meta


def contributors(group: Element) -> list[str]:
    """Return the names of the people and institutions of a group, each once."""
    found = []
    for person in group.iterchildren("{*}contrib"):
        names = (e for e in person.iter() if name_of(e) in ("name", "string-name", "collab"))
        first = next(names, None)
        found += [written_name(first)] if first is not None else []
    return found
