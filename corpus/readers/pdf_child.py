"""What the child process does that opens PDFs: it takes them from standard input, one by one.

It ends when the process that started it has ended, or when it would go over a limit.
"""

from __future__ import annotations

import json
import math
import os
import signal
import sys
import time
from contextlib import suppress

from corpus.errors import CorpusError
from corpus.readers.frames import receive, send
from corpus.readers.pdf_pages import pages_of

if sys.platform != "win32":
    import resource


def serve(memory: int, seconds: int) -> None:
    """Answer each PDF by JSON on standard output, with its ``pages`` or with an ``error``.

    The first answer, an empty one, says that the process has started. ``memory``: bytes of
    address space; ``seconds``: of computing for each PDF.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to handle
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # so that nothing else is printed between the answers
    _limit("RLIMIT_CORE", 0)
    _limit("RLIMIT_AS", memory)
    send(answers, b"")
    while (data := receive(sys.stdin.buffer)) is not None:
        _limit("RLIMIT_CPU", math.ceil(time.process_time()) + seconds)
        send(answers, json.dumps(_answer(data), ensure_ascii=False).encode())


def _answer(data: bytes) -> dict[str, object]:
    try:
        return {"pages": pages_of(data)}
    except CorpusError as error:
        return {"error": error.message}


def _limit(kind: str, most: int) -> None:
    """Set a limit of this process, no higher than the system allows.

    Windows has no such limits, and macOS refuses one of the address space.
    """
    if sys.platform == "win32":
        return
    number = getattr(resource, kind)
    hard = resource.getrlimit(number)[1]
    with suppress(OSError, ValueError):
        resource.setrlimit(number, (most if hard < 0 else min(most, hard), hard))
