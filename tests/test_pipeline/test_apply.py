"""Corrections put into all outputs of a run, from the command line and from Python."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from annotations.conllu import read_conllu_units
from annotations.jsonl import read_beads, read_rows, read_units
from annotations.model import AnnotatedArticle
from annotations.validate import validate_file
from corpus.errors import CorpusError
from pipeline.apply import apply_corrections, diff_files
from pipeline.batch import run_batch
from pipeline.corrections_cli import register
from pipeline.keep import KeptCorrections
from pipeline.write import FILES, CorpusWriter
from sample import ID, sample_article

TIME = "2026-01-02T03:04:05+00:00"
Rows = list[dict[str, Any]]

cli = typer.Typer()
register(cli)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """Return the folder of a run over the invented article."""
    out = tmp_path / "corpus"
    with CorpusWriter(out) as writer:
        writer.add_annotated(sample_article())
        writer.finish({"schema": "derlem/1", "counts": {}, "seconds": 1.0})
    return out


def rows_of(run: Path, name: str = "annotations.jsonl") -> Rows:
    return list(read_rows(run / name))


def row_with(rows: Rows, key: str) -> dict[str, Any]:
    return next(row for row in rows if row["id"] == f"{ID}:{key}")


def returned(run: Path, rows: Rows, name: str = "returned.jsonl") -> Path:
    path = run.parent / name
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
    return path


def contents(run: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in run.iterdir()}


def corrected(run: Path) -> Path:
    """Return a file with one span added, one relabelled, one deleted, one row accepted."""
    rows = rows_of(run)
    row_with(rows, "abstract-tr:1")["spans"][0]["label"] = "ORGANIZATION"
    row_with(rows, "abstract-tr:2")["spans"].pop()
    row_with(rows, "abstract-tr:4")["spans"].append({"label": "LOCATION", "text": "Köylerde"})
    row_with(rows, "abstract-tr:3")["status"] = "accepted"
    return returned(run, rows)


def test_a_run_corrects_nothing_in_itself(run: Path) -> None:
    before = contents(run)
    found = apply_corrections(run / "annotations.jsonl", run, time=TIME)
    assert (found.corrections, found.stale) == ([], [])
    assert contents(run) == before


def test_all_outputs_are_rewritten(run: Path) -> None:
    before = contents(run)
    apply_corrections(corrected(run), run, by="ayşe", time=TIME)
    assert set(contents(run)) == {*FILES, "corrections.jsonl"}
    changed = {name for name, content in contents(run).items() if content != before.get(name)}
    assert changed >= {"annotations.jsonl", "corpus.conllu", "corpus.bio.conll", "report.html"}
    units = list(read_units(run / "annotations.jsonl"))
    assert [u.spans for u in read_conllu_units(run / "corpus.conllu")] == [u.spans for u in units]
    assert [u.status for u in units if ":abstract-tr:" in u.id] == [
        "corrected",
        "corrected",
        "accepted",
        "corrected",
    ]
    assert [p for p in validate_file(run / "annotations.jsonl") if p.is_error] == []
    manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["corrections"] == 7
    assert manifest["counts"]["units"] == len(units)


def test_who_and_when_is_recorded(run: Path) -> None:
    apply_corrections(corrected(run), run, by="ayşe", time=TIME)
    log = rows_of(run, "corrections.jsonl")
    assert [row["kind"] for row in log] == [
        *("relabelled", "changed"),
        *("deleted", "changed"),
        "accepted",
        *("added", "changed"),
    ]
    assert {(row["time"], row["annotator"], row["schema"]) for row in log} == {
        (TIME, "ayşe", "derlem/1")
    }
    assert log[0]["before"]["label"] == "LOCATION"


def test_applying_twice_is_applying_once(run: Path) -> None:
    path = corrected(run)
    apply_corrections(path, run, by="ayşe", time=TIME)
    once = contents(run)
    found = apply_corrections(path, run, by="mehmet", time="2027-01-01T00:00:00+00:00")
    assert (found.corrections, found.stale) == ([], [])
    assert contents(run) == once


def test_diff_says_what_apply_does(run: Path) -> None:
    path = corrected(run)
    shown = diff_files(run, path, by="ayşe")
    assert shown == diff_files(run / "annotations.jsonl", path, by="ayşe")
    assert shown == apply_corrections(path, run, by="ayşe", time=TIME)
    assert shown.kept == sum(len(row["spans"]) for row in rows_of(run)) - 2


def test_a_part_of_the_rows_may_come_back(run: Path) -> None:
    rows = [row for row in rows_of(run) if row["id"].endswith(":abstract-tr:1")]
    rows[0]["spans"] = []
    found = apply_corrections(returned(run, rows), run, time=TIME)
    assert [c.kind for c in found.corrections] == ["deleted", "changed"]
    assert len(rows_of(run)) == len(sample_article().units)


def test_a_changed_text_is_refused_with_its_place(run: Path) -> None:
    rows = rows_of(run)
    row_with(rows, "abstract-tr:1")["text"] = "Bu çalışma Karadeniz’deki kooperatifleri inceler."
    path, before = returned(run, rows), contents(run)
    with pytest.raises(CorpusError, match="changed at character 15") as error:
        apply_corrections(path, run, time=TIME)
    assert (error.value.line, error.value.path) == (3, str(path))
    line = path.read_text(encoding="utf-8").split("\n")[2]
    assert line[(error.value.column or 0) - 1 :].startswith("deniz’deki")
    assert contents(run) == before


def test_a_sentence_is_split_in_all_outputs(run: Path) -> None:
    first = "Kooperatiflerin çoğu 1960’lı yıllarda kurulmuştur;"
    second = "üye sayısı ise hızla artmıştır."
    key = f"{ID}:abstract-tr:3"
    path = returned(run, [{"id": key, "text": first}, {"id": f"{key}x", "text": second}])
    found = apply_corrections(path, run, by="ayşe", time=TIME)
    assert [c.kind for c in found.corrections] == ["split"]
    ids = [unit.id for unit in read_units(run / "annotations.jsonl")]
    assert ids[4:6] == [f"{key}a", f"{key}b"]
    bead = next(b for b in read_beads(run / "alignments.jsonl") if f"{key}a" in b.tr)
    assert bead.tr == (f"{key}a", f"{key}b")
    assert f"# sent_id = {key}b" in (run / "corpus.conllu").read_text(encoding="utf-8")
    assert apply_corrections(path, run, time=TIME).corrections == []


def test_sentences_are_merged_in_all_outputs(run: Path) -> None:
    rows = [row_with(rows_of(run), f"abstract-tr:{n}") for n in (3, 4)]
    text = " ".join(row["text"] for row in rows)
    path = returned(run, [{"id": rows[0]["id"], "text": text}])
    apply_corrections(path, run, by="ayşe", time=TIME)
    beads = [b for b in read_beads(run / "alignments.jsonl") if b.kind == "sentence"]
    assert beads[2].tr == (f"{ID}:abstract-tr:3+4",)
    assert beads[2].tr_text == text
    assert len(beads) == 4
    assert apply_corrections(path, run, time=TIME).corrections == []


def test_beads_are_corrected(run: Path) -> None:
    rows = rows_of(run, "alignments.jsonl")
    linked = {"article": ID, "kind": "sentence", "tr": rows[3]["tr"], "en": rows[4]["en"]}
    path = returned(run, [*rows[:3], linked, *rows[5:]])
    found = apply_corrections(path, run, by="ayşe", time=TIME)
    assert [c.kind for c in found.corrections] == ["linked"]
    bead = list(read_beads(run / "alignments.jsonl"))[3]
    assert (bead.tr_text, bead.en_text) == (rows[3]["tr_text"], rows[4]["en_text"])
    assert (bead.by, bead.status, bead.score) == ("annotator:ayşe", "corrected", 1.0)
    assert rows[4]["en_text"] in (run / "alignments.tmx").read_text(encoding="utf-8")
    assert apply_corrections(path, run, time=TIME).corrections == []


def test_a_file_from_before_the_corrections_of_others_does_not_undo_them(run: Path) -> None:
    rows = rows_of(run)
    row_with(rows, "s1:2")["spans"].append({"label": "ORGANIZATION", "text": "yolu"})
    late = returned(run, rows, "late.jsonl")
    rows = rows_of(run)
    row_with(rows, "s1:2")["spans"].pop(0)
    early = returned(run, rows, "early.jsonl")
    apply_corrections(early, run, by="ayşe", time=TIME)
    found = apply_corrections(late, run, by="mehmet", time=TIME)
    assert found.stale == [f"{ID}:s1:2"]
    assert [(c.kind, c.annotator) for c in found.corrections] == [("added", "mehmet")]
    spans = row_with(rows_of(run), "s1:2")["spans"]
    assert "Selin Akdağ" not in [s["text"] for s in spans]
    assert "yolu" in [s["text"] for s in spans]


def test_a_row_of_a_sentence_that_was_split_since_is_left_out(run: Path) -> None:
    key = f"{ID}:abstract-tr:4"
    late = returned(run, rows_of(run), "late.jsonl")
    parts = [{"id": key, "text": "Köylerde"}, {"id": f"{key}x", "text": rest_of(run, key, 9)}]
    early = returned(run, parts, "early.jsonl")
    apply_corrections(early, run, by="ayşe", time=TIME)
    before = contents(run)
    found = apply_corrections(late, run, by="mehmet", time=TIME)
    assert (found.corrections, found.left_out) == ([], [key])
    assert contents(run) == before
    whole = {"id": key, "text": f"Köylerde {parts[1]['text']}"}
    found = apply_corrections(returned(run, [whole]), run, by="ayşe", time=TIME)
    assert [c.kind for c in found.corrections] == ["merged"]


def rest_of(run: Path, key: str, start: int) -> str:
    text = next(row["text"] for row in rows_of(run) if row["id"] == key)
    return str(text[start:])


def test_contradicting_corrections_are_refused(run: Path) -> None:
    for name, label in (("late", "LOCATION"), ("early", "ORGANIZATION")):
        rows = rows_of(run)
        row_with(rows, "s1:2")["spans"][0]["label"] = label
        returned(run, rows, f"{name}.jsonl")
    apply_corrections(run.parent / "early.jsonl", run, by="ayşe", time=TIME)
    before = contents(run)
    with pytest.raises(CorpusError, match="corrected otherwise meanwhile"):
        apply_corrections(run.parent / "late.jsonl", run, by="mehmet", time=TIME)
    assert contents(run) == before


def test_an_article_that_the_run_has_not_is_refused(run: Path) -> None:
    path = returned(run, [{"id": "other:s1:1", "text": "Geldi."}])
    with pytest.raises(CorpusError, match="'other', which is not in"):
        apply_corrections(path, run, time=TIME)


def test_a_wrong_file_is_refused_with_place_and_remedy(run: Path) -> None:
    rows = rows_of(run)
    row_with(rows, "s1:2")["spans"][0]["label"] = "KİŞİ"
    with pytest.raises(CorpusError, match=r"E503 .*write PERSON"):
        apply_corrections(returned(run, rows), run, time=TIME)


def test_a_new_run_puts_corrections_back(run: Path) -> None:
    apply_corrections(corrected(run), run, by="ayşe", time=TIME)
    kept = KeptCorrections(run)
    again = kept.put_back(sample_article())
    kept.check_none_left()
    known = list(read_units(run / "annotations.jsonl"))
    assert list(again.units[:6]) == known[:6]
    assert [unit.id for unit in again.units] == [unit.id for unit in known]
    assert kept.rows == 5
    told = [(row["kind"], row["annotator"]) for row in kept.machine_diff()]
    assert told == [("relabelled", "machine"), ("added", "machine"), ("deleted", "machine")]


def test_a_new_run_over_other_articles_overwrites_nothing(run: Path) -> None:
    apply_corrections(corrected(run), run, by="ayşe", time=TIME)
    with pytest.raises(CorpusError, match=f"holds corrections of '{ID}'"):
        KeptCorrections(run).check_none_left()


def test_a_row_corrected_in_place_counts_as_corrected(run: Path) -> None:
    rows = rows_of(run)
    row_with(rows, "s1:2")["spans"][0]["by"] = "annotator:ayşe"
    returned(run, rows, "corpus/annotations.jsonl")
    again = KeptCorrections(run).put_back(sample_article())
    assert next(u for u in again.units if u.id.endswith("s1:2")).status == "corrected"


def test_running_twice_keeps_a_correction_between(tmp_path: Path) -> None:
    article, out = tmp_path / "kisa.txt", tmp_path / "corpus"
    article.write_text("Selin köye gitti. Orada kaldı.\n", encoding="utf-8")
    assert run_batch([str(article)], out, quiet=True)
    added = {"label": "LOCATION", "text": "köye"}
    row = next(row for row in rows_of(out) if row["text"].startswith("Selin"))
    apply_corrections(returned(out, [{**row, "spans": [added]}]), out, by="ayşe", time=TIME)
    corrected_rows = (out / "annotations.jsonl").read_bytes()
    assert run_batch([str(article)], out, quiet=True)
    assert (out / "annotations.jsonl").read_bytes() == corrected_rows
    told = rows_of(out, "machine_diff.jsonl")
    assert "deleted" in [row["kind"] for row in told]
    assert {row["annotator"] for row in told} == {"machine"}
    other = tmp_path / "baska.txt"
    other.write_text("Ada geldi.\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="nothing is overwritten"):
        run_batch([str(other)], out, quiet=True)
    assert (out / "annotations.jsonl").read_bytes() == corrected_rows


# What annotators do to a file: each case corrects the rows of the run, and says which corrections
# are to be found. All are applied, told alike by diff, made once, valid, and kept by a new run.


def resize(rows: Rows) -> None:
    own = row_with(rows, "s1:2")["spans"][0]
    own.update(end=own["end"] - 6, text=own["text"][:-6])


def swap_ids(rows: Rows) -> None:
    first, second = (s for s in row_with(rows, "s1:2")["spans"] if s["label"] == "LOCATION")
    first["id"], second["id"] = second["id"], first["id"]


def without_spans(rows: Rows) -> None:
    row_with(rows, "s1:2")["spans"] = []


def first_span(key: str, **values: Any) -> Any:
    return lambda rows: row_with(rows, key)["spans"][0].update(values)


def of_row(key: str, **values: Any) -> Any:
    return lambda rows: row_with(rows, key).update(values)


def with_lemma(rows: Rows) -> None:
    row_with(rows, "s1:2")["tokens"][0]["words"][0]["lemma"] = "selin"


def with_works(rows: Rows) -> None:
    cited = next(s for s in row_with(rows, "s1:2")["spans"] if s["label"] == "CITATION")
    cited["works"] = [{"authors": ["Akdağ", "Öz"], "year": "2004", "pages": "7"}]


EDITS: dict[str, tuple[Any, list[str]]] = {
    "nothing": (lambda rows: None, []),
    "rows in another order": (lambda rows: rows.reverse(), []),
    "spans in another order": (lambda rows: row_with(rows, "s1:2")["spans"].reverse(), []),
    "resized": (resize, ["moved", "changed"]),
    "relabelled": (first_span("s1:2", label="ORGANIZATION"), ["relabelled", "changed"]),
    "ids swapped": (swap_ids, ["moved", "moved", "changed"]),
    "all spans deleted": (without_spans, ["deleted"] * 6 + ["changed"]),
    "rejected": (of_row("s1:2", status="rejected"), ["rejected"]),
    "accepted only": (of_row("s1:2", status="accepted"), ["accepted"]),
    "value of a date": (first_span("abstract-tr:3", value="196"), ["changed", "changed"]),
    "works of a citation": (with_works, ["changed", "changed"]),
    "a note": (lambda rows: row_with(rows, "s1:2")["meta"].update(note="bak"), ["changed"]),
    "kind of a row": (of_row("s1:2", kind="heading"), ["changed", "changed"]),
    "a lemma": (with_lemma, ["changed", "changed"]),
}


def placed_article() -> AnnotatedArticle:
    """Return the invented article with the spans' places in the source as a run gives them."""
    article = sample_article()
    placed = [
        replace(
            unit,
            spans=tuple(
                replace(s, source=(unit.start + s.start, unit.start + s.end)) for s in unit.spans
            ),
        )
        for unit in article.units
    ]
    return replace(article, units=tuple(placed))


