"""The server of the review page: what it answers, and whom it refuses."""

from __future__ import annotations

import hashlib
import json
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from annotations.jsonl import read_units, to_lines
from annotations.text_files import write_text
from corpus.errors import CorpusError
from pipeline.apply import apply_corrections
from pipeline.rank import Ranked
from pipeline.review.app import LARGEST_BODY, STATIC, make_app
from pipeline.review.serve import listen, read_order, review_run
from pipeline.review.store import Review
from places import ROOT
from review_run import HARD, ID, SECOND, log_of, make_run, unit_of

TOKEN = "a-token"  # noqa: S105 - of this test
KEY = f"{SECOND}:s1:1"
HEADERS = {"x-derlem-token": TOKEN}


@pytest.fixture
def run(tmp_path):
    return make_run(tmp_path / "run")


@pytest.fixture
def client(run):
    app = make_app(Review(run, "ayse"), TOKEN)
    return TestClient(app, base_url="http://127.0.0.1:8000", headers=HEADERS)


def unit(client, key=KEY):
    return client.get("/api/unit", params={"id": key}).json()


def save(client, key=KEY, version=None, **change):
    body = {"id": key, "version": version or unit(client, key)["version"], "change": change}
    return client.post("/api/unit", json=body)


def test_the_run(client):
    run = client.get("/api/run").json()
    assert run["by"] == "ayse"
    assert run["labels"][0] == "PERSON"
    assert [article["id"] for article in run["articles"]] == [ID, SECOND]
    assert run["progress"] == {"total": 21, "reviewed": 1}


def test_a_sentence_with_its_neighbours(client):
    found = unit(client, f"{SECOND}:s1:2")
    assert found["text"] == "Ali Kurt geldi."
    assert found["before"]["text"] == HARD
    assert found["after"]["id"] == f"{SECOND}:s1:3"
    assert found["spans"][0]["layer"] == "entity"


def test_a_change_and_its_undoing(client, run):
    answer = save(client, op="delete", span="person-26-30").json()
    assert answer["units"][0]["spans"] == []
    assert answer["progress"]["reviewed"] == 2
    back = client.post("/api/undo", json={"step": answer["step"]}).json()
    assert back["units"][0]["spans"][0]["by"] == "rule:person"
    again = client.post("/api/redo", json={"step": answer["step"]}).json()
    assert again["units"][0]["spans"] == []
    assert [row["kind"] for row in log_of(run)][:2] == ["deleted", "changed"]


def test_a_stale_change_brings_the_newer_state(client):
    version = unit(client)["version"]
    save(client, op="status", status="accepted")
    answer = save(client, version=version, op="delete", span="person-26-30")
    assert answer.status_code == 409
    assert answer.json()["error"] == "stale"
    assert answer.json()["unit"] == unit(client)


def test_stale_beads_bring_the_newer_state(client):
    beads = client.get("/api/beads", params={"article": ID}).json()
    change = {"op": "unlink", "ids": [f"{ID}:abstract-tr:1"]}
    body = {"article": ID, "version": beads["version"], "change": change}
    assert client.post("/api/beads", json=body).status_code == 200
    answer = client.post("/api/beads", json=body)
    assert answer.status_code == 409
    assert len(answer.json()["beads"]["beads"]) == len(beads["beads"]) + 1


