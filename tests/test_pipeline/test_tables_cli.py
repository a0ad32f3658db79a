"""``derlem tables`` on a real run."""

import pandas as pd
from typer.testing import CliRunner

from annotations.jsonl import read_units
from pipeline.cli import cli


def test_tables_are_written_and_ids_stay_strings(sample_run, tmp_path):
    result = CliRunner().invoke(cli, ["tables", str(sample_run), "--to", str(tmp_path)])
    assert result.exit_code == 0, result.output
    units = pd.read_csv(tmp_path / "units.csv", dtype=str, keep_default_na=False)
    assert list(units["id"]) == [u.id for u in read_units(sample_run / "annotations.jsonl")]
    assert {path.name for path in tmp_path.iterdir()} == {
        "units.csv",
        "spans.csv",
        "beads.csv",
        "counts.csv",
    }


def test_counts_are_printed(sample_run):
    result = CliRunner().invoke(cli, ["tables", str(sample_run)])
    assert "CITATION" in result.output


def test_a_folder_without_a_run_is_one_line(tmp_path):
    result = CliRunner().invoke(cli, ["tables", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")
