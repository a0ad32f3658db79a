"""``derlem card`` and ``derlem stats`` on a run."""

import json

import pytest
from typer.testing import CliRunner

from corpora import small_corpus
from pipeline.cli import cli


def derlem(*arguments: object):
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return small_corpus(tmp_path_factory.mktemp("run") / "kıyı")


def test_the_card_is_printed_or_written(run, tmp_path):
    printed = derlem("card", run, "--license", "cc-by-4.0")
    assert printed.exit_code == 0, printed.output
    assert "# kıyı\n" in printed.stdout
    written = derlem("card", run, "--license", "cc-by-4.0", "--out", tmp_path / "README.md")
    assert written.exit_code == 0, written.output
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == printed.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--license", "mine"], "the hub knows no licence 'mine'"),
        (["--agreement", "{none}"], "check the path"),
        (["--agreement", "{file}"], "give what derlem agree --json prints"),
        (["--split", "{file}"], "name the one that derlem split wrote"),
    ],
)
def test_errors_are_one_line(run, tmp_path, arguments, message):
    (tmp_path / "file.json").write_text(json.dumps({"spans": 1}), encoding="utf-8")
    names = {"none": tmp_path / "none.json", "file": tmp_path / "file.json"}
    result = derlem("card", run, *(argument.format(**names) for argument in arguments))
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_stats(run, tmp_path):
    result = derlem("stats", run, "--out", tmp_path / "figures")
    assert result.exit_code == 0, result.output
    labels = (tmp_path / "figures" / "labels.csv").read_text(encoding="utf-8").splitlines()
    assert labels[0] == "layer,label,lang,count"
    assert "timex,SET,tr,2" in labels
    assert (tmp_path / "figures" / "labels.pdf").exists()
    assert "12 tables" in result.stderr
