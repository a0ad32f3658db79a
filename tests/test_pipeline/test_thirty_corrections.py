"""Export, thirty corrections in each tool's own format, back: diff, apply, validate, again."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from annotations.conllu import read_conllu_units
from annotations.formats.registry import FORMATS
from annotations.jsonl import read_units
from annotations.model import AnnotatedArticle
from annotations.run_folder import read_run
from annotations.validate import validate_file
from annotators import ANNOTATORS, by_unit
from edits import NUMBER, Edit, plan
from exchange import NAMES, PACKAGES
from pipeline.apply import Difference, apply_corrections, diff_files
from pipeline.cli import cli
from pipeline.exchange import convert
from places import needs_real_article

TIME = "2026-01-02T03:04:05+00:00"


@pytest.fixture(
    params=["sample_run", pytest.param("real_run", marks=needs_real_article)],
    ids=["sample", "real"],
)
def run(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of a run that was made once."""
    return Path(shutil.copytree(request.getfixturevalue(request.param), tmp_path / "corpus"))


def listed(found: Difference) -> set[tuple[object, ...]]:
    """Return the corrections of spans as ``Edit.expected`` has them."""
    rows = set()
    for c in found.corrections:
        if c.about == "span":
            sides = [s and (s["label"], s["start"], s["end"]) for s in (c.before, c.after)]
            changed = [
                (key, value)
                for key, value in (c.after or {}).items()
                if c.kind == "changed" and c.before[key] != value and key not in ("by", "score")
            ]
            rows.add((c.kind, c.unit, *sides, changed[0] if changed else None))
    return rows


def warnings_in(run: Path) -> list[str]:
    problems = [*validate_file(run / "annotations.jsonl"), *validate_file(run / "alignments.jsonl")]
    assert [p.render() for p in problems if p.is_error] == []
    return [p.code for p in problems]


@pytest.mark.parametrize("name", ANNOTATORS)
def test_thirty_corrections_come_back(name: str, run: Path, tmp_path: Path) -> None:
    if name in PACKAGES:
        pytest.importorskip(PACKAGES[name])
    annotator, file, has_attributes = ANNOTATORS[name]
    (article,) = read_run(run)
    edits = plan(article.units, attributes=has_attributes)
    out = tmp_path / file
    convert(run, name, out)
    annotator(out, by_unit(edits), article)
    returned = tmp_path / "returned.jsonl"
    converted = convert(out, "jsonl", returned, base=run, by="ayşe")
    assert list(converted.paths.values()) == [str(returned)]
    before = warnings_in(run)

    found = diff_files(run, returned, by="ayşe")
    assert listed(found) == {edit.expected() for edit in edits}
    assert len(edits) == NUMBER == sum(c.about == "span" for c in found.corrections)
    others = [c for c in found.corrections if c.about != "span"]
    assert {(c.unit, *c.after.items()) for c in others} == {
        (edit.unit.id, ("status", "corrected")) for edit in edits
    }

    assert apply_corrections(returned, run, by="ayşe", time=TIME) == found
    check_outputs(run, article, edits)
    assert set(warnings_in(run)) <= set(before)
    once = files_of(run)
    again = apply_corrections(returned, run, by="ayşe")
    assert (again.corrections, again.stale) == ([], [])
    assert files_of(run) == once


def files_of(run: Path) -> dict[str, bytes]:
    """What is in the files of a run, by name."""
    return {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()}


def check_outputs(run: Path, article: AnnotatedArticle, edits: list[Edit]) -> None:
    """The corrections are in all outputs, the rest is untouched."""
    units = {unit.id: unit for unit in read_units(run / "annotations.jsonl")}
    assert [u.spans for u in read_conllu_units(run / "corpus.conllu")] == [
        u.spans for u in units.values()
    ]
    for edit in edits:
        places = {(s.label, s.start, s.end): s for s in units[edit.unit.id].spans}
        if edit.kind == "deleted":
            assert getattr(edit.was, "id", None) not in {s.id for s in places.values()}
        else:
            span = places[edit.label, edit.start, edit.end]
            assert span.by.startswith("annotator:")
            if edit.attribute:
                assert span.attributes[edit.attribute[0]] == edit.attribute[1]
    touched = {edit.unit.id for edit in edits}
    assert [u for u in article.units if u.id not in touched] == [
        u for u in units.values() if u.id not in touched
    ]


@pytest.mark.parametrize("file", ["annotations.jsonl", "alignments.jsonl"])
def test_a_run_comes_back_byte_by_byte(file: str, run: Path, tmp_path: Path) -> None:
    """All formats in one test: what comes back is the file that went out."""
    back = tmp_path / "back.jsonl"
    content = "links" if file.startswith("alignments") else "spans"
    for name, known in FORMATS.items():
        if name in PACKAGES and find_spec(PACKAGES[name]) is None:
            continue
        if known.content in ("both", content) and name != "jsonl":
            out = tmp_path / (NAMES.get(name) or name)
            convert(run / file, name, out)
            convert(out, "jsonl", back, base=run)
            assert back.read_bytes() == (run / file).read_bytes(), name
            shutil.rmtree(out) if out.is_dir() else out.unlink()


@pytest.mark.parametrize("name", ["label-studio", "brat"])
def test_diff_and_apply_take_the_file_itself(name: str, sample_run: Path, tmp_path: Path) -> None:
    run = Path(shutil.copytree(sample_run, tmp_path / "corpus"))
    annotator, file, _ = ANNOTATORS[name]
    (article,) = read_run(run)
    convert(run, name, tmp_path / file)
    annotator(tmp_path / file, by_unit(plan(article.units, attributes=True)), article)
    shown = CliRunner().invoke(cli, ["diff", str(run), str(tmp_path / file), "--json"])
    assert shown.exit_code == 0, shown.output
    assert sum('"kind": "added"' in line for line in shown.stdout.split("\n")) >= 5
    applied = CliRunner().invoke(cli, ["apply", str(tmp_path / file), "--to", str(run)])
    assert applied.exit_code == 0, applied.output
    again = CliRunner().invoke(cli, ["diff", str(run), str(tmp_path / file)])
    assert (again.exit_code, again.stdout) == (0, "")
