"""The command ``derlem status``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLE = """
Example:

  derlem status corpus
"""


def register(cli: typer.Typer) -> None:
    """Add the command."""
    cli.command(epilog=EXAMPLE)(status)


@one_line_errors
def status(
    directory: Annotated[
        Path, typer.Argument(metavar="DIR", help="A directory that derlem run writes into.")
    ],
) -> None:
    """Say how far a run is, or what it made: shards, articles, what failed.

    Exit code 0: every article there is done; 1: some failed or are in quarantine, each named.
    """
    from pipeline.status import status_of

    found = status_of(directory)
    state = "a run goes on" if found.running else "no run goes on"
    merged = "the corpus is written" if found.finished else "nothing is merged yet"
    typer.echo(f"{directory}: {state}; {merged}")
    articles = ", ".join(f"{count:,} {name}" for name, count in sorted(found.articles.items()))
    typer.echo(f"{found.shards:,} shards, {found.size / 1e6:,.1f} MB; articles: {articles}")
    counts = ("units", "tokens", "beads")
    typer.echo(", ".join(f"{found.counts[name]:,} {name}" for name in counts))
    for recipe, shards in found.recipes.most_common():
        typer.echo(f"made with {recipe}: {shards:,} shards")
    if found.unreadable:
        typer.echo(f"{found.unreadable:,} shards cannot be read; a run makes them again", err=True)
    for outcome in found.troubles:
        typer.echo(f"{outcome.outcome}: {outcome.error}", err=True)
    if found.troubles or found.unreadable:
        raise typer.Exit(1)
