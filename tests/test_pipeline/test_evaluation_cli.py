"""``derlem evaluate`` on a real run."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from pipeline.cli import cli
from places import SAMPLE


def evaluate(*arguments: object):
    return CliRunner().invoke(cli, ["evaluate", *map(str, arguments)])


def test_a_run_against_itself_is_perfect(sample_run):
    result = evaluate(sample_run, sample_run, "--format", "json")
    assert result.exit_code == 0, result.output
    assert all(row["f1"] == 1 for row in json.loads(result.output)["scores"] if "f1" in row)


def test_a_lost_span_is_listed_and_shown(sample_run, tmp_path):
    worse = shutil.copytree(sample_run, tmp_path / "worse")
    rows = [json.loads(r) for r in (worse / "annotations.jsonl").open(encoding="utf-8")]
    lost = next(row for row in rows if row["spans"])["spans"].pop(0)
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (worse / "annotations.jsonl").write_text(lines, encoding="utf-8")
    page = tmp_path / "errors.html"
    result = evaluate(sample_run, worse, "--misses", "--page", page, "--against", sample_run)
    assert result.exit_code == 0, result.output
    assert "missed" in result.output
    assert lost["text"] in result.output
    assert lost["text"] in page.read_text(encoding="utf-8")


def test_a_missing_gold_is_one_line(tmp_path, sample_run):
    result = evaluate(tmp_path / "none", sample_run)
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_a_binary_gold_is_one_line_with_its_place(tmp_path, sample_run):
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(b"\n\x00\xf5\n")
    result = evaluate(gold, sample_run)
    assert result.exit_code == 1
    remedy = "save the file as UTF-8, or name another"
    assert result.stderr == f"error: {gold}:2:2: not UTF-8 (byte 0xF5); {remedy}\n"


def test_a_model_set_is_scored_on_the_gold_s_own_texts(sample_run, monkeypatch):
    monkeypatch.chdir("/")
    sources = ("--sources", SAMPLE.parent)
    result = evaluate(sample_run, "--models", "bundled", *sources, "--format", "json")
    assert result.exit_code == 0, result.output
    scores = json.loads(result.stdout)["scores"]
    assert scores
    assert all(row["f1"] == 1 for row in scores if "f1" in row)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        pytest.param(["{run}"], 2, "either a run or --models", id="neither"),
        pytest.param(["{run}", "{run}", "--models", "bundled"], 2, "either a run", id="both"),
        pytest.param(
            ["{run}", "--models", "bundled", "--sources", "{run}"], 1, "is not here", id="moved"
        ),
    ],
)
def test_what_to_score_is_told_once(sample_run, arguments, code, message):
    result = evaluate(*(argument.format(run=sample_run) for argument in arguments))
    assert result.exit_code == code
    assert message in result.stderr


def test_a_changed_source_is_no_source_of_the_gold(sample_run, tmp_path):
    changed = tmp_path / SAMPLE.name
    changed.write_text(SAMPLE.read_text(encoding="utf-8") + "Yeni cümle.", encoding="utf-8")
    result = evaluate(sample_run, "--models", "bundled", "--sources", tmp_path)
    assert result.exit_code == 1
    assert "was changed since the gold was made from it" in result.stderr