@pytest.fixture
def placed_run(tmp_path: Path) -> Path:
    out = tmp_path / "corpus"
    with CorpusWriter(out) as writer:
        writer.add_annotated(placed_article())
        writer.finish({"schema": "derlem/1", "counts": {}, "seconds": 1.0})
    return out


@pytest.mark.parametrize(("edit", "kinds"), EDITS.values(), ids=EDITS)
def test_an_edit(placed_run: Path, edit: Any, kinds: list[str]) -> None:
    rows = rows_of(placed_run)
    edit(rows)
    path = returned(placed_run, rows)
    shown = diff_files(placed_run, path, by="ayşe")
    assert [c.kind for c in shown.corrections] == kinds
    assert apply_corrections(path, placed_run, by="ayşe", time=TIME) == shown
    once = contents(placed_run)
    assert apply_corrections(path, placed_run, by="mehmet").corrections == []
    assert contents(placed_run) == once
    assert [p for p in validate_file(placed_run / "annotations.jsonl") if p.is_error] == []
    again = KeptCorrections(placed_run).put_back(placed_article())
    assert list(again.units) == list(read_units(placed_run / "annotations.jsonl"))
    assert list(again.beads) == list(read_beads(placed_run / "alignments.jsonl"))


def test_a_note_on_a_text_that_is_gone_is_not_lost_silently(run: Path) -> None:
    rows = rows_of(run)
    row_with(rows, "abstract-tr:4")["meta"]["note"] = "bak"
    apply_corrections(returned(run, rows), run, by="ayşe", time=TIME)
    article = sample_article()
    units = [unit for unit in article.units if not unit.id.endswith("abstract-tr:4")]
    with pytest.raises(CorpusError, match="abstract-tr:4, which was corrected, is no longer"):
        KeptCorrections(run).put_back(replace(article, units=tuple(units)))


