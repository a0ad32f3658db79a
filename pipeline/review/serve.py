"""Start the review of a run on loopback, and end it with all its files written."""

from __future__ import annotations

import json
import secrets
import signal
import socket
import webbrowser
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import uvicorn

from corpus.errors import CorpusError
from pipeline.locks import only_one
from pipeline.review.app import make_app
from pipeline.review.settle import settle
from pipeline.review.store import Review

HOST = "127.0.0.1"


class Summary(NamedTuple):
    """What came of a review: corrections saved in it, sentences reviewed so far, all sentences."""

    saved: int
    reviewed: int
    total: int


def review_run(
    run: Path,
    *,
    by: str,
    port: int = 0,
    order: Path | None = None,
    open_browser: bool = True,
    on_ready: Callable[[str], None] = print,
    on_end: Callable[[], None] = lambda: None,
) -> Summary:
    """Serve the review page of a run until Ctrl-C; then write the corrections into all its files.

    ``port`` 0 takes a free one. ``on_ready`` is told the address of the page; ``on_end`` is called
    before the files are written. Raises CorpusError where the run cannot be read, another program
    has it, or the port is taken.
    """
    if not (run / "annotations.jsonl").is_file():
        raise CorpusError(
            "no annotations.jsonl in it; name a folder that derlem run wrote", str(run)
        )
    with only_one(run):
        settle(run)
        review = Review(run, by, read_order(order) if order else None)
        if not review.progress()["total"]:
            message = "none of its ids is in the run" if order else "has no sentences to review"
            raise CorpusError(message, str(order or run))
        serve(review, listen(port), open_browser, on_ready)
        on_end()
        settle(run)
    return Summary(review.saved, review.progress()["reviewed"], review.progress()["total"])


def read_order(path: Path) -> list[str]:
    """Return the ids of a file, each once: one a line, or the rows that ``derlem rank`` writes."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise CorpusError(f"not UTF-8 ({error.reason}); one id a line", str(path)) from None
    except OSError as error:
        message = f"cannot be read ({error.strerror}); give ids, or what derlem rank --out wrote"
        raise CorpusError(message, str(path)) from error
    ids = [
        id_of(line.strip(), path, number)
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    return list(dict.fromkeys(ids))


def id_of(line: str, path: Path, number: int) -> str:
    """Return the id that a line of an order names."""
    if not line.startswith("{"):
        return line
    try:
        key = json.loads(line).get("id")
    except (ValueError, RecursionError):
        key = None
    if isinstance(key, str):
        return key
    message = "no row with an id; give one id a line, or what derlem rank --out wrote"
    raise CorpusError(message, str(path), number)


def listen(port: int) -> socket.socket:
    """Return a socket on loopback; raises CorpusError where the port is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except (OSError, OverflowError) as error:
        listener.close()
        reason = getattr(error, "strerror", None) or error
        message = f"{HOST}:{port} cannot be used ({reason}); give another --port"
        raise CorpusError(message) from None
    listener.listen(64)
    return listener


def serve(
    review: Review, listener: socket.socket, open_browser: bool, on_ready: Callable[[str], None]
) -> None:
    """Serve a review until the program is told to stop."""
    token = secrets.token_urlsafe(24)
    config = uvicorn.Config(
        make_app(review, token),
        log_level="error",
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=2,
    )
    address = f"http://{HOST}:{listener.getsockname()[1]}/#token={token}"
    signal.signal(signal.SIGTERM, stop)
    on_ready(address)
    if open_browser:
        webbrowser.open(address)
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        return


def stop(number: int, frame: FrameType | None) -> None:
    """End as with Ctrl-C."""
    raise KeyboardInterrupt
