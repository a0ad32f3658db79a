"""``derlem references`` on a real run: the sample article's own list."""

import json

from typer.testing import CliRunner

from annotations.jsonl import read_rows, read_units
from pipeline.cli import cli


def references(*arguments: object):
    return CliRunner().invoke(cli, ["references", *map(str, arguments)])


def test_every_citation_of_the_sample_is_linked(sample_run):
    (row,) = read_rows(sample_run / "articles.jsonl")
    assert len(row["references"]) == 8
    assert row["unlinked"] == []
    assert row["uncited"] == []
    known = {entry["id"] for entry in row["references"]}
    works = [
        work
        for unit in read_units(sample_run / "annotations.jsonl")
        for span in unit.spans
        if span.label == "CITATION"
        for work in span.attributes["works"]
    ]
    assert works
    assert {work["reference"] for work in works} == known


def test_formats(sample_run):
    csl = json.loads(references(sample_run, "--format", "csl-json").output)
    assert {"Aksoy", "Miller"} <= {a.get("family") for item in csl for a in item.get("author", [])}
    bibtex = references(sample_run, "--format", "bibtex").output
    assert bibtex.count("\n@") + bibtex.startswith("@") == 8


def test_what_does_not_fit_is_told(sample_run, tmp_path):
    (row,) = read_rows(sample_run / "articles.jsonl")
    row["uncited"] = [row["references"][0]["id"]]
    row["unlinked"] = [{"authors": ["Kaya"], "year": "2001", "date": None}]
    (tmp_path / "articles.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    told = references(tmp_path).output
    assert "cited, not in the reference list: Kaya, 2001" in told
    assert f"never cited: {row['references'][0]['text']}" in told


def test_that_all_fits_is_told_too(sample_run):
    result = references(sample_run)
    assert (result.stdout, result.stderr) == ("", "8 references; 0 that do not fit\n")