LATE_EDITS = {name: edit for name, (edit, kinds) in EDITS.items() if kinds}


@pytest.mark.parametrize("edit", LATE_EDITS.values(), ids=LATE_EDITS)
def test_a_file_from_before_a_correction_does_not_undo_it(placed_run: Path, edit: Any) -> None:
    late = returned(placed_run, rows_of(placed_run), "late.jsonl")
    rows = rows_of(placed_run)
    edit(rows)
    apply_corrections(returned(placed_run, rows), placed_run, by="ayşe", time=TIME)
    once = contents(placed_run)
    assert apply_corrections(late, placed_run, by="mehmet", time=TIME).corrections == []
    assert contents(placed_run) == once


LATE_STATUSES = ("accepted", "corrected")


@pytest.mark.parametrize("status", LATE_STATUSES)
def test_a_late_file_undoes_nothing_whatever_its_status(run: Path, status: str) -> None:
    rows = rows_of(run)
    late = row_with(rows_of(run), "s1:2")
    late["status"] = status
    late["spans"].append({"label": "ORGANIZATION", "text": "yolu"})
    row_with(rows, "s1:2")["spans"].pop(0)
    row_with(rows, "s1:2")["spans"][0]["label"] = "ORGANIZATION"
    apply_corrections(returned(run, rows), run, by="ayşe", time=TIME)
    found = apply_corrections(returned(run, [late], "late.jsonl"), run, by="mehmet", time=TIME)
    assert [(c.kind, c.annotator) for c in found.corrections] == [("added", "mehmet")]
    assert found.stale == [f"{ID}:s1:2"]
    row = row_with(rows_of(run), "s1:2")
    assert row["status"] == "corrected"
    assert [(s["label"], s["text"]) for s in row["spans"]][:2] == [
        ("ORGANIZATION", "Batum"),
        ("LOCATION", "Karasu"),
    ]


