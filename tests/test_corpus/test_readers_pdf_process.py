"""Hostile PDFs, and processes that end: none harms this process or the next PDF."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from threading import Timer

import psutil
import pytest

from corpus.errors import CorpusError
from corpus.readers import pdf_process
from corpus.readers.pdf_process import pages_of
from places import ROOT
from test_corpus.fixtures_pdf import write_pdf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process there")

GOOD = write_pdf([["Metin"]])
PAGES = [("Metin", False)]

SMALL_MEMORY = 256 << 20


@cache
def self_drawn():
    return write_pdf([["Metin"]], form=b"/P Do /P Do")


@cache
def bomb():
    return write_pdf([["Metin"]], form=bytes(200 << 20))


@cache
def slow():
    return write_pdf([["Metin"]] * 50, form=b"q 1 0 0 1 1 1 cm Q " * (1 << 20))


@pytest.fixture(autouse=True)
def no_child():
    """Start each test without a child, so that limits set in it hold, and leave none."""
    pdf_process.end()
    yield
    pdf_process.end()


def child():
    """Return the one child that reads PDFs."""
    [found] = [p for p in psutil.Process().children() if "pdf_child" in " ".join(p.cmdline())]
    return found


def fault(data):
    with pytest.raises(CorpusError) as caught:
        pages_of(data)
    return str(caught.value)


def wait_for_end(pid):
    """Wait until a process has ended, even where nobody asks how."""
    late = time.monotonic() + 30
    with suppress(psutil.NoSuchProcess):
        while psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
            assert time.monotonic() < late, "the process is still there"
            time.sleep(0.02)


@pytest.mark.parametrize("first", [True, False], ids=["first", "after-another"])
@pytest.mark.parametrize("hostile", [self_drawn, bomb])
def test_too_much_memory_is_one_error(hostile, first, monkeypatch, capfd):
    monkeypatch.setattr(pdf_process, "MEMORY", SMALL_MEMORY)
    if not first:
        assert pages_of(GOOD) == PAGES
    expected = "the PDF breaks PDFium, or needs over 256 MiB of memory; print it into a new PDF"
    assert fault(hostile()).startswith(expected)
    assert pages_of(GOOD) == PAGES
    assert capfd.readouterr() == ("", "")


def test_the_memory_is_what_ends_it():
    assert pages_of(bomb()) == PAGES


@pytest.mark.parametrize(
    "limit",
    [
        pytest.param(("SECONDS", 1), id="of-computing"),
        pytest.param(("LONGEST_WAIT", 1), id="by-the-clock"),
    ],
)
def test_too_much_time_is_one_error(limit, monkeypatch):
    monkeypatch.setattr(pdf_process, *limit)
    assert fault(slow()).startswith("the PDF takes more than 1 seconds to be read; print")
    assert pages_of(GOOD) == PAGES


def test_a_child_that_does_nothing_is_not_waited_for(monkeypatch):
    assert pages_of(GOOD) == PAGES
    child().suspend()
    monkeypatch.setattr(pdf_process, "LONGEST_WAIT", 0.2)
    assert fault(GOOD).startswith("the PDF takes more than 0.2 seconds")


def test_one_child_reads_many_pdfs():
    assert pages_of(GOOD) == PAGES
    before = child().pid
    for number in range(200):
        assert pages_of(write_pdf([[f"Metin {number}"]])) == [(f"Metin {number}", False)]
    with pytest.raises(CorpusError, match="damaged"):
        pages_of(b"%PDF-1.7\n")
    assert child().pid == before


def test_a_pdf_and_its_text_may_be_larger_than_a_pipe():
    lines = [f"{number} kaynak " * 10 for number in range(50)]
    pages = pages_of(write_pdf([lines] * 20))
    assert [text for text, _ in pages] == ["\n".join(lines)] * 20


def test_a_child_killed_between_two_pdfs_is_replaced():
    assert pages_of(GOOD) == PAGES
    child().kill()
    assert pages_of(GOOD) == PAGES


def test_a_child_killed_at_a_pdf_is_replaced():
    assert pages_of(GOOD) == PAGES
    first = child()
    first.suspend()
    Timer(0.1, first.kill).start()
    assert pages_of(GOOD) == PAGES
    assert child().pid != first.pid


@pytest.fixture
def ctrl_c():
    """Let Ctrl-C interrupt, also where the tests were started so that it does not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_ends_the_reading_and_mixes_up_no_answers():
    data = slow()
    assert pages_of(GOOD) == PAGES
    Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        pages_of(data)
    assert pages_of(GOOD) == PAGES


def test_ctrl_c_is_not_for_the_child():
    assert pages_of(GOOD) == PAGES
    before = child()
    before.send_signal(signal.SIGINT)
    assert pages_of(GOOD) == PAGES
    assert child().pid == before.pid


def text_of(number):
    [(text, _)] = pages_of(write_pdf([[f"Metin {number}"]]))
    return text


def test_threads_read_at_once():
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(text_of, range(60))) == [f"Metin {n}" for n in range(60)]


def read_in_turn(numbers, answers):
    answers.put(([text_of(number) for number in numbers], child().pid))


def test_a_forked_process_reads_with_a_child_of_its_own():
    assert text_of("ilk") == "Metin ilk"
    fork = multiprocessing.get_context("fork")
    answers = fork.Queue()
    other = fork.Process(target=read_in_turn, args=(range(40), answers), daemon=True)
    with pdf_process._lock:  # as when another thread reads
        other.start()
    assert [text_of(number) for number in range(40, 80)] == [f"Metin {n}" for n in range(40, 80)]
    texts, pid = answers.get(timeout=30)
    assert texts == [f"Metin {n}" for n in range(40)]
    other.join()
    assert pid != child().pid


@pytest.mark.parametrize(("name", "value"), [("path", []), ("executable", "/no/python")])
def test_no_child_starts(name, value, monkeypatch, capfd):
    monkeypatch.setattr(sys, name, value)
    assert fault(GOOD).startswith("no process to read PDFs starts; check")
    assert capfd.readouterr() == ("", "")


def test_modules_in_the_directory_of_the_pdfs_are_not_run(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    assert pages_of(GOOD) == PAGES


PARENT = """
import os, signal, sys, threading
from pathlib import Path
from corpus.readers import pdf_process
good, slow = (Path(name).read_bytes() for name in sys.argv[1:])
pdf_process.SECONDS = 1
pdf_process.pages_of(good)
if slow:
    threading.Thread(target=pdf_process.pages_of, args=(slow,), daemon=True).start()
print(pdf_process._child._process.pid, flush=True)
threading.Event().wait(0.2)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("second", [bytes, slow], ids=["idle", "busy"])
def test_the_child_ends_with_its_parent(second, tmp_path):
    names = [tmp_path / "good.pdf", tmp_path / "slow.pdf"]
    for name, data in zip(names, (GOOD, second()), strict=True):
        name.write_bytes(data)
    run = subprocess.run(
        [sys.executable, "-c", PARENT, *names],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    assert run.returncode == -signal.SIGKILL
    wait_for_end(int(run.stdout))
