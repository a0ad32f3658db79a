"""References of JATS that are data only, and names, written out as they are printed."""

from __future__ import annotations

from typing import Final

from corpus.readers.tree import Element, Replace, name_of, text_of

_WORK: Final = "article-title chapter-title part-title trans-title data-title".split()
_IN: Final = "source edition series conf-name".split()
_LAST: Final = "publisher-loc publisher-name institution uri ext-link date-in-citation".split()


def written_name(name: Element) -> str:
    """Return a name as ``Ayşe Kaya``; whatever else it may be is returned as it stands."""
    parts = [_child(name, part) for part in ("prefix", "given-names", "surname", "suffix")]
    return " ".join(part for part in parts if part) or text_of(name)


def written_reference(citation: Element, replaced: Replace) -> str:
    """Return an entry without punctuation of its own in the order of the APA style.

    Every text in it is kept: what the style has no place for comes last.
    """
    if any(text.strip() for text in (citation.text, *(child.tail for child in citation)) if text):
        return text_of(citation, replaced)
    children = [(name_of(child), child) for child in citation]
    used: set[str] = set()

    def take(*names: str) -> list[str]:
        used.update(names)
        texts = (text_of(child, replaced) for name, child in children if name in names)
        return [text for text in texts if text]

    names = _names(citation)
    used |= {"person-group", "name", "collab", "etal", "string-name"}
    year = ", ".join(take("year"))
    head = " ".join([*([names] if names else []), *([f"({year})"] if year else [])])
    volume, issue = ", ".join(take("volume")), ", ".join(take("issue"))
    numbers = f"{volume}({issue})" if issue else volume
    pages = "–".join(take("fpage", "lpage")) or ", ".join(take("page-range", "elocation-id"))
    place = ", ".join(part for part in (*take(*_IN), numbers, pages) if part)
    parts = [head, *take(*_WORK), place, ": ".join(take(*_LAST)), *take("pub-id")]
    parts += [text_of(child, replaced) for name, child in children if name not in used]
    return " ".join(
        part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part
    )


def _names(citation: Element) -> str:
    """Return the authors as ``Kaya, A., Demir, B.``."""
    names = []
    for person in citation.iter():
        kind = name_of(person)
        if kind == "name":
            given = _child(person, "given-names")
            initials = " ".join(
                part if part.endswith(".") else f"{part}." if len(part) == 1 else part
                for part in given.split()
            )
            surname = _child(person, "surname")
            names.append(", ".join(part for part in (surname, initials) if part))
        elif kind in ("collab", "string-name"):
            names.append(text_of(person))
        elif kind == "etal":
            names.append(text_of(person) or "et al.")
    return ", ".join(name for name in names if name)


def _child(element: Element, name: str) -> str:
    return next((text_of(child) for child in element if name_of(child) == name), "")
