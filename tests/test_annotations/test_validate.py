"""What ``validate`` says of good files and of the edits that annotators make by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.validate import Problem, validate_file
from factories import bead, sentence, span, unit
from strategies import units

SLOW_MACHINE = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
Row = dict[str, Any]
Edit = Callable[[Row], Any]


def good_row() -> Row:
    text = "Selin Akdağ 🚜 Batum’a 1956’da gitti."
    spans = (
        span(text, "Selin Akdağ", "PERSON", source=(0, 11)),
        span(text, "Batum", "LOCATION", source=(14, 19)),
        span(text, "1956", "DATE", source=(22, 26), value="1956", mod=None),
    )
    return unit_to_row(unit(text, "a:s1:1", spans=spans))


def problems(tmp_path: Path, content: str | bytes) -> list[Problem]:
    path = tmp_path / "annotations.jsonl"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(validate_file(path))


def after(tmp_path: Path, edit: Edit) -> list[Problem]:
    row = good_row()
    edit(row)
    return problems(tmp_path, "".join(to_lines([row])))


def edit_span(number: int = 0, **values: Any) -> Edit:
    return lambda row: row["spans"][number].update(values)


def test_good_rows_have_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, "".join(to_lines([good_row()]))) == []


@settings(SLOW_MACHINE, max_examples=50)
@given(unit=units())
def test_generated_units_have_no_error(tmp_path: Path, unit: Any) -> None:
    found = problems(tmp_path, "".join(to_lines([unit_to_row(unit)])))
    assert [problem for problem in found if problem.is_error] == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=3,
)


@settings(SLOW_MACHINE, max_examples=60)
@given(key=st.sampled_from([*good_row(), "tr", "en"]), value=VALUES)
def test_no_value_stops_it(tmp_path: Path, key: str, value: Any) -> None:
    row = good_row() | {key: value}
    assert isinstance(problems(tmp_path, json.dumps(row) + "\n"), list)


@settings(SLOW_MACHINE, max_examples=60)
@given(key=st.sampled_from([*good_row()["spans"][0], "value"]), value=VALUES)
def test_no_value_of_a_span_stops_it(tmp_path: Path, key: str, value: Any) -> None:
    row = good_row()
    row["spans"][2][key] = value
    assert isinstance(problems(tmp_path, json.dumps(row) + "\n"), list)


@settings(SLOW_MACHINE, max_examples=60)
@given(content=st.binary(max_size=60))
def test_no_bytes_stop_it(tmp_path: Path, content: bytes) -> None:
    assert isinstance(problems(tmp_path, content), list)


# Each case: a hand edit of a row, the code, and what the message or remedy must help with.
ROW_CASES: dict[str, tuple[Edit, str, str]] = {
    "offset off by one": (edit_span(1, start=15, end=20), "E502", '"start": 14, "end": 19'),
    "offsets in UTF-16 units": (edit_span(1, start=15, end=20, text="Batum"), "E502", "UTF-16"),
    "end beyond the text": (edit_span(1, end=400), "E501", '"start": 14'),
    "start after end": (edit_span(1, start=19, end=14), "E501", '"start": 14, "end": 19'),
    "quoted text not in the text": (edit_span(1, text="Bakü"), "E502", "nowhere"),
    "lower-case label": (edit_span(label="person"), "E503", "write PERSON"),
    "Turkish label": (edit_span(label="KİŞİ"), "E503", "write PERSON"),
    "Turkish label of places": (edit_span(1, label="YER"), "E503", "write LOCATION"),
    "Turkish label of bodies": (edit_span(1, label="KURUM"), "E503", "write ORGANIZATION"),
    "Turkish label of dates": (edit_span(2, label="TARİH"), "E503", "write DATE"),
    "dotless lower-case Turkish label": (edit_span(label="kışı"), "E503", "write PERSON"),
    "end off by one": (edit_span(1, end=20), "E502", '"start": 14, "end": 19'),
    "lower-case Turkish label": (edit_span(1, label="kurum"), "E503", "write ORGANIZATION"),
    "misspelt label": (edit_span(1, label="LOCATON"), "E503", "write LOCATION"),
    "label of no scheme": (edit_span(1, label="XYZ"), "E503", "one of: PERSON"),
    "changed text": (lambda row: row.update(text=row["text"] + "!"), "E301", "character 36"),
    "double space": (lambda row: row.update(text="a  b"), "E302", "one space"),
    "status in Turkish": (lambda row: row.update(status="kabul"), "E206", "accepted"),
    "status misspelt": (lambda row: row.update(status="Accepted"), "E206", "accepted"),
    "unknown key": (lambda row: row.update(not_="x"), "W201", "meta"),
    "key taken out": (lambda row: row.pop("lang"), "E202", "'lang'"),
    "number as text": (edit_span(start="0"), "E203", "a number"),
    "spans as null": (lambda row: row.update(spans=None), "E203", "a list"),
    "id of another section": (lambda row: row.update(section="s2"), "E205", "a:s2:"),
    "wrong schema": (lambda row: row.update(schema="derlem/9"), "E201", "derlem/1"),
    "score in percent": (edit_span(score=98), "E506", "0 to 1"),
    "name without annotator:": (edit_span(by="Ayşe"), "E507", "annotator:Ayşe"),
    "overlap in a layer": (edit_span(1, start=6, end=11, text="Akdağ"), "E504", "entity"),
    "the same span twice": (
        lambda row: row["spans"].append({**row["spans"][0], "id": "x"}),
        "E504",
        "PERSON 0-11 is PERSON 0-11",
    ),
    "copied span id": (lambda row: row["spans"][1].update(id=row["spans"][0]["id"]), "E505", "id"),
    "suffix in a name": (edit_span(1, end=21, text="Batum’a"), "W504", '"end": 19'),
    "space in a span": (edit_span(1, end=22, text="Batum’a "), "W501", '"end": 21'),
    "date without value": (edit_span(2, value=None), "W503", "1992-05"),
    "span without id and source": (
        lambda row: [row["spans"][0].pop(key) for key in ("id", "source", "by", "score")],
        "W502",
        "apply fills",
    ),
    "span by its quote alone": (
        lambda row: row["spans"].append({"label": "PERSON", "text": "gitti"}),
        "W502",
        "'start', 'end'",
    ),
    "token text changed": (lambda row: row["tokens"][0].update(text="Seli"), "E401", "'Selin'"),
    "token id": (lambda row: row["tokens"][1].update(id=7), "E402", "id 7"),
    "token without words": (lambda row: row["tokens"][1].update(words=[]), "E404", "words"),
    "ws within a word": (lambda row: row["tokens"][-2].update(ws=True), "E403", "'.'"),
    "word without lemma": (
        lambda row: row["tokens"][0]["words"][0].pop("lemma"),
        "E202",
        "'lemma'",
    ),
    "source outside the unit": (edit_span(source=[50, 60]), "W508", "50-60"),
    "source as one number": (edit_span(source=[5]), "E508", "pair"),
    "half a character": (lambda row: row.update(text="\ud83d x"), "E302", "whole character"),
}


@pytest.mark.parametrize(("edit", "code", "help_"), ROW_CASES.values(), ids=ROW_CASES)
def test_hand_edit(tmp_path: Path, edit: Edit, code: str, help_: str) -> None:
    row = good_row()
    edit(row)
    found = problems(tmp_path, json.dumps(row) + "\n")
    assert code in [problem.code for problem in found]
    told = " ".join(f"{p.message} {p.remedy}" for p in found if p.code == code)
    assert help_ in told


# Each case: how the line of the row is spoilt, the code, and what is said.
LINE_CASES: dict[str, tuple[Callable[[str], str | bytes], str, str]] = {
    "missing comma": (lambda line: line.replace('"tr", ', '"tr" '), "E104", "missing ,"),
    "missing colon": (lambda line: line.replace('"lang":', '"lang"'), "E104", "missing :"),
    "comma too many": (lambda line: line.replace("}}", "},}"), "E104", "take the comma out"),
    "smart quotes": (lambda line: line.replace('"tr"', "“tr”"), "E104", "straight quote"),
    "single quotes": (lambda line: line.replace('"tr"', "'tr'"), "E104", "straight quote"),
    "quote in a text": (lambda line: line.replace("gitti", 'g"it'), "E104", '\\"'),
    "Python's None": (lambda line: line.replace("null", "None", 1), "E104", "write null"),
    "broken in two": (lambda line: line.replace("gitti", "git\nti", 1), "E104", "join"),
    "cut off": (lambda line: line[:60], "E104", "E104"),
    "two rows in a line": (lambda line: line.strip() + line, "E104", "line of its own"),
    "tab": (lambda line: line.replace("gitti", "git\tti", 1), "E104", "\\t"),
    "backslash": (lambda line: line.replace("gitti", "git\\ti\\x", 1), "E104", "twice"),
    "a list": (lambda line: f"[{line.strip()}]\n", "E105", "one {...} a line"),
    "BOM": (lambda line: "\ufeff" + line, "E102", "BOM"),
    "Windows line ends": (lambda line: line.replace("\n", "\r\n"), "E103", "Unix"),
    "Turkish Windows code page": (lambda line: line.encode("cp1254", "replace"), "E101", "UTF-8"),
    "empty line": (lambda line: line + "\n", "W102", "take it out"),
    "the row twice": (lambda line: line + line, "E204", "line 1"),
    "U+2028": (lambda line: line.replace("gitti", "git\u2028ti"), "W101", "splitlines"),
}


@pytest.mark.parametrize(("spoil", "code", "help_"), LINE_CASES.values(), ids=LINE_CASES)
def test_spoilt_line(
    tmp_path: Path, spoil: Callable[[str], str | bytes], code: str, help_: str
) -> None:
    found = problems(tmp_path, spoil("".join(to_lines([good_row()]))))
    assert code in [problem.code for problem in found]
    assert help_ in " ".join(p.render() for p in found if p.code == code)


def test_every_problem_of_a_file_is_told_in_one_pass(tmp_path: Path) -> None:
    row = good_row()
    row["spans"][0]["label"] = "kişi"
    row["spans"][1]["start"] = 13
    row["status"] = "?"
    line = "".join(to_lines([row]))
    codes = [p.code for p in problems(tmp_path, f"{{\n{line}{line}")]
    assert codes == ["E104", "E206", "E503", "E502", "E206", "E503", "E502", "E204"]


def test_the_caret_stands_under_the_place(tmp_path: Path) -> None:
    (problem,) = after(tmp_path, edit_span(label="kişi"))
    place, excerpt, caret, remedy = problem.render().split("\n")
    assert place.startswith(f"{tmp_path}/annotations.jsonl:1:{problem.column}: E503 ")
    assert excerpt[caret.index("^") :].startswith('"kişi"')
    assert problem.text[problem.column - 1 :].startswith('"kişi"')
    assert remedy == "  remedy: write PERSON"


def test_the_column_of_a_changed_text_is_that_of_the_change(tmp_path: Path) -> None:
    def edit(row: Row) -> None:
        row["text"] = row["text"].replace("Batum", 'B"tum')

    row = good_row()
    edit(row)
    found = [p for p in problems(tmp_path, json.dumps(row) + "\n") if p.code == "E301"]
    assert found[0].text[found[0].column - 1 :].startswith('\\"tum')


def test_a_terminal_is_not_sent_control_characters(tmp_path: Path) -> None:
    found = problems(tmp_path, '{"id": "\x1b[31m"}\n')
    assert "\x1b" not in "".join(problem.render() for problem in found)


def test_problems_as_json(tmp_path: Path) -> None:
    (problem,) = after(tmp_path, edit_span(label="kişi"))
    row = json.loads(json.dumps(problem.as_json()))
    assert row["code"] == "E503"
    assert row["severity"] == "error"
    assert row["excerpt"][row["caret"] :].startswith('"kişi"')


def test_short_rows_of_a_split_are_not_wrong(tmp_path: Path) -> None:
    found = problems(tmp_path, '{"id": "a:s1:1a", "text": "Selin geldi."}\n')
    assert [problem.code for problem in found] == ["W202"]


BEAD_CASES: dict[str, tuple[dict[str, Any], str]] = {
    "both sides empty": ({"tr": [], "en": [], "tr_text": "", "en_text": ""}, "E601"),
    "score": ({"score": 1.2}, "E603"),
    "no number": ({"score": None}, "E203"),
    "kind": ({"kind": "sentences"}, "E206"),
    "unit of another article": ({"tr": ["b:s1:1"]}, "E604"),
    "id without quotes": ({"tr": [3]}, "E203"),
    "text without ids": ({"tr": []}, "W602"),
}


@pytest.mark.parametrize(("values", "code"), BEAD_CASES.values(), ids=BEAD_CASES)
def test_bead(tmp_path: Path, values: dict[str, Any], code: str) -> None:
    good = bead([sentence("Geldi.", "a:tr:1")], [sentence("She came.", "a:en:1")])
    assert problems(tmp_path, "".join(to_lines([bead_to_row(good)]))) == []
    found = problems(tmp_path, "".join(to_lines([bead_to_row(good) | values])))
    assert [problem.code for problem in found] == [code]


def test_a_sentence_in_two_beads(tmp_path: Path) -> None:
    tr, en = sentence("Geldi.", "a:tr:1"), sentence("She came.", "a:en:1")
    rows = [bead_to_row(bead([tr], [en], id="x")), bead_to_row(bead([tr], [], id="y"))]
    (problem,) = problems(tmp_path, "".join(to_lines(rows)))
    assert (problem.code, problem.line) == ("E602", 2)
    assert "line 1" in problem.message
