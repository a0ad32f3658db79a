"""Checks of the spans of a row of ``annotations.jsonl``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from annotations.model import CITATION_LABEL, ENTITY_LABELS, TIMEX_LABELS, layer_of
from annotations.validate_problem import Finding, Path
from annotations.validate_shape import SOURCE, SPAN, misshapen

Row = dict[str, Any]
LABELS = (*ENTITY_LABELS, *TIMEX_LABELS, CITATION_LABEL)

# What annotators call the labels in Turkish, or abbreviate; keys without accents, in upper case.
OTHER_NAMES = {
    "KISI": "PERSON",
    "SAHIS": "PERSON",
    "INSAN": "PERSON",
    "PER": "PERSON",
    "YER": "LOCATION",
    "KONUM": "LOCATION",
    "MEKAN": "LOCATION",
    "LOC": "LOCATION",
    "GPE": "LOCATION",
    "KURUM": "ORGANIZATION",
    "KURULUS": "ORGANIZATION",
    "ORGANIZASYON": "ORGANIZATION",
    "ORG": "ORGANIZATION",
    "TARIH": "DATE",
    "ZAMAN": "TIME",
    "SAAT": "TIME",
    "SURE": "DURATION",
    "ATIF": "CITATION",
    "ALINTI": "CITATION",
    "KAYNAK": "CITATION",
}
STYLES = (
    *("parenthetical", "narrative", "numeric", "footnote"),
    *("legal", "archival", "scripture", "repeat"),
)

# TIMEX3 values of the guideline: calendar dates and ranges, weeks and their days, decades, terms,
# durations, years BC and of the Hijri calendar. A millennium has one digit, a year BC up to nine.
_REST = r"[\dX]{2}(?:-[\dX]{2})?|Q[1-4X]|H[12X]|W[\dX]{2}(?:-[1-7X])?|[A-Z]{2,3}"
_POINT = rf"(?:(?:BC|AH)?(?:\d|[\dX]{{2,4}}(?:-(?:{_REST}))?)|BC\d{{5,9}})"
_CLOCK = r"T(?:[\dX]{2}(?::[\dX]{2}){0,2}|[A-Z]{2})"
VALUE = re.compile(rf"(?:{_POINT})?(?:{_CLOCK})?(?:/(?:{_POINT})?(?:{_CLOCK})?)?|P.+|\w+_REF")

APOSTROPHE_SUFFIX = re.compile(r"['’]\w{1,8}$")
CLAIMANTS = ("rule:", "model:", "annotator:")
FILLABLE = ("id", "text", "source", "score", "by")
"""What ``apply`` fills in where an annotator left it out."""


def check_spans(row: Row) -> Iterator[Finding]:
    """Check each span of a row, then the spans of each layer against one another."""
    whole = []
    for number, span in enumerate(row["spans"]):
        path = ("spans", number)
        if is_sound(span, row["text"]):
            whole.append((number, span))
            yield from check_meaning(span, row, path)
            continue
        shape = list(check_span_shape(span, row["text"], number))
        yield from shape
        if any(finding.code.startswith("E") for finding in shape) or "start" not in span:
            continue
        for check in FORM_CHECKS:
            for code, key, message, remedy in check(span, row):
                yield Finding(code, (*path, key), message, remedy)
        whole.append((number, span))
        yield from check_meaning(span, row, path)
    if len(whole) > 1:
        yield from check_ids(whole)
        yield from check_overlaps(whole)


def is_sound(span: Any, text: str) -> bool:
    """Return whether the form of a span is right: the quick way through a good file."""
    try:
        start, end, score = span["start"], span["end"], span["score"]
        return (
            type(start) is type(end) is int
            and 0 <= start < end
            and text[start:end] == span["text"]
            and span["label"] in LABELS
            and (score is None or (type(score) is float and 0 <= score <= 1))
            and span["by"].startswith(CLAIMANTS)
            and type(span["id"]) is str
            and type(span["source"]) is list
        )
    except (KeyError, TypeError, AttributeError):
        return False


def check_meaning(span: Row, row: Row, path: Path) -> Iterator[Finding]:
    """Yield what is suspicious or wrong about a span of the right form."""
    for check in MEANING_CHECKS:
        for code, key, message, remedy in check(span, row):
            yield Finding(code, (*path, key), message, remedy)


def check_span_shape(span: Any, text: str, number: int) -> Iterator[Finding]:
    """E202, E203: keys missing or of a wrong type; W502: keys missing that apply fills in."""
    path = ("spans", number)
    missing = [] if type(span) is not dict else [key for key in SPAN if key not in span]
    fillable = set(FILLABLE)
    if missing and text.count(str(span.get("text") or "\0")) == 1:
        fillable |= {"start", "end"}
    for finding in misshapen(span, SPAN, path):
        if finding.code != "E202":
            yield finding
    for key in set(missing) - fillable:
        remedy = "put it in, or quote the span in 'text' if that stands once in the row's text"
        yield Finding(
            "E202", path, f"no {key!r}", remedy if key in ("start", "end") else "put it in"
        )
    if filled := [key for key in missing if key in fillable]:
        message = f"no {', '.join(map(repr, filled))}; derlem apply fills that in"
        yield Finding("W502", path, message, "nothing to do, if the span is meant")


SpanFinding = tuple[str, str, str, str]
"""Code, key, message and remedy."""


def check_place(span: Row, row: Row) -> Iterator[SpanFinding]:
    """E501: offsets out of the text; E502: the quoted text is not the one at the offsets."""
    text, start, end = row["text"], span["start"], span["end"]
    quoted = span.get("text")
    found = text[start:end] if 0 <= start < end <= len(text) else None
    if found is None:
        message = f"{start}-{end} is no stretch of a text of {len(text)} characters"
        yield "E501", "start", message, fitting_place(text, quoted, start, end)
    elif quoted is not None and quoted != found:
        message = f"the text at {start}-{end} is {found!r}, the span says {quoted!r}"
        yield "E502", "start", message, fitting_place(text, quoted, start, end)


def fitting_place(text: str, quoted: str | None, start: int, end: int) -> str:
    """Return the remedy for offsets that do not fit: which ones fit the quoted text."""
    if not quoted:
        return "0 <= start < end <= length, counted in code points from 0, end exclusive"
    units, wanted = _utf16(text), _utf16(quoted)
    if 0 <= start < end and units[2 * start : 2 * end] == wanted:
        begin = len(units[: 2 * start].decode("utf-16-le", "replace"))
        fit = f'"start": {begin}, "end": {begin + len(quoted)}'
        return f"{start}-{end} counts UTF-16 units; in code points write {fit}"
    places = [match.start() for match in re.finditer(re.escape(quoted), text)]
    if not places:
        return (
            f"{quoted!r} is nowhere in the text; quote it as the text has it, or mend the offsets"
        )
    nearest = min(places, key=lambda place: abs(place - start))
    others = f" (it stands there {len(places)} times; this is the nearest)"
    return (
        f'{quoted!r} fits "start": {nearest}, "end": {nearest + len(quoted)}'
        f"{others if len(places) > 1 else ''}"
    )


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def check_label(span: Row, row: Row) -> Iterator[SpanFinding]:
    """E503: an unknown label."""
    label = span["label"]
    if label in LABELS:
        return
    meant = intended_label(label)
    remedy = f"write {meant}" if meant else f"one of: {', '.join(LABELS)}"
    yield "E503", "label", f"unknown label {label!r}", remedy


def intended_label(label: str) -> str | None:
    """Return the label that a lower-case, Turkish, abbreviated or misspelt one means."""
    plain = fold(label)
    if plain in OTHER_NAMES or plain in LABELS:
        return OTHER_NAMES.get(plain, plain)
    close = get_close_matches(plain, [*LABELS, *OTHER_NAMES], n=1, cutoff=0.75)
    return OTHER_NAMES.get(close[0], close[0]) if close else None


def fold(label: str) -> str:
    """Return a label in upper case without Turkish dots, cedillas and spaces (KİŞİ is KISI)."""
    plain = unicodedata.normalize("NFKD", label.strip().replace("ı", "i")).upper()
    return "".join(c for c in plain if not unicodedata.combining(c)).removeprefix("B-")


def check_score(span: Row, row: Row) -> Iterator[SpanFinding]:
    """E506: a score outside 0..1."""
    score = span.get("score")
    if score is not None and not 0 <= score <= 1:
        yield "E506", "score", f"score {score}", "a number from 0 to 1, or null"


def check_by(span: Row, row: Row) -> Iterator[SpanFinding]:
    """E507: it is not said who claims the span."""
    by = span.get("by")
    if by is not None and not by.startswith(CLAIMANTS):
        remedy = f'"annotator:{by.strip() or "<name>"}", for a person'
        yield (
            "E507",
            "by",
            f"'by' is {by!r}",
            f"begin it with annotator:, rule: or model:; {remedy}",
        )


def check_span_source(span: Row, row: Row) -> Iterator[SpanFinding]:
    """E508: the source extent is no pair; W508: it reaches out of the unit's."""
    source = span.get("source")
    if source is None:
        return
    if len(source) != 2 or type(source[0]) is not int or type(source[1]) is not int:
        yield "E508", "source", "'source' is no pair of numbers", "leave it out: apply fills it in"
        return
    unit = row.get("source")
    if unit is None or any(misshapen(unit, SOURCE)):
        return
    if not unit["start"] <= source[0] < source[1] <= unit["end"]:
        message = f"source {source[0]}-{source[1]} is not inside the unit's"
        yield "W508", "source", message, "leave it out: apply fills it in"


