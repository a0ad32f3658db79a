import gzip
import hashlib
import io
import os
import sys
import threading
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import CorpusError
from corpus.read import READERS, Inputs, Unread, read_articles, read_inputs
from corpus.readers import source
from test_corpus.fixtures_markup import DOCX, JATS, PAGE
from test_corpus.fixtures_pdf import write_pdf

ROW = b'{"id": "r1", "text": "Bir metin."}\n'


def write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def error_of(*paths) -> str:
    """Return the one error among what the inputs yield, which must be one line."""
    [error] = [item for item in read_inputs(paths) if isinstance(item, CorpusError)]
    assert "\n" not in str(error)
    return str(error)


def test_a_text_file_is_one_article_untouched(tmp_path):
    data = "\r\n Çağ \f\n".encode("utf-16")
    path = write(tmp_path / "makale.v2.txt", data)
    [article] = read_articles(path)
    assert (article.id, article.text) == ("makale.v2", "\r\n Çağ \f\n")
    assert (article.file, article.format, article.encoding) == (str(path), "txt", "utf-16")
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert not article.extracted


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param("a.txt", ROW, "txt", id="suffix-decides"),
        pytest.param("a.TXT", b"metin", "txt", id="case-of-suffix"),
        pytest.param("a.jsonl", ROW, "jsonl", id="jsonl"),
        pytest.param("a.ndjson", ROW, "jsonl", id="ndjson"),
        pytest.param("a.pdf", write_pdf([["Metin"]]), "pdf", id="pdf"),
        pytest.param("a.txt", write_pdf([["Metin"]]), "pdf", id="magic-bytes-beat-the-suffix"),
        pytest.param("a", write_pdf([["Metin"]]), "pdf", id="no-suffix-pdf"),
        pytest.param("a.dat", b"\n\n  " + ROW, "jsonl", id="unknown-suffix-json"),
        pytest.param("a.md", b"# Metin", "txt", id="unknown-suffix-text"),
        pytest.param("a", b"{ brace, no JSON", "txt", id="brace-alone-is-text"),
        pytest.param("a.nxml", JATS.encode(), "jats", id="jats"),
        pytest.param("a.xml", JATS.encode("utf-16"), "jats", id="jats-in-utf-16"),
        pytest.param("a", JATS.encode(), "jats", id="no-suffix-jats"),
        pytest.param("a.htm", PAGE.encode(), "html", id="html"),
        pytest.param("a.xml", PAGE.encode(), "html", id="html-called-xml"),
        pytest.param("a.html", JATS.encode(), "jats", id="jats-called-html"),
        pytest.param("a", b"\n" + PAGE.encode(), "html", id="no-suffix-html"),
        pytest.param("a.html", b"Metin <b>kal\xc4\xb1n</b>", "html", id="a-piece-of-html"),
        pytest.param("a", b"<p> is a tag", "txt", id="a-tag-alone-is-text"),
        pytest.param("a.docx", DOCX, "docx", id="docx"),
        pytest.param("a", DOCX, "docx", id="no-suffix-docx"),
    ],
)
def test_picks_the_reader(tmp_path, name, data, expected):
    [article] = read_articles(write(tmp_path / name, data))
    assert article.format == expected


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        pytest.param("İki satır\nmetin".encode(), ["stdin"], id="text"),
        pytest.param(b" \n" + ROW + b'{"text": "b"}', ["r1", "stdin-3"], id="jsonl"),
        pytest.param(b"\xef\xbb\xbf" + ROW, ["r1"], id="jsonl-with-mark"),
        pytest.param(b"{} is a set\n", ["stdin"], id="text-with-braces"),
        pytest.param(write_pdf([["Metin"]]), ["stdin"], id="pdf"),
        pytest.param(PAGE.encode(), ["stdin"], id="html"),
        pytest.param(JATS.encode(), ["stdin"], id="jats"),
        pytest.param(DOCX, ["stdin"], id="docx"),
    ],
)
def test_standard_input(monkeypatch, data, ids):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [article.id for article in read_articles("-")] == ids
    assert not sys.stdin.closed


