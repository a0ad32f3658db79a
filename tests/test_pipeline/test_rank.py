"""What comes first: the unsure, the rare, and what is unlike what stands before it."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from corpora import ARTICLES, corpus_article, small_corpus, write_run
from factories import sentence
from pipeline.cli import cli
from pipeline.rank import candidates_of, label_rarity, pick_unlike, rank, shares_below
from pipeline.rank_table import bar


class Words:
    """An encoder for tests: texts with a word in common are alike."""

    def encode(self, texts):
        words = sorted({word for text in texts for word in text.split()})
        rows = np.array([[word in text.split() for word in words] for text in texts], float)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def units(*marked, **fields):
    return [sentence(text, f"a:s1:{n}", **fields) for n, text in enumerate(marked)]


def by_question_marks(own):
    return [unit.text.count("?") for unit in own]


def ranked(own, count=10):
    return [row.unit.text for row in rank(own, count, by_question_marks, Words())]


def test_the_unsure_come_first():
    assert ranked(units("bir", "iki ??", "üç ?")) == ["iki ??", "üç ?", "bir"]


def test_the_rare_come_first_among_equals():
    own = units("[PERSON A] b", "[PERSON C] d", "[PERSON E] f", "[SET G] h")
    assert ranked(own)[0] == "G h"


def test_the_like_come_last_among_equals():
    assert ranked(units("aynı kalıp", "aynı kalıp", "başka söz")) == [
        "aynı kalıp", "başka söz", "aynı kalıp",
    ]  # fmt: skip


def test_what_was_reviewed_is_left_out():
    own = [
        *units("kabul ?", status="accepted"),
        *units("düzeltildi ?", status="corrected"),
        *units("atıldı ?", status="rejected"),
        *units("kaynak ?", kind="reference"),
        *units("kalan"),
    ]
    assert [unit.text for unit in candidates_of(own)] == ["kalan"]
    assert ranked(own) == ["kalan"]
    assert ranked(own[:3]) == []


def test_rarity_is_between_nothing_and_a_label_met_once():
    own = units("[PERSON A]", "[PERSON B]", "[SET C]", "d")
    common, _, once, none = label_rarity(own, own)
    assert 0 < common < once == 1
    assert none == 0


def test_one_span_in_all_is_no_division_by_zero():
    assert label_rarity(units("[SET C]"), units("[SET C]")).tolist() == [0.0]


@given(st.lists(st.floats(0, 50), min_size=1, max_size=20))
def test_shares_keep_the_order(values):
    shares = shares_below(np.array(values))
    assert all(0 <= share < 1 for share in shares)
    for a, x in zip(values, shares, strict=True):
        for b, y in zip(values, shares, strict=True):
            assert (a < b) == (x < y)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12), st.integers(1, 15))
def test_each_is_picked_once(values, count):
    vectors = np.random.default_rng(1).normal(size=(len(values), 4))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    chosen, likeness = pick_unlike(np.array(values), vectors, count)
    assert len(set(chosen)) == len(chosen) == len(likeness) == min(count, len(values))
    assert chosen[0] == int(np.argmax(values))


@pytest.mark.parametrize(("share", "told"), [(1, "█" * 10), (0.5, "█" * 5), (0, ""), (0.0125, "▏")])
def test_bars(share, told):
    assert bar(share) == told


def test_the_command(tmp_path):
    run = small_corpus(tmp_path / "run")
    order = tmp_path / "order.jsonl"
    arguments = ["rank", str(run), "--count", "7", "--out", str(order)]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in order.read_text(encoding="utf-8").splitlines()]
    assert [row["rank"] for row in rows] == list(range(1, 8))
    ids = {f"{id}:s1:{n}" for id, texts in ARTICLES.items() for n in range(1, len(texts) + 1)}
    assert {row["id"] for row in rows} <= ids
    assert len({row["id"] for row in rows}) == 7
    assert all(row["uncertainty"] >= 0 and 0 <= row["rarity"] <= 1 for row in rows)
    assert "7 of 40 units in order; 0 reviewed already" in result.stderr
    again = CliRunner().invoke(cli, [*arguments[:-1], str(tmp_path / "again.jsonl")])
    assert again.exit_code == 0, again.output
    assert (tmp_path / "again.jsonl").read_bytes() == order.read_bytes()


def test_a_corpus_that_is_done_has_nothing_to_rank(tmp_path):
    made = corpus_article("a", ["Bir iki."], status="accepted")
    result = CliRunner().invoke(cli, ["rank", str(write_run(tmp_path / "run", [made]))])
    assert result.exit_code == 0, result.output
    assert "0 of 1 units in order; 1 reviewed already" in result.stderr