def check_edges(span: Row, row: Row) -> Iterator[SpanFinding]:
    """W501: an edge at a space, or inside a letter."""
    text, start, end = row["text"], span["start"], span["end"]
    found = text[start:end]
    if not 0 <= start < end <= len(text) or found != span.get("text", found):
        return
    if found[0] == " " or found[-1] == " ":
        begin = end - len(found.lstrip(" "))
        remedy = f'write "start": {begin}, "end": {start + len(found.rstrip(" "))}'
        yield "W501", "start", "the span begins or ends with a space", remedy
    if not text.isascii() and any(map(unicodedata.combining, found[0] + text[end : end + 1])):
        yield "W501", "start", "the span cuts a letter from its accent", "move the edge by one"


def check_suffix(span: Row, row: Row) -> Iterator[SpanFinding]:
    """W504: a case suffix in a Turkish name."""
    if row["lang"] == "tr" and span["label"] in ENTITY_LABELS:
        start, end = max(0, span["start"]), span["end"]
        match = APOSTROPHE_SUFFIX.search(row["text"][start:end])
        if match:
            remedy = f'"end": {end - len(match[0])}, if {match[0]!r} is a case suffix'
            yield "W504", "end", f"the name ends with {match[0]!r}", remedy


def check_attributes(span: Row, row: Row) -> Iterator[SpanFinding]:
    """W503: a date without a TIMEX3 value, a citation without style or works."""
    label = span["label"]
    if label in TIMEX_LABELS:
        value = span.get("value")
        if not isinstance(value, str) or not value or not VALUE.fullmatch(value):
            remedy = "2020-09-27, 1992-05, 1914/1918, P44D, XXXX-01-06 and the like"
            yield "W503", "value", f"no TIMEX3 value: {value!r}", remedy
    elif label == CITATION_LABEL:
        if span.get("style") not in STYLES:
            message, remedy = f"style {span.get('style')!r}", f"one of: {', '.join(STYLES)}"
            yield "W503", "style", message, remedy
        if not isinstance(span.get("works"), list):
            yield "W503", "works", "a citation without 'works'", 'a list: [{"authors": [...]}]'


