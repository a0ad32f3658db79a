"""Read what stands inside the brackets of an author-year citation: its works and their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.components.citation_authors import parse_authors, parse_surname
from pipeline.components.citation_dates import When, find_when
from pipeline.components.citation_model import Work
from pipeline.components.citation_names import is_name_word, is_no_author, is_no_name_head, is_place
from pipeline.components.citation_no_name_patterns import SURNAMES_IN_BRACKETS
from pipeline.components.citation_prefix import read_prefix
from pipeline.components.citation_sigla import read_siglum
from pipeline.components.citations_patterns import (
    ACCESS,
    APOSTROPHE,
    CITED_IN,
    HIJRI_BEFORE,
    INSTITUTION_SMALL,
    ISSUE_BEFORE_DAY,
    LEAD_IN,
    LOCATOR,
    MONTH_AND_YEAR,
    NEXT_YEAR,
    PARTICLES,
    PROSE_AFTER_YEAR,
    REPRINT,
    SIGNAL,
    SMALL_NAME_AND_DAY,
    WEB_NUMBER,
    WORDS_BEFORE,
    WORDS_FOR,
    fold,
)

Authors = tuple[tuple[str, ...], bool]
"""Surnames or institution, and whether ``et al.`` follows."""


@dataclass(frozen=True)
class BracketContent:
    """The works of a bracket; ``bare``: it opens with a year, its authors stand before it."""

    prefix: str | None
    works: tuple[Work, ...]
    bare: bool


_PAGE_PREFIX = re.compile(r"(?<=[-–—‐‑−\s])(?:ss?|pp?)\.")
_STARTS_WITH_YEAR = re.compile(r"\s?[12]\d{3}")
_INITIAL_LAST = re.compile(r"[^\W\d_]\.\s?$")
_LAST_JOINED = re.compile(r"[^,\d]{2,40}\s(?:ve|and|&)\s[^,\d]{2,40},?\s[12]\d{3}")
"""`; Er ve Ok, 2019` after a surname: the last two of three authors."""

_INNER = re.compile(rf"(?P<reprint>{REPRINT})|[(\[](?P<inner>[^()\[\]]*)[)\]]")
_SAME_AUTHOR = re.compile(r"a\.\s?mlf|(?:[Aa]ynı|a\.) (?:yazar|müellif)|[Ii]dem")
"""What stands for the author of the work before: `Kaya, 2010; a.mlf., 2011`."""

_YEAR_ALONE = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
"""The year of a work in square brackets inside round ones: `(Ak [2010]; Er [2011])`."""

_SIGNS = ("§", "¶")
"""Labels that are printed with the number, as they count no pages."""

_MARKS = ("label", "volume", "sign")
_PLACED = re.compile(r"[IVXLC]{1,6}\s?[:/]")
"""A volume tells a place without a mark before it: `2016 II: 45`."""

_BARE_VOLUME = re.compile(r"[IVXLC]{1,6}, ")
"""A volume that no label marks is part of the place: `I, s. 101` is page `I, 101`."""

_LEAF = re.compile(r"[Vv]r?\.|[Yy]k|[Vv]arak|[Ff]ol")
"""The label of a leaf in a manuscript."""

_CREDITS = frozenset({"fotoğraf", "foto", "photo", "photograph", "çizim", "görsel"})
"""Labels of who made a picture, which cites nothing."""
_PUBLISHER = re.compile(
    r"(?:Press|Publish(?:ing|ers)|Books|Verlag|Yayınları|Yayınevi|Yayıncılık|Basımevi|Matbaası"
    r"|Kitabevi|Neşriyatı?|Yay\.)$"
)
"""What a publisher ends with: `(Ithaca: Cornell University Press, 2006)` is of a reference."""

_JOINER = re.compile(r"[\s,;&.]*(?:(?:ve|and)\s)?")


@lru_cache(maxsize=1024)  # a text cites the same works again and again
def parse_bracket(content: str, authors: Authors | None = None) -> BracketContent | None:
    """Return the works in a bracket's content, or None where it cites nothing.

    ``authors`` are those of a narrative mention, for the years that have none of their own.
    """
    prefix: str | None = None
    works: list[Work] = []
    bare = False
    for segment in _segments(_flatten(content)):
        later = bool(works)
        segment = _without_words(segment, later=later)
        signal, found, own = _parse_segment(segment, authors)
        if found and not works:
            prefix, bare = signal or prefix, not own
        elif not works and SIGNAL.fullmatch(segment):  # Bkz; Kaya, 2018
            prefix = read_prefix(segment)
        works += found
        if found:
            prefix = prefix or _joining_mark(segment, later=later)
            authors = (found[-1].authors, found[-1].et_al)
    return BracketContent(prefix, tuple(works), bare) if works else None


def _without_words(segment: str, *, later: bool) -> str:
    """Return a segment without the words of its own that introduce its work."""
    if CITED_IN.match(segment) or SIGNAL.match(segment):
        return segment
    words = (WORDS_BEFORE if later else WORDS_FOR).match(segment)
    return segment[words.end() :] if words else segment


def _segments(content: str) -> list[str]:
    """Return the parts between semicolons; names alone go with the year after them.

    ``Ak ve Er; 2019``.
    """
    segments: list[str] = []
    for part in content.split(";"):
        if segments and _goes_on(segments[-1], part):
            segments[-1] += "," + part
        else:
            segments.append(part)
    return segments


def _goes_on(names: str, part: str) -> bool:
    """Tell whether the names before a semicolon are authors of the work that follows it."""
    if any(map(str.isdigit, names)) or SIGNAL.fullmatch(names):
        return False
    if _STARTS_WITH_YEAR.match(part):
        return True
    listed = _INITIAL_LAST.search(names) or _LAST_JOINED.match(part)
    return listed is not None and not names.strip().isupper() and parse_authors(names) is not None


def _flatten(content: str) -> str:
    """Return content without inner brackets; the years in them stay: ``Kaya (2018)``."""
    flat = _INNER.sub(_without_brackets, ISSUE_BEFORE_DAY.sub("", _access_as_date(content)))
    return HIJRI_BEFORE.sub("", " ".join(flat.split()))


def _without_brackets(found: re.Match[str]) -> str:
    """Return the year in an inner bracket, nothing of another one, two years of print unchanged."""
    if found["reprint"]:
        return found[0]
    inner = found["inner"]
    kept = inner[:1].isdigit() if found[0][0] == "(" else _YEAR_ALONE.fullmatch(inner)
    return f" {inner} " if kept else " "


def _access_as_date(content: str) -> str:
    """Return content with the day of access as its date, or without it where it has a year."""
    access = ACCESS.search(content)
    if access is None:
        return content
    before, after = content[: access.start()], content[access.end() :]
    return before if find_when(before) else f"{before}, {after}"


def _parse_segment(segment: str, authors: Authors | None) -> tuple[str | None, list[Work], bool]:
    """Return the lead-in, the works of a segment, and whether the first has authors of its own."""
    if siglum := read_siglum(segment):  # before signals: BK is an inscription
        return None, [siglum], True
    quoted, role_mark, consulted = _split_cited_in(segment)
    signal, text = _split_signal(quoted)
    works, own = _parse_works(text, authors)
    if role_mark is None:
        return signal, works, own
    if not works and text.strip():
        named = parse_authors(text)
        works = [Work(*named)] if named else []
        own = bool(works)
    second, _ = _parse_works(consulted, authors if not works else None)
    if not second and consulted.strip() and works and (named := parse_authors(consulted)):
        second = [Work(*named)]  # 2020’den akt. Er
    if second:
        lead = role_mark if not text.strip() else signal
        return lead, works + [replace(work, role="cited_in") for work in second], own or not works
    if works:
        works[-1] = replace(works[-1], role="cited_in")
    return signal, works, own


def _split_cited_in(segment: str) -> tuple[str, str | None, str]:
    mark = CITED_IN.search(segment)
    if mark is None:
        return segment, None, ""
    return segment[: mark.start()], mark["mark"], segment[mark.end() :]


def _joining_mark(segment: str, *, later: bool) -> str | None:
    """Return the mark between two works: ``Ak, 1990’dan akt. Er``, ``Ak, 1990; akt. Er``.

    One that opens the first segment stands between none; ``later``: this is another.
    """
    quoted, mark, _ = _split_cited_in(segment)
    return mark if later or quoted.strip() else None


def _split_signal(text: str) -> tuple[str | None, str]:
    """Split ``ayrıca bkz. Kaya`` into the signal and the rest; words before it are dropped."""
    match = SIGNAL.match(text) or LEAD_IN.match(text)
    if match is None:
        return None, text
    return read_prefix(match["signal"]), text[match.end() :]


def _parse_works(text: str, authors: Authors | None) -> tuple[list[Work], bool]:
    works: list[Work] = []
    own = False
    at = 0
    if month := MONTH_AND_YEAR.match(text):
        authors, own, at = ((month["surname"],), False), True, month.start("year")
    elif (small := SMALL_NAME_AND_DAY.match(text)) and not is_no_author([small["name"]]):
        authors, own, at = ((small["name"],), False), True, small.end()
    while (when := find_when(text, at)) is not None:
        named = text[at : when.start].strip(" ,:;.&")
        signal_free = _split_signal(named)[1] if works else named
        if named and not (authors and _SAME_AUTHOR.fullmatch(named)):
            authors = _after_label(signal_free)
            own = own or not works
            if authors is None and not works:
                authors = _parse_doubtful(text, named, when)
        if authors is None or PROSE_AFTER_YEAR.match(text, when.end):
            return works, own
        found, end = read_dated(text, when, authors)
        works += found
        at = _JOINER.match(text, end).end()  # type: ignore[union-attr] # matches everything
    if not works:
        return _undated(text), True
    return works, own


def _parse_doubtful(text: str, named: str, when: When) -> Authors | None:
    """Return a title or a surname that is a word of another kind too, told by what follows it."""
    if fold(named) in SURNAMES_IN_BRACKETS:
        return parse_surname(named)
    if not _gives_page(text, when.end):
        return None
    return _parse_title(named) or parse_surname(named)


def _gives_page(text: str, at: int) -> bool:
    """Tell whether a labelled page, or one after a colon, follows a year."""
    match = LOCATOR.match(text, at)
    return match is not None and bool(match["label"] or match["sign"] == ":")


def _parse_title(text: str) -> Authors | None:
    """Return a work without author that is cited by its title: ``Ova Kalkınma Planı``."""
    words = text.split()
    small = INSTITUTION_SMALL | PARTICLES
    if not 2 <= len(words) <= 12 or not is_no_name_head(words[-1]):
        return None
    named = all(is_name_word(word) or fold(word) in small for word in words)
    return ((text,), False) if named else None


def _after_label(names: str) -> Authors | None:
    """Return the authors after a label (`Kaynak: TÜİK`); none after a place (`Leiden: Brill`)."""
    label, _, rest = names.rpartition(": ")
    if label and (is_place(label) or fold(label) in _CREDITS or _PUBLISHER.search(rest)):
        return None
    return parse_authors(rest)


def read_dated(text: str, when: When, authors: Authors) -> tuple[list[Work], int]:
    """Return the work of ``when``, those of further years, and where they end."""
    works, end = [], when.end
    for year, date, after in _years(text, when):
        pages, end = _locator(text, after)
        works.append(Work(*authors, year=year, date=date, pages=pages))
    return works, end


def _years(text: str, when: When) -> Iterator[tuple[str | None, str | None, int]]:
    """Yield year, date and end of ``when`` and of the years listed after it (``2019a, b``)."""
    yield when.year, when.date, when.end
    year, at = when.year, when.end
    while year is not None and (match := NEXT_YEAR.match(text, _locator(text, at)[1])):
        if match["letter"] and not year[-1].isalpha():
            return
        year = match["year"] or year[:4] + match["letter"]
        at = match.end()
        yield year, None, at


def _locator(text: str, at: int) -> tuple[str | None, int]:
    """Return the locator at ``at`` without its label, and where it ends."""
    if (following := NEXT_YEAR.match(text, at)) and following["year"]:
        return None, at
    match = LOCATOR.match(text, at)
    if match is None or not (_PLACED.match(match["pages"]) or any(match.group(*_MARKS))):
        return None, at
    end = match.end()
    suffix = re.compile(rf"[{APOSTROPHE}][a-zçğıöşü]{{1,6}}").match(text, end)
    pages = text[match.start("label") : end] if match["label"] in _SIGNS else match["pages"]
    if match["volume"] and _BARE_VOLUME.fullmatch(match["volume"]):
        pages = match["volume"] + pages
    return _PAGE_PREFIX.sub("", pages), suffix.end() if suffix else end


def _undated(text: str) -> list[Work]:
    """Return the work of ``Kaya, s. 45`` or ``DLT II: 61``: a place in it, and no year."""
    if siglum := read_siglum(text):
        return [siglum]
    if WEB_NUMBER.fullmatch(text.strip()):
        return [Work((text.strip(),))]
    for match in LOCATOR.finditer(text):
        names = text[: match.start()]
        if match["label"] and _LEAF.match(match["label"]):
            names = names.partition(",")[0]  # its title stands before the leaf
        if match["label"] and (authors := parse_authors(names)):
            return [Work(*authors, pages=match["pages"])]
    return []
