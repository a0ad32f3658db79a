"""The command ``derlem convert``: to the formats of other annotation tools, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem convert corpus --to label-studio --out tasks.json
  derlem convert corpus/alignments.jsonl --to label-studio --out links.json
  derlem convert export.json --to jsonl --base corpus --out returned.jsonl
  derlem convert corpus --to brat --out brat/
  derlem convert corpus --to iob2 --columns 2 > names.conll
"""


def register(cli: typer.Typer) -> None:
    """Add the command to a console script."""
    cli.command(epilog=EXAMPLES)(one_line_errors(convert))


def convert(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="IN",
            help="A run's directory, one of its JSONL files, or a file of another tool.",
            show_default=False,
        ),
    ],
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="jsonl, conllu, iob2, label-studio, doccano, prodigy, cas-json, cas-xmi, brat, "
            "docbin, hf, tmx, csv or parquet.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="File or directory to write; else standard output."),
    ] = None,
    source_format: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="FORMAT", help="The format of IN; else told by its content."
        ),
    ] = None,
    base: Annotated[
        Path | None,
        typer.Option(metavar="RUN_DIR", help="The run that a file of another tool came from."),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who annotated, where the file does not say it."),
    ] = None,
    columns: Annotated[
        int, typer.Option(min=2, max=4, help="Columns of iob2: names, then dates, then citations.")
    ] = 4,
) -> None:
    """Write a corpus in the format of another annotation tool, or what came back as JSONL.

    What a format cannot carry is told, and taken from the run when a file comes back. Exit code 0:
    written; 1: a file is wrong or does not fit the run; 2: wrong usage.
    """
    from pipeline.exchange import convert as converted

    found = converted(
        source, to, out, source_format=source_format, base=base, by=by, columns=columns
    )
    for line in found.lines:
        typer.echo(line, nl=False)
    for note in found.told:
        typer.echo(f"warning: {note}", err=True)
    if found.lost:
        typer.echo(f"not in {to}: {'; '.join(found.lost)}", err=True)
    for annotator, path in found.paths.items():
        if path != "-":
            typer.echo(f"{annotator or 'written'}: {path}", err=True)
