"""The command ``derlem tables``: a run as tables, for spreadsheets and statistics."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem tables out
  derlem tables out --to tables
"""


@one_line_errors
def tables(
    run: Annotated[Path, typer.Argument(help="The output directory of a run.")],
    to: Annotated[
        Path | None, typer.Option(help="Write units, spans, beads and counts as CSV files here.")
    ] = None,
) -> None:
    """Print how many spans of each label an article has, or write all tables as CSV."""
    from annotations.run_folder import read_run
    from annotations.tables import beads_table, counts_table, spans_table, units_table
    from annotations.text_files import write_text

    articles = list(read_run(run))
    if to is None:
        typer.echo(counts_table(articles).to_string(index=False))
        return
    to.mkdir(parents=True, exist_ok=True)
    made = {
        "units": units_table,
        "spans": spans_table,
        "beads": beads_table,
        "counts": counts_table,
    }
    for name, table in made.items():
        write_text(to / f"{name}.csv", [table(articles).to_csv(index=False, lineterminator="\n")])


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(tables)
