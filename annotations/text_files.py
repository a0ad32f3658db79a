"""Write files so that a reader never meets half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, one after the other, as the UTF-8 file ``path``; line feeds stay as given.

    The file appears whole or not at all: the text goes to a temporary file in the same folder,
    which takes the name of ``path`` once it is on the disk. Only one piece is held at a time.
    Raises whatever ``pieces`` raises, and OSError; an older file at ``path`` is then untouched.
    """
    _write(path, lambda file: file.writelines(piece.encode() for piece in pieces))


def write_bytes(path: Path, content: bytes) -> None:
    """Write the file ``path``, whole or not at all, as ``write_text`` does."""
    _write(path, lambda file: file.write(content))


def _write(path: Path, fill: Callable[[IO[bytes]], Any]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the mask of new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
