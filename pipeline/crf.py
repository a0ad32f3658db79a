"""Best paths and marginals of a linear-chain CRF, many sentences at once, in Stanza's form of it.

Stanza's CRF (``stanza.models.common.crf``) has tag scores and a transition matrix, and no scores
for where a sentence starts or ends. Viterbi 1967; Rabiner 1989; Collins, "The Forward-Backward
Algorithm".
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor


def marginals(scores: Tensor, transitions: Tensor, lengths: Sequence[int]) -> Tensor:
    """Return the probability of each tag at each token, given its sentence.

    Args:
        scores: of each tag at each token, shape (sentences, tokens, tags).
        transitions: score of going from a tag to another, shape (tags, tags).
        lengths: tokens of each sentence, at least 1; what lies behind is padding.

    Returns:
        Shape (sentences, tokens, tags), in [0, 1]; the tags of a token sum to 1; padding is 0.
    """
    tokens = scores.shape[1]
    ends = torch.tensor(lengths, device=scores.device)
    forward = [scores[:, 0]]
    for at in range(1, tokens):
        paths = torch.logsumexp(forward[-1].unsqueeze(2) + transitions, dim=1)
        forward.append(scores[:, at] + paths)
    backward = [torch.zeros_like(scores[:, 0])]
    for at in range(tokens - 2, -1, -1):
        following = (scores[:, at + 1] + backward[-1]).unsqueeze(1)
        paths = torch.logsumexp(transitions + following, dim=2)
        inside = (ends > at + 1).unsqueeze(1)
        backward.append(torch.where(inside, paths, torch.zeros_like(paths)))
    both = torch.stack(forward, dim=1) + torch.stack(backward[::-1], dim=1)
    within = torch.arange(tokens, device=scores.device) < ends.unsqueeze(1)
    return torch.softmax(both, dim=2) * within.unsqueeze(2)


def best_paths(scores: Tensor, transitions: Tensor, lengths: Sequence[int]) -> Tensor:
    """Return the likeliest sequence of tags of each sentence; what lies behind is padding.

    The arguments are those of ``marginals``; the result has shape (sentences, tokens).
    """
    ends = torch.tensor(lengths, device=scores.device)
    best, steps = scores[:, 0], list[Tensor]()
    for at in range(1, scores.shape[1]):
        value, step = (best.unsqueeze(2) + transitions).max(dim=1)
        best = torch.where((ends > at).unsqueeze(1), scores[:, at] + value, best)
        steps.append(step)
    path = [best.argmax(dim=1, keepdim=True)]
    for at in range(len(steps), 0, -1):
        before = steps[at - 1].gather(1, path[-1])
        path.append(torch.where((ends > at).unsqueeze(1), before, path[-1]))
    return torch.cat(path[::-1], dim=1)


def expected_errors(probabilities: Tensor) -> Tensor:
    """Return, for each sentence, how many tokens would get a wrong tag if each got its likeliest.

    ``probabilities`` are what ``marginals`` returns; the result is in [0, tokens].
    """
    best = probabilities.max(dim=2).values
    return (probabilities.sum(dim=2) - best).sum(dim=1)
