"""What running headers, footers and how-to-cite blocks look like; folded (`corpus.labels.fold`).

From the page layouts of DergiPark journals. Every pattern is bounded, so matching is linear.
"""

from __future__ import annotations

import re

_VOLUME = r"(?:cilt|vol(?:ume)?|c)\s?(?:/\s?vol(?:ume)?)?\s?[:.]?\s?(?:\d{1,4}|[ivxlc]{1,7})\b"
_ISSUE = r"(?:sayi|issue|no|number|say|s)\s?(?:/\s?(?:issue|number|no))?\s?[:.]?\s?\d{1,4}\b"
_YEAR = r"(?:18|19|20)\d\d"
_MONTH = (
    r"(?:ilkbahar|sonbahar|ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|bahar|yaz|guz|"
    r"kis|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"spring|summer|fall|autumn|winter)"
)
_PAGES = r"(?:(?:ss?|pp?|sayfa)\s?[:.]{0,2}\s?)?\d{1,4}\s?[-–]\s?\d{1,4}"

JOURNAL_LINE = re.compile(
    rf"\b{_VOLUME}.{{0,20}}\b{_ISSUE}"
    rf"|\b\d{{1,3}}\s?/\s?\d{{1,3}}\s?[,;(]\s?{_YEAR}\)?\s?[,:;]\s?{_PAGES}"
    rf"|\b\d{{1,3}}\s?\(\s?\d{{1,3}}(?:-\d{{1,3}})?\s?\)\s?[,:;]?\s?(?:{_YEAR}\s?[,:;]\s?)?{_PAGES}"
    rf"|\b{_YEAR}\s?[,;:]\s?\d{{1,3}}\s?\(\s?\d{{1,3}}\s?\)\s?[,:;]\s?{_PAGES}"
    rf"|\b\d{{1,3}}\s?(?:/\s?\d{{1,3}}|\(\s?\d{{1,3}}\s?\))\s?[,;(]{{1,2}}\s?"
    rf"(?:{_MONTH}(?:\s?[-–/]\s?{_MONTH})?\s)?{_YEAR}\)?(?:[\s,:;|]{{0,3}}{_PAGES})?[\s|]{{0,3}}\d{{0,4}}$"
    rf"|\b{_YEAR}\s{_MONTH},\s?\d{{1,3}},\s?{_PAGES}$"
    rf"|^{_MONTH}(?:\s?[-–/]\s?{_MONTH})?\s{_YEAR}\s?[,;/|–-]\s?{_ISSUE}$"
    rf"|\b{_YEAR}\s?[,;:]\s?(?:sayi|issue|no|vol\.?|cilt)\s?[:.]?\s?\d{{1,4}}"
    rf"|\b(?:yil|year)\s?(?:/\s?year)?\s?[:.]?\s?\d{{1,4}}\s?[,;/|-]?\s{{0,9}}{_ISSUE}"
    rf"|\b{_ISSUE}\s?[,;(|-]{{1,2}}\s?(?:{_MONTH}(?:\s?[-–/]\s?{_MONTH})?\s)?{_YEAR}\)?\s?[,:;]\s?{_PAGES}"
    rf"|\b{_ISSUE}\s?[-–,|/(]{{0,2}}\s?{_MONTH}(?:\s?[-–/]\s?{_MONTH})?\s{{1,3}}{_YEAR}\)?$"
    rf"|\b\d{{1,3}}\s?\({_YEAR}\)[\s,:;]{{0,3}}{_PAGES}(?:\s{{1,40}}\d{{1,4}})?$"
    r"|\be?-?issn\b\s?[:.]?\s?\d|\bdoi\s?[:.]\s?(?:https?://|10\.)\S{4,90}$"
    r"|^(?:https?://)?(?:dx\.)?doi\.org/10\.\S{4,90}$"
)
"""A line that names a journal's volume, issue, pages, ISSN or DOI."""

