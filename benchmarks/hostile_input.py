"""Show that the rules take linear time: doubling a hostile text doubles the seconds.

    python benchmarks/hostile_input.py            # up to 2 MB, minutes
    python benchmarks/hostile_input.py --largest 10000000

For each piece repeated to a text, and each component, the seconds for three sizes, each double the
one before, and the factor of the last doubling: 2 is linear, 4 quadratic.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from pipeline.components.citations import find_citations
from pipeline.components.dates import find_timexes
from pipeline.components.sentences import sentence_starts

PIECES = (
    "(",
    "()",
    "((",
    "[1,",
    "7",
    "1 ",
    "A. ",
    "A",
    "’",
    "“",
    ". ",
    "(A, 2019; ",
    "(Ak, 2019) ",
    "(akt. ",
    "Ak, A., ",
    "12 Şaban ",
    "Ak (2019) ",
    "Ak, Er ve ",
    "m. 5, ",
    "a.g.e., ",
    "TCK m. 1, ",
    "BOA, A, 1, ",
    "5 Mayıs 2019 - ",
    "1990-",
)
COMPONENTS: dict[str, Callable[[str], object]] = {
    "citations": lambda text: find_citations(text, "tr"),
    "dates": lambda text: find_timexes(text, "tr", ()),
    "sentences": lambda text: sentence_starts(text, [], "tr"),
}
LINEAR = 3.0
"""The largest factor of a doubling that still counts as linear, given a busy machine."""


def seconds(component: Callable[[str], object], piece: str, size: int) -> float:
    """Return the processor seconds that a component takes for a text of ``size`` characters."""
    text = (piece * (size // len(piece) + 1))[:size]
    start = time.process_time()
    component(text)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--largest", type=int, default=2_000_000, help="characters")
    parser.add_argument("--component", choices=COMPONENTS, action="append")
    args = parser.parse_args()
    sizes = [args.largest // 4, args.largest // 2, args.largest]
    slow = 0
    for name in args.component or COMPONENTS:
        print(f"\n{name}: seconds for {', '.join(f'{size:,}' for size in sizes)} characters")
        for piece in PIECES:
            times = [seconds(COMPONENTS[name], piece, size) for size in sizes]
            factor = times[2] / max(times[1], 1e-3)
            slow += factor > LINEAR
            shown = "  ".join(f"{taken:7.2f}" for taken in times)
            print(f"{piece!r:20} {shown}   x{factor:.1f}{'  SLOW' if factor > LINEAR else ''}")
    raise SystemExit(1 if slow else 0)


if __name__ == "__main__":
    main()