def test_a_file_that_is_accepted_late_undoes_nothing(run: Path) -> None:
    late = rows_of(run)
    for row in late:
        row["status"] = "accepted"
    apply_corrections(corrected(run), run, by="ayşe", time=TIME)
    claims = [row["spans"] for row in rows_of(run)]
    found = apply_corrections(returned(run, late, "late.jsonl"), run, by="mehmet", time=TIME)
    assert {c.kind for c in found.corrections} == {"accepted"}
    assert [row["spans"] for row in rows_of(run)] == claims


def test_a_correction_is_undone_by_who_wants_to(run: Path) -> None:
    apply_corrections(corrected(run), run, by="ayşe", time=TIME)
    rows = rows_of(run)
    row_with(rows, "abstract-tr:1")["spans"][0]["label"] = "LOCATION"
    found = apply_corrections(returned(run, rows), run, by="mehmet", time=TIME)
    assert [(c.kind, c.annotator) for c in found.corrections] == [("relabelled", "mehmet")]


def linked(rows: Rows, tr: dict[str, Any], en: dict[str, Any]) -> Rows:
    """Return rows of beads of which two are one."""
    new = {"article": ID, "kind": "sentence", "tr": tr["tr"], "en": en["en"]}
    return [new, *(row for row in rows if row not in (tr, en))]


