"""Runs that the machine lets down: a full disk, one that is read-only, kills, odd names, faults.

The models are loaded once, into this process; a run that only merges does not ask for them.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pytest
import torch
from typer.testing import CliRunner, Result

from annotations.jsonl import read_rows
from pipeline import batch, in_place, write
from pipeline.cli import cli
from pipeline.engines.here import Here
from pipeline.shards import plan, work
from pipeline.shards.recipe import recipe_of
from pipeline.write import FILES

TEXTS = [
    f"{n}. Ayşe Yılmaz 29 Ekim 1923’te Ankara’da konuştu (Kaya, 2019, s. {n})." for n in range(5)
]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    be_quick(monkeypatch)


def be_quick(patch: pytest.MonkeyPatch) -> None:
    """Make small shards, in this process, by models that are read once."""
    patch.setattr(plan, "BATCH", (50, 150))
    patch.setattr(batch, "recipe_of", RECIPE)
    patch.setattr(batch.Run, "_engine", lambda run, *, alone: Here())


RECIPE = lru_cache(recipe_of)


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """As a worker has; several threads wait for each other where others work too."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def write_articles(path: Path, texts: list[str], ids: list[str] | None = None) -> Path:
    names = ids or [f"a{n}" for n in range(len(texts))]
    rows = ({"id": name, "text": text} for name, text in zip(names, texts, strict=True))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("in") / "articles.jsonl", TEXTS)


@pytest.fixture(scope="module")
def whole(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that nothing disturbed."""
    out = tmp_path_factory.mktemp("whole") / "out"
    with pytest.MonkeyPatch.context() as patch:
        be_quick(patch)
        assert run(articles, out).exit_code == 0
    return out


def run(articles: Path, out: Path, *more: str) -> Result:
    size = ("--shard-size", "1000", "--quiet")
    return CliRunner().invoke(cli, ["run", str(articles), "--out", str(out), *size, *more])


def assert_one_line(result: Result, *parts: str) -> None:
    """Check that a command failed with one line, which says all of this."""
    assert result.exit_code == 1, result.output
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1, result.stderr
    for part in parts:
        assert part in result.stderr


def assert_same(one: Path, other: Path) -> None:
    for name in FILES:
        if name != "manifest.json":
            assert (one / name).read_bytes() == (other / name).read_bytes(), name
    assert inputs_of(one) == inputs_of(other)


def inputs_of(out: Path) -> list[str]:
    return json.loads((out / "manifest.json").read_bytes())["inputs"]


def names_in(out: Path) -> set[str]:
    """Return the names in an output directory, and in its shards those of unfinished ones."""
    unfinished = {p.name for p in out.glob("shards/.*")}
    return {path.name for path in out.iterdir()} | unfinished


def without_merge(whole: Path, out: Path) -> Path:
    """Return a run that was stopped before the shards were merged."""
    shutil.copytree(whole / "shards", out / "shards")
    return out


def shell(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small file system, skipped where it cannot be mounted."""
    path = tmp_path / "disk"
    path.mkdir()
    try:
        shell("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(path))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("mounting is not permitted here")
    yield path
    shell("umount", "-l", str(path))


def fill(disk: Path, room: int) -> Path:
    """Fill a disk but for some bytes; return what fills it."""
    filler = disk / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(disk).free - room))
    return filler


PAGE = 4096


@pytest.mark.parametrize("pages", [2, 5, 12], ids=lambda pages: f"{pages} pages")
def test_the_disk_is_full_during_the_merge(whole, articles, disk, pages):
    out = without_merge(whole, disk / "out")
    filler = fill(disk, pages * PAGE)
    assert_one_line(run(articles, out), "No space left on device; make room")
    assert names_in(out) == {"shards"}
    filler.unlink()
    assert run(articles, out).exit_code == 0
    assert_same(whole, out)


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_the_disk_is_full_while_shards_are_kept(whole, articles, disk, form):
    out = disk / "out"
    out.mkdir()
    filler = fill(disk, 12 * PAGE)
    assert_one_line(run(articles, out, "--shards", form), "No space left on device; make room")
    assert names_in(out) <= {"shards"}
    filler.unlink()
    assert run(articles, out, "--shards", form).exit_code == 0
    counts = [json.loads((o / "manifest.json").read_bytes())["counts"] for o in (whole, out)]
    assert counts[0] == counts[1]


