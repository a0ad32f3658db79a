"""The command ``derlem evaluate``."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem evaluate gold/ out/
  derlem evaluate gold/annotations.jsonl out/ --page errors.html
  derlem evaluate gold/ new/ --against old/ --misses
"""


class Form(StrEnum):
    """How the scores are printed."""

    TABLE = "table"
    JSON = "json"


@one_line_errors
def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="A corrected run, its annotations, or a gold folder.")
    ],
    pred: Annotated[Path, typer.Argument(help="The run to score.")],
    against: Annotated[
        Path | None, typer.Option(help="An earlier run: show what was gained and lost since.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="How to print the scores.")] = Form.TABLE,
    misses: Annotated[
        bool, typer.Option("--misses", help="List each miss and false alarm.")
    ] = False,
    page: Annotated[
        Path | None, typer.Option(help="Write a page that shows each error in its context.")
    ] = None,
) -> None:
    """Score a run against gold: sentences, tokens, names, dates, citations, beads."""
    from annotations.score_page import to_page
    from annotations.score_run import evaluate as score
    from annotations.score_table import finding_line, to_json, to_table
    from annotations.text_files import write_text

    scores = score(gold, pred)
    before = score(gold, against) if against else None
    if form is Form.JSON:
        typer.echo(json.dumps(to_json(scores, before), ensure_ascii=False, indent=2))
    else:
        typer.echo(to_table(scores, before))
    if misses:
        for finding in scores.findings():
            typer.echo(finding_line(finding))
    if page:
        write_text(page, [to_page(scores, f"{pred} against {gold}", before)])


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(evaluate)
