"""Fold text for matching, without moving an offset, and read the numbers written in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from pipeline.components.dates_patterns import (
    EN_NUMBERS,
    EN_ORDINALS,
    TR_NUMBERS,
    TR_ORDINALS,
)

# One sign for each sign that writers and printers vary. ı and i become one letter, so that
# `EKİM`, `EKIM`, `Ekım` and `ekim` are the same word in either language.
_FOLD: Final = str.maketrans(
    {"İ": "i", "I": "i", "ı": "i"}
    | dict.fromkeys("’‘ʼ`´′＇", "'")
    | dict.fromkeys("‐‑‒–—−", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\t\n\r", " ")
    | {"â": "a", "Â": "a", "î": "i", "Î": "i", "û": "u", "Û": "u"}
)
_ROMAN_DIGITS: Final = {"i": 1, "v": 5, "x": 10}
_ROMAN: Final = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_NUMBER_WORD: Final = re.compile(
    "|".join(sorted({**TR_ORDINALS, **EN_ORDINALS, **TR_NUMBERS, **EN_NUMBERS},
                    key=len, reverse=True))
)  # fmt: skip
_VALUES: Final[Mapping[str, int]] = {**TR_NUMBERS, **EN_NUMBERS, **TR_ORDINALS, **EN_ORDINALS}


def fold(text: str) -> str:
    """Return ``text`` in the one spelling that the rules are written for; same length.

    İ, the only letter whose lower case is longer than itself, is translated beforehand.
    """
    return text.translate(_FOLD).lower()


def roman(numeral: str) -> int | None:
    """Return the value of a folded Roman numeral up to 39, None if it is not well formed."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    digits = [_ROMAN_DIGITS[letter] for letter in numeral] + [0]
    return sum(-here if here < after else here for here, after in pairwise(digits))


def words_to_number(words: str) -> int:
    """Return the number or ordinal written in folded Turkish or English words.

    Joined words are read too: ``yirmibeş`` is 25, ``a hundred and fifty`` is 150.
    """
    total, group = 0, 0
    for match in _NUMBER_WORD.finditer(words):
        value = _VALUES[match[0]]
        if value == 1000:
            total, group = total + max(group, 1) * 1000, 0
        elif value == 100:
            group = max(group, 1) * 100
        else:
            group += value
    return total + group


def ordinal_number(written: str) -> int | None:
    """Return the number of an ordinal in digits, Roman numerals or words (``xix``, ``21``)."""
    written = written.strip()
    if written.isdigit():
        return int(written)
    return roman(written) or words_to_number(written) or None
