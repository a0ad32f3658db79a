"""Page numbers in a text without page breaks: numbers that rise, about a page apart."""

from __future__ import annotations

from collections.abc import Iterable

# Two page numbers stand at least so many lines apart, and at most so many a page.
PAGE_LINES = 12
_MAX_PAGE_LINES = 150
_STEPS = (1, 2, 3, 4)


def rising_numbers(numbers: Iterable[tuple[int, int]], least: int) -> frozenset[int]:
    """Return the lines whose numbers count pages, as a chain of at least ``least`` of them.

    ``numbers`` are pairs of a line index and the number on that line, in order; numbers that
    belong to no chain (the cells of a table) do not disturb. Linear time.
    """
    newest: dict[int, int] = {}
    before: dict[int, int | None] = {}
    length: dict[int, int] = {}
    for index, number in numbers:
        steps = ((step, newest.get(number - step)) for step in _STEPS)
        links = [a for step, a in steps if a is not None and _is_page(index - a, step)]
        before[index] = max(links, key=length.__getitem__, default=None)
        length[index] = 1 + (length[links_to] if (links_to := before[index]) is not None else 0)
        rival = newest.get(number)
        if rival is None or length[index] >= length[rival]:
            newest[number] = index
    return _chains(before, length, least)


def _is_page(lines: int, step: int) -> bool:
    return PAGE_LINES <= lines <= step * _MAX_PAGE_LINES


def _chains(before: dict[int, int | None], length: dict[int, int], least: int) -> frozenset[int]:
    found: set[int] = set()
    for last, size in length.items():
        index: int | None = last if size >= least else None
        while index is not None and index not in found:
            found.add(index)
            index = before[index]
    return frozenset(found)
