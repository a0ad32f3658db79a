import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers import frames
from corpus.readers.frames import receive, send


class Narrow(io.BytesIO):
    """A stream that takes three bytes at a time, as a full pipe may."""

    def write(self, data):
        return super().write(bytes(data[:3]))


@given(st.lists(st.binary(max_size=40)))
def test_what_is_sent_is_received(parts):
    stream = Narrow()
    for part in parts:
        send(stream, part)
    stream.seek(0)
    assert [receive(stream) for _ in parts] == parts
    assert receive(stream) is None


@pytest.mark.parametrize("length", range(12))
def test_what_is_cut_short_is_not_received(length):
    stream = io.BytesIO()
    send(stream, b"Metin")
    assert receive(io.BytesIO(stream.getvalue()[:length])) is None


def test_more_than_the_largest_is_not_received(monkeypatch):
    monkeypatch.setattr(frames, "LARGEST", 4)
    stream = io.BytesIO()
    send(stream, b"Metin")
    stream.seek(0)
    assert receive(stream) is None