def test_beads_from_before_a_correction_do_not_undo_it(run: Path) -> None:
    rows = rows_of(run, "alignments.jsonl")
    late = [
        {**row, "status": "accepted"} if row["id"].endswith(":title:1") else row for row in rows
    ]
    apply_corrections(returned(run, linked(rows, rows[3], rows[4])), run, by="ayşe", time=TIME)
    found = apply_corrections(returned(run, late, "late.jsonl"), run, by="mehmet", time=TIME)
    assert [(c.kind, c.annotator) for c in found.corrections] == [("accepted", "mehmet")]
    assert len(found.stale) == 1
    beads = list(read_beads(run / "alignments.jsonl"))
    assert [len(b.en) for b in beads if b.tr == (f"{ID}:abstract-tr:4",)] == [1]


def test_contradicting_beads_are_refused(run: Path) -> None:
    rows = rows_of(run, "alignments.jsonl")
    late = [
        *rows[:2],
        {"article": ID, "kind": "sentence", "tr": rows[2]["tr"] + rows[3]["tr"], "en": []},
        {"article": ID, "kind": "sentence", "tr": [], "en": rows[2]["en"]},
        *rows[4:],
    ]
    apply_corrections(returned(run, linked(rows, rows[3], rows[4])), run, by="ayşe", time=TIME)
    before = contents(run)
    with pytest.raises(CorpusError, match="corrected otherwise meanwhile"):
        apply_corrections(returned(run, late, "late.jsonl"), run, by="mehmet", time=TIME)
    assert contents(run) == before


