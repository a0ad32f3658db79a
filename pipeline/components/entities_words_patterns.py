"""Patterns for what an article tells of its own words."""

from __future__ import annotations

import re

_NAME = r"[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîûāīū]{2,25}"

SMALL_WORDS = re.compile(r"(?<![\w’'-])[a-zçğıöşüâîû]{3,25}(?![\w’'-])")
"""A word in small letters."""

KEYWORDS = re.compile(r"(?:Anahtar (?:Kelimeler|Sözcükler)|Key ?[Ww]ords)\b")
"""What a line of keywords begins with; each of them has a capital."""

IS_BODY = re.compile(
    r"(?:University|Ministry|Council|Union|Bank|Party|Organi[sz]ation|Nations|Association|Agency"
    r"|Court|Parliament|Assembly|Army|Society|Museum|Institute|Academy|Company|Committee|Foundation"
    r"|Library|Archive|Authority|Commission|Federation|League|School|Hospital|Municipality|Birliği"
    r"|\w{3,20}(?:s[ıiuü]|[ğlrn][ıiuü]))(?!\w)"
)
"""What a body is called; a Turkish one ends like a compound."""

FOLLOWER = re.compile(r"(?<=\w)[cç][ıiuü](?:l[ıiuü][kğ]\w{0,5})?$")
"""The ending of who follows somebody, and of the school (``-cı``, ``-cılık``)."""

LETTERED = re.compile(r"[A-Z]\. [A-ZÇĞİÖŞÜ][^.]{3,150}$")
"""A heading with a letter for its number."""

MADE_OF_WORDS = frozenset(
    "Kuzey Güney Doğu Batı Orta Yeni Eski Büyük Küçük Yukarı Aşağı İç Dış Kara Ak Kızıl Gök Yeşil"
    " Ulu Koca Merkez North South East West New Upper Lower".split()
)
"""Words that begin the names of places (``Kuzey Afrika``)."""

POSSESSED_WORK = re.compile(
    rf"(?<=\w[’'])n?[ıiuü]n (?P<name>{_NAME}(?:[’'][lstzrşn]-{_NAME})?)"
    r"[’'](?:(?<=[bcçdfgğhjklmnpqrsştvwxyz][’'])[ıiuü]n(?:d[ae]n?|[ae]|[ıiuü]n?)"
    r"|(?<=[aeıioöuüâîû][’'])s[ıiuü](?:n(?:d[ae]n?|[ae]|[ıiuü]n?))?)(?!\w)"
)
"""What somebody has, with a capital and the ending of what is had: a work (``Ece’nin Divan’ında``).

Nobody has a person; places that somebody has are known ones or sure.
"""

COMPOUND_TITLE = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME})[uüıi][’'][lstzrşn]-(?!d[iî]n)[a-zçğıöşüâîû]{{3,20}}"
)
"""The first noun of an Arabic title."""

CITED_SURNAME = re.compile(
    rf"(?:(?<![\w’'-])|(?<=[a-zçğıöşü][-–]))(?P<name>{_NAME})"
    rf"(?=[-–]{_NAME},? \d{{4}}"
    rf"|,? \d{{4}}|,? v[.]?d|,? et al|(?: ve | & | - ){_NAME},? \d{{4}}|, [A-ZÇĞİÖŞÜ]\.)"
)
"""The surname of whoever is cited."""
