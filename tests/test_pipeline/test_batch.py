"""Runs over several articles, real models and workers included: resume, quarantine, parts."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotations.jsonl import read_rows, read_units
from annotations.parquet_rows import SCHEMAS, read_parquet
from corpus.errors import CorpusError
from pipeline.batch import Settings, run_batch
from pipeline.dry_run import dry_run_text
from pipeline.locks import only_one, only_part
from pipeline.model_set import BUNDLED
from pipeline.shards import plan
from pipeline.shards.store import ShardStore
from pipeline.stanza_ner import StanzaNer
from pipeline.status import status_of
from pipeline.write import FILES

SENTENCES = (
    "Ayşe Yılmaz 29 Ekim 1923’te Ankara’da konuştu.",
    "Sonuçlar beklendiği gibidir (Kaya, 2019, s. 12).",
    "The survey was repeated in London in May 2021.",
    "Öğrenciler İstanbul Üniversitesi’nde toplandı.",
)
TEXTS = [f"{n}. {SENTENCES[n % 4]} {SENTENCES[(n + 1) % 4]}" for n in range(6)]
SMALL = Settings(workers=1, shard_size=100)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(plan, "BATCH", (50, 150))


@pytest.fixture(scope="module")
def articles(tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("in") / "articles.jsonl"
    write_articles(path, TEXTS)
    return str(path)


def write_articles(path: Path, texts: list[str]) -> None:
    rows = ({"id": f"a{n}", "text": text} for n, text in enumerate(texts))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture(scope="module")
def whole(articles, tmp_path_factory) -> Path:
    """A run that nothing disturbed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "BATCH", (50, 150))
        out = tmp_path_factory.mktemp("whole") / "out"
        assert run_batch([articles], out, SMALL, quiet=True)
    return out


def same_corpus(one: Path, other: Path) -> bool:
    names = [name for name in FILES if name != "manifest.json"]
    return all((one / name).read_bytes() == (other / name).read_bytes() for name in names)


def copy(run: Path, to: Path) -> Path:
    subprocess.run(["cp", "-a", str(run), str(to)], check=True)
    return to


def made_at(out: Path) -> dict[str, int]:
    """When each shard was made, by key."""
    return {path.parent.name: path.stat().st_mtime_ns for path in out.glob("shards/*/done.json")}


def test_every_article_once_and_in_order(whole):
    rows = list(read_rows(whole / "articles.jsonl"))
    assert [row["id"] for row in rows] == [f"a{n}" for n in range(6)]
    assert len(made_at(whole)) > 2
    manifest = json.loads((whole / "manifest.json").read_bytes())
    assert [i["article"] for i in manifest["inputs"]] == [f"a{n}" for n in range(6)]
    assert {i["outcome"] for i in manifest["inputs"]} == {"done"}


def test_a_second_run_makes_nothing_again(articles, whole, tmp_path):
    out = copy(whole, tmp_path / "out")
    before = made_at(out)
    assert run_batch([articles], out, SMALL, quiet=True)
    assert made_at(out) == before
    assert same_corpus(whole, out)


def test_parts_of_another_shard_size_merge_to_the_same_bytes(articles, whole, tmp_path):
    out = tmp_path / "out"
    for k in (3, 1, 2):
        settings = Settings(workers=1, shard_size=300, part=(k, 3))
        assert run_batch([articles], out, settings, quiet=True)
        assert not (out / "annotations.jsonl").exists()
    made = made_at(out)
    assert run_batch([articles], out, Settings(shard_size=300), quiet=True)
    assert made_at(out) == made
    assert same_corpus(whole, out)


def damage_marker(shard: Path) -> None:
    marker = shard / "done.json"
    marker.write_text(marker.read_text().replace('"a', '"b', 1))


def damage_rows(shard: Path) -> None:
    rows = shard / "annotations.jsonl.zst"
    rows.write_bytes(rows.read_bytes()[:-3])


def damage_answers(shard: Path) -> None:
    for answers in (shard / "answers").iterdir():
        answers.write_bytes(b"junk")


@pytest.mark.parametrize("damage", [damage_marker, damage_rows, damage_answers])
def test_a_damaged_shard_is_made_again(articles, whole, tmp_path, damage):
    out = copy(whole, tmp_path / "out")
    before = made_at(out)
    shard = sorted(out.glob("shards/*"))[0]
    damage(shard)
    assert "damaged" in dry_run_text([articles], out, SMALL)
    assert run_batch([articles], out, SMALL, quiet=True)
    changed = {key for key, made in made_at(out).items() if before[key] != made}
    assert changed == {shard.name}
    assert same_corpus(whole, out)


