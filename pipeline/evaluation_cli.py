"""The command ``derlem evaluate``."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.errors import CorpusError
from pipeline.command_errors import one_line_errors

if TYPE_CHECKING:
    from annotations.score_run import Evaluation

EXAMPLES = """
Examples:

  derlem evaluate gold/ out/
  derlem evaluate gold/annotations.jsonl out/ --page errors.html
  derlem evaluate gold/ new/ --against old/ --misses
  derlem evaluate parts/test --models my-models --against-models bundled
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
    pred: Annotated[
        Path | None, typer.Argument(help="The run to score, unless --models is given.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option(help="An earlier run: show what was gained and lost since.")
    ] = None,
    models: Annotated[
        str | None, typer.Option(help="Score a model set, on the gold's own source texts.")
    ] = None,
    against_models: Annotated[
        str | None, typer.Option(help="Show what was gained and lost since this model set.")
    ] = None,
    sources: Annotated[
        Path | None, typer.Option(help="Where these texts are now, if they were moved.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="How to print the scores.")] = Form.TABLE,
    misses: Annotated[
        bool, typer.Option("--misses", help="List each miss and false alarm.")
    ] = False,
    page: Annotated[
        Path | None, typer.Option(help="Write a page that shows each error in its context.")
    ] = None,
) -> None:
    """Score a run, or a model set, against gold: sentences, tokens, names, dates, citations, beads.

    With two runs or two model sets, a paired test over articles says how likely the difference is
    by chance.
    """
    if (pred is None) == (models is None):
        raise typer.BadParameter("give either a run or --models", param_hint="PRED")
    if against and against_models:
        raise typer.BadParameter("give only one", param_hint="--against, --against-models")
    from annotations.score_page import to_page
    from annotations.score_table import finding_line, to_json, to_table
    from annotations.text_files import write_text

    check_gold(gold)
    scores = score_of(gold, pred, models, sources)
    earlier = against or against_models
    before = score_of(gold, against, against_models, sources) if earlier else None
    if form is Form.JSON:
        typer.echo(json.dumps(to_json(scores, before), ensure_ascii=False, indent=2))
    else:
        typer.echo(to_table(scores, before))
    if misses:
        for finding in scores.findings():
            typer.echo(finding_line(finding))
    if page:
        write_text(page, [to_page(scores, f"{pred or models} against {gold}", before)])


def check_gold(path: Path) -> None:
    """Raise CorpusError where the gold's annotations are empty: nothing could be scored."""
    file = path / "annotations.jsonl" if path.is_dir() else path
    if file.is_file() and not file.stat().st_size:
        raise CorpusError("is empty; name a corrected run or its annotations", str(file))


def score_of(gold: Path, run: Path | None, models: str | None, sources: Path | None) -> Evaluation:
    """Return the scores of a run, or of a model set where no run is given."""
    from annotations.score_run import evaluate as score
    from pipeline.evaluate_models import annotated_again

    if run is not None:
        return score(gold, run)
    with annotated_again(gold, models or "bundled", sources) as folder:
        return score(gold, folder)


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(evaluate)
