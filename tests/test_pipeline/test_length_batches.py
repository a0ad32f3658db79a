"""Batches of about one length: all of them once, none over the room it is given."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.length_batches import length_batches


@given(st.lists(st.integers(0, 50)), st.integers(1, 100))
def test_each_once_and_within_the_room(lengths, room):
    batches = length_batches(lengths, room)
    assert sorted(number for batch in batches for number in batch) == list(range(len(lengths)))
    for batch in batches:
        longest = max(lengths[number] for number in batch)
        assert len(batch) == 1 or len(batch) * longest <= room


def test_neighbours_in_length_are_together():
    assert length_batches([9, 2, 8, 3, 2], room=18) == [[1, 4, 3], [2, 0]]
