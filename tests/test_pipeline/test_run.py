"""A whole run, real models included: what the contract promises of its files."""

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from annotations.conllu import read_conllu_units
from annotations.jsonl import read_beads, read_rows, read_units
from pipeline.write import FILES
from places import REAL, ROOT, SAMPLE, annotate_into, needs_real_article


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(SAMPLE, id="sample"),
        pytest.param(REAL, id="real", marks=needs_real_article),
    ],
)
def run(request) -> tuple[Path, str]:
    """An output directory and the source text it came from."""
    name = "sample_run" if request.param == SAMPLE else "real_run"
    return request.getfixturevalue(name), request.param.read_text(encoding="utf-8")


def test_every_file_is_written(run):
    assert sorted(path.name for path in run[0].iterdir()) == sorted([*FILES, "shards"])


def test_no_character_is_lost_or_doubled(run):
    out, text = run
    furniture = [
        (f["start"], f["end"])
        for row in read_rows(out / "articles.jsonl")
        for f in row["furniture"]
    ]
    owners = [0] * len(text)
    aside = [False] * len(text)
    for start, end in furniture:
        for position in range(start, end):
            owners[position] += 1
            aside[position] = True
    for unit in read_units(out / "annotations.jsonl"):
        for position in range(unit.start, unit.end):
            owners[position] += not aside[position]
    wrong = [i for i, ch in enumerate(text) if not ch.isspace() and owners[i] != 1]
    assert not wrong, [(i, text[i - 20 : i + 20]) for i in wrong[:5]]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\-]+", "", text)


def test_spans_and_their_source_agree(run):
    out, text = run
    rows = list(read_rows(out / "articles.jsonl"))
    furniture = [(f["start"], f["end"]) for row in rows for f in row["furniture"]]
    for unit in read_units(out / "annotations.jsonl"):
        for span in unit.spans:
            assert unit.text[span.start : span.end] == span.text
            start, end = span.source
            kept = [
                ch
                for i, ch in enumerate(text[start:end], start)
                if not any(s <= i < e for s, e in furniture)
            ]
            assert squeezed("".join(kept)) == squeezed(span.text)


def test_tokens_give_the_text_back(run):
    for unit in read_units(run[0] / "annotations.jsonl"):
        assert "".join(t.text + " " * t.ws for t in unit.tokens) == unit.text
        assert all(unit.text[t.start : t.end] == t.text for t in unit.tokens)


def test_spans_of_one_layer_do_not_overlap(run):
    for unit in read_units(run[0] / "annotations.jsonl"):
        for layer in ("entity", "timex", "citation"):
            own = sorted((s.start, s.end) for s in unit.spans if s.layer == layer)
            assert all(a[1] <= b[0] for a, b in pairwise(own))


def test_every_abstract_sentence_is_in_one_bead(run):
    out, _ = run
    units = list(read_units(out / "annotations.jsonl"))
    abstracts = {
        section["id"]
        for row in read_rows(out / "articles.jsonl")
        for section in row["sections"]
        if section["role"] == "abstract"
    }
    wanted = [u.id for u in units if u.section in abstracts and u.kind == "sentence"]
    beads = [b for b in read_beads(out / "alignments.jsonl") if b.kind == "sentence"]
    assert sorted(i for b in beads for i in (*b.tr, *b.en)) == sorted(wanted)
    assert all(0 <= bead.score <= 1 for bead in beads)


def test_conllu_comes_back_equal(run):
    units = list(read_units(run[0] / "annotations.jsonl"))
    assert list(read_conllu_units(run[0] / "corpus.conllu")) == units


def test_conllu_passes_the_format_level_of_udtools(run):
    command = [str(Path(sys.executable).with_name("udvalidate")), "--lang", "tr", "--level", "1"]
    checked = subprocess.run([*command, run[0] / "corpus.conllu"], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stderr.decode()


def test_tmx_is_valid(run):
    dtd = etree.DTD(str(ROOT / "tests" / "golden" / "tmx14.dtd"))
    document = etree.parse(str(run[0] / "alignments.tmx"))
    assert dtd.validate(document), dtd.error_log


def test_two_runs_give_the_same_bytes(sample_run, tmp_path):
    again = annotate_into(tmp_path / "again", SAMPLE)
    for name in FILES:
        if name != "manifest.json":
            assert (again / name).read_bytes() == (sample_run / name).read_bytes(), name
    first, second = (json.loads((d / "manifest.json").read_bytes()) for d in (sample_run, again))
    assert {**first, "seconds": 0} == {**second, "seconds": 0}


def test_the_manifest_names_models_inputs_and_counts(sample_run):
    manifest = json.loads((sample_run / "manifest.json").read_bytes())
    assert manifest["models"]["set"] == "bundled"
    assert all(len(digest) == 64 for digest in manifest["models"]["sha256"].values())
    assert manifest["inputs"][0]["outcome"] == "done"
    assert manifest["counts"]["articles"] == 1


def test_the_report_needs_nothing_from_outside(sample_run):
    page = (sample_run / "report.html").read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", page)
