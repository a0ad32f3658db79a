"""All three sets of rules at once: what holds for any text, and time that grows with the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import LINEAR, doubling
from pipeline.components.citation_notes import Passage, resolve_passages
from pipeline.components.citation_numbered import with_numbered
from pipeline.components.citations import find_citations
from pipeline.components.dates import find_timexes
from pipeline.components.entities import follow_guideline
from pipeline.components.entities_article import repeat_known_names
from pipeline.components.entities_model import FoundEntity
from pipeline.components.sentences import sentence_starts

PIECES = (
    "(|)|[|]|;|,|. |: |-|–|’|“|”|¹| |1|12|2018|2019a|1453|Kaya|Er’in|Ak|ve |vd.|A. |İ|ı|Mayıs |"
    "Ocak|bkz. |akt. |s. 4|a.g.e.|TCK m. 5|BOA, HAT, 1/2|Bakara 2/255|göre |filmi|Şaban 1275|"
    "Kurumu|van |yüzyıl|XIX. |gün|yıl|MÖ |11.11.2019|14:30|\U0001d400|t.y.|\u0307|! |? |… |bitti"
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS | st.text(max_size=60), st.sampled_from(["tr", "en"]))
def test_spans_fit_the_text_and_each_other(text: str, lang: str) -> None:
    citations = find_citations(text, lang)
    extents = [(found.start, found.end) for found in citations]
    timexes = [(found.start, found.end) for found in find_timexes(text, lang, extents)]
    for layer in (extents, timexes):
        assert all(0 <= start < end <= len(text) for start, end in layer)
        assert all(len(text[start:end]) == end - start for start, end in layer)
        assert all(before[1] <= after[0] for before, after in pairwise(layer))
    assert not any(
        start < cited_end and cited < end for start, end in timexes for cited, cited_end in extents
    )


@settings(max_examples=150, deadline=None)
@given(TEXTS.map(str.strip) | st.text(max_size=60).map(str.strip), st.sampled_from(["tr", "en"]))
def test_sentences_cover_the_text(text: str, lang: str) -> None:
    extents = [(found.start, found.end) for found in find_citations(text, lang)]
    starts = sentence_starts(text, [], lang, extents)
    assert all(before < after for before, after in pairwise(starts))
    assert bool(starts) == bool(text)
    ends = [*starts[1:], len(text)][: len(starts)]
    assert "".join(text[start:end] for start, end in zip(starts, ends, strict=True)) == text


def names(text: str, label: str = "PERSON") -> object:
    """Have the rules for names look at every word that a tagger could take for one."""
    words = re.finditer(r"[^\W\d_]+(?: [^\W\d_]+)?", text)
    found = [FoundEntity(word.start(), word.end(), label, 0.9) for word in words]
    return repeat_known_names([text], [follow_guideline(text, found, [])], [[]])


def notes(text: str) -> object:
    """What a note, and an article that cites by number, make of a text."""
    cited = "Artmıştır (1). Azalmıştır (2). Görülmüştür (3)."
    numbered = Passage(cited, find_citations(cited))
    found = find_citations(text)
    passages = with_numbered([numbered, Passage(text, found)], listed=30)
    return resolve_passages([*passages, Passage(f"1 {text}", (), note=True)])


RULES: dict[str, Callable[[str], object]] = {
    "notes": notes,
    "citations": lambda text: find_citations(text, "tr"),
    "dates": lambda text: find_timexes(text, "tr", ()),
    "sentences": lambda text: sentence_starts(text, [], "tr"),
    "people": names,
    "places": lambda text: names(text, "LOCATION"),
    "bodies": lambda text: names(text, "ORGANIZATION"),
}
HOSTILE = (
    "(", "((A", "[1,", "7", "A. ", "“", ". ", "(Ak, 2019) ", "Ak (2019) ", "Ak, Er ve ", "(akt. ",
    "a.g.e., ", "TCK m. 1, ", "5 Mayıs 2019 - ", "1990-", "12 Şaban ", "Ak, A., ", "Ak-", "Ak’ta ",
    "Kıyı Suları (KSB) ", "(1) ", "çalışma (13) ", "Er, Yol, s. 1, 2. ",
    "“Ad”, Ulus, 3 Mart 1946; ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("name", RULES)
def test_time_grows_with_the_text(name: str, piece: str) -> None:
    def make(size: int) -> str:
        return piece * (size // len(piece))

    assert doubling(make, RULES[name]) < LINEAR


def test_names_that_are_all_different() -> None:
    letters = "abcdefghij"

    def make(size: int) -> str:
        return " ".join(
            f"Ak{letters[n % 10]}{letters[n // 10 % 10]}er ve" for n in range(size // 9)
        )

    assert doubling(make, names) < LINEAR
