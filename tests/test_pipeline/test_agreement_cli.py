"""``derlem agree`` and ``derlem adjudicate``, on the run over the invented article."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from annotations.jsonl import read_rows
from annotations.validate import validate_file
from pipeline.agreement_cli import register
from pipeline.apply import apply_corrections, diff_files
from pipeline.write import CorpusWriter
from sample import ID, sample_article

cli = typer.Typer()
register(cli)
Rows = list[dict[str, Any]]


@pytest.fixture
def run(tmp_path: Path) -> Path:
    out = tmp_path / "corpus"
    with CorpusWriter(out) as writer:
        writer.add_annotated(sample_article())
        writer.finish({"schema": "derlem/1", "counts": {}, "seconds": 1.0})
    return out


def rows_of(path: Path) -> Rows:
    return list(read_rows(path))


def returned(run: Path, name: str, edit: Any) -> Path:
    rows = rows_of(run / "annotations.jsonl")
    edit({row["id"].removeprefix(f"{ID}:"): row for row in rows})
    path = run.parent / f"{name}.jsonl"
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
    return path


def ayse(rows: dict[str, Any]) -> None:
    rows["abstract-tr:1"]["spans"][0]["label"] = "ORGANIZATION"
    rows["abstract-tr:2"]["spans"].pop()
    rows["s1:2"]["spans"].pop(0)


def mehmet(rows: dict[str, Any]) -> None:
    rows["abstract-tr:1"]["spans"][0]["label"] = "ORGANIZATION"
    rows["abstract-tr:4"]["spans"].append({"label": "LOCATION", "text": "Köylerde"})


def zeynep(rows: dict[str, Any]) -> None:
    rows["abstract-tr:4"]["spans"].append({"label": "LOCATION", "text": "Köylerde"})
    rows["s1:2"]["spans"].pop(0)


def files_of(run: Path) -> list[str]:
    return [str(returned(run, own.__name__, own)) for own in (ayse, mehmet, zeynep)]


def call(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, list(arguments))
    assert "Traceback" not in result.output
    return result


def test_agree(run: Path) -> None:
    result = call("agree", *files_of(run), "--include-original", str(run), "--disagreements")
    assert result.exit_code == 0, result.output
    assert "4 annotators: machine, ayse, mehmet, zeynep" in result.stdout
    assert f"{ID}:abstract-tr:4: 4 pairs differ" in result.stdout
    first, *_ = [line for line in result.stdout.split("\n") if "pairs differ" in line]
    assert first.startswith(f"{ID}:abstract-tr:1: 8 ")


def test_agree_as_json(run: Path) -> None:
    result = call("agree", *files_of(run), "--json")
    found = json.loads(result.stdout)
    assert found["annotators"] == ["ayse", "mehmet", "zeynep"]
    entity = next(row for row in found["spans"] if (row["layer"], row["label"]) == ("entity", None))
    assert 0 < entity["fleiss_kappa"] < 1
    assert len(entity["pairs"]) == 3


def test_the_machine_is_what_it_was_before_corrections(run: Path) -> None:
    path = files_of(run)[0]
    before = json.loads(call("agree", path, "--include-original", str(run), "--json").stdout)
    apply_corrections(Path(path), run, by="ayse", time="2026-01-02T03:04:05+00:00")
    after = json.loads(call("agree", path, "--include-original", str(run), "--json").stdout)
    assert after == before
    assert before["annotators"] == ["machine", "ayse"]


def test_a_run_whose_sentences_were_split_is_compared_with_what_it_was(run: Path) -> None:
    key = f"{ID}:abstract-tr:4"
    text = next(r["text"] for r in rows_of(run / "annotations.jsonl") if r["id"] == key)
    parts = [{"id": key, "text": text[:8]}, {"id": f"{key}x", "text": text[9:]}]
    path = run.parent / "split.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in parts), encoding="utf-8")
    apply_corrections(path, run, by="ayse", time="2026-01-02T03:04:05+00:00")
    result = call("agree", str(run), "--include-original", str(run), "--json", "--disagreements")
    found = json.loads(result.stdout)
    kinds = [d["kind"] for own in found["disagreements"] for d in own["differences"]]
    assert "sentence" in kinds
    assert all(row["f1_exact"] == 1 for row in found["spans"])


def test_texts_that_differ_are_refused(run: Path) -> None:
    first = returned(run, "a", lambda rows: None)
    other = run.parent / "b"
    with CorpusWriter(other) as writer:
        writer.add_annotated(sample_article())
        writer.finish({"schema": "derlem/1", "counts": {}, "seconds": 1.0})
    content = (other / "annotations.jsonl").read_text(encoding="utf-8")
    row = next(json.loads(line) for line in content.split("\n") if ":references:1" in line)
    new = row["text"].replace("Örnek", "Ornek")
    sha = hashlib.sha256(new.encode()).hexdigest()
    content = content.replace(row["text"], new).replace(row["text_sha256"], sha)
    content = content.replace('"text": "Örnek"', '"text": "Ornek"')
    (other / "annotations.jsonl").write_text(content, encoding="utf-8")
    result = call("agree", str(first), str(other))
    assert result.exit_code == 1
    assert f"differs at character {row['text'].index('Örnek')}: 'Ornek" in result.stderr


def test_adjudicate_and_apply(run: Path) -> None:
    out = run.parent / "merged.jsonl"
    result = call("adjudicate", *files_of(run), "--out", str(out))
    assert (result.exit_code, "0 undecided" in result.stderr) == (0, True)
    assert [p.render() for p in validate_file(out) if p.is_error] == []
    found = diff_files(run, out)
    told = {(c.kind, c.unit.removeprefix(f"{ID}:")) for c in found.corrections if c.about == "span"}
    assert told == {
        ("relabelled", "abstract-tr:1"),
        ("added", "abstract-tr:4"),
        ("deleted", "s1:2"),
    }
    apply_corrections(out, run, time="2026-01-02T03:04:05+00:00")
    assert apply_corrections(out, run).corrections == []
    row = next(r for r in rows_of(run / "annotations.jsonl") if r["id"] == f"{ID}:abstract-tr:1")
    assert row["spans"][0]["by"] == "annotator:ayse+mehmet"
    votes = {vote["label"]: vote["for"] for vote in row["meta"]["votes"]}
    assert votes == {"ORGANIZATION": ["ayse", "mehmet"], "LOCATION": ["zeynep"]}


def test_the_undecided_is_left_to_a_person(run: Path) -> None:
    out = run.parent / "merged.jsonl"
    result = call("adjudicate", *files_of(run)[:2], "--out", str(out))
    assert "3 undecided" in result.stderr
    listed = (run.parent / "merged.undecided.txt").read_text(encoding="utf-8")
    assert listed.count("pair differs") == 3
    found = diff_files(run, out)
    left = [f"{ID}:{key}" for key in ("abstract-tr:2", "abstract-tr:4", "s1:2")]
    assert found.undecided == left
    assert {c.unit for c in found.corrections} == {f"{ID}:abstract-tr:1"}
    rows = rows_of(out)
    row = next(row for row in rows if row["id"] == left[1])
    row["status"] = "corrected"
    row["spans"].append({"label": "LOCATION", "text": "Köylerde"})
    out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    found = diff_files(run, out, by="deniz")
    assert found.undecided == [left[0], left[2]]
    assert ("added", left[1]) in {(c.kind, c.unit) for c in found.corrections}


def test_wrong_usage_is_one_line(run: Path, tmp_path: Path) -> None:
    one = files_of(run)[0]
    empty = tmp_path / "empty.jsonl"
    empty.write_bytes(b"")
    for arguments, code in (
        (["agree", one], 1),
        (["agree", one, str(empty)], 1),
        (["adjudicate", one, str(empty), "--out", str(tmp_path / "x.jsonl")], 1),
        (["agree", one, str(tmp_path / "none.jsonl")], 1),
        (["agree", one, str(tmp_path)], 1),
        (["agree"], 2),
        (["adjudicate", one, one], 2),
        (["adjudicate", *files_of(run), "--out", str(tmp_path / "no" / "x.jsonl")], 1),
        (["agree", *files_of(run), "--include-original", str(tmp_path)], 1),
    ):
        assert call(*arguments).exit_code == code, arguments
