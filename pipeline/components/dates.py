"""Find dates, times, durations and sets in Turkish and English text, with TIMEX3 values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from pipeline.components import (
    date_calendar,
    date_clock,
    date_digits,
    date_durations,
    date_hijri,
    date_lookalikes,
    date_periods,
    date_relative,
    date_sets,
    date_terms,
    date_years,
)
from pipeline.components.date_joins import in_the_day, joined
from pipeline.components.date_relative import resolve, with_lead
from pipeline.components.date_text import fold
from pipeline.components.date_timex import FoundTimex, Rule

__all__ = ["FoundTimex", "TimexTagger", "find_timexes", "resolve"]

# Of two readings of one span the earlier rule's is taken: `1990 ve 2000’li yıllar` are decades.
_SHARED: Final = (
    *date_calendar.RULES,
    *date_digits.RULES,
    *date_hijri.RULES,
    *date_clock.RULES,
    *date_periods.RULES,
    *date_years.RULES,
    *date_terms.RULES,
    *date_relative.RULES,
)
_RULES: Final[dict[str, tuple[Rule, ...]]] = {
    "tr": (*_SHARED, *date_durations.TR_RULES, *date_sets.TR_RULES),
    "en": (*_SHARED, *date_durations.EN_RULES, *date_sets.EN_RULES),
}

# A part of a plain year or month is told beside it and is its ``mod``, not its span.
_MOD_AFTER = re.compile(
    r"(?:'\w{1,4})?(?: (?:yil|ay|sene)\w{0,5})?(?:'\w{1,4})? "
    r"(?:(?P<part>baş|son|orta)(?:lar)?s?[iu]|(?P<half>ilk|ikinci) yarisi"
    r"|(?P<end>ilk|son) (?:ay|hafta|gün)(?:l[ae]r)?s?[iü])(?:n\w{0,4}|yd[iu]|d[iu]r)?(?!\w)"
)
# Only `öncesi` and `sonrası`: what is `-den önce` is told of another time as often as of this one.
_NEAR_AFTER = re.compile(
    r"(?:'\w{1,4})?(?: (?:yil|sene)\w{0,5})? "
    r"(?:(?P<APPROX>civar|dolay|sular|siralari|or so(?!\w))|(?P<BEFORE>öncesi(?:nde|ne|nin)?(?!\w))"
    r"|(?P<AFTER>sonrasi(?:nda|na|nin)?(?!\w)))"
)
# `1640 (?)`, `(ö. 1712?)`; a range is no less sure for one end of it
_DOUBTED = re.compile(r" ?\(\?\)|\?(?=[),;])")
_MOD_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<START>early|beginning|start)|(?P<MID>mid|middle)|(?P<END>late|end)|"
    r"(?P<APPROX>circa|ca\.|c\.|around|about|approximately|yaklaşik))"
    r"(?: in| of)?(?: the)?(?: year)?[ -]$"
)
# Quoted speech and brackets, where the time of the text around them does not move on.
_ASIDE = re.compile(
    r"“[^“”]{0,1500}”|„[^„“]{0,1500}“|«[^«»]{0,1500}»|\"[^\"]{0,1500}\"|\([^()]{0,300}\)"
)
_PARTS: Final = {"baş": "START", "orta": "MID", "son": "END", "ilk": "START", "ikinci": "END"}


def find_timexes(
    text: str, lang: str, excluded: Sequence[tuple[int, int]] = ()
) -> list[FoundTimex]:
    """Return the time expressions of a paragraph, sorted and without overlap.

    Args:
        text: clean text of a paragraph (one space between words).
        lang: ``tr`` or ``en``; durations and sets are read in this language, dates in both.
        excluded: extents (code points, half-open) in which nothing is a date: the citations.

    Returns:
        The expressions, with offsets into ``text``. ``resolved`` is left for :func:`resolve`.
    """
    folded = fold(text)
    taken = bytearray(len(text))
    for start, end in (*excluded, *date_lookalikes.lookalikes(text)):
        taken[start:end] = b"\1" * (min(end, len(text)) - start)
    found = []
    candidates = _candidates(text, folded, _RULES["en" if lang == "en" else "tr"])
    for timex in sorted(candidates, key=_preference):
        if not any(taken[timex.start : timex.end]):
            taken[timex.start : timex.end] = b"\1" * (timex.end - timex.start)
            found.append(with_lead(in_the_day(_with_part(timex, folded), folded), folded))
    return _marked_asides(joined(sorted(found, key=lambda timex: timex.start), folded), text)


def _marked_asides(timexes: Sequence[FoundTimex], text: str) -> list[FoundTimex]:
    aside = bytearray(len(text))
    for match in _ASIDE.finditer(text):
        aside[match.start() : match.end()] = b"\1" * len(match[0])
    return [replace(timex, aside=bool(aside[timex.start])) for timex in timexes]


def _preference(timex: FoundTimex) -> tuple[int, int, bool]:
    """Sort the longest reading first, and of two equal ones that which knows the year."""
    return timex.start - timex.end, timex.start, timex.value.startswith("XXXX")


def _candidates(text: str, folded: str, rules: Iterable[Rule]) -> Iterator[FoundTimex]:
    for rule in rules:
        for match in rule.pattern.finditer(folded):
            yield from rule.read(match, text)


def _with_part(timex: FoundTimex, folded: str) -> FoundTimex:
    """Return the date or hour with the part of it told beside it (`2022 yılının başında`)."""
    if timex.label not in ("DATE", "TIME") or timex.mod:
        return timex
    near = _NEAR_AFTER.match(folded, timex.end)
    if near:
        return replace(timex, mod=near.lastgroup)
    if _DOUBTED.match(folded, timex.end) and "/" not in timex.value:
        return replace(timex, mod="APPROX")
    if timex.label == "TIME":
        return timex
    after = _MOD_AFTER.match(folded, timex.end)
    if after:
        return replace(timex, mod=_PARTS[after["part"] or after["half"] or after["end"]])
    before = _MOD_BEFORE.search(folded[max(0, timex.start - 28) : timex.start])
    return replace(timex, mod=before.lastgroup) if before else timex


@Language.factory("derlem_dates", assigns=["doc.spans", "doc._.timexes"])
def create_timex_tagger(nlp: Language, name: str) -> TimexTagger:
    """Return the spaCy component ``derlem_dates``."""
    return TimexTagger()


class TimexTagger:
    """spaCy component: sets ``doc._.timexes`` and ``doc.spans["timexes"]``.

    Reads ``doc._.citations`` (objects with ``start`` and ``end``) where another component has set
    them, and the language from ``doc.lang_``. The spans are the smallest runs of tokens that hold
    the expression; the exact offsets are in the extension.
    """

    def __init__(self) -> None:
        if not Doc.has_extension("timexes"):
            Doc.set_extension("timexes", default=[])

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its time expressions."""
        citations = doc._.citations if Doc.has_extension("citations") else ()
        excluded = [(citation.start, citation.end) for citation in citations or ()]
        doc._.timexes = find_timexes(doc.text, doc.lang_, excluded)
        spans = [span for timex in doc._.timexes if (span := _span(doc, timex)) is not None]
        doc.spans["timexes"] = SpanGroup(doc, name="timexes", spans=spans)
        return doc


def _span(doc: Doc, timex: FoundTimex) -> Span | None:
    return doc.char_span(timex.start, timex.end, label=timex.label, alignment_mode="expand")
