"""Word lists and pieces of patterns for citations, Turkish and English.

Compiled by hand from the Turkish editions of APA 6 and 7, the İSNAD 2 guide, the house styles of
DergiPark journals and Vancouver/IEEE usage. Words are kept folded (see `fold`): lower case, dotted
and dotless i alike, no circumflex.
"""

from __future__ import annotations

import re

from pipeline.components.dates_patterns import AZERBAIJANI_MONTHS

_FOLD = str.maketrans("İIıâîûÂÎÛ", "iiiaiuAIU")


def fold(text: str) -> str:
    """Return text for look-ups: lower case, every i dotted, circumflexes gone; same length."""
    return text.translate(_FOLD).lower()


UPPER = "A-ZÇĞİÖŞÜƏÂÎÛÁÀÄÅÆÉÈÊËÍÌÏÑÓÒÔØŌŪĀĪÚÙÝŽŠČĆŁŚŹŻĐẞŘŇŐḤṢṬẒʿʾ"
APOSTROPHE = "’'‘ʼ`´"
DASH = "-–—‐‑−"

# --- When: years and dates -------------------------------------------------------------------

MONTHS = {
    "ocak": 1, "şubat": 2, "mart": 3, "nisan": 4, "mayis": 5, "haziran": 6, "temmuz": 7,
    "ağustos": 8, "eylül": 9, "ekim": 10, "kasim": 11, "aralik": 12,
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
    **AZERBAIJANI_MONTHS,
    "teşrinievvel": 10, "teşrinisani": 11, "kanunuevvel": 12, "kanunusani": 1,
}  # fmt: skip

