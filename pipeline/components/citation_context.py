"""Tell a cited study from other things before a year: films, novels, events, species."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from pipeline.components.citation_context_patterns import (
    AFTER_LATIN,
    ARTS,
    AUTHORITIES,
    BEFORE_TAXON,
    CAPTION,
    CONCEPT_BEFORE,
    DOCUMENT,
    EVENT_BEFORE,
    EVENT_OF,
    LATIN_EPITHET,
    LATIN_GENUS,
    LIST_AFTER,
    LOOSE_BEFORE,
    LOOSE_EPITHET,
    METHOD_SOON,
    REPORTS,
    SAYS,
    SINCE,
    STUDY_AFTER,
    STUDY_BEFORE,
    SYNTAXON_AFTER,
    TAXON,
    TAXON_TEXT,
    TITLE_ARTICLE,
    TITLE_BEFORE,
    TITLE_PLACE,
    TITLED_AFTER,
    TURKISH_ENDING,
    WORK_AFTER,
)
from pipeline.components.citation_dates import last_print
from pipeline.components.citation_fields import BracketContent
from pipeline.components.citation_model import Work
from pipeline.components.citation_names import is_institution
from pipeline.components.citation_narrative import AuthorGroup
from pipeline.components.citation_no_name_patterns import NEWS, NEWS_HEADS, SUMMITS
from pipeline.components.citations_patterns import HONORIFICS, PARTICLES, fold

_NEAR = 300
"""How far the talk about films or species may be from the bracket, in code points."""

_EARLIEST_STUDY = 1850
"""An earlier year after a bare name is likelier an event's or a reign's."""


_EARLIEST_PRINT = 1500

_LATE_AUTHORITY = "1945"
"""Most species were named before, most cited studies written after."""

_LATEST_AUTHORITY = "1900"
"""Before this year, an author of many species is cited for them alone."""

_LONGEST_NOTION = 150
"""Longer than an author and a notion quoted from him, in code points."""

_INITIALS_AND_NAME = re.compile(r"\s?(?:[A-ZÇĞİÖŞÜ]\. ?){1,3}[A-ZÇĞİÖŞÜ]\w+,")

_PERSIAN_GENITIVE = re.compile(r"\w{2}-y?[ıiuü] (?=\w)")
"""It makes names of Ottoman bodies, laws and papers: `Ova-yı Şark (1851)` was founded then."""

_SENTENCE_BEFORE = re.compile(r"[.!?…”\")] $")
_ABLATIVE = re.compile(r"n?[dtDT][aeAE][nN]")
_LOCATIVE = re.compile(r"n?[dtDT][aeAE]n?")


def is_species_authority(text: str, start: int, end: int, content: BracketContent) -> bool:
    """Tell whether the bracket follows a Latin species name and so gives its author."""
    if len(content.works) > 1 or content.works[0].pages or content.works[0].et_al:
        return False
    if BEFORE_TAXON.match(text, end):
        return True
    before = text[max(0, start - 90) : start]
    if any(fold(author) in AUTHORITIES for author in content.works[0].authors):
        early = (content.works[0].year or "2000")[:4] < _LATEST_AUTHORITY
        return AFTER_LATIN.search(before) is not None or (early and before[-2:-1].islower())
    match = TAXON.search(before)
    if match is None:
        return False
    genus, species = match["genus"], match["species"]
    if genus and LATIN_EPITHET.search(species) and LATIN_GENUS.search(genus):
        return True
    early = (content.works[0].year or "2000")[:4] < _LATE_AUTHORITY
    loose = LOOSE_EPITHET.search(species) and (early or not TURKISH_ENDING.search(species))
    return bool(loose) and _near(TAXON_TEXT, text, start, end, reach=1500)


def is_work_credit(text: str, start: int, end: int, content: BracketContent) -> bool:
    """Tell whether the bracket credits a work named before it: ``Sessiz Yol (Demir, 1973)``."""
    work = content.works[0]
    if len(content.works) > 1 or work.pages or work.et_al or content.prefix or work.date:
        return False
    if (work.year or "")[-1:].isalpha() or _is_named(text[max(0, start - 60) : start], work):
        return False
    before = text[max(0, start - 60) : start].split()
    last = before[-1].lstrip("“\"'‘") if len(before) > 1 else ""
    if not (last[:1].isupper() or last[:1].isdigit()):
        return False
    return TITLED_AFTER.match(text, end) is not None or _near(ARTS, text, start, end)


def _is_named(before: str, work: Work) -> bool:
    """Tell whether the author stands right before as well: ``Pierre Bourdieu (Bourdieu, 1977)``."""
    words = before.split()[-2:]
    person = len(words) == 2 and all(word[0].isupper() and word.isalpha() for word in words)
    return person and work.authors == (words[-1],)


def is_picture_credit(text: str, inside: str, content: BracketContent) -> bool:
    """Tell whether a caption names who took the picture that day: ``(A. Er, 11.10.2020)``."""
    work = content.works[0]
    day = work.date is not None and len(work.date) == len("2020-10-11")
    person = _INITIALS_AND_NAME.match(inside) is not None
    return day and person and not work.pages and CAPTION.match(text) is not None


def is_notion(text: str, start: int) -> bool:
    """Tell whether what stands before ``start`` quotes a notion, whose year the bracket gives."""
    return CONCEPT_BEFORE.search(text[max(0, start - _LONGEST_NOTION) : start]) is not None


def is_event(text: str, start: int, content: BracketContent) -> bool:
    """Tell whether the bracket names a meeting: ``Kongresi (OAK 2018)``.

    By acronym and year, or by its place and days: ``Kongresi’nde (Ova, 5-7 Mayıs 2018)``.
    """
    work = content.works[0]
    acronym = len(work.authors) == 1 and work.authors[0].isupper()
    return (
        (acronym or "/" in (work.date or ""))
        and not work.pages
        and EVENT_BEFORE.search(text[max(0, start - 40) : start]) is not None
    )


def is_method(text: str, group: AuthorGroup, end: int) -> bool:
    """Tell whether a method or ``tarafından`` follows the bracket that ends at ``end``."""
    before = text[max(0, group.start - 40) : group.start]
    named = TITLE_BEFORE.search(before) is None or group.joined
    return named and METHOD_SOON.match(text[end : end + 60]) is not None


def is_study(text: str, group: AuthorGroup, start: int, end: int, content: BracketContent) -> bool:
    """Tell whether ``group`` before the bracket at ``start`` is the author of a cited study."""
    if is_certain(group, content):
        return True
    if not group.joined and _PERSIAN_GENITIVE.search(group.authors[0]):
        return False
    before, after = text[max(0, group.start - 40) : group.start], text[end : end + 30]
    if EVENT_OF.search(before) or SYNTAXON_AFTER.match(after):
        return False
    studied = STUDY_AFTER.match(after) is not None
    if TITLE_BEFORE.search(before) and not group.joined and "tarafından" not in after:
        return False
    if WORK_AFTER.match(after) and not (group.joined or group.suffix):
        return False
    if studied or _year(content) < _EARLIEST_STUDY:
        return studied
    if fold(group.authors[-1]).split()[-1] in HONORIFICS:  # the life of an Ottoman: Ali Efendi
        return False
    if not group.joined and fold(group.authors[0]) in SUMMITS:
        return False
    if group.suffix and _LOCATIVE.fullmatch(group.suffix):
        return _ABLATIVE.fullmatch(group.suffix) is not None and SINCE.match(text, end) is not None
    if group.suffix:
        return True
    if is_method(text, group, end):
        return True
    person = text[group.start : group.end].split()[0] in PARTICLES
    loose = not (group.joined or person or _is_body(group.authors[0]))
    if LOOSE_BEFORE.search(before) and loose:
        return False
    if STUDY_BEFORE.search(before) or not _near(ARTS, text, group.start, end):
        return True
    return not _can_be_title(text, group, start, end)


def _can_be_title(text: str, group: AuthorGroup, start: int, end: int) -> bool:
    """Tell whether a name in a text on films or books can be the title of one.

    It can where it is no surname alone, stands where titles stand, or in a list of such.
    """
    before = text[max(0, group.start - 40) : group.start]
    if group.joined:
        return TITLE_ARTICLE.search(before) is not None
    return (
        " " in text[group.start : start].strip()
        or TITLE_PLACE.search(before) is not None
        or LIST_AFTER.match(text, end) is not None
    )


def _is_body(name: str) -> bool:
    """Tell whether a name is an institution's or an acronym (`the WHO`)."""
    return is_institution(name) or (len(name) > 1 and name.isupper())


