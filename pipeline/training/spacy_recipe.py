"""Train a spaCy pipeline on a split corpus: entities, dates and citations, by spaCy's own trainer.

The result is a folder that ``spacy.load`` takes without derlem: a small network (no word vectors,
no transformer) that a CPU trains in minutes.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Corpus
from thinc.api import fix_random_seed

from annotations.jsonl import read_rows
from corpus.errors import CorpusError
from pipeline.training.spacy_config import Sizes, spacy_config
from pipeline.training.spacy_docs import SPAN_KEYS
from pipeline.training.spacy_tokenizer import cut_at_marks
from pipeline.write import make_directory

LONGEST_SPAN = 40
"""Tokens: longer spans are not learned, for every stretch up to this length is looked at."""

BEST, CONFIG = "model-best", "config.cfg"
DOCS = "spacy"
"""The folder of DocBins in a part of a split."""


@dataclass(frozen=True)
class SpacyRecipe:
    """Settings of one training run.

    ``parts`` is what ``derlem split`` wrote. ``steps`` are batches of up to 1,000 words; every
    ``eval_every`` of them the dev part is scored. The same seed gives the same model.
    """

    parts: Path
    out: Path
    steps: int = 2000
    eval_every: int = 100
    seed: int = 1


class Survey(NamedTuple):
    """What the train part holds: docs, labels by layer, sizes of spans, spans too long to learn."""

    docs: int
    labels: dict[str, Counter[str]]
    sizes: dict[str, Sizes]
    too_long: int


def train_spacy(recipe: SpacyRecipe) -> Path:
    """Train, keep the best model by dev score, and return its folder, ``out/model-best``.

    Beside it are the configuration, ``log.jsonl``, ``metrics.json`` (scores on dev and test).
    Raises CorpusError where a part is missing or has nothing to learn from.
    """
    part = {name: docs_folder(recipe.parts, name) for name in ("train", "dev")}
    lang = language_of(recipe.parts)
    found = survey(part["train"], lang)
    if not found.labels:
        raise CorpusError("no span to learn from in the train part", str(part["train"]))
    make_folder(recipe.out)
    log = recipe.out / "log.jsonl"
    log.unlink(missing_ok=True)
    config = spacy_config(
        lang=lang,
        train=part["train"].as_posix(),
        dev=part["dev"].as_posix(),
        log=log.as_posix(),
        steps=recipe.steps,
        every=min(recipe.eval_every, recipe.steps),
        seed=recipe.seed,
        entities="ents" in found.labels,
        spans=found.sizes,
    )
    (recipe.out / CONFIG).write_text(config, encoding="utf-8")
    fix_random_seed(recipe.seed)
    with redirect_stdout(sys.stderr):
        spacy_train(recipe.out / CONFIG, recipe.out)
    shutil.rmtree(recipe.out / "model-last")
    best = recipe.out / BEST
    metrics = {
        "train": {"units": found.docs, "labels": found.labels, "too_long": found.too_long},
        **{name: scores_on(best, recipe.parts, name) for name in ("dev", "test")},
    }
    told = json.dumps(metrics, ensure_ascii=False, indent=2)
    (recipe.out / "metrics.json").write_text(told + "\n", encoding="utf-8")
    return best


def make_folder(out: Path) -> None:
    """Make the output folder; raises CorpusError where it holds what no such training wrote."""
    make_directory(out)
    if any(out.iterdir()) and not (out / CONFIG).is_file():
        message = "holds other files, which a training could replace; choose another --out"
        raise CorpusError(message, str(out))


def docs_folder(parts: Path, name: str) -> Path:
    """Return the folder of a part's DocBins; raises CorpusError where it is missing or empty."""
    folder = parts / name / DOCS
    if not folder.is_dir():
        raise CorpusError("no DocBins here; name what derlem split wrote", str(folder))
    if not any(len(DocBin().from_disk(path)) for path in sorted(folder.iterdir())):
        raise CorpusError(f"the {name} part is empty; split with another seed", str(folder))
    return folder


def language_of(parts: Path) -> str:
    """Return the language of most units in the train part: spaCy's rules for words are by it."""
    rows = read_rows(parts / "train" / "annotations.jsonl")
    return Counter(str(row["lang"]) for row in rows).most_common(1)[0][0]


def survey(folder: Path, lang: str) -> Survey:
    """Count what there is to learn, in the tokens that the trained pipeline will see."""
    nlp = cut_at_marks(spacy.blank(lang))
    labels: dict[str, Counter[str]] = {}
    lengths: dict[str, list[int]] = {}
    docs = 0
    for doc in read_docs(folder, nlp):
        docs += 1
        for key, label, length in spans_in(doc, nlp):
            labels.setdefault(key, Counter())[label] += 1
            lengths.setdefault(key, []).append(length)
    sizes = {key: sizes_of(lengths[key]) for key in SPAN_KEYS.values() if key in lengths}
    long = [n for key, found in lengths.items() if key in sizes for n in found if n > LONGEST_SPAN]
    return Survey(docs, labels, {k: s for k, s in sizes.items() if s[0] <= s[1]}, len(long))


def sizes_of(lengths: Sequence[int]) -> Sizes:
    """Return the shortest and the longest length that can be learned."""
    return min(lengths), min(max(lengths), LONGEST_SPAN)


def read_docs(folder: Path, nlp: Language) -> Iterator[Doc]:
    """Yield the docs of all DocBins in a folder."""
    for path in sorted(folder.iterdir()):
        yield from DocBin().from_disk(path).get_docs(nlp.vocab)


def spans_in(doc: Doc, nlp: Language) -> Iterator[tuple[str, str, int]]:
    """Yield the key (``ents``, ``dates``, ``citations``), label and length of each span."""
    tokens = nlp.make_doc(doc.text)
    for key, spans in (("ents", doc.ents), *doc.spans.items()):
        for span in spans:
            seen = tokens.char_span(span.start_char, span.end_char, alignment_mode="expand")
            if seen is not None:
                yield key, span.label_, len(seen)


def scores_on(model: Path, parts: Path, name: str) -> dict[str, Any] | None:
    """Return spaCy's scores of a model on a part; None where the part is empty."""
    folder = parts / name / DOCS
    nlp = spacy.load(model)
    examples = list(Corpus(folder)(nlp)) if folder.is_dir() else []
    if not examples:
        return None
    scores = nlp.evaluate(examples)
    kept = ("ents", *(f"spans_{key}" for key in SPAN_KEYS.values()))
    found: dict[str, Any] = {"units": len(examples)}
    for prefix in kept:
        for suffix in ("p", "r", "f", "per_type"):
            if scores.get(f"{prefix}_{suffix}") is not None:
                found[f"{prefix}_{suffix}"] = scores[f"{prefix}_{suffix}"]
    return found
