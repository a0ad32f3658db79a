"""Patterns for names that what stands beside them tells: life dates, kin, offices, places."""

from __future__ import annotations

import re

from pipeline.components.entities_patterns import WHOLE_PAIRS

_CAPITAL = "A-ZÇĞİÖŞÜÂÎÛ"
_WORD = rf"[{_CAPITAL}][a-zçğıöşüâîûāīū‘]{{2,25}}"
_NAME = rf"{_WORD}(?:[’‘']\w{{1,15}})?(?:-{_WORD})?"
_ARABIC = r"(?:el|er|es|eş|en|et|ed|ez|al)-"

LIFE_DATES = re.compile(
    r" \((?:ö|öl|ölm|vef|d)\. ?(?:(?:M\.? ?[ÖS]\.?|ca\.|yak\.|h\.) ?)?\d{3,4}(?!\d)"
)
"""A bracket that begins with the year of a death or birth, which nobody but a person has."""

BEFORE_LIFE_DATES = re.compile(
    rf"(?<![\w’'.-])(?P<name>(?:(?:{_NAME}|b\.|bin|ibn|İbn|[IVX]{{1,4}}\.) ){{0,5}}"
    rf"(?:{_ARABIC})?{_WORD}(?:-{_WORD}|-[a-zçğıöşüâîû]{{3,20}})?)(?:[’']\w{{1,6}})?$"
)
"""The capitalised words right before it, perhaps with a case suffix."""

KIN = re.compile(
    rf"(?<![\w’'.&-])(?P<name>{_WORD}) (?:abla|ağabey|abi|teyze|amca|dayı|yenge|nine|bebek"
    r"|hanım|bey)(?:n[ıi]n|y?[aeıi]|yl[ae]|l[ea]r)?(?!\w)"
)
"""A given name before a word of kinship or respect in small letters (``Emine teyze``)."""

HOLY = re.compile(rf"\bHz\. ?(?!Peygamber|Res[uû]l|Nebî|Nebi|Allah)(?P<name>{_WORD})")
"""Whom believers honour; the abbreviation stays out."""

WITH_OTHERS = re.compile(
    rf"(?<![\w’'.&,-])(?<![,;] )(?P<name>(?:{_WORD}[ -])?{_WORD}) "
    r"(?:ve (?:ark\.|arkadaşları|diğerleri)|vd\.|et al\.)(?!\S{0,12} ?[\[(])"
)
"""A surname before those who wrote with its bearer; with a bracket behind it is a citation."""

INFORMANTS = re.compile(
    rf"(?<!\w)K\.? ?K\.? ?-?\d{{1,3}} ?[:)–-]? ?(?P<name>{_WORD}(?: {_WORD}){{1,2}})(?=, | \()"
)
"""A source person of a field study in its list (``K.K.1: Ali Kaya, 1938 doğumlu``)."""

_CODE = r"(?:K|P|Ö|G)\.?-?\d{1,2}"

PARTICIPANT_TABLE = re.compile(
    r"(?<!\w)(?:Kod|No|Sıra(?: No)?|Katılımcı|Code) (?:Ad[ıi]?|İsim|İsmi|Takma [Aa]d[ıi]?|Name) "
)
"""The head of a table of the people asked: a code, then the name."""

PARTICIPANT_ROW = re.compile(rf"(?<!\w){_CODE} (?P<name>{_WORD}(?: {_WORD})?) [1-9]\d(?!\w)")
"""A row of it, with the age (``K1 Zehra 34``)."""

PARTICIPANT = re.compile(
    rf"(?<![\w’'.-])(?P<name>{_WORD})(?:[’'][a-zçğıöşü]{{1,4}})? \({_CODE}, "
    r"[1-9]\d(?: yaş\w{0,5})?[,);]"
)
"""Who was asked, with the code and the age in brackets behind (``Zehra (K1, 34, …)``)."""

_OFFICES = r"""(?:[Kk]ralı | [Kk]raliçesi | [Kk]adısı | [Vv]alisi | [Bb]eylerbeyi | [Mm]uhtarı
    | [Mm]üftüsü | [Kk]aymakamı | [Mm]utasarrıfı | [Nn]aibi | [Bb]üyükelçisi | [Ss]ancakbeyi
    | [Bb]aşkonsolosu | [Kk]onsolosu | [Mm]illetvekili | belediye[ ]başkanı | [Tt]ekfuru )"""

_ONE_PLACE = r"""
    (?: ilçesi | ili | kasabası | köyü | kazası | nahiyesi | beldesi | sancağı | vil[aâ]yeti
      | eyaleti | mahallesi | semti | ovası | nehri | ırmağı | çayı | deresi | gölü | dağı
      | yaylası | limanı | körfezi | yarımadası | kalesi | köprüsü | istasyonu | garı | barajı
      | depremi | zelzelesi | faciası | yenilgisi | bozgunu | kuşatması | muharebesi | olayları )
"""

