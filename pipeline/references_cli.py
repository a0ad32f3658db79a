"""The command ``derlem references``: the reference lists of a run, and what does not fit them."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem references out
  derlem references out --format bibtex > references.bib
  derlem references out --format csl-json > references.json
"""


class Form(StrEnum):
    """What is printed."""

    CHECK = "check"
    CSL_JSON = "csl-json"
    BIBTEX = "bibtex"


@one_line_errors
def references(
    run: Annotated[Path, typer.Argument(help="The output directory of a run.")],
    form: Annotated[Form, typer.Option("--format", help="What to print.")] = Form.CHECK,
) -> None:
    """Print the reference lists, or what does not fit between them and the citations."""
    from annotations.run_folder import read_present_rows
    from pipeline.references import check_lines, references_of, to_bibtex, to_csl_json

    rows = list(read_present_rows(run / "articles.jsonl"))
    entries = [reference for row in rows for reference in references_of(row)]
    if form is Form.BIBTEX:
        typer.echo(to_bibtex(entries), nl=False)
    elif form is Form.CSL_JSON:
        typer.echo(json.dumps(to_csl_json(entries), ensure_ascii=False, indent=2))
    else:
        found = [line for row in rows for line in check_lines(row)]
        for line in found:
            typer.echo(line)
        typer.echo(f"{len(entries)} references; {len(found)} that do not fit", err=True)


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(references)
