"""What workers are asked to do in tests; a worker imports this file by its name."""

from __future__ import annotations

import os
import signal
import time


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
