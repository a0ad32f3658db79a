"""Who may write into an output directory: one program, or the parts of one run side by side.

The system lets go of a lock when the program ends, however it ends. Where the file system knows no
locks (some network ones), nobody is kept apart.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import CorpusError

try:
    import fcntl
except ImportError:  # not on Windows: there, nobody keeps two programs apart
    fcntl = None  # type: ignore[assignment]

PART_LOCK = ".lock-"
"""How the file of a part is called that is locked; whoever has the whole directory removes it."""

TAKEN = (errno.EWOULDBLOCK, errno.EACCES)


@contextmanager
def only_one(run: Path) -> Iterator[None]:
    """Keep a directory for this program; raises CorpusError where another one has it."""
    with _lock(run, run, shared=False):
        yield


@contextmanager
def only_part(run: Path, part: str) -> Iterator[None]:
    """Keep a part of a run (``1-of-3``) for this program, beside the other parts of the same run.

    Raises CorpusError where another program has this part, or the whole directory.
    """
    own = run / "shards" / f"{PART_LOCK}{part}"
    own.parent.mkdir(exist_ok=True)
    own.touch()
    with _lock(run, run, shared=True), _lock(own, run, shared=False):
        yield


@contextmanager
def _lock(path: Path, run: Path, *, shared: bool) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in TAKEN:
                message = "is in use by another derlem (run, review or apply); end it or wait"
                raise CorpusError(message, str(run)) from None
        yield
    finally:
        os.close(handle)
