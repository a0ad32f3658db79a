"""INCEpTION: one UIMA CAS an article, as JSON or XMI, one unit a line. Needs ``dkpro-cassis``.

Names are ``NamedEntity`` annotations, dates and citations are layers of their own, whose features
are the attributes. Each unit is an annotation too, which carries its row. Kept: everything, as
long as INCEpTION keeps the custom layers; else the run gives the rest, by the text. cassis turns
code points into UTF-16 offsets and back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from annotations.formats.claims import Claim, Place, Record, carried, editable, edited
from annotations.formats.documents import (
    Document,
    article_of_file,
    check_document,
    document_of,
    file_stem,
    known_span,
    records_of,
)
from annotations.formats.join import Base, origin_from
from annotations.iob import surface_tokens
from annotations.model import ATTRIBUTES_OF, AnnotatedArticle, Layer, Unit
from corpus.errors import CorpusError

try:
    import cassis  # type: ignore[import-untyped, import-not-found, unused-ignore]
except ImportError as error:
    message = "INCEpTION's formats need dkpro-cassis; pip install 'derlem[inception]'"
    raise CorpusError(message) from error

Kind = Literal["json", "xmi"]
CORE = "de.tudarmstadt.ukp.dkpro.core.api"
SENTENCE, TOKEN = f"{CORE}.segmentation.type.Sentence", f"{CORE}.segmentation.type.Token"
UNIT = "webanno.custom.Unit"
TYPES: Mapping[Layer, str] = {
    "entity": f"{CORE}.ner.type.NamedEntity",
    "timex": "webanno.custom.Date",
    "citation": "webanno.custom.Citation",
}
FEATURES: Mapping[str, tuple[str, ...]] = {
    SENTENCE: (),
    TOKEN: (),
    TYPES["entity"]: ("value", "identifier"),
    TYPES["timex"]: ("label", *ATTRIBUTES_OF["timex"], "identifier"),
    TYPES["citation"]: ("label", *ATTRIBUTES_OF["citation"], "identifier"),
    UNIT: ("identifier", "row"),
}
"""The features of DKPro's and of the custom layers; all are strings, ``works``, ``row`` JSON."""

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ENCODING = re.compile(r"""<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']""")


def type_system() -> Any:
    """Return the types that are used: some of DKPro's, without the features of no use here."""
    types = cassis.TypeSystem()
    for name, features in FEATURES.items():
        made = types.create_type(name=name, supertypeName="uima.tcas.Annotation")
        for feature in features:
            types.create_feature(made, feature, "uima.cas.String")
    return types


