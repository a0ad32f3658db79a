"""Lines of UTF-8 files, and the JSONL reader over them: a mark, a break, a byte that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.jsonl import read_rows
from annotations.text_lines import numbered_lines
from corpus.errors import CorpusError
from corpus.zstandard import zstd


def test_lines_end_at_line_feeds_only():
    lines = [b"\xef\xbb\xbfa\r\n", "b\u2028c\x85\n".encode(), b"\xef\xbb\xbfd"]
    assert list(numbered_lines(lines, Path("a"))) == [
        (1, "a\r\n"),
        (2, "b\u2028c\x85\n"),
        (3, "\ufeffd"),
    ]


@pytest.mark.parametrize("suffix", ["", ".zst"])
def test_rows_are_read_behind_a_byte_order_mark(tmp_path, suffix):
    path = tmp_path / f"a.jsonl{suffix}"
    content = '\ufeff{"ı": "a\u2028b"}\n\n{}'.encode()
    path.write_bytes(zstd.compress(content) if suffix else content)
    assert list(read_rows(path)) == [{"ı": "a\u2028b"}, {}]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param('{}\n{"ğ": "\n'.encode()[:-1] + b"\xff", "2:8: not UTF-8 (byte 0xFF); save"),
        pytest.param(b"\x89PNG\r\n", "1:1: not UTF-8 (byte 0x89); save the file as UTF-8"),
        pytest.param("{}".encode("utf-16"), "1:1: not UTF-8 (byte 0xFF); save"),
        pytest.param(b"[" * 100_000, "1: JSON nested too deep; mend the line or take it out"),
        pytest.param(b"{]", "1:2: not JSON", id="no JSON"),
        pytest.param(b"[]", "1:1: not a JSON object; one {...} a line", id="a list"),
    ],
)
def test_a_wrong_file_is_told_with_place_and_remedy(tmp_path, content, said):
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(CorpusError) as told:
        list(read_rows(path))
    assert str(told.value).startswith(f"{path}:{said}")
