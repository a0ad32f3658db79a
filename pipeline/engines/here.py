"""Run jobs in this process, one after the other: for a single article, without any start-up."""

from __future__ import annotations

from collections import deque

from pipeline.engines.engine import Ended, Job


class Here:
    """The engine of a single article."""

    capacity = 1

    def __init__(self) -> None:
        self._jobs: deque[Job] = deque()

    def submit(self, job: Job) -> None:
        """Take a job."""
        self._jobs.append(job)

    def ended(self, seconds: float) -> list[Ended]:
        """Run the next job and return its result."""
        job = self._jobs.popleft()
        try:
            return [Ended(job, value=job.function(*job.arguments))]
        except Exception as error:
            return [Ended(job, error=error)]

    def stop(self) -> None:
        """Nothing is under way between two calls."""
