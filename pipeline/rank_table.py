"""Print the head of a ranking as a table with bars."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.rank import Ranked

BAR = 10


def print_table(found: Sequence[Ranked]) -> None:
    """Print rank, a bar of the score, its parts, id and text; texts are cut to the terminal."""
    table = Table(box=None, pad_edge=False)
    table.add_column("#", justify="right", min_width=3)
    table.add_column("score", min_width=BAR)
    for name in ("wrong tags", "rarity", "diversity"):
        table.add_column(name, justify="right", min_width=len(name))
    table.add_column("unit", overflow="ellipsis", min_width=12, max_width=32, no_wrap=True)
    table.add_column("text", overflow="ellipsis", ratio=1, no_wrap=True)
    highest = max((row.score for row in found), default=1.0)
    for number, row in enumerate(found, start=1):
        table.add_row(
            str(number),
            bar(row.score / highest if highest > 0 else 0.0),
            f"{row.uncertainty:.2f}",
            f"{row.rarity:.2f}",
            f"{row.diversity:.2f}",
            Text(row.unit.id),
            Text(row.unit.text),
        )
    Console(highlight=False).print(table)


def bar(share: float) -> str:
    """Return a bar for a share of the longest, in eighths of a character."""
    eighths = round(max(0.0, min(share, 1.0)) * BAR * 8)
    full, rest = divmod(eighths, 8)
    return "█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")
