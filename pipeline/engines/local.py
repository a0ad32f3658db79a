"""Run jobs in worker processes of this machine, by pebble: one that dies takes only its job along.

Workers are spawned, never forked, for libraries with threads do not survive a fork; each uses one
thread, so that as many as there are cores do not get in each other's way.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, TimeoutError, wait
from pathlib import Path
from typing import Any

import psutil
from pebble import ProcessExpired, ProcessPool

from pipeline.engines.engine import Ended, Job

WORKER_MEMORY = 1_300_000_000
"""Bytes that a worker takes at most with the bundled models."""

ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    # The kernels that oneDNN keeps, one for each shape of a batch, would be 100 MB in a while.
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "16",
}
"""What a worker's libraries are told, before they are loaded."""

JOBS_OF_A_WORKER = 60
"""Jobs after which a worker is replaced by a new one: some ten minutes, against a start of five
seconds, bound what its libraries hoard."""

GRACE = 30.0
"""Seconds beyond the longest time of a job after which a pool is stuck."""

BROKEN = "the workers did not answer"
MEMORY_LIMIT = Path("/sys/fs/cgroup/memory.max")


class Local:
    """The engine of one machine, with ``workers`` processes."""

    def __init__(self, workers: int) -> None:
        self.capacity = 2 * workers  # one waits for each worker, so that none waits for us
        self._workers = workers
        self._pool = new_pool(workers)
        self._jobs: dict[Future[Any], Job] = {}
        self._last_end = time.monotonic()

    def submit(self, job: Job) -> None:
        """Take a job."""
        if not self._jobs:
            self._last_end = time.monotonic()
        future = self._pool.schedule(job.function, args=job.arguments, timeout=job.seconds)
        self._jobs[future] = job

    def ended(self, seconds: float) -> list[Ended]:
        """Return the jobs that ended; wait so many seconds for the first.

        A pool that broke, as one does whose worker is killed at the wrong moment, or in which
        nothing ends any more, is replaced: all its jobs count as dead.
        """
        done, _ = wait(self._jobs, timeout=seconds, return_when=FIRST_COMPLETED)
        found = [result_of(future, self._jobs.pop(future)) for future in done]
        if found:
            self._last_end = time.monotonic()
        if any(map(is_broken, found)) or self._is_stuck():
            found = [Ended(e.job, death=BROKEN) if is_broken(e) else e for e in found]
            found += [Ended(job, death=BROKEN) for job in self._jobs.values()]
            self.stop()
            self._jobs.clear()
            self._pool = new_pool(self._workers)
        return found

    def stop(self) -> None:
        """Kill all workers."""
        for process in multiprocessing.active_children():
            process.kill()
        self._pool.stop()
        self._pool.join(timeout=2)

    def _is_stuck(self) -> bool:
        longest = max((job.seconds for job in self._jobs.values()), default=float("inf"))
        return time.monotonic() - self._last_end > longest + GRACE


def new_pool(workers: int) -> ProcessPool:
    """Return a pool whose workers are being started."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPool(workers, JOBS_OF_A_WORKER, initializer=be_a_worker, context=context)
    pool.active  # noqa: B018 - asking starts them
    return pool


def is_broken(ended: Ended) -> bool:
    """Say whether a job ended because its pool broke."""
    return isinstance(ended.error, BrokenExecutor)


def result_of(future: Future[Any], job: Job) -> Ended:
    """Return how a job ended."""
    try:
        return Ended(job, value=future.result())
    except ProcessExpired as error:
        return Ended(job, death=cause_of(error.exitcode))
    except TimeoutError:
        return Ended(job, death=f"it ran longer than {job.seconds:.0f} s")
    except Exception as error:
        return Ended(job, error=error)


def cause_of(code: int | None) -> str:
    """Return how a process ended, in words: ``killed by SIGKILL (out of memory?)``."""
    if code is None or code >= 0:
        return f"it ended with exit code {code}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    return f"killed by {name}" + " (out of memory?)" * (name == "SIGKILL")


def be_a_worker() -> None:
    """Leave Ctrl-C to the parent, and use one thread."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.environ.update(ENVIRONMENT)
    import torch  # not before the environment says so

    torch.set_num_threads(1)


def default_workers() -> int:
    """Return how many workers this machine has cores and free memory for, at least 1."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(cores or 1, free_memory() // WORKER_MEMORY))


def free_memory() -> int:
    """Return the bytes of memory that are free, within the limit of a container or job."""
    free = psutil.virtual_memory().available
    with contextlib.suppress(OSError, ValueError):
        free = min(free, int(MEMORY_LIMIT.read_text(encoding="ascii")))
    return int(free)
