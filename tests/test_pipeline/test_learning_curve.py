"""The simulation: both strategies see the same budget, and the ranked one sees no gold."""

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from corpora import small_corpus
from factories import sentence, unit
from pipeline.cli import cli
from pipeline.learning_curve import Seen, simulate
from pipeline.learning_curve_cli import Learners, learner_of
from pipeline.learning_curve_report import lines_of, to_frame, worth, write_report
from pipeline.training.ner_learner import NerLearner
from pipeline.training.probe import TAGS, tag_numbers
from pipeline.training.seen import f1_of, with_entities

POOL = [unit(f"söz{n} " + "?" * (n % 7), f"a:s1:{n}", status="corrected") for n in range(40)]


class CountsDoubts:
    """A learner whose score is the doubt it was taught, and whose doubt is the question marks."""

    def __init__(self):
        self.trained = {}
        self.read_from = []

    def train(self, units, out):
        self.trained[out.name] = units
        return {"f1": sum(unit.text.count("?") for unit in units) / 100}

    def read(self, units, out):
        self.read_from.append(out.name)
        return [Seen(u, u.text.count("?")) for u in units]


class Apart:
    def encode(self, texts):
        return np.eye(len(texts), dtype=np.float32)


@pytest.fixture
def curve(tmp_path):
    learner = CountsDoubts()
    points = list(simulate(POOL, [5, 10, 20], [1, 2], learner, Apart(), tmp_path))
    return learner, points


def test_both_strategies_have_the_same_budget(curve):
    _, points = curve
    for seed in (1, 2):
        for strategy in ("random", "ranked"):
            own = [p for p in points if (p.seed, p.strategy) == (seed, strategy)]
            assert [p.sentences for p in own] == [5, 10, 20]
    assert points[0].scores == points[1].scores


def test_rounds_only_add(curve):
    learner, _ = curve
    for strategy in ("random", "ranked"):
        rounds = [learner.trained[f"{strategy}-1-{size}"] for size in (10, 20)]
        first = learner.trained["first-1"]
        assert first == rounds[0][:5]
        assert rounds[0] == rounds[1][:10]
        assert len({u.id for u in rounds[1]}) == 20


def test_the_last_model_chooses_the_next_round(curve):
    learner, _ = curve
    assert learner.read_from == ["first-1", "ranked-1-10", "first-2", "ranked-2-10"]
    chosen = learner.trained["ranked-1-10"][5:]
    assert min(u.text.count("?") for u in chosen) >= 5


def test_seeds_repeat(curve, tmp_path):
    _, points = curve
    assert list(simulate(POOL, [5, 10, 20], [1, 2], CountsDoubts(), Apart(), tmp_path)) == points


def test_report(curve, tmp_path):
    _, points = curve
    frame = to_frame(points)
    write_report(tmp_path, frame)
    assert len(pd.read_csv(tmp_path / "curve.csv")) == 12
    assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")
    assert "10 ranked sentences reach what" in list(lines_of(frame))[4]


@pytest.mark.parametrize(
    ("score", "told"),
    [(0.5, "fewer than 10"), (0.6, "10"), (0.7, "15"), (0.8, "20"), (0.9, "more than 20")],
)
def test_worth(score, told):
    assert worth(pd.Series({10: 0.6, 20: 0.8}), score) == told


def test_entities_of_a_probe():
    own = sentence("[PERSON Ada Kaya] [LOCATION Van]’a geldi.")
    tags = [TAGS[number] for number in tag_numbers(own).tolist()]
    assert tags[:3] == ["B-PERSON", "I-PERSON", "B-LOCATION"]
    seen = with_entities(own, tags)
    assert [(s.label, s.text) for s in seen.spans] == [
        ("PERSON", "Ada Kaya"),
        ("LOCATION", "Van’a"),
    ]
    assert f1_of([own], [seen])["f1"] == 1
    assert f1_of([own], [with_entities(own, ["O"] * 5)])["f1"] == 0


def test_the_command(tmp_path):
    small_corpus(tmp_path / "run")
    runner = CliRunner()
    shares = ["--train", "0.6", "--dev", "0.2", "--test", "0.2", "--best-of", "20"]
    split = ["split", str(tmp_path / "run"), *shares, "--out", str(tmp_path / "parts")]
    assert runner.invoke(cli, split).exit_code == 0
    command = ["learning-curve", str(tmp_path / "parts"), "--out", str(tmp_path / "curve")]
    result = runner.invoke(cli, [*command, "--sizes", "5,10,20", "--seeds", "1"])
    assert result.exit_code == 0, result.output
    frame = pd.read_csv(tmp_path / "curve" / "curve.csv")
    assert list(frame["sentences"]) == [5, 5, 10, 20, 10, 20]
    assert frame["f1"].max() > 0.3
    ner = learner_of(Learners.NER, "bundled", tmp_path / "parts", [])
    assert isinstance(ner, NerLearner)
    for sizes, message in (("20,10", "do not rise"), ("5,900", "at most"), ("x", "give numbers")):
        wrong = runner.invoke(cli, [*command, "--sizes", sizes])
        assert wrong.exit_code == 1
        assert message in wrong.stderr