def test_a_link_is_undone_by_who_wants_to(run: Path) -> None:
    rows = rows_of(run, "alignments.jsonl")
    apply_corrections(returned(run, linked(rows, rows[3], rows[4])), run, by="ayşe", time=TIME)
    now = rows_of(run, "alignments.jsonl")
    tie = next(row for row in now if row["by"] == "annotator:ayşe")
    apart = [{**tie, "en": [], "en_text": ""}, {**tie, "id": "x", "tr": [], "tr_text": ""}]
    path = returned(run, [row for row in now if row != tie] + apart)
    found = apply_corrections(path, run, by="mehmet", time=TIME)
    assert [c.kind for c in found.corrections] == ["unlinked"]


def test_sentences_and_beads_in_one_file_are_refused(run: Path) -> None:
    path = returned(run, [*rows_of(run), *rows_of(run, "alignments.jsonl")])
    with pytest.raises(CorpusError, match="come back in two"):
        diff_files(run, path)


def test_a_part_beside_the_row_of_its_whole_is_refused_with_the_remedy(run: Path) -> None:
    part = {"id": f"{ID}:abstract-tr:3a", "text": "Kooperatiflerin çoğu"}
    with pytest.raises(CorpusError, match="take its row out"):
        diff_files(run, returned(run, [*rows_of(run), part]))


