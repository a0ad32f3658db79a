"""The structure of whole texts: coverage, sections, furniture."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Structure
from corpus.structure import find_structure


def article(text: str) -> Article:
    return Article(id="a", text=text, file="a.txt", encoding="utf-8", format="text", sha256="")


def assert_covers(text: str, structure: Structure) -> None:
    """Check that every non-space character lies in exactly one paragraph or piece of furniture."""
    furniture = [0] * len(text)
    units = [0] * len(text)
    for piece in structure.furniture:
        for place in range(*piece.extent):
            furniture[place] += 1
    for _, paragraph in structure.paragraphs():
        for place in range(*paragraph.clean.source(0, len(paragraph.clean.text))):
            units[place] += not furniture[place]
    for char, inside, outside in zip(text, units, furniture, strict=True):
        assert inside + outside == 1 or (char.isspace() and inside + outside == 0)


def assert_clean(structure: Structure) -> None:
    for _, paragraph in structure.paragraphs():
        clean = paragraph.clean
        assert clean.text == " ".join(clean.text.split())
        assert unicodedata.is_normalized("NFC", clean.text)
        for offsets in (clean.starts, clean.ends):
            assert all(a <= b for a, b in pairwise(offsets))


WORDS = st.sampled_from(
    "Öz Abstract Anahtar Kelimeler: Kaynakça 1. 1.1 Giriş SONUÇ bu çalışma the aim olmuştur. kul- "
    "lanılan \n \n\n \f \t \r\n \xa0 ﬁnans \u00ad \u200b u\u0308 36 https://a.org/b Tablo 1. "
    "Dergisi, 11/36, 2022, 32-62 Yılmaz, A. (2020). [1] Ankara Üniversitesi * ABSTRACTThe :".split(
        " "
    )
)


@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_nothing_is_lost_or_doubled(text: str) -> None:
    structure = find_structure(article(text))
    assert_covers(text, structure)
    assert_clean(structure)


@pytest.mark.parametrize("text", ["", " \n\t\f", "\ufeff"], ids=["empty", "blank", "mark only"])
def test_a_text_without_words_has_no_sections(text: str) -> None:
    structure = find_structure(article(text))
    assert structure.sections == ()
    assert_covers(text, structure)


def test_one_sentence_is_an_article_with_one_body() -> None:
    (section,) = find_structure(article("Bu çalışma kısa bir metindir.")).sections
    assert (section.id, section.role, section.lang) == ("body", "body", "tr")
