"""Annotators who correct an exported file in the format of their tool, as that tool saves it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotations.conllu import MISC_KEYS, tags_of
from annotations.conllu_format import Row, Sentence, read_conllu
from annotations.formats.documents import document_of, file_stem
from annotations.formats.offsets import utf16_offsets
from annotations.iob import LAYERS, surface_tokens
from annotations.model import AnnotatedArticle, Layer, layer_of
from edits import Edit

Json = dict[str, Any]
Edits = dict[str, list[Edit]]
"""The corrections by the id of their unit."""


def json_lines(path: Path) -> list[Json]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def write_lines(path: Path, rows: Sequence[Json]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def label_studio(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Submit the tasks with corrections; leave the others alone. Regions keep their ids."""
    tasks = json.loads(path.read_text(encoding="utf-8"))
    for number, task in enumerate(tasks, start=1):
        (prediction,) = task["predictions"]
        task |= {"id": number, "annotations": [], "drafts": [], "predictions": [number]}
        own = edits.get(task["data"]["doc_id"], [])
        if own:
            result = [dict(row, origin="prediction") for row in prediction["result"]]
            spans = [span["id"] for span in task["data"]["derlem"]["spans"]]
            for edit in own:
                result = in_label_studio(result, edit, spans)
            made = {"id": number, "completed_by": 1, "was_cancelled": False, "result": result}
            task["annotations"] = [made | {"prediction": prediction}]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1), encoding="utf-8")


def in_label_studio(result: list[Json], edit: Edit, spans: list[str]) -> list[Json]:
    value = {"start": edit.start, "end": edit.end, "labels": [edit.label]}
    value["text"] = edit.unit.text[edit.start : edit.end]
    if edit.was is None:
        row = {"id": "xK3_-a", "from_name": "label", "to_name": "text", "type": "labels"}
        return [*result, {**row, "origin": "manual", "value": value}]
    region = f"s{spans.index(edit.was.id)}"
    if edit.kind == "deleted":
        return [row for row in result if row["id"] != region]
    for row in result:
        if row["id"] == region:
            place = {"start": edit.start, "end": edit.end}
            changed = value if row["type"] == "labels" else {**row["value"], **place}
            if edit.attribute and row["from_name"] == edit.attribute[0]:
                key = "choices" if row["type"] == "choices" else "text"
                changed[key] = [edit.attribute[1]]
            row |= {"origin": "prediction-changed", "value": changed}
    return result


