"""The command ``derlem split``: a corpus as train, dev and test."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem split corpus --out parts
  derlem split corpus --best-of 100 --out parts
  derlem split corpus more --after parts/split.json --out parts-2
"""


@one_line_errors
def split(
    corpus: Annotated[
        list[Path], typer.Argument(metavar="CORPUS", help="Output directories of runs.")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="Directory for the three parts.")],
    train: Annotated[
        float, typer.Option(min=0, max=1, help="Share of articles to train on.")
    ] = 0.8,
    dev: Annotated[float, typer.Option(min=0, max=1, help="Share to choose a model by.")] = 0.1,
    test: Annotated[float, typer.Option(min=0, max=1, help="Share to report scores on.")] = 0.1,
    seed: Annotated[int, typer.Option(help="Another seed, another split.")] = 0,
    best_of: Annotated[
        int,
        typer.Option(min=1, help="Try so many seeds and keep the one that balances labels best."),
    ] = 1,
    after: Annotated[
        Path | None,
        typer.Option(help="An earlier split.json: its articles, shares and seed stay."),
    ] = None,
    reviewed: Annotated[
        bool,
        typer.Option("--reviewed", help="Train only on what annotators accepted or corrected."),
    ] = False,
) -> None:
    """Divide a corpus by article into train, dev and test, in the formats trainers read.

    An article's part depends on its id and the seed alone, so adding articles moves none;
    near-duplicates stay together.
    """
    from annotations.split import shares_of
    from pipeline.split import Options, read_split, split_corpus

    shares = shares_of(train, dev, test)
    if after:
        before = read_split(after)
        shares, seed, best_of = shares_of(**before["shares"]), before["seed"], 1
    made = split_corpus(corpus, out, Options(shares, seed, best_of, reviewed), after)
    from pipeline.split_table import notes, to_table

    typer.echo(to_table(made))
    for note in notes(made):
        typer.echo(note, err=True)


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(split)
