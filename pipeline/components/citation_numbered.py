"""Numbers in round brackets, ``(13)`` and ``(3,6)``, of an article that cites by them.

Alone such a bracket may hold a count, so only those that close a sentence are found at first. Where
several do, and the list of references is long enough, the others cite as well. In an article that
has no notes, a raised number cites by the list too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from pipeline.components.citation_model import FoundCitation, Work
from pipeline.components.citation_notes import Passage, find_notes
from pipeline.components.citation_numeric import read_numbers
from pipeline.components.citations import without_overlaps

_SURE = 3
"""Citations by number from which on an article cites so."""

_HIGHEST = 300
"""No list of references that is cited by raised numbers is longer."""

_BRACKET = re.compile(
    r"(?<=[a-zçğıöşü”’\"'.)] )\(\s?(?P<inside>\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,30})\s?\)(?![\w%])"
)


_RAISED = re.compile(
    # grup,4 sonra; bildirdi.6-8 1990; sürmektedir;11 ancak
    r"(?:(?<=[a-zçğıöşü]{3}[,;.])"
    # Kaya ve ark.7 bunu; Kaya ve ark.nın10 verisi; görülürken3 bu
    r"|(?<=\bark\.)|(?<=\bvd\.)|(?<=\bal\.)|(?<=(?:ark|diğ)\.[nl][ae])|(?<=(?:ark|diğ)\.n[ıi]n)"
    r"|\b(?P<word>[a-zçğıöşü]{4,20}))"
    r"(?P<numbers>[1-9]\d{0,2}(?:[,–-][1-9]\d{0,2}){0,5})(?=\s[^\W_]|[.;]\s|\s?$)(?!\s?%)"
)
"""A number raised behind a word, its stop or `ve ark.`, in an article that cites by such."""

_COUNTED = frozenset(
    "grup gruplar group tablo şekil table figure evre faz tip type model madde hafta soru item "
    "olgu hasta aşama basamak bölüm düzey seviye form örnek ölçek test deney".split()
)
"""Words that bear a number of their own: `grup1`."""

_ENTRY_NUMBER = re.compile(r"\s?\[?(\d{1,3})[\].)]")


def count_listed(entries: Iterable[str]) -> int:
    """Return how many entries a list of references has, by the numbers printed in it as well."""
    count = highest = 0
    for entry in entries:
        count += 1
        number = _ENTRY_NUMBER.match(entry)
        highest = max(highest, int(number[1])) if number else highest
    return max(count, highest)


def with_numbered(passages: Sequence[Passage], listed: int) -> list[Passage]:
    """Return the passages of an article with all the citations by number in round brackets.

    ``listed``: the entries of the list of references; a higher number cites none of them.
    """
    if listed < _SURE:
        return list(passages)
    passages = _with_marks(passages, listed)
    sure = [c for passage in passages for c in passage.citations if _is_round(passage.text, c)]
    if len(sure) < _SURE:
        return passages
    return [passage if passage.note else _more(passage, listed) for passage in passages]


def _with_marks(passages: Sequence[Passage], listed: int) -> list[Passage]:
    """Return the passages with the marks that are numbers of the list as such: ``görülür.6,12``.

    Only where numbers cite more often than names do, and no notes are found that they may point to.
    """
    cited = Counter(c.style for passage in passages for c in passage.citations)
    by_number = cited["numeric"] + cited["footnote"]
    by_name = cited["parenthetical"] + cited["narrative"]
    if by_number < max(_SURE, by_name) or any(find_notes(passages)):
        return list(passages)
    listed = max(listed, _counted_up_to(passages))
    marked = [replace(p, citations=[_by_list(c, listed) for c in p.citations]) for p in passages]
    raised = sum(_is_raised(p.text, c) for p in marked for c in p.citations)
    return [_more_raised(p, listed) for p in marked] if raised >= _SURE else marked


def _counted_up_to(passages: Sequence[Passage]) -> int:
    """Return up to where the numbers of an article leave none out.

    Works are numbered as they are first cited; of the list an excerpt may be printed.
    """
    numbers: set[int] = set()
    for passage in passages:
        raised = _raised(passage.text, _HIGHEST)
        for citation in chain(passage.citations, raised):
            numbers.update(_numbers(citation.works))
    return next(number for number in range(len(numbers) + 1) if number + 1 not in numbers)


def _is_raised(text: str, citation: FoundCitation) -> bool:
    return citation.style == "numeric" and text[citation.start] not in "(["


def _more_raised(passage: Passage, listed: int) -> Passage:
    """Return a passage with the raised numbers that could be something else elsewhere."""
    more = _raised(passage.text, listed)
    return replace(passage, citations=without_overlaps(passage.text, passage.citations, more))


def _raised(text: str, listed: int) -> Iterator[FoundCitation]:
    for found in _RAISED.finditer(text):
        works = read_numbers(found["numbers"])
        numbers = _numbers(works)
        if found["word"] in _COUNTED or not numbers or max(numbers) > listed:
            continue
        if numbers == sorted(set(numbers)):
            yield FoundCitation(*found.span("numbers"), "numeric", None, works)


def _by_list(citation: FoundCitation, listed: int) -> FoundCitation:
    numbers = _numbers(citation.works)
    if citation.style != "footnote" or not numbers or max(numbers) > listed:
        return citation
    return replace(citation, style="numeric")


def _numbers(works: Iterable[Work]) -> list[int]:
    return [number for work in works for number in work.numbers]


def _is_round(text: str, citation: FoundCitation) -> bool:
    return citation.style == "numeric" and text[citation.start] == "("


def _more(passage: Passage, listed: int) -> Passage:
    numbered = _in_brackets(passage.text, listed)
    return replace(passage, citations=without_overlaps(passage.text, passage.citations, numbered))


def _in_brackets(text: str, listed: int) -> Iterator[FoundCitation]:
    items = _items(text)
    for bracket in _BRACKET.finditer(text):
        works = () if bracket.start() in items else read_numbers(bracket["inside"].strip())
        numbers = _numbers(works)
        if numbers and numbers == sorted(set(numbers)) and numbers[-1] <= listed:
            yield FoundCitation(*bracket.span(), "numeric", None, works)


def _items(text: str) -> set[int]:
    """Return where the numbers of an enumeration stand: ``(1) …, (2) …``."""
    starts: list[int] = []
    for single in re.finditer(r"\((\d{1,2})\)", text):
        if int(single[1]) == len(starts) + 1:
            starts.append(single.start())
    return set(starts) if len(starts) > 1 else set()
