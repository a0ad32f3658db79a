"""Where the models are, and what they are: folders in Stanza's own layout.

A model set is a folder with ``resources.json``, ``tr/`` and ``en/`` as ``stanza.Pipeline(dir=...)``
reads them, and derlem's NER with its encoder beside them. Nothing is ever fetched at run time.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError

BUNDLED = Path(__file__).parent / "models"


@dataclass(frozen=True)
class ModelSet:
    """A set of models: its name (``bundled`` or a folder) and where it lies."""

    name: str
    folder: Path

    @property
    def label(self) -> str:
        """The name that spans carry in ``by``: ``derlem``, or that of the set's folder."""
        return "derlem" if self.name == "bundled" else self.folder.name

    @property
    def ner(self) -> Path:
        """The NER model, for both languages."""
        return self.folder / "ner" / "derlem.pt"

    @property
    def encoder(self) -> Path:
        """The fine-tuned encoder that the NER model stands on."""
        return self.folder / "encoder"

    def files(self) -> list[Path]:
        """Return the model files of the set, sorted by path."""
        wanted = {".pt", ".safetensors", ".json"}
        return sorted(path for path in self.folder.rglob("*") if path.suffix in wanted)

    def sha256(self) -> dict[str, str]:
        """Return the SHA-256 of each file, by its path in the set."""
        names = {path.relative_to(self.folder).as_posix(): path for path in self.files()}
        return {name: file_sha256(path) for name, path in names.items()}


def model_set(name: str = "bundled") -> ModelSet:
    """Return the model set of that name: ``bundled``, or the path of a folder.

    Raises CorpusError where the folder holds no models.
    """
    folder = BUNDLED if name == "bundled" else Path(name)
    if not (folder / "resources.json").is_file():
        message = "no models here (resources.json is missing); give a folder in Stanza's layout"
        raise CorpusError(message, str(folder))
    return ModelSet(name, folder)


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
