"""What Label Studio's JSON export holds, in the shapes that version 1.23 gives back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotations.formats import label_studio, label_studio_links
from annotations.formats.join import Base
from annotations.model import Span, Unit
from corpus.errors import CorpusError
from exchange import links_back, read_back
from exchange_sample import hard_article
from factories import article, sentence, span_at

Json = dict[str, Any]
TEXT = "🚜 Selin Akdağ  Batum’a 3 Mayıs 1950’de gitti."
UNIT = sentence("🚜 [PERSON Selin Akdağ]  [LOCATION Batum]’a 3 Mayıs 1950’de gitti.", "a:s1:1")
DATE = span_at(TEXT, 23, 35, "DATE", value="1950-05-03", mod=None, resolved=None)
UNIT = Unit(**{**UNIT.__dict__, "spans": (*UNIT.spans, DATE)})
BASE = Base([article([UNIT])])


def region(key: str, start: int, end: int, label: str, origin: str, **value: Any) -> Json:
    """Return a row of a result as the export has it."""
    return {
        "id": key,
        "type": "labels",
        "value": {"start": start, "end": end, "text": TEXT[start:end], "labels": [label], **value},
        "origin": origin,
        "to_name": "text",
        "from_name": "label",
    }


def per_region(key: str, name: str, kind: str, **value: Any) -> Json:
    place = {"start": 23, "end": 35}
    row = {"id": key, "type": kind, "value": {**place, **value}, "origin": "manual"}
    return {**row, "to_name": "text", "from_name": name}


KEPT = [
    region("s0", 2, 13, "PERSON", "prediction"),
    region("s1", 15, 20, "LOCATION", "prediction"),
    region("s2", 23, 35, "DATE", "prediction"),
    per_region("s2", "value", "textarea", text=["1950-05-03"]),
]


def annotation(result: list[Json], **fields: Any) -> Json:
    """Return an annotation with the fields of a real export."""
    return {
        "id": 7,
        "completed_by": 1,
        "result": result,
        "was_cancelled": False,
        "ground_truth": False,
        "created_at": "2026-11-22T10:00:00.000000Z",
        "updated_at": "2026-11-22T10:00:00.000000Z",
        "draft_created_at": None,
        "lead_time": 12.3,
        "unique_id": "7f0e0d8a-0000-4000-8000-000000000000",
        "last_action": None,
        "task": 3,
        "project": 1,
        "updated_by": 1,
        "parent_prediction": 5,
        "parent_annotation": None,
        "prediction": {"id": 5, "result": KEPT, "model_version": "derlem", "score": None},
        "result_count": len(result),
        **fields,
    }


def export(path: Path, *annotations: Json, **data: Any) -> Path:
    """Write an export of one task; ``predictions`` holds ids only, drafts are unsaved work."""
    task = label_studio.task_of(UNIT)
    task |= {"id": 3, "annotations": list(annotations), "predictions": [5], "file_upload": "x.json"}
    task |= {"drafts": [{"id": 1, "result": [region("d", 0, 1, "PERSON", "manual")]}], "meta": {}}
    task["data"] |= data
    file = path / "export.json"
    file.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    return file


def spans_after(folder: Path, *rows: Json, told: list[str] | None = None) -> dict[str, Span]:
    (unit,) = read_back("label-studio", export(folder, annotation(list(rows))), BASE, told)
    return {span.id: span for span in unit.spans}


def test_an_untouched_annotation_accepts_the_unit(tmp_path):
    (unit,) = read_back("label-studio", export(tmp_path, annotation(KEPT)), BASE)
    assert (unit.spans, unit.status) == (UNIT.spans, "accepted")


def test_relabelled_and_resized_regions_keep_their_ids(tmp_path):
    changed = region("s0", 2, 7, "ORGANIZATION", "prediction-changed")
    found = spans_after(tmp_path, changed, *KEPT[1:])
    span = found[UNIT.spans[0].id]
    assert (span.label, span.start, span.end, span.text) == ("ORGANIZATION", 2, 7, "Selin")
    assert (span.by, span.score) == ("annotator:user-1", None)


def test_a_missing_region_was_deleted(tmp_path):
    assert set(spans_after(tmp_path, *KEPT[1:])) == {span.id for span in UNIT.spans[1:]}


def test_a_new_region_gets_an_id_of_ours(tmp_path):
    found = spans_after(tmp_path, *KEPT, region("Xy_3-k", 39, 44, "PERSON", "manual"))
    assert found["a:s1:1:PERSON:39-44"].text == "gitti"


@pytest.mark.parametrize(
    ("rows", "value", "mod"),
    [
        ([per_region("s2", "value", "textarea", text=["1950-05"])], "1950-05", None),
        ([*KEPT[3:], per_region("s2", "mod", "choices", choices=["START"])], "1950-05-03", "START"),
        ([], None, None),
    ],
    ids=["retyped", "chosen", "emptied"],
)
def test_attributes_are_edited_per_region(rows, value, mod, tmp_path):
    span = spans_after(tmp_path, *KEPT[:3], *rows)[DATE.id]
    assert (span.attributes["value"], span.attributes["mod"]) == (value, mod)
    assert span.attributes["resolved"] is None


@pytest.mark.parametrize("shown", ["Selin Akdağ Batum", "Selin\\n\\nAkdağ  Batum"])
def test_the_text_that_the_page_shows_is_not_the_text(shown, tmp_path):
    told: list[str] = []
    row = region("s0", 2, 20, "PERSON", "prediction-changed", text=shown)
    found = spans_after(tmp_path, row, KEPT[2], told=told)
    assert (found[UNIT.spans[0].id].text, told) == ("Selin Akdağ  Batum", [])


def test_a_text_that_does_not_fit_is_told(tmp_path):
    told: list[str] = []
    spans_after(tmp_path, region("s0", 2, 13, "PERSON", "prediction", text="Başka"), told=told)
    assert told == ["a:s1:1: PERSON 2-13 is 'Selin Akdağ', not 'Başka'"]


def test_cancelled_annotations_and_drafts_are_passed_over(tmp_path):
    file = export(tmp_path, annotation([], was_cancelled=True))
    assert read_back("label-studio", file, BASE) == []


def test_several_annotators_are_kept_apart(tmp_path):
    other = annotation(KEPT[1:], completed_by={"id": 2, "email": "ayşe@example.org"})
    file = export(tmp_path, annotation(KEPT), other)
    records = list(label_studio.read(file, BASE))
    assert [record.annotator for record in records] == ["user-1", "ayşe@example.org"]
    assert [len(unit.spans) for unit in read_back("label-studio", file, BASE)] == [3, 2]


def test_a_file_that_was_not_imported_yet_is_read_by_its_predictions(tmp_path):
    file = tmp_path / "tasks.json"
    file.write_text(json.dumps([label_studio.task_of(UNIT)]), encoding="utf-8")
    assert read_back("label-studio", file, Base()) == [UNIT]


def refused(**changes: Any) -> Callable[[Path], Path]:
    row = KEPT[0] | {"value": {**KEPT[0]["value"], **changes}}
    return lambda folder: export(folder, annotation([row]))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (refused(end=999), "2-999 is no stretch of a text of 45 characters"),
        (refused(labels=["Kişi"]), "unknown label 'Kişi'; write PERSON"),
        (refused(labels=["PERSON", "LOCATION"]), "leave one"),
        (refused(labels=[]), "leave one"),
        (refused(start="2"), "'start' is str, int is due"),
        (refused(start=True), "'start' is bool, int is due"),
        (lambda folder: export(folder, annotation(KEPT), text=TEXT + "!"), "at character 45"),
        (lambda folder: export(folder, annotation(KEPT), text="Selin"), "at character 0: 'Selin'"),
        (
            lambda folder: export(
                folder, annotation([KEPT[0], region("n", 5, 9, "PERSON", "manual")])
            ),
            "two spans of one layer overlap",
        ),
        (
            lambda folder: export(
                folder,
                annotation(
                    [
                        region("c", 2, 13, "CITATION", "manual"),
                        per_region("c", "works", "textarea", text=["[{"]),
                    ]
                ),
            ),
            "'works' is no JSON",
        ),
        (lambda folder: export(folder, annotation(KEPT), doc_id=None), "'doc_id' is NoneType"),
        (lambda folder: export(folder, annotation(KEPT), derlem={"id": 3}), "was changed"),
    ],
    ids=[
        *("out of the text", "label", "two labels", "no label", "text for a number"),
        *("true for a number", "text longer", "text other", "overlap", "works", "no id", "row"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(make, told, tmp_path):
    file = make(tmp_path)
    with pytest.raises(CorpusError, match=f"export.json:1: .*{told}"):
        read_back("label-studio", file, BASE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{}", "not a list of tasks"),
        ('[{"text": "a", "label": []}]', "'data' is missing"),
        ("[", "not JSON"),
        ("[" * 100_000, "nested too deep"),
    ],
    ids=["object", "JSON_MIN", "cut off", "deep"],
)
def test_another_export_is_refused(text, told, tmp_path):
    file = tmp_path / "export.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError, match=told):
        read_back("label-studio", file, BASE)


def test_the_configuration_offers_the_scheme():
    config = label_studio.config()
    for word in ("PERSON", "CITATION", "APPROX", "narrative", 'name="works"', "$text"):
        assert word in config


# Alignments: two texts, a region a sentence, relations across.


def links(folder: Path, change: Callable[[list[Json]], list[Json]]) -> Path:
    (task,) = json.loads("".join(label_studio.lines([hard_article()], links=True)))
    (prediction,) = task["predictions"]
    task |= {"id": 1, "predictions": [1], "annotations": [annotation(change(prediction["result"]))]}
    file = folder / "links.json"
    file.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    return file


def pairs(folder: Path, change: Callable[[list[Json]], list[Json]]) -> list[tuple[str, str, str]]:
    beads = links_back("label-studio", links(folder, change), Base([hard_article()]))
    return [
        ("".join(key[-1] for key in b.tr), "".join(key[-1] for key in b.en), b.status)
        for b in beads
    ]


def test_links_are_read(tmp_path):
    assert pairs(tmp_path, lambda rows: rows) == [
        ("1", "1", "accepted"),
        ("2", "23", "accepted"),
        ("3", "", "accepted"),
        ("", "4", "accepted"),
    ]


def test_links_are_made_and_taken_away(tmp_path):
    def change(rows: list[Json]) -> list[Json]:
        kept = [row for row in rows if (row.get("from_id"), row.get("to_id")) != ("tr1", "en2")]
        new = {"type": "relation", "from_id": "en3", "to_id": "tr2", "direction": "right"}
        return [*kept, {**new, "labels": ["translation"]}]

    assert pairs(tmp_path, change) == [
        ("1", "1", "machine"),
        ("2", "2", "corrected"),
        ("", "3", "corrected"),
        ("3", "4", "corrected"),
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"type": "relation", "from_id": "tr0", "to_id": "tr1"}, "one Turkish, one English"),
        ({"type": "relation", "from_id": "tr0", "to_id": "zz"}, "unknown region 'zz'"),
        ({"type": "labels", "id": "zz", "value": {"start": 0, "end": 3}}, "0-3 is no sentence"),
    ],
    ids=["two Turkish", "unknown", "a new region"],
)
def test_wrong_links_are_refused(row, told, tmp_path):
    file = links(tmp_path, lambda rows: [*rows, row])
    with pytest.raises(CorpusError, match=told):
        links_back("label-studio", file, Base([hard_article()]))


def test_the_configuration_of_links_has_both_texts():
    assert '$tr"' in label_studio_links.CONFIG
    assert '<Relation value="translation"/>' in label_studio_links.CONFIG
