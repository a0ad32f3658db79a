"""Read sources of old that are cited by an abbreviation: ``Strab. 12.2.9``, ``DLT II: 61``."""

from __future__ import annotations

import re

from pipeline.components.citation_model import Work
from pipeline.components.citation_sigla_patterns import ANCIENT, ANCIENT_PLACE, SIGLA
from pipeline.components.citations_patterns import fold

_ANCIENT = re.compile(ANCIENT_PLACE)
_SIGLA = re.compile("|".join(SIGLA))


def read_siglum(text: str) -> Work | None:
    """Return the source that a text cites by its siglum and a place in it, else None."""
    text = text.strip()
    if siglum := _SIGLA.fullmatch(text):
        source, place = (part for part in siglum.groups() if part)
        return Work((source,), pages=place)
    ancient = _ANCIENT.fullmatch(text)
    if ancient is None or fold(ancient["author"]).partition(".")[0] not in ANCIENT:
        return None
    return Work((ancient["author"],), pages=ancient["place"])
