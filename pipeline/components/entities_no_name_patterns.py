"""Patterns for what a tagger takes for names and is none: laws, exams, works, cases, notations."""

from __future__ import annotations

import re

_CAP = r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'-]{1,30}"

PREFIXES = frozenset("Trans Anti Pro Neo Post Pan Sub Inter Ex".split())
"""What a hyphen joins to a name and is none itself (``Trans-Sibirya``)."""

NOTATION_BEFORE = re.compile(r"(?<![\w’'*])-$")
"""The hyphen of a suffix (``-DIk eki``)."""

NUMBERED_PLACE = re.compile(
    r"(?:Mek[aâ]n|Oda|Açma|Mezar|Lahit|Tabaka|Alan|Bölge|Okul|Köy|İstasyon|Nokta|Örnek|Grup|Sınıf"
    r"|Room|Trench|Site|Station|School|Group) \d{1,3}[a-z]?"
)
"""A kind of place and its number (``Oda 3``)."""

CASE_BEHIND = re.compile(
    r"(?:[ ]ve[ ]Diğerleri)?(?:/[A-ZÇĞİÖŞÜ]\w{2,20}(?:[ ][A-ZÇĞİÖŞÜ]\w{2,20})?)?[ ](?:\[BD\][ ])?"
    r"(?:karar|dava|başvuru|içtihad)[a-zçğıöşü]{0,8}(?!\w)"
)
"""What follows the parties that name a case of a court, but for one who won or lost it."""

PARTY_BEFORE = re.compile(r"[^\W\d_][.]?[ ]?/[ ]?$")
"""The party before the state it sues (``Kaya/Peru kararı``)."""

INITIALS_ONLY = re.compile(r"(?:[A-ZÇĞİÖŞÜ]\.[ ]?){2,4}")
"""A party of whom the court tells the initials alone (``A.B. kararı``)."""

_DEED = (
    r"(?:Antlaşması|Anlaşması|Sözleşmesi|Bildirgesi|Protokolü|Şartı|Mutabakatı|Boru Hattı)"
    r"(?:n[a-zçğıöşü]{1,6})?(?!\w)"
)
_MATTER = (
    r"(?:Dostluk|Ticaret|Sosyal|Güvenlik|İkamet|Serbest|Gümrük|Kültür|Hukuk|Hukuki|Hukukî|Ekonomik"
    r"|Nüfus|Mübadele|Göç|İnsan|Yerel|Çevre|Doğal|Doğalgaz|Silah|Nükleer|Savunma|İşbirliği|İş"
    r"|Ortaklık|Askeri|Askerî|Teknik|Petrol|Gaz|Enerji|Özerklik|Saldırmazlık|Geri|Çerçeve|Katılım)"
)

FIXED_DEED = re.compile(rf"(?:[-–]{_CAP} |[ ]{_MATTER} )(?:(?:{_CAP}|ve) ){{0,5}}?{_DEED}")
"""The rest of the name of a treaty or a pipeline (``Peru-Şili Dostluk Antlaşması``).

A state may stand before the treaty that it signs (``Peru Lima Sözleşmesi’ni onayladı``).
"""

DEED_ABOUT = re.compile(
    rf"(?:[’']\w{{1,5}})?(?: (?:{_CAP}|ve|ile)){{1,9}} (?:Dair|İlişkin|Hakkında|İlgili)"
    r" (?:\w{1,20} )?(?:Sözleşme|Antlaşma|Anlaşma|Protokol|Kanun|Yönetmelik|Kararname|Tebliğ|Tüzük)"
)
"""The rest of the name of a treaty or law that says what it is about (``… Dair Sözleşme``)."""

PAIR_OF_WAR = re.compile(rf"[-–]{_CAP}(?= )")
"""The second of two places that a hyphen joins (``Peru-Şili Savaşı``)."""

TITLE_BEHIND = re.compile(
    r"(?: \d{4})?[”\"»][’']?\w{0,4} "
    r"(?:başl[ıi]k|başl[ıi]ğ|(?:adl[ıi]|isimli) (?:eser|kitap|makale|roman|film|şiir|oyun|risale"
    r"|öykü|hik[aâ]ye|dizi|belgesel|türkü|şarkı|çalışma|tez|bildiri|rapor))"
)
"""What follows the title of a work, from the mark that closes it."""