def test_a_full_disk_is_told(client, monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annotations.review_log.os.fsync", full)
    answer = save(client, op="status", status="accepted")
    assert answer.status_code == 507
    assert answer.json() == {"error": "disk", "message": "not saved: No space left on device"}
    assert unit(client)["status"] == "machine"


def test_the_queue(client):
    found = client.get("/api/queue", params={"label": "PERSON", "score": "0.7", "kind": ""})
    assert found.json() == {"ids": [KEY]}
    assert client.get("/api/queue", params={"score": "low"}).status_code == 422


# --- who may ask ------------------------------------------------------------------------------

DATA = [("GET", "run"), ("GET", "queue"), ("GET", "unit"), ("GET", "beads")]
DATA += [
    ("POST", "unit"),
    ("POST", "beads"),
    ("POST", "undo"),
    ("POST", "redo"),
    ("GET", "nothing"),
]


@pytest.mark.parametrize(("method", "name"), DATA)
@pytest.mark.parametrize("token", [None, "", "a-toke", "a-token ", "A-TOKEN", "ı"])
def test_no_data_without_the_token(run, method, name, token):
    client = TestClient(make_app(Review(run, "ayse"), TOKEN), base_url="http://127.0.0.1:8000")
    headers = {} if token is None else {"x-derlem-token": token.encode()}
    answer = client.request(method, f"/api/{name}", headers=headers, params={"token": TOKEN})
    assert answer.status_code == 401
    assert answer.json()["error"] == "token"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.", "[::1]", ""]
)
def test_no_other_host(client, host):
    for path in ("/", "/api/run", "/static/review.js"):
        assert client.get(path, headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_own_host(client, host):
    assert client.get("/api/run", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "https://127.0.0.1:8000"},
        {"origin": "http://127.0.0.1:9"},
        {"origin": "http://localhost:8000"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_no_other_origin(client, headers):
    assert client.get("/api/run", headers=headers).json()["error"] == "origin"
    assert client.post("/api/undo", headers=headers, json={"step": "x"}).status_code == 403


def test_own_origin(client):
    headers = {"origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"}
    assert client.get("/api/run", headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/", "/static/review.js", "/api/run", "/api/unit", "/nothing"])
def test_headers_on_every_answer(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'self'; base-uri 'none'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd"],
)
def test_no_path_leads_out(client, path):
    assert client.get(path).status_code == 404


def test_a_large_body_is_refused(client):
    body = json.dumps({"id": KEY, "version": "", "change": {"note": "x" * LARGEST_BODY}})
    headers = {"content-type": "application/json"}
    assert client.post("/api/unit", content=body, headers=headers).status_code == 413
    pieces = (body[at : at + 1000].encode() for at in range(0, len(body), 1000))
    assert client.post("/api/unit", content=pieces, headers=headers).status_code == 413


BODIES = [
    "",
    "[]",
    "null",
    "{",
    '{"id": 3, "version": "x"}',
    '{"id": "x", "version": "y"}',
    "[" * 9999,
]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_that_is_no_request(client, body):
    answer = client.post("/api/unit", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400


def test_only_json(client):
    """A form of another page can be sent without asking; application/json cannot."""
    answer = client.post("/api/undo", content="{}", headers={"content-type": "text/plain"})
    assert answer.status_code == 415


def test_the_page_has_no_inline_code_and_nothing_from_outside():
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|https?://", page)
    for path in STATIC.glob("*.js"):
        code = path.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|eval\(|document\.write", code)


def test_the_vendored_files_are_those_recorded():
    folder = STATIC / "vendor"
    recorded = dict(
        reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines()
    )
    found = {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    assert found == recorded.keys()
    for name, digest in recorded.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def test_every_text_is_there_in_both_languages():
    code = (STATIC / "i18n.js").read_text(encoding="utf-8")
    texts = set(re.findall(r'^  "?([\w-]+)"?: \[', code, re.MULTILINE))
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    used = set(re.findall(r'data-i18n="([\w-]+)"', page))
    for path in STATIC.glob("*.js"):
        used |= set(re.findall(r'\bt\("([\w-]+)"', path.read_text(encoding="utf-8")))
    assert used <= texts


# --- the command ------------------------------------------------------------------------------


def start(run, *arguments):
    command = [Path(sys.executable).with_name("derlem"), "review", run, "--no-open", *arguments]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return server, server.stdout.readline().strip()


def ask(address, name, body=None):
    base, _, token = address.partition("#token=")
    data = body and json.dumps(body).encode()
    headers = {"X-Derlem-Token": token, "Content-Type": "application/json"}
    request = urllib.request.Request(f"{base}api/{name}", data, headers)  # noqa: S310 - loopback
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return json.load(answer)


def accept(address, key):
    version = ask(address, f"unit?id={key}")["version"]
    change = {"op": "status", "status": "accepted"}
    return ask(address, "unit", {"id": key, "version": version, "change": change})


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_the_command_ends_with_all_files_written(run, end):
    server, address = start(run, "--by", "ayşe")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/#token=[\w-]{32}", address)
    accept(address, KEY)
    assert unit_of(run, KEY).status == "machine"
    with pytest.raises(CorpusError, match="in use by another derlem"):
        apply_corrections(run / "annotations.jsonl", run)
    server.send_signal(end)
    output, errors = server.communicate(timeout=60)
    assert (server.returncode, output) == (0, "")
    assert errors.splitlines()[-1] == "ayşe: 1 corrections, 2 of 21 sentences reviewed"
    assert "Traceback" not in errors
    assert unit_of(run, KEY).status == "accepted"
    assert log_of(run)[0]["annotator"] == "ayşe"


def test_a_killed_server_is_started_again(run):
    server, address = start(run, "--by", "ayse")
    accept(address, KEY)
    server.kill()
    server.communicate()
    assert unit_of(run, KEY).status == "machine"
    with (run / "corrections.jsonl").open("a", encoding="utf-8") as log:
        log.write('{"schema": "derlem/1", "ti')
    server, address = start(run, "--by", "ayse")
    assert ask(address, f"unit?id={KEY}")["status"] == "accepted"
    assert ask(address, "run")["progress"]["reviewed"] == 2
    server.terminate()
    server.communicate()
    assert unit_of(run, KEY).status == "accepted"


def test_it_listens_on_loopback_only(run):
    server, address = start(run)
    port = int(re.search(r":(\d+)/", address)[1])
    tables = [Path(f"/proc/net/{name}") for name in ("tcp", "tcp6")]
    rows = [line.split() for t in tables if t.exists() for line in t.read_text().splitlines()[1:]]
    own = {row[1] for row in rows if row[1].endswith(f":{port:04X}") and row[3] == "0A"}
    server.terminate()
    server.communicate()
    if not rows:
        pytest.skip("no /proc/net/tcp")
    assert own == {f"0100007F:{port:04X}"}


def run_command(*arguments):
    command = [Path(sys.executable).with_name("derlem"), "review", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


def test_what_is_no_run(tmp_path):
    code, errors = run_command(tmp_path)
    assert (code, errors.count("\n")) == (1, 1)
    assert "name a folder that derlem run wrote" in errors
    assert run_command(tmp_path / "nothing")[0] == 2


def test_a_port_that_is_taken(run):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(CorpusError, match="give another --port"):
            review_run(run, by="x", port=other.getsockname()[1], open_browser=False)
    listen(0).close()


def test_an_order(run, tmp_path):
    order = tmp_path / "order.txt"
    order.write_text(f"\ufeff{KEY}\r\n\n{ID}:s1:2\n{KEY}\n", encoding="utf-8")
    assert read_order(order) == [KEY, f"{ID}:s1:2"]
    order.write_bytes(b"\xff")
    with pytest.raises(CorpusError, match="not UTF-8"):
        read_order(order)
    order.write_text("nothing\n")
    with pytest.raises(CorpusError, match="none of its ids is in the run"):
        review_run(run, by="x", order=order, open_browser=False)


def test_what_rank_wrote_is_an_order(run, tmp_path):
    order = tmp_path / "next.jsonl"
    units = {unit.id: unit for unit in read_units(run / "annotations.jsonl")}
    ids = [f"{ID}:s1:2", KEY]
    found = [Ranked(units[key], 0.5, 1.0, 0.5, 0.5) for key in ids]
    write_text(order, to_lines(row.to_row(n) for n, row in enumerate(found, start=1)))
    assert read_order(order) == ids
    order.write_text('{"rank": 1, "id": "a"}\n{"rank": 2}\n', encoding="utf-8")
    with pytest.raises(CorpusError, match=r"next.jsonl:2: no row with an id; .*derlem rank"):
        read_order(order)


@pytest.mark.parametrize("name", ["annotator.md", "annotator.tr.md"])
def test_the_docs_have_ten_steps_and_their_pictures(name):
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert re.findall(r"^## (\d+)\.", text, re.MULTILINE) == [str(n) for n in range(1, 11)]
    pictures = re.findall(r"\]\(([\w.-]+\.png)\)", text)
    assert len(pictures) == 4
    for picture in pictures:
        assert (ROOT / "docs" / picture).stat().st_size < 150_000, picture