@pytest.mark.parametrize("pages", [1, 4, 7], ids=lambda pages: f"{pages} pages")
def test_the_disk_is_full_during_a_shard(whole, articles, disk, pages):
    out = disk / "out"
    out.mkdir()
    filler = fill(disk, pages * PAGE)
    assert_one_line(run(articles, out), "No space left on device; make room")
    assert names_in(out) <= {"shards"}
    filler.unlink()
    assert run(articles, out).exit_code == 0
    assert_same(whole, out)


def test_a_worker_meets_a_full_disk(articles, disk):
    """The real program, whose worker is another process."""
    out = disk / "out"
    fill(disk, 4 * PAGE)
    program = str(Path(sys.executable).with_name("derlem"))
    command = [program, "run", str(articles), "--out", str(out), "--workers", "1", "--quiet"]
    ended = subprocess.run(command, capture_output=True, text=True)
    told = "No space left on device; make room, and run the same command again"
    assert (ended.returncode, ended.stderr) == (1, f"error: {out}: {told}\n")
    assert not list(out.glob("*/.*"))


def test_a_full_disk_leaves_the_corpus_that_was_there(whole, articles, disk, tmp_path):
    out = disk / "out"
    shutil.copytree(whole, out)
    more = write_articles(tmp_path / "articles.jsonl", [*TEXTS, "Bir makale daha."])
    filler = fill(disk, 12 * PAGE)
    assert_one_line(run(more, out), "No space left on device")
    assert_same(whole, out)
    filler.unlink()
    assert run(more, out).exit_code == 0
    assert len(list(read_rows(out / "articles.jsonl"))) == len(TEXTS) + 1


@pytest.mark.parametrize("made", ["none", "shards", "corpus"])
def test_a_read_only_disk(whole, articles, disk, made):
    out = disk / "out"
    if made != "none":
        shutil.copytree(whole, out)
    if made == "shards":
        (out / "manifest.json").unlink()
    shell("mount", "-o", "remount,ro", str(disk))
    assert_one_line(run(articles, out), str(out), "another --out")
    shell("mount", "-o", "remount,rw", str(disk))
    assert run(articles, out).exit_code == 0
    assert_same(whole, out)


def test_a_disk_that_becomes_read_only_during_the_run(whole, articles, disk, monkeypatch):
    out = without_merge(whole, disk / "out")
    real = batch.merge

    def remount(*given):
        shell("mount", "-o", "remount,ro", str(disk))
        return real(*given)

    monkeypatch.setattr(batch, "merge", remount)
    assert_one_line(run(articles, out), str(out))


@pytest.mark.parametrize("years", [-30, 30])
def test_the_clock_jumps(whole, articles, tmp_path, monkeypatch, years):
    out = tmp_path / "out"
    shutil.copytree(whole, out)
    shard = sorted((out / "shards").iterdir())[0]
    (shard / "done.json").unlink()
    now = time.time() + years * 365 * 86400
    for path in out.rglob("*"):
        os.utime(path, (now, now))
    monkeypatch.setattr(time, "time", lambda: now)
    kept = {path: path.stat().st_ino for path in out.glob("shards/*") if path != shard}
    assert run(articles, out).exit_code == 0
    assert {path: path.stat().st_ino for path in kept} == kept
    assert_same(whole, out)


