"""What the elements of HTML say of the text in them, by name, role and class.

Classes are those of the pages of DergiPark, Open Journal Systems, SciELO and PubMed Central, and
those that `corpus.readers.docx` gives the styles of Word.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Role

LEFT_OUT: Final = frozenset(
    "head script style noscript template object embed applet iframe frame frameset noframes svg "
    "canvas audio video map datalist annotation annotation-xml".split()
)
"""Elements without text for the reader of a page."""

FURNITURE: Final = frozenset(
    "nav footer aside form button select textarea input menu dialog fieldset label option".split()
)
"""Elements around an article, not of it."""

FURNITURE_ROLES: Final = frozenset(
    "navigation banner contentinfo search complementary menu menubar toolbar dialog alert "
    "alertdialog tablist tab doc-toc doc-pagebreak doc-backlink".split()
)
"""The same by their ARIA role."""

FURNITURE_CLASSES: Final = frozenset(
    "nav navbar breadcrumb breadcrumbs cmp_breadcrumbs pagination sidebar pkp_block "
    "cookie cookies cookie-consent social share record_properties sr-only visually-hidden "
    "pkp_screen_reader".split()
)
"""The same by their class."""

ITEMS_AROUND: Final = frozenset(
    "citation copyright galleys cover_image issue doi published downloads_chart".split()
)
"""The same where they are an ``item`` of a page of Open Journal Systems."""

BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup option p pre search section select summary table tbody td textarea tfoot th thead "
    "title tr ul".split()
)
"""Elements that are no part of a line of text."""

CELLS: Final = frozenset({"td", "th"})
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

ROLES: Final[dict[str, Role]] = {
    "abstract": "abstract",
    "article-abstract": "abstract",
    "articleabstract": "abstract",
    "trans-abstract": "abstract",
    "doc-abstract": "abstract",
    "article-authors": "authors",
    "authors": "authors",
    "contrib-group": "authors",
    "references": "references",
    "article-citations": "references",
    "ref-list": "references",
    "reference-list": "references",
    "bibliography": "references",
    "doc-bibliography": "references",
    "keywords": "keywords",
    "article-keywords": "keywords",
    "kwd-group": "keywords",
    "footnotes": "notes",
    "fn-group": "notes",
    "endnotes": "notes",
    "doc-endnotes": "notes",
    "doc-acknowledgments": "back",
    "acknowledgments": "back",
    "acknowledgements": "back",
}
"""The role of a section by its class or ARIA role."""

TITLES: Final = frozenset({"article-title", "content-title", "page_title", "entry-title"})
CAPTIONS: Final = frozenset({"caption", "fig-caption", "table-caption", "figure-caption"})

NOTE_ID: Final = re.compile(
    r"(?:_?(?:ftn|edn)|(?:user-content-)?fn|foot-?note|end-?note|note|dip-?not|sdfootnote|"
    r"sdendnote)[-_:.]?(?P<number>\d{1,4})(?:sym)?",
    re.IGNORECASE,
)
"""The id of a note: that of Word, LibreOffice, Markdown and of journals."""

MARK: Final = re.compile(r"[\[(]?(?:\d{1,4}|[*†‡§]{1,3}|[ivx]{1,5})[\])]?\.?")
"""What a link to a note shows."""

BACK_LINK: Final = re.compile(r"[\[(]?[↑↩⏎^⤴][\ufe0e\ufe0f]?[\])]?")
"""What a link from a note back to the text shows."""
