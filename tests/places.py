"""Where the tests find things, and the run that many of them look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import cli

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "examples" / "demiryolu-ve-kent.txt"
SHARED = ROOT.parent / "shared"
REAL = SHARED / "articles" / "demokrasi-platformu-2022-11-36.txt"

needs_real_article = pytest.mark.skipif(not REAL.exists(), reason="../shared/articles is absent")


def annotate_into(folder: Path, *articles: Path) -> Path:
    """Run ``derlem run`` over the articles and return the output directory."""
    result = CliRunner().invoke(cli, ["run", *map(str, articles), "--out", str(folder)])
    assert result.exit_code == 0, result.output
    return folder
