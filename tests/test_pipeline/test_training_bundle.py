"""The bundle: what is kept of a checkpoint, and that plain Stanza loads the shipped one offline."""

from __future__ import annotations

import contextlib
import json
import socket
from pathlib import Path

import pytest
import stanza
import torch

import pipeline
from pipeline.training.bundle import add_model, compact, serialised, write_resources

BUNDLE = Path(pipeline.__file__).parent / "models"


def checkpoint() -> dict[str, object]:
    return {
        "model": {"w": torch.ones(2, 3), "steps": torch.tensor(3)},
        "vocab": ["a"],
        "optimizer_state_dict": {"lr": 1},
        "config": {"hidden_dim": 3, "train_file": "/home/me/train.conllu", "lang": "tr"},
    }


def test_compact_halves_weights_and_drops_what_is_local() -> None:
    kept = compact(checkpoint())
    assert kept["model"]["w"].dtype == torch.float16
    assert kept["model"]["steps"].dtype == torch.int64
    assert "optimizer_state_dict" not in kept
    assert kept["config"] == {"hidden_dim": 3, "lang": "tr", "train_file": None}


def test_the_same_checkpoint_gives_the_same_bytes() -> None:
    assert serialised(compact(checkpoint())) == serialised(compact(checkpoint()))


def test_resources_list_what_lies_there(tmp_path: Path) -> None:
    torch.save(checkpoint(), tmp_path / "c.pt")
    add_model(tmp_path / "c.pt", tmp_path / "bundle", "tr", "tokenize")
    write_resources(tmp_path / "bundle")
    resources = json.loads((tmp_path / "bundle" / "resources.json").read_text(encoding="utf-8"))
    assert resources["tr"]["packages"]["default"] == {"tokenize": "derlem"}
    assert resources["en"]["packages"]["default"] == {}


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def sentences(lang: str, text: str) -> list[list[str]]:
    nlp = stanza.Pipeline(
        lang, dir=str(BUNDLE), processors="tokenize,mwt", download_method=None, verbose=False
    )
    return [[token.text for token in sentence.tokens] for sentence in nlp(text).sentences]


@pytest.mark.usefixtures("offline")
def test_turkish_prose_with_citations() -> None:
    text = (
        "Kars’taki müze 29 Ekim 1923’te açıldı (Yılmaz, 2019, s. 25). Prof. Dr. Ayşe Kaya’ya göre "
        "yapı 19. yüzyıldan kalmadır. Bk. 4. madde."
    )
    found = sentences("tr", text)
    assert [tokens[0] for tokens in found] == ["Kars’taki", "Prof.", "Bk."]
    assert found[0][-8:] == ["(", "Yılmaz", ",", "2019", ",", "s.", "25", ")", "."][-8:]
    assert found[1][:4] == ["Prof.", "Dr.", "Ayşe", "Kaya’ya"]
    assert "19." in found[1]


@pytest.mark.usefixtures("offline")
def test_english_prose_with_citations() -> None:
    found = sentences("en", "The rate rose (Brown et al., 2019, p. 5). Dr. Smith didn’t agree.")
    assert [tokens[0] for tokens in found] == ["The", "Dr."]
    assert found[0][-6:] == ["2019", ",", "p.", "5", ")", "."]


@pytest.mark.usefixtures("offline")
def test_multiword_tokens_are_expanded() -> None:
    nlp = stanza.Pipeline(
        "tr", dir=str(BUNDLE), processors="tokenize,mwt", download_method=None, verbose=False
    )
    document = nlp("Kentteki en önemli sorun konut sorunudur.")
    words = [word.text for sentence in document.sentences for word in sentence.words]
    assert words[:2] == ["Kentte", "ki"]
    assert "".join(words).endswith("dur.")


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("tr", "Ayşe Kaya geçen yıl Ankara’da konuştu.", "Ankara’da"),
        ("en", "Mary Brown spoke in London.", "London"),
    ],
)
def test_the_accurate_names_load_inside_the_folder(lang: str, text: str, name: str) -> None:
    with contextlib.chdir(BUNDLE):
        nlp = stanza.Pipeline(
            lang, dir=".", package="accurate", download_method=None, verbose=False
        )
    assert name in [entity.text for entity in nlp(text).ents]


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_default_package_loads_from_anywhere(lang: str, tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        nlp = stanza.Pipeline(lang, dir=str(BUNDLE), download_method=None, verbose=False)
    assert {"tokenize", "mwt", "pos", "lemma"} <= nlp.processors.keys()
