"""What the models said of some texts, kept so that only a model that changed is asked again.

The rules are cheap and always run; the models are not. An answer is found again by its question:
the layer, the key of the layer's models, and the texts they were shown, all of them. So what is
remembered is what would be said, to the last digit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, Protocol, TypeVar

import msgspec

from corpus.errors import CorpusError

Layer = Literal["tokens", "words", "names", "alignment"]
Answer = TypeVar("Answer")


class Answers(Protocol):
    """Asks a model, or remembers what it said."""

    def recall(
        self, layer: Layer, question: Any, ask: Callable[[], Answer], kind: type[Answer]
    ) -> Answer:
        """Return the answer, of type ``kind``, to a question that JSON can hold."""
        ...


class Forgetful:
    """Asks every time."""

    def recall(
        self, layer: Layer, question: Any, ask: Callable[[], Answer], kind: type[Answer]
    ) -> Answer:
        """Return what ``ask`` returns."""
        return ask()


class _Line(msgspec.Struct):
    key: str
    layer: Layer
    answer: msgspec.Raw


class Remembering:
    """Asks what is not known, and keeps all answers that were given.

    ``models`` has the key of each layer's models; ``known`` are the lines of an earlier memory, of
    which those that cannot be read count as not known.
    """

    def __init__(self, models: Mapping[Layer, str], known: Iterable[bytes] = ()) -> None:
        self.asked: set[Layer] = set()
        """The layers of which something was not known."""
        self._models = models
        self._known = dict(_readable(known))
        self._given: dict[str, _Line] = {}

    def recall(
        self, layer: Layer, question: Any, ask: Callable[[], Answer], kind: type[Answer]
    ) -> Answer:
        """Return the answer that is remembered, else the one that ``ask`` gives."""
        key = _key(layer, self._models[layer], question)
        line = self._known.get(key)
        if line is not None:
            try:
                answer = msgspec.json.decode(line.answer, type=kind)
            except msgspec.MsgspecError:
                line = None
        if line is None:
            self.asked.add(layer)
            answer = ask()
            line = _Line(key, layer, msgspec.Raw(msgspec.json.encode(answer)))
        self._given[key] = line
        return answer

    def lines(self) -> Iterator[bytes]:
        """Yield the answers given, a line of JSON each."""
        for line in self._given.values():
            yield msgspec.json.encode(line) + b"\n"


def _key(layer: Layer, models: str, question: Any) -> str:
    return hashlib.sha256(msgspec.json.encode([layer, models, question])).hexdigest()


def _readable(lines: Iterable[bytes]) -> Iterator[tuple[str, _Line]]:
    """Yield the lines that are whole, up to the first that is not."""
    decoder = msgspec.json.Decoder(_Line)
    try:
        for text in lines:
            line = decoder.decode(text)
            yield line.key, line
    except (msgspec.MsgspecError, OSError, EOFError, CorpusError):
        return
