"""Fixtures that several tests share: one real run over the sample article, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from places import SAMPLE, annotate_into


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output directory of a run over the sample article."""
    return annotate_into(tmp_path_factory.mktemp("run") / "out", SAMPLE)
