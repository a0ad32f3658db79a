"""What every engine offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Job:
    """A function of a module, its arguments, and the seconds after which a worker counts as hung.

    ``key`` is whatever the caller knows it by.
    """

    key: Any
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    seconds: float


@dataclass(frozen=True)
class Ended:
    """A job that ended: with a value, with an exception, or because its worker died (and how)."""

    job: Job
    value: Any = None
    error: BaseException | None = None
    death: str | None = None


class Engine(Protocol):
    """Runs jobs."""

    @property
    def capacity(self) -> int:
        """How many jobs should be under way to keep every worker busy."""
        ...

    def submit(self, job: Job) -> None:
        """Take a job."""
        ...

    def ended(self, seconds: float) -> list[Ended]:
        """Return the jobs that ended since the last call; wait so many seconds for the first."""
        ...

    def stop(self) -> None:
        """End all workers at once, whatever they do; within two seconds."""
        ...
