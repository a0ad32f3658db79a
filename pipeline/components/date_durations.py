"""Rules for durations (`44 günlük`, `a quarter of a century`) and sets (`yılda iki kez`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.components.date_text import words_to_number
from pipeline.components.date_timex import FoundTimex, Rule
from pipeline.components.date_values import Unit, duration
from pipeline.components.dates_patterns import (
    EN_NUMBER_WORDS,
    EN_UNITS,
    TR_NUMBER_WORDS,
    TR_UNITS,
    UNIT_ENDING,
    either,
)

_DIGITS = r"\d{1,5}(?:[.,]\d{1,2})?"
_TR_VAGUE = r"birkaç|bir kaç|bir iki|iki üç|üç dört|üç beş|beş alti|beş on"
_EN_VAGUE = r"several|an? few|a couple of|few"
_VAGUE = re.compile(rf"{_TR_VAGUE}|{_EN_VAGUE}")
_WORD_START = r"(?<![\w'/.±=+-])(?<!\d[,:] )(?<!± )(?<![<>≤≥])"
_TR_NUMBER = rf"(?:(?:{_DIGITS}|{TR_NUMBER_WORDS})(?: buçuk)?|{_TR_VAGUE}|yarim|çeyrek|üç çeyrek)"
_EN_NUMBER = rf"(?:{_DIGITS}|{EN_NUMBER_WORDS}|{_EN_VAGUE}|(?:one and a |a )?half(?: an?)?|an?)"
_TR_STEM = either(TR_UNITS)
_EN_STEM = either(EN_UNITS)
# Words that merely begin like a unit with its ending: snake, mirror, moon- and sun-words.
_TR_UNIT_END = rf"(?!an){UNIT_ENDING}(?![\w]|[-⁻][1l])"
_OLD_TR_STEMS = {"asr": "asir"}
_TR_UNIT_WORD = rf"(?:{_TR_STEM}|asr)"
_TR_MORE = r"(?: (?:fazla|çok|uzun|az|kisa|aşkin)(?:dir|lik)?(?!\w)| yakin(?:dir)?(?!\w))?"
_TR_LEAD = (
    r"(?:(?P<lead>yaklaşik(?: olarak)?|aşaği yukari|takriben|neredeyse|en az|en fazla|en çok|"
    r"asgari|azami) )?"
)
_EN_LEAD = (
    r"(?:(?P<lead>about|around|approximately|nearly|almost|roughly|some|more than|over|less than|"
    r"at least|at most|up to|under) )?"
)
_MODS: Final = (
    ("MORE_THAN", re.compile(r"fazla$|(?<!en )çok|uzun|aşkin|more than|over")),
    ("LESS_THAN", re.compile(r"(?<!en )az(?:dir)?$|kisa|less than|under")),
    ("EQUAL_OR_MORE", re.compile(r"en az|asgari|at least")),
    ("EQUAL_OR_LESS", re.compile(r"en fazla|en çok|azami|at most|up to")),
    ("APPROX", re.compile(r"yakla|aşaği|takriben|neredeyse|yakin|about|around|approx|nearly|"
                          r"almost|roughly|some")),
)  # fmt: skip


def _mod(match: re.Match[str]) -> str | None:
    said = " ".join(match[group] for group in ("lead", "more") if match.groupdict().get(group))
    lead_first = ("EQUAL_OR_LESS", "EQUAL_OR_MORE")
    ordered = sorted(_MODS, key=lambda entry: entry[0] not in lead_first)
    return next((mod for mod, words in ordered if said and words.search(said)), None)


def _amount(written: str) -> str:
    """Return the ISO amount of a written number: `iki buçuk` 2.5, `birkaç` X."""
    written = written.strip(" -")
    if _VAGUE.fullmatch(written):
        return "X"
    if written.startswith("çeyrek"):
        return "0.25"
    if written.startswith("üç çeyrek"):
        return "0.75"
    half = 0.5 if "buçuk" in written or written.startswith("one and a half") else 0.0
    if re.match(r"yarim|half|a half", written):
        return "0.5"
    digits = re.match(_DIGITS, written)
    if digits:
        return f"{float(digits[0].replace(',', '.')) + half:.10g}"
    return f"{(words_to_number(written) or 1) + half:.10g}"


def _unit(stem: str) -> Unit:
    return TR_UNITS.get(_OLD_TR_STEMS.get(stem, stem)) or EN_UNITS[stem]


def _duration(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if _is_no_duration(match):
        return
    number, unit = match["n"], _unit(match["u"])
    parts = [(_amount(number), unit)]
    if match.groupdict().get("n2"):
        parts.append((_amount(match["n2"]), _unit(match["u2"])))
    value = duration(parts)
    if match.groupdict().get("n0"):
        value = f"{duration([(_amount(match['n0']), unit)])}/{value}"
    yield FoundTimex(match.start(), match.end(), "DURATION", value, _mod(match))


_AGE_BEFORE = re.compile(
    r"(?<!\w)(?:yaş(?!a|i[yn]or|ad)\w*|age[ds]?|ages)(?!\w)[^.;!?]{0,48}$|± ?$|"
    r"(?<!\w)(?:haftanin|günün|yilin|ayin) $"
)
_AGE_AFTER = re.compile(r" ?(?:old|of age|yaş)|-?old|[- ](?:and over|and older) ")
_YEAR_WORD_AFTER = re.compile(r"yil(?:i|in|inda\w*|indan|ina|inin|lar\w*)?$")
_LONG_FOLLOW = re.compile(r" (?:önce|sonra|evvel|boyunca|süre|içinde|içerisinde|arayla|ara)")


def _is_no_duration(match: re.Match[str]) -> bool:
    """Tell whether an amount of a unit is an age, a year (`2020 yılı`) or `bir gün` (some day)."""
    before = match.string[max(0, match.start() - 64) : match.start()]
    after = match.string[match.end() : match.end() + 20]
    number, unit = match["n"], _unit(match["u"])
    if unit[1] in "YM" and not unit[2] and _AGE_BEFORE.search(before):
        return True
    if _AGE_AFTER.match(after) or before.endswith(("± ", "±")):
        return True
    if number.isdigit() and int(number) >= 100 and re.search(r"(?:yil|sene)s?i(?!n$)", match[0]):
        return True
    if number.isdigit() and 1000 <= int(number) <= 2100 and match["u"] in ("yil", "sene"):
        follows = _LONG_FOLLOW.match(after) or re.search(r"l[iu][kğ]|dir", match[0])
        return not follows
    bare_day = number == "bir" and match["u"] == "gün" and match[0].endswith("gün")
    return bare_day and not _LONG_FOLLOW.match(after)


def _shared_duration(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    if not _is_no_duration(match):
        value = duration([(_amount(match["n"]), _unit(match["u"]))])
        yield FoundTimex(match.start(), match.end("n"), "DURATION", value)


def _english_article(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    value = duration([("1", _unit(match["u"]))])
    yield FoundTimex(match.start("x"), match.end("x"), "DURATION", value, _mod(match))


def _part_of_century(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    share = {"quarter": "0.25", "half": "0.5", "three quarters": "0.75"}[match["n"]]
    value = duration([(share, _unit(match["u"]))])
    yield FoundTimex(match.start(), match.end(), "DURATION", value, _mod(match))


_NUMBER_ENDS = re.compile(rf"(?<!\w)(?:\d|{TR_NUMBER_WORDS})$")


def _set(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    groups = match.groupdict()
    if groups.get("bare") and _NUMBER_ENDS.search(match.string[: match.start()].rstrip()[-12:]):
        return
    amount = _amount(groups["n"]) if groups.get("n") else "1"
    yield FoundTimex(match.start(), match.end(), "SET", duration([(amount, _unit(match["u"]))]))


_FREQUENCIES: Final = {
    "annually": "P1Y", "yearly": "P1Y", "biannually": "P6M", "semi-annually": "P6M",
    "semiannually": "P6M", "biennially": "P2Y", "fortnightly": "P2W",
}  # fmt: skip
_ADVERB_UNITS: Final = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y",
                        "annually": "P1Y"}  # fmt: skip


def _adverb(match: re.Match[str], text: str) -> Iterator[FoundTimex]:
    value = _ADVERB_UNITS[match["u"]] if match.groupdict().get("u") else _FREQUENCIES[match[0]]
    yield FoundTimex(match.start(), match.end(), "SET", value)


_TIMES_TR = (
    r"(?:bir|iki|üç|dört|beş|alti|yedi|\d{1,3})"
    r"(?:(?:-| ila )(?:iki|üç|dört|beş|\d{1,2}))? ?(?:kez|kere|defa|sefer|gün|seans|öğün)(?!\w)"
)
_LOCATIVE = r"[dt][ae]"

TR_RULES: Final = (
    # 44 günlük, üç yıldan fazla, 2 yıl 6 ay, 3-5 gün, yaklaşık yetmiş sene
    Rule(re.compile(rf"{_TR_LEAD}{_WORD_START}(?:(?P<n0>{_TR_NUMBER}) ?(?:-|ila) ?)?(?P<n>{_TR_NUMBER})[ -]?"
                    rf"(?P<u>{_TR_UNIT_WORD})(?: (?:ve )?(?P<n2>{_TR_NUMBER}) (?P<u2>ay|gün|dakika|saniye|hafta|dk|sn))?"
                    rf"(?! sonu){_TR_UNIT_END}(?P<more>{_TR_MORE})"), _duration),
    # 7, 14 ve 28 gün: the first two
    Rule(re.compile(rf"{_WORD_START}(?P<n>{_DIGITS}|{TR_NUMBER_WORDS})"
                    rf"(?=(?: ?, ?{_DIGITS}){{0,6}}(?: ve | veya | ya da ){_TR_NUMBER} (?P<u>{_TR_STEM}){_TR_UNIT_END})"),
         _shared_duration),
    # her yıl, her iki yılda bir, yılda iki kez, haftada bir, iki yılda bir
    Rule(re.compile(rf"(?<!\w)her (?:(?P<n>{_TR_NUMBER}) )?(?P<u>yil|sene|ay|hafta|gün|saat|asir|yüzyil)"
                    rf"(?:{_LOCATIVE} bir|in|i|a|ü|ün)?(?! geç)(?!\w)"), _set),
    Rule(re.compile(rf"{_WORD_START}(?P<n>{_TR_NUMBER}) (?P<u>yil|sene|ay|hafta|gün|saat|dakika){_LOCATIVE} bir"
                    r"(?: (?:kez|kere|defa))?(?!\w| \w+(?:lik|lük|luk))"), _set),
    Rule(re.compile(rf"(?P<bare>(?<!\w))(?P<u>yil|sene|ay|hafta|gün){_LOCATIVE} (?:en az |en fazla )?(?:{_TIMES_TR}|bir(?= \w+(?:n[iuü]r|[iuü]l|[iuü]r)|[,.;]))"),
         _set),
)  # fmt: skip

EN_RULES: Final = (
    # 44 days, three-year, two and a half years, 3-5 weeks, more than 30 years
    Rule(re.compile(rf"{_EN_LEAD}{_WORD_START}(?:(?P<n0>{_DIGITS}|{EN_NUMBER_WORDS}) ?(?:-|to|or) ?)?"
                    rf"(?P<n>{_DIGITS}|{EN_NUMBER_WORDS}(?: and a half)?|{_EN_VAGUE}|half an?)[ -]?(?:and a half )?"
                    rf"(?P<u>{_EN_STEM})s?(?:'s?)?(?![\w]|[-⁻]1|/)(?P<more>(?!))?"), _duration),
    Rule(re.compile(rf"{_WORD_START}(?P<n>{_DIGITS}|{EN_NUMBER_WORDS})(?:-(?=[, ]))?"
                    rf"(?=(?: ?, ?{_DIGITS}){{0,6}},? (?:and|or) (?:{_DIGITS}|{EN_NUMBER_WORDS})[ -](?P<u>{_EN_STEM})s?(?!\w))"),
         _shared_duration),
    # a decade (with a word of length beside it), a quarter of a century
    Rule(re.compile(r"(?<!\w)(?:(?:for|over|within|after|in|nearly|about|almost|than|past|last) "
                    rf"(?P<x>(?:an?|one) (?P<u>year|month|week|day|decade|century|hour))(?!\w|-)"
                    rf"(?P<lead>(?!))?)"), _english_article),
    Rule(re.compile(r"(?<!\w)(?P<x>an? (?P<u>year|month|week|day|decade|century|hour)) "
                    r"(?=later|ago|earlier|before|after|long)(?P<lead>(?!))?"), _english_article),
    Rule(re.compile(rf"{_EN_LEAD}(?<!\w)(?:an? )?(?P<n>quarter|half|three quarters)(?:[ -]of)?(?: an?|-an?)?[ -]"
                    r"(?P<u>century|decade|year|hour)(?!\w)"), _part_of_century),
    # every year, every two years, twice a week, three times per day, annually
    Rule(re.compile(rf"(?<!\w)(?:every|each) (?:(?P<n>other|{_DIGITS}|{EN_NUMBER_WORDS}) )?"
                    r"(?P<u>year|month|week|day|hour|decade|century)s?(?!\w)"), _set),
    Rule(re.compile(rf"(?<!\w)(?:once|twice|thrice|(?:{_DIGITS}|{EN_NUMBER_WORDS}) times) "
                    r"(?:an?|per|each|every|in a) (?P<u>year|month|week|day|hour|decade|century)(?!\w)"), _set),
    Rule(re.compile(rf"(?<!\w)(?:once|twice|thrice|{EN_NUMBER_WORDS} times) (?P<u>{either(_ADVERB_UNITS)})(?!\w)"), _adverb),
    Rule(re.compile(rf"(?<![\w-]){either(set(_FREQUENCIES) - {'yearly'})}(?!\w)"), _adverb),
)  # fmt: skip
