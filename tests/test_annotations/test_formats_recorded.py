"""What doccano, Prodigy, brat, CoNLL files and translation tools give back, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotations.formats import brat, doccano, hf, iob2, prodigy, tmx
from annotations.formats.documents import file_stem
from annotations.formats.join import Base
from annotations.model import AnnotatedArticle, Unit
from corpus.errors import CorpusError
from exchange import links_back, need, read_back, written
from exchange_sample import hard_article
from factories import article, sentence

Json = dict[str, Any]
UNIT = sentence("🚜 [PERSON Selin Akdağ] [LOCATION Batum]’a [DATE 1950]’de gitti.", "a:s1:1")
BASE = Base([article([UNIT])])
SELIN, BATUM, YEAR = UNIT.spans


def saved(folder: Path, *rows: Json) -> Path:
    file = folder / "export.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def places(unit: Unit) -> set[tuple[str, int, int, str]]:
    return {(span.label, span.start, span.end, span.id) for span in unit.spans}


# doccano


def from_doccano(folder: Path, **changes: Any) -> list[Unit]:
    row = {"id": 29, **doccano.unit_row(UNIT), "Comments": [], **changes}
    return read_back("doccano", saved(folder, row), BASE)


def test_doccano_counts_utf16():
    assert doccano.unit_row(UNIT)["label"] == [
        [3, 14, "PERSON"],
        [15, 20, "LOCATION"],
        [23, 27, "DATE"],
    ]


def test_doccano_spans_are_known_by_place_and_label(tmp_path):
    label = [[3, 14, "ORGANIZATION"], [15, 22, "LOCATION"], [31, 36, "PERSON"]]
    (unit,) = from_doccano(tmp_path, label=label)
    assert places(unit) == {
        ("ORGANIZATION", 2, 13, SELIN.id),
        ("LOCATION", 14, 21, BATUM.id),
        ("PERSON", 30, 35, "a:s1:1:PERSON:30-35"),
    }


def test_doccano_of_code_points_is_read_where_it_says_so(tmp_path):
    label = [[2, 13, "PERSON"]]
    (unit,) = from_doccano(tmp_path, label=label, offset_unit="code point")
    assert unit.spans == (SELIN,)


def test_doccano_with_relations_has_entities(tmp_path):
    row = doccano.unit_row(UNIT)
    del row["label"]
    entities = [{"id": 30, "start_offset": 3, "end_offset": 14, "label": "PERSON"}]
    file = saved(tmp_path, {**row, "entities": entities, "relations": [], "Comments": []})
    (unit,) = read_back("doccano", file, BASE)
    assert unit.spans == (SELIN,)


def test_doccano_without_what_derlem_wrote_needs_the_run(tmp_path):
    row = {key: value for key, value in doccano.unit_row(UNIT).items() if key != "derlem"}
    assert read_back("doccano", saved(tmp_path, row), BASE) == [UNIT]
    with pytest.raises(CorpusError, match="give the run it came from with --base"):
        read_back("doccano", saved(tmp_path, row), Base())


def test_doccano_renumbers_entities_and_relations(tmp_path):
    (row,) = map(json.loads, doccano.lines([hard_article()], links=True))
    for entity in row["entities"]:
        entity["id"] += 40
    for relation in row["relations"]:
        relation |= {"id": 9, "from_id": relation["from_id"] + 40, "to_id": relation["to_id"] + 40}
    beads = links_back("doccano", saved(tmp_path, {**row, "id": 1}), Base([hard_article()]))
    assert beads == list(hard_article().beads)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"label": [[1, 14, "PERSON"]]}, "inside a character of two UTF-16 units"),
        ({"label": [[3, 99, "PERSON"]]}, "grapheme mode"),
        ({"label": [[3, 14]]}, "is no span"),
        ({"label": [["3", 14, "PERSON"]]}, "is no span"),
        ({"label": None}, "'label' is NoneType, list is due"),
        ({"offset_unit": "byte"}, "offset_unit is 'byte'"),
        ({"text": "Selin"}, "the text was changed at character 0"),
    ],
    ids=["half a character", "out", "no label", "text", "null", "unit", "text"],
)
def test_doccano_is_refused_with_its_line(changes, told, tmp_path):
    with pytest.raises(CorpusError, match=f"export.jsonl:1: .*{told}"):
        from_doccano(tmp_path, **changes)


# Prodigy


def answered(answer: str | None, **changes: Any) -> Json:
    row = {**prodigy.unit_row(UNIT), "_input_hash": -1, "_task_hash": 2, "_timestamp": 1764000000}
    said = {} if answer is None else {"answer": answer, "_session_id": "set-ayşe"}
    return {**row, "_view_id": "ner_manual", **said, **changes}


def test_prodigy_tokens_are_cut_at_spans_and_their_end_is_inclusive():
    row = prodigy.unit_row(UNIT)
    for span in row["spans"]:
        covered = row["tokens"][span["token_start"] : span["token_end"] + 1]
        assert (covered[0]["start"], covered[-1]["end"]) == (span["start"], span["end"])
    assert "".join(t["text"] + " " * t["ws"] for t in row["tokens"]) == UNIT.text


@pytest.mark.parametrize(
    ("answer", "status", "spans"),
    [
        ("accept", "accepted", UNIT.spans),
        ("reject", "rejected", UNIT.spans),
        ("ignore", None, None),
        (None, "machine", UNIT.spans),
    ],
)
def test_prodigy_answers(answer, status, spans, tmp_path):
    found = read_back("prodigy", saved(tmp_path, answered(answer)), BASE)
    assert [(u.status, u.spans) for u in found] == ([] if spans is None else [(status, spans)])


def test_a_rejected_task_is_not_an_empty_annotation(tmp_path):
    row = answered("reject", spans=[])
    (unit,) = read_back("prodigy", saved(tmp_path, row), BASE)
    assert (unit.status, unit.spans) == ("rejected", UNIT.spans)


def test_prodigy_spans_without_id_and_text(tmp_path):
    bare = [
        {"start": 2, "end": 13, "token_start": 1, "token_end": 2, "label": "PERSON"},
        {"start": 30, "end": 35, "token_start": 8, "token_end": 8, "label": "PERSON"},
    ]
    (unit,) = read_back("prodigy", saved(tmp_path, answered("accept", spans=bare)), BASE)
    assert places(unit) == {
        ("PERSON", 2, 13, SELIN.id),
        ("PERSON", 30, 35, "a:s1:1:PERSON:30-35"),
    }
    assert unit.spans[1].by == "annotator:set-ayşe"


def test_prodigy_quotes_are_checked(tmp_path):
    spans = [{"start": 2, "end": 13, "label": "PERSON", "text": "Batum"}]
    with pytest.raises(CorpusError, match="PERSON 2-13 is 'Selin Akdağ', not 'Batum'"):
        read_back("prodigy", saved(tmp_path, answered("accept", spans=spans)), BASE)


def test_an_unknown_answer_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="unknown answer 'maybe'"):
        read_back("prodigy", saved(tmp_path, answered("maybe")), BASE)


# Hugging Face: tags of whole tokens


def test_every_line_has_every_key():
    keys = {tuple(json.loads(line)) for line in hf.lines([hard_article()])}
    assert len(keys) == 1


def tagged(folder: Path, **changes: Any) -> Unit:
    (unit,) = read_back("hf", saved(folder, {**hf.unit_row(UNIT), **changes}), BASE)
    return unit


def test_a_span_that_cuts_a_token_stays_exact_while_others_change(tmp_path):
    tags = hf.unit_row(UNIT)["ner_tags"]
    assert tags[:4] == ["O", "B-PERSON", "I-PERSON", "B-LOCATION"]
    unit = tagged(tmp_path, ner_tags=["O", "B-PERSON", "O", "B-LOCATION", *tags[4:]])
    assert places(unit) == {
        ("PERSON", 2, 7, SELIN.id),
        ("LOCATION", 14, 19, BATUM.id),
        ("DATE", 22, 26, YEAR.id),
    }


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"ner_tags": ["O"]}, "1 tags for 7 tokens"),
        ({"ner_tags": ["I-PERSON", *"OOOOOO"]}, "I-PERSON after O"),
        ({"ner_tags": ["PERSON", *"OOOOOO"]}, "no IOB2 tag: 'PERSON'"),
        ({"tokens": ["x"]}, "tokens were changed"),
        ({"derlem": "{"}, "'derlem' is no JSON"),
    ],
    ids=["too few", "inside first", "no tag", "tokens", "row"],
)
def test_wrong_tags_are_refused(changes, told, tmp_path):
    with pytest.raises(CorpusError, match=told):
        tagged(tmp_path, **changes)


# IOB2 files of two to four columns


@pytest.mark.parametrize("columns", [2, 3, 4])
def test_columns_that_are_not_there_change_nothing(columns, tmp_path):
    file = tmp_path / "tags.conll"
    file.write_text("".join(iob2.lines([article([UNIT])], columns=columns)), encoding="utf-8")
    assert file.read_text(encoding="utf-8").split("\n")[1].count("\t") == columns - 1
    assert read_back("iob2", file, BASE) == [UNIT]


def test_sentences_are_found_by_their_words_in_order(tmp_path):
    units = [sentence(text, f"a:s1:{n}") for n, text in enumerate(["Evet.", "Hayır.", "Evet."])]
    file = tmp_path / "tags.conll"
    file.write_text("Hayır\tO\n.\tO\n\nEvet\tB-PERSON\n.\tO\n", encoding="utf-8")
    found = read_back("iob2", file, Base([article(units)]))
    assert [(u.id, len(u.spans)) for u in found] == [("a:s1:1", 0), ("a:s1:2", 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hayır\tO\n", "tags.conll:1: .*'Hayır' where '🚜' is due in a:s1:1"),
        ("🚜\tO\nSelim\tO\n", "tags.conll:2: .*'Selim' where 'Selin' is due"),
        ("🚜 O\n", "tags.conll:1: 1 columns"),
        ("🚜\tO\nSelin\tO\tO\n", "tags.conll:2: 3 columns"),
        ("🚜\tI-DATE\n", "tags.conll:1: I-DATE after O"),
    ],
    ids=["other words", "a changed word", "spaces", "ragged", "inside first"],
)
def test_wrong_columns_are_refused(text, told, tmp_path):
    file = tmp_path / "tags.conll"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError, match=told):
        read_back("iob2", file, BASE)


# brat


def standoff(folder: Path, change: Any, base: AnnotatedArticle | None = None) -> list[Unit]:
    known = base or article([UNIT])
    path = written("brat", [known], folder)
    file = path / f"{file_stem(known.id)}.ann"
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    return read_back("brat", path, Base([known]))


def test_brat_notes_of_people_and_events_are_passed_over(tmp_path):
    more = (
        "#9\tAnnotatorNotes T1\tis this right?\nE1\tX:T1\n*\tEquiv T1 T2\nN1\tReference T1 W:1\tx\n"
    )
    assert standoff(tmp_path, lambda text: text + more) == [UNIT]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("T9\tPERSON 30 35\tgider", "PERSON 30-35 is 'gitti', not 'gider'"),
        ("T9\tPERSON 2 7;14 19\tSelin Batum", "is in pieces"),
        ("T9\tPERSON x\tSelin", "is malformed"),
        ("T1\tPERSON 30 35\tgitti", "T1 stands twice"),
        ("T9\tPERSON 30 99\tgitti", "30-99 is out of the text"),
        ("#9\tAnnotatorNotes T3\t{", "the note is no JSON"),
    ],
    ids=["quote", "pieces", "malformed", "twice", "out", "note"],
)
def test_brat_is_refused_with_its_line(line, told, tmp_path):
    with pytest.raises(CorpusError, match=told):
        standoff(tmp_path, lambda text: f"{text}{line}\n")


def test_brat_spans_stay_in_one_line(tmp_path):
    two = article([UNIT, sentence("Evet.", "a:s1:2")])
    end = len(UNIT.text)
    line = f"T9\tPERSON {end - 2} {end + 3}\ti. Ev\n"
    with pytest.raises(CorpusError, match="reaches over the end of its line"):
        standoff(tmp_path, lambda text: text + line, two)


def test_a_changed_brat_text_is_refused_with_its_place(tmp_path):
    path = written("brat", [article([UNIT])], tmp_path)
    (path / "a.txt").write_text(UNIT.text.replace("gitti", "gider"), encoding="utf-8")
    with pytest.raises(CorpusError, match=r"a.txt:1: .*at character 32, in a:s1:1: 'der"):
        read_back("brat", path, BASE)


def test_no_path_is_built_from_an_id():
    assert "/" not in file_stem("../../etc/passwd")
    assert file_stem("../a") != file_stem("-a")
    assert "mod\tArg:DATE|TIME|DURATION|SET, Value:BEFORE" in brat.config()


# INCEpTION, spaCy, tables


@pytest.mark.parametrize("suffix", [".json", ".xmi"])
@pytest.mark.parametrize("text", ["{}", "<a/>", "x", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_cas_is_refused(suffix, text, tmp_path):
    need("cas-json")
    file = tmp_path / f"a{suffix}"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError):
        read_back("cas-xmi", file, BASE)


def test_a_cas_without_the_custom_layers_is_joined_with_the_run(tmp_path):
    need("cas-json")
    from annotations.formats import cas

    path = written("cas-json", [article([UNIT])], tmp_path)
    made = cas.load(path / "a.json")
    for found in list(made.select(cas.UNIT)):
        made.remove(found)
    (path / "a.json").write_text(made.to_json(), encoding="utf-8")
    assert read_back("cas-json", path, BASE) == [UNIT]


@pytest.mark.parametrize("content", [b"", b"no bin", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_what_is_no_docbin_is_refused(content, tmp_path):
    file = tmp_path / "docs.spacy"
    file.write_bytes(content)
    with pytest.raises(CorpusError, match="no DocBin"):
        read_back("docbin", file, BASE)


def test_docbin_shows_the_layers_to_spacy(tmp_path):
    import spacy
    from spacy.tokens import DocBin

    path = written("docbin", [hard_article()], tmp_path)
    docs = list(DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab))
    assert [doc.text for doc in docs] == [unit.text for unit in hard_article().units]
    assert [(e.text, e.label_) for e in docs[0].ents] == [
        ("Ayşe", "PERSON"),
        ("Kars’ta", "LOCATION"),
    ]
    assert [s.label_ for s in docs[0].spans["citation"]] == ["CITATION"]
    assert docs[4].text == "Köydeydi [DATE]."


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_ids_stay_text(name, tmp_path):
    need(name)
    unit = sentence("[PERSON Ada] yazdı.", "0012:s1:007")
    (found,) = read_back(name, written(name, [article([unit])], tmp_path), Base())
    assert found == unit


# TMX


def changed_tmx(folder: Path, old: str, new: str) -> Any:
    file = written("tmx", [hard_article()], folder, links=True)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return links_back("tmx", file, Base([hard_article()]))


def test_tmx_without_properties_is_known_by_its_ids(tmp_path):
    file = written("tmx", [hard_article()], tmp_path, links=True)
    lines = [line for line in file.read_text(encoding="utf-8").split("\n") if "<prop" not in line]
    file.write_text("\n".join(lines).replace("tuv xml:lang", "tuv lang"), encoding="utf-8")
    beads = links_back("tmx", file, Base([hard_article()]))
    assert sorted(b.id for b in beads) == [b.id for b in hard_article().beads]


def test_units_of_a_tu_that_was_taken_out_are_alone(tmp_path):
    file = written("tmx", [hard_article()], tmp_path, links=True)
    text = file.read_text(encoding="utf-8")
    start, end = text.rindex("<tu "), text.rindex("</tu>") + len("</tu>")
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    beads = links_back("tmx", file, Base([hard_article()]))
    assert [(len(b.tr), len(b.en)) for b in beads].count((1, 1)) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Bir 🚜.", "Bir at.", "the tr segment was changed at character 4"),
        ("</tmx>", "", "not XML"),
        (tmx.TMX_END[:5], '<!ENTITY x "y">', "not XML"),
        ('SYSTEM "tmx14.dtd"', '[<!ENTITY x "y">]', "declares entities"),
        (":abstract-tr:1</prop>", ":abstract-tr:9</prop>", "no tr unit"),
    ],
    ids=["segment", "cut off", "markup", "entity", "unknown unit"],
)
def test_wrong_tmx_is_refused(old, new, told, tmp_path):
    with pytest.raises(CorpusError, match=told):
        changed_tmx(tmp_path, old, new)
