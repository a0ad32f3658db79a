"""The commands of the corrections loop: ``validate``, ``diff`` and ``apply``."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from corpus.errors import CorpusError
from pipeline.command_errors import one_line_errors

if TYPE_CHECKING:
    from annotations.corrections import Correction
    from pipeline.apply import Difference

VALIDATE_EXAMPLES = """
Examples:

  derlem validate corpus/annotations.jsonl
  derlem validate corpus
  derlem validate returned.jsonl --json > problems.jsonl
"""
DIFF_EXAMPLES = """
Examples:

  derlem diff corpus returned.jsonl
  derlem diff corpus/annotations.jsonl returned.jsonl --by ayse
  derlem diff corpus returned.jsonl --json > corrections.jsonl
"""
APPLY_EXAMPLES = """
Examples:

  derlem apply returned.jsonl --to corpus --by ayse
  derlem apply alignments-returned.jsonl --to corpus --by mehmet
"""

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON Lines, for programs.")]
By = Annotated[
    str, typer.Option(metavar="NAME", help="Who corrected, where the file does not say it.")
]


def register(cli: typer.Typer) -> None:
    """Add the commands to a console script."""
    cli.command(epilog=VALIDATE_EXAMPLES)(one_line_errors(validate))
    cli.command(epilog=DIFF_EXAMPLES)(one_line_errors(diff))
    cli.command(epilog=APPLY_EXAMPLES)(one_line_errors(apply))


def validate(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help="annotations.jsonl, alignments.jsonl, or the directory of a run.",
            show_default=False,
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Check annotations and alignments; show each problem with its place and remedy.

    Codes that begin with E are wrong, with W suspicious. Exit code 0: nothing is wrong; 1: there
    are errors, or a file cannot be read; 2: wrong usage.
    """
    from annotations.validate import validate_file

    counts = Counter[bool]()
    for file in [path for name in files for path in files_of(name)]:
        try:
            check_not_empty(file)
            for problem in validate_file(file):
                counts[problem.is_error] += 1
                shown = json.dumps(problem.as_json(), ensure_ascii=False)
                typer.echo(shown if as_json else problem.render())
        except OSError as error:
            message = f"cannot be read ({error.strerror}); name a file of a run"
            raise CorpusError(message, str(file)) from error
    typer.echo(f"{counts[True]} errors, {counts[False]} warnings", err=True)
    if counts[True]:
        raise typer.Exit(1)


def check_not_empty(file: Path) -> None:
    """Raise CorpusError where a file has nothing in it; only alignments may be none."""
    if file.name != "alignments.jsonl" and not file.stat().st_size:
        raise CorpusError("is empty; take it from the run again", str(file))


def files_of(path: Path) -> list[Path]:
    """Return a file itself, and of a run's directory the files that annotators correct."""
    if not path.is_dir():
        return [path]
    return [path / name for name in ("annotations.jsonl", "alignments.jsonl")]


def diff(
    before: Annotated[
        Path, typer.Argument(metavar="BEFORE", help="The run's directory, or one of its files.")
    ],
    after: Annotated[Path, typer.Argument(metavar="AFTER", help="What came back, in any format.")],
    by: By = "unknown",
    as_json: AsJson = False,
) -> None:
    """Show what annotators kept, moved, relabelled, added and deleted.

    A changed text is refused. Exit code 0: compared; 1: a file is wrong; 2: wrong usage.
    """
    from pipeline.apply import diff_files
    from pipeline.exchange import as_jsonl

    with as_jsonl(after, before, by) as (path, name):
        found = diff_files(before, path, by=name)
    for correction in found.corrections:
        row = correction.to_row("") | {"time": None}
        typer.echo(json.dumps(row, ensure_ascii=False) if as_json else described(correction))
    tell(found)


def apply(
    corrected: Annotated[
        Path, typer.Argument(metavar="CORRECTED", help="What came back, in any format.")
    ],
    to: Annotated[Path, typer.Option("--to", metavar="RUN_DIR", help="The run to correct.")],
    by: By = "unknown",
) -> None:
    """Put corrections into all outputs of a run, and record them in its corrections.jsonl.

    All files are rewritten, or none; applying again changes nothing. Exit code 0: applied; 1: a
    file is wrong, a text was changed, or corrections contradict; 2: wrong usage.
    """
    if not to.is_dir():
        raise typer.BadParameter(f"{to} is no directory; name what derlem run wrote")
    from pipeline.apply import apply_corrections
    from pipeline.exchange import as_jsonl

    with as_jsonl(corrected, to, by) as (path, name):
        found = apply_corrections(path, to, by=name)
    tell(found)


def tell(found: Difference) -> None:
    """Print how much was kept and corrected, by annotator, on stderr."""
    by_annotator: dict[str, Counter[str]] = {}
    for correction in found.corrections:
        by_annotator.setdefault(correction.annotator, Counter())[correction.kind] += 1
    for name, counts in sorted(by_annotator.items()):
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
        typer.echo(f"{name}: {kinds}", err=True)
    typer.echo(f"{found.kept} kept, {len(found.corrections)} corrections", err=True)
    for unit in found.stale:
        message = "made before corrections that the run has; these stay, its own are added"
        typer.echo(f"warning: {unit}: {message}", err=True)
    for unit in found.undecided:
        message = "left out, as annotators differ on it; decide, and give its row another status"
        typer.echo(f"warning: {unit}: {message}", err=True)
    for unit in found.left_out:
        message = "left out, as its sentence was split or merged since; take it from the run again"
        typer.echo(f"warning: {unit}: {message}", err=True)


def described(correction: Correction) -> str:
    """Return a correction as one line: kind, unit, before and after, annotator."""
    sides = [in_words(side) for side in (correction.before, correction.after)]
    change = " -> ".join(side for side in sides if side)
    line = f"{correction.kind:<10} {correction.unit}  {change}  ({correction.annotator})"
    return "".join(c if c.isprintable() else "\ufffd" for c in line)


def in_words(value: Any) -> str:
    """Return one side of a correction in few words."""
    if isinstance(value, list):
        return " | ".join(
            f"{' '.join(v['tr'])} = {' '.join(v['en'])}" if "tr" in v else repr(v["text"])
            for v in value
        )
    if isinstance(value, dict) and "label" in value:
        return f"{value['label']} {value['start']}-{value['end']} {value['text']!r}"
    return "" if value is None else json.dumps(value, ensure_ascii=False)
