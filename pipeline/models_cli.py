"""The commands about models: ``derlem models list``, ``verify``, ``download`` and ``path``."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.command_errors import one_line_errors

if TYPE_CHECKING:
    from pipeline.model_inventory import ModelFile

EXAMPLES = """
Examples:

  derlem models list
  derlem models verify
  derlem models verify my-models
  derlem models download
  derlem run article.txt --models official
"""
SetName = Annotated[
    str, typer.Argument(metavar="SET", help="bundled, official, or a folder of models.")
]


def register(cli: typer.Typer) -> None:
    """Add ``models`` and its commands to a console script."""
    models = typer.Typer(no_args_is_help=True, epilog=EXAMPLES)
    cli.add_typer(models, name="models", help="Which models there are; check and fetch them.")
    models.command(name="list")(one_line_errors(list_models))
    models.command()(one_line_errors(verify))
    models.command()(one_line_errors(download))
    models.command()(one_line_errors(path))


def list_models(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON Lines, for programs.")
    ] = False,
) -> None:
    """List the model files: the bundled set, and the official one where it is installed."""
    from pipeline.model_inventory import model_files
    from pipeline.model_set import model_set, official_folder

    names = ["bundled"] + ["official"] * official_folder().exists()
    files = [file for name in names for file in model_files(model_set(name))]
    for file in files:
        typer.echo(json.dumps(asdict(file), ensure_ascii=False) if as_json else described(file))
    if not as_json:
        total = sum(file.size for file in files) / 1e6
        typer.echo(f"{len(files)} files, {total:.1f} MB", err=True)


def described(file: ModelFile) -> str:
    """Return a model file as one line: set, path, size, hash, licence, what it is."""
    size = f"{file.size / 1e6:.1f} MB" if file.size > 100_000 else f"{file.size / 1e3:.1f} kB"
    start = f"{file.set:<9}{file.path:<28}{size:>9}  {file.sha256[:12]}"
    return f"{start}  {file.licence}  {file.summary}".rstrip()


def verify(name: SetName = "bundled") -> None:
    """Check a model set: its hashes, that it loads, and a sentence of each language.

    Needs no network. Exit code 0: all is well; 1: something is not, one line each.
    """
    from pipeline.model_inventory import problems
    from pipeline.model_set import model_set

    models = model_set(name)
    found = list(problems(models))
    for problem in found:
        typer.echo(f"error: {problem}", err=True)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{models.folder}: {len(models.files())} files, all as they should be")


def download(
    to: Annotated[
        Path | None, typer.Option(help="Folder to put them into, instead of derlem's own place.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
) -> None:
    """Fetch Stanza's official Turkish and English models, about 1 GB, from its servers.

    All of them or none; afterwards ``derlem run --models official`` uses them.
    """
    from pipeline.model_download import download_official
    from pipeline.model_set import official_folder

    models = download_official(to or official_folder(), quiet=quiet)
    typer.echo(models.folder)


def path(name: SetName = "bundled") -> None:
    """Print the folder of a model set, for stanza.Pipeline(dir=...)."""
    from pipeline.model_set import model_set

    typer.echo(model_set(name).folder)
