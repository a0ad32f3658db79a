"""Words and regular expression pieces for Turkish and English dates.

Everything is written for folded text (see :mod:`pipeline.components.date_text`): lower case, one
``i`` for ı/i/I/İ, no circumflex, one apostrophe, one hyphen, plain spaces. Collected from the
months, units and case endings of Turkish and English grammar, and from the forms that Turkish
journal abstracts use; the labels are those of TIMEX3 (Pustejovsky et al., 2003, TimeML).
"""

from __future__ import annotations

from typing import Final

TR_MONTHS: Final = {
    "ocak": 1, "şubat": 2, "subat": 2, "mart": 3, "nisan": 4, "mayis": 5, "haziran": 6,
    "temmuz": 7, "ağustos": 8, "agustos": 8, "eylül": 9, "eylul": 9, "ekim": 10, "kasim": 11,
    "aralik": 12,
}  # fmt: skip
EN_MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
EN_SHORT_MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
AZERBAIJANI_MONTHS: Final = {  # Mart and May are above
    "yanvar": 1, "fevral": 2, "aprel": 4, "iyun": 6, "iyul": 7, "avqust": 8, "sentyabr": 9,
    "oktyabr": 10, "noyabr": 11, "dekabr": 12,
}  # fmt: skip
# The other Turkic languages that took the Russian names.
TURKIC_MONTHS: Final = {**AZERBAIJANI_MONTHS, "avgust": 8, "sentabr": 9, "oktabr": 10}
# Words too (`ara` interval, `kas` muscle), so that only a year behind them makes them months.
TR_SHORT_MONTHS: Final = {
    "oca": 1, "şub": 2, "mar": 3, "nis": 4, "may": 5, "haz": 6, "tem": 7, "ağu": 8, "eyl": 9,
    "eki": 10, "kas": 11, "ara": 12,
}  # fmt: skip
# As printed and as transcribed: `Rebiülevvel`, `Rebîü’l-evvel`; `Zilkade`, `Zi’l-ka‘de`.
HIJRI_MONTHS: Final = {
    "muharrem": 1, "safer": 2,
    "rebi'?y{0,2}[uü]'?l[- ]?evvel": 3, "rebi'?y{0,2}[uü]'?l[- ]?ahir": 4,
    "cemaz[iy]{1,2}[eüu]'?l[- ]?evvel": 5, "cemaz[iy]{1,2}[eüu]'?l[- ]?ahire?": 6,
    "rece[bp]": 7, "şa'?ban": 8, "ramazan": 9, "şevval": 10, "zi'?l[- ]?ka'?de": 11,
    "zi'?l[- ]?hicce": 12,
}  # fmt: skip
# The months of the Rumi (financial) calendar that no later calendar has.
RUMI_MONTHS: Final = {
    rf"{name}(?:[- ]?[iu]-?)? ?{which}": number
    for name, which, number in (
        ("te[sş]rin", "evvel", 10), ("te[sş]rin", "sani", 11),
        ("kanun", "evvel", 12), ("kanun", "sani", 1),
    )
}  # fmt: skip
RUMI_MONTH: Final = "(?:" + "|".join(RUMI_MONTHS) + ")"

# Month names that are also everyday words or first names: `aralık` interval, `ekim` sowing,
# `ocak` hearth, `kasım` a name, `may`/`march` verbs. Alone they need more than a case ending.
AMBIGUOUS_MONTHS: Final = frozenset({"ocak", "ekim", "kasim", "aralik", "may", "march"})

TR_SEASONS: Final = {"ilkbahar": "SP", "bahar": "SP", "yaz": "SU", "sonbahar": "FA", "güz": "FA",
                     "kiş": "WI"}  # fmt: skip
EN_SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

TR_WEEKDAYS: Final = {"pazartesi": 1, "sali": 2, "çarşamba": 3, "perşembe": 4, "cuma": 5,
                      "cumartesi": 6, "pazar": 7}  # fmt: skip
EN_WEEKDAYS: Final = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
                      "saturday": 6, "sunday": 7}  # fmt: skip

TR_NUMBERS: Final = {
    "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "alti": 6, "yedi": 7, "sekiz": 8,
    "dokuz": 9, "on": 10, "yirmi": 20, "otuz": 30, "kirk": 40, "elli": 50, "altmiş": 60,
    "yetmiş": 70, "seksen": 80, "doksan": 90, "yüz": 100, "bin": 1000,
}  # fmt: skip
TR_ORDINALS: Final = {
    "birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4, "beşinci": 5, "altinci": 6,
    "yedinci": 7, "sekizinci": 8, "dokuzuncu": 9, "onuncu": 10, "yirminci": 20,
}  # fmt: skip
EN_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "thousand": 1000,
}  # fmt: skip
EN_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
EN_TENS: Final = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip

