"""The command ``review``: the page on which annotators correct a run."""

from __future__ import annotations

from getpass import getuser
from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem review corpus --by ayse
  derlem review corpus --by ayse --port 8765 --no-open
  derlem review corpus --by ayse --order next.jsonl
"""


def register(cli: typer.Typer) -> None:
    """Add the command to a console script."""
    cli.command(epilog=EXAMPLES)(one_line_errors(review))


def review(
    run: Annotated[Path, typer.Argument(metavar="RUN_DIR", help="A folder that derlem run wrote.")],
    by: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Who reviews; stands beside each correction (the login name)."
        ),
    ] = "",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0 takes a free one.")
    ] = 0,
    order: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Ids of sentences, one a line, or what derlem rank wrote: only these, so ordered.",
        ),
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open a browser.")] = False,
) -> None:
    """Review a run in the browser: correct spans, dates, citations, sentences and alignment.

    The page is served on this machine only. Each correction is saved at once in the run's
    corrections.jsonl; Ctrl-C ends the review and writes them into all files of the run. Exit code
    0: ended; 1: the run cannot be read or is in use; 2: wrong usage.
    """
    if not run.is_dir():
        raise typer.BadParameter(f"{run} is no directory; name what derlem run wrote")
    from pipeline.review.serve import review_run

    name = by.strip() or login_name()
    found = review_run(
        run,
        by=name,
        port=port,
        order=order,
        open_browser=not no_open,
        on_ready=tell_address,
        on_end=lambda: typer.echo("writing the files of the run", err=True),
    )
    typer.echo(
        f"{name}: {found.saved} corrections, {found.reviewed} of {found.total} sentences reviewed",
        err=True,
    )


def tell_address(address: str) -> None:
    """Print the address of the page, and how it ends."""
    typer.echo(address)
    typer.echo("Ctrl-C ends the review", err=True)


def login_name() -> str:
    """Return who is logged in; a user whom the system has no name for is ``unknown``."""
    try:
        return getuser()
    except (KeyError, OSError):
        return "unknown"
