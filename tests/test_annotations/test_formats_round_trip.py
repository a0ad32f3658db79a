"""Whatever a unit holds: written and read back, it is the same; and offsets in UTF-16."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.formats.join import Base
from annotations.formats.offsets import cuts_a_character, from_utf16, utf16_offsets
from annotations.jsonl import unit_to_row
from annotations.model import Span, Unit
from exchange import NEEDS_RUN, SPANS, need, read_back, written
from factories import article, span_at, unit
from strategies import LAYER_LABELS, units

SLOW = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
HARD = "a ğİı\u0307’-|=_\\\"',;#<&\t\r\n🚜👨‍👩‍👧🇹🇷\u0301אب\u200f\u2028\u0085\ufeff\u00a0\ufffd"
TEXTS = st.text(
    st.sampled_from(HARD) | st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30
)
NO_TOKENS = [name for name in SPANS if name not in ("conllu", "iob2")]
"""Formats that hold any text; CoNLL-U and IOB2 hold tokens."""


@st.composite
def rough_units(draw: st.DrawFn) -> Unit:
    """Draw a unit of any text, without tokens."""
    text = draw(TEXTS)
    spans: list[Span] = []
    for labels in LAYER_LABELS:
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            label = draw(st.sampled_from(labels))
            spans.append(span_at(text, start, end, label, **attributes(label, draw)))
    spans.sort(key=lambda span: (span.start, -span.end, span.label))
    return unit(text, tokens=(), spans=tuple(spans))


def attributes(label: str, draw: st.DrawFn) -> dict[str, object]:
    if label == "CITATION":
        works = [{"authors": [draw(TEXTS)], "year": None}]
        return {"style": draw(st.sampled_from(["legal", "own"])), "prefix": None, "works": works}
    if label in ("DATE", "SET"):
        mod = draw(st.sampled_from([None, "START", "own"]))
        return {"value": draw(TEXTS), "mod": mod, "resolved": None}
    return {}


@pytest.mark.parametrize("name", NO_TOKENS)
def test_any_text_comes_back(name: str) -> None:
    need(name)

    @SLOW
    @given(rough_units())
    def check(one: Unit) -> None:
        if name == "cas-xmi" and not fits_xml(one):
            return
        for base in bases(name, one):
            assert back(name, one, base) == [one]

    check()


@pytest.mark.parametrize("name", SPANS)
def test_any_tokens_come_back(name: str) -> None:
    need(name)

    @SLOW
    @given(units())
    def check(one: Unit) -> None:
        if name == "cas-xmi" and not fits_xml(one):
            return
        for base in bases(name, one):
            (found,) = back(name, one, base)
            assert sorted(found.spans, key=key) == sorted(one.spans, key=key)
            assert (found.tokens, found.text, found.meta) == (one.tokens, one.text, one.meta)

    check()


def fits_xml(one: Unit) -> bool:
    """Whether XML can hold all texts of a unit."""
    return not set(json.dumps(unit_to_row(one), ensure_ascii=False)) & set("\ufffe\uffff")


def key(span: Span) -> tuple[str, int, int]:
    return span.id, span.start, span.end


def bases(name: str, one: Unit) -> Iterator[Base]:
    """Yield the run, and nothing where the format needs none."""
    yield Base([article([one])])
    if name not in NEEDS_RUN:
        yield Base()


def back(name: str, one: Unit, base: Base) -> list[Unit]:
    with TemporaryDirectory() as folder:
        path = written(name, [article([one])], Path(folder))
        return read_back(name, path, base)


@given(TEXTS)
def test_utf16_offsets_are_those_of_the_encoding(text: str) -> None:
    offsets = utf16_offsets(text)
    for place in range(len(text) + 1):
        assert offsets[place] == len(text[:place].encode("utf-16-le")) // 2
        assert from_utf16(offsets, offsets[place]) == place


@pytest.mark.parametrize(
    ("offset", "told"), [(1, "inside a character"), (4, "out of a text of 3"), (-1, "out of")]
)
def test_wrong_utf16_offsets_are_refused(offset: int, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        from_utf16(utf16_offsets("🚜a"), offset)


@pytest.mark.parametrize(
    ("text", "place", "cuts"),
    [
        ("I\u0307z", 1, True),
        ("👨‍👩", 1, True),
        ("👨‍👩", 2, True),
        ("\r\n", 1, True),
        ("👍🏽", 1, True),
        ("ab", 1, False),
        ("ab", 0, False),
        ("a", 1, False),
    ],
    ids=["accent", "before joiner", "after joiner", "line end", "skin", "letters", "start", "end"],
)
def test_edges_inside_a_character(text: str, place: int, cuts: bool) -> None:
    assert cuts_a_character(text, place) == cuts
