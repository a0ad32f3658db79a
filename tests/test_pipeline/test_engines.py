"""Engines run jobs, and say how a worker died; the real ones, with real deaths."""

import os
import signal
import time

import pytest

from engine_jobs import die, double, fail, run_jobs, sleep, threads
from pipeline.engines.engine import Job
from pipeline.engines.here import Here
from pipeline.engines.local import Local, default_workers


@pytest.fixture(scope="module")
def local():
    engine = Local(2)
    yield engine
    engine.stop()


@pytest.mark.parametrize("here", [True, False], ids=["here", "local"])
def test_values_and_errors_come_back(local, here):
    engine = Here() if here else local
    found = run_jobs(
        engine, *(Job(n, double, (n,), 60) for n in range(5)), Job("x", fail, (0,), 60)
    )
    assert [found[n] for n in range(5)] == [0, 2, 4, 6, 8]
    assert isinstance(found["x"], ValueError)


def test_a_worker_that_dies_takes_only_its_job_along(local):
    found = run_jobs(
        local, Job("dead", die, (0,), 60), *(Job(n, double, (n,), 60) for n in range(5))
    )
    assert "SIGKILL" in str(found["dead"])
    assert [found[n] for n in range(5)] == [0, 2, 4, 6, 8]


def test_a_worker_that_hangs_is_ended(local):
    found = run_jobs(local, Job("slow", sleep, (600,), 1), Job("quick", double, (1,), 60))
    assert "longer than 1 s" in str(found["slow"])
    assert found["quick"] == 2


def test_each_worker_uses_one_thread(local):
    assert run_jobs(local, Job(0, threads, (0,), 60)) == {0: "1"}


def test_a_worker_killed_while_it_has_nothing_to_do():
    engine = Local(1)
    try:
        assert run_jobs(engine, Job(0, os.getpid, (), 60))
        (pid,) = run_jobs(engine, Job(0, os.getpid, (), 60)).values()
        os.kill(int(str(pid)), signal.SIGKILL)
        found = run_jobs(engine, *(Job(n, double, (n,), 60) for n in range(3)))
        again = [
            Job(key, double, (key,), 60) for key, value in found.items() if value == str(value)
        ]
        assert {**found, **run_jobs(engine, *again)} == {0: 0, 1: 2, 2: 4}
    finally:
        engine.stop()


def test_stop_ends_workers_whatever_they_do():
    engine = Local(2)
    for n in range(4):
        engine.submit(Job(n, sleep, (600,), 600))
    engine.ended(3)
    started = time.monotonic()
    engine.stop()
    assert time.monotonic() - started < 10  # 2 s on a machine that does nothing else


def test_default_workers():
    assert 1 <= default_workers() <= (os.cpu_count() or 1)
