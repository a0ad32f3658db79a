"""One pass over a page before it is read: where its article is, its notes, its tables of data."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.readers.html_tags import CELLS, HEADINGS, LEFT_OUT, NOTE_ID
from corpus.readers.tree import Element, Event, read_tree

_LONGEST_CELL = 300
"""Characters of a cell above which a table lays out a page: its cells are read as text."""

_LEAST_SHARE = 1 / 3
"""Share of the text of the page that the article must hold to be all of it."""

_MOST_PARTS = 400


def short_text(element: Element, longest: int) -> str | None:
    """Return the text of an element if it is no longer than ``longest``; bounded time."""
    parts: list[str] = []
    size = 0
    for count, (event, value) in enumerate(read_tree(element, _left_out)):
        if event is Event.TEXT:
            parts.append(value)
            size += len(value.strip())
        if size > longest or count > _MOST_PARTS:
            return None
    return " ".join("".join(parts).split())


def _left_out(element: Element) -> str | None:
    return "" if element.tag in LEFT_OUT else None


@dataclass(slots=True)
class _Table:
    rows: list[Element]
    layout: bool = False


class Survey:
    """What is known of a page before it is read.

    ``content`` is the element that holds the article, None if it is the page; ``notes`` are the
    elements of notes by their id; ``rows`` the rows of tables of data; ``headings`` the headings
    of the first level; ``titled`` the elements with such a heading in them.
    """

    def __init__(self, body: Element) -> None:
        self.notes: dict[str, Element] = {}
        self.rows: set[Element] = set()
        self.headings: list[Element] = []
        self.titled: set[Element] = set()
        self._tables: list[_Table] = []
        self._sizes: dict[Element, int] = {}
        self._read(body)
        self.content = self._content(body)

    def _read(self, body: Element) -> None:
        path: list[Element] = []
        said = 0
        starts: list[int] = []
        for event, value in read_tree(body, _left_out):
            if event is Event.TEXT:
                said += len(value.strip())
            elif event is Event.START:
                path.append(value)
                starts.append(said)
                self._start(value, path)
            else:
                path.pop()
                self._end(value, said - starts.pop())

    def _start(self, element: Element, path: list[Element]) -> None:
        name = element.tag
        identity = (element.get("id") or "").lstrip("_")
        if identity and name in ("li", "p", "div", "aside", "dd") and NOTE_ID.fullmatch(identity):
            self.notes.setdefault(identity, element)
        if name == "table":
            if self._tables:
                self._tables[-1].layout = True
            self._tables.append(_Table([]))
        elif name == "tr" and self._tables:
            self._tables[-1].rows.append(element)
        elif name in HEADINGS:
            if self._tables:
                self._tables[-1].layout = True
            if name == "h1":
                self.headings.append(element)
                self._mark_titled(path)

    def _end(self, element: Element, size: int) -> None:
        if element.tag == "table" and self._tables:
            table = self._tables.pop()
            if not table.layout:
                self.rows.update(table.rows)
        elif element.tag in CELLS and self._tables and size > _LONGEST_CELL:
            self._tables[-1].layout = True
        elif element.tag in ("article", "main", "body") or element.get("role") == "main":
            self._sizes[element] = size

    def _mark_titled(self, path: list[Element]) -> None:
        for outer in reversed(path):
            if outer in self.titled:
                break
            self.titled.add(outer)

    def _content(self, body: Element) -> Element | None:
        """Return the only ``<article>`` or ``<main>`` with enough of the text in it."""
        whole = self._sizes.get(body, 0)
        for names in (("article",), ("main",)):
            found = [e for e in self._sizes if e.tag in names or e.get("role") in names]
            if len(found) == 1 and self._sizes[found[0]] >= _LEAST_SHARE * whole > 0:
                return found[0]
        return None
