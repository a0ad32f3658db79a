"""The amount of a duration or a set, as written: `iki buçuk`, `1.600`, `birkaç`, `half`."""

from __future__ import annotations

import re
from typing import Final

from pipeline.components.date_text import words_to_number
from pipeline.components.date_values import Unit
from pipeline.components.dates_patterns import (
    EN_NUMBER_WORDS,
    EN_UNITS,
    QUARTERS,
    TR_NUMBER_WORDS,
    TR_UNITS,
)

DIGITS: Final = r"(?:[1-9]\d{0,2}(?:[.,]\d{3}){1,3}(?!\d)|\d{1,7}(?:[.,]\d{1,2})?)"
TR_VAGUE: Final = "birkaç|bir kaç|bir iki|iki üç|üç dört|üç beş|beş alti|beş on"
EN_VAGUE: Final = "several|an? few|a couple of|few"
TR_NUMBER: Final = (
    rf"(?:(?:{DIGITS}|{TR_NUMBER_WORDS})(?: buçuk)?"
    rf"(?:(?<=\d) bin(?: [1-9]\d\d)?| milyon| milyar)?|{TR_VAGUE}|yarim|üç çeyrek|çeyrek)"
)
EN_NUMBER: Final = rf"(?:(?:{DIGITS}|{EN_NUMBER_WORDS})(?: million| billion)?)"
# No part of a longer number, of a ratio, of `5 ± 2 yıl` or of a name.
# `M.S. 70 yılında` is a year, not seventy of them.
_NO_ERA: Final = "".join(rf"(?<!\b{era} )" for era in (r"m\.ö\.", r"m\.s\.", "mö", "ms", r"h\."))
START: Final = rf"(?<![\w'/.±=+%-])(?<!± )(?<!\d,){_NO_ERA}"
NUMBER_START: Final = rf"(?<![<>≤≥]){START}"

_UNITS: Final = {**EN_UNITS, **QUARTERS, **TR_UNITS}
_MULTIPLES: Final = {"milyon": 10**6, "million": 10**6, "milyar": 10**9, "billion": 10**9}


def amount(written: str) -> str:
    """Return the ISO amount of a written number: `iki buçuk` 2.5, `yarım` 0.5, `birkaç` X."""
    written = written.strip(" -")
    if re.fullmatch(rf"{TR_VAGUE}|{EN_VAGUE}", written):
        return "X"
    for fraction, value in (("yarim", "0.5"), ("half", "0.5"), ("çeyrek", "0.25"),
                            ("quarter", "0.25"), ("üç çeyrek", "0.75")):  # fmt: skip
        if written.startswith(fraction):
            return value
    half = 0.5 if "buçuk" in written else 0.0
    times = next((value for word, value in _MULTIPLES.items() if word in written), 1)
    digits = re.match(DIGITS, written)
    if digits is None:
        return f"{(words_to_number(written.partition(' mil')[0]) + half) * times:.10g}"
    thousands = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits[0])
    number = re.sub("[.,]", "" if thousands else ".", digits[0])
    _, thousand, rest = written.partition(" bin")
    times *= 1000 if thousand else 1
    return f"{(float(number) + half) * times + float(rest or 0):.10g}"


def unit_of(stem: str) -> Unit:
    """Return what a folded unit word is in ISO 8601."""
    return _UNITS[{"asr": "asir", "sa": "saat"}.get(stem, stem)]
