"""Gold rows without tokens, and what a run's directory may lack."""

import json
from pathlib import Path

import pytest

from annotations.score_gold import place, read_gold_folder
from annotations.score_read import read_run
from annotations.score_run import Measure, evaluate
from corpus.errors import CorpusError
from factories import unit
from score_cases import gold_article, write_run

SHARED = Path(__file__).parents[2].parent / "shared"
SENTENCES = [
    {"start": 100, "end": 132, "text": "Ada 1994’te geldi (Ak, 2019, 7).", "lang": "tr"},
    {"start": 140, "end": 150, "text": "Can gitti.", "lang": "tr"},
]
DATE = {"start": 104, "end": 108, "text": "1994", "kind": "date", "value": "1994"}
CITATION = {"start": 118, "end": 131, "text": "(Ak, 2019, 7)", "authors": ["Ak"], "year": "2019"}


def write_rows(folder: Path, **layers: list[dict[str, object]]) -> Path:
    for name, rows in layers.items():
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_gold_rows_score_a_run(tmp_path: Path):
    gold = write_rows(tmp_path, sentences=SENTENCES, dates=[DATE], citations=[CITATION])
    evaluation = evaluate(gold, write_run(tmp_path / "run", gold_article()))
    assert evaluation.findings() == []
    totals = evaluation.totals()
    assert totals[Measure("sentence", "", "exact")].gold == 2
    assert Measure("citation", "", "accuracy:authors") in totals
    assert Measure("citation", "", "accuracy:pages") not in totals, "the gold does not tell them"
    assert Measure("entity", "", "exact") not in totals, "there is no gold for names"


def test_names_are_judged_in_the_sentences_that_have_some(tmp_path: Path):
    name = {"start": 140, "end": 143, "text": "Can", "label": "PERSON"}
    (gold,) = read_gold_folder(write_rows(tmp_path, sentences=SENTENCES, entities=[name]))
    assert gold.scope == {"sentence": [(100, 150)], "entity": [(140, 150)]}


def test_a_layer_may_stand_alone(tmp_path: Path):
    (gold,) = read_gold_folder(write_rows(tmp_path, dates=[DATE]))
    assert gold.scope == {"timex": [(104, 108)]}
    assert gold.article.units[0].spans[0].label == "DATE"


def test_a_file_without_rows_says_that_there_is_nothing(tmp_path: Path):
    gold = write_rows(tmp_path, sentences=SENTENCES, dates=[])
    findings = evaluate(gold, write_run(tmp_path / "run", gold_article())).findings()
    assert [(f.layer, f.kind) for f in findings] == [("timex", "false alarm")]


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        pytest.param("Can", 12, (0, 3), id="first"),
        pytest.param("Can", 30, (14, 17), id="the nearest of several"),
        pytest.param("Can\n ile", 12, (0, 7), id="over a line break"),
        pytest.param("Ece", 12, None, id="not there"),
    ],
)
def test_place(text, start, expected):
    assert place(text, start, unit("Can ile geldi Can.", start=10, end=40)) == expected


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param([{"start": 1, "text": "x"}], "row 1 lacks", id="no end"),
        pytest.param([{"start": 3, "end": 3, "text": ""}], "row 1 lacks", id="empty"),
        pytest.param([{"start": 900, "end": 904, "text": "2020"}], "in no sentence", id="astray"),
    ],
)
def test_bad_rows_are_refused(tmp_path: Path, rows, message):
    write_rows(tmp_path, sentences=SENTENCES, dates=rows)
    with pytest.raises(CorpusError, match=message):
        read_gold_folder(tmp_path)


def test_rows_without_an_article_need_a_run_on_one(tmp_path: Path):
    gold = write_rows(tmp_path, sentences=SENTENCES)
    run = write_run(tmp_path / "run", gold_article(), gold_article("b"))
    with pytest.raises(CorpusError, match="name no article"):
        evaluate(gold, run)


def test_one_file_is_a_run(tmp_path: Path):
    run = write_run(tmp_path, gold_article())
    (article,) = read_run(run / "annotations.jsonl").values()
    assert (len(article.units), article.beads) == (4, ())


def test_bad_runs_are_refused(tmp_path: Path):
    with pytest.raises(CorpusError, match="no annotations"):
        read_run(tmp_path)
    (tmp_path / "annotations.jsonl").write_text('{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(CorpusError, match="row 1 lacks"):
        read_run(tmp_path)


@pytest.mark.skipif(not SHARED.exists(), reason="the gold of the sample article is not here")
def test_the_shared_gold_can_be_read():
    (gold,) = read_gold_folder(SHARED / "gold")
    assert set(gold.scope) == {"sentence", "entity", "timex", "citation", "furniture"}
    for text in gold.article.units:
        for span in text.spans:
            assert text.text[span.start : span.end] == span.text
