"""Links read from tools with one text: both sides in it, the sentences as spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotations.formats.claims import Claim, LinkRecord, Place, Verdict
from annotations.formats.json_files import needed
from annotations.formats.links import BETWEEN
from corpus.errors import CorpusError


def link_record(
    carried: Mapping[str, Any],
    text: str,
    relations: Iterable[tuple[Claim, Claim]],
    place: Place,
    annotator: str | None = None,
    verdict: Verdict | None = None,
) -> LinkRecord:
    """Return the record of a task whose ``carried`` part came along.

    Raises CorpusError where a relation joins something else than two sentences.
    """
    units, ids = pieces_of(carried, text, place)
    links = []
    for pair in relations:
        keys = [ids.get((end.start, end.end)) for end in pair]
        if keys[0] is None or keys[1] is None:
            wrong = pair[keys.index(None)]
            message = f"a relation joins {wrong.start}-{wrong.end}, which is no sentence of ours"
            raise CorpusError(f"{message}; link the sentences as they are", *place)
        links.append((keys[0], keys[1]))
    article, kind = (needed(carried, key, str, place) for key in ("article", "kind"))
    beads = needed(carried, "beads", list, place)
    return LinkRecord(place, article, kind, units, links, beads, annotator, verdict)


def pieces_of(
    carried: Mapping[str, Any], text: str, place: Place
) -> tuple[dict[str, str], dict[tuple[int, int], str]]:
    """Return the text of each unit by id, and its id by its place in the joined text."""
    units: dict[str, str] = {}
    ids: dict[tuple[int, int], str] = {}
    sides = needed(carried, "units", dict, place)
    shift = 0
    for side in ("tr", "en"):
        end = 0
        for key, start, end in needed(sides, side, list, place):
            units[key] = text[start + shift : end + shift]
            ids[start + shift, end + shift] = key
        shift += end + 2 * len(BETWEEN)
    return units, ids