# Units of time and what one of them is in ISO 8601: (amount, designator, is a clock unit).
TR_UNITS: Final[dict[str, tuple[float, str, bool]]] = {
    "yil": (1, "Y", False), "sene": (1, "Y", False), "ay": (1, "M", False),
    "hafta": (1, "W", False), "gün": (1, "D", False), "asir": (100, "Y", False),
    "yüzyil": (100, "Y", False), "saat": (1, "H", True), "dakika": (1, "M", True),
    "dk": (1, "M", True), "saniye": (1, "S", True), "sn": (1, "S", True),
    "milisaniye": (0.001, "S", True), "ms": (0.001, "S", True),
}  # fmt: skip
EN_UNITS: Final[dict[str, tuple[float, str, bool]]] = {
    "year": (1, "Y", False), "yr": (1, "Y", False), "month": (1, "M", False),
    "week": (1, "W", False), "day": (1, "D", False), "decade": (10, "Y", False),
    "century": (100, "Y", False), "centurie": (100, "Y", False), "hour": (1, "H", True),
    "hr": (1, "H", True), "h": (1, "H", True), "minute": (1, "M", True), "min": (1, "M", True),
    "second": (1, "S", True), "sec": (1, "S", True), "millisecond": (0.001, "S", True),
    "ms": (0.001, "S", True),
}  # fmt: skip
# Quarters of a year, whose words mean a fourth of anything and so stand apart.
QUARTERS: Final[dict[str, tuple[float, str, bool]]] = {
    "çeyrek": (1, "Q", False), "quarter": (1, "Q", False),
}  # fmt: skip
# No quarter of another unit, no coin, note or round of a cup.
TR_QUARTER: Final = (
    r"çeyrek(?! (?:asi?r|yüzyil|saat|gün|altin|final|daire|dilim|ekmek|milyon|ses|nota|ton(?!\w)|"
    r"perde|boy|profil|kol|küre))"
)

# What is counted, not dated, when it follows a four-digit number (stems: endings may follow).
TR_COUNTED: Final = (
    "kişi|öğrenci|hasta(?!lik)|birey|katilimci|öğretmen|adet|tane|kadin|erkek|çocuk|firma|hane|"
    "sayfa|kelime|sözcük|beyit|beyt|varak|soru(?!n|ş)|tweet|gönderi|yorum|görüntü|asker(?!i)|"
    "çalişan|çiftçi|tüketici|kilometre|metre|hektar|dönüm|dekar|ton|kilo|gram|litre|dolar|lira|"
    "avro|euro|akçe|kuruş|puan|sayili|numara|nolu|no'lu|devir|derece|kalori|milyon|milyar|bin |"
    "paket|parça|ağaç|hayvan|koyun|tavuk|yumurta|tohum|ebeveyn|genç|anne|ziyaretçi|kullanici|"
    "gönüllü|katilimli|deneğ|denek|vaka|olgu|nüfus(?! say)|nefer|madde(?:si|lik)|motor(?!in)|"
    "rakim|sürücü|işçi|işsiz(?!l)|memur|sporcu|yolcu|turist|seçmen|mülteci|göçmen|baba|ayet|hadis|"
    "makale(?!\\w)|oy(?!\\w)|milletvekil|sandalye"
)
EN_COUNTED: Final = (
    "students?|patients?|participants?|people|individuals|children|adolescents|adults|women|men|"
    "teachers|articles|images|specimens|genes|species|consumers|volunteers|couplets|pages|words|"
    "tweets|questionnaires|respondents|samples|cases|records|items|hectares?|tons?|tonnes|"
    "seconds|times|dollars|euros|households|employees|farmers|users|persons|males|females|"
    "nurses|animals|seeds|eggs|documents|publications|studies|comments|trees|plants|firms|"
    "subjects|volumes|soldiers|families|villages|questions|or more|or less|cc|migrants|refugees|"
    "drivers|workers|tourists|voters|books|ships|houses"
)
MEASURES: Final = (
    "m[23²³]?|cm[23²³]?|mm[23²³]?|nm|[µμ]m|km[23²³]?|kg|gr?|mg|[µμ]g|ml|l|lt|dl|ha|k?hz|mhz|ghz|"
    "rpm|ppm|k?w|mw|k?wh|mwh|v|mah|tl|usd|db|kcal|kj|mj|k?pa|mpa|bar|ad|lux|[iu]u|x"
)
# Labels that announce a number which is no year: pages, laws, standards, software.
LABELS: Final = (
    "no|nr|n|s|ss|p|pp|sayfa|page|pages|madde|md|article|cilt|vol|volume|sayi|issue|iso|ts|tse|"
    "en|din|astm|aisi|atcc|art|fig|figure|tablo|table|şekil|paragraf|varak|vr|vrk|defter|belge|"
    "numara|numarali|nolu|issn|isbn|doi|tel|tl|usd|maxqda|excel|office|windows|word|autocad|nvivo|"
    "spss|matlab|eurocode|ciede|room|section|dscp|rfc|cins|server|boeing|airbus|"
    "kanun|karar|esas|model|pound|rs|version|sürüm|versiyon"
)

