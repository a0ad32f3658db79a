"""Corrections of units: what is found, done again, undone, and filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.corrections import (
    ConflictError,
    Correction,
    apply,
    diff,
    inverse,
    sorted_spans,
)
from annotations.corrections_boundaries import UnmatchedError
from annotations.corrections_keep import keep_article, keep_corrections
from annotations.corrections_read import complete_units
from annotations.jsonl import unit_to_row
from annotations.model import Span, Unit
from annotations.source_map import source_extent, source_map
from corpus.errors import CorpusError
from factories import article, sentence, span, span_at, unit
from strategies import units

TEXT = "Selin Batum’a 1956’da gitti. Orada kaldı."


def base() -> Unit:
    spans = (
        span(TEXT, "Selin", "PERSON", score=0.9, by="model:ner"),
        span(TEXT, "Batum", "LOCATION", score=0.8, by="model:ner"),
        span(TEXT, "1956", "DATE", value="1956", mod=None),
    )
    return unit(TEXT, "a:s1:3", spans=spans, start=100, end=100 + len(TEXT))


def ordered(some: Unit) -> Unit:
    return replace(some, spans=sorted_spans(some.spans))


@st.composite
def two_states(draw: st.DrawFn) -> tuple[list[Unit], list[Unit]]:
    """Draw units of an article and the same with other spans, statuses and notes."""
    drawn = draw(st.lists(units(), min_size=1, max_size=3))
    before = [ordered(replace(u, id=f"a:s1:{n}")) for n, u in enumerate(drawn)]
    after = [draw(corrected(u)) for u in before]
    return before, after


@st.composite
def corrected(draw: st.DrawFn, of: Unit) -> Unit:
    spans: list[Span] = []
    for known in of.spans:
        choice = draw(st.sampled_from(("keep", "delete", "relabel", "value", "shorten")))
        if choice == "relabel":
            other = {"PERSON": "LOCATION", "DATE": "SET"}.get(known.label, known.label)
            known = replace(known, label=other)
        elif choice == "value":
            known = replace(known, attributes={"value": "x"})
        elif choice == "shorten" and known.end - known.start > 1:
            known = replace(known, end=known.end - 1, text=known.text[:-1])
        spans += [] if choice == "delete" else [known]
    if not spans:
        spans = [span_at(of.text, 0, len(of.text), "CITATION", id="new")]
    status: Any = draw(st.sampled_from(("machine", "accepted", "corrected", "rejected")))
    return ordered(replace(of, spans=tuple(spans), status=status, meta={"note": draw(st.text())}))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(two_states())
def test_applying_a_diff_gives_the_other_state(states: tuple[list[Unit], list[Unit]]) -> None:
    before, after = states
    assert diff(before, before) == []
    found = diff(before, after)
    assert apply(found, before) == after
    assert apply(found, apply(found, before)) == after
    assert diff(before, apply(found, before)) == found
    assert apply([inverse(c) for c in reversed(found)], after) == before
    assert [Correction.from_row(c.to_row("t")) for c in found] == found


def test_each_kind_of_change_has_its_name() -> None:
    first, second, third = base().spans
    now = (
        replace(first, label="ORGANIZATION"),
        replace(third, attributes={"value": "1957"}),
        span(TEXT, "Orada", "LOCATION", by="annotator:ayşe"),
    )
    found = diff([base()], [replace(base(), spans=now)])
    assert [(c.kind, c.annotator) for c in found] == [
        ("relabelled", "unknown"),
        ("deleted", "unknown"),
        ("changed", "unknown"),
        ("added", "ayşe"),
    ]
    assert found[1].before["text"] == second.text


def test_a_contradicting_correction_is_refused() -> None:
    first = base().spans[0]
    one = Correction("a:s1:3", "deleted", unit_to_row(base())["spans"][0], None)
    moved = replace(base(), spans=(replace(first, start=1, text="elin"), *base().spans[1:]))
    with pytest.raises(ConflictError, match="Selin"):
        apply([one], [moved])


def rows_of(*some: Unit | dict[str, Any]) -> list[dict[str, Any]]:
    return [unit_to_row(u) if isinstance(u, Unit) else u for u in some]


def completed(*rows: Unit | dict[str, Any], of: list[Unit] | None = None) -> list[Unit]:
    known = of or [base()]
    found = complete_units(rows_of(*rows), known, "ayşe")
    again = complete_units(rows_of(*rows), apply(diff(known, found), known), "ayşe")
    assert again == apply(diff(known, found), known), "applying twice is applying once"
    return found


def edited(**spans_by_number: Any) -> dict[str, Any]:
    row = unit_to_row(base())
    row["spans"] += spans_by_number.pop("add", [])
    return row | spans_by_number


def test_an_added_span_is_filled_in_from_its_quote() -> None:
    (found,) = completed(edited(add=[{"label": "LOCATION", "text": "Orada"}]))
    new = found.spans[-1]
    assert (new.start, new.end, new.text) == (29, 34, "Orada")
    assert new.id == "a:s1:3:LOCATION:29-34"
    assert new.source == (129, 134)
    assert (new.score, new.by) == (None, "annotator:ayşe")
    assert found.status == "corrected"


def test_a_changed_span_is_the_annotators() -> None:
    row = edited()
    row["spans"][1]["label"] = "ORGANIZATION"
    (found,) = completed(row)
    assert (found.spans[1].by, found.spans[1].score) == ("annotator:ayşe", None)
    assert found.spans[1].id == base().spans[1].id
    assert found.spans[0] == base().spans[0]


def test_the_row_says_who_corrected_it() -> None:
    row = edited(add=[{"label": "LOCATION", "text": "Orada"}], meta={"annotator": "mehmet"})
    (found,) = completed(row)
    assert found.spans[-1].by == "annotator:mehmet"
    assert found.meta["paragraph"] == 0


STATUS_CASES = {
    "nothing said": ("machine", False, "machine"),
    "accepted": ("accepted", False, "accepted"),
    "corrected without a correction": ("corrected", False, "accepted"),
    "accepted with a correction": ("accepted", True, "corrected"),
    "a correction, nothing said": ("machine", True, "corrected"),
    "rejected": ("rejected", True, "rejected"),
}


@pytest.mark.parametrize(("said", "changed", "status"), STATUS_CASES.values(), ids=STATUS_CASES)
def test_status(said: str, changed: bool, status: str) -> None:
    add = [{"label": "LOCATION", "text": "Orada"}] if changed else []
    assert completed(edited(add=add, status=said))[0].status == status


def test_a_relabelled_date_leaves_its_value() -> None:
    row = edited()
    row["spans"][2]["label"] = "LOCATION"
    assert completed(row)[0].spans[2].attributes == {}


def test_a_sentence_is_split_by_writing_its_parts() -> None:
    short = [
        {"id": "a:s1:3", "text": "Selin Batum’a 1956’da gitti."},
        {"id": "a:s1:x", "text": "Orada kaldı."},
    ]
    first, second = completed(*short)
    assert (first.id, second.id) == ("a:s1:3a", "a:s1:3b")
    assert first.spans == base().spans
    assert [t.text for t in second.tokens] == ["Orada", "kaldı", "."]
    assert (second.start, second.end) == (129, 141)
    assert [t.id for t in second.tokens] == [0, 1, 2]
    assert first.status == "corrected"
    (found,) = diff([base()], [first, second])
    assert found.kind == "split"


def test_a_span_over_the_new_edge_is_deleted_and_told() -> None:
    over = replace(base(), spans=(span(TEXT, "gitti. Orada", "LOCATION"),))
    parts = [{"id": "a:s1:3", "text": TEXT[:28]}, {"id": "a:s1:4", "text": TEXT[29:]}]
    found = diff([over], completed(*parts, of=[over]))
    assert [c.kind for c in found] == ["deleted", "split"]


def test_a_token_over_the_new_edge_is_cut() -> None:
    glued = unit("bitti.Sonra gitti", "a:s1:1")
    parts = [{"id": "a:s1:1", "text": "bitti."}, {"id": "a:s1:2", "text": "Sonra gitti"}]
    first, second = completed(*parts, of=[glued])
    assert [t.text for t in first.tokens] == ["bitti."]
    assert [(t.text, t.start, t.ws) for t in second.tokens] == [
        ("Sonra", 0, True),
        ("gitti", 6, False),
    ]


def test_spans_of_a_split_row_are_taken_where_it_has_some() -> None:
    first = {"id": "a:s1:3", "text": TEXT[:28], "spans": [{"label": "PERSON", "text": "Selin"}]}
    second = {"id": "a:s1:3b", "text": TEXT[29:]}
    found = completed(first, second)
    assert [s.text for s in found[0].spans] == ["Selin"]
    assert [c.kind for c in diff([base()], found)] == ["split", "deleted", "deleted"]


def two_sentences() -> list[Unit]:
    second = sentence("[PERSON Ada] geldi.", "a:s1:4", start=142, end=152)
    return [base(), second]


def test_sentences_are_merged_by_writing_them_as_one() -> None:
    (found,) = completed({"id": "a:s1:3", "text": f"{TEXT} Ada geldi."}, of=two_sentences())
    assert found.id == "a:s1:3+4"
    assert [(s.text, found.text[s.start : s.end]) for s in found.spans] == [
        (s.text, s.text) for u in two_sentences() for s in u.spans
    ]
    assert (found.start, found.end) == (100, 152)
    assert "".join(t.text + " " * t.ws for t in found.tokens) == found.text
    assert [t.id for t in found.tokens] == list(range(len(found.tokens)))
    assert [c.kind for c in diff(two_sentences(), [found])] == ["merged"]


def test_a_sentence_edge_is_moved_by_a_merge_and_a_split() -> None:
    rows = [
        {"id": "a:s1:3", "text": TEXT[:28]},
        {"id": "a:s1:4", "text": "Orada kaldı. Ada geldi."},
    ]
    found = completed(*rows, of=two_sentences())
    assert [u.id for u in found] == ["a:s1:3+4a", "a:s1:3+4b"]
    assert [c.kind for c in diff(two_sentences(), found)] == ["merged", "split"]


def test_a_changed_text_is_no_split() -> None:
    with pytest.raises(UnmatchedError):
        completed({"id": "a:s1:3", "text": TEXT.replace("Batum", "Bakü")})


SOURCES = {
    "side by side": ([5, 6, 7, 8], [6, 7, 8, 9], (1, 3), (6, 8)),
    "a hyphen at the line end": ([5, 6, 9, 10], [6, 7, 10, 11], (1, 3), (6, 10)),
    "an accent composed": ([5, 7, 8, 9], [7, 8, 9, 10], (0, 1), (5, 7)),
    "a ligature taken apart": ([5, 5, 6, 7], [6, 6, 7, 8], (1, 2), (5, 6)),
}


@pytest.mark.parametrize(("starts", "ends", "place", "extent"), SOURCES.values(), ids=SOURCES)
def test_source_extent(
    starts: list[int], ends: list[int], place: tuple[int, int], extent: tuple[int, int]
) -> None:
    some = unit("abcd", start=starts[0], end=ends[-1], meta=source_map(starts, ends))
    assert source_extent(some, *place) == extent


def test_an_unknown_source_extent_is_the_units() -> None:
    assert source_extent(unit("abcd", start=10, end=30), 1, 2) == (10, 30)


def test_a_split_keeps_the_way_to_the_source() -> None:
    starts = [*range(0, 5), *range(8, 14)]
    some = unit("abcde fghij", "a:s1:1", start=0, end=14)
    some = replace(some, meta=source_map(starts, [at + 1 for at in starts]))
    first, second = completed(
        {"id": "a:s1:1", "text": "abc"}, {"id": "a:s1:2", "text": "de fghij"}, of=[some]
    )
    assert (first.start, first.end, second.start, second.end) == (0, 3, 3, 14)
    assert source_extent(second, 3, 8) == (9, 14)


# Running again


def test_a_new_run_keeps_corrections_and_tells_what_the_machine_says() -> None:
    old = [replace(base(), status="corrected", spans=base().spans[1:]), two_sentences()[1]]
    new = [replace(base(), start=200, end=200 + len(TEXT)), sentence("Ada [DATE geldi].", "a:s1:4")]
    kept = keep_corrections(old, new)
    assert kept.units[0].spans[0].text == "Batum"
    assert kept.units[0].spans[0].source == (206, 211)
    assert kept.units[1] == new[1]
    assert [c.kind for c in kept.machine_diff] == ["added"]


def test_a_new_run_keeps_split_sentences() -> None:
    old = completed({"id": "a:s1:3", "text": TEXT[:28]}, {"id": "a:s1:4", "text": TEXT[29:]})
    new = article([base()], sections=[{"id": "s1", "units": ["a:s1:3"]}])
    found, told = keep_article(old, [], new)
    assert [u.id for u in found.units] == ["a:s1:3a", "a:s1:3b"]
    assert found.row["sections"][0]["units"] == ["a:s1:3a", "a:s1:3b"]
    assert [(c.unit, c.kind, c.annotator) for c in told] == [("a:s1:3a", "merged", "machine")]
    assert [part["id"] for part in told[0].after] == ["a:s1:3"]


def test_a_kept_sentence_takes_the_id_of_its_new_place() -> None:
    old = [replace(base(), status="accepted")]
    new = [unit("Yeni.", "a:s1:3"), replace(base(), id="a:s1:4")]
    assert [u.id for u in keep_corrections(old, new).units] == ["a:s1:3", "a:s1:4"]


def test_a_corrected_text_that_is_gone_is_an_error() -> None:
    with pytest.raises(CorpusError, match="no longer in the article"):
        keep_corrections([replace(base(), status="accepted")], [unit("Yeni.", "a:s1:3")])
