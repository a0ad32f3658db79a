"""Bar charts as inline SVG, drawn without a library: sizes are in the units of the view box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotations.report_totals import Column

WIDTH, HEIGHT = 400, 170
LEFT, RIGHT, TOP, BOTTOM = 38, 6, 12, 24
MOST_NAMES = 7
TICKS = (1, 2, 5)


class Bar(NamedTuple):
    """A bar of one series with what it tells on hover."""

    series: int
    x: float
    y: float
    width: float
    height: float
    told: str


class Tick(NamedTuple):
    """A number on the vertical axis or a name under the horizontal one."""

    at: float
    name: str


class Chart(NamedTuple):
    """A chart ready to be drawn."""

    width: int
    height: int
    left: int
    right: int
    base: float
    bars: tuple[Bar, ...]
    levels: tuple[Tick, ...]
    names: tuple[Tick, ...]


def chart(columns: Sequence[Column], series: Sequence[str]) -> Chart | None:
    """Return the chart of some columns, one bar a series in each; None where all are empty."""
    highest = max((max(column.counts) for column in columns), default=0)
    if not highest:
        return None
    top = level_step(highest) * -(-highest // level_step(highest))
    levels = range(0, top + 1, level_step(highest))
    every = -(-len(columns) // MOST_NAMES)
    slot = (WIDTH - LEFT - RIGHT) / len(columns)
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        base=HEIGHT - BOTTOM,
        bars=tuple(bar for i, c in enumerate(columns) for bar in _bars(c, i, slot, top, series)),
        levels=tuple(Tick(round(_height_at(level, top), 1), short(level)) for level in levels),
        names=tuple(
            Tick(round(LEFT + slot * (i + 0.5), 1), column.name.partition("–")[0])
            for i, column in enumerate(columns)
            if i % every == 0
        ),
    )


def level_step(highest: int) -> int:
    """Return the distance of the numbers on the axis: at most five, round ones."""
    power = 1
    while True:
        for tick in TICKS:
            if highest <= 4 * tick * power:
                return tick * power
        power *= 10


def short(number: int) -> str:
    """Return a round number in at most five characters: ``500``, ``20k``, ``3M``."""
    for size, letter in ((10**9, "G"), (10**6, "M"), (10**3, "k")):
        if number >= size and number % size == 0:
            return f"{number // size}{letter}"
    return str(number)


def _bars(column: Column, index: int, slot: float, top: int, series: Sequence[str]) -> list[Bar]:
    """Return the bars of a column that are not empty."""
    width = slot * 0.84 / len(column.counts)
    left = LEFT + slot * (index + 0.08)
    return [
        Bar(
            series=number,
            x=round(left + width * number, 2),
            y=round(_height_at(count, top), 2),
            width=round(width, 2),
            height=round(HEIGHT - BOTTOM - _height_at(count, top), 2),
            told=": ".join(filter(None, (series[number], column.name, str(count)))),
        )
        for number, count in enumerate(column.counts)
        if count
    ]


def _height_at(count: int, top: int) -> float:
    """Return the vertical place of a number."""
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / top)
