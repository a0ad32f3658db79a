import os
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.input_files import input_files, suffix_of

SUFFIXES = (".txt", ".jsonl")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A directory to stand in, so that paths are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("metin")


def found(*paths: str) -> list[str]:
    return [str(item) for item in input_files(paths, SUFFIXES)]


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.TXT", ".txt"),
        ("a.txt.gz", ".txt"),
        ("a.b.jsonl.ZST", ".jsonl"),
        ("a", ""),
        ("gz.gz", ""),
    ],
)
def test_suffixes(name, suffix):
    assert suffix_of(name) == suffix


def test_a_directory_is_walked_in_the_order_of_names(folder):
    make("d/b.txt", "d/a/z.jsonl.gz", "d/a/y.TXT", "d/c/x.txt.zst", "d/A.txt", "d/ç.txt")
    expected = ["d/A.txt", "d/a/y.TXT", "d/a/z.jsonl.gz", "d/b.txt", "d/c/x.txt.zst", "d/ç.txt"]
    assert found("d") == expected


def test_other_suffixes_hidden_files_and_outputs_are_left_out(folder):
    make("d/a.txt", "d/b.md", "d/c", "d/.d.txt", "d/.e/f.txt")
    make("d/out/manifest.json", "d/out/annotations.jsonl", "d/out/texts/g.txt")
    make("d/half/annotations.jsonl")
    assert found("d") == ["d/a.txt", "d/half/annotations.jsonl"]


def test_pipes_in_a_directory_are_left_out(folder):
    make("d/a.txt")
    os.mkfifo("d/b.txt")
    assert found("d") == ["d/a.txt"]


@pytest.mark.parametrize("files", [[], ["d/a.md"], ["d/manifest.json", "d/annotations.jsonl"]])
def test_a_directory_with_nothing_to_read_is_an_error(folder, files):
    Path("d").mkdir()
    make(*files)
    assert found("d") == ["d: no file in it to read (.jsonl, .txt); name others yourself"]


def test_links_do_not_loop_and_lead_to_each_directory_once(folder):
    make("d/a/b.txt", "e/c.txt")
    Path("d/a/loop").symlink_to(folder / "d")
    Path("d/a/self").symlink_to(folder / "d/a")
    Path("d/x").symlink_to(folder / "e")
    Path("d/y").symlink_to(folder / "e")
    Path("d/broken.txt").symlink_to(folder / "none")
    assert found("d") == ["d/a/b.txt", "d/x/c.txt"]


def test_deep_directories(folder):
    deep = "d" + "/d" * 500
    make(f"{deep}/a.txt")
    assert found("d") == [f"{deep}/a.txt"]


def test_a_directory_without_permission_is_told(folder):
    make("d/a.txt", "d/b/c.txt", "d/e.txt")
    Path("d/b").chmod(0)
    user = os.geteuid()
    folder.chmod(0o755)
    os.seteuid(user or 65534)
    try:
        items = list(input_files([str(Path("d"))], SUFFIXES))
    finally:
        os.seteuid(user)
        Path("d/b").chmod(0o755)
    assert [str(item).split(":")[0] for item in items] == ["d/a.txt", "d/b", "d/e.txt"]
    assert isinstance(items[1], CorpusError)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("d/*.txt", ["d/a.txt", "d/b.txt"]),
        ("d/[!a].*", ["d/b.txt", "d/c.md"]),
        ("d/?.md", ["d/c.md"]),
        ("d/.*.txt", ["d/.h.txt"]),
        ("d/**/*.txt", ["d/a.txt", "d/b.txt", "d/s/t/e.txt"]),
        ("**/e.txt", ["d/s/t/e.txt"]),
        ("d/s*", ["d/s/t/e.txt"]),
        ("d/**", ["d/a.txt", "d/b.txt", "d/s/t/e.txt"]),
    ],
)
def test_globs(folder, pattern, expected):
    make("d/b.txt", "d/a.txt", "d/c.md", "d/.h.txt", "d/s/t/e.txt", "d/.git/f.txt")
    if pattern == "d/**":  # Python 3.13 matches files as well
        expected = [*expected, *(["d/c.md"] if "d/c.md" in found(pattern) else [])]
    assert sorted(found(pattern)) == sorted(expected)
    absolute = found(str(folder / pattern))
    assert sorted(absolute) == sorted(str(folder / path) for path in expected)


def test_globs_are_sorted_and_do_not_loop(folder):
    make(*(f"d/{n}/a.txt" for n in range(20)))
    for n in range(20):
        Path(f"d/{n}/up").symlink_to(folder / "d")
    assert found("d/**/*.txt") == sorted(f"d/{n}/a.txt" for n in range(20))


@pytest.mark.parametrize("pattern", ["d/*.txt", "**x/a", "[", "d/**/[", "*\0", "/*/none.txt"])
def test_a_glob_that_matches_nothing_is_an_error(folder, pattern):
    [error] = found(pattern)
    assert error.endswith(": no file is called so, or matches; check the path")


def test_a_file_of_that_very_name_is_no_glob(folder):
    make("a[1].txt", "a1.txt")
    assert found("a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize("path", ["d", "d/a.txt", "d/*.txt", "-"])
def test_an_input_named_twice_is_an_error(folder, path):
    make("d/a.txt")
    assert found(path, path)[1:] == [f"{path}: given twice; name each input once"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["d/a.txt", "d"], ["d/a.txt", "d/b.txt"]),
        (["d/b.txt", "d/*"], ["d/b.txt", "d/a.txt"]),
        (["d", "d/b.txt"], ["d/a.txt", "d/b.txt"]),
        (["d", "d/*.txt", "."], ["d/a.txt", "d/b.txt"]),
        (["link", "d"], ["link/a.txt", "link/b.txt"]),
        (["d/a.txt", "link/a.txt"], ["d/a.txt", "link/a.txt"]),
    ],
)
def test_what_overlaps_is_read_once(folder, paths, expected):
    make("d/a.txt", "d/b.txt")
    Path("link").symlink_to("d")
    assert found(*paths) == expected
