"""Read articles in JATS (the XML of PubMed Central, SciELO and many journals) and in NLM before it.

No entity is expanded and nothing is fetched: a document that declares entities is refused.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from corpus.article import Lang, OutlineBlock
from corpus.errors import CorpusError
from corpus.readers.flow import LINE_BREAK, Ending, Flow
from corpus.readers.html_page import lang_of
from corpus.readers.jats_meta import contributors, read_meta
from corpus.readers.jats_references import written_reference
from corpus.readers.jats_tags import (
    BLOCKS,
    CELLS,
    CITATIONS,
    FLOATS,
    GROUPS_OF_NOTES,
    IN_NAMES,
    KINDS,
    LEFT_OUT,
    SECTIONS,
)
from corpus.readers.tree import Element, name_of, raised, read_tree, text_of

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30});")
_DECLARATION = re.compile(r"\s*<\?xml\s[^>]{0,300}\?>")

JatsArticle = tuple[str, tuple[OutlineBlock, ...], dict[str, Any], Lang | None]
"""The text of an article, its outline, data about it, and its language."""


def parse_xml(text: str) -> Element:
    """Return the root element of an XML document, whatever encoding it declares.

    Entities that HTML knows (``&nbsp;``) count as declared, as the DTD of JATS does so.

    Raises:
        CorpusError: with line and column, but without file: not well-formed, nested deeper than
            256 levels, a text of more than 10 MB, or entities declared in the document.
    """
    text = _ENTITY.sub(_character, _DECLARATION.sub("", text, count=1))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        reason = re.sub(r"(?:, use \S+ option)?, line \d+, column \d+.*", "", error.msg or "")
        message = f"XML that is not sound ({' '.join(reason.split())}); get the file again"
        raise CorpusError(message, line=line, column=max(column, 1)) from error
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and any(True for _ in subset.iterentities()):
        raise CorpusError("XML that declares entities, which can hide a bomb; write them out")
    return root


def _character(entity: re.Match[str]) -> str:
    """Return the character of an entity that HTML knows, else the entity."""
    written = html.unescape(entity[0])
    return entity[0] if written == entity[0] or written in "<>&" else written


def read_jats(root: Element) -> Iterator[JatsArticle]:
    """Yield each article in a document, which may be a collection of them.

    Raises:
        CorpusError: without file: there is no article in it.
    """
    articles = [root] if name_of(root) == "article" else list(root.iterdescendants("{*}article"))
    if not articles:
        message = f"XML, but no JATS: the root is <{name_of(root)[:40]}>; give JATS, HTML or text"
        raise CorpusError(message)
    for article in articles:
        reader = _Jats()
        text, outline = reader.read(article)
        yield text, outline, read_meta(article), lang_of(article.get(_LANG))


class _Jats:
    def __init__(self) -> None:
        self._flow = Flow()
        self._cited: set[str] = set()
        self._unnumbered = 0

    def read(self, article: Element) -> tuple[str, tuple[OutlineBlock, ...]]:
        self._flow.take(read_tree(article, self._replaced), self._start)
        return self._flow.finish()

    # What stands for an element -----------------------------------------------------------------

    def _replaced(self, element: Element) -> str | None:
        name = name_of(element)
        if name in LEFT_OUT:
            alone = name == "tex-math" and name_of(element.getparent()) != "alternatives"
            return None if alone else ""
        if name in IN_NAMES and name_of(element.getparent()) == "contrib":
            return ""
        if name == "break":
            return LINE_BREAK
        if name in ("sup", "xref"):
            self._cited.update((element.get("rid") or "").split())
            return _mark(element, name)
        if name == "label":
            self._flow.label = f"{self._flow.label} {self._written_label(element)}".strip()
            return ""
        if name in ("kwd-group", "unstructured-kwd-group"):
            return self._keywords(element)
        if name in CITATIONS:
            return self._citation(element)
        return None

    def _written_label(self, element: Element) -> str:
        """Return a label as printed before its text: ``1.``, ``Tablo 2.``, or a raised ``3``."""
        text = text_of(element)
        if self._flow.frame.kind == "note":
            return raised(text) or text
        stopped = self._flow.frame.kind in ("caption", "reference")
        return f"{text}." if stopped and text[-1:].isalnum() else text

    def _keywords(self, group: Element) -> str:
        """Add keywords as one block, their label before them."""
        label = next((e for e in group if name_of(e) in ("title", "label")), None)
        rest = text_of(group, lambda child: " " if child is label else None)
        words = [word for e in group if e is not label and (word := text_of(e))]
        if "".join(rest.split()) == "".join("".join(words).split()):
            rest = ("; " if any("," in word for word in words) else ", ").join(words)
        head = text_of(label) if label is not None else ""
        self._flow.keywords(head, rest, lang_of(group.get(_LANG)))
        return ""

    def _citation(self, element: Element) -> str:
        """Return an entry that is data, unless it says nothing beyond the printed one beside it."""
        printed = [text_of(e) for e in element.getparent() if name_of(e) == "mixed-citation"]
        words = set(" ".join(element.itertext()).split())
        if words.issubset(" ".join(printed).split()):
            return ""
        return written_reference(element, lambda _: None)

    # Blocks -------------------------------------------------------------------------------------

    def _start(self, element: Element) -> Ending:
        """Begin what an element begins, and return how it ends."""
        name, frame = name_of(element), self._flow.frame
        if frame.kind == "row" and name != "tr":
            return self._flow.in_row(cell=name in CELLS, block=name in BLOCKS or name in KINDS)
        if name in ("verse-line", "preformat"):
            return lambda: self._flow.say(LINE_BREAK)
        if name in ("fn", "fn-group") and frame.kind not in FLOATS:
            self._note(element)
            return self._flow.release
        if name == "contrib-group" and frame.role is None:
            self._flow.section("authors", None)
            self._flow.say(", ".join(contributors(element)))
            return self._flow.close
        lang = lang_of(element.get(_LANG)) or frame.lang
        role = SECTIONS.get(name)
        if role is not None and self._opens(name, element):
            self._flow.section(role, lang, KINDS.get(name, "paragraph"))
        elif name in KINDS or name in BLOCKS:
            kind = frame.kind if frame.kind in FLOATS else KINDS.get(name, frame.kind)
            kind = "row" if name == "tr" else kind
            deeper = 0 if name == "back" else frame.level + (name == "sec")
            self._flow.open(replace(frame, kind=kind, lang=lang, level=deeper))
        else:
            return None
        return self._flow.close

    def _note(self, element: Element) -> None:
        """Begin a note; one that stands in a text leaves its mark there, if it has not yet."""
        grouped = name_of(element.getparent()) in GROUPS_OF_NOTES or name_of(element) == "fn-group"
        mark = next((text_of(e) for e in element if name_of(e) == "label"), "")
        numbered = bool(mark) or grouped
        if not numbered:
            self._unnumbered += 1
            mark = str(self._unnumbered)
        mark = raised(mark) or mark
        if not grouped and element.get("id") not in self._cited:
            self._flow.say(mark)
        self._flow.hold()
        self._flow.label = "" if numbered else mark

    def _opens(self, name: str, element: Element) -> bool:
        """Say whether an element that may be a section is one, and not a part of another."""
        role = self._flow.frame.role
        if name in ("article-title", "trans-title"):
            return name_of(element.getparent()).endswith("title-group")
        return role is None or (role == "back" and name in ("app", "ref-list", "ack"))


def _mark(element: Element, name: str) -> str | None:
    """Return a raised number as superscripts; other references and raised texts are read on."""
    if len(element) > 1 or any(len(child) for child in element):
        return None
    noted = name == "sup" or element.get("ref-type") in ("fn", "table-fn")
    inner = any(name_of(child) == "sup" for child in element)
    return raised(text_of(element)) if noted or inner else None
