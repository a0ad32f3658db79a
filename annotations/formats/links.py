"""The aligned units of an article as one task: Turkish text, English text, links between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from annotations.corrections_keep import texts_of
from annotations.jsonl import bead_to_row
from annotations.model import AnnotatedArticle, Bead

TRANSLATION = "translation"
"""The label of a link."""

BETWEEN = "\n"
"""What stands between two units of a side."""


class Piece(NamedTuple):
    """A unit in the text of its side."""

    id: str
    start: int
    end: int


class LinkTask(NamedTuple):
    """The beads of one kind in one article; ``links`` are pairs of a Turkish and an English id."""

    article: str
    kind: str
    texts: dict[str, str]
    pieces: dict[str, list[Piece]]
    links: list[tuple[str, str]]
    beads: list[dict[str, Any]]

    @property
    def id(self) -> str:
        """The id of the task."""
        return f"{self.article}:{self.kind}"

    def carried(self) -> dict[str, Any]:
        """Return what formats with room for it carry along, to read the task back."""
        return {
            "article": self.article,
            "kind": self.kind,
            "units": {side: [list(p) for p in pieces] for side, pieces in self.pieces.items()},
            "beads": self.beads,
        }

    def one_text(self) -> tuple[str, list[tuple[str, Piece]]]:
        """Return both sides as one text, Turkish first, and the units with their sides in it."""
        shift = len(self.texts["tr"]) + 2 * len(BETWEEN)
        moved = [("tr", piece) for piece in self.pieces["tr"]]
        moved += [("en", Piece(p.id, p.start + shift, p.end + shift)) for p in self.pieces["en"]]
        return self.texts["tr"] + 2 * BETWEEN + self.texts["en"], moved


def link_tasks(articles: Iterable[AnnotatedArticle]) -> Iterator[LinkTask]:
    """Yield a task for each kind of beads of each article, units in the order of the article.

    Raises ValueError where the text of a unit is not known.
    """
    for article in articles:
        texts = texts_of(article.units, article.row)
        order = {key: number for number, key in enumerate(texts)}
        for kind in dict.fromkeys(bead.kind for bead in article.beads):
            beads = [bead for bead in article.beads if bead.kind == kind]
            yield _task(article.id, kind, beads, texts | _own_texts(beads, texts), order)


def _own_texts(beads: Sequence[Bead], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts that beads have of units that are in no file: those alone on a side."""
    sides = [(b.tr, b.tr_text) for b in beads] + [(b.en, b.en_text) for b in beads]
    return {ids[0]: text for ids, text in sides if len(ids) == 1 and ids[0] not in texts}


def _task(
    article: str,
    kind: str,
    beads: Sequence[Bead],
    texts: Mapping[str, str],
    order: Mapping[str, int],
) -> LinkTask:
    found: dict[str, str] = {}
    pieces: dict[str, list[Piece]] = {}
    for side in ("tr", "en"):
        ids = [key for bead in beads for key in getattr(bead, side)]
        found[side], pieces[side] = _side(sorted(ids, key=lambda k: order.get(k, 0)), texts)
    links = [(tr, en) for bead in beads for tr in bead.tr for en in bead.en]
    return LinkTask(article, kind, found, pieces, links, [bead_to_row(bead) for bead in beads])


def _side(ids: Sequence[str], texts: Mapping[str, str]) -> tuple[str, list[Piece]]:
    """Return the text of a side and where its units stand in it."""
    pieces = []
    at = 0
    for key in ids:
        if key not in texts:
            raise ValueError(f"the text of {key!r} is not known; convert the run's directory")
        pieces.append(Piece(key, at, at + len(texts[key])))
        at += len(texts[key]) + len(BETWEEN)
    return BETWEEN.join(texts[key] for key in ids), pieces
