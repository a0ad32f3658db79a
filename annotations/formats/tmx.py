"""TMX 1.4b of the aligned units, read back: which units make a bead.

Kept: the beads with two sides, their ids, scores, claimants and status, in ``prop``. Lost: units
without a partner and rejected beads, which come back from the run. A changed segment is refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from annotations.corrections_beads import joined
from annotations.formats.claims import LinkRecord, Place
from annotations.formats.join import Base
from annotations.model import AnnotatedArticle, Bead
from annotations.tmx import NOT_XML, TMX_END, beads_to_tmx, tmx_header
from annotations.validate_units import first_difference
from corpus.errors import CorpusError

Ids = tuple[str, ...]


def lines(articles: Iterable[AnnotatedArticle], links: bool = True) -> Iterator[str]:
    """Yield the text of an ``alignments.tmx``."""
    yield tmx_header()
    for article in articles:
        yield from beads_to_tmx(article.beads)
    yield TMX_END


@dataclass
class Variant:
    """A ``tuv``: its language, the ids of its units and its segment."""

    lang: str
    units: list[str] = field(default_factory=list)
    segment: str = ""


@dataclass
class TranslationUnit:
    """A ``tu``: its id, its properties and variants, and its line in the file."""

    id: str
    line: int
    properties: dict[str, str] = field(default_factory=dict)
    variants: list[Variant] = field(default_factory=list)


class _Parser:
    """Reads the ``tu`` elements of a TMX file; entities and other files are refused."""

    def __init__(self) -> None:
        self.found: list[TranslationUnit] = []
        self._texts: list[tuple[str, list[str]]] = []
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._entity

    def parse(self, raw: bytes, path: str) -> list[TranslationUnit]:
        """Return the units of a file; raises CorpusError, with its place, where it is no XML."""
        try:
            self._parser.Parse(raw, True)
        except expat.ExpatError as error:
            message = f"not XML ({expat.errors.messages[error.code]}); export it as TMX 1.4"
            raise CorpusError(message, path, error.lineno, error.offset + 1) from error
        except ValueError as error:
            raise CorpusError(str(error), path, self._parser.CurrentLineNumber) from None
        return self.found

    def _entity(self, *_: object) -> None:
        raise ValueError("a TMX that declares entities is not read; export it again")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "tu":
            key = attributes.get("tuid", "")
            self.found.append(TranslationUnit(key, self._parser.CurrentLineNumber))
        elif name == "tuv" and self.found:
            lang = attributes.get("xml:lang") or attributes.get("lang") or ""
            self.found[-1].variants.append(Variant(lang.lower().partition("-")[0]))
        elif name in ("prop", "seg"):
            self._texts.append((attributes.get("type", ""), []))

    def _text(self, text: str) -> None:
        if self._texts:
            self._texts[-1][1].append(text)

    def _end(self, name: str) -> None:
        if name not in ("prop", "seg") or not self._texts:
            return
        kind, parts = self._texts.pop()
        if self.found:
            self._keep(name, kind.removeprefix("x-"), "".join(parts))

    def _keep(self, name: str, kind: str, text: str) -> None:
        unit = self.found[-1]
        if name == "seg" and unit.variants:
            unit.variants[-1].segment = text
        elif kind == "unit" and unit.variants:
            unit.variants[-1].units.append(text)
        elif name == "prop":
            unit.properties[kind] = text


def read(path: Path, base: Base) -> Iterator[LinkRecord]:
    """Yield a record for each kind of beads of each article.

    Raises CorpusError where a segment was changed, or a unit is not the run's.
    """
    if not base.units:
        message = "TMX has no units without a partner; give the run it came from with --base"
        raise CorpusError(message, str(path))
    beads = {bead.id: bead for article in base.articles.values() for bead in article.beads}
    found: dict[tuple[str, str], list[tuple[Ids, Ids]]] = defaultdict(list)
    first: dict[tuple[str, str], int] = {}
    for unit in _Parser().parse(path.read_bytes(), str(path)):
        place = Place(str(path), unit.line)
        known = beads.get(unit.id)
        key = key_of(unit, known, place)
        found[key].append(sides_of(unit, known, base.texts(key[0]), place))
        first.setdefault(key, unit.line)
    for (article, kind), groups in found.items():
        place = Place(str(path), first[article, kind])
        yield LinkRecord(place, article, kind, {}, groups=groups)


def key_of(unit: TranslationUnit, known: Bead | None, place: Place) -> tuple[str, str]:
    """Return the article and kind of a ``tu``: its own, else those of the run's bead."""
    article = unit.properties.get("article") or (known.article if known else None)
    kind = unit.properties.get("kind") or (known.kind if known else None)
    if not article or not kind:
        message = f"no bead {unit.id!r} is in the run; give the run that the file came from"
        raise CorpusError(message, *place)
    return article, kind


def sides_of(
    unit: TranslationUnit, known: Bead | None, texts: dict[str, str], place: Place
) -> tuple[Ids, Ids]:
    """Return the ids of both sides; raises CorpusError where a segment is not their text."""
    sides: dict[str, Ids] = {}
    for lang in ("tr", "en"):
        variant = next((v for v in unit.variants if v.lang == lang), Variant(lang))
        ids = tuple(variant.units) or (getattr(known, lang) if known else ())
        unknown = [key for key in ids if key not in texts]
        if unknown or not ids:
            message = f"{unit.id}: no {lang} unit {unknown} is in the run; take it from the run"
            raise CorpusError(message, *place)
        text = NOT_XML.sub("\ufffd", joined(ids, texts))
        at = first_difference(variant.segment, text)
        if at is not None:
            message = (
                f"{unit.id}: the {lang} segment was changed at character {at}: "
                f"{variant.segment[at : at + 20]!r} was {text[at : at + 20]!r}"
            )
            raise CorpusError(f"{message}; only links can be corrected", *place)
        sides[lang] = ids
    return sides["tr"], sides["en"]
