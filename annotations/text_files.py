"""Write text files so that a reader never meets half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, one after the other, as the UTF-8 file ``path``; line feeds stay as given.

    The file appears whole or not at all: the text goes to a temporary file in the same folder,
    which takes the name of ``path`` once it is on the disk. Only one piece is held at a time.
    Raises whatever ``pieces`` raises, and OSError; an older file at ``path`` is then untouched.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
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
