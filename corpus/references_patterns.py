"""Pieces of bibliography entries, Turkish and English.

From the APA 6 and 7, İSNAD 2, Chicago, MLA, Vancouver and IEEE manuals. All patterns are bounded.
"""

from __future__ import annotations

import re

UPPER = "A-ZÇĞİÖŞÜƏÂÎÛÁÀÄÅÆÉÈÊËÍÌÏÑÓÒÔØŌŪĀĪÚÙÝŽŠČĆŁŚŹŻĐŘŇŐḤṢṬẒ"

NUMBER = re.compile(
    r"\s*(?:\[(?P<square>\d{1,4})\]|(?P<dotted>\d{1,4})[.)]\s"
    r"|(?P<bare>\d{1,3})\s(?=[A-ZÇĞİÖŞÜ]))\s*"
)
"""The number of an entry in Vancouver and IEEE lists."""

URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{3,400}")
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>“”]{2,200}")
ACCESS = re.compile(
    r"[(\[]?\b(?:Eri[sş]im(?:\s[Tt]arihi)?|Accessed(?: on)?|Retrieved(?: on| from)?|Son erişim"
    r"|E\.T)\b"
    r"[^()\[\]]{0,60}?(?:\d{4})?[)\]]?",
)

YEAR = re.compile(
    r"(?P<open>[(\[]\s?(?:\d{1,2}[ .][A-ZÇĞİÖŞÜa-zçğıöşü]{3,9}[ .,]{1,2})?)?(?<![\d/.-])"
    r"(?P<year>(?:1[0-9]|20)\d\d)(?P<letter>[a-zçğ](?![a-zçğıöşü]))?"
    r"(?P<rest>(?:/(?:1[0-9]|20)\d\d)?(?:,\s[^()]{1,30})?)?(?(open)\s?[)\]]|(?![\d/-]))"
)
UNDATED = re.compile(
    r"[(\[]?\b(?P<word>t\.\s?y\.|tarihsiz|n\.\s?d\.|baskıda|basımda|in press)[)\]]?", re.I
)

NAME_INVERTED = re.compile(
    rf"(?P<family>(?:(?:[a-z]{{1,4}}|[Vv]an|[Vv]on|[Dd]e"
    rf"|[Ee]l)[ -]){{0,2}}[{UPPER}][\w’'ʿʾ-]{{0,30}}"
    rf"(?:\s[{UPPER}][\w’'-]{{1,30}}){{0,3}}),\s(?P<given>(?:[{UPPER}][a-zçşğ]?\.[ -]?){{1,4}}"
    rf"|[{UPPER}][\w’'-]{{1,20}}(?:\s[{UPPER}][\w’'.-]{{0,20}}){{0,2}})"
)
"""`Kaya, A. B.`; `Kaya, Ahmet`."""

NAME_VANCOUVER = re.compile(
    rf"(?P<family>(?:(?:van|von|de|der"
    rf"|el)\s){{0,2}}[{UPPER}][\w’'-]{{1,30}}(?:\s[{UPPER}][\w’'-]{{2,30}})?)\s"
    rf"(?P<given>[{UPPER}]{{1,3}})(?=[,.;:]|$)"
)
"""`Kaya AB`."""

NAME_IEEE = re.compile(
    rf"(?P<given>(?:[{UPPER}][a-zçşğ]?\.[ -]?){{1,4}})\s?(?P<family>(?:(?:van|von|de|der"
    rf"|el)\s){{0,2}}[{UPPER}][\w’'-]{{1,30}}"
    rf"(?:\s[{UPPER}][\w’'-]{{1,30}})?)"
)
"""`A. B. Kaya`."""

BETWEEN_NAMES = re.compile(r"\s?(?:[,;]\s?(?:(?:&|ve|and)\s)?|\s?(?:&|\bve|\band|-|–)\s)")
ET_AL = re.compile(r",?\s?(?:\b(?:vd|v\.d|vdğr|et al)\b\.?|ve (?:ark|diğ)\.|…\s?&?)\s?")
EDITOR = re.compile(
    r"\s?[(\[](?:[EeHh]d\.?|[Ee]ds\.?|[Ee]ditör(?:ler)?|[Hh]az\.|[Dd]er\.|[Çç]ev\.)[)\]]\.?"
)

