"""SHA-256 in hexadecimal, of files and of texts (as UTF-8)."""

from __future__ import annotations

import hashlib
from pathlib import Path


def file_sha256(path: str | Path) -> str:
    """Return the SHA-256 of a file's bytes; raises OSError."""
    with Path(path).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a text; raises UnicodeEncodeError at half a surrogate pair."""
    return hashlib.sha256(text.encode()).hexdigest()