def test_renamed_articles_are_made_again_without_the_models(articles, whole, tmp_path):
    out = copy(whole, tmp_path / "out")
    renamed = tmp_path / "renamed.jsonl"
    write_articles(renamed, TEXTS)
    told = dry_run_text([str(renamed)], out, SMALL)
    assert "renamed" in told
    assert "models are asked again" not in told
    answers = {path: path.read_bytes() for path in out.glob("shards/*/answers/*")}
    assert run_batch([str(renamed)], out, SMALL, quiet=True)
    assert {path: path.read_bytes() for path in out.glob("shards/*/answers/*")} == answers
    files = {unit.file for unit in read_units(out / "annotations.jsonl")}
    assert files == {str(renamed)}


def test_an_article_that_is_gone_leaves_the_corpus(whole, tmp_path):
    out = copy(whole, tmp_path / "out")
    fewer = tmp_path / "articles.jsonl"
    write_articles(fewer, TEXTS[:2])
    assert run_batch([str(fewer)], out, SMALL, quiet=True)
    assert [row["id"] for row in read_rows(out / "articles.jsonl")] == ["a0", "a1"]
    assert status_of(out).articles == {"done": 2}


def test_corrections_stay(articles, whole, tmp_path):
    out = copy(whole, tmp_path / "out")
    lines = (out / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    row = json.loads(lines[0]) | {"spans": [], "status": "corrected"}
    lines[0] = json.dumps(row, ensure_ascii=False)
    (out / "annotations.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for shard in out.glob("shards/*"):
        damage_rows(shard)
    assert run_batch([articles], out, SMALL, quiet=True)
    assert next(read_units(out / "annotations.jsonl")).spans == ()
    with pytest.raises(CorpusError, match="corrections of 'a0'"):
        run_batch([articles], out, Settings(workers=1, shard_size=100, shards="jsonl"), quiet=True)


def test_a_changed_model_is_asked_again_and_no_other(tmp_path, monkeypatch):
    models, out = tmp_path / "mine", tmp_path / "out"
    shutil.copytree(BUNDLED, models, copy_function=os.symlink)
    article = tmp_path / "article.txt"
    article.write_text(" ".join(SENTENCES), encoding="utf-8")
    settings = Settings(models=str(models))
    assert run_batch([str(article)], out, settings, quiet=True)
    before = (out / "annotations.jsonl").read_bytes()
    config = models / "encoder" / "tokenizer_config.json"
    text = config.read_text(encoding="utf-8")
    config.unlink()
    config.write_text(text + "\n", encoding="utf-8")
    assert "another model of names, 1 shards (the models" in dry_run_text(
        [str(article)], out, settings
    )
    monkeypatch.setattr("pipeline.nlp.StanzaModels", None)
    asked = []
    real = StanzaNer.tag
    monkeypatch.setattr(StanzaNer, "tag", lambda *given: asked.append(1) or real(*given))
    assert run_batch([str(article)], out, settings, quiet=True)
    assert asked
    assert (out / "annotations.jsonl").read_bytes() == before


DEADLY = """
import os, signal
import pipeline.shards.work as work

def deadly(annotate):
    def wrapped(given, *rest):
        articles = given if isinstance(given, list) else [given]
        if any("öldürür" in article.text for article in articles):
            os.kill(os.getpid(), signal.SIGKILL)
        return annotate(given, *rest)
    return wrapped

work.annotate_many = deadly(work.annotate_many)
work.annotate = deadly(work.annotate)
"""
"""What a worker does when it starts, in the test of quarantine."""


def test_an_article_that_kills_its_worker_goes_into_quarantine(
    whole, tmp_path, monkeypatch, capsys
):
    (tmp_path / "sitecustomize.py").write_text(DEADLY, encoding="utf-8")
    path = tmp_path / "articles.jsonl"
    write_articles(path, [*TEXTS, "Bu makale öldürür.", "Bu makale yaşar."])
    out = tmp_path / "out"
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert not run_batch([str(path)], out, Settings(workers=1), quiet=True)
    assert (
        "a6 is in quarantine: its worker died 3 times (killed by SIGKILL" in capsys.readouterr().err
    )
    ids = [row["id"] for row in read_rows(out / "articles.jsonl")]
    assert ids == [*(f"a{n}" for n in range(6)), "a7"]
    assert status_of(out).articles == {"done": 7, "quarantined": 1}
    assert "tried again" in dry_run_text([str(path)], out, Settings())
    monkeypatch.delenv("PYTHONPATH")
    assert run_batch([str(path)], out, Settings(workers=1), quiet=True)
    assert len(list(read_rows(out / "articles.jsonl"))) == 8


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_a_corpus_kept_in_shards(articles, whole, tmp_path, form):
    out = tmp_path / "out"
    settings = Settings(workers=1, shard_size=100, shards=form)
    assert run_batch([articles], out, settings, quiet=True)
    assert sorted(p.name for p in out.iterdir() if p.is_file()) == [
        "manifest.json",
        "report.html",
        "shards.json",
    ]
    order = json.loads((out / "shards.json").read_bytes())["shards"]
    for table in SCHEMAS:
        rows = list(read_rows(whole / f"{table}.jsonl"))
        folders = [out / "shards" / key for key in order]
        assert [r for f in folders for r in read_rows(f / f"{table}.jsonl.zst")] == rows
        if form == "parquet":
            assert [r for f in folders for r in read_parquet(f / f"{table}.parquet")] == rows
    counts = [json.loads((run / "manifest.json").read_bytes())["counts"] for run in (whole, out)]
    assert counts[0] == counts[1]


def test_bad_files_are_named_in_their_place_and_read_again_by_the_next_run(tmp_path, capsys):
    for name, content in {"a": b"Bir.", "b": b"\0\1" * 50, "c": "Üç.".encode()}.items():
        (tmp_path / f"{name}.txt").write_bytes(content)
    inputs = [str(tmp_path / f"{name}.txt") for name in "abxc"]
    out = tmp_path / "out"
    assert not run_batch(inputs, out, SMALL, quiet=True)
    told = capsys.readouterr().err
    assert told.count("error: ") == 2
    manifest = json.loads((out / "manifest.json").read_bytes())
    found = [(Path(row["file"]).stem, row["outcome"]) for row in manifest["inputs"]]
    assert found == [("a", "done"), ("b", "failed"), ("x", "failed"), ("c", "done")]
    assert "tried again" in dry_run_text(inputs, out, SMALL)
    (tmp_path / "b.txt").write_bytes("İki.".encode())
    (tmp_path / "x.txt").write_bytes(b"Yeni.")
    assert run_batch(inputs, out, SMALL, quiet=True)
    assert [row["id"] for row in read_rows(out / "articles.jsonl")] == ["a", "b", "x", "c"]


def test_two_runs_on_one_directory(articles, whole):
    with only_one(whole), pytest.raises(CorpusError, match="in use by another derlem"):
        run_batch([articles], whole, SMALL, quiet=True)
    with only_one(whole):
        assert status_of(whole).running
    assert not status_of(whole).running


def test_parts_run_side_by_side_and_no_part_twice(tmp_path):
    with only_part(tmp_path, "1-of-2"):
        with only_part(tmp_path, "2-of-2"):
            pass
        with pytest.raises(CorpusError), only_part(tmp_path, "1-of-2"):
            pass
        with pytest.raises(CorpusError), only_one(tmp_path):
            pass


def test_a_dry_run_writes_nothing(articles, tmp_path):
    out = tmp_path / "out"
    assert dry_run_text([articles], out, SMALL).startswith("missing")
    assert not out.exists()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_stopped_run_goes_on(articles, tmp_path, how):
    out = tmp_path / "out"
    program = str(Path(sys.executable).with_name("derlem"))
    command = [program, "run", articles, "--out", str(out), "--workers", "1"]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heed_ctrl_c)
    while not list(out.glob("shards/.part-*")) and run.poll() is None:
        time.sleep(0.05)
    run.send_signal(how)
    _, told = run.communicate(timeout=30)
    assert run.returncode == 130, told
    assert told == "stopped; the same command goes on from here\n"
    assert not list(out.glob("shards/.part-*"))
    assert not (out / "annotations.jsonl").exists()


def heed_ctrl_c() -> None:
    """Let Ctrl-C interrupt, also where the tests were started so that it does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_killed_parent_takes_its_workers_along(articles, tmp_path):
    out = tmp_path / "out"
    program = str(Path(sys.executable).with_name("derlem"))
    run = subprocess.Popen([program, "run", articles, "--out", str(out), "--workers", "1"])
    while not list(out.glob("shards/.part-*")) and run.poll() is None:
        time.sleep(0.05)
    children = children_of(run.pid)
    run.kill()
    run.wait()
    assert children
    deadline = time.monotonic() + 60
    while any(map(is_alive, children)) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert not any(map(is_alive, children))


def children_of(pid: int) -> list[int]:
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]


def test_an_unfinished_shard_is_no_shard(whole, tmp_path):
    out = copy(whole, tmp_path / "out")
    store = ShardStore(out)
    (store.folder / ".part-all-x").mkdir()
    assert ".part-all-x" not in list(store.all_keys())