def test_a_part_without_the_others_is_refused(run: Path) -> None:
    part = {"id": f"{ID}:abstract-tr:3", "text": "Kooperatiflerin çoğu"}
    with pytest.raises(CorpusError, match="changed at character 20"):
        diff_files(run, returned(run, [part]))


def test_split_and_merged_sentences_go_back_and_forth(run: Path) -> None:
    key = f"{ID}:abstract-tr:3"
    text = row_with(rows_of(run), "abstract-tr:3")["text"]
    cut = text.index(";") + 1
    parts = [{"id": f"{key}a", "text": text[:cut]}, {"id": f"{key}b", "text": text[cut + 1 :]}]
    beads = (run / "alignments.jsonl").read_bytes()
    apply_corrections(returned(run, parts), run, by="ayşe", time=TIME)
    second = row_with(rows_of(run), "abstract-tr:3b")
    second["spans"] = [{"label": "SET", "text": "hızla"}]
    found = apply_corrections(returned(run, [second]), run, by="mehmet", time=TIME)
    assert [c.kind for c in found.corrections if c.about == "span"] == ["added"]
    whole = [{"id": key, "text": text}]
    apply_corrections(returned(run, whole), run, by="ayşe", time=TIME)
    labels = [s["label"] for s in row_with(rows_of(run), "abstract-tr:3")["spans"]]
    assert labels == ["DATE", "SET"]
    assert (run / "alignments.jsonl").read_bytes() == beads


# The commands


def test_the_commands(run: Path) -> None:
    path = str(corrected(run))
    shown = CliRunner().invoke(cli, ["diff", str(run), path, "--by", "ayşe"])
    assert shown.exit_code == 0
    assert "relabelled" in shown.stdout
    assert "'Karasu'" in shown.stdout
    assert "ayşe: 1 accepted, 1 added, 3 changed, 1 deleted, 1 relabelled" in shown.stderr
    as_json = CliRunner().invoke(cli, ["diff", str(run), path, "--json"])
    assert len([json.loads(line) for line in as_json.stdout.splitlines()]) == 7
    assert CliRunner().invoke(cli, ["apply", path, "--to", str(run)]).exit_code == 0
    checked = CliRunner().invoke(cli, ["validate", str(run)])
    assert (checked.exit_code, "0 errors" in checked.stderr) == (0, True)


def test_the_exit_codes_of_wrong_input(run: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{\n", encoding="utf-8")
    for arguments, code in (
        (["validate", str(tmp_path / "bad.jsonl")], 1),
        (["validate", str(tmp_path / "none.jsonl")], 1),
        (["validate"], 2),
        (["diff", str(run), str(tmp_path / "none.jsonl")], 1),
        (["diff", str(tmp_path / "none"), str(corrected(run))], 1),
        (["apply", str(tmp_path / "bad.jsonl"), "--to", str(run)], 1),
        (["apply", str(corrected(run)), "--to", str(tmp_path / "none")], 2),
        (["apply", str(corrected(run)), "--to", str(tmp_path)], 1),
    ):
        result = CliRunner().invoke(cli, arguments)
        assert result.exit_code == code, arguments
        assert "Traceback" not in result.output


def test_problems_as_json(run: Path) -> None:
    rows = rows_of(run)
    rows[0]["status"] = "?"
    result = CliRunner().invoke(cli, ["validate", str(returned(run, rows)), "--json"])
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert "E206" in [problem["code"] for problem in found]