VOLUME_ISSUE = re.compile(
    r"(?:\b(?:[Cc]ilt|[Vv]ol\.|[Cc]\.)\s?:?\s?(?P<v1>\d{1,4}|[IVXLC]{1,7})[\s,;]{1,3}(?:[Ss]ayı"
    r"|[Nn]o\.|[Ss]\.|[Ii]ssue)\s?:?\s?(?P<i1>\d{1,4}(?:[-/]\d{1,4})?)"
    r"|(?P<v2>\d{1,4})\s?\((?P<i2>[\w/ .–-]{1,20})\)|(?P<v3>\d{1,3})/(?P<i3>\d{1,3})(?=\s?[,(:])"
    r"|\bvol\.\s?(?P<v4>\d{1,4})|,\s(?P<v5>\d{1,4})(?=,\s\d{1,5}\s?[-–]\s?\d))"
)
PAGES = re.compile(
    r"(?:\b(?:ss?|pp?|sayfa)\.\s?|[,:;]\s?"
    r"|\)\s?:\s?)(?P<pages>[A-Za-z]?\d{1,6}\s?[-–—]\s?[A-Za-z]?\d{1,6})(?![\d-])"
)
QUOTED = re.compile(r"[“\"«](?P<title>[^“”\"«»]{3,400})[”\"»]")
IN_BOOK = re.compile(r"(?:\b(?P<after>[Ii]çinde)\b|(?:^|[.\s])In:?\s|\bIn\s(?=[A-Z]))")
TITLE_NOTE = re.compile(
    r"\s?[(\[][^()\[\]]{0,80}\b(?:[Çç]ev|[Tt]ezi|[Tt]hesis|[Dd]issertation|[Bb]askı|[Bb]asım|[Ee]d|[Tt]rans"
    r"|[Tt]ranslator)\b\.?[)\]]$"
)
"""What stands in brackets after a title: translator, kind of thesis, edition."""

ACRONYM = re.compile(r"\s?[(\[][^\W\d_]{2,10}[)\]]$")
"""`Türkiye İstatistik Kurumu [TÜİK]`"""

THESIS = re.compile(
    r"(?:[Yy]üksek [Ll]isans|[Dd]oktora|[Mm]aster[’']?s?|PhD|[Dd]octoral|[Ss]anatta [Yy]eterlik"
    r"|[Uu]zmanlık)"
    r"\s?(?:[Tt]ezi|[Tt]hesis|[Dd]issertation)",
)
PLACE_PUBLISHER = re.compile(
    rf"(?P<place>[{UPPER}][\w’'/-]{{2,25}}(?:[ -][{UPPER}][\w’'-]{{1,20}})?)\s?:\s"
    rf"(?P<publisher>[{UPPER}][^,.:;()]{{2,80}})"
)
PUBLISHER = re.compile(
    r"(?P<publisher>[^.,:;()]{2,60}\b(?:Yayınları|Yayınevi|Yayıncılık|Yayın|Kitabevi|Kitapları"
    r"|Basımevi|Matbaası|Press"
    r"|Publishing|Publishers|Publications|Books|Springer|Routledge|Sage|Wiley|Elsevier))\b"
)
NEWSPAPER_DAY = re.compile(
    r"(?P<day>\d{1,2})[ .](?P<month>[A-ZÇĞİÖŞÜa-zçğıöşü]{3,9})[ .,]{1,2}(?P<year>(?:19|20)\d\d)"
    r"|(?P<year2>(?:19|20)\d\d),\s(?:(?P<day2>\d{1,2})\s(?P<month2>[A-Za-zÇĞİÖŞÜçğıöşü]{3,9})"
    r"|(?P<month3>[A-Z][a-z]{2,8})\s(?P<day3>\d{1,2}))"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "ocak january jan",
            "şubat february feb",
            "mart march mar",
            "nisan april apr",
            "mayıs may",
            "haziran june jun",
            "temmuz july jul",
            "ağustos august aug",
            "eylül september sep",
            "ekim october oct",
            "kasım november nov",
            "aralık december dec",
        ),
        start=1,
    )
    for name in names.split()
}
