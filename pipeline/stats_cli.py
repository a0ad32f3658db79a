"""The command ``derlem stats``: the tables and plots that go into a paper."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem stats out --out figures
"""


@one_line_errors
def stats(
    run: Annotated[Path, typer.Argument(help="The output directory of a run.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Directory for CSV, PDF and PNG.")],
) -> None:
    """Write tables (CSV) and plots (PDF, PNG) of a corpus: labels, lengths, years, names, works."""
    from annotations.run_folder import read_present_rows, read_run
    from annotations.stats import stats_of
    from annotations.stats_plots import write_plots
    from annotations.text_files import write_text
    from pipeline.write import make_directory

    log = run / "corrections.jsonl"
    corrections = read_present_rows(log) if log.is_file() else ()
    tables = stats_of(read_run(run), corrections).tables()
    make_directory(out)
    for name, table in tables.items():
        write_text(out / f"{name}.csv", [table.to_csv(index=False, lineterminator="\n")])
    plots = write_plots(out, tables)
    typer.echo(tables["summary"].to_string(index=False))
    typer.echo(f"{len(tables)} tables, {len(plots) // 2} plots -> {out}", err=True)


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(stats)