_PLACES = r"""
    (?: ilçe | il | kasaba | köy | kaza | nahiye | belde | sancak | vil[aâ]yet | eyalet | mahalle
      | ova | nehir | göl | deprem | ada ) l(?:arı|eri)
"""

_CASE = r"(?:n[ıiuü]n|n[aeıiuü]|nd[ae](?:n|ki)?|yl[ae])?"

OF_A_PLACE = re.compile(
    rf"(?<![\w’'.&-])(?P<name>{_WORD}) [ ] (?:{_OFFICES}|{_ONE_PLACE}) {_CASE}(?![\w’'])",
    re.VERBOSE,
)
"""One name before the office of a town or state, or before what a place is or suffered."""

ENGLISH_OF_A_PLACE = re.compile(
    rf"(?<![\w’'.&-])(?P<name>{_WORD}) (?:earthquakes?|province|district|village)(?!\w)"
)
"""The same in English."""

OF_PLACES = re.compile(
    rf"(?<![\w’'.&-])(?P<names>{_WORD}(?:(?:,[ ]|[ ](?:ve|ile)[ ]){_WORD}){{1,20}}+)[ ]"
    rf"{_PLACES}{_CASE}(?!\w)",
    re.VERBOSE,
)
"""A list of names before what they all are (``Ova, Kıyı ve Dere ilçeleri``)."""

_BUILDING = r"(?:Cami|Medrese|Han|Köprü|Kilise|Kümbet|Türbe|Mescit|Hamam|Minare|Konak|Çeşme)"

BUILDING = re.compile(
    rf"(?<![\w’'.&-])(?P<first>{_WORD} )?(?P<name>(?:(?:Ulu|Taş|Gök|Yeşil|Kızıl|Kırmızı|Ak|Kara"
    rf"|Alaca|Mavi|Eğri|Yivli|Döner|Kesik|Yeni|Eski|Büyük|Küçük|Çifte|İnce)"
    rf"(?: Minareli)? {_BUILDING}"
    rf"|(?P<kind>[{_CAPITAL}][a-zçğıöşü]{{2,12}}l[ıiuü]) (?:Kilise|Minare|Cami|Medrese|Han)))"
    rf"(?![\w-]| [{_CAPITAL}])"
)
"""A building without a case ending, by what tells it from others (``Taş Medrese``); the town."""

IS_BUILDING = re.compile(rf"(?:^| )(?:Ulu|Taş|Gök|Yeşil|Minareli|Kızıl|Alaca) {_BUILDING}$")

PAIR = re.compile(
    rf"(?<![\w’'-])(?:(?:Kuzey|Güney|North|South) )?"
    rf"(?:{'|'.join(sorted(map(re.escape, WHOLE_PAIRS)))})(?![\w-]| [{_CAPITAL}])"
)
"""A place whose one name has a hyphen (``Kuzey Ren-Vestfalya``)."""

ADDRESS = re.compile(
    rf"(?<!\d)\d{{5}},? (?P<district>{_WORD})(?:/| ?, ?| ?/ ?)(?P<province>{_WORD})(?![\w-])"
)
"""A post code, the district and the province (``01234 Ova/Muş``)."""

WEST = re.compile(
    r"(?<![\w’'-])(?:Batı|Doğu)(?=[’'](?:n[ıiuü]n|y[aıu]|d[ae]n?|d[ae]ki|yl[ae])(?!\w))"
)
"""The West or the East as a part of the world, whose suffix stands behind an apostrophe."""

ONE_WORD = re.compile(rf"(?<![\w’'.&-]){_WORD}")

OFFICE_ENDS = re.compile(r"(?:s?[ıiuü](?:n[ıiuü]n|n[aeıiuü]|nd[ae]n?|yl[ae])?|lar[ıi])(?!\w)")
"""The ending of an office; what ``-lığı`` ends is a body."""

NO_PLACES = frozenset(
    """
    Merkez Büyükşehir Doğu Batı Kuzey Güney Orta Yeni Eski Büyük Küçük Aşağı Yukarı İç Dış Ana Milli
    Millî Ulusal Yerel Sahil Hazret Devlet Cumhuriyet Medeniyet İslam İslâm Allah Bağımsız Ankaralı
    Sayın Dönem Marmara Central Eastern Western Northern Southern North South East West New Old
    Haçlı Terör Great Rural Urban Major Strong
    """.split()
)
"""What is said of a place or an office and names none."""
