"""What the entries of a reference list begin with, end with and go on with, line by line.

From lists in the APA, Chicago, İSNAD, Vancouver and IEEE styles. Every pattern is bounded.
"""

from __future__ import annotations

import re

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = (
    r"(?:Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|January|February"
    r"|March|April|May|June|July|August|September|October|November|December)"
)

# What begins one -------------------------------------------------------------------------------

REPEATED = re.compile(r"(?:[—–_―]{2,20}|-{3,20})(?=\s?[.,;:(]|\s)")
"""Dashes in the place of the author of the entry before: `———. 2020.`, `—— (2020b).`"""

ENTRY_NUMBER = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)](?!\d))\s{0,4}\S|[-•*–]\s")
"""The number, or the bullet, of an entry."""

ENTRY_UNSIGNED = re.compile(
    r"[\[(]?(?:URL|Url|Web|WEB|İnternet)[ -]?\d{1,3}[\])]?(?:\s?[.:)]|\s)"
    r"|Anon(?:im|ymous)?[.,]?\s\(?(?:19|20)\d\d[a-z]?\b"
    r"|\d{2,4}\s[Ss]ayılı\s[^\W\d_a-zçğıöşü]"
    r"|(?=[^,(]{0,60}(?:[Aa]rşiv|[Kk]ütüphane|Archive|Library))[^\W\d_a-zçğıöşü][\w’. ]{3,80}"
    r"\s\([^\W\d_a-zçğıöşü][^\W\d_a-zçğıöşü.]{1,7}\)[,.:]\s"
)
"""Works without an author: a page of the web (`URL-2:`), `Anonim, 2019a`, a law under its
number, an archive."""

ENTRY_AUTHOR = re.compile(
    r"(?:(?:[dD]e|[vV]an|[vV]on|[eE]l|[aA]l|[dD]i|[lL]a|[lL]e|[bB]in)[ -]){0,2}"
    r"[^\W\d_][\w’'.\-]{0,30}(?:[ -][^\W\d_][\w’'.\-]{0,30}){0,3}(?:,|\s&)\s{0,2}[^\W\d_]"
)
"""A surname (or an institution) and what follows one."""

ENTRY_PARTICLE = re.compile(
    r"(?:(?:de|van|von|el|al|di|da|du|la|le|der|den|bin)[ -]){1,3}[^\W\d_a-zçğıöşü][\w’'-]{1,30}"
    r"(?:[ -][^\W\d_a-zçğıöşü][\w’'-]{1,30})?,\s[^\W\d_a-zçğıöşü]\."
)
"""A surname with a particle in lower case, and an initial: `de Kaya, A.`"""

ENTRY_NEWSPAPER = re.compile(
    rf"(?!Resm[iî] Gazete)[^\W\d_a-zçğıöşü][\w’' -]{{2,40}},\s\d{{1,2}}\s{_MONTH}\s(?:19|20)\d\d\b"
)
"""A newspaper and its day; the official gazette only follows a law."""

ENTRY_CAPITALS = re.compile(r"[^\W\d_a-z][^\W\d_a-zçğıöşü][^a-zçğıöşü:,]{1,70}[:,]\s")
"""An institution or a surname in capitals, before its work or the author's first name."""

ENTRY_YEAR = re.compile(
    rf"(?<![-–\d])\(?{_YEAR}[a-zçğıöşü]?\)?[.,:;)]|\((?:t\.?y\.?|n\.?d\.?|b\.?t\.?)"
)
"""The year of a work that begins with its title."""

NUMBER = re.compile(
    r"(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?!\d)|(\d{1,3})(?=\s{1,4}[^\W\d_a-z]))"
)
"""The number of an entry, to be read."""

_UNDATED = (
    r"t\.\s?y\.|n\.\s?d\.|tarihsiz|[Bb]ask[ıi]da|[Bb]as[ıi]mda|[Yy]ayımda|in press|forthcoming"
)
UNDATED = re.compile(rf"\b(?:{_UNDATED})")
"""What stands in the place of the year."""

