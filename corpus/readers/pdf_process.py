"""Have PDFs opened by a child process that has limits, so that a hostile one ends only the child.

PDFium ends its process when memory is short or a PDF is broken in a way that it does not expect,
in the middle of a call, where Python cannot stop it. One child is kept for all PDFs, as it takes
longer to start than to read a short article. When it ends at a PDF that was not its first, a new
one tries that again.

This is no sandbox: the child may do what its user may.
"""

from __future__ import annotations

import atexit
import io
import json
import os
import signal
import subprocess
import sys
from threading import Lock, Timer
from typing import Any, BinaryIO, cast

from corpus.errors import CorpusError
from corpus.readers.frames import receive, send

MEMORY = 1 << 30
"""Bytes of memory for a PDF, itself included; the text of 1,000 pages takes 95 MB."""

SECONDS = 120
"""Seconds of computing for a PDF; 1,000 pages take 16 to 25."""

LONGEST_WAIT = 600
"""Seconds by the clock for a PDF: where nothing is computed, or computing cannot be limited."""

# With the path of this process instead of its own, the child imports the same; its own begins
# with the working directory, whose files are not trusted.
_SERVE = (
    "import sys; sys.path[:] = sys.argv[3:]; from corpus.readers.pdf_child import serve; "
    "serve(int(sys.argv[1]), int(sys.argv[2]))"
)
_OVER_SECONDS = -signal.SIGXCPU if sys.platform != "win32" else None
_NO_START = "no process to read PDFs starts; check that pypdfium2 is installed and memory is free"
_REMEDY = "print it into a new PDF, or give its text"


class _EndedError(Exception):
    """The child has ended at a PDF."""


class _Child:
    """A process that reads PDFs; fresh until it has read one."""

    def __init__(self) -> None:
        self._process = _start()
        self._questions = cast(BinaryIO, self._process.stdin)
        self._answers = io.BufferedReader(cast(io.RawIOBase, self._process.stdout))
        self._is_late = False
        self.is_fresh = True
        if receive(self._answers) is None:
            self.end()
            raise CorpusError(_NO_START)

    @property
    def has_ended(self) -> bool:
        """Whether the process has ended, for whatever reason."""
        return self._process.poll() is not None

    def ask(self, data: bytes) -> dict[str, Any]:
        """Return the answer to a PDF.

        Raises:
            CorpusError: the PDF takes too long.
            _EndedError: the process ends at it.
        """
        timer = Timer(LONGEST_WAIT, self._stop)
        timer.daemon = True
        timer.start()
        try:
            answer = self._exchange(data)
        except BaseException:  # after Ctrl-C, the next answer would be that to this PDF
            self.end()
            raise
        finally:
            timer.cancel()
        if answer is None:
            raise self._why_ended()
        self.is_fresh = False
        return cast(dict[str, Any], json.loads(answer))

    def end(self) -> int:
        """End the process if it has not ended; return its exit code."""
        self._process.kill()
        self._questions.close()
        self._answers.close()
        return self._process.wait()

    def _exchange(self, data: bytes) -> bytes | None:
        try:
            send(self._questions, data)
            return receive(self._answers)
        except OSError:
            return None

    def _stop(self) -> None:
        self._is_late = True
        self._process.kill()

    def _why_ended(self) -> Exception:
        over_seconds = self.end() == _OVER_SECONDS
        if not over_seconds and not self._is_late:
            return _EndedError()
        limit = SECONDS if over_seconds else LONGEST_WAIT
        return CorpusError(f"the PDF takes more than {limit} seconds to be read; {_REMEDY}")


def _start() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _SERVE, str(MEMORY), str(SECONDS), *sys.path]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    try:
        return subprocess.Popen(command, bufsize=0, stdin=pipe, stdout=pipe, stderr=nowhere)  # noqa: S603 - nothing of the input
    except OSError as error:
        raise CorpusError(_NO_START) from error


_lock = Lock()
_child: _Child | None = None


def pages_of(data: bytes) -> list[tuple[str, bool]]:
    r"""Return the text of each page, NFC, and whether there is a picture on it.

    Lines end at ``\n``. Threads wait for one another.

    Raises:
        CorpusError: locked, cut short, damaged, or over a limit.
    """
    with _lock:
        answer = _answer(data)
    if "error" in answer:
        raise CorpusError(answer["error"])
    return [(text, has_picture) for text, has_picture in answer["pages"]]


def _answer(data: bytes) -> dict[str, Any]:
    """Return the answer of the kept child, or of a new one if it ends."""
    while True:
        child = _kept()
        try:
            return child.ask(data)
        except _EndedError as error:
            if child.is_fresh:
                message = f"the PDF breaks PDFium, or needs over {MEMORY >> 20} MiB of memory"
                raise CorpusError(f"{message}; {_REMEDY}") from error


def _kept() -> _Child:
    global _child
    if _child is None or _child.has_ended:
        _child = _Child()
    return _child


def _forget() -> None:
    """Leave the child to the process that this one was forked from."""
    global _lock, _child
    _lock, _child = Lock(), None


@atexit.register
def end() -> None:
    """End the child, if there is one; the next PDF starts another."""
    if _child is not None:
        _child.end()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_forget)
