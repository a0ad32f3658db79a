"""brat standoff: a ``.txt`` and an ``.ann`` an article, one unit a line, and ``annotation.conf``.

Kept: labels, offsets (code points), ``mod`` and ``style`` as attributes, the other attributes as a
note in JSON, the ids of spans in a note of type ``Derlem``. Lost: everything about the unit, which
comes back from the run by the text. Links are relations between sentences, in files of their own.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotations.formats.claims import (
    AS_JSON,
    MODS,
    Claim,
    LinkRecord,
    Place,
    Record,
    editable,
    edited,
)
from annotations.formats.documents import (
    Document,
    article_of_file,
    check_document,
    document_of,
    file_stem,
    known_span,
    records_of,
)
from annotations.formats.join import Base
from annotations.formats.links import TRANSLATION, LinkTask, link_tasks
from annotations.formats.one_text import link_record
from annotations.model import CITATION_LABEL, TIMEX_LABELS, AnnotatedArticle, Span
from annotations.validate_spans import LABELS, STYLES
from corpus.errors import CorpusError

CHOICES: Mapping[str, tuple[str, ...]] = {"mod": MODS, "style": STYLES}
ID_NOTE, NOTE = "Derlem", "AnnotatorNotes"
SIDES = {"tr": "Turkish", "en": "English"}
LINKS = ".links"
"""What the names of files of links end with, before the suffix."""

TEXT_BOUND = re.compile(r"(T[^\t]+)\t(\S+) ([0-9]+) ([0-9]+)\t(.*)", re.DOTALL)
DISCONTINUOUS = re.compile(r"T[^\t]+\t\S+ [0-9 ]+;")
ATTRIBUTE = re.compile(r"[AM][^\t]*\t(\S+) (\S+)(?: (.*))?")
NOTE_LINE = re.compile(r"#[^\t]*\t(\S+) (\S+)\t(.*)")
RELATION = re.compile(r"R[^\t]*\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*")


def config() -> str:
    """Return the ``annotation.conf`` of a brat folder with these files."""
    timex = "|".join(TIMEX_LABELS)
    entities = "\n".join([*LABELS, *SIDES.values()])
    return (
        f"[entities]\n{entities}\n\n"
        f"[relations]\n{TRANSLATION}\tArg1:{SIDES['tr']}, Arg2:{SIDES['en']}\n"
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n"
        "[events]\n\n[attributes]\n"
        f"mod\tArg:{timex}, Value:{'|'.join(MODS)}\n"
        f"style\tArg:{CITATION_LABEL}, Value:{'|'.join(STYLES)}\n"
    )


def files(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file of the folder."""
    yield "annotation.conf", config()
    if links:
        for task in link_tasks(articles):
            stem = f"{file_stem(task.article)}.{task.kind}{LINKS}"
            yield f"{stem}.txt", task.one_text()[0]
            yield f"{stem}.ann", "".join(link_lines(task))
        return
    for article in articles:
        document = document_of(article)
        spans = [
            (span, start)
            for unit, start in zip(document.units, document.starts, strict=True)
            for span in unit.spans
        ]
        yield f"{file_stem(article.id)}.txt", document.text
        yield f"{file_stem(article.id)}.ann", "".join(span_lines(spans))


def span_lines(spans: Iterable[tuple[Span, int]]) -> Iterator[str]:
    """Yield the lines of spans, each with where its unit begins in the document."""
    attributes = notes = 0
    for number, (span, at) in enumerate(spans, start=1):
        key = f"T{number}"
        yield f"{key}\t{span.label} {span.start + at} {span.end + at}\t{one_line(span.text)}\n"
        values = editable(span)
        for name, known in CHOICES.items():
            if values.get(name) in known:
                attributes += 1
                yield f"A{attributes}\t{name} {key} {values.pop(name)}\n"
        notes += 1
        yield f"#{notes}\t{ID_NOTE} {key}\t{json.dumps(span.id, ensure_ascii=False)}\n"
        if values:
            notes += 1
            note = {name: in_note(name, value) for name, value in values.items()}
            yield f"#{notes}\t{NOTE} {key}\t{json.dumps(note, ensure_ascii=False)}\n"


def in_note(name: str, value: str) -> Any:
    """Return an attribute as it stands in a note: JSON in JSON is not quoted once more."""
    return json.loads(value) if name in AS_JSON else value


def link_lines(task: LinkTask) -> Iterator[str]:
    """Yield the lines of aligned sentences."""
    text, pieces = task.one_text()
    keys = {piece.id: f"T{n}" for n, (_, piece) in enumerate(pieces, start=1)}
    for side, piece in pieces:
        surface = one_line(text[piece.start : piece.end])
        yield f"{keys[piece.id]}\t{SIDES[side]} {piece.start} {piece.end}\t{surface}\n"
    for number, (tr, en) in enumerate(task.links, start=1):
        yield f"R{number}\t{TRANSLATION} Arg1:{keys[tr]} Arg2:{keys[en]}\n"


