"""The quick way through a good file lets nothing through that the careful checks tell of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.model import CITATION_LABEL, ENTITY_LABELS, TIMEX_LABELS
from annotations.validate import check_row, validate_file
from annotations.validate_beads import BEAD_KINDS
from annotations.validate_lines import BLOCK, raw_lines
from annotations.validate_quick import (
    BeadKind,
    Kind,
    Label,
    Lang,
    StatusName,
    right_bead,
    right_unit,
)
from annotations.validate_units import KINDS, LANGS, STATUSES
from factories import bead, sentence, span, unit
from strategies import units

Row = dict[str, Any]


def good_row() -> Row:
    text = "Selin Akdağ Batum’a 1956’da gitti (Öz, 2004)."
    spans = (
        span(text, "Selin Akdağ", "PERSON"),
        span(text, "Batum", "LOCATION", score=0.5),
        span(text, "1956", "DATE", value="1956", mod=None),
        span(text, "(Öz, 2004)", "CITATION", style="parenthetical", prefix=None, works=[]),
    )
    return unit_to_row(unit(text, "a:s1:1", spans=spans))


def good_bead() -> Row:
    return bead_to_row(bead([sentence("Geldi.", "a:tr:1")], [sentence("She came.", "a:en:1")]))


def encoded(row: Row) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode(errors="surrogatepass")


def test_good_rows_are_proved() -> None:
    assert right_unit(encoded(good_row()))
    assert right_bead(encoded(good_bead()))


def test_the_rows_of_a_run_are_proved(sample_run: Path) -> None:
    with (sample_run / "annotations.jsonl").open("rb") as stream:
        assert [line.number for line in raw_lines(stream) if not right_unit(line.raw)] == []


def paths_of(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every value inside a row."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path] if path else []
    for key, own in inner:
        deeper = isinstance(own, (dict, list))
        found += paths_of(own, (*path, key)) if deeper else [(*path, key)]
    return found


VALUES = st.one_of(
    *(st.none(), st.booleans(), st.integers(-2, 50), st.floats(-1, 2), st.just([]), st.just({})),
    st.sampled_from(("", " ", "a ", "Batum’a", "KİŞİ", "SET", "tr", "machine", "\u0307", "a:s1:2")),
)


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_what_is_let_through_has_no_finding(data: st.DataObject) -> None:
    row = data.draw(st.sampled_from((good_row, good_bead)))()
    for _ in range(data.draw(st.integers(1, 2))):
        *way, last = data.draw(st.sampled_from(paths_of(row)))
        holder = row
        for key in way:
            holder = holder[key]
        action = data.draw(st.sampled_from(("set", "remove", "twice")))
        if action == "set":
            holder[last] = data.draw(VALUES)
        elif action == "remove":
            holder.pop(last)
        elif isinstance(holder, list):
            holder.insert(last, holder[last])
    let_through = right_unit(encoded(row)) or right_bead(encoded(row))
    assert not let_through or check_row(row) == []


@settings(max_examples=150, deadline=None)
@given(of=units())
@example(of=unit("a  b"))
@example(of=unit("e\u0301t", spans=(span("e\u0301t", "e", "PERSON"),)))
def test_units_that_are_let_through_have_no_finding(of: Any) -> None:
    row = unit_to_row(of)
    assert not right_unit(encoded(row)) or check_row(row) == []


def test_the_lists_of_values_are_those_of_the_careful_checks() -> None:
    assert get_args(Label) == (*ENTITY_LABELS, *TIMEX_LABELS, CITATION_LABEL)
    assert (get_args(Kind), get_args(Lang), get_args(StatusName)) == (KINDS, LANGS, STATUSES)
    assert get_args(BeadKind) == BEAD_KINDS


def test_bytes_that_are_not_utf_8_are_not_let_through() -> None:
    line = encoded(good_row()).replace(b'"prefix": null', b'"prefix": "\xff"')
    assert right_unit(line) is None


def lines_of(tmp_path: Path, content: bytes) -> list[Any]:
    path = tmp_path / "annotations.jsonl"
    path.write_bytes(content)
    return list(validate_file(path))


@pytest.mark.parametrize("spoilt", [0, 1, 400, 899])
def test_a_problem_is_told_at_its_line_in_whichever_block(tmp_path: Path, spoilt: int) -> None:
    rows = [{**good_row(), "id": f"a:s1:{n}"} for n in range(900)]
    rows[spoilt]["status"] = "?"
    content = "".join(to_lines(rows)).encode()
    assert len(content) > 4 * BLOCK
    (found,) = lines_of(tmp_path, content)
    assert (found.line, found.code) == (spoilt + 1, "E206")
    assert found.text == content.decode().split("\n")[spoilt]


def test_a_line_break_character_in_a_late_block_is_told(tmp_path: Path) -> None:
    rows = [{**good_row(), "id": f"a:s1:{n}", "meta": {}} for n in range(300)]
    rows[250]["meta"] = {"note": "a\u2028b"}
    found = lines_of(tmp_path, "".join(to_lines(rows)).encode())
    assert [(p.line, p.code) for p in found] == [(251, "W101")]


def test_a_repeated_row_is_told_whichever_way_the_first_went(tmp_path: Path) -> None:
    good, odd = good_row(), {**good_row(), "id": "a:s1:2", "more": 1}
    found = lines_of(tmp_path, "".join(to_lines([good, odd, odd, good])).encode())
    told = [(p.line, p.message) for p in found if p.code == "E204"]
    assert told == [
        (3, "the row stands on line 2 already"),
        (4, "the row stands on line 1 already"),
    ]


def test_a_unit_twice_in_one_bead_is_not_let_through(tmp_path: Path) -> None:
    row = {**good_bead(), "tr": ["a:tr:1", "a:tr:1"]}
    found = lines_of(tmp_path, "".join(to_lines([row])).encode())
    assert [p.code for p in found] == ["E602"]
