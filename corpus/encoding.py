"""Tell the encoding of a Turkish or English text from its bytes, and decode it.

A byte order mark decides; then UTF-16 by its NUL bytes, UTF-8 by its own strictness, and at last
the single-byte code pages of Turkish, by which of them explains the bytes above 0x7F best.
"""

from __future__ import annotations

import codecs
from collections import Counter

from corpus.errors import CorpusError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SINGLE_BYTE = ("windows-1254", "cp857", "mac-turkish")
"""The Turkish code pages of Windows, DOS and the old Mac OS; on a draw the earlier one wins."""

NATIVE = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ“”‘’„…–—•«»°·§©®™€±²³¹½×´\u00a0\u00ad")
"""What stands outside ASCII in Turkish text and in English typography."""

ASCII = bytes(range(0x80))
LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r")) + b"\x7f"

MOST_CONTROLS = 0.05
"""Share of control characters above which bytes are no text; random bytes have 0.11."""

MOST_FOREIGN = 1 / 3
"""Share of letters foreign to a code page above which the text is not in it. French in
windows-1254 has some 0.05, Russian in windows-1251 nearly 1."""

SAMPLE = 8192
"""Bytes looked at to tell UTF-16 without a byte order mark; even, as its units are pairs."""

NOT_TEXT = "binary data, not text; give plain text, a PDF with a text layer, or JSONL"


def decode(data: bytes, path: str = "") -> tuple[str, str]:
    """Return the text of ``data`` and its encoding, a name that Python knows.

    ``data.decode(encoding)`` is the text: nothing is stripped or translated, and a byte order
    mark, which is no part of the text, is taken away by ``utf-8-sig`` and ``utf-16``.

    Raises:
        CorpusError: binary data, damaged UTF-8 or UTF-16, or an encoding not known here.
    """
    encoding = detect(data, path)
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        line, column = _place(error)
        message = f"not valid {encoding} ({error.reason}); mend the file or save it as UTF-8"
        raise CorpusError(message, path, line, column) from error


def detect(data: bytes, path: str = "") -> str:
    """Return the name of the encoding of ``data``, in which it need not be without fault.

    Raises:
        CorpusError: binary data, or an encoding not known here.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        return _utf16_order(data, path)
    if len(data) - len(data.translate(None, CONTROLS)) > MOST_CONTROLS * len(data):
        raise CorpusError(NOT_TEXT, path)
    return "utf-8" if _is_utf8(data) else _code_page(data, path)


def _utf16_order(data: bytes, path: str) -> str:
    """Return the byte order in which ``data`` reads as Latin script."""
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[:SAMPLE].decode(encoding, errors="replace")
        latin = sum(_is_latin(character) for character in sample)
        if "\0" not in sample and latin >= 0.9 * len(sample):
            return encoding
    raise CorpusError(NOT_TEXT, path)


def _is_latin(character: str) -> bool:
    """Say whether a character is white space, Latin (to Extended-B) or General Punctuation."""
    if not character.isprintable():
        return character.isspace()
    return character < "\u0250" or "\u2000" <= character < "\u2070"


def _is_utf8(data: bytes) -> bool:
    """Say whether ``data`` is UTF-8, at least for half of what is not ASCII.

    A code page taken for UTF-8 is broken nearly everywhere, a damaged UTF-8 file here and there.
    """
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    not_ascii = len(text) - (len(data) - len(data.translate(None, ASCII)))
    return not_ascii >= 2 * broken


def _code_page(data: bytes, path: str) -> str:
    """Return the single-byte code page in which the fewest characters are foreign."""
    high = Counter(data.translate(None, ASCII))
    best = min(SINGLE_BYTE, key=lambda encoding: _foreign(high, encoding))
    letters = high.total() + len(data) - len(data.translate(None, LETTERS))
    if _foreign(high, best) > MOST_FOREIGN * letters:
        raise CorpusError("unknown encoding; save the file as UTF-8", path)
    # The two differ only in 0x80-0x9F: punctuation in the one, control characters in the other.
    if best == "windows-1254" and min(high) > 0x9F:
        return "iso-8859-9"
    return best


def _foreign(high: Counter[int], encoding: str) -> int:
    """Return how many of the bytes above 0x7F stand for something foreign in ``encoding``."""
    return sum(
        count
        for byte, count in high.items()
        if bytes([byte]).decode(encoding, errors="replace") not in NATIVE
    )


def _place(error: UnicodeDecodeError) -> tuple[int, int]:
    """Return line and column, from 1, of the first byte that does not decode."""
    before = error.object[: error.start].decode(error.encoding, errors="replace")
    before = before.removeprefix("\ufeff")
    return before.count("\n") + 1, len(before) - before.rfind("\n")
