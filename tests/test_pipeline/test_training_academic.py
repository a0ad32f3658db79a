"""Academic print made from plain sentences: what is added, and that nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from pipeline.training.academic import (
    ENGLISH,
    TURKISH,
    Templates,
    fill,
    glued,
    headings,
    in_capitals,
    made_up,
    quoted,
    training_text,
    with_citation,
    with_opening,
    with_typography,
)
from pipeline.training.ud_data import Sentence, SurfaceToken, attach_punctuation, plain
from pipeline.training.ud_data import text_and_labels as labelled

BOTH = pytest.mark.parametrize("templates", [TURKISH, ENGLISH], ids=["tr", "en"])


def sentence(text: str) -> Sentence:
    return attach_punctuation(plain(piece) for piece in text.split())


def printed(*sentences: Sentence) -> str:
    return labelled(sentences)[0]


@BOTH
def test_every_template_fills(templates: Templates) -> None:
    rng = random.Random(0)
    groups: Sequence[Sequence[str]] = (
        templates.citations,
        templates.openings,
        templates.sentences,
        templates.headings,
        templates.speech,
        templates.reports,
    )
    for template in (template for group in groups for template in group):
        for filled in fill(template, templates, rng):
            assert filled
            assert not set("{}~|") & set(printed(filled))


def test_glue_and_space_marks() -> None:
    assert printed(tuple(glued("2018 ~: ~45 Dünya:Bankası".split()))) == "2018:45 Dünya Bankası"


def test_an_opening_lowers_the_capital_of_a_common_word() -> None:
    opened = with_opening(sentence("Işık söndü ."), TURKISH, random.Random(1))
    assert printed(opened).endswith("ışık söndü.")


@pytest.mark.parametrize("seed", range(8))
def test_a_citation_is_added_and_the_sentence_kept(seed: int) -> None:
    whole = sentence("Su aktı ve durdu .")
    cited = with_citation(whole, TURKISH, random.Random(seed))
    rest = iter(token.text for token in cited)
    assert all(token.text in rest for token in whole)


def test_a_quotation_keeps_its_inner_ends() -> None:
    group = (sentence("Su aktı ."), sentence("Ses durdu ."))
    result = quoted(group, TURKISH, random.Random(2))
    assert len(result) == 2
    assert printed(result[0])[0] in '“«‘"'


def test_typography_is_one_style_a_sentence() -> None:
    marked = with_typography(sentence("Kars'a ve Van'a gitti ."), random.Random(3))
    assert len({c for c in printed(marked) if c in "'’‘"}) == 1


def test_turkish_capitals() -> None:
    assert printed(in_capitals(sentence("ılık ilişki"))) == "ILIK İLİŞKİ"


@BOTH
def test_the_same_seed_gives_the_same_text(templates: Templates) -> None:
    plain_text = [sentence("Ali ata bak ."), sentence("Su ak !"), sentence("Baslik")]
    first = training_text(plain_text * 5, templates, copies=2, seed=7)
    assert first == training_text(plain_text * 5, templates, copies=2, seed=7)


@forall(st.integers(min_value=0, max_value=10_000))
def test_labels_cover_made_up_text(seed: int) -> None:
    rng = random.Random(seed)
    text = [(s,) for s in made_up(3, TURKISH, rng)] + list(headings(3, ENGLISH, rng))
    for paragraph in text:
        characters, labels = labelled(paragraph)
        assert len(characters) == len(labels)
        assert labels[-1] in "24"
        assert sum(label != "0" for label in labels) == sum(map(len, paragraph))


def test_a_token_keeps_its_words_in_typography() -> None:
    token = SurfaceToken("Kars'taki", (plain("Kars'ta").words[0], plain("ki").words[0]))
    assert with_typography((token,), random.Random(0))[0].multiword
