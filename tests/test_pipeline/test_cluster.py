"""A real Dask cluster on loopback: jobs, deaths, and a run with the bytes of a local one."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from engine_jobs import die, double, fail, run_jobs
from pipeline.batch import Settings, run_batch
from pipeline.engines.cluster import Cluster
from pipeline.engines.engine import Job
from pipeline.shards import plan
from pipeline.write import FILES
from places import ROOT

DASK = str(Path(sys.executable).with_name("dask"))
LOOPBACK = ["--host", "127.0.0.1"]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A scheduler and two workers, started as a person would."""
    folder = tmp_path_factory.mktemp("dask")
    told = folder / "scheduler.json"
    scheduler = [*LOOPBACK, "--port", "0", "--dashboard-address", "127.0.0.1:0"]
    started = [start("scheduler", *scheduler, "--scheduler-file", str(told), cwd=folder)]
    deadline = time.monotonic() + 60
    while not told.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    options = ["--nthreads", "1", "--memory-limit", "0", "--no-dashboard", "--nworkers", "2"]
    worker = ["--scheduler-file", str(told), *LOOPBACK, *options, "--local-directory", str(folder)]
    started.append(start("worker", *worker, cwd=folder))
    yield f"tcp://127.0.0.1:{port_in(told)}"
    for process in reversed(started):
        process.terminate()
        process.wait(30)


def start(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    paths = f"{ROOT}:{ROOT / 'tests'}"
    environment = {"PATH": str(Path(DASK).parent), "PYTHONPATH": paths, "HOME": str(cwd)}
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        [DASK, *arguments], cwd=cwd, env=environment, stdout=quiet, stderr=quiet
    )


def port_in(told: Path) -> str:
    return str(json.loads(told.read_text())["address"]).rpartition(":")[2]


def test_jobs_come_back_with_values_errors_and_deaths(address):
    engine = Cluster(address)
    found = run_jobs(
        engine, *(Job(n, double, (n,), 60) for n in range(5)), Job("x", fail, (0,), 60)
    )
    assert [found[n] for n in range(5)] == [0, 2, 4, 6, 8]
    assert isinstance(found["x"], ValueError)
    assert run_jobs(engine, Job("dead", die, (0,), 60)) == {"dead": "its Dask worker died"}
    engine.stop()


def test_a_run_on_a_cluster_gives_the_bytes_of_a_local_one(address, tmp_path, monkeypatch):
    monkeypatch.setattr(plan, "BATCH", (50, 150))
    article = tmp_path / "articles.jsonl"
    rows = (
        f'{{"id": "a{n}", "text": "Ayşe Kaya {n} Mayıs 2020’de konuştu."}}' for n in range(1, 9)
    )
    article.write_text("\n".join(rows) + "\n", encoding="utf-8")
    there, here = tmp_path / "there", tmp_path / "here"
    assert run_batch([str(article)], there, Settings(scheduler=address, shard_size=100), quiet=True)
    assert run_batch([str(article)], here, Settings(workers=1, shard_size=100), quiet=True)
    assert len(list(there.glob("shards/*"))) > 1
    for name in set(FILES) - {"manifest.json"}:
        assert (there / name).read_bytes() == (here / name).read_bytes(), name


def test_no_scheduler_is_one_line():
    with pytest.raises(CorpusError, match="no Dask scheduler answers; start one with"):
        Cluster("tcp://127.0.0.1:1")
