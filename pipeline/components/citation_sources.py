"""Find citations of laws and judgments, archival documents, and scripture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.components.citation_brackets import Bracket
from pipeline.components.citation_calendars import common_era
from pipeline.components.citation_courts import (
    find_decisions,
    find_gazettes,
    read_decision,
    read_gazette,
)
from pipeline.components.citation_dates import When, find_when
from pipeline.components.citation_fields import parse_bracket
from pipeline.components.citation_laws import find_laws, read_law, read_resolution
from pipeline.components.citation_model import FoundCitation, Style, Work
from pipeline.components.citation_prefix import read_prefix
from pipeline.components.citation_source_patterns import (
    ACRONYM_SHELF,
    ARCHIVE_DAY,
    ARCHIVE_SHELF,
    BIBLE,
    BIBLE_SHORT,
    CLASSIC_PLACE,
    CLASSICS,
    FOND_SHELF,
    HADITH,
    HADITH_PLACE,
    LEAF_OR_PAGE,
    MANUSCRIPT,
    MANUSCRIPT_ANY,
    MANUSCRIPT_IN_TEXT,
    REPOSITORY,
    SLASHED_BIBLE,
    SURAS,
    VERSE,
)
from pipeline.components.citations_patterns import HIJRI_BEFORE, SIGNAL, fold

_ARCHIVE = re.compile(ARCHIVE_SHELF)
_ARCHIVE_IN_TEXT = re.compile(rf"(?<![\w.(]){ARCHIVE_SHELF}{ARCHIVE_DAY}")
_ACRONYM = re.compile(ACRONYM_SHELF)
_ACRONYM_IN_TEXT = re.compile(rf"(?<![\w.(]){ACRONYM_SHELF}")
_ANOTHER = re.compile(r";\s")
_FOND = re.compile(FOND_SHELF)
_FOND_IN_TEXT = re.compile(rf"(?<![\w.(]){FOND_SHELF}(?!\w)")
_MANUSCRIPT = re.compile(MANUSCRIPT)
_MANUSCRIPT_ANY = re.compile(MANUSCRIPT_ANY)
_LEAF = re.compile(LEAF_OR_PAGE)
_MANUSCRIPT_IN_TEXT = re.compile(rf"(?<![\w.(]){MANUSCRIPT_IN_TEXT}")
_REPOSITORY = re.compile(REPOSITORY)
_OF_THE_QURAN = re.compile(r"^\s?Kur[’'‘]?[âa]n(?:-ı Kerîm|-ı Kerim)?,\s")
_NUMBERED_VERSE = re.compile(r"\d\s?[/:]\s?\d|^\d{1,3}[/.]\s?[^\W\d]")
"""A verse with the number of its sura: `el-Enbiyâ 21/22`, `21/Enbiyâ, 22`."""

_VERSE = re.compile(VERSE + r"(?!\w)")
_CLASSIC = re.compile(CLASSIC_PLACE)
_HADITH = re.compile(HADITH_PLACE)
_ARTICLE_OF_NAME = re.compile(r"^(?:e[lnszşrtd]|a[lnszrtd]|âl|ez|eş|et|es)[-‐‑ ]")


def find_sources(text: str, brackets: list[Bracket]) -> Iterator[FoundCitation]:
    """Yield legal, archival and scripture citations: whole brackets, and those in the prose."""
    for bracket in brackets:
        inside = text[bracket.start + 1 : bracket.end - 1]
        if any(char.isdigit() for char in inside):
            found = _in_bracket(bracket, inside)
            if found:
                yield found
    for match in _FOND_IN_TEXT.finditer(text):
        yield from _in_text(match, "archival", _archival)
    yield from find_laws(text)  # after the fonds, whose f. is no paragraph
    yield from find_decisions(text)
    yield from find_gazettes(text)
    yield from _lists_of_documents(text)


def _lists_of_documents(text: str) -> list[FoundCitation]:
    """Return the documents in running text; those joined by semicolons are one citation."""
    found: list[FoundCitation] = []
    for pattern in (_ARCHIVE_IN_TEXT, _MANUSCRIPT_IN_TEXT, _ACRONYM_IN_TEXT):
        for match in pattern.finditer(text):
            if match.start() or "(" not in match["shelf"]:  # no entry of a list of sources
                found += _in_text(match, "archival", _document)
    joined: list[FoundCitation] = []
    for document in sorted(found, key=lambda citation: citation.start):
        last = joined[-1] if joined else None
        if last and document.start < last.end:
            continue
        if last and _ANOTHER.fullmatch(text, last.end, document.start):
            works = (*last.works, *document.works)
            joined[-1] = FoundCitation(last.start, document.end, "archival", None, works)
        else:
            joined.append(document)
    return joined


def _in_bracket(bracket: Bracket, inside: str) -> FoundCitation | None:
    signal = SIGNAL.match(inside)
    prefix = read_prefix(signal["signal"]) if signal else None
    body = inside[signal.end() :] if signal else inside
    found = [read for part in body.split(";") if (read := _read_part(part.strip()))]
    if all(style is None for _, style in found):
        return None
    works = tuple(work for group, _ in found for work in group)
    return FoundCitation(bracket.start, bracket.end, found[0][1] or "parenthetical", prefix, works)


def _read_part(part: str) -> tuple[tuple[Work, ...], Style | None] | None:
    """Return the works of what stands between semicolons, and their style if they are sources."""
    signal = SIGNAL.match(part)
    source = part[signal.end() :] if signal else part
    for read, style in _READERS:
        if work := read(source):
            return (work,), style
    dated = parse_bracket(part)
    return (dated.works, None) if dated and not dated.bare else None


def _in_text(
    match: re.Match[str], style: Style, read: Callable[[str], Work | None]
) -> Iterator[FoundCitation]:
    printed = match[0].rstrip(" ,.:-–([{")
    work = read(printed)
    if work:
        yield FoundCitation(match.start(), match.start() + len(printed), style, None, (work,))


def _legal(text: str) -> Work | None:
    return read_law(text) or read_resolution(text) or read_decision(text) or read_gazette(text)


def read_note_source(text: str) -> FoundCitation | None:
    """Return the document or the verse that a whole piece of a note cites.

    ``Ova Kütüphanesi, Yazmalar, nr. 18, vr. 3a.``; ``Kur’ân, el-Enbiyâ 21/22;``
    """
    signal = SIGNAL.match(text)
    at = signal.end() if signal else 0
    prefix = read_prefix(signal["signal"]) if signal else None
    start = len(text) - len(text.lstrip())
    if held := _REPOSITORY.match(text, at):
        document = _of_document(held, held["day"])
        return FoundCitation(start, held.end(), "archival", prefix, (document,))
    body = _OF_THE_QURAN.sub("", text[at:]).rstrip(" .;")
    whole = (_VERSE.fullmatch(body) and _NUMBERED_VERSE.search(body)) or _HADITH.fullmatch(body)
    verse = _scripture(body) if whole else None
    if verse is None:
        return None
    return FoundCitation(start, len(text.rstrip(" .;")), "scripture", prefix, (verse,))


def _archival(text: str) -> Work | None:
    """Return the archive or library, and the leaf or page: a shelf mark is none."""
    match = (
        _FOND.match(text)
        or _ARCHIVE.match(text)
        or _MANUSCRIPT.match(text)
        or _MANUSCRIPT_ANY.fullmatch(text)
    )
    if not match:
        return None
    return _of_document(match, text[match.end() :])


def _document(text: str) -> Work | None:
    return _archival(text) or _of_acronym(text)


def _of_acronym(text: str) -> Work | None:
    """Return the document of an archive that is told by the form of the shelf mark alone."""
    match = _ACRONYM.match(text)
    return _of_document(match, text[match.end() :]) if match else None


def _of_document(match: re.Match[str], after: str) -> Work:
    """Return the document of a shelf mark; ``after``: where its day stands, if it has one."""
    when = _find_common_era(after, 0)
    leaf = _LEAF.search(match["shelf"])
    return Work(
        (match["archive"],),
        year=when.year if when else None,
        date=when.date if when else None,
        pages=leaf["pages"] if leaf else None,
    )


def _find_common_era(text: str, at: int) -> When | None:
    """Return the first year or date that is not of the Hijri or Rumi calendar."""
    text = HIJRI_BEFORE.sub("", common_era(text[at:]))
    when = find_when(text)
    while when is not None and when.kind == "none":
        when = find_when(text, when.end)
    return when


def _classic(text: str) -> Work | None:
    """Return the book and line of an ancient author: ``Homeros, İlyada, 1.1``."""
    match = _CLASSIC.fullmatch(text)
    if match is None or fold(match["author"]) not in CLASSICS:
        return None
    return Work((match["author"],), pages=match["place"])


def _scripture(text: str) -> Work | None:
    hadith = _HADITH.match(text)
    if hadith and fold(hadith["book"]).split()[0] in HADITH:
        return Work((hadith["book"],), pages=hadith["number"])
    match = _VERSE.match(text)
    if match is None or not _is_book(match["book"], match["lead"], match["verse"]):
        return None
    if match["lead"] and fold(match["book"]) in BIBLE - SURAS:  # 1. Korintliler 13:4
        return Work((text[: match.end("book")],), pages=match["verse"])
    pages = f"{match['lead']}/{match['verse']}" if match["lead"] else match["verse"]
    return Work((match["book"],), pages=pages)


def _is_book(book: str, lead: str | None, verse: str) -> bool:
    if fold(book).endswith("imran"):
        return True
    folded = _ARTICLE_OF_NAME.sub("", fold(book)).replace("’", "").replace("'", "")
    sura = folded in SURAS or folded.split()[0] in {"kuran", "quran"}
    if sura and (lead or re.search(r"[/:]", verse) or folded not in _ALSO_NAMES):
        return True
    words = folded.lstrip("123. ").split()
    if folded in SLASHED_BIBLE and "/" in verse:
        return True
    return bool(words) and words[0].strip(".") in BIBLE | BIBLE_SHORT and ":" in verse


_ALSO_NAMES = frozenset(
    "yunus yusuf ibrahim meryem muhammed nuh hac nur kasas lokman cuma insan kadir hud "
    "nas fil tur cin saf sad kaf şura asr tin".split()
)
"""Suras whose names are common names as well: they need ``sura/verse``."""

_READERS: tuple[tuple[Callable[[str], Work | None], Style], ...] = (
    (_scripture, "scripture"),
    (_archival, "archival"),
    (_legal, "legal"),
    (_of_acronym, "archival"),
    (_classic, "parenthetical"),
)
