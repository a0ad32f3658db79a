"""Runs scored against gold: each kind of error once, gains and losses, what is judged."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from annotations.model import AnnotatedArticle
from annotations.score_read import gold_of
from annotations.score_run import Measure, compare, evaluate, score_article
from corpus.errors import CorpusError
from factories import article, bead, span, unit
from score_cases import WORK, gold_article, with_span, with_units, without_span, write_run
from strategies import units

GOLD = gold_article()


def findings(found: AnnotatedArticle) -> list[tuple[str, str]]:
    result = score_article(gold_of(GOLD), found)
    return [(finding.layer, finding.kind) for finding in result.findings]


def test_the_gold_itself_is_perfect():
    result = score_article(gold_of(GOLD), GOLD)
    assert result.findings == ()
    assert {score.f1 for score in result.scores.values()} == {1.0}
    assert {measure.layer for measure in result.scores} == {
        "sentence", "token", "entity", "timex", "citation", "alignment", "furniture",
    }  # fmt: skip


def with_extra_span() -> AnnotatedArticle:
    first = GOLD.units[0]
    extra = span(first.text, "geldi", "LOCATION", source=(112, 117))
    return with_units(GOLD, [replace(first, spans=(*first.spans, extra)), *GOLD.units[1:]])


def with_other_tokens() -> AnnotatedArticle:
    first, second, *rest = GOLD.units
    return with_units(GOLD, [first, replace(second, tokens=second.tokens[:-1]), *rest])


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(without_span(GOLD, "PERSON"), ("entity", "missed"), id="missed"),
        pytest.param(with_extra_span(), ("entity", "false alarm"), id="false alarm"),
        pytest.param(
            with_span(GOLD, "PERSON", label="LOCATION"), ("entity", "wrong label"), id="label"
        ),
        pytest.param(
            with_span(GOLD, "PERSON", end=5, source=(100, 105)),
            ("entity", "wrong extent"),
            id="extent",
        ),
        pytest.param(
            with_span(GOLD, "DATE", attributes={"value": "1995"}),
            ("timex", "wrong field"),
            id="value",
        ),
        pytest.param(
            with_span(GOLD, "DATE", source=(104, 107), attributes={"value": "199"}),
            ("timex", "wrong extent"),
            id="extent and value are one error",
        ),
        pytest.param(
            with_span(GOLD, "CITATION", attributes={"works": [WORK | {"pages": "8"}]}),
            ("citation", "wrong field"),
            id="pages",
        ),
        pytest.param(with_other_tokens(), ("token", "missed"), id="token"),
        pytest.param(replace(GOLD, beads=GOLD.beads[:1]), ("alignment", "missed"), id="bead"),
        pytest.param(
            replace(GOLD, row=GOLD.row | {"furniture": []}), ("furniture", "missed"), id="furniture"
        ),
    ],
)
def test_each_error_is_found_once(found, expected):
    assert findings(found) == [expected]


def test_a_wrong_value_leaves_the_span_right():
    found = with_span(GOLD, "DATE", attributes={"value": "1995"})
    scores = score_article(gold_of(GOLD), found).scores
    assert scores[Measure("timex", "", "exact")].f1 == 1
    assert scores[Measure("timex", "", "accuracy:value")].f1 == 0
    assert scores[Measure("timex", "", "accuracy:mod")].f1 == 1
    assert scores[Measure("timex", "", "complete")].f1 == 0


@pytest.mark.parametrize("untold", [{}, {"kind": None}], ids=["no kind", "null"])
def test_a_kind_of_furniture_that_the_gold_does_not_tell_is_not_judged(untold):
    (row,) = GOLD.row["furniture"]
    bare = {key: row[key] for key in ("start", "end", "text")} | untold
    result = score_article(gold_of(replace(GOLD, row=GOLD.row | {"furniture": [bare]})), GOLD)
    assert result.findings == ()
    assert result.scores[Measure("furniture", "", "complete")].f1 == 1
    assert Measure("furniture", "", "accuracy:kind") not in result.scores


def test_a_wrong_kind_of_furniture_is_an_error():
    (row,) = GOLD.row["furniture"]
    found = replace(GOLD, row=GOLD.row | {"furniture": [row | {"kind": "url"}]})
    assert findings(found) == [("furniture", "wrong field")]


def test_spans_do_not_depend_on_the_sentence_split():
    first, second, *rest = GOLD.units
    text = f"{first.text} {second.text}"
    joined = unit(text, first.id, start=100, end=150, spans=first.spans)
    found = replace(with_units(GOLD, [joined, *rest]), beads=GOLD.beads)
    assert {layer for layer, _ in findings(found)} == {"sentence", "alignment"}


def test_quotations_may_be_cut_anywhere():
    pieces = [unit("“Ada", "a:s:1", start=0, end=4), unit("geldi.”", "a:s:2", start=5, end=12)]
    quoted = [replace(piece, meta={"quote_group": "q"}) for piece in pieces]
    whole = [unit("“Ada geldi.”", "a:s:1", start=0, end=12)]
    scores = score_article(gold_of(article(quoted)), article(whole)).scores
    assert scores[Measure("sentence", "", "exact")].f1 == 1
    assert scores[Measure("sentence", "", "boundary")].f1 == 1


def test_what_the_gold_does_not_cover_is_not_judged():
    half = with_units(GOLD, GOLD.units[:1])
    result = score_article(gold_of(replace(half, beads=(), row={"id": "a"})), GOLD)
    assert result.findings == ()
    assert not {"alignment", "furniture"} & {measure.layer for measure in result.scores}


def test_rejected_units_are_not_judged():
    first, *rest = GOLD.units
    gold = replace(with_units(GOLD, [replace(first, status="rejected"), *rest]), beads=())
    found = without_span(GOLD, "PERSON")
    assert score_article(gold_of(gold), found).findings == ()


@given(units())
def test_any_unit_against_itself_is_perfect(some):
    one = article([some], [bead([some], [])])
    result = score_article(gold_of(one), one)
    assert result.findings == ()
    assert {score.f1 for score in result.scores.values()} == {1.0}


def test_articles_are_matched_by_id_and_summed(tmp_path: Path):
    gold = write_run(tmp_path / "gold", GOLD, gold_article("b"))
    run = write_run(tmp_path / "run", without_span(gold_article("b"), "PERSON"), GOLD)
    evaluation = evaluate(gold, run)
    entity = Measure("entity", "", "exact")
    assert evaluation.totals()[entity].recall == 0.5
    assert [score.recall for score in evaluation.by_article(entity)] == [1.0, 0.0]
    assert [finding.article for finding in evaluation.findings()] == ["b"]


def test_an_article_that_the_run_does_not_have_is_missed(tmp_path: Path):
    gold = write_run(tmp_path / "gold", GOLD, gold_article("b"))
    totals = evaluate(gold, write_run(tmp_path / "run", GOLD)).totals()
    assert totals[Measure("sentence", "", "exact")].recall == 0.5


def test_a_scope_may_be_given(tmp_path: Path):
    gold = write_run(tmp_path / "gold", GOLD)
    run = write_run(tmp_path / "run", without_span(GOLD, "PERSON"))
    scope = {"a": {"entity": [(140, 200)]}}
    assert evaluate(gold, run, scope=scope).findings() == []


def test_gains_and_losses(tmp_path: Path):
    gold = write_run(tmp_path / "gold", GOLD)
    before = evaluate(gold, write_run(tmp_path / "before", without_span(GOLD, "PERSON")))
    spoilt = with_span(GOLD, "DATE", attributes={"value": "1995"})
    after = evaluate(gold, write_run(tmp_path / "after", spoilt))
    gains, losses = compare(before, after)
    assert [(f.layer, f.kind) for f in gains] == [("entity", "missed")]
    assert [(f.layer, f.kind) for f in losses] == [("timex", "wrong field")]
    assert compare(after, after) == ((), ())


def test_an_item_wrong_in_both_is_neither_gained_nor_lost(tmp_path: Path):
    gold = write_run(tmp_path / "gold", GOLD)
    before = evaluate(gold, write_run(tmp_path / "before", without_span(GOLD, "PERSON")))
    relabelled = with_span(GOLD, "PERSON", label="LOCATION")
    after = evaluate(gold, write_run(tmp_path / "after", relabelled))
    assert compare(before, after) == ((), ())


def test_different_texts_are_refused(tmp_path: Path):
    sides = [replace(GOLD, row=GOLD.row | {"text_sha256": sha}) for sha in ("1", "2")]
    paths = [write_run(tmp_path / str(n), side) for n, side in enumerate(sides)]
    with pytest.raises(CorpusError, match="different texts"):
        evaluate(*paths)
