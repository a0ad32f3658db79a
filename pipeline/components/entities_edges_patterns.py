"""Patterns for the edges of names: numbers, abbreviations, particles, Arabic compounds."""

from __future__ import annotations

import re

from pipeline.components.entities_shape_patterns import MONTHS

NUMBERING = re.compile(r"(?:\d{1,2}\.){1,4}[ ]?(?=[^\W\d_])")
"""The number of a heading, glued to its first word."""

GLUED_NUMBER = re.compile(
    rf"\d{{1,2}}(?:(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])"
    rf"|[ ](?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])(?!(?:{'|'.join(sorted(MONTHS))}|Nolu|Numaralı|No)\b))"
)
"""The mark of an affiliation (``2Ova Üniversitesi``); a month makes it a name (``19 Mayıs``)."""

SIGLUM = re.compile(
    r"(?:[B-ZÇĞİÖŞÜ] (?=[^\W\d_]+ [^\W\d_])|[A-ZÇĞİÖŞÜ]\d{1,2} (?=[^\W\d_])|[IVX]{1,4}[a-d] "
    r"|\d(?=[A-ZÇĞİÖŞÜ]{3,8} ))(?=[A-ZÇĞİÖŞÜÂÎÛ])"
)
"""What a row of a table or a line of affiliations begins with (``L Ova Ktp.``, ``S3 Ova``)."""

MARK_OF_NOTE = {
    "PERSON": re.compile(r"(?<=[^\W\d_]{2})(?:\d{1,2}(?:,\d{1,2}){0,4})?[*†‡§¹²³]{0,4}$"),
    "ORGANIZATION": re.compile(r"(?<=[a-zçğıöşü]{2})\d{0,2}[*†‡§¹²³]{0,4}$"),
}
"""The marks of notes and affiliations glued to a name (``ÖZTÜRK2*``), but not ``TRT2``."""

ABBREVIATED = re.compile(
    r"(?:^|[ ])(?:Inc|Corp|Ltd|Co|Jr|Sr|Şti|Ktp|Bros|Üniv|Univ|Derg|Cad|Sok|Mah|Bul|Blv)$"
)
"""The last word of a name that is an abbreviation: its stop belongs to the name."""

SMALL_WORD = re.compile(r"[a-zçğıöşüâîû][a-zçğıöşüâîû/.]{0,40} ")
"""A word in small letters and a space."""

PARTICLE = re.compile(
    r"(?:van|von|de|da|di|du|del|della|der|den|des|dos|das|la|le|lo|ten|ter|zu|zur|af|bin|bint|ibn"
    r"|ibni|ebu|abu|b\.|al|el|y) $"
)
"""A small word that belongs to the name it begins."""

GLUED_WORD = re.compile(r"[a-zçğıöşü]{4,}(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]{2})")
"""A word that lost the space before a name (``çalışmadaKant``)."""

ARABIC_COMPOUND = re.compile(
    r"(?<![\w’'-])[^\W\d_]{2,30}[’'‘](?:l|n|s|ş|d|t|r|z)-[‘’']?[^\W\d_][\w‘]{1,30}"
    r"(?:[’'][âîû]\w{1,20})?(?:[’'‘](?:l|n|s|ş|d|t|r|z)-[^\W\d_]{2,30}){0,3}"
)
"""Words joined by the Arabic article (``Dârü’l-Kütübi’l-Mısriyye``)."""

ARTICLE_BEFORE = re.compile(r"(?<![\w’'‘-])(?:el|er|es|eş|en|et|ed|ez|al)-$")
"""The Arabic article that the tokenizer cut off the name (``es-Seyyid Ahmed``)."""

TRANSLITERATION = ("ʿ", "ʾ", "ʻ", "ʼ")
"""The letters for ayn and hamza; the quotation marks used for them say nothing at an edge."""