def is_quoted_person(text: str, group: AuthorGroup, end: int) -> bool:
    """Tell whether ``group`` before the bracket is who is quoted: ``Freud’a (akt. Er, 1999)``."""
    if group.suffix:
        return _LOCATIVE.fullmatch(group.suffix) is None
    if group.et_al or group.joined or STUDY_AFTER.match(text[end : end + 30]):
        return True
    opens = group.start == 0 or _SENTENCE_BEFORE.search(text[max(0, group.start - 3) : group.start])
    return bool(opens) and SAYS.match(text, end) is not None


def is_news(text: str, group: AuthorGroup, end: int) -> bool:
    """Tell whether a paper or an agency reported on the day that ends at ``end``.

    Of other bodies, something they published is a source.
    """
    name = group.authors[0]
    if group.suffix and _is_body(name) and DOCUMENT.match(text, end):
        return True
    told = fold(name).split()[-1] in NEWS_HEADS or fold(name) in NEWS
    return told and not group.joined and REPORTS.match(text, end) is not None


def is_certain(group: AuthorGroup, content: BracketContent) -> bool:
    """Tell whether the form alone shows a citation: ``vd.``, a page, ``2019a``, several years."""
    first = content.works[0]
    if _year(content) < _EARLIEST_STUDY:
        return group.et_al or bool(first.pages)
    return (
        group.et_al
        or len(content.works) > 1
        or bool(first.pages)
        or (first.year or "")[-1:].isalpha()
    )


def is_event_year(content: BracketContent) -> bool:
    """Tell whether a single early year without a page dates a person or an event."""
    return (
        len(content.works) == 1 and not content.works[0].pages and _year(content) < _EARLIEST_PRINT
    )


def _year(content: BracketContent) -> int:
    """Return the year of the first work, that of the later print in ``1781/1998``."""
    return int(last_print(content.works[0].year or "") or 9999)


def _near(pattern: re.Pattern[str], text: str, start: int, end: int, *, reach: int = _NEAR) -> bool:
    starts, ends = _places(pattern, text)
    first = bisect_left(starts, start - reach)
    return first < len(ends) and ends[first] <= end + reach


@lru_cache(maxsize=4)
def _places(pattern: re.Pattern[str], text: str) -> tuple[list[int], list[int]]:
    """Return where the matches of a pattern start and end, looked for once a text."""
    spans = [match.span() for match in pattern.finditer(text)]
    return [start for start, _ in spans], [end for _, end in spans]
