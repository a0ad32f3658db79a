"""Link citations to bibliography entries, report what is left over, export the entries.

Linking is by number, or by first author and year; a second author, a year's letter and a printed
day decide between several candidates. Where two remain, nothing is linked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from typing import Any

from corpus.references import Author, Reference
from pipeline.components.citation_dates import last_print
from pipeline.components.citation_full_names import abbreviates
from pipeline.components.citation_model import FoundCitation, Style, Work
from pipeline.components.citations_patterns import fold
from pipeline.listed_names import is_pen_name

_ALIKE = 0.85
"""Least similarity of two surnames that differ by a typing error, of 1."""

_SKIP_STYLES = frozenset({"legal", "archival", "scripture"})
"""Styles whose works do not stand in the bibliography."""


@dataclass(frozen=True)
class LinkReport:
    """What does not fit: works cited but not listed, entries listed but not cited."""

    unlinked: tuple[Work, ...]
    uncited: tuple[Reference, ...]


def link_citations(
    citations: Sequence[FoundCitation], references: Sequence[Reference]
) -> list[FoundCitation]:
    """Return the citations with ``reference`` set to the entry's id where exactly one fits."""
    index = _Index(references)
    return [
        citation
        if citation.style in _SKIP_STYLES
        else replace(citation, works=tuple(index.link(citation.style, w) for w in citation.works))
        for citation in citations
    ]


def report_links(citations: Iterable[FoundCitation], references: Sequence[Reference]) -> LinkReport:
    """Return the works of linked citations that have no entry, and the entries never cited."""
    works = [work for c in citations if c.style not in _SKIP_STYLES for work in c.works]
    cited = {work.reference for work in works}
    numbers = {number for work in works for number in work.numbers}
    unlinked = (work.in_full for work in works if work.reference is None)
    return LinkReport(
        tuple(work for work in unlinked if work.authors or not work.numbers),
        tuple(r for r in references if r.id not in cited and r.number not in numbers),
    )


def references_of(row: Mapping[str, Any]) -> list[Reference]:
    """Return the reference list of an article's row in ``articles.jsonl``."""
    return [
        Reference(
            **{
                **{field.name: entry[field.name] for field in fields(Reference)},
                "authors": tuple(Author(**author) for author in entry["authors"]),
            }
        )
        for entry in row["references"]
    ]


def check_lines(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each work cited but not listed and each entry listed but not cited."""
    for work in row["unlinked"]:
        name = ", ".join([*work["authors"], str(work["date"] or work["year"] or "")])
        yield f"{row['id']}: cited, not in the reference list: {name}"
    texts = {entry["id"]: entry["text"] for entry in row["references"]}
    for reference in row["uncited"]:
        yield f"{row['id']}: in the reference list, never cited: {texts[reference]}"


class _Index:
    """The entries of a bibliography by number and by year."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._by_number = {r.number: r for r in references if r.number is not None}
        self._by_year: dict[str | None, list[Reference]] = defaultdict(list)
        for reference in references:
            self._by_year[_year(reference.year)].append(reference)

    def link(self, style: Style, work: Work) -> Work:
        """Return the work with the id of the one entry that fits it.

        The number of a footnote is not that of an entry.
        """
        listed = style != "footnote" and len(work.numbers) == 1
        if listed and work.numbers[0] in self._by_number:
            return replace(work, reference=self._by_number[work.numbers[0]].id)
        full = work.in_full
        if not full.authors:
            return work
        candidates = self._by_year.get(_year(full.year), [])
        for same in (_same_name, _same_pair, _same_person, _same_pen_name, _similar_name):
            fitting = [r for r in candidates if r.authors and same(full.authors[0], r)]
            best = _best(full, fitting)
            if best is not None:
                read_again = _READ_AGAIN.get(same, _as_read) if work.authors else _as_read
                return replace(read_again(work, best), reference=best.id)
        return work


def _parted(work: Work, entry: Reference) -> Work:
    """Return the work with the first name read as two authors: ``Ak-Er``."""
    return replace(work, authors=(*work.authors[0].split("-"), *work.authors[1:]))


def _surname_only(work: Work, entry: Reference) -> Work:
    """Return the work with the first name without its given name: ``Can Er``."""
    return replace(work, authors=(work.authors[0].split(" ", 1)[1], *work.authors[1:]))


def _as_read(work: Work, entry: Reference) -> Work:
    return work


def _same_pen_name(name: str, reference: Reference) -> bool:
    """Tell whether a name is the last word of a pen name, which the list does not turn round."""
    first = reference.authors[0]
    return is_pen_name(first) and fold(first.family).endswith(f" {fold(name)}")


def _same_person(name: str, reference: Reference) -> bool:
    """Tell whether a name is the given name and surname of an entry's first author."""
    first = reference.authors[0]
    given, _, family = name.partition(" ")
    return (
        bool(first.given)
        and fold(family) == fold(first.family)
        and fold(given)[0] in {word[0] for word in fold(first.given or "").split()}
    )


def _same_pair(name: str, reference: Reference) -> bool:
    """Tell whether two authors of the entry are joined in the name by an unspaced hyphen."""
    families = [fold(author.family) for author in reference.authors]
    return "-" in name and fold(name).split("-") == families[: name.count("-") + 1]


_READ_AGAIN = {_same_pair: _parted, _same_person: _surname_only}
"""How the names of a work are read where an entry of the list shows what they are."""


def _year(year: str | None) -> str | None:
    return last_print(year) if year else None


def _letter(year: str | None) -> str:
    """Return what a year ends with: ``a`` of ``2019a``."""
    return year[-1] if year and year[-1].isalpha() else ""


def _same_name(name: str, reference: Reference) -> bool:
    first = reference.authors[0]
    family = fold(first.family)
    if fold(name) == family:
        return True
    return first.given is None and (
        abbreviates(name, first.family) or abbreviates(first.family, name)
    )


def _similar_name(name: str, reference: Reference) -> bool:
    """Tell whether one name is part of the other, or they differ by a typing error."""
    cited, listed = fold(name), fold(reference.authors[0].family)
    if set(cited.split()) & set(listed.split()):
        return True
    return SequenceMatcher(None, cited[:60], listed[:60]).ratio() >= _ALIKE


def _best(work: Work, fitting: Sequence[Reference]) -> Reference | None:
    """Return the only candidate, or the only one of the highest agreement."""
    if not fitting:
        return None
    ranked = sorted(((_agreement(work, r), r) for r in fitting), key=lambda pair: -pair[0])
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1]


