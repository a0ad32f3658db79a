"""Patterns of laws and their articles, as Turkish journals print them."""

from __future__ import annotations

from pipeline.components.citations_patterns import APOSTROPHE, DAY

_TREATY = r"(?:Sözleşmesi|Ant?d?laşması|Protokolü|Şartı|Statüsü|Bildirgesi|Beyannamesi|Muahedesi)"
_NAMED_LAW = (
    r"[A-ZÇĞİÖŞÜ][a-zçğıöşü]+\s(?:(?:ve\s)?[A-ZÇĞİÖŞÜ][a-zçğıöşü]+\s){0,6}"
    r"(?:Kanunu|K\.|Yasası|Tüzüğü|Yönetmeliği|Kararnamesi|Anayasası|" + _TREATY + ")"
)
_ACRONYM = r"[A-ZÇĞİÖŞÜ][A-Za-zÇĞİÖŞÜçğıöşü]{0,3}[A-ZÇĞİÖŞÜ]{1,6}"
_CODE = (
    rf"(?:(?:\d{{1,5}} (?:[Ss]ayılı|[Nn]o[’']?l[uü]) )?"
    rf"(?:{_NAMED_LAW}|{_ACRONYM}|Anayasa|İş K(?:\.|anunu))"
    r"|\d{3,5} (?:[Ss]ayılı|[Ss]\.) (?:Kanun|KHK|Yasa|K\.)|(?:1876|1921|1924|1961|1982) Anayasası)"
)
_ARTICLE = (
    r"(?:(?:geçici |ek )?(?:m|md|mad)\.\s?|[Mm]adde\s|[Aa]rts?\.\s?|[Aa]rticles?\s|§{1,2}\s?"
    r"|f\.\s?)"
)
_LABEL = rf"(?:{_ARTICLE}|md?\s)"
_ARTICLE_NUMBER = (
    r"\d{1,4}(?:/(?:f\.? ?\d{1,2}|[IVX]{1,4}|\d{1,3}|[A-Za-z]\b)){0,3}"
    r"(?:[-–](?:\d{1,4}|[a-z]\b))?(?:/[a-z]\b(?:\.\d{1,2})?)?(?:\(\d{1,2}\)){0,2}"
    r"(?:, (?:I|II|III|IV|V|VI)\b)?(?:,? ?f\. ?\d{1,2})?"
    r"(?:,? ?b(?:\.|ent) ?\(?[a-zçğ]\)?)?"
)
LAW_NAME = (
    rf"(?P<code>{_CODE}(?: (?:Genel |Madde )?Gerekçesi)?)"
    rf"(?: \({_ACRONYM}\))?(?:[{APOSTROPHE}][a-zçğıöşü]{{1,4}})?,?\s"
)
_MORE = (
    rf"(?:(?:,| ve|,? ile) {_LABEL}?{_ARTICLE_NUMBER}"
    r"(?![\w./]|[’'][a-zçğıöşü]|,? \w+ sayılı)){0,6}"
)
LAW_ARTICLE = rf"{_LABEL}{_ARTICLE_NUMBER}{_MORE}"
"""`TCK m. 102/2`, `6098 sayılı TBK m. 49`, `Türk Ticaret Kanunu m. 178`, `GDPR Art. 6`."""

ARTICLE_FIRST = rf"{_ARTICLE_NUMBER}\.? ?(?:md?|mad)\."
"""`TCK 53. md.`: the number before its label."""

BARE_ARTICLE = rf"(?:m|md|mad)\.\s?(?![89]\d\d|\d{{4}}){_ARTICLE_NUMBER}(?:\s?vd\.)?"
"""`(m. 12/2)`: an article of the law under discussion; `(m. 1009)` is a year after Christ."""

YEAR_OF_LAW = r"(?P<year>1[89]\d\d|20[0-4]\d)"
_KIND = (
    r"(?:Kanun|Yasa|KHK|Kararname|Yönetmelik|Tüzük|Tebliğ|Genelge|Nizamname|Talimatname|Anayasa"
    r"|Karar)"
)
_WORD = r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'-]{1,25}"
_WORDS = rf"(?:(?:{_WORD}|ve|ile),? ){{1,14}}"
_TITLED = (
    rf"(?:{_WORDS}(?:Kanunu|Yasası|Tüzüğü|Yönetmeliği|Tebliği|Genelgesi|Yönergesi|Kararnamesi)"
    rf"|{_WORDS}(?:Hakkında|[Dd]air|İlişkin) (?:Kanun Hükmünde )?{_KIND})"
)
_NUMBERED = r"\d{1,5} (?:[Ss]ayılı|[Ss]\.|[Nn]o[’']?l[uü]) "
DATED_LAW = (
    rf"(?:(?P<code>(?:{_NUMBERED})?{_TITLED}|{_NUMBERED}{_KIND})"
    rf"|(?P<short>{_ACRONYM}|(?:T\.C\. )?(?:{_WORDS})?(?:Anayasa(?:sı)?|{_TREATY}))"
    rf"(?=, \d{{4}}[,:] {_LABEL}))"
    rf"(?: [\[(]{_ACRONYM}[\])])?,? {YEAR_OF_LAW}(?:[,:] {_LABEL}[^;]{{1,40}})?"
)
"""`5366 sayılı Kanun, 2005, md. 4`; `Ova Kanunu, 2005`; an acronym or a treaty has an
article too: `OK, 2016, m. 5`."""

UNION_LAW = (
    r"(?P<code>(?:Directive|Regulation|Direktif|Tüzük)(?: \((?:EU|EC|EEC|AB|AT)\))?(?: [Nn]o\.?)?"
    rf" \d{{2,4}}/\d{{1,4}}(?:/[A-Z]{{2,3}})?),? {_ARTICLE}[^;]{{1,40}}"
)
"""A law of the European Union by article: `Directive 2008/98/EC, art. 3`."""

LAW_OF_DAY = (
    rf"(?P<code>(?P<day>{DAY}) tarihli (?:ve \d[\d/-]{{1,12}} sayılı )?(?:{_WORDS})?"
    rf"{_KIND}\w{{0,4}})"
    rf"(?:,? {_LABEL}[^;]{{1,40}})?"
)
"""`7 Ağustos 1929 tarihli Kararname, md. 2`."""

_SYMBOL = r"[A-Z]{1,4}/(?:RES|Res|REC|Rec|DEC|Dec|PRST)[/(][\w()./-]{1,20}?"
_RESOLUTION = (
    r"(?:Resolution|Res\.|Decision|Recommendation|(?:Tavsiye )?Kararı?)(?: [Nn]o\.?:?)?"
    r" \d[\w/()-]{0,12}?"
    r"|\d{1,5}(?:/\d{1,4})? [Ss]ayılı [Kk]arar[ıi]?"
)
RESOLUTION = (
    rf"(?P<body>{_WORD}(?: (?:{_WORD}|of|the|ve)){{0,6}})(?: [\[(]{_ACRONYM}[\])])?, "
    rf"(?:{_SYMBOL}|{_RESOLUTION})(?:,? \(?(?P<when>{DAY}|\d{{4}})\)?)?"
)
"""A decision of a body: `BMGK, S/RES/1701, 2006`, `Ova Konseyi, 2625 sayılı Karar`."""
