"""Small letters and capitals by the rules of Turkish, one character for one."""

from __future__ import annotations

_SMALL = str.maketrans("Iİ", "ıi")
_CAPITAL = str.maketrans("iı", "İI")


def turkish_lower(text: str) -> str:
    """Return the Turkish lower case (I → ı, İ → i)."""
    return text.translate(_SMALL).lower()


def turkish_upper(text: str) -> str:
    """Return the text in capitals by Turkish rules (i → İ, ı → I)."""
    return text.translate(_CAPITAL).upper()