def _agreement(work: Work, reference: Reference) -> int:
    """Return how many details agree: letter of the year, day, number and names of authors."""
    families = [fold(author.family) for author in reference.authors]
    names = [fold(name) for name in work.authors]
    several = len(families) > 2 or reference.et_al
    return (
        4 * (work.date is not None and work.date == reference.date)
        + 4 * (_letter(work.year) == _letter(reference.year))
        + 2 * (names == families and not work.et_al)
        + (several if work.et_al else len(names) == len(families))
        + sum(name in families for name in names[1:])
    )


def to_csl_json(references: Iterable[Reference]) -> list[dict[str, Any]]:
    """Return the entries as CSL-JSON items (citeproc), without the fields that are not known."""
    return [_csl_item(reference) for reference in references]


def _csl_item(reference: Reference) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": reference.id,
        "type": reference.type,
        "author": [
            {"family": a.family, "given": a.given} if a.given else {"literal": a.family}
            for a in reference.authors
        ],
        "issued": _csl_date(reference),
        "title": reference.title,
        "container-title": reference.container,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "publisher": reference.publisher,
        "publisher-place": reference.place,
        "DOI": reference.doi,
        "URL": reference.url,
    }
    return {key: value for key, value in item.items() if value}


def _csl_date(reference: Reference) -> dict[str, Any] | None:
    printed = reference.date or _year(reference.year)
    return {"date-parts": [[int(part) for part in printed.split("-")]]} if printed else None


_BIBTEX_TYPES = {
    "article-journal": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "thesis": "phdthesis",
}
_BIBTEX_SPECIAL = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def to_bibtex(references: Iterable[Reference]) -> str:
    """Return the entries as BibTeX (UTF-8), one blank line between two."""
    return "\n".join(map(_bibtex_entry, references))


def _bibtex_entry(reference: Reference) -> str:
    within = "booktitle" if reference.type == "chapter" else "journal"
    fields = {
        "author": " and ".join(
            f"{_bibtex(a.family)}, {_bibtex(a.given)}" if a.given else f"{{{_bibtex(a.family)}}}"
            for a in reference.authors
        ),
        "title": _bibtex(reference.title),
        "year": reference.year,
        within: _bibtex(reference.container),
        "volume": reference.volume,
        "number": reference.issue,
        "pages": re.sub(r"\s?[-–—]\s?", "--", reference.pages or ""),
        "publisher": _bibtex(reference.publisher),
        "address": _bibtex(reference.place),
        "doi": reference.doi,
        "url": reference.url,
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    kind = _BIBTEX_TYPES.get(reference.type, "misc")
    return f"@{kind}{{{reference.id},\n{''.join(lines)}}}\n"


def _bibtex(value: str | None) -> str:
    return (value or "").translate(_BIBTEX_SPECIAL)
