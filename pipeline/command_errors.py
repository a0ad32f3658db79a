"""How a command fails: one line on stderr, no traceback."""

from __future__ import annotations

import errno
import functools
from collections.abc import Callable
from typing import Any

import typer

from corpus.errors import CorpusError, printable

FULL = "make room, and run the same command again"
REMEDIES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: "choose another directory to write into",
}
"""What helps against an error of the system; against others, a look at the path."""


def one_line_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Turn a CorpusError, or a file that cannot be used, into one line on stderr and exit code 1.

    A reader that closed the pipe (``| head``) has what it wanted: nothing is said of that.
    """

    @functools.wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except CorpusError as error:
            raise fail(str(error)) from None
        except UnicodeDecodeError as error:
            raise fail(f"not UTF-8 ({error.reason}); name a file of a run") from None
        except BrokenPipeError:
            raise
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            remedy = REMEDIES.get(error.errno or 0, "check the path and its permissions")
            raise fail(f"{place}{error.strerror or error}; {remedy}") from None

    return wrapped


def fail(message: str) -> typer.Exit:
    """Print the error, as one line, and return what ends the command with exit code 1."""
    typer.echo(f"error: {printable(message)}", err=True)
    return typer.Exit(1)
