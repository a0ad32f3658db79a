"""``derlem split``: each article in one part, in every format, and again the same bytes."""

import json
import shutil
from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin
from stanza.models.common.doc import Document
from typer.testing import CliRunner

from annotations.conllu import read_conllu_units
from annotations.iob import read_bio
from annotations.jsonl import read_units
from annotations.run_folder import read_run
from corpora import ARTICLES, corpus_article, small_corpus, write_run
from pipeline.cli import cli

PARTS = ("train", "dev", "test")
SHARES = ("--train", "0.6", "--dev", "0.2", "--test", "0.2")


def split(*arguments: object):
    return CliRunner().invoke(cli, ["split", *map(str, arguments)])


@pytest.fixture(scope="module")
def parts(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("split")
    small_corpus(folder / "run")
    result = split(folder / "run", *SHARES, "--best-of", 20, "--out", folder / "parts")
    assert result.exit_code == 0, result.output
    return folder / "parts"


def told(folder: Path) -> dict[str, str]:
    rows = json.loads((folder / "split.json").read_text(encoding="utf-8"))["articles"]
    return {row["article"]: row["part"] for row in rows}


def files_of(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_each_article_is_in_one_part_as_told(parts):
    found = {p: {a.id for a in read_run(parts / p)} for p in PARTS}
    assert sorted(id for ids in found.values() for id in ids) == sorted(ARTICLES)
    assert {id: part for part, ids in found.items() for id in ids} == told(parts)
    assert all(found.values())


@pytest.mark.parametrize("part", PARTS)
def test_every_format_holds_the_same_units(parts, part):
    units = list(read_units(parts / part / "annotations.jsonl"))
    assert list(read_conllu_units(parts / part / "corpus.conllu")) == units
    bio = list(read_bio(parts / part / "corpus.bio.conll"))
    assert [[t.form for t in sentence] for sentence in bio] == [
        [t.text for t in unit.tokens] for unit in units
    ]
    rows = json.loads((parts / part / "ner.json").read_text(encoding="utf-8"))
    document = Document(rows)
    assert [[t.ner for t in s.tokens] for s in document.sentences] == [
        [token.entity for token in sentence] for sentence in bio
    ]
    assert [[t["multi_ner"][1] for t in row] for row in rows] == [
        [token.timex for token in sentence] for sentence in bio
    ]
    docs = DocBin().from_disk(parts / part / "spacy" / "0001.spacy")
    texts = [doc.text for doc in docs.get_docs(spacy.blank("tr").vocab)]
    assert texts == [unit.text for unit in units]


def test_again_gives_the_same_bytes(parts, tmp_path):
    again = split(parts.parent / "run", *SHARES, "--best-of", 20, "--out", tmp_path / "again")
    assert again.exit_code == 0, again.output
    assert files_of(tmp_path / "again") == files_of(parts)


def test_a_split_replaces_an_older_one_and_leaves_no_leftovers(parts, tmp_path):
    shutil.copytree(parts, tmp_path / "parts")
    (tmp_path / "parts" / "train" / "old.txt").write_text("eski", encoding="utf-8")
    assert split(parts.parent / "run", *SHARES, "--out", tmp_path / "parts").exit_code == 0
    assert not (tmp_path / "parts" / "train" / "old.txt").exists()
    assert sorted(p.name for p in (tmp_path / "parts").iterdir()) == [
        "dev", "split.json", "test", "train",
    ]  # fmt: skip


def test_a_folder_of_others_is_not_replaced(parts, tmp_path):
    (tmp_path / "train").mkdir()
    (tmp_path / "train" / "mine.txt").write_text("benim", encoding="utf-8")
    result = split(parts.parent / "run", "--out", tmp_path)
    assert result.exit_code == 1
    assert "derlem split did not make it" in result.stderr
    assert (tmp_path / "train" / "mine.txt").exists()


def test_near_duplicates_stay_together_and_it_is_said(tmp_path):
    copies = [corpus_article(f"{id}-kopya", m) for id, m in ARTICLES.items()]
    write_run(tmp_path / "copies", copies)
    small_corpus(tmp_path / "run")
    result = split(tmp_path / "run", tmp_path / "copies", *SHARES, "--out", tmp_path / "parts")
    assert result.exit_code == 0, result.output
    assert "16 articles are near-duplicates, in 8 groups (the largest of 2)" in result.stderr
    places = told(tmp_path / "parts")
    assert all(places[id] == places[f"{id}-kopya"] for id in ARTICLES)


def test_adding_moves_none(parts, tmp_path):
    write_run(tmp_path / "more", [corpus_article("aaa", ARTICLES["liman"]),
                                  corpus_article("zzz", ["Yepyeni bir cümledir bu."])])  # fmt: skip
    out = tmp_path / "parts"
    after = parts / "split.json"
    result = split(parts.parent / "run", tmp_path / "more", "--after", after, "--out", out)
    assert result.exit_code == 0, result.output
    before, now = told(parts), told(out)
    assert {id: now[id] for id in before} == before
    assert now["aaa"] == now["liman"]


def test_an_empty_part_is_told_with_the_remedy(tmp_path):
    write_run(tmp_path / "run", [corpus_article("liman", ARTICLES["liman"])])
    result = split(tmp_path / "run", "--out", tmp_path / "parts")
    assert result.exit_code == 0, result.output
    assert "is empty; try --best-of 100" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["{run}", "{run}", "--out", "{out}"], "in the corpus twice", id="twice"),
        pytest.param(["{run}", "--train", "1", "--out", "{out}"], "do not make 1", id="shares"),
        pytest.param(["{none}", "--out", "{out}"], "no such file", id="no run"),
        pytest.param(
            ["{run}", "--after", "{run}/manifest.json", "--out", "{out}"],
            "not a split.json",
            id="another file",
        ),
    ],
)
def test_errors_are_one_line(parts, tmp_path, arguments, message):
    names = {"run": parts.parent / "run", "out": tmp_path / "o", "none": tmp_path / "none"}
    result = split(*(argument.format(**names) for argument in arguments))
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "o").exists()


def test_rejected_and_unreviewed_units_are_not_trained_on(tmp_path):
    write_run(
        tmp_path / "run",
        [
            corpus_article("a", ["İlk cümle.", "İkinci cümle."], status="corrected"),
            corpus_article("b", ["Reddedilen bir cümle."], status="rejected"),
            corpus_article("c", ["Makinenin dediği kaldı."]),
        ],
    )
    everything = ("--train", 1, "--dev", 0, "--test", 0, "--out", tmp_path / "parts")
    texts = tmp_path / "parts" / "train" / "corpus.conllu"
    assert split(tmp_path / "run", *everything).exit_code == 0
    assert [u.article for u in read_conllu_units(texts)] == ["a", "a", "c"]
    assert split(tmp_path / "run", "--reviewed", *everything).exit_code == 0
    assert [u.article for u in read_conllu_units(texts)] == ["a", "a"]
    assert len(list(read_units(tmp_path / "parts" / "train" / "annotations.jsonl"))) == 4