def test_a_pipe_is_read(tmp_path):
    reading, writing = os.pipe()
    os.write(writing, ROW)
    os.close(writing)
    assert [article.id for article in read_articles(f"/dev/fd/{reading}")] == ["r1"]


def test_file_names_that_collide_are_numbered(tmp_path):
    paths = [write(tmp_path / f"{n}" / "a.txt", b"metin") for n in range(3)]
    taken = write(tmp_path / "a-2.txt", b"metin")
    assert [a.id for a in read_inputs([taken, *paths])] == ["a-2", "a", "a-3", "a-4"]


def test_names_stay_unique_among_many_that_are_taken(tmp_path):
    rows = b"".join(b'{"id": "a-%d", "text": "m"}\n' % n for n in range(2, 3000))
    paths = [write(tmp_path / "r.jsonl", rows)]
    paths += [write(tmp_path / f"{n}" / "a.txt", b"metin") for n in range(30)]
    assert len({article.id for article in read_inputs(paths)}) == 2998 + 30


def test_the_same_id_in_one_file_is_refused(tmp_path):
    path = write(tmp_path / "r.jsonl", ROW + ROW)
    assert error_of(path) == (
        f'{path}:2: the id "r1" is taken by {path}:1; give each article its own'
    )


def test_the_same_id_in_two_files_is_refused(tmp_path):
    first, second = (write(tmp_path / name, ROW) for name in ("a.jsonl", "b.jsonl"))
    assert error_of(first, second).startswith(f'{second}:1: the id "r1" is taken by {first}:1')


def test_an_id_that_a_file_name_took_is_refused(tmp_path):
    text, rows = write(tmp_path / "r1.txt", b"metin"), write(tmp_path / "r.jsonl", ROW)
    assert error_of(text, rows).startswith(f'{rows}:1: the id "r1" is taken by {text};')


def test_an_input_given_twice_is_refused(tmp_path):
    path = write(tmp_path / "a.txt", b"metin")
    assert error_of(path, str(path)) == f"{path}: given twice; name each input once"


def test_records_without_id_are_called_by_their_line(tmp_path):
    path = write(tmp_path / "r.jsonl", b'\n{"text": "a"}\n{"text": "b"}\n')
    assert [article.id for article in read_articles(path)] == ["r-2", "r-3"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        pytest.param("a.txt", b"", "the file is empty", id="empty"),
        pytest.param("a.txt", b" \r\n\t\n", "nothing but white space", id="blank"),
        pytest.param("a.txt", b"\xef\xbb\xbf", "nothing but white space", id="mark-only"),
        pytest.param("a.txt", bytes(range(256)) * 4, "binary data", id="binary"),
        pytest.param("a", b"\n" * 9999, "nothing but white space", id="blank-lines"),
        pytest.param("a.jsonl", b"", "the file is empty", id="empty-jsonl"),
        pytest.param("a.pdf", b"%PDF-1.4", "the PDF is damaged", id="pdf"),
        pytest.param("a.docx", b"metin", "the DOCX is damaged", id="docx"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0", "locked by a password, or an old", id="doc"),
        pytest.param("a.html", b"metin", "no markup in it", id="html"),
    ],
)
def test_bad_content_is_one_line(tmp_path, name, data, message):
    path = write(tmp_path / name, data)
    assert error_of(path).startswith(f"{path}: {message}")


def test_a_missing_path(tmp_path):
    assert error_of(tmp_path / "none.txt") == f"{tmp_path}/none.txt: no such file; check the path"


def test_no_permission(tmp_path):
    path = write(tmp_path / "a.txt", b"metin")
    path.chmod(0)
    user = os.geteuid()
    os.seteuid(user or 65534)  # root reads everything, so it becomes nobody for a moment
    try:
        message = error_of(path)
    finally:
        os.seteuid(user)
    assert message.startswith(f"{path}: no permission to read it")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="Linux only")
