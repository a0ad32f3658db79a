"""What looks like a date and is none: names, laws, authors of species.

The guideline: not dates are numbers of things, pages, laws, volumes and names. A fixed name of a
treaty, constitution, war or institution keeps its year or day inside (`1921 Kars Antlaşması`,
`4 Gün Savaşı`, `18 Mart Üniversitesi`); an event that is only described does not
(`3 Nisan 1993 Kelbecer işgali`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.dates_patterns import MONTH_NAME

_CAPITAL = r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'.-]{0,24}"
_TR_HEADS = (
    "Antlaşma|Anlaşma|Sözleşme|Protokol|Mütareke|Mutabakat|Muahede|Anayasa|Kanun|Yasa|Nizamname|"
    "Savaş|Muharebe|Harb|Üniversite|Stadyum|Stad|Lise|İlkokul|Ortaokul|Hastane|Mahalle|Cadde|"
    "Bulvar|Meydan|Köprü|Dergi"
)
_EN_HEADS = "Treaty|Agreement|Convention|Protocol|Constitution|Act|Law|War|University|Accords?"
_UNIT_NAME = r"(?i:gün|yıl|ay|hafta|saat|days?|years?|months?|weeks?)"
_NUMBER_NAME = r"(?:\d{1,4}|[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,8})"

_NAMES: Final = (
    # 1921 Kars Antlaşması, 1982 Anayasası, 18 Mart Üniversitesi
    rf"\b(?:\d{{1,2}} )?(?:\d{{4}}|[A-ZÇĞİÖŞÜ][a-zçğıöşü]{{3,7}}) (?:(?:{_CAPITAL}|ve|of|for|ile) ){{0,4}}"
    rf"(?:{_TR_HEADS})[a-zçğıöşü]{{1,9}}\b",
    rf"\b\d{{4}} (?:(?:{_CAPITAL}|of|the|on|and|for) ){{0,4}}(?:{_EN_HEADS})\b",
    # 4 Gün Savaşı, Six-Day War, Yüz Yıl Savaşları, Otuz Yıl Savaşları
    rf"\b{_NUMBER_NAME}[ -]{_UNIT_NAME}[a-z’']{{0,5}} (?:Sava[sş]|Muharebe|War|Harb)\w{{0,8}}",
    # Üç Kardeş-2021, COVID-19, SARS-CoV-2, 2019-nCoV, F-16
    rf"\b(?!(?i:{MONTH_NAME}))[A-ZÇĞİÖŞÜ][\w’']{{0,24}}-\d{{1,4}}\b",
    r"\b2019-nCoV\b",
    # Linnaeus, 1758 behind a species
    rf"\b[A-Z][a-z.]{{1,20}} [a-z]{{3,24}} (?:[a-z]{{3,24}} )?\(?(?:{_CAPITAL}(?:,? (?:&|and|et|in|ve) )?){{1,3}},? \d{{4}}\b",
    rf"\((?:{_CAPITAL} ?(?:(?:&|and|et|ve) )?){{1,3}}, 1[789]\d\d\)",
    # numbers of laws and decisions: 2709 sayılı, E. 2015/1234, K. 2016/567
    r"\b\d{1,5} (?:[Ss]ayılı|[Nn]umaralı|[Nn]o['’]?lu)\b",
    r"\b[EK]\. ?\d{4}/\d{1,6}|\b\d{4}/\d{1,6} ?(?:E\.|K\.|[Ee]sas|[Kk]arar)",
    # addresses and identifiers
    r"https?://\S{1,200}|\bdoi:? ?\S{1,100}|\b10\.\d{4,6}/\S{1,100}",
)
_NAME: Final = tuple(re.compile(pattern) for pattern in _NAMES)


def lookalikes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the extents of ``text`` in which nothing is a date (code points, half-open)."""
    for pattern in _NAME:
        for match in pattern.finditer(text):
            yield match.span()
