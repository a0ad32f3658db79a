"""Label Studio 1.23, a JSON list of tasks: one a unit, spans as pre-annotations.

Kept: everything; the attributes of dates and citations can be edited per region. Offsets are code
points. ``value.text`` is what the page shows, not the text: it is only compared. A region keeps
its ``id``; one without a known id is new, one that is missing was deleted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotations.formats.claims import (
    MODS,
    Claim,
    LinkRecord,
    Place,
    Record,
    Verdict,
    carried,
    editable,
    edited,
)
from annotations.formats.join import Base, origin_from
from annotations.formats.json_files import json_list, needed
from annotations.formats.label_studio_links import link_task, read_link_task
from annotations.formats.links import link_tasks
from annotations.model import TIMEX_LABELS, AnnotatedArticle, Span, Unit
from annotations.validate_spans import LABELS, STYLES
from corpus.errors import CorpusError

Json = dict[str, Any]
CHOICES: Mapping[str, tuple[str, ...]] = {"mod": MODS, "style": STYLES}
"""Attributes that are chosen from a list; the others are typed."""

CONFIG = """<View>
  <Style>.htx-text {{ white-space: pre-wrap; }}</Style>
  <Labels name="label" toName="text">
{labels}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
  <View visibleWhen="region-selected" whenTagName="label" whenLabelValue="{timex}">
{date}
  </View>
  <View visibleWhen="region-selected" whenTagName="label" whenLabelValue="CITATION">
{citation}
  </View>
  <View visibleWhen="region-selected" whenTagName="label" whenLabelValue="{timex},CITATION">
{both}
  </View>
