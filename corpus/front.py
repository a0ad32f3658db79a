"""Front matter: which lines before an abstract are a title, which name the authors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from corpus.blocks import Block
from corpus.labels import fold
from corpus.lines import ends_sentence

FrontPart = Literal["title", "authors", "prose"]

_AFFILIATION = re.compile(
    r"@|\borcid\b|\b0000-000\d|universite|university|fakulte|faculty|enstitu|institute|department|"
    r"\bbolumu\b|\banabilim\b|\bprof\b|\bdoc\b|\bdr\b|\bogr\b|\bars\b|\buzman[ıi]?\b|\bcollege\b|"
    r"\bmyo\b|yuksekokul|e-?posta|e-?mail|sorumlu yazar|corresponding author|\bphd\b|hastanesi|"
    r"\bgelis tarihi\b|\bkabul tarihi\b|\breceived\b|\baccepted\b|\byayin tarihi\b|\bpublished\b|"
    r"makale bilgisi|article info|arastirma makalesi|research article|makale turu|derleme\b"
)
_NAME = re.compile(r"[^\W\d_][^\W\d_]*[.’'-]?(?:[^\W\d_]+)?[\d*,†‡¹²³⁴⁵]{0,6}")
_LINKING = frozenset({"ve", "and", "&", "-", "–", "/", "*", ",", "y", "de", "van", "von"})
_MIN_PROSE_WORDS = 8


def front_parts(blocks: Sequence[Block]) -> list[FrontPart]:
    """Say of each block of front matter whether it is a title, about the authors, or prose.

    The first short block that ends no sentence is a title, and so are those like it that follow;
    names, institutions, dates and addresses are about the authors.
    """
    parts: list[FrontPart] = []
    for number, block in enumerate(blocks):
        text = block.text
        if block.kind != "sentence" or _is_prose(text):
            parts.append("authors" if _is_affiliation(text) and len(text) < 300 else "prose")
        elif (
            _is_affiliation(text)
            or ("title" in parts and _is_names(text))
            or ("authors" in parts and number and parts[-1] == "authors" and len(text.split()) < 4)
        ):
            parts.append("authors")
        else:
            parts.append("title")
    return parts


def _is_prose(text: str) -> bool:
    words = len(text.split())
    return words > 45 or (
        words >= _MIN_PROSE_WORDS and ends_sentence(text) and text[-1] not in "?!:"
    )


def _is_affiliation(text: str) -> bool:
    return _AFFILIATION.search(fold(text[:400])) is not None


def _is_names(text: str) -> bool:
    """Say whether a line is a list of persons' names."""
    words = [word for word in re.split(r"[\s,;]+", text) if word]
    if not words or len(words) > 40:
        return False
    names = [word for word in words if word not in _LINKING and not word.strip("*†‡").isdigit()]
    if not names or not all(_NAME.fullmatch(word) and word[0].isupper() for word in names):
        return False
    people = max(1, len(re.findall(r"[,;&]|\bve\b|\band\b", text)) + 1)
    return len(names) <= 4 * people and len(names) >= 2
