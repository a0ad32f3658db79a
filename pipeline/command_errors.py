"""How a command fails: one line on stderr, no traceback."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import typer

from corpus.errors import CorpusError


def one_line_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Turn a CorpusError into its one line on stderr and exit code 1."""

    @functools.wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except CorpusError as error:
            typer.echo(f"error: {error}", err=True)
            raise typer.Exit(1) from None

    return wrapped
