"""derlem's pipeline. ``app`` is what ``typer pipeline run`` finds; the rest is the Python API.

The API is imported when it is first asked for, because Typer runs this file on every call and
``--help`` must not wait for the models' libraries.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pipeline.cli import app

if TYPE_CHECKING:
    from pipeline.nlp import Annotator
    from pipeline.run import annotate

__all__ = ["Annotator", "annotate", "app"]

_HOME = {"Annotator": "pipeline.nlp", "annotate": "pipeline.run"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
