from __future__ import annotations

import pytest

from annotations.text_files import write_text


def test_written_in_pieces_without_touching_line_ends(tmp_path):
    path = tmp_path / "a.txt"
    write_text(path, iter(["ı\n", "b\r\n"]))
    assert path.read_bytes() == "ı\nb\r\n".encode()


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def pieces():
        yield "new"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        write_text(path, pieces())
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]
