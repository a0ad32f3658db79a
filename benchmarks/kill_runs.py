"""Kill runs at random moments, let them go on, and compare the bytes with an undisturbed run.

    python benchmarks/kill_runs.py ARTICLES... [--kills 100] [--workers 2] [--seed 1] [--renew]

Each kill is a SIGKILL of the parent or of a random worker, at a random moment of a run's usual
time. A run whose parent was killed is started again until it ends by itself; then its corpus is
compared, every file but the manifest's seconds, and the next one begins in a new directory. After
each kill the contract's files in the directory must be whole: those of a finished run, or none.

With ``--renew`` every run begins in a copy of a finished corpus and makes it again with a model set
of another name, so that the models are not asked again: quick, and old files are replaced by new.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.model_set import BUNDLED
from pipeline.write import FILES

PROGRAM = str(Path(sys.executable).with_name("derlem"))


Start = Callable[[Path], subprocess.Popen[bytes]]


def program(articles: Sequence[str], workers: int, models: Path | str) -> Start:
    """Return what starts a run into a directory."""
    options = ["--workers", str(workers), "--models", str(models), "--quiet"]
    command = [PROGRAM, "run", *articles, *options, "--out"]
    return lambda out: subprocess.Popen([*command, str(out)], stderr=subprocess.DEVNULL)


def children(pid: int) -> list[int]:
    try:
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def kill_one(run: subprocess.Popen[bytes], target: str, rng: random.Random) -> bool:
    """Kill the parent or a worker; return whether there was one to kill."""
    pids = [run.pid] if target == "parent" else children(run.pid)
    if run.poll() is not None or not pids:
        return False
    os.kill(rng.choice(pids), signal.SIGKILL)
    return True


def corpus_of(out: Path) -> dict[str, bytes]:
    """Return the files of a corpus; of the manifest what does not depend on time."""
    found = {name: (out / name).read_bytes() for name in FILES if (out / name).is_file()}
    if "manifest.json" in found:
        manifest = {**json.loads(found["manifest.json"]), "seconds": 0}
        found["manifest.json"] = json.dumps(manifest, sort_keys=True).encode()
    return found


def check_nothing_half(out: Path, *whole: dict[str, bytes]) -> None:
    """Raise where a file that is there is not one of the finished ones."""
    for name, content in corpus_of(out).items():
        if not any(content == finished.get(name) for finished in whole):
            raise SystemExit(f"{out / name} is half-written or wrong")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--renew", action="store_true", help="make finished corpora again")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    kills, finished = Counter[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        undisturbed, before = Path(folder) / "undisturbed", Path(folder) / "before"
        start = program(args.articles, args.workers, "bundled")
        if args.renew:
            assert start(before).wait() == 0
            shutil.copytree(BUNDLED, Path(folder) / "renewed", copy_function=os.symlink)
            start = program(args.articles, args.workers, Path(folder) / "renewed")
            shutil.copytree(before, undisturbed)
        started = time.monotonic()
        assert start(undisturbed).wait() == 0
        usual = time.monotonic() - started
        old, whole = corpus_of(before), corpus_of(undisturbed)
        print(f"undisturbed: {usual:.1f} s, {len(list(undisturbed.glob('shards/*/')))} shards")
        while kills.total() < args.kills:
            out = Path(folder) / f"run-{finished}"
            if args.renew:
                shutil.copytree(before, out)
            while True:
                run = start(out)
                while run.poll() is None and kills.total() < args.kills:
                    time.sleep(rng.uniform(0, usual))
                    target = rng.choice(("parent", "worker"))
                    if kill_one(run, target, rng):
                        kills[target] += 1
                        if target == "parent":
                            break
                code = run.wait()
                check_nothing_half(out, whole, old)
                if code != -signal.SIGKILL:
                    break
            if code or corpus_of(out) != whole:
                raise SystemExit(f"{out}: exit code {code}, or other bytes than undisturbed")
            finished += 1
            print(f"{kills.total():>4} kills {dict(kills)}: {finished} runs, all equal", flush=True)
    print(f"{kills.total()} kills: nothing lost, nothing doubled, no half-written file")


if __name__ == "__main__":
    main()
