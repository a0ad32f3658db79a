"""What a review does to a run: each change, its undoing, its log, and what apply makes of it."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotations.jsonl import read_units
from annotations.review_log import pending_rows, read_corrected
from annotations.validate import validate_file
from annotations.validate_spans import LABELS
from corpus.errors import CorpusError
from pipeline.apply import apply_corrections, diff_files
from pipeline.batch import run_batch
from pipeline.locks import only_one
from pipeline.review.errors import RefusedError
from pipeline.review.index import Query
from pipeline.review.settle import settle
from pipeline.review.show import bead_rows, unit_row
from pipeline.review.store import Review
from review_run import HARD, ID, SECOND, log_of, make_run, sides_of, unit_of

KEY = f"{SECOND}:s1:1"


@pytest.fixture
def run(tmp_path):
    return make_run(tmp_path / "run")


@pytest.fixture
def review(run):
    return Review(run, "ayse")


def save(review, key, **change):
    return review.change_unit(key, unit_row(review, key)["version"], change)


def save_beads(review, op, *ids, **change):
    version = bead_rows(review.article(ID))["version"]
    ids = [f"{ID}:abstract-{key}" for key in ids]
    return review.change_beads(ID, version, {"op": op, "ids": ids, **change})


def at(surface, text=HARD):
    start = text.index(surface)
    return {"start": start, "end": start + len(surface), "text": surface}


def refused(code, review, key=KEY, **change):
    with pytest.raises(RefusedError) as caught:
        save(review, key, **change)
    assert caught.value.code == code, caught.value.message
    assert not (review.folder / "corrections.jsonl").exists()
    return caught.value


CITATION = f"{ID}:s1:3"
WORKS = [{"authors": ["Ören", " Kaya "], "et_al": True, "year": "2012", "pages": ""}]
WHOLE_WORK = {
    "authors": ["Ören", "Kaya"],
    "et_al": True,
    "year": "2012",
    "date": None,
    "pages": None,
    "numbers": [],
    "role": None,
    "reference": None,
}
CHANGES = {
    "add": (KEY, {"op": "add", "label": "PERSON", **at("Öykü")}),
    "add with a value": (
        KEY,
        {"op": "add", "label": "DATE", **at("2019"), "attributes": {"value": "2019"}},
    ),
    "relabel": (KEY, {"op": "set", "span": "person-26-30", "label": "LOCATION"}),
    "resize": (KEY, {"op": "set", "span": "person-26-30", **at("Işıl 👩‍🚀")}),
    "to another layer": (KEY, {"op": "set", "span": "person-26-30", "label": "CITATION"}),
    "delete": (KEY, {"op": "delete", "span": "person-26-30"}),
    "accept": (KEY, {"op": "status", "status": "accepted"}),
    "reject": (KEY, {"op": "status", "status": "rejected"}),
    "note": (KEY, {"op": "note", "note": "iki\nsatır ✍🏽"}),
    "works": (CITATION, {"op": "set", "span": "citation-21-35", "attributes": {"works": WORKS}}),
    "value": (CITATION, {"op": "set", "span": "duration-47-53", "attributes": {"mod": "APPROX"}}),
    "split": (KEY, {"op": "split", "at": HARD.index("Öykü")}),
    "merge": (f"{SECOND}:s1:2", {"op": "merge", "next": f"{SECOND}:s1:3"}),
    "split an abstract": (f"{ID}:abstract-tr:3", {"op": "split", "at": 53}),
    "merge an abstract": (
        f"{ID}:abstract-tr:3",
        {"op": "merge", "next": f"{ID}:abstract-tr:4"},
    ),
}
changes = pytest.mark.parametrize(("key", "change"), CHANGES.values(), ids=CHANGES)


def test_the_ids_of_the_cases(run):
    assert [span.id for span in unit_of(run, KEY).spans] == ["person-26-30"]
    assert [span.id for span in unit_of(run, CITATION).spans] == [
        "citation-21-35",
        "duration-47-53",
    ]


@changes
def test_a_change_is_logged_before_it_is_confirmed(run, review, key, change):
    saved = save(review, key, **change)
    rows = log_of(run)
    assert rows
    assert all(row["annotator"] == "ayse" for row in rows)
    assert review.saved == len(rows) == len(pending_rows(run))
    assert saved.units


@changes
def test_a_killed_server_loses_nothing(run, review, key, change):
    save(review, key, **change)
    seen = [review.article(name) for name in (ID, SECOND)]
    settle(run)
    again = Review(run, "mehmet")
    assert [again.article(name) for name in (ID, SECOND)] == seen


@changes
def test_undo_and_redo(run, review, key, change):
    before = [review.article(name) for name in (ID, SECOND)]
    step = save(review, key, **change).step
    after = [review.article(name) for name in (ID, SECOND)]
    review.undo(step)
    assert [review.article(name).units for name in (ID, SECOND)] == [a.units for a in before]
    assert [set(review.article(name).beads) for name in (ID, SECOND)] == [
        set(a.beads) for a in before
    ]
    review.redo(step)
    assert [review.article(name).units for name in (ID, SECOND)] == [a.units for a in after]
    settle(run)
    assert [Review(run, "x").article(name).units for name in (ID, SECOND)] == [
        a.units for a in after
    ]


@changes
def test_what_is_written_is_valid_and_in_all_files(run, review, key, change):
    save(review, key, **change)
    settle(run)
    problems = [
        p for name in ("annotations", "alignments") for p in validate_file(run / f"{name}.jsonl")
    ]
    assert [p.render() for p in problems if p.is_error] == []
    manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["corrections"] == len(log_of(run))
    ids = [unit.id for unit in read_units(run / "annotations.jsonl")]
    conllu = (run / "corpus.conllu").read_text(encoding="utf-8")
    assert [line[12:] for line in conllu.split("\n") if line.startswith("# sent_id = ")] == ids


PLACE = st.tuples(st.integers(0, len(HARD)), st.integers(0, 12)).map(
    lambda place: {"start": place[0], "end": sum(place)}
)
LABEL, NTH = st.sampled_from(LABELS), st.integers(0, 3)
STATUS = st.sampled_from(["accepted", "rejected", "machine"])
ANY_CHANGE = st.one_of(
    st.fixed_dictionaries({"op": st.just("add"), "label": LABEL, "place": PLACE}),
    st.fixed_dictionaries({"op": st.just("set"), "label": LABEL, "place": PLACE, "nth": NTH}),
    st.fixed_dictionaries({"op": st.just("delete"), "nth": NTH}),
    st.fixed_dictionaries({"op": st.just("status"), "status": STATUS}),
    st.fixed_dictionaries({"op": st.just("note"), "note": st.text(max_size=5)}),
    st.fixed_dictionaries({"op": st.just("split"), "at": st.integers(1, len(HARD))}),
    st.just({"op": "merge"}),
)


def do(review, change):
    """Do a change at the first sentence of the article; return its step, None where refused."""
    row = unit_row(review, review.article(SECOND).units[0].id)
    change = dict(change)
    if "place" in change:
        change |= change.pop("place")
        change["text"] = row["text"][change["start"] : change["end"]]
    if "nth" in change:
        ids = [span["id"] for span in row["spans"]] or [""]
        change["span"] = ids[change.pop("nth") % len(ids)]
    if change["op"] == "merge":
        change["next"] = row["after"]["id"]
    try:
        return review.change_unit(row["id"], row["version"], change).step
    except RefusedError:
        return None


@example([{"op": "merge"}, {"op": "split", "at": 15}])
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(ANY_CHANGE, min_size=1, max_size=6))
def test_any_changes_are_kept_and_can_be_undone(tmp_path_factory, some):
    run = make_run(tmp_path_factory.mktemp("any") / "run")
    review = Review(run, "ayse")
    before = review.article(SECOND).units
    steps = [step for step in [do(review, change) for change in some] if step]
    after = review.article(SECOND).units
    assert next(a for a in read_corrected(run) if a.id == SECOND).units == after
    for unit in after:
        assert all(unit.text[span.start : span.end] == span.text for span in unit.spans)
    for step in reversed(steps):
        review.undo(step)
    assert review.article(SECOND).units == before
    for step in steps:
        review.redo(step)
    assert review.article(SECOND).units == after
    settle(run)
    assert Review(run, "x").article(SECOND).units == after
    assert not [p for p in validate_file(run / "annotations.jsonl") if p.is_error]


def test_offsets_are_code_points(run, review):
    save(review, KEY, op="add", label="LOCATION", **at("Café"))
    span = unit_row(review, KEY)["spans"][-1]
    assert HARD[span["start"] : span["end"]] == span["text"] == "Café"
    assert span["by"] == "annotator:ayse"
    assert span["score"] is None


def test_works_are_made_whole(review):
    save(review, CITATION, **CHANGES["works"][1])
    assert unit_row(review, CITATION)["spans"][0]["works"] == [WHOLE_WORK]


def test_a_note_alone_corrects_nothing(review):
    save(review, KEY, op="note", note="bak")
    assert unit_row(review, KEY)["note"] == "bak"
    assert unit_row(review, KEY)["status"] == "machine"
    save(review, KEY, op="note", note=" ")
    assert unit_row(review, KEY)["note"] == ""


def test_saying_the_same_again_writes_nothing(run, review):
    save(review, KEY, op="set", span="person-26-30", label="PERSON")
    assert log_of(run) == []


REFUSED = {
    "a place outside": (
        "place",
        {"op": "add", "label": "DATE", "start": 5, "end": 999, "text": "x"},
    ),
    "an empty place": ("place", {"op": "add", "label": "DATE", "start": 5, "end": 5, "text": ""}),
    "no numbers": ("place", {"op": "add", "label": "DATE", "start": "5", "end": True, "text": "x"}),
    "UTF-16 offsets": (
        "quote",
        {"op": "add", "label": "PERSON", "start": 50, "end": 54, "text": "Öykü"},
    ),
    "an unknown label": ("label", {"op": "add", "label": "person", **at("Öykü")}),
    "an overlap": ("overlap", {"op": "add", "label": "LOCATION", **at("Işıl 👩‍🚀")}),
    "the same again": ("overlap", {"op": "add", "label": "PERSON", **at("Işıl")}),
    "a span that is gone": ("stale", {"op": "delete", "span": "person-1-2"}),
    "an unknown status": ("status", {"op": "status", "status": "corrected"}),
    "an unknown change": ("request", {"op": "drop"}),
    "a foreign attribute": (
        "attribute",
        {"op": "set", "span": "person-26-30", "attributes": {"value": "2019"}},
    ),
    "an own claimant": (
        "attribute",
        {"op": "add", "label": "DATE", **at("2019"), "attributes": {"by": "rule:x"}},
    ),
    "works that are no list": (
        "attribute",
        {"op": "add", "label": "CITATION", **at("Öykü"), "attributes": {"works": {}}},
    ),
    "an unknown field of a work": (
        "attribute",
        {"op": "add", "label": "CITATION", **at("Öykü"), "attributes": {"works": [{"by": "x"}]}},
    ),
    "an unknown style": (
        "attribute",
        {"op": "add", "label": "CITATION", **at("Öykü"), "attributes": {"style": "apa"}},
    ),
    "a long note": ("note", {"op": "note", "note": "x" * 10_001}),
    "half a character": ("note", {"op": "note", "note": "\ud83d"}),
    "a split at the start": ("place", {"op": "split", "at": 0}),
    "a split outside": ("place", {"op": "split", "at": 999}),
    "a merge with another": ("stale", {"op": "merge", "next": f"{SECOND}:s1:3"}),
}


@pytest.mark.parametrize(("code", "change"), REFUSED.values(), ids=REFUSED)
def test_refused(review, code, change):
    refused(code, review, **change)


def test_sentences_of_two_sections_stay_two(review):
    refused("merge", review, f"{SECOND}:s1:3", op="merge", next=f"{SECOND}:s2:1")


def test_an_unknown_sentence(review):
    for key in (f"{SECOND}:s1:9", "nobody:s1:1", "", "../../etc/passwd"):
        with pytest.raises(RefusedError, match=r"no (article|sentence)"):
            unit_row(review, key)


def test_a_stale_change_is_refused_and_the_other_one_stays(run, review):
    version = unit_row(review, KEY)["version"]
    save(review, KEY, op="add", label="PERSON", **at("Öykü"))
    with pytest.raises(RefusedError) as caught:
        review.change_unit(KEY, version, {"op": "delete", "span": "person-26-30"})
    assert (caught.value.status, caught.value.code) == (409, "stale")
    assert len(unit_row(review, KEY)["spans"]) == 2


def test_undo_of_what_was_changed_since_is_refused(review):
    step = save(review, KEY, op="add", label="PERSON", **at("Öykü")).step
    save(review, KEY, op="add", label="DATE", **at("2019"))
    with pytest.raises(RefusedError, match="changed meanwhile"):
        review.undo(step)
    with pytest.raises(RefusedError, match="cannot be taken back"):
        review.undo("s1")


def test_a_full_disk_changes_nothing(run, review, monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annotations.review_log.os.fsync", full)
    before = review.article(SECOND)
    with pytest.raises(OSError, match="No space"):
        save(review, KEY, op="status", status="accepted")
    assert review.article(SECOND) is before
    assert log_of(run) == []


BEADS = {
    "link": ("link", ["tr:4", "en:5"], "1=1 2=2 3=34 4=5"),
    "take one out": ("link", ["tr:4", "en:4"], "1=1 2=2 3=3 4=4 =5"),
    "unlink": ("unlink", ["tr:3"], "1=1 2=2 3= =3 =4 4= =5"),
    "merge": ("merge", ["tr:1", "en:2"], "12=12 3=34 4= =5"),
}


@pytest.mark.parametrize(("op", "ids", "wanted"), BEADS.values(), ids=BEADS)
def test_beads(run, review, op, ids, wanted):
    before = set(review.article(ID).beads)
    step = save_beads(review, op, *ids).step
    settle(run)
    found = [f"{''.join(tr)}={''.join(en)}" for tr, en in sides_of(run)]
    assert sorted(found) == sorted(wanted.split())
    assert not [p for p in validate_file(run / "alignments.jsonl") if p.is_error]
    review.undo(step)
    assert set(review.article(ID).beads) == before


def test_a_bead_is_accepted(run, review):
    save_beads(review, "status", "tr:1", status="accepted")
    settle(run)
    assert next(b["status"] for b in bead_rows(Review(run, "x").article(ID))["beads"]) == "accepted"


def test_beads_that_cannot_be(review):
    for ids in (["tr:1", "xx:1"], []):
        with pytest.raises(RefusedError):
            save_beads(review, "link", *ids)
    with pytest.raises(RefusedError, match="unknown change"):
        save_beads(review, "drop", "tr:1")


def test_filters(review):
    assert review.queue(Query(score=0.7, article=SECOND)) == [KEY]
    assert review.queue(Query(label="CITATION")) == [f"{ID}:s1:2", CITATION]
    assert review.queue(Query(layer="timex", kind="title")) == [
        f"{ID}:title-{x}:1" for x in ("tr", "en")
    ]
    assert review.queue(Query(status="corrected")) == [CITATION]
    save(review, KEY, op="status", status="accepted")
    assert review.queue(Query(status="reviewed")) == [CITATION, KEY]
    assert KEY not in review.queue(Query(status="machine"))
    assert review.progress()["reviewed"] == 2


def test_an_order_is_followed_also_by_sentences_made_anew(run):
    order = [f"{SECOND}:s1:3", "gone:s1:1", KEY, f"{ID}:s1:2"]
    review = Review(run, "ayse", order)
    assert review.queue(Query()) == [order[0], *order[2:]]
    assert review.progress() == {"total": 3, "reviewed": 0}
    save(review, KEY, op="split", at=HARD.index("Öykü"))
    assert review.queue(Query()) == [order[0], f"{KEY}a", f"{KEY}b", order[3]]
    save(review, f"{KEY}a", op="merge", next=f"{KEY}b")
    assert review.queue(Query()) == [order[0], f"{KEY}a+1b", order[3]]


def returned(run, key, **fields):
    row = next(r for r in map(json.loads, (run / "annotations.jsonl").open()) if r["id"] == key)
    path = run.parent / "returned.jsonl"
    path.write_text(json.dumps({**row, **fields}) + "\n", encoding="utf-8")
    return path


def test_apply_and_diff_see_what_only_the_log_holds(run, review):
    file = returned(run, f"{SECOND}:s2:1", spans=[], status="corrected")
    save(review, KEY, op="delete", span="person-26-30")
    save(review, f"{SECOND}:s1:2", op="merge", next=f"{SECOND}:s1:3")
    found = diff_files(run, file)
    assert [(c.unit, c.kind) for c in found.corrections] == [
        (f"{SECOND}:s2:1", "deleted"),
        (f"{SECOND}:s2:1", "changed"),
    ]
    apply_corrections(file, run, by="mehmet")
    assert unit_of(run, KEY).spans == ()
    assert unit_of(run, f"{SECOND}:s2:1").spans == ()
    assert unit_of(run, f"{SECOND}:s1:2+3").text == "Ali Kurt geldi. Sonra döndü."
    assert pending_rows(run) == []
    assert not apply_corrections(file, run, by="mehmet").corrections


def test_a_new_run_keeps_what_only_the_log_holds(tmp_path):
    text, out = tmp_path / "kisa.txt", tmp_path / "corpus"
    text.write_text("Selin köye gitti. Orada kaldı.\n", encoding="utf-8")
    assert run_batch([str(text)], out, quiet=True)
    review = Review(out, "ayse")
    key = next(u.id for u in review.article("kisa").units if u.text.startswith("Selin"))
    save(review, key, op="add", label="LOCATION", **at("köye", "Selin köye gitti."))
    after = review.article("kisa").units
    with only_one(out), pytest.raises(CorpusError, match="in use by another derlem"):
        run_batch([str(text)], out, quiet=True)
    for _ in range(2):
        assert run_batch([str(text)], out, quiet=True)
        assert Review(out, "x").article("kisa").units == after
        assert pending_rows(out) == []
    save(Review(out, "x"), key, op="note", note="bak")
    assert len(pending_rows(out)) == 1


def test_apply_waits_for_the_end_of_the_review(run):
    file = returned(run, f"{SECOND}:s2:1", spans=[], status="corrected")
    with only_one(run), pytest.raises(CorpusError, match="in use by another derlem"):
        apply_corrections(file, run)
    assert apply_corrections(file, run).corrections


@pytest.mark.parametrize("name", ["annotations.jsonl", "alignments.jsonl"])
def test_a_broken_file_is_named_with_its_line(run, name):
    with (run / name).open("a", encoding="utf-8") as file:
        file.write('{"article": 3}\n')
    with pytest.raises(CorpusError, match=rf"{name}:\d+: "):
        Review(run, "ayse")
