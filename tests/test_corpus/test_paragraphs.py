"""Clean text: joined lines, hyphens, links, letters; and its way back to the source."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import CleanText
from corpus.hyphens import Hyphens
from corpus.lines import read_lines
from corpus.paragraphs import clean_text


def cleaned(text: str) -> CleanText | None:
    """Join all lines of ``text``."""
    pieces = [(line.start, line.end) for line in read_lines(text)]
    breaks = [(a[1], b[0]) for a, b in pairwise(pieces)]
    return clean_text(text, pieces, Hyphens(text, breaks)) if pieces else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("iki\nsatır", "iki satır", id="line break"),
        pytest.param("çok   boşluk\t\xa0var", "çok boşluk var", id="white space"),
        pytest.param("kul-\nlanılan", "kullanılan", id="typesetter's hyphen"),
        pytest.param("Ermenistan-\nAzerbaycan", "Ermenistan-Azerbaycan", id="capital keeps it"),
        pytest.param("Nur-\nSultan’da", "Nur-Sultan’da", id="a name"),
        pytest.param("2019-\n2020", "2019-2020", id="digits keep it"),
        pytest.param("sosyo-\nekonomik", "sosyo-ekonomik", id="a known first half"),
        pytest.param("yeşil-\nbeyaz ve yeşil-beyaz", "yeşil-beyaz ve yeşil-beyaz", id="elsewhere"),
        pytest.param("yapı-\nlar ve yapılar", "yapılar ve yapılar", id="joined elsewhere"),
        pytest.param("TÜR-\nKİYE", "TÜRKİYE", id="capitals cut"),
        pytest.param("kul\u00ad\nlanılan", "kullanılan", id="soft hyphen"),
        pytest.param("Aslan -\nKaya", "Aslan - Kaya", id="a dash between names"),
        pytest.param("2019–\n2020", "2019–2020", id="a dash between years"),
        pytest.param("https://a.org/b/\nc", "https://a.org/b/c", id="link cut after a slash"),
        pytest.param("https://a.org/b\nBu", "https://a.org/b Bu", id="link ended"),
        pytest.param("ﬁnans ve ﬂora", "finans ve flora", id="ligatures"),
        pytest.param("u\u0308lke s\u0327ey", "ülke şey", id="marks composed"),
        pytest.param("a\u200bb \ufeff c\u00add", "ab cd", id="invisible characters"),
    ],
)
def test_clean_text(text: str, expected: str) -> None:
    clean = cleaned(text)
    assert clean is not None
    assert clean.text == expected


def test_a_ligature_points_at_one_character() -> None:
    clean = cleaned("x ﬁnans")
    assert clean is not None
    assert (clean.source(2, 3), clean.source(3, 4)) == ((2, 3), (2, 3))


def test_a_composed_letter_points_at_its_parts() -> None:
    clean = cleaned("bu\u0308")
    assert clean is not None
    assert clean.source(1, 2) == (1, 3)


ODD = st.text(
    alphabet=st.sampled_from("ab- \n\t\xa0ﬁ\u0308\u0301\u00ad\u200b\ufeffI\u1100\u1161.ü-"),
    max_size=30,
)


@given(ODD)
@settings(max_examples=300, deadline=None)
def test_offsets_are_true(text: str) -> None:
    clean = cleaned(text)
    if clean is None:
        return
    assert unicodedata.is_normalized("NFC", clean.text)
    assert clean.text == " ".join(clean.text.split())
    assert list(clean.starts) == sorted(clean.starts)
    assert list(clean.ends) == sorted(clean.ends)
    assert all(start < end for start, end in zip(clean.starts, clean.ends, strict=True))
    for place, char in enumerate(clean.text):
        if char.isascii() and char.isalpha() and place not in (0, len(clean.text) - 1):
            start, end = clean.source(place, place + 1)
            assert char in unicodedata.normalize("NFKC", text[start:end])
