"""``derlem train spacy``: a model that plain spaCy loads, the same again with the same seed."""

import json
import os
import subprocess
import sys

import pytest
import spacy
from typer.testing import CliRunner

from corpora import corpus_article, small_corpus, write_run
from pipeline.cli import cli
from pipeline.training.spacy_config import spacy_config
from pipeline.training.spacy_tokenizer import cut_at_marks

STEPS = ("--steps", 60, "--seed", 3)


def derlem(*arguments: object):
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spacy")
    small_corpus(folder / "run")
    shares = ("--train", 0.6, "--dev", 0.2, "--test", 0.2, "--best-of", 20)
    made = derlem("split", folder / "run", *shares, "--out", folder / "parts")
    assert made.exit_code == 0, made.output
    result = derlem("train", "spacy", folder / "parts", "--out", folder / "model", *STEPS)
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == str(folder / "model" / "model-best")
    return folder


PLAIN = """
import sys
sys.modules.update(dict.fromkeys(("pipeline", "annotations", "corpus", "stanza")))
import spacy
nlp = spacy.load(sys.argv[1])
doc = nlp("Mersin limanı 1962’de genişletilmiştir.(Aksoy, 1998, s. 12).")
print(nlp.pipe_names, "1962" in [t.text for t in doc], set(doc.spans))
"""


def test_plain_spacy_loads_it(trained):
    model = trained / "model" / "model-best"
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-c", PLAIN, model], capture_output=True, env=environment, cwd=trained,
        check=False, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "['tok2vec', 'ner', 'dates', 'citations'] True" in done.stdout


def test_it_learned_something(trained):
    metrics = json.loads((trained / "model" / "metrics.json").read_text(encoding="utf-8"))
    nlp = spacy.load(trained / "model" / "model-best")
    assert set(nlp.get_pipe("ner").labels) == {"PERSON", "LOCATION", "ORGANIZATION"}
    assert metrics["train"]["labels"]["citations"]["CITATION"] > 0
    best = [v for part in ("dev", "test") for k, v in metrics[part].items() if k.endswith("_f")]
    assert max(best) > 0.3


def test_the_same_seed_gives_the_same_model(trained, tmp_path):
    again = derlem("train", "spacy", trained / "parts", "--out", tmp_path / "model", *STEPS)
    assert again.exit_code == 0, again.output
    for name in ("metrics.json", "model-best/ner/model", "model-best/dates/model"):
        first, second = ((folder / "model" / name).read_bytes() for folder in (trained, tmp_path))
        assert first == second, name


def test_the_card_and_the_curve(trained):
    card = (trained / "model" / "README.md").read_text(encoding="utf-8")
    assert card.startswith("---\nlanguage: tr\nlicense: unknown\nlibrary_name: spacy\n")
    assert "| test | citations | CITATION |" in card
    assert (trained / "model" / "curve.png").read_bytes().startswith(b"\x89PNG")
    assert len((trained / "model" / "log.jsonl").read_text().splitlines()) >= 2


def test_a_folder_of_others_is_left_alone(trained, tmp_path):
    (tmp_path / "README.md").write_text("benim", encoding="utf-8")
    result = derlem("train", "spacy", trained / "parts", "--out", tmp_path, *STEPS)
    assert result.exit_code == 1
    assert "holds other files" in result.stderr
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "benim"


def test_a_corpus_without_dates_trains_the_rest_only():
    text = spacy_config(
        lang="tr", train="a", dev="b", log="c", steps=1, every=1, seed=1,
        entities=True, spans={"citations": (3, 9)},
    )  # fmt: skip
    config = spacy.util.load_config_from_str(text)
    assert config["nlp"]["pipeline"] == ["tok2vec", "ner", "citations"]
    assert config["components"]["citations"]["suggester"]["max_size"] == 9


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        pytest.param({"a": ["Hiçbir şey yok."]}, "no span to learn from", id="no spans"),
        pytest.param({}, "not a split.json", id="no split"),
    ],
)
def test_errors_are_one_line(tmp_path, articles, message):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "split.json").write_text("{}", encoding="utf-8")
    if articles:
        write_run(tmp_path / "run", [corpus_article(id, m) for id, m in articles.items()])
        everything = ("--train", 1, "--dev", 0, "--test", 0, "--out", tmp_path / "parts")
        assert derlem("split", tmp_path / "run", *everything).exit_code == 0
        docs = (tmp_path / "parts" / "train" / "spacy" / "0001.spacy").read_bytes()
        (tmp_path / "parts" / "dev" / "spacy" / "0001.spacy").write_bytes(docs)
    result = derlem("train", "spacy", tmp_path / "parts", "--out", tmp_path / "model")
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Karabağ’a", ["Karabağ", "’", "a"]),
        ("olmuştur.(Çam", ["olmuştur", ".", "(", "Çam"]),
        ("“söz”dür", ["“", "söz", "”", "dür"]),
    ],
)
def test_the_tokenizer_cuts_at_marks(text, tokens):
    assert [token.text for token in cut_at_marks(spacy.blank("tr"))(text)] == tokens
