"""How the paragraphs of an article are divided for annotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.run import batches


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(["abc"], [["abc"]], id="less than one batch"),
        pytest.param(["abcde", "f"], [["abcde"], ["f"]], id="full exactly"),
        pytest.param(["abcdefgh", "i"], [["abcdefgh"], ["i"]], id="a long text stays whole"),
        pytest.param(["ab", "cd", "ef", "g"], [["ab", "cd", "ef"], ["g"]], id="several"),
    ],
)
def test_batches(texts, expected):
    assert list(batches(texts, size=5)) == expected


@given(st.lists(st.text()), st.integers(1, 20))
def test_no_text_is_lost_and_every_batch_but_the_last_is_full(texts, size):
    found = list(batches(texts, size))
    assert [text for batch in found for text in batch] == texts
    assert all(len("".join(batch)) >= size for batch in found[:-1])
    assert all(len("".join(batch[:-1])) < size for batch in found)
