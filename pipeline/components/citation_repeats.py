"""Find `a.g.e.`, `ibid.`, `op. cit.` and say what they repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from pipeline.components.citation_authors import parse_authors, parse_surname
from pipeline.components.citation_brackets import Bracket
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_narrative import find_authors_before
from pipeline.components.citation_prefix import read_prefix
from pipeline.components.citations_patterns import (
    LOCATOR,
    PAGE_LABEL,
    PAGE_SPAN,
    SIGNAL,
    TURKISH_MONTH_SURNAMES,
    fold,
)

_DOTTED = (
    r"[aA]\. ?g\. ?[emtkybz]\.|A\.G\.E\.|[aA]\. ?g\. ?md\.|[aA]\. ?[ey]\.(?! ?[\w]\.)"
    r"|[Ii]bid(?:em)?\b\.?|[Oo]p\. ?cit\.?|[Ll]oc\. ?cit\.?"
)
_WORDS = (
    r"[Ii]dem|[Aa]ynı (?:eser|yer|makale|defter|belge)|[Aa]d[ıi] geçen (?:eser|makale|tez|kitap)"
)
_PLAIN = r"(?:[aA]g[emtky]\.|[aA]g[mty])"
_MARK = re.compile(
    rf"(?<![\w.])(?:{_DOTTED}|(?:{_WORDS}|{_PLAIN})(?=,? ?(?:{PAGE_LABEL})\s?\d)"
    r"|[aA]g[emtky]\.(?=, \d))"
)
_MARK_IN_BRACKET = re.compile(
    rf"(?<![\w.])(?:{_DOTTED}|(?:{_WORDS}|{_PLAIN})(?=\s?[,:]?\s?(?:{PAGE_LABEL})?\s?\d|\s?\Z)"
    rf"|age(?=,? ?(?:{PAGE_LABEL})\s?\d))"
)
_SAME_PLACE = re.compile(r"[Ii]bid|[Aa]ynı yer|[Ll]oc|[aA]\. ?y\.")
_WORDS_ALONE = re.compile(rf"\s?(?:[¹²³⁴-⁹]{{1,3}}|\d{{1,3}}[.)]?)?\s?(?P<mark>{_WORDS})\s?[.,;]")
"""A note that is the repeat: `12 Aynı yer.`"""

_MONTH_SURNAME = re.compile(rf"(?<!\w)(?P<surname>{TURKISH_MONTH_SURNAMES}),? ?\Z")
"""A month before the mark is a surname: `Ocak, a.g.e., s. 5`."""

_LONGEST_MONTH = 16

REMEMBERED = 200
"""How many works back a repeat may reach."""

_PAGE_ONLY = re.compile(
    rf"\s?{PAGE_LABEL}\s?(?P<pages>(?!0){PAGE_SPAN}(?:,\s?{PAGE_SPAN}){{0,4}}"
    r"(?:\s(?:vd|ff?)\b\.?)?)\s?\.?\s?"
)


def find_repeats(text: str, brackets: list[Bracket]) -> Iterator[FoundCitation]:
    """Yield the repeats of a text, their authors as printed; `resolve_repeats` does the rest."""
    for bracket in brackets:
        found = _in_bracket(bracket, text[bracket.start + 1 : bracket.end - 1])
        if found is not None:
            yield found
    for mark in _MARK.finditer(text):
        yield _in_text(text, mark)
    if alone := _WORDS_ALONE.match(text):
        works = (Work(),)
        same = _is_same_place(alone["mark"])
        yield FoundCitation(*alone.span("mark"), "repeat", None, works, same)


def find_bare_pages(text: str, brackets: list[Bracket]) -> Iterator[FoundCitation]:
    """Yield the pages in brackets, ``(s. 25)``, that point into a work cited before."""
    for bracket in brackets:
        page = _PAGE_ONLY.fullmatch(text, bracket.start + 1, bracket.end - 1)
        if page:
            works = (Work(pages=page["pages"]),)
            yield FoundCitation(bracket.start, bracket.end, "repeat", None, works)


def _in_bracket(bracket: Bracket, inside: str) -> FoundCitation | None:
    mark = _MARK_IN_BRACKET.search(inside[:120])
    if mark is None:
        return None
    signal = SIGNAL.match(inside)
    names = inside[signal.end() if signal else 0 : mark.start()]
    named = _named(names)
    if named is None:
        return None
    prefix = read_prefix(signal["signal"]) if signal else None
    work = Work(*named, pages=_pages(inside, mark.end()))
    same = _is_same_place(mark[0])
    return FoundCitation(bracket.start, bracket.end, "repeat", prefix, (work,), same)


def _named(names: str) -> tuple[tuple[str, ...], bool] | None:
    """Return the authors before a repeat and whether ``et al.`` follows; None for other words."""
    if not names.strip():
        return (), False
    return parse_authors(names) or parse_surname(names)


def _in_text(text: str, mark: re.Match[str]) -> FoundCitation:
    """Return the repeat in running text (a note): with its author before and its page after."""
    group = find_authors_before(text, mark.start())
    month = _MONTH_SURNAME.search(text, max(0, mark.start() - _LONGEST_MONTH), mark.start())
    work = Work(*((group.authors, group.et_al) if group else ((), False)))
    if month and not group:
        work = Work((month["surname"],))
    locator = LOCATOR.match(text, mark.end())
    end = mark.end()
    if locator and (locator["label"] or locator["sign"]):
        work, end = replace(work, pages=locator["pages"]), locator.end()
    start = group.start if group else month.start() if month else mark.start()
    return FoundCitation(start, end, "repeat", None, (work,), _is_same_place(mark[0]))


def _is_same_place(mark: str) -> bool:
    """Tell whether a mark without a page stands for the page before too: `ibid.`, `aynı yer`."""
    return _SAME_PLACE.match(mark) is not None


def _pages(text: str, at: int) -> str | None:
    locator = LOCATOR.match(text, at)
    return locator["pages"] if locator else None


def resolve_repeats(citations: list[FoundCitation]) -> list[FoundCitation]:
    """Return the citations, each repeat with the work that it stands for.

    A repeat with an author repeats that author's last work, one without the last work cited.
    """
    pairs = {(work.authors, work.year) for found in citations for work in found.works}
    citations = [_with_pairs(found, pairs) for found in citations]
    resolved: list[FoundCitation] = []
    cited: list[Work] = []
    for citation in citations:
        resolved.append(resolve_repeat(citation, cited))
        cited += works_cited(resolved[-1])
    return resolved


def works_cited(citation: FoundCitation) -> list[Work]:
    """Return the works of a citation, in full, that a repeat may stand for."""
    return [work.in_full for work in citation.works if work.in_full.authors]


def _with_pairs(
    citation: FoundCitation, cited: Set[tuple[tuple[str, ...], str | None]]
) -> FoundCitation:
    """Return the citation, `Ak-Er` as two authors where the text cites `Ak ve Er` as well."""
    works = []
    for work in citation.works:
        pair = tuple(work.authors[0].split("-")) if len(work.authors) == 1 else ()
        joined = len(pair) == 2 and (pair, work.year) in cited
        works.append(replace(work, authors=pair) if joined else work)
    return replace(citation, works=tuple(works))


def resolve_repeat(citation: FoundCitation, cited: Sequence[Work]) -> FoundCitation:
    """Return a repeat with what it stands for of the works ``cited`` before it, in order."""
    work = citation.works[0]
    if citation.style == "parenthetical" and not work.authors and work.year:
        return _with_authors(citation, cited)
    source = _repeated(work, cited) if citation.style == "repeat" else None
    if source is None:
        return citation
    pages = work.pages or (source.pages if citation.same_place else None)
    full = Work(source.authors, source.et_al, source.year, source.date, pages)
    return replace(citation, works=(replace(work, stands_for=full),))


def _with_authors(citation: FoundCitation, cited: Sequence[Work]) -> FoundCitation:
    """Return ``(2015: 25)`` with the authors of the last work cited of that year, if any."""
    year = citation.works[0].year
    for earlier in reversed(cited[-REMEMBERED:]):
        if earlier.year == year:
            works = (
                work if work.authors else replace(work, stands_for=_of_authors(earlier, work))
                for work in citation.works
            )
            return replace(citation, works=tuple(works))
    return citation


def _of_authors(earlier: Work, work: Work) -> Work:
    """Return a work told by year and page as one of the authors of an earlier one."""
    return Work(earlier.authors, earlier.et_al, work.year, pages=work.pages)


def _repeated(work: Work, cited: Sequence[Work]) -> Work | None:
    """Return the last work cited, of the author where the repeat names one."""
    for earlier in reversed(cited[-REMEMBERED:]):
        if not work.authors or fold(earlier.authors[0]) == fold(work.authors[0]):
            return earlier
    return None
