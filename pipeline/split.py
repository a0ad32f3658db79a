"""Write the parts of a divided corpus, each in the formats that trainers read.

A part is a folder that the other commands take for a run (``annotations.jsonl``,
``articles.jsonl``, ``alignments.jsonl``, ``corrections.jsonl``), and beside these its trainable
units for everyone else: CoNLL-U, IOB2, Stanza's NER JSON and spaCy's DocBin.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from annotations.conllu import units_to_conllu
from annotations.iob import iob2_tags, surface_tokens, units_to_bio
from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.model import AnnotatedArticle, Unit
from annotations.near_duplicates import NEAR, NearPair
from annotations.run_folder import read_present_rows, read_run
from annotations.split import (
    PARTS,
    Part,
    Place,
    Shares,
    Surveyed,
    balanced,
    imbalance,
    shares_of,
    split,
    totals,
)
from corpus.errors import CorpusError
from pipeline.in_place import TEMPORARY, remove_leftovers
from pipeline.training.spacy_docs import DocFiles
from pipeline.write import make_directory

SCHEMA = "derlem-split/1"
SPLIT_FILE = "split.json"
CORRECTIONS = "corrections.jsonl"
REVIEWED = ("accepted", "corrected")


class Options(NamedTuple):
    """How to divide: the shares, the seed, how many seeds to try, and what is trained on.

    ``tries`` seeds from ``seed`` on are tried, and the one with the best balance of labels taken.
    ``reviewed``: only units that annotators accepted or corrected go to the trainers.
    """

    shares: Shares
    seed: int = 0
    tries: int = 1
    reviewed: bool = False


class Split(NamedTuple):
    """A divided corpus: where each article is, and what each part holds."""

    options: Options
    places: Sequence[Place]
    parts: Mapping[Part, Counter[str]]

    def to_json(self) -> dict[str, Any]:
        """Return what ``split.json`` holds."""
        shares = self.options.shares
        return {
            "schema": SCHEMA,
            "seed": self.options.seed,
            "shares": shares._asdict(),
            "near": NEAR,
            "reviewed": self.options.reviewed,
            "imbalance": round(imbalance(self.parts, shares), 4),
            "counts": {part: dict(sorted(counts.items())) for part, counts in self.parts.items()},
            "articles": [place.to_row() for place in self.places],
        }


def split_corpus(
    runs: Sequence[Path], out: Path, options: Options, after: Path | None = None
) -> Split:
    """Divide the articles of runs and write the parts and ``split.json`` into ``out``.

    Args:
        runs: directories that ``derlem run`` wrote; no article may be in two of them.
        out: gets the folders ``train``, ``dev`` and ``test``; older ones are replaced.
        options: shares and seed.
        after: an earlier ``split.json``: its articles stay in their parts.

    Raises:
        CorpusError: where a run cannot be read, an article is there twice, or near-duplicates are
            in different parts of the earlier split.
    """
    surveyed = Surveyed()
    for run in runs:
        for article in read_run(run):
            surveyed.add(article)
    if not surveyed.counts:
        raise CorpusError("no article in it; name what derlem run wrote", str(runs[0]))
    pairs = surveyed.duplicates.pairs()
    made = divide(surveyed, pairs, options, read_earlier(after) if after else {})
    write_parts(runs, out, made)
    return made


def divide(
    surveyed: Surveyed, pairs: Sequence[NearPair], options: Options, earlier: Mapping[str, Part]
) -> Split:
    """Return the split of a surveyed corpus, its seed chosen where several are to be tried."""
    seeds = range(options.seed, options.seed + options.tries)
    if options.tries > 1:
        options = options._replace(seed=balanced(surveyed.counts, pairs, options.shares, seeds))
    places = split(surveyed.counts, pairs, options.shares, options.seed, earlier)
    return Split(options, places, totals(places, surveyed.counts))


def read_earlier(path: Path) -> dict[str, Part]:
    """Return the part of each article in a ``split.json``; raises CorpusError where it is none."""
    rows = read_split(path)["articles"]
    return {row["article"]: row["part"] for row in rows if row["part"] in PARTS}


def read_split(path: Path) -> dict[str, Any]:
    """Return what a ``split.json`` holds; raises CorpusError where it is none or missing."""
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if found["schema"] != SCHEMA or not isinstance(found["articles"], list):
            raise KeyError("schema")
        shares_of(**found["shares"])
        int(found["seed"])
    except FileNotFoundError:
        raise CorpusError("no such file; name what derlem split wrote", str(path)) from None
    except (ValueError, KeyError, TypeError) as error:
        message = "not a split.json; name the one that derlem split wrote"
        raise CorpusError(message, str(path)) from error
    return found


def write_parts(runs: Sequence[Path], out: Path, made: Split) -> None:
    """Write all parts and ``split.json``; they appear once all of them are whole."""
    make_directory(out)
    check_own(out)
    remove_leftovers(out)
    part_of = {place.article: place.part for place in made.places}
    folder = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=out))
    try:
        with ExitStack() as stack:
            writers = {
                part: stack.enter_context(part_writer(folder / part, made.options.reviewed))
                for part in PARTS
            }
            for run in runs:
                fill(run, writers, part_of)
        told = json.dumps(made.to_json(), ensure_ascii=False, indent=2)
        (folder / SPLIT_FILE).write_text(told + "\n", encoding="utf-8")
        for part in PARTS:
            shutil.rmtree(out / part, ignore_errors=True)
            (folder / part).replace(out / part)
        (folder / SPLIT_FILE).replace(out / SPLIT_FILE)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def check_own(out: Path) -> None:
    """Raise CorpusError where a folder that a part would replace is none of ours."""
    for part in PARTS:
        if (out / part).exists() and not (out / SPLIT_FILE).is_file():
            message = "is there already, and derlem split did not make it; choose another --out"
            raise CorpusError(message, str(out / part))


def fill(run: Path, writers: Mapping[Part, PartWriter], part_of: Mapping[str, Part | None]) -> None:
    """Write the articles of a run, and what was corrected in them, to their parts."""
    part_of_unit: dict[str, Part] = {}
    for article in read_run(run):
        part = part_of[article.id]
        if part:
            writers[part].add(article)
            ids = [*(unit.id for unit in article.units), *(bead.id for bead in article.beads)]
            part_of_unit |= dict.fromkeys(ids, part)
    if (run / CORRECTIONS).is_file():
        for row in read_present_rows(run / CORRECTIONS):
            unit = str(row.get("unit"))
            part = part_of_unit.get(unit) or part_of.get(unit.rsplit(":", 2)[0])
            if part:
                writers[part].add_correction(row)


class PartWriter:
    """The open files of one part."""

    def __init__(self, streams: Mapping[str, IO[str]], docs: DocFiles, reviewed: bool) -> None:
        self._streams = streams
        self._docs = docs
        self._reviewed = reviewed
        self._any = False

    def add(self, article: AnnotatedArticle) -> None:
        """Write an article: all of it for derlem, what can be trained on for the others."""
        own = [unit for unit in article.units if is_trainable(unit, self._reviewed)]
        lines = {
            "annotations.jsonl": to_lines(map(unit_to_row, article.units)),
            "articles.jsonl": to_lines([article.row]),
            "alignments.jsonl": to_lines(map(bead_to_row, article.beads)),
            "corpus.conllu": units_to_conllu(own, article.beads),
            "corpus.bio.conll": units_to_bio(own),
            "ner.json": self._stanza_lines(own),
        }
        for name, pieces in lines.items():
            self._streams[name].writelines(pieces)
        self._docs.add(own)

    def add_correction(self, row: Mapping[str, Any]) -> None:
        """Write a row of ``corrections.jsonl``."""
        self._streams[CORRECTIONS].writelines(to_lines([dict(row)]))

    def _stanza_lines(self, units: Iterable[Unit]) -> Iterator[str]:
        for unit in units:
            yield ",\n" if self._any else "[\n"
            self._any = True
            yield json.dumps(stanza_sentence(unit), ensure_ascii=False)

    def close(self) -> None:
        """End the files that have an end."""
        self._streams["ner.json"].write("\n]\n" if self._any else "[]\n")
        self._docs.close()


FILES = (
    "annotations.jsonl",
    "articles.jsonl",
    "alignments.jsonl",
    CORRECTIONS,
    "corpus.conllu",
    "corpus.bio.conll",
    "ner.json",
)


@contextmanager
def part_writer(folder: Path, reviewed: bool) -> Iterator[PartWriter]:
    """Open the files of a part in a new folder; they are complete at the end."""
    folder.mkdir()
    with ExitStack() as stack:
        streams = {
            name: stack.enter_context((folder / name).open("w", encoding="utf-8", newline="\n"))
            for name in FILES
        }
        writer = PartWriter(streams, DocFiles(folder / "spacy"), reviewed)
        yield writer
        writer.close()


def is_trainable(unit: Unit, reviewed: bool) -> bool:
    """Return whether a trainer may see a unit.

    Not what an annotator rejected, and no entry of a reference list, whose names are not annotated.
    """
    if unit.kind == "reference" or not unit.text:
        return False
    return unit.status in REVIEWED if reviewed else unit.status != "rejected"


def stanza_sentence(unit: Unit) -> list[dict[str, Any]]:
    """Return a unit as Stanza's NER trainer reads it.

    ``ner`` is the entity layer; ``multi_ner``, which Stanza prefers, holds entities and dates.
    """
    tags = zip(iob2_tags(unit, "entity"), iob2_tags(unit, "timex"), strict=True)
    return [
        {"text": token.text, "ner": pair[0], "multi_ner": list(pair)}
        for token, pair in zip(surface_tokens(unit), tags, strict=True)
    ]