def test_a_file_that_cannot_be_read():
    assert error_of("/proc/self/mem").startswith("/proc/self/mem: cannot be read")


@pytest.mark.parametrize("path", ["a\0b", "a\ud800b", "x" * 5000, "a/../" * 5000])
def test_impossible_paths(path):
    assert error_of(path)


def test_names_that_cannot_be_printed(tmp_path):
    path = os.fsencode(tmp_path) + b"/a\n\xff.txt"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"metin")
    [article] = read_articles(os.fsdecode(path))
    assert article.id == "a__"
    assert article.file == f"{tmp_path}/a__.txt"


def test_bad_inputs_do_not_stop_the_others(tmp_path):
    good = write(tmp_path / "good.txt", b"metin")
    rows = write(tmp_path / "r.jsonl", b"{}\n" + ROW)
    items = list(read_inputs([tmp_path / "none", rows, good]))
    assert [isinstance(item, CorpusError) for item in items] == [True, True, False, False]


def test_reading_is_lazy(tmp_path):
    rows = write(tmp_path / "r.jsonl", ROW)
    items = read_inputs([rows, tmp_path / "later.txt"])
    next(items)
    write(tmp_path / "later.txt", b"metin")
    assert next(items).id == "later"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_what_has_no_end_is_refused(tmp_path, monkeypatch, name):
    monkeypatch.setattr(source, "LARGEST", 1 << 20)
    path = write(tmp_path / name, b"a" * (2 << 20))
    assert error_of(path).startswith(f"{path}: larger than 1 MiB")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1254", "utf-16-le"])
def test_twenty_megabytes_are_read_quickly(tmp_path, encoding):
    text = "“Şu ıssız göl” – bu satır yirmi megabaytlık metnin bir satırıdır.\n" * 280_000
    path = write(tmp_path / "big.txt", text.encode(encoding))
    start = time.perf_counter()
    [article] = read_articles(path)
    assert time.perf_counter() - start < 10
    assert article.text == text


def test_directories_globs_and_compressed_files_are_inputs(tmp_path):
    write(tmp_path / "d" / "b.jsonl.gz", gzip.compress(ROW))
    write(tmp_path / "d" / "a.txt", b"metin")
    write(tmp_path / "d" / "s" / "t.csv", b"text,id\nBir metin.,c1\nBir metin.,\n")
    ids = ["a", "r1", "c1", "t-3"]
    assert [article.id for article in read_articles(tmp_path / "d")] == ids
    assert [article.id for article in read_articles(f"{tmp_path}/d/**/*.*")] == ids


def test_columns_hold_for_tables_and_json(tmp_path):
    rows = write(tmp_path / "a.jsonl", '{"No": 1, "Özet": "Bir.", "title": "One."}\n'.encode())
    table = write(tmp_path / "b.csv", "No;title;Özet\n2;Two.;İki.\n".encode())
    columns = {"text": "Özet,title", "id": "No"}
    articles = list(read_inputs([rows, table], columns))
    assert [(a.id, a.text) for a in articles] == [("1", "Bir.\n\nOne."), ("2", "İki.\n\nTwo.")]


def test_columns_that_cannot_be_meant_are_refused_at_once():
    with pytest.raises(CorpusError, match='no role "txt"'):
        read_inputs([], {"txt": "a"})


def test_standard_input_may_be_a_table(monkeypatch):
    data = b"id,text\nr1,Bir metin.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [(a.id, a.format) for a in read_articles("-")] == [("r1", "csv")]


