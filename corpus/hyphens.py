"""What to put where a line ended: a space, nothing, or nothing and no hyphen either.

A hyphen at the line end is either the typesetter's (``kul-`` + ``lanılan``: drop it) or the
writer's (``Ermenistan-`` + ``Azerbaycan``: keep it). A capital or a digit after it, or how the
rest of the text writes the word, decides; else the syllables do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from enum import Enum

from corpus.article import Extent

_HYPHENS = "-‐\u00ad¬\u2011"
_LEFT = re.compile(r"[^\W_]+(?:[-’'][^\W_]+){0,4}$")
_RIGHT = re.compile(r"[^\W_]+")
_WORDS = re.compile(r"[^\W_]+(?:[-‐\u2011][^\W_]+)*")
_VOWELS = frozenset("aeıioöuüâîûAEIİOÖUÜÂÎÛ")
_LINK = re.compile(r"https?://|www\.|doi\.org/|\b10\.\d{4,9}/")
_LINK_OPEN = tuple("/-_=&?%#~.")
_LINK_PART = re.compile(r"[a-zA-Z0-9%=&?._~+#/-]{1,200}(?=[\s).,;”\"]|$)")
_LINK_SIGN = re.compile(r"[/=%_&?]|\d[a-z]|[a-z]\d|\.(?:html?|pdf|aspx?|php|com|org|net|tr)\b")
# First halves of words that are written with a hyphen.
_PREFIXES = frozenset(
    """
    sosyo psiko jeo neo post pan anti mikro makro eko etno politiko tarihi non self semi quasi pro
    inter intra multi co pre re ex meta para pseudo well cross high low long short one two three
    bio nano kamu ön alt üst iç dış doğu batı kuzey güney türk rus amerikan sino anglo avro euro
    """.split()
)
# So short that they begin many other words (``iç-tihat``, ``re-search``).
_SHORT_PREFIX = 3


class Seam(Enum):
    """How two lines of a paragraph are put together."""

    SPACE = "space"
    CLOSE = "close"
    DROP_HYPHEN = "drop hyphen"


class Hyphens:
    """Decides at line ends, with the words of the whole text as evidence."""

    def __init__(self, source: str, breaks: Iterable[Extent]) -> None:
        """Count the words that could answer; ``breaks`` are (end of a line, start of the next)."""
        cuts = [halves for cut in breaks if (halves := _halves(source, *cut))]
        wanted = {word for a, b in cuts for word in (a + b, f"{a}-{b}", a, b)}
        self._counts = _count(source, wanted)
        # A half at a line end was counted too, but is no word for that.
        self._counts.subtract(half for cut in cuts for half in cut)

    def seam(self, source: str, before: int, after: int) -> Seam:
        """Return how the line that ends at ``before`` and the one at ``after`` are joined."""
        last = source[before - 1]
        if last == "\u00ad":
            return Seam.CLOSE
        if _goes_on_as_link(source, before, after):
            return Seam.CLOSE
        if halves := _halves(source, before, after):
            drop = last == "¬" or self._is_cut(*halves)
            return Seam.DROP_HYPHEN if drop else Seam.CLOSE
        if last in "–-‐" and source[before - 2 : before - 1].isdigit() and source[after].isdigit():
            return Seam.CLOSE
        return Seam.SPACE

    def _is_cut(self, left: str, right: str) -> bool:
        """Say whether the hyphen between two halves is the typesetter's."""
        joined, hyphened = self._counts[left + right], self._counts[f"{left}-{right}"]
        if left[-1].isdigit() or right[0].isdigit():
            return False
        capitals = len(left) > 1 and left.isupper() and right.isupper() and len(right) > 1
        if right[0].isupper() and not capitals:
            return joined > hyphened and left.islower()
        if joined or hyphened:
            return joined >= hyphened
        if len(left) == 1 or self._is_prefix(left, right):
            return False
        if min(len(left), len(right)) > 2 and min(self._counts[left], self._counts[right]) > 0:
            return False
        return any(char in _VOWELS for char in left) and _starts_syllable(right)

    def _is_prefix(self, left: str, right: str) -> bool:
        """Say whether the left half is a prefix; a short one, only before a word of the text."""
        small = left.replace("İ", "i").replace("I", "ı").lower()
        if small not in _PREFIXES and left.lower() not in _PREFIXES:
            return False
        return len(left) > _SHORT_PREFIX or self._counts[right] > 0


def _starts_syllable(right: str) -> bool:
    """Say whether a syllable may start here: at most two consonants before the first vowel."""
    head = [char in _VOWELS for char in right[:3]]
    return any(head)


def _halves(source: str, before: int, after: int) -> tuple[str, str] | None:
    """Return the two halves of the word cut at a line end, or None where none is."""
    if source[before - 1] not in _HYPHENS:
        return None
    left = _LEFT.search(source[max(0, before - 61) : before - 1])
    right = _RIGHT.match(source[after : after + 60])
    if left is None or right is None:
        return None
    return re.split(r"[-’']", left.group())[-1], right.group()


def _goes_on_as_link(source: str, before: int, after: int) -> bool:
    last_word = source[max(0, before - 500) : before].rsplit(None, 1)[-1]
    if _LINK.search(last_word) is None:
        return False
    part = _LINK_PART.match(source[after : after + 200])
    if part is None:
        return False
    text = part.group()
    if last_word.endswith(_LINK_OPEN) and not (last_word.endswith(".") and text[0].isupper()):
        return True
    return _LINK_SIGN.search(text) is not None and not text.startswith(("http", "www"))


def _count(source: str, wanted: set[str]) -> Counter[str]:
    if not wanted:
        return Counter()
    words = (found.group() for found in _WORDS.finditer(source))
    return Counter(word for word in words if word in wanted)
