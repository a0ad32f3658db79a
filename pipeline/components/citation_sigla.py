"""Read sources of old that every print counts alike: ``Strab. 12.2.9``, ``DLT II: 61``."""

from __future__ import annotations

import re

from pipeline.components.citation_model import Work
from pipeline.components.citation_no_name_patterns import NOT_AUTHORS
from pipeline.components.citation_sigla_patterns import ANCIENT, ANCIENT_PLACE, ARISTOTLE, SIGLA
from pipeline.components.citations_patterns import fold

_ANCIENT = re.compile(ANCIENT_PLACE)
_ARISTOTLE = re.compile(ARISTOTLE)
_SIGLA = re.compile("|".join(SIGLA))


def read_siglum(text: str) -> Work | None:
    """Return the source that a text cites by its siglum and a place in it, else None."""
    text = text.strip()
    if siglum := _SIGLA.fullmatch(text):
        source, place = (part for part in siglum.groups() if part)
        return Work((source,), pages=place)
    aristotle = _ARISTOTLE.fullmatch(text)
    if aristotle and fold(aristotle["title"]).split()[0] not in NOT_AUTHORS:
        return Work(pages=aristotle["line"])  # the name before it is the work's
    ancient = _ANCIENT.fullmatch(text)
    if ancient is None or fold(ancient["author"]).partition(".")[0] not in ANCIENT:
        return None
    return Work((ancient["author"],), pages=ancient["place"])