DATED_HEAD = re.compile(
    rf"(?:[^\W\d_]|[—–_-]{{2}})(?:[^\d:“”\"«]|(?<!\d)\d{{1,2}}\.\s){{0,300}}?"
    rf"(?:\((?:[^()\d]{{0,20}}|\d[^()]{{1,15}}[ .,/])?{_YEAR}"
    rf"|\((?:{_UNDATED})|\.,?\s{{0,2}}(?:{_YEAR}[a-zçğıöşü]?[.,]|{_UNDATED}))"
)
"""The authors (a chamber has a number) and the year behind them: in brackets, or after a stop."""

AUTHORS_GO_ON = re.compile(r"(?:,|&|;|\sve|\sand|\b[^\W\d_a-zçğıöşü]\.(?<!D\.C\.))$")
"""The end of a line in the middle of the authors."""

# What ends one ---------------------------------------------------------------------------------

ENTRY_END = re.compile(
    r"(?:[.)\]”\"»]|\d|\w\.[a-z]{2,4}/?|https?://\S{1,300}|\b10\.\d{4,9}/\S{1,200}"
    r"|^\d[\w.()/:;-]{4,100})$"
)
"""The end of an entry: a stop, a figure, a link; the rest of a DOI alone on its line."""

CLOSED = re.compile(
    r"(?:,\s(?:1[0-9]|20)\d\d[a-z]?(?:[/-]\d{2,4})?|,\s(?:ts|t\.y|n\.d)"
    r"|,\s[^\W\d_a-zçğıöşü]\w{2,15}\s(?:19|20)\d\d"
    r"|[,:]\s(?:ss?\.\s?)?(?:\d{1,3}[-–]\d{1,4}|\d{4}[-–]\d{4}(?<!(?:1[89]|20)\d\d)))\.$"
)
"""The end in styles that have the year at the end (`Ankara: Kır, 2019.`) or the pages."""

# What goes on ----------------------------------------------------------------------------------

LINK_CUT = re.compile(r"(?:https?://|doi:\s?10\.)\S{0,300}[/_=-]$")
"""A link cut at the end of its line."""

DOI_CUT = re.compile(r"\b10\.\d{4,9}/\S{1,200}\.$")
DOI_REST = re.compile(r"\d[\w.()/:;-]{4,100}")
"""A DOI cut at a stop, and the rest of it."""

PUBLISHED_AT = re.compile(r"[^\W\d_a-zçğıöşü][\w’/ -]{1,30}:\s[^\d:“”\"(]{3,60}\.")
"""A line that is nothing but the place and the publisher."""

OPEN_DOT = re.compile(
    r"\b(?:thk|tahk|nşr|çev|haz|der|eds?|trans|[Nn]r|[Nn]o|[Vv]ol|(?<=[^\d\s] )(?:pp?|ss?)"
    r"|(?<!D\.)[Cc]|Prof|Doç|Dr|[IVX]{2,4}|[^\W\d_a-zçğıöşü]\.\s?[^\W\d_a-zçğıöşü](?<!D\.C))\.$"
    r"|\([^()]{1,80}$"
)
"""Initials, abbreviations before a name or a number (not `64 s.`), and a bracket left open."""

INITIAL = re.compile(r"\b[^\W\d_a-zçğıöşü]\.(?<!D\.C\.)$")
"""An initial, which the town of Washington does not end in."""

CONTINUES = re.compile(
    r"(?:Cilt|Ciltler|Bask[ıi]|Bas[ıi]m?|Say[ıi]|Erişim|Son [Ee]rişim|Retrieved|Accessed|Available"
    r"|Doktora|Yüksek Lisans|Yayımlanmamış|Yayınlanmamış|Unpublished|Yayınları|Yayınevi|Press)\b"
)
"""What no entry begins with: the edition, the volume, the day of a visit."""

CONGRESS = re.compile(r"[IVX]{1,4}\.\s[^\W\d_]")

DAY_END = re.compile(r"(?:^|[\s(–-])\d{1,2}$")
MONTH_AND_YEAR = re.compile(rf"{_MONTH},?\s(?:19|20)\d\d\b")
"""The rest of a date of which the day ended the line before."""

# Signs inside one ------------------------------------------------------------------------------

YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
YEAR_AT_HEAD = re.compile(rf"\({_YEAR}")
