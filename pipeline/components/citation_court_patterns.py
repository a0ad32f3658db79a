"""Patterns of court decisions and of gazettes, as Turkish legal journals print them."""

from __future__ import annotations

from pipeline.components.citations_patterns import APOSTROPHE, DAY, MONTH

_NAME = r"[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,20}"
_LOCAL_COURT = (
    rf"(?:{_NAME} (?:\d{{1,2}}\. )?(?:{_NAME} ){{1,4}}Mahkemesi"
    rf"|{_NAME} (?:BAM|BİM|Bölge (?:Adliye|İdare) Mahkemesi))"
)
_HIGH_COURT = (
    r"(?:Yargıtay|Danıştay|Sayıştay|Uyuşmazlık Mahkemesi|Anayasa Mahkemesi|AYM|AİHM|ABAD|YHGK"
    r"|YCGK|HGK|CGK|YİBGK|YİBBGK|YİBK|AYİM|İBK|BAM|ECtHR|ECJ|CJEU|ICJ|UAD|Yarg\.|Yarg\b"
    r"|Dan\.(?= \d)|Y\.? ?(?=\d{1,2}\. ?[HC]\.? ?D)|D\.? ?(?=\d{1,2}\. ?D\b))"
)
_CHAMBER = (
    r"(?:\d{1,2}\. ?(?:[HC]\.? ?D\b\.?|D\b\.?|Hukuk Dairesi|Ceza Dairesi"
    r"|İdari Dava Dairesi|Daire(?:si)?)"
    r"|(?:Hukuk|Ceza|Büyük|İçtihat\w*) (?:Genel )?Kurulu|HGK\b|CGK\b|İDDK\b|VDDK\b|İBK\b|GK\b)"
)
COURT = rf"(?<![^\W\d_])(?<!/)(?:{_LOCAL_COURT}|{_HIGH_COURT})(?:,? ?{_CHAMBER})?"
COURT_NUMBER = (
    r"(?:\b[EK]\.?(?: ?S\.)? ?[:.]? ?\d{4}/\d{1,6}(?:-\d{1,6})?"
    r"|\d{4}/\d{1,6}(?:-\d{1,6})?,? ?[EK]\b(?!\.? ?[:.]? ?\d)\.?"
    r"|[Bb]\. ?[Nn]o\.?:? ?\d{3,6}/\d{1,6}"
    r"|\b[CT][-‑]\d{1,4}/\d\d\b(?: P)?"
    r"|[Bb]aş(?:vuru|\.) ?[Nn]o\.?:? ?\d{3,6}/\d{1,6}|(?:[Ee]sas"
    r"|[Kk]arar)(?: [Nn]o)?\.?:? ?\d{4}/\d{1,6}"
    r"|[Aa]pp(?:lication|\.)? ?[Nn]o\.?:? ?\d{3,6}/\d{2,4})"
)
_LABELLED_DAY = rf"(?:(?:K\. ?T\.|[TK]\.|[Tt]arih:?) ?:? ?)?{DAY}(?: tarihli| tarih| [tT]\.)?"
_PARAGRAPH = r"(?:§{1,2}|[Pp]ara?\.) ?\d{1,4}(?:[-–]\d{1,4})?"
BARE_NUMBER = r"\d{1,5}/\d{1,6}(?:-\d{1,6})?(?![\w/]|\.\d)"
_FIELD = rf"(?:{COURT_NUMBER}|{_LABELLED_DAY}|{_PARAGRAPH}|{BARE_NUMBER})"
_FIELDS = rf"{_FIELD}(?:[,.]{{0,2}}\s(?:ve\s)?{_FIELD}){{0,5}}"
_PARTIES = r"[A-ZÇĞİÖŞÜ][^();\d]{1,80}?"
PARTIES = rf"{_PARTIES},\s(?={COURT_NUMBER})"
"""`Halford/Birleşik Krallık, B. No: 20605/92`: a decision whose court stands before."""

APPLICATION = (
    rf",? [^();\d/]{{2,60}}(?:/| v\.? )[^();\d/]{{2,60}}, (?:(?:no\.?:? )?{BARE_NUMBER}|\d{{4}}\b)"
)
"""The parties to a case, and the number of the application or the year: `, Er/Örnek, 5493/72`."""

YEAR_OF_COURT = r"(?:,? \(|, | )(?P<year>(?:19|20)\d\d)\)?(?=,|$)"
"""The year of the decision behind the court, in the style of APA: `Danıştay 6. Daire, 2011`."""

