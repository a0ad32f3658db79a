"""Corrections that only the log holds: read with the run, appended whole, mended after a stop."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotations.corrections import Correction, diff_unit
from annotations.jsonl import span_to_row
from annotations.review_log import (
    append_rows,
    mend_log,
    pending_rows,
    read_corrected,
    settled_rows,
)
from annotations.run_folder import read_run
from corpus.errors import CorpusError
from factories import span
from pipeline.review.settle import settle
from pipeline.review.show import unit_row
from pipeline.review.store import Review, beads_version
from review_run import ID, SECOND, make_run, unit_of

TIME = "2026-01-02T03:04:05+00:00"
KEY = f"{SECOND}:s1:2"


@pytest.fixture
def run(tmp_path):
    return make_run(tmp_path / "run")


def relabelled(unit, label):
    own = replace(unit.spans[0], label=label)
    return replace(unit, spans=(own,), status="corrected")


def append(run, *corrections):
    append_rows(run / "corrections.jsonl", [c.to_row(TIME) for c in corrections])


def test_a_run_without_a_log_is_as_it_is(run):
    assert list(read_corrected(run)) == list(read_run(run))
    assert pending_rows(run) == []
    assert settled_rows(run) == 0


def test_pending_corrections_are_read_with_the_run(run):
    unit = unit_of(run, KEY)
    changed = relabelled(unit, "ORGANIZATION")
    append(run, *diff_unit(unit, changed, "ayse"))
    assert unit_of(run, KEY) == unit
    read = next(a for a in read_corrected(run) if a.id == SECOND)
    assert read.units[1] == changed


def test_there_and_back_again_ends_where_it_ends(run):
    """A chain that comes back to a state it had before: replayed from the first row, in order."""
    unit = unit_of(run, KEY)
    states = [relabelled(unit, label) for label in ("LOCATION", "ORGANIZATION", "LOCATION")]
    for before, after in zip([unit, *states], states, strict=False):
        append(run, *diff_unit(before, after, "ayse"))
    assert next(a for a in read_corrected(run) if a.id == SECOND).units[1] == states[-1]
    assert settle(run) == len(pending_rows(run)) + settled_rows(run)
    assert unit_of(run, KEY) == states[-1]


def test_files_written_and_manifest_not(run):
    """A machine that stopped between the two: the rows are pending, and in the files already."""
    unit = unit_of(run, KEY)
    states = [relabelled(unit, "LOCATION"), relabelled(unit, "ORGANIZATION")]
    append(run, *diff_unit(unit, states[0], "ayse"), *diff_unit(*states, "ayse"))
    manifest = (run / "manifest.json").read_bytes()
    settle(run)
    (run / "manifest.json").write_bytes(manifest)
    assert len(pending_rows(run)) == 3
    assert next(a for a in read_corrected(run) if a.id == SECOND).units[1] == states[1]
    settle(run)
    assert pending_rows(run) == []
    assert unit_of(run, KEY) == states[1]


def test_boundaries_and_beads_written_and_manifest_not(run):
    """The same for a sentence split and made whole again, and for beads linked and unlinked."""
    review = Review(run, "ayse")
    for change in ({"op": "split", "at": 4}, {"op": "split", "at": 2}):
        key = review.article(SECOND).units[1].id
        review.change_unit(key, unit_row(review, key)["version"], change)
    for op, ids in (("link", ["tr:4", "en:5"]), ("unlink", ["tr:1"]), ("link", ["tr:1", "en:1"])):
        change = {"op": op, "ids": [f"{ID}:abstract-{key}" for key in ids]}
        review.change_beads(ID, beads_version(review.article(ID)), change)
    manifest = (run / "manifest.json").read_bytes()
    settle(run)
    files = [(run / name).read_bytes() for name in ("annotations.jsonl", "alignments.jsonl")]
    (run / "manifest.json").write_bytes(manifest)
    assert settle(run) > 0
    assert files == [
        (run / name).read_bytes() for name in ("annotations.jsonl", "alignments.jsonl")
    ]


def test_a_correction_that_does_not_fit_is_named(run):
    other = span_to_row(span("Ali Kurt geldi.", "Ali Kurt", "LOCATION", id="person-0-8"))
    append(run, Correction(KEY, "deleted", other, None, "ayse"))
    with pytest.raises(CorpusError, match=rf"corrections.jsonl: {KEY}: not deleted"):
        list(read_corrected(run))


def test_a_correction_of_another_run_is_named(run):
    append(run, Correction("x:s1:1", "accepted", {"status": "machine"}, {"status": "accepted"}))
    with pytest.raises(CorpusError, match="'x', which is not in the run"):
        list(read_corrected(run))


@pytest.mark.parametrize("cut", ["", '{"unit": "x', "\n", "{}\n{"])
def test_a_line_cut_short_goes_the_others_stay(tmp_path, cut):
    log = tmp_path / "corrections.jsonl"
    append_rows(log, [{"n": 1}, {"n": "ı\u2028"}])
    whole = log.read_text(encoding="utf-8")
    log.write_text(whole + cut, encoding="utf-8")
    mend_log(log)
    kept = log.read_text(encoding="utf-8")
    assert kept == whole + cut[: cut.rfind("\n") + 1]
    assert json.loads(kept.split("\n")[1]) == {"n": "ı\u2028"}


def test_settling_is_idempotent(run):
    unit = unit_of(run, f"{ID}:s1:3")
    append(run, *diff_unit(unit, replace(unit, status="accepted"), "ayse"))
    assert settle(run) == 1
    files = {path.name: path.read_bytes() for path in run.iterdir()}
    assert settle(run) == 0
    assert files == {path.name: path.read_bytes() for path in run.iterdir()}
