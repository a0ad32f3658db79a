"""All formats by name, what each cannot carry, and how a file is told to be of one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Literal, NamedTuple

from corpus.errors import CorpusError

Content = Literal["spans", "links", "both"]


class Format(NamedTuple):
    """A format: its module, what is written (``lines``, ``bytes``, ``files``) and what is lost.

    ``content``: it holds spans, links between Turkish and English units, or either.
    """

    name: str
    module: str
    output: Literal["lines", "bytes", "files"]
    content: Content
    lost: tuple[str, ...] = ()

    def load(self) -> ModuleType:
        """Return the module; raises CorpusError where a package that it needs is missing."""
        return import_module(f"annotations.formats.{self.module}")


UNIT_ROW = "the rest of the row (tokens, ids, source, status, meta)"
FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format("jsonl", "jsonl", "lines", "both"),
        Format("conllu", "conllu", "lines", "spans"),
        Format(
            *("iob2", "iob2", "lines", "spans"),
            ("ids of spans", "edges inside a token", "attributes", UNIT_ROW),
        ),
        Format("label-studio", "label_studio", "lines", "both"),
        Format(
            *("doccano", "doccano", "lines", "both"),
            ("ids of spans, which are told by place and label", "edits of attributes"),
        ),
        Format("prodigy", "prodigy", "lines", "both"),
        Format("cas-json", "cas", "files", "spans"),
        Format("cas-xmi", "cas_xmi", "files", "spans"),
        Format("brat", "brat", "files", "both", (UNIT_ROW, "scores and claimants")),
        Format("docbin", "docbin", "bytes", "spans"),
        Format("hf", "hf", "lines", "spans"),
        Format(
            *("tmx", "tmx", "lines", "links"),
            ("units without a partner", "rejected beads", "characters that XML has no place for"),
        ),
        Format("csv", "table", "files", "both"),
        Format("parquet", "parquet", "files", "both"),
    )
}

SUFFIXES = {
    ".conllu": "conllu",
    ".conll": "iob2",
    ".iob": "iob2",
    ".iob2": "iob2",
    ".bio": "iob2",
    ".tmx": "tmx",
    ".xmi": "cas-xmi",
    ".spacy": "docbin",
    ".ann": "brat",
    ".csv": "csv",
    ".parquet": "parquet",
}
LINE_KEYS = (
    ("ner_tags", "hf"),
    ("answer", "prodigy"),
    ("tokens", "prodigy"),
    ("entities", "doccano"),
    ("label", "doccano"),
)
"""Keys of a line of JSON that tell a format, the more telling ones first."""

OWN_KEYS = {"article", "text_sha256", "tr_text"}
"""Keys of derlem's own rows, also of those that annotators wrote in part."""


def detect(path: Path) -> str:
    """Return the format of a file or folder, by its content and name.

    Raises CorpusError where it is none that is known.
    """
    if not path.exists():
        message = "no such file or directory; name a run, or what came back from a tool"
        raise CorpusError(message, str(path))
    if path.is_file() and not path.stat().st_size:
        raise CorpusError("is empty; save it from the tool again", str(path))
    found = _of_folder(path) if path.is_dir() else SUFFIXES.get(path.suffix.lower())
    if found is None and path.is_file():
        found = _of_json(path)
    if found is None:
        message = f"which format is this? Name it with --from: {', '.join(FORMATS)}"
        raise CorpusError(message, str(path))
    return found


def _of_folder(path: Path) -> str | None:
    """Return the format of a folder: a run's is JSONL."""
    if (path / "annotations.jsonl").is_file():
        return "jsonl"
    by_file = {"*.ann": "brat", "*.xmi": "cas-xmi", "units.csv": "csv", "beads.csv": "csv"}
    by_file |= {"units.parquet": "parquet", "beads.parquet": "parquet", "*.json": "cas-json"}
    return next((name for pattern, name in by_file.items() if any(path.glob(pattern))), None)


def _of_json(path: Path) -> str | None:
    """Return the format of a file of JSON: a list, a CAS, or lines."""
    line = next(_lines(path), "")
    if line.startswith("["):
        return "label-studio"
    if '"%TYPES"' in line or '"%FEATURE_STRUCTURES"' in line or line.strip() == "{":
        return "cas-json"
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return None
    if not isinstance(row, dict):
        return None
    if str(row.get("schema", "")).startswith("derlem/") or OWN_KEYS & row.keys():
        return "jsonl"
    return next((name for key, name in LINE_KEYS if key in row), None)


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file that are not empty; none where it is no text."""
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            yield from (line for line in file if line.strip())
    except UnicodeDecodeError:
        return
