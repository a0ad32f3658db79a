"""The commands ``derlem train ...``: from a split corpus to a model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem train spacy parts --out spacy-model
  derlem train spacy parts --out spacy-model --steps 5000 --seed 2
"""

Parts = Annotated[Path, typer.Argument(metavar="SPLIT", help="What derlem split wrote.")]
Out = Annotated[Path, typer.Option("--out", "-o", help="Directory for the model and its card.")]
Seed = Annotated[int, typer.Option(help="The same seed gives the same model.")]
Licence = Annotated[str, typer.Option(help="The corpus's licence, as the hub spells it.")]


@one_line_errors
def spacy(
    parts: Parts,
    out: Out,
    steps: Annotated[int, typer.Option(min=1, help="Batches to learn from, at most.")] = 2000,
    seed: Seed = 1,
    licence: Licence = "unknown",
) -> None:
    """Train a spaCy pipeline: names with ner, dates and citations with span categorizers.

    The best state is in OUT/model-best, for plain spacy.load; the log, the curve, the scores and a
    model card are beside it.
    """
    from pipeline.split import SPLIT_FILE, read_split
    from pipeline.training.spacy_recipe import SpacyRecipe, train_spacy
    from pipeline.training.spacy_report import write_card, write_curve

    split = read_split(parts / SPLIT_FILE)
    best = train_spacy(SpacyRecipe(parts, out, steps=steps, seed=seed))
    write_curve(out)
    write_card(out, split, licence)
    typer.echo(best)


def register(cli: typer.Typer) -> None:
    """Add the commands to the command line."""
    train_app = typer.Typer(
        no_args_is_help=True, help="Train a model on what derlem split wrote.", name="train"
    )
    train_app.command(epilog=EXAMPLES)(spacy)
    train_app.callback()(group)
    cli.add_typer(train_app)


def group() -> None:
    """Train a model on what derlem split wrote."""