_SUFFIX = rf"(?:[{APOSTROPHE}][a-zçğıöşü]{{1,6}}|n[ıi]n)"
_ISSUE = r"(?:(?:[Ss]|[Ss]y|[Ss]ayı|[Nn]o)[.:]{1,2}\s?|[Ss]ayı\s)\d{1,5}"
_GAZETTE_DAY = (
    rf"(?:RG|R\.G\.|Res[mn][iî] Gazete)[.,]{{0,2}}\s(?:T\.\s?|Tarih:\s?)?{DAY}"
    rf"(?:,\s{_ISSUE}|[/-]\d{{4,5}})"
)
_COLLECTED_IN = (
    r"(?:\s\((?=[^()]{0,80}(?:www\.|https?:|\.(?:com|net|org|gov|tr)\b|İçtihat|[Kk]azancı"
    r"|[Ll]expera|[Ll]egalbank|[Ss]inerji|HUDOC|[Hh]udoc|UYAP|DergiPark))[^()]{2,120}\))"
)
"""Where a decision can be read, which belongs to it: ` (Kazancı İçtihat Bankası)`."""

_PRINTED_IN = rf"(?:,\s{_GAZETTE_DAY})?{_COLLECTED_IN}?"
_REPORTS = "BGE|ATF|BGHZ|BGHSt|BVerfGE|RGZ"
_IN_REPORTS = r" \d{1,3}(?: [IVX]{1,4}[a-c]? |, )\d{1,4}(?!\d)"
REPORTS = rf"(?<!\w)(?P<court>{_REPORTS}){_IN_REPORTS}"
"""The reports of the high courts of Switzerland and Germany: `BGE 137 III 16`, `BGHZ 12, 45`."""

DECISION = (
    rf"(?:{COURT}{_SUFFIX}?[,.]{{0,2}}\s(?:(?:19|20)\d\d, )?(?:{_PARTIES},\s)?{_FIELDS}"
    rf"{_PRINTED_IN}|(?<!\w)(?:{_REPORTS}){_IN_REPORTS})"
)
"""`Yargıtay 9. HD, E. 2020/8132, K. 2021/944, T. 14.01.2021`."""

NEXT_DECISION = rf"[,.]?;\s(?P<decision>{DECISION}|{PARTIES}{_FIELDS}{_PRINTED_IN})"

GAZETTE = (
    r"(?:T\.C\. )?(?:RG|R\.G\.|Res[mn][iî] Gazete|Official Gazette|Düst[uû]r"
    r"|(?:Res[mn][iî] )?Cer[iî]de(?:-i Res[mn]iy+e)?)(?!\w)"
)
DAY_OF_BOTH = rf"(?:{DAY}|\d{{1,2}} {MONTH} 1[23]\d\d ?[/\[] ?1[89]\d\d\]?)"
_GAZETTE_ISSUE = (
    r"(?:Res[mn][iî] Gazete|(?:Res[mn][iî] )?Cer[iî]de(?:-i Res[mn]iy+e)?) \d{1,5}"
    rf" \({DAY_OF_BOTH}\)"
    r"(?:, Kanun No\.?:? ?\d{1,5})?(?:, (?:[Mm]d?|[Mm]ad)\. ?\d{1,4}(?:/\d{1,3})?(?!\w))?"
)
"""The style of İSNAD: `Resmî Gazete 28239 (20 Mart 2012), Kanun No. 6284, md. 3`."""

_COLLECTION = (
    r"Düst[uû]r,\s(?:[\w.]{1,8}\s[Tt]ertip,\s)?(?:[Cc](?:ilt)?\.?\s?)?[\dIVX]{1,5}"
    r"(?:/|,\s(?:ss?\.\s?)?)\d{1,5}(?:[-–]\d{1,5})?"
)
_LAW_BEFORE = (
    r"(?:[“\"]?\d{3,5} [Ss]ayılı [A-ZÇĞİÖŞÜ][^,;.()]{2,100}, "
    r"|[“\"]?[A-ZÇĞİÖŞÜ][^,;.()\d]{2,110}"
    r"(?:Tebliği?|Yönetmeliği?|Kanunu?|Tüzüğü?|Tüzük|Genelgesi?)[”\"]?, )"
)
GAZETTE_IN_TEXT = rf"(?<!\w)(?:{_LAW_BEFORE}?(?:{_GAZETTE_DAY}|{_GAZETTE_ISSUE})|{_COLLECTION})"
"""`6669 sayılı Kanun, RG. 18.02.2016, S. 29628`; `Düstûr, I. Tertip, 7/655`."""

COLLECTION_PAGE = r"(?<=, )\d{1,2}/\d{1,5}(?:[-–]\d{1,5})?"
