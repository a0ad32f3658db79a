"""Golden files of every format: hard texts as they are written, and as they are read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.formats.join import Base
from exchange import GOLDEN, LINKS, NO_BYTES, SPANS, links_back, need, read_back, written
from exchange_sample import hard_article

BASE = Base([hard_article()])


def contents(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("name", [name for name in SPANS if name not in NO_BYTES])
def test_spans_are_written_as_the_golden_file(name: str, tmp_path: Path) -> None:
    need(name)
    path = written(name, [hard_article()], tmp_path)
    assert contents(path) == contents(GOLDEN / path.name)


@pytest.mark.parametrize("name", [name for name in LINKS if name not in NO_BYTES])
def test_links_are_written_as_the_golden_file(name: str, tmp_path: Path) -> None:
    need(name)
    path = written(name, [hard_article()], tmp_path, links=True)
    assert contents(path) == contents(GOLDEN / path.name)


@pytest.mark.parametrize("name", SPANS)
def test_the_golden_file_is_read_back(name: str, tmp_path: Path) -> None:
    need(name)
    path = written(name, [hard_article()], tmp_path)
    assert read_back(name, GOLDEN / path.name, BASE) == list(hard_article().units)


@pytest.mark.parametrize("name", LINKS)
def test_the_golden_links_are_read_back(name: str, tmp_path: Path) -> None:
    need(name)
    path = written(name, [hard_article()], tmp_path, links=True)
    beads = sorted(links_back(name, GOLDEN / path.name, BASE), key=lambda bead: bead.id)
    assert beads == list(hard_article().beads)
