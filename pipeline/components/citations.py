"""Find the in-text citations of Turkish and English academic prose.

Author-year (APA 6/7, İSNAD, Chicago), narrative, numeric, footnote marks, repeats, legal, archival
and scripture references, each read into its fields. Rules only; every pattern is bounded, so time
grows linearly with the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.components.citation_authoryear import find_author_year
from pipeline.components.citation_brackets import pair_brackets
from pipeline.components.citation_full_names import with_full_name
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_numeric import find_numeric
from pipeline.components.citation_repeats import find_bare_pages, find_repeats, resolve_repeats
from pipeline.components.citation_signals import find_signalled, with_signal
from pipeline.components.citation_sources import find_sources

__all__ = ["FoundCitation", "Work", "find_citations"]

_DEEPEST = 2
"""Brackets that hold more levels of brackets than this are not citations."""

if not Doc.has_extension("citations"):
    Doc.set_extension("citations", default=[])


def find_citations(text: str, lang: str = "tr") -> list[FoundCitation]:
    """Return the citations in a cleaned paragraph, sorted, none overlapping another.

    ``text`` has one space between words; offsets are code points into it. Forms of both
    languages are found whatever ``lang`` is, as quotations and references mix them.
    """
    brackets = [pair for pair in pair_brackets(text) if pair.height <= _DEEPEST]
    found = without_overlaps(
        text,
        find_repeats(text, brackets),
        find_sources(text, brackets),
        find_author_year(text, brackets),
        find_signalled(text, brackets),
        find_numeric(text, brackets),
    )
    found = [with_signal(text, citation) for citation in found]
    ends = [0, *(citation.end for citation in found)]
    found = [with_full_name(text, each, since) for each, since in zip(found, ends, strict=False)]
    return resolve_repeats(without_overlaps(text, found, find_bare_pages(text, brackets)))


def without_overlaps(text: str, *finds: Iterable[FoundCitation]) -> list[FoundCitation]:
    """Return the citations in order, without those that overlap one of an earlier argument."""
    taken = bytearray(len(text))
    kept = []
    for citation in chain(*finds):
        if not any(taken[citation.start : citation.end]):
            taken[citation.start : citation.end] = b"\1" * (citation.end - citation.start)
            kept.append(citation)
    return sorted(kept, key=lambda citation: citation.start)


@Language.factory("derlem_citations")
def create_citations(nlp: Language, name: str) -> CitationFinder:
    """Return the component that finds citations in the language of ``nlp``."""
    return CitationFinder(nlp.lang or "tr")


class CitationFinder:
    """Sets ``doc._.citations`` and, as far as tokens allow, ``doc.spans["citations"]``."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, doc: Doc) -> Doc:
        """Return the doc with its citations set."""
        found = find_citations(doc.text, self.lang)
        doc._.citations = found
        spans = [doc.char_span(c.start, c.end, "CITATION", alignment_mode="expand") for c in found]
        doc.spans["citations"] = [span for span in spans if span is not None]
        return doc
