"""The command ``derlem learning-curve``: does ranking pay on this corpus?"""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.errors import CorpusError
from pipeline.command_errors import one_line_errors

if TYPE_CHECKING:
    from annotations.model import Unit
    from pipeline.learning_curve import Learner

EXAMPLES = """
Examples:

  derlem learning-curve parts --out curve --sizes 50,100,200
  derlem learning-curve parts --out curve --sizes 250,500,1000 --seeds 1,2,3,4,5
  derlem learning-curve parts --out curve --sizes 100,200 --seeds 1 --learner ner
"""


class Learners(StrEnum):
    """What can be trained for a curve."""

    PROBE = "probe"
    NER = "ner"


@one_line_errors
def learning_curve(
    parts: Annotated[Path, typer.Argument(metavar="SPLIT", help="What derlem split wrote.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Directory for table and picture.")],
    sizes: Annotated[str, typer.Option(help="Sentences corrected after each round, rising.")],
    seeds: Annotated[str, typer.Option(help="Seeds of the random draws.")] = "1,2,3",
    models: Annotated[
        str, typer.Option(help="Model set to start from: bundled, or a folder.")
    ] = "bundled",
    learner: Annotated[
        Learners, typer.Option(help="A CRF on the frozen encoder: seconds; or the NER: minutes.")
    ] = Learners.PROBE,
) -> None:
    """Simulate correcting the train part: random sentences against ranked ones, scored on test.

    What is trained is a small CRF on the frozen encoder, or the names of the model set further, as
    derlem train ner does. Only names are learned.
    """
    import tempfile

    from pipeline.align.embed import default_encoder
    from pipeline.learning_curve import simulate
    from pipeline.learning_curve_report import lines_of, to_frame, write_report
    from pipeline.write import make_directory

    pool, test = (corrected_units(parts, name) for name in ("train", "test"))
    steps = numbers(sizes, "--sizes")
    if any(a >= b for a, b in pairwise([0, *steps])) or steps[-1] > len(pool):
        message = f"--sizes {sizes} do not rise from 1 to at most {len(pool)}, the train part's"
        raise CorpusError(message)
    make_directory(out)
    trained = learner_of(learner, models, parts, test)
    points = []
    with tempfile.TemporaryDirectory(prefix="derlem-") as folder:
        rounds = simulate(
            pool, steps, numbers(seeds, "--seeds"), trained, default_encoder(), Path(folder)
        )
        for point in rounds:
            points.append(point)
            told = f"{point.strategy}, seed {point.seed}, {point.sentences} sentences"
            typer.echo(f"{told}: F1 {point.scores['f1']:.3f}", err=True)
    frame = to_frame(points)
    write_report(out, frame)
    for line in lines_of(frame):
        typer.echo(line)


def learner_of(learner: Learners, models: str, parts: Path, test: list[Unit]) -> Learner:
    """Return what is trained, from a model set; the NER's best states are chosen by the dev part.

    Raises CorpusError where the NER is asked for and the dev part is empty.
    """
    from pipeline.model_set import model_set
    from pipeline.training.ner_learner import NerLearner
    from pipeline.training.probe import FrozenEncoder, ProbeLearner

    start = model_set(models)
    if learner is Learners.NER:
        return NerLearner(start, corrected_units(parts, "dev"), test)
    return ProbeLearner(FrozenEncoder(start.encoder), test)


def corrected_units(parts: Path, name: str) -> list[Unit]:
    """Return the units of a part that can be trained on; raises CorpusError if there are none."""
    from annotations.run_folder import read_run
    from pipeline.split import SPLIT_FILE, is_trainable, read_split

    reviewed = bool(read_split(parts / SPLIT_FILE).get("reviewed"))
    units = [unit for article in read_run(parts / name) for unit in article.units]
    found = [unit for unit in units if is_trainable(unit, reviewed) and unit.tokens]
    if not found:
        raise CorpusError(f"the {name} part is empty; split with another seed", str(parts))
    return found


def numbers(text: str, option: str) -> list[int]:
    """Return the numbers of a list such as ``50,100``; raises CorpusError where it is none."""
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise CorpusError(f"{option} {text!r}: give numbers with commas, such as 1,2,3") from None


def register(cli: typer.Typer) -> None:
    """Add the command to the command line."""
    cli.command("learning-curve", epilog=EXAMPLES)(learning_curve)
