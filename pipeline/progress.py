"""Tell a person how far a run is: a bar per article on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from pipeline.run import STAGES


class Progress:
    """Context manager that shows progress on stderr; ``quiet`` shows errors only."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._console = Console(stderr=True, soft_wrap=True, highlight=False)
        self._quiet = quiet
        self._bars = Bars(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._console,
            disable=quiet or not self._console.is_terminal,
            transient=True,
        )
        self._total = self._bars.add_task("articles", total=None)

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.stop()

    @contextmanager
    def article(self, name: str) -> Iterator[Callable[[str], None]]:
        """Show one article; yields the function to call as each stage begins."""
        started = time.monotonic()
        task = self._bars.add_task(name, total=len(STAGES))
        try:
            yield lambda stage: self._bars.update(
                task, completed=STAGES.index(stage), description=f"{name}: {stage}"
            )
        finally:
            self._bars.remove_task(task)
            self._bars.advance(self._total)
        if not self._quiet and not self._console.is_terminal:
            print(f"{name}: done in {time.monotonic() - started:.1f} s", file=sys.stderr)

    def error(self, message: str) -> None:
        """Print an error as one line."""
        print(f"error: {message}", file=sys.stderr)

    def kept(self, rows: int, diff: str) -> None:
        """Say that corrections were kept, and where the machine's own claims are."""
        if not self._quiet:
            print(f"{rows} corrected rows kept; what the machine says now: {diff}", file=sys.stderr)

    def summary(self, counts: Counter[str], out: Path) -> None:
        """Say what was written and where."""
        if not self._quiet:
            parts = [f"{counts[name]} {name}" for name in ("articles", "units", "tokens", "beads")]
            print(f"{', '.join(parts)} -> {out}", file=sys.stderr)