MONTH = (
    r"(?:[Oo]cak|[Şş]ubat|[Mm]art|[Nn]isan|[Mm]ay[ıi]s|[Hh]aziran|[Tt]emmuz|[Aa]ğustos|[Ee]ylül"
    r"|[Ee]kim|[Kk]as[ıi]m|[Aa]ral[ıi]k|OCAK|ŞUBAT|MART|N[İI]SAN|MAYIS|HAZ[İI]RAN|TEMMUZ|AĞUSTOS"
    r"|EYLÜL|EK[İI]M|KASIM|ARALIK|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|[Tt]eşrin[iî](?:evvel|s[aâ]n[iî])|[Kk]ânun[uû](?:evvel|s[aâ]n[iî])"
    r"|[Yy]anvar|[Ff]evral|[Aa]prel|[İi]yu[nl]|[Aa]vqust|[Ss]entyabr|[Oo]ktyabr|[Nn]oyabr|[Dd]ekabr"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
TURKISH_MONTH_SURNAMES = (
    r"(?:Ocak|Şubat|Nisan|Temmuz|Ağustos|Eylül|Ekim|Kasım|OCAK|NİSAN|TEMMUZ|EKİM)"
)
"""Months that are surnames as well."""

DAY = rf"(?:\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{1,2}} {MONTH} \d{{4}})"
_YEAR = r"(?:1[0-9]\d\d|20[0-4]\d)"
_GAP = r"[\s.,]{1,3}"
_HIJRI_LETTERS = r"(?:M|S|R[aAâ]?|C[aAâ]?|B|Ş|N|L|Z[aAâ]?)"
"""The months of the Hijri calendar as the Ottoman offices abbreviated them: `27 R 1254`."""

HIJRI_DATE = (
    rf"(?:\d{{1,2}}[\s./-]{{1,2}}{_HIJRI_LETTERS}[\s./-]{{1,2}}1[0-4]\d\d"
    r"|\d{1,2}\s(?:[Mm]uharrem|[Ss]afer|[Rr]eb[iî][\w’'-]{4,12}|[Cc]em[aâ]ziy[\w’'-]{4,12}"
    r"|[Rr]ece[bp]|[Şş]a[’']?b[aâ]n|[Rr]amaz[aâ]n|[Şş]evv[aâ]l|[Zz]i[’']?lka[’']?de"
    r"|[Zz]i[’']?lhicce)\s(?:1[0-4]\d\d|[6-9]\d\d))"
)
HIJRI_DAY = re.compile(HIJRI_DATE)
REPRINT = rf"{_YEAR}[a-z]?\s?\[{_YEAR}\]|\[{_YEAR}\]\s?{_YEAR}"
"""The first print beside the one consulted: `1867 [2011]`."""

HIJRI_BEFORE = re.compile(rf"{HIJRI_DATE}\s?[/=]?\s?(?=\d)")
"""A day of the Hijri calendar before the same day of the common era."""

_TO = rf"\s?[{DASH}/]\s?"

WHEN = re.compile(
    rf"(?<!\w)(?<![^\W_][{DASH}])(?<!\d[/.])(?:"
    # 30 Ocak - 2 Şubat 2020; 5-7 Ocak 2020; 17 Temmuz 2020; 3 Mayıs.2019
    rf"(?P<d1>\d{{1,2}})(?:{_GAP}(?P<m0>{MONTH}))?{_TO}(?P<d2>\d{{1,2}}){_GAP}(?P<m1>{MONTH})"
    rf"{_GAP}(?P<y1>{_YEAR})"
    rf"|(?P<d3>\d{{1,2}})\.?\s?(?P<m3>{MONTH}){_GAP}(?P<y3>{_YEAR})"
    # July 17, 2020
    rf"|(?P<m4>{MONTH})\s(?P<d4>\d{{1,2}}),?\s(?P<y4>{_YEAR})"
    # Mayıs- Haziran, 2020; Temmuz 2020
    rf"|(?P<m5>{MONTH})(?:{_TO}(?P<m6>{MONTH}))?{_GAP}(?P<y5>{_YEAR})"
    # 2020, 17 Temmuz; 2020, July 17; 2020, Temmuz; 2020, Eylül-Ekim
    rf"|(?P<y6>{_YEAR}),\s?(?P<d6>\d{{1,2}})\s(?P<m7>{MONTH})"
    rf"|(?P<y7>{_YEAR}),\s?(?P<m8>{MONTH})(?:{_TO}(?P<m9>{MONTH})|\s(?P<d7>\d{{1,2}}))?"
    # 17.07.2020; 2020-07-17
    r"|(?P<d8>\d{1,2})(?P<sep>[./-])(?P<n8>\d{1,2})(?P=sep)(?P<y8>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)"
    # 2019a; 1867/1990; 1867 [1990]; not 1923-1938, not 2020,5 %, not 1.234
    rf"|(?P<year>{REPRINT}|{_YEAR}(?:/{_YEAR}|[a-zçğ]\b)?)(?!\s?[{DASH}]\s?\d|[{DASH}]\w)"
    r"(?!\d|\.\d|/\d)"
    rf"|(?P<none>{HIJRI_DATE}"
    r"|[Tt]\.\s?[Yy]\.|[Tt]y\.|tsz?\.|tsz?(?=\s?[,:])"
    r"|[Tt]arihsiz|[Tt]arih\s?yok|[Nn]\.\s?[Dd]\.|[Nn]o date"
    r"|[Bb]askıda|[Bb]asımda|[Yy]ayımda|[Yy]ayında|(?:bask[ıi]|basım|yayım|yayın) aşamasında"
    r"|[Ii]n press|[Ff]orthcoming|in preparation|under review)"
    r")(?!\w)"
)
"""One date or year of a citation; the groups say which form."""

# --- Lead-ins, roles, locators ---------------------------------------------------------------

_SIGNAL_WORDS = (
    r"[Dd]etaylı bilgi için|[Ss]ee also|[Kk]arşılaştırınız|[Bb]akınız|[Bb][Kk][Zz]?\b\.?"
    r"|[Kk]a?rş\b[.:]?|[Kk]rs[.:]|[Bb]knz\b\.?|[Bb]ak[.:]|[Vv]gl\."
    r"|[Öö]rneğin|[Mm]esela|[Öö]rn?[.:]|[Ss]ee\b|[Cc]f\.|[Cc]ompare\b|[Ee]\.\s?g\.|[Ii]\.\s?e\."
    r"|[Ff]or (?:a )?reviews?|[Ss]ee especially|[Ff]or example|[Ff]or instance|[Aa]dapted from"
    r"|[Uu]yarlayan"
    r"|[Aa]yrıca bakınız|[Aa]yrıca(?= bkz?\b)|[Aa]yr\.(?= bkz?\b)"
)
_WEAK_SIGNAL_WORDS = (
    r"|[Aa]yrıca\b|[Öö]zellikle\b|[Bb]aşta\b|[Aa]lso\b|[Aa]fter\b|[Ff]rom\b|[Bb]y\b"
)
SIGNAL = re.compile(
    rf"\s?(?P<signal>(?:(?:{_SIGNAL_WORDS}{_WEAK_SIGNAL_WORDS})[\s:,;]{{0,2}}){{1,4}})"
)
"""The words that may open a bracket or stand before a work: `ayrıca bkz.`, `see, e.g.,`."""

VIEW = (
    r"(?:[Aa]ynı|[Aa]ksi|[Bb]enzer|[Kk]arşı|[Ff]arklı)"
    r" (?:yönde|görüşte|doğrultuda|şekilde)(?: olarak)?[:,]?"
)
"""How the work stands to what was said, before its signal or its author: `Aksi yönde bkz.`"""

LEAD_IN = re.compile(
    rf"[^\d;]{{0,120}}?(?<!\w)(?P<signal>(?:(?:{_SIGNAL_WORDS})[\s:,;]{{0,2}}){{1,4}})"
)
"""A lead-in with words of its own: `bu konuda bkz.`."""

CITED_IN = re.compile(
    rf"[\s,;]*(?:[{APOSTROPHE}]?[dt][ae]n\s)?(?<!\w)(?P<mark>akt\.|aktaran|akt\b|alıntılayan"
    rf"|naklen"
    r"|nakleden|nakl\.|as cited in|cited in|cited by|quoted in|quoted by|qtd\. in|apud)[\s:,]*",
    re.IGNORECASE,
)
"""What joins the work quoted to the work consulted."""

NEXT_YEAR = re.compile(
    rf"\s?(?:[,&]|\bve\b|\band\b)\s?(?:(?P<year>{REPRINT}|(?:1[7-9]\d\d|20\d\d)[a-zçğ]?)|(?P<letter>[a-h]))"
    rf"(?![\w]|\s?[{DASH}]\s?\d)"
)
"""A further year of the same authors: `2019a, 2019b`, `2019a, b`, `2005 ve 2010`."""

_ADAPTED = (
    rf"(?:,\s[^();]{{1,30}})?[{APOSTROPHE}][dt][ae]n\s(?:[^();]{{1,40}}\s)?"
    r"(?:uyarla|al[ıi]n|işlen|düzenlen|derlen|değiştiril|geliştiril|yararlanıl"
    r"|çizil|oluşturul|hazırlan|üretil)\w{0,3}(?:m[ıiu]ş(?:t[ıi]r)?|[ae]r[ae]k|[dt][ıi])\.?\s?$"
)
"""What was done with the work cited, to the end: `2003’ten uyarlanmıştır`."""

PROSE_AFTER_YEAR = re.compile(
    rf"(?!{_ADAPTED})(?:"
    r"\s(?!(?:and|ile|akt|içinde|sayfa|pages?|para|bkz|see|çev|trans|cilt|bölüm|in)\b)"
    r"[a-zçğıöşü]{3,}|\s?[’'][dtny]?[a-zıüö]{1,3}\s(?!akt|nakl)[a-zçğıöşü]|\s(?:yıl|yy)"
    rf"|\s[{UPPER}][a-zçğıöşü]+\s[a-zçğıöşü]{{3,}}"
    r"|,\s(?!sayfa|pages?|para|bölüm|chap|cilt|[Ss]ayı|Sayfa|Cilt|Vol|Tablo|Şekil|Bölüm|Belge)[^\W\d_]{3,20}:\s?\d)"
)
"""A year that goes on as prose, or as a list of figures, was no citation.

`(TÜİK, 2018 yılı verileri)`; `(Mesafe: 1911, Kapsam: 279)`.
"""

PAGE_LABEL = (
    r"(?:[Ss]{1,2}\.|ss?(?=\s?\d)|[Ss]ff?\.|[Ss]h\.|[Ss]yf\b\.?|[Ss]ayfa(?:lar)?\b|[Pp]{1,2}\.|pp?(?=\s?\d)"
    r"|[Pp]ages?\b|[Pp]ara(?:graf|graph)\b|[Pp]ara\.|[Pp]ar\.|[Pp]rg\.|¶|§|[Bb]öl\.|[Cc]hap(?:ter)?\b\.?|[Cc]h\.|[Vv]r\."
    r"|[Vv]\.(?=\s?\d{1,4}[ab])|[Yy]k\.|[Vv]arak|[Ff]ols?\.|[Ss]üt\.|[Kk]onum)"
)
PAGE_SPAN = rf"\d{{1,5}}[a-z]?(?:\s?[{DASH}]\s?(?:ss?\.|pp?\.)?\d{{1,5}}[a-z]?)?"
_ROMAN_VOLUME = r"(?:(?:[IVXLC]{1,6}|\d{1,3})\s?[/:]\s?(?:\d\d:)?|[IVXLC]{1,6},\s?)"
_ROMAN_PAGES = "|".join(
    rf"[{letters}]{{1,7}}(?:\s?[{DASH}]\s?[{letters}]{{1,7}})?" for letters in ("IVXLC", "ivxlc")
)
_NUMBER_OF_ISSUE = (
    r"(?:[Cc]\.?\s?[\dIVX]{1,4},\s)?(?:[Nn]r|[Nn]o|[Ss]y|[Ss]ayı|S|Y)[.:]{1,2}"
    r"\s?\d{1,5}(?:[/-]\d{1,4})?"
)
"""The issue of a journal between its year and the page: `1911, No. 4: 8`, `C. 2, S. 9, s. 45`."""

_PAGE_TAIL = r"(?:\s(?:vdd?|ff?)\b\.?|vdd?\.|ff?\b\.?)?"
_TO_PAGE = rf"(?:\s?[{DASH}]\s?\d{{1,4}})?"
_CLASSICAL = (
    rf"A\d{{1,3}}{_TO_PAGE}\s?/\s?B\d{{1,3}}{_TO_PAGE}|(?:(?<=:)|(?<=: ))[AB]\d{{2,3}}{_TO_PAGE}"
    r"|(?:(?<=:)|(?<=: ))[IVXLC]{1,6}(?:\.(?:[ivxlc]{1,7}|\d{1,3})){1,3}"
    rf"|\d{{3,4}}[ab]\d{{1,2}}(?:[{DASH}](?:\d{{3,4}}[ab])?\d{{1,2}})?"
)
"""Places that every print of a classic shares: `A144/B183`, `II.xxiii.2`, `1003a21`."""

LOCATOR = re.compile(
    r"\s?(?P<sign>[,:;/]|\.(?=\s[Ss]{1,2}\.\s?\d))?\s?"
    rf"(?P<volume>{_NUMBER_OF_ISSUE}(?::\s?|,\s(?={PAGE_LABEL}\s?\d))"
    r"|(?:\d{1,2}|[IVX]{1,4})\. ?[Cc]ilt[\s,:]{1,2}"
    r"|[Cc](?:ilt)?\.?\s?(?:[IVXLC]{1,6}|\d{1,3})[\s,:/]{1,2}"
    r"|[IVXLC]{1,6},\s(?=[Ss]{1,2}\.)"
    r"|(?:Tablo|Şekil|Grafik|Harita|Resim|Ek|Table|Figure)\s\d{1,3},\s"
    r"|(?:Kat|Res|Lev|Çiz|Şek|Abb|Fig|Taf|Env)\.\s?(?:[Nn]o:?\s?)?\d{1,4},\s"
    r"|[Vv]ol\.?\s?\d{1,3}[\s,:]{1,2})?"
    rf"(?:(?<!\w)(?P<label>{PAGE_LABEL}|ss?:(?=\s?\d)))?\s?"
    rf"(?P<pages>(?:{_ROMAN_VOLUME})?{PAGE_SPAN}"
    rf"(?:\s?(?:,|&|\bve\b|\band\b)\s?(?!{_YEAR}[a-z]?\b){PAGE_SPAN}){{0,6}}"
    rf"{_PAGE_TAIL}|(?:(?<=:)|(?<=: ))(?:{_ROMAN_PAGES})(?=\s?(?:$|[;,]))"
    rf"|{_CLASSICAL}|(?(label)(?:{_ROMAN_PAGES})|(?!)))(?![\w%])(?!\.\d|\. ?(?:[Cc]ilt|[Bb]ölüm))"
)
"""Where in the work: `s. 25`, `ss. 25-27`, `: 25`, `, 324`, `pp. 4, 7`, `II/45`, `s. XII-XIV`."""

MONTH_AND_YEAR = re.compile(
    rf"\s?(?=[{UPPER}])(?P<surname>{MONTH}),?\s(?P<year>{_YEAR})(?:\s?:\s?|,\s?{PAGE_LABEL}\s?)"
    rf"{PAGE_SPAN}(?:,\s?{PAGE_SPAN}){{0,5}}\s?$"
)
"""A month before a year with pages is a surname: `Ocak 1992: 77`."""

ISSUE = re.compile(
    r"(?:[Nn]r|[Nn]o|[Ss]y|[Ss]ayı|[Cc]ilt|[Vv]ol|[Ii]ssue|[Yy]ıl)[.:]{0,2}\s?\d{1,6}(?:[/-]\d{1,4})?"
    rf"|[{UPPER}][.:]\s?(?:\d{{1,3}}|[IVX]{{1,5}})"
)
"""Volume or issue between a newspaper's or minutes' name and the day: `nr. 12`, `D. 1`."""

ISSUE_BEFORE_DAY = re.compile(r",\s?(?:[Nn]r|[Nn]o|[Ss]y|[Ss]ayı)[.:]{1,2}\s?\d{1,6}(?=,)")
"""An issue's number that could be read as the year: `İkdam, nr. 1234, 5 Mayıs 1900`."""

SEASON = re.compile(
    r",\s?(?:[Gg]üz|[Bb]ahar|[Kk]ış|[Yy]az|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)$"
)

ACCESS = re.compile(
    r"[,;]?\s?(?:[Ss]on )?(?:[Ee]rişim(?: [Tt]arihi)?|E\.\s?T\.|[Aa]ccess(?:ed| date)?"
    rf"|[Rr]etrieved)(?: on)?\s?:?\s(?=\d|{MONTH}\s)"
)
"""What stands before the day a page was read, which is not that of the work."""

WEB_NUMBER = re.compile(r"(?:URL|Url|url|Web|İnternet)[-\s.]?\d{1,3}")
"""A numbered web source of Turkish theses: `URL-1`."""

MLA = re.compile(
    rf"\s?(?P<names>[{UPPER}][\w’'-]+(?: (?:and|ve) [{UPPER}][\w’'-]+| et al\.| vd\.)?)"
    rf"\s(?P<pages>{PAGE_SPAN}(?:,\s{PAGE_SPAN}){{0,3}})\s?"
)
"""`(Woolf 45)`, the style of the Modern Language Association."""

YEAR_AND_PAGE = re.compile(rf"\s?{_YEAR}[a-z]?\s?(?::\s?(?:{PAGE_LABEL})?|,\s?{PAGE_LABEL})\s?\d")
"""A bracket whose author stands earlier in the sentence: `(2019: 45)`, `(2019, s. 45)`."""

YEAR_AND_DAY = re.compile(
    rf"\s?{_YEAR}[a-z]?,\s(?:\d{{1,2}}\s)?(?:{'|'.join(MONTHS)})(?:\s\d{{1,2}})?\s?"
)
"""A folded bracket with the year first, then the day: `(2021, 26 ağustos)` (APA)."""

SMALL_NAME_AND_DAY = re.compile(
    rf"\s?(?P<name>[a-zçğıöşü][\w.-]{{2,20}}(?:\s[a-zçğıöşü]\w{{2,20}})?),\s(?={_YEAR}[a-z]?,"
    rf"\s(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})\s?$)"
)
"""A medium that writes its name small, told by its day: `(ovahaber, 2021, 6 Ağustos)` (APA)."""

_ET_AL_CASE = r"(?:n[ıi]n|n[cç][ae]|n[dt][ae]n|[ny][ae]|n[ıi])"
ET_AL = re.compile(
    rf"(?:,?\s?\b(?:vd|vb|v\.\s?d|v\.\s?dğr|vdğr|vdgr|etc)(?:(?!\w)\.?|\.{_ET_AL_CASE}(?!\w))"
    rf"|,?\s?(?:\b(?:ve|və|and|et|ile)\b\.?|&)\s?(?:ark|diğ|dig|dğr|al|b|arkadaşlar[ıi]"
    rf"|diğerleri|digərləri|başqaları|meslektaşlar[ıi]"
    rf"|colleagues|others|co-?workers)\.?(?:{_ET_AL_CASE})?(?!\w)\.?)"
    rf"(?:[{APOSTROPHE}]\w{{1,6}})?\s?$",
    re.IGNORECASE,
)
"""`vd.`, `ve ark.`, `et al.` at the end of the names, with its own suffix (`vd.’nin`, `vd.nin`)."""

PERSONAL = re.compile(
    r"(?:,?\s|\sile(?:\syapılan)?\s)(?:kişisel (?:görüşme|iletişim)|sözlü görüşme"
    r"|(?<=, )(?:yüz yüze )?(?:görüşme|mülakat)"
    r"|personal communication|personal interview)\b"
)
"""What marks a conversation or letter, which APA cites in the text only."""

JOIN = re.compile(
    rf"\s(?:ve|və|and|ile|und|et|y)\s|\s?[&+]\s?|\s[{DASH}]\s?|\s?[{DASH}]\s|[–—]|\s?/\s?"
)
"""What stands between two authors; an unspaced hyphen makes one double name."""

# --- Words of names --------------------------------------------------------------------------

PARTICLES = frozenset(
    "von van de der den del della di da das dos du le la el al ibn bin b. ben bint ter "
    "ten zu".split()
)
"""Small words inside a surname: `van Dijk`, `de Saussure`, `İbn Haldun`."""

ARTICLES = frozenset("el al ez es er en et ed as at az an ash ad ar".split())
"""Arabic articles joined by a hyphen: `el-Câbirî`, `es-Suyûtî`."""

WORDS_BEFORE = re.compile(
    rf"\s?(?:(?!(?:{'|'.join(sorted(PARTICLES))})\s)[a-zçğıöşü]{{2,20}}[:,]?\s){{1,7}}"
    rf"(?=\S*[{UPPER}])"
)
"""Small words before a later work: `; karşıt bir okuma için Kaya, 1999`."""

WORDS_FOR = re.compile(rf"\s?(?:[^\W\d_]{{2,20}}\s){{1,6}}için:?\s(?=[{UPPER}])")
"""What a work is good for, before the first one: `ayrıntılı bilgi için Kaya, 1999`."""

TITLES = frozenset(
    "prof doç dr öğr üyesi gör arş uzm av op yrd sn sayin mr mrs ms sir lord doctor professor "
    "profesör doçent assoc assist asst hz ord ed eds çev haz der trans translator editor".split()
)
HONORIFICS = frozenset("paşa bey efendi çelebi hanim ağa".split())
"""Last words of Ottoman names, which have no surname: `Ahmed Cevdet Paşa` is kept whole."""

INSTITUTION_SMALL = frozenset(
    "of the for and ve ile için in on de la et und für des a an to".split()
)

INSTITUTION_HEADS = frozenset(
    "bakanliği bakanlik kurumu kurulu kurum kuruluşu üniversitesi müdürlüğü başkanliği bankasi "
    "örgütü teşkilati konseyi komisyonu komitesi birliği derneği vakfi enstitüsü merkezi dairesi "
    "odasi odalari idaresi ajansi partisi meclisi mahkemesi belediyesi valiliği şirketi ofisi "
    "fonu fakültesi akademisi kütüphanesi gazetesi dergisi haber tv radyo kurultayi federasyonu "
    "konfederasyonu sendikasi platformu hükümeti hükûmeti cumhurbaşkanliği başbakanlik "
    "genelkurmay müsteşarliği daire müzesi "
    "ministry university organization organisation association "
    "institute institution council committee commission department office bank agency center "
    "centre foundation federation union society authority board bureau group fund government "
    "parliament court academy administration party school college library service services "
    "corporation company program programme network nations press news times journal".split()
)
