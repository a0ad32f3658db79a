"""Read what is to be scored: the directory of a run, or one ``annotations.jsonl``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from annotations.iob import LAYERS
from annotations.jsonl import read_rows, row_to_bead, row_to_unit
from annotations.model import AnnotatedArticle
from corpus.errors import CorpusError

Extent = tuple[int, int]
Scope = Mapping[str, Sequence[Extent]]
Row = dict[str, Any]
Read = TypeVar("Read")


@dataclass(frozen=True)
class Gold:
    """An article with what is true of it: by layer, the stretches that were annotated.

    Layers that the gold says nothing about are not in ``scope``; where the article's name is not
    told, its ``id`` is empty.
    """

    article: AnnotatedArticle
    scope: Scope


def read_run(path: Path) -> dict[str, AnnotatedArticle]:
    """Return the articles of a run's directory, or of one ``annotations.jsonl``, by id.

    Raises CorpusError where there is none, or a row has not the shape of the contract.
    """
    folder = path if path.is_dir() else None
    annotations = path / "annotations.jsonl" if folder else path
    if not annotations.is_file():
        raise CorpusError("no annotations.jsonl; give the directory of a run", str(path))
    units = _by_article(built(annotations, row_to_unit), lambda unit: unit.article)
    beads, rows = {}, {}
    if folder and (folder / "alignments.jsonl").is_file():
        beads = _by_article(
            built(folder / "alignments.jsonl", row_to_bead), lambda bead: bead.article
        )
    if folder and (folder / "articles.jsonl").is_file():
        rows = {str(row.get("id")): row for row in read_rows(folder / "articles.jsonl")}
    return {
        id: AnnotatedArticle(
            id, tuple(units.get(id, ())), tuple(beads.get(id, ())), rows.get(id, {"id": id})
        )
        for id in dict.fromkeys([*units, *rows])
    }


def built(path: Path, build: Callable[[Row], Read]) -> Iterator[Read]:
    """Yield what is built of each row; a row that lacks something is a CorpusError."""
    for number, row in enumerate(read_rows(path), start=1):
        try:
            yield build(row)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise CorpusError(f"row {number} lacks or garbles {error}", str(path)) from error


def _by_article(rows: Iterable[Read], article: Callable[[Read], str]) -> dict[str, list[Read]]:
    groups: dict[str, list[Read]] = {}
    for row in rows:
        groups.setdefault(article(row), []).append(row)
    return groups


def gold_of(article: AnnotatedArticle) -> Gold:
    """Return a run's article as gold: all of it, but what an annotator rejected."""
    kept = tuple(unit for unit in article.units if unit.status != "rejected")
    stretches = _stretches(article)
    layers = ["sentence", *LAYERS]
    layers += ["token"] if any(unit.tokens for unit in kept) else []
    layers += ["furniture"] if "furniture" in article.row else []
    layers += ["alignment"] if article.beads else []
    return Gold(replace(article, units=kept), dict.fromkeys(layers, stretches))


def _stretches(article: AnnotatedArticle) -> list[Extent]:
    """Return the extents from the first to the last annotation, cut where a unit was rejected."""
    furniture = [(row["start"], row["end"]) for row in article.row.get("furniture") or ()]
    pieces = [(u.start, u.end, u.status == "rejected") for u in article.units]
    stretches: list[Extent] = []
    going_on = False
    for start, end, rejected in sorted([*pieces, *((*extent, False) for extent in furniture)]):
        if not rejected and going_on:
            stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
        elif not rejected:
            stretches.append((start, end))
        going_on = not rejected
    return stretches
