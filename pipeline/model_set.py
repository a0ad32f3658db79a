"""Where the models are, and what they are: folders in Stanza's own layout.

A model set is a folder with ``resources.json``, ``tr/`` and ``en/`` as ``stanza.Pipeline(dir=...)``
reads them; derlem's own have the encoder of their NER beside them. Nothing is ever fetched at run
time, and a set is named, never looked for: a result depends on no cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_data_path

from corpus.errors import CorpusError
from corpus.hashes import file_sha256

BUNDLED = Path(__file__).parent / "models"
CHECKSUMS = "SHA256SUMS"
MODEL_SUFFIXES = frozenset({".pt", ".safetensors", ".json"})


@dataclass(frozen=True)
class ModelSet:
    """A set of models: its name (``bundled``, ``official`` or a folder) and where it lies."""

    name: str
    folder: Path

    @property
    def label(self) -> str:
        """The name that spans carry in ``by``: ``derlem``, ``stanza``, or that of the folder."""
        return {"bundled": "derlem", "official": "stanza"}.get(self.name, self.folder.name)

    @property
    def ner(self) -> Path:
        """The NER model for both languages, in sets of derlem's making."""
        return self.folder / "tr" / "ner" / "derlem.pt"

    @property
    def encoder(self) -> Path:
        """The fine-tuned encoder that the NER model stands on, in sets of derlem's making."""
        return self.folder / "encoder"

    @property
    def is_bilingual(self) -> bool:
        """Whether one NER model with its encoder serves both languages."""
        return self.ner.is_file() and (self.encoder / "config.json").is_file()

    def files(self) -> list[Path]:
        """Return the model files of the set, sorted by path."""
        return sorted(p for p in self.folder.rglob("*") if p.suffix in MODEL_SUFFIXES)

    def sha256(self) -> dict[str, str]:
        """Return the SHA-256 of each file, by its path in the set."""
        names = {path.relative_to(self.folder).as_posix(): path for path in self.files()}
        return {name: file_sha256(path) for name, path in names.items()}


def model_set(name: str = "bundled") -> ModelSet:
    """Return the model set: ``bundled``, ``official``, or the path of a folder.

    Raises CorpusError where the folder holds no models.
    """
    folders = {"bundled": BUNDLED, "official": official_folder()}
    folder = folders.get(name) or Path(name)
    if (folder / "resources.json").is_file():
        return ModelSet(name, folder)
    if name == "official":
        message = "the official models are not installed; fetch them with: derlem models download"
    else:
        message = "no models here (resources.json is missing); give a folder in Stanza's layout"
    raise CorpusError(message, str(folder))


def official_folder() -> Path:
    """Return where ``derlem models download`` puts the models of the installed Stanza."""
    return user_data_path("derlem") / f"stanza-{version('stanza')}"


def recorded_sha256(folder: Path) -> dict[str, str]:
    """Return what ``SHA256SUMS`` of a set says (``sha256sum``'s format): path -> hash.

    An empty dictionary where the set has no such file.
    """
    path = folder / CHECKSUMS
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    pairs = (line.split("  ", maxsplit=1) for line in lines if "  " in line)
    return {name: digest for digest, name in pairs}


def write_sha256(models: ModelSet) -> None:
    """Write ``SHA256SUMS`` of a set."""
    lines = [f"{digest}  {name}\n" for name, digest in models.sha256().items()]
    (models.folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")
