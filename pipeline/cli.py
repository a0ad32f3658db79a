"""The command line: commands parse arguments, call a function and print; no logic.

``app`` has the one command ``run`` and nothing else, because that is what makes
``typer pipeline run`` work; ``cli`` is the console script ``derlem``. Heavy imports come late, so
that ``--help`` stays instant.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from pipeline import (
    agreement_cli,
    card_cli,
    convert_cli,
    corrections_cli,
    evaluation_cli,
    learning_curve_cli,
    models_cli,
    rank_cli,
    references_cli,
    review_cli,
    split_cli,
    stats_cli,
    tables_cli,
    train_cli,
)
from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem run article.txt --out corpus
  derlem run *.pdf abstracts.jsonl --out corpus
  cat article.txt | derlem run - --out corpus
"""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
cli = typer.Typer(
    name="derlem",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Turkish and English academic articles, made into an annotated, aligned corpus.",
)


@app.command(epilog=EXAMPLES)
@cli.command(epilog=EXAMPLES)
@one_line_errors
def run(
    articles: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLE",
            help="Files to annotate: .txt, .pdf, .jsonl; - reads standard input.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Directory to write the corpus into.")
    ] = Path("out"),
    models: Annotated[
        str, typer.Option(help="Model set: bundled, official, or a folder of models.")
    ] = "bundled",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Annotate articles: sentences, tokens, names, dates, citations, aligned abstracts.

    Exit code 0: all articles are done; 1: some failed (each named, the others are written); 2:
    wrong usage.
    """
    if out.exists() and not out.is_dir():
        raise typer.BadParameter(f"{out} is a file; give a directory", param_hint="--out")
    from pipeline.batch import run_batch

    if not run_batch(articles, out, models=models, quiet=quiet):
        raise typer.Exit(1)


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        typer.echo(version("derlem"))
        raise typer.Exit


@cli.callback()
def main(
    show: Annotated[
        bool,
        typer.Option("--version", callback=show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Turkish and English academic articles, made into an annotated, aligned corpus."""


for commands in (
    agreement_cli,
    card_cli,
    convert_cli,
    corrections_cli,
    evaluation_cli,
    learning_curve_cli,
    models_cli,
    rank_cli,
    references_cli,
    review_cli,
    split_cli,
    stats_cli,
    tables_cli,
    train_cli,
):
    commands.register(cli)
