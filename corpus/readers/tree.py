"""An element tree of lxml read as a stream of events, without recursion, however deep it is."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

from lxml import etree

Element = Any
"""An element of lxml, which has no types of its own."""

Replace = Callable[[Element], str | None]
"""Returns the text that stands for an element with all it holds, or None to read the element."""

MOST_TAGS = 1 << 20
"""Tags in the largest document; a tree takes up to 1 KB of memory for each, an article has some
10,000 of them."""

_SUPERSCRIPTS = str.maketrans("0123456789-–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_RAISED_NUMBER = re.compile(r"\s*[\[(]?\s*(\d{1,4}(?:\s?[,–-]\s?\d{1,4}){0,9})\s*[\])]?\s*")


class Event(Enum):
    """What is met on the way through a tree."""

    START = "start"
    END = "end"
    TEXT = "text"


def read_tree(root: Element, replaced: Replace) -> Iterator[tuple[Event, Any]]:
    """Yield the elements that start and end under ``root``, and the texts; linear time.

    Comments and processing instructions are left out, entities written out.
    """
    yield Event.START, root
    yield Event.TEXT, root.text or ""
    path = [(root, iter(root))]
    while path:
        element, children = path[-1]
        child = next(children, None)
        if child is None:
            path.pop()
            yield Event.END, element
            yield Event.TEXT, (element.tail or "") if path else ""
            continue
        text = replaced(child) if isinstance(child.tag, str) else _entity(child)
        if text is None:
            yield Event.START, child
            yield Event.TEXT, child.text or ""
            path.append((child, iter(child)))
        else:
            yield Event.TEXT, text
            yield Event.TEXT, child.tail or ""


def _entity(node: Element) -> str:
    return html.unescape(node.text) if isinstance(node, etree._Entity) else ""


def text_of(element: Element, replaced: Replace = lambda _: None) -> str:
    """Return the text of an element, one space for any white space in it."""
    parts = (value for event, value in read_tree(element, replaced) if event is Event.TEXT)
    return " ".join("".join(parts).split())


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace; "" of what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def raised(text: str) -> str | None:
    """Return a raised number as superscripts (``[1]`` and ``1`` as ``¹``), None for other text."""
    found = _RAISED_NUMBER.fullmatch(text)
    return re.sub(r"\s", "", found[1]).translate(_SUPERSCRIPTS) if found else None
