"""The commands ``derlem agree`` and ``derlem adjudicate``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from pipeline.command_errors import one_line_errors

AGREE_EXAMPLES = """
Examples:

  derlem agree ayse.jsonl mehmet.jsonl
  derlem agree ayse/ mehmet/ zeynep/ --include-original corpus
  derlem agree ayse.jsonl mehmet.jsonl --disagreements | less
  derlem agree corpus --json > agreement.json
"""
ADJUDICATE_EXAMPLES = """
Examples:

  derlem adjudicate ayse.jsonl mehmet.jsonl zeynep.jsonl --out merged.jsonl
  derlem adjudicate ayse/ mehmet/ --out merged.jsonl
  derlem apply merged.jsonl --to corpus
"""

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...",
        help="Run directories, annotations.jsonl or alignments.jsonl, one an annotator.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object, for programs.")]


def register(cli: typer.Typer) -> None:
    """Add the commands to a console script."""
    cli.command(epilog=AGREE_EXAMPLES)(one_line_errors(agree))
    cli.command(epilog=ADJUDICATE_EXAMPLES)(one_line_errors(adjudicate))


def agree(
    files: Files,
    original: Annotated[
        Path | None,
        typer.Option(
            "--include-original",
            metavar="RUN_DIR",
            help="The run that the files were made from: the machine is one more annotator.",
        ),
    ] = None,
    disagreements: Annotated[
        bool, typer.Option("--disagreements", help="List what they differ on, the worst first.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Tell how far annotators agree: F1 of spans and beads, kappa, Krippendorff's alpha.

    One file may hold several annotators, named by its spans, or by a run's corrections.jsonl. Texts
    that differ are refused. Exit code 0: compared; 1: a file is wrong; 2: wrong usage.
    """
    from annotations.agreement import compare
    from annotations.agreement_table import disagreement_lines, to_json, to_table

    found = compare(files, original)
    if as_json:
        typer.echo(json.dumps(to_json(found, disagreements), ensure_ascii=False, indent=2))
        return
    typer.echo(to_table(found))
    for line in disagreement_lines(found) if disagreements else ():
        typer.echo(line)


def adjudicate(
    files: Files,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="The merged file to write.")
    ],
) -> None:
    """Merge what annotators claim by majority, and leave the rest to a person.

    Two annotators: what both claim is kept. FILE is an annotations.jsonl for derlem apply; beside
    it are FILE's .alignments.jsonl, and the undecided as .undecided.jsonl and .undecided.txt. Exit
    code 0: merged, also where something is undecided; 1: a file is wrong; 2: wrong usage.
    """
    from annotations.adjudicate_write import adjudicated, write_adjudicated
    from annotations.agreement import compare

    found = adjudicated(compare(files))
    for path in write_adjudicated(found, out):
        typer.echo(path)
    counts = f"{len(found.units)} units, {len(found.beads)} beads"
    typer.echo(f"{counts}; {len(found.undecided)} undecided", err=True)
