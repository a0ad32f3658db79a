"""What a dataset card says: a corpus counted, who corrected it, how well people agree, its splits.

The card follows the template of the Hugging Face hub, the front matter is written by its library;
the data statement follows Bender and Friedman 2018 (Q18-1041). What no file of a run can tell is
left as a marked gap for a person.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from huggingface_hub import DatasetCardData
from jinja2 import Environment, PackageLoader

from annotations.corrections import Correction
from annotations.model import AnnotatedArticle, layer_of
from corpus.errors import CorpusError

SIZES = (
    (10**3, "n<1K"), (10**4, "1K<n<10K"), (10**5, "10K<n<100K"), (10**6, "100K<n<1M"),
    (10**7, "1M<n<10M"), (10**8, "10M<n<100M"), (10**9, "100M<n<1B"), (10**10, "1B<n<10B"),
)  # fmt: skip
"""The hub's names of sizes, in rows of the main file: units here."""

LICENCES = frozenset(
    """
    unknown other apache-2.0 mit afl-3.0 bsd bsd-2-clause bsd-3-clause cc cc0-1.0 cc-by-2.0
    cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0
    cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0
    cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 gfdl odbl odc-by pddl unlicense
    """.split()
)
"""The hub's identifiers of licences that data come under."""

TASKS = {
    "spans": "token-classification",
    "beads": "translation",
}


@dataclass
class CardData:
    """What is counted of a corpus, article by article."""

    articles: int = 0
    units: int = 0
    tokens: int = 0
    langs: Counter[str] = field(default_factory=Counter)
    formats: Counter[str] = field(default_factory=Counter)
    labels: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    status: Counter[str] = field(default_factory=Counter)
    beads: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    licences: Counter[str] = field(default_factory=Counter)
    by: Counter[str] = field(default_factory=Counter)
    corrections: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, article: AnnotatedArticle) -> None:
        """Count an article."""
        meta = article.row.get("meta") or {}
        self.articles += 1
        self.units += len(article.units)
        self.formats[str(article.row.get("format") or "unknown")] += 1
        self.sources[str(meta.get("journal") or meta.get("source") or "not told")] += 1
        self.licences[str(meta.get("license") or meta.get("licence") or "not told")] += 1
        for unit in article.units:
            self.tokens += len(unit.tokens)
            self.langs[unit.lang] += 1
            self.status[unit.status] += 1
            for span in unit.spans:
                self.labels[layer_of(span.label)][span.label] += 1
                self.by[span.by] += 1
        for bead in article.beads:
            self.beads[bead.kind if bead.tr and bead.en else f"{bead.kind}, unaligned"] += 1

    def add_correction(self, row: Mapping[str, Any]) -> None:
        """Count a row of ``corrections.jsonl``."""
        correction = Correction.from_row(row)
        self.corrections[correction.annotator][f"{correction.about} {correction.kind}"] += 1

    @property
    def size(self) -> str:
        """The hub's name of the size."""
        return next((name for limit, name in SIZES if self.units < limit), "10B<n<100B")


def card_data(
    articles: Iterable[AnnotatedArticle], corrections: Iterable[Mapping[str, Any]]
) -> CardData:
    """Return what is counted of a corpus and of its corrections."""
    data = CardData()
    for article in articles:
        data.add(article)
    for row in corrections:
        data.add_correction(row)
    return data


@dataclass(frozen=True)
class CardExtras:
    """What is told from outside the corpus: ``manifest``, and ``split.json`` and agreement if any.

    ``licence`` is one of LICENCES; ``name`` the corpus's.
    """

    name: str
    licence: str
    manifest: Mapping[str, Any]
    agreement: Mapping[str, Any] | None = None
    split: Mapping[str, Any] | None = None


def dataset_card(data: CardData, extras: CardExtras) -> str:
    """Return the card as Markdown with its front matter.

    Raises CorpusError where the licence is none that the hub knows.
    """
    if extras.licence not in LICENCES:
        known = ", ".join(sorted(LICENCES))
        raise CorpusError(f"the hub knows no licence {extras.licence!r}; one of {known}")
    environment = Environment(
        loader=PackageLoader("annotations", "."),
        autoescape=False,  # noqa: S701 - Markdown; what comes from files goes through ``cell``
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"cell": cell, "ranked": ranked, "number": number}
    template = environment.get_template("card.md.jinja")
    return template.render(front=front_matter(data, extras), data=data, extras=extras)


def front_matter(data: CardData, extras: CardExtras) -> str:
    """Return the YAML that the hub reads."""
    tasks = [TASKS["spans"]] if data.by else []
    tasks += [TASKS["beads"]] if data.beads["sentence"] else []
    creators = ["machine-generated"]
    creators += ["expert-generated"] if data.corrections or data.status["accepted"] else []
    langs = sorted(data.langs)
    split = {"data_files": split_files(extras.split)} if extras.split else None
    card = DatasetCardData(
        language=langs,
        license=extras.licence,
        pretty_name=extras.name,
        size_categories=[data.size],
        task_categories=tasks,
        annotations_creators=creators,
        language_creators=["found"],
        multilinguality=["multilingual" if len(langs) > 1 else "monolingual"],
        source_datasets=["original"],
        configs=[{"config_name": "default", **split}] if split else None,
    )
    return str(card.to_yaml())


def split_files(split: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return where the hub finds each part that has articles; it calls dev ``validation``."""
    names = {"train": "train", "dev": "validation", "test": "test"}
    return [
        {"split": names[part], "path": f"{part}/annotations.jsonl"}
        for part, counts in split["counts"].items()
        if counts.get("articles")
    ]


def cell(value: object) -> str:
    """Return a value as it can stand in a table of Markdown."""
    text = " ".join(str(value).split())
    for sign in "\\|<>[]*_`":
        text = text.replace(sign, f"&#{ord(sign)};")
    return text


def ranked(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return counts, the highest first, equals by name."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def number(value: float | None) -> str:
    """Return a figure of agreement with three decimals; a dash where there is none."""
    return "–" if value is None else f"{value:.3f}"


def read_json(path: Path, what: str) -> dict[str, Any]:
    """Return the object of a JSON file; raises CorpusError where it is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise CorpusError(f"no JSON ({error}); give {what}", str(path)) from error
    if not isinstance(found, dict):
        raise CorpusError(f"no JSON object; give {what}", str(path))
    return found


def check_agreement(found: Mapping[str, Any], path: Path) -> None:
    """Raise CorpusError where an object is not what ``derlem agree --json`` prints."""
    rows = found.get("spans")
    if not isinstance(rows, list) or any(not isinstance(row, dict) for row in rows):
        raise CorpusError("no agreement; give what derlem agree --json prints", str(path))
