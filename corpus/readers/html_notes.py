"""The marks of notes in a page, and the numbers that stand before the notes themselves."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from corpus.readers.html_survey import short_text
from corpus.readers.html_tags import BACK_LINK, MARK, NOTE_ID
from corpus.readers.tree import Element, raised

_LONGEST_MARK = 40


def note_id(element: Element) -> str:
    """Return the id of an element as links to notes spell it; "" if it has none."""
    return (element.get("id") or "").lstrip("_")


class NoteMarks:
    """Reads the links between a text and its ``notes``, which are known by their ids."""

    def __init__(self, notes: Mapping[str, Element]) -> None:
        self._notes = notes
        self._shown: dict[str, str] = {}

    def is_note(self, element: Element) -> bool:
        """Say whether an element is a note that a link may point to."""
        return self._notes.get(note_id(element)) is element

    def raised(self, element: Element) -> str | None:
        """Return what a ``<sup>`` shows if that is a mark or a number, else None."""
        links = [child for child in element if child.tag == "a"]
        mark = self.link(links[0]) if len(links) == 1 else None
        return mark or raised(short_text(element, _LONGEST_MARK) or "")

    def link(self, element: Element) -> str | None:
        """Return the mark that a link to a note shows, "" for one back from it, else None."""
        target = (element.get("href") or "").partition("#")[2].lstrip("_")
        text = short_text(element, _LONGEST_MARK)
        if not target or text is None:
            return None
        if BACK_LINK.fullmatch(text):
            return ""
        if target not in self._notes or not MARK.fullmatch(text):
            return None
        self._shown[target] = raised(text) or text
        return self._shown[target]

    def number(self, note: Element) -> str:
        """Return the number that a list prints before a note; "" where it is in its text."""
        found = NOTE_ID.fullmatch(note_id(note))
        plain = found["number"].lstrip("0") if found else ""
        mark = self._shown.get(note_id(note)) or raised(plain) or ""
        start = _start_of(note).lstrip("[( ")
        printed = start.startswith(tuple(sign for sign in (mark, plain) if sign))
        return "" if printed else mark


def _start_of(element: Element) -> str:
    """Return the first characters of an element's text, without white space before them."""
    return " ".join("".join(islice(element.itertext(), 4)).split())[:20]
