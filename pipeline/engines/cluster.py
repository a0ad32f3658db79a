"""Run jobs on a Dask cluster that somebody started: ``dask scheduler``, ``dask worker``.

Only futures are used, and each is let go as soon as it ended, for Dask computes again what it
holds when a worker dies; what is done is told by the shards on the disk.
"""

from __future__ import annotations

import logging
import queue
from typing import Any

from corpus.errors import CorpusError
from pipeline.engines.engine import Ended, Job

try:
    from distributed import Client, Future, KilledWorker
    from distributed.security import Security
except ImportError as error:
    raise CorpusError('Dask is not installed; pip install "derlem[cluster]"') from error

CONNECT = 20.0
"""Seconds to wait for the scheduler, and for the first worker."""

JOBS_PER_WORKER = 2


class Cluster:
    """The engine of the workers that are connected to a scheduler, and of those to come."""

    def __init__(self, address: str) -> None:
        logging.getLogger("distributed").setLevel(logging.ERROR)
        try:
            self._client = Client(address, timeout=CONNECT, security=security_for(address))
        except (OSError, ValueError, TimeoutError) as error:
            message = "no Dask scheduler answers; start one with: dask scheduler"
            raise CorpusError(f"{message} ({' '.join(str(error).split())})", address) from error
        self._address = address
        self._jobs: dict[str, tuple[Future[Any], Job]] = {}
        self._done: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._check_workers()

    @property
    def capacity(self) -> int:
        """Twice the workers there are now."""
        return JOBS_PER_WORKER * max(len(self._workers()), 1)

    def submit(self, job: Job) -> None:
        """Take a job."""
        future = self._client.submit(job.function, *job.arguments, pure=False)
        self._jobs[str(future.key)] = future, job
        future.add_done_callback(lambda done: self._done.put(str(done.key)))

    def ended(self, seconds: float) -> list[Ended]:
        """Return a job that ended; wait so many seconds for one."""
        try:
            key = self._done.get(timeout=seconds)
        except queue.Empty:
            if self._client.status != "running":
                message = "the Dask scheduler is gone; start it again and run again"
                raise CorpusError(message, self._address) from None
            return []
        future, job = self._jobs.pop(key)
        try:
            return [result_of(future, job)]
        finally:
            future.release()

    def stop(self) -> None:
        """Take back what has not begun, and leave the cluster to its owner."""
        self._client.cancel([future for future, _ in self._jobs.values()], force=True)
        self._client.close(timeout=1)

    def _workers(self) -> dict[str, Any]:
        workers: dict[str, Any] = self._client.scheduler_info(n_workers=-1)["workers"]
        return workers

    def _check_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=CONNECT)
        except TimeoutError:
            message = "the Dask scheduler has no workers; start some with: dask worker"
            raise CorpusError(message, self._address) from None


def result_of(future: Future[Any], job: Job) -> Ended:
    """Return how a job ended; one that was lost with its worker counts as a death."""
    if future.status == "finished":
        try:
            return Ended(job, value=future.result(timeout=CONNECT))
        except Exception as error:
            return Ended(job, death=f"its result was lost ({error})")
    raised = future.exception(timeout=CONNECT) if future.status == "error" else None
    if raised is None or isinstance(raised, KilledWorker):
        return Ended(job, death="its Dask worker died")
    return Ended(job, error=raised)


def security_for(address: str) -> Security | None:
    """Return what TLS needs, as Dask's own configuration has it; None for a plain address."""
    return Security() if address.startswith("tls://") else None
