"""Patterns for names in Ottoman usage: bodies with an izafet, whose child, parts of months."""

from __future__ import annotations

import re

from pipeline.components.entities_runs_patterns import NUMBERED_ISSUE

_CAP = r"[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû‘]{2,20}"
_IZAFET = rf"(?:{_CAP}(?:-y?[iıuü][ ]{_CAP}){{0,2}}(?!\w|-[iıuü]))"

OTTOMAN_BODY = re.compile(
    rf"""(?<![\w’'-])
    (?: (?: Enc[üu]men | Cem[’‘']?iyet | Mekteb | M[üu]ze | Matba[’‘']?a | Ters[aâ]ne | Toph[aâ]ne
          | Dar[bp]h[aâ]ne | M[üu]hendish[aâ]ne | Meclis | D[aâ]ire )-[iı] [ ] {_IZAFET}
        (?:[ ](?:Mektebi|Cemiyeti|Dairesi|Nez[aâ]reti))?
      | (?: Haz[iî]ne-i[ ](?:Hassa|H[aâ]ssa|[AÂ]mire)
          | Hil[aâ]l-i[ ]Ahmer(?:[ ]Cem[’‘']?iyeti)?
          | Ş[uû]r[aâ]-yı[ ]Devlet | M[ıu]z[ıi]ka-(?:yı|i)[ ]H[üu]m[aâ]y[uû]n
          | D[iî]v[aâ]n-ı[ ](?:Ahk[aâ]m-ı[ ]Adliyye?|Muh[aâ]seb[aâ]t|Harb-i[ ][OÖ]rf[iî])
          | B[aâ]b-ı[ ](?:[AÂ]l[iî]|Sera?sker[iî]|Me[şs][iî]hat)
          | Terc[uü]m[aâ]n-ı[ ](?:Hak[iî]kat|Ahv[aâ]l) | Takv[iî]m-i[ ]Vek[aâ]yi
          | Cer[iî]de-i[ ]{_CAP}
          | Tasv[iî]r-i[ ]Efk[aâ]r | Tevh[iî]d-i[ ]Efk[aâ]r | Pey[aâ]m-ı[ ]Sabah
          | (?:H[aâ]kimiyet|[İI]r[aâ]de)-i[ ]Milliye | S[ıi]r[aâ]t-ı[ ]M[üu]stak[iî]m ) (?!\w)
      | {_CAP}-y?[iıuü][ ]{_CAP}
        (?=[’'][ıiuü]?n[ ]{NUMBERED_ISSUE}) )
    """,
    re.VERBOSE,
)
"""An institution or a paper with its izafet (``Encümen-i Dâniş``), or what has numbered issues."""

CHILD_OF = re.compile(
    rf"(?<![\w’'.-])(?:(?:el|es|er)-)?{_CAP}(?: {_CAP}){{0,2}}? "
    rf"(?:veled-i|veledi|ibn-i|bint-i|binti) (?:(?:el|es|er)-)?{_CAP}"
)
"""Whom a register names by the father (``Nazar veled-i Serkis``)."""

PART_OF_MONTH = re.compile(r"(?:Ev[aâ][’‘']?il|Ev[aâ]s[ıi]t|Ev[aâ]hir|Gurre|Selh|Şehr)-[ıi] ")
"""A third of a month, or its first or last day, before the month (``Evâhir-i Receb``)."""

KIND_OF_PLACE = re.compile(
    r"(?:Med[iî]ne(?!-i M[üu]nevvere)|Kaz[aâ]|Liv[aâ]|Karye|Mahalle|Kasaba|N[aâ]hiye|Vil[aâ]yet"
    r"|Ey[aâ]let|Mahr[uû]se|Mahmiyy?e|Kal[’‘']?a|Nefs)-[iı] (?=[A-ZÇĞİÖŞÜÂÎÛ])"
)
"""What a place is, before its name (``Kazâ-i Ova``)."""