def doccano(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the triples; doccano numbers the rows anew and adds its comments."""
    rows = json_lines(path)
    for number, row in enumerate(rows, start=29):
        at = utf16_offsets(row["text"])
        for edit in edits.get(row["doc_id"], []):
            if edit.was:
                row["label"].remove([at[edit.was.start], at[edit.was.end], edit.was.label])
            if edit.kind != "deleted":
                row["label"].append([at[edit.start], at[edit.end], edit.label])
        row |= {"id": number, "Comments": []}
    write_lines(path, rows)


def prodigy(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Accept what has corrections, ignore the rest."""
    rows = json_lines(path)
    for row in rows:
        own = edits.get(row["meta"]["doc_id"], [])
        row |= {"answer": "accept" if own else "ignore", "_session_id": "names-ayşe"}
        row |= {"_input_hash": 1, "_task_hash": 2, "_view_id": "ner_manual", "_timestamp": 3}
        for edit in own:
            spans = [s for s in row["spans"] if edit.was is None or s["id"] != edit.was.id]
            kept = next((s for s in row["spans"] if s not in spans), {})
            place = {"start": edit.start, "end": edit.end, "label": edit.label}
            if edit.kind != "deleted":
                text = edit.unit.text[edit.start : edit.end]
                changed = dict([edit.attribute]) if edit.attribute else {}
                spans.append({**kept, **place, **changed, "text": text})
            row["spans"] = spans
    write_lines(path, rows)


def hugging_face(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the tags, and the attributes in the column ``derlem``."""
    columns = {"entity": "ner_tags", "timex": "date_tags", "citation": "citation_tags"}
    rows = json_lines(path)
    for row in rows:
        for edit in edits.get(row["id"], []):
            if edit.attribute:
                own = json.loads(row["derlem"])
                change_attribute(own["spans"], edit)
                row["derlem"] = json.dumps(own, ensure_ascii=False)
            else:
                retag(row[columns[layer_of((edit.was and edit.was.label) or edit.label)]], edit)
    write_lines(path, rows)


def change_attribute(spans: list[Json], edit: Edit) -> None:
    key, value = edit.attribute or ("", "")
    next(span for span in spans if edit.was and span["id"] == edit.was.id)[key] = value


def retag(tags: list[str], edit: Edit) -> None:
    """Correct the tags of the tokens that a correction is about."""
    tokens = surface_tokens(edit.unit)

    def touched(start: int, end: int) -> list[int]:
        return [n for n, t in enumerate(tokens) if t.start < end and start < t.end]

    if edit.was:
        for number in touched(edit.was.start, edit.was.end):
            tags[number] = "O"
    if edit.kind != "deleted":
        for place, number in enumerate(touched(edit.start, edit.end)):
            tags[number] = f"{'I' if place else 'B'}-{edit.label}"


def iob2(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the columns."""
    blocks = path.read_text(encoding="utf-8").removesuffix("\n\n").split("\n\n")
    units = [unit for unit in article.units if surface_tokens(unit)]
    made = []
    for block, unit in zip(blocks, units, strict=True):
        columns = [list(c) for c in zip(*(x.split("\t") for x in block.split("\n")), strict=True)]
        for edit in edits.get(unit.id, []):
            layer = layer_of(edit.was.label if edit.was else edit.label)
            retag(columns[1 + LAYERS.index(layer)], edit)
        made.append("\n".join(map("\t".join, zip(*columns, strict=True))))
    path.write_text("\n\n".join(made) + "\n\n", encoding="utf-8")


def conllu(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the tags in MISC, and the attributes in ``# spans``."""
    text = ""
    for sentence in read_conllu(path):
        for edit in edits.get(sentence.comment("sent_id") or "", []):
            sentence = (
                with_attribute(sentence, edit) if edit.attribute else with_tag(sentence, edit)
            )
        text += str(sentence)
    path.write_text(text, encoding="utf-8")


def with_attribute(sentence: Sentence, edit: Edit) -> Sentence:
    spans = json.loads(sentence.comment("spans") or "")
    change_attribute(spans, edit)
    line = f"# spans = {json.dumps(spans, ensure_ascii=False)}"
    comments = [line if c.startswith("# spans") else c for c in sentence.comments]
    return Sentence(tuple(comments), sentence.rows, sentence.line_end)


def with_tag(sentence: Sentence, edit: Edit) -> Sentence:
    layer: Layer = layer_of(edit.was.label if edit.was else edit.label)
    tags = tags_of(sentence)[layer]
    retag(tags, edit)
    by_row = {row.id: tag for (row, _), tag in zip(sentence.tokens(), tags, strict=True)}
    rows = [with_item(row, MISC_KEYS[layer], by_row.get(row.id)) for row in sentence.rows]
    return Sentence(sentence.comments, tuple(rows), sentence.line_end)


def with_item(row: Row, key: str, tag: str | None) -> Row:
    if tag is None:
        return row
    items = [item for item in row.misc.split("|") if not item.startswith(f"{key}=") and item != "_"]
    if tag != "O":
        items.append(f"{key}={tag}")
    return row._replace(misc="|".join(items) or "_")


def brat(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the lines of the ``.ann`` file."""
    document = document_of(article)
    starts = {unit.id: at for unit, at in zip(document.units, document.starts, strict=True)}
    file = path / f"{file_stem(article.id)}.ann"
    lines = file.read_text(encoding="utf-8").split("\n")[:-1]
    keys = {json.loads(p[2]): p[1].split()[1] for p in map(split_tabs, lines) if "Derlem" in p[1]}
    for number, edit in enumerate(edit for own in edits.values() for edit in own):
        at = starts[edit.unit.id]
        text = edit.unit.text[edit.start : edit.end]
        key = keys[edit.was.id] if edit.was else f"T{1000 + number}"
        line = f"{key}\t{edit.label} {edit.start + at} {edit.end + at}\t{text}"
        if edit.kind == "deleted":
            lines = [line for line in lines if not is_about(line, key)]
        elif edit.kind == "added":
            lines.append(line)
        elif edit.attribute:
            lines = [brat_attribute(line, key, edit.attribute) for line in lines]
        else:
            lines = [line if old.startswith(f"{key}\t") else old for old in lines]
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")


def split_tabs(line: str) -> list[str]:
    return [*line.split("\t"), "", ""]


def is_about(line: str, key: str) -> bool:
    parts = split_tabs(line)
    return parts[0] == key or parts[1].split()[1:2] == [key]


def brat_attribute(line: str, key: str, attribute: tuple[str, str]) -> str:
    name, value = attribute
    parts = line.split("\t")
    if not is_about(line, key) or parts[0].startswith("T"):
        return line
    if parts[1] == f"AnnotatorNotes {key}" and name == "value":
        return "\t".join([*parts[:2], json.dumps(json.loads(parts[2]) | {name: value})])
    return f"{parts[0]}\t{name} {key} {value}" if parts[1].startswith(f"{name} ") else line


def cas(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the annotations of the CAS."""
    from annotations.formats import cas as format_cas

    document = document_of(article)
    starts = {unit.id: at for unit, at in zip(document.units, document.starts, strict=True)}
    file = next(p for p in path.iterdir() if p.stem == file_stem(article.id))
    made = format_cas.load(file)
    found = {a.identifier: a for name in format_cas.TYPES.values() for a in made.select(name)}
    for edit in (edit for own in edits.values() for edit in own):
        at = starts[edit.unit.id]
        layer = layer_of(edit.was.label if edit.was else edit.label)
        key = "value" if layer == "entity" else "label"
        if edit.was is None:
            new = made.typesystem.get_type(format_cas.TYPES[layer])
            made.add(new(begin=edit.start + at, end=edit.end + at, **{key: edit.label}))
            continue
        old = found[edit.was.id]
        made.remove(old)
        if edit.kind != "deleted":
            old.begin, old.end = edit.start + at, edit.end + at
            setattr(old, key, edit.label)
            if edit.attribute:
                setattr(old, *edit.attribute)
            made.add(old)
    file.write_text(made.to_json() if file.suffix == ".json" else made.to_xmi(), encoding="utf-8")


def docbin(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the span groups of the Docs, and the attributes in their user data."""
    import spacy
    from spacy.tokens import DocBin

    docs = list(DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab))
    for doc in docs:
        row = json.loads(doc.user_data["derlem"])
        ids = [span["id"] for span in row["spans"]]
        for edit in edits.get(row["id"], []):
            group = doc.spans[layer_of(edit.was.label if edit.was else edit.label)]
            name = f"s{ids.index(edit.was.id)}" if edit.was else ""
            kept = [span for span in group if not name or span.id_ != name]
            if edit.attribute:
                values = json.loads(doc.user_data["attributes"])
                values[name[1:]] |= dict([edit.attribute])
                doc.user_data["attributes"] = json.dumps(values)
                continue
            if edit.kind != "deleted":
                place = (edit.start, edit.end, edit.label)
                kept.append(doc.char_span(*place, span_id=name, alignment_mode="expand"))
            doc.spans[group.name] = kept
    DocBin(docs=docs, store_user_data=True).to_disk(path)


def tables(path: Path, edits: Edits, article: AnnotatedArticle) -> None:
    """Correct the rows of the table of spans."""
    import pandas as pd

    file = next(p for p in path.iterdir() if p.stem == "spans")
    is_csv = file.suffix == ".csv"
    table = pd.read_csv(file, dtype=str) if is_csv else pd.read_parquet(file)
    rows = table.to_dict("records")
    for edit in (edit for own in edits.values() for edit in own):
        at = next((n for n, row in enumerate(rows) if edit.was and row["id"] == edit.was.id), None)
        place = {"label": edit.label, "start": edit.start, "end": edit.end}
        place["text"] = edit.unit.text[edit.start : edit.end]
        if edit.kind == "deleted" and at is not None:
            del rows[at]
        elif at is None:
            rows.append({"unit": edit.unit.id, **place})
        else:
            rows[at] |= place | (dict([edit.attribute]) if edit.attribute else {})
    made = pd.DataFrame(rows, columns=table.columns)
    if is_csv:
        made.to_csv(file, index=False)
    else:
        made.to_parquet(file)


def by_unit(edits: Sequence[Edit]) -> Edits:
    """Return corrections by the id of their unit."""
    found: Edits = {}
    for edit in edits:
        found.setdefault(edit.unit.id, []).append(edit)
    return found


Annotator = Callable[[Path, Edits, AnnotatedArticle], None]
ANNOTATORS: dict[str, tuple[Annotator, str, bool]] = {
    "label-studio": (label_studio, "tasks.json", True),
    "doccano": (doccano, "rows.jsonl", False),
    "prodigy": (prodigy, "tasks.jsonl", True),
    "hf": (hugging_face, "rows.jsonl", True),
    "iob2": (iob2, "tags.conll", False),
    "conllu": (conllu, "corpus.conllu", True),
    "brat": (brat, "brat", True),
    "cas-json": (cas, "cas", True),
    "cas-xmi": (cas, "cas", True),
    "docbin": (docbin, "docs.spacy", True),
    "csv": (tables, "tables", True),
    "parquet": (tables, "tables", True),
}
"""Each format's annotator, the name of the file, and whether attributes can be edited in it."""
