"""The command line: commands parse arguments, call a function and print; no logic.

``app`` has the one command ``run`` and nothing else, because that is what makes
``typer pipeline run`` work; ``cli`` is the console script ``derlem``. Heavy imports come late, so
that ``--help`` stays instant.
"""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

COMMANDS = """
    agreement card convert corrections evaluation learning_curve models rank references review
    split stats status tables train
""".split()
"""The modules ``*_cli`` that add their commands to ``derlem``, in the order of its help."""

EXAMPLES = """
Examples:

  derlem run article.txt --out corpus

  derlem run *.pdf abstracts.jsonl --out corpus

  cat article.txt | derlem run - --out corpus

Stopped, by whatever? Run the same command again: what is done is not done again.

  derlem run dergipark.csv.gz --column text=ozet_tr,ozet_en --workers 8 --out corpus

  derlem run "papers/**/*.pdf" --shards parquet --out corpus

  derlem run papers/ --part 3/16 --out /shared/corpus
"""


class Engine(StrEnum):
    """Where the workers are."""

    local = "local"
    dask = "dask"


class Form(StrEnum):
    """What shards hold that are kept."""

    jsonl = "jsonl"
    parquet = "parquet"


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
            help="Files, directories and quoted globs; - reads standard input.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Directory to write the corpus into.")
    ] = Path("out"),
    models: Annotated[
        str, typer.Option(help="Model set: bundled, official, or a folder of models.")
    ] = "bundled",
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=COLUMN",
            help="Where tables hold text, id or lang: text=ozet_tr,ozet_en.",
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="Worker processes; else as many as cores and memory allow.",
            show_default=False,
        ),
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="Workers of this machine, or of a Dask cluster.")
    ] = Engine.local,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Of the Dask cluster: tcp://HOST:8786.")
    ] = None,
    part: Annotated[
        str | None,
        typer.Option(metavar="K/N", help="Do only this part, as of a SLURM array; merge later."),
    ] = None,
    shards: Annotated[
        Form | None, typer.Option(help="Keep the corpus in shards of this form; do not merge.")
    ] = None,
    shard_size: Annotated[
        int,
        typer.Option(min=1000, metavar="CHARACTERS", help="Text in a shard, about."),
    ] = 80_000,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Annotate articles: sentences, tokens, names, dates, citations, aligned abstracts.

    Exit code 0: all articles are done; 1: some failed (each named, the others are written); 2:
    wrong usage; 130: stopped.
    """
    if out.exists() and not out.is_dir():
        raise typer.BadParameter(f"{out} is a file; give a directory", param_hint="--out")
    if (engine == Engine.dask) != (scheduler is not None):
        message = "a Dask cluster needs both --engine dask and --scheduler ADDRESS"
        raise typer.BadParameter(message, param_hint="--scheduler")
    from corpus.column_mapping import parse_columns
    from pipeline.batch import Settings, run_batch
    from pipeline.dry_run import dry_run_text
    from pipeline.interrupt import stoppable

    settings = Settings(
        models=models,
        columns=parse_columns(column) if column else None,
        workers=workers,
        scheduler=scheduler,
        part=parse_part(part),
        shards=shards.value if shards else None,
        shard_size=shard_size,
    )
    if dry_run:
        typer.echo(dry_run_text(articles, out, settings))
        return
    with stoppable():
        succeeded = run_batch(articles, out, settings, quiet=quiet)
    if not succeeded:
        raise typer.Exit(1)


def parse_part(text: str | None) -> tuple[int, int] | None:
    """Return k and n of ``k/n``; raises BadParameter where that is no part."""
    if text is None:
        return None
    k, _, n = text.partition("/")
    if not (k.isdecimal() and n.isdecimal() and 1 <= int(k) <= int(n)):
        message = f"{text!r} is no part; give K/N with K from 1 to N, as 2/16"
        raise typer.BadParameter(message, param_hint="--part")
    return int(k), int(n)


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


for commands in COMMANDS:
    import_module(f"pipeline.{commands}_cli").register(cli)
