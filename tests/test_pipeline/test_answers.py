"""What the models said, remembered: by question, layer and models, and for nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import Word
from pipeline.answers import Forgetful, Remembering
from pipeline.stanza_bridge import SurfaceToken

MODELS = {"tokens": "t1", "words": "w1", "names": "n1", "alignment": "a1"}


class Model:
    """Counts how often it is asked."""

    def __init__(self, answer):
        self.answer = answer
        self.asked = 0

    def __call__(self):
        self.asked += 1
        return self.answer


def test_what_was_said_is_not_asked_again():
    first = Remembering(MODELS)
    assert first.recall("names", ["tr", [["Ankara"]]], lambda: [[("S-LOCATION", 0.9)]], list) == [
        [("S-LOCATION", 0.9)]
    ]
    model = Model(None)
    again = Remembering(MODELS, first.lines())
    kind = list[list[tuple[str, float]]]
    found = again.recall("names", ["tr", [["Ankara"]]], model, kind)
    assert found == [[("S-LOCATION", 0.9)]]
    assert not model.asked
    assert not again.asked


@pytest.mark.parametrize(
    ("layer", "question", "models"),
    [
        pytest.param("names", ["tr", ["b"]], MODELS, id="another text"),
        pytest.param("names", ["en", ["a"]], MODELS, id="another language"),
        pytest.param("words", ["tr", ["a"]], MODELS, id="another layer"),
        pytest.param("names", ["tr", ["a"]], MODELS | {"names": "n2"}, id="another model"),
    ],
)
def test_what_was_not_said_is_asked(layer, question, models):
    first = Remembering(MODELS)
    first.recall("names", ["tr", ["a"]], lambda: 1, int)
    model = Model(2)
    again = Remembering(models, first.lines())
    assert again.recall(layer, question, model, int) == 2
    assert model.asked == 1
    assert again.asked == {layer}


def test_only_what_was_asked_this_time_is_kept():
    first = Remembering(MODELS)
    first.recall("names", "old", lambda: 1, int)
    again = Remembering(MODELS, first.lines())
    again.recall("names", "new", lambda: 2, int)
    assert [b"new" in line or b'"answer":2' in line for line in again.lines()] == [True]


@pytest.mark.parametrize(
    "known", [b"", b"{", b"null\n", b'{"key": 1}\n', bytes(range(256))], ids=repr
)
def test_a_damaged_memory_is_no_memory(known):
    assert Remembering(MODELS, [known]).recall("names", "x", lambda: 7, int) == 7


def test_an_answer_of_another_shape_is_asked_again():
    first = Remembering(MODELS)
    first.recall("tokens", "x", lambda: "not tokens", str)
    again = Remembering(MODELS, first.lines())
    assert again.recall("tokens", "x", lambda: [], list[list[SurfaceToken]]) == []


FLOATS = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(st.lists(st.tuples(st.text(st.characters(codec="utf-8")), FLOATS))))
def test_scores_come_back_to_the_last_digit(answer):
    first = Remembering(MODELS)
    first.recall("names", 0, lambda: answer, list)
    again = Remembering(MODELS, first.lines())
    assert again.recall("names", 0, Model(None), list[list[tuple[str, float]]]) == answer


def test_tokens_come_back_as_they_were():
    tokens = [[SurfaceToken(0, 3, (Word("e", "e", "NOUN", None), Word("vde")), True)]]
    first = Remembering(MODELS)
    first.recall("tokens", 0, lambda: tokens, list)
    again = Remembering(MODELS, first.lines())
    assert again.recall("tokens", 0, Model(None), list[list[SurfaceToken]]) == tokens


def test_the_forgetful_asks_every_time():
    model = Model(1)
    for _ in range(2):
        assert Forgetful().recall("names", 0, model, int) == 1
    assert model.asked == 2