def test_monotonic_time_is_all_that_is_asked():
    """The manifest says how long a run took, and nothing says when."""
    code = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("shards", "engines", ".")
        for path in (Path(batch.__file__).parent / folder).glob("*.py")
        if path.name != "apply.py"
    )
    assert "time.monotonic()" in code
    assert "time.time(" not in code
    assert "st_mtime" not in code


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """Check that nothing in a folder changes."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    yield
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["shards", "texts"])
@pytest.mark.parametrize("kind", ["file", "link", "dangling link"])
def test_a_directory_that_is_none(articles, tmp_path, name, kind):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (elsewhere / "own").write_text("own")
    if kind == "file":
        (out / name).write_text("a file")
    else:
        (out / name).symlink_to(elsewhere if kind == "link" else tmp_path / "nowhere")
    with untouched(elsewhere):
        assert_one_line(run(articles, out), f"{out}/{name}: is a link or a file", "move it away")
    assert not (tmp_path / "nowhere").exists()


def as_file(shard: Path, elsewhere: Path) -> None:
    shard.write_text("a file")


def as_link(shard: Path, elsewhere: Path) -> None:
    shard.symlink_to(elsewhere)


def as_dangling_link(shard: Path, elsewhere: Path) -> None:
    shard.symlink_to(elsewhere / "nowhere")


@pytest.mark.parametrize("replace", [as_file, as_link, as_dangling_link])
def test_a_shard_that_is_none_is_made_again(whole, articles, tmp_path, replace):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    without_merge(whole, out)
    elsewhere.mkdir()
    (elsewhere / "own").write_text("own")
    shard = sorted((out / "shards").iterdir())[0]
    shutil.rmtree(shard)
    replace(shard, elsewhere)
    with untouched(elsewhere):
        assert run(articles, out).exit_code == 0
    assert not shard.is_symlink()
    assert {path.name for path in (out / "shards").iterdir()} == {
        path.name for path in (whole / "shards").iterdir()
    }
    assert_same(whole, out)


def test_a_link_left_by_somebody_is_no_shard(whole, articles, tmp_path):
    out, elsewhere = without_merge(whole, tmp_path / "out"), tmp_path / "elsewhere"
    shutil.copytree(whole / "shards", elsewhere)
    for name in ("0" * 16, ".old-x", ".part-all-x"):
        (out / "shards" / name).symlink_to(elsewhere)
    with untouched(elsewhere):
        assert run(articles, out).exit_code == 0
    assert not any(path.is_symlink() for path in (out / "shards").iterdir())


@pytest.mark.parametrize("name", ["iki sözcük", "İÇĞ ışık", "a\nb", "\u202eabc", "-x", "*", "%s{}"])
def test_odd_names_of_directories(whole, articles, tmp_path, name):
    out = without_merge(whole, tmp_path / name)
    assert run(articles, out).exit_code == 0
    assert_same(whole, out)
    (out / "shards" / "other").mkdir()
    shutil.rmtree(out / "shards")
    (out / "shards").write_text("a file")
    assert_one_line(run(articles, out), "is a link or a file")
    assert {path.name for path in tmp_path.iterdir()} == {name}


IDS = ["../../etc/passwd", "a/b", "/etc/x", "x" * 10_000, "Ş", "Ç", "..", "CON", "a b", "-rf"]


def test_odd_ids(tmp_path):
    table = tmp_path / "in" / "articles.jsonl"
    table.parent.mkdir()
    rows = [{"id": name, "a": f"Bir metin, {n}.", "b": "One."} for n, name in enumerate(IDS)]
    rows.append({"id": "a\u200fb", "a": "Görünmez.", "b": "One."})
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "out"
    with untouched(table.parent):
        result = run(table, out, "--column", "text=a,b")
    assert_one_line(result, "invisible characters")
    assert [row["id"] for row in read_rows(out / "articles.jsonl")] == IDS
    texts = sorted(path.name for path in (out / "texts").iterdir())
    assert len(texts) == len(IDS)
    assert all(len(name) < 100 and name.isascii() and "/" not in name for name in texts)
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out"}
    conllu = (out / "corpus.conllu").read_text(encoding="utf-8")
    assert conllu.count("# newdoc id = ") == len(IDS)


def test_articles_of_one_file_with_a_long_name_keep_their_texts(tmp_path):
    record = "<article><front><article-meta/></front><body><p>{} metin.</p></body></article>"
    path = tmp_path / f"{'x' * 100}.xml"
    both = "".join(map(record.format, ("İlk", "Son")))
    path.write_text(f"<pmc-articleset>{both}</pmc-articleset>", encoding="utf-8")
    assert run(path, tmp_path / "out").exit_code == 0
    found = {text.read_text(encoding="utf-8") for text in (tmp_path / "out/texts").iterdir()}
    assert found == {"İlk metin.", "Son metin."}


def in_a_fork(deed: Callable[[], object]) -> int:
    """Do something in a copy of this process; return its exit code, -9 where it was killed."""
    pid = os.fork()
    if pid == 0:
        try:
            deed()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def kill_at(number: int, patch: pytest.MonkeyPatch, holder: object, name: str) -> None:
    """Have this process killed when it calls a function for the n-th time, from 0."""
    real = getattr(holder, name)
    calls = iter(range(1000))

    def deadly(*given: object) -> object:
        if next(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given)

    patch.setattr(holder, name, deadly)


MOMENTS = [
    *(("add_annotated", n) for n in (0, 3)),
    ("finish", 0),
    *(("replace", n) for n in (0, 1, 4, 7)),
]


@pytest.mark.parametrize("renewed", [False, True], ids=["first", "renewed"])
@pytest.mark.parametrize(("what", "number"), MOMENTS)
def test_killed_during_the_merge(whole, articles, tmp_path, monkeypatch, what, number, renewed):
    out = tmp_path / "out"
    if renewed:
        shutil.copytree(whole, out)
    else:
        without_merge(whole, out)
    holder = in_place if what == "replace" else write.CorpusWriter
    with monkeypatch.context() as patch:
        kill_at(number, patch, holder, what)
        assert in_a_fork(lambda: run(articles, out)) == -signal.SIGKILL
    if not renewed:
        assert not (out / "manifest.json").exists()
    for name in FILES:  # each is whole or not there
        if name != "manifest.json" and (out / name).exists():
            assert (out / name).read_bytes() == (whole / name).read_bytes()
    assert run(articles, out).exit_code == 0
    assert_same(whole, out)
    assert names_in(out) == names_in(whole)


def out_of_memory(article: object) -> None:
    raise MemoryError


def broken_rule(article: object) -> None:
    raise RecursionError("a\nb")


@pytest.mark.parametrize(
    ("fault", "told"),
    [(out_of_memory, "not enough memory; give"), (broken_rule, "RecursionError: a b")],
)
@pytest.mark.parametrize("where", ["annotate", "read"])
def test_one_article_that_fails_among_many(whole, tmp_path, monkeypatch, fault, told, where):
    texts = [*TEXTS[:3], "Bu makale bozuktur.", *TEXTS[3:]]
    for n, text in enumerate(texts):
        (tmp_path / f"a{n}.txt").write_text(text, encoding="utf-8")
    with monkeypatch.context() as patch:
        break_one(patch, fault, where)
        result = run(tmp_path, tmp_path / "out")
    assert_one_line(result, f"{tmp_path}/a3.txt: ", told)
    found = [row["id"] for row in read_rows(tmp_path / "out" / "articles.jsonl")]
    assert found == ["a0", "a1", "a2", "a4", "a5"]
    assert run(tmp_path, tmp_path / "out").exit_code == 0
    assert len(list(read_rows(tmp_path / "out" / "articles.jsonl"))) == len(texts)


def break_one(patch: pytest.MonkeyPatch, fault: Callable[[object], None], where: str) -> None:
    """Have one article fail where it is annotated, alone or with others, or where it is read."""
    if where == "read":
        real = work.Unread.read

        def read(unread: work.Unread) -> object:
            if unread.id == "a3":
                fault(unread)
            return real(unread)

        patch.setattr(work.Unread, "read", read)
        return
    for name in ("annotate", "annotate_many"):
        patch.setattr(work, name, failing(getattr(work, name), fault))


def failing(real: Callable[..., object], fault: Callable[[object], None]) -> Callable[..., object]:
    def wrapped(given: object, *rest: object) -> object:
        articles = given if isinstance(given, list) else [given]
        if any("bozuktur" in article.text for article in articles):
            fault(given)
        return real(given, *rest)

    return wrapped
