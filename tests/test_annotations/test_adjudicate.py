"""What the majority of annotators says, and what is left to a person."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotations.adjudicate import UNDECIDED, VOTES, judge
from annotations.adjudicate_beads import judge_beads
from annotations.adjudicate_write import adjudicated, write_adjudicated
from annotations.agreement import Agreement
from annotations.agreement_read import Annotator
from annotations.agreement_texts import stretches_of
from annotations.model import Bead, Unit
from annotations.validate import validate_file
from factories import bead, sentence, span, unit

NAMES = ("ayse", "mehmet", "zeynep", "deniz")


def verdict_on(*units: Unit | str) -> Any:
    """Return the verdict on one sentence as each annotator left it."""
    some = [sentence(own, "a:s1:1") if isinstance(own, str) else own for own in units]
    by_name = {name: [own] for name, own in zip(NAMES, some, strict=False)}
    (stretch,) = stretches_of(by_name)
    return judge(stretch)


def spans_of(units: Sequence[Unit]) -> list[tuple[str, str]]:
    return [(span.label, span.text) for own in units for span in own.spans]


ADA, NO = "[PERSON Ada] geldi.", "Ada geldi."

# Each case: the sentence as annotators left it, the spans taken, how many things are undecided.
SPANS: dict[str, tuple[tuple[str, ...], list[tuple[str, str]], int]] = {
    "two agree": ((ADA, ADA), [("PERSON", "Ada")], 0),
    "one of two claims it": ((ADA, NO), [], 1),
    "two labels": ((ADA, "[LOCATION Ada] geldi."), [], 1),
    "two extents": ((ADA, "[PERSON Ada geldi]."), [], 1),
    "two of three": ((ADA, ADA, NO), [("PERSON", "Ada")], 0),
    "one of three": ((ADA, NO, NO), [], 0),
    "two of three, another label": (
        (ADA, ADA, "[LOCATION Ada] geldi."),
        [("PERSON", "Ada")],
        0,
    ),
    "three claims, none with a majority": (
        (ADA, "[LOCATION Ada] geldi.", "[ORGANIZATION Ada] geldi."),
        [],
        1,
    ),
    "two claims of three annotators": ((ADA, "[LOCATION Ada] geldi.", NO), [], 1),
    "two of four": ((ADA, ADA, NO, NO), [], 1),
    "layers are decided each by itself": (
        ("[PERSON Ada] [DATE 1956]’da.", "Ada [DATE 1956]’da."),
        [("DATE", "1956")],
        1,
    ),
}


@pytest.mark.parametrize(("units", "taken", "undecided"), SPANS.values(), ids=SPANS)
def test_spans(units: tuple[str, ...], taken: list[tuple[str, str]], undecided: int) -> None:
    verdict = verdict_on(*units)
    assert spans_of(verdict.units) == taken
    assert len(verdict.undecided) == undecided
    (own,) = verdict.units
    assert bool(own.meta.get(UNDECIDED)) == bool(undecided)
    assert (own.status == "machine") == (bool(undecided) or len(set(units)) == 1)


def test_who_voted_what_is_recorded() -> None:
    (own,) = verdict_on(ADA, ADA, NO).units
    assert own.meta[VOTES] == [
        {
            "label": "PERSON",
            "start": 0,
            "end": 3,
            "text": "Ada",
            "for": ["ayse", "mehmet"],
            "against": ["zeynep"],
        }
    ]
    assert own.meta["annotator"] == "ayse+mehmet+zeynep"
    assert VOTES not in verdict_on(ADA, ADA).units[0].meta


def test_the_undecided_says_who_says_what() -> None:
    (own,) = verdict_on(ADA, "[LOCATION Ada] geldi.", NO).units
    (open_,) = own.meta[UNDECIDED]
    assert open_["says"] == {
        "LOCATION 0-3 'Ada'": ["mehmet"],
        "PERSON 0-3 'Ada'": ["ayse"],
        "no span": ["zeynep"],
    }


def dated(value: str, by: str = "annotator:x") -> Unit:
    text = "1956’da gitti."
    return unit(text, "a:s1:1", spans=(span(text, "1956", "DATE", value=value, mod=None, by=by),))


def test_attributes_by_majority() -> None:
    verdict = verdict_on(dated("1956"), dated("1957"), dated("1956"))
    assert verdict.undecided == []
    assert verdict.units[0].spans[0].attributes == {"value": "1956", "mod": None}
    assert verdict.units[0].spans[0].by == "annotator:ayse+mehmet+zeynep"


def test_attributes_without_a_majority_are_undecided() -> None:
    verdict = verdict_on(dated("1956"), dated("1957"))
    assert verdict.units[0].spans[0].attributes["value"] == "1956"
    assert verdict.undecided[0].says == {'"1956"': ("ayse",), '"1957"': ("mehmet",)}


def test_a_span_that_the_majority_left_as_it_was_stays_the_machines() -> None:
    verdict = verdict_on(dated("1956", "rule:date"), dated("1956", "rule:date"), dated("1957"))
    assert verdict.units[0].spans[0].by == "rule:date"


STATUSES = {
    "accepted by all": (("accepted", "accepted"), "accepted", 0),
    "accepted by one of two": (("accepted", "machine"), "machine", 0),
    "corrected by one": (("corrected", "accepted"), "corrected", 0),
    "rejected by two of three": (("rejected", "rejected", "accepted"), "rejected", 0),
    "rejected by one of three": (("rejected", "accepted", "accepted"), "accepted", 0),
    "rejected by one of two": (("rejected", "accepted"), "machine", 1),
}


@pytest.mark.parametrize(("said", "status", "undecided"), STATUSES.values(), ids=STATUSES)
def test_status(said: tuple[Any, ...], status: str, undecided: int) -> None:
    verdict = verdict_on(*(replace(sentence(ADA, "a:s1:1"), status=own) for own in said))
    assert [own.status for own in verdict.units] == [status]
    assert len(verdict.undecided) == undecided


def test_sentences_are_cut_by_majority() -> None:
    whole = [sentence("[PERSON Ada] geldi. Selin gitti.", "a:s1:1")]
    parts = [sentence(ADA, "a:s1:1a"), sentence("[PERSON Selin] gitti.", "a:s1:1b")]
    (stretch,) = stretches_of({"a": whole, "b": parts, "c": parts})
    verdict = judge(stretch)
    assert [own.id for own in verdict.units] == ["a:s1:1a", "a:s1:1b"]
    assert spans_of(verdict.units) == [("PERSON", "Ada"), ("PERSON", "Selin")]
    assert [own.spans[0].start for own in verdict.units] == [0, 0]
    (stretch,) = stretches_of({"a": whole, "b": parts})
    verdict = judge(stretch)
    assert [own.kind for own in verdict.undecided] == ["sentence", "span"]
    assert spans_of(verdict.units) == [("PERSON", "Ada")]


# Beads

TR = {n: sentence(f"Cümle {n}.", f"a:tr:{n}") for n in (1, 2, 3)}
EN = {n: sentence(f"Sentence {n}.", f"a:en:{n}") for n in (1, 2, 3)}
TEXTS = {own.id: own.text for own in (*TR.values(), *EN.values())}
Shape = tuple[tuple[int, ...], tuple[int, ...]]
APART: tuple[Shape, ...] = (((1,), (1,)), ((2,), (2,)))
TOGETHER: tuple[Shape, ...] = (((1, 2), (1, 2)),)
ALONE: tuple[Shape, ...] = (((1,), (1,)), ((2,), ()), ((), (2,)))


def beads(*shapes: Shape, by: str = "annotator:x") -> list[Bead]:
    return [
        bead([TR[n] for n in tr], [EN[n] for n in en], id=f"a:sentence:{number}", by=by)
        for number, (tr, en) in enumerate(shapes, 1)
    ]


BEADS: dict[str, tuple[list[tuple[Shape, ...]], tuple[Shape, ...], int]] = {
    "all the same": ([APART, APART], APART, 0),
    "two of three": ([APART, TOGETHER, APART], APART, 0),
    "a part is agreed": ([APART, ALONE], APART, 1),
    "nothing is agreed": ([APART, TOGETHER], APART, 1),
    "three ways": ([TOGETHER, APART, ALONE], (((1,), (1,)), ((2,), (2,))), 1),
}


@pytest.mark.parametrize(("sides", "taken", "undecided"), BEADS.values(), ids=BEADS)
def test_beads(sides: list[tuple[Shape, ...]], taken: tuple[Shape, ...], undecided: int) -> None:
    by_name = {name: beads(*own) for name, own in zip(NAMES, sides, strict=False)}
    found, open_ = judge_beads(by_name, TEXTS)
    assert [(b.tr, b.en) for b in found] == [
        (tuple(TR[n].id for n in tr), tuple(EN[n].id for n in en)) for tr, en in taken
    ]
    assert [b.tr_text for b in found] == [" ".join(TR[n].text for n in tr) for tr, _ in taken]
    assert len({b.id for b in found}) == len(found)
    assert len(open_) == undecided


def test_undecided_beads_are_the_machines_where_one_left_them() -> None:
    found, _ = judge_beads({"a": beads(*TOGETHER), "b": beads(*APART, by="model:aligner")}, TEXTS)
    assert [(len(b.tr), b.by, b.status) for b in found] == [(1, "model:aligner", "machine")] * 2


def test_a_bead_of_two_persons_names_both() -> None:
    found, _ = judge_beads({"a": beads(*TOGETHER), "b": beads(*TOGETHER)}, TEXTS)
    assert [(b.by, b.status) for b in found] == [("annotator:a+b", "corrected")]


# Files


def test_the_files(tmp_path: Path) -> None:
    annotators = []
    for name, text, shapes in (("ayse", ADA, APART), ("mehmet", NO, TOGETHER)):
        annotator = Annotator(name, tmp_path)
        annotator.units["a"] = [sentence(text, "a:s1:1"), sentence(ADA, "a:s1:2")]
        annotator.beads["a"] = beads(*shapes)
        annotators.append(annotator)
    found = adjudicated(Agreement(annotators))
    files = write_adjudicated(found, tmp_path / "merged.jsonl")
    assert [path.name for path in files] == [
        "merged.jsonl",
        "merged.alignments.jsonl",
        "merged.undecided.jsonl",
        "merged.undecided.txt",
    ]
    for path in files[:2]:
        assert [p.render() for p in validate_file(path) if p.is_error] == []
    rows = [json.loads(line) for line in files[2].read_text(encoding="utf-8").splitlines()]
    assert {row["unit"] for row in rows} == {"a:s1:1", None}
    assert "PERSON" in files[3].read_text(encoding="utf-8")
