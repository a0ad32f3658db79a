"""Corrections of the alignment: linked, unlinked, merged, and after sentences changed."""

from __future__ import annotations

from typing import Any

import pytest

from annotations.corrections import Correction
from annotations.corrections_beads import (
    apply_beads,
    complete_beads,
    diff_beads,
    follow_boundaries,
)
from annotations.corrections_keep import keep_beads
from annotations.jsonl import bead_to_row
from annotations.model import Bead
from corpus.errors import CorpusError
from factories import bead, unit

TR = {n: unit(f"Cümle {n}.", f"a:tr:{n}") for n in (1, 2, 3)}
EN = {n: unit(f"Sentence {n}.", f"a:en:{n}", lang="en") for n in (1, 2, 3)}
TEXTS = {u.id: u.text for u in (*TR.values(), *EN.values())}

Shape = tuple[tuple[int, ...], tuple[int, ...]]


def beads(*shapes: Shape) -> list[Bead]:
    return [
        bead([TR[n] for n in tr], [EN[n] for n in en], 0.9, id=f"a:sentence:{number}")
        for number, (tr, en) in enumerate(shapes, 1)
    ]


def row(tr: tuple[int, ...], en: tuple[int, ...], **fields: Any) -> dict[str, Any]:
    ids = {"tr": [TR[n].id for n in tr], "en": [EN[n].id for n in en]}
    return {"article": "a", "kind": "sentence", **ids, **fields}


CASES: dict[str, tuple[tuple[Shape, ...], tuple[Shape, ...], list[str]]] = {
    "the same": ((((1,), (1,)),), (((1,), (1,)),), []),
    "linked": ((((1,), ()), ((), (1,))), (((1,), (1,)),), ["linked"]),
    "unlinked": ((((1,), (1,)),), (((1,), ()), ((), (1,))), ["unlinked"]),
    "merged": ((((1,), (1,)), ((2,), (2,))), (((1, 2), (1, 2)),), ["merged"]),
    "split": ((((1, 2), (1, 2)),), (((1,), (1,)), ((2,), (2,))), ["split"]),
    "crossed": ((((1,), (1,)), ((2,), (2,))), (((1,), (2,)), ((2,), (1,))), ["changed"]),
    "two corrections": (
        (((1,), ()), ((), (1,)), ((2,), (2,))),
        (((1,), (1,)), ((2,), ()), ((), (2,))),
        ["linked", "unlinked"],
    ),
}


@pytest.mark.parametrize(("before", "after", "kinds"), CASES.values(), ids=CASES)
def test_beads(before: tuple[Shape, ...], after: tuple[Shape, ...], kinds: list[str]) -> None:
    run = beads(*before)
    rows = [row(*shape) for shape in after]
    found = diff_beads(run, complete_beads(rows, run, TEXTS, "ayşe"), "ayşe")
    assert [c.kind for c in found] == kinds
    assert {c.annotator for c in found} <= {"ayşe"}
    now = apply_beads(found, run)
    assert [(len(b.tr), len(b.en)) for b in now] == [(len(tr), len(en)) for tr, en in after]
    assert len({b.id for b in now}) == len(now)
    assert apply_beads(found, now) == now, "applying twice is applying once"
    assert diff_beads(now, complete_beads(rows, now, TEXTS, "ayşe")) == []


def test_a_linked_bead_is_filled_in() -> None:
    run = beads(((1,), ()), ((), (1,)))
    (found,) = complete_beads([row((1,), (1,))], run, TEXTS, "ayşe")
    assert (found.tr_text, found.en_text) == ("Cümle 1.", "Sentence 1.")
    assert (found.score, found.by, found.status) == (1.0, "annotator:ayşe", "corrected")


def test_an_accepted_bead() -> None:
    run = beads(((1,), (1,)))
    rows = [bead_to_row(run[0]) | {"status": "accepted"}]
    (found,) = diff_beads(run, complete_beads(rows, run, TEXTS, "ayşe"))
    assert found.kind == "accepted"


WRONG = {
    "an id in no bead": ([row((1,), ())], "a:en:1 is in no bead"),
    "an id in two": ([row((1,), (1,)), row((1,), ())], "a:tr:1 is in 2 beads"),
    "an unknown id": ([row((1, 2), (1,))], "a:tr:2 is no tr side"),
    "an id on the other side": (
        [{"kind": "sentence", "tr": ["a:en:1"], "en": ["a:tr:1"]}],
        "a:en:1 is no tr side",
    ),
}


@pytest.mark.parametrize(("rows", "message"), WRONG.values(), ids=WRONG)
def test_wrong_beads_are_refused(rows: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        complete_beads(rows, beads(((1,), (1,))), TEXTS, "ayşe")


def boundary(kind: str, before: list[str], after: list[str]) -> Correction:
    sides = ([{"id": i, "text": TEXTS.get(i, i)} for i in ids] for ids in (before, after))
    return Correction(before[0], kind, *sides)


def test_parts_of_a_split_sentence_stay_in_its_bead() -> None:
    change = boundary("split", ["a:tr:1"], ["a:tr:1a", "a:tr:1b"])
    texts = TEXTS | {"a:tr:1a": "Cümle", "a:tr:1b": "1."}
    (found,) = follow_boundaries([change], beads(((1,), (1,))), texts)
    assert found.tr == ("a:tr:1a", "a:tr:1b")
    assert found.tr_text == "Cümle 1."


def test_beads_of_merged_sentences_become_one() -> None:
    change = boundary("merged", ["a:tr:1", "a:tr:2"], ["a:tr:1+2"])
    texts = TEXTS | {"a:tr:1+2": "Cümle 1. Cümle 2."}
    first, second = follow_boundaries(
        [change], beads(((1,), (1,)), ((2,), (2,)), ((3,), (3,))), texts
    )
    assert (first.tr, first.en) == (("a:tr:1+2",), ("a:en:1", "a:en:2"))
    assert first.en_text == "Sentence 1. Sentence 2."
    assert second == beads(((1,), (1,)), ((2,), (2,)), ((3,), (3,)))[2]


def test_a_new_run_keeps_corrected_beads() -> None:
    run = beads(((1,), (1,)), ((2,), (2,)))
    rows = [row((1, 2), (1,)), row((), (2,))]
    corrected = complete_beads(rows, run, TEXTS, "ayşe")
    found, told = keep_beads(corrected, run, TEXTS, {})
    assert [(b.tr, b.en) for b in found] == [(b.tr, b.en) for b in corrected]
    assert len(told) == 1
    assert told[0].annotator == "machine"


def test_a_new_run_that_says_the_same_tells_nothing() -> None:
    run = beads(((1,), (1,)))
    accepted = complete_beads([bead_to_row(run[0]) | {"status": "accepted"}], run, TEXTS, "x")
    assert keep_beads(accepted, run, TEXTS, {}) == (accepted, [])


def test_a_corrected_bead_whose_sentence_is_gone_is_an_error() -> None:
    run = beads(((1,), (1,)))
    accepted = complete_beads([bead_to_row(run[0]) | {"status": "accepted"}], run, TEXTS, "x")
    with pytest.raises(CorpusError, match="no longer in the article"):
        keep_beads(accepted, [], {}, {})
