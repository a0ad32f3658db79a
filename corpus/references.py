"""Read bibliography entries (Kaynakça) into their fields.

Entries come as one string each, as the author printed them, in whatever manual's style: the year
after the authors (APA), at the end (İSNAD, Chicago, IEEE) or before the volume (Vancouver). What
is not recognised stays in ``text``; nothing is guessed from outside the entry.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from corpus.references_patterns import (
    ACCESS,
    ACRONYM,
    BETWEEN_NAMES,
    DOI,
    EDITOR,
    ET_AL,
    IN_BOOK,
    MONTHS,
    NAME_IEEE,
    NAME_INVERTED,
    NAME_VANCOUVER,
    NEWSPAPER_DAY,
    NUMBER,
    PAGES,
    PLACE_PUBLISHER,
    PUBLISHER,
    QUOTED,
    THESIS,
    TITLE_NOTE,
    UNDATED,
    URL,
    VOLUME_ISSUE,
    YEAR,
)

_LONGEST = 2000
_FIRST_PART = re.compile(r"[^“”\"(]{3,120}?[a-zçğıöşü]{2}\.\s(?=[“\"A-ZÇĞİÖŞÜ])")
"""An author who is not turned round, before a title: `Yeni Ova. “Bir Haber”. (2 Mayıs 1920).`"""

_SAME_AUTHOR = re.compile(r"\s*(?:[_—–]{2,}|-{3,}|\.{3,})\s?[.,]?\s?")


@dataclass(frozen=True)
class Author:
    """A person (``family``, ``given`` or initials), or an institution (``given`` None)."""

    family: str
    given: str | None = None


@dataclass(frozen=True)
class Reference:
    """One entry; ``type`` is a CSL type (``article-journal``, ``book``, ``chapter``, ...).

    ``number`` is the printed number of a numbered list; ``date`` an ISO day where one is printed.
    """

    id: str
    text: str
    type: str = "document"
    number: int | None = None
    authors: tuple[Author, ...] = ()
    et_al: bool = False
    year: str | None = None
    date: str | None = None
    title: str | None = None
    container: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    publisher: str | None = None
    place: str | None = None
    doi: str | None = None
    url: str | None = None


def parse_references(entries: Iterable[str]) -> list[Reference]:
    """Return the entries read, with ids unique in the list (``kaya-2018``, ``kaya-2018-2``).

    ``___.`` for the author means the author of the entry before.
    """
    references: list[Reference] = []
    seen: dict[str, int] = {}
    for entry in entries:
        reference = parse_reference(entry)
        if references and _SAME_AUTHOR.match(entry):
            reference = replace(reference, authors=references[-1].authors)
        key = _key(reference)
        seen[key] = seen.get(key, 0) + 1
        name = key if seen[key] == 1 else f"{key}-{seen[key]}"
        references.append(replace(reference, id=name))
    return references


def parse_reference(entry: str) -> Reference:
    """Return one entry read; fields that are not found are None."""
    text = " ".join(entry.split())
    body = (
        _SAME_AUTHOR.sub("", text[:_LONGEST], count=1)
        if _SAME_AUTHOR.match(text)
        else text[:_LONGEST]
    )
    number = NUMBER.match(body)
    if number:
        body = body[number.end() :]
    doi, url = DOI.search(body), URL.search(body)
    body = ACCESS.sub("", URL.sub("", body)).strip()
    authors, et_al, after = _read_authors(body)
    year, year_start, year_end = _read_year(body, after)
    if not authors and (name := _NAME_WHOLE.match(body)):
        authors, after = (Author(name["name"]),), name.end()
    if not authors and year is not None and year_start > 1:
        whole = _FIRST_PART.match(body, 0, year_start)  # İSNAD: the year stands at the end
        after = whole.end() if whole else year_end
        named = body[: after if whole else year_start].rstrip(" .,(")
        authors = (Author(ACRONYM.sub("", named).strip(" .,(")),)
    rest = body[year_end:] if after < year_end and year_start <= after + 3 else body[after:]
    fields = _read_rest(rest.strip(" .,;:"), body)
    if fields["type"] == "document" and url:
        fields["type"] = "webpage"
    return Reference(
        id="",
        text=text,
        number=_number(number),
        authors=authors,
        et_al=et_al,
        year=year,
        date=_read_day(body),
        doi=doi[0].rstrip(".,;)") if doi else None,
        url=url[0].rstrip(".,;)") if url else None,
        **fields,
    )


def _number(match: re.Match[str] | None) -> int | None:
    return int(next(filter(None, match.groups()))) if match else None


def _read_authors(body: str) -> tuple[tuple[Author, ...], bool, int]:
    """Return the persons at the start of an entry, whether others are left out, and their end."""
    for pattern in (NAME_INVERTED, NAME_VANCOUVER, NAME_IEEE):
        authors: list[Author] = []
        at = 0
        mixed = pattern is NAME_INVERTED
        while (match := pattern.match(body, at)) or (
            mixed and authors and (match := _PLAIN_NAME.match(body, at))
        ):
            authors.append(Author(match["family"], match["given"].strip(" ,") or None))
            at = match.end()
            between = BETWEEN_NAMES.match(body, at)
            if between is None or len(authors) > 50:
                break
            at = between.end()
        if authors:
            more = ET_AL.match(body, at)
            end = more.end() if more else at
            editor = EDITOR.match(body, end)
            return tuple(authors), more is not None, editor.end() if editor else end
    return (), False, 0


_NAME_WHOLE = re.compile(
    r"(?P<name>[A-ZÇĞİÖŞÜ][^\W\d_]{1,20}"
    r"(?: (?:ve |and |of |for )?[A-ZÇĞİÖŞÜ][^\W\d_]{1,20}){1,5})\. "
    r"(?=[“\"A-ZÇĞİÖŞÜ])"
)
"""A name that is not turned round: an institution's, or one without a surname.

