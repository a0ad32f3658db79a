"""Rules for sets, times that come again: `her yıl`, `yılda iki kez`, `three times a week`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_amounts import (
    DIGITS,
    EN_NUMBER,
    NUMBER_START,
    TR_NUMBER,
    amount,
    unit_of,
)
from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import duration
from pipeline.components.dates_patterns import (
    DAY,
    EN_NUMBER_WORDS,
    EN_ORDINALS,
    EN_SEASONS,
    EN_WEEKDAYS,
    TR_NUMBER_WORDS,
    TR_NUMBERS,
    TR_ORDINALS,
    TR_SEASONS,
    TR_WEEKDAYS,
    either,
)

_ADVERBS: Final = {
    "annually": "P1Y", "yearly": "P1Y", "monthly": "P1M", "weekly": "P1W", "daily": "P1D",
    "biannually": "P6M", "semi-annually": "P6M", "semiannually": "P6M", "biennially": "P2Y",
    "fortnightly": "P2W", "annual": "P1Y", "quarterly": "P1Q",
}  # fmt: skip
# Those of an Ottoman account: `yevmî iki akçe`.
_OLD_ADVERBS: Final = {"yevmi": "P1D", "şehri": "P1M", "senevi": "P1Y"}
_ALL_ADVERBS: Final = {**_ADVERBS, **_OLD_ADVERBS}
# TIMEX3 has a sign for each part of the day.
_TR_PARTS_OF_DAY: Final = {"sabah": "TMO", "akşam": "TEV", "gece": "TNI"}
_EN_PARTS_OF_DAY: Final = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
_PARTS_OF_DAY: Final = {**_TR_PARTS_OF_DAY, **_EN_PARTS_OF_DAY}
_SEASONS: Final = {**TR_SEASONS, **EN_SEASONS}
# Adverbs only; `daily` is an adjective as often, and may mean no more than `everyday`.
_PLAIN_ADVERBS: Final = [word for word in _ADVERBS if word.endswith("nnually")] + ["biennially"]
# What tells one unit from the others: `son 5 yılda`, `60. günde`, `aynı yılda bir ...`
_BOUND_BEFORE = re.compile(
    rf"(?:\d\.?|(?<!\w)(?:{TR_NUMBER_WORDS}|{either(TR_ORDINALS)}|son|ilk|bu|şu|o|ayni|geçen|geçtiğimiz|"
    r"gelecek|önceki|sonraki|ertesi|her|hangi|kaç|birkaç|çok|tek|öyle|böyle)) $"
)

# `... alındı.4 Aylık veriler`: the mark of a note counts nothing
_NOTE_BEFORE = re.compile(r"[^\W\d][.!?]\d{1,2} $")


def _set(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    groups = match.groupdict()
    number = "2" if groups.get("n") in ("other", "aşiri") else amount(groups.get("n") or "1")
    yield FoundTimex(match.start(), match.end(), "SET", duration([(number, unit_of(match["u"]))]))


def _each(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `her yıl`, `her iki yılda bir`; `her iki yıl` is both years."""
    if match["n"] != "iki" or match[0].endswith("bir"):
        yield from _set(match, text)


