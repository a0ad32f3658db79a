"""What is set apart in a paragraph: the items of a list, an equation with its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.lines import Line

_SIGN = re.compile(r"(?P<sign>[-•*–—▪●○■·➢✓])\s")
_COUNTED = re.compile(r"(?P<open>\(?)(?P<count>\d{1,2}|[^\W\d_]|[ivx]{2,4})(?P<stop>[.)])\s")
# Lists are lettered with the Turkish letters or without them.
_ALPHABETS = ("abcçdefgğhıijklmnoöprsştuüvyz", "abcdefghijklmnopqrstuvwxyz")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
LISTING = (",", ";", " ve", " veya", " and", " or")
"""What an item ends with where the sentence goes on in the next."""

_SMALL = re.compile(r"\S{1,5}\s{1,9}[“\"‘'(]?[a-zçğıöşüâîû]")
_EQUATION = re.compile(r"=.{1,150}\(\d{1,2}(?:\.\d{1,2})?[a-z]?\)$")


def is_next_item(lines: Sequence[Line], text: str) -> bool:
    """Say whether ``text`` is the next item of the list that a paragraph's ``lines`` open.

    The first item heads the paragraph, or stands below the words before its colon; a letter in
    running text that happens to begin a line follows none. An item in small letters goes on with
    the sentence of the one before, where no stop ends that.
    """
    if lines[-1].text.endswith(LISTING) and _SMALL.match(text):
        return False
    place = next((i for i, line in enumerate(lines) if line.text.endswith(":")), -1) + 1
    return any(_follows(lines[first].text, text) for first in {0, place} if first < len(lines))


def _follows(item: str, text: str) -> bool:
    before, after = _SIGN.match(item), _SIGN.match(text)
    if before and after:
        return before["sign"] == after["sign"]
    first, second = _COUNTED.match(item), _COUNTED.match(text)
    if first is None or second is None:
        return False
    same = (first["open"], first["stop"]) == (second["open"], second["stop"])
    return same and _counts_on(first["count"].lower(), second["count"].lower())


def _counts_on(before: str, after: str) -> bool:
    if before.isdigit() or after.isdigit():
        return before.isdigit() and after.isdigit() and int(after) == int(before) + 1
    orders: tuple[Sequence[str], ...] = (*_ALPHABETS, _ROMANS)
    return any(
        before in order and after in order and order.index(after) == order.index(before) + 1
        for order in orders
    )


def is_equation(text: str) -> bool:
    """Say whether a line has a sign of equality, as no heading has."""
    return re.search(r"\s[=≈≤≥]\s", text) is not None


def ends_equation(text: str) -> bool:
    """Say whether a line is an equation with its number: what follows in capitals begins anew."""
    return _EQUATION.search(text[-180:]) is not None