WORK_ENDS = re.compile(
    r"(?:^|[ ])Basel (?:I{1,3}|IV)$"
    r"|[ ](?:Ansiklopedisi|Sözlüğü|Kılavuzu|Raporu|Atlası|Antolojisi|Risalesi|Tezkiresi"
    r"|Report|Encyclopa?edia|Dictionary|Handbook|Yearbook|Yıllığı|Şartı|Kanunu|Yasası|Yönetmeliği|Tüzüğü|Sınavı)"
    r"(?:n[a-zçğıöşü]{1,6})?$"
)
"""The last word of a work's, a law's or an exam's name."""

ILLNESS_BEHIND = re.compile(
    r" (?:hastalığı|sendromu|gribi|virüsü|humması|çıbanı|[Dd]isease|[Ss]yndrome)"
    r"(?:n[a-zçğıöşü]{1,4})?(?!\w)"
)
"""An illness, also an economy's, has a fixed name, with a place or not (``Girit humması``)."""

COLLECTION_BEFORE = re.compile(r"(?:Ktp\.|Kütüphanesi), $")
COLLECTION_BEHIND = re.compile(r",? (?:nr?\b|no\b|\d)|$")
"""What stands around the collection of a manuscript (``Ova Ktp., Hacı Ece, nr. 3``)."""

ARABIC_TITLE = re.compile(
    r"(?!(?:Eb|Ab|Üm|Um|İbn|Ibn|Zü|D[aâ]r))[A-ZÇĞİÖŞÜÂÎÛ][^\W\d_]{2,20}[uüıi][’'][lstzrşn]-"
    r"(?!d[iî]n)[a-zçğıöşüâîû]{2,20}"
)
"""An Arabic title: its second half is written small, that of a person is not."""

OWN_MAKER = re.compile(
    r"(?:[ ]\w{3,12})? \((?P<maker>[A-Z][\w-]{1,20})(?: [A-Z][\w-]{1,20}){0,2},? "
    r"(?:Inc|Corp|Ltd|Co|GmbH|AG|LLC|A\.Ş|S\.A)\b"
)
"""The first word of whoever makes the device right before (``Ova X3 cihazı (Ova Inc.``)."""

LAW_BEHIND = re.compile(
    r"[’']?\w{0,4},? (?:(?:m|md|Md|mad|Art)\. ?\d|(?:madde|hüküm|hükm)\w{0,12}(?!\w)|\d{1,3}"
    r"(?:[./]\d{1,3}|\.)?(?:[’'][ıiuü]?nc[ıiuü])? ?(?:madde|fıkra|bend))"
)
"""What follows a law: its articles (``m. 5``, ``’nın 3. maddesi``)."""

LAW = re.compile(r"(?=.{2,8}$)[A-ZÇĞİÖŞÜ][A-Za-zÇĞİÖŞÜ]{1,7}")
"""The acronym of a law, as its articles tell."""

WORKS = frozenset(
    """
    Anayasa Anayasası ANAYASA KVKK GDPR TCK TMK TBK CMK CMUK HMK HUMK İYUK İİK VUK FSEK AİHS CEDAW
    KPSS YKS LGS ALES YDS YDT TEOG TYT AYT ÖSS LYS YGS SBS ÖABT YÖKDİL TUS DUS DGS TOEFL IELTS PISA
    TIMSS PIRLS TALIS ICILS GRE GMAT
    ORCID EBA UYAP MERNİS MOODLE Moodle Zoom GitHub Python Java Android iOS Windows Linux
    APACHE SOFA GCS ASA BISAP NIHSS MMSE MoCA DSM DSM-IV DSM-5 ICD ICD-10 ICD-11 TNM ECOG VAS
    ISO GPS GNSS CBS GIS CAD BIM
    Munsell Secchi Rab
    """.split()
)
"""Laws, exams, platforms, programs and scores that are known by one word."""
