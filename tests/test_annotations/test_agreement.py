"""Agreement of annotators on small texts of which the right answer can be told by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.agreement import Agreement, compare
from annotations.agreement_lines import carets, listed_lines, rows_of
from annotations.agreement_read import Annotator, read_annotators
from annotations.agreement_table import to_json, to_table
from annotations.agreement_texts import DifferentTextError, stretches_of
from annotations.corrections import Correction
from annotations.jsonl import bead_to_row, to_lines, unit_to_row
from annotations.model import Bead, Unit
from corpus.errors import CorpusError
from factories import bead, sentence, span, span_at, unit
from strategies import units

TEXT = "Selin Batum’a gitti."


def marked(*texts: str, article: str = "a") -> list[Unit]:
    return [sentence(text, f"{article}:s1:{n}") for n, text in enumerate(texts, 1)]


def annotators(**by_name: Sequence[Unit]) -> list[Annotator]:
    found = []
    for name, own in by_name.items():
        annotator = Annotator(name, Path(f"{name}.jsonl"))
        for some in own:
            annotator.units.setdefault(some.article, []).append(some)
        found.append(annotator)
    return found


def agreement(**by_name: Sequence[Unit]) -> Agreement:
    return Agreement(annotators(**by_name))


def row(found: Agreement, layer: str, label: str = "") -> Any:
    return next(r for r in found.rows if (r.layer, r.label) == (layer, label))


def test_f1_and_kappa_of_a_pair() -> None:
    found = agreement(
        ayse=marked("[PERSON Selin] [LOCATION Batum]’a gitti.", "[PERSON Ada] geldi."),
        mehmet=marked("[PERSON Selin] [LOCATION Batum’a] gitti.", "Ada geldi."),
    )
    own = row(found, "entity")
    assert own.spans == {"ayse": 3, "mehmet": 2}
    assert own.exact == pytest.approx(2 * 1 / 5)
    assert own.overlapping == pytest.approx(2 * 2 / 5)
    # Seven tokens: Selin, Batum’a, gitti, ., Ada, geldi, .; all but Ada have the same label.
    # po = 6/7; pe = (2 x 1 PERSON + 1 x 1 LOCATION + 4 x 5 O) / 49 = 23/49.
    assert own.cohen == pytest.approx((6 / 7 - 23 / 49) / (1 - 23 / 49))
    assert row(found, "entity", "LOCATION").cohen == 1
    assert row(found, "entity", "LOCATION").exact == 0


def test_the_alpha_of_characters_sees_what_tokens_do_not() -> None:
    found = agreement(
        ayse=marked("Selin [LOCATION Batum]’a gitti."),
        mehmet=marked("Selin [LOCATION Batum’a] gitti."),
    )
    own = row(found, "entity")
    assert own.alpha == 1
    assert 0.5 < own.alpha_u < 1


def test_annotators_who_agree() -> None:
    some = marked("[PERSON Selin] geldi.", "[DATE 1956]’da [CITATION (Öz, 2004)].")
    found = agreement(ayse=some, mehmet=some, zeynep=some)
    for own in found.rows:
        assert (own.exact, own.overlapping, own.cohen) == (1, 1, 1)
        assert (own.fleiss, own.alpha, own.alpha_u) == (1, 1, 1)
    assert found.disagreements() == []


def test_a_row_that_one_has_not_is_left_out_for_him() -> None:
    found = agreement(
        ayse=marked("[PERSON Ada] geldi.", "[PERSON Selin] gitti."),
        mehmet=marked("[PERSON Ada] geldi."),
    )
    assert (len(found.stretches), found.alone) == (1, 1)
    assert row(found, "entity").exact == 1


def test_alpha_uses_what_only_two_of_three_have() -> None:
    both = marked("[PERSON Ada] geldi.", "[PERSON Selin] gitti.")
    found = agreement(ayse=both, mehmet=both, zeynep=marked("[PERSON Ada] geldi."))
    own = row(found, "entity")
    assert own.spans == {"ayse": 2, "mehmet": 2, "zeynep": 1}
    assert own.alpha == 1


def test_a_rejected_row_claims_nothing_and_is_listed() -> None:
    rejected = [replace(marked("Ada geldi.")[0], status="rejected")]
    found = agreement(ayse=marked("[PERSON Ada] geldi."), mehmet=rejected)
    assert found.rows == []
    (listed,) = found.disagreements()
    assert listed.differences[0].says == {"rejected": ("mehmet",), "kept": ("ayse",)}


# Sentences


def test_a_sentence_that_one_split_is_compared_as_one_text() -> None:
    whole = marked("[PERSON Selin] gitti. [PERSON Ada] kaldı.", "Son.")
    parts = [
        sentence("[PERSON Selin] gitti.", "a:s1:1a"),
        sentence("[PERSON Ada] kaldı.", "a:s1:1b"),
        whole[1],
    ]
    for found in (agreement(a=whole, b=parts), agreement(b=parts, a=whole)):
        assert [stretch.text for stretch in found.stretches] == [
            "Selin gitti. Ada kaldı.",
            "Son.",
        ]
        assert row(found, "entity").exact == 1
        (listed,) = found.disagreements()
        assert [d.kind for d in listed.differences] == ["sentence"]


def test_sentences_cut_at_different_places_make_one_text() -> None:
    texts = ("Bir iki.", "Üç dört.", "Beş.")
    first = marked(f"{texts[0]} {texts[1]}", texts[2])
    second = [unit(texts[0], "a:s1:1a"), unit(f"{texts[1]} {texts[2]}", "a:s1:1b+2")]
    (stretch,) = stretches_of({"a": first, "b": second})
    assert stretch.text == " ".join(texts)
    assert set(stretch.units) == {"a", "b"}


def test_who_has_a_part_of_a_text_only_has_not_that_text() -> None:
    whole = [unit("Bir iki. Üç dört.", "a:s1:1")]
    parts = [unit("Bir iki.", "a:s1:1a"), unit("Üç dört.", "a:s1:1b")]
    stretches = stretches_of({"a": parts, "b": whole, "c": parts[:1]})
    assert [set(stretch.units) for stretch in stretches] == [{"a", "b"}]


def test_a_space_that_is_not_there_is_not_put_in() -> None:
    parts = [unit("bitti.", "a:s1:1a"), unit("Sonra gitti.", "a:s1:1b")]
    (stretch,) = stretches_of({"a": parts, "b": [unit("bitti.Sonra gitti.", "a:s1:1")]})
    assert stretch.text == "bitti.Sonra gitti."


def test_another_text_is_refused() -> None:
    with pytest.raises(DifferentTextError) as error:
        stretches_of({"a": marked(TEXT), "b": marked(TEXT.replace("Batum", "Bakü"))})
    assert (error.value.annotator, error.value.other) == ("b", TEXT)


@settings(max_examples=40, deadline=None)
@given(units())
def test_any_text_is_compared_with_itself(some: Unit) -> None:
    (stretch,) = stretches_of({"a": [some], "b": [some]})
    assert (stretch.text, stretch.units["b"]) == (some.text, some)
    found = agreement(a=[some], b=[some])
    assert found.disagreements() == []
    assert all(own.exact == 1 for own in found.rows)


# Disagreements


def test_disagreements_come_worst_first() -> None:
    found = agreement(
        a=marked("[PERSON Ada] geldi.", "[PERSON Selin] [LOCATION Batum]’a gitti."),
        b=marked("Ada geldi.", "Selin [ORGANIZATION Batum]’a gitti."),
    )
    worst, other = found.disagreements()
    assert (worst.weight, other.weight) == (3, 1)
    assert list(listed_lines(worst)) == [
        "a:s1:2: 3 pairs differ",
        "  entity  Selin Batum’a gitti.",
        "  a       ^^^^^ ^^^^^  PERSON, LOCATION",
        "  b             ^^^^^  ORGANIZATION",
    ]


def test_attributes_that_differ_are_listed() -> None:
    text = "1956’da gitti."
    sides = [
        [unit(text, "a:s1:1", spans=(span(text, "1956", "DATE", value=value),))]
        for value in ("1956", "1957")
    ]
    found = agreement(a=sides[0], b=sides[1])
    assert row(found, "timex").exact == 1
    (listed,) = found.disagreements()
    assert list(listed_lines(listed))[1:] == [
        "  attributes: value of DATE 0-4 '1956'",
        '    a: "1956"',
        '    b: "1957"',
    ]


def test_a_two_to_two_split_weighs_more_than_one_against_three() -> None:
    yes, no = marked("[PERSON Ada] geldi."), marked("Ada geldi.")
    assert agreement(a=yes, b=yes, c=no, d=no).disagreements()[0].weight == 4
    assert agreement(a=yes, b=yes, c=yes, d=no).disagreements()[0].weight == 3


def test_a_long_text_shows_the_lines_that_differ() -> None:
    text = "kelime " * 40 + "Ada."
    assert all(end - start <= 92 for start, end in rows_of(text))
    assert "".join(text[start:end] for start, end in rows_of(text)) == text
    marks = [unit(text, "a:s1:1", spans=(span(text, "Ada", "PERSON"),)), unit(text, "a:s1:1")]
    (listed,) = agreement(a=marks[:1], b=marks[1:]).disagreements()
    assert len(list(listed_lines(listed))) == 4


def test_carets_stand_under_wide_and_combining_characters() -> None:
    text = "🚜 e\u0301 Ada"
    assert carets(text, 0, len(text), [span(text, "Ada", "PERSON")]) == "     ^^^  PERSON"


# Beads


def beads(*shapes: tuple[tuple[int, ...], tuple[int, ...]]) -> list[Bead]:
    tr = {n: sentence(f"Cümle {n}.", f"a:tr:{n}") for n in (1, 2, 3)}
    en = {n: sentence(f"Sentence {n}.", f"a:en:{n}") for n in (1, 2, 3)}
    return [
        bead([tr[n] for n in left], [en[n] for n in right], id=f"a:sentence:{number}")
        for number, (left, right) in enumerate(shapes, 1)
    ]


def test_beads_of_a_pair() -> None:
    a, b = annotators(a=[], b=[])
    a.beads["a"] = beads(((1,), (1,)), ((2, 3), (2,)), ((), (3,)))
    b.beads["a"] = beads(((1,), (1,)), ((2,), (2,)), ((3,), ()), ((), (3,)))
    found = Agreement([a, b])
    (own,) = found.beads
    assert (own.strict.f1, own.lax.f1) == (0.5, 1)
    assert own.unaligned.f1 == pytest.approx(2 / 3)
    assert [d.what for one in found.disagreements() for d in one.differences] == [
        "Cümle 2. Cümle 3. ⇄ Sentence 2.",
        "Cümle 2. ⇄ Sentence 2.",
        "Cümle 3. ⇄ (nothing)",
    ]


# Files


def written(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(to_lines(rows)), encoding="utf-8")
    return path


def file_of(path: Path, *texts: str) -> Path:
    rows = [unit_to_row(some) for some in marked(*texts)]
    return written(path, rows)


def test_files_are_compared_under_their_names(tmp_path: Path) -> None:
    paths = [
        file_of(tmp_path / "ayse.jsonl", "[PERSON Ada] geldi."),
        file_of(tmp_path / "mehmet" / "annotations.jsonl", "Ada geldi."),
        file_of(tmp_path / "b" / "ayse.jsonl", "[PERSON Ada] geldi.").parent / "ayse.jsonl",
    ]
    assert compare(paths[:2]).names == ["ayse", "mehmet"]
    assert len(set(compare(paths).names)) == 3


def test_a_text_that_differs_is_refused_with_its_place(tmp_path: Path) -> None:
    a = file_of(tmp_path / "a.jsonl", "Bir.", TEXT)
    b = file_of(tmp_path / "b.jsonl", "Bir.", TEXT.replace("Batum", "Bakü"))
    with pytest.raises(CorpusError, match=r"differs at character 8: 'kü’a gitti\.'") as error:
        compare([a, b])
    assert (error.value.path, error.value.line) == (str(b), 2)
    line = b.read_text(encoding="utf-8").split("\n")[1]
    assert line[(error.value.column or 0) - 1 :].startswith("kü’a")


def test_beads_alone_are_compared_by_their_ids(tmp_path: Path) -> None:
    paths = [
        written(tmp_path / f"{name}.jsonl", [bead_to_row(b) for b in own])
        for name, own in (("a", beads(((1,), (1,)))), ("b", beads(((1,), ()), ((), (1,)))))
    ]
    (own,) = compare(paths).beads
    assert (own.strict.f1, own.pair) == (0, ("a", "b"))


def test_a_span_that_says_its_text_only_is_understood(tmp_path: Path) -> None:
    a = file_of(tmp_path / "a.jsonl", "[PERSON Ada] geldi.")
    short = unit_to_row(marked("Ada geldi.")[0]) | {"spans": [{"label": "PERSON", "text": "Ada"}]}
    found = compare([a, written(tmp_path / "b.jsonl", [short])])
    assert row(found, "entity").exact == 1


def test_a_short_row_is_refused_with_the_remedy(tmp_path: Path) -> None:
    a = file_of(tmp_path / "a.jsonl", "Ada geldi.")
    b = written(tmp_path / "b.jsonl", [{"id": "a:s1:1", "text": "Ada geldi."}])
    with pytest.raises(CorpusError, match="apply it to a copy"):
        compare([a, b])


def test_one_annotator_is_not_enough(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="names one annotator"):
        read_annotators([file_of(tmp_path / "a.jsonl", "Ada geldi.")])


def test_one_file_with_the_spans_of_several(tmp_path: Path) -> None:
    text = "Ada Batum’a gitti."
    spans = (
        span(text, "Ada", "PERSON", id="1", by="annotator:ayse"),
        span(text, "Ada", "LOCATION", id="2", by="annotator:mehmet"),
        span_at(text, 4, 9, "LOCATION", id="3", by="model:ner"),
    )
    path = written(tmp_path / "x.jsonl", [unit_to_row(unit(text, "a:s1:1", spans=spans))])
    found = compare([path])
    assert found.names == ["ayse", "mehmet"]
    assert row(found, "entity").exact == 0.5


def test_one_file_with_a_row_each(tmp_path: Path) -> None:
    rows = []
    for name, text in (("ayse", "[PERSON Ada] geldi."), ("mehmet", "Ada geldi.")):
        rows.append(unit_to_row(marked(text)[0]) | {"meta": {"annotator": name}})
    found = compare([written(tmp_path / "x.jsonl", rows)])
    assert row(found, "entity").spans == {"ayse": 1, "mehmet": 0}


def run_of(folder: Path, units_: Sequence[Unit], log: Sequence[Correction] = ()) -> Path:
    written(folder / "annotations.jsonl", [unit_to_row(some) for some in units_])
    written(folder / "alignments.jsonl", [])
    written(folder / "articles.jsonl", [{"id": "a"}])
    if log:
        written(folder / "corrections.jsonl", [c.to_row("2026-01-01") for c in log])
    return folder


def test_one_run_whose_corrections_name_several(tmp_path: Path) -> None:
    machine, other = marked("[PERSON Ada] geldi.", "Selin gitti.")
    now = replace(machine, spans=(), status="corrected")
    log = [
        Correction("a:s1:1", "deleted", unit_to_row(machine)["spans"][0], None, "ayse"),
        Correction("a:s1:1", "changed", {"status": "machine"}, {"status": "corrected"}, "ayse"),
        Correction("a:s1:1", "changed", {"meta": machine.meta}, {"meta": {"note": "x"}}, "mehmet"),
    ]
    run = run_of(tmp_path / "run", [replace(now, meta={"note": "x"}), other], log)
    found = compare([run])
    assert found.names == ["ayse", "mehmet"]
    assert row(found, "entity").spans == {"ayse": 0, "mehmet": 1}
    with_machine = compare([run], run)
    assert with_machine.names == ["machine", "ayse", "mehmet"]
    assert row(with_machine, "entity").spans == {"machine": 1, "ayse": 0, "mehmet": 1}


def test_the_table_and_the_json(tmp_path: Path) -> None:
    found = agreement(
        ayse=marked("[PERSON Selin] [LOCATION Batum]’a gitti."),
        mehmet=marked("Selin [LOCATION Batum]’a gitti."),
    )
    table = to_table(found)
    assert "2 annotators: ayse, mehmet; 1 texts compared" in table
    (line,) = [line for line in table.split("\n") if line.startswith("  PERSON")]
    # Fleiss: po 3/4, pe (1/8)² + (7/8)²; alpha_U: Do 1/16, De 67.5/1540, both by hand.
    assert line.split() == ["PERSON", "0.000", "0.000", "0.000", "-0.143", "0.000", "-0.426", "1/0"]
    data = json.loads(json.dumps(to_json(found, disagreements=True)))
    assert data["spans"][0]["pairs"][0]["annotators"] == ["ayse", "mehmet"]
    assert data["disagreements"][0]["differences"][0]["says"] == {"yes": ["ayse"], "no": ["mehmet"]}
    assert "disagreements" not in to_json(found)
