"""Forward-backward against the sum over every sequence of tags; best paths against Stanza's."""

from itertools import pairwise, product

import pytest
import torch
from stanza.models.common.crf import viterbi_decode

from pipeline.crf import best_paths, expected_errors, marginals


def by_enumeration(scores, transitions):
    tokens, tags = scores.shape
    total = torch.zeros(tokens, tags, dtype=scores.dtype)
    for path in product(range(tags), repeat=tokens):
        score = sum(scores[at, tag] for at, tag in enumerate(path))
        score = score + sum(transitions[a, b] for a, b in pairwise(path))
        for at, tag in enumerate(path):
            total[at, tag] += torch.exp(score)
    return total / total.sum(dim=1, keepdim=True)


@pytest.mark.parametrize("lengths", [[4, 4], [4, 2], [4, 1], [1, 1]])
def test_marginals(lengths):
    generator = torch.Generator().manual_seed(5)
    scores = torch.randn(2, max(lengths), 3, generator=generator, dtype=torch.float64) * 3
    transitions = torch.randn(3, 3, generator=generator, dtype=torch.float64) * 3
    found = marginals(scores, transitions, lengths)
    for row, length in enumerate(lengths):
        expected = by_enumeration(scores[row, :length], transitions)
        torch.testing.assert_close(found[row, :length], expected)
        assert not found[row, length:].any()


@pytest.mark.parametrize("lengths", [[4, 4], [4, 2], [4, 1], [1, 1]])
def test_best_paths(lengths):
    generator = torch.Generator().manual_seed(7)
    scores = torch.randn(2, max(lengths), 3, generator=generator) * 3
    transitions = torch.randn(3, 3, generator=generator) * 3
    found = best_paths(scores, transitions, lengths).tolist()
    for row, length in enumerate(lengths):
        expected, _ = viterbi_decode(scores[row, :length].numpy(), transitions.numpy())
        assert found[row][:length] == expected


def test_expected_errors():
    sure = torch.tensor([[[1.0, 0.0], [0.0, 1.0]], [[0.5, 0.5], [0.0, 0.0]]])
    assert expected_errors(sure).tolist() == [0.0, 0.5]