@pytest.mark.parametrize("compress", [bytes, gzip.compress])
def test_progress_goes_from_nothing_to_the_total(tmp_path, compress):
    rows = b"".join(
        b'{"text": "%d %s"}\n' % (n, os.urandom(2000).hex().encode()) for n in range(300)
    )
    data = [compress(rows), b"metin", b"{}"]
    names = ["a.jsonl", "b.txt", "c.jsonl"]
    paths = [write(tmp_path / name, text) for name, text in zip(names, data, strict=True)]
    inputs = Inputs([*paths, tmp_path / "none.txt"])
    total = sum(map(len, data))
    assert (inputs.total_bytes, inputs.read_bytes) == (total, 0)
    seen = [inputs.read_bytes for _ in inputs]
    assert seen == sorted(seen)
    assert len(set(seen)) > 3
    assert seen[0] < total
    assert inputs.read_bytes == total


def test_the_total_of_standard_input_is_not_known(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ROW)))
    inputs = Inputs([write(tmp_path / "a.txt", b"metin"), "-"])
    assert inputs.total_bytes is None
    assert len(list(inputs)) == 2
    assert inputs.read_bytes == len(b"metin") + len(ROW)


def test_a_named_pipe_is_read(tmp_path):
    path = tmp_path / "a.jsonl"
    os.mkfifo(path)
    data = gzip.compress(ROW)

    def fill():
        with path.open("wb", buffering=0) as pipe:
            for byte in data:
                pipe.write(bytes([byte]))

    writer = threading.Thread(target=fill)
    writer.start()
    inputs = Inputs([path])
    assert [article.id for article in inputs] == ["r1"]
    writer.join()
    assert (inputs.total_bytes, inputs.read_bytes) == (None, len(data))


class Endless(io.RawIOBase):
    """A stream of one line without end."""

    given = 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self.given += len(buffer)
        buffer[:] = b"a" * len(buffer)
        return len(buffer)


def test_a_line_without_end_fails_with_bounded_memory(monkeypatch):
    endless = Endless()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(endless)))
    tracemalloc.start()
    assert error_of("-") == "-: larger than 256 MiB; split it into articles"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert endless.given < source.LARGEST + 4 * source.CHUNK
    assert peak < 1.1 * source.LARGEST


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(), st.sampled_from([*READERS, ""]), st.sampled_from(["", ".gz", ".zst"]))
def test_any_bytes_under_any_name_yield_articles_or_errors(tmp_path, data, suffix, compression):
    path = write(tmp_path / f"a{suffix}{compression}", data)
    for item in read_articles(path):
        assert isinstance(item, Article | CorpusError)
        assert "\n" not in str(item) or isinstance(item, Article)


def test_unread_articles_are_those_with_a_file_of_their_own(tmp_path):
    (tmp_path / "a.txt").write_text("Bir makale.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "x", "text": "Bir kayıt."}\n', encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"\0\1\2" * 50)
    paths = [tmp_path / name for name in ("a.txt", "b.jsonl", "c.txt", "gone.txt")]
    items = list(Inputs(paths).unread())
    assert [type(item) for item in items] == [Unread, Article, Unread, CorpusError]
    assert items[0].size == len("Bir makale.")
    assert items[0].read() == next(iter(Inputs(paths)))
    with pytest.raises(CorpusError, match="binary"):
        items[2].read()


def test_unread_articles_have_the_names_of_read_ones(tmp_path):
    for name in ("d/a.txt", "e/a.txt", "e/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    paths = [tmp_path / "d", tmp_path / "e"]
    unread = [(item.id, item.file) for item in Inputs(paths).unread()]
    assert unread == [(item.id, item.file) for item in Inputs(paths)]
    assert [name for name, _ in unread] == ["a", "a-2", "b"]


def test_an_unread_article_that_changes_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Bir makale.", encoding="utf-8")
    [item] = Inputs([path]).unread()
    path.write_text("Başka bir makale.", encoding="utf-8")
    with pytest.raises(CorpusError, match="changed while the run went on"):
        item.read()
    path.unlink()
    with pytest.raises(CorpusError, match="no such file"):
        item.read()
