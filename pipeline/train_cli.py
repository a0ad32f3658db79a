"""The commands ``derlem train ...``: from a corpus to a model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from corpus.errors import CorpusError
from pipeline.command_errors import one_line_errors

SPACY_EXAMPLES = """
Examples:

  derlem train spacy parts --out spacy-model
  derlem train spacy parts --out spacy-model --steps 5000 --seed 2
"""
NER_EXAMPLES = """
Examples:

  derlem train ner parts --out names
  derlem train ner parts --with wiki.conll --out names
  derlem run article.txt --models names/models
  derlem train ner --with train.conll --dev dev.conll --encoder e5-small --out names
"""
WORD_EXAMPLES = """
Examples:

  derlem train tokenizer parts --lang tr --treebanks ud --out words
  derlem train tagger --lang en --treebanks ud --out words
  derlem run article.txt --models words/models
"""

Parts = Annotated[Path, typer.Argument(metavar="SPLIT", help="What derlem split wrote.")]
AnyParts = Annotated[
    Path | None, typer.Argument(metavar="[SPLIT]", help="What derlem split wrote.")
]
Out = Annotated[Path, typer.Option("--out", "-o", help="Directory for the model and its card.")]
Seed = Annotated[int, typer.Option(help="The same seed gives the same model.")]
Licence = Annotated[
    str, typer.Option("--license", "--licence", help="The corpus's licence, as the hub spells it.")
]
Threads = Annotated[int, typer.Option(min=1, help="Threads of PyTorch.")]
Rounds = Annotated[
    int | None,
    typer.Option(min=1, help="Steps of a tokenizer or a tagger, epochs of the others."),
]
Base = Annotated[
    str, typer.Option("--from", metavar="SET", help="Model set whose other models are kept.")
]


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


def ner(
    out: Out,
    parts: AnyParts = None,
    mixed: Annotated[
        list[Path] | None,
        typer.Option("--with", help="IOB2 file to learn from besides; may be repeated."),
    ] = None,
    dev: Annotated[
        list[Path] | None, typer.Option(help="IOB2 file to choose by; may be repeated.")
    ] = None,
    base: Base = "bundled",
    encoder: Annotated[
        Path | None, typer.Option(help="Begin anew, over this Hugging Face encoder.")
    ] = None,
    top: Annotated[
        int | None, typer.Option(min=0, help="Train only the top layers of the encoder, so many.")
    ] = None,
    biases: Annotated[
        bool, typer.Option("--biases", help="Train only the biases and norms of the encoder.")
    ] = False,
    steps: Annotated[
        int | None, typer.Option(min=1, help="Batches of 32 sentences; else 3 passes, at least 60.")
    ] = None,
    seed: Seed = 1,
    threads: Threads = 2,
    licence: Licence = "unknown",
) -> None:
    """Train names: go on from a model set, or begin anew over an encoder.

    OUT/models is a model set for derlem run --models and derlem evaluate --models; log, curve and
    card are beside it. An interrupted run goes on where it was when the command is given again.
    """
    from pipeline.model_set import model_set
    from pipeline.training.ner_recipe import NerRecipe, fine_tuning
    from pipeline.training.ner_set import train_with_bar

    train = [*files_of(parts, "train", "corpus.bio.conll"), *(mixed or [])]
    chosen_by = [*files_of(parts, "dev", "corpus.bio.conll"), *(dev or [])]
    if not train or not chosen_by:
        raise typer.BadParameter("name a SPLIT, or files --with and --dev")
    models = model_set(base)
    recipe = NerRecipe(
        train=tuple(train),
        dev=tuple(chosen_by),
        out=out,
        encoder=encoder,
        top=top,
        biases=biases,
        seed=seed,
        threads=threads,
        steps=steps,
    )
    if not encoder:
        recipe = fine_tuning(recipe, models)
    typer.echo(train_with_bar(recipe, models, licence).folder)


def files_of(parts: Path | None, part: str, name: str) -> list[Path]:
    """Return a file of a part of a split, if one is named; raises CorpusError where it has none."""
    if parts is None:
        return []
    file = parts / part / name
    if not file.is_file():
        raise CorpusError("no such file; name what derlem split wrote", str(file))
    return [file]


ROUNDS = {"tokenizer": "steps", "expander": "epochs", "tagger": "steps", "lemmatizer": "epochs"}
"""What each recipe calls its rounds."""


def word_command(kind: str, length: str) -> Callable[..., None]:
    """Return the command that trains a kind of model; ``length`` is its recipe's rounds."""

    def train(
        out: Out,
        lang: Annotated[str, typer.Option(help="tr or en.")],
        parts: AnyParts = None,
        treebanks: Annotated[
            Path | None, typer.Option(help="Folder of UD treebanks to learn from.")
        ] = None,
        mixed: Annotated[
            list[Path] | None,
            typer.Option("--with", help="CoNLL-U file to learn from besides; may be repeated."),
        ] = None,
        base: Base = "bundled",
        rounds: Rounds = None,
        seed: Seed = 1,
        threads: Threads = 2,
    ) -> None:
        from pipeline.model_set import model_set
        from pipeline.training.treebanks import Sources
        from pipeline.training.word_models import train_word_model

        if lang not in ("tr", "en"):
            raise typer.BadParameter("tr or en", param_hint="--lang")
        more = (*files_of(parts, "train", "corpus.conllu"), *(mixed or []))
        if not treebanks and not more:
            raise typer.BadParameter("name a SPLIT, --treebanks or --with")
        settings: dict[str, Any] = {"seed": seed, "threads": threads}
        settings |= {length: rounds} if rounds else {}
        data = Sources(lang, treebanks, more)  # type: ignore[arg-type]
        typer.echo(train_word_model(kind, data, out, model_set(base), settings).folder)

    train.__doc__ = f"""Train the {kind} of a language with Stanza's trainer.

    OUT/models is a model set for derlem run --models, with the new {kind} in it.
    """
    return train


def register(cli: typer.Typer) -> None:
    """Add the commands to the command line."""
    app = typer.Typer(no_args_is_help=True, help="Train a model on a corpus.", name="train")
    app.command(epilog=SPACY_EXAMPLES)(one_line_errors(spacy))
    app.command(epilog=NER_EXAMPLES)(one_line_errors(ner))
    lengths = {
        "tokenizer": "steps",
        "expander": "epochs",
        "tagger": "steps",
        "lemmatizer": "epochs",
    }
    for kind, length in lengths.items():
        command = word_command(kind, length)
        app.command(name=kind, epilog=WORD_EXAMPLES)(one_line_errors(command))
    cli.add_typer(app)
