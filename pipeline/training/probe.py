"""A tagger that is trained in seconds: a CRF on the frozen encoder of a model set.

It stands in for the full NER trainer where many models are wanted and none is kept, as in learning
curves. Its scores are lower; which sentences teach more, it tells in minutes on a CPU. The CRF is
Stanza's.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from stanza.models.common.bert_embedding import extract_bert_embeddings
from stanza.models.common.crf import CRFLoss, viterbi_decode
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence
from transformers import AutoModel, AutoTokenizer

from annotations.iob import iob2_tags
from annotations.model import ENTITY_LABELS, Unit
from pipeline.crf import expected_errors, marginals
from pipeline.learning_curve import Seen
from pipeline.precision import encode_in_bfloat16
from pipeline.stanza_ner import LONGEST_TOKEN, STRETCH
from pipeline.training.seen import f1_of, readable, with_entities

TAGS = ("O", *(f"{prefix}-{label}" for label in ENTITY_LABELS for prefix in "BI"))
BATCH, HIDDEN = 32, 256
LEARNING_RATE = 2e-3


class FrozenEncoder:
    """Vectors of tokens, each unit read once; they are kept in half precision.

    ``folder`` is that of a Hugging Face encoder.
    """

    def __init__(self, folder: Path) -> None:
        self._model = AutoModel.from_pretrained(folder, local_files_only=True, dtype=torch.float32)
        self._model.eval()
        encode_in_bfloat16(self._model)
        self._tokenizer = AutoTokenizer.from_pretrained(
            folder, local_files_only=True, add_prefix_space=True
        )
        self._known: dict[str, Tensor] = {}

    def vectors(self, units: Sequence[Unit]) -> list[Tensor]:
        """Return the vectors of each unit's first 128 tokens, shape (tokens, width)."""
        new = sorted((u for u in units if u.id not in self._known), key=lambda u: len(u.tokens))
        for first in range(0, len(new), BATCH):
            batch = new[first : first + BATCH]
            texts = [[token.text[:LONGEST_TOKEN] for token in u.tokens[:STRETCH]] for u in batch]
            with torch.inference_mode():
                found = extract_bert_embeddings(
                    "encoder", self._tokenizer, self._model, texts, "cpu", keep_endpoints=False
                )
            for unit, vectors in zip(batch, found, strict=True):
                self._known[unit.id] = vectors.half()
        return [self._known[unit.id].float() for unit in units]


class Probe(nn.Module):
    """A hidden layer and a CRF over the tags of the entity layer."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.scores = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(width, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, len(TAGS))
        )
        self.crf = CRFLoss(len(TAGS))

    def forward(self, vectors: Tensor) -> Tensor:
        """Return the score of each tag, shape (sentences, tokens, tags)."""
        found: Tensor = self.scores(vectors)
        return found


class ProbeLearner:
    """Trains probes on entities; the same units give the same probe.

    ``test`` is what each probe is scored on.
    """

    def __init__(self, encoder: FrozenEncoder, test: Sequence[Unit], *, epochs: int = 20) -> None:
        self._encoder = encoder
        self._test = readable(test)
        self._epochs = epochs

    def train(self, units: Sequence[Unit], out: Path) -> Mapping[str, float]:
        """Train a probe, write it to ``out/probe.pt``; return P, R and F1 on the test."""
        units = readable(units)
        vectors = self._encoder.vectors(units)
        tags = [tag_numbers(unit) for unit in units]
        torch.manual_seed(1)
        probe = Probe(vectors[0].shape[1])
        optimizer = torch.optim.AdamW(probe.parameters(), lr=LEARNING_RATE)
        rng = random.Random(1)
        probe.train()
        for _ in range(self._epochs):
            for batch in shuffled_batches([len(v) for v in vectors], rng):
                loss = loss_of(probe, [vectors[i] for i in batch], [tags[i] for i in batch])
                optimizer.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                optimizer.step()
        out.mkdir(parents=True, exist_ok=True)
        torch.save(probe.state_dict(), out / "probe.pt")
        return f1_of(self._test, [seen.unit for seen in self.read(self._test, out)])

    def read(self, units: Sequence[Unit], out: Path) -> list[Seen]:
        """Return units with the entities that the probe in ``out`` sees, and its doubt."""
        units = readable(units)
        vectors = self._encoder.vectors(units)
        if not units:
            return []
        probe = Probe(vectors[0].shape[1])
        probe.load_state_dict(torch.load(out / "probe.pt", weights_only=True))
        probe.eval()
        order = sorted(range(len(units)), key=lambda i: len(vectors[i]))
        seen: dict[int, Seen] = {}
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            found = read_batch(probe, [vectors[i] for i in batch], [units[i] for i in batch])
            seen |= dict(zip(batch, found, strict=True))
        return [seen[i] for i in range(len(units))]


def tag_numbers(unit: Unit) -> Tensor:
    """Return the number of each token's tag."""
    return torch.tensor([TAGS.index(tag) for tag in iob2_tags(unit, "entity")[:STRETCH]])


def shuffled_batches(lengths: Sequence[int], rng: random.Random) -> list[list[int]]:
    """Return positions in batches of about one length, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: (lengths[i] // 4, rng.random()))
    batches = [order[first : first + BATCH] for first in range(0, len(order), BATCH)]
    rng.shuffle(batches)
    return batches


def loss_of(probe: Probe, vectors: Sequence[Tensor], tags: Sequence[Tensor]) -> Tensor:
    """Return the loss of the CRF on a batch."""
    lengths = torch.tensor([len(row) for row in vectors])
    padding = torch.arange(int(lengths.max())) >= lengths.unsqueeze(1)
    scores = probe(pad_sequence(list(vectors), batch_first=True))
    loss: Tensor = probe.crf(scores, padding, pad_sequence(list(tags), batch_first=True))[0]
    return loss


def read_batch(probe: Probe, vectors: Sequence[Tensor], units: Sequence[Unit]) -> list[Seen]:
    """Return the units of a batch as the probe sees them."""
    lengths = [len(row) for row in vectors]
    with torch.inference_mode():
        scores = probe(pad_sequence(list(vectors), batch_first=True))
        transitions = probe.crf._transitions
        errors = expected_errors(marginals(scores, transitions, lengths)).tolist()
    matrix = transitions.detach().numpy()
    found = []
    for row, unit in enumerate(units):
        path, _ = viterbi_decode(scores[row, : lengths[row]].numpy(), matrix)
        tags = [TAGS[number] for number in path]
        found.append(Seen(with_entities(unit, tags), errors[row]))
    return found