def one_line(text: str) -> str:
    """Return a text as brat quotes it: line breaks are spaces."""
    return re.sub(r"[\r\n]", " ", text)


@dataclass
class Standoff:
    """The lines of an ``.ann`` file: spans, and what is said of each."""

    spans: dict[str, tuple[Claim, Place]] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    ids: dict[str, str] = field(default_factory=dict)
    relations: list[tuple[str, str, Place]] = field(default_factory=list)


def parse(path: Path) -> Standoff:
    """Return the content of an ``.ann`` file; raises CorpusError, with the line, where it is none.

    Events, equivalences, normalizations and relations of other types are passed over.
    """
    found = Standoff()
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            _parse_line(line.rstrip("\r\n"), found, Place(str(path), number))
    return found


def _parse_line(line: str, found: Standoff, place: Place) -> None:
    if line.startswith("T"):
        match = TEXT_BOUND.fullmatch(line)
        if match is None:
            why = "is in pieces" if DISCONTINUOUS.match(line) else "is malformed"
            raise CorpusError(f"the span {why}; T1<tab>LABEL start end<tab>text is due", *place)
        if match[1] in found.spans:
            raise CorpusError(f"{match[1]} stands twice; give one of them another number", *place)
        label, start, end = match[2], int(match[3]), int(match[4])
        found.spans[match[1]] = Claim(label, start, end, quoted=match[5]), place
    elif match := ATTRIBUTE.fullmatch(line):
        found.values[match[2]][match[1]] = match[3] or "true"
    elif match := NOTE_LINE.fullmatch(line):
        _parse_note(match, found, place)
    elif (match := RELATION.fullmatch(line)) and match[1] == TRANSLATION:
        found.relations.append((match[2], match[3], place))


def _parse_note(match: re.Match[str], found: Standoff, place: Place) -> None:
    """Read an id or the attributes of a span; other notes are passed over."""
    kind, key, note = match.groups()
    try:
        value = json.loads(note)
    except json.JSONDecodeError as error:
        if kind == ID_NOTE or note.lstrip().startswith("{"):
            raise CorpusError(f"the note is no JSON ({error.msg}): {note[:60]!r}", *place) from None
        return
    if kind == ID_NOTE and isinstance(value, str):
        found.ids[key] = value
    elif kind == NOTE and isinstance(value, dict):
        found.values[key] |= {
            name: said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
            for name, said in value.items()
            if said is not None
        }


def read(path: Path, base: Base) -> Iterator[Record | LinkRecord]:
    """Yield a record a unit of each ``.ann`` of a folder, or of one; the ``.txt`` is beside it.

    Raises CorpusError where a text was changed, or an article is not in the base.
    """
    for ann in sorted(path.glob("*.ann")) if path.is_dir() else [path.with_suffix(".ann")]:
        text_file = ann.with_suffix(".txt")
        text = text_file.read_bytes().decode("utf-8")
        standoff = parse(ann)
        if ann.stem.endswith(LINKS):
            yield read_links(ann, text, standoff, base)
            continue
        article = article_of_file(ann.stem, base, str(ann))
        document = document_of(article)
        check_document(text, document, str(text_file))
        claims = [
            (complete(key, claim, standoff, document, place), place)
            for key, (claim, place) in standoff.spans.items()
        ]
        yield from records_of(document, claims, str(ann))


def complete(key: str, claim: Claim, standoff: Standoff, document: Document, place: Place) -> Claim:
    """Return a claim with its id and attributes."""
    was = known_span(document, claim.start, standoff.ids.get(key))
    try:
        attributes = edited(claim.label, standoff.values.get(key, {}), was)
    except ValueError as error:
        raise CorpusError(str(error), *place) from None
    return replace(claim, id=was.id if was else None, attributes=attributes)


def read_links(ann: Path, text: str, standoff: Standoff, base: Base) -> LinkRecord:
    """Return the links of a file of aligned sentences."""
    stem, _, kind = ann.stem.removesuffix(LINKS).rpartition(".")
    article = article_of_file(stem, base, str(ann))
    task = next((task for task in link_tasks([article]) if task.kind == kind), None)
    if task is None or task.one_text()[0] != text:
        message = f"its text is not that of the {kind} beads of {article.id!r}"
        raise CorpusError(f"{message}; only links can be corrected", str(ann))
    pairs = []
    for first, second, place in standoff.relations:
        if first not in standoff.spans or second not in standoff.spans:
            raise CorpusError("a relation joins unknown spans; take it out", *place)
        pairs.append((standoff.spans[first][0], standoff.spans[second][0]))
    return link_record(task.carried(), text, pairs, Place(str(ann)))
