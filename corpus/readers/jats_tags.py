"""What the elements of JATS, and of NLM before it, say of the text in them."""

from __future__ import annotations

from typing import Final

from corpus.article import OutlineKind, Role

LEFT_OUT: Final = frozenset(
    "journal-meta article-id article-categories pub-date pub-date-not-available volume issue isbn "
    "issue-id volume-id issue-title volume-series supplement fpage lpage page-range elocation-id "
    "history pub-history counts custom-meta-group self-uri related-article related-object "
    "object-id contrib-id conference processing-meta graphic inline-graphic media tex-math "
    "annotation inline-supplementary-material product event alt-text long-desc".split()
)
"""Data about the article (the main of it is in ``meta``), pictures, and formulas in TeX, which
stand beside the same in MathML."""

SECTIONS: Final[dict[str, Role]] = {
    "article-title": "title",
    "trans-title": "title",
    "aff": "authors",
    "aff-alternatives": "authors",
    "author-notes": "authors",
    "abstract": "abstract",
    "trans-abstract": "abstract",
    "body": "body",
    "ref-list": "references",
    "ack": "back",
    "app": "back",
    "bio": "back",
    "glossary": "back",
    "notes": "back",
    "funding-group": "back",
}
"""The elements that are sections, with their role."""

KINDS: Final[dict[str, OutlineKind]] = {
    "title": "heading",
    "article-title": "title",
    "trans-title": "title",
    "subtitle": "title",
    "trans-subtitle": "title",
    "fig": "caption",
    "table-wrap": "caption",
    "caption": "caption",
    "table-wrap-foot": "caption",
    "attrib": "caption",
    "tr": "row",
    "list-item": "item",
    "def-item": "item",
    "ref": "reference",
    "permissions": "furniture",
    "alt-title": "furniture",
}
"""What the text in an element is, where it is no plain paragraph."""

BLOCKS: Final = frozenset(
    "article front article-meta front-stub back body sec p title-group trans-title-group list "
    "def-list def term disp-quote boxed-text verse-group statement speech ref-list fn-group "
    "app-group ack app bio sub-article response table table-wrap-group fig-group thead tbody tfoot "
    "corresp fn sig-block mixed-citation element-citation nlm-citation citation note license "
    "license-p copyright-statement copyright-year copyright-holder funding-group award-group "
    "funding-statement contrib-group contrib address supplementary-material preformat array code "
    "disp-formula-group floats-group def-head term-head colgroup".split()
)
"""Elements that are no part of a line of text, besides those above."""

CELLS: Final = frozenset({"td", "th"})
IN_NAMES: Final = frozenset("name name-alternatives string-name collab xref anonymous".split())
"""What a contributor has that the list of names has already, or that only points elsewhere."""

GROUPS_OF_NOTES: Final = frozenset("fn-group author-notes notes back".split())
"""Where a note stands that only a reference elsewhere points to."""

CITATIONS: Final = frozenset({"element-citation", "nlm-citation"})
FLOATS: Final[frozenset[OutlineKind]] = frozenset({"caption", "row", "furniture"})
"""Where a note belongs to its table."""
