from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotations.model import Bead
from annotations.tmx import TMX_END, beads_to_tmx, tmx_header
from factories import bead, unit
from sample import sample_article

DTD = Path(__file__).parents[1] / "golden" / "tmx14.dtd"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def tree(*beads: Bead, version: str = "0.1") -> etree._Element:
    text = "".join([tmx_header(version), *beads_to_tmx(beads), TMX_END])
    return etree.fromstring(text.encode())


def segments(root: etree._Element) -> list[dict[str, str | None]]:
    return [
        {variant.get(XML_LANG): variant.findtext("seg") for variant in unit.iter("tuv")}
        for unit in root.iter("tu")
    ]


def test_valid_by_the_standard():
    with DTD.open() as file:
        dtd = etree.DTD(file)
    assert dtd.validate(tree(*sample_article().beads)), dtd.error_log
    assert dtd.validate(tree(version='"<&>"')), dtd.error_log


def test_units_have_both_sides_ids_and_kinds():
    root = tree(*sample_article().beads)
    assert [u.get("tuid").partition(":")[2] for u in root.iter("tu")] == [
        "sentence:1", "sentence:2", "sentence:3", "title:1", "keyword:1", "keyword:2"
    ]  # fmt: skip
    third = list(root.iter("tu"))[2]
    assert [prop.text for prop in third.iter("prop") if prop.get("type") == "x-unit"] == [
        "karasu-2021:abstract-tr:3",
        "karasu-2021:abstract-en:3",
        "karasu-2021:abstract-en:4",
    ]
    assert third.findtext("prop[@type='x-score']") == "0.74"
    assert segments(root)[-1] == {"tr": "tarım", "en": "agriculture"}


@pytest.mark.parametrize(
    "one",
    [
        bead([unit("a")], []),
        bead([], [unit("a")]),
        bead([unit("a")], [unit("b")], status="rejected"),
    ],
    ids=["no English", "no Turkish", "rejected"],
)
def test_left_out(one):
    assert segments(tree(one)) == []


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1), st.text(max_size=5))
def test_text_comes_back(text, id):
    one = bead([unit(text)], [unit(f"<{text}>")], id=id)
    root = tree(one)
    expected = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert segments(root) == [{"tr": expected, "en": f"<{expected}>"}]