# Case endings of a word or number without an apostrophe (`2020de`, `Eylülde`, `yılında`).
CASE: Final = r"(?:[dt][ae](?:n|ki\w{0,4})?|n?[iuü]n|[yn]?[aeiuü])"
UNIT_ENDING: Final = (
    r"(?:l[iuü][kğ]\w{0,8}|[sy]?[aeiuü](?:n?[dt][ae](?:n|ki)?|n[iuü]n?|n[ae]?|yl[ae])?|"
    r"[dt][ae](?:n|ki)?|[dt][iuü](?:r(?:l[ae]r)?)?|y[ae]|n[iuü]n|y?l[ae])?"
)


def either(words: object) -> str:
    """Return a regular expression that matches one of the words, the longest first."""
    ordered = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "(?:" + "|".join(ordered) + ")"


DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
MONTH_NUMBER: Final = r"(?:0?[1-9]|1[0-2])(?!\d)"
YEAR: Final = r"(?:1\d{3}|20\d{2}|2100)(?!\d)"
LETTER: Final = r"[^\W\d_]"
# The word behind a date, where the space between them was lost: `18.01.2022tarih`.
GLUED: Final = "tarih|günü"
WEEKDAY: Final = either({**TR_WEEKDAYS, **EN_WEEKDAYS})
MONTH_NAME: Final = either({**TR_MONTHS, **EN_MONTHS, **TURKIC_MONTHS})
DASH: Final = r" ?- ?"
_TR_SHORT: Final = either(TR_SHORT_MONTHS)
MONTH: Final = (
    f"(?:{MONTH_NAME}|{either(EN_SHORT_MONTHS)}(?:\\.(?= ?\\d))?"
    rf"|{_TR_SHORT}\.?(?=(?:{DASH}{_TR_SHORT}\.?)? ?{YEAR}))(?!{LETTER})"
)
AND: Final = r"(?: ?, ?(?:ve |and )?| (?:ve|ile|ila|and|to|veya|or|ya da|&) )"

# No digit, unit sign or joined word before a number: `%20`, `n=1990`, `COVID-19`, `3.1990`.
# A quotation may open before it (`‘1999’da`).
BEFORE_NUMBER: Final = r"(?<![\w/%=<>≤≥±$€₺£#-])(?<!\w')(?<![\d=<>][.,:])"
AFTER_NUMBER: Final = r"(?![\w%]|[/.,:]\d)"

WORD_START: Final = r"(?<![\w'-])"
# Also after the dash of a range (`MÖ 27-MS 14`), whose two halves become one date.
RANGE_START: Final = r"(?<![\w'])"
# `2020 ekim`, `2020’nin ...`, `2020 yılının ...`: what joins a year to its part.
OF_YEAR: Final = r"(?:'\w{1,4})?(?: (?:yili|senesi)(?:n[ai](?:n|da)?)?)?,? "
BC: Final = r"m\. ?ö\.?|mö\.?|i\. ?ö\.?|iö\.?|milattan önce|b\.?c\.?e?\.?"
AD: Final = r"m\. ?s\.?|ms\.?|i\. ?s\.?|milattan sonra|a\.?d\.?"
BC_AFTER: Final = r"b\. ?c\. ?e\.|b\. ?c\.|bce|bc|m\.ö\.|mö"
AD_AFTER: Final = r"a\. ?d\.|c\. ?e\.|ad|ce"

TR_NUMBER_WORDS: Final = either(TR_NUMBERS) + "(?: ?" + either(TR_NUMBERS) + "){0,6}"
EN_NUMBER_WORDS: Final = (
    "(?:an? (?=hundred|thousand))?" + either(EN_NUMBERS)
    + "(?:(?:[ -]| and )" + either(EN_NUMBERS) + "){0,6}"
)  # fmt: skip
ROMAN: Final = r"[ivx]{1,7}"