JOURNAL_NAME = re.compile(
    rf"\b(?:dergisi|dergi|journal|review|bulteni|yilligi|annals|mecmuasi|arastirmalari)\b.{{0,60}}"
    rf"\b{_YEAR}\b|\b{_YEAR}\b.{{0,20}}\b(?:dergisi|journal)\b"
    r"|^www\.[a-z0-9.-]{3,60}(?:/\S{0,60})?$|^(?:www\.)?dergipark\.(?:org|gov)\.tr"
    r"|^contents lists? available|^journal homepage|^available online at|^dergi (?:web )?sayfasi"
)
"""A line that may name a journal and its year; weaker, for prose does so too."""

CLOSES_BRACKET = re.compile(r"[^()]{0,170}\)")
"""A line that closes a bracket opened above it: the citation of a gazette in prose."""

HOW_TO_CITE = re.compile(
    r"(?:(?:makale )?atif(?:\s(?:icin|bilgisi|onerisi|sekli|yapmak icin))?|onerilen atif|"
    r"bu makaleye atif(?:(?:ta bulunmak| yapmak)? icin)?|kaynak gosterimi?|kaynak gosterme|kunye|"
    r"makale kunyesi|alinti(?:lama)?(?:\sicin)?|(?:please )?cite (?:this|as)"
    r"(?: (?:article|paper|document))?(?: as)?|"
    r"(?:how )?to cite(?: this (?:article|paper|document))?|"
    r"citation|suggested citation|recommended citation|referans gosterimi|apa citation)"
    r"(?:\s?[/(|-]\s?[a-z ]{2,40}\)?)?\s?[:;]"
)
"""The label of a block that tells how to cite the article."""

PRINTED_YEAR = re.compile(rf"\b{_YEAR}\b")
"""The year that every work cited has."""

LINKED_END = re.compile(r"\s(?:ve|ile|and|of|the|in)$|,$")
"""The end of a line that more follows."""

CITED_WORK = re.compile(
    r"[^\W\d_a-zçğıöşü][\w’'-]{1,30}(?: [^\W\d_a-zçğıöşü][\w’'-]{1,30})?"
    r"(?:, (?:[^\W\d_a-zçğıöşü][\w’'.-]{0,30} ?){1,3}| [^\W\d_a-zçğıöşü]{1,3}(?=[,.]))[.,;&(“\"]"
)
"""The beginning of the work itself in a block without a label: `Kaya, Ali. “`, `Kaya A,`."""

PAGE_NUMBER = re.compile(
    r"(?:[-–—|~•\[(]\s?)?(?:(?:sayfa|page|s|p|sf)\s?[.:]?\s?\|?\s?)?(?P<number>\d{1,4})"
    r"(?:\s?(?:/|of)\s?\d{1,4})?(?:\s?[-–—|~•\])]|\s?\|\s?(?:sayfa|page))?"
)
"""A line that is nothing but a page number."""

NUMBER_AT_EDGE = re.compile(
    r"(?P<left>\d{1,4})(?:\s{2,}|\s?[|•/]\s?|\t)\S.{3,150}"
    r"|\S.{3,150}?(?:\s{2,}|\s?[|•/]\s?|\t)(?P<right>\d{1,4})"
)
"""A running title with the page number set apart from it."""

LOOSE_NUMBER_AT_EDGE = re.compile(
    r"(?P<left>\d{1,4})\s{0,99}(?:(?P<bar>[|•])\s?|\s)(?P<left_title>[^\W\d_].{3,150})"
    r"|(?P<right_title>\S.{3,150}?)[\s|•]{1,99}(?P<right>\d{1,4})"
)
"""The same with a mere space between: weaker, for prose and footnotes may look like it."""

WIDE_GAP = re.compile(r"\d{1,4}\s{4,}\S|\S\s{4,}\d{1,4}$")
"""The gap that sets a page number off from a running title where the layout was kept."""

DOI_LINE = re.compile(
    r"(?:doi\s?(?:no)?\s?[:.]?\s?)?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S{3,90}"
)
"""A line that is nothing but the article's DOI."""

RIGHTS = re.compile(
    r"(?:©|\(c\) ?(?:19|20)\d\d|copyright\b ?(?:©|\(c\)|(?:19|20)\d\d)|all rights reserved"
    r"|tum haklari saklidir|this (?:is an open access article|work is licensed|article is licensed)"
    r"|bu (?:eser|makale)\b.{0,60}\blisans)"
)
"""The beginning of a notice of copyright or licence."""