def files(
    articles: Iterable[AnnotatedArticle], links: bool = False, kind: Kind = "json"
) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each file; raises CorpusError for text that XML cannot hold."""
    types = type_system()
    for article in articles:
        document = document_of(article)
        cas = cas_of(document, types)
        stem = file_stem(article.id)
        if kind == "json":
            yield f"{stem}.json", cas.to_json()
            continue
        try:
            yield f"{stem}.xmi", cas.to_xmi()
        except ValueError as error:
            message = f"{article.id}: it has characters that XML cannot hold; use cas-json"
            raise CorpusError(message) from error
    if kind == "xmi":
        yield "TypeSystem.xml", types.to_xml()


def cas_of(document: Document, types: Any) -> Any:
    """Return the CAS of a document."""
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = document.text
    cas.sofa_mime = "text/plain"
    for unit, at in zip(document.units, document.starts, strict=True):
        cas.add_all(annotations_of(unit, at, types))
    return cas


def annotations_of(unit: Unit, at: int, types: Any) -> Iterator[Any]:
    """Yield the annotations of a unit that begins at ``at``."""
    end = at + len(unit.text)
    yield types.get_type(SENTENCE)(begin=at, end=end)
    row = NOT_XML.sub(escaped, json.dumps(carried(unit), ensure_ascii=False))
    yield types.get_type(UNIT)(begin=at, end=end, identifier=unit.id, row=row)
    for token in surface_tokens(unit):
        yield types.get_type(TOKEN)(begin=token.start + at, end=token.end + at)
    for span in unit.spans:
        made = types.get_type(TYPES[span.layer])
        place = {"begin": span.start + at, "end": span.end + at, "identifier": span.id}
        key = "value" if span.layer == "entity" else "label"
        yield made(**place, **{key: span.label}, **editable(span))


def escaped(match: re.Match[str]) -> str:
    """Return a character that XML cannot hold as JSON escapes it."""
    return f"\\u{ord(match[0]):04x}"


def read(path: Path, base: Base) -> Iterator[Record]:
    """Yield a record a unit of each CAS of a folder, or of one file.

    Raises CorpusError where a file is no CAS, its text was changed, or nothing tells its units.
    """
    paths = sorted([*path.glob("*.json"), *path.glob("*.xmi")]) if path.is_dir() else [path]
    for file in paths:
        cas = load(file)
        text = cas.sofa_string or ""
        units, starts = units_in(cas, text, str(file))
        if units:
            document = Document(units[0].article, tuple(units), text, tuple(starts))
        else:
            document = document_of(article_of_file(file.stem, base, str(file)))
            check_document(text, document, str(file))
        claims = [(claim, Place(str(file))) for claim in claims_of(cas, document, str(file))]
        yield from records_of(document, claims, str(file))


def load(path: Path) -> Any:
    """Return the CAS of a file; raises CorpusError where it is none.

    An XMI with a document type is refused, for its entities, and one that is not in UTF-8.
    """
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
        if text.lstrip().startswith("{"):
            return cassis.load_cas_from_json(BytesIO(raw))
        declared = ENCODING.match(text.lstrip())
        if "<!DOCTYPE" in text or (declared and declared[1].lower() != "utf-8"):
            message = "an XMI with a DOCTYPE, or not in UTF-8, is not read; export it again"
            raise CorpusError(message, str(path))
        return cassis.load_cas_from_xmi(BytesIO(raw), typesystem=types_beside(path))
    except CorpusError:
        raise
    except Exception as error:  # cassis raises whatever its parser meets
        message = f"no CAS that cassis can read ({error}); export it as UIMA CAS JSON or XMI"
        raise CorpusError(message.replace("\n", " "), str(path)) from error


def types_beside(path: Path) -> Any:
    """Return the type system of an export: its ``TypeSystem.xml``, else derlem's own."""
    beside = path.with_name("TypeSystem.xml")
    if not beside.is_file():
        return type_system()
    raw = beside.read_bytes()
    if b"<!DOCTYPE" in raw:
        raise CorpusError("a type system with a DOCTYPE is not read", str(beside))
    return cassis.load_typesystem(BytesIO(raw))


def units_in(cas: Any, text: str, path: str) -> tuple[list[Unit], list[int]]:
    """Return the units that a CAS carries, and where they begin; none where it lost the layer."""
    units, starts = [], []
    for found in select(cas, UNIT):
        row = getattr(found, "row", None)
        if not isinstance(row, str):
            return [], []
        try:
            value = json.loads(row)
        except json.JSONDecodeError as error:
            message = f"the row of a unit is no JSON ({error.msg}); export it again"
            raise CorpusError(message, path) from None
        units.append(origin_from(value, text[found.begin : found.end], Place(path)))
        starts.append(found.begin)
    return units, starts


def select(cas: Any, name: str) -> list[Any]:
    """Return the annotations of a type, by their place; none where the CAS has no such type."""
    if not cas.typesystem.contains_type(name):
        return []
    return sorted(cas.select(name), key=lambda found: (found.begin, found.end))


def claims_of(cas: Any, document: Document, path: str) -> Iterator[Claim]:
    """Yield the spans of a CAS; INCEpTION gives no identifier to new ones."""
    for layer, name in TYPES.items():
        key = "value" if layer == "entity" else "label"
        for found in select(cas, name):
            label = getattr(found, key, None)
            if not label:
                place = f"{found.begin}-{found.end}"
                raise CorpusError(f"a span of {name} at {place} has no {key}; give it one", path)
            was = known_span(document, found.begin, getattr(found, "identifier", None))
            given = {
                feature: str(getattr(found, feature))
                for feature in FEATURES.get(name, ())
                if getattr(found, feature, None)
            }
            try:
                attributes = edited(label, given, was)
            except ValueError as error:
                raise CorpusError(str(error), path) from None
            yield Claim(label, found.begin, found.end, was.id if was else None, attributes)
