"""What is in a model set, by its cards, and whether it is what was shipped and works.

A card is a Markdown file with YAML front matter, as model hubs have it: ``license``, ``summary``
and ``files``, paths or patterns from the set's folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

from pipeline.model_set import ModelSet, recorded_sha256

SMOKE = {
    "tr": ("Ayşe Kaya 29 Ekim 1923’te Ankara’da konuştu (Yılmaz, 2019, s. 5).", "Ankara"),
    "en": ("Mary Brown spoke in London on 5 May 2020 (Smith, 2019, p. 5).", "London"),
}
"""A sentence of each language and a name that any model of names finds in it."""


@dataclass(frozen=True)
class ModelFile:
    """A file of a model set; ``size`` in bytes, ``licence`` and ``summary`` from its card."""

    set: str
    path: str
    size: int
    sha256: str
    licence: str
    summary: str


def model_files(models: ModelSet) -> Iterator[ModelFile]:
    """Yield the files of a set with what their cards say of them."""
    cards = read_cards(models.folder)
    for path, digest in models.sha256().items():
        card = card_of(path, cards)
        yield ModelFile(
            set=models.name,
            path=path,
            size=(models.folder / path).stat().st_size,
            sha256=digest,
            licence=str(card.get("license", "see its authors")),
            summary=str(card.get("summary", "")),
        )


def card_of(path: str, cards: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the front matter of the card that names a file, empty where none does."""
    for card in cards:
        if any(fnmatch(path, pattern) for pattern in card.get("files", ())):
            return card
    return {}


def read_cards(folder: Path) -> list[dict[str, Any]]:
    """Return the front matter of the cards in a folder, those of single models first."""
    cards = sorted(folder.rglob("*.md"), key=lambda path: (-len(path.parts), path))
    found = (front_matter(path) for path in cards)
    return [card for card in found if card]


def front_matter(path: Path) -> dict[str, Any]:
    """Return what stands between the ``---`` lines at the top of a Markdown file."""
    text = path.read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        return {}
    read = yaml.safe_load(text[4:].split("\n---\n", maxsplit=1)[0])
    return read if isinstance(read, dict) else {}


def problems(models: ModelSet) -> Iterator[str]:
    """Yield what is wrong with a set: hashes, models that do not load, names not found."""
    yield from wrong_hashes(models)
    yield from wrong_answers(models)


def wrong_hashes(models: ModelSet) -> Iterator[str]:
    """Yield each file that is missing, changed or not listed in the set's ``SHA256SUMS``."""
    recorded = recorded_sha256(models.folder)
    found = models.sha256()
    if not recorded:
        return
    for path in sorted(recorded.keys() | found.keys()):
        if path not in found:
            yield f"{models.folder / path}: missing; install derlem, or the set, again"
        elif path not in recorded:
            yield f"{models.folder / path}: not listed in SHA256SUMS; remove it"
        elif recorded[path] != found[path]:
            yield f"{models.folder / path}: changed since it was made; install it again"


def wrong_answers(models: ModelSet) -> Iterator[str]:
    """Yield why a sentence of each language could not be annotated as it should be."""
    from pipeline.nlp import Annotator

    annotator = Annotator(models)
    for lang in ("tr", "en"):
        text, name = SMOKE[lang]
        try:
            doc = annotator.pipeline(lang)(text)  # type: ignore[arg-type]
        except Exception as error:  # whatever a damaged model raises
            reason = f"{type(error).__name__}: {error}".replace("\n", " ")
            yield f"{models.folder}: the {lang} models do not load ({reason}); install them again"
            continue
        names = {text[found.start : found.end] for found in doc._.entities}
        if name not in names or not doc._.citations or not doc._.timexes:
            yield f"{models.folder}: the {lang} models do not find {name!r} in {text!r}"
