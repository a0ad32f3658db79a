"""The command ``derlem card``: a dataset card and data statement."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

EXAMPLES = """
Examples:

  derlem card out > README.md
  derlem card out --name "Kıyı" --license cc-by-4.0 --split parts/split.json --out parts/README.md
"""


@one_line_errors
def card(
    run: Annotated[Path, typer.Argument(help="The output directory of a run.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File for the card; else it is printed.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="The corpus's name; else the folder's.")] = None,
    licence: Annotated[
        str,
        typer.Option(
            "--license", "--licence", help="Its licence, as the hub spells it: cc-by-4.0."
        ),
    ] = "unknown",
    split: Annotated[Path | None, typer.Option(help="The split.json of derlem split.")] = None,
    agreement: Annotated[
        Path | None, typer.Option(help="What derlem agree --json printed.")
    ] = None,
) -> None:
    """Write a Hugging Face dataset card with a data statement, from what lies in a run."""
    from annotations.card import CardExtras, card_data, check_agreement, dataset_card, read_json
    from annotations.review_log import read_manifest
    from annotations.run_folder import read_present_rows, read_run
    from annotations.text_files import write_text
    from pipeline.split import read_split

    found = read_json(agreement, "what derlem agree --json prints") if agreement else None
    if found is not None and agreement:
        check_agreement(found, agreement)
    extras = CardExtras(
        name=name or run.resolve().name,
        licence=licence,
        manifest=read_manifest(run),
        agreement=found,
        split=read_split(split) if split else None,
    )
    log = run / "corrections.jsonl"
    corrections = read_present_rows(log) if log.is_file() else ()
    text = dataset_card(card_data(read_run(run), corrections), extras)
    if out:
        write_text(out, [text])
    else:
        typer.echo(text, nl=False)


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command(epilog=EXAMPLES)(card)