FORM_CHECKS = (check_place, check_label, check_score, check_by)
MEANING_CHECKS = (
    check_span_source,
    check_edges,
    check_suffix,
    check_attributes,
)


def check_ids(spans: list[tuple[int, Row]]) -> Iterator[Finding]:
    """E505: two spans of a row have one id."""
    seen: dict[str, int] = {}
    for number, span in spans:
        first = seen.setdefault(span.get("id", f"\0{number}"), number)
        if first != number:
            remedy = "leave the id of the new span out: apply gives it one"
            message = f"spans {first} and {number} have one id"
            yield Finding("E505", ("spans", number, "id"), message, remedy)


def check_overlaps(spans: list[tuple[int, Row]]) -> Iterator[Finding]:
    """E504: two spans of one layer overlap; W505: a name or date inside a citation."""
    reach: dict[str, tuple[int, Row]] = {}
    for number, span in sorted(spans, key=lambda item: (item[1]["start"], item[1]["end"])):
        layer = layer_of(span["label"])
        before = reach.get(layer)
        if before is not None and span["start"] < before[1]["end"]:
            other = before[1]
            same = span["start"] == other["start"] and span["end"] == other["end"]
            message = f"{_shown(span)} {'is' if same else 'overlaps'} {_shown(other)}"
            remedy = f"keep one of them; spans of one layer ({layer}) never overlap"
            yield Finding("E504", ("spans", number, "start"), message, remedy)
        if before is None or span["end"] > before[1]["end"]:
            reach[layer] = number, span
        citation = reach.get("citation")
        if layer == "entity" and citation and span["start"] < citation[1]["end"]:
            message = f"{_shown(span)} stands inside {_shown(citation[1])}"
            yield Finding("W505", ("spans", number), message, "no entity is marked in a citation")


def _shown(span: Row) -> str:
    return f"{span['label']} {span['start']}-{span['end']}"
