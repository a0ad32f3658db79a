"""What an outline says holds; nothing is lost whatever it says."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, OutlineBlock, OutlineKind, Role, Structure
from corpus.structure import find_structure
from test_corpus.fixtures_markup import PROSE
from test_corpus.test_structure import WORDS, assert_clean, assert_covers


def found(*blocks: tuple[str, OutlineBlock | None]) -> Structure:
    """Return the structure of blocks of text; the extents of their outline are filled in."""
    text, outline = "", []
    for piece, block in blocks:
        extent = (len(text), len(text) + len(piece))
        text += f"{piece}\n\n"
        if block is not None:
            said = (block.kind, block.role, block.lang, block.level, block.opens)
            outline.append(OutlineBlock(extent, *said))
    article = Article("a", text, "a", "utf-8", "html", "", outline=tuple(outline))
    result = find_structure(article)
    assert_covers(text, result)
    assert_clean(result)
    return result


def block(kind: OutlineKind = "paragraph", role: Role | None = None, **more) -> OutlineBlock:
    return OutlineBlock((0, 0), kind, role, **more)


def texts(structure: Structure) -> dict[str, list[str]]:
    return {s.id: [p.clean.text for p in s.paragraphs] for s in structure.sections}


BLOCKS = st.builds(
    OutlineBlock,
    st.just((0, 0)),
    st.sampled_from([kind for kind in get_args(OutlineKind) if kind != "note"]),
    st.none() | st.sampled_from([role for role in get_args(Role) if role != "notes"]),
    st.sampled_from([None, "tr", "en"]),
    st.integers(1, 4),
    st.booleans(),
)
PIECES = (
    st.lists(WORDS, min_size=1, max_size=8).map(" ".join).map(lambda text: f"a {text.strip()} b")
)


@given(
    st.lists(st.tuples(PIECES, st.none() | BLOCKS), max_size=12),
    st.lists(st.tuples(PIECES, st.just(block("note"))), max_size=3),
)
@settings(max_examples=300, deadline=None)
def test_nothing_is_lost_whatever_the_outline_says(blocks, notes) -> None:
    sections = found(*blocks, *notes).sections
    assert len({section.id for section in sections}) == len(sections)


@given(
    st.text(max_size=100), st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=5)
)
@settings(max_examples=200, deadline=None)
def test_an_outline_that_does_not_fit_the_text_loses_nothing(text, extents) -> None:
    outline = tuple(OutlineBlock(extent, "caption") for extent in extents)
    article = Article("a", text, "a", "utf-8", "html", "", outline=outline)
    assert_covers(text, find_structure(article))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param([("1. Giriş", block())], {"s1": ["1. Giriş"]}, id="ends alone"),
        pytest.param(
            [("köyler", block("heading")), (PROSE, block())],
            {"h1": ["köyler", PROSE]},
            id="a heading that looks like none",
        ),
        pytest.param(
            [("KAYNAKÇA", block(role="body", opens=True)), ("1. GİRİŞ", block(role="body"))],
            {"body": ["KAYNAKÇA", "1. GİRİŞ"]},
            id="text that looks like a heading",
        ),
        pytest.param(
            [("Bu bir cümle", block()), ("değildir.", block())],
            {"body": ["Bu bir cümle", "değildir."]},
            id="what is parted stays so",
        ),
        pytest.param(
            [
                ("Öz", block("heading")),
                (PROSE, block()),
                ("Giriş", block("heading")),
                ("a", block()),
            ],
            {"abstract-tr": ["Öz", PROSE], "introduction": ["Giriş", "a"]},
            id="a heading no deeper than that of the abstract",
        ),
        pytest.param(
            [("Öz", block("heading")), ("Giriş", block("heading", level=2)), (PROSE, block())],
            {"abstract-tr": ["Öz", "Giriş", PROSE]},
            id="a deeper heading in the abstract",
        ),
        pytest.param(
            [(PROSE, block(role="abstract", opens=True)), (PROSE, block())],
            {"abstract-tr": [PROSE], "body": [PROSE]},
            id="a section ends where the markup ends it",
        ),
        pytest.param(
            [("Dipnotlar", block("heading", "notes")), ("1 Bir not", block("note"))],
            {"footnotes": ["Dipnotlar", "1 Bir not"]},
            id="notes",
        ),
        pytest.param(
            [
                ("a, b", block("keywords", lang="en")),
                ("köy", block("title")),
                ("d", block("reference")),
            ],
            {"keywords-en": ["a, b"], "title-tr": ["köy"], "body": ["d"]},
            id="kinds without a role",
        ),
    ],
)
def test_what_markup_says_holds(blocks, expected) -> None:
    assert texts(found(*blocks)) == expected


def test_furniture_is_furniture() -> None:
    result = found((PROSE, block()), ("Menü", block("furniture")), (PROSE, block()))
    assert [piece.kind for piece in result.furniture] == ["other"]
    assert texts(result) == {"body": [PROSE, PROSE]}
