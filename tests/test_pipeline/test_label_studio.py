"""Against a real Label Studio, where the environment names one.

    python -m venv ~/label-studio && ~/label-studio/bin/pip install "label-studio==1.23.*"
    DERLEM_LABEL_STUDIO=~/label-studio pytest tests/test_pipeline/test_label_studio.py

It needs 800 MB and an environment of its own (it wants another numpy). The server listens on
127.0.0.1 only, with its data in a temporary folder, and is stopped at the end.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.formats import label_studio, label_studio_links
from annotations.jsonl import read_beads
from annotations.model import AnnotatedArticle
from exchange_sample import hard_article
from pipeline.apply import apply_corrections, diff_files
from pipeline.exchange import convert
from pipeline.write import CorpusWriter

PROGRAM = Path(os.environ.get("DERLEM_LABEL_STUDIO", "")).expanduser() / "bin" / "label-studio"
TOKEN = "0123456789abcdef0123456789abcdef01234567"  # noqa: S105 - of a server that lives a minute

pytestmark = pytest.mark.skipif(
    "DERLEM_LABEL_STUDIO" not in os.environ, reason="DERLEM_LABEL_STUDIO names no environment"
)


class Server:
    """A Label Studio on loopback."""

    def __init__(self, port: int) -> None:
        self.port = port

    def call(self, method: str, path: str, body: Any = None) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        headers = {"Authorization": f"Token {TOKEN}", "Content-Type": "application/json"}
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        response = connection.getresponse()
        text = response.read().decode()
        assert response.status < 300, (response.status, text[:2000])
        return json.loads(text) if text else None

    def project(self, config: str, tasks: Path) -> tuple[int, list[dict[str, Any]]]:
        """Make a project of a file of tasks; return its id and the tasks."""
        made = self.call("POST", "/api/projects", {"title": "derlem", "label_config": config})
        key = made["id"]
        rows = json.loads(tasks.read_text(encoding="utf-8"))
        self.call("POST", f"/api/projects/{key}/import", rows)
        found = self.call("GET", f"/api/tasks?project={key}&page_size=1000&fields=all")
        return key, found["tasks"]

    def submit(self, task: dict[str, Any], result: list[dict[str, Any]]) -> None:
        self.call("POST", f"/api/tasks/{task['id']}/annotations", {"result": result})

    def export(self, project: int, path: Path) -> Path:
        query = "exportType=JSON&download_all_tasks=true"
        rows = self.call("GET", f"/api/projects/{project}/export?{query}")
        path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        return path


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("label-studio")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "LABEL_STUDIO_BASE_DATA_DIR": str(folder),
        "COLLECT_ANALYTICS": "false",
        "LATEST_VERSION_CHECK": "false",
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
    }
    command = [PROGRAM, "start", "--internal-host", "127.0.0.1", "--port", str(port)]
    command += ["--data-dir", str(folder), "--no-browser", "--username", "a@example.org"]
    command += ["--password", "long-enough-1", "--user-token", TOKEN]
    with (folder / "log").open("w") as log:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | settings
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            wait_for(port, process, folder / "log")
            yield Server(port)
        finally:
            process.terminate()
            process.wait(30)


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers; the first start makes its database."""
    until = time.monotonic() + 600
    while time.monotonic() < until and process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(1)
    raise AssertionError(log.read_text()[-3000:])


@pytest.fixture
def run(tmp_path: Path) -> Path:
    out = tmp_path / "corpus"
    with CorpusWriter(out) as writer:
        writer.add_annotated(valid_article())
        writer.finish({"schema": "derlem/1", "counts": {}, "seconds": 1.0})
    return out


def valid_article() -> AnnotatedArticle:
    """Return the hard article without the texts that no run writes (line breaks, tabs)."""
    article = hard_article()
    units = [u for u in article.units if not set(u.text) & set("\r\n\t")]
    return AnnotatedArticle(article.id, tuple(units), article.beads, article.row)


def test_spans_come_back_as_they_went(server: Server, run: Path, tmp_path: Path) -> None:
    tasks = tmp_path / "tasks.json"
    convert(run, "label-studio", tasks)
    project, found = server.project(label_studio.config(), tasks)
    for task in found:
        server.submit(task, result_of(task))
    export = server.export(project, tmp_path / "export.json")
    kinds = {c.kind for c in compared(run, export, tmp_path).corrections}
    assert kinds == {"accepted"}


def test_corrections_come_back(server: Server, run: Path, tmp_path: Path) -> None:
    tasks = tmp_path / "tasks.json"
    convert(run, "label-studio", tasks)
    project, found = server.project(label_studio.config(), tasks)
    edited = 0
    for task in found:
        result = result_of(task)
        if [row["value"].get("labels") for row in result].count(["PERSON"]) == 1:
            row = next(row for row in result if row["value"].get("labels") == ["PERSON"])
            row["value"]["labels"] = ["ORGANIZATION"]
            server.submit(task, result)
            edited += 1
    export = server.export(project, tmp_path / "export.json")
    difference = compared(run, export, tmp_path)
    assert [c.kind for c in difference.corrections if c.about == "span"] == ["relabelled"] * edited
    assert edited
    assert {c.annotator for c in difference.corrections} == {"user-1"}
    apply_corrections(tmp_path / "returned.jsonl", run)
    assert compared(run, export, tmp_path).corrections == []


def compared(run: Path, export: Path, tmp_path: Path) -> Any:
    returned = tmp_path / "returned.jsonl"
    (name,) = convert(export, "jsonl", returned, base=run).paths
    return diff_files(run, returned, by=name)


def test_links_come_back(server: Server, run: Path, tmp_path: Path) -> None:
    tasks, returned = tmp_path / "links.json", tmp_path / "beads.jsonl"
    convert(run / "alignments.jsonl", "label-studio", tasks)
    project, found = server.project(label_studio_links.CONFIG, tasks)
    for task in found:
        server.submit(task, list(result_of(task)))
    export = server.export(project, tmp_path / "export.json")
    convert(export, "jsonl", returned, base=run)
    before, after = list(read_beads(run / "alignments.jsonl")), list(read_beads(returned))
    assert [(b.id, b.tr, b.en, b.score) for b in before] == [
        (b.id, b.tr, b.en, b.score) for b in after
    ]
    assert {b.status for b in after} == {"accepted"}


def result_of(task: dict[str, Any]) -> list[dict[str, Any]]:
    predictions = task["predictions"]
    result: list[dict[str, Any]] = predictions[0]["result"]
    return result
