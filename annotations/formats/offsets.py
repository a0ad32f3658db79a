"""Offsets in UTF-16 code units, which JavaScript and Java count, and in code points."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left

JOINER = "\u200d"
EXTENDING = ("\u200d", "\ufe0e", "\ufe0f")


def utf16_offsets(text: str) -> list[int]:
    """Return the UTF-16 offset of each place of a text, its end included."""
    found = [0]
    for character in text:
        found.append(found[-1] + (2 if character > "\uffff" else 1))
    return found


def from_utf16(offsets: list[int], offset: int) -> int:
    """Return the code point of a UTF-16 offset, given ``utf16_offsets`` of the text.

    Raises ValueError where the offset is out of the text, or inside a surrogate pair.
    """
    place = bisect_left(offsets, offset)
    if offset < 0 or place == len(offsets):
        raise ValueError(f"offset {offset} is out of a text of {offsets[-1]} UTF-16 units")
    if offsets[place] != offset:
        raise ValueError(f"offset {offset} is inside a character of two UTF-16 units")
    return place


def cuts_a_character(text: str, place: int) -> bool:
    """Return whether a place is inside what a reader sees as one character."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    return (
        unicodedata.combining(after) > 0
        or after in EXTENDING
        or before == JOINER
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or (before, after) == ("\r", "\n")
    )
