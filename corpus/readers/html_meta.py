"""What the ``<meta>`` elements of a page say of its article, in the words of Highwire and DC."""

from __future__ import annotations

from typing import Any, Final

from corpus.readers.tree import Element

NAMES: Final = {
    "citation_title": "titles",
    "dc.title": "titles",
    "dc.title.alternative": "titles",
    "citation_author": "authors",
    "citation_doi": "doi",
    "dc.identifier.doi": "doi",
    "citation_keywords": "keywords",
    "citation_journal_title": "journal",
    "citation_publication_date": "date",
    "citation_date": "date",
    "citation_year": "date",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_firstpage": "first_page",
    "citation_lastpage": "last_page",
    "citation_issn": "issn",
    "citation_language": "language",
    "dc.language": "language",
}
"""The name under which each is kept; the first name that gives a value counts."""

SEVERAL: Final = frozenset({"titles", "authors", "keywords"})
"""What an article may have more than one of."""

_MOST = 500


def read_meta(root: Element) -> dict[str, Any]:
    """Return what is known: ``title``, all ``titles``, ``authors``, ``doi``, ``keywords``...

    A key is there only where the page says something. At most 500 of any are kept.
    """
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        key = NAMES.get((element.get("name") or "").lower())
        value = " ".join((element.get("content") or "").split())
        kept = found.setdefault(key, []) if key and value else None
        if kept is not None and value not in kept and len(kept) < _MOST:
            kept.append(value)
    meta: dict[str, Any] = {
        key: values if key in SEVERAL else values[0] for key, values in found.items()
    }
    return {"title": meta["titles"][0], **meta} if "titles" in meta else meta