</View>
"""


def config() -> str:
    """Return the labelling configuration of a project for these tasks."""
    return CONFIG.format(
        labels="\n".join(f'    <Label value="{label}"/>' for label in LABELS),
        timex=",".join(TIMEX_LABELS),
        date="\n".join(map(_control, ("value", "mod"))),
        citation="\n".join(map(_control, ("style", "prefix", "works"))),
        both=_control("resolved"),
    )


def _control(name: str) -> str:
    header = f'    <Header value="{name}" size="5"/>\n'
    if name not in CHOICES:
        options = 'perRegion="true" maxSubmissions="1" editable="true"'
        return f'{header}    <TextArea name="{name}" toName="text" {options}/>'
    choices = "".join(f'<Choice value="{choice}"/>' for choice in CHOICES[name])
    opening = f'<Choices name="{name}" toName="text" perRegion="true" choice="single">'
    return f"{header}    {opening}{choices}</Choices>"


def lines(articles: Iterable[AnnotatedArticle], links: bool = False) -> Iterator[str]:
    """Yield the list of tasks: of units, or of aligned texts."""
    tasks = (
        map(link_task, link_tasks(articles))
        if links
        else (task_of(unit) for article in articles for unit in article.units)
    )
    before = "[\n"
    for task in tasks:
        yield before + json.dumps(task, ensure_ascii=False, allow_nan=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def task_of(unit: Unit) -> Json:
    """Return the task of a unit."""
    data = {
        "text": unit.text,
        "doc_id": unit.id,
        "sha256": unit.text_sha256,
        "offset_unit": "code point",
        "derlem": carried(unit),
    }
    result = [row for number, span in enumerate(unit.spans) for row in regions_of(span, number)]
    return {"data": data, "predictions": [{"model_version": "derlem", "result": result}]}


def regions_of(span: Span, number: int) -> Iterator[Json]:
    """Yield the rows of a span: its label, then its attributes, all under one id."""
    place = {"start": span.start, "end": span.end}
    common = {"id": f"s{number}", "to_name": "text"}
    value: Json = {**place, "text": span.text, "labels": [span.label]}
    score = {} if span.score is None else {"score": span.score}
    yield {**common, "from_name": "label", "type": "labels", **score, "value": value}
    for key, text in editable(span).items():
        if key not in CHOICES:
            value = {**place, "text": [text]}
            yield {**common, "from_name": key, "type": "textarea", "value": value}
        elif text in CHOICES[key]:
            value = {**place, "choices": [text]}
            yield {**common, "from_name": key, "type": "choices", "value": value}


def read(path: Path, base: Base) -> Iterator[Record | LinkRecord]:
    """Yield a record for each annotation of each task.

    Cancelled annotations and drafts are passed over, and tasks that nobody annotated; in a file
    that has not been to Label Studio, the pre-annotations count. Raises CorpusError where the file
    is not the JSON export, with the number of the task.
    """
    tasks = json_list(path)
    is_export = any("annotations" in task for task in tasks)
    for number, task in enumerate(tasks, start=1):
        place = Place(str(path), number)
        data = needed(task, "data", dict, place)
        annotations = needed(task, "annotations" if is_export else "predictions", list, place)
        for annotation in annotations:
            if not isinstance(annotation, dict) or annotation.get("was_cancelled"):
                continue
            name = annotator_of(annotation) if is_export else None
            result = needed(annotation, "result", list, place)
            verdict: Verdict | None = "accepted" if is_export else None
            if "tr" in data and "en" in data:
                yield read_link_task(data, result, place, name, verdict)
            else:
                yield read_task(data, result, place, name, verdict)


def annotator_of(annotation: Json) -> str:
    """Return who made an annotation: the address of a user, or its number."""
    user = annotation.get("completed_by")
    if isinstance(user, dict):
        user = user.get("email") or user.get("id")
    return str(user) if isinstance(user, str) else f"user-{user}"


def read_task(
    data: Json,
    result: list[Any],
    place: Place,
    name: str | None,
    verdict: Verdict | None,
) -> Record:
    """Return the record of an annotation of a unit."""
    text = needed(data, "text", str, place)
    key = needed(data, "doc_id", str, place)
    row = data.get("derlem")
    origin = origin_from(row, text, place) if isinstance(row, dict) else None
    spans = {f"s{n}": span for n, span in enumerate(origin.spans if origin else ())}
    claims = [claim_of(rows, spans.get(region), place) for region, rows in by_region(result, place)]
    return Record(
        place,
        text,
        claims,
        key,
        origin,
        name,
        verdict,
        keeps_ids=origin is not None,
        quotes_exactly=False,
    )


def by_region(result: list[Any], place: Place) -> Iterator[tuple[str, list[Json]]]:
    """Yield the rows of each labelled region; what belongs to none is passed over."""
    regions: dict[str, list[Json]] = defaultdict(list)
    for row in result:
        if isinstance(row, dict) and isinstance(row.get("id"), str):
            needed(row, "value", dict, place)
            regions[row["id"]].append(row)
    for region, rows in regions.items():
        if any(row.get("type") == "labels" for row in rows):
            yield region, rows


def claim_of(rows: list[Json], was: Span | None, place: Place) -> Claim:
    """Return the claim of a region's rows; raises CorpusError where it has not one label."""
    value = next(row["value"] for row in rows if row.get("type") == "labels")
    labels = needed(value, "labels", list, place)
    if len(labels) != 1:
        message = f"a region has the labels {labels}; leave one"
        raise CorpusError(message, *place)
    given = {}
    for row in rows:
        said = row["value"].get("choices") or row["value"].get("text")
        if row.get("type") in ("choices", "textarea") and isinstance(said, list) and said:
            given[str(row.get("from_name"))] = str(said[-1])
    try:
        attributes = edited(str(labels[0]), given, shown(was))
    except ValueError as error:
        raise CorpusError(str(error), *place) from None
    start, end = (needed(value, key, int, place) for key in ("start", "end"))
    quoted = value.get("text")
    return Claim(
        str(labels[0]),
        start,
        end,
        was.id if was else None,
        attributes,
        quoted if isinstance(quoted, str) else None,
    )


def shown(span: Span | None) -> Span | None:
    """Return a span with the attributes that its regions show; a choice not listed is not shown."""
    if span is None:
        return None
    hidden = {key for key, known in CHOICES.items() if span.attributes.get(key) not in known}
    kept = {key: value for key, value in span.attributes.items() if key not in hidden}
    return replace(span, attributes=kept)
