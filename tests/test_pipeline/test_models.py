"""The model sets: hashes, cards, and the commands about them."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from corpus.errors import CorpusError
from pipeline import model_download, model_set
from pipeline.cli import cli
from pipeline.model_download import download_official
from pipeline.model_inventory import card_of, front_matter, model_files, read_cards, wrong_hashes
from pipeline.model_set import BUNDLED, ModelSet, recorded_sha256, write_sha256


@pytest.fixture
def bundled():
    return model_set.model_set()


def run(*arguments):
    return CliRunner().invoke(cli, ["models", *map(str, arguments)])


def test_hashes_are_those_of_the_files(bundled):
    assert list(wrong_hashes(bundled)) == []
    assert recorded_sha256(BUNDLED).keys() == bundled.sha256().keys()


def test_every_file_has_one_card_and_every_card_its_files(bundled):
    cards = read_cards(BUNDLED)
    paths = [file.path for file in model_files(bundled) if file.path != "resources.json"]
    for path in paths:
        assert sum(bool(card_of(path, [card])) for card in cards) == 1, path
    for card in cards:
        assert card["license"]
        assert card["summary"]
        for pattern in card["files"]:
            assert any(card_of(path, [{"files": [pattern]}]) for path in paths), pattern


def test_the_bundle_is_small(bundled):
    assert sum(file.size for file in model_files(bundled)) <= 120e6


@pytest.fixture
def small(tmp_path):
    """A set of two files that nobody can load."""
    folder = tmp_path / "small"
    (folder / "tr" / "ner").mkdir(parents=True)
    (folder / "resources.json").write_text("{}", encoding="utf-8")
    (folder / "tr" / "ner" / "derlem.pt").write_bytes(b"weights")
    models = ModelSet("small", folder)
    write_sha256(models)
    return models


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(lambda f: (f / "tr/ner/derlem.pt").write_bytes(b"x"), "changed", id="changed"),
        pytest.param(lambda f: (f / "tr/ner/derlem.pt").unlink(), "missing", id="missing"),
        pytest.param(lambda f: (f / "new.pt").write_bytes(b"x"), "not listed", id="added"),
    ],
)
def test_a_spoilt_file_is_named(small, spoil, said):
    spoil(small.folder)
    (problem,) = wrong_hashes(small)
    assert said in problem


def test_models_that_do_not_load_are_one_line_each(small):
    done = run("verify", small.folder)
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 2
    assert all("do not load" in line for line in done.stderr.splitlines())


def test_verify_passes_on_the_bundled_set():
    done = run("verify")
    assert done.exit_code == 0, done.output
    assert "all as they should be" in done.stdout


def test_list_names_every_file(bundled):
    rows = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert {row["path"] for row in rows} >= bundled.sha256().keys()
    assert all(row["licence"] for row in rows)
    assert "encoder/model.safetensors" in run("list").stdout


def test_path_is_the_folder():
    assert run("path").stdout.strip() == str(BUNDLED)


def test_official_models_are_named_not_looked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(model_set, "official_folder", lambda: tmp_path / "none")
    with pytest.raises(CorpusError, match="derlem models download"):
        model_set.model_set("official")


@pytest.fixture
def official(tmp_path, monkeypatch):
    """A stand-in for Stanza's servers, which a test must not ask: it serves the bundle."""

    def download(lang, model_dir, **_options):
        shutil.copytree(BUNDLED, model_dir, dirs_exist_ok=True)

    monkeypatch.setattr(model_download.stanza, "download", download)
    return tmp_path / "stanza-models"


def test_download_puts_the_set_in_place(official):
    models = download_official(official, quiet=True)
    assert list(wrong_hashes(models)) == []
    assert [path.name for path in official.parent.iterdir()] == [official.name]
    with pytest.raises(CorpusError, match="already"):
        download_official(official, quiet=True)


def test_a_failed_download_leaves_nothing(tmp_path, monkeypatch):
    def fail(lang, model_dir, **_options):
        raise OSError("no route to host")

    monkeypatch.setattr(model_download.stanza, "download", fail)
    with pytest.raises(CorpusError, match="check the network"):
        download_official(tmp_path / "models", quiet=True)
    assert list(tmp_path.iterdir()) == []


def test_front_matter_is_read_safely(tmp_path):
    card = tmp_path / "README.md"
    card.write_text("---\nlicense: mit\nfiles: [a.pt]\n---\n# Card\n", encoding="utf-8")
    assert front_matter(card) == {"license": "mit", "files": ["a.pt"]}
    card.write_text("# No card\n", encoding="utf-8")
    assert front_matter(card) == {}
