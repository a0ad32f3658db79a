"""Abbreviations that stand for a source of old, cited by the place that every print gives.

Compiled by hand: ancient authors as in the Oxford Classical Dictionary and the German and Turkish
archaeological journals; the sigla of Old and Middle Turkic texts and their dictionaries.
"""

from __future__ import annotations

from pipeline.components.citations_patterns import DASH, UPPER

ANCIENT = frozenset(
    "strab hdt herod xen ksen thuk thuc plin paus plut hom hes diod polyb liv tac cic verg vergil "
    "hor suet vitr ptol athen ael curt iust prok prokop procop eus euseb amm aristot arist plat "
    "aisch aesch aristoph soph apollod lukian lucian arr dion cass ioseph joseph zos sall oros "
    "philostr theophr hippokr isokr dem demosth steph anth".split()
)
"""Ancient authors by their usual abbreviations, folded, without the stop."""

_BOOK = r"(?:[IVXLC]{1,6}|\d{1,3})"
ANCIENT_PLACE = (
    rf"(?P<author>[{UPPER}][a-zçğıöşü]{{2,8}}\.(?:\s(?:Sic|Cass|Hal|Byz)\.)?),?\s"
    r"(?:(?:[A-Za-z]{1,8}\.|[A-Z][a-z]{2,12}),?\s){0,2}"
    rf"(?P<place>{_BOOK}(?:\s?[.,:]\s?\d{{1,4}}){{1,3}}(?:[{DASH}]\d{{1,4}})?"
    r"|\d{2,4}[a-f]\d{0,2})"
)
"""`Strab. 12.2.9`, `Hdt. I, 74`, `Xen. An. 1.2.3`, `Plat. Rep. 514a`."""

ARISTOTLE = (
    rf"(?P<title>[{UPPER}][\w’' ]{{2,40}}),\s"
    rf"(?:{_BOOK}(?:[.,]\s?\d{{1,3}})?[,;:]?\s)?"
    rf"(?P<line>\d{{3,4}}[ab]\d{{1,2}}(?:[{DASH}](?:\d{{1,4}}[ab])?\d{{1,2}})?)"
)
"""A work of Aristotle by page, column and line of Bekker's print: `Poetika, VI, 1449b24`."""

_MORE = rf"(?:\s?[,{DASH}]\s?\d{{1,4}}){{0,6}}"
SIGLA = (
    # a face of an inscription and its line: KT D 1, BK K 2-3
    rf"(?P<stone>KT|BK|KÇ|ŞU|TU)[,:]?\s(?P<line>[DGKBEWNS][a-zğı]?\s?\d{{1,2}}{_MORE})",
    # volume and page: DLT II: 61, TMEN I, 12
    rf"(?P<lexicon>DLT|TMEN)[,:]?\s(?P<page>[IVX]{{1,4}}\s?[:,/{DASH}]\s?\d{{1,4}}{_MORE})",
    # a couplet: KB 241, 6219
    rf"(?P<poem>KB)[,:]?\s(?P<couplet>\d{{1,4}}{_MORE})",
    # a column of a page: ED 331a
    rf"(?P<dictionary>ED(?:PT)?)[,:]?\s(?P<column>\d{{1,4}}[ab](?:[{DASH}]\d{{0,4}}[ab])?)",
    # a poem of a divan: Bâkî Dîvânı, G. 412/1
    rf"(?P<divan>(?:[{UPPER}][\wâîû’'-]{{1,15}}\s){{1,4}}[DT][iî]v[aâ]n[ıi]),?\s"
    rf"(?P<number>[GKRMBTŞ][a-zü]{{0,3}}\.\s?\d{{1,4}}(?:\s?/\s?\d{{1,3}})?{_MORE})",
)
"""Sigla of Turkic texts, each with the form of place it is cited by."""
