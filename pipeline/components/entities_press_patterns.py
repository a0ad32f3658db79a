"""Patterns for an article's newspapers and journals: what tells one, and where it is only cited."""

from __future__ import annotations

import re

from pipeline.components.entities_runs_patterns import DAILIES, NUMBERED_ISSUE
from pipeline.components.entities_shape_patterns import MONTHS

_WORD = r"[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{2,20}"
_KIND = r"(?:gazete|mecmua|dergi)"

PAPER = re.compile(
    rf"(?<![\w’'.&-])(?P<name>{_WORD})[”\"’']? "
    rf"(?:{_KIND}s[iı]\w{{0,8}}|(?:Gazete|Mecmua)s[iı]\w{{0,8}}"
    r"|başyazar[ıi]\w{0,6}|başmuharrir\w{0,6}|newspaper)(?!\w)"
)
"""One word before the noun that tells it is a paper (``Ova gazetesi``)."""

NUMBERED_PAPER = re.compile(
    rf"(?<![\w’'.&-])(?P<name>{_WORD})[’']n?[ıiuü]n "
    rf"{NUMBERED_ISSUE}(?:n[a-zçğıöşü]{{1,4}})?(?!\w)"
)
"""What has a first, last or numbered issue (``Ova’nın 3. sayısında``)."""

PAPERS = re.compile(
    rf"(?<![\w’'.&-])(?P<names>{_WORD}(?:(?:, | ve | and ){_WORD}){{1,12}}+) "
    rf"(?:{_KIND}l[ae]r[ıi]\w{{0,8}}|newspapers)(?!\w)"
)
"""Several in a list before the noun (``Ova, Kıyı ve Dere gazeteleri``)."""

PAPERS_IN_CAPITALS = re.compile(
    r"(?<!\w)(?P<names>[A-ZÇĞİÖŞÜÂÎÛ]{3,20}(?:(?:, | VE )[A-ZÇĞİÖŞÜÂÎÛ]{3,20}){0,12}+) "
    r"(?:GAZETE|MECMUA|DERGİ)(?:S[Iİ]|L[AE]R[Iİ])"
)
"""The same in a title of capitals."""

NAME_IN_CAPITALS = re.compile(r"(?!VE\b)[A-ZÇĞİÖŞÜÂÎÛ]{3,20}")

_NUMBER = r"(?:(?:No|Nr|Sayı|Sa|S|nr|no|sy)\.? ?:?\d{1,5}, )?"
_PAGE = r"(?:s\.|S\.|No|Nr|nr|no)"
_MONTH = "|".join(sorted(MONTHS))
_DAY = (
    rf"\d{{1,2}} (?:{_MONTH}|(?:K[aâ]n[uû]n|Te[sş]r[iî]n)-?[ıieu]\w{{3,6}})"
    r" (?:1[2-9]|20)\d\d"
)

CITED_PAPER = re.compile(
    rf"[”\"»],? (?P<quoted>{_WORD})(?:, {_NUMBER}{_DAY}| \({_DAY}| \d{{1,3}}/\d{{1,3}} \({_DAY})"
    rf"|(?:^|[;:] |^\d{{1,3}} )(?P<paged>{_WORD}), {_NUMBER}{_DAY}, {_PAGE}"
)
"""A title and the day of its number: behind that of an article, or with a number or page.

A name with nothing but the day may be an author's (``(Kaya, 3 Mart 2020)``).
"""

CITED_DAILY = re.compile(
    rf"[(;] ?(?P<name>{'|'.join(sorted(DAILIES))}), (?:\d{{4}}, )?"
    rf"(?:{_DAY}|\d{{1,2}}\.\d{{1,2}}\.(?:1[89]|20)\d\d|\d{{1,2}} (?:{_MONTH}))(?!\w)"
)
"""A daily known to all, cited by the day (``(Sabah, 3 Mart 2020)``)."""

ONE_NAME = re.compile(_WORD)

CITED_BEHIND = re.compile(r",? (?:\(?\d|No\b|[Ss]\. ?\d|Nr?\.)")
"""What follows a paper that is no more than a source: a day, a number, a page."""

GOES_ON = re.compile(r" (?:yahut|yahud) [A-ZÇĞİÖŞÜÂÎÛ]")
"""The rest of a title of two."""

ADJECTIVE = re.compile(r"[cç][ıiuü]$|î$")
"""The ending of what says whose paper it is (``İslamcı gazeteler``)."""

NO_PAPERS = frozenset(
    """
    Cumhuriyet Meşrutiyet Devlet Millet Anadolu Türkiye Osmanlı Mahkeme Meclis Zabıt Kanun Düstur
    Tutanak Belge Resmi Resmî Yerel Ulusal Günlük Haftalık Aylık Bilimsel Akademik Hakemli Muhalif
    Ekonomi Magazin Bir İki Muhafazakâr Sosyalist Duvar Okul Takvim Ders Adı Eski Yeni Bazı
    Dönemin Duygu
    Türkçe İngilizce Fransızca Rumca Ermenice Arapça Farsça Almanca Kürtçe Bulgarca Rusça Osmanlıca
    İslam İslâm Filistin Kıbrıs Dünya Edebiyat Sanat Tarih Fikir Mizah Çocuk Kadın Moda Spor
    """.split()
)
"""What is said of a paper, what else has days and numbers, and names that mostly mean no paper."""
