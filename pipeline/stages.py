"""How whoever annotates tells whoever watches what it is at."""

from __future__ import annotations

from collections.abc import Callable

OnStage = Callable[[str], None]
"""Is told the name of each stage as it begins, for a progress bar."""


def nobody(stage: str) -> None:
    """Watch nothing."""
