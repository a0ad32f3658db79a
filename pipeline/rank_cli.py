"""The command ``derlem rank``: what to correct next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.command_errors import one_line_errors

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from annotations.model import Unit

EXAMPLES = """
Examples:

  derlem rank out
  derlem rank out --count 200 --out next.jsonl
"""

SHOWN = 20


@one_line_errors
def rank(
    run: Annotated[Path, typer.Argument(help="The output directory of a run.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Write the order, a unit a line, as JSONL.")
    ] = None,
    count: Annotated[int, typer.Option(min=1, help="How many units to put in order.")] = 100,
    models: Annotated[
        str, typer.Option(help="Model set: bundled, or a folder in Stanza's layout.")
    ] = "bundled",
) -> None:
    """Put first what a model learns most from: unsure, rare, unlike the rest.

    Units that annotators accepted, corrected or rejected are left out.
    """
    from annotations.jsonl import to_lines
    from annotations.run_folder import read_run
    from annotations.text_files import write_text
    from pipeline.align.embed import default_encoder
    from pipeline.rank import rank as ranked
    from pipeline.rank_table import print_table

    units = [unit for article in read_run(run) for unit in article.units]
    found = ranked(units, count, lambda own: expected_errors(own, models), default_encoder())
    if out:
        write_text(out, to_lines(row.to_row(n) for n, row in enumerate(found, start=1)))
    print_table(found[:SHOWN])
    left = sum(unit.status != "machine" for unit in units)
    typer.echo(f"{len(found)} of {len(units)} units in order; {left} reviewed already", err=True)


def expected_errors(units: Sequence[Unit], models: str) -> list[float]:
    """Return how many tags the models have wrong in each unit, with a bar on a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    from pipeline.convert import LANGS
    from pipeline.model_set import model_set
    from pipeline.nlp import Annotator
    from pipeline.stanza_uncertainty import uncertainty

    annotator = Annotator(model_set(models))
    errors: dict[str, float] = {}
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        for lang in LANGS:
            own = [unit for unit in units if unit.lang == lang]
            task = bar.add_task(f"reading {lang}", total=len(own))
            sentences = [[token.text for token in unit.tokens] for unit in own]
            found = uncertainty(annotator.ner_of(lang), sentences, mover(bar, task))
            errors |= {unit.id: count for unit, count in zip(own, found, strict=True)}
    return [errors.get(unit.id, 0.0) for unit in units]


def mover(bar: Progress, task: TaskID) -> Callable[[int], None]:
    """Return what moves a bar to so many done."""
    return lambda done: bar.update(task, completed=done)


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(rank)
