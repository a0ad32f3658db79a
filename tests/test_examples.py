"""The script that improves the names: its pieces, and the whole way with a step or two."""

import importlib.util
import json
from itertools import islice
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import cli

SCRIPT = Path(__file__).parents[1] / "examples" / "improve_names.py"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("improve_names", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_marks_become_spans(script):
    text, spans = script.without_marks("Dün [ORGANIZATION Mavi Turna]’yı [PERSON Ada] sattı.")
    assert text == "Dün Mavi Turna’yı Ada sattı."
    assert [(s["label"], text[s["start"] : s["end"]]) for s in spans] == [
        ("ORGANIZATION", "Mavi Turna"),
        ("PERSON", "Ada"),
    ]


def test_every_mark_of_the_texts_is_understood(script):
    for row in script.read_rows(script.TEXTS):
        text, spans = script.without_marks(" ".join(row["sentences"]))
        assert 8 <= len(row["sentences"]) <= 12, row["id"]
        assert not set("[]") & set(text), row["id"]
        assert len(spans) >= 8, row["id"]


def test_only_names_are_corrected(script):
    date = {"label": "DATE", "start": 0, "end": 4}
    wrong = {"label": "PERSON", "start": 5, "end": 10}
    row = {"source": {"start": 100, "end": 130}, "spans": [date, wrong], "status": "machine"}
    names = [{"label": "ORGANIZATION", "start": at, "end": at + 5} for at in (99, 105, 127)]
    found = script.corrected(row, names)
    assert found["spans"] == [date, {"label": "ORGANIZATION", "start": 5, "end": 10}]
    assert found["status"] == "corrected"


def in_process(*arguments):
    done = CliRunner().invoke(cli, list(map(str, arguments)))
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_whole_way(script, tmp_path, monkeypatch):
    monkeypatch.setattr(script, "derlem", in_process)
    texts = script.write_rows(
        tmp_path / "few.jsonl",
        [
            {**row, "sentences": row["sentences"][:3]}
            for row in islice(script.read_rows(script.TEXTS), 8)
        ],
    )
    lines = list(script.improve(texts, tmp_path, steps=1, seed=1))
    assert [line.split("  ")[0] for line in lines[1:]] == ["all names", *script.NAMES]
    rows = list(script.read_rows(tmp_path / "corpus" / "annotations.jsonl"))
    marked = sum(line.count("[") for line in texts.read_text(encoding="utf-8").splitlines())
    names = [span for row in rows for span in row["spans"] if span["label"] in script.NAMES]
    assert len(names) == marked - 8
    split = json.loads((tmp_path / "parts" / "split.json").read_text(encoding="utf-8"))
    assert {place["part"] for place in split["articles"]} == {"train", "dev", "test"}
