"""The command line as a person meets it: both entries, exit codes, errors in one line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import pipeline.cli
from pipeline.cli import COMMANDS, app, cli
from places import SAMPLE

BIN = Path(sys.executable).parent


def run(*arguments: object, stdin: bytes | None = None):
    return CliRunner().invoke(cli, ["run", *map(str, arguments)], input=stdin)


@pytest.mark.parametrize("command", [["derlem", "run"], ["typer", "pipeline", "run"]])
def test_both_entries_show_the_same_help(command):
    program = str(BIN / command[0])
    shown = subprocess.run([program, *command[1:], "--help"], capture_output=True, check=False)
    assert shown.returncode == 0, shown.stderr.decode()
    assert b"Examples" in shown.stdout


def test_help_imports_no_model_library():
    code = "import sys, pipeline.cli; sys.exit(any(m in sys.modules for m in ('torch', 'spacy')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_app_has_one_command():
    assert [command.name or "run" for command in app.registered_commands] == ["run"]
    assert app.registered_callback is None


def test_each_module_of_commands_is_registered():
    files = Path(pipeline.cli.__file__).parent.glob("*_cli.py")
    assert sorted(COMMANDS) == sorted(file.stem.removesuffix("_cli") for file in files)


def test_standard_input_and_jsonl(tmp_path):
    records = [{"id": "a1", "text": "Bu bir cümledir."}, {"id": "a2", "text": "Bu da öyle."}]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    result = run("-", "--out", tmp_path / "out", stdin=lines.encode())
    assert result.exit_code == 0, result.output
    rows = (tmp_path / "out" / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["id"] for row in rows] == ["a1:body:1", "a2:body:1"]


def bad(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


BAD_INPUTS = [
    pytest.param("empty.txt", b"", "empty", id="empty file"),
    pytest.param("blank.txt", b" \n\t\n", "white space", id="white space only"),
    pytest.param("junk.txt", bytes(range(256)) * 8, "binary", id="binary junk"),
    pytest.param("cut.pdf", b"%PDF-1.7\n1 0 obj", "PDF", id="truncated PDF"),
    pytest.param("bad.jsonl", b'{"id": "x", "text": "Bir."}\n{"id": 1,\n', ":2:", id="not JSON"),
    pytest.param("no.jsonl", b'{"id": "y"}\n', "text", id="no text"),
]


@pytest.mark.parametrize(("name", "content", "told"), BAD_INPUTS)
def test_bad_input_is_one_line_and_exit_1(tmp_path, name, content, told):
    result = run(bad(tmp_path, name, content), "--quiet", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("error: ")
    assert told in result.stderr
    assert name in result.stderr
    assert "Traceback" not in result.output


def test_fifty_megabytes_are_refused_at_once(tmp_path):
    path = bad(tmp_path, "big.txt", "Bu metin bir makale değildir. ".encode() * 1_600_000)
    result = run(path, "--quiet", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {path}: 48,000,000 characters are no single article")
    assert result.stderr.count("\n") == 1


def test_one_bad_article_stops_no_other(tmp_path):
    out = tmp_path / "out"
    result = run(tmp_path / "missing.txt", SAMPLE, "--quiet", "--out", out)
    assert result.exit_code == 1
    assert "missing.txt" in result.stderr
    manifest = json.loads((out / "manifest.json").read_bytes())
    assert [i["outcome"] for i in manifest["inputs"]] == ["failed", "done"]


def test_nothing_is_left_where_nothing_succeeded(tmp_path):
    assert run(tmp_path, "--out", tmp_path / "out").exit_code == 1
    assert list((tmp_path / "out").iterdir()) == []


def test_out_must_not_be_a_file(tmp_path):
    target = bad(tmp_path, "file", b"x")
    result = run(SAMPLE, "--out", target)
    assert result.exit_code == 2
    assert target.read_bytes() == b"x"


def test_leftovers_of_a_killed_run_go_and_its_outputs_stay(tmp_path):
    leftover = tmp_path / ".derlem-x"
    leftover.mkdir()
    (leftover / "annotations.jsonl").write_text("half")
    (tmp_path / "annotations.jsonl").write_text("")
    assert run(tmp_path / "missing.txt", "--out", tmp_path).exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["annotations.jsonl"]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["references", "missing"], id="missing run"),
        pytest.param(["references", "."], id="no run"),
        pytest.param(["evaluate", "junk.jsonl", "junk.jsonl"], id="not UTF-8"),
        pytest.param(["validate", "missing"], id="missing file"),
        pytest.param(["diff", "missing", "missing"], id="nothing to compare"),
    ],
)
def test_a_wrong_file_is_one_line_and_exit_1(tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    bad(tmp_path, "junk.jsonl", b"\xf5\x80\n")
    result = CliRunner().invoke(cli, command)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full here")
def test_a_page_that_cannot_be_written_is_one_line(sample_run):
    result = CliRunner().invoke(
        cli, ["evaluate", str(sample_run), str(sample_run), "--page", "/dev/full/page.html"]
    )
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_out_must_be_writable(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    assert run(SAMPLE, "--out", folder / "out").exit_code == 1


def test_usage_error_is_exit_2():
    assert CliRunner().invoke(cli, ["run"]).exit_code == 2


def test_version():
    assert CliRunner().invoke(cli, ["--version"]).output.strip().count(".") == 2
