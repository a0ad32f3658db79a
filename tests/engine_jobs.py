"""What workers are asked to do in tests, and how; a worker imports this file by its name."""

from __future__ import annotations

import os
import signal
import time

from pipeline.engines.engine import Engine, Job


def double(number: int) -> int:
    return 2 * number


def threads(_: int) -> str | None:
    return os.environ.get("OMP_NUM_THREADS")


def fail(_: int) -> None:
    raise ValueError("no")


def die(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def run_jobs(engine: Engine, *jobs: Job) -> dict[object, object]:
    """Run jobs; key -> value, or the error, or the death."""
    found: dict[object, object] = {}
    for job in jobs:
        engine.submit(job)
    while len(found) < len(jobs):
        for ended in engine.ended(60):
            found[ended.job.key] = ended.death or ended.error or ended.value
    return found
