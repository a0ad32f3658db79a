"""Write articles in a format and read them back, as ``derlem convert`` does.

``python tests/exchange.py`` writes the golden files anew; look at the difference before it is
committed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from annotations.formats.claims import Record
from annotations.formats.join import Base, join_record
from annotations.formats.join_links import join_links
from annotations.formats.registry import FORMATS
from annotations.model import AnnotatedArticle, Bead, Unit
from annotations.text_files import write_bytes, write_text
from exchange_sample import hard_article

GOLDEN = Path(__file__).parent / "golden" / "exchange"
PACKAGES = {"cas-json": "cassis", "cas-xmi": "cassis", "parquet": "pyarrow"}
NAMES = {
    "conllu": "corpus.conllu",
    "iob2": "tags.conll",
    "label-studio": "tasks.json",
    "doccano": "doccano.jsonl",
    "prodigy": "prodigy.jsonl",
    "hf": "hf.jsonl",
    "docbin": "docs.spacy",
    "tmx": "beads.tmx",
}
SPANS = [one for one in FORMATS if FORMATS[one].content != "links" and one != "jsonl"]
LINKS = [one for one in FORMATS if FORMATS[one].content != "spans" and one != "jsonl"]
NEEDS_RUN = ("iob2", "brat", "tmx")
"""Formats that cannot be read back without the run."""

NO_BYTES = ("docbin", "parquet", "tmx")
"""Formats whose bytes change with versions; they are read back instead."""


def need(name: str) -> None:
    """Skip a test whose format needs a package that is not installed."""
    if name in PACKAGES:
        pytest.importorskip(PACKAGES[name])


def written(
    name: str, articles: Iterable[AnnotatedArticle], folder: Path, *, links: bool = False
) -> Path:
    """Write articles; return the path of the file or folder."""
    module = FORMATS[name].load()
    path = folder / NAMES.get(name, name)
    if links and path.suffix:
        path = path.with_name(f"links-{path.name}")
    if FORMATS[name].output == "lines":
        write_text(path, module.lines(articles, links))
    elif FORMATS[name].output == "bytes":
        write_bytes(path, module.bytes_of(articles, links))
    else:
        path = path.with_name(f"links-{path.name}") if links else path
        path.mkdir(parents=True, exist_ok=True)
        for file, content in module.files(articles, links):
            write_bytes(path / file, content.encode() if isinstance(content, str) else content)
    return path


def read_back(name: str, path: Path, base: Base, told: list[str] | None = None) -> list[Unit]:
    """Return the units that a file means."""
    notes = [] if told is None else told
    records = FORMATS[name].load().read(path, base)
    return [join_record(r, base, r.annotator or "ayşe", notes) for r in records]


def links_back(name: str, path: Path, base: Base) -> list[Bead]:
    """Return the beads that a file means."""
    records = [r for r in FORMATS[name].load().read(path, base) if not isinstance(r, Record)]
    return [bead for r in records for bead in join_links(r, base, r.annotator or "ayşe")]


def write_golden(folder: Path) -> None:
    """Write all golden files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SPANS:
        written(name, [hard_article()], folder)
    for name in LINKS:
        written(name, [hard_article()], folder, links=True)


if __name__ == "__main__":
    write_golden(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLDEN)
