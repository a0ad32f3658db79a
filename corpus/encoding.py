"""Tell the encoding of a Turkish or English text from its bytes, and decode it.

A byte order mark decides; then UTF-16 by its NUL bytes, UTF-8 by its own strictness, and at last
the single-byte code pages of Turkish, by which of them explains the bytes above 0x7F best.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from corpus.errors import CorpusError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

WINDOWS = "windows-1254"
RARER = ("cp857", "mac-turkish")
"""The Turkish code pages of DOS and the old Mac OS, much rarer than that of Windows."""

NATIVE = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ“”‘’„…–—•«»°·§©®™€±²³¹½×´\u00a0\u00ad")
"""What stands outside ASCII in Turkish text and in English typography."""

JOINING = frozenset("’‘´–—\u00ad")
"""The signs that stand between two letters."""

ASCII = bytes(range(0x80))
RUNS = re.compile(rb"[A-Za-z]?[\x80-\xff]{1,20}[A-Za-z]?")
"""Bytes above 0x7F, with the ASCII letters before and after them."""

LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r")) + b"\x7f"

MOST_CONTROLS = 0.05
"""Share of control characters above which bytes are no text; random bytes have 0.11."""

MOST_ODD = 1 / 3
"""Share of letters odd in a code page above which the text is not in it. French in windows-1254
has some 0.05, Russian in windows-1251 nearly 1."""

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
    """Return the byte order in which ``data`` reads as text: printable, some of it ASCII.

    In any alphabet the spaces are ASCII, and in the other byte order they are not.
    """
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[:SAMPLE].decode(encoding, errors="replace")
        readable = sum(character.isprintable() or character.isspace() for character in sample)
        if readable >= 0.95 * len(sample) and sum(map(str.isascii, sample)) >= 0.05 * len(sample):
            return encoding
    raise CorpusError(NOT_TEXT, path)


def _is_utf8(data: bytes) -> bool:
    """Say whether ``data`` is UTF-8, at least for half of what is not ASCII.

    A code page taken for UTF-8 is broken nearly everywhere, a damaged UTF-8 file here and there.
    """
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    not_ascii = len(text) - (len(data) - len(data.translate(None, ASCII)))
    return not_ascii >= 2 * broken


def _code_page(data: bytes, path: str) -> str:
    """Return the single-byte code page in which the fewest characters are odd."""
    runs = Counter(run[0] for run in RUNS.finditer(data))
    rarer = min(RARER, key=lambda encoding: _oddness(runs, encoding))
    best = rarer if 2 * _oddness(runs, rarer) + 2 < _oddness(runs, WINDOWS) else WINDOWS
    high = data.translate(None, ASCII)
    letters = len(high) + len(data) - len(data.translate(None, LETTERS))
    if _oddness(runs, best) > MOST_ODD * letters:
        raise CorpusError("unknown encoding; save the file as UTF-8", path)
    # The two differ only in 0x80-0x9F: punctuation in the one, control characters in the other.
    return "iso-8859-9" if best == WINDOWS and min(high) > 0x9F else best


def _oddness(runs: Counter[bytes], encoding: str) -> int:
    """Return how many characters of the runs are odd in ``encoding``."""
    texts = ((run.decode(encoding, errors="replace"), count) for run, count in runs.items())
    return sum(count * sum(map(_is_odd, " " + text, text, text[1:] + " ")) for text, count in texts)


def _is_odd(before: str, character: str, after: str) -> bool:
    """Say whether a character is foreign, or stands where neither its case nor a sign can."""
    if character.isascii():
        return False
    if character not in NATIVE:
        return True
    if not character.isalpha():
        return before.isalpha() and after.isalpha() and character not in JOINING
    if character.isupper():
        return before.islower()
    return before.isupper() and after.isupper()


def _place(error: UnicodeDecodeError) -> tuple[int, int]:
    """Return line and column, from 1, of the first byte that does not decode."""
    before = error.object[: error.start].decode(error.encoding, errors="replace")
    before = before.removeprefix("\ufeff")
    return before.count("\n") + 1, len(before) - before.rfind("\n")
