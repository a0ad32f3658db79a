"""Read the page of an article: its text, the outline that its elements give, and its data.

What stands around the article (menus, forms, what is outside ``<article>`` or ``<main>``) is
furniture; scripts, styles and the like are no text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from corpus.article import Lang, OutlineBlock, Role
from corpus.errors import CorpusError
from corpus.readers.flow import LINE_BREAK, Ending, Flow, Frame
from corpus.readers.html_meta import read_meta
from corpus.readers.html_notes import NoteMarks
from corpus.readers.html_survey import Survey, short_text
from corpus.readers.html_tags import (
    BLOCKS,
    CAPTIONS,
    CELLS,
    FURNITURE,
    FURNITURE_CLASSES,
    FURNITURE_ROLES,
    HEADINGS,
    ITEMS_AROUND,
    LEFT_OUT,
    ROLES,
    TITLES,
)
from corpus.readers.tree import Element, read_tree, text_of

_LANGS: Mapping[str, Lang] = {"tr": "tr", "tur": "tr", "en": "en", "eng": "en"}
_MOST_TITLE = 500
_MOST_KEYWORDS = 2000


def parse_page(text: str) -> Element:
    """Return the root element of a page, however faulty it is.

    Raises:
        CorpusError: no element at all, or nested deeper than the parser goes.
    """
    if "<" not in text:
        raise CorpusError("no markup in it; give plain text as .txt")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise CorpusError("no HTML; save the page again") from error
    if any(entry.level_name == "FATAL" for entry in parser.error_log):
        raise CorpusError("HTML nested deeper than 2,000 levels; save the page again")
    if root is None:
        raise CorpusError("no HTML; save the page again")
    return root


def read_page(root: Element) -> tuple[str, tuple[OutlineBlock, ...], dict[str, Any]]:
    """Return the text of a page, its outline, and what its ``<meta>`` elements say."""
    meta = read_meta(root)
    body = next(root.iter("body"), root)
    page = _Page(Survey(body), meta.pop("titles", []), meta.get("journal"))
    text, outline = page.read(body)
    return text, outline, meta


def lang_of(code: str | None) -> Lang | None:
    """Return the language of a code such as ``tr-TR``; None if it is neither of the two."""
    return _LANGS.get((code or "").lower().replace("_", "-").partition("-")[0])


class _Page:
    def __init__(self, survey: Survey, titles: list[str], journal: str | None) -> None:
        self._survey = survey
        self._titles = {_folded(title) for title in titles}
        if not titles and len(survey.headings) == 1:
            self._titles = {_folded(short_text(survey.headings[0], _MOST_TITLE) or "")}
        self._journal = _folded(journal or "")
        self._flow = Flow()
        self._marks = NoteMarks(survey.notes)

    def read(self, body: Element) -> tuple[str, tuple[OutlineBlock, ...]]:
        if self._survey.content is not None:
            self._flow.frame = Frame("furniture")
        self._flow.take(read_tree(body, self._replaced), self._start)
        return self._flow.finish()

    # What stands for an element -----------------------------------------------------------------

    def _replaced(self, element: Element) -> str | None:
        """Return the text of an element that is not read on: a note mark, a list of keywords."""
        name = element.tag
        if name in LEFT_OUT:
            return ""
        if name in ("br", "hr"):
            return LINE_BREAK
        if name == "a":
            return self._marks.link(element)
        if name == "sup":
            return self._marks.raised(element)
        keywords = self._role(element) == "keywords" and self._flow.frame.kind != "furniture"
        return self._keywords(element) if keywords else None

    def _keywords(self, element: Element) -> str | None:
        """Add the keywords of a section as one block, label first; None if it holds more."""
        if short_text(element, _MOST_KEYWORDS) is None or self._flow.frame.role is not None:
            return None
        label = next(filter(_is_label, element.iterdescendants("*")), None)
        rest = text_of(element, lambda child: " " if child is label else _unread(child))
        listed = [text for item in element.iter("li") if (text := text_of(item, _unread))]
        if "".join(rest.split()) == "".join("".join(listed).split()):
            rest = ", ".join(listed)
        head = text_of(label, _unread) if label is not None else ""
        self._flow.keywords(head, rest, self._lang(element))
        return ""

    # Blocks -------------------------------------------------------------------------------------

    def _start(self, element: Element) -> Ending:
        """Begin what an element begins, and return how it ends."""
        name = element.tag
        if self._flow.frame.kind == "row" and name != "tr":
            return self._flow.in_row(cell=name in CELLS, block=name in BLOCKS)
        if name not in BLOCKS | FURNITURE and not self._is_content(element):
            return None
        if self._marks.is_note(element):
            return self._note(element)
        role = self._role(element)
        frame = self._flow.frame
        if role == "notes" and frame.kind != "furniture":
            self._flow.hold()
            return self._flow.release
        if role is not None and frame.role is None and frame.kind != "furniture":
            self._flow.section(role, self._lang(element), _kind_in(role))
        elif self._is_title(element):
            self._flow.section("title", self._lang(element), "title")
        else:
            self._flow.open(self._frame(element))
        return self._flow.close

    def _note(self, element: Element) -> Ending:
        """Begin a note, with the number that the list it stands in would print."""
        self._flow.hold()
        self._flow.label = self._marks.number(element)
        return self._flow.release

    def _frame(self, element: Element) -> Frame:
        frame = self._flow.frame
        if self._is_content(element):
            return Frame(lang=frame.lang)
        if frame.kind == "furniture" or self._is_furniture(element):
            return replace(frame, kind="furniture", role=None)
        frame = replace(frame, lang=self._lang(element))
        name, names = element.tag, _names(element)
        if name in HEADINGS:
            return replace(frame, kind="heading", level=1 if frame.role else HEADINGS[name])
        if name in ("caption", "figcaption") or names & CAPTIONS:
            return replace(frame, kind="caption")
        if name == "tr" and element in self._survey.rows:
            return replace(frame, kind="row")
        if name == "li" and frame.kind == "paragraph":
            return replace(frame, kind="item")
        return frame

    def _is_content(self, element: Element) -> bool:
        return element is self._survey.content

    def _is_furniture(self, element: Element) -> bool:
        if element.tag in FURNITURE or element.get("hidden") is not None:
            return True
        if element.tag == "header" and self._survey.content is None:
            return True
        if element.tag in HEADINGS and self._journal:
            return _folded(short_text(element, _MOST_TITLE) or "") == self._journal
        names = _names(element)
        if "item" in names and names & ITEMS_AROUND:
            return True
        return bool(names & FURNITURE_CLASSES) or (element.get("role") or "") in FURNITURE_ROLES

    def _is_title(self, element: Element) -> bool:
        """Say whether an element is the title: by its class, or by what the page says it is."""
        if self._flow.frame.role is not None or element.tag not in (*HEADINGS, "p", "div"):
            return False
        if _names(element) & TITLES and self._flow.frame.kind != "furniture":
            return short_text(element, _MOST_TITLE) is not None
        if element.tag not in HEADINGS or not self._titles:
            return False
        title = _folded(short_text(element, _MOST_TITLE) or "")
        if title not in self._titles:
            return False
        self._titles.discard(title)
        return True

    def _role(self, element: Element) -> Role | None:
        """Return the role that class or ARIA role give a section; none if the title is in it."""
        if element.tag in HEADINGS or element.tag in ("body", "a", "span"):
            return None
        names = _names(element) | {element.get("role") or ""}
        role = next((ROLES[name] for name in sorted(names) if name in ROLES), None)
        return None if element in self._survey.titled else role

    def _lang(self, element: Element) -> Lang | None:
        return lang_of(element.get("lang") or element.get("xml:lang")) or self._flow.frame.lang


def _kind_in(role: Role) -> Any:
    return "reference" if role == "references" else "paragraph"


def _is_label(element: Element) -> bool:
    return element.tag in HEADINGS or bool({"label", "title"} & _names(element))


def _names(element: Element) -> set[str]:
    return set((element.get("class") or "").lower().split()[:20])


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _unread(element: Element) -> str | None:
    return "" if element.tag in LEFT_OUT else " " if element.tag == "br" else None
