"""What the reference list tells of names that the text alone leaves open: pen names, and titles.

``Orhan Kemal`` is printed whole where others are turned round (``Kaya, A.``), so ``Kemal`` is no
surname; ``(Gurbet Kuşları, 1964)`` names a work that the list gives to an author, so it cites none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus.references import Author, Reference
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_name_patterns import GIVEN_NAMES
from pipeline.components.citation_names import is_institution
from pipeline.components.citations_patterns import UPPER, fold

_TITLE_END = re.compile(r"[(\[:?!]|\.(?:\s|$)")
_BY_NAME = frozenset({"parenthetical", "narrative"})
_OPENING = "([“\"«‘' "
_AFTER = tuple(", ’'`”\"»")


class ListedNames:
    """The pen names and the titles of a reference list."""

    def __init__(self, references: Sequence[Reference]) -> None:
        first = [reference.authors[0] for reference in references if reference.authors]
        self._pen_names = _pen_names(first)
        authors = {fold(author.family) for author in first if not author.given}
        self._titles = tuple(_titles(references) - authors)

    def read_again(self, text: str, citation: FoundCitation) -> FoundCitation:
        """Return a citation of ``text`` with the pen names that it prints whole."""
        printed = text[citation.start : citation.end]
        for name in self._pen_names:
            last = name.split()[-1]
            times = len(re.findall(rf"\b{re.escape(name)}\b(?! [{UPPER}])", printed))
            if times and times == sum(work.authors.count(last) for work in citation.works):
                works = tuple(_with_name(work, last, name) for work in citation.works)
                citation = replace(citation, works=works)
        return citation

    def is_title(self, text: str, citation: FoundCitation) -> bool:
        """Tell whether what a citation of ``text`` has for an author is a title of the list."""
        work = citation.works[0]
        if citation.style not in _BY_NAME or len(citation.works) > 1 or work.reference:
            return False
        if work.date or work.pages or not work.authors:
            return False
        printed = fold(text[citation.start : citation.end]).lstrip(_OPENING)
        return any(
            printed.startswith(title) and printed.startswith(_AFTER, len(title))
            for title in self._titles
        )


def is_pen_name(author: Author) -> bool:
    """Tell whether an author of a list is a given name and one more word, not turned round."""
    words = fold(author.family).split()
    return author.given is None and len(words) == 2 and words[0] in GIVEN_NAMES


def _pen_names(first: Sequence[Author]) -> list[str]:
    """Return the pen names among the first authors of a list, those that alone end as they do.

    None where many names are printed so: the list turns no name round.
    """
    turned = sum(author.given is not None for author in first)
    alike = defaultdict(set)
    for author in first:
        alike[fold(author.family).rpartition(" ")[2]].add(author)
    whole = {author.family for author in first if is_pen_name(author)}
    names = {name for name in whole if not is_institution(name)}
    alone = {author.family for author, *others in alike.values() if not others}
    return sorted(names & alone) if len(names) < turned else []


def _titles(references: Sequence[Reference]) -> set[str]:
    """Return the folded titles, of two words and more, of works that have an author."""
    titles = (r.title for r in references if r.title and r.authors)
    mains = {_TITLE_END.split(title, 1)[0].strip(" ,“”\"'") for title in titles}
    return {fold(main) for main in mains if " " in main and not _names_body(main)}


def _names_body(title: str) -> bool:
    """Tell whether a title has the word or the acronym of an institution."""
    return is_institution(title) or any(len(word) > 2 and word.isupper() for word in title.split())


def _with_name(work: Work, last: str, name: str) -> Work:
    return replace(work, authors=tuple(name if each == last else each for each in work.authors))
