"""What looks like a date and is none: names, laws, authors of species, addresses.

The guideline: not dates are numbers of things, pages, laws, volumes and names. A treaty or law
that is called by its year keeps it in its name (`1921 Kars Antlaşması`, `1982 Anayasası`), and so
does an institution (`18 Mart Üniversitesi`) or a war called by its length (`4 Gün Savaşı`). What
is only described does not (`3 Nisan 1993 Kelbecer işgali`, `Kasım 2020 başkanlık seçimleri`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_text import fold
from pipeline.components.dates_patterns import EN_MONTHS, MONTH_NAME, either

_CAPITAL = r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'.-]{0,24}"
_TREATY = (
    "(?:Antlaşma|Anlaşma|Sözleşme|Protokol|Mütareke|Muahede|Anayasa|Kanun|Nizamname|Yönetmeli|"
    r"Barış|Kriz|Buhran|Deprem|Göç|Sürgün|Mübadele|Bildirge|Beyanname|Olimpiyat|Oyun|Kupa|Şampiyona|"
    r"Fuar|Devrim|İhtilal|İsyan|Ayaklanma|Muhtıra|Islahat|Ferman|Sayım)[a-zçğıöşü]{1,9}"
)
# `1951 ve 1970 Planları` are of those years: the name of a plan says what it is of.
_PLAN = rf"{_CAPITAL} (?:Plan|Strateji)[a-zçğıöşü]{{1,9}}"
_EN_TREATY = (
    "(?:Treaty|Peace|Agreement|Convention|Protocol|Constitution|Act|Law|Accords?|Declaration|"
    "Olympics|Games|Cup|Championships?|Fair|Revolution|Uprising|Rebellion|Census)"
)
_DAY_NAME = rf"\d{{1,2}} (?i:{MONTH_NAME}|mayıs|kasım|aralık)"
_INSTITUTION = "(?:Üniversite|Stadyum|Stad|Lise|İlkokul|Ortaokul|Hastane|Mahalle|Cadde|Bulvar)"
_EVENT = (
    r"(?:Vak[’'a]|Olay|Muhtıra|Muhtira|Darbe|İhtilal|Devrim|Hadise|Bildiri|Beyanname|Karar|Süre[cç]|"
    r"Şehit|VAK[’'A]|OLAY|MUHTIRA|DARBE|BİLDİRİ|BEYANNAME|KARAR)"
)
_LENGTH = r"(?:\d{1,3}|[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,8})[ -](?i:gün|yıl|ay|saat|days?|years?)"
_SIDES = r"[A-ZÇĞİÖŞÜ][a-zçğıöşü]{2,14}[-–][A-ZÇĞİÖŞÜ][a-zçğıöşü]{2,14}"
_AUTHORS = (
    rf"(?!(?i:{MONTH_NAME}))(?:{_CAPITAL}(?:,| ?&| and| et| in| ve)? ){{0,3}}"
    rf"(?!(?i:{MONTH_NAME})){_CAPITAL}, ?\d{{4}}"
)

# A treaty's own year; not the end of a date (`24 Temmuz 1923 Lozan Antlaşması`) or a range.
_YEAR_IN_NAME: Final = re.compile(
    rf"(?<![\w–—/.,-])\d{{4}} (?!Tarih)(?:(?:{_CAPITAL}|ve|ile) ){{0,4}}(?:{_TREATY}|{_PLAN})\b"
    # 1813 Gülistan ve 1828 Türkmençay antlaşmaları
    rf"|(?<![\w–—/.,-])\d{{4}}(?= {_CAPITAL} (?:ve|ile) \d{{4}} {_CAPITAL} [Aa]nt?laşmaları)"
    rf"|(?:(?<= ve )|(?<= ile ))\d{{4}} {_CAPITAL} [Aa]nt?laşmaları"
    rf"|(?<![\w–—/.,-])\d{{4}} (?:(?:{_CAPITAL}|of|the|on|and|for) ){{0,4}}{_EN_TREATY}\b"
)
_MONTH_BEFORE: Final = re.compile(rf"(?:{MONTH_NAME}|- ?)[., ]{{0,2}}$")

_NAMES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # 18 Mart Üniversitesi, 7 Aralık Üniversitesi, 19 Mayıs Stadyumu
        rf"\b{_DAY_NAME} (?:{_CAPITAL} ){{0,3}}{_INSTITUTION}",
        # 31 Mart Vakası, 12 Mart Muhtırası, 6-7 Eylül Olayları, 23 Nisan Ulusal Egemenlik ...
        rf"\b(?:\d{{1,2}}[-–])?{_DAY_NAME} (?:{_EVENT}|(?:(?:{_CAPITAL}|ve) ){{1,4}}Bayramı)",
        # the March 12 Memorandum
        rf"\b(?i:{either(EN_MONTHS)}) \d{{1,2}} (?:Declaration|Memorandum|Resolution)s?\b",
        # 4 Gün Savaşı, Yüz Yıl Savaşları, Six-Day War
        rf"\b{_LENGTH}[’']? (?:Savaş|Muharebe|Harb|Barış|War)",
        # 20th Century Fox
        r"\b\d\dth Century (?:Fox|Pictures|Studios)\b",
        # Birinci Beş Yıllık Kalkınma Planı
        rf"\b{_CAPITAL} Yıllık (?:Kalkınma|Sanayi)",
        # 12 Eylül rejimi, 27 Mayıs darbesi, 15 Temmuz darbe girişimi; not `3 Mart 1995 darbesi`
        rf"\b{_DAY_NAME} (?:[Aa]sker[iî] )?(?:rejim|darbe|muhtıra|ihtilal|cunta)[a-zçğıöşü]{{0,9}}",
        # Vision 2030, 2030 Gündemi, 2071 Sanayi Vizyonu
        r"\b(?:Vision|Vizyon|Stratejisi|Gündemi|Agenda) 20\d\d\b",
        rf"\b20\d\d (?:{_CAPITAL} ){{0,2}}(?:Gündem|Vizyon|Agenda|Vision)",
        # PISA 2018, EXPO 2016: a round of a survey, fair or cup; “Economic Outlook 2019”: a title
        r"\b(?:PISA|TIMSS|PIRLS|TALIS|ICILS|ICCS|PIAAC|TNSA|TDHS|E(?:XPO|xpo|URO|uro)) \d{4}\b"
        r"(?! yıl)",
        rf"[“\"](?!\w{{0,16}}(?i:{MONTH_NAME}))(?:{_CAPITAL} ){{2,8}}\d{{4}}[”\"]",
        # 1768-1774 Osmanlı-Rus Savaşı, the Russo-Japanese War of 1904-1905
        rf"\b\d{{4}}(?:[-–/]\d{{2,4}})? {_SIDES} (?:Savaş|Harb|Muharebe|War)",
        rf"\b(?:{_CAPITAL} ){{1,3}}(?:War|Migration|{_EN_TREATY}) of \d{{4}}(?:[-–]\d{{2,4}})?\b",
        # XVIII. Asır Divan Edebiyatı Tarihi
        rf"\b[IVX\d]{{1,5}}\. ?(?:Asır|Yüzyıl) (?:{_CAPITAL} ){{0,3}}Edebiyatı Tarihi",
        # Ekim Devrimi, Temmuz Monarşisi
        rf"\b(?i:{MONTH_NAME}) (?:Devrim|İhtilal|Monarşi|Revolution)",
        # Üç Kardeş-2021, COVID-19, F-16; not Temmuz-2020
        rf"\b(?<!\d-)(?!(?i:{MONTH_NAME}|mayıs|kasım|aralık)|[QÇM]\d|(?:IV|I{{1,3}})-)"
        r"[A-ZÇĞİÖŞÜ][\w’']{0,24}-\d{1,4}\b",
        r"\b2019-nCoV\b|\b[Dd]isease[- ]2019\b|\b[Hh]astalığı[- ]2019\b(?! yıl|[’']da)",
        # Capoeta umbla (Heckel, 1843): whoever described a species, and when
        r"\b[A-Z][a-z]{2,20}\.?\)? (?:cf\. |aff\. )?[a-z]{3,24} (?:[a-z]{3,24} )?"
        rf"\(?{_AUTHORS}\b",
        rf"\({_CAPITAL}(?: ?(?:&|and|et|ve)? {_CAPITAL}){{0,2}}, ?1[78]\d\d\)"
        rf"(?: {_CAPITAL},? ?(?:{_CAPITAL}, )?1[89]\d\d\b)?",
        # an entry of a list of references: Kaya, A., Er, B., 2019. Toprak; 2019;5(2):12
        r"\b[A-ZÇĞİÖŞÜ][^\W\d_]{1,25}, (?:[A-ZÇĞİÖŞÜ]\.[ -]?){1,3},? ?\(?\d{4}[a-z]?\)?(?=[.,:])",
        r"(?:^|(?<=[-–—.:] ))[A-ZÇĞİÖŞÜ][^\W\d_]{1,25}, [A-ZÇĞİÖŞÜ][^\W\d_]{1,25} "
        r"\(\d{4}\)(?=\. [A-ZÇĞİÖŞÜ])",
        r"(?<!\w)\d{4}(?: [A-Z][a-z]{2})? ?; ?\d{1,4} ?[(:]",
        # K1(1270): a particle
        r"\b[A-Za-z]\d\(\d{3,4}\)",
        # 2709 sayılı, E. 2015/1234
        r"\b\d{1,5} (?:[Ss]ayılı|[Nn]umaralı|[Nn]o['’]?lu)\b",
        r"\b[EK]\. ?\d{4}/\d{1,6}|\b\d{4}/\d{1,6} ?(?:E\.|K\.|[Ee]sas|[Kk]arar)",
        r"https?://\S{1,200}|\bdoi:? ?\S{1,100}|\b10\.\d{4,6}/\S{1,100}",
    )
)


def lookalikes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the extents of ``text`` in which nothing is a date (code points, half-open)."""
    for pattern in _NAMES:
        for match in pattern.finditer(text):
            yield match.span()
    for match in _YEAR_IN_NAME.finditer(text):
        if not _MONTH_BEFORE.search(fold(text[max(0, match.start() - 12) : match.start()])):
            yield match.start(), match.start() + 4
