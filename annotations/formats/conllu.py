"""CoNLL-U as an exchange format: the spans come back from ``# spans`` or from the tags in MISC.

Lost: nothing that derlem writes. XPOS, HEAD, DEPREL and DEPS, which derlem does not fill, are not
taken over when a file comes back; ``annotations.conllu_format`` keeps them byte by byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from annotations.conllu import check_tags, tags_of, unit_of_sentence, units_to_conllu
from annotations.conllu_format import Sentence, read_conllu
from annotations.formats.claims import Claim, Place, Record
from annotations.formats.join import Base
from annotations.formats.tags import claims_from_tags
from annotations.model import AnnotatedArticle, Unit
from corpus.errors import CorpusError

PAGE = "take the sentence from the run again"


def lines(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[str]:
    """Yield the text of a ``corpus.conllu``."""
    for article in articles:
        yield from units_to_conllu(article.units, article.beads)


def read(path: Path, base: Base) -> Iterator[Record]:
    """Yield a record a sentence; raises CorpusError where one is not derlem's."""
    article: str | None = None
    for sentence in read_conllu(path):
        place = Place(str(path), sentence.line)
        article = sentence.comment("newdoc id") or article
        try:
            unit = unit_of_sentence(sentence, article)
            claims = claims_of(sentence, unit, base.units.get(unit.id))
        except (KeyError, TypeError, ValueError) as error:
            key = sentence.comment("sent_id") or "a sentence without sent_id"
            message = f"{key}: {error.args[0] if error.args else error}; {PAGE}"
            raise CorpusError(message, *place) from error
        known = base.units.get(unit.id)
        origin = replace(unit, spans=known.spans) if known else unit
        yield Record(place, unit.text, claims, unit.id, origin)


def claims_of(sentence: Sentence, unit: Unit, known: Unit | None) -> list[Claim]:
    """Return the claims of a sentence; raises ValueError where spans and tags both were changed.

    Where the tags do not show the spans, they were corrected, if the spans are still the run's.
    """
    tags = tags_of(sentence)
    if known and known.spans == unit.spans:
        return claims_from_tags(unit, tags)
    check_tags(sentence, unit)
    return [
        Claim(span.label, span.start, span.end, span.id, span.attributes) for span in unit.spans
    ]
