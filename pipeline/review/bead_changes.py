"""What an annotator does to the alignment of two abstracts, as one change.

``link`` takes ids out of their beads and makes one bead of them; ``unlink`` leaves the ids alone,
one a bead; ``merge`` makes one bead of all beads that the ids are in; ``status`` accepts or
rejects the beads of the ids.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotations.corrections import Correction
from annotations.corrections_beads import complete_beads, diff_beads, sides
from annotations.corrections_keep import texts_of
from annotations.jsonl import bead_to_row
from annotations.model import AnnotatedArticle, Bead
from pipeline.review.errors import RefusedError

Row = dict[str, Any]


def bead_corrections(
    article: AnnotatedArticle, change: Mapping[str, Any], by: str
) -> list[Correction]:
    """Return what a change corrects in the beads of an article; raises RefusedError."""
    ids = change.get("ids")
    if not isinstance(ids, list) or not ids or not all(isinstance(key, str) for key in ids):
        raise RefusedError(400, "request", "'ids' names the sentences of the change")
    touched = [bead for bead in article.beads if set(ids).intersection((*bead.tr, *bead.en))]
    kinds = {bead.kind for bead in touched}
    if len(kinds) != 1 or set(ids) - {key for b in touched for key in (*b.tr, *b.en)}:
        raise RefusedError(422, "beads", "the ids are of no bead, or of beads of two kinds")
    own = [bead for bead in article.beads if bead.kind in kinds]
    rows = new_rows(str(change.get("op")), own, touched, set(ids), change)
    texts = texts_of(article.units, article.row)
    try:
        after = complete_beads(rows, own, texts, by)
    except ValueError as error:
        raise RefusedError(422, "beads", str(error)) from None
    return diff_beads(own, after, by)


def new_rows(
    op: str,
    beads: Sequence[Bead],
    touched: Sequence[Bead],
    ids: set[str],
    change: Mapping[str, Any],
) -> list[Row]:
    """Return the rows of all beads of a kind after a change."""
    rows: list[Row] = []
    for bead in beads:
        if bead not in touched:
            rows.append(bead_to_row(bead))
        elif op == "status":
            rows.append({**bead_to_row(bead), "status": checked_status(change)})
        elif op == "unlink":
            rows += alone(bead, set(bead.tr + bead.en))
        elif op == "link":
            rows += left_over(bead, ids)
    if op == "link":
        rows.append(row_of(touched[0], *(tuple(k for k in s if k in ids) for s in both(touched))))
    elif op == "merge":
        rows.append(row_of(touched[0], *both(touched)))
    elif op not in ("status", "unlink"):
        raise RefusedError(400, "request", f"unknown change {op!r}")
    return rows


def checked_status(change: Mapping[str, Any]) -> str:
    """Return what the annotator says of a bead."""
    status = change.get("status")
    if status not in ("accepted", "rejected"):
        raise RefusedError(422, "status", f"unknown status {status!r}")
    return str(status)


def both(beads: Sequence[Bead]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of beads, side by side."""
    tr = tuple(key for bead in beads for key in bead.tr)
    en = tuple(key for bead in beads for key in bead.en)
    return tr, en


def left_over(bead: Bead, ids: set[str]) -> list[Row]:
    """Return the rows of what is left of a bead without some ids."""
    left = [tuple(key for key in side if key not in ids) for side in sides(bead)]
    return [row_of(bead, *left)] if all(left) else alone(bead, set(left[0] + left[1]))


def alone(bead: Bead, ids: set[str]) -> list[Row]:
    """Return a row without a partner for each of some ids of a bead."""
    rows = [row_of(bead, (key,), ()) for key in bead.tr if key in ids]
    return rows + [row_of(bead, (), (key,)) for key in bead.en if key in ids]


def row_of(bead: Bead, tr: Sequence[str], en: Sequence[str]) -> Row:
    """Return the row of a new bead, as an annotator writes it; the rest is filled in."""
    return {"kind": bead.kind, "tr": list(tr), "en": list(en)}
