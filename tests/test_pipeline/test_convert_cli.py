"""The command ``derlem convert``: what it writes, how it tells formats, how it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from annotations.formats import label_studio, label_studio_links
from annotations.formats.registry import FORMATS, detect
from annotations.jsonl import read_beads, read_units
from corpus.errors import CorpusError
from exchange import GOLDEN, LINKS, SPANS, need, written
from exchange_sample import hard_article
from pipeline.cli import cli
from pipeline.write import CorpusWriter
from places import ROOT
from sample import ID, sample_article

DOCS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


@pytest.fixture
def run(tmp_path: Path) -> Path:
    out = tmp_path / "corpus"
    with CorpusWriter(out) as writer:
        writer.add_annotated(sample_article())
        writer.finish({"schema": "derlem/1", "counts": {}, "seconds": 1.0})
    return out


def derlem(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["convert", *map(str, arguments)])


def test_a_run_goes_out_and_comes_back(run: Path, tmp_path: Path) -> None:
    tasks, back = tmp_path / "tasks.json", tmp_path / "back.jsonl"
    assert derlem(run, "--to", "label-studio", "--out", tasks).exit_code == 0
    result = derlem(tasks, "--to", "jsonl", "--base", run, "--out", back)
    assert (result.exit_code, result.stderr) == (0, f"unknown: {back}\n")
    assert back.read_bytes() == (run / "annotations.jsonl").read_bytes()


def test_alignments_go_out_and_come_back(run: Path, tmp_path: Path) -> None:
    tasks, back = tmp_path / "links.json", tmp_path / "back.jsonl"
    assert derlem(run / "alignments.jsonl", "--to", "label-studio", "-o", tasks).exit_code == 0
    assert derlem(tasks, "--to", "jsonl", "--out", back).exit_code == 0
    assert back.read_bytes() == (run / "alignments.jsonl").read_bytes()


def test_corrected_links_are_applied(run: Path, tmp_path: Path) -> None:
    rows = tmp_path / "links.jsonl"
    derlem(run / "alignments.jsonl", "--to", "doccano", "--out", rows)
    tasks = [json.loads(line) for line in rows.read_text(encoding="utf-8").split("\n") if line]
    sentences = next(task for task in tasks if task["doc_id"].endswith(":sentence"))
    gone = sentences["relations"].pop(0)
    rows.write_text("".join(json.dumps(task) + "\n" for task in tasks), encoding="utf-8")
    for _ in range(2):
        result = CliRunner().invoke(cli, ["apply", str(rows), "--to", str(run), "--by", "ayşe"])
        assert result.exit_code == 0, result.stderr
    assert result.stderr.endswith("0 corrections\n")
    beads = list(read_beads(run / "alignments.jsonl"))
    alone = [bead for bead in beads if bead.by == "annotator:ayşe"]
    assert [(len(bead.tr), len(bead.en)) for bead in alone] == [(1, 0), (0, 1)]
    assert gone["type"] == "translation"


def test_text_goes_to_standard_output_and_what_is_lost_is_told(run: Path) -> None:
    result = derlem(run, "--to", "iob2", "--columns", "2")
    assert result.stdout.startswith("Karasu\tB-LOCATION\n")
    assert "not in iob2: ids of spans" in result.stderr


def test_from_one_foreign_format_to_another(run: Path, tmp_path: Path) -> None:
    rows = tmp_path / "doccano.jsonl"
    derlem(run, "--to", "doccano", "--out", rows)
    result = derlem(rows, "--to", "conllu")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.count("# sent_id = ") == len(sample_article().units)


def test_each_annotator_gets_a_file(run: Path, tmp_path: Path) -> None:
    rows = tmp_path / "tasks.jsonl"
    derlem(run, "--to", "prodigy", "--out", rows)
    first, second = rows.read_text(encoding="utf-8").split("\n")[:2]
    answers = [
        {**json.loads(first), "answer": "accept", "_session_id": "ayşe"},
        {**json.loads(first), "answer": "reject", "_session_id": "../mehmet"},
        {**json.loads(second), "answer": "accept", "_session_id": "ayşe"},
    ]
    rows.write_text("".join(json.dumps(row) + "\n" for row in answers), encoding="utf-8")
    out = tmp_path / "back.jsonl"
    assert derlem(rows, "--to", "jsonl", "--out", out).exit_code == 0
    other = tmp_path / "back...-mehmet.jsonl"
    assert [u.status for u in read_units(out)] == ["accepted", "accepted"]
    assert [u.status for u in read_units(other)] == ["rejected"]
    refused = CliRunner().invoke(cli, ["diff", str(run), str(rows)])
    assert (refused.exit_code, "several annotators" in refused.stderr) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("{run}", "--to", "word"), "no format 'word'; one of: jsonl"),
        (("{run}", "--to", "docbin"), "docbin is a file; give its path with --out"),
        (("{run}", "--to", "brat"), "brat is a folder; give its path with --out"),
        (("{run}/alignments.jsonl", "--to", "hf"), "hf holds no alignments"),
        (("{run}/report.html", "--to", "jsonl"), "which format is this?"),
        (("{run}/nothing.json", "--to", "jsonl"), "no such file or directory"),
        (("{run}/corpus.bio.conll", "--to", "jsonl"), "give the run it came from with --base"),
        (("{run}", "--to", "jsonl", "--out", "{run}/no/where"), "No such file or directory"),
    ],
    ids=["format", "binary", "folder", "links", "unknown", "missing", "no base", "no folder"],
)
def test_it_fails_in_one_line(arguments: tuple[str, ...], told: str, run: Path) -> None:
    result = derlem(*(argument.format(run=run) for argument in arguments))
    assert result.exit_code == 1
    assert told in result.stderr
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


EMPTY = "is empty; "


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("diff", "{run}", "{empty}"), EMPTY),
        (("apply", "{empty}", "--to", "{run}"), EMPTY),
        (("convert", "{empty}", "--to", "hf"), EMPTY),
        (("validate", "{empty}"), EMPTY),
        (("evaluate", "{empty}", "{run}"), EMPTY),
        (("diff", "{run}", "{run}"), "is a run; name its annotations.jsonl"),
        (("apply", "{run}", "--to", "{run}"), "is a run; name its annotations.jsonl"),
        (("diff", "{run}", "{folder}"), "is an empty directory"),
        (("diff", "{run}", "{run}/nothing"), "no such file; name what came back"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_came_back_as_nothing_is_told(
    arguments: tuple[str, ...], told: str, run: Path, tmp_path: Path
) -> None:
    empty, folder = tmp_path / "empty.jsonl", tmp_path / "folder"
    empty.write_bytes(b"")
    folder.mkdir()
    given = [argument.format(run=run, empty=empty, folder=folder) for argument in arguments]
    result = CliRunner().invoke(cli, given)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1), result.stderr
    assert told in result.stderr


def test_a_run_without_alignments_is_valid(run: Path) -> None:
    (run / "alignments.jsonl").write_bytes(b"")
    assert CliRunner().invoke(cli, ["validate", str(run)]).exit_code == 0


def test_columns_are_two_to_four(run: Path) -> None:
    assert derlem(run, "--to", "iob2", "--columns", "5").exit_code == 2


@pytest.mark.parametrize("links", [False, True], ids=["spans", "links"])
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "jsonl"])
def test_formats_are_told_by_their_files(name: str, links: bool, tmp_path: Path) -> None:
    if name not in (LINKS if links else SPANS):
        assert name in (SPANS if links else LINKS)
        return
    need(name)
    path = GOLDEN / written(name, [hard_article()], tmp_path, links=links).name
    assert detect(path) == name


def test_a_run_and_its_files_are_jsonl(run: Path) -> None:
    for path in (run, run / "annotations.jsonl", run / "alignments.jsonl"):
        assert detect(path) == "jsonl"


def test_what_is_no_text_is_no_format(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(CorpusError, match="Name it with --from"):
        detect(file)


def test_the_page_about_formats_is_true() -> None:
    assert label_studio.config() in DOCS
    assert label_studio_links.CONFIG in DOCS
    for name in FORMATS:
        assert f"`{name}`" in DOCS, name


def test_the_run_has_the_name_of_the_article(run: Path) -> None:
    assert derlem(run, "--to", "brat", "--out", run / "brat").exit_code == 0
    assert sorted(path.name for path in (run / "brat").iterdir()) == [
        "annotation.conf",
        f"{ID}.ann",
        f"{ID}.txt",
    ]
