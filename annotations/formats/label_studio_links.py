"""Label Studio tasks of two texts: a unit is a region, a relation links two that say the same."""

from __future__ import annotations

from typing import Any

from annotations.formats.claims import LinkRecord, Place, Verdict
from annotations.formats.json_files import needed
from annotations.formats.links import TRANSLATION, LinkTask
from corpus.errors import CorpusError

Json = dict[str, Any]

CONFIG = """<View>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
  <Relations>
    <Relation value="translation"/>
  </Relations>
  <View style="display: flex; gap: 2em">
    <View style="flex: 1">
      <Labels name="label_tr" toName="tr">
        <Label value="tr"/>
      </Labels>
      <Text name="tr" value="$tr" granularity="symbol"/>
    </View>
    <View style="flex: 1">
      <Labels name="label_en" toName="en">
        <Label value="en"/>
      </Labels>
      <Text name="en" value="$en" granularity="symbol"/>
    </View>
  </View>
</View>
"""
"""The labelling configuration of a project for these tasks."""


def link_task(task: LinkTask) -> Json:
    """Return the task of aligned texts."""
    data = {**task.texts, "doc_id": task.id, "offset_unit": "code point", "derlem": task.carried()}
    names = {piece.id: region_name(side, n) for side, n, piece in numbered(task)}
    result: list[Json] = [
        {
            "id": names[piece.id],
            "from_name": f"label_{side}",
            "to_name": side,
            "type": "labels",
            "value": {
                "start": piece.start,
                "end": piece.end,
                "text": task.texts[side][piece.start : piece.end],
                "labels": [side],
            },
        }
        for side, _, piece in numbered(task)
    ]
    result += [
        {
            "type": "relation",
            "from_id": names[tr],
            "to_id": names[en],
            "direction": "right",
            "labels": [TRANSLATION],
        }
        for tr, en in task.links
    ]
    return {"data": data, "predictions": [{"model_version": "derlem", "result": result}]}


def numbered(task: LinkTask) -> list[tuple[str, int, Any]]:
    """Return each unit of a task with its side and its number there."""
    return [(side, n, p) for side in ("tr", "en") for n, p in enumerate(task.pieces[side])]


def region_name(side: str, number: int) -> str:
    """Return the id of a unit's region; Label Studio cuts ids at ``#``, which ours may have."""
    return f"{side}{number}"


def read_link_task(
    data: Json,
    result: list[Any],
    place: Place,
    annotator: str | None,
    verdict: Verdict | None,
) -> LinkRecord:
    """Return the record of an annotation; raises CorpusError where a region was moved or made."""
    row = needed(data, "derlem", dict, place)
    units: dict[str, str] = {}
    ids: dict[str, str] = {}
    regions = {}
    for side, pieces in needed(row, "units", dict, place).items():
        text = needed(data, side, str, place)
        for number, (key, start, end) in enumerate(pieces):
            units[key] = text[start:end]
            ids[region_name(side, number)] = key
            regions[region_name(side, number)] = (start, end)
    check_regions(result, regions, place)
    links = [
        (link_end(row, "from_id", ids, place), link_end(row, "to_id", ids, place))
        for row in result
        if isinstance(row, dict) and row.get("type") == "relation"
    ]
    article, kind = (needed(row, key, str, place) for key in ("article", "kind"))
    beads = needed(row, "beads", list, place)
    return LinkRecord(place, article, kind, units, links, beads, annotator, verdict)


def check_regions(result: list[Any], known: dict[str, tuple[int, int]], place: Place) -> None:
    """Raise CorpusError where a region is not that of a unit."""
    for row in result:
        if isinstance(row, dict) and row.get("type") == "labels":
            value = needed(row, "value", dict, place)
            if known.get(str(row.get("id"))) != (value.get("start"), value.get("end")):
                message = f"region {value.get('start')}-{value.get('end')} is no sentence of ours"
                remedy = "link the sentences as they are; split and merge them in the JSONL"
                raise CorpusError(f"{message}; {remedy}", *place)


def link_end(row: Json, key: str, ids: dict[str, str], place: Place) -> str:
    """Return the unit at one end of a relation."""
    region = needed(row, key, str, place)
    if region not in ids:
        raise CorpusError(f"a relation to the unknown region {region!r}; take it out", *place)
    return ids[region]
