import gzip
import io
import json
import subprocess
import sys
import textwrap
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import CorpusError
from corpus.read import read_articles
from corpus.readers.compressed import bare_name, decompressed, zstd
from places import ROOT

ROWS = [json.dumps({"id": f"r{n}", "text": f"{n}. metin çok güzel"}).encode() for n in range(3000)]
DATA = b"\n".join(ROWS) + b"\n"
COMPRESS = {".gz": gzip.compress, ".zst": zstd.compress}
suffixes = pytest.mark.parametrize("suffix", COMPRESS)


def plain(data: bytes, name: str = "-") -> bytes:
    return decompressed(io.BufferedReader(io.BytesIO(data)), name).read()


@suffixes
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a"])
def test_a_compressed_file_is_read_as_what_it_holds(tmp_path, suffix, name):
    data = {"a.txt": b"Bir metin.", "a.csv": b"text\nBir metin.\n"}.get(
        name, b'{"text":"Bir metin."}'
    )
    for file, content in ((name, data), (name + suffix, COMPRESS[suffix](data))):
        (tmp_path / file).write_bytes(content)
    [before] = read_articles(tmp_path / name)
    [after] = read_articles(tmp_path / (name + suffix))
    assert after.text == "Bir metin."
    assert (after.id, after.format, after.sha256) == (before.id, before.format, before.sha256)


@suffixes
def test_standard_input_is_told_by_its_first_bytes(monkeypatch, suffix):
    data = io.BytesIO(COMPRESS[suffix](DATA))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    assert [article.id for article in read_articles("-")] == [f"r{n}" for n in range(3000)]


@pytest.mark.parametrize(
    ("name", "bare"),
    [("a.txt.gz", "a.txt"), ("A.TXT.GZ", "A.TXT"), ("a.zst", "a"), ("a.gz.txt", "a.gz.txt")],
)
def test_bare_names(name, bare):
    assert bare_name(name) == bare


@suffixes
def test_members_and_frames_follow_one_another(suffix):
    compress = COMPRESS[suffix]
    assert plain(compress(b"a") + compress(b"") + compress(b"b")) == b"ab"


def test_skippable_frames_of_zstandard_are_skipped():
    skippable = b"\x50\x2a\x4d\x18" + (4).to_bytes(4, "little") + b"\x28\xb5\x2f\xfd"
    assert plain(skippable + zstd.compress(b"a") + skippable) == b"a"


@suffixes
@pytest.mark.parametrize("spoil", ["cut short", "damaged"])
def test_a_fault_is_one_line_after_the_good_records(tmp_path, suffix, spoil):
    data = COMPRESS[suffix](DATA[: len(DATA) // 2]) + COMPRESS[suffix](DATA[len(DATA) // 2 :])
    data = data[:-20] if spoil == "cut short" else data + b"\xff" * 99
    path = tmp_path / f"a.jsonl{suffix}"
    path.write_bytes(data)
    *articles, error = read_articles(path)
    assert [article.id for article in articles] == [f"r{n}" for n in range(len(articles))]
    assert len(articles) >= 1400
    kind = {".gz": "gzip", ".zst": "Zstandard"}[suffix]
    assert str(error) == f"{path}: the {kind} data is {spoil}; get the file again"


@suffixes
def test_the_head_of_a_table_is_read_before_a_fault_in_it_is_told(tmp_path, suffix):
    rows = b"text,id\n" + b"".join(b"Bir metin.,%d\n" % n for n in range(100))
    path = tmp_path / f"a.csv{suffix}"
    path.write_bytes(COMPRESS[suffix](rows) + COMPRESS[suffix](rows)[:-3])
    *articles, error = read_articles(path)
    assert [a.id for a in articles if isinstance(a, Article)][:100] == [str(n) for n in range(100)]
    assert str(error).endswith("data is cut short; get the file again")


@suffixes
def test_a_name_that_promises_too_much(tmp_path, suffix):
    path = tmp_path / f"a.txt{suffix}"
    path.write_bytes(b"Bir metin.")
    [error] = read_articles(path)
    assert "in spite of its name; take the suffix off" in str(error)
    path.write_bytes(b"")
    [error] = read_articles(path)
    assert str(error).startswith(f"{path}: the file is empty")


def test_a_window_that_takes_too_much_memory_is_refused(tmp_path):
    parameter = zstd.CompressionParameter
    options = {parameter.window_log: 30, parameter.enable_long_distance_matching: 1}
    path = tmp_path / "a.txt.zst"
    compressor = zstd.ZstdCompressor(options=options)
    path.write_bytes(compressor.compress(b"metin ") + compressor.flush())
    [error] = read_articles(path)
    assert str(error) == f"{path}: the Zstandard data is damaged; get the file again"


BOMB = """
import sys
from pathlib import Path
from corpus.read import read_articles
[error] = read_articles(sys.argv[1])
print(error.message)
peak = next(line for line in Path("/proc/self/status").open() if line.startswith("VmHWM"))
print(int(peak.split()[1]) // 1024)
"""


def test_a_bomb_of_two_gigabytes_is_refused_in_bounded_memory(tmp_path):
    path = tmp_path / "bomb.jsonl.gz"
    deflate = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = deflate.compress(bytes(1 << 20)) + deflate.flush(zlib.Z_FULL_FLUSH)
    again = zlib.compressobj(9, zlib.DEFLATED, -15)
    repeated = again.compress(bytes(1 << 20)) + again.flush(zlib.Z_FULL_FLUSH)
    path.write_bytes(block + repeated * 2047)  # 2 MB, 2 GiB of zeros
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(BOMB), str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        check=True,
    )
    message, megabytes = done.stdout.splitlines()
    assert message == "larger than 256 MiB; split it into articles"
    assert int(megabytes) < 600


def plain_or_told(data: bytes) -> bytes | str:
    try:
        return plain(data)
    except CorpusError as error:
        return error.message


@suffixes
@settings(deadline=None)
@given(data=st.binary(min_size=1), junk=st.binary(), cut=st.integers(0, 200))
def test_any_bytes_are_read_or_told(suffix, data, junk, cut):
    whole = COMPRESS[suffix](data)
    assert plain(whole) == data
    result = plain_or_told(whole[: max(len(whole) - cut, 5)] + junk)
    if isinstance(result, str):
        assert result.endswith("get the file again")
    elif not cut:
        assert result.startswith(data)