def _uncounted(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `yılda iki kez`, `aylık veriler`; `son 5 yılda` and `altı aylık` are lengths of time."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    begins = text[match.start()].isupper() and _NOTE_BEFORE.search(before)
    if begins or not _BOUND_BEFORE.search(before):
        yield from _set(match, text)


def _adverb(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    yield FoundTimex(match.start(), match.end(), "SET", _ALL_ADVERBS[match["u"]])


def _part_of_day(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `her sabah`, `every evening`."""
    value = f"XXXX-XX-XX{_PARTS_OF_DAY[match['u']]}"
    yield FoundTimex(match.start(), match.end(), "SET", value)


def _season(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `her yaz`, `every summer`."""
    yield FoundTimex(match.start(), match.end(), "SET", f"XXXX-{_SEASONS[match['u']]}")


def _weekday(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if text[match.start()].isupper():
        value = f"XXXX-WXX-{EN_WEEKDAYS[match['u']]}"
        yield FoundTimex(match.start(), match.end(), "SET", value)


def _day_of_month(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    """Read `her ayın 15’inde`."""
    yield FoundTimex(match.start(), match.end("d"), "SET", f"XXXX-XX-{int(match['d']):02d}")


_TR_UNIT = r"(?P<u>yil|sene|ay|hafta|gün|saat|dakika|asir|yüzyil)"
_IN = r"[dt][ae]"
_TR_TIMES = (
    r"(?:birkaç|bir kaç|"
    r"(?:bir|iki|üç|dört|beş|alti|yedi|\d{1,3})(?:(?:-| ila | )(?:iki|üç|dört|beş|\d{1,2}))?) ?"
    r"(?:kez|kere|defa|sefer|gün|gece|akşam|seans|öğün|vakit|saat|dakika|ders)(?!\w)"
)
# What is paid or given, so that the number before it counts it and not how often.
_PORTION = (
    r"(?:akçe|kuruş|guruş|lira|para(?!g)|dirhem|dinar|altin|dolar|avro|sterlin|tl(?!\w)|kile(?!r)|okka|"
    r"dönüm|litre|kilo|gram|ton(?!\w)|tane(?!\w)|adet|bardak|fincan|kadeh|paket|tablet|kapsül|doz|"
    r"porsiyon|sayfa)"
)
_HOW_OFTEN = r"(?:en az |en fazla |toplam |ortalama |yaklaşik )?"
# What comes again may be counted or measured; `daily life` and `annual report` are not sets.
_TR_MEASURED = (
    r"(?: ve (?:günlük|haftalik|aylik|yillik))?"
    r"(?: (?:ortalama|toplam|yaklaşik|en (?:az|çok|fazla|yüksek|düşük)))?(?: (?=\d)| "
    r"(?:ortalama|toplam|veri|frekans|periyo[dt]|seri|getiri|gözlem|kapaniş|açiliş|yağiş|sicaklik|"
    r"üretim|tüketi|kazanç|artiş|büyüme|değişim|ciro|gelir|olarak|bazda|dozda?|ölçüm|örnekleme|"
    r"ücret|kira|buharlaşma|evapotranspirasyon|nem(?:i|in)?(?!\w)|debi|akim|kayip|kayb|"
    r"satiş|hasilat|(?:yayi[mn]lan|açiklan|toplan|ölçül|hesaplan|derlen|raporlan|güncellen)[ae]n "
    r"|"
    r"(?:\w{2,12} ){0,3}(?:tüketim|fiyat|fatura|ihtiya[cç]|gereksinim|harcama|maliyet|miktari|"
    r"hizi|sayisi|süre(?:si|leri)(?!\w* boy)|geliri?(?!\w)|artişi|değişim|doz(?:u|lari)|sikliği|"
    r"değerler|ölçümler|verileri|kayitlari|bildirim)))"
)
_EN_MEASURED = (
    r" (?:(?:average[ds]?|mean|total|maximum|minimum|time series|panel|closing|live|wind|solar) )?"
    r"(?:average[ds]?|means?|totals?|data(?:sets?)?|frequency|series|observations?|returns?|prices?|"
    r"input|weights?|energy|rainfall|precipitation|temperatures?|production|consumption|income|"
    r"growth|rates?|changes?|intake|doses?|use|usage|time|broadcasts?|samplings?|variations?|"
    r"evapo(?:transpi)?ration|humidity|discharge|flows?|sales|turnover|expenditures?|requirements?|"
    r"records|measurements?|values)(?!\w)"
)

TR_RULES: Final = (
    Rule(
        re.compile(
            rf"(?<!\w)her (?:(?P<n>{TR_NUMBER}) )?{_TR_UNIT}(?:{_IN} bir|in|i|a|ü|ün)?"
            rf"(?! geç)(?!\w)"
        ),
        _each,
    ),
    Rule(
        re.compile(
            rf"{NUMBER_START}(?P<n>{TR_NUMBER}) {_TR_UNIT}{_IN} bir(?: (?:kez|kere|defa))?"
            r"(?!\w| \w{1,12}l[iuü]k(?!\w))"
        ),
        _set,
    ),
    Rule(
        re.compile(rf"(?<!\w){_TR_UNIT}{_IN} {_HOW_OFTEN}(?:{_TR_TIMES}|bir(?!\w| {_PORTION}))"),
        _uncounted,
    ),
    # yılda 4 mm, günde ortalama 20 litre, ayda üçten fazla nöbet, günde bir akçe
    Rule(
        re.compile(
            rf"(?<!\w)(?P<u>yil|sene|ay|hafta|gün){_IN}"
            rf"(?= {_HOW_OFTEN}(?:\d|{either(TR_NUMBERS)}{_IN}n (?:fazla|az|çok)"
            rf"|{either(TR_NUMBERS)} {_PORTION}))"
        ),
        _uncounted,
    ),
    # yevmî iki akçe, seneliği 15 kuruşa, aylığı elli liraya
    Rule(
        re.compile(
            rf"(?<!\w)(?P<u>{either(_OLD_ADVERBS)})(?= (?:\d|{TR_NUMBER_WORDS}) ?{_PORTION})"
        ),
        _adverb,
    ),
    Rule(
        re.compile(
            rf"(?<!\w)(?P<u>yil|sene|ay|hafta|gün)l[iü](?:k|ğ[iü])"
            rf"(?= (?:{DIGITS}|{TR_NUMBER_WORDS}) {_PORTION})"
        ),
        _uncounted,
    ),
    # her sabah, her yaz; not `her sabah ezanı`
    Rule(
        re.compile(rf"(?<!\w)her (?P<u>{either(_TR_PARTS_OF_DAY)})(?!\w| (?:namaz|ezan|nöbet))"),
        _part_of_day,
    ),
    Rule(re.compile(rf"(?<!\w)her (?P<u>{either(TR_SEASONS)})(?!\w)"), _season),
    # her ayın 15’inde
    Rule(
        re.compile(rf"(?<!\w)her ayin (?P<d>{DAY})(?='[iuü]?n?[dt][ae]|'[iuü]|\.? (?:gün|gece))"),
        _day_of_month,
    ),
    # her ayın ilk pazartesi günü, her ayın ikinci haftasında
    Rule(
        re.compile(
            rf"(?<!\w)her (?P<u>yil|ay|hafta)n?in (?:\d{{1,2}}\.|ilk|son|{either(TR_ORDINALS)}) "
            rf"(?:(?:{either(TR_WEEKDAYS)})(?: günü)?|hafta(?:si|lari)|gün[üi]|ayi|iş günü)"
            r"(?:n?[dt]?[ae]n?|nin|nda)?(?!\w)"
        ),
        _set,
    ),
    # haftanın iki günü, gün aşırı
    Rule(
        re.compile(
            rf"(?<!\w)(?P<u>hafta|ay|yil)n?in {TR_NUMBER} (?:gün|ay)(?:ü|i)(?:nd[ae])?(?!\w)"
        ),
        _set,
    ),
    Rule(re.compile(r"(?<!\w)(?P<u>gün) (?P<n>aşiri)(?!\w)"), _set),
    # aylık veriler, günlük ve aylık toplam
    Rule(re.compile(rf"(?<!\w)(?P<u>gün|hafta|ay|çeyrek|yil)l[iü]k(?={_TR_MEASURED})"), _uncounted),
)
_EN_UNIT = r"(?P<u>year|month|week|day|hour|minute|decade|century)"
_EN_TIMES = (
    rf"(?:once|twice|thrice|(?:{DIGITS}|{EN_NUMBER_WORDS}|a few|several) "
    r"(?:times|days|hours|minutes|sessions))"
)

EN_RULES: Final = (
    Rule(
        re.compile(rf"(?<!\w)(?:every|each) (?P<u>{either(_EN_PARTS_OF_DAY)})(?!\w)"),
        _part_of_day,
    ),
    Rule(re.compile(rf"(?<!\w)(?:every|each) (?P<u>{either(EN_SEASONS)})(?!\w)"), _season),
    # on Mondays
    Rule(re.compile(rf"(?<![\w-])(?P<u>{either(EN_WEEKDAYS)})s(?![\w-])"), _weekday),
    Rule(
        re.compile(
            rf"(?<!\w)(?:every|each) (?:(?P<n>other|{EN_NUMBER}|{either(EN_ORDINALS)}) )?"
            rf"{_EN_UNIT}s?(?!\w)"
        ),
        _set,
    ),
    Rule(re.compile(rf"(?<!\w){_EN_TIMES} (?:in )?(?:an?|per|each|every) {_EN_UNIT}(?!\w)"), _set),
    Rule(re.compile(rf"(?<!\w){_EN_TIMES} (?P<u>{either(_ADVERBS)})(?!\w)"), _adverb),
    Rule(re.compile(rf"(?<![\w-])(?P<u>{either(_PLAIN_ADVERBS)})(?!\w)"), _adverb),
    # monthly data
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<u>daily|weekly|monthly|quarterly|annual|yearly)(?={_EN_MEASURED})"
        ),
        _adverb,
    ),
    # once per year, raised per year
    Rule(re.compile(rf"(?<=[a-z] )per {_EN_UNIT}(?=[.,;)]| (?:in|by|for|and|from)(?!\w))"), _set),
    # more than three hours a day: the second
    Rule(re.compile(rf"(?:(?<=hours )|(?<=minutes )|(?<=times ))an? {_EN_UNIT}(?!\w)"), _set),
    # were collected monthly
    Rule(
        re.compile(
            r"(?<=ed |en )(?P<u>daily|weekly|monthly|yearly)"
            r"(?=[.,;)]| (?:from|for|and|during|in|at|by|with|to|between|over|until)(?!\w))"
        ),
        _adverb,
    ),
)
