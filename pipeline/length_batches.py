"""Batches of sequences of about one length: little padding, and a bounded size in memory."""

from __future__ import annotations

from collections.abc import Sequence


def length_batches(lengths: Sequence[int], room: int) -> list[list[int]]:
    """Return the positions of all sequences in batches, shortest first.

    A batch holds as many as fit into ``room`` when padded to its longest, one at least. Depends
    on nothing but the lengths.
    """
    batches: list[list[int]] = []
    for position in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batches and (len(batches[-1]) + 1) * lengths[position] <= room:
            batches[-1].append(position)
        else:
            batches.append([position])
    return batches
