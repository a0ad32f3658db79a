"""Find author-year citations: in brackets, and narrative ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.components.citation_authors import parse_authors
from pipeline.components.citation_brackets import Bracket
from pipeline.components.citation_context import (
    is_certain,
    is_event,
    is_event_year,
    is_method,
    is_news,
    is_notion,
    is_picture_credit,
    is_quoted_person,
    is_species_authority,
    is_study,
    is_work_credit,
)
from pipeline.components.citation_fields import BracketContent, parse_bracket
from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_narrative import AuthorGroup, find_authors_before
from pipeline.components.citation_no_name_patterns import PERIODICALS, SENTENCE_OPENERS
from pipeline.components.citations_patterns import (
    HIJRI_DAY,
    MLA,
    UPPER,
    YEAR_AND_DAY,
    YEAR_AND_PAGE,
    fold,
)

_NO_AUTHORS: tuple[tuple[str, ...], bool] = ((), False)

_BARE = re.compile(r"\s?(?:\d|t\.\s?y|n\.\s?d|tarihsiz|baskıda|basımda|in press)", re.I)
"""A bracket that may open with a year."""

_LIFE = re.compile(r"\s?(?:do[ğg]|öl|[dbvöm])\.\s?:?\s?\d", re.I)
"""What opens the dates of a life: `(d.1873-ö.1913)`, `(b. 1873 – d. 1913)`."""

_HEIGHT = re.compile(r"\s?\d{3,4}\s?(?:m|metre|km|ft)\b")
"""A measure that reads like a year: `Karlık Tepe (2021 m)`."""

_TWO_CALENDARS = re.compile(r"\s?1[0-4]\d\d/1[5-9]\d\d\s?")
"""A bracket that dates a life rather than a book: `Ali Efendi (1302/1885)`."""

_DECREE = re.compile(r"\d{4}/\d{1,3}")
"""The number of a regulation in its year: `Tebliğ (2020/7)`."""

_ENTRY_NAMES = re.compile(rf"[{UPPER}][^\W\d_’'-]{{1,25}}, (?:[{UPPER}]\.[ -]?){{1,3}}$")
_ENTRY_FULL_NAME = re.compile(
    rf"(?:^|[-–—.:] )(?P<family>[{UPPER}][^\W\d_]{{1,25}}), [{UPPER}][^\W\d_]{{1,25}} $"
)
_ENTRY_AFTER = re.compile(rf"\.?,? ?[{UPPER}“\"‘]")
"""An entry of a list of references, printed in the text: `Kaya, A. (2019). Toprak kaybı.`"""

_HEADING_AFTER = re.compile(rf"\. [{UPPER}]")

_LONGEST_LIST = 8
"""Brackets looked at to tell what a list of names and years lists."""

_TALK = re.compile(r"(?:kişisel (?:görüşme|iletişim)|personal communication), ", re.I)
"""What opens the bracket after the name of a person talked or written to."""

_BETWEEN = re.compile(
    r"[’'\w]{0,6}(?:\s?[,;]\s?(?:(?:ve|and|&|ile|veya|or)\s)?|\s(?:ve|and|&|ile|veya|or)\s)"
)
"""What stands between the items of a list of studies (or of films)."""


def find_author_year(text: str, brackets: list[Bracket]) -> Iterator[FoundCitation]:
    """Yield the author-year citations of a text, in order; ``brackets`` are its pairs."""
    done = 0
    last: tuple[int, bool] | None = None  # end and verdict of the last bare year
    for index, bracket in enumerate(brackets):
        if bracket.start < done:
            continue
        inside = text[bracket.start + 1 : bracket.end - 1]
        if _LIFE.match(inside) or _HEIGHT.match(inside):
            continue
        if talk := _TALK.match(inside):
            found = _conversation(text, bracket, inside[talk.end() :])
        elif not _BARE.match(inside):
            content = parse_bracket(inside) or _parse_mla(text, bracket)
            found = _parenthetical(text, bracket, content, done) if content else None
        elif (content := parse_bracket(inside, _NO_AUTHORS)) is not None:
            group = find_authors_before(text, bracket.start)
            if group is not None and group.start < done:
                group = None
            listed = brackets[index : index + _LONGEST_LIST]
            found = _narrative(text, listed, inside, group, last)
            last = (bracket.end, found is not None)
        else:
            continue
        if found is not None:
            done = bracket.end
            yield found


def _conversation(text: str, bracket: Bracket, when: str) -> FoundCitation | None:
    """Return the narrative citation of a conversation or letter."""
    group = find_authors_before(text, bracket.start)
    content = parse_bracket(when, (group.authors, group.et_al)) if group else None
    if group is None or content is None or not content.works[0].date:
        return None
    return FoundCitation(group.start, bracket.end, "narrative", None, content.works)


def _parse_mla(text: str, bracket: Bracket) -> BracketContent | None:
    """Return the works of ``“…” (Woolf 45; Er 8)``: only after a quotation, else it is a count."""
    before = text[max(0, bracket.start - 3) : bracket.start].rstrip()
    if not before.endswith(("”", '"', "»", "’")):
        return None
    works = []
    for part in text[bracket.start + 1 : bracket.end - 1].split(";"):
        match = MLA.fullmatch(part)
        named = parse_authors(match["names"]) if match else None
        if match is None or named is None:
            return None
        works.append(Work(*named, pages=match["pages"]))
    return BracketContent(None, tuple(works), bare=False)


def _parenthetical(
    text: str, bracket: Bracket, content: BracketContent, done: int
) -> FoundCitation | None:
    start, end = bracket.start, bracket.end
    if is_event_year(content) or is_event(text, start, content):
        return None
    if is_picture_credit(text, text[start + 1 : end - 1], content):
        return None
    if content.works[0].role == "cited_in":
        group = find_authors_before(text, start)
        if group is not None and group.start >= done and is_quoted_person(text, group, end):
            works = (Work(group.authors, group.et_al), *content.works)
            return FoundCitation(group.start, end, "narrative", content.prefix, works)
    if is_species_authority(text, start, end, content) or is_work_credit(text, start, end, content):
        return None
    return FoundCitation(start, end, "parenthetical", content.prefix, content.works)


def _narrative(
    text: str,
    listed: list[Bracket],
    inside: str,
    group: AuthorGroup | None,
    last: tuple[int, bool] | None,
) -> FoundCitation | None:
    """Return the narrative citation of ``group``, or that of a page whose author stands earlier.

    ``listed`` are the bracket and those after it: a list of studies or of works.
    """
    bracket = listed[0]
    if _is_printed_entry(text, bracket) or (group and _is_heading(text, group, bracket)):
        return None
    if group is None:
        content = parse_bracket(inside, _NO_AUTHORS)
        if content is None:
            return None
        if not (YEAR_AND_PAGE.match(inside) or is_notion(text, bracket.start)):
            return None
        return FoundCitation(
            bracket.start, bracket.end, "parenthetical", content.prefix, content.works
        )
    content = parse_bracket(inside, (group.authors, group.et_al))
    if content is None or text[bracket.start] != "(":
        return None
    if content.works[0].date:
        if not (YEAR_AND_DAY.fullmatch(fold(inside)) or is_news(text, group, bracket.end)):
            return None
        return FoundCitation(group.start, bracket.end, "narrative", content.prefix, content.works)
    periodical = fold(group.authors[-1]).split()[-1] in PERIODICALS
    if periodical and not content.works[0].pages:  # founded in that year
        return None
    if any(pattern.fullmatch(inside) for pattern in (_DECREE, _TWO_CALENDARS)):
        return None
    if HIJRI_DAY.match(inside):
        return None
    if is_species_authority(text, group.start, bracket.end, content):
        return None
    chained = last is not None and _BETWEEN.fullmatch(text, last[0], group.start)
    if chained and last is not None and not is_certain(group, content):
        accepted = last[1]
    else:
        accepted = is_study(text, group, bracket.start, bracket.end, content) or (
            _lists_methods(text, listed)
        )
    if not accepted:
        return None
    return FoundCitation(group.start, bracket.end, "narrative", content.prefix, content.works)


def _is_printed_entry(text: str, bracket: Bracket) -> bool:
    """Tell whether a year is that of a printed reference: ``Kaya, A. (2019). Toprak kaybı``."""
    before = text[max(0, bracket.start - 60) : bracket.start]
    if _ENTRY_NAMES.search(before):
        return _ENTRY_AFTER.match(text, bracket.end) is not None
    name = _ENTRY_FULL_NAME.search(before)
    if name is None or fold(name["family"]) in SENTENCE_OPENERS:
        return False
    return text[bracket.end : bracket.end + 1] == "." and bool(
        _ENTRY_AFTER.match(text, bracket.end)
    )


def _is_heading(text: str, group: AuthorGroup, bracket: Bracket) -> bool:
    """Tell whether a text opens with an entry: ``Ak ve Er (2020). Toprak kaybı``, no sentence."""
    return group.start == 0 and _HEADING_AFTER.match(text, bracket.end) is not None


def _lists_methods(text: str, listed: list[Bracket]) -> bool:
    """Tell whether the list that begins with a bracket ends with a method: its authors' years."""
    end = listed[0].end
    for bracket in listed[1:]:
        if not _BETWEEN.match(text, end):
            return False
        group = find_authors_before(text, bracket.start)
        if group is None or not _BETWEEN.fullmatch(text, end, group.start):
            return False
        end = bracket.end
        if is_method(text, group, end):
            return True
    return False
