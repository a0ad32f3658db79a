"""Fixtures that several tests share: one real run over the sample article, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from places import REAL, SAMPLE, annotate_into


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output directory of a run over the sample article."""
    return annotate_into(tmp_path_factory.mktemp("run") / "out", SAMPLE)


@pytest.fixture(scope="session")
def real_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output directory of a run over the real article; ask for it where that is there."""
    return annotate_into(tmp_path_factory.mktemp("real") / "out", REAL)