LOWER_CASE_HEADER = re.compile(r"e-?issn\b|doi\s?[:.]|doi\.org/|www\.")
"""Furniture that begins in lower case."""

NUMBERED_NOTE = re.compile(r"(?P<number>\d{1,2})\s{1,4}[“\"‘'(]?[^\W\d_a-zçğıöşü]")
"""A line that may begin a footnote."""

LINK_LINE = re.compile(r"(?:https?://|www\.)[^\s()\[\]“”]{4,300}")

LINK_AT_EDGE = re.compile(
    rf"(?:\d{{1,4}}\s{{1,90}}(?:[|•]\s)?)?(?P<address>{LINK_LINE.pattern})(?:\s{{1,90}}(?:[|•]\s)?\d{{1,4}})?"
)
"""A link on a line of its own, or with nothing but the page number."""

DOI_HOST = re.compile(r"https?://(?:dx\.)?doi\.org/")

LINK_GOES_ON = re.compile(
    r"(?:adres|site|web|sayfa|link|baglanti|url|portal|uzerinden|internet|kaynag|website|page|address|"
    r"and|or|ve|veya|which|for|at|isimli|adli|linkin|platform|numarali|sistem)"
)
"""First words after a link that belongs to its sentence (`… adresinden alınmıştır`)."""

LINK_COMES = re.compile(
    r"(?:[:(<]|\b(?:bkz?|bk|see|at|from|in|adresi|adresinde|adresinden|erisim|kaynak)\.?)$"
)
"""Last words before a link that belongs to its sentence (`… (bkz.`)."""

JOURNAL_PAGE = re.compile(
    r"(?:https?://)?(?:www\.)?dergipark(?:\.[a-z]{2,10}){1,3}(?:/(?:tr|en))?/(?:pub/)?[\w.-]{2,60}/?$"
)
"""The journal's own page at DergiPark; its articles lie deeper."""

JOURNAL_TITLE = re.compile(
    r"(?:.{3,80}\s(?:dergisi|dergi|journal|review|bulteni|yilligi|annals|mecmuasi|bulletin|"
    r"arastirmalari?|incelemeleri|bilimleri?|studies|sciences)"
    r"|.{3,60}\syazilari|(?:the )?(?:bulletin|review|annals|archives) of .{3,60}"
    r"|.{3,40} papers of .{3,40}"
    r"|journal of .{3,80}|.{3,80}\bjournal of .{3,80}|.{3,60}\bdergisi\s?[/(|–-].{3,80})"
)
"""The name of a journal alone on a line, as at the head of an article."""

SHORT_FORM_END = re.compile(r"\b(?:ark|ve diğ|vd|vdğ|al)\.$")
"""The stop of `ve ark.` behind an author in a running title."""

UNLIKE_TITLE = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,4}[.)])\s|.{0,100}(?:[=<>±%]|\d[.,]\d)"
)
"""A numbered heading, a formula, a row of numbers."""

_SURNAME = (
    r"(?:[^\W\d_a-zçğıöşü]\.\s?){0,2}[^\W\d_a-zçğıöşü][^\W\d_]{1,20}(?:-[^\W\d_]{2,20})?"
    r"(?:,\s[^\W\d_]\.){0,2}"
)
RUNNING_AUTHORS = re.compile(rf"{_SURNAME}(?:,\s{_SURNAME}){{0,3}}\s(?:&|ve|and)\s{_SURNAME}")
"""The authors as a running title: `Kaya & Uslu`, `Ak, N. ve Su, E.`; a heading may be so too."""

INITIALED = re.compile(r"(?:[^\W\d_a-zçğıöşü]\.\s?){1,2}[^\W\d_a-zçğıöşü][^\W\d_]{2,20}")
"""One author: `S. Yaman`; so are lettered headings."""

PRINTED_GAP = re.compile(r"\d{1,4}\s{12,}\S|\S\s{12,}\d{1,4}$")
"""The gap between a running title and its page number, wider than those of a table."""