`Mustafa Şekip. “Müddet”.`; `Türkiye İstatistik Kurumu. Sağlık İstatistikleri`.
"""

_PLAIN_NAME = re.compile(
    r"(?P<given>[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,20}(?:\s[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,20})?)\s"
    r"(?P<family>[A-ZÇĞİÖŞÜ][\w’'-]{1,30})(?=[.,]|\s(?:ve|and|&))"
)
"""The second author of İSNAD and Chicago: `Kaya, Ali - Ayşe Demir`."""


def _read_year(body: str, after: int) -> tuple[str | None, int, int]:
    """Return the year right after the authors, else the first in brackets, else the last one."""
    found = list(YEAR.finditer(body, after))
    undated = UNDATED.search(body, after, after + 20)
    if undated and not (found and found[0].start() < undated.start()):
        return None, undated.start(), undated.end()
    if not found:
        return None, after, after
    close = found[0] if found[0].start() <= after + 3 else None
    bracketed = next((match for match in found if match["open"]), None)
    match = close or (bracketed if bracketed and not after else None) or found[-1]
    return match["year"] + (match["letter"] or ""), match.start(), match.end()


def _read_day(body: str) -> str | None:
    for match in NEWSPAPER_DAY.finditer(body):
        month = match["month"] or match["month2"] or match["month3"]
        number = MONTHS.get(month.replace("İ", "i").lower()) or MONTHS.get(
            month.replace("I", "ı").lower()
        )
        day = int(match["day"] or match["day2"] or match["day3"])
        if number and 1 <= day <= 31:
            return f"{match['year'] or match['year2']}-{number:02}-{day:02}"
    return None


def _read_rest(rest: str, body: str) -> dict[str, Any]:
    """Return title, container, volume, issue, pages, publisher, place and type."""
    title, tail = _split_title(rest)
    numbers = VOLUME_ISSUE.search(tail)
    pages = PAGES.search(tail)
    groups = {key: value for key, value in numbers.groupdict().items() if value} if numbers else {}
    place = PLACE_PUBLISHER.search(tail)
    publisher = PUBLISHER.search(tail)
    maker = place or publisher
    kind = _kind(body, tail, bool(numbers or (pages and not place)), bool(place or publisher))
    container = None
    if kind in ("article-journal", "chapter", "article-newspaper"):
        container = _container(tail, numbers.start() if numbers else None)
    return {
        "type": kind,
        "title": TITLE_NOTE.sub("", title) or None,
        "container": container,
        "volume": next(
            (groups[key] for key in ("v1", "v2", "v3", "v4", "v5") if key in groups), None
        ),
        "issue": next((groups[key] for key in ("i1", "i2", "i3") if key in groups), None),
        "pages": pages["pages"].replace(" ", "") if pages else None,
        "publisher": maker["publisher"].strip() if maker else None,
        "place": place["place"] if place else None,
    }


def _split_title(rest: str) -> tuple[str, str]:
    """Return the title (quoted, or up to the first full stop) and what follows."""
    quoted = QUOTED.match(rest)
    if quoted:
        return quoted["title"].strip(" ,."), rest[quoted.end() :].strip(" .,")
    stop = _TITLE_END.search(rest)
    if stop is None:
        title, _, tail = rest.partition(", ")
        return (title, tail) if PUBLISHER.search(tail) else (rest.strip(" ."), "")
    return rest[: stop.start() + 1].strip(" ."), rest[stop.end() :]


_TITLE_END = re.compile(r"(?<=[\w)?!’”%])[.?!](?:\s|$)(?<![A-ZÇĞİÖŞÜ]\.\s)")


_CONTAINER_END = re.compile(r"\s\(|[,;:](?=\s|\d|$)|\.\s(?=[12]\d{3})")


def _container(tail: str, numbers_at: int | None) -> str | None:
    """Return the journal, newspaper or book in which the work stands."""
    book = IN_BOOK.search(tail)
    if book and not numbers_at:
        text = tail[: book.start()] if book["after"] and book.start() else tail[book.end() :]
        text = EDITOR.split(text)[-1]
    else:
        text = tail[:numbers_at]
    name = _CONTAINER_END.split(text.strip(" .,;:"), maxsplit=1)[0]
    name = name.strip(" .,")
    return name if name not in ("", "Sayı", "Cilt") else None


def _kind(body: str, tail: str, numbered: bool, published: bool) -> str:
    if THESIS.search(body):
        return "thesis"
    if IN_BOOK.search(tail):
        return "chapter"
    if numbered and VOLUME_ISSUE.search(tail):
        return "article-journal"
    if published:
        return "book"
    if numbered:
        return "article-journal"
    if _read_day(body):
        return "article-newspaper"
    return "document"


def _key(reference: Reference) -> str:
    """Return a readable id: the first author's surname and the year."""
    name = reference.authors[0].family if reference.authors else (reference.title or "ref")
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ə", "e"))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    return f"{'-'.join(words[:3]) or 'ref'}-{reference.year or 'nd'}"
