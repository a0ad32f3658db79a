"""derlem's pipeline; ``app`` is what ``typer pipeline run`` finds."""

from pipeline.cli import app

__all__ = ["app"]
