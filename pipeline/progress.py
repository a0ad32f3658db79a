"""Tell a person how far a run is: a bar on a terminal, a line every half minute elsewhere."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bars

EVERY = 30.0
"""Seconds between two lines where there is no terminal."""


class Progress:
    """Context manager that shows progress on stderr; ``quiet`` shows errors only."""

    def __init__(self, *, quiet: bool = False) -> None:
        console = Console(stderr=True, soft_wrap=True, highlight=False)
        self._quiet = quiet
        self._bars = Bars(
            SpinnerColumn(),
            BarColumn(),
            TextColumn("{task.description}", markup=False),
            console=console,
            disable=quiet or not console.is_terminal,
            transient=True,
        )
        self._lines = not quiet and not console.is_terminal
        self._task = self._bars.add_task("", total=None)
        self._started = self._told = time.monotonic()
        self._done = self._found = 0
        self._total: int | None = None
        self._stage = ""

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

    def stage(self, stage: str) -> None:
        """Say what is going on."""
        self._stage = stage
        self.show()

    def found(self, articles: int) -> None:
        """Count articles that an earlier run did; the rate is of this run alone."""
        self._found += articles
        self.show()

    def advance(self, articles: int) -> None:
        """Count articles that are done."""
        self._done += articles
        self.show()

    def expect(self, total: int | None) -> None:
        """Say how many articles there are, or about; None where nobody knows."""
        self._total = total

    def show(self) -> None:
        """Bring the bar up to date, or print a line if it is time."""
        text = self.text()
        self._bars.update(
            self._task,
            completed=self._done + self._found,
            total=self._total,
            description=f"{text} {self._stage}",
        )
        if self._lines and time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            print(text, file=sys.stderr)

    def text(self) -> str:
        """Return how far the run is: ``1,200 of about 20,663 articles, 8.1 a second, 40 min``."""
        done = self._done + self._found
        seconds = max(time.monotonic() - self._started, 0.001)
        parts = [f"{done:,} of about {self._total:,}" if self._total else f"{done:,}"]
        parts[0] += " articles"
        rate = self._done / seconds
        if rate:
            parts.append(f"{rate:.1f} a second")
        if rate and self._total:
            parts.append(f"{duration(max(self._total - done, 0) / rate)} left")
        return ", ".join(parts)

    def error(self, message: str) -> None:
        """Print an error as one line."""
        print(f"error: {message}", file=sys.stderr)

    def note(self, message: str) -> None:
        """Print what is worth a line of its own."""
        if not self._quiet:
            print(message, file=sys.stderr)

    def kept(self, rows: int, diff: str) -> None:
        """Say that corrections were kept, and where the machine's own claims are."""
        self.note(f"{rows} corrected rows kept; what the machine says now: {diff}")

    def summary(self, counts: Counter[str], out: Path) -> None:
        """Say what was written and where, and how long it took."""
        parts = [f"{counts[name]:,} {name}" for name in ("articles", "units", "tokens", "beads")]
        took = duration(time.monotonic() - self._started)
        self.note(f"{', '.join(parts)} -> {out} in {took}")


def duration(seconds: float) -> str:
    """Return a time as one would say it: ``42 s``, ``17 min``, ``3.5 h``."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
