"""Find the in-text citations of Turkish and English academic prose.

Author-year (APA 6/7, İSNAD, Chicago), narrative, numeric, footnote marks, repeats, legal, archival
and scripture references, each read into its fields. Rules only; every pattern is bounded, so time
grows linearly with the text.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.components.citation_authoryear import find_author_year
from pipeline.components.citation_brackets import pair_brackets
from pipeline.components.citation_model import FoundCitation, Work

__all__ = ["FoundCitation", "Work", "find_citations"]

if not Doc.has_extension("citations"):
    Doc.set_extension("citations", default=[])


def find_citations(text: str, lang: str = "tr") -> list[FoundCitation]:
    """Return the citations in a cleaned paragraph, sorted, none overlapping another.

    ``text`` has one space between words; offsets are code points into it. Forms of both
    languages are found whatever ``lang`` is, as quotations and references mix them.
    """
    brackets = pair_brackets(text)
    return sorted(find_author_year(text, brackets), key=lambda found: found.start)


@Language.factory("derlem_citations")
def create_citations(nlp: Language, name: str) -> CitationFinder:
    """Return the component that finds citations in the language of ``nlp``."""
    return CitationFinder(nlp.lang)


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
