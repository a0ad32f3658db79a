"""Sentences of two abstracts: who answers whom, who answers nobody, and how sure that is."""

from __future__ import annotations

import time
from itertools import chain

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.align.align import Link, align_sentences
from pipeline.align.embed import default_encoder
from pipeline.align.features import features
from pipeline.align.search import Shape

TR = [
    "Bu araştırmanın amacı, köy okullarında görev yapan öğretmenlerin iş doyumunu incelemektir.",
    "Çalışma grubu, Kars ilinde görev yapan 214 öğretmenden oluşmaktadır.",
    "Veriler 2019 yılında yüz yüze görüşmelerle toplanmıştır.",
    "Bulgulara göre kıdem arttıkça iş doyumu azalmaktadır.",
    "Lojman sorunu en sık dile getirilen şikâyettir.",
    "Sonuçlar doğrultusunda yöneticilere öneriler sunulmuştur.",
]
EN = [
    "The aim of this research is to examine the job satisfaction of teachers in village schools.",
    "The study group consists of 214 teachers working in the province of Kars.",
    "The data were collected through face-to-face interviews in 2019.",
    "According to the findings, job satisfaction decreases as seniority increases.",
    "Housing is the complaint voiced most often.",
    "In line with the results, suggestions were made to administrators.",
]


def beads(tr: list[str], en: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.tr, link.en) for link in align_sentences(tr, en, default_encoder())]


def without(texts: list[str], *gone: int) -> list[str]:
    return [text for k, text in enumerate(texts) if k not in gone]


def test_a_faithful_translation():
    assert beads(TR, EN) == [((k,), (k,)) for k in range(6)]


@pytest.mark.parametrize("gone", range(6))
def test_a_missing_sentence_shifts_nobody(gone):
    expected = [((k,), (k - (k > gone),)) for k in range(6)]
    expected[gone] = ((gone,), ())
    assert beads(TR, without(EN, gone)) == expected


def test_two_sentences_told_as_one():
    joined = [EN[0], EN[1].rstrip(".") + ", and " + EN[2], *EN[3:]]
    assert beads(TR, joined) == [
        ((0,), (0,)),
        ((1, 2), (1,)),
        *(((k,), (k - 1,)) for k in (3, 4, 5)),
    ]
    turned = [TR[0], TR[1].rstrip(".") + " ve " + TR[2], *TR[3:]]
    assert beads(turned, EN) == [
        ((0,), (0,)),
        ((1,), (1, 2)),
        *(((k - 1,), (k,)) for k in (3, 4, 5)),
    ]


def test_what_ends_alike():
    left = ["Nereye gidiyorsun?", "Eve.", "Peki neden:", "yorgunum"]
    right = ["Where are you going?”", "Home.", "And why ;", "I am tired"]
    named = features(left, right, default_encoder())
    one, merged = named[Shape(1, 1)], named[Shape(2, 1)]
    assert one["ends"].diagonal().tolist() == [1, 1, 0, 0], "nothing is no mark"
    assert one["telling ends"].diagonal().tolist() == [1, 0, 0, 0], "a full stop tells little"
    assert merged["ends"][:, 1].tolist() == [1, 0, 0], "the last unit of a run ends it"


def test_neighbours_that_change_places():
    swapped = [EN[0], EN[2], EN[1], *EN[3:]]
    assert set(beads(TR, swapped)) == {
        ((0,), (0,)),
        ((1,), (2,)),
        ((2,), (1,)),
        ((3,), (3,)),
        ((4,), (4,)),
        ((5,), (5,)),
    }


def test_a_sentence_told_elsewhere():
    moved = [EN[4], *EN[:4], EN[5]]
    found = beads(TR, moved)
    assert ((4,), (0,)) in found
    assert [bead for bead in found if bead != ((4,), (0,))] == [
        ((k,), (k + (k < 4),)) for k in (0, 1, 2, 3, 5)
    ]


def test_the_scores_of_what_is_left_out_fall_with_doubt():
    links = align_sentences(TR, without(EN, 2), default_encoder())
    alone = next(link for link in links if not link.en)
    assert alone.tr == (2,)
    assert alone.score > 0.5


def test_long_texts_are_aligned_in_blocks():
    tr = [f"{text[:-1]} ({k}. oturum)." for k in range(50) for text in TR]
    en = [f"{text[:-1]} (session {k})." for k in range(50) for text in EN]
    links = align_sentences(tr, en[:100] + en[101:], default_encoder())
    assert sorted(chain.from_iterable(x.tr for x in links)) == list(range(300))
    assert sorted(chain.from_iterable(x.en for x in links)) == list(range(299))
    right = sum(x.tr == (i,) and x.en == (i - (i > 100),) for x in links for i in x.tr)
    assert right > 280


@pytest.mark.parametrize(
    "texts",
    [["a " * 200_000], ["1 " * 100_000] * 3, ["."] * 500, ["x" * 100_000, "", "?"]],
    ids=["one endless sentence", "numbers", "full stops", "an endless word"],
)
def test_hostile_texts_end_soon(texts):
    start = time.process_time()
    links = align_sentences(texts, texts[::-1], default_encoder())
    assert sorted(chain.from_iterable(x.tr for x in links)) == list(range(len(texts)))
    assert time.process_time() - start < 20


def test_unrelated_texts_are_not_forced():
    other = ["The moon has no atmosphere.", "Bread is baked from flour, water and salt."]
    assert all(not (left and right) for left, right in beads(TR[3:], other))


@pytest.mark.parametrize(
    ("tr", "en"), [([], []), (TR[:2], []), ([], EN[:1]), (TR[:1], EN[:1]), ([""], ["", ""])]
)
def test_every_unit_is_in_one_link(tr, en):
    links = align_sentences(tr, en, default_encoder())
    assert sorted(chain.from_iterable(x.tr for x in links)) == list(range(len(tr)))
    assert sorted(chain.from_iterable(x.en for x in links)) == list(range(len(en)))


class Directions:
    """An encoder without language: a fixed direction for each text."""

    def encode(self, texts: list[str]) -> np.ndarray:
        rows = [np.random.default_rng(sum(map(ord, t))).normal(size=8) for t in texts]
        table = np.array(rows).reshape(len(texts), 8)
        return table / np.linalg.norm(table, axis=1, keepdims=True)


texts = st.lists(st.text(max_size=12), max_size=7)


@settings(deadline=None)
@given(texts, texts)
def test_any_texts_and_any_encoder(tr, en):
    links = align_sentences(tr, en, Directions())
    assert sorted(chain.from_iterable(x.tr for x in links)) == list(range(len(tr)))
    assert sorted(chain.from_iterable(x.en for x in links)) == list(range(len(en)))
    assert all((x.tr or x.en) and 0 <= x.score <= 1 for x in links)


def test_the_same_twice_and_no_global_seed():
    before = np.random.get_state()[1].tolist()
    first = align_sentences(TR, EN, default_encoder())
    assert first == align_sentences(TR, EN, default_encoder())
    assert before == np.random.get_state()[1].tolist()
    assert first[0] == Link((0,), (0,), first[0].score)
