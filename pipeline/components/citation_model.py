"""What the citation finder returns: a citation in the running text and the works it cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Style = Literal[
    "parenthetical",
    "narrative",
    "numeric",
    "footnote",
    "legal",
    "archival",
    "scripture",
    "repeat",
]


@dataclass(frozen=True)
class Work:
    """One cited work.

    ``authors`` are surnames or an institution, as printed, without case suffix; ``year`` keeps
    its letter (``2005a``); ``date`` is an ISO date, month or range of them (``2020-09/2020-10``);
    ``pages`` is the locator without its label: pages, but also the leaf of a manuscript, the
    verse of a scripture; the article of a law is none; ``role`` is ``cited_in`` for the work that
    was consulted in place of another. ``reference`` is filled by ``pipeline.references``.
    ``stands_for`` is the work as the article cites it elsewhere, of a work that is not named in
    full where it is cited: ``a.g.e.``, ``(2015: 25)``.
    """

    authors: tuple[str, ...] = ()
    et_al: bool = False
    year: str | None = None
    date: str | None = None
    pages: str | None = None
    numbers: tuple[int, ...] = ()
    role: str | None = None
    reference: str | None = None
    stands_for: Work | None = None

    @property
    def in_full(self) -> Work:
        """The work as the article cites it in full, if it does elsewhere."""
        return self.stands_for or self

    def to_json(self) -> Mapping[str, Any]:
        """Return the work as JSON values, every key present."""
        return {
            "authors": list(self.authors),
            "et_al": self.et_al,
            "year": self.year,
            "date": self.date,
            "pages": self.pages,
            "numbers": list(self.numbers),
            "role": self.role,
            "reference": self.reference,
        }

    def short_title(self) -> str:
        """Return authors, year and pages, those that are known: ``Ak, Er, 2015, 25``."""
        return ", ".join(filter(None, (*self.authors, self.date or self.year, self.pages)))


@dataclass(frozen=True)
class FoundCitation:
    """A citation at ``text[start:end]``: code points, half-open.

    ``same_place``: a repeat that, without a page of its own, stands for the page before as well.
    """

    start: int
    end: int
    style: Style
    prefix: str | None
    works: tuple[Work, ...]
    same_place: bool = False

    def to_attributes(self) -> dict[str, Any]:
        """Return the attributes of the annotation row: style, prefix, works and resolved.

        ``resolved`` is what works that are not named in full stand for, or None.
        """
        known = [work.stands_for.short_title() for work in self.works if work.stands_for]
        return {
            "style": self.style,
            "prefix": self.prefix,
            "works": [work.to_json() for work in self.works],
            "resolved": "; ".join(known) or None,
        }
